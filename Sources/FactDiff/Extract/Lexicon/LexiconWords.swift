// Gathers the words of a lexicon into the tables that look-ups read.

/// A lexicon while its words are added.
package struct LexiconWords {
  struct Node: Sendable {
    /// Its entry list, or -1.
    var list: Int32 = -1
    /// One bit for each hash of a character that an edge bears: most that bear none are turned away by it.
    var next: UInt32 = 0

    @inline(__always)
    static func bit(_ scalar: UInt32) -> UInt32 { 1 << ((scalar &* 0x9E37_79B1) >> 27) }
  }

  /// What a look-up walks.
  struct Tables: Sendable {
    /// Open addressing; a slot holds node (20 bits), character (21 bits) and target node (20 bits), or zero.
    fileprivate(set) var edges = [UInt64](repeating: 0, count: 1 << 10)
    fileprivate(set) var nodes = [Node()]
    /// The nodes of the first characters below U+10000: 64 a page, and for each page where it begins; page 0 is empty.
    fileprivate(set) var pages = [UInt16](repeating: 0, count: 1024)
    fileprivate(set) var roots = [UInt32](repeating: 0, count: 64)
    /// One bit for each possible pair of first bytes.
    fileprivate(set) var pairs = [UInt64](repeating: 0, count: 1024)
    /// One bit for each character of three bytes that starts a word.
    fileprivate(set) var firsts = [UInt64](repeating: 0, count: 1024)

    @inline(__always)
    fileprivate static func key(_ node: UInt32, _ scalar: UInt32) -> UInt64 {
      UInt64(node) << 21 | UInt64(scalar)
    }

    @inline(__always)
    fileprivate static func slot(_ key: UInt64, _ mask: Int) -> Int {
      Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    }

    /// The node of a first character, or 0.
    @inline(__always)
    func root(_ scalar: UInt32) -> UInt32 {
      scalar < 0x10000 ? roots[Int(pages[Int(scalar >> 6)]) << 6 | Int(scalar & 63)] : next(0, scalar)
    }

    /// The node behind an edge, or 0, which no edge leads to.
    @inline(__always)
    func next(_ node: UInt32, _ scalar: UInt32) -> UInt32 {
      guard nodes[Int(node)].next & Node.bit(scalar) != 0 else { return 0 }
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
          roots += [UInt32](repeating: 0, count: 64)
        }
        roots[Int(pages[page]) << 6 | Int(scalar & 63)] = UInt32(target)
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

    /// Lets the filters pass a word.
    fileprivate mutating func mark(_ bytes: ArraySlice<UInt8>) {
      let first = bytes[bytes.startIndex]
      if bytes.count == 1 {
        // A word of one byte may be followed by anything.
        for second in 0..<256 { markPair(Int(first) << 8 | second) }
        return
      }
      let second = bytes[bytes.startIndex + 1]
      markPair(Int(first) << 8 | Int(second))
      if first >= 0xE0, first < 0xF0, bytes.count >= 3 {
        firsts[Int(first & 0x0F) << 6 | Int(second & 0x3F)] |= 1 << UInt64(bytes[bytes.startIndex + 2] & 0x3F)
      }
    }

    private mutating func markPair(_ pair: Int) { pairs[pair >> 6] |= 1 << UInt64(pair & 63) }
  }

  /// Above all characters: stands for what is none.
  static let noScalar: UInt32 = 0x1F_FFFF

  private(set) var tables = Tables()
  private(set) var roleSets: [RoleSet] = []
  private(set) var isExact: [Bool] = []
  private var entries: [LexiconEntry] = []
  /// The list of each entry.
  private var homes: [Int32] = []

  package init() {}

  /// Adds one word; `bytes` are folded as `Lexicon.folded` does.
  package mutating func add(_ bytes: [UInt8], _ range: Range<Int>, _ entry: LexiconEntry) {
    guard !range.isEmpty else { return }
    tables.mark(bytes[range])
    var node: UInt32 = 0
    var i = range.lowerBound
    while i < range.upperBound {
      let (scalar, length) = Lexicon.scalar(bytes, i, range.upperBound)
      let next = i == range.lowerBound ? tables.root(scalar) : tables.next(node, scalar)
      node = next != 0 ? next : tables.insert(node, scalar)
      i += length
    }
    var list = tables.nodes[Int(node)].list
    if list < 0 {
      list = Int32(roleSets.count)
      tables.nodes[Int(node)].list = list
      roleSets.append(RoleSet())
      isExact.append(false)
    }
    roleSets[Int(list)].insert(entry.role)
    if entry.exactSpelling != nil { isExact[Int(list)] = true }
    entries.append(entry)
    homes.append(list)
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
