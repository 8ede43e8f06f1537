// Which claims of two sources are about one thing: agreements first, then what differs and nothing explains.

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
  /// Of the claims that are names.
  private let letters: [NameLetters?]

  init(index: ClaimIndex, mentions: [[Mention]], thresholds: Thresholds) {
    self.index = index
    self.mentions = mentions
    self.thresholds = thresholds
    letters = index.claims.map { claim in
      if case .name(let name) = mentions[claim.source][claim.mention].value { NameLetters(name) } else { nil }
    }
  }

  private struct Candidate {
    var claim: Int
    var score: Float
    var relation: Relation
    var anchors: Int
  }

  /// The best partners of a claim in one other source.
  private struct Partners {
    var harmony: Candidate?
    var conflict: Candidate?
    /// A near-identical spelling, judged apart: the spelling itself is the evidence.
    var spelling: Candidate?
    /// What a placeholder stands for: nothing speaks for a placeholder, so it need not be the other side's best too.
    var filling: Candidate?
    /// The best of those that say something else again.
    var secondConflict: Float = 0
    /// Equal values in the other source, whatever their context.
    var equals: [Int] = []
  }

  func mention(_ claim: Int) -> Mention {
    let entry = index.claims[claim]
    return mentions[entry.source][entry.mention]
  }

  /// All edges of the group, agreements and differences, in order of their claims.
  func edges() -> [Edge] {
    let count = index.claims.count
    var scores = [Float](repeating: 0, count: count)
    var touched: [Int] = []
    var partners: [[Int: Partners]] = Array(repeating: [:], count: count)
    for i in 0..<count {
      touched.removeAll(keepingCapacity: true)
      index.similarities(of: i, into: &scores, touched: &touched)
      // Every claim meets its candidates in their order: the earlier ones while those are compared, then the later.
      touched.sort()
      for j in touched {
        let similarity = scores[j]
        scores[j] = 0
        // A shared heading alone is no context.
        guard similarity > 0.015, mayBeOneThing(i, j) else { continue }
        consider(i, j, similarity, &partners[i])
        consider(j, i, similarity, &partners[j])
      }
    }
    return decide(partners)
  }

  private func consider(_ i: Int, _ j: Int, _ similarity: Float, _ partners: inout [Int: Partners]) {
    let relation = relation(i, j)
    guard relation != .incomparable else { return }
    let (a, b) = (index.claims[i], index.claims[j])
    let (anchors, bonus) = sharedAnchors(a, b)
    var score = similarity + bonus
    if a.noun != 0, a.noun == b.noun { score += thresholds.sameNoun }
    if isHeadingOver(a, b) || isHeadingOver(b, a) { score += thresholds.heading }
    score += uniqueness(i, j)
    if let label = a.label, label == b.label, Pairing.slotLabels.contains(label) { score += thresholds.sameLabel }
    let candidate = Candidate(claim: j, score: score, relation: relation, anchors: anchors)
    note(i, candidate, &partners[b.source, default: Partners()])
  }

  /// Turns most pairs away by little; the same both ways round.
  private func mayBeOneThing(_ i: Int, _ j: Int) -> Bool {
    if isToldApart(i, j) { return false }
    if let a = letters[i], let b = letters[j] { return a.mayBeSpelling(of: b) }
    return Pairing.isComparable(index.claims[i].dimension, index.claims[j].dimension) || isSameDigits(i, j)
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
    } else if relation == .spelling {
      // A version that agrees to the letter makes a family that does not a slip.
      if index.claims[i].dimension == .model { candidate.score += thresholds.slip }
      if candidate.score > (entry.spelling?.score ?? -1) { entry.spelling = candidate }
    } else {
      candidate.score += closeness(i, j)
      guard let best = entry.conflict else {
        entry.conflict = candidate
        return
      }
      let isSameValue = index.claims[best.claim].key == index.claims[j].key
      if !isSameValue { entry.secondConflict = max(entry.secondConflict, min(best.score, candidate.score)) }
      if candidate.score > best.score { entry.conflict = candidate }
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

  /// Whether two dimensions are compared at all.
  static func isComparable(_ a: Dimension, _ b: Dimension) -> Bool {
    if a == b { return true }
    switch (a, b) {
    case (.placeholder, .factor), (.factor, .placeholder), (.placeholder, .percent), (.percent, .placeholder),
      (.placeholder, .money), (.money, .placeholder), (.placeholder, .count), (.count, .placeholder),
      (.placeholder, .date), (.date, .placeholder), (.date, .time), (.time, .date), (.factor, .percent),
      (.percent, .factor):
      return true
    default: return false
    }
  }

  /// 95 % and 95 ideas: the same digits, two of them at least, with another unit.
  private func isSameDigits(_ i: Int, _ j: Int) -> Bool {
    guard let a = Pairing.plainNumber(mention(i).value), let b = Pairing.plainNumber(mention(j).value) else {
      return false
    }
    return a.number == b.number && a.kind != b.kind && a.number > Number(12)
  }

  private static func plainNumber(_ value: Value) -> (number: Number, kind: Int)? {
    switch value {
    case .number(let interval, _): interval.isPoint ? interval.min.map { ($0, 0) } : nil
    case .percent(let interval): interval.isPoint ? interval.min.map { ($0, 1) } : nil
    case .multiplier(let interval): interval.isPoint ? interval.min.map { ($0, 2) } : nil
    default: nil
    }
  }

  private func relation(_ i: Int, _ j: Int) -> Relation {
    let (a, b) = (mention(i), mention(j))
    if !Pairing.isComparable(index.claims[i].dimension, index.claims[j].dimension) { return .unitMismatch }
    if case .number(_, let x) = a.value, case .number(_, let y) = b.value, !x.isEmpty, !y.isEmpty,
      CountedNoun.areDifferent(x, a.language, y, b.language)
    {
      return .incomparable
    }
    let relation = Comparator.compare(a, b)
    if relation == .conflict, index.claims[i].dimension == .count, index.claims[i].source != index.claims[j].source {
      let (x, y) = (index.claims[i].day, index.claims[j].day)
      if x >= 0, y >= 0, x != y { return .asOf }
    }
    return relation
  }

  /// Agreeing facts around both, each key once: how many, and what they add to the score.
  private func sharedAnchors(_ a: Claim, _ b: Claim) -> (count: Int, bonus: Float) {
    guard !a.anchors.isEmpty, !b.anchors.isEmpty else { return (0, 0) }
    var count = 0
    var bonus: Float = 0
    for (k, anchor) in a.anchors.enumerated() where anchor.isTelling && anchor.key != a.key && anchor.key != b.key {
      guard let twin = b.anchors.first(where: { $0.key == anchor.key }),
        !a.anchors[..<k].contains(where: { $0.key == anchor.key })
      else { continue }
      count += 1
      bonus += anchor.isSameClause && twin.isSameClause ? thresholds.clauseAnchor : thresholds.sentenceAnchor
    }
    return (count, min(bonus, thresholds.mostAnchors))
  }

  private func closeness(_ i: Int, _ j: Int) -> Float {
    Closeness.isClose(mention(i).value, mention(j).value) ? thresholds.closeness : 0
  }

  // MARK: Decisions

  private func decide(_ partners: [[Int: Partners]]) -> [Edge] {
    var edges: [Edge] = []
    for i in partners.indices {
      for source in partners[i].keys.sorted() {
        guard let entry = partners[i][source] else { continue }
        if let filling = entry.filling, filling.score >= thresholds.conflict { edges.append(edge(i, filling)) }
        if let spelling = entry.spelling, i < spelling.claim, spelling.score >= thresholds.conflict,
          partners[spelling.claim][index.claims[i].source]?.spelling?.claim == i
        {
          edges.append(edge(i, spelling))
        }
        if let harmony = entry.harmony, isAgreement(i, harmony, entry, partners) {
          if i < harmony.claim { edges.append(edge(i, harmony)) }
          continue
        }
        guard let conflict = entry.conflict, i < conflict.claim, isConflict(i, conflict, entry, partners) else {
          continue
        }
        edges.append(edge(i, conflict))
      }
    }
    return edges
  }

  private func edge(_ i: Int, _ candidate: Candidate) -> Edge {
    Edge(
      first: min(i, candidate.claim), second: max(i, candidate.claim), relation: candidate.relation,
      score: candidate.score, anchors: candidate.anchors)
  }

  private func isAgreement(
    _ i: Int, _ harmony: Candidate, _ entry: Partners, _ partners: [[Int: Partners]]
  ) -> Bool {
    guard harmony.score >= thresholds.agreement else { return false }
    guard let conflict = entry.conflict else { return true }
    return harmony.score + thresholds.headStart + specificity(i, harmony) >= conflict.score
  }

  /// Two equal values are the less likely chance, the more is said: a whole day, a number of three digits and more.
  private func specificity(_ i: Int, _ harmony: Candidate) -> Float {
    guard harmony.relation == .equal else { return 0 }
    switch mention(i).value {
    case .date(let date): return date.precision == .day || date.from?.time != nil ? 0.15 : 0.04
    case .time: return 0.1
    case .model, .version, .ordinal, .name: return 0
    default:
      guard let number = mention(i).value.magnitude else { return 0.05 }
      return number.digits.magnitude >= 100 ? 0.2 : number.digits.magnitude >= 12 ? 0.1 : 0
    }
  }

  private func isConflict(
    _ i: Int, _ candidate: Candidate, _ entry: Partners, _ partners: [[Int: Partners]]
  ) -> Bool {
    let a = index.claims[i]
    let b = index.claims[candidate.claim]
    // Mutual best.
    guard let back = partners[candidate.claim][a.source], let best = back.conflict, best.claim == i else {
      return false
    }
    // The other side must not be explained either.
    if let harmony = back.harmony, isAgreement(candidate.claim, harmony, back, partners) { return false }
    // What speaks against the pair raises the bar; two agreeing facts around it answer half of that.
    let answered: Float = candidate.anchors >= 2 ? 0.5 : 1
    var needed = thresholds.conflict + objections(i, candidate, entry, back, partners) * answered
    needed -= 0.05 * Float(min(2, candidate.anchors))
    needed += siblingPenalty(a, b)
    if a.source == b.source {
      let isLinked = candidate.anchors >= 1 || isHeadingOver(a, b) || isHeadingOver(b, a)
      needed += isLinked ? 0.12 : 0.4
    }
    return candidate.score >= needed
  }

  /// Negative evidence, as a sum of what it costs.
  private func objections(
    _ i: Int, _ candidate: Candidate, _ entry: Partners, _ back: Partners, _ partners: [[Int: Partners]]
  ) -> Float {
    let (a, b) = (index.claims[i], index.claims[candidate.claim])
    var sum = thresholds.crowding * Float(min(8, max(0, max(index.crowds[i], index.crowds[candidate.claim]) - 1)))
    // The value is told elsewhere in the other source: more likely two things.
    if isConfirmed(i, entry, partners) || isConfirmed(candidate.claim, back, partners) { sum += 0.12 }
    // Others nearly as good that say something else again: which of them is meant cannot be told.
    if max(entry.secondConflict, back.secondConflict) > candidate.score - 0.05 { sum += 0.1 }
    if a.subject >= 0, b.subject >= 0, a.subject != b.subject { sum += 0.08 }
    if a.dimension == .count, candidate.relation == .conflict {
      // A bare number says little: the same noun, or more context. A slip seldom changes a number by more than a power
      // of ten and some.
      if a.noun == 0 || b.noun == 0 || a.noun != b.noun { sum += 0.1 }
      if !Closeness.isClose(mention(i).value, mention(candidate.claim).value) { sum += 0.06 }
    }
    switch (mention(i).value, mention(candidate.claim).value) {
    case (.ordinal, .ordinal): sum += 0.2  // the second title and the seventh
    case (.model(let x), .model(let y)) where x.version == y.version: sum += 0.16  // members of one line
    case (.date(let x), .date(let y)) where x.isCountedBack || y.isCountedBack: sum += 0.2
    default: break
    }
    if Closeness.isFar(mention(i).value, mention(candidate.claim).value) { sum += 0.1 }
    return sum
  }

  /// Whether the other source states the same value, and states it for this claim rather than for a sibling of it.
  private func isConfirmed(_ i: Int, _ entry: Partners, _ partners: [[Int: Partners]]) -> Bool {
    let source = index.claims[i].source
    return entry.equals.contains { other in
      guard let best = partners[other][source]?.harmony else { return true }
      return best.claim == i || index.claims[best.claim].key != index.claims[i].key
    }
  }

  /// Both stand beside another value of their kind, and those others agree: then these two should stand in the same
  /// order, or they are two roles of one sentence ("0.5, expected 0.45").
  private func siblingPenalty(_ a: Claim, _ b: Claim) -> Float {
    for x in a.anchors where x.dimension == a.dimension && x.key != b.key {
      for y in b.anchors where y.dimension == b.dimension && y.key == x.key {
        return x.isBefore == y.isBefore ? 0.02 : 0.25
      }
    }
    return 0
  }

  /// The only value of its shape in both documents: the shorter they are, the more that says.
  private func uniqueness(_ i: Int, _ j: Int) -> Float {
    guard index.crowds[i] == 1, index.crowds[j] == 1 else { return 0 }
    let (a, b) = (index.claims[i], index.claims[j])
    guard a.source != b.source, a.dimension != .name else { return 0 }
    let fewest = max(4, min(index.ranges[a.source]?.count ?? 4, index.ranges[b.source]?.count ?? 4))
    let bonus = thresholds.unique + thresholds.uniqueInShort * 4 / Float(fewest)
    return a.dimension == .count || a.dimension == .date ? bonus / 2 : bonus
  }

  private func isHeadingOver(_ heading: Claim, _ body: Claim) -> Bool {
    heading.source == body.source && heading.isHeading && body.heading == heading.block
  }
}
