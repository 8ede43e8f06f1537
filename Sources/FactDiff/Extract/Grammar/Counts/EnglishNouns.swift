// The noun that an English number counts: "1,420 scheduled trains" are trains, "31 were hurt" counts nothing named.

extension Grammar {
  /// Where the counted noun stands: the next word or, behind adjectives and nouns that tell it closer, the first plural.
  func englishNoun(behind end: Int) -> Range<Int>? {
    var k = end + spaceWidth(at: end)
    guard k > end else { return nil }
    // "5 millions of people", "seven of the climbers"
    if starts(k, "of ") || starts(end - 3, " of") {
      if starts(k, "of ") { k += 3 }
      k += width(of: .determiner, at: k) ?? 0
      // "38 of them" are counted, whatever they are.
      let word = k..<Scanner.endOfWord(text, k, range.upperBound)
      if isWord(word, .countedPronoun) { return word }
    }
    if starts(k, "or so ") { k += 6 }
    var first: Range<Int>?
    for _ in 0..<4 {
      guard Lexicon.isLetter(byte(k)) || byte(k) >= 0xC3 && byte(k) <= 0xC9 else { break }
      let stop = Scanner.endOfWord(text, k, range.upperBound)
      let word = k..<stop
      if isWord(word, .nounLead) {
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

  /// Whether an English noun means several.
  func isPlural(_ word: Range<Int>) -> Bool {
    guard word.count > 3, byte(word.upperBound - 1) | 0x20 == UInt8(ascii: "s") else {
      return isWord(word, .irregularPlural)
    }
    // "business", "campus", "crisis"
    switch byte(word.upperBound - 2) | 0x20 {
    case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"): return isWord(word, .oddPlural)
    default: return true
    }
  }
}
