// Values that somebody tells in one breath are two things: 379 aboard and 367 of them passengers.

/// Where a value stands.
struct BlockPlace: Equatable {
  var source: Int
  var block: Int
}

extension Pairing {
  /// How many claims before and after are looked at for another of the same sentence.
  private static let mostBeside = 8

  /// Whether a sentence tells the value of both: one of the two themselves, or a block of a third source.
  func areTwoThings(_ i: Int, _ j: Int) -> Bool {
    guard index.claims[i].source != index.claims[j].source else { return false }
    return tells(i, beside: j) || tells(j, beside: i) || areApartElsewhere(i, j)
  }

  /// Whether the value of `i` stands in the sentence of `j` too: "27 hours (22 when streaming)" against 27.
  private func tells(_ i: Int, beside j: Int) -> Bool {
    let (wanted, claim) = (index.claims[i], index.claims[j])
    guard let range = index.ranges[claim.source] else { return false }
    let near = max(range.lowerBound, j - Pairing.mostBeside)...min(range.upperBound - 1, j + Pairing.mostBeside)
    return near.contains { k in
      let other = index.claims[k]
      // The key of a day leaves its year and its clock time out.
      return k != j && !other.isFormer && other.key == wanted.key && other.dimension == wanted.dimension
        && other.block == claim.block
        && other.sentence.overlaps(claim.sentence)
        && (wanted.dimension != .date || isSameMoment(mention(k), mention(i)))
    }
  }

  /// The day alone tells no clock time: "on 23 August, at 14:18" does not tell 23 August at 18:05.
  private func isSameMoment(_ a: Mention, _ b: Mention) -> Bool {
    guard case .date(let x) = a.value, case .date(let y) = b.value else { return false }
    return (x.clock == nil) == (y.clock == nil) && Comparator.compare(a, b) == .equal
  }

  /// Whether a third source tells both: 498 aboard, 494 of them passengers.
  private func areApartElsewhere(_ i: Int, _ j: Int) -> Bool {
    let (a, b) = (index.claims[i], index.claims[j])
    guard a.dimension == b.dimension, a.key != b.key, a.isTelling, b.isTelling, let first = tellers[a.key],
      let second = tellers[b.key]
    else { return false }
    return first.contains { place in
      place.source != a.source && place.source != b.source && second.contains { $0 == place }
    }
  }
}
