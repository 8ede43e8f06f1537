// Days that are counted rather than named: 少なくとも30日分, 1日あたり, 三日票, 10일째; and 號 that numbers things.

extension Grammar {
  /// 少なくとも30日分, 7日連続, 10일째: days that are counted.
  func countsDays(_ i: Int) -> Bool {
    if has(i - 1, .boundBefore), near(items[i - 1].end, items[i].start) { return true }
    if tellsDayCount(i) || isNoDay(i) { return true }
    return stands(.countedDayTail, at: items[i + 1].end)
  }

  // MARK: In Chinese

  /// Whether 日 or 號 behind item `i` makes no day of the month of it.
  private func isNoDay(_ i: Int) -> Bool {
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

  // MARK: In Japanese

  /// Whether the days at item `i`, a number before 日, are so many days.
  private func tellsDayCount(_ i: Int) -> Bool {
    guard language == .japanese, let numeral = numeral(i) else { return false }
    let end = items[i + 1].end
    if numeral.point == .one {
      // 一日 alone is how long a day is; the first of a month has its month told, or digits.
      if numeral.form == .han { return true }
      if isRateOfDay(end) { return true }
    }
    if stands(.dayCountLead, before: numeral.start) { return true }
    let here = source.blocks[block]
    return [here.rowLabel, here.label].contains { $0.map { names($0, .dayCountLabel) } ?? false }
  }

  /// Whether 一日 or 1日 only says what something is counted by: 1日あたり2億円, 1日に3回, 一日200人.
  func isRateOfDay(_ end: Int) -> Bool {
    if stands(.dayRate, at: end) { return true }
    return isDigit(end) || starts(end, "に") && isDigit(end + 3) || starts(end, "約") || starts(end, "最大")
  }
}
