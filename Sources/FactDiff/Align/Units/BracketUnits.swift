// A unit that a sentence tells in brackets behind its numbers: 기본값은 250이다(단위: MB).

struct BracketUnits {
  private let source: Source
  private let mention: Mention
  private static let reach = 80

  init(_ source: Source, _ mention: Mention) {
    self.source = source
    self.mention = mention
  }

  /// The unit that the next bracket of the sentence declares.
  func unit(_ reader: inout UnitReader) -> ToldUnit? {
    guard mention.language.isSpaceless || mention.language == .korean,
      !UnitsToldElsewhere.isLikeYear(mention, in: source.text)
    else { return nil }
    let block = source.blocks[mention.block].text
    let behind = mention.text.upperBound..<min(block.upperBound, mention.text.upperBound + BracketUnits.reach)
    for place in behind {
      let byte = source.text[place]
      // 。
      if byte == UInt8(ascii: ".") || byte == 0xE3 && source.text[place...].starts(with: [0xE3, 0x80, 0x82]) {
        return nil
      }
      let isWide = byte == 0xEF && source.text[place...].starts(with: [0xEF, 0xBC, 0x88])
      guard byte == UInt8(ascii: "(") || isWide else { continue }
      let start = place + (isWide ? 3 : 1)
      let inner = start..<max(start, behind.upperBound)
      let neighbours = LexiconSet().lexicon(for: mention.language).neighbours
      guard
        neighbours.width(of: .unitDeclaration, in: source.text, at: start, within: inner) != nil
      else { continue }
      return UnitLabel(source.text, inner, mention.language).declared(in: inner, &reader)
    }
    return nil
  }
}
