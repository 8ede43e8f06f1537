// Whether two mentions agree by themselves, whatever stands around them.

extension Mention {
  /// Whether one may stand for the other: equal, rounded, bounded or coarser. The same both ways round.
  package func agrees(with other: Mention) -> Bool {
    if case .name(let x) = value, case .name(let y) = other.value { return x == y }
    return Comparator.compare(self, other).isHarmony
  }
}
