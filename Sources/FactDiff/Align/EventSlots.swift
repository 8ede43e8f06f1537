// The slots that an event or a program has once: its date, its length, its recording, what it requires. Filled from
// labelled fields, else from the lead.

/// Claims of one source that fill one event slot.
struct EventFill {
  var slot: String
  var source: Int
  /// Indices into the claims of the group.
  var claims: [Int]
  /// Whether a label, or the program or licence itself, names the slot; otherwise the place in the document does.
  var isLabelled: Bool
}

struct EventSlots {
  let claims: [Claim]
  let sources: [Source]
  let mentions: [[Mention]]
  /// What versions are told for, by claim.
  let purposes: [Int: VersionPurpose]
  /// By source, where it tells versions.
  private let required: [Int: RequiredVersions]
  /// Claims that are dates, by source and key.
  private let dates: [DatePlace: [Int]]

  private struct DatePlace: Hashable {
    var source: Int
    var key: UInt64
  }

  init(claims: [Claim], sources: [Source], mentions: [[Mention]]) {
    self.claims = claims
    self.sources = sources
    self.mentions = mentions
    var dates: [DatePlace: [Int]] = [:]
    for (i, claim) in claims.enumerated() where claim.dimension == .date {
      dates[DatePlace(source: claim.source, key: claim.key), default: []].append(i)
    }
    self.dates = dates
    var required: [Int: RequiredVersions] = [:]
    var purposes: [Int: VersionPurpose] = [:]
    for (i, claim) in claims.enumerated() {
      switch claim.dimension {
      case .version: break
      case .identifier(let scheme) where EventSlots.versionedSchemes.contains(scheme): break
      default: continue
      }
      let own =
        required[claim.source] ?? RequiredVersions(source: sources[claim.source], mentions: mentions[claim.source])
      required[claim.source] = own
      if claim.dimension == .version { purposes[i] = EventSlots.purpose(of: i, claims, own) }
    }
    EventSlots.outdate(&purposes, claims, mentions, required)
    (self.required, self.purposes) = (required, purposes)
  }

  /// "Raised from 1.75 to 1.78": the old version holds no longer, and what it was told for the new one is.
  private static func purpose(of i: Int, _ claims: [Claim], _ own: RequiredVersions) -> VersionPurpose {
    let claim = claims[i]
    if claim.isFormer { return .past }
    let purpose = own.purpose(of: claim)
    guard purpose == .told, i > 0, case let former = claims[i - 1], former.isFormer, former.source == claim.source,
      former.block == claim.block, former.dimension == .version
    else { return purpose }
    let formerPurpose = own.purpose(of: former)
    return formerPurpose == .past ? purpose : formerPurpose
  }

  /// A log tells what each release asked for: of each program the newest alone holds.
  private static func outdate(
    _ purposes: inout [Int: VersionPurpose], _ claims: [Claim], _ mentions: [[Mention]],
    _ required: [Int: RequiredVersions]
  ) {
    struct Program: Hashable {
      var source: Int
      var family: String
    }
    var told: [Program: [(claim: Int, age: Int)]] = [:]
    for claim in purposes.keys.sorted() where purposes[claim] == .least {
      guard let own = required[claims[claim].source], own.isLog,
        case .version(let name) = mentions[claims[claim].source][claims[claim].mention].value
      else { continue }
      told[Program(source: claims[claim].source, family: name.family), default: []]
        .append((claim, own.age(of: claims[claim].block)))
    }
    for entries in told.values {
      guard let newest = entries.map(\.age).min() else { continue }
      for entry in entries where entry.age > newest { purposes[entry.claim] = .past }
    }
  }

  static let eventDate = "event-date"
  static let videoSchemes: Set<String> = ["youtube", "bilibili", "vimeo"]

  func fills() -> [EventFill] {
    var bySource: [Int: [Int]] = [:]
    for (i, claim) in claims.enumerated() { bySource[claim.source, default: []].append(i) }
    var fills: [EventFill] = []
    for source in bySource.keys.sorted() {
      let own = bySource[source] ?? []
      fills += [eventDate(source, own), video(source, own), address(source, own), ownDate(source, own)]
        .compactMap { $0 }
      fills += lengths(source, own) + terms(source, own) + identities(source, own)
    }
    return fills
  }

