// How long the talk, the interview or the broadcast took, where running text tells it: "a one-hour Q&A",
// "the stream ran for about two hours".

enum OccasionLength {
  /// From five minutes to a day.
  private static let (shortest, longest) = (Number(300), Number(86400))

  /// Whether an occasion stands right behind a duration or shortly in front of it, within its clause.
  static func isOne(_ mention: Mention, clause: Range<Int>, _ source: Source) -> Bool {
    guard case .duration(let length, _) = mention.value, let low = length.min, let high = length.max,
      shortest <= low, high <= longest
    else { return false }
    let block = source.blocks[mention.block].text
    let around = (mention.text.lowerBound - reach..<mention.text.upperBound + reach)
      .clamped(to: block).clamped(to: clause)
    let lexicon = ConceptLexicon.embedded
    return lexicon.occurrences(in: source.text, range: around, language: mention.language).contains { found in
      guard occasions.contains(lexicon.id(of: found.concept)) else { return false }
      let isBehind = found.range.lowerBound >= mention.text.upperBound
      let gap =
        isBehind
        ? mention.text.upperBound..<found.range.lowerBound
        : found.range.upperBound..<max(found.range.upperBound, mention.text.lowerBound)
      return joins(source.text[gap], words: isBehind ? 1 : 2)
    }
  }

  /// In bytes.
  private static let reach = 40

  private static let occasions: Set<String> = [
    "interview", "livestream", "panel-discussion", "podcast", "question-session", "speech", "town-hall",
    "~press-conference",
  ]

  /// A talk of an hour and one of 59:40 are one; an excerpt is shorter, so that only a plainly other length contradicts.
  static func differs(_ a: Mention, _ b: Mention) -> Bool {
    guard case .duration(let x, _) = a.value, case .duration(let y, _) = b.value, let p = x.max, let q = y.max,
      let r = x.min, let s = y.min
    else { return false }
    let (five, four) = (Number(5), Number(4))
    return p * five <= s * four || q * five <= r * four
  }

  /// No more than so many words, or twice as many characters of a script without spaces, and no sign but a hyphen.
  private static func joins(_ gap: ArraySlice<UInt8>, words most: Int) -> Bool {
    var words = 0
    var characters = 0
    var isInside = false
    var before: UInt8 = 0
    for byte in gap {
      let isLetter = NameBytes.isLetter(byte) || byte >= 0x80 && byte < 0xE0
      if isLetter, !isInside { words += 1 }
      isInside = isLetter
      if byte >= 0xE3 { characters += 1 }
      // "。", "，" and what else of signs: three bytes that begin with E2, EF, or E3 80.
      if byte == 0xE2 || byte == 0xEF || before == 0xE3 && byte == 0x80 { return false }
      before = byte
      if byte < 0x80, !isLetter, byte != 0x20, byte != UInt8(ascii: "-") { return false }
    }
    return words <= most && characters <= 2 * most
  }
}
