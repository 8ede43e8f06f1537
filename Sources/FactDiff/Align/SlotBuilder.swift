// Edges to slots: what contradicts is gathered around the contradiction, with one witness a source and value.

struct SlotBuilder {
  let sources: [Source]
  let mentions: [[Mention]]
  let index: ClaimIndex
  let thresholds: Thresholds

  private func mention(_ claim: Int) -> Mention {
    mentions[index.claims[claim].source][index.claims[claim].mention]
  }

  func slots(
    events: [(edge: Edge, slot: String, isLabelled: Bool)], fills: [EventFill], edges: [Edge]
  ) -> [Slot] {
    var slots = eventSlots(events, fills)
    let harmony = edges.filter { $0.relation == .equal || $0.relation == .compatible || $0.relation == .coarser }
    var used: Set<Int> = []
    let agreeing = Agreeing(harmony, from: thresholds.context)
    for tier in SlotBuilder.tiers {
      let differing = edges.filter { tier.contains($0.relation) }
      if differing.isEmpty { continue }
      for component in components(of: differing, harmony) {
        guard let slot = slot(component, agreeing) else { continue }
        slots.append(slot)
        used.formUnion(component.flatMap { [$0.first, $0.second] })
      }
    }
    slots += agreements(harmony, used)
    return slots
  }

  private static let tiers: [Set<Relation>] = [
    [.conflict, .oneDayApart], [.asOf], [.unitMismatch], [.placeholder], [.spelling], [.boundDropped], [.rangeNarrowed],
  ]

  // MARK: Event slots

  private func eventSlots(
    _ events: [(edge: Edge, slot: String, isLabelled: Bool)], _ fills: [EventFill]
  ) -> [Slot] {
    var slots: [Slot] = []
    for name in Array(Set(events.map(\.slot))).sorted() {
      let own = events.filter { $0.slot == name }
      let differing = own.filter { !$0.edge.relation.isHarmony }
      let claims = Array(Set(own.flatMap { [$0.edge.first, $0.edge.second] })).sorted()
      guard !claims.isEmpty else { continue }
      let worst = differing.first { $0.edge.relation == .conflict } ?? differing.first
      let core = worst ?? own[0]
      slots.append(
        make(
          attribute: EventSlots.attribute(of: name), name: EventSlots.title(of: name), relation: core.edge.relation,
          confidence: core.isLabelled || name == EventSlots.eventDate ? .certain : .plausible, claims: claims,
          pair: (core.edge.first, core.edge.second)))
    }
    return slots
  }

  // MARK: Claims in prose

  /// Differing edges that belong together: they share a claim, or equal claims that agree with each other.
  private func components(of edges: [Edge], _ harmony: [Edge]) -> [[Edge]] {
    var parent: [Int: Int] = [:]
    func root(_ claim: Int) -> Int {
      var claim = claim
      while let up = parent[claim], up != claim { claim = up }
      return claim
    }
    func join(_ a: Int, _ b: Int) {
      let (x, y) = (root(a), root(b))
      if x != y { parent[max(x, y)] = min(x, y) }
    }
    var ends: Set<Int> = []
    for edge in edges {
      ends.formUnion([edge.first, edge.second])
      join(edge.first, edge.second)
    }
    for edge in harmony
    where edge.relation == .equal && ends.contains(edge.first) && ends.contains(edge.second)
      && edge.score >= thresholds.context
    {
      join(edge.first, edge.second)
    }
    var groups: [Int: [Edge]] = [:]
    for edge in edges { groups[root(edge.first), default: []].append(edge) }
    return groups.keys.sorted().compactMap { key in
      guard let own = groups[key], let best = own.map(\.score).max() else { return nil }
      // What hangs on by a thread is another slot's.
      return own.filter { $0.score >= best * 0.7 || $0.anchors >= 2 }
    }
  }

  private func slot(_ component: [Edge], _ agreeing: Agreeing) -> Slot? {
    guard let core = component.max(by: { ($0.score, $1.first, $1.second) < ($1.score, $0.first, $0.second) }) else {
      return nil
    }
    var claims: Set<Int> = []
    for edge in component { claims.formUnion([edge.first, edge.second]) }
    // Witnesses: what agrees outright with one of the two sides, best first, one a source.
    let sourcesOfComponent = Set(claims.map { index.claims[$0].source })
    var witnesses: [Int: (claim: Int, score: Float)] = [:]
    for (outside, score) in agreeing.neighbours(of: claims) {
      let source = index.claims[outside].source
      guard !sourcesOfComponent.contains(source) else { continue }
      if score > (witnesses[source]?.score ?? 0) { witnesses[source] = (outside, score) }
    }
    for source in witnesses.keys.sorted() { if let witness = witnesses[source] { claims.insert(witness.claim) } }
    let relation: Relation = component.contains { $0.relation == .conflict } ? .conflict : core.relation
    return make(
      attribute: attribute(of: core), name: SlotName.name(of: core, index, sources, mentions), relation: relation,
      confidence: confidence(core), claims: claims.sorted(), pair: (core.first, core.second))
  }

