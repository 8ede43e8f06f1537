// Words beside a value that a lexicon lists by what they tell: looked for at one place of the block.

extension Grammar {
  /// Whether a word of these begins at an offset.
  @inline(__always)
  func stands(_ neighbour: Neighbour, at start: Int) -> Bool { width(of: neighbour, at: start) != nil }

  /// Whether a word of these ends at an offset.
  @inline(__always)
  func stands(_ neighbour: Neighbour, before end: Int) -> Bool { width(of: neighbour, before: end) != nil }

  /// The bytes of the first word of these that begins at an offset, and that `isRight`, given them, accepts.
  @inline(__always)
  func width(of neighbour: Neighbour, at start: Int, where isRight: (Int) -> Bool = { _ in true }) -> Int? {
    lexicon.neighbours.width(of: neighbour, in: text, at: start, within: range, where: isRight)
  }

  /// The same of a word that ends at an offset.
  @inline(__always)
  func width(of neighbour: Neighbour, before end: Int, where isRight: (Int) -> Bool = { _ in true }) -> Int? {
    lexicon.neighbours.width(of: neighbour, in: text, before: end, within: range, where: isRight)
  }

  /// Whether a word of these ends at an offset and begins behind no other letter.
  func standsFree(_ neighbour: Neighbour, before end: Int) -> Bool {
    width(of: neighbour, before: end) { !isLatinLetter(end - $0 - 1) } != nil
  }

  /// Whether a stretch of text, which may lie outside the block, is one of these words and nothing else.
  func isOne(_ span: Range<Int>, of neighbour: Neighbour) -> Bool {
    lexicon.neighbours.contains(span, of: text, in: neighbour)
  }

  /// The same, whatever the case of its letters.
  func isWord(_ word: Range<Int>, _ neighbour: Neighbour) -> Bool {
    lexicon.neighbours.contains(word, of: text, in: neighbour, isFolded: true)
  }

  /// Whether a word of these begins at an offset, whatever the case of its letters.
  func standsFolded(_ neighbour: Neighbour, at start: Int) -> Bool {
    lexicon.neighbours.begins(neighbour, in: text, at: start, within: range)
  }

  /// Whether a word of these begins somewhere in a label.
  func names(_ label: Range<Int>, _ neighbour: Neighbour) -> Bool {
    label.contains { start in
      lexicon.neighbours.width(of: neighbour, in: text, at: start, within: label) { _ in true } != nil
    }
  }

  /// The same, whatever the case of its letters.
  func namesFolded(_ label: Range<Int>, _ neighbour: Neighbour) -> Bool {
    label.contains { lexicon.neighbours.begins(neighbour, in: text, at: $0, within: label) }
  }

  /// Whether a word of these begins somewhere in a stretch of the block.
  func isNamed(_ neighbour: Neighbour, in stretch: Range<Int>) -> Bool {
    stretch.contains { stands(neighbour, at: $0) }
  }

  /// The word that ends one space before an offset; empty where none does.
  func wordBefore(_ offset: Int) -> Range<Int> {
    guard byte(offset - 1) == 0x20 else { return offset..<offset }
    var k = offset - 1
    while k > range.lowerBound, Lexicon.isLetter(text[k - 1]) { k -= 1 }
    return k..<offset - 1
  }

  /// What `look` says of the words before an offset, the nearest first; false where it says nothing of so many.
  func lookingBack(from start: Int, words: Int, _ look: (Range<Int>) -> Bool?) -> Bool {
    var k = start
    for _ in 0..<words {
      while k > range.lowerBound, byte(k - 1) == 0x20 { k -= 1 }
      let end = k
      while k > range.lowerBound, byte(k - 1) > 0x20 { k -= 1 }
      guard k < end else { return false }
      if let answer = look(k..<end) { return answer }
    }
    return false
  }

  /// Whether the last byte of a word is a letter of ASCII or a digit, and no mark.
  func endsLikeWord(_ word: Range<Int>) -> Bool {
    Lexicon.isLetter(byte(word.upperBound - 1)) || isDigit(word.upperBound - 1)
  }
}
