// Finds the answers: the alignment of a group is run once more, and asked about single pairs.

/// Answers questions about the alignment of one group.
struct AlignmentReasons {
  private let sources: [Source]
  private let mentions: [[Mention]]
  private let steps: Alignment.Steps
  private let lines: [Int: LineIndex]
  private let local: LocalContexts
  private var claims: [Claim] { steps.index.claims }

  init(sources: [Source], mentions: [[Mention]], members: [Int]) {
    self.sources = sources
    self.mentions = mentions
    steps = Alignment(sources: sources, mentions: mentions, members: members).steps()
    local = LocalContexts(steps.index)
    lines = Dictionary(uniqueKeysWithValues: members.map { ($0, LineIndex(sources[$0].bytes)) })
  }

  /// The claim whose mention covers a place of the file.
  func claim(source: Int, range: Range<Int>) -> Int? {
    steps.index.claims(of: source).first { mention($0).range.overlaps(range) }
  }

  /// The claims of a line.
  func claims(source: Int, line: Int) -> [Int] {
    steps.index.claims(of: source).filter { lines[source]?.line(of: mention($0).range.lowerBound) == line }
  }

  private func mention(_ claim: Int) -> Mention { mentions[claims[claim].source][claims[claim].mention] }

  private func place(_ claim: Int) -> AlignmentReason.Place {
    let source = claims[claim].source
    let range = mention(claim).range
    return AlignmentReason.Place(source: source, range: range, line: lines[source]?.line(of: range.lowerBound) ?? 1)
  }

  /// "a.md:12 “41,300”".
  private func told(_ claim: Int) -> String {
    let place = place(claim)
    let source = sources[place.source]
    return source.id + ":" + String(place.line) + " \"" + String(decoding: source.bytes[place.range], as: UTF8.self)
      + "\""
  }

  /// Mentions of two lines, the likeliest pairs first; those that can be compared at all where there are any.
  func pairs(_ left: [Int], _ right: [Int], most: Int = 6) -> [(Int, Int)] {
    var pairs: [(claims: (Int, Int), similarity: Float)] = []
    for a in left {
      for b in right where a != b { pairs.append(((a, b), similarity(a, b))) }
    }
    let comparable = pairs.filter { Pairing.isComparable(claims[$0.claims.0].dimension, claims[$0.claims.1].dimension) }
    return (comparable.isEmpty ? pairs : comparable)
      .sorted { ($1.similarity, $0.claims.0, $0.claims.1) < ($0.similarity, $1.claims.0, $1.claims.1) }
      .prefix(most).map(\.claims)
  }

  private func similarity(_ a: Int, _ b: Int) -> Float {
    var scores = [Float](repeating: 0, count: claims.count)
    var touched: [Int] = []
    // A claim is held against the later ones.
    steps.index.similarities(of: min(a, b), into: &scores, touched: &touched)
    return scores[max(a, b)]
  }

  func reason(_ a: Int, _ b: Int, finding: String = "") -> AlignmentReason {
    let similarity = similarity(a, b)
    let edge = steps.edges.first { ($0.first, $0.second) == (min(a, b), max(a, b)) }
    let event = steps.events.first { ($0.edge.first, $0.edge.second) == (min(a, b), max(a, b)) }
    let basis: AlignmentReason.Basis =
      event != nil ? .eventSlot : edge != nil ? .context : finding.isEmpty ? .none : .transitive
    return AlignmentReason(
      finding: finding, first: place(a), second: place(b), basis: basis,
      similarity: Int((similarity * 100).rounded()), score: edge.map { Int(($0.score * 100).rounded()) },
      favours: favours(a, b, event?.slot), objections: objections(a, b, similarity, isAligned: basis != .none))
  }

  /// The likeness of two passages, and the share of the best one, from which they are told.
  private static let (alike, best): (Float, Float) = (0.2, 0.99)
  /// The contrast with the values beside from which it is told, and how much there must be to tell by.
  private static let (telling, leastToTellBy): (Float, Float) = (0.4, 4)

  /// Whether what tells two claims from the values beside them is the same; nil where that is not plain.
  private func isToldAlike(_ a: Int, _ b: Int) -> Bool? {
    guard let contrast = local.contrastWithSiblings(a, b), contrast.weight >= AlignmentReasons.leastToTellBy,
      contrast.value.magnitude >= AlignmentReasons.telling
    else { return nil }
    return contrast.value > 0
  }

  /// An edge of the same two documents that tells the two values the other way round.
  private func exchanged(_ a: Int, _ b: Int) -> Edge? {
    let (x, y) = (claims[a], claims[b])
    guard x.source != y.source, x.key != y.key else { return nil }
    return steps.edges.first { edge in
      let (p, q) = (claims[edge.first], claims[edge.second])
      return p.source == x.source && q.source == y.source && p.key == y.key && q.key == x.key
        || p.source == y.source && q.source == x.source && p.key == x.key && q.key == y.key
    }
  }

  // MARK: What speaks for a pair

