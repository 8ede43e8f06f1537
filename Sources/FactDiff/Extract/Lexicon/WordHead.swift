// The first letters of a Latin word as one number: most words of a text are in no lexicon, and one look-up tells.

/// Up to eight ASCII letters, in lower case, the first in the lowest byte; what stands behind the letters is zero.
struct WordHead {
  let letters: UInt64
  /// How many letters there are, at most eight.
  let count: Int

  /// The letters from `start` on, before `end`.
  @inline(__always)
  init(_ text: [UInt8], from start: Int, to end: Int) {
    var bytes: UInt64
    if start + 8 <= end {
      bytes = text.span.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: UInt64.self).littleEndian
    } else {
      bytes = 0
      for i in stride(from: end - 1, through: start, by: -1) { bytes = bytes << 8 | UInt64(text[i]) }
    }
    let others = ~EightBytes(bits: bytes).letters & EightBytes.highs
    let folded = bytes | 0x2020_2020_2020_2020
    count = EightBytes.before(others)
    letters = count == 8 ? folded : folded & ((1 << UInt64(count << 3)) &- 1)
  }
}

/// The nodes of a trie that the heads of its words lead to.
struct WordHeads: Sendable {
  /// Open addressing; a slot without letters is free.
  private var slots = [(letters: UInt64, node: UInt32)](repeating: (0, 0), count: 1 << 12)
  private var count = 0

  /// The node behind the letters, or 0.
  @inline(__always)
  subscript(letters: UInt64) -> UInt32 {
    let mask = slots.count - 1
    var slot = WordHeads.slot(letters, mask)
    while true {
      let entry = slots[slot]
      if entry.letters == letters { return entry.node }
      if entry.letters == 0 { return 0 }
      slot = (slot + 1) & mask
    }
  }

  mutating func insert(_ letters: UInt64, _ node: UInt32) {
    if self[letters] != 0 { return }
    if count * 2 >= slots.count { grow() }
    count += 1
    place(letters, node)
  }

  private mutating func place(_ letters: UInt64, _ node: UInt32) {
    let mask = slots.count - 1
    var slot = WordHeads.slot(letters, mask)
    while slots[slot].letters != 0 { slot = (slot + 1) & mask }
    slots[slot] = (letters, node)
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (0, 0), count: old.count * 2)
    for entry in old where entry.letters != 0 { place(entry.letters, entry.node) }
  }

  @inline(__always)
  private static func slot(_ letters: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (letters &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
  }
}
