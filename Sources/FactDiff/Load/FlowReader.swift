// Values in brackets: YAML's flow lists and maps, TOML's arrays and inline tables, JSON.

/// Reads one bracketed value with an explicit stack, so that depth costs no call stack.
struct FlowReader {
  enum Style { case yaml, toml, json }

  let bytes: [UInt8]
  let style: Style
  /// Where the front matter ends at the latest.
  let end: Int
  var fields: [FrontMatter.Field] = []
  /// Where reading stopped for an error.
  var stop = 0

  init(_ bytes: [UInt8], style: Style, end: Int) {
    self.bytes = bytes
    self.style = style
    self.end = end
  }

  private struct Level {
    var isMap: Bool
    var prefix: [UInt8]
    var field: Int
  }

  /// Reads the bracket at `start`; returns the offset behind its end, nil for broken input. The fields found are in
  /// `fields`, scalars directly inside under `prefix` + `key`.
  mutating func read(from start: Int, prefix: [UInt8], key: Range<Int>) -> Int? {
    fields = [FrontMatter.Field(prefix: prefix, key: key)]
    var levels: [Level] = []
    var i = start
    var current = 0
    while true {
      skipSpace(&i)
      stop = i
      guard i < end else { return nil }
      switch bytes[i] {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        guard levels.count < 64 else { return nil }
        let owner = fields[current]
        var inner = owner.prefix + bytes[owner.key]
        if !inner.isEmpty { inner.append(UInt8(ascii: ".")) }
        if inner.count > 256 { inner = [] }
        levels.append(Level(isMap: bytes[i] == UInt8(ascii: "{"), prefix: inner, field: current))
        i += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        guard let level = levels.popLast(), level.isMap == (bytes[i] == UInt8(ascii: "}")) else { return nil }
        i += 1
        if levels.isEmpty {
          fields.removeAll { $0.values.isEmpty }
          return i
        }
        current = level.field
      case UInt8(ascii: ","):
        if let level = levels.last { current = level.field }
        i += 1
      default:
        guard let level = levels.last, let value = scalar(&i) else { return nil }
        let separator = style == .toml ? UInt8(ascii: "=") : UInt8(ascii: ":")
        var next = i
        skipSpace(&next)
        if level.isMap, current == level.field, next < end, bytes[next] == separator {
          fields.append(FrontMatter.Field(prefix: level.prefix, key: value.span))
          current = fields.count - 1
          i = next + 1
        } else {
          append(value, to: current)
        }
      }
    }
  }

  private mutating func append(_ value: FrontMatter.Value, to index: Int) {
    if index == fields.count - 1 {
      fields[index].values.append(value)
    } else {
      let name = fields[index].prefix + bytes[fields[index].key]
      let place = value.span.lowerBound
      fields.append(FrontMatter.Field(prefix: name, key: place..<place, values: [value]))
    }
  }

  private func skipSpace(_ i: inout Int) {
    while i < end {
      if isSpaceByte(bytes[i]) {
        i += 1
      } else if bytes[i] == UInt8(ascii: "#"), style != .json {
        i = bytes.endOfLine(from: i)
      } else {
        return
      }
    }
  }

  private func scalar(_ i: inout Int) -> FrontMatter.Value? {
    if bytes[i] == UInt8(ascii: "\"") || (bytes[i] == UInt8(ascii: "'") && style != .json) {
      return quotedScalar(bytes, &i, end, style: style)
    }
    let start = i
    while i < end {
      let byte = bytes[i]
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") || byte == 0x0A { break }
      if style == .toml, byte == UInt8(ascii: "=") { break }
      if byte == UInt8(ascii: ":"), style == .json || (style == .yaml && (i + 1 == end || isSpaceByte(bytes[i + 1]))) {
        break
      }
      if byte == UInt8(ascii: "#"), style != .json, i > start, isBlank(bytes[i - 1]) { break }
      i += 1
    }
    let span = bytes.trimmed(start..<i)
    guard !span.isEmpty, style != .json || isJSONLiteral(span) else { return nil }
    return FrontMatter.Value(pieces: [.bytes(span)], span: span)
  }
}

extension FlowReader {
  /// A number, `true`, `false` or `null`.
  private func isJSONLiteral(_ span: Range<Int>) -> Bool {
    if isDigit(bytes[span.lowerBound]) || bytes[span.lowerBound] == UInt8(ascii: "-") {
      return span.allSatisfy { isDigit(bytes[$0]) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(bytes[$0]) }
    }
    let word = bytes[span]
    return word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8) || word.elementsEqual("null".utf8)
  }
}

