// What the other pairs of a group say of a pair: the same two values told apart elsewhere, and better pairs of either.

/// Two differing claims and what speaks for their being told of one thing.
struct WeighedPair {
  /// Indices into the claims of the group, first < second.
  var first: Int
  var second: Int
  /// Log-odds by the clues of the pair alone.
  var odds: Float
  /// Of a pair that is likely enough to be looked at again.
  var clues: Clues?

  /// Each claim beside the other.
  var sides: [(claim: Int, other: Int)] { [(first, second), (second, first)] }
}

/// All differing pairs of a group, each seen beside the others.
struct Consensus {
  private let index: ClaimIndex
  private let dimensions: [Int]
  private var likelihoods: [Tie: Float] = [:]
  /// By the two values.
  private var echoes: [Tie: Best] = [:]
  private var echoesElsewhere: [Tie: Best] = [:]
  private var documents: [Tie: Set<Tie>] = [:]
  /// By what each of two sources tells, the greatest odds and likelihood.
  private var told: [Crossing: Float] = [:]
  private var likeliest: [Crossing: Float] = [:]
  /// By a claim, by a value, and the other source.
  private var byClaim: [Tie: Best] = [:]
  private var byValue: [Tie: Best] = [:]

  /// What is less likely stays so, whatever the others say: one in fifty.
  static let leastOdds: Float = -3.9
  /// Nothing of the sort.
  private static let none: Float = -9
  private static let mostDocuments = 6

  /// Two numbers, in order.
  private struct Tie: Hashable {
    var a: UInt64
    var b: UInt64
  }

  /// Two values, each in its source, the earlier source first.
  private struct Crossing: Hashable {
    var values: Tie
    var sources: Tie
  }

  /// The best two of what is told apart by a tag.
  private struct Best {
    private var best: (tag: Tie, odds: Float)?
    private var next: (tag: Tie, odds: Float)?

    mutating func add(_ odds: Float, _ tag: Tie) {
      guard let top = best else { return best = (tag, odds) }
      if top.tag == tag {
        best = (tag, max(top.odds, odds))
      } else if odds > top.odds {
        (best, next) = ((tag, odds), best)
      } else if odds > next?.odds ?? -.infinity {
        next = (tag, odds)
      }
    }

    func besides(_ tag: Tie) -> Float {
      guard let best else { return Consensus.none }
      return best.tag == tag ? next?.odds ?? Consensus.none : best.odds
    }
  }

  init(pairs: [WeighedPair], index: ClaimIndex, dimensions: [Int]) {
    self.index = index
    self.dimensions = dimensions
    for pair in pairs {
      let (own, values, sources) = (claims(pair), values(pair), sources(pair))
      echoes[values, default: Best()].add(pair.odds, own)
      echoesElsewhere[values, default: Best()].add(pair.odds, sources)
      let crossing = crossing(pair)
      told[crossing] = max(told[crossing] ?? Consensus.none, pair.odds)
      if documents[values]?.count ?? 0 < Consensus.mostDocuments { documents[values, default: []].insert(sources) }
      for (claim, other) in pair.sides {
        byClaim[atClaim(claim, other), default: Best()].add(pair.odds, values)
        byValue[atValue(claim, other), default: Best()].add(pair.odds, values)
      }
    }
    for pair in pairs {
      let likelihood = likelihood(of: pair)
      likelihoods[claims(pair)] = likelihood
      likeliest[crossing(pair)] = max(likeliest[crossing(pair)] ?? 0, likelihood)
    }
  }

  /// The likelihood of the likeliest pair of the same two documents where each tells what here the other tells; 0 for
  /// none.
  func likelihoodOfTwin(_ i: Int, _ j: Int) -> Float {
    likeliest[exchanged(WeighedPair(first: min(i, j), second: max(i, j), odds: 0))] ?? 0
  }

  /// In 0…1, whichever claim comes first; 0 for claims that are no pair.
  func likelihood(_ i: Int, _ j: Int) -> Float {
    likelihoods[Tie(a: UInt64(min(i, j)), b: UInt64(max(i, j)))] ?? 0
  }

  private func likelihood(of pair: WeighedPair) -> Float {
    guard var clues = pair.clues else { return ClueForest.logistic(pair.odds) }
    mark(pair, &clues)
    return ClueForest.logistic(ClueForest.together.odds(clues))
  }

  /// Adds what the other pairs say.
  func mark(_ pair: WeighedPair, _ clues: inout Clues) {
    let (own, values) = (claims(pair), values(pair))
    clues[.odds] = pair.odds
    clues[.echo] = echoes[values]?.besides(own) ?? Consensus.none
    clues[.echoElsewhere] = echoesElsewhere[values]?.besides(sources(pair)) ?? Consensus.none
    clues[.echoes] = Float(min(Consensus.mostDocuments, documents[values]?.count ?? 1))
    let rivals = pair.sides.map { (byClaim[atClaim($0.claim, $0.other)] ?? Best()).besides(values) }
    clues[.rivalOdds] = max(rivals[0], rivals[1])
    clues[.lesserRivalOdds] = min(rivals[0], rivals[1])
    clues[.lead] = pair.odds - clues[.rivalOdds]
    clues[.greaterLead] = pair.odds - clues[.lesserRivalOdds]
    let others = pair.sides.map { (byValue[atValue($0.claim, $0.other)] ?? Best()).besides(values) }
    clues[.otherOdds] = max(others[0], others[1])
    clues[.twin] = told[exchanged(pair)] ?? Consensus.none
  }

  private func value(_ claim: Int) -> UInt64 {
    index.claims[claim].key ^ (UInt64(dimensions[claim] + 1) &* 0x9E37_79B9_7F4A_7C15)
  }

  private func source(_ claim: Int) -> UInt64 { UInt64(index.claims[claim].source) }
  private func claims(_ pair: WeighedPair) -> Tie { Tie(a: UInt64(pair.first), b: UInt64(pair.second)) }

  private func values(_ pair: WeighedPair) -> Tie {
    let (a, b) = (value(pair.first), value(pair.second))
    return Tie(a: min(a, b), b: max(a, b))
  }

  private func crossing(_ pair: WeighedPair) -> Crossing {
    let (a, b) = (pair.first, pair.second)
    let values = Tie(a: value(a), b: value(b))
    return source(a) <= source(b)
      ? Crossing(values: values, sources: Tie(a: source(a), b: source(b)))
      : Crossing(values: Tie(a: values.b, b: values.a), sources: Tie(a: source(b), b: source(a)))
  }

  /// The same sources, each with the other's value.
  private func exchanged(_ pair: WeighedPair) -> Crossing {
    var twin = crossing(pair)
    twin.values = Tie(a: twin.values.b, b: twin.values.a)
    return twin
  }

  private func sources(_ pair: WeighedPair) -> Tie {
    let (a, b) = (source(pair.first), source(pair.second))
    return Tie(a: min(a, b), b: max(a, b))
  }

  private func atClaim(_ claim: Int, _ other: Int) -> Tie { Tie(a: UInt64(claim), b: source(other)) }
  private func atValue(_ claim: Int, _ other: Int) -> Tie { Tie(a: value(claim), b: source(other)) }
}
