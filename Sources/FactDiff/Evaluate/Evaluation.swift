// Evaluation: slots and rules to findings.

/// Applies the rules to the slots of one group.
struct Evaluation {
  let sources: [Source]
  let mentions: [[Mention]]
  let group: Group
  let rules: RuleSet
  /// The source of the group that was declared to be right.
  var authority: Int?
  /// What the patterns of the configuration are matched with, by source: the same wherever a run was started.
  var paths: [[UInt8]] = []
  /// The group in fingerprints.
  var groupKey = ""

  /// The findings of the aligned slots and of the slots that rules with cues fill, and all slots that were compared.
  func evaluate(_ aligned: [Slot]) -> (findings: [Finding], compared: [ComparedSlot]) {
    let cued = CuedSlots(sources: sources, mentions: mentions, members: group.sources)
    var own: [(slot: Slot, rule: Rule)] = []
    for rule in rules.rules where !rule.cues.isEmpty && !rule.isOff {
      if let slot = cued.slot(of: rule) { own.append((slot, rule)) }
    }
    var slots = aligned
    if !own.isEmpty {
      // What a rule of one's own speaks of is not told a second time by a broader one.
      let taken = Set(own.flatMap { $0.slot.assertions.map { [$0.source, $0.mention] } })
      slots.removeAll { slot in
        [slot.pair.0, slot.pair.1].allSatisfy {
          taken.contains([slot.assertions[$0].source, slot.assertions[$0].mention])
        }
      }
    }
    var findings: [Finding] = []
    var compared: [ComparedSlot] = []
    for (slot, rule) in slots.map({ ($0, nil) }) + own.map({ ($0.slot, Optional($0.rule)) }) {
      let outcome = outcome(of: slot, rule: rule)
      if let finding = outcome.finding { findings.append(finding) }
      compared.append(outcome.compared)
    }
    return (findings + unfilled(slots), compared)
  }

  /// Placeholders that no other source fills: findings of one place.
  private func unfilled(_ slots: [Slot]) -> [Finding] {
    guard let rule = rules.rules.first(where: { $0.on.contains(.placeholder) }), !rule.isOff else { return [] }
    let filled = slots.filter { $0.relation == .placeholder }
    let taken = Set(filled.flatMap { $0.assertions.map { [$0.source, $0.mention] } })
    var findings: [Finding] = []
    for source in group.sources where applies(rule, to: source) {
      for (i, mention) in mentions[source].enumerated() where mention.kind == .placeholder {
        if taken.contains([source, i]) { continue }
        let evidence = evidence(
          of: Assertion(source: source, mention: i, clause: sources[source].blocks[mention.block].text))
        findings.append(
          Finding(
            id: Fingerprint.of(
              rule: rule.id, slot: String(decoding: paths[source], as: UTF8.self), values: [mention.boundedCanonical]),
            rule: rule.id,
            severity: rule.severity, group: group.id, slot: "placeholder",
            message: rule.summary + ": " + evidence.value,
            votes: [], majority: nil, evidence: [evidence]))
      }
    }
    return findings
  }

  func mention(_ assertion: Assertion) -> Mention { mentions[assertion.source][assertion.mention] }

  /// What a slot is for the report, and the finding where its rule makes one of it; `given` is the rule that filled it.
  private func outcome(of slot: Slot, rule given: Rule?) -> (finding: Finding?, compared: ComparedSlot) {
    let rule = given ?? rule(for: slot)
    let evidence = evidence(of: slot, rule)
    let compared = ComparedSlot(
      group: group.id, name: slot.name, agrees: slot.relation.isHarmony, evidence: evidence.entries)
    guard slot.assertions.count > 1, let rule, !rule.isOff, let narrowed = narrowed(slot, to: rule, by: given) else {
      return (nil, compared)
    }
    let isWhole = narrowed.assertions.count == slot.assertions.count
    return (finding(of: narrowed, rule, isOwn: given != nil, isWhole ? evidence : nil), compared)
  }

  private typealias Stated = (entries: [Evidence], speakers: [String])

