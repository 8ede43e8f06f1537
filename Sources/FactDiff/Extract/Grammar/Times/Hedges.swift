// "About" around a moment: 午後7時ごろ, 18시 30분경, "hacia las ocho"; and dates of another calendar.

extension Grammar {
  /// A moment that is told roughly is told so, whatever side the word stands on.
  func hedge(_ match: inout Match) {
    guard match.bound == .exact else { return }
    if case .time(let time) = match.value, time.to != nil { return }
    switch language {
    case .japanese, .korean, .simplifiedChinese, .traditionalChinese: hedgeBehind(&match)
    case .english, .french, .spanish, .portuguese:
      guard match.kind == .time else { return }
      if stands(.momentHedgeLead, before: match.start) { match.bound = .about }
    case .german, .undetermined: return
    }
  }

  private func hedgeBehind(_ match: inout Match) {
    let end = match.end
    if stands(.momentHedge, before: end) {
      match.bound = .about
    } else if let width = width(of: .momentHedge, at: end, where: { endsHedge(end + $0) }) {
      match.end += width
      match.bound = .about
    }
  }

  /// 8시경에, but not 8시경기, where the word goes on.
  private func endsHedge(_ end: Int) -> Bool {
    language != .korean || byte(end) < 0xEA || byte(end) > 0xED || starts(end, "에") || starts(end, "부터")
      || starts(end, "까지")
  }

  /// 农历八月十五, 旧暦8月15日, 음력 8월 15일: a day of the moon's calendar is no day of this one. The item behind it.
  func behindLunarDate(_ match: Match, at i: Int) -> Int? {
    guard language.isSpaceless || language == .korean else { return nil }
    let start = byte(match.start - 1) == 0x20 ? match.start - 1 : match.start
    guard stands(.lunarWord, before: start) else { return nil }
    var k = max(match.next, i + 1)
    while k < items.count, items[k].start - items[k - 1].end <= 3,
      items[k].numeral >= 0 && numeral(k)?.form == .han || has(k, .dayMark)
    { k += 1 }
    return k
  }

  /// 腊月廿三, 正月初一, 大年三十: days of the moon's calendar, which count nothing.
  func isLunarDay(_ numeral: Numeral) -> Bool {
    guard language.isChinese, numeral.form == .han else { return false }
    let start = starts(numeral.start - 3, "初") ? numeral.start - 3 : numeral.start
    if starts(start - 6, "腊月") || starts(start - 6, "臘月") || starts(start - 6, "正月") { return true }
    return start < numeral.start ? starts(start - 3, "月") : starts(start - 6, "大年")
  }
}
