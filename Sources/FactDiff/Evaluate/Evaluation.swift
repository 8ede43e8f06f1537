// Evaluation: slots and rules to findings.

/// Applies the rules to the slots of one group.
struct Evaluation {
  let sources: [Source]
  let mentions: [[Mention]]
  let group: Group
  let rules: RuleSet

  func findings(of slots: [Slot]) -> [Finding] { slots.compactMap { finding(of: $0) } + unfilled(slots) }

  /// Placeholders that no other source fills: findings of one place.
  private func unfilled(_ slots: [Slot]) -> [Finding] {
    guard let rule = rules.rules.first(where: { $0.on.contains(.placeholder) }) else { return [] }
    var findings: [Finding] = []
    for source in group.sources {
      for (i, mention) in mentions[source].enumerated() where mention.kind == .placeholder {
        let isTaken = slots.contains { slot in
          slot.relation == .placeholder && slot.assertions.contains { $0.source == source && $0.mention == i }
        }
        if isTaken { continue }
        let evidence = evidence(
          of: Assertion(source: source, mention: i, clause: sources[source].blocks[mention.block].text))
        findings.append(
          Finding(
            id: Fingerprint.of(rule: rule.id, slot: sources[source].id, values: [mention.boundedCanonical]),
            rule: rule.id,
            severity: rule.severity, group: group.id, slot: "placeholder",
            message: rule.summary + ": " + evidence.value,
            votes: [], majority: nil, evidence: [evidence]))
      }
    }
    return findings
  }

  private func mention(_ assertion: Assertion) -> Mention { mentions[assertion.source][assertion.mention] }

  private func finding(of slot: Slot) -> Finding? {
    guard let rule = rule(for: slot) else { return nil }
    let isInside = Set(slot.assertions.map(\.source)).count == 1
    if isInside, !rule.within { return nil }
    if isWithinTolerance(slot, rule) { return nil }
    let evidence = slot.assertions.map { self.evidence(of: $0) }
    let votes = Votes(evidence)
    guard votes.counts.count > 1 else { return nil }
    return Finding(
      id: Fingerprint.of(rule: rule.id, slot: slot.attribute + ":" + group.id, values: votes.counts.map(\.value)),
      rule: rule.id, severity: severity(of: slot, rule), group: group.id, slot: slot.name,
      message: Message.sentence(rule: rule, votes: votes, relation: slot.relation, isInside: isInside),
      votes: votes.counts, majority: votes.majority, evidence: evidence)
  }

  /// The rule for what a slot's values are to each other, asked for by the kind of either.
  private func rule(for slot: Slot) -> Rule? {
    guard let relation = Rule.Relation(rawValue: slot.relation.rawValue) else { return nil }
    let attribute = slot.attribute.isEmpty ? nil : slot.attribute
    for place in [slot.pair.0, slot.pair.1] {
      let kind = mention(slot.assertions[place]).kind
      if let rule = rules.rule(for: kind, slot: attribute, relation: relation) { return rule }
    }
    return nil
  }

  private func severity(of slot: Slot, _ rule: Rule) -> Severity {
    if rule.severity == .error, slot.confidence < .certain { return .warning }
    if slot.relation == .oneDayApart, rule.severity == .error, isExplainedByZone(slot) { return .warning }
    return rule.severity
  }

  /// A stated time or zone on either side of a day's difference.
  private func isExplainedByZone(_ slot: Slot) -> Bool {
    slot.assertions.contains { assertion in
      guard case .date(let date) = mention(assertion).value else { return false }
      return date.from?.time != nil
    }
  }

  private func isWithinTolerance(_ slot: Slot, _ rule: Rule) -> Bool {
    guard rule.tolerance > .zero, slot.relation == .conflict else { return false }
    let values = [slot.pair.0, slot.pair.1].compactMap { mention(slot.assertions[$0]).value.magnitude?.double }
    guard values.count == 2 else { return false }
    let size = max(values[0].magnitude, values[1].magnitude)
    return (values[0] - values[1]).magnitude <= size * rule.tolerance.double
  }

  func evidence(of assertion: Assertion) -> Evidence {
    let mention = mention(assertion)
    let source = sources[assertion.source]
    let clause = source.trimmed(assertion.clause)
    var quote = clause.isEmpty ? mention.range : source.fileRange(of: clause)
    quote = min(quote.lowerBound, mention.range.lowerBound)..<max(quote.upperBound, mention.range.upperBound)
    return Evidence(source: assertion.source, range: mention.range, value: mention.boundedCanonical, quote: quote)
  }

  /// The slot for the report, whether it is a finding or not.
  func compared(_ slot: Slot) -> ComparedSlot {
    ComparedSlot(
      group: group.id, name: slot.name, agrees: slot.relation.isHarmony,
      evidence: slot.assertions.map { evidence(of: $0) })
  }
}

extension Source {
  /// A text range without the spaces at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, text[lower] <= 0x20 { lower += 1 }
    while upper > lower, text[upper - 1] <= 0x20 { upper -= 1 }
    return lower..<upper
  }
}

extension Value {
  /// The number of a point value in its own unit.
  var magnitude: Number? {
    switch self {
    case .number(let interval, _), .percent(let interval), .multiplier(let interval), .ratio(let interval),
      .money(let interval, _), .quantity(let interval, _), .age(let interval, _), .duration(let interval, _):
      interval.point
    case .ordinal(let value): Number(value)
    default: nil
    }
  }
}