  private func mention(_ claim: Int) -> Mention { mentions[claims[claim].source][claims[claim].mention] }

  /// A labelled date of the event; the publication date of a recording; else the first whole date of the lead.
  private func eventDate(_ source: Int, _ own: [Int]) -> EventFill? {
    let days = own.filter { isDay(mention($0)) }
    let recording = Set(
      own.filter { ["duration", "video-id", "view-count"].contains(claims[$0].label ?? "") }
        .map { container(of: mention($0), source) }.filter { $0 > 0 })
    var labelled = days.filter { claim in
      let mention = mention(claim)
      // The "date" of a front matter is the document's own; an "event_date" is not.
      if mention.zone == .frontMatter, !isEventKey(mention, source) { return false }
      if claims[claim].label == "event-date" { return true }
      return claims[claim].label == "publication-date" && recording.contains(container(of: mention, source))
    }
    // A recording may come out on another day than the event it is of.
    let events = labelled.filter { claims[$0].label == "event-date" }
    if !events.isEmpty { labelled = events }
    // A column of dates is a timeline, not the date of the event.
    if !labelled.isEmpty, Set(labelled.map { claims[$0].key }).count == 1 {
      return EventFill(slot: EventSlots.eventDate, source: source, claims: labelled, isLabelled: true)
    }
    // The lead: the first two blocks of running text.
    let lead = leadBlocks(source)
    guard
      let first = days.first(where: { claim in
        let mention = mention(claim)
        return lead.contains(mention.block) && claims[claim].label != "publication-date"
          && claims[claim].label != "update-date"
          && !isCountedBack(mention)
      })
    else { return nil }
    return EventFill(slot: EventSlots.eventDate, source: source, claims: [first], isLabelled: false)
  }

  /// The day that the front matter or a label gives the document itself. Where documents of one event are a year apart to
  /// the day, one has the wrong year, unless it is about an anniversary.
  private func ownDate(_ source: Int, _ own: [Int]) -> EventFill? {
    let days = own.filter { claim in
      let mention = mention(claim)
      guard mention.zone == .frontMatter || claims[claim].label == "publication-date", isDay(mention),
        !isEventKey(mention, source), case .date(let date) = mention.value, let day = date.from?.date
      else { return false }
      // The first of January stands for a day that nobody knows.
      return day.year != nil && !(day.month == 1 && day.day == 1)
    }
    guard Set(days.map { mention($0).value }).count == 1 else { return nil }
    return EventFill(slot: EventSlots.ownDate, source: source, claims: [days[0]], isLabelled: true)
  }

  private static let ownDate = "own-date"

  private func speaksOfAnniversary(_ source: Int) -> Bool {
    let lexicon = ConceptLexicon.embedded
    return sources[source].blocks.contains { block in
      lexicon.occurrences(in: sources[source].text, range: block.text, language: block.language)
        .contains { lexicon.id(of: $0.concept) == "anniversary" }
    }
  }

  private func isEventKey(_ mention: Mention, _ source: Int) -> Bool {
    guard let label = sources[source].blocks[mention.block].label else { return false }
    let key = String(decoding: sources[source].text[label], as: UTF8.self).lowercased()
    return key.contains("event") || key.contains("活動") || key.contains("活动")
  }

  private func leadBlocks(_ source: Int) -> Set<Int> {
    var found: Set<Int> = []
    for (i, block) in sources[source].blocks.enumerated() where found.count < 2 {
      switch block.kind {
      case .paragraph, .quote: if block.text.count > 40 { found.insert(i) }
      case .frontMatter, .heading, .listItem, .tableCell, .caption, .definition, .setting: break
      }
    }
    return found
  }

  private func container(of mention: Mention, _ source: Int) -> Int { sources[source].blocks[mention.block].container }

  private func isDay(_ mention: Mention) -> Bool {
    guard case .date(let date) = mention.value, date.from != nil else { return false }
    return date.precision == .day || date.precision == .minute || date.precision == .second || date.precision == .hour
  }

