// What comes round again is no point in time: "every Tuesday", 毎週火曜日, "los lunes", 每月15日.

extension Grammar {
  /// Whether a word for "every" stands right before an offset.
  func isRecurring(before start: Int) -> Bool {
    guard start > range.lowerBound else { return false }
    for word in Grammar.everyWords {
      let length = word.utf8CodeUnitCount
      guard starts(start - length, word) else { continue }
      return !isLatinLetter(start - length) || !isLatinLetter(start - length - 1)
    }
    return false
  }

  private static let everyWords: [StaticString] = [
    "every ", "Every ", "each ", "Each ", "every other ", "every second ", "jeden ", "Jeden ", "jeder ", "jedem ",
    "jede ",
    "Jede ", "jedes ", "chaque ", "Chaque ", "tous les ", "Tous les ", "cada ", "Cada ", "todos los ", "Todos los ",
    "los ", "Los ", "todas as ", "Todas as ", "todos os ", "Todos os ", "toda ", "Toda ", "todo ", "aos ", "Aos ",
    "às ",
    "Às ", "毎週", "毎月", "毎", "隔週", "隔週の", "每週", "每周", "每個", "每个", "每月", "每", "逢", "매주 ", "매주",
    "매월 ", "매월", "매달 ", "격주 ",
  ]

  /// "twice a week", "three times a day": a rate, not a length.
  func isRate(before start: Int) -> Bool {
    for word in Grammar.rateWords where starts(start - word.utf8CodeUnitCount, word) { return true }
    return false
  }

  /// "700 requests a month": how often something counted comes, unless "a month later" goes on.
  func isRateOfCount(article i: Int, unit: Int) -> Bool {
    guard language == .english, i > 0, items[i - 1].numeral >= 0, starts(items[i].start, "a "),
      byte(items[i].start - 1) == 0x20, let noun = englishNoun(behind: items[i - 1].end),
      noun.upperBound == items[i].start - 1
    else { return false }
    return !Grammar.wordsBehindMoment.contains { starts(items[unit].end, $0) }
  }

  private static let wordsBehindMoment: [StaticString] = [
    " later", " earlier", " ago", " after", " before", " into", " apart", " early", " late", " old", " or ", " and ",
  ]

  private static let rateWords: [StaticString] = ["once ", "Once ", "twice ", "Twice ", "times ", "thrice "]
}
