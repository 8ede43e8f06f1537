// "Rewritten in six weeks", 十四個月後關門: what reads as a date counted from the document's own tells, in most texts, how
// long something took. Documents are compared with that length; what is extracted stays the date.

enum SpansOfTime {
  /// The mentions of a source, in their order, dates that lie a length of time ahead as that length.
  static func settled(_ mentions: [Mention]) -> [Mention] {
    guard mentions.contains(where: { span(of: $0) != nil }) else { return mentions }
    return mentions.map { mention in
      guard let span = span(of: mention) else { return mention }
      var mention = mention
      let parts = span.parts
      mention.kind = .duration
      mention.value = .duration(parts.interval, iso: parts.iso)
      if span.isLimit { mention.bound = .atMost }
      return mention
    }
  }

  private static func span(of mention: Mention) -> TimeSpan? {
    guard case .date(let date) = mention.value else { return nil }
    return date.span
  }
}

extension TimeSpan {
  fileprivate var parts: [DurationPart] {
    let counts: [(Int, TimeUnit)] = [
      months.isMultiple(of: 12) ? (months / 12, .year) : (months, .month), (days, .day), (seconds, .second),
    ]
    return counts.filter { $0.0 != 0 }
      .map { DurationPart(count: Number($0.0), upper: Number($0.0), unit: $0.1) }
  }
}