  private func isCountedBack(_ mention: Mention) -> Bool {
    if case .date(let date) = mention.value { return date.isCountedBack }
    return false
  }

  /// The recording: the only video a document names, or the one its source field or first shortcode names.
  private func video(_ source: Int, _ own: [Int]) -> EventFill? {
    let videos = own.filter { claim in
      if case .identifier(let scheme, _) = mention(claim).value { return EventSlots.videoSchemes.contains(scheme) }
      return false
    }
    guard let first = videos.first else { return nil }
    let labelled = videos.filter { ["source-url", "video-id"].contains(claims[$0].label ?? "") }
    let chosen = labelled.first ?? first
    let value = mention(chosen).value
    let distinct = Set(videos.map { mention($0).value })
    guard distinct.count == 1 || !labelled.isEmpty else { return nil }
    return EventFill(
      slot: "video-id", source: source, claims: videos.filter { mention($0).value == value },
      isLabelled: true)
  }

  /// The labelled length; where none is, each length of the occasion that the title, the front matter or the lead tells.
  private func lengths(_ source: Int, _ own: [Int]) -> [EventFill] {
    let durations = own.filter { claim in
      if case .duration = mention(claim).value { return true }
      return false
    }
    let labelled = durations.filter { claims[$0].label == EventSlots.length }
    if !labelled.isEmpty {
      return [EventFill(slot: EventSlots.length, source: source, claims: labelled, isLabelled: true)]
    }
    let lead = leadBlocks(source)
    let title = sources[source].blocks.firstIndex { $0.kind == .heading }
    return durations.filter { claim in
      let mention = mention(claim)
      return (lead.contains(mention.block) || mention.block == title || mention.zone == .frontMatter)
        && OccasionLength.isOne(mention, clause: claims[claim].clause, sources[source])
    }.map { EventFill(slot: EventSlots.length, source: source, claims: [$0], isLabelled: false) }
  }

  private static let length = "duration"

  /// The address that a document gives as its source.
  private func address(_ source: Int, _ own: [Int]) -> EventFill? {
    let labelled = own.filter { claim in
      guard claims[claim].label == "source-url", case .url = mention(claim).value else { return false }
      return true
    }
    return labelled.isEmpty
      ? nil : EventFill(slot: "source-url", source: source, claims: [labelled[0]], isLabelled: true)
  }

  /// The least version of each program that will do, and the licence, where a document names one alone.
  private func terms(_ source: Int, _ own: [Int]) -> [EventFill] {
    var bySlot: [String: [Int]] = [:]
    for claim in own {
      guard case .version(let name) = mention(claim).value else { continue }
      if NameLexicon.isLicence(name.family) {
        // "CC BY-SA 4.0" and "CC BY-NC 4.0" are two licences of one house.
        bySlot[EventSlots.licence + name.family.prefix { $0 != " " }, default: []].append(claim)
      } else if purposes[claim] == .least, !name.family.isEmpty {
        bySlot[EventSlots.required + name.family, default: []].append(claim)
      }
    }
    let licences = bySlot.filter { $0.key.hasPrefix(EventSlots.licence) }.flatMap(\.value).sorted()
    if required[source]?.isLog != true, licences.contains(where: { isOwnLicence($0, source) }),
      !OwnLicence.namesSeveral(licences.map { mention($0) }, sources[source])
    {
      bySlot[EventSlots.ownLicence] = licences
    }
    return agreed(bySlot, source)
  }

  private func isOwnLicence(_ i: Int, _ source: Int) -> Bool {
    let (claim, mention, own) = (claims[i], mention(i), sources[source])
    return !claim.isFormer
      && (claim.label == "license" && !OwnLicence.isOfOther(mention, own) || OwnLicence.isOwn(mention, own))
  }

  private static let ownLicence = "licence"
  private static let required = "required "

  /// A fill for each slot that a document fills with one value alone.
  private func agreed(_ bySlot: [String: [Int]], _ source: Int) -> [EventFill] {
    bySlot.keys.sorted().compactMap { slot in
      guard let own = bySlot[slot], Set(own.map { claims[$0].key }).count == 1 else { return nil }
      return EventFill(slot: slot, source: source, claims: own, isLabelled: true)
    }
  }

  private static let licence = "licence "

