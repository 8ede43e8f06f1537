// Markdown line by line: containers (quotes, lists, footnotes) and the leaves inside them.

/// Finds the leaves of a document in one pass. Nesting deeper than `maximumDepth` is read as if it were that deep, so a
/// line costs no more than its length.
struct BlockReader {
  static let maximumDepth = 64

  let bytes: [UInt8]
  var outline = Outline()

  struct Container {
    enum Kind { case quote, item, footnote }
    var kind: Kind
    /// Column from which the lines of an item belong to it.
    var contentColumn = 0
    var id = 0
    /// `-`, `*`, `+`, `.`, `)` or `,` for the CJK enumeration comma.
    var marker: UInt8 = 0
    var index = 0
  }
  enum Open { case none, paragraph, fence, module, table }

  var containers: [Container] = []
  /// The list that was open last at each depth, so that its next item continues it.
  var lastList: [Container?] = []
  var open = Open.none
  /// Lines of the open paragraph.
  var paragraph: [Range<Int>] = []
  /// Leaf index of the term, while the open paragraph is its definition.
  var term = -1
  var fenceByte: UInt8 = 0
  var fenceLength = 0
  /// Blocks of code so far.
  var fence = 0
  var tableId = 0
  var tableHeaders: [Int] = []
  var tableRow = 0
  var nextContainer = 1
  /// Whether a blank line came since the last line with text.
  var afterBlank = true
  /// End tags known to be missing in the rest of the file.
  var missing: Set<UInt8> = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read(from start: Int) -> Outline {
    var position = start
    while position < bytes.count {
      let end = bytes.endOfLine(from: position)
      position = readLine(position, end) ?? bytes.nextLine(after: end)
    }
    closeLeaf()
    return outline
  }

  /// Reads one line; returns where to go on if that is not the next line.
  private mutating func readLine(_ start: Int, _ end: Int) -> Int? {
    var cursor = MarkerCursor(start)
    cursor.skipBlanks(bytes, end)
    if cursor.i == end {
      readBlankLine()
      return nil
    }
    var matched = 0
    while matched < containers.count {
      let container = containers[matched]
      if container.kind == .quote {
        guard cursor.indent < 4 || open == .paragraph, cursor.i < end, bytes[cursor.i] == UInt8(ascii: ">") else {
          break
        }
        cursor.passQuote(bytes, end)
      } else {
        guard cursor.column >= container.contentColumn || cursor.i == end else { break }
        cursor.base = min(container.contentColumn, cursor.column)
      }
      matched += 1
    }
    let allMatched = matched == containers.count
    if open == .fence {
      if allMatched {
        if closesFence(cursor, end) { open = .none } else { addCode(cursor.i, end) }
        return nil
      }
      open = .none
    }
    if open == .module {
      return nil
    }
    if cursor.i == end {  // nothing but quote marks
      closeLeaf()
      close(to: matched)
      afterBlank = true
      return nil
    }
    defer { afterBlank = false }
    if !allMatched {
      if open == .paragraph, !startsBlock(cursor, end) {
        paragraph.append(bytes.trimmedKeepingBreak(cursor.i, end))
        return nil
      }
      if isRule(from: cursor.i, end, UInt8(ascii: "-")), closeItemAsHeading(matched) { return nil }
      closeLeaf()
      close(to: matched)
    }
    return readStarts(&cursor, end, allMatched: allMatched)
  }

  private mutating func readBlankLine() {
    if open == .fence {
      if containers.contains(where: { $0.kind == .quote }) { open = .none }
      return
    }
    closeLeaf()
    afterBlank = true
  }

