// How likely two differing values are told of one thing, from the clues.

/// A sum of small decision trees over the clues, in log-odds.
///
/// Gradient boosting (Friedman 2001), stacked (Wolpert 1992): small trees judge a pair alone; later ones judge what is left
/// again, with what the first ones say of the other pairs of the group. Half of the clues and four fifths of the pairs for a
/// tree, over pairs of claims of annotated events as they are and with one value changed. Events were predicted from the
/// others to choose the clues and the sizes, and for the later trees to learn from. `.ci/fit_trees.py` has the sizes and
/// writes `EarlierTrees`, `ClueTrees` and `LaterTrees`.
struct ClueForest: Sendable {
  /// By the clues of a pair alone, and by what the other pairs of the group say of it too.
  static let alone = ClueForest(earlierTrees + "\n" + trees)
  static let together = ClueForest(laterTrees)

  /// A question about a clue, or a leaf.
  private struct Node {
    /// Up to this the next node follows, above it the one `skip` further on. In a leaf, what it adds.
    var value: Float
    /// The place of the clue, or -1 in a leaf.
    var clue: Int16
    var skip: Int16 = 0
  }

  private let nodes: [Node]
  /// Where the trees begin.
  private let roots: [Int32]

  /// A clue and a number are a question, what follows first holds up to the number, then above it; a number alone is a
  /// leaf. A tree ends with its last leaf.
  init(_ trees: String) { (nodes, roots) = ClueForest.read(trees) }

  /// Log-odds.
  func odds(_ clues: Clues) -> Float {
    let (clues, nodes) = (clues.array.span, nodes.span)
    var sum: Float = 0
    for root in roots { sum += ClueForest.leaf(nodes, from: Int(root), clues, 0) }
    return sum
  }

  /// How many pairs are judged at once: a tree is fetched for all of them.
  static let batch = 16

  /// The same of several pairs.
  func odds(_ several: [Clues]) -> [Float] {
    var all: [Float] = []
    all.reserveCapacity(several.count * Clue.allCases.count)
    for clues in several { all += clues.array }
    var odds = [Float](repeating: 0, count: several.count)
    let (clues, nodes) = (all.span, nodes.span)
    var sums = odds.mutableSpan
    let width = Clue.allCases.count
    for root in roots {
      for k in sums.indices { sums[k] += ClueForest.leaf(nodes, from: Int(root), clues, k &* width) }
    }
    return odds
  }

  /// What a tree adds. Most of the time goes here: that trees are whole and ask about clues is seen to in reading.
  @inline(__always)
  private static func leaf(_ nodes: Span<Node>, from root: Int, _ clues: Span<Float>, _ start: Int) -> Float {
    var place = root
    while true {
      let node = nodes[unchecked: place]
      if node.clue < 0 { return node.value }
      place &+= clues[unchecked: start &+ Int(node.clue)] <= node.value ? 1 : Int(node.skip)
    }
  }

  /// The nodes of all trees in their order.
  private static func read(_ text: String) -> (nodes: [Node], roots: [Int32]) {
    var places: [UInt64: Int16] = [:]
    for clue in Clue.allCases {
      var name = FNV()
      for byte in "\(clue)".utf8 { name.add(byte) }
      places[name.value] = Int16(clue.rawValue)
    }
    let bytes = Array(text.utf8)
    var nodes: [Node] = []
    var roots: [Int32] = []
    nodes.reserveCapacity(bytes.count / 7)
    // Questions whose second branch is still to come, the innermost last.
    var open: [Int] = []
    var isWhole = true
    var question: Int16?
    var i = 0
    while i < bytes.count {
      if bytes[i] <= 0x20 {
        i += 1
        continue
      }
      let start = i
      if isWhole {
        isWhole = false
        roots.append(Int32(nodes.count))
      }
      var name = FNV()
      while i < bytes.count, bytes[i] > 0x20 {
        name.add(bytes[i])
        i += 1
      }
      if question == nil, (bytes[start] | 0x20) &- 0x61 < 26 {
        question = places[name.value]
        precondition(question != nil, "a tree asks about a clue that is none")
        continue
      }
      let value = number(bytes[start..<i])
      if let clue = question {
        open.append(nodes.count)
        nodes.append(Node(value: value, clue: clue))
        question = nil
      } else {
        nodes.append(Node(value: value, clue: -1))
        if let last = open.popLast() { nodes[last].skip = Int16(nodes.count - last) } else { isWhole = true }
      }
    }
    precondition(isWhole, "a tree ends before its last leaf")
    return (nodes, roots)
  }

  /// The nearest number to a decimal. Up to seven digits and ten places it is one exact number by another, and so the
  /// nearest; more are left to the library.
  private static func number(_ text: ArraySlice<UInt8>) -> Float {
    var digits: Int32 = 0
    var scale: Float = 1
    var places = 0
    var isBehindPoint = false
    for byte in text {
      if byte &- 0x30 < 10, digits < 1_600_000, places < 10 {
        digits = digits * 10 + Int32(byte &- 0x30)
        if isBehindPoint {
          places += 1
          scale *= 10
        }
      } else if byte == UInt8(ascii: ".") {
        isBehindPoint = true
      } else if byte != UInt8(ascii: "-") {
        return Float(String(decoding: text, as: UTF8.self)) ?? 0
      }
    }
    return (text.first == UInt8(ascii: "-") ? -Float(digits) : Float(digits)) / scale
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
