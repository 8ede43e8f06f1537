// The day that most documents of an event open with, and a document that tells another in its place.

/// Days that one document tells alone, one part off the day that the others open with and it does not tell.
struct StrayDays {
  let claims: [Claim]
  let sources: [Source]
  let mentions: [[Mention]]
  /// What fills the slot of the event's date.
  let fills: [EventFill]
  let withheld: Set<Int>

  /// So many documents have to open with one day.
  private static let leastTellers = 2

  func edges(score: Float) -> [Edge] {
    let tellers = commonDay()
    guard tellers.count >= StrayDays.leastTellers, let day = date(tellers[0]) else { return [] }
    let telling = Set(tellers.map { claims[$0].source })
    var days: [Int: [Int]] = [:]
    for (i, claim) in claims.enumerated() where claim.dimension == .date && !withheld.contains(i) {
      days[claim.source, default: []].append(i)
    }
    var edges: [Edge] = []
    for source in days.keys.sorted() where !telling.contains(source) {
      let own = days[source] ?? []
      if own.contains(where: { Comparator.compare(mention($0), mention(tellers[0])).isHarmony }) { continue }
      let strays = own.filter { isRunningText($0) && isOnePartOff($0, day) && !isTold($0, outside: source, days) }
      guard let first = strays.first, Set(strays.map { claims[$0].key }).count == 1 else { continue }
      edges += tellers.map {
        Edge(
          first: min($0, first), second: max($0, first), relation: Comparator.compare(mention($0), mention(first)),
          score: score, anchors: 0)
      }
    }
    return edges.filter { !$0.relation.isHarmony && $0.relation != .incomparable }
  }

  /// What tells the day that most documents open with, a claim for each of them; none where two days are equally common.
  private func commonDay() -> [Int] {
    // Of a thousand documents most open with the same few words for it.
    var leads: [DateValue: [Int]] = [:]
    for fill in fills where fill.slot == EventSlots.eventDate {
      if let day = date(fill.claims[0]) { leads[day, default: []].append(fill.claims[0]) }
    }
    let camps = leads.values.map { own in
      leads.values.filter { Comparator.compare(mention($0[0]), mention(own[0])).isHarmony }.flatMap { $0 }.sorted()
    }
    let most = camps.map(\.count).max() ?? 0
    let common = camps.filter { $0.count == most }
    return common.allSatisfy { $0 == common[0] } ? common.first ?? [] : []
  }

  private func isOnePartOff(_ claim: Int, _ day: DateValue) -> Bool {
    guard let own = date(claim), let a = own.from?.date, let b = day.from?.date, own.precision != .year,
      own.precision != .month, !own.isCountedBack
    else { return false }
    let isOtherYear = a.year != nil && b.year != nil && a.year != b.year
    return !isOtherYear && (a.month == b.month) != (a.day == b.day)
  }

  /// A list or a table of dates is a timeline: each of its days is of another thing.
  private func isRunningText(_ claim: Int) -> Bool {
    switch sources[claims[claim].source].blocks[claims[claim].block].kind {
    case .paragraph, .quote, .heading: true
    case .listItem, .tableCell, .frontMatter, .caption, .definition, .setting: false
    }
  }

  private func isTold(_ claim: Int, outside source: Int, _ days: [Int: [Int]]) -> Bool {
    days.contains {
      $0.key != source && $0.value.contains { Comparator.compare(mention($0), mention(claim)).isHarmony }
    }
  }

  private func mention(_ claim: Int) -> Mention { mentions[claims[claim].source][claims[claim].mention] }

  private func date(_ claim: Int) -> DateValue? {
    if case .date(let date) = mention(claim).value { return date }
    return nil
  }
}
