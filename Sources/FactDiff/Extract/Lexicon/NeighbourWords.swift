// The words of a lexicon that are looked for at one place beside a value, and are no tokens.

/// Lists of words by what they tell. They are found as they are written, with their spaces, in the order of the file.
package struct NeighbourWords: Sendable {
  /// All words, one after the other.
  private var bytes: [UInt8] = []
  /// Where each word ends in `bytes`, and the next begins.
  private var ends: [Int32] = []
  /// Each list by the first character of its words: few words share one.
  private var heads = WordIndex()
  /// The last byte of each word: most words are turned away by it.
  private var tails: [UInt8] = []
  /// The first byte in small letters and the length of each word: what a whole word is compared with first.
  private var shapes: [UInt16] = []
  /// The words of list `n` are those from `bounds[n]` up to `bounds[n + 1]`.
  private var bounds: [Int32] = [0]
  /// A bit for each byte that a word of a list begins or ends with: most places are turned away by it.
  private var firsts: [SIMD4<UInt64>] = []
  private var lasts: [SIMD4<UInt64>] = []

  /// The words of each `Neighbour`, by its raw value.
  init(_ lists: [[[UInt8]]]) {
    for list in lists {
      var (first, last) = (SIMD4<UInt64>(), SIMD4<UInt64>())
      let start = ends.count
      for word in list {
        bytes += word
        ends.append(Int32(bytes.count))
        tails.append(word[word.count - 1])
        shapes.append(NeighbourWords.shape(word[0], word.count))
        NeighbourWords.mark(word[0], in: &first)
        NeighbourWords.mark(word[word.count - 1], in: &last)
      }
      heads.append(list, from: start)
      bounds.append(Int32(ends.count))
      firsts.append(first)
      lasts.append(last)
    }
  }

  @inline(__always)
  private static func shape(_ head: UInt8, _ count: Int) -> UInt16 {
    UInt16(head | 0x20) << 8 | UInt16(truncatingIfNeeded: count)
  }

  private static func mark(_ byte: UInt8, in bits: inout SIMD4<UInt64>) {
    bits[Int(byte >> 6)] |= 1 << UInt64(byte & 63)
  }

  @inline(__always)
  private static func holds(_ bits: SIMD4<UInt64>, _ byte: UInt8) -> Bool {
    bits[Int(byte >> 6)] & 1 << UInt64(byte & 63) != 0
  }

  /// The bytes of the first word of a list that begins at `start`, ends inside `range` and is accepted by `isRight`,
  /// which is given them.
  @inline(__always)
  func width(
    of neighbour: Neighbour, in text: [UInt8], at start: Int, within range: Range<Int>,
    where isRight: (Int) -> Bool = { _ in true }
  ) -> Int? {
    let list = Int(neighbour.rawValue)
    guard range.contains(start), NeighbourWords.holds(firsts[list], text[start]) else { return nil }
    for word in heads.words(words(of: list), at: start, in: text, to: range.upperBound) {
      let span = span(of: word)
      // Of words that begin alike the last byte tells most apart.
      if span.count <= range.upperBound - start, tails[word] == text[start + span.count - 1],
        isWritten(span, in: text, at: start), isRight(span.count)
      {
        return span.count
      }
    }
    return nil
  }

  /// The same for a word that ends at `end`.
  @inline(__always)
  func width(
    of neighbour: Neighbour, in text: [UInt8], before end: Int, within range: Range<Int>,
    where isRight: (Int) -> Bool = { _ in true }
  ) -> Int? {
    let list = Int(neighbour.rawValue)
    guard range.contains(end - 1), NeighbourWords.holds(lasts[list], text[end - 1]) else { return nil }
    let tail = text[end - 1]
    for word in words(of: list) where tails[word] == tail {
      let span = span(of: word)
      if span.count <= end - range.lowerBound, isWritten(span, in: text, at: end - span.count), isRight(span.count) {
        return span.count
      }
    }
    return nil
  }

  /// Whether a stretch of text is a word of a list and nothing else; folded, whatever the case of its letters.
  func contains(_ word: Range<Int>, of text: [UInt8], in neighbour: Neighbour, isFolded: Bool = false) -> Bool {
    let list = Int(neighbour.rawValue)
    guard !word.isEmpty else { return false }
    let first = text[word.lowerBound]
    let isFirst =
      isFolded ? mayBeginFolded(list, first) : NeighbourWords.holds(firsts[list], first)
    guard isFirst else { return false }
    let shape = NeighbourWords.shape(first, word.count)
    for other in heads.words(words(of: list), at: word.lowerBound, in: text, to: word.upperBound)
    where shapes[other] == shape {
      let span = span(of: other)
      if span.count == word.count,
        isFolded
          ? isFoldedAlike(span, text, word.lowerBound) : isWritten(span, in: text, at: word.lowerBound)
      {
        return true
      }
    }
    return false
  }

  /// The word of a list that a stretch of text is, whatever the case of its letters, as the list writes it.
  func spelling(of word: Range<Int>, in text: [UInt8], among neighbour: Neighbour) -> ArraySlice<UInt8>? {
    let list = Int(neighbour.rawValue)
    guard !word.isEmpty else { return nil }
    for other in words(of: list) where span(of: other).count == word.count {
      if isFoldedAlike(span(of: other), text, word.lowerBound) { return bytes[span(of: other)] }
    }
    return nil
  }

  /// Whether a word of a list begins at `start` and ends inside `range`, whatever the case of its letters.
  func begins(_ neighbour: Neighbour, in text: [UInt8], at start: Int, within range: Range<Int>) -> Bool {
    let list = Int(neighbour.rawValue)
    guard range.contains(start), mayBeginFolded(list, text[start]) else { return false }
    for word in heads.words(words(of: list), at: start, in: text, to: range.upperBound) {
      let span = span(of: word)
      if span.count <= range.upperBound - start, isFoldedAlike(span, text, start) { return true }
    }
    return false
  }

  private func mayBeginFolded(_ list: Int, _ byte: UInt8) -> Bool {
    let bits = firsts[list]
    return NeighbourWords.holds(bits, byte)
      || Lexicon.isLetter(byte) && NeighbourWords.holds(bits, byte ^ 0x20)
  }

  /// Whether a list has a word.
  func contains(_ word: String, in neighbour: Neighbour) -> Bool {
    let list = Int(neighbour.rawValue)
    return words(of: list).contains { bytes[span(of: $0)].elementsEqual(word.utf8) }
  }

  @inline(__always)
  private func words(of list: Int) -> Range<Int> { Int(bounds[list])..<Int(bounds[list + 1]) }

  @inline(__always)
  private func span(of word: Int) -> Range<Int> { (word == 0 ? 0 : Int(ends[word - 1]))..<Int(ends[word]) }

  @inline(__always)
  private func isWritten(_ span: Range<Int>, in text: [UInt8], at start: Int) -> Bool {
    for k in 0..<span.count where bytes[span.lowerBound + k] != text[start + k] { return false }
    return true
  }

  private func isFoldedAlike(_ span: Range<Int>, _ text: [UInt8], _ start: Int) -> Bool {
    for k in 0..<span.count where Lexicon.fold(bytes, span.lowerBound + k) != Lexicon.fold(text, start + k) {
      return false
    }
    return true
  }
}

