// Questions about bytes that every reader of Markdown asks.

@inline(__always) func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
@inline(__always) func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
@inline(__always) func isLatinLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
@inline(__always) func isWordByte(_ byte: UInt8) -> Bool { isDigit(byte) || isLatinLetter(byte) }
/// ASCII white space of any kind.
@inline(__always) func isSpaceByte(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
/// ASCII punctuation, which a backslash may escape.
@inline(__always) func isPunctuation(_ byte: UInt8) -> Bool {
  byte > 0x20 && byte < 0x7F && !isWordByte(byte)
}

extension Array where Element == UInt8 {
  /// Whether `word` stands at `offset`, before `end`.
  func has(_ word: StaticString, at offset: Int, before end: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard offset >= 0, offset + length <= end else { return false }
    return word.withUTF8Buffer { buffer in
      for k in 0..<length where self[offset + k] != buffer[k] { return false }
      return true
    }
  }

  /// The same in either case; `word` is given in lower case.
  func hasFolded(_ word: StaticString, at offset: Int, before end: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard offset >= 0, offset + length <= end else { return false }
    return word.withUTF8Buffer { buffer in
      for k in 0..<length {
        let byte = self[offset + k]
        if (byte &- 0x41 < 26 ? byte | 0x20 : byte) != buffer[k] { return false }
      }
      return true
    }
  }

  /// Offset of `word` in `start..<end`.
  func first(_ word: StaticString, from start: Int, before end: Int) -> Int? {
    let length = word.utf8CodeUnitCount
    guard length > 0, start >= 0, end - start >= length else { return nil }
    let head = word.withUTF8Buffer { $0[0] }
    var i = start
    while i + length <= end {
      if self[i] == head, has(word, at: i, before: end) { return i }
      i += 1
    }
    return nil
  }

  func firstFolded(_ word: StaticString, from start: Int, before end: Int) -> Int? {
    let length = word.utf8CodeUnitCount
    guard length > 0, start >= 0, end - start >= length else { return nil }
    let head = word.withUTF8Buffer { $0[0] }
    var i = start
    while i + length <= end {
      if self[i] | 0x20 == head | 0x20, hasFolded(word, at: i, before: end) { return i }
      i += 1
    }
    return nil
  }

  /// `range` without blanks at either end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, isBlank(self[lower]) { lower += 1 }
    while upper > lower, isSpaceByte(self[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  /// The offset of the line end (LF, CR or the end of the array) at or after `start`.
  func endOfLine(from start: Int) -> Int {
    let bytes = self.span
    let raw = bytes.bytes
    var i = start
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    while i + 8 <= bytes.count {
      let word = raw.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self)
      let feeds = word ^ (ones &* 0x0A)
      let returns = word ^ (ones &* 0x0D)
      let found = ((feeds &- ones) & ~feeds | (returns &- ones) & ~returns) & highs
      if found != 0 { return i + UInt64(littleEndian: found).trailingZeroBitCount >> 3 }
      i += 8
    }
    while i < bytes.count, bytes[i] != 0x0A, bytes[i] != 0x0D { i += 1 }
    return i
  }

  /// The start of the line after the line end at `end`.
  func nextLine(after end: Int) -> Int {
    if end >= count { return count }
    return self[end] == 0x0D && end + 1 < count && self[end + 1] == 0x0A ? end + 2 : end + 1
  }

  /// Whether the scalar that starts at `offset` belongs to a script written without spaces (Han, kana, full width).
  func isSpaceless(at offset: Int) -> Bool {
    guard offset < count else { return false }
    let lead = self[offset]
    if lead >= 0xE3, lead <= 0xE9 { return true }
    if lead == 0xEF, offset + 1 < count { return self[offset + 1] == 0xBC || self[offset + 1] == 0xBD }
    if lead == 0xF0, offset + 1 < count { return self[offset + 1] >= 0xA0 }
    return false
  }

  /// The start of the scalar that ends before `offset`.
  func scalarStart(before offset: Int) -> Int {
    var i = offset - 1
    while i > 0, self[i] & 0xC0 == 0x80 { i -= 1 }
    return Swift.max(i, 0)
  }
}
