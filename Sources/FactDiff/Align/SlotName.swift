// A name for a slot, for people: the kind and the words that both sides share around the value.

enum SlotName {
  /// "model: cost, intelligence"; only the kind where nothing readable is shared.
  static func name(of edge: Edge, _ index: ClaimIndex, _ sources: [Source], _ mentions: [[Mention]]) -> String {
    let (a, b) = (index.claims[edge.first], index.claims[edge.second])
    let kind = mentions[a.source][a.mention].kind.rawValue
    let words = shared(a, b, sources, mentions)
    return words.isEmpty ? kind : kind + ": " + words.joined(separator: ", ")
  }

  private static func shared(_ a: Claim, _ b: Claim, _ sources: [Source], _ mentions: [[Mention]]) -> [String] {
    let lexicon = ConceptLexicon.embedded
    let left = concepts(a, sources, mentions)
    let right = concepts(b, sources, mentions)
    var words: [String] = []
    for concept in left where right.contains(concept) && !lexicon.isTelling(concept) {
      var name = lexicon.id(of: concept)
      if name.utf8.first == UInt8(ascii: "@") { name.removeFirst() }
      if !words.contains(name) { words.append(name) }
      if words.count == 3 { break }
    }
    return words
  }

  /// Concepts around a value, its own words left out, in order of their place.
  private static func concepts(_ claim: Claim, _ sources: [Source], _ mentions: [[Mention]]) -> [Int] {
    let source = sources[claim.source]
    let own = mentions[claim.source]
    var taken: [Range<Int>] = []
    for i in own.indices where own[i].text.overlaps(claim.sentence) && Dimension(own[i].value) == claim.dimension {
      taken.append(own[i].text)
    }
    return ConceptLexicon.embedded.occurrences(in: source.text, range: claim.sentence, language: claim.language)
      .filter { entry in !taken.contains { $0.overlaps(entry.range) } }
      .map(\.concept)
  }
}
