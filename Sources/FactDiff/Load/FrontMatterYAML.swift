// The part of YAML that front matter uses, line by line.

/// The key at the start of a line's content: its range without quotes, and the offset behind the colon.
func yamlKey(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (key: Range<Int>, behind: Int)? {
  guard start < end else { return nil }
  var i = start
  var key: Range<Int>
  switch bytes[start] {
  case UInt8(ascii: "\""), UInt8(ascii: "'"):
    guard let value = quotedScalar(bytes, &i, end, style: .yaml) else { return nil }
    key = value.span
    while i < end, isBlank(bytes[i]) { i += 1 }
    guard i < end, bytes[i] == UInt8(ascii: ":") else { return nil }
  case UInt8(ascii: "#"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","),
    UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"),
    UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), 0x20, 0x09:
    return nil
  default:
    while i < end, i - start <= 200, bytes[i] != UInt8(ascii: ":") || !(i + 1 == end || isBlank(bytes[i + 1])) {
      i += 1
    }
    guard i < end, bytes[i] == UInt8(ascii: ":") else { return nil }
    key = bytes.trimmed(start..<i)
  }
  return key.isEmpty ? nil : (key, i + 1)
}

extension FrontMatter {
  private struct Parent {
    var indent: Int
    var field: Int
    var prefix: [UInt8]
  }

  mutating func readYAML(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    var parents: [Parent] = []
    var line = start
    while line < end {
      let lineEnd = min(bytes.endOfLine(from: line), end)
      let next = min(bytes.nextLine(after: lineEnd), end)
      var i = line
      while i < lineEnd, bytes[i] == 0x20 { i += 1 }
      if i < lineEnd, bytes[i] == 0x09 {
        problem(i, i + 1, "front matter is indented with a tab; blanks would be right")
        line = next
        continue
      }
      if i == lineEnd || bytes[i] == UInt8(ascii: "#") {
        line = next
        continue
      }
      line = readYAMLLine(bytes, line, i, lineEnd, end, &parents) ?? next
    }
    fields.removeAll { $0.values.isEmpty }
  }

  /// Reads one entry; returns where the next line begins if the value took more lines than one.
  private mutating func readYAMLLine(
    _ bytes: [UInt8], _ line: Int, _ content: Int, _ lineEnd: Int, _ end: Int, _ parents: inout [Parent]
  ) -> Int? {
    var i = content
    var isItem = false
    while i < lineEnd, bytes[i] == UInt8(ascii: "-"), i + 1 == lineEnd || bytes[i + 1] == 0x20 {
      let indent = i - line
      while let last = parents.last, last.indent > indent || (isItem && last.indent == indent) { parents.removeLast() }
      isItem = true
      i += 1
      while i < lineEnd, bytes[i] == 0x20 { i += 1 }
      if i - content > 64 { break }
    }
    let indent = i - line
    if i == lineEnd { return nil }
    if let (key, behind) = yamlKey(bytes, i, lineEnd) {
      while let last = parents.last, last.indent >= indent { parents.removeLast() }
      var prefix = parents.last?.prefix ?? []
      if prefix.count > 256 { prefix = [] }
      fields.append(Field(prefix: prefix, key: key))
      let index = fields.count - 1
      var value = behind
      while value < lineEnd, isBlank(bytes[value]) { value += 1 }
      skipTag(bytes, &value, lineEnd)
      if value >= lineEnd || bytes[value] == UInt8(ascii: "#") {
        if parents.count < 64 {
          parents.append(Parent(indent: indent, field: index, prefix: prefix + bytes[key] + [UInt8(ascii: ".")]))
        }
        return nil
      }
      return readYAMLValue(bytes, value, lineEnd, end, indent: isItem ? indent - 1 : indent, field: index)
    }
    guard isItem || (parents.last.map { $0.indent < indent } ?? false), let parent = parents.last else {
      let what = isItem ? "a list without a key" : "no key"
      problem(content, lineEnd, "front matter has \(what) here; \"key: value\" would be right")
      return nil
    }
    skipTag(bytes, &i, lineEnd)
    if i >= lineEnd { return nil }
    // A scalar below its key may go on below itself at the same indentation, an item only further in.
    return readYAMLValue(bytes, i, lineEnd, end, indent: isItem ? content - line : indent - 1, field: parent.field)
  }

  /// Past "!!str" and "&anchor".
  private func skipTag(_ bytes: [UInt8], _ i: inout Int, _ end: Int) {
    while i < end, bytes[i] == UInt8(ascii: "!") || bytes[i] == UInt8(ascii: "&") {
      while i < end, !isBlank(bytes[i]) { i += 1 }
      while i < end, isBlank(bytes[i]) { i += 1 }
    }
  }

