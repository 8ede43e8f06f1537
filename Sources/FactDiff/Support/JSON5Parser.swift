// Reads JSON5 into a flat list of nodes, in one pass and without recursion: https://spec.json5.org.

/// One node of a document. An array's children follow it, an object's as key, value, key, value.
struct JSON5Node: Sendable {
  enum Kind: UInt8, Sendable { case null, bool, number, string, array, object, key }

  var kind: Kind
  /// Whether a string or key holds escapes and so differs from its bytes.
  var isEscaped = false
  var start: UInt32
  var end: UInt32
  /// The index after the node's last descendant; for a key, its hash.
  var next: UInt32
}

/// The parser; it lives as long as one document is read.
struct JSON5Parser {
  /// Objects and arrays inside one another.
  static let deepest = 128

  private let path: String
  private let bytes: [UInt8]
  private let end: Int
  private var i: Int
  private(set) var nodes: [JSON5Node] = []
  /// Containers that are still open.
  private var open: [Int] = []

  init(path: String, bytes: [UInt8], range: Range<Int>) {
    self.path = path
    self.bytes = bytes
    self.i = range.lowerBound
    self.end = range.upperBound
  }

  private enum State { case value, valueOrClose, keyOrClose, afterValue }

  mutating func parse() throws(InputError) {
    nodes.reserveCapacity(Swift.max(8, (end - i) / 16))
    if i == 0, end >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { i = 3 }
    var state = State.value
    while true {
      try skipSpace()
      if state == .afterValue && open.isEmpty { break }
      guard i < end else { throw endOfFile() }
      let byte = bytes[i]
      switch state {
      case .value:
        state = try readValue(byte)
      case .valueOrClose:
        state = byte == UInt8(ascii: "]") ? try close() : try readValue(byte)
      case .keyOrClose:
        if byte == UInt8(ascii: "}") {
          state = try close()
        } else {
          try readKey(byte)
          state = .value
        }
      case .afterValue:
        let isObject = nodes[open[open.count - 1]].kind == .object
        if byte == UInt8(ascii: ",") {
          i += 1
          state = isObject ? .keyOrClose : .valueOrClose
        } else if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          state = try close()
        } else {
          throw error(at: i, "unexpected \(quoted(at: i)); a comma or \(isObject ? "\"}\"" : "\"]\"") belongs here")
        }
      }
    }
    if i < end { throw error(at: i, "unexpected \(quoted(at: i)) after the end of the document") }
  }

  // MARK: Values

  private mutating func readValue(_ byte: UInt8) throws(InputError) -> State {
    let start = i
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard open.count < JSON5Parser.deepest else {
        throw error(at: i, "nested too deeply; \(JSON5Parser.deepest) levels are the most")
      }
      let isObject = byte == UInt8(ascii: "{")
      open.append(nodes.count)
      i += 1
      append(isObject ? .object : .array, start)
      return isObject ? .keyOrClose : .valueOrClose
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let escaped = try skipString(quote: byte)
      append(.string, start, escaped: escaped)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
      try skipNumber()
      append(.number, start)
    default:
      try skipWord()
      switch word(start) {
      case "true", "false": append(.bool, start)
      case "null": append(.null, start)
      case "Infinity", "NaN": throw error(at: start, "\(word(start)) is not a number that can be used")
      case "": throw error(at: start, "unexpected \(quoted(at: start)); a value belongs here")
      case let other: throw error(at: start, "unexpected \"\(other)\"; text belongs in quotes")
      }
    }
    return .afterValue
  }

  private mutating func readKey(_ byte: UInt8) throws(InputError) {
    let start = i
    var escaped = false
    if readPlainKey() { return }
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      escaped = try skipString(quote: byte)
      append(.key, start, escaped: escaped)
    } else {
      try skipWord()
      if i == start || isDigit(bytes[start]) {
        throw error(at: start, "unexpected \(quoted(at: start)); a key or \"}\" belongs here")
      }
      append(.key, start)
    }
    let key = nodes.count - 1
    nodes[key].next = hash(nodes[key])
    try skipSpace()
    guard i < end else { throw endOfFile() }
    guard bytes[i] == UInt8(ascii: ":") else {
      throw error(at: i, "unexpected \(quoted(at: i)); a colon belongs after the key")
    }
    i += 1
  }

  /// Reads an ASCII name with its colon right behind, as nearly all keys are written; leaves anything else.
  private mutating func readPlainKey() -> Bool {
    let (bytes, start) = (bytes, i)
    guard !isDigit(bytes[start]) else { return false }
    var hash: UInt32 = 0x811C_9DC5
    var at = start
    while at < end, isDigit(bytes[at]) || (bytes[at] | 0x20) &- 0x61 < 26 || bytes[at] == 0x5F || bytes[at] == 0x24 {
      hash = (hash ^ UInt32(bytes[at])) &* 0x0100_0193
      at += 1
    }
    guard at > start, at < end, bytes[at] == UInt8(ascii: ":") else { return false }
    i = at
    append(.key, start)
    nodes[nodes.count - 1].next = hash
    i = at + 1
    return true
  }

  private mutating func append(_ kind: JSON5Node.Kind, _ start: Int, escaped: Bool = false) {
    nodes.append(
      JSON5Node(
        kind: kind, isEscaped: escaped, start: UInt32(start), end: UInt32(i), next: UInt32(nodes.count + 1)))
  }

  private mutating func close() throws(InputError) -> State {
    i += 1
    let container = open.removeLast()
    nodes[container].end = UInt32(i)
    nodes[container].next = UInt32(nodes.count)
    if nodes[container].kind == .object { try rejectDuplicates(in: container) }
    return .afterValue
  }

  // MARK: Duplicate keys

  private func rejectDuplicates(in object: Int) throws(InputError) {
    let end = Int(nodes[object].next)
    var count = 0
    var child = object + 1
    while child < end {
      count += 1
      if count > 8 { return try rejectDuplicatesByHash(in: object) }
      var earlier = object + 1
      while earlier < child {
        if nodes[earlier].next == nodes[child].next, sameKey(earlier, child) { throw duplicate(child, of: earlier) }
        earlier = Int(nodes[earlier + 1].next)
      }
      child = Int(nodes[child + 1].next)
    }
  }

  private func rejectDuplicatesByHash(in object: Int) throws(InputError) {
    var keys: [(hash: UInt32, node: Int)] = []
    var child = object + 1
    while child < Int(nodes[object].next) {
      keys.append((nodes[child].next, child))
      child = Int(nodes[child + 1].next)
    }
    keys.sort { ($0.hash, $0.node) < ($1.hash, $1.node) }
    var first: (key: Int, earlier: Int)?
    var run = 0
    for position in 1..<keys.count {
      if keys[position].hash != keys[run].hash { run = position }
      // A run of equal hashes is one key but for chance or malice; bounded, so that the whole stays linear.
      for earlier in Swift.max(run, position - 64)..<position where sameKey(keys[earlier].node, keys[position].node) {
        if keys[position].node < first?.key ?? Int.max { first = (keys[position].node, keys[earlier].node) }
      }
    }
    if let first { throw duplicate(first.key, of: first.earlier) }
  }

  private func duplicate(_ key: Int, of earlier: Int) -> InputError {
    let (line, column) = LineIndex(bytes).position(of: Int(nodes[earlier].start), in: bytes)
    let name = String(decoding: text(of: nodes[key]), as: UTF8.self)
    return error(at: Int(nodes[key].start), "duplicate key \"\(name)\"; it stands at \(line):\(column) already")
  }

  private func sameKey(_ a: Int, _ b: Int) -> Bool { text(of: nodes[a]) == text(of: nodes[b]) }

  private func text(of key: JSON5Node) -> [UInt8] { JSON5Text.content(of: key, in: bytes) }

  private func hash(_ key: JSON5Node) -> UInt32 {
    let bytes = bytes
    var hash: UInt32 = 0x811C_9DC5
    if key.isEscaped {
      for byte in text(of: key) { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    } else {
      let quotes = JSON5Text.quotes(of: key, in: bytes)
      for at in (Int(key.start) + quotes)..<(Int(key.end) - quotes) {
        hash = (hash ^ UInt32(bytes[at])) &* 0x0100_0193
      }
    }
    return hash
  }

  // MARK: Tokens

  /// Skips a string with its quotes; tells whether it holds escapes.
  private mutating func skipString(quote: UInt8) throws(InputError) -> Bool {
    let start = i
    var escaped = false
    i += 1
    while true {
      skipPlain(until: quote)
      guard i < end else { break }
      let byte = bytes[i]
      if byte == quote {
        i += 1
        return escaped
      }
      if byte >= 0x80 {
        i += try sequenceLength()
      } else if byte == UInt8(ascii: "\\") {
        escaped = true
        try skipEscape()
      } else if byte == 0x0A || byte == 0x0D {
        throw error(at: i, "a line break inside a string; close the quote or write a backslash before it")
      } else if byte == 0 {
        throw error(at: i, "a NUL byte inside a string")
      } else {
        i += 1
      }
    }
    throw error(at: start, "this string is never closed; \(quote == UInt8(ascii: "'") ? "'" : "\"") is missing")
  }

  /// Steps over what needs no second look: most of a string.
  @inline(__always)
  private mutating func skipPlain(until quote: UInt8) {
    let (bytes, end) = (bytes, end)
    var i = i
    while i < end {
      let byte = bytes[i]
      if byte < 0x80 {
        if byte == quote || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
        i += 1
      } else if byte > 0xE0, byte < 0xF0, byte != 0xED, i + 2 < end, bytes[i + 1] & bytes[i + 2] & 0xC0 == 0x80,
        (bytes[i + 1] | bytes[i + 2]) & 0x40 == 0
      {
        i += 3
      } else {
        break
      }
    }
    self.i = i
  }

  private mutating func skipEscape() throws(InputError) {
    let start = i
    i += 1
    guard i < end else { return }
    let byte = bytes[i]
    switch byte {
    case UInt8(ascii: "u"):
      let unit = try hexDigits(4, from: start)
      if unit == 0 { throw error(at: start, "a NUL character inside a string") }
      if unit >= 0xD800 && unit < 0xE000 {
        guard unit < 0xDC00, i + 1 < end, bytes[i] == UInt8(ascii: "\\"), bytes[i + 1] == UInt8(ascii: "u") else {
          throw error(at: start, "half a surrogate pair; \\uD83D\\uDE00 is a whole one")
        }
        i += 1
        let low = try hexDigits(4, from: start)
        guard low >= 0xDC00 && low < 0xE000 else {
          throw error(at: start, "half a surrogate pair; \\uD83D\\uDE00 is a whole one")
        }
      }
    case UInt8(ascii: "x"):
      if try hexDigits(2, from: start) == 0 { throw error(at: start, "a NUL character inside a string") }
    case UInt8(ascii: "1")...UInt8(ascii: "9"):
      throw error(at: start, "unknown escape \\\(Character(Unicode.Scalar(byte)))")
    case UInt8(ascii: "0"):
      throw error(at: start, "a NUL character inside a string")
    case 0x0D:
      i += 1
      if i < end, bytes[i] == 0x0A { i += 1 }
    default:
      i += byte < 0x80 ? 1 : try sequenceLength()
    }
  }

  /// The digits after the letter at `i`.
  private mutating func hexDigits(_ count: Int, from start: Int) throws(InputError) -> UInt32 {
    i += 1
    var value: UInt32 = 0
    for _ in 0..<count {
      guard i < end, let digit = JSON5Text.hexValue(bytes[i]) else {
        throw error(at: start, "\(count) hexadecimal digits belong after this escape")
      }
      value = value << 4 | UInt32(digit)
      i += 1
    }
    return value
  }

  private mutating func skipNumber() throws(InputError) {
    let start = i
    if bytes[i] == UInt8(ascii: "-") || bytes[i] == UInt8(ascii: "+") { i += 1 }
    var digits = 0
    if i + 1 < end, bytes[i] == UInt8(ascii: "0"), bytes[i + 1] | 0x20 == UInt8(ascii: "x") {
      i += 2
      let first = i
      while i < end, JSON5Text.hexValue(bytes[i]) != nil { i += 1 }
      digits = i - first
      if digits > 15 { throw error(at: start, "a hexadecimal number of more than 15 digits") }
    } else {
      let first = i
      digits = skipDigits()
      if digits > 1, bytes[first] == UInt8(ascii: "0") { throw error(at: start, "a number with a leading zero") }
      if i < end, bytes[i] == UInt8(ascii: ".") {
        i += 1
        digits += skipDigits()
      }
      if digits > 0, i < end, bytes[i] | 0x20 == UInt8(ascii: "e") {
        i += 1
        if i < end, bytes[i] == UInt8(ascii: "-") || bytes[i] == UInt8(ascii: "+") { i += 1 }
        let exponent = skipDigits()
        if exponent == 0 || exponent > 4 {
          throw error(at: start, "a number with an exponent of one to four digits belongs here")
        }
      }
    }
    let numberEnd = i
    try skipWord()
    if digits == 0 || i > numberEnd {
      let found = word(start)
      let isInfinite = found.hasSuffix("Infinity") || found.hasSuffix("NaN")
      throw error(at: start, "\"\(found)\" is not a number\(isInfinite ? " that can be used" : "")")
    }
  }

  private mutating func skipDigits() -> Int {
    let start = i
    while i < end, isDigit(bytes[i]) { i += 1 }
    return i - start
  }

  /// Letters, digits, `_`, `$` and everything outside ASCII that is no space.
  private mutating func skipWord() throws(InputError) {
    let bytes = bytes
    while i < end {
      let byte = bytes[i]
      if byte >= 0x80 {
        let length = try sequenceLength()
        if spaceLength() > 0 { return }
        i += length
      } else if isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == 0x5F || byte == 0x24 {
        i += 1
      } else {
        return
      }
    }
  }

  private func word(_ start: Int) -> String { String(decoding: bytes[start..<i], as: UTF8.self) }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  // MARK: Space and comments

  @inline(__always)
  private mutating func skipSpace() throws(InputError) {
    // Nothing or one space is what mostly stands between two tokens.
    if i < end, bytes[i] == 0x20 { i += 1 }
    if i < end, bytes[i] > 0x20, bytes[i] < 0x80, bytes[i] != UInt8(ascii: "/") { return }
    try skipLongSpace()
  }

  private mutating func skipLongSpace() throws(InputError) {
    let bytes = bytes
    while i < end {
      let byte = bytes[i]
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
        i += 1
      } else if byte == UInt8(ascii: "/") {
        try skipComment()
      } else if byte >= 0x80 {
        _ = try sequenceLength()
        let length = spaceLength()
        if length == 0 { return }
        i += length
      } else {
        return
      }
    }
  }

  private mutating func skipComment() throws(InputError) {
    let start = i
    let next = i + 1 < end ? bytes[i + 1] : 0
    if next == UInt8(ascii: "/") {
      i += 2
      while i < end, bytes[i] != 0x0A, bytes[i] != 0x0D { i += bytes[i] < 0x80 ? 1 : try sequenceLength() }
    } else if next == UInt8(ascii: "*") {
      i += 2
      while i < end {
        if bytes[i] == UInt8(ascii: "*"), i + 1 < end, bytes[i + 1] == UInt8(ascii: "/") {
          i += 2
          return
        }
        i += bytes[i] < 0x80 ? 1 : try sequenceLength()
      }
      throw error(at: start, "this comment is never closed; \"*/\" is missing")
    } else {
      throw error(at: start, "unexpected \"/\"; a comment starts with \"//\" or \"/*\"")
    }
  }

  /// The length of the white space outside ASCII that stands here, else 0.
  private func spaceLength() -> Int {
    let second = i + 1 < end ? bytes[i + 1] : 0
    let third = i + 2 < end ? bytes[i + 2] : 0
    switch (bytes[i], second, third) {
    case (0xC2, 0xA0, _): return 2
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
      return 3
    default: return 0
    }
  }

  /// The length of the UTF-8 sequence that starts here with a byte outside ASCII.
  private func sequenceLength() throws(InputError) -> Int {
    let length = JSON5Text.sequenceLength(at: i, in: bytes, end: end)
    if length == 0 { throw error(at: i, "invalid UTF-8: byte \(hexByte(bytes[i])) cannot stand here") }
    return length
  }

  private func hexByte(_ byte: UInt8) -> String {
    let text = String(byte, radix: 16, uppercase: true)
    return "0x" + (text.utf8.count < 2 ? "0" + text : text)
  }

  // MARK: Errors

  private func endOfFile() -> InputError {
    guard let last = open.last else { return error(at: end, "nothing but space; a value belongs here") }
    let (line, column) = LineIndex(bytes).position(of: Int(nodes[last].start), in: bytes)
    let isObject = nodes[last].kind == .object
    return error(
      at: end, "unexpected end; the \(isObject ? "object" : "array") opened at \(line):\(column) is never closed")
  }

  /// What stands there, for a message.
  private func quoted(at offset: Int) -> String {
    guard offset < end else { return "end" }
    let length = bytes[offset] < 0x80 ? 1 : Swift.max(1, JSON5Text.sequenceLength(at: offset, in: bytes, end: end))
    if bytes[offset] < 0x20 || bytes[offset] == 0x7F { return "byte " + hexByte(bytes[offset]) }
    return "\"" + String(decoding: bytes[offset..<(offset + length)], as: UTF8.self) + "\""
  }

  private func error(at offset: Int, _ message: String) -> InputError {
    let (line, column) = LineIndex(bytes).position(of: offset, in: bytes)
    return InputError(path: path, line: line, column: column, message: message)
  }
}
