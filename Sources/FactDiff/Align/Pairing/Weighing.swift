// The clues of a pair, gathered from what both claims have around them and from what else might explain them.

extension Pairing {
  /// For each claim and source the differing claim that is most likely told of the same thing, with its likelihood.
  func weighedConflicts(_ partners: [[Int: Partners]]) -> [[Int: Candidate]] {
    let consensus = Consensus(pairs: weighedPairs(partners), index: index, dimensions: dimensions)
    return partners.indices.map { i in
      partners[i].compactMapValues { entry in
        entry.conflicts.map { candidate in
          var candidate = candidate
          candidate.likelihood = min(
            areOfTwoSorts(i, candidate.claim) ? thresholds.borneOut : 1,
            consensus.likelihood(i, candidate.claim))
          candidate.likelihoodOfTwin = consensus.likelihoodOfTwin(i, candidate.claim)
          return candidate
        }
        .max { ($0.likelihood, $1.claim) < ($1.likelihood, $0.claim) }
      }
    }
  }

  /// Every differing pair once, with what its clues say of it alone, and with the clues from some odds on.
  func weighedPairs(_ partners: [[Int: Partners]], from least: Float = Consensus.leastOdds) -> [WeighedPair] {
    var pairs: [WeighedPair] = []
    // The clues of the last pairs, which are still to be judged.
    var open: [Clues] = []
    func judge() {
      let first = pairs.count - open.count
      for (k, odds) in forest.odds(open).enumerated() {
        pairs[first + k].odds = odds
        if odds >= least { pairs[first + k].clues = open[k] }
      }
      open.removeAll(keepingCapacity: true)
    }
    for i in partners.indices {
      for source in partners[i].keys.sorted() {
        for candidate in partners[i][source]?.conflicts ?? [] {
          let j = candidate.claim
          // The other side may have found six better ones.
          if j < i, partners[j][index.claims[i].source]?.conflicts.contains(where: { $0.claim == i }) == true {
            continue
          }
          var own = candidate
          own.claim = max(i, j)
          open.append(clues(min(i, j), own, partners))
          pairs.append(WeighedPair(first: min(i, j), second: max(i, j), odds: 0))
          if open.count == ClueForest.batch { judge() }
        }
      }
    }
    judge()
    return pairs
  }

  /// Values of two sorts, which only strong context makes one slot: a year and a day (one is told of when something was
  /// founded, the other of when it happened), a span of years and a date, a month and a clock time, two members of one
  /// line of models, two versions of who knows what.
  private func areOfTwoSorts(_ i: Int, _ j: Int) -> Bool {
    switch (mention(i).value, mention(j).value) {
    case (.date(let x), .date(let y)):
      ((x.precision == .year) != (y.precision == .year) && x.from != nil && y.from != nil)
        || DateComparator.isSpanOfYears(x) != DateComparator.isSpanOfYears(y)
        || DateComparator.areMonthAndMoment(x, y)
    case (.model(let x), .model(let y)): x.version == y.version
    case (.version(let x), .version(let y)): x.family.isEmpty || y.family.isEmpty
    default: false
    }
  }

