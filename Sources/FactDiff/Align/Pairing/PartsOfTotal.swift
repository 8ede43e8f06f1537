// A total and a part of it, which differ and both hold.

extension Pairing {
  /// How many claims before and after are looked at for the rest of a total.
  private static let mostParts = 4

  /// Whether the one is the other and a count beside it: 379 aboard, and 367 passengers with 12 of a crew.
  func isPartOfTotal(_ total: Int, _ part: Int) -> Bool {
    guard let sum = mention(total).value.magnitude, let first = mention(part).value.magnitude, first < sum,
      first > Number(12), let range = index.ranges[index.claims[part].source]
    else { return false }
    let rest = sum - first
    let near = max(range.lowerBound, part - Pairing.mostParts)...min(range.upperBound - 1, part + Pairing.mostParts)
    return near.contains {
      $0 != part && index.claims[$0].dimension == .count && mention($0).value.magnitude == rest
        && !areOfTwoDays($0, part) && areOfOnePassage($0, part)
        // One or two may be anything, but beside the part itself and counting no other thing.
        && (rest > Number(2)
          || index.claims[$0].block == index.claims[part].block && !countOtherThings($0, part))
    }
  }

  /// In one paragraph, one list or one table.
  private func areOfOnePassage(_ i: Int, _ j: Int) -> Bool {
    let (a, b) = (index.claims[i], index.claims[j])
    return a.block == b.block || a.container != 0 && a.container == b.container
  }

  /// Counts of two days are no parts of one total; nor are a count of a day and one for which no day is told.
  private func areOfTwoDays(_ i: Int, _ j: Int) -> Bool { index.claims[i].day != index.claims[j].day }

  private func countOtherThings(_ i: Int, _ j: Int) -> Bool {
    let (a, b) = (index.claims[i], index.claims[j])
    return a.noun != 0 && b.noun != 0 && a.noun != b.noun
  }
}
