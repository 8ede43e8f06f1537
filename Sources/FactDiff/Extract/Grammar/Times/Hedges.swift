// "About" around a moment: 午後7時ごろ, 18시 30분경, "hacia las ocho"; and dates of another calendar.

extension Grammar {
  /// A moment that is told roughly is told so, whatever side the word stands on.
  func hedge(_ match: inout Match) {
    guard match.bound == .exact else { return }
    if case .time(let time) = match.value, time.to != nil { return }
    switch language {
    case .japanese: hedge(&match, behind: Grammar.japaneseHedges)
    case .korean: hedge(&match, behind: Grammar.koreanHedges)
    case .simplifiedChinese, .traditionalChinese: hedge(&match, behind: Grammar.chineseHedges)
    case .english, .french, .spanish, .portuguese:
      guard match.kind == .time else { return }
      for word in Grammar.hedgesBefore where starts(match.start - word.utf8CodeUnitCount, word) {
        match.bound = .about
        return
      }
    case .german, .undetermined: return
    }
  }

  private func hedge(_ match: inout Match, behind words: [StaticString]) {
    for word in words {
      if starts(match.end - word.utf8CodeUnitCount, word) {
        match.bound = .about
        return
      }
      let end = match.end + word.utf8CodeUnitCount
      guard starts(match.end, word) else { continue }
      // 8시경기: the word goes on.
      if language == .korean, byte(end) >= 0xEA, byte(end) <= 0xED, !starts(end, "에"), !starts(end, "부터"),
        !starts(end, "까지")
      {
        continue
      }
      match.end = end
      match.bound = .about
      return
    }
  }

  private static let japaneseHedges: [StaticString] = ["ごろ", "頃", "ころ"]
  private static let koreanHedges: [StaticString] = ["쯤", "경", "께", "무렵"]
  private static let chineseHedges: [StaticString] = ["左右", "前后", "前後", "许", "許"]
  private static let hedgesBefore: [StaticString] = [
    "shortly after ", "Shortly after ", "shortly before ", "Shortly before ", "at about ", "at around ", "at roughly ",
    "at approximately ", "vers ", "hacia las ", "hacia la ", "sobre las ",
    "sobre la ", "alrededor de las ", "por volta das ", "por volta da ", "cerca das ", "cerca da ", "vers les ",
  ]

  /// 农历八月十五, 旧暦8月15日, 음력 8월 15일: a day of the moon's calendar is no day of this one. The item behind it.
  func behindLunarDate(_ match: Match, at i: Int) -> Int? {
    guard language.isSpaceless || language == .korean else { return nil }
    let start = byte(match.start - 1) == 0x20 ? match.start - 1 : match.start
    guard Grammar.lunarWords.contains(where: { starts(start - $0.utf8CodeUnitCount, $0) }) else { return nil }
    var k = max(match.next, i + 1)
    while k < items.count, items[k].start - items[k - 1].end <= 3,
      items[k].numeral >= 0 && numeral(k)?.form == .han || has(k, .dayMark)
    { k += 1 }
    return k
  }

  private static let lunarWords: [StaticString] = [
    "农历", "農曆", "阴历", "陰曆", "旧历", "舊曆", "旧暦", "陰暦", "음력",
  ]

  /// 腊月廿三, 正月初一, 大年三十: days of the moon's calendar, which count nothing.
  func isLunarDay(_ numeral: Numeral) -> Bool {
    guard language.isChinese, numeral.form == .han else { return false }
    let start = starts(numeral.start - 3, "初") ? numeral.start - 3 : numeral.start
    if starts(start - 6, "腊月") || starts(start - 6, "臘月") || starts(start - 6, "正月") { return true }
    return start < numeral.start ? starts(start - 3, "月") : starts(start - 6, "大年")
  }
}
