// A value in its surroundings on one line: what the formats for people quote.

/// The text in front of a value, the value, and the text behind it. White space is run together; cut ends carry "…".
struct Excerpt {
  var before: [UInt8]
  var value: [UInt8]
  var after: [UInt8]

  /// The clause around the value.
  init(quoting entry: Evidence, of source: Source, reach: Int = 200) {
    self.init(entry.range, within: entry.quote, of: source.bytes, reach: reach)
  }

  /// The line around the value, or the lines of the clause where it runs over several.
  init(lineOf entry: Evidence, of source: Source, reach: Int = 200) {
    let file = source.bytes
    let bounds = 0..<file.count
    let quote = entry.quote.clamped(to: bounds)
    var from = min(quote.lowerBound, entry.range.clamped(to: bounds).lowerBound)
    while from > 0, file[from - 1] != 0x0A, file[from - 1] != 0x0D, quote.lowerBound - from < 4 * reach { from -= 1 }
    var to = max(quote.upperBound, entry.range.clamped(to: bounds).upperBound)
    while to < file.count, file[to] != 0x0A, file[to] != 0x0D, to - quote.upperBound < 4 * reach { to += 1 }
    self.init(entry.range, within: from..<to, of: file, reach: reach)
  }

  /// The paragraph, list item or table row around the value as it reads: on one line, without the commonest marks. Where
  /// there is none, as in front matter, the line.
  init(passageOf entry: Evidence, of source: Source, reach: Int) {
    // The last block that starts at or before the value: blocks stand in the order of the file.
    var low = 0
    var high = source.blocks.count
    while low < high {
      let middle = (low + high) / 2
      if source.blocks[middle].span.lowerBound <= entry.range.lowerBound { low = middle + 1 } else { high = middle }
    }
    let block = low > 0 ? source.blocks[low - 1] : nil
    if let block, block.kind != .frontMatter, block.kind != .tableCell, block.span.upperBound >= entry.range.upperBound
    {
      self.init(entry.range, within: block.span, of: source.bytes, reach: reach)
    } else {
      self.init(lineOf: entry, of: source, reach: reach)
    }
    // "- **Duration:** ", "## " and the bars of a table lead the reader nowhere.
    before = Array(before.drop { [0x20, 0x23, 0x2A, 0x2B, 0x2D, 0x3E, 0x7C].contains($0) })
    while let last = after.last, last == 0x20 || last == 0x7C { after.removeLast() }
    let isRow = block?.kind == .tableCell
    before = Excerpt.withoutMarks(before, isRow: isRow)
    after = Excerpt.withoutMarks(after, isRow: isRow)
  }

  /// Whether the value should stay on one line.
  var isShort: Bool { value.count <= 24 }

  private static func withoutMarks(_ text: [UInt8], isRow: Bool) -> [UInt8] {
    var result: [UInt8] = []
    var i = 0
    while i < text.count {
      if text[i] == 0x2A, i + 1 < text.count, text[i + 1] == 0x2A {
        i += 2
      } else if text[i] == 0x7C, isRow {
        result.append(literal: "·")
        i += 1
      } else {
        result.append(text[i])
        i += 1
      }
    }
    return result
  }

  /// `reach` is the number of bytes kept on either side, and twice that of the value itself.
  private init(_ range: Range<Int>, within whole: Range<Int>, of file: [UInt8], reach: Int) {
    let bounds = 0..<file.count
    let range = range.clamped(to: bounds)
    let whole = whole.clamped(to: bounds)
    var from = max(min(whole.lowerBound, range.lowerBound), range.lowerBound - reach)
    let isCutBefore = from > whole.lowerBound
    while from < range.lowerBound, file[from] & 0xC0 == 0x80 { from += 1 }
    var to = min(max(whole.upperBound, range.upperBound), range.upperBound + reach)
    let isCutAfter = to < whole.upperBound
    while to > range.upperBound, to < file.count, file[to] & 0xC0 == 0x80 { to -= 1 }
    var end = min(range.upperBound, range.lowerBound + 2 * reach)
    while end > range.lowerBound, end < file.count, file[end] & 0xC0 == 0x80 { end -= 1 }

    let ellipsis = Array("…".utf8)
    before = Excerpt.joined(file[from..<range.lowerBound])
    if isCutBefore { before = ellipsis + before } else { before = Array(before.drop { $0 == 0x20 }) }
    value = Excerpt.joined(file[range.lowerBound..<end])
    if end < range.upperBound { value += ellipsis }
    after = end < range.upperBound ? [] : Excerpt.joined(file[range.upperBound..<to])
    if isCutAfter { after += ellipsis } else { while after.last == 0x20 { after.removeLast() } }
  }

  private static func joined(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for byte in bytes {
      let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
      if !isBlank { text.append(byte) } else if text.last != 0x20 { text.append(0x20) }
    }
    return text
  }
}
