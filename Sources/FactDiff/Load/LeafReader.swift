// The leaves of Markdown: headings, paragraphs, tables, fences, definitions, what vanishes.

extension BlockReader {
  /// Reads what stands behind the container marks of a line.
  mutating func readLeaf(_ cursor: MarkerCursor, _ end: Int, continues: Bool) -> Int? {
    let i = cursor.i
    let byte = bytes[i]
    if open == .table {
      if hasPipe(i, end), byte != UInt8(ascii: ">"), headingLevel(i, end) == nil {
        addRow(i, end)
        return nil
      }
      closeLeaf()
    }
    switch byte {
    case UInt8(ascii: "#"):
      if let level = headingLevel(i, end) {
        closeLeaf()
        addHeading(level, i + level, end)
        return nil
      }
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      if let length = fence(i, end) {
        closeLeaf()
        open = .fence
        fenceByte = byte
        fenceLength = length
        fence += 1
        return nil
      }
    case UInt8(ascii: "="):
      if continues, ruleStart(i, end, byte) == i, closeAsSetext(level: 1, cursor, end) { return nil }
    case UInt8(ascii: "<"):
      if let skip = hiddenElement(i, end) {
        closeLeaf()
        return skip
      }
    case UInt8(ascii: "|"), UInt8(ascii: "-"):
      if continues, startTable(i, end) { return nil }
    case UInt8(ascii: ":"):
      if continues, startTable(i, end) { return nil }
      if continues, i + 1 < end, isBlank(bytes[i + 1]), startDefinition(i, end) { return nil }
    case UInt8(ascii: "i"), UInt8(ascii: "e"):
      if !continues, isModuleLine(i, end) {
        closeLeaf()
        open = .module
        return nil
      }
    default: break
    }
    if open != .paragraph {
      closeLeaf()
      open = .paragraph
      if containers.isEmpty || containers.last?.kind != .item { forgetLists() }
    }
    paragraph.append(bytes.trimmedKeepingBreak(i, end))
    return nil
  }

  /// Ends the open leaf, turning a paragraph into blocks.
  mutating func closeLeaf() {
    if open == .paragraph { flushParagraph() }
    open = .none
    paragraph.removeAll(keepingCapacity: true)
    term = -1
  }

  // MARK: Paragraphs

  private mutating func flushParagraph() {
    var first = 0
    while first < paragraph.count, readReference(paragraph[first]) { first += 1 }
    if first < paragraph.count, bytes.has("[!", at: paragraph[first].lowerBound, before: paragraph[first].upperBound),
      containers.last?.kind == .quote, paragraph[first].count < 16,
      bytes[paragraph[first].upperBound - 1] == UInt8(ascii: "]")
    {
      first += 1  // "> [!NOTE]"
    }
    while first < paragraph.count {
      var last = first + 1
      let previousIsLabelled = paragraph.count > first + 1 && lineLabel(paragraph[first]) != .none
      while last < paragraph.count {
        let label = lineLabel(paragraph[last])
        if label == .strong || (label == .plain && previousIsLabelled) { break }
        last += 1
      }
      addParagraph(first..<last)
      first = last
    }
  }

  private mutating func addParagraph(_ range: Range<Int>) {
    var kind = BlockKind.paragraph
    var zone = Zone.prose
    if let container = containers.last {
      switch container.kind {
      case .quote: (kind, zone) = (.quote, .quote)
      case .item: (kind, zone) = (.listItem, .list)
      case .footnote: break
      }
    }
    let start = paragraph[range.lowerBound]
    if bytes.hasFolded("<figcaption", at: start.lowerBound, before: start.upperBound) {
      (kind, zone) = (.caption, .caption)
    }
    if term >= 0 { kind = .definition }
    var leaf = Leaf(kind: kind, zone: zone, lines: outline.lines.count..<(outline.lines.count + range.count))
    leaf.container = containers.last?.id ?? 0
    leaf.row = containers.last?.index ?? 0
    if kind == .listItem { leaf.level = containers.reduce(-1) { $1.kind == .item ? $0 + 1 : $0 } }
    leaf.label = term
    outline.lines.append(contentsOf: paragraph[range])
    outline.leaves.append(leaf)
  }

  enum LineLabel { case none, plain, strong }