  /// Opens containers, then reads the leaf that follows them on the line.
  private mutating func readStarts(_ cursor: inout MarkerCursor, _ end: Int, allMatched: Bool) -> Int? {
    // Where the trailing run of one rule byte and blanks begins: found once, so that "- - - … a" stays linear.
    var continues = allMatched && open == .paragraph
    var dashes = -1
    var others = (byte: UInt8(0), from: -1)
    while cursor.i < end {
      let byte = bytes[cursor.i]
      if cursor.indent >= 4, !continues, open != .table,
        listMarker(cursor, end) == nil || (afterBlank && containers.isEmpty),
        !(byte == UInt8(ascii: "<") && startsTag(cursor.i, end))
      {
        closeLeaf()
        if afterBlank { fence += 1 }
        addCode(cursor.i, end)
        return nil  // indented code
      }
      if byte == UInt8(ascii: ">") {
        closeLeaf()
        push(Container(kind: .quote), start: cursor)
        cursor.passQuote(bytes, end)
        continues = false
        afterBlank = false
        continue
      }
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") {
        // Only "-" and "*" are list markers too, so only they can come again on this line.
        var from = byte == UInt8(ascii: "-") ? dashes : others.byte == byte ? others.from : -1
        if from < 0 {
          from = ruleStart(cursor.i, end, byte)
          if byte == UInt8(ascii: "-") { dashes = from } else { others = (byte, from) }
        }
        if cursor.i >= from, isRule(from: cursor.i, end, byte) {
          if byte == UInt8(ascii: "-"), continues, closeAsSetext(level: 2, cursor, end) { return nil }
          closeLeaf()
          return nil
        }
      }
      guard let marker = listMarker(cursor, end), !continues || interrupts(marker, cursor, end) else {
        if let after = footnoteStart(cursor, end) {
          closeLeaf()
          push(Container(kind: .footnote, contentColumn: cursor.base + 4), start: cursor)
          cursor.advance(to: after, bytes, end)
          cursor.base = cursor.column
          continues = false
          continue
        }
        break
      }
      closeLeaf()
      pushItem(marker, &cursor, end)
      continues = false
      afterBlank = false
    }
    if cursor.i >= end { return nil }
    return readLeaf(cursor, end, continues: continues)
  }

  private mutating func addCode(_ start: Int, _ end: Int) {
    let line = bytes.trimmed(start..<end)
    if !line.isEmpty { outline.codes.append((line, outline.leaves.count, fence)) }
  }

  // MARK: Containers

  mutating func push(_ container: Container, start: MarkerCursor) {
    guard containers.count < BlockReader.maximumDepth else { return }
    var container = container
    if container.id == 0 {
      container.id = nextContainer
      nextContainer += 1
    }
    containers.append(container)
    if lastList.count < containers.count { lastList.append(nil) }
  }

  private mutating func pushItem(_ marker: ListMarker, _ cursor: inout MarkerCursor, _ end: Int) {
    var item = Container(kind: .item, marker: marker.kind)
    let depth = containers.count
    if depth < lastList.count, let last = lastList[depth], last.marker == marker.kind {
      item.id = last.id
      item.index = last.index + 1
    }
    let markerColumn = cursor.column
    cursor.advance(to: marker.end, bytes, end)
    // Text far to the right of its marker is code to CommonMark; summaries mean text.
    item.contentColumn = cursor.i == end ? markerColumn + 2 : cursor.column
    cursor.base = cursor.column
    skipTaskBox(&cursor, end)
    push(item, start: cursor)
    if containers.count > depth {
      lastList[depth] = containers[depth]
      for deeper in containers.count..<max(containers.count, lastList.count) { lastList[deeper] = nil }
    }
  }

  private func skipTaskBox(_ cursor: inout MarkerCursor, _ end: Int) {
    let i = cursor.i
    guard i + 3 < end, bytes[i] == UInt8(ascii: "["), bytes[i + 2] == UInt8(ascii: "]"), isBlank(bytes[i + 3]) else {
      return
    }
    guard [UInt8(ascii: " "), UInt8(ascii: "x"), UInt8(ascii: "X")].contains(bytes[i + 1]) else { return }
    cursor.advance(to: i + 3, bytes, end)
    cursor.base = cursor.column
  }

  mutating func close(to depth: Int) {
    if containers.count > depth { containers.removeLast(containers.count - depth) }
  }

  /// Marks that text, not an item, follows at this depth: a later item begins a list of its own.
  mutating func forgetLists() {
    for depth in containers.count..<max(containers.count, lastList.count) { lastList[depth] = nil }
  }
}

/// A place in a line and the column it is shown at, tabs being four wide.
struct MarkerCursor {
  var i: Int
  var column = 0
  /// The column from which indentation counts inside the containers passed so far.
  var base = 0
  var indent: Int { column - base }

  init(_ start: Int) { i = start }

  mutating func skipBlanks(_ bytes: [UInt8], _ end: Int) {
    while i < end, isBlank(bytes[i]) {
      column = bytes[i] == 0x09 ? (column / 4 + 1) * 4 : column + 1
      i += 1
    }
  }

  /// Past `>` and the blank that belongs to it, then to the next visible byte.
  mutating func passQuote(_ bytes: [UInt8], _ end: Int) {
    i += 1
    column += 1
    base = column
    if i < end, bytes[i] == 0x20 { base += 1 }
    skipBlanks(bytes, end)
  }

  mutating func advance(to offset: Int, _ bytes: [UInt8], _ end: Int) {
    while i < offset {
      if bytes[i] & 0xC0 != 0x80 { column += 1 }
      i += 1
    }
    skipBlanks(bytes, end)
  }
}

extension Array where Element == UInt8 {
  /// The visible part of a line; two blanks at its end, a hard break, stay as one byte past the text.
  func trimmedKeepingBreak(_ start: Int, _ end: Int) -> Range<Int> {
    var upper = end
    while upper > start, isBlank(self[upper - 1]) { upper -= 1 }
    return start..<(end - upper >= 2 && self[upper] == 0x20 ? upper + 1 : upper)
  }
}
