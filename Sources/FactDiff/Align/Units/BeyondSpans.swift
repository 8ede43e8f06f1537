// "A task that one person could not do in two weeks", 两周都做不完: what cannot be done in a length of time takes longer.

enum BeyondSpans {
  /// The mentions of a source, in their order, lengths in which something could not be done as lower bounds.
  static func settled(_ mentions: [Mention], of source: Source) -> [Mention] {
    var settled = mentions
    for i in mentions.indices where holds(mentions[i], in: source) {
      (settled[i].bound, settled[i].isBeyond) = (.moreThan, true)
    }
    return settled
  }

  /// Whether a clause tells that something could not be done in the length of time it names.
  private static func holds(_ mention: Mention, in source: Source) -> Bool {
    guard case .duration(let interval, iso: _) = mention.value, interval.isPoint else { return false }
    let words = LexiconSet().lexicon(for: mention.language).neighbours
    let text = source.text
    let block = source.blocks[mention.block].text
    guard mention.text.lowerBound >= block.lowerBound, mention.text.upperBound <= block.upperBound else { return false }
    let clause = clause(around: mention.text, in: text, block)
    if isLed(mention.text, words, text, clause) { return tells(clause, words, text) }
    var start = mention.text.upperBound
    if let width = words.width(of: .spanTail, in: text, at: start, within: clause) {
      start += width
    } else if !endsInTail(mention.text, words, text) {
      return false
    }
    return tells(start..<clause.upperBound, words, text)
  }

  /// "In two weeks", whether the "in" was read as part of it or not.
  private static func isLed(_ value: Range<Int>, _ words: NeighbourWords, _ text: [UInt8], _ clause: Range<Int>) -> Bool
  {
    words.width(of: .spanLead, in: text, at: value.lowerBound, within: value) != nil
      || words.width(
        of: .spanLead, in: text, before: value.lowerBound, within: clause,
        where: {
          let start = value.lowerBound - $0
          return start == clause.lowerBound || !NameBytes.isWord(text[start - 1])
        }) != nil
  }

  private static func endsInTail(_ value: Range<Int>, _ words: NeighbourWords, _ text: [UInt8]) -> Bool {
    words.width(of: .spanTail, in: text, before: value.upperBound, within: value) != nil
  }

  private static func tells(_ range: Range<Int>, _ words: NeighbourWords, _ text: [UInt8]) -> Bool {
    range.contains { place in
      (place == range.lowerBound || !NameBytes.isWord(text[place - 1]) || text[place] >= 0x80)
        && words.width(of: .inability, in: text, at: place, within: range) != nil
    }
  }

  /// What lies between two signs.
  private static func clause(around value: Range<Int>, in text: [UInt8], _ block: Range<Int>) -> Range<Int> {
    var (start, end) = (value.lowerBound, value.upperBound)
    while start > block.lowerBound, !isSign(text, endingAt: start) { start -= 1 }
    while end < block.upperBound, !isSign(text, at: end) { end += 1 }
    return start..<end
  }

  private static func isSign(_ text: [UInt8], at place: Int) -> Bool {
    if ",.;:!?".utf8.contains(text[place]) { return true }
    guard place + 2 < text.count else { return false }
    return isWideSign(text[place], text[place + 1], text[place + 2])
  }

  private static func isSign(_ text: [UInt8], endingAt end: Int) -> Bool {
    if ",.;:!?".utf8.contains(text[end - 1]) { return true }
    return end >= 3 && isWideSign(text[end - 3], text[end - 2], text[end - 1])
  }

  /// "、", "。" and the wide forms of the ASCII signs.
  private static func isWideSign(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    a == 0xE3 && b == 0x80 && (c == 0x81 || c == 0x82)
      || a == 0xEF && b == 0xBC && (c == 0x81 || c == 0x8C || c == 0x9A || c == 0x9B || c == 0x9F)
  }
}
