// The noun that a number counts, and the small words behind numbers that are none: "sechs davon", "117 sont", "dos de ellos".

extension Grammar {
  /// The word that is counted, folded: the next Latin word that can be one, or up to two Han characters.
  func nounBehind(_ end: Int) -> String? {
    var k = end
    var space = spaceWidth(at: k)
    k += space
    if language == .english, byte(k) < 0xE0 { return englishNoun(behind: end).map { folded($0) } }
    // "5 millones de personas", "quatro dos feridos"
    if space > 0, let width = width(of: .wholeOf, at: k) {
      k += width
    } else if space > 0, starts(k, "d'") || starts(k, "d’") {
      k += byte(k + 1) == 0x27 ? 2 : 4
      space = 1
    }
    if space == 0, language == .french, byte(k - 1) == 0x27 { space = 1 }
    // "exemplaires de l'appareil"
    if language == .french, byte(k) == UInt8(ascii: "l"), byte(k + 1) == 0x27 || starts(k + 1, "’") {
      k += byte(k + 1) == 0x27 ? 2 : 4
    }
    let first = byte(k)
    if (first | 0x20) &- 0x61 < 26 || (first >= 0xC3 && first <= 0xC9) {
      guard space > 0 || (k > range.lowerBound && text[k - 1] >= 0x80) else { return nil }
      return word(at: k).map { folded($0) }
    }
    if language.isChinese, first >= 0xE3 { return chineseNoun(at: k) }
    if first >= 0xE3, first <= 0xED {
      if language == .japanese { return japaneseNoun(behind: end, from: k) }
      if language == .korean { return koreanNoun(behind: end, from: k) }
      var stop = k
      while stop < range.upperBound, stop - k < 6, text[stop] >= 0xE3, text[stop] <= 0xED, !isPunctuation(stop) {
        stop += 3
      }
      return stop > k ? String(decoding: text[k..<stop], as: UTF8.self) : nil
    }
    return nil
  }

  private func word(at start: Int) -> Range<Int>? {
    var start = start
    // "sechs weitere Personen": adjectives stand before the noun, which has a capital.
    for _ in 0..<3 {
      var stop = Scanner.endOfWord(text, start, range.upperBound)
      // "Hunderte E-Mails"
      if stop == start + 1 {
        guard byte(stop) == UInt8(ascii: "-"), Lexicon.isLetter(byte(stop + 1)) else { return nil }
        stop = Scanner.endOfWord(text, stop + 1, range.upperBound)
      }
      guard language == .german else { return isSmallWord(start..<stop) ? nil : start..<stop }
      if isCapital(start) { return start..<stop }
      guard isInflected(start..<stop), !isSmallWord(start..<stop), byte(stop) == 0x20 else { return nil }
      start = stop + 1
    }
    return nil
  }

  /// A capital letter of ASCII or Latin-1.
  func isCapital(_ k: Int) -> Bool { byte(k) &- 0x41 < 26 || byte(k) == 0xC3 && byte(k + 1) < 0xA0 }

  /// The endings that German adjectives have before a noun.
  func isInflected(_ word: Range<Int>) -> Bool {
    guard word.count > 3 else { return false }
    let last = byte(word.upperBound - 1)
    if last == UInt8(ascii: "e") { return true }
    return byte(word.upperBound - 2) == UInt8(ascii: "e")
      && (last == UInt8(ascii: "n") || last == UInt8(ascii: "r") || last == UInt8(ascii: "s")
        || last == UInt8(ascii: "m"))
  }

  /// A word in small letters.
  func folded(_ word: Range<Int>) -> String {
    String(unsafeUninitializedCapacity: word.count) { bytes in
      for i in word { bytes[i - word.lowerBound] = Lexicon.fold(text, i) }
      return word.count
    }
  }

  /// CJK punctuation U+3000…U+301F.
  private func isPunctuation(_ offset: Int) -> Bool { byte(offset) == 0xE3 && byte(offset + 1) == 0x80 }

  /// Whether no number counts what the word says: verbs, pronouns, conjunctions, prepositions.
  func isSmallWord(_ word: Range<Int>) -> Bool { isWord(word, .smallWord) }
}
