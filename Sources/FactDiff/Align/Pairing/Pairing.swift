// Which claims of two sources are about one thing: what the model of clues finds likely to be one value gone wrong, then
// agreements, then what differs, nothing explains and little speaks against.

/// Two claims taken to be about one slot.
struct Edge {
  /// Indices into the claims of the group, first < second.
  var first: Int
  var second: Int
  var relation: Relation
  var score: Float
  /// Agreeing facts of other dimensions around both.
  var anchors: Int
}

struct Pairing {
  let index: ClaimIndex
  let mentions: [[Mention]]
  let thresholds: Thresholds
  /// Judges pairs alone.
  var forest = ClueForest.alone
  /// Of the claims that are names.
  let names: [SpeltName?]
  private let letters: [NameLetters?]
  /// A number for the dimension of each claim, and by two of these numbers whether they are compared at all: every pair
  /// of claims of a small group is asked.
  let dimensions: [Int]
  private let areComparable: [Bool]
  private let dimensionCount: Int
  let places: [ValuePlace?]
  let untold: UntoldClaims
  /// Claims that are never compared by their context.
  private let isWithheld: [Bool]
  /// By the key of a telling value, where it stands.
  let tellers: [UInt64: [BlockPlace]]
  let spread: ValueSpread
  let local: LocalContexts
  let zones: HomeZones

  init(index: ClaimIndex, mentions: [[Mention]], withheld: Set<Int>, thresholds: Thresholds) {
    isWithheld = index.claims.indices.map { withheld.contains($0) }
    self.index = index
    self.mentions = mentions
    self.thresholds = thresholds
    names = index.claims.map { claim in
      if case .name(let name) = mentions[claim.source][claim.mention].value { SpeltName(name) } else { nil }
    }
    letters = names.map { $0.map { NameLetters($0.name) } }
    var known: [Dimension] = []
    var numbers: [Dimension: Int] = [:]
    dimensions = index.claims.map { claim in
      if let number = numbers[claim.dimension] { return number }
      numbers[claim.dimension] = known.count
      known.append(claim.dimension)
      return known.count - 1
    }
    areComparable = known.flatMap { a in known.map { b in Pairing.isComparable(a, b) } }
    dimensionCount = known.count
    places = index.claims.map { ValuePlace(mentions[$0.source][$0.mention].value) }
    untold = UntoldClaims(index, dimensions: dimensions)
    var tellers: [UInt64: [BlockPlace]] = [:]
    for claim in index.claims where claim.isTelling && !claim.isFormer {
      tellers[claim.key, default: []].append(BlockPlace(source: claim.source, block: claim.block))
    }
    self.tellers = tellers
    spread = ValueSpread(index, dimensions: dimensions)
    local = LocalContexts(index)
    zones = HomeZones(
      languages: Set(index.claims.map(\.language)),
      told: Set(index.claims.compactMap { Pairing.offset(mentions[$0.source][$0.mention].value) }),
      isNamed: index.places.contains)
  }

  /// Whether the dimensions of two claims are compared at all.
  @inline(__always)
  func isComparable(_ i: Int, _ j: Int) -> Bool {
    areComparable[dimensions[i] * dimensionCount + dimensions[j]]
  }

  struct Candidate {
    var claim: Int
    /// Similarity of the contexts alone.
    var similarity: Float
    var score: Float
    var relation: Relation
    var anchors: Anchors
    /// By the model, of a differing one; and of the pair that is left over where the two values are exchanged.
    var likelihood: Float = 0
    var likelihoodOfTwin: Float = 0
  }

  /// Agreeing facts around two claims.
  struct Anchors {
    var clause = 0
    var sentence = 0
    var count: Int { clause + sentence }
  }

  /// How many differing candidates a claim keeps for each other source.
  static let mostConflicts = 6

  /// The best partners of a claim in one other source.
  struct Partners {
    var harmony: Candidate?
    /// What says something else, best first; a few are enough.
    var conflicts: [Candidate] = []
    /// A near-identical spelling, judged apart: the spelling itself is the evidence.
    var spelling: Candidate?
    /// The same digits with another unit.
    var mismatch: Candidate?
    /// What a placeholder stands for: nothing speaks for a placeholder, so it need not be the other side's best too.
    var filling: Candidate?
    /// Equal values in the other source, whatever their context.
    var equals: [Int] = []
  }

  func mention(_ claim: Int) -> Mention {
    let entry = index.claims[claim]
    return mentions[entry.source][entry.mention]
  }

  /// All edges of the group, agreements and differences, in order of their claims.
  func edges() -> [Edge] { decide(partners()) }