  private func finding(of slot: Slot, _ rule: Rule, isOwn: Bool, _ known: Stated?) -> Finding? {
    let isInside = Set(slot.assertions.map(\.source)).count == 1
    if isInside, !rule.within { return nil }
    if isOwn, slot.relation == .equal || slot.relation == .compatible { return nil }
    if isWithinTolerance(slot, rule) { return nil }
    let evidence = known ?? evidence(of: slot, rule)
    let votes = Votes(evidence.entries, speakers: evidence.speakers)
    guard votes.counts.count > 1 else { return nil }
    var finding = Finding(
      id: Fingerprint.of(rule: rule.id, slot: slot.attribute + ":" + groupKey, values: votes.counts.map(\.value)),
      rule: rule.id, severity: severity(of: slot, rule), group: group.id, slot: slot.name,
      message: Message.sentence(rule: rule, votes: votes, relation: slot.relation, isInside: isInside),
      votes: votes.counts, majority: votes.majority, evidence: evidence.entries)
    if let authority, let said = evidence.entries.first(where: { $0.source == authority }) {
      finding.authority = Authority(source: authority, value: said.value)
      finding.message += "; the authority " + sources[authority].id + " says " + said.value
    }
    return finding
  }

  /// The evidence with its camps, and the values the camps are named after.
  private func evidence(of slot: Slot, _ rule: Rule?) -> Stated {
    let stated = slot.assertions.map { mention($0) }
    let isCoarserApart = slot.relation == .coarser || rule?.coarser == .conflict
    let camps = Camps(stated, pair: slot.relation == .equal ? (0, 0) : slot.pair) { a, b in
      switch Comparator.compare(a, b, by: rule) {
      case .equal, .compatible: true
      case .coarser: !isCoarserApart
      case .boundDropped, .rangeNarrowed: slot.relation == .conflict
      case .oneDayApart, .unitMismatch, .placeholder, .asOf, .spelling, .conflict, .incomparable: false
      }
    }
    // What is told per is part of the value where that is what differs: "600/h" against "600/min".
    let isPerOthers = Mention.arePerOthers(stated[slot.pair.0], stated[slot.pair.1])
    var entries: [Evidence] = []
    for (index, assertion) in slot.assertions.enumerated() {
      var entry = evidence(of: assertion)
      if isPerOthers { entry.value = stated[index].canonicalPer }
      entry.camp = camps.of[index]
      entries.append(entry)
    }
    return (entries, camps.speakers.map { entries[$0].value })
  }

  // MARK: Which rule, and for what

  /// Whether the configuration lets a rule speak of a document.
  private func applies(_ rule: Rule, to source: Int) -> Bool {
    if !rule.languages.isEmpty, !rule.languages.contains(sources[source].language) { return false }
    guard let patterns = rule.paths else { return true }
    return paths.indices.contains(source) && patterns.include(paths[source])
  }

  /// The slot without the documents that the rule is kept from; nil where no contradiction is left. `given` is the rule
  /// by which its values were compared, where one filled it.
  private func narrowed(_ slot: Slot, to rule: Rule, by given: Rule?) -> Slot? {
    if rule.languages.isEmpty, rule.paths == nil { return slot }
    let kept = slot.assertions.indices.filter { applies(rule, to: slot.assertions[$0].source) }
    if kept.count == slot.assertions.count { return slot }
    var result = slot
    result.assertions = kept.map { slot.assertions[$0] }
    if let a = kept.firstIndex(of: slot.pair.0), let b = kept.firstIndex(of: slot.pair.1) {
      result.pair = (a, b)
      return result
    }
    for i in result.assertions.indices {
      for j in result.assertions.indices.dropFirst(i + 1)
      where Comparator.compare(mention(result.assertions[i]), mention(result.assertions[j]), by: given)
        == slot.relation
      {
        result.pair = (i, j)
        return result
      }
    }
    return nil
  }

  /// The rule for what a slot's values are to each other, asked for by the kind of either.
  func rule(for slot: Slot) -> Rule? {
    guard let relation = Rule.Relation(rawValue: slot.relation.rawValue) else { return nil }
    let attribute = slot.attribute.isEmpty ? nil : slot.attribute
    for place in [slot.pair.0, slot.pair.1] {
      let kind = mention(slot.assertions[place]).kind
      if let rule = rules.rule(for: kind, slot: attribute, relation: relation) { return rule }
    }
    return nil
  }

  private func severity(of slot: Slot, _ rule: Rule) -> Severity {
    if slot.confidence < .certain {
      if rule.severity == .error { return .warning }
      // Nothing is contradicted: where it is not even sure that one value is told of, editors are not held up.
      if slot.relation == .boundDropped || slot.confidence == .faint { return min(rule.severity, .note) }
    }
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