/// The words of every list by their first character, folded, and those that share one as in the file.
struct WordIndex: Sendable {
  /// The character in the upper half, the word in the lower.
  private var entries: [UInt64] = []
  /// The list that is added, kept for its memory.
  private var list: [UInt64] = []

  /// Adds a list whose words are those from `start` on.
  mutating func append(_ words: [[UInt8]], from start: Int) {
    list.removeAll(keepingCapacity: true)
    for (place, word) in words.enumerated() {
      list.append(UInt64(Lexicon.scalar(word, 0, word.count).0) << 32 | UInt64(start + place))
    }
    list.sort()
    entries += list
  }

  /// The words of a list that begin with the character at `start`, in either case.
  @inline(__always)
  func words(_ list: Range<Int>, at start: Int, in text: [UInt8], to end: Int) -> Matches {
    let head = Lexicon.scalar(text, start, end).0
    let first = UInt64(head) << 32
    var low = list.lowerBound
    var high = list.upperBound
    while low < high {
      let middle = (low + high) >> 1
      if entries[middle] < first { low = middle + 1 } else { high = middle }
    }
    return Matches(entries: entries, place: low, end: list.upperBound, head: head)
  }

  struct Matches: Sequence, IteratorProtocol {
    fileprivate let entries: [UInt64]
    fileprivate var place: Int
    fileprivate let end: Int
    fileprivate let head: UInt32

    @inline(__always)
    mutating func next() -> Int? {
      guard place < end, UInt32(truncatingIfNeeded: entries[place] >> 32) == head else { return nil }
      place += 1
      return Int(entries[place - 1] & 0xFFFF_FFFF)
    }
  }
}
