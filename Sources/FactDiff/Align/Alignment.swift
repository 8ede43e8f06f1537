// Alignment: from the mentions of a group to slots that two or more of them fill.

/// How sure it is that the mentions of a slot are about one thing.
enum Confidence: Int, Sendable, Comparable {
  /// Context alone, and what seems to be a range may be a change: "from 15 to 16".
  case faint
  /// Context alone.
  case plausible
  /// A label, an event slot, a place between two anchors, or context with agreeing facts around.
  case certain

  static func < (left: Confidence, right: Confidence) -> Bool { left.rawValue < right.rawValue }
}

/// A mention as an assertion about a slot.
struct Assertion {
  var source: Int
  var mention: Int
  var clause: Range<Int>
}

/// A slot and everything that was found to fill it.
struct Slot {
  /// What it is: "event-date", "deadline", "video-id"; empty for a claim in prose.
  var attribute: String
  /// For people; never holds the compared values.
  var name: String
  /// The worst that holds between two of the assertions.
  var relation: Relation
  var confidence: Confidence
  /// By source, then place.
  var assertions: [Assertion]
  /// The two that stand against each other, as indices into `assertions`; the first two where all agree.
  var pair: (Int, Int)
}

/// Lines up the mentions of the sources of one group.
struct Alignment {
  let sources: [Source]
  let mentions: [[Mention]]
  /// Indices of the group's sources.
  let members: [Int]
  /// Features of blocks that are known already.
  var features: DocumentFeatures?
  var thresholds = Thresholds.standard

  /// The slots and how many mentions take part in one.
  func slots() -> (slots: [Slot], aligned: Int, compared: Int) {
    let steps = steps()
    let builder = SlotBuilder(sources: sources, mentions: mentions, index: steps.index, thresholds: thresholds)
    let slots = builder.slots(events: steps.events, fills: steps.fills, edges: steps.edges)
    var taking: Set<Int> = []
    for edge in steps.edges { taking.formUnion([edge.first, edge.second]) }
    for entry in steps.events { taking.formUnion([entry.edge.first, entry.edge.second]) }
    return (slots, taking.count, steps.index.claims.count)
  }

  /// What the slots are made from.
  struct Steps {
    var index: ClaimIndex
    var fills: [EventFill]
    var events: [(edge: Edge, slot: String, isLabelled: Bool)]
    /// Claims that are never compared by their context.
    var withheld: Set<Int>
    var edges: [Edge]
  }

  func steps() -> Steps {
    var claims: [Claim] = []
    var sets: [[UInt64]] = []
    var blocks: [(source: Int, count: Int)] = []
    let hasCode = members.contains { !sources[$0].codes.isEmpty }
    for source in members {
      var builder = SignatureBuilder(
        source: sources[source], index: source, mentions: mentions[source], features: features?[source],
        readsPhrases: hasCode)
      claims += builder.claims()
      let own = builder.blockFeatureSets()
      blocks.append((source, own.count))
      sets += own
    }
    PerUnits.tellApart(&claims, mentions)
    let events = EventSlots(claims: claims, sources: sources, mentions: mentions)
    let fills = events.fills()
    let eventEdges = events.edges(of: fills)
    let index = ClaimIndex(claims: claims, blockFeatures: sets, blocks: blocks)
    let withheld = withheldClaims(claims, index)
    var thresholds = thresholds
    if hasCode {
      thresholds.likelihood = min(thresholds.likelihood, thresholds.likelihoodBesideCode)
      thresholds.likelihoodOfSlip = min(thresholds.likelihoodOfSlip, thresholds.likelihood)
    }
    if hasCode || members.count > 2 {
      thresholds.likelihoodOfTwo = thresholds.likelihood
    } else {
      thresholds.likelihoodOfExchange = thresholds.likelihoodOfTwo
    }
    let pairing = Pairing(index: index, mentions: mentions, withheld: withheld, thresholds: thresholds)
    // What an event slot has settled is not asked again.
    let settled = SettledClaims(fills: fills, edges: eventEdges)
    let (paired, translated) = withPatience(pairing.edges(), claims)
    let apart = ToldApart(claims: claims, sources: sources, mentions: mentions, translated: translated)
    let edges = RunningCounts.withoutTheirDates(paired, claims).filter { edge in
      !withheld.contains(edge.first) && !withheld.contains(edge.second)
        && !settled.holds(edge) && !apart.holds(edge)
        && !events.areForTwoEnds(edge)
    }
    let strays = StrayDays(claims: claims, sources: sources, mentions: mentions, fills: fills, withheld: withheld)
      .edges(score: thresholds.likelihood)
    return Steps(index: index, fills: fills, events: eventEdges, withheld: withheld, edges: edges + strays)
  }