  func partners() -> [[Int: Partners]] {
    let count = index.claims.count
    var scores = [Float](repeating: 0, count: count)
    var touched: [Int] = []
    var partners: [[Int: Partners]] = Array(repeating: [:], count: count)
    let isSmall = isSmall
    for i in 0..<count {
      touched.removeAll(keepingCapacity: true)
      index.similarities(of: i, into: &scores, touched: &touched)
      // Every claim meets its candidates in their order: the earlier ones while those are compared, then the later.
      if isSmall {
        for j in (i + 1)..<count where scores[j] != 0 || isComparable(i, j) { meet(i, j, &scores, &partners) }
      } else {
        touched.sort()
        for j in touched { meet(i, j, &scores, &partners) }
      }
    }
    return partners
  }

  /// Compares two claims both ways, should they be about one thing.
  @inline(__always)
  private func meet(_ i: Int, _ j: Int, _ scores: inout [Float], _ partners: inout [[Int: Partners]]) {
    let similarity = scores[j]
    scores[j] = 0
    // A shared heading alone is no context; in a few short texts there may be none to share.
    guard similarity > ClaimIndex.leastSimilarity || isSmall && index.claims[i].source != index.claims[j].source,
      mayBeOneThing(i, j), !isSetting(i, j) || isLikeSetting(i, j, similarity)
    else { return }
    consider(i, j, similarity, &partners[i])
    consider(j, i, similarity, &partners[j])
  }

  /// Values in fenced code are many, and few are told elsewhere: without the name of the setting some context is asked for.
  private static let leastOfSettings: Float = 0.25

  /// Inside one file of settings the name alone tells: the others stand beside each other as settings do.
  private func isLikeSetting(_ i: Int, _ j: Int, _ similarity: Float) -> Bool {
    isOneSetting(i, j)
      || index.claims[i].source != index.claims[j].source && similarity >= Pairing.leastOfSettings
  }

  func isSetting(_ i: Int, _ j: Int) -> Bool { index.claims[i].isSetting || index.claims[j].isSetting }

  /// Claims in a group that are compared each with each, whether or not they share a word: two texts of two languages
  /// often share none.
  private static let mostOfSmall = 1500
  private var isSmall: Bool { index.claims.count <= Pairing.mostOfSmall }

  private func consider(_ i: Int, _ j: Int, _ similarity: Float, _ partners: inout [Int: Partners]) {
    let relation = relation(i, j)
    guard relation != .incomparable else { return }
    let (a, b) = (index.claims[i], index.claims[j])
    let anchors = sharedAnchors(a, b)
    var score =
      similarity
      + min(
        Float(anchors.clause) * thresholds.clauseAnchor + Float(anchors.sentence) * thresholds.sentenceAnchor,
        thresholds.mostAnchors)
    if a.noun != 0, a.noun == b.noun { score += thresholds.sameNoun }
    if isHeadingOver(a, b) || isHeadingOver(b, a) { score += thresholds.heading }
    score += uniqueness(i, j)
    if let label = a.label, label == b.label, Pairing.slotLabels.contains(label) { score += thresholds.sameLabel }
    let candidate = Candidate(claim: j, similarity: similarity, score: score, relation: relation, anchors: anchors)
    note(i, candidate, &partners[b.source, default: Partners()])
  }

  /// Turns most pairs away by little; the same both ways round.
  private func mayBeOneThing(_ i: Int, _ j: Int) -> Bool {
    if isWithheld[i] || isWithheld[j] || isToldApart(i, j) { return false }
    if let a = letters[i], let b = letters[j] { return a.mayBeSpelling(of: b) }
    return isComparable(i, j) || isSameDigits(i, j)
  }

  /// Inside one document: what stands side by side is told apart there, by a list, a table or a comparison.
  private func isToldApart(_ i: Int, _ j: Int) -> Bool {
    guard index.claims[i].source == index.claims[j].source else { return false }
    return index.claims[i].block == index.claims[j].block
      || (index.claims[i].container != 0 && index.claims[j].container != 0)
      || (index.claims[i].isHeading && index.claims[j].isHeading)
  }

  /// Keeps a candidate if it is the best of its sort.
  private func note(_ i: Int, _ candidate: Candidate, _ entry: inout Partners) {
    var candidate = candidate
    let (j, relation) = (candidate.claim, candidate.relation)
    if relation.isHarmony {
      if candidate.score > (entry.harmony?.score ?? -1) { entry.harmony = candidate }
      if relation == .equal { entry.equals.append(j) }
    } else if relation == .placeholder {
      if index.claims[i].dimension == .placeholder, Pairing.mayFill(mention(i), index.claims[j].dimension),
        candidate.score > (entry.filling?.score ?? -1)
      {
        entry.filling = candidate
      }
    } else if relation == .unitMismatch {
      if candidate.score > (entry.mismatch?.score ?? -1) { entry.mismatch = candidate }
    } else if relation == .spelling {
      // A version that agrees to the letter makes a family that does not a slip.
      if index.claims[i].dimension == .model { candidate.score += thresholds.slip }
      if candidate.score > (entry.spelling?.score ?? -1) { entry.spelling = candidate }
    } else {
      if Closeness.isClose(mention(i).value, mention(j).value) { candidate.score += thresholds.closeness }
      let place = entry.conflicts.firstIndex { $0.score < candidate.score } ?? entry.conflicts.count
      guard place < Pairing.mostConflicts else { return }
      entry.conflicts.insert(candidate, at: place)
      if entry.conflicts.count > Pairing.mostConflicts { entry.conflicts.removeLast() }
    }
  }

