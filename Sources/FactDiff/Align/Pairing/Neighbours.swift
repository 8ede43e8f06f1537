// What the other values of two documents, and the other documents of the group, say of a pair.

extension Pairing {
  /// Groups of more sources are not asked for witnesses.
  private static let mostWitnesses = 12

  func markNeighbours(_ i: Int, _ j: Int, _ partners: [[Int: Partners]], _ clues: inout Clues) {
    markNearest(i, j, &clues)
    markWitnesses(i, j, partners, &clues)
    clues[.repeated] = max(repetition(i, j, partners), repetition(j, i, partners))
    spread.mark(i, j, &clues)
  }

  /// The greatest similarity of a claim with those of its own document that say what another claim says.
  private func repetition(_ i: Int, _ j: Int, _ partners: [[Int: Partners]]) -> Float {
    let conflicts = partners[i][index.claims[i].source]?.conflicts ?? []
    return conflicts.lazy.filter { $0.claim != j && index.claims[$0.claim].key == index.claims[j].key }
      .map(\.similarity).max() ?? 0
  }

  // MARK: Values

  /// Whether each is the other's nearest among the values of its kind that the two documents do not both tell, and how
  /// much farther the next one is.
  private func markNearest(_ i: Int, _ j: Int, _ clues: inout Clues) {
    guard let own = apart(i, j) else { return }
    let next = min(nearest(to: i, besides: j), nearest(to: j, besides: i))
    guard next > own else { return }
    clues[.nearest] = 1
    clues[.room] = min(1, (next - own) / 4)
  }

  /// The distance of the nearest value of the source of `j` to `i`, `j` and what both sources tell left out.
  private func nearest(to i: Int, besides j: Int) -> Float {
    guard let place = places[i] else { return .infinity }
    let own = (index.claims[i].key, index.claims[j].key)
    var least = Float.infinity
    for k in untold.claims(of: index.claims[j].source, besides: index.claims[i].source)
    where dimensions[k] == dimensions[j] && k != i && index.claims[k].key != own.0 && index.claims[k].key != own.1 {
      if let distance = places[k].flatMap({ place.distance(to: $0) }), distance < least { least = distance }
    }
    return least
  }

  private func apart(_ i: Int, _ j: Int) -> Float? { places[i].flatMap { a in places[j].flatMap(a.distance) } }

  // MARK: Documents

  /// Third sources that tell the value of one side, and how well the other side fits what stands around it there: a
  /// text of the same language often says what the two have in common.
  private func markWitnesses(_ i: Int, _ j: Int, _ partners: [[Int: Partners]], _ clues: inout Clues) {
    let (a, b) = (index.claims[i], index.claims[j])
    guard a.source != b.source, index.ranges.count <= Pairing.mostWitnesses else { return }
    let (left, right) = (witnesses(i, j, partners), witnesses(j, i, partners))
    clues[.witnesses] = Float(min(2, max(left.count, right.count)))
    clues.mark(.witnessedBoth, left.count > 0 && right.count > 0)
    clues[.relayed] = max(left.similarity, right.similarity)
    clues[.relayedTopics] = max(left.topics, right.topics)
  }

  private func witnesses(
    _ i: Int, _ j: Int, _ partners: [[Int: Partners]]
  ) -> (count: Int, similarity: Float, topics: Float) {
    let other = index.claims[j].source
    var (count, similarity, topics) = (0, Float(0), Float(0))
    for (source, entry) in partners[i] where source != other && source != index.claims[i].source {
      guard let harmony = entry.harmony, harmony.relation == .equal, harmony.score >= thresholds.agreement else {
        continue
      }
      count += 1
      if let candidate = partners[harmony.claim][other]?.conflicts.first(where: { $0.claim == j }) {
        similarity = max(similarity, candidate.similarity)
      }
      topics = max(topics, index.sharedTopics(index.claims[harmony.claim], index.claims[j]))
    }
    return (count, similarity, topics)
  }
}