  private mutating func readYAMLValue(
    _ bytes: [UInt8], _ start: Int, _ lineEnd: Int, _ end: Int, indent: Int, field: Int
  ) -> Int? {
    var i = start
    switch bytes[start] {
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      let indicator = bytes[start + 1..<lineEnd].prefix { !isBlank($0) }
      if indicator.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }) {
        return readBlockScalar(bytes, bytes.nextLine(after: lineEnd), end, indent: indent, field: field)
      }
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      if bytes.has("[[", at: start, before: lineEnd), let close = bytes.first("]]", from: start, before: lineEnd) {
        // Obsidian: [[page]] unquoted.
        append(Value(pieces: [.bytes(start + 2..<close)], span: start + 2..<close), to: field, bytes)
        return nil
      }
      var reader = FlowReader(bytes, style: .yaml, end: end)
      guard let stop = reader.read(from: start, prefix: fields[field].prefix, key: fields[field].key) else {
        problem(start, lineEnd, "front matter has a bracket that is not closed; \"[a, b]\" would be right")
        return nil
      }
      adopt(reader.fields, bytes, field)
      return rest(bytes, stop, end)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let value = quotedScalar(bytes, &i, end, style: .yaml) else {
        problem(start, lineEnd, "front matter has a quote that is not closed; \"text\" would be right")
        return nil
      }
      append(value, to: field, bytes)
      return rest(bytes, i, end)
    default: break
    }
    return readPlain(bytes, start, lineEnd, end, indent: indent, field: field)
  }

  /// Takes over what a bracket held; its own scalars belong to the field that is already there.
  mutating func adopt(_ found: [Field], _ bytes: [UInt8], _ field: Int) {
    for other in found {
      if other.key == fields[field].key, other.prefix == fields[field].prefix {
        for value in other.values { append(value, to: field, bytes) }
      } else {
        fields.append(other)
      }
    }
  }

  /// The start of the line behind a value; anything but a comment there is a mistake.
  mutating func rest(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    let lineEnd = min(bytes.endOfLine(from: start), end)
    var i = start
    while i < lineEnd, isBlank(bytes[i]) || bytes[i] == UInt8(ascii: ",") { i += 1 }
    if i < lineEnd, bytes[i] != UInt8(ascii: "#") {
      problem(i, lineEnd, "front matter has text behind a closed value; quotes around all of it would be right")
    }
    return min(bytes.nextLine(after: lineEnd), end)
  }

  /// Text after "|" or ">": the lines that are indented further than their key.
  private mutating func readBlockScalar(_ bytes: [UInt8], _ start: Int, _ end: Int, indent: Int, field: Int) -> Int {
    var pieces: [Piece] = []
    var line = min(start, end)
    var last = line
    var first = -1
    while line < end {
      let lineEnd = min(bytes.endOfLine(from: line), end)
      let text = bytes.trimmed(line..<lineEnd)
      if !text.isEmpty {
        if text.lowerBound - line <= indent { break }
        if first < 0 { first = text.lowerBound } else { pieces.append(.scalar(0x20, last..<text.lowerBound)) }
        pieces.append(.bytes(text))
        last = text.upperBound
      }
      line = min(bytes.nextLine(after: lineEnd), end)
    }
    if first >= 0 { append(Value(pieces: pieces, span: first..<last), to: field, bytes) }
    return line
  }

  /// A bare scalar, which lines further in continue.
  private mutating func readPlain(
    _ bytes: [UInt8], _ start: Int, _ lineEnd: Int, _ end: Int, indent: Int, field: Int
  ) -> Int? {
    var text = withoutComment(bytes, start, lineEnd)
    if text.isEmpty { return nil }
    var pieces: [Piece] = [.bytes(text)]
    let first = text.lowerBound
    var next = min(bytes.nextLine(after: lineEnd), end)
    while next < end {
      let stop = min(bytes.endOfLine(from: next), end)
      var i = next
      while i < stop, bytes[i] == 0x20 { i += 1 }
      guard i < stop, i - next > indent, bytes[i] != UInt8(ascii: "#"), yamlKey(bytes, i, stop) == nil,
        !bytes.has("- ", at: i, before: stop)
      else { break }
      let more = withoutComment(bytes, i, stop)
      guard !more.isEmpty else { break }
      pieces.append(.scalar(0x20, text.upperBound..<more.lowerBound))
      pieces.append(.bytes(more))
      text = more
      next = min(bytes.nextLine(after: stop), end)
    }
    append(Value(pieces: pieces, span: first..<text.upperBound), to: field, bytes)
    return next
  }

  private func withoutComment(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Range<Int> {
    var i = start
    while i < end, !(bytes[i] == UInt8(ascii: "#") && i > start && isBlank(bytes[i - 1])) { i += 1 }
    return bytes.trimmed(start..<i)
  }
}
