// Gathers the words of a lexicon into the tables that look-ups read.

/// A lexicon while its words are added.
package struct LexiconWords {
  struct Node: Sendable {
    /// Its entry list, or -1.
    var list: Int32 = -1
    /// One bit for each hash of a character that an edge bears: most that bear none are turned away by it.
    var next: UInt64 = 0

    @inline(__always)
    static func bit(_ scalar: UInt32) -> UInt64 { 1 << UInt64((scalar &* 0x9E37_79B1) >> 26) }
  }

  /// The node of a first character, 0 where there is none, with what most look-ups want to know of it: it is no word
  /// itself, and no word goes on like this.
  struct Root: Sendable {
    var node: UInt32 = 0
    var next: UInt64 = 0
    var isWord = false
  }

  /// What a look-up walks.
  struct Tables: Sendable {
    /// Open addressing; a slot holds node (20 bits), character (21 bits) and target node (20 bits), or zero.
    fileprivate(set) var edges = [UInt64](repeating: 0, count: 1 << 15)
    fileprivate(set) var nodes = [Node()]
    /// The first characters below U+10000: 64 a page, and for each page where it begins; page 0 is empty.
    fileprivate(set) var pages = [UInt16](repeating: 0, count: 1024)
    fileprivate(set) var roots = [Root](repeating: Root(), count: 64)
    /// One bit for each possible pair of first bytes.
    fileprivate(set) var pairs = [UInt64](repeating: 0, count: 1024)
    /// One bit for each character of three bytes that starts a word.
    fileprivate(set) var firsts = [UInt64](repeating: 0, count: 1024)
    /// Where the first letters of Latin words lead.
    fileprivate(set) var heads = WordHeads()

    @inline(__always)
    fileprivate static func key(_ node: UInt32, _ scalar: UInt32) -> UInt64 {
      UInt64(node) << 21 | UInt64(scalar)
    }

    @inline(__always)
    fileprivate static func slot(_ key: UInt64, _ mask: Int) -> Int {
      Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    }

    /// Where a first character leads.
    @inline(__always)
    func root(_ scalar: UInt32) -> Root {
      if scalar < 0x10000 { return roots[Int(pages[Int(scalar >> 6)]) << 6 | Int(scalar & 63)] }
      let node = next(0, scalar)
      return node == 0 ? Root() : Root(node: node, next: nodes[Int(node)].next, isWord: nodes[Int(node)].list >= 0)
    }

    /// The entry list of a node, or -1, and the bits of the characters that lead on.
    @inline(__always)
    subscript(node: UInt32) -> (list: Int, next: UInt64) {
      let node = nodes[Int(node)]
      return (Int(node.list), node.next)
    }

    /// The node behind an edge, or 0, which no edge leads to.
    @inline(__always)
    func next(_ node: UInt32, _ scalar: UInt32) -> UInt32 {
      nodes[Int(node)].next & Node.bit(scalar) == 0 ? 0 : target(of: node, scalar)
    }

    /// The same, where the bits of the node say that there may be one.
    @inline(__always)
    func target(of node: UInt32, _ scalar: UInt32) -> UInt32 {
      let key = Tables.key(node, scalar)
      let mask = edges.count - 1
      var slot = Tables.slot(key, mask)
      while true {
        let edge = edges[slot]
        if edge == 0 { return 0 }
        if edge >> 20 == key { return UInt32(truncatingIfNeeded: edge & 0xF_FFFF) }
        slot = (slot + 1) & mask
      }
    }

    fileprivate mutating func insert(_ node: UInt32, _ scalar: UInt32) -> UInt32 {
      // Every node but the first has one edge that leads to it.
      if nodes.count * 2 >= edges.count { grow() }
      precondition(nodes.count < 1 << 20, "a lexicon has less than a million nodes")
      let target = nodes.count
      place(Tables.key(node, scalar) << 20 | UInt64(target))
      nodes.append(Node())
      nodes[Int(node)].next |= Node.bit(scalar)
      if node == 0, scalar < 0x10000 {
        let page = Int(scalar >> 6)
        if pages[page] == 0 {
          pages[page] = UInt16(roots.count >> 6)
          roots += [Root](repeating: Root(), count: 64)
        }
        roots[Int(pages[page]) << 6 | Int(scalar & 63)] = Root(node: UInt32(target), next: 0)
      }
      return UInt32(target)
    }

    private mutating func place(_ edge: UInt64) {
      let mask = edges.count - 1
      var slot = Tables.slot(edge >> 20, mask)
      while edges[slot] != 0 { slot = (slot + 1) & mask }
      edges[slot] = edge
    }

    private mutating func grow() {
      let old = edges
      edges = [UInt64](repeating: 0, count: old.count * 2)
      for edge in old where edge != 0 { place(edge) }
    }

    /// Where the edge comes from that leads to each node but the first, and the character that it bears.
    var edgesByTarget: [(node: Int, scalar: UInt32)] {
      var result = [(node: Int, scalar: UInt32)](repeating: (0, 0), count: nodes.count - 1)
      for edge in edges where edge != 0 {
        result[Int(edge & 0xF_FFFF) - 1] = (Int(edge >> 41), UInt32(truncatingIfNeeded: edge >> 20 & 0x1F_FFFF))
      }
      return result
    }

    init() {}

    /// Tables with room for so many nodes.
    init(nodes count: Int) {
      var size = edges.count
      while count * 2 >= size { size *= 2 }
      edges = [UInt64](repeating: 0, count: size)
      nodes.reserveCapacity(count)
    }

    /// The next node.
    mutating func add(_ scalar: UInt32, behind parent: Int, list: Int) {
      let node = insert(UInt32(truncatingIfNeeded: parent), scalar)
      nodes[Int(node)].list = Int32(truncatingIfNeeded: list)
    }

    mutating func addHead(_ letters: UInt64, at node: Int) {
      heads.insert(letters, UInt32(truncatingIfNeeded: node))
    }

    /// Lets the filters pass what starts with a character; what goes on behind one of a single byte is told apart.
    mutating func mark(first scalar: UInt32, isWord: Bool) {
      var bytes: [UInt8] = []
      appendUTF8(scalar, to: &bytes)
      if bytes.count > 1 || isWord { mark(bytes, bytes.indices) }
    }

    mutating func mark(first: UInt32, second: UInt32) {
      if first < 0x80 { markPair(Int(first) << 8 | Int(leadByte(of: second))) }
    }

    /// Tells the roots what their nodes say, once all words are in.
    mutating func finish() {
      for i in roots.indices where roots[i].node != 0 {
        let node = nodes[Int(roots[i].node)]
        roots[i].next = node.next
        roots[i].isWord = node.list >= 0
      }
    }

    /// The node of a word, made where there is none.
    fileprivate mutating func node(of bytes: [UInt8], _ range: Range<Int>) -> Int {
      var node: UInt32 = 0
      var i = range.lowerBound
      let head = WordHead(bytes, from: i, to: range.upperBound)
      while i < range.upperBound {
        let (scalar, length) = Lexicon.scalar(bytes, i, range.upperBound)
        let next = i == range.lowerBound ? root(scalar).node : next(node, scalar)
        node = next != 0 ? next : insert(node, scalar)
        i += length
        if i - range.lowerBound == head.count { heads.insert(head.letters, node) }
      }
      return Int(node)
    }

    /// Lets the filters pass a word.
    fileprivate mutating func mark(_ bytes: [UInt8], _ range: Range<Int>) {
      let first = bytes[range.lowerBound]
      if range.count == 1 {
        // A word of one byte may be followed by anything.
        for second in 0..<256 { markPair(Int(first) << 8 | second) }
        return
      }
      let second = bytes[range.lowerBound + 1]
      markPair(Int(first) << 8 | Int(second))
      if first >= 0xE0, first < 0xF0, range.count >= 3 {
        firsts[Int(first & 0x0F) << 6 | Int(second & 0x3F)] |= 1 << UInt64(bytes[range.lowerBound + 2] & 0x3F)
      }
    }

    private mutating func markPair(_ pair: Int) { pairs[pair >> 6] |= 1 << UInt64(pair & 63) }
  }

  /// Above all characters: stands for what is none.
  static let noScalar: UInt32 = 0x1F_FFFF

  private(set) var tables = Tables()
  private(set) var roleSets: [RoleSet] = []
  private(set) var isExact: [Bool] = []
  /// The words beside values, by the raw value of what they tell.
  private(set) var neighbours = [[[UInt8]]](repeating: [], count: Neighbour.allCases.count)
  private var entries: [LexiconEntry] = []
  /// The list of each entry.
  private var homes: [Int32] = []

  package init() {}

  /// Adds one word; `bytes` are folded as `Lexicon.folded` does.
  package mutating func add(_ bytes: [UInt8], _ range: Range<Int>, _ entry: LexiconEntry) {
    guard !range.isEmpty else { return }
    tables.mark(bytes, range)
    let node = tables.node(of: bytes, range)
    var list = tables.nodes[node].list
    if list < 0 {
      list = Int32(roleSets.count)
      tables.nodes[node].list = list
      roleSets.append(RoleSet())
      isExact.append(false)
    }
    roleSets[Int(list)].insert(entry.role)
    if entry.exactSpelling != nil { isExact[Int(list)] = true }
    entries.append(entry)
    homes.append(list)
  }

  /// Adds one word beside values, as it is written.
  mutating func add(_ bytes: [UInt8], _ neighbour: Neighbour) { neighbours[Int(neighbour.rawValue)].append(bytes) }

  /// The tables, once all words are in them.
  mutating func finishTables() -> Tables {
    tables.finish()
    return tables
  }

  /// The entries in the order of their lists, and within one as they were added; where each list begins.
  func entriesByList() -> ([LexiconEntry], [Int32]) {
    var bounds = [Int32](repeating: 0, count: roleSets.count + 1)
    for home in homes { bounds[Int(home) + 1] += 1 }
    for list in roleSets.indices { bounds[list + 1] += bounds[list] }
    var places = bounds
    var order = [Int32](repeating: 0, count: entries.count)
    for (index, home) in homes.enumerated() {
      order[Int(places[Int(home)])] = Int32(index)
      places[Int(home)] += 1
    }
    return (order.map { entries[Int($0)] }, bounds)
  }
}
