// Which of the values of two documents the words beside them stand nearer to.

/// How like the words right beside two claims are.
struct LocalSimilarity {
  /// Of all that stands near, in 0…1, and of what stands before both, behind both.
  var all: Float = 0
  var before: Float = 0
  var behind: Float = 0
  /// How much of what stands nearest to either is beside the other too, in 0…1.
  var nearest: (Float, Float) = (0, 0)
}

/// By how much the words that tell two values apart in one document tell two of another apart in the same way.
struct LocalContrast {
  /// In −1…1.
  var value: Float = 0
  /// How much there is to tell by.
  var weight: Float = 0
}

/// What stands nearer to some values of a document than to others.
final class LocalContexts {
  private let index: ClaimIndex
  /// By claim, how it differs from those beside it.
  private var known: [Beside?]
  private var knownCount = 0
  /// The surroundings that are known, and by claim and language of another where they are among them; -1 for nowhere.
  private var surroundings: [Surroundings] = []
  private var places: [Int32]
  /// Likenesses of pairs by a few bits of their claims: the equals of a claim are asked for with all its candidates.
  private var likenesses: [Likeness]

  struct Difference {
    var list: Int32
    var kind: FeatureClass
    var weight: Float
  }

  /// How a claim differs from the values that it is told beside, if there are any.
  private struct Beside {
    var differences: [Difference]
    var isAlone: Bool
  }

  /// What stands beside a claim, as far as it is known in a language.
  private struct Surroundings {
    /// Squares of the weights: of all, of what stands before, behind.
    var squares = SIMD4<Float>()
    /// The nearest features that are known in the language, their weights and the sum of these.
    var lists = SIMD4<Int32>(repeating: -1)
    var weights = SIMD4<Float>()
    var sum: Float = 0
  }

  private struct Likeness {
    var first: Int32 = -1
    var second: Int32 = -1
    var value: Float = 0
  }

  /// The constant keeps little from looking like certainty.
  private static let least: Float = 2
  /// So many of the nearest features of a claim are looked for beside another; as many as `Surroundings` holds.
  private static let nearest = 4
  private static let mostLikenesses = 4096
  /// How many claims before and after are looked at for the value that a claim is told beside.
  private static let reach = 4
  /// Claims are looked at source by source: older ones are asked no more.
  private static let mostKnown = 8192

  init(_ index: ClaimIndex) {
    self.index = index
    let count = index.claims.count
    known = Array(repeating: nil, count: count)
    places = Array(repeating: -1, count: count * ClaimIndex.languageCount)
    // A power of two.
    var likenessCount = 16
    while likenessCount < min(4 * count, LocalContexts.mostLikenesses) { likenessCount *= 2 }
    likenesses = Array(repeating: Likeness(), count: likenessCount)
  }

  func similarity(_ i: Int, _ j: Int) -> LocalSimilarity {
    let factors = index.factors(i, j)
    let (a, b) = (surroundings(of: i, besides: j, factors), surroundings(of: j, besides: i, factors))
    var shared = SIMD4<Float>()
    // By place among the nearest of each side.
    var (found, foundBack) = (SIMD4<Float>(), SIMD4<Float>())
    index.forEachShared(i, j) { x, y in
      let product = x.near * y.near * factors[Int(x.kind.rawValue)]
      shared[0] += product
      if x.isBehind == y.isBehind { shared[x.isBehind ? 2 : 1] += product }
      found.replace(with: x.near * Float(y.nearness) / 255, where: a.lists .== x.list)
      foundBack.replace(with: y.near * Float(x.nearness) / 255, where: b.lists .== x.list)
    }
    let scale = (a.squares * b.squares).squareRoot() + LocalContexts.least
    let parts = shared / scale
    return LocalSimilarity(
      all: parts[0], before: parts[1], behind: parts[2],
      nearest: (LocalContexts.share(found, of: a.sum), LocalContexts.share(foundBack, of: b.sum)))
  }

  /// How like all that stands near two claims is, in 0…1; the same both ways round.
  func likeness(_ i: Int, _ j: Int) -> Float {
    let (first, second) = (min(i, j), max(i, j))
    let place = (first &* 31 &+ second) & (likenesses.count - 1)
    let known = likenesses[place]
    if known.first == first, known.second == second { return known.value }
    let value = similarity(first, second).all
    likenesses[place] = Likeness(first: Int32(first), second: Int32(second), value: value)
    return value
  }

  /// Of the features nearest to a value and known in the other language, the weight of those beside the other value.
  private static func share(_ found: SIMD4<Float>, of sum: Float) -> Float {
    // In the order of their nearness.
    let shared = found[0] + found[1] + found[2] + found[3]
    return sum > 0 ? shared / sum : 0
  }

