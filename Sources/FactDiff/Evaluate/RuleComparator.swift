// The comparator that a rule names, applied to two mentions.

extension Comparator {
  /// Letter by letter where the rule says so; otherwise by the kind of the values.
  static func compare(_ a: Mention, _ b: Mention, by rule: Rule?) -> Relation {
    guard let rule, !rule.cues.isEmpty else { return compare(a, b) }
    switch rule.comparator {
    case .equal, .identifier:
      return a.boundedCanonical == b.boundedCanonical ? .equal : .conflict
    case .interval, .date, .version, .name:
      return compare(a, b)
    }
  }
}