  /// Whether a line of a paragraph begins with "Label:", so that it is a line of its own.
  private func lineLabel(_ line: Range<Int>) -> LineLabel {
    var i = line.lowerBound
    let end = line.upperBound
    var marks = 0
    while i < end, bytes[i] == UInt8(ascii: "*") || bytes[i] == UInt8(ascii: "_") {
      i += 1
      marks += 1
    }
    guard labelEnd(bytes, i, end, allowMarks: true) != nil else { return .none }
    return marks >= 2 ? .strong : .plain
  }

  /// "[label]: address" as a line of its own.
  private mutating func readReference(_ line: Range<Int>) -> Bool {
    let end = line.upperBound
    guard bytes[line.lowerBound] == UInt8(ascii: "["), line.count >= 5 else { return false }
    var i = line.lowerBound + 1
    while i < end, bytes[i] != UInt8(ascii: "]"), bytes[i] != UInt8(ascii: "[") {
      i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1
      if i - line.lowerBound > 999 { return false }
    }
    guard i > line.lowerBound + 1, bytes.has("]:", at: i, before: end) else { return false }
    let key = referenceKey(bytes, line.lowerBound + 1..<i)
    i += 2
    while i < end, isBlank(bytes[i]) { i += 1 }
    var target = i..<i
    if i < end, bytes[i] == UInt8(ascii: "<") {
      var j = i + 1
      while j < end, bytes[j] != UInt8(ascii: ">") { j += 1 }
      guard j < end else { return false }
      target = i + 1..<j
      i = j + 1
    } else {
      while i < end, !isSpaceByte(bytes[i]) { i += 1 }
      target = target.lowerBound..<i
    }
    while i < end, isBlank(bytes[i]) { i += 1 }
    if i < end {
      // Only a title may follow; otherwise it is a sentence that begins "[1]: see …".
      let last = bytes[bytes.trimmed(i..<end).upperBound - 1]
      switch bytes[i] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): guard last == bytes[i] else { return false }
      case UInt8(ascii: "("): guard last == UInt8(ascii: ")") else { return false }
      default: return false
      }
    }
    if !target.isEmpty, outline.references[key] == nil {
      outline.references[key] = ReferenceDefinition(target: target)
      outline.referenceOrder.append(key)
    }
    return true
  }

  // MARK: Headings

  private mutating func addHeading(_ level: Int, _ start: Int, _ end: Int) {
    forgetLists()
    var range = bytes.trimmed(start..<end)
    var closing = range.upperBound
    while closing > range.lowerBound, bytes[closing - 1] == UInt8(ascii: "#") { closing -= 1 }
    if closing == range.lowerBound || isBlank(bytes[closing - 1]) { range = bytes.trimmed(range.lowerBound..<closing) }
    if range.isEmpty { return }
    addHeading(level, lines: [range])
  }

  private mutating func addHeading(_ level: Int, lines: [Range<Int>]) {
    let first = outline.lines.count
    outline.lines.append(contentsOf: lines)
    var leaf = Leaf(kind: .heading, zone: .heading, lines: first..<outline.lines.count, level: level)
    leaf.container = containers.last?.id ?? 0
    outline.leaves.append(leaf)
  }

  /// The open paragraph is a heading underlined with "===" or "---". A paragraph of several lines over dashes is more
  /// often a paragraph and a rule whose blank line was forgotten.
  mutating func closeAsSetext(level: Int, _ cursor: MarkerCursor, _ end: Int) -> Bool {
    guard open == .paragraph, paragraph.count == 1 || level == 1, !paragraph.isEmpty else { return false }
    if level == 2, paragraph[0].count > 240 { return false }
    let run = bytes.trimmed(cursor.i..<end)
    for i in run where bytes[i] != bytes[cursor.i] { return false }
    if level == 2, run.count < 2 { return false }
    addHeading(level, lines: paragraph)
    open = .none
    closeLeaf()
    return true
  }

  /// "1. Title" over "------": what looks like the only item of a list is a numbered heading.
  mutating func closeItemAsHeading(_ matched: Int) -> Bool {
    guard open == .paragraph, paragraph.count == 1, matched == containers.count - 1, let item = containers.last,
      item.kind == .item, item.index == 0,
      item.marker == UInt8(ascii: ".") || item.marker == UInt8(ascii: ",")
        || item.marker == UInt8(ascii: ")")
    else { return false }
    // A paragraph of the item after its first line would be a rule behind a list.
    if let last = outline.leaves.last, last.container == item.id { return false }
    let line = paragraph[0]
    close(to: matched)
    forgetLists()
    addHeading(2, lines: [line])
    open = .none
    closeLeaf()
    return true
  }

  // MARK: Tables

  /// The line is a delimiter row and the last line of the open paragraph its header.
  private mutating func startTable(_ start: Int, _ end: Int) -> Bool {
    guard open == .paragraph, let header = paragraph.last, isDelimiterRow(start, end),
      hasPipe(header.lowerBound, header.upperBound)
    else { return false }
    paragraph.removeLast()
    closeLeaf()
    forgetLists()
    open = .table
    tableId = nextContainer
    nextContainer += 1
    tableHeaders = []
    tableRow = 0
    addRow(header.lowerBound, header.upperBound)
    return true
  }

  private mutating func addRow(_ start: Int, _ end: Int) {
    let row = bytes.trimmed(start..<end)
    var i = row.lowerBound
    if i < row.upperBound, bytes[i] == UInt8(ascii: "|") { i += 1 }
    var column = 0
    var firstCell = -1
    while i < row.upperBound {
      var stop = i
      while stop < row.upperBound, bytes[stop] != UInt8(ascii: "|") {
        stop += bytes[stop] == UInt8(ascii: "\\") ? 2 : 1
      }
      stop = min(stop, row.upperBound)
      let cell = bytes.trimmed(i..<stop)
      var index = -1
      if !cell.isEmpty {
        index = outline.leaves.count
        var leaf = Leaf(kind: .tableCell, zone: .table, lines: outline.lines.count..<outline.lines.count + 1)
        leaf.container = tableId
        leaf.row = tableRow
        leaf.column = column
        if tableRow > 0, column < tableHeaders.count { leaf.label = tableHeaders[column] }
        if column > 0 { leaf.rowLabel = firstCell }
        outline.lines.append(cell)
        outline.leaves.append(leaf)
      }
      if column == 0 { firstCell = index }
      if tableRow == 0 { tableHeaders.append(index) }
      column += 1
      i = stop + 1
    }
    tableRow += 1
  }

  // MARK: Definitions and what vanishes

  /// ": text" under its term.
  private mutating func startDefinition(_ start: Int, _ end: Int) -> Bool {
    guard open == .paragraph else { return false }
    var named = term
    if named < 0 {
      guard paragraph.count == 1 else { return false }
      closeLeaf()
      named = outline.leaves.count - 1
    } else {
      closeLeaf()
    }
    open = .paragraph
    term = named
    let text = bytes.trimmed(start + 1..<end)
    if text.isEmpty { return false }
    paragraph = [text]
    return true
  }

  /// `import … from "…"` and `export const …` of MDX, through the next blank line.
  private func isModuleLine(_ start: Int, _ end: Int) -> Bool {
    guard containers.isEmpty else { return false }
    if bytes.has("import ", at: start, before: end) {
      if bytes.has("import '", at: start, before: end) || bytes.has("import \"", at: start, before: end) { return true }
      let limit = min(end, start + 400)
      return bytes.first(" from '", from: start, before: limit) != nil
        || bytes.first(" from \"", from: start, before: limit) != nil
        || bytes.has("import {", at: start, before: end)
    }
    return bytes.has("export const ", at: start, before: end) || bytes.has("export default ", at: start, before: end)
      || bytes.has("export function ", at: start, before: end) || bytes.has("export {", at: start, before: end)
      || bytes.has("export let ", at: start, before: end)
  }

  /// Behind the end of a comment or of an element whose content is not text; nil where there is none or no end.
  private mutating func hiddenElement(_ start: Int, _ end: Int) -> Int? {
    if bytes.has("<!--", at: start, before: end) {
      let close = skip(to: "-->", 0, from: start + 4)
      if isDirective(bytes, start, marks: 4) { outline.directives.append(start..<(close ?? end)) }
      return close
    }
    if bytes.hasFolded("<script", at: start, before: end) { return skip(to: "</script>", 1, from: start) }
    if bytes.hasFolded("<style", at: start, before: end) { return skip(to: "</style>", 2, from: start) }
    if bytes.hasFolded("<pre", at: start, before: end), start + 4 == end || !isWordByte(bytes[start + 4]) {
      return skip(to: "</pre>", 3, from: start)
    }
    if bytes.hasFolded("<svg", at: start, before: end) { return skip(to: "</svg>", 4, from: start) }
    return nil
  }

  private mutating func skip(to word: StaticString, _ id: UInt8, from start: Int) -> Int? {
    if missing.contains(id) { return nil }
    guard let found = bytes.firstFolded(word, from: start, before: bytes.count) else {
      missing.insert(id)
      return nil
    }
    return found + word.utf8CodeUnitCount
  }
}