  /// Where two sources are translations of each other, their order decides; context fills in the rest. Also the claims
  /// that a translation tells too.
  private func withPatience(_ edges: [Edge], _ claims: [Claim]) -> (edges: [Edge], translated: Set<Int>) {
    // Within a group of hundreds nobody translates everybody.
    guard members.count <= 40 else { return (edges, []) }
    let patience = Patience(claims: claims, sources: sources, mentions: mentions)
    var settled: [Int: Set<Int>] = [:]
    var ordered: [Edge] = []
    var translated: Set<Int> = []
    var courses: [[Int]: Patience.Course] = [:]
    for (i, a) in members.enumerated() {
      for b in members[(i + 1)...] {
        guard let course = patience.course(a, b) else { continue }
        courses[[a, b]] = course
        for edge in course.edges {
          ordered.append(edge)
          if edge.relation == .equal { translated.formUnion([edge.first, edge.second]) }
          settled[edge.first, default: []].insert(claims[edge.second].source)
          settled[edge.second, default: []].insert(claims[edge.first].source)
        }
      }
    }
    guard !ordered.isEmpty else { return (edges, []) }
    let rest = edges.filter { edge in
      !(settled[edge.first]?.contains(claims[edge.second].source) ?? false)
        && !(settled[edge.second]?.contains(claims[edge.first].source) ?? false)
    }
    return (ordered + rest.compactMap { inParallel($0, courses[sources(of: $0, claims)], claims) }, translated)
  }

  /// An edge of two translations that context alone has made: it stays within the order, what stands at the same place
  /// of the other is not missing, and a bound in other words is none.
  private func inParallel(_ edge: Edge, _ course: Patience.Course?, _ claims: [Claim]) -> Edge? {
    guard let course else { return edge }
    switch edge.relation {
    case .conflict, .placeholder:
      if course.areApart(edge.first, edge.second) { return nil }
      if course.isMatched(edge.first, edge.second, claims) || course.isMatched(edge.second, edge.first, claims) {
        return nil
      }
    case .boundDropped, .rangeNarrowed: break
    case .equal, .compatible, .coarser, .oneDayApart, .unitMismatch, .asOf, .spelling, .incomparable: return edge
    }
    var edge = edge
    let (a, b) = (claims[edge.first], claims[edge.second])
    let relation = ParallelComparator.compare(mentions[a.source][a.mention], mentions[b.source][b.mention])
    if relation == .compatible { edge.relation = relation }
    return edge
  }

  private func sources(of edge: Edge, _ claims: [Claim]) -> [Int] {
    let (a, b) = (claims[edge.first].source, claims[edge.second].source)
    return [min(a, b), max(a, b)]
  }

  /// Dates of the documents themselves, their addresses and names: other slots in every document.
  private func withheldClaims(_ claims: [Claim], _ index: ClaimIndex) -> Set<Int> {
    var withheld: Set<Int> = []
    var heads: [Int: [Int: DatedHeads]] = [:]
    for (i, claim) in claims.enumerated() {
      let mention = mentions[claim.source][claim.mention]
      if claim.isFormer { withheld.insert(i) }
      switch claim.dimension {
      case .url: withheld.insert(i)
      case .identifier(let scheme):
        // A recording is an event slot. Other papers and flights may be cited by the dozen: only a single one compares.
        if EventSlots.videoSchemes.contains(scheme) || EventSlots.versionedSchemes.contains(scheme)
          || index.crowds[i] > 1
        {
          withheld.insert(i)
        }
      case .date, .time:
        if mention.zone == .frontMatter { withheld.insert(i) }
        if claim.label == "publication-date" || claim.label == "update-date" { withheld.insert(i) }
        if labelsColumn(claim, &heads) { withheld.insert(i) }
      default: break
      }
    }
    return withheld
  }

  /// The dates in the head of one table.
  private struct DatedHeads {
    var firstBlock: Int
    var areSeveral = false
  }

  /// Whether a date heads one of several columns that are told apart by dates: what it dates stands below it.
  /// `known`: by source and table.
  private func labelsColumn(_ claim: Claim, _ known: inout [Int: [Int: DatedHeads]]) -> Bool {
    guard isHead(claim.block, of: claim.source) else { return false }
    if known[claim.source] == nil { known[claim.source] = datedHeads(of: claim.source) }
    guard let heads = known[claim.source]?[sources[claim.source].blocks[claim.block].container] else { return false }
    return heads.areSeveral || heads.firstBlock != claim.block
  }

  /// By table.
  private func datedHeads(of source: Int) -> [Int: DatedHeads] {
    var heads: [Int: DatedHeads] = [:]
    for mention in mentions[source] {
      guard case .date = mention.value, isHead(mention.block, of: source) else { continue }
      let table = sources[source].blocks[mention.block].container
      if let first = heads[table]?.firstBlock {
        if first != mention.block { heads[table]?.areSeveral = true }
      } else {
        heads[table] = DatedHeads(firstBlock: mention.block)
      }
    }
    return heads
  }

  private func isHead(_ block: Int, of source: Int) -> Bool {
    let block = sources[source].blocks[block]
    return block.kind == .tableCell && block.row == 0
  }
}