  /// The one identifier of its scheme that a document names: a CVE, a paper, a book, a flight.
  private func identities(_ source: Int, _ own: [Int]) -> [EventFill] {
    var bySlot: [String: [Int]] = [:]
    for claim in own {
      guard case .identifier(let scheme, let id) = mention(claim).value, !EventSlots.videoSchemes.contains(scheme)
      else { continue }
      if let name = EventSlots.versioned(scheme, id)?.name {
        // A log of changes tells what was current once.
        if required[source]?.isLog != true {
          bySlot[EventSlots.identifier + scheme + " " + name, default: []].append(claim)
        }
      } else {
        bySlot[EventSlots.identifier + scheme, default: []].append(claim)
      }
    }
    return agreed(bySlot, source)
  }

  private static let identifier = "identifier "

  /// Schemes whose ids hold a name and a version.
  static let versionedSchemes: Set<String> = [PackageReader.image, PackageReader.package]

  /// "ghcr.io/acme/tool:2.4.0" and "npm/tool@2.4.0" taken apart.
  private static func versioned(_ scheme: String, _ id: String) -> (name: Substring, version: Substring)? {
    guard let name = PackageReader.name(of: id, scheme) else { return nil }
    return (name, id[id.utf8.index(after: name.endIndex)...])
  }

  /// "2" and "2.4.0" of one image: less is said, nothing else.
  private static func areNested(_ a: Value, _ b: Value) -> Bool {
    guard case .identifier(let scheme, let x) = a, case .identifier(_, let y) = b,
      let p = versioned(scheme, x)?.version,
      let q = versioned(scheme, y)?.version
    else { return false }
    let (left, right) = (p.split(separator: "."), q.split(separator: "."))
    return left.starts(with: right) || right.starts(with: left)
  }

  /// Findings about identifiers are told apart by these alone.
  static func attribute(of slot: String) -> String { slot.hasPrefix(identifier) ? "" : slot }

  /// What a slot is called in a report: schemes of identifiers go without saying.
  static func title(of slot: String) -> String {
    guard slot.hasPrefix(identifier) else { return slot.replacing("-", with: " ") }
    let parts = slot.split(separator: " ", maxSplits: 1)[1].split(separator: " ", maxSplits: 1)
    return parts.count == 2 ? String(parts[0] + " " + parts[1]) : "identifier"
  }

  // MARK: Comparing

  /// Edges between the fills of different sources that are plainly one slot.
  func edges(of fills: [EventFill]) -> [(edge: Edge, slot: String, isLabelled: Bool)] {
    var edges: [(Edge, String, Bool)] = []
    let bySlot = Dictionary(grouping: fills, by: \.slot)
    for slot in bySlot.keys.sorted() {
      let own = bySlot[slot] ?? []
      for (i, a) in own.enumerated() {
        for b in own[(i + 1)...] where a.source != b.source {
          guard let (edge, isLabelled) = compare(a, b) else { continue }
          edges.append((edge, slot, isLabelled))
        }
      }
    }
    return edges
  }