  func clues(_ i: Int, _ candidate: Candidate, _ partners: [[Int: Partners]]) -> Clues {
    let j = candidate.claim
    let (a, b) = (index.claims[i], index.claims[j])
    let entry = partners[i][b.source] ?? Partners()
    let back = partners[j][a.source] ?? Partners()
    var clues = Clues()
    clues[.base] = 1
    clues[.context] = candidate.similarity
    clues[.contextRoot] = candidate.similarity.squareRoot()
    if a.topics.isEmpty || b.topics.isEmpty {
      clues[.noTopics] = 1
    } else {
      clues[.topics] = index.sharedTopics(a, b)
      clues.mark(.otherTopics, clues[.topics] == 0)
    }
    clues.mark(.otherDates, a.dimension != .date && hasOtherDates(a, b))
    clues[.clauseAnchors] = Float(min(3, candidate.anchors.clause))
    clues.mark(.twoAnchors, candidate.anchors.count >= 2)
    clues[.sentenceAnchors] = Float(min(3, candidate.anchors.sentence))
    if a.dimension == .count {
      // Nouns that are no concepts say nothing across languages.
      let isKnown =
        a.noun != 0 && b.noun != 0
        && (a.noun == b.noun || a.language == b.language || a.language.isChinese && b.language.isChinese
          || a.isNounConcept && b.isNounConcept)
      clues.mark(.sameNoun, isKnown && a.noun == b.noun)
      clues.mark(.otherNoun, isKnown && a.noun != b.noun)
      clues.mark(.noNoun, !isKnown && !(a.noun == 0 && b.noun == 0))
    }
    if let label = a.label, label == b.label {
      clues.mark(.label, true)
      clues.mark(.slotLabel, Pairing.slotLabels.contains(label))
    }
    let crowds = (Float(index.crowds[i]), Float(index.crowds[j]))
    if a.source != b.source, crowds.0 == 1, crowds.1 == 1 {
      clues[.unique] = 1
      clues[.uniqueInShort] = brevity(a, b)
    }
    clues[.crowd] = ClaimIndex.logarithm(crowds.0 * crowds.1)
    Closeness.mark(mention(i).value, mention(j).value, &clues)
    let bounds = (mention(i).bound.isOneSided, mention(j).bound.isOneSided)
    if a.dimension == .date, bounds.0 == bounds.1 {
      clues.mark(.deadline, bounds.0)
    } else {
      clues.mark(.bounded, bounds.0 || bounds.1)
    }
    clues.mark(.zoneShift, a.language != b.language && isZoneShift(i, j))
    clues.mark(.sameSubject, a.subject >= 0 && a.subject == b.subject)
    clues.mark(.otherSubject, a.subject >= 0 && b.subject >= 0 && a.subject != b.subject)
    if let isInOrder = standInOrder(a, b) { clues[isInOrder ? .siblingInOrder : .siblingCrossed] = 1 }
    clues.mark(.sameLanguage, a.language == b.language)
    let confirmed = (isConfirmed(i, entry, partners), isConfirmed(j, back, partners))
    clues.mark(.confirmed, confirmed.0 || confirmed.1)
    clues.mark(.bothConfirmed, confirmed.0 && confirmed.1)
    let explained = (explanation(i, entry, candidate), explanation(j, back, candidate))
    clues[.explained] = max(explained.0, explained.1)
    clues[.bothExplained] = min(explained.0, explained.1)
    clues[.rival] = max(headStart(of: rival(entry, of: j), candidate), headStart(of: rival(back, of: i), candidate))
    markKind(a, &clues)
    clues.mark(.setting, a.isSetting || b.isSetting)
    clues.mark(.bothSettings, a.isSetting && b.isSetting)
    clues.mark(.oneSetting, isOneSetting(i, j))
    if a.source == b.source {
      clues.mark(.inside, true)
      clues.mark(.insideLinked, candidate.anchors.count > 0 || isHeadingOver(a, b) || isHeadingOver(b, a))
    }
    clues[.place] = (place(i) - place(j)).magnitude
    clues[.latePlace] = max(place(i), place(j))
    markSharing(i, j, &clues)
    let ranks = (rank(of: j, entry), rank(of: i, back))
    clues[.rank] = Float(min(ranks.0, ranks.1))
    clues[.greaterRank] = Float(max(ranks.0, ranks.1))
    clues.mark(.superseded, a.superseded.contains(b.key) || b.superseded.contains(a.key))
    markNeighbours(i, j, partners, &clues)
    markExchange(i, j, candidate, partners, &clues)
    let passage = index.passages.likeness(a, b)
    clues[.passage] = passage.own
    clues[.passageShare] = passage.share
    clues[.length] = ClaimIndex.logarithm(Float(min(claimCount(a), claimCount(b))))
    return clues
  }

  private func claimCount(_ claim: Claim) -> Int { index.claims(of: claim.source).count }