  /// A label of a slot, two agreeing facts around both, or a likelihood that leaves little doubt.
  private func confidence(_ edge: Edge) -> Confidence {
    let (a, b) = (index.claims[edge.first], index.claims[edge.second])
    if let label = a.label, label == b.label, Pairing.slotLabels.contains(label) { return .certain }
    if edge.relation == .placeholder { return .certain }
    if edge.relation == .unitMismatch { return .certain }
    // A bound that is left away contradicts nobody: only where two texts run side by side it is sure to be one value.
    if edge.relation != .boundDropped, edge.anchors >= 2 { return .certain }
    if edge.score >= thresholds.certain { return .certain }
    return edge.relation == .rangeNarrowed && (a.isJoinedByWord || b.isJoinedByWord) ? .faint : .plausible
  }

  private func attribute(of edge: Edge) -> String {
    if let label = index.claims[edge.first].label, label == index.claims[edge.second].label { return label }
    for claim in [edge.first, edge.second] {
      if case .date(let date) = mention(claim).value,
        date.from == nil || mention(claim).bound.isOneSided
      {
        return "deadline"
      }
    }
    return ""
  }

  // MARK: Agreements

  private func agreements(_ harmony: [Edge], _ used: Set<Int>) -> [Slot] {
    let free = harmony.filter { !used.contains($0.first) && !used.contains($0.second) }
    return components(of: free, []).compactMap { component in
      guard let core = component.max(by: { ($0.score, $1.first) < ($1.score, $0.first) }) else { return nil }
      let claims = Set(component.flatMap { [$0.first, $0.second] }).sorted()
      return make(
        attribute: attribute(of: core), name: SlotName.name(of: core, index, sources, mentions),
        relation: core.relation,
        confidence: .plausible, claims: claims, pair: (core.first, core.second))
    }
  }

  private func make(
    attribute: String, name: String, relation: Relation, confidence: Confidence, claims: [Int], pair: (Int, Int)
  ) -> Slot {
    // One witness a source and value is enough; the two of the core are always among them.
    var seen: Set<String> = []
    var kept: [Int] = []
    let ordered = [pair.0, pair.1] + claims.filter { $0 != pair.0 && $0 != pair.1 }
    for claim in ordered {
      let value = String(index.claims[claim].source) + "\n" + mention(claim).canonicalPer
      if seen.insert(value).inserted { kept.append(claim) }
    }
    kept.sort()
    let assertions = kept.map { claim in
      Assertion(
        source: index.claims[claim].source, mention: index.claims[claim].mention, clause: index.claims[claim].clause)
    }
    let first = kept.firstIndex(of: pair.0) ?? 0
    let second = kept.firstIndex(of: pair.1) ?? min(1, kept.count - 1)
    return Slot(
      attribute: attribute, name: name, relation: relation, confidence: confidence, assertions: assertions,
      pair: (first, second))
  }
}

/// What agrees outright, by claim.
private struct Agreeing {
  private let edges: [Edge]
  /// By claim, the places of its edges.
  private var places: [Int: [Int]] = [:]

  /// `edges` agree; those with a score below `least` bear no witness.
  init(_ edges: [Edge], from least: Float) {
    self.edges = edges.filter { ($0.relation == .equal || $0.relation == .compatible) && $0.score >= least }
    for (place, edge) in self.edges.enumerated() {
      places[edge.first, default: []].append(place)
      places[edge.second, default: []].append(place)
    }
  }

  /// Claims that agree with one of some claims and are none of them, with the scores, in the order of the edges.
  func neighbours(of claims: Set<Int>) -> [(claim: Int, score: Float)] {
    let around = Set(claims.flatMap { places[$0] ?? [] }).sorted()
    return around.compactMap { place in
      let edge = edges[place]
      switch (claims.contains(edge.first), claims.contains(edge.second)) {
      case (true, false): return (edge.second, edge.score)
      case (false, true): return (edge.first, edge.score)
      default: return nil
      }
    }
  }
}