  private func compare(_ a: EventFill, _ b: EventFill) -> (Edge, Bool)? {
    if let edge = onlyOtherLength(a, b) { return (edge, true) }
    var best: Edge?
    for x in a.claims {
      for y in b.claims {
        var relation = Comparator.compare(leastIfRequired(x, a.slot), leastIfRequired(y, b.slot))
        // Who names zones may tell another day of the same hour.
        if relation == .oneDayApart, claims[x].isZoned || claims[y].isZoned { relation = .compatible }
        if relation == .incomparable, a.slot.hasPrefix(EventSlots.licence) { relation = .conflict }
        if relation == .conflict, EventSlots.areNested(mention(x).value, mention(y).value) { relation = .coarser }
        if a.slot == EventSlots.ownLicence {
          guard OwnLicence.areOfTwoHouses(mention(x), mention(y)) else { return nil }
          relation = .conflict
        }
        let edge = Edge(first: min(x, y), second: max(x, y), relation: relation, score: 1, anchors: 2)
        // Documents of one day agree in nothing that they state.
        if relation.isHarmony { return a.slot == EventSlots.ownDate ? nil : (edge, true) }
        if relation != .incomparable, best == nil { best = edge }
      }
    }
    guard let edge = best else { return nil }
    let isLabelled = a.isLabelled && b.isLabelled
    switch a.slot {
    case EventSlots.eventDate:
      // Two leads may open with the dates of two things, but hardly with one day of two years.
      guard a.isLabelled || b.isLabelled || isOtherYear(edge) else { return nil }
      // Two leads that open with dates far apart tell of two things; a slip changes one part or a few days.
      guard Closeness.isClose(mention(edge.first).value, mention(edge.second).value) else { return nil }
      if isConfirmed(edge.first, in: b.source) || isConfirmed(edge.second, in: a.source) { return nil }
    case EventSlots.ownDate:
      guard isOtherYear(edge), !speaksOfAnniversary(a.source), !speaksOfAnniversary(b.source) else { return nil }
    case EventSlots.length:
      guard isLabelled || OccasionLength.differs(mention(edge.first), mention(edge.second)) else { return nil }
    case let slot where slot == "source-url" || slot.hasPrefix(EventSlots.identifier):
      // Two pages or papers are two; a wrong letter is a slip.
      if case .identifier(let scheme, _) = mention(edge.first).value,
        EventSlots.versionedSchemes.contains(scheme) || scheme == TelephoneComparator.scheme
      {
        break
      }
      guard EventSlots.isSlip(mention(edge.first).value, mention(edge.second).value) else { return nil }
    default: break
    }
    return (edge, isLabelled)
  }

  /// "42 min and 13 min of questions" and "24 min, 13 min of questions": the labels list as many lengths, and all but one
  /// agree in their order.
  private func onlyOtherLength(_ a: EventFill, _ b: EventFill) -> Edge? {
    guard a.slot == EventSlots.length, a.isLabelled, b.isLabelled, a.claims.count > 1, a.claims.count == b.claims.count
    else { return nil }
    let edges = zip(a.claims, b.claims).map { x, y in
      Edge(
        first: min(x, y), second: max(x, y), relation: Comparator.compare(mention(x), mention(y)), score: 1, anchors: 2)
    }
    let others = edges.filter { !$0.relation.isHarmony }
    return others.count == 1 && others[0].relation == .conflict ? others[0] : nil
  }

  /// Versions that are told for two ends: the least that will do and what is recommended, or what will do no more.
  func areForTwoEnds(_ edge: Edge) -> Bool {
    guard edge.relation == .conflict, let a = purposes[edge.first], let b = purposes[edge.second], a != b else {
      return false
    }
    return [a, b].contains(.past) || [a, b].contains(.recommended) && [a, b].contains(.least)
  }

  /// The least version of a program is a least one, whether a word says so or its place.
  private func leastIfRequired(_ claim: Int, _ slot: String) -> Mention {
    var mention = mention(claim)
    if slot.hasPrefix(EventSlots.required) { mention.bound = .atLeast }
    return mention
  }

  /// The same day and month, but a year that is told and another.
  private func isOtherYear(_ edge: Edge) -> Bool {
    guard case .date(let x) = mention(edge.first).value, case .date(let y) = mention(edge.second).value,
      let a = x.from?.date, let b = y.from?.date, let p = a.year, let q = b.year
    else { return false }
    return p != q && a.month == b.month && a.day == b.day
  }

  private func isConfirmed(_ claim: Int, in source: Int) -> Bool {
    if claims[claim].source == source { return false }
    // The key of a day leaves its year out; the same day of another year confirms nothing.
    let alike = dates[DatePlace(source: source, key: claims[claim].key)] ?? []
    return alike.contains { Comparator.compare(mention($0), mention(claim)).isHarmony }
  }

  /// One host and all but a letter or two of the path; an identifier but for a letter, or two that stand crosswise.
  private static func isSlip(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.url(let x), .url(let y)): x != y && editDistance(Array(x.utf8), Array(y.utf8), atMost: 2) != nil
    case (.identifier(let scheme, let x), .identifier(let other, let y)):
      scheme == other && x != y && editDistance(Array(x.utf8), Array(y.utf8), atMost: 1) != nil
    default: false
    }
  }
}
