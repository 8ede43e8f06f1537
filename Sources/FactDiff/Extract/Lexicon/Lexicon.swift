// The compiled words of one language: a trie over case-folded characters, looked up wherever a word may start.

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

/// Words of one language with their roles; never changed, and shared by all who read.
///
/// Most places of a text start no word, so they are turned away by one bit: of the character, or of the first two
/// bytes of a Latin word. What is left walks a trie with one hashed edge a character.
package final class Lexicon: Sendable {
  package static let empty = Lexicon(LexiconWords())

  private let words: LexiconWords.Tables
  private let roleSets: [RoleSet]
  private let isExact: [Bool]
  /// Whether a word is a token wherever it is found: it has one spelling as good as another and is no idiom.
  private let isPlain: [Bool]
  /// Entries of list `i` are those from `bounds[i]` up to `bounds[i + 1]`.
  private let entries: [LexiconEntry]
  private let bounds: [Int32]
  /// The words beside values.
  let neighbours: NeighbourWords

  package convenience init(_ words: LexiconWords) {
    var words = words
    let (entries, bounds) = words.entriesByList()
    self.init(
      words.finishTables(), roleSets: words.roleSets, isExact: words.isExact, entries: entries, bounds: bounds,
      neighbours: NeighbourWords(words.neighbours))
  }

  init(
    _ words: LexiconWords.Tables, roleSets: [RoleSet], isExact: [Bool], entries: [LexiconEntry], bounds: [Int32],
    neighbours: NeighbourWords
  ) {
    self.words = words
    self.roleSets = roleSets
    self.isExact = isExact
    self.entries = entries
    self.bounds = bounds
    self.neighbours = neighbours
    isPlain = zip(roleSets, isExact).map { !$1 && !$0.intersects(RoleSet(.parts, .idiom)) }
  }

  /// A longest match.
  package struct Match {
    package var length: Int
    package var list: Int
  }

  @inline(__always)
  package func entries(_ list: Int) -> ArraySlice<LexiconEntry> {
    entries[Int(bounds[list])..<Int(bounds[list + 1])]
  }

  @inline(__always)
  package func roles(_ list: Int) -> RoleSet { roleSets[list] }

  @inline(__always)
  package func hasExactSpelling(_ list: Int) -> Bool { isExact[list] }

  @inline(__always)
  package func isPlain(_ list: Int) -> Bool { isPlain[list] }

  /// The entry of a role that accepts the word as it is spelt at `start`.
  @inline(__always)
  package func entry(_ list: Int, _ role: Role, in text: [UInt8], at start: Int) -> LexiconEntry? {
    roleSets[list].contains(role) ? place(list, role, in: text, at: start).map { entries[$0] } : nil
  }

  /// Whether there is one.
  func hasEntry(_ list: Int, _ role: Role, in text: [UInt8], at start: Int) -> Bool {
    roleSets[list].contains(role) && place(list, role, in: text, at: start) != nil
  }

  private func place(_ list: Int, _ role: Role, in text: [UInt8], at start: Int) -> Int? {
    for i in Int(bounds[list])..<Int(bounds[list + 1])
    where entries[i].role == role && (!isExact[list] || entries[i].isSpelt(in: text, at: start)) {
      return i
    }
    return nil
  }

  /// Whether any word starts with these two bytes (folded).
  @inline(__always)
  package func mayStart(_ first: UInt8, _ second: UInt8) -> Bool {
    let pair = Int(first) << 8 | Int(second)
    return words.pairs[pair >> 6] & (1 << UInt64(pair & 63)) != 0
  }

  /// Whether any word starts with the character of these three bytes.
  @inline(__always)
  package func mayStart(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    words.firsts[Int(first & 0x0F) << 6 | Int(second & 0x3F)] & (1 << UInt64(third & 0x3F)) != 0
  }

  /// The longest word that starts at `start` and ends where a word may end, or nil.
  /// Latin words end before a byte that is no letter; words of other scripts anywhere.
  package func longestMatch(in text: [UInt8], from start: Int, to end: Int) -> Match? {
    guard start < end else { return nil }
    if Lexicon.isLetter(text[start]) {
      return longestMatch(of: WordHead(text, from: start, to: end), in: text, from: start, to: end)
    }
    let (first, length) = Lexicon.scalar(text, start, end)
    let root = words.root(first)
    guard root.node != 0, Lexicon.mayGoOn(root, text, start + length, end) else { return nil }
    return longestMatch(behind: root.node, at: start + length, in: text, from: start, to: end)
  }

  /// Where the character of three bytes at `start` leads, unless what stands behind it tells that no word starts here: most
  /// characters that start words start none where they are met.
  @inline(__always)
  func wideRoot(in text: [UInt8], at start: Int, to end: Int) -> UInt32? {
    let next = start + 3
    guard next <= end else { return nil }
    let root = words.root(Lexicon.wideScalar(text, start))
    if root.isWord { return root.node }
    guard next < end else { return nil }
    // Behind a character of three bytes stands mostly another.
    let isWide = next + 3 <= end && text[next] & 0xF0 == 0xE0
    let second = isWide ? Lexicon.wideScalar(text, next) : Lexicon.scalar(text, next, end).0
    return root.next & LexiconWords.Node.bit(second) != 0 ? root.node : nil
  }

  /// The character of the three bytes at `i`.
  @inline(__always)
  private static func wideScalar(_ text: [UInt8], _ i: Int) -> UInt32 {
    UInt32(text[i] & 0x0F) << 12 | UInt32(text[i + 1] & 0x3F) << 6 | UInt32(text[i + 2] & 0x3F)
  }

  /// The longest word that starts with the character of three bytes that leads to `root`.
  func longestMatch(behind root: UInt32, in text: [UInt8], from start: Int, to end: Int) -> Match? {
    longestMatch(behind: root, at: start + 3, in: text, from: start, to: end)
  }

  @inline(__always)
  private static func mayGoOn(_ root: LexiconWords.Root, _ text: [UInt8], _ next: Int, _ end: Int) -> Bool {
    if root.isWord { return true }
    return next < end && root.next & LexiconWords.Node.bit(Lexicon.scalar(text, next, end).0) != 0
  }

  /// The longest word that starts with these letters: a Latin word ends at none of the first, but behind them all.
  @inline(__always)
  func longestMatch(of head: WordHead, in text: [UInt8], from start: Int, to end: Int) -> Match? {
    let node = words.heads[head.letters]
    return node == 0 ? nil : longestMatch(behind: node, at: start + head.count, in: text, from: start, to: end)
  }

  /// Walks on from a node that the text up to `place` leads to.
  private func longestMatch(
    behind first: UInt32, at place: Int, in text: [UInt8], from start: Int, to end: Int
  ) -> Match? {
    var node = first
    var i = place
    var best: Match?
    while node != 0 {
      let (list, next) = words[node]
      if list >= 0, Lexicon.isEndOfWord(text, i, end) { best = Match(length: i - start, list: list) }
      guard next != 0, i < end else { break }
      let (scalar, length) = Lexicon.scalar(text, i, end)
      guard next & LexiconWords.Node.bit(scalar) != 0 else { break }
      node = words.target(of: node, scalar)
      i += length
    }
    return best
  }

  /// The longest word of these roles at `start`, wherever it ends: for compounds.
  package func longestPart(in text: [UInt8], from start: Int, to end: Int, among wanted: RoleSet) -> Match? {
    guard start < end else { return nil }
    let words = words
    var (scalar, length) = Lexicon.scalar(text, start, end)
    var node = words.root(scalar).node
    var i = start
    var best: Match?
    while node != 0 {
      i += length
      let list = words.nodes[Int(node)].list
      if list >= 0, roleSets[Int(list)].intersects(wanted) { best = Match(length: i - start, list: Int(list)) }
      guard i < end else { break }
      (scalar, length) = Lexicon.scalar(text, i, end)
      node = words.next(node, scalar)
    }
    return best
  }

  /// The longest word that is shorter than `length`: for words that are to be read by their parts.
  package func longestMatch(in text: [UInt8], from start: Int, shorterThan length: Int) -> Match? {
    var shorter = length - 1
    while shorter > 0 {
      guard let match = longestMatch(in: text, from: start, to: start + shorter) else { return nil }
      // "MUR" is a code, and the m of "mur" no unit: the cut is not the end of a word.
      if Lexicon.isEndOfWord(text, start + match.length, text.count) { return match }
      shorter = match.length - 1
    }
    return nil
  }

  /// The folded character at `i` and its bytes; a value that is in no word where the end cuts it.
  @inline(__always)
  static func scalar(_ text: [UInt8], _ i: Int, _ end: Int) -> (UInt32, Int) {
    let byte = text[i]
    if byte < 0x80 { return (UInt32(byte &- 0x41 < 26 ? byte | 0x20 : byte), 1) }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard byte >= 0xC2, i + length <= end else { return (LexiconWords.noScalar, 1) }
    let second = UInt32(text[i + 1] & 0x3F)
    if length == 2 {
      let scalar = UInt32(byte & 0x1F) << 6 | second
      return (scalar >= 0xC0 && scalar <= 0xDE && scalar != 0xD7 ? scalar + 0x20 : scalar, 2)
    }
    let third = UInt32(text[i + 2] & 0x3F)
    if length == 3 { return (UInt32(byte & 0x0F) << 12 | second << 6 | third, 3) }
    return (UInt32(byte & 0x07) << 18 | second << 12 | third << 6 | UInt32(text[i + 3] & 0x3F), 4)
  }

  /// Lower case for ASCII and Latin-1: the second byte of U+00C0…U+00DE moves by 0x20, all else stays.
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
