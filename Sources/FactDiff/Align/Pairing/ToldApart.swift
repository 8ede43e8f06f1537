// Differences that are none: what a document tells apart itself, and what its translation tells too.

struct ToldApart {
  let claims: [Claim]
  let sources: [Source]
  let mentions: [[Mention]]
  /// Claims that a translation has too.
  let translated: Set<Int>
  /// By source, what names it has.
  private let names: [Int: Set<UInt64>]

  init(claims: [Claim], sources: [Source], mentions: [[Mention]], translated: Set<Int>) {
    self.claims = claims
    self.sources = sources
    self.mentions = mentions
    self.translated = translated
    var names: [Int: Set<UInt64>] = [:]
    for claim in claims where claim.dimension == .name { names[claim.source, default: []].insert(claim.key) }
    self.names = names
  }

  /// Whether an edge joins two claims that differ, and are meant to.
  func holds(_ edge: Edge) -> Bool {
    let (a, b) = (claims[edge.first], claims[edge.second])
    if edge.relation == .spelling { return areTwoNames(a, b) }
    guard a.source == b.source else { return false }
    switch edge.relation {
    // Whoever tells a range and then a value of it has narrowed nothing.
    case .boundDropped, .rangeNarrowed: return true
    case .conflict, .oneDayApart:
      if translated.contains(edge.first), translated.contains(edge.second) { return true }
      // Numbers tenfold apart stand for two things where one hand wrote both.
      if a.dimension == .count, Closeness.isFar(value(a), value(b)) { return true }
      return areEntries(a, b) || areVariants(a, b)
    case .equal, .compatible, .coarser, .unitMismatch, .placeholder, .asOf, .spelling, .incomparable: return false
    }
  }

  /// "from ResNet to ResNeXt": whoever slips does not slip in two documents alike.
  private func areTwoNames(_ a: Claim, _ b: Claim) -> Bool {
    guard a.dimension == .name, b.dimension == .name else { return false }
    let having = names.values.count { $0.contains(a.key) && $0.contains(b.key) }
    return having >= 2
  }

  private func value(_ claim: Claim) -> Value { mentions[claim.source][claim.mention].value }

  /// "[2024.07.19] …" and "[2024.01.23] …": each begins its block, as entries of a log do.
  private func areEntries(_ a: Claim, _ b: Claim) -> Bool {
    a.dimension == .date && a.block != b.block && beginsBlock(a) && beginsBlock(b)
  }

  private func beginsBlock(_ claim: Claim) -> Bool {
    let source = sources[claim.source]
    let start = source.blocks[claim.block].text.lowerBound
    let before = source.text[start..<max(start, mentions[claim.source][claim.mention].text.lowerBound)]
    // Brackets, a mark, an emoji.
    return before.count <= 12 && !before.contains { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
      && !before.contains { $0 >= 0xC3 && $0 < 0xE2 || $0 >= 0xE3 && $0 < 0xF0 }
  }

  /// Captions that are the same but for the value: "Python 3.6 and above", "Python 3.10 and above".
  private func areVariants(_ a: Claim, _ b: Claim) -> Bool {
    let source = sources[a.source]
    let (p, q) = (source.blocks[a.block], source.blocks[b.block])
    guard a.block != b.block, p.label == nil, q.label == nil, p.text.count <= 120 else { return false }
    let (x, y) = (mentions[a.source][a.mention].text, mentions[b.source][b.mention].text)
    let text = source.text
    guard text[p.text.lowerBound..<x.lowerBound].elementsEqual(text[q.text.lowerBound..<y.lowerBound]),
      text[x.upperBound..<p.text.upperBound].elementsEqual(text[y.upperBound..<q.text.upperBound]),
      p.text.count > x.count, let last = text[source.trimmed(p.text)].last
    else { return false }
    // Sentences are meant as they stand.
    return last != UInt8(ascii: ".") && last != UInt8(ascii: "!") && last != 0x82
  }
}
