// Mentions as documents are compared with them: with the units that are told elsewhere, lengths of time as such, and what
// could not be done in one as longer.

enum ComparedMentions {
  /// The mentions of a source, in their order.
  static func settled(_ mentions: [Mention], of source: Source) -> [Mention] {
    let measured = SpansOfTime.settled(UnitsToldElsewhere.settled(mentions, of: source))
    return BeyondSpans.settled(SpokenAmounts.settled(LocalCurrency.settled(measured, of: source)), of: source)
  }
}
