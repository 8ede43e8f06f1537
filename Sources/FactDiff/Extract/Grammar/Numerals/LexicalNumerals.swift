// Numerals in Japanese that are parts of words: compounds of chemistry (五酸化二リン) and names of places (三条市).

extension Grammar {
  /// Whether a lone kanji numeral belongs to a word.
  func isLexical(_ numeral: Numeral) -> Bool {
    guard language == .japanese, numeral.form == .han, numeral.end - numeral.start == 3 else { return false }
    let end = numeral.end
    if Grammar.compounds.contains(where: { starts(end, $0) }) { return true }
    // 五酸化二リン
    if starts(numeral.start - 3, "化"),
      Grammar.compounds.contains(where: { starts(numeral.start - $0.utf8CodeUnitCount, $0) })
    {
      return true
    }
    // 三条市: one more character before what places end in.
    return byte(end) >= 0xE4 && byte(end) <= 0xE9 && Grammar.places.contains { starts(end + 3, $0) }
  }

  private static let compounds: [StaticString] = [
    "酸化", "塩化", "フッ化", "ふっ化", "弗化", "硫化", "窒化", "臭化", "ヨウ化", "水素化", "硼化", "ホウ化",
  ]
  private static let places: [StaticString] = ["市", "町", "村", "県", "郡"]
}
