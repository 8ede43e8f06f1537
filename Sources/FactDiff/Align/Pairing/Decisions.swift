// Which pairs are taken: what is likely one value gone wrong, then agreements, then what both judgements lean to.

extension Pairing {
  func decide(_ partners: [[Int: Partners]]) -> [Edge] {
    var edges: [Edge] = []
    var halves: Set<Int> = []
    let weighed = weighedConflicts(partners)
    for i in partners.indices {
      for source in partners[i].keys.sorted() {
        guard let entry = partners[i][source] else { continue }
        if let filling = entry.filling, filling.score >= thresholds.context {
          edges.append(edge(i, filling, score: filling.score))
        }
        if let spelling = entry.spelling, i < spelling.claim, spelling.score >= thresholds.context,
          partners[spelling.claim][index.claims[i].source]?.spelling?.claim == i
        {
          edges.append(edge(i, spelling, score: spelling.score))
        }
        if let mismatch = entry.mismatch, i < mismatch.claim, mismatch.score >= thresholds.mismatch,
          index.claims[mismatch.claim].source != index.claims[i].source,
          let back = partners[mismatch.claim][index.claims[i].source], back.mismatch?.claim == i,
          // Where the other side tells the value itself, the digits have met by chance: 20 teams and 20 per cent.
          entry.equals.isEmpty, back.equals.isEmpty
        {
          edges.append(edge(i, mismatch, score: mismatch.score))
        }
        let own = index.claims[i].source
        if let best = weighed[i][source], best.likelihood >= likelihood(i, best), weighed[best.claim][own]?.claim == i,
          isExchange(best) || !isObjected(i, best)
        {
          if i < best.claim {
            if restsOnExchange(i, best) { halves.insert(edges.count) }
            edges.append(edge(i, best, score: certainty(i, best)))
          }
        } else if let harmony = entry.harmony, isAgreement(i, harmony, entry, partners) {
          if i < harmony.claim {
            var edge = edge(i, harmony, score: harmony.score)
            // A range is narrowed to one of its ends, or where it is plain that both tell of one value; else two meet.
            if edge.relation == .rangeNarrowed,
              isToldAsEnd(i, harmony.claim) || !isEnd(i, harmony.claim) && edge.score < plain(i, harmony.claim)
            {
              edge.relation = .compatible
            }
            if Comparator.isTurned(mention(i), mention(harmony.claim)) { edge.relation = .conflict }
            edges.append(edge)
          }
        } else if let best = weighed[i][source], i < best.claim, best.likelihood >= borneOut(i, best.claim),
          weighed[best.claim][own]?.claim == i, entry.conflicts.first?.claim == best.claim,
          isConflict(i, best, entry, partners), !areTwoThings(i, best.claim)
        {
          // Both judgements lean to one slot.
          edges.append(edge(i, best, score: max(thresholds.likelihood, certainty(i, best))))
        }
      }
    }
    return Exchanges(edges, index).whole(halves)
  }

  /// The likelihood from which a pair is taken.
  private func likelihood(_ i: Int, _ best: Candidate) -> Float {
    if best.score >= thresholds.strongest, best.anchors.count >= 1 { return thresholds.likelihoodInStrongest }
    if isOneSetting(i, best.claim) { return thresholds.likelihoodOfSetting }
    // Both halves of an exchange are told at once, or neither is.
    if isExchange(best) { return thresholds.likelihoodOfExchange }
    if best.score >= thresholds.strongestOfOnly, index.crowds[i] == 1, index.crowds[best.claim] == 1,
      index.claims[i].dimension != .count, index.claims[i].source != index.claims[best.claim].source
    {
      return thresholds.likelihoodOfOnly
    }
    let least: Float
    switch index.claims[i].dimension {
    case .money, .percent: return thresholds.likelihoodOfAmount
    case .date, .time: least = thresholds.likelihood
    default: least = thresholds.likelihoodOfTwo
    }
    // Three digits and more are not met by chance with another unit: 984 feet and 984 metres.
    if best.relation == .conflict, isMismatch(mention(i), mention(best.claim)), hasManyDigits(i) {
      return thresholds.likelihoodOfMismatch
    }
    guard best.likelihood < least, best.likelihood >= thresholds.likelihoodOfSlip else { return least }
    return Closeness.isSlip(mention(i).value, mention(best.claim).value) ? thresholds.likelihoodOfSlip : least
  }

  private func hasManyDigits(_ i: Int) -> Bool {
    mention(i).value.magnitude.map { Closeness.significantDigits($0).count >= 3 } ?? false
  }

  /// Of a few facts the more may be taken for one slot: there is less to mistake it for.
  private func borneOut(_ i: Int, _ j: Int) -> Float {
    // "Before 2027" and "by the end of 2027" are confused so easily that the context is enough.
    if isDeadline(i), isDeadline(j) { return 0 }
    // So are two vague magnitudes, "millions" and "tens of millions", of which texts tell few.
    if mention(i).bound == .fuzzy, mention(j).bound == .fuzzy { return thresholds.borneOutInside }
    // Inside one document the score asks for much already.
    if index.claims[i].source == index.claims[j].source { return thresholds.borneOutInside }
    return thresholds.borneOut - thresholds.borneOutInShort * brevity(index.claims[i], index.claims[j])
  }

  private func isDeadline(_ i: Int) -> Bool {
    if case .date(let date) = mention(i).value { return date.from == nil }
    return false
  }

  /// Whether one is an end of the range that the other is. "From 15 to 16" may tell of a change, and 16 what came of it.
  private func isEnd(_ i: Int, _ j: Int) -> Bool {
    guard let x = mention(i).value.interval, let y = mention(j).value.interval, !index.claims[i].isJoinedByWord,
      !index.claims[j].isJoinedByWord
    else { return false }
    return x.min == y.min || x.max == y.max
  }

  /// Whether the one that is no range tells that it is an end: "the highest level is 18", of levels 0 to 18.
  private func isToldAsEnd(_ i: Int, _ j: Int) -> Bool {
    guard isEnd(i, j), let range = mention(i).value.interval else { return false }
    return tellsEnd(range.isPoint ? i : j)
  }

  /// The score from which two claims are plainly of one value.
  private func plain(_ i: Int, _ j: Int) -> Float {
    thresholds.strong - thresholds.uniqueInShort * brevity(index.claims[i], index.claims[j])
  }

  private func edge(_ i: Int, _ candidate: Candidate, score: Float) -> Edge {
    let isMismatch = candidate.relation == .conflict && isMismatch(mention(i), mention(candidate.claim))
    return Edge(
      first: min(i, candidate.claim), second: max(i, candidate.claim),
      relation: isMismatch ? .unitMismatch : candidate.relation, score: score, anchors: candidate.anchors.count)
  }

  /// The likelihood; certain where the context is strong, and an agreeing fact or a unit that stands alone bears it out.
  private func certainty(_ i: Int, _ candidate: Candidate) -> Float {
    let isAlone = index.crowds[i] == 1 && index.crowds[candidate.claim] == 1
    let isBorneOut = candidate.score >= thresholds.strong && (candidate.anchors.count >= 1 || isAlone)
    return isBorneOut ? max(candidate.likelihood, thresholds.certain) : candidate.likelihood
  }
}
