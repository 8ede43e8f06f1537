// The licence that a document names as its project's own: two of different houses contradict each other.

enum OwnLicence {
  /// Whether a field, a heading or the sentence itself tells that a licence is the project's.
  static func isOwn(_ mention: Mention, _ source: Source) -> Bool {
    if source.isLicenceSetting(mention.text.lowerBound, block: mention.block) { return true }
    if isOfOther(mention, source) { return false }
    let block = source.blocks[mention.block]
    let lexicon = NameLexicon.embedded
    if [block.label, block.rowLabel, heading(of: block, source)].contains(where: { around in
      around.map { lexicon.endsWithWord(source.text, $0, .licenceWord) } ?? false
    }) {
      return true
    }
    let clause = sentence(around: mention.text, block.text, source.text)
    guard block.kind != .tableCell, lexicon.holdsWord(source.text, clause, .licenceWord) else { return false }
    // "MIT licensed.", "Licensed under …", "This project is …"; others need the name of the project.
    let start = mention.text.lowerBound
    let head = clause.lowerBound..<max(clause.lowerBound, min(start, clause.lowerBound + nearness))
    if start - clause.lowerBound < 4 || lexicon.beginsWithWord(source.text, head, .licenceWord) { return true }
    if namesProject(clause, source) { return true }
    // "Pellworm draws tables. It is published under …"
    let isFirst = clause.lowerBound - block.text.lowerBound < 4
    return lexicon.holdsWord(source.text, head, .ownWork)
      && (isFirst || namesProject(block.text.lowerBound..<clause.lowerBound, source))
  }

  /// Whether it is the licence of data, documents or parts, or one of two.
  static func isOfOther(_ mention: Mention, _ source: Source) -> Bool {
    let block = source.blocks[mention.block]
    return [block.text, block.label, block.rowLabel, heading(of: block, source)].contains { around in
      around.map { NameLexicon.embedded.holdsWord(source.text, $0, .otherWork) } ?? false
    }
  }

  /// Whether another licence stands in the block of one of these, read or not.
  static func namesSeveral(_ mentions: [Mention], _ source: Source) -> Bool {
    mentions.contains { mention in
      guard case .version(let name) = mention.value else { return true }
      let block = source.blocks[mention.block].text
      var i = block.lowerBound
      while i < block.upperBound {
        let end = NameText.wordEnd(source.text, from: i)
        if end > i, !mention.text.contains(i), source.text[i..<end].allSatisfy(NameBytes.isUpper),
          !source.text[i..<end].elementsEqual(name.family.utf8),
          NameLexicon.isLicence(NameText.string(source.text, i..<end))
        {
          return true
        }
        i = max(end, i + 1)
      }
      return false
    }
  }

  /// Programs and texts have licences of two kinds, and a project has both.
  static func areOfTwoHouses(_ a: Mention, _ b: Mention) -> Bool {
    guard case .version(let x) = a.value, case .version(let y) = b.value else { return false }
    return house(x) != house(y) && (house(x) == texts) == (house(y) == texts)
  }

  private static func house(_ name: ModelName) -> Substring { name.family.prefix { $0 != " " } }

  private static let texts: Substring = "CC"
  /// So far into a clause its subject may stand, in bytes.
  private static let nearness = 32

  private static func heading(of block: Block, _ source: Source) -> Range<Int>? {
    block.heading.map { source.blocks[$0].text }
  }

  /// From the mark that ends the sentence before to the one that ends its own.
  private static func sentence(around value: Range<Int>, _ block: Range<Int>, _ text: [UInt8]) -> Range<Int> {
    func ends(_ i: Int) -> Bool {
      if ".!?".utf8.contains(text[i]) { return i + 1 < text.count && text[i + 1] == 0x20 }
      return i >= 2 && (text[i - 2] == 0xE3 || text[i - 2] == 0xEF) && [0x82, 0x81, 0x9F].contains(text[i])
        && (text[i - 1] == 0x80 || text[i - 1] == 0xBC)
    }
    var start = value.lowerBound
    while start > block.lowerBound, !ends(start - 1) { start -= 1 }
    while start < value.lowerBound, text[start] == 0x20 { start += 1 }
    var end = value.upperBound
    while end < block.upperBound, !ends(end) { end += 1 }
    return start..<end
  }

  /// Whether a capitalised word of the title stands in a clause.
  private static func namesProject(_ clause: Range<Int>, _ source: Source) -> Bool {
    guard let title = source.blocks.first(where: { $0.kind == .heading })?.text else { return false }
    var i = title.lowerBound
    while i < title.upperBound {
      let end = NameText.wordEnd(source.text, from: i)
      if end - i >= 4, NameBytes.isUpper(source.text[i]),
        NamePass.holds(source.text[clause], Array(source.text[i..<end]))
      {
        return true
      }
      i = max(end, i + 1)
    }
    return false
  }
}
