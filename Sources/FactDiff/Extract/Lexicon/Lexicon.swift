// The compiled words of one language: a trie over case-folded bytes, looked up wherever a word may start.

/// One meaning of a word.
package struct LexiconEntry: Sendable {
  package var role: Role
  /// The payload as a number, where it is one, else zero.
  package var value: Number
  /// The payload as text.
  package var payload: String
  /// Must be written as in the lexicon: "MB" is not "mb".
  package var exactSpelling: String?

  func isSpelt(in text: [UInt8], at start: Int) -> Bool {
    guard let exactSpelling else { return true }
    var i = start
    for byte in exactSpelling.utf8 {
      guard i < text.count, text[i] == byte else { return false }
      i += 1
    }
    return true
  }
}

/// Words of one language with their roles. Lookup is a walk over a trie whose edges are hashed, so its cost is a few
/// nanoseconds a byte and a word that is not in the lexicon falls off after two or three.
package struct Lexicon: Sendable {
  /// Edges, hashed: the key (node and byte) in the upper half, the node it leads to in the lower; 0 is free.
  private var edges: [UInt64]
  /// The node behind a first character of three bytes, by its code point.
  private var heads = [UInt32](repeating: 0, count: 1 << 16)
  private var used = 0
  private var nodes = 1
  /// Per node: index of its first entry list, or -1.
  private var leaf: [Int32] = [-1]
  private var lists: [[LexiconEntry]] = []
  private var roleSets: [RoleSet] = []
  private var exact: [Bool] = []
  /// One bit for each possible pair of first bytes.
  private var starts = [UInt64](repeating: 0, count: 1024)

  package init() {
    edges = [UInt64](repeating: 0, count: 1 << 12)
  }

  /// A longest match.
  package struct Match {
    package var length: Int
    package var list: Int
  }

  package func entries(_ list: Int) -> [LexiconEntry] { lists[list] }

  @inline(__always)
  package func roles(_ list: Int) -> RoleSet { roleSets[list] }

  @inline(__always)
  package func hasExactSpelling(_ list: Int) -> Bool { exact[list] }

  package func entry(_ list: Int, _ role: Role) -> LexiconEntry? {
    guard roleSets[list].contains(role) else { return nil }
    return lists[list].first { $0.role == role }
  }

  /// The entry of a role that accepts the word as it is spelt at `start`.
  package func entry(_ list: Int, _ role: Role, in text: [UInt8], at start: Int) -> LexiconEntry? {
    guard roleSets[list].contains(role) else { return nil }
    guard exact[list] else { return lists[list].first { $0.role == role } }
    return lists[list].first { $0.role == role && $0.isSpelt(in: text, at: start) }
  }

  @inline(__always)
  static func slot(_ key: UInt32, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  @inline(__always)
  private func next(_ node: UInt32, _ byte: UInt8) -> UInt32 {
    let key = (node << 8 | UInt32(byte)) &+ 1
    let mask = edges.count - 1
    var slot = Lexicon.slot(key, mask)
    while true {
      let found = edges[slot]
      if UInt32(truncatingIfNeeded: found >> 32) == key { return UInt32(truncatingIfNeeded: found) }
      if found == 0 { return 0 }
      slot = (slot + 1) & mask
    }
  }

  /// Adds one word. Letters are folded as `fold` does.
  package mutating func add(_ word: String, _ entry: LexiconEntry) {
    let bytes = Lexicon.folded(Array(word.utf8))
    guard !bytes.isEmpty else { return }
    let pair = Int(bytes[0]) << 8 | Int(bytes.count > 1 ? bytes[1] : 0)
    if bytes.count == 1 {
      // A word of one byte may be followed by anything.
      for second in 0..<256 { starts[(pair & 0xFF00 | second) >> 6] |= 1 << UInt64(second & 63) }
    } else {
      starts[pair >> 6] |= 1 << UInt64(pair & 63)
    }
    var node: UInt32 = 0
    for (index, byte) in bytes.enumerated() {
      let following = next(node, byte)
      node = following != 0 ? following : insert(node, byte)
      if index == 2, bytes[0] >= 0xE0, bytes[0] < 0xF0 { heads[Lexicon.codePoint(bytes, 0)] = node }
    }
    if leaf[Int(node)] < 0 {
      leaf[Int(node)] = Int32(lists.count)
      lists.append([entry])
      roleSets.append(RoleSet(entry.role))
      exact.append(entry.exactSpelling != nil)
    } else {
      lists[Int(leaf[Int(node)])].append(entry)
      roleSets[Int(leaf[Int(node)])].insert(entry.role)
      if entry.exactSpelling != nil { exact[Int(leaf[Int(node)])] = true }
    }
  }

  private mutating func insert(_ node: UInt32, _ byte: UInt8) -> UInt32 {
    if used * 2 >= edges.count { grow() }
    let key = (node << 8 | UInt32(byte)) &+ 1
    let mask = edges.count - 1
    var slot = Lexicon.slot(key, mask)
    while edges[slot] != 0 { slot = (slot + 1) & mask }
    edges[slot] = UInt64(key) << 32 | UInt64(nodes)
    leaf.append(-1)
    nodes += 1
    used += 1
    return UInt32(nodes - 1)
  }

  private mutating func grow() {
    let old = edges
    edges = [UInt64](repeating: 0, count: old.count * 2)
    let mask = edges.count - 1
    for edge in old where edge != 0 {
      var slot = Lexicon.slot(UInt32(truncatingIfNeeded: edge >> 32), mask)
      while edges[slot] != 0 { slot = (slot + 1) & mask }
      edges[slot] = edge
    }
  }

  /// Whether any word starts with these two bytes (folded).
  @inline(__always)
  package func mayStart(_ first: UInt8, _ second: UInt8) -> Bool {
    let pair = Int(first) << 8 | Int(second)
    return starts[pair >> 6] & (1 << UInt64(pair & 63)) != 0
  }

  @inline(__always)
  private static func codePoint(_ text: [UInt8], _ i: Int) -> Int {
    Int(text[i] & 0x0F) << 12 | Int(text[i + 1] & 0x3F) << 6 | Int(text[i + 2] & 0x3F)
  }

  /// The longest word that starts at `start` and ends where a word may end, or nil.
  /// Latin words end before a byte that is no letter; words of other scripts anywhere.
  package func longestMatch(in text: [UInt8], from start: Int, to end: Int) -> Match? {
    guard start < end else { return nil }
    var node: UInt32 = 0
    var i = start
    var best: Match?
    if text[start] >= 0xE0, text[start] < 0xF0 {
      guard start + 2 < end else { return nil }
      node = heads[Lexicon.codePoint(text, start)]
      if node == 0 { return nil }
      i = start + 3
      let list = leaf[Int(node)]
      if list >= 0, Lexicon.isEndOfWord(text, i, end) { best = Match(length: 3, list: Int(list)) }
    } else {
      guard mayStart(Lexicon.fold(text, start), start + 1 < end ? Lexicon.fold(text, start + 1) : 0) else { return nil }
    }
    while i < end {
      node = next(node, Lexicon.fold(text, i))
      if node == 0 { break }
      i += 1
      let list = leaf[Int(node)]
      if list >= 0, Lexicon.isEndOfWord(text, i, end) { best = Match(length: i - start, list: Int(list)) }
    }
    return best
  }

  /// The longest word of these roles at `start`, wherever it ends: for compounds.
  package func longestPart(in text: [UInt8], from start: Int, to end: Int, among wanted: RoleSet) -> Match? {
    var node: UInt32 = 0
    var i = start
    var best: Match?
    while i < end {
      node = next(node, Lexicon.fold(text, i))
      if node == 0 { break }
      i += 1
      let list = leaf[Int(node)]
      if list >= 0, roleSets[Int(list)].intersects(wanted) { best = Match(length: i - start, list: Int(list)) }
    }
    return best
  }

  /// The longest word that is shorter than `length`: for words that are to be read by their parts.
  package func longestMatch(in text: [UInt8], from start: Int, shorterThan length: Int) -> Match? {
    var shorter = length - 1
    while shorter > 0 {
      if let match = longestMatch(in: text, from: start, to: start + shorter) { return match }
      shorter -= 1
    }
    return nil
  }

  /// Lower case for ASCII, Latin-1, Greek-free: the second byte of U+00C0…U+00DE moves by 0x20, all else stays.
  @inline(__always)
  static func fold(_ text: [UInt8], _ i: Int) -> UInt8 {
    let byte = text[i]
    if byte < 0x80 { return byte &- 0x41 < 26 ? byte | 0x20 : byte }
    if byte >= 0x80, byte <= 0x9E, i > 0, text[i - 1] == 0xC3, byte != 0x97 { return byte + 0x20 }
    return byte
  }

  package static func folded(_ bytes: [UInt8]) -> [UInt8] { bytes.indices.map { fold(bytes, $0) } }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Whether a Latin letter, a mark of one, or nothing stands on both sides of a boundary.
  @inline(__always)
  static func isEndOfWord(_ text: [UInt8], _ i: Int, _ end: Int) -> Bool {
    guard i < end, i < text.count else { return true }
    let last = text[i - 1]
    if last < 0x80 {
      guard (last | 0x20) &- 0x61 < 26 else { return true }
    } else {
      // A two-byte Latin letter (é, ß, ñ) ends like an ASCII one; other scripts end anywhere.
      guard i >= 2, text[i - 2] >= 0xC3, text[i - 2] <= 0xC9, last & 0xC0 == 0x80 else { return true }
    }
    let next = text[i]
    if (next | 0x20) &- 0x61 < 26 { return false }
    if next >= 0xC3 && next <= 0xC9 { return false }
    return true
  }
}
