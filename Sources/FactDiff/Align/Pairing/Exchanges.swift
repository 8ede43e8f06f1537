// Two values that two documents tell the other way round: both pairs are one, or neither is.

struct Exchanges {
  private let edges: [Edge]
  private let index: ClaimIndex
  private let told: Set<Half>

  /// What each of two sources tells, the earlier source first.
  private struct Half: Hashable {
    var first: (source: Int, key: UInt64)
    var second: (source: Int, key: UInt64)

    static func == (a: Half, b: Half) -> Bool { a.first == b.first && a.second == b.second }

    func hash(into hasher: inout Hasher) {
      for part in [first, second] {
        hasher.combine(part.source)
        hasher.combine(part.key)
      }
    }

    var other: Half { Half(first: (first.source, second.key), second: (second.source, first.key)) }
  }

  init(_ edges: [Edge], _ index: ClaimIndex) {
    (self.edges, self.index) = (edges, index)
    told = Set(edges.lazy.filter { !$0.relation.isHarmony }.map { Exchanges.half($0, index) })
  }

  private static func half(_ edge: Edge, _ index: ClaimIndex) -> Half {
    let (a, b) = (index.claims[edge.first], index.claims[edge.second])
    return a.source <= b.source
      ? Half(first: (a.source, a.key), second: (b.source, b.key))
      : Half(first: (b.source, b.key), second: (a.source, a.key))
  }

  /// The edges without those of some places whose other half was not taken.
  func whole(_ places: Set<Int>) -> [Edge] {
    if places.isEmpty { return edges }
    return edges.indices.filter { !places.contains($0) || told.contains(Exchanges.half(edges[$0], index).other) }
      .map { edges[$0] }
  }
}

extension Pairing {
  /// Whether the two values are told the other way round as well, likely enough.
  func isExchange(_ best: Candidate) -> Bool { best.likelihoodOfTwin >= thresholds.likelihoodOfExchange }

  /// Whether a pair is taken for that alone.
  func restsOnExchange(_ i: Int, _ best: Candidate) -> Bool {
    isExchange(best) && (best.likelihood < thresholds.likelihood || isObjected(i, best))
  }

  /// Whether a pair seems to be of two things. In texts that tell much the likelihood outweighs that; in a few sentences
  /// there is little that it could rest on.
  func isObjected(_ i: Int, _ best: Candidate) -> Bool {
    let (a, b) = (index.claims[i], index.claims[best.claim])
    let isLikely =
      best.likelihood >= thresholds.likelihoodOfTwoThings && brevity(a, b) <= thresholds.briefestOfTwoThings
    return !isLikely && areTwoThings(i, best.claim)
  }
}
