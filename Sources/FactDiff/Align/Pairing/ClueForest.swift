// How likely two differing values are told of one thing, from the clues.

/// A sum of small decision trees over the clues, in log-odds.
///
/// Gradient boosting (Friedman 2001): 300 trees of four leaves, shrinkage 0.05, half of the clues and four fifths of the
/// pairs for a tree, over pairs of claims of annotated events as they are and with one value changed. Events were
/// predicted from the others to choose the clues and the size; all were taken for the trees, which `ClueTrees` holds.
enum ClueForest {
  /// A question about a clue, or a leaf.
  private struct Node {
    /// The place of the clue, or -1 in a leaf.
    var clue: Int
    /// Up to this the next node follows, above it the one at `other`. In a leaf, what it adds.
    var value: Float
    var other = 0
  }

  private static let forest = read(trees)

  /// In 0…1.
  static func likelihood(_ clues: Clues) -> Float {
    let clues = clues.array
    var sum: Float = 0
    for root in forest.roots {
      var place = root
      while true {
        let node = forest.nodes[place]
        if node.clue < 0 {
          sum += node.value
          break
        }
        place = clues[node.clue] <= node.value ? place + 1 : node.other
      }
    }
    return logistic(sum)
  }

  /// The nodes of all trees in their order, and where each tree begins.
  private static func read(_ text: String) -> (nodes: [Node], roots: [Int]) {
    let places = Dictionary(uniqueKeysWithValues: Clue.allCases.map { ("\($0)"[...], $0.rawValue) })
    var nodes: [Node] = []
    var roots: [Int] = []
    for line in text.split(separator: "\n") {
      roots.append(nodes.count)
      // Questions whose second branch is still to come, the innermost last.
      var open: [Int] = []
      var words = line.split(separator: " ")[...]
      while let word = words.popFirst() {
        if let clue = places[word], let value = words.popFirst().flatMap({ Float($0) }) {
          open.append(nodes.count)
          nodes.append(Node(clue: clue, value: value))
        } else {
          nodes.append(Node(clue: -1, value: Float(word) ?? 0))
          if let question = open.popLast() { nodes[question].other = nodes.count }
        }
      }
    }
    return (nodes, roots)
  }

  /// 1 / (1 + e^-x), by doubling a short series: the same bits on every machine.
  static func logistic(_ x: Float) -> Float {
    let size = min(x.magnitude, 16)
    let step = size / 16
    // e^-step to five terms, then the sixteenth power.
    var power = 1 - step * (1 - step / 2 * (1 - step / 3 * (1 - step / 4)))
    for _ in 0..<4 { power *= power }
    return x < 0 ? power / (1 + power) : 1 / (1 + power)
  }
}
