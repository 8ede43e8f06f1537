// Between two common anchors of two translations: which claims are a pair there.

struct ParallelGap {
  let claims: [Claim]
  let sources: [Source]
  let mentions: [[Mention]]
  /// The blocks of the anchors before and behind, in either document.
  let start: (Int, Int)
  let end: (Int, Int)
  /// Whether all of two blocks is looked through, in any order: small numbers must then be written alike.
  var isWide = false

  /// Equal facts first, then what is left alone of its dimension on both sides, then what may well be one.
  func edges(_ left: [Int], _ right: [Int]) -> [Edge] {
    var x = left
    var y = right
    guard !x.isEmpty, !y.isEmpty, x.count <= 24, y.count <= 24 else { return [] }
    var edges = matched(&x, &y) { $0 == .equal }
    for claim in x {
      let dimension = claims[claim].dimension
      let others = y.filter { claims[$0].dimension == dimension }
      guard others.count == 1, x.count(where: { claims[$0].dimension == dimension }) == 1 else { continue }
      let relation = ParallelComparator.compare(mention(claim), mention(others[0]))
      guard relation != .incomparable,
        relation.isHarmony
          || standAlike(claim, others[0]) && !isToldBeside(claim, others[0]) && !isToldBeside(others[0], claim)
      else { continue }
      edges.append(Patience.edge(claim, others[0], relation))
      x.removeAll { $0 == claim }
      y.removeAll { $0 == others[0] }
    }
    edges += matched(&x, &y, where: \.isHarmony)
    return edges
  }

  private func mention(_ claim: Int) -> Mention { mentions[claims[claim].source][claims[claim].mention] }

  /// The pairs that stand so to each other, in order; they are taken out.
  private func matched(_ x: inout [Int], _ y: inout [Int], where holds: (Relation) -> Bool) -> [Edge] {
    var edges: [Edge] = []
    for claim in x {
      for (k, other) in y.enumerated() where claims[claim].dimension == claims[other].dimension {
        let relation = ParallelComparator.compare(mention(claim), mention(other))
        guard holds(relation) else { continue }
        edges.append(Patience.edge(claim, other, relation))
        y.remove(at: k)
        x.removeAll { $0 == claim }
        break
      }
    }
    return edges
  }

  /// In blocks of one kind that are as far from the anchor before, or from the one behind, in both documents.
  private func standAlike(_ a: Int, _ b: Int) -> Bool {
    let (p, q) = (claims[a].block, claims[b].block)
    guard sources[claims[a].source].blocks[p].kind == sources[claims[b].source].blocks[q].kind else { return false }
    if isWide, isSmall(a) || isSmall(b), hasDigits(a) != hasDigits(b) { return false }
    return p - start.0 == q - start.1 || end.0 - p == end.1 - q
  }

  /// Whether the value of one claim stands in the block of the other, before or behind a word that both have: the order
  /// within a sentence is the language's.
  private func isToldBeside(_ a: Int, _ b: Int) -> Bool {
    func isThere(_ claim: Claim) -> Bool { claim.source == claims[b].source && claim.block == claims[b].block }
    let block = claims[..<b].reversed().prefix(while: isThere) + claims[b...].prefix(while: isThere)
    return block.contains { $0.key == claims[a].key && $0.dimension == claims[a].dimension }
  }

  private func isSmall(_ claim: Int) -> Bool { mention(claim).value.magnitude.map { $0 <= Number(12) } ?? false }

  private func hasDigits(_ claim: Int) -> Bool {
    sources[claims[claim].source].text[mention(claim).text].contains { $0 &- 0x30 < 10 }
  }
}
