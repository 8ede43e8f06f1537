// How sure it is that two documents are about one event.

/// Evidence for one event is a sum of log odds: above zero one event is more likely than two. The weights were fitted on a
/// small sample, pairs of documents from about a hundred events in eight languages, most of them short.
struct DocumentSimilarity {
  private let sources: [Source]
  private let profiles: [DocumentProfile]
  /// The feature number of every item of every profile.
  private var features: [[Int32]] = []
  /// By feature: how rare it is, in bits.
  private var rarity: [Float] = []
  /// By feature: the documents that have it, ascending.
  private var postings: [[Int32]] = []

  struct Link {
    var first: Int
    var second: Int
    var evidence: Float
  }

  private static let names: Float = 8.1
  private static let nameSum: Float = 0.072
  private static let concepts: Float = 8.7
  private static let factShare: Float = 8.4
  private static let factSum: Float = 2.1
  /// Two documents in one language share more words whatever they are about.
  private static let sameLanguage: Float = 1.8
  private static let sameLanguageConcepts: Float = 2
  private static let sameNamesOtherFacts: Float = 1.5
  private static let titleClash: Float = 3.3
  private static let bias: Float = -7.5
  /// From this sum of squared bits on, shared concepts count in full: one that one document in fifteen speaks of.
  private static let tellingConcepts: Float = 4
  static let range: ClosedRange<Float> = -3...14

  /// What one pair may say at most is bounded, and so is the work: a feature links a document with so many others.
  private static let window = 32
  private static let mostCandidates = 24

  init(sources: [Source], mentions: [[Mention]], known: DocumentFeatures?, jobs: Int = 1) {
    self.sources = sources
    profiles = mapInParallel(count: sources.count, batch: 16, jobs: jobs) {
      DocumentProfile(source: sources[$0], mentions: mentions[$0], features: known?[$0])
    }
    var entries: [(hash: UInt64, document: Int32, item: Int32)] = []
    for (i, profile) in profiles.enumerated() {
      features.append([Int32](repeating: 0, count: profile.items.count))
      for (k, item) in profile.items.enumerated() { entries.append((item.hash, Int32(i), Int32(k))) }
    }
    entries.sort { ($0.hash, $0.document) < ($1.hash, $1.document) }
    // A floor keeps the scores of a handful of documents comparable with those of hundreds.
    let total = Float(max(64, sources.count))
    var i = 0
    while i < entries.count {
      var documents: [Int32] = []
      var j = i
      while j < entries.count, entries[j].hash == entries[i].hash {
        documents.append(entries[j].document)
        features[Int(entries[j].document)][Int(entries[j].item)] = Int32(postings.count)
        j += 1
      }
      rarity.append(ClaimIndex.logarithm(1 + total / Float(documents.count)))
      postings.append(documents)
      i = j
    }
  }

  /// Pairs of documents that are one event more likely than not, the surest first.
  func links() -> [Link] {
    var links: [Link] = []
    var cursors = [Int32](repeating: 0, count: postings.count)
    var shared = [Float](repeating: 0, count: profiles.count)
    var touched: [Int] = []
    for i in profiles.indices {
      for feature in features[i] {
        let posting = postings[Int(feature)]
        let next = Int(cursors[Int(feature)]) + 1
        cursors[Int(feature)] += 1
        let weight = rarity[Int(feature)] * rarity[Int(feature)]
        for other in posting[min(next, posting.count)..<min(next + DocumentSimilarity.window, posting.count)] {
          if shared[Int(other)] == 0 { touched.append(Int(other)) }
          shared[Int(other)] += weight
        }
      }
      if touched.count > DocumentSimilarity.mostCandidates {
        touched.sort { (shared[$1], $0) < (shared[$0], $1) }
      }
      for (rank, j) in touched.enumerated() {
        shared[j] = 0
        guard rank < DocumentSimilarity.mostCandidates else { continue }
        let evidence = evidence(i, j)
        if evidence > 0 { links.append(Link(first: i, second: j, evidence: evidence)) }
      }
      touched.removeAll(keepingCapacity: true)
    }
    return links.sorted { ($1.evidence, $0.first, $0.second) < ($0.evidence, $1.first, $1.second) }
  }

