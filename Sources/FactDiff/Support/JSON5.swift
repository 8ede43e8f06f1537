// JSON5 with the place of every node: what rules, lexicons, configuration and JSON lines are read with.

/// A parsed document. Strings and numbers are made when they are asked for.
///
///     let document = try JSON5Document(path: "model-name.json5", bytes: bytes)
///     let rule = document.root
///     try rule.allowKeys(["id", "severity"])
///     let severity = try rule.required("severity").choice(of: Severity.self, "severity")
package final class JSON5Document: Sendable {
  package let path: String
  package let bytes: [UInt8]
  let nodes: [JSON5Node]

  package convenience init(path: String, bytes: [UInt8]) throws(InputError) {
    try self.init(path: path, bytes: bytes, range: 0..<bytes.count)
  }

  /// Reads one document out of a larger file (a line of JSON lines); positions are those in the file.
  package init(path: String, bytes: [UInt8], range: Range<Int>) throws(InputError) {
    guard range.upperBound < Int(UInt32.max) else {
      throw InputError(path: path, message: "larger than 4 GiB")
    }
    var parser = JSON5Parser(path: path, bytes: bytes, range: range)
    try parser.parse()
    self.path = path
    self.bytes = bytes
    self.nodes = parser.nodes
  }

  package var root: JSON5Value { JSON5Value(document: self, index: 0) }

  /// Whether a node is that key.
  func isKey(_ index: Int, _ key: String) -> Bool {
    let node = nodes[index]
    if node.isEscaped { return JSON5Text.content(of: node, in: bytes).elementsEqual(key.utf8) }
    let quotes = JSON5Text.quotes(of: node, in: bytes)
    var i = Int(node.start) + quotes
    guard key.utf8.count == Int(node.end) - quotes - i else { return false }
    for byte in key.utf8 {
      guard bytes[i] == byte else { return false }
      i += 1
    }
    return true
  }

  package func error(at offset: Int, _ message: String) -> InputError {
    let (line, column) = LineIndex(bytes).position(of: offset, in: bytes)
    return InputError(path: path, line: line, column: column, message: message)
  }
}

/// One value of a document.
package struct JSON5Value: Sendable {
  package let document: JSON5Document
  let index: Int

  package enum Kind: String, Sendable {
    case null, bool, number, string, array, object
  }

  init(document: JSON5Document, index: Int) {
    self.document = document
    self.index = index
  }

  var node: JSON5Node { document.nodes[index] }

  package var kind: Kind {
    switch node.kind {
    case .null: .null
    case .bool: .bool
    case .number: .number
    case .string, .key: .string
    case .array: .array
    case .object: .object
    }
  }

  /// In the bytes of the document, quotes and brackets included.
  package var range: Range<Int> { Int(node.start)..<Int(node.end) }

  /// The elements of an array; of anything else, none.
  package var elements: JSON5Elements {
    JSON5Elements(document: document, position: index + 1, end: kind == .array ? Int(node.next) : index + 1)
  }

  /// The members of an object in file order; of anything else, none.
  package var members: JSON5Members {
    JSON5Members(document: document, position: index + 1, end: kind == .object ? Int(node.next) : index + 1)
  }

  /// The member of an object with that key.
  package subscript(key: String) -> JSON5Value? {
    var child = index + 1
    let end = kind == .object ? Int(node.next) : child
    while child < end {
      if document.isKey(child, key) { return JSON5Value(document: document, index: child + 1) }
      child = Int(document.nodes[child + 1].next)
    }
    return nil
  }

  /// The UTF-8 of a string or key, escapes resolved; empty for anything else.
  package var utf8: [UInt8] {
    node.kind == .string || node.kind == .key ? JSON5Text.content(of: node, in: document.bytes) : []
  }

  /// Appends the UTF-8 of a string, escapes resolved.
  func append(to bytes: inout [UInt8]) throws(InputError) {
    try expect(.string)
    let node = node
    if node.isEscaped {
      bytes += JSON5Text.content(of: node, in: document.bytes)
    } else {
      bytes += document.bytes[(Int(node.start) + 1)..<(Int(node.end) - 1)]
    }
  }

  package func error(_ message: String) -> InputError { document.error(at: range.lowerBound, message) }
}

/// A key and its value.
package struct JSON5Member: Sendable {
  let name: JSON5Value
  package let value: JSON5Value

  package var key: String { String(decoding: name.utf8, as: UTF8.self) }
  package var keyUTF8: [UInt8] { name.utf8 }
  package var keyRange: Range<Int> { name.range }

  func hasKey(_ key: String) -> Bool { name.document.isKey(name.index, key) }
}

package struct JSON5Elements: Sequence, IteratorProtocol, Sendable {
  let document: JSON5Document
  var position: Int
  let end: Int

  package mutating func next() -> JSON5Value? {
    guard position < end else { return nil }
    defer { position = Int(document.nodes[position].next) }
    return JSON5Value(document: document, index: position)
  }
}

package struct JSON5Members: Sequence, IteratorProtocol, Sendable {
  let document: JSON5Document
  var position: Int
  let end: Int

  package mutating func next() -> JSON5Member? {
    guard position < end else { return nil }
    defer { position = Int(document.nodes[position + 1].next) }
    return JSON5Member(
      name: JSON5Value(document: document, index: position), value: JSON5Value(document: document, index: position + 1))
  }
}
