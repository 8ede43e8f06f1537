// Numerals in Japanese that are parts of words: compounds of chemistry (五酸化二リン) and names of places (三条市).

extension Grammar {
  /// Whether a lone kanji numeral belongs to a word.
  func isLexical(_ numeral: Numeral) -> Bool {
    guard language == .japanese, numeral.form == .han, numeral.end - numeral.start == 3 else { return false }
    let end = numeral.end
    if stands(.compoundWord, at: end) { return true }
    // 五酸化二リン
    if starts(numeral.start - 3, "化"),
      stands(.compoundWord, before: numeral.start)
    {
      return true
    }
    // 三条市: one more character before what places end in.
    return isHanCharacter(at: end) && stands(.placeEnding, at: end + 3)
  }
}
