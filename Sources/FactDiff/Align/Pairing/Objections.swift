// The expert's judgement of a pair: context that outweighs all that speaks against it.

extension Pairing {
  func isAgreement(
    _ i: Int, _ harmony: Candidate, _ entry: Partners, _ partners: [[Int: Partners]]
  ) -> Bool {
    guard harmony.score >= thresholds.agreement else { return false }
    guard let conflict = entry.conflicts.first else { return true }
    return harmony.score + thresholds.headStart + (harmony.relation == .equal ? specificity(i) : 0) >= conflict.score
  }

  func isConflict(
    _ i: Int, _ candidate: Candidate, _ entry: Partners, _ partners: [[Int: Partners]]
  ) -> Bool {
    let a = index.claims[i]
    let b = index.claims[candidate.claim]
    // Mutual best.
    guard let back = partners[candidate.claim][a.source], let best = back.conflicts.first, best.claim == i else {
      return false
    }
    // The other side must not be explained either.
    if let harmony = back.harmony, isAgreement(candidate.claim, harmony, back, partners) { return false }
    // What speaks against the pair raises the bar; two agreeing facts around it answer half of that.
    let answered: Float = candidate.anchors.count >= 2 ? 0.5 : 1
    var needed = thresholds.context + objections(i, candidate, entry, back, partners) * answered
    needed -= 0.05 * Float(min(2, candidate.anchors.count))
    if let isInOrder = standInOrder(a, b) { needed += isInOrder ? 0.02 : 0.25 }
    if a.source == b.source {
      let isLinked = candidate.anchors.count >= 1 || isHeadingOver(a, b) || isHeadingOver(b, a)
      needed += isLinked ? 0.12 : 0.4
    }
    return candidate.score >= needed
  }

  /// Negative evidence, as a sum of what it costs.
  private func objections(
    _ i: Int, _ candidate: Candidate, _ entry: Partners, _ back: Partners, _ partners: [[Int: Partners]]
  ) -> Float {
    let (a, b) = (index.claims[i], index.claims[candidate.claim])
    var sum = thresholds.crowding * Float(min(8, max(0, max(index.crowds[i], index.crowds[candidate.claim]) - 1)))
    // The value is told elsewhere in the other source: more likely two things.
    if isConfirmed(i, entry, partners) || isConfirmed(candidate.claim, back, partners) { sum += 0.12 }
    // Others nearly as good that say something else again: which of them is meant cannot be told.
    if max(rival(entry, of: candidate.claim)?.score ?? 0, rival(back, of: i)?.score ?? 0) > candidate.score - 0.05 {
      sum += 0.1
    }
    if a.subject >= 0, b.subject >= 0, a.subject != b.subject { sum += 0.08 }
    if a.dimension == .count, candidate.relation == .conflict {
      // A bare number says little: the same noun, or more context. A slip seldom changes a number by more than a power
      // of ten and some.
      if a.noun == 0 || b.noun == 0 || a.noun != b.noun { sum += 0.1 }
      if !Closeness.isClose(mention(i).value, mention(candidate.claim).value) { sum += 0.06 }
    }
    switch (mention(i).value, mention(candidate.claim).value) {
    case (.ordinal, .ordinal): sum += 0.2  // the second title and the seventh
    case (.model(let x), .model(let y)) where x.version == y.version: sum += 0.16  // members of one line
    default: break
    }
    if Closeness.isFar(mention(i).value, mention(candidate.claim).value) { sum += 0.1 }
    return sum
  }
}