  private func favours(_ a: Int, _ b: Int, _ slot: String?) -> [String] {
    let (x, y) = (claims[a], claims[b])
    var sentences: [String] = []
    if let slot { sentences.append("both fill the slot \(slot), which an event has once") }
    if let label = x.label, label == y.label { sentences.append("both are labelled \(label)") }
    let shared = SharedContext(x, y, sources, mentions)
    if !shared.concepts.isEmpty { sentences.append("both speak of " + shared.concepts.joined(separator: ", ")) }
    if !shared.facts.isEmpty { sentences.append("around both stands " + shared.facts.joined(separator: ", ")) }
    if !shared.words.isEmpty { sentences.append("both have the words " + shared.words.joined(separator: ", ")) }
    let passage = steps.index.passages.likeness(x, y)
    if x.source != y.source, passage.own >= AlignmentReasons.alike, passage.share >= AlignmentReasons.best {
      sentences.append("of all passages of either document the two that they stand in are the most alike")
    }
    if isToldAlike(a, b) == true { sentences.append("the same words tell each from the values beside it") }
    if let edge = exchanged(a, b) {
      sentences.append("the other way round the two values are those of \(told(edge.first)) and \(told(edge.second))")
    }
    if x.noun != 0, x.noun == y.noun { sentences.append("both count the same thing") }
    if x.source != y.source, steps.index.crowds[a] == 1, steps.index.crowds[b] == 1 {
      sentences.append("each is the only value of its kind in its document")
    }
    return sentences
  }

  // MARK: What speaks against it

  private func objections(_ a: Int, _ b: Int, _ similarity: Float, isAligned: Bool) -> [String] {
    let (x, y) = (claims[a], claims[b])
    let (kind, other) = (mention(a).kind.rawValue, mention(b).kind.rawValue)
    var sentences: [String] = []
    if !isAligned {
      if !Pairing.isComparable(x.dimension, y.dimension) {
        sentences.append(
          kind == other ? "their units measure different things" : "\(kind) is not compared with \(other)")
      } else if Comparator.compare(mention(a), mention(b)) == .incomparable {
        sentences.append("the two values cannot be compared")
      }
      for claim in [a, b] where steps.withheld.contains(claim) {
        sentences.append(
          "\(told(claim)) \(claims[claim].isFormer ? "holds no longer" : "is the document's own date or address")")
      }
      if similarity <= ClaimIndex.leastSimilarity {
        sentences.append("hardly a word, name or fact is shared around them")
      }
    }
    for (claim, rival) in [(a, b), (b, a)] {
      let source = claims[rival].source
      for partner in partners(of: claim) where partner != rival && claims[partner].source == source {
        sentences.append("\(told(claim)) was matched with \(told(partner))")
      }
    }
    for (claim, rival) in [(a, y), (b, x)] {
      if let twin = steps.index.twin(of: claim, in: rival.source, mentions), claims[twin].key != rival.key {
        sentences.append("the same value stands at \(told(twin))")
      }
    }
    for claim in x.source == y.source ? [a] : [a, b] where steps.index.crowds[claim] > 1 {
      sentences.append("\(sources[claims[claim].source].id) has \(steps.index.crowds[claim]) values of that kind")
    }
    if isToldAlike(a, b) == false { sentences.append("the words that tell each from the values beside it are crossed") }
    if x.subject >= 0, y.subject >= 0, x.subject != y.subject {
      let lexicon = ConceptLexicon.embedded
      sentences.append("one is about \(lexicon.id(of: x.subject)), the other about \(lexicon.id(of: y.subject))")
    }
    if x.noun != 0, y.noun != 0, x.noun != y.noun { sentences.append("different things are counted") }
    return sentences
  }

  private func partners(of claim: Int) -> [Int] {
    let edges = steps.edges + steps.events.map(\.edge)
    return edges.compactMap { $0.first == claim ? $0.second : $0.second == claim ? $0.first : nil }.sorted()
  }
}

/// What stands around both of two claims, as a reader would say it; a few of each.
private struct SharedContext {
  private(set) var concepts: [String] = []
  private(set) var facts: [String] = []
  private(set) var words: [String] = []

  init(_ a: Claim, _ b: Claim, _ sources: [Source], _ mentions: [[Mention]]) {
    let others = Set(b.features.map(\.hash))
    let shared = Set(a.features.filter { others.contains($0.hash) }.map(\.hash))
    guard !shared.isEmpty else { return }
    let heard = ClaimIndex.hearsNames(a.language, b.language) ? SharedContext.names(shared, sources[b.source]) : [:]
    let source = sources[a.source]
    let own = mentions[a.source]
    // Where in the first source a shared feature stands: its own block first, then the headings and labels around.
    let order = [a.block] + source.blocks.indices.filter { $0 != a.block }
    var seen: Set<UInt64> = []
    for index in order where seen.count < shared.count {
      let block = source.blocks[index]
      let low = own.firstIndex { $0.block >= index } ?? own.count
      let high = own[low...].firstIndex { $0.block > index } ?? own.count
      let found = BlockFeatures(source: source, block: block, mentions: own[low..<high], firstMention: low)
      for feature in found.features where shared.contains(feature.hash) && seen.insert(feature.hash).inserted {
        let text = String(decoding: source.text[feature.start..<feature.end], as: UTF8.self)
        if feature.mention >= 0 {
          add(text, to: &facts)
        } else if feature.kind == .universal {
          add(text, to: &concepts)
        } else if feature.kind == .sound {
          if let other = heard[feature.hash] { add("\(text) (\(other))", to: &concepts) }
        } else {
          add(text, to: &words)
        }
      }
    }
    words.removeAll { word in concepts.contains { $0.contains(word) } }
  }

  private static func names(_ shared: Set<UInt64>, _ source: Source) -> [UInt64: String] {
    var names: [UInt64: String] = [:]
    for block in source.blocks {
      let found = BlockFeatures(source: source, block: block, mentions: [], firstMention: 0)
      for feature in found.features where feature.kind == .sound && shared.contains(feature.hash) {
        if names[feature.hash] == nil {
          names[feature.hash] = String(decoding: source.text[feature.start..<feature.end], as: UTF8.self)
        }
      }
    }
    return names
  }

  private func add(_ text: String, to list: inout [String]) {
    if list.count < 5, !list.contains(text) { list.append(text) }
  }
}
