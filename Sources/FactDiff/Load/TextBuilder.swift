// Visible text and its way back to the file, written front to back.

/// Collects `Source.text` and `Source.segments`; file offsets must be handed in in ascending order.
struct TextBuilder {
  var text: [UInt8] = []
  var segments: [Segment] = []

  /// Bytes that stand in the text as they stand in the file.
  mutating func copy(_ bytes: [UInt8], _ range: Range<Int>) {
    if range.isEmpty { return }
    let start = text.count
    if let last = segments.last, last.text + last.textLength == start, last.file + last.fileLength == range.lowerBound,
      last.textLength == last.fileLength
    {
      segments[segments.count - 1].textLength += range.count
      segments[segments.count - 1].fileLength += range.count
    } else {
      segments.append(Segment(text: start, file: range.lowerBound, textLength: range.count, fileLength: range.count))
    }
    text.append(contentsOf: bytes[range])
  }

  /// Copies, folding full-width letters and digits.
  mutating func copyFolded(_ bytes: [UInt8], _ range: Range<Int>) {
    var run = range.lowerBound
    var i = range.lowerBound
    while i < range.upperBound {
      if bytes[i] == 0xEF, i + 2 < range.upperBound, let folded = foldedFullWidth(bytes[i + 1], bytes[i + 2]) {
        copy(bytes, run..<i)
        unit(folded, file: i, fileLength: 3)
        i += 3
        run = i
      } else {
        i += 1
      }
    }
    copy(bytes, run..<range.upperBound)
  }

  /// One byte of text for a stretch of the file.
  mutating func unit(_ byte: UInt8, file: Int, fileLength: Int) {
    segments.append(Segment(text: text.count, file: file, textLength: 1, fileLength: fileLength))
    text.append(byte)
  }

  /// A scalar for a stretch of the file.
  mutating func unit(scalar: UInt32, file: Int, fileLength: Int) {
    let start = text.count
    appendUTF8(scalar, to: &text)
    segments.append(Segment(text: start, file: file, textLength: text.count - start, fileLength: fileLength))
  }

  /// Another spelling for a stretch of the file.
  mutating func spell(_ string: StaticString, file: Range<Int>) {
    segments.append(
      Segment(text: text.count, file: file.lowerBound, textLength: string.utf8CodeUnitCount, fileLength: file.count))
    string.withUTF8Buffer { text.append(contentsOf: $0) }
  }

  /// Text that the file does not hold at that place (the outer key of a nested field).
  mutating func synthetic(_ string: [UInt8], file: Int) {
    if string.isEmpty { return }
    segments.append(Segment(text: text.count, file: file, textLength: string.count, fileLength: 0))
    text.append(contentsOf: string)
  }

  /// The byte that no reading crosses; never two in a row.
  mutating func barrier() {
    if text.last != 0 { text.append(0) }
  }

  /// `start..<text.count` without blanks and barriers at either end.
  func trimmed(from start: Int) -> Range<Int> {
    var lower = start
    var upper = text.count
    while upper > lower, text[upper - 1] == 0 || text[upper - 1] == 0x20 { upper -= 1 }
    while lower < upper, text[lower] == 0 || text[lower] == 0x20 { lower += 1 }
    return lower..<upper
  }
}

/// The ASCII byte for the full-width form `EF second third`, for letters, digits and the signs that stand in numbers and
/// addresses; nil for the punctuation of Chinese sentences, which is not the same as ASCII punctuation.
func foldedFullWidth(_ second: UInt8, _ third: UInt8) -> UInt8? {
  let ascii: UInt8
  switch (second, third) {
  case (0xBC, 0x81...0xBF): ascii = third - 0x81 + 0x21
  case (0xBD, 0x80...0x9E): ascii = third - 0x80 + 0x60
  default: return nil
  }
  switch ascii {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return ascii
  case UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "+"),
    UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "_"),
    UInt8(ascii: "`"), UInt8(ascii: "~"):
    return ascii
  default: return nil
  }
}
