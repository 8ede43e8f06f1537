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

  func isPlural(_ word: Range<Int>) -> Bool {
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
}
