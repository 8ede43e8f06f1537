// Who tells a value in a group, and what a document tells alone.

/// How far each value of a group is spread over its documents.
struct ValueSpread {
  private let index: ClaimIndex
  private let dimensions: [Int]
  /// How many sources tell the value of a claim, wherever they do.
  private let sourceCounts: [Int]
  /// By the key of a value, how often it is told.
  private let statements: [UInt64: Int]
  /// How many values no other source tells.
  private let orphans: [Kind: Int]

  private struct Kind: Hashable {
    var source: Int
    var dimension: Int
  }

  private static let mostSources = 5
  private static let mostDocuments = 12

  /// - Parameter dimensions: a number for the dimension of each claim.
  init(_ index: ClaimIndex, dimensions: [Int]) {
    (self.index, self.dimensions) = (index, dimensions)
    // Claims come source by source: a source counts where it is not the last one that told the value.
    var sources: [UInt64: (count: Int, last: Int)] = [:]
    for i in index.claims.indices {
      let (key, source) = (index.claims[i].key, index.claims[i].source)
      let known = sources[key, default: (0, -1)]
      if known.last != source { sources[key] = (known.count + 1, source) }
    }
    var statements: [UInt64: Int] = [:]
    var orphans: [Kind: Int] = [:]
    for i in index.claims.indices {
      let (key, source) = (index.claims[i].key, index.claims[i].source)
      if statements[key] == nil, sources[key]?.count == 1 {
        orphans[Kind(source: source, dimension: dimensions[i]), default: 0] += 1
      }
      statements[key, default: 0] += 1
    }
    sourceCounts = index.claims.map { sources[$0.key]?.count ?? 0 }
    (self.statements, self.orphans) = (statements, orphans)
  }

  func mark(_ i: Int, _ j: Int, _ clues: inout Clues) {
    let told = (sourceCounts[i], sourceCounts[j])
    clues[.told] = Float(min(ValueSpread.mostSources, max(told.0, told.1)))
    clues[.lessTold] = Float(min(ValueSpread.mostSources, min(told.0, told.1)))
    let others = Float(max(1, index.ranges.count - 1))
    clues[.share] = Float(max(told.0, told.1) - 1) / others
    clues[.lesserShare] = Float(min(told.0, told.1) - 1) / others
    clues[.documents] = Float(min(ValueSpread.mostDocuments, index.ranges.count))
    let orphans = (orphans(beside: i), orphans(beside: j))
    clues[.orphans] = ClaimIndex.logarithm(1 + Float(max(orphans.0, orphans.1)))
    clues[.lesserOrphans] = ClaimIndex.logarithm(1 + Float(min(orphans.0, orphans.1)))
    let statements = (statements[index.claims[i].key] ?? 1, statements[index.claims[j].key] ?? 1)
    clues[.statements] = ClaimIndex.logarithm(Float(max(statements.0, statements.1)))
    clues[.lesserStatements] = ClaimIndex.logarithm(Float(min(statements.0, statements.1)))
  }

  /// Where no other document tells the value of a claim, how many values of its kind its own tells alone; else none.
  private func orphans(beside claim: Int) -> Int {
    guard sourceCounts[claim] == 1 else { return 0 }
    return orphans[Kind(source: index.claims[claim].source, dimension: dimensions[claim])] ?? 0
  }
}
