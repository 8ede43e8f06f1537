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
  private var known: [Int: [Difference]] = [:]

  struct Difference {
    var list: Int32
    var kind: FeatureClass
    var weight: Float
  }

  /// The constant keeps little from looking like certainty.
  private static let least: Float = 2
  /// So many of the nearest features of a claim are looked for beside another.
  private static let nearest = 4
  /// How many claims before and after are looked at for the value that a claim is told beside.
  private static let reach = 4
  /// Claims are looked at source by source: older ones are asked no more.
  private static let mostKnown = 8192

  init(_ index: ClaimIndex) { self.index = index }

  func similarity(_ i: Int, _ j: Int) -> LocalSimilarity {
    let factors = index.factors(i, j)
    let (a, b) = (index.entries(of: i), index.entries(of: j))
    var shared = SIMD4<Float>()
    func squares(_ entries: ArraySlice<ClaimIndex.Entry>) -> SIMD4<Float> {
      var sums = SIMD4<Float>()
      for entry in entries {
        let square = entry.near * entry.near * factors[Int(entry.kind.rawValue)]
        sums[0] += square
        sums[entry.isBehind ? 2 : 1] += square
      }
      return sums
    }
    LocalContexts.merge(a, b) { x, y in
      let product = x.near * y.near * factors[Int(x.kind.rawValue)]
      shared[0] += product
      if x.isBehind == y.isBehind { shared[x.isBehind ? 2 : 1] += product }
    }
    let scale = (squares(a) * squares(b)).squareRoot() + LocalContexts.least
    let parts = shared / scale
    return LocalSimilarity(
      all: parts[0], before: parts[1], behind: parts[2],
      nearest: (nearestShare(a, in: b, factors), nearestShare(b, in: a, factors)))
  }

  /// Of the features nearest to a value and known in the other language, the weight of those beside the other value.
  private func nearestShare(
    _ own: ArraySlice<ClaimIndex.Entry>, in other: ArraySlice<ClaimIndex.Entry>, _ factors: SIMD8<Float>
  ) -> Float {
    let nearest = own.filter { factors[Int($0.kind.rawValue)] > 0.5 }.sorted { ($1.near, $0.list) < ($0.near, $1.list) }
      .prefix(LocalContexts.nearest)
    var (sum, shared) = (Float(0), Float(0))
    for entry in nearest {
      sum += entry.near
      if let twin = LocalContexts.entry(entry.list, of: other) { shared += entry.near * Float(twin.nearness) / 255 }
    }
    return sum > 0 ? shared / sum : 0
  }

  private static func entry(_ list: Int32, of entries: ArraySlice<ClaimIndex.Entry>) -> ClaimIndex.Entry? {
    var (low, high) = (entries.startIndex, entries.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].list < list { low = middle + 1 } else { high = middle }
    }
    return low < entries.endIndex && entries[low].list == list ? entries[low] : nil
  }

  /// Whether what stands nearer to `i` than to `beside.i` in their document stands nearer to `j` than to `beside.j` in
  /// theirs: 1 where it does, −1 where it is the other way round.
  func contrast(_ i: Int, _ j: Int, beside: (i: Int, j: Int)) -> LocalContrast {
    contrast(differences(i, [beside.i]), differences(j, [beside.j]), index.factors(i, j))
  }

  /// The same against the values of their kind that either is told beside; nil where neither is.
  func contrastWithSiblings(_ i: Int, _ j: Int) -> LocalContrast? {
    guard !siblings(of: i).isEmpty || !siblings(of: j).isEmpty else { return nil }
    return contrast(differences(i), differences(j), index.factors(i, j))
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

  private func differences(_ claim: Int) -> [Difference] {
    if let known = known[claim] { return known }
    let made = differences(claim, siblings(of: claim))
    if known.count >= LocalContexts.mostKnown { known.removeAll(keepingCapacity: true) }
    known[claim] = made
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

  /// The entries that two claims share, side by side.
  private static func merge(
    _ first: ArraySlice<ClaimIndex.Entry>, _ second: ArraySlice<ClaimIndex.Entry>,
    _ body: (ClaimIndex.Entry, ClaimIndex.Entry) -> Void
  ) {
    var (i, j) = (first.startIndex, second.startIndex)
    while i < first.endIndex, j < second.endIndex {
      if first[i].list < second[j].list {
        i += 1
      } else if second[j].list < first[i].list {
        j += 1
      } else {
        body(first[i], second[j])
        (i, j) = (i + 1, j + 1)
      }
    }
  }
}
