// Text of a file made fit for a terminal: column widths known, tabs expanded, nothing in it that a terminal obeys.

/// A run of cells, each one or more scalars that stand together.
struct PrintableText {
  struct Cell {
    /// In `bytes`.
    var range: Range<Int>
    /// Where it stands in the input.
    var offset: Int
    var width: Int
    /// A line may be broken before it.
    var breaks = false
  }

  private(set) var bytes: [UInt8] = []
  private(set) var cells: [Cell] = []
  private(set) var width = 0

  static let tabWidth = 4

  init() {}

  /// `start` is the offset of the first byte, as the cells shall know it.
  init(_ slice: some Collection<UInt8>, from start: Int = 0, breaking: Bool = false) {
    var meter = DisplayWidth()
    var offset = start
    var afterSpace = false
    var afterOpening = false
    for scalar in String(decoding: slice, as: UTF8.self).unicodeScalars {
      let length = UTF8.width(scalar)
      let from = bytes.count
      var columns: Int
      if let escaped = PrintableText.escape(of: scalar) {
        bytes.append(text: escaped)
        columns = escaped.unicodeScalars.count
        meter = DisplayWidth()
      } else if scalar == "\t" {
        columns = PrintableText.tabWidth - width % PrintableText.tabWidth
        bytes.append(contentsOf: repeatElement(0x20, count: columns))
        meter = DisplayWidth()
      } else {
        if scalar.isASCII { bytes.append(UInt8(scalar.value)) } else { bytes.append(contentsOf: UTF8.encode(scalar)!) }
        columns = meter.add(scalar)
      }
      if let last = cells.indices.last, columns == 0 || (scalar.value == 0xFE0F && columns == 1) {
        cells[last].range = cells[last].range.lowerBound..<bytes.count
        cells[last].width += columns
      } else {
        let breaks = breaking && (afterSpace || (columns == 2 && !PrintableText.closes(scalar) && !afterOpening))
        cells.append(Cell(range: from..<bytes.count, offset: offset, width: columns, breaks: breaks))
      }
      width += columns
      afterSpace = scalar == " "
      afterOpening = PrintableText.opens(scalar)
      offset += length
    }
  }

  /// What is printed instead of a scalar that a terminal would obey or that would turn the reading order round:
  /// control pictures for C0 and delete, `\u{…}` for C1, line separators and bidirectional controls.
  private static func escape(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x09, 0x20..<0x7F, 0x3000...0x10FFFF: nil
    case 0x00..<0x20: String(Unicode.Scalar(0x2400 + scalar.value)!)
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
      "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    default: nil
    }
  }

  /// No line begins with these (the commonest of JIS X 4051, "line-start prohibition") …
  private static func closes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", "。", "，", "．", "；", "：", "！", "？", "）", "」", "』", "】", "》", "〉", "〕", "］", "｝", "％", "々", "ー": true
    default: false
    }
  }

  /// … and no line ends with these.
  private static func opens(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "（", "「", "『", "【", "《", "〈", "〔", "［", "｛", "＄", "￥": true
    default: false
    }
  }

  func bytes(of range: Range<Int>) -> ArraySlice<UInt8> {
    guard let first = range.first, let last = range.last else { return [] }
    return bytes[cells[first].range.lowerBound..<cells[last].range.upperBound]
  }

  func width(of range: Range<Int>) -> Int { range.reduce(0) { $0 + cells[$1].width } }

  /// Lines of at most `limit` columns, as ranges of cells, broken at spaces and beside wide characters where possible.
  func lines(of limit: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var columns = 0
    var lastBreak = 0
    var i = 0
    while i < cells.count {
      let cell = cells[i]
      if cell.breaks { lastBreak = i }
      if columns + cell.width > limit, i > start, !isSpace(i) {
        let end = lastBreak > start ? lastBreak : i
        lines.append(trimmed(start..<end))
        start = end
        while start < cells.count, isSpace(start) { start += 1 }
        i = max(start, end)
        columns = 0
        continue
      }
      columns += cell.width
      i += 1
    }
    if start < cells.count { lines.append(trimmed(start..<cells.count)) }
    return lines
  }

  private func isSpace(_ cell: Int) -> Bool { bytes[cells[cell].range.lowerBound] == 0x20 }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, isSpace(end - 1) { end -= 1 }
    return range.lowerBound..<end
  }
}

extension [UInt8] {
  /// Text from outside, harmless to a terminal.
  mutating func append(printable text: String) {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      append(text: text)
    } else {
      append(contentsOf: PrintableText(text.utf8).bytes)
    }
  }
}
