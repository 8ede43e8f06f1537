// 日 that counts days and 號 that numbers things: 三日票, 連續五日, 3号楼, 国道3号 are no days of a month.

extension Grammar {
  /// Whether 日 or 號 behind item `i` makes no day of the month of it.
  func isNoDay(_ i: Int) -> Bool {
    guard language.isChinese, has(i + 1, .dayMark), items[i + 1].start == items[i].end else { return false }
    return starts(items[i].end, "日") ? isLengthInDays(i) : isNumber(i)
  }

  /// 三日票, 兩日遊, 為期三日, 最後兩日: so many days.
  func isLengthInDays(_ i: Int) -> Bool {
    guard language.isChinese, has(i + 1, .dayMark), starts(items[i].end, "日"), items[i + 1].start == items[i].end,
      items[i + 1].end == items[i].end + 3, numeral(i)?.isArticle != true
    else { return false }
    let end = items[i + 1].end
    if stands(.dayLengthTail, at: end) { return true }
    let start = items[i].start
    if stands(.dayLengthLead, before: start) { return true }
    // 前兩日, 首三日 and 共五日, but not 目前, 元首 and 中共.
    for (word, heads) in Grammar.shortWordsBeforeLength where starts(start - 3, word) {
      return !heads.contains { starts(start - 6, $0) }
    }
    return false
  }

  private static let shortWordsBeforeLength: [(StaticString, [StaticString])] = [
    ("前", ["目", "日", "空", "跟", "眼", "之", "以", "此", "先", "提"]), ("首", ["元", "匪", "黨", "党", "榜", "部", "黑"]),
    ("共", ["中", "公", "國", "国"]),
  ]

  /// 3号楼, 国道3号, 鹊桥二号: a number that names. In Chinese characters 号 names a day only with its month, or beside a
  /// word of time.
  private func isNumber(_ i: Int) -> Bool {
    let mark = i + 1
    let end = items[mark].end
    if stands(.numberedThing, at: end) { return true }
    if has(mark + 1, .dayPart) || has(mark + 1, .weekday) || has(mark + 1, .dateBoundAfter), follows(end, mark + 1) {
      return false
    }
    if stands(.numberedDayTail, at: end) { return false }
    if numeral(i)?.form == .han { return true }
    let start = items[i].start
    return !opensPhrase(start) && !stands(.numberedDayLead, at: start - 3)
  }

}
