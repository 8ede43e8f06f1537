// Mentions as documents are compared with them: with the units that are told elsewhere, lengths of time as such, what could
// not be done in one as longer, and what a value is told per.

enum ComparedMentions {
  /// The mentions of a source, in their order.
  static func settled(_ mentions: [Mention], of source: Source) -> [Mention] {
    let measured = SpansOfTime.settled(UnitsToldElsewhere.settled(mentions, of: source))
    let amounts = SpokenAmounts.settled(LocalCurrency.settled(measured, of: source))
    return PerUnits.settled(BeyondSpans.settled(amounts, of: source), of: source)
  }
}
