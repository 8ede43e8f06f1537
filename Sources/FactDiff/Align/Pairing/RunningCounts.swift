// Counts that run: what is told of two days has two days, and those contradict each other no more than the counts do.

enum RunningCounts {
  /// The edges without those between dates that only say when a running count was taken.
  static func withoutTheirDates(_ edges: [Edge], _ claims: [Claim]) -> [Edge] {
    var taken: Set<Place> = []
    for edge in edges where edge.relation == .asOf {
      taken.insert(Place(claims[edge.first]))
      taken.insert(Place(claims[edge.second]))
    }
    if taken.isEmpty { return edges }
    return edges.filter { edge in
      let (a, b) = (claims[edge.first], claims[edge.second])
      guard a.dimension == .date, b.dimension == .date, !edge.relation.isHarmony else { return true }
      return !(taken.contains(Place(a)) && taken.contains(Place(b)))
    }
  }

  /// A sentence of a source.
  private struct Place: Hashable {
    var source: Int
    var sentence: Range<Int>

    init(_ claim: Claim) {
      source = claim.source
      sentence = claim.sentence
    }
  }
}