  /// "x分之一" is a factor, "XX%" a percentage; "TBD" may be anything.
  private static func mayFill(_ placeholder: Mention, _ dimension: Dimension) -> Bool {
    guard case .placeholder(let form) = placeholder.value else { return false }
    switch form {
    case "x": return dimension == .factor
    case "x%": return dimension == .percent
    default: return dimension != .placeholder
    }
  }

  /// Labels that name a value rather than a stretch of text: every document has a title and tags of its own.
  static let slotLabels: Set<String> = ["event-date", "duration", "video-id", "view-count", "place"]

  /// Agreeing facts around both, each key once.
  private func sharedAnchors(_ a: Claim, _ b: Claim) -> Anchors {
    var anchors = Anchors()
    guard !a.anchors.isEmpty, !b.anchors.isEmpty else { return anchors }
    for (k, anchor) in a.anchors.enumerated() where anchor.isTelling && anchor.key != a.key && anchor.key != b.key {
      guard let twin = b.anchors.first(where: { $0.key == anchor.key }),
        !a.anchors[..<k].contains(where: { $0.key == anchor.key })
      else { continue }
      if anchor.isSameClause && twin.isSameClause { anchors.clause += 1 } else { anchors.sentence += 1 }
    }
    return anchors
  }

  /// Whether two sources name one setting beside their values, one of them in code: "`idle_timeout` (default 60 s)" and
  /// "the idle timeout is 90 s".
  func isOneSetting(_ i: Int, _ j: Int) -> Bool {
    let (a, b) = (index.claims[i], index.claims[j])
    return (a.source != b.source || a.isSetting || b.isSetting)
      && (a.settings.contains { b.settings.contains($0) || isNamed($0, b) } || b.settings.contains { isNamed($0, a) })
  }

  /// Whether the words right beside a claim are a name in code, or the one thing that such a name names.
  private func isNamed(_ setting: UInt64, _ claim: Claim) -> Bool {
    claim.phrases.contains(setting) || claim.topics.contains { $0.hash == setting && $0.nearness >= 0.5 }
  }

  /// Two equal values are the less likely chance, the more is said: a whole day, a number of three digits and more.
  func specificity(_ i: Int) -> Float {
    switch mention(i).value {
    case .date(let date): return date.precision == .day || date.from?.time != nil ? 0.15 : 0.04
    case .time: return 0.1
    case .model, .version, .ordinal, .name: return 0
    default:
      guard let number = mention(i).value.magnitude else { return 0.05 }
      return number.digits.magnitude >= 100 ? 0.2 : number.digits.magnitude >= 12 ? 0.1 : 0
    }
  }

  /// Whether the other source states the same value, and states it for this claim rather than for a sibling of it.
  func isConfirmed(_ i: Int, _ entry: Partners, _ partners: [[Int: Partners]]) -> Bool {
    let source = index.claims[i].source
    return entry.equals.contains { other in
      guard let best = partners[other][source]?.harmony else { return true }
      return best.claim == i || index.claims[best.claim].key != index.claims[i].key
    }
  }

  /// The only value of its shape in both documents: the shorter they are, the more that says.
  private func uniqueness(_ i: Int, _ j: Int) -> Float {
    guard index.crowds[i] == 1, index.crowds[j] == 1 else { return 0 }
    let (a, b) = (index.claims[i], index.claims[j])
    guard a.source != b.source, a.dimension != .name else { return 0 }
    let bonus = thresholds.unique + thresholds.uniqueInShort * brevity(a, b)
    return a.dimension == .count || a.dimension == .date ? bonus / 2 : bonus
  }

  /// How short the shorter of two documents is, in 0…1: one for four facts or fewer.
  func brevity(_ a: Claim, _ b: Claim) -> Float {
    4 / Float(max(4, min(index.ranges[a.source]?.count ?? 4, index.ranges[b.source]?.count ?? 4)))
  }

  /// Where both stand beside another value of their kind, and those others agree: whether in the same order. If not, the
  /// two are likely two roles of one sentence ("0.5, expected 0.45").
  func standInOrder(_ a: Claim, _ b: Claim) -> Bool? {
    for x in a.anchors where x.dimension == a.dimension && x.key != b.key {
      for y in b.anchors where y.dimension == b.dimension && y.key == x.key { return x.isBefore == y.isBefore }
    }
    return nil
  }

  /// The best candidate that says something else again than a claim does.
  func rival(_ entry: Partners, of claim: Int) -> Candidate? {
    let key = index.claims[claim].key
    return entry.conflicts.first { index.claims[$0.claim].key != key }
  }

  func isHeadingOver(_ heading: Claim, _ body: Claim) -> Bool {
    heading.source == body.source && heading.isHeading && body.heading == heading.block
  }
}
