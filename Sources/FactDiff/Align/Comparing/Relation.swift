// How two values of one slot stand to each other.

/// The outcome of comparing two mentions. Rules say which of these is a finding.
package enum Relation: String, Sendable, Hashable, CaseIterable {
  /// The same value.
  case equal
  /// Different words for what may well be one value: rounding, a hedge, two lower bounds.
  case compatible
  /// One contains the other: January ⊃ 27 January, 5.x ⊃ 5.2.
  case coarser
  /// "at least 100" against "100".
  case boundDropped
  /// "10 to 20" against "20".
  case rangeNarrowed
  /// Days that a time zone can explain.
  case oneDayApart
  /// The same digits with another unit: 95 % and 95 ideas.
  case unitMismatch
  /// A value against one that was never filled in.
  case placeholder
  /// Counts that run, told of different days.
  case asOf
  /// One name in two spellings.
  case spelling
  case conflict
  /// Nothing can be said: other currency, other family, other scheme.
  case incomparable

  /// Whether the two may stand side by side without anyone being wrong.
  var isHarmony: Bool {
    switch self {
    case .equal, .compatible, .coarser, .boundDropped, .rangeNarrowed: true
    case .oneDayApart, .asOf, .unitMismatch, .placeholder, .spelling, .conflict, .incomparable: false
    }
  }
}
