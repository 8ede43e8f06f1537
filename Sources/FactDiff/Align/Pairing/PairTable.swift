// The differing pairs of a group with their clues, for fitting the trees that judge them.

/// What the trees learn from.
package struct PairTable {
  /// A pair of values that differ, by the documents that state them and their places in these.
  package struct Row {
    package var first: (source: Int, range: Range<Int>)
    package var second: (source: Int, range: Range<Int>)
    /// By the columns.
    package var clues: [Float]
    /// In 0…1, by the trees that know the other pairs of the group too.
    package var likelihood: Float
  }

  /// The names of the clues.
  package static var columns: [String] { Clue.allCases.map { "\($0)" } }
  /// How many of them a pair has by itself; the others say what the other pairs of its group tell.
  package static var ownColumns: Int { Clue.odds.rawValue }

  private let forest: ClueForest

  /// `trees`: what judges pairs alone, in the form of `ClueTrees`; nil for the trees of this build.
  package init(trees: String?) { forest = trees.map { ClueForest($0) } ?? .alone }

  /// Every pair of one group of sources, the unlikely ones too.
  package func rows(of sources: [Source]) -> [Row] {
    let mentions = sources.map { ComparedMentions.settled(Extraction.mentions(of: $0), of: $0) }
    let alignment = Alignment(sources: sources, mentions: mentions, members: Array(sources.indices))
    let steps = alignment.steps()
    var pairing = Pairing(
      index: steps.index, mentions: mentions, withheld: steps.withheld, thresholds: alignment.thresholds)
    pairing.forest = forest
    let pairs = pairing.weighedPairs(pairing.partners(), from: -.infinity)
    let consensus = Consensus(pairs: pairs, index: steps.index, dimensions: pairing.dimensions)
    return pairs.compactMap { pair in
      guard var clues = pair.clues else { return nil }
      consensus.mark(pair, &clues)
      let (a, b) = (steps.index.claims[pair.first], steps.index.claims[pair.second])
      return Row(
        first: (a.source, mentions[a.source][a.mention].range), second: (b.source, mentions[b.source][b.mention].range),
        clues: clues.array, likelihood: consensus.likelihood(pair.first, pair.second))
    }
  }
}