  /// Where a document tells the value of the other of something else: how much better the two fit crosswise, values
  /// exchanged, than each value fits its equal.
  private func markExchange(
    _ i: Int, _ j: Int, _ candidate: Candidate, _ partners: [[Int: Partners]], _ clues: inout Clues
  ) {
    let (a, b) = (index.claims[i].source, index.claims[j].source)
    markLocal(i, j, &clues)
    guard a != b else { return }
    let left = partners[i][b]?.harmony.flatMap { $0.relation == .equal ? $0 : nil }
    let right = partners[j][a]?.harmony.flatMap { $0.relation == .equal ? $0 : nil }
    let equals = [left.map { local.likeness(i, $0.claim) }, right.map { local.likeness(j, $0.claim) }]
    clues[.localLead] = clues[.local] - (equals.compactMap { $0 }.max() ?? 0)
    guard let left, let right else { return }
    let other = partners[right.claim][b]?.conflicts.first { $0.claim == left.claim }
    clues.mark(.exchanged, other != nil)
    clues[.exchange] = max(
      -1, min(1, candidate.similarity + (other?.similarity ?? 0) - left.similarity - right.similarity))
    let contrast = local.contrast(i, j, beside: (right.claim, left.claim))
    clues[.contrast] = contrast.value
    clues[.contrastWeight] = ClaimIndex.logarithm(1 + contrast.weight)
  }

  private func markLocal(_ i: Int, _ j: Int, _ clues: inout Clues) {
    let similarity = local.similarity(i, j)
    clues[.local] = similarity.all
    clues[.localBefore] = similarity.before
    clues[.localBehind] = similarity.behind
    clues[.localNearest] = max(similarity.nearest.0, similarity.nearest.1)
    clues[.lesserLocalNearest] = min(similarity.nearest.0, similarity.nearest.1)
    guard let contrast = local.contrastWithSiblings(i, j) else { return }
    clues[.siblingContrast] = contrast.value
    clues[.siblingContrastWeight] = ClaimIndex.logarithm(1 + contrast.weight)
  }

  private func markSharing(_ i: Int, _ j: Int, _ clues: inout Clues) {
    let sharing = index.sharing(i, j)
    let reach = sharing.reach
    clues[.reach] = min(reach.0, reach.1)
    clues[.greaterReach] = max(reach.0, reach.1)
    clues[.sharedWeight] = ClaimIndex.logarithm(1 + sharing.weight)
    clues[.weightiest] = ClaimIndex.logarithm(1 + sharing.weightiest)
    clues.mark(.sameShape, index.claims[i].shape == index.claims[j].shape)
  }

  /// How many differing claims fit better; the number of those that are kept where it is none of them.
  private func rank(of claim: Int, _ entry: Partners) -> Int {
    entry.conflicts.firstIndex { $0.claim == claim } ?? Pairing.mostConflicts
  }

  /// Both sentences tell dates, and not one that the other tells: two quarters, two days.
  private func hasOtherDates(_ a: Claim, _ b: Claim) -> Bool {
    var isDated = (false, false)
    for x in a.anchors where x.dimension == .date {
      isDated.0 = true
      for y in b.anchors where y.dimension == .date {
        isDated.1 = true
        if x.key == y.key { return false }
      }
    }
    return isDated.0 && isDated.1
  }

  /// How well an equal value of the other source explains a claim, against the differing one.
  private func explanation(_ i: Int, _ entry: Partners, _ candidate: Candidate) -> Float {
    guard let harmony = entry.harmony else { return 0 }
    // The day agrees, the hour does not.
    if candidate.relation == .conflict, harmony.relation == .coarser, hasClock(i), hasClock(candidate.claim) {
      return 0
    }
    let head: Float = harmony.relation == .equal ? specificity(i) : 0
    return max(0, min(1, 0.3 + harmony.score + head - candidate.score))
  }

  private func hasClock(_ claim: Int) -> Bool { clock(claim) != nil }

  /// By how much another candidate that says something else again fits better.
  private func headStart(of rival: Candidate?, _ candidate: Candidate) -> Float {
    rival.map { max(0, min(1, 0.2 + $0.score - candidate.score)) } ?? 0
  }

  /// Where a claim stands in its document, in 0…1.
  private func place(_ claim: Int) -> Float {
    guard let range = index.ranges[index.claims[claim].source], range.count > 1 else { return 0 }
    return Float(claim - range.lowerBound) / Float(range.count - 1)
  }

  private func markKind(_ a: Claim, _ clues: inout Clues) {
    switch a.dimension {
    case .count: clues[.isCount] = 1
    case .date: clues[.isDate] = 1
    case .money: clues[.isMoney] = 1
    case .percent: clues[.isPercent] = 1
    case .model, .version: clues[.isModel] = 1
    case .time: clues[.isTime] = 1
    case .ordinal: clues[.isOrdinal] = 1
    case .duration, .age: clues[.isDuration] = 1
    default: break
    }
  }
}
