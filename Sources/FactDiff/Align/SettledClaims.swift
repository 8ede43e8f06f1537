// What event slots have settled, so that context is not asked.

struct SettledClaims {
  private let claims: Set<Int>
  private let pairs: Set<[Int]>
  /// Claims that fill a slot by their place alone, in slots that nobody disagrees in.
  private let unlabelled: Set<Int>

  init(fills: [EventFill], edges: [(edge: Edge, slot: String, isLabelled: Bool)]) {
    claims = Set(edges.flatMap { [$0.edge.first, $0.edge.second] })
    pairs = Set(edges.map { [$0.edge.first, $0.edge.second] })
    let disagreeing = Set(edges.filter { !$0.edge.relation.isHarmony }.map(\.slot))
    unlabelled = Set(fills.filter { !$0.isLabelled && !disagreeing.contains($0.slot) }.flatMap(\.claims))
  }

  /// Whether both are compared in a slot; where only their places put them there and all agree, with each other.
  func holds(_ edge: Edge) -> Bool {
    claims.contains(edge.first) && claims.contains(edge.second)
      && (pairs.contains([edge.first, edge.second])
        || !(unlabelled.contains(edge.first) && unlabelled.contains(edge.second)))
  }
}
