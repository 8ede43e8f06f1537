// Values of one thing at two stages, which differ and both hold: an exit poll and the count.

extension Pairing {
  /// Whether one value alone is told of an exit poll.
  func areOfTwoStages(_ i: Int, _ j: Int) -> Bool { isOfExitPoll(i) != isOfExitPoll(j) }

  private func isOfExitPoll(_ claim: Int) -> Bool {
    index.claims[claim].topics.contains { $0.hash == ConceptLexicon.exitPoll }
  }
}
