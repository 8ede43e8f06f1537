// Rough values beside sharper ones: "around 6:05 p.m." and "about 6:04 p.m." agree, and against 2:18 p.m. one of them is
// enough.

/// Leaves out what only seems to add a third value to a contradiction.
enum HedgedSides {
  /// The edges without those of hedged claims that contradict what a like value contradicts already, where nothing but
  /// the contradiction joins the two: if they were told of one thing, their agreement would have been seen first.
  static func left(_ edges: [Edge], _ claims: [Claim], _ mentions: [[Mention]]) -> [Edge] {
    func mention(_ claim: Int) -> Mention { mentions[claims[claim].source][claims[claim].mention] }
    var conflicts: [Int: [(claim: Int, score: Float)]] = [:]
    var joined: Set<[Int]> = []
    for edge in edges {
      joined.insert([edge.first, edge.second])
      guard edge.relation == .conflict else { continue }
      conflicts[edge.first, default: []].append((edge.second, edge.score))
      conflicts[edge.second, default: []].append((edge.first, edge.score))
    }
    func isDoubtful(_ hedged: Int, against other: Int, _ score: Float) -> Bool {
      guard mention(hedged).bound == .about else { return false }
      return (conflicts[other] ?? []).contains { rival in
        rival.claim != hedged && claims[rival.claim].source != claims[hedged].source && rival.score > score
          && !joined.contains([min(hedged, rival.claim), max(hedged, rival.claim)])
          && Comparator.compare(mention(hedged), mention(rival.claim)) == .compatible
      }
    }
    return edges.filter { edge in
      edge.relation != .conflict
        || !isDoubtful(edge.first, against: edge.second, edge.score)
          && !isDoubtful(edge.second, against: edge.first, edge.score)
    }
  }
}