  private func surroundings(of claim: Int, besides other: Int, _ factors: SIMD8<Float>) -> Surroundings {
    let place = claim * ClaimIndex.languageCount + index.language(of: other)
    if places[place] >= 0 { return surroundings[Int(places[place])] }
    let made = LocalContexts.surroundings(index.entries(of: claim), factors)
    places[place] = Int32(surroundings.count)
    surroundings.append(made)
    return made
  }

  private static func surroundings(_ entries: ArraySlice<ClaimIndex.Entry>, _ factors: SIMD8<Float>) -> Surroundings {
    var made = Surroundings()
    var count = 0
    for entry in entries {
      let factor = factors[Int(entry.kind.rawValue)]
      let square = entry.near * entry.near * factor
      made.squares[0] += square
      made.squares[entry.isBehind ? 2 : 1] += square
      guard factor > 0.5 else { continue }
      // Of two that are equally near the earlier list comes first.
      var place = count
      while place > 0, made.weights[place - 1] < entry.near { place -= 1 }
      guard place < nearest else { continue }
      count = min(nearest, count + 1)
      for k in stride(from: count - 1, to: place, by: -1) {
        (made.lists[k], made.weights[k]) = (made.lists[k - 1], made.weights[k - 1])
      }
      (made.lists[place], made.weights[place]) = (entry.list, entry.near)
    }
    for k in 0..<count { made.sum += made.weights[k] }
    return made
  }

  /// Whether what stands nearer to `i` than to `beside.i` in their document stands nearer to `j` than to `beside.j` in
  /// theirs: 1 where it does, −1 where it is the other way round.
  func contrast(_ i: Int, _ j: Int, beside: (i: Int, j: Int)) -> LocalContrast {
    contrast(differences(i, [beside.i]), differences(j, [beside.j]), index.factors(i, j))
  }

  /// The same against the values of their kind that either is told beside; nil where neither is.
  func contrastWithSiblings(_ i: Int, _ j: Int) -> LocalContrast? {
    let (left, right) = (beside(i), beside(j))
    if left.isAlone, right.isAlone { return nil }
    return contrast(left.differences, right.differences, index.factors(i, j))
  }

  private func contrast(_ left: [Difference], _ right: [Difference], _ factors: SIMD8<Float>) -> LocalContrast {
    var (product, first, second) = (Float(0), Float(0), Float(0))
    var k = 0
    for a in left {
      while k < right.count, right[k].list < a.list { k += 1 }
      guard k < right.count, right[k].list == a.list else { continue }
      let factor = factors[Int(a.kind.rawValue)]
      product += a.weight * right[k].weight * factor
      first += a.weight * a.weight * factor
      second += right[k].weight * right[k].weight * factor
    }
    let weight = (first * second).squareRoot()
    return LocalContrast(value: product / (weight + LocalContexts.least), weight: weight)
  }

  /// The nearest values of its kind before and behind a claim in its block, its list or its table, that say something
  /// else.
  private func siblings(of i: Int) -> [Int] {
    let own = index.claims[i]
    let range = index.claims(of: own.source)
    func isSibling(_ k: Int) -> Bool {
      let other = index.claims[k]
      return other.dimension == own.dimension && other.key != own.key
        && (other.block == own.block || own.container > 0 && other.container == own.container)
    }
    let before = (max(range.lowerBound, i - LocalContexts.reach)..<i).last(where: isSibling)
    let behind = (i + 1..<max(i + 1, min(range.upperBound, i + 1 + LocalContexts.reach))).first(where: isSibling)
    return [before, behind].compactMap { $0 }
  }

  private func beside(_ claim: Int) -> Beside {
    if let known = known[claim] { return known }
    let siblings = siblings(of: claim)
    let made = Beside(differences: differences(claim, siblings), isAlone: siblings.isEmpty)
    if knownCount >= LocalContexts.mostKnown {
      for claim in known.indices { known[claim] = nil }
      knownCount = 0
    }
    known[claim] = made
    knownCount += 1
    return made
  }

  /// By how much each feature is nearer to a claim than to others of its document, on the average.
  private func differences(_ claim: Int, _ others: [Int]) -> [Difference] {
    var found: [Difference] = index.entries(of: claim).map { Difference(list: $0.list, kind: $0.kind, weight: $0.near) }
    for other in others {
      let own = found
      found.removeAll(keepingCapacity: true)
      var k = 0
      for entry in index.entries(of: other) {
        while k < own.count, own[k].list < entry.list {
          found.append(own[k])
          k += 1
        }
        let weight = entry.near / Float(others.count)
        if k < own.count, own[k].list == entry.list {
          found.append(Difference(list: entry.list, kind: entry.kind, weight: own[k].weight - weight))
          k += 1
        } else {
          found.append(Difference(list: entry.list, kind: entry.kind, weight: -weight))
        }
      }
      found += own[k...]
    }
    return found
  }
}
