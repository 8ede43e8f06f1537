// The tables behind the concept lexicon: hashed words, and a trie of them.

/// Whose words a word of the text may be.
struct WordTables: OptionSet, Sendable {
  let rawValue: UInt8

  static let english = WordTables(rawValue: 1)
  static let names = WordTables(rawValue: 2)
  static let all = WordTables(rawValue: 0xFF)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ language: Language) {
    rawValue =
      switch language {
      case .german: 4
      case .french: 8
      case .spanish: 16
      case .portuguese: 32
      case .english, .simplifiedChinese, .traditionalChinese, .japanese, .korean, .undetermined: 1
      }
  }

  static let count = 1 << 15

  /// Where words that begin with these three letters are noted; five bits a letter, which is exact for a to z.
  @inline(__always)
  static func index(_ word: FoldedWord) -> UInt32 {
    (word.first &>> 16 & 31) << 10 | (word.first &>> 8 & 31) << 5 | word.first & 31
  }
}

/// Numbers 64-bit hashes from 1, in the order they come; 0 is unknown.
struct HashNumbering: Sendable {
  private var keys = [UInt64](repeating: 0, count: 1 << 15)
  private var numbers = [Int32](repeating: 0, count: 1 << 15)
  /// One bit a hash: most words of a text are in no table, and this says so without a miss in the cache.
  private var filter = [UInt64](repeating: 0, count: 1 << 12)
  private(set) var count: Int32 = 0

  init() {}

  /// Takes hashes that differ, in the order of their numbers.
  init(distinct hashes: [UInt64]) {
    while keys.count <= hashes.count * 2 { makeRoom() }
    for hash in hashes { append(hash) }
  }

  /// All hashes in the order of their numbers.
  var hashes: [UInt64] {
    var hashes = [UInt64](repeating: 0, count: Int(count))
    for slot in keys.indices where keys[slot] != 0 { hashes[Int(numbers[slot]) - 1] = keys[slot] }
    return hashes
  }

  @inline(__always)
  func number(of hash: UInt64) -> Int32 {
    let bit = Int(truncatingIfNeeded: hash &>> 46)
    guard filter[bit >> 6] >> UInt64(bit & 63) & 1 != 0 else { return 0 }
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while keys[slot] != 0 {
      if keys[slot] == hash { return numbers[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  mutating func add(_ hash: UInt64) -> Int32 {
    let hash = hash == 0 ? 1 : hash
    let known = number(of: hash)
    if known != 0 { return known }
    if Int(count) * 2 >= keys.count { grow() }
    append(hash)
    return count
  }

  private mutating func append(_ hash: UInt64) {
    count += 1
    insert(hash, count)
    let bit = Int(truncatingIfNeeded: hash &>> 46)
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  private mutating func insert(_ hash: UInt64, _ number: Int32) {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while keys[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = hash
    numbers[slot] = number
  }

  private mutating func grow() {
    let (oldKeys, oldNumbers) = (keys, numbers)
    makeRoom()
    for i in oldKeys.indices where oldKeys[i] != 0 { insert(oldKeys[i], oldNumbers[i]) }
  }

  /// Empty tables of twice the size.
  private mutating func makeRoom() {
    let size = keys.count * 2
    keys = [UInt64](repeating: 0, count: size)
    numbers = [Int32](repeating: 0, count: size)
  }
}

/// A trie over symbols of 32 bits (code points, word numbers). Node 0 is the root.
struct SymbolTrie: Sendable {
  private var keys = [UInt64](repeating: 0, count: 1 << 15)
  private var targets = [UInt32](repeating: 0, count: 1 << 15)
  private(set) var count: UInt32 = 1
  /// Whether a node has children.
  private(set) var isOpen: [Bool] = [false]

  /// An edge leads from a node by a symbol.
  typealias Edge = (parent: UInt32, symbol: UInt32)

  init() {}

  /// Takes edges that differ, in the order of the nodes they lead to.
  init(distinct edges: [Edge]) {
    var size = keys.count
    while size <= edges.count * 2 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var targets = [UInt32](repeating: 0, count: size)
    var isOpen = [Bool](repeating: false, count: edges.count + 1)
    var keySlots = keys.mutableSpan
    var targetSlots = targets.mutableSpan
    var openSlots = isOpen.mutableSpan
    var count: UInt32 = 1
    for edge in edges {
      let key = (UInt64(edge.parent) << 32 | UInt64(edge.symbol)) &+ 1
      var slot = SymbolTrie.slot(key, size - 1)
      while keySlots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      keySlots[slot] = key
      targetSlots[slot] = count
      openSlots[Int(edge.parent)] = true
      count += 1
    }
    (self.keys, self.targets, self.isOpen, self.count) = (keys, targets, isOpen, count)
  }

  /// All edges in the order of the nodes they lead to.
  var edges: [Edge] {
    var edges = [Edge](repeating: (0, 0), count: Int(count) - 1)
    for slot in keys.indices where keys[slot] != 0 {
      let key = keys[slot] - 1
      edges[Int(targets[slot]) - 1] = (UInt32(key >> 32), UInt32(truncatingIfNeeded: key))
    }
    return edges
  }

  /// The child of a node, 0 for none.
  @inline(__always)
  func child(of node: UInt32, _ symbol: UInt32) -> UInt32 {
    let key = (UInt64(node) << 32 | UInt64(symbol)) &+ 1
    let mask = keys.count - 1
    var slot = SymbolTrie.slot(key, mask)
    while keys[slot] != 0 {
      if keys[slot] == key { return targets[slot] }
      slot = (slot + 1) & mask
    }
    return 0
  }

  mutating func add(to node: UInt32, _ symbol: UInt32) -> UInt32 {
    let known = child(of: node, symbol)
    if known != 0 { return known }
    if Int(count) * 2 >= keys.count { grow() }
    insert((UInt64(node) << 32 | UInt64(symbol)) &+ 1, count)
    isOpen[Int(node)] = true
    isOpen.append(false)
    count += 1
    return count - 1
  }

  @inline(__always)
  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
  }

  private mutating func insert(_ key: UInt64, _ target: UInt32) {
    let mask = keys.count - 1
    var slot = SymbolTrie.slot(key, mask)
    while keys[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    targets[slot] = target
  }

  private mutating func grow() {
    let (oldKeys, oldTargets) = (keys, targets)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    targets = [UInt32](repeating: 0, count: oldKeys.count * 2)
    for i in oldKeys.indices where oldKeys[i] != 0 { insert(oldKeys[i], oldTargets[i]) }
  }
}