/// The quoted value at `i`, which moves behind the closing quote; nil where there is none before `end`.
func quotedScalar(_ bytes: [UInt8], _ i: inout Int, _ end: Int, style: FlowReader.Style) -> FrontMatter.Value? {
  let quote = bytes[i]
  let isDouble = quote == UInt8(ascii: "\"")
  var width = 1
  // TOML: """text""".
  if style == .toml, i + 2 < end, bytes[i + 1] == quote, bytes[i + 2] == quote { width = 3 }
  i += width
  if width == 3 { i = i < end && (bytes[i] == 0x0A || bytes[i] == 0x0D) ? bytes.nextLine(after: i) : i }
  let start = i
  var run = i
  var pieces: [FrontMatter.Piece] = []
  func flush(_ upTo: Int) { if run < upTo { pieces.append(.bytes(run..<upTo)) } }
  while i < end {
    let byte = bytes[i]
    if byte == quote {
      if width == 3, !(i + 2 < end && bytes[i + 1] == quote && bytes[i + 2] == quote) {
        i += 1
        continue
      }
      if style == .yaml, !isDouble, i + 1 < end, bytes[i + 1] == quote {  // ''
        flush(i)
        pieces.append(.scalar(0x27, i..<i + 2))
        i += 2
        run = i
        continue
      }
      flush(i)
      let span = start..<i
      i += width
      return FrontMatter.Value(pieces: pieces, span: span)
    }
    if byte == UInt8(ascii: "\\"), isDouble, i + 1 < end {
      flush(i)
      let begin = i
      let scalar = escapedScalar(bytes, &i, end)
      if let scalar { pieces.append(.scalar(scalar, begin..<i)) }
      run = i
    } else if byte == 0x0A || byte == 0x0D {
      if style == .json || (style == .toml && width == 1) { return nil }
      var upTo = i
      while upTo > run, isBlank(bytes[upTo - 1]) { upTo -= 1 }
      flush(upTo)
      while i < end, isSpaceByte(bytes[i]) { i += 1 }
      pieces.append(.scalar(0x20, upTo..<i))
      run = i
    } else {
      i += 1
    }
  }
  return nil
}

/// The escape at `i`, which moves behind it; nil for an escaped line end.
private func escapedScalar(_ bytes: [UInt8], _ i: inout Int, _ end: Int) -> UInt32? {
  let byte = bytes[i + 1]
  i += 2
  var digits = 0
  switch byte {
  case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "0"),
    UInt8(ascii: "a"), UInt8(ascii: "v"), UInt8(ascii: "e"):
    return 0x20
  case UInt8(ascii: "N"), UInt8(ascii: "_"): return 0xA0
  case UInt8(ascii: "x"): digits = 2
  case UInt8(ascii: "u"): digits = 4
  case UInt8(ascii: "U"): digits = 8
  case 0x0A, 0x0D:
    while i < end, isSpaceByte(bytes[i]) { i += 1 }
    return nil
  default:
    // The escaped byte may begin a longer sequence: step back and let it be copied.
    if byte >= 0x80 {
      i -= 1
      return nil
    }
    return UInt32(byte)
  }
  guard var value = hexNumber(bytes, &i, end, digits) else { return 0xFFFD }
  if value >= 0xD800, value < 0xDC00, bytes.has("\\u", at: i, before: end) {
    var next = i + 2
    if let low = hexNumber(bytes, &next, end, 4), low >= 0xDC00, low < 0xE000 {
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      i = next
    }
  }
  if value < 0x20 { return 0x20 }
  return Unicode.Scalar(value) == nil ? 0xFFFD : value
}

private func hexNumber(_ bytes: [UInt8], _ i: inout Int, _ end: Int, _ digits: Int) -> UInt32? {
  guard i + digits <= end else { return nil }
  var value: UInt32 = 0
  for k in i..<i + digits {
    let lower = bytes[k] | 0x20
    if isDigit(bytes[k]) {
      value = value << 4 | UInt32(bytes[k] - 0x30)
    } else if lower >= 0x61, lower <= 0x66 {
      value = value << 4 | UInt32(lower - 0x61 + 10)
    } else {
      return nil
    }
  }
  i += digits
  return value
}
