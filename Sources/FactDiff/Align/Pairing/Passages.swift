// How like the passages of two documents are: the blocks that hold claims, with those before and behind them. In long
// documents many claims have the same words around them, and it is the passage that tells them apart.

struct Passages {
  /// A passage by source, and by block within it; -1 for a block without claims.
  private var rows: [Int: [Int]] = [:]
  private var count = 0
  /// Each passage with each other, in 0…1.
  private var likenesses: [Float] = []
  /// By source, the greatest likeness that each passage has with one of its.
  private var best: [Int: [Float]] = [:]

  /// What a block adds by its distance.
  private static let decay: [Float] = [1, 0.6, 0.35]
  /// Groups with more passages are not looked at in this way.
  private static let mostPassages = 2000
  /// Keeps a single shared word of short passages from looking like certainty.
  private static let modesty: Float = 20

  static let none = Passages()
  private init() {}

  /// `sets`: the features of all blocks, as numbers below `weights.count`; `blocks`: how many of them each source has, in
  /// their order; `weights`: by number.
  init(claims: [Claim], sets: [[Int32]], blocks: [(source: Int, count: Int)], weights: [Float]) {
    var isHeld: [Int: [Bool]] = [:]
    for (source, count) in blocks { isHeld[source] = [Bool](repeating: false, count: count) }
    for claim in claims { isHeld[claim.source]?[claim.block] = true }
    count = isHeld.values.reduce(0) { $0 + $1.count { $0 } }
    guard count <= Passages.mostPassages else {
      self = .none
      return
    }
    var vectors = Vectors(features: weights.count)
    var first = 0
    var spans: [(source: Int, rows: Range<Int>)] = []
    for (source, size) in blocks {
      let start = vectors.count
      rows[source] = (0..<size).map { block in
        guard isHeld[source]?[block] == true else { return -1 }
        for distance in Passages.decay.indices {
          for near in distance == 0 ? [block] : [block - distance, block + distance] where 0..<size ~= near {
            vectors.add(sets[first + near], weights, times: Passages.decay[distance])
          }
        }
        return vectors.close()
      }
      spans.append((source, start..<vectors.count))
      first += size
    }
    likenesses = vectors.likenesses(modesty: Passages.modesty)
    for (source, span) in spans {
      best[source] = (0..<count).map { row in span.reduce(0) { max($0, likenesses[row * count + $1]) } }
    }
  }

  /// How like the passages of two claims are, and which share of the best it is that either passage has in the other's
  /// document.
  func likeness(_ a: Claim, _ b: Claim) -> (own: Float, share: Float) {
    guard let x = rows[a.source]?[a.block], let y = rows[b.source]?[b.block], x >= 0, y >= 0 else { return (0, 0) }
    let own = likenesses[x * count + y]
    let most = max(best[b.source]?[x] ?? 0, best[a.source]?[y] ?? 0)
    return (own, most > 0 ? own / most : 0)
  }
}

/// Sparse vectors, gathered one after the other.
private struct Vectors {
  private(set) var count = 0
  private var entries: [(feature: Int32, weight: Float)] = []
  private var bounds = [0]
  private var norms: [Float] = []
  /// Of the one that is being gathered, by feature.
  private var sums: [Float]
  private var touched: [Int32] = []

  init(features: Int) { sums = [Float](repeating: 0, count: features) }

  /// A feature counts once, as much as it does in the nearest block that has it.
  mutating func add(_ features: [Int32], _ weights: [Float], times factor: Float) {
    for feature in features where sums[Int(feature)] == 0 {
      sums[Int(feature)] = weights[Int(feature)] * factor
      touched.append(feature)
    }
  }

  /// Ends the one that is being gathered; its place.
  mutating func close() -> Int {
    var norm: Float = 0
    for feature in touched {
      let weight = sums[Int(feature)]
      entries.append((feature, weight))
      norm += weight * weight
      sums[Int(feature)] = 0
    }
    touched.removeAll(keepingCapacity: true)
    bounds.append(entries.count)
    norms.append(norm)
    count += 1
    return count - 1
  }

  /// The cosine of each with each, row by row, by an inverted index.
  func likenesses(modesty: Float) -> [Float] {
    var starts = [Int](repeating: 0, count: sums.count + 1)
    for entry in entries { starts[Int(entry.feature) + 1] += 1 }
    for feature in 1..<starts.count { starts[feature] += starts[feature - 1] }
    var places = starts
    var postings = [(vector: Int32, weight: Float)](repeating: (0, 0), count: entries.count)
    for vector in 0..<count {
      for entry in entries[bounds[vector]..<bounds[vector + 1]] {
        postings[places[Int(entry.feature)]] = (Int32(vector), entry.weight)
        places[Int(entry.feature)] += 1
      }
    }
    var result = [Float](repeating: 0, count: count * count)
    for vector in 0..<count {
      let row = vector * count
      for entry in entries[bounds[vector]..<bounds[vector + 1]] {
        var place = starts[Int(entry.feature) + 1] - 1
        // From the last one back to this one.
        while place >= starts[Int(entry.feature)], case let posting = postings[place], posting.vector >= vector {
          result[row + Int(posting.vector)] += entry.weight * posting.weight
          place -= 1
        }
      }
      for other in vector..<count {
        result[row + other] /= (norms[vector] * norms[other]).squareRoot() + modesty
        result[other * count + vector] = result[row + other]
      }
    }
    return result
  }
}
