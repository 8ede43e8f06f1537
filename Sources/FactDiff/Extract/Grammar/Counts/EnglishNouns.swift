// The noun that an English number counts: "1,420 scheduled trains" are trains, "31 were hurt" counts nothing named.

extension Grammar {
  /// Where the counted noun stands: the next word or, behind adjectives and nouns that tell it closer, the first plural.
  func englishNoun(behind end: Int) -> Range<Int>? {
    var k = end + spaceWidth(at: end)
    guard k > end else { return nil }
    // "5 millions of people", "seven of the climbers"
    if starts(k, "of ") || starts(end - 3, " of") {
      if starts(k, "of ") { k += 3 }
      for word in Grammar.determiners where starts(k, word) {
        k += word.utf8CodeUnitCount
        break
      }
      // "38 of them" are counted, whatever they are.
      let word = k..<Scanner.endOfWord(text, k, range.upperBound)
      if isWord(word, Grammar.countedPronouns) { return word }
    }
    if starts(k, "or so ") { k += 6 }
    var first: Range<Int>?
    for _ in 0..<4 {
      guard Lexicon.isLetter(byte(k)) || byte(k) >= 0xC3 && byte(k) <= 0xC9 else { break }
      let stop = Scanner.endOfWord(text, k, range.upperBound)
      let word = k..<stop
      if isWord(word, Grammar.more) {
        guard byte(stop) == 0x20 else { break }
        k = stop + 1
        continue
      }
      if isSmallWord(word) { break }
      // "the 7B model results": what has a size.
      if isPlural(word) || byte(end - 1) == UInt8(ascii: "B") { return word }
      if first == nil { first = word }
      // "a 30-tonne truck", "12 people's"
      guard byte(stop) == 0x20 else { break }
      k = stop + 1
    }
    return first
  }

  /// Words that stand between a number and what it counts and are neither.
  private static let more: [StaticString] = ["more", "other", "further", "additional", "fewer", "odd"]
  private static let countedPronouns: [StaticString] = ["them", "us", "which", "whom", "these", "those"]
  private static let determiners: [StaticString] = [
    "the ", "its ", "their ", "his ", "her ", "our ", "these ", "those ",
  ]

  private func isPlural(_ word: Range<Int>) -> Bool {
    guard word.count > 3, byte(word.upperBound - 1) | 0x20 == UInt8(ascii: "s") else {
      return isWord(word, Grammar.irregularPlurals)
    }
    // "business", "campus", "crisis"
    switch byte(word.upperBound - 2) | 0x20 {
    case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"): return isWord(word, Grammar.oddPlurals)
    default: return true
    }
  }

  private static let irregularPlurals: [StaticString] = [
    "people", "men", "women", "children", "feet", "mice", "teeth", "data", "media", "staff", "police", "cattle",
    "sheep", "fish", "aircraft", "spacecraft", "species", "series", "firefighters", "crew", "personnel",
  ]
  private static let oddPlurals: [StaticString] = ["menus", "gnus", "emus", "taxis", "skis", "species", "series"]

  /// "Kestrel 4 is late", "level 3 and": behind a name in capitals or a word for what is numbered, the digits label it.
  func isLabelled(_ operand: Operand) -> Bool {
    guard language == .english, operand.numeral.form == .digits, operand.numeral.digitCount > 0,
      operand.numeral.digitCount < 4, !operand.isRange, operand.bound == .exact,
      byte(operand.start - 1) == 0x20
    else { return false }
    let end = operand.start - 1
    var k = end
    while k > range.lowerBound, Lexicon.isLetter(text[k - 1]) { k -= 1 }
    guard k < end, byte(k - 1) == 0x20 || k == range.lowerBound else { return false }
    if isWord(k..<end, .numberedNoun) { return true }
    // A word of the lexicon is a month or a preposition; the first of a sentence is capitalised anyway.
    let before = itemBehind(operand.start, from: 0) - 1
    guard byte(k) &- 0x41 < 26, end - k > 1, before < 0 || items[before].end != end, k > range.lowerBound,
      !Grammar.sentenceEnds.contains(byte(k - 2))
    else { return false }
    // "Ukraine 40 drones": what is counted stands behind.
    guard let noun = englishNoun(behind: operand.end) else { return true }
    return !isPlural(noun)
  }

  private static let sentenceEnds: [UInt8] = Array(".!?:;\"*_#".utf8)

}