  /// The log odds that two documents are about one event.
  func evidence(_ i: Int, _ j: Int) -> Float {
    let (a, b) = (profiles[i], profiles[j])
    var name = Cosine()
    var concept = Cosine()
    var facts: Float = 0
    var rareFacts: Float = 0
    var shared: Float = 0
    var telling: Float = 0
    walk(i, j) { x, y, rarity, isRepeated in
      let item = x ?? y
      guard let item else { return }
      switch item.kind {
      case .fact:
        guard x != nil, y != nil else { return }
        facts += item.weight
        rareFacts += item.weight * rarity
      case .concept:
        guard isRepeated else { return }
        concept.add(rarity, x != nil, y != nil)
        // What a third of all documents speak of, or more, tells none of them apart.
        if x != nil, y != nil, rarity > 2 { telling += (rarity - 2) * (rarity - 2) }
      case .name:
        guard isRepeated, max(x?.weight ?? 0, y?.weight ?? 0) >= DocumentProfile.soundName else { return }
        name.add(rarity, x != nil, y != nil)
        if x != nil, y != nil { shared += rarity }
      }
    }
    var sum = DocumentSimilarity.bias + DocumentSimilarity.names * name.value
    // What most documents speak of says little for one event, be it all that they speak of.
    let spokenOf = concept.value * min(1, telling / DocumentSimilarity.tellingConcepts)
    sum += DocumentSimilarity.nameSum * min(30, shared) + DocumentSimilarity.concepts * spokenOf
    sum += DocumentSimilarity.factShare * min(1, facts / (min(a.factWeight, b.factWeight) + 1))
    sum += DocumentSimilarity.factSum * min(6, rareFacts / 6)
    if a.language == b.language || (a.language.isChinese && b.language.isChinese) {
      sum -= DocumentSimilarity.sameLanguage + DocumentSimilarity.sameLanguageConcepts * spokenOf
      if facts < 0.7 { sum -= DocumentSimilarity.sameNamesOtherFacts * name.value }
    }
    if a.clashes(with: b) { sum -= DocumentSimilarity.titleClash }
    return min(max(sum, DocumentSimilarity.range.lowerBound), DocumentSimilarity.range.upperBound)
  }

  /// Both profiles side by side: what the first has, what the second has, how rare it is and whether any two have it.
  private func walk(
    _ i: Int, _ j: Int, _ body: (DocumentProfile.Item?, DocumentProfile.Item?, Float, Bool) -> Void
  ) {
    let (left, right) = (profiles[i].items, profiles[j].items)
    var x = 0
    var y = 0
    while x < left.count || y < right.count {
      let p = x < left.count ? features[i][x] : Int32.max
      let q = y < right.count ? features[j][y] : Int32.max
      let feature = Int(min(p, q))
      body(p <= q ? left[x] : nil, q <= p ? right[y] : nil, rarity[feature], postings[feature].count > 1)
      if p <= q { x += 1 }
      if q <= p { y += 1 }
    }
  }

  private struct Cosine {
    var both: Float = 0
    var left: Float = 0
    var right: Float = 0

    mutating func add(_ weight: Float, _ isLeft: Bool, _ isRight: Bool) {
      if isLeft, isRight { both += weight * weight }
      if isLeft { left += weight * weight }
      if isRight { right += weight * weight }
    }

    var value: Float { both > 0 ? both / (left * right).squareRoot() : 0 }
  }

  /// "both tell of 4.62 billion, 718 million, Norvik": what speaks for one event most, as the first document has it.
  func reason(_ i: Int, _ j: Int) -> String {
    var telling: [(weight: Float, text: String)] = []
    walk(i, j) { x, y, rarity, _ in
      guard let x, let y, x.kind != .concept, max(x.weight, y.weight) >= DocumentProfile.soundName else { return }
      let text = String(decoding: sources[i].text[x.place], as: UTF8.self)
      telling.append((x.weight * rarity, text))
    }
    telling.sort { ($1.weight, $0.text) < ($0.weight, $1.text) }
    var named: [String] = []
    for entry in telling where named.count < 4 && !named.contains(where: { $0.contains(entry.text) }) {
      named.append(entry.text)
    }
    let names = sources[i].id + " and " + sources[j].id
    return named.isEmpty ? names + " are alike" : names + " both tell of " + named.joined(separator: ", ")
  }
}
