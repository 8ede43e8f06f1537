// What comes round again is no point in time: "every Tuesday", 毎週火曜日, "los lunes", 每月15日.

extension Grammar {
  /// Whether a word for "every" stands right before an offset.
  func isRecurring(before start: Int) -> Bool {
    guard start > range.lowerBound else { return false }
    guard let width = width(of: .everyWord, before: start) else { return false }
    return !isLatinLetter(start - width) || !isLatinLetter(start - width - 1)
  }

  /// "twice a week", "three times a day": a rate, not a length.
  func isRate(before start: Int) -> Bool {
    if stands(.rateWord, before: start) { return true }
    return false
  }

  /// "700 requests a month": how often something counted comes, unless "a month later" goes on.
  func isRateOfCount(article i: Int, unit: Int) -> Bool {
    guard language == .english, i > 0, items[i - 1].numeral >= 0, starts(items[i].start, "a "),
      byte(items[i].start - 1) == 0x20, let noun = englishNoun(behind: items[i - 1].end),
      noun.upperBound == items[i].start - 1
    else { return false }
    return !stands(.momentTail, at: items[unit].end)
  }

}
