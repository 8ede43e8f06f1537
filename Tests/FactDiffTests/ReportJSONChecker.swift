// A strict reader of JSON (RFC 8259) and the part of JSON Schema that our schemas use: what the JSON reporters print
// is judged by something that shares no code with them.

indirect enum StrictJSON: Equatable {
  case null, bool(Bool), number(Double), string(String), array([StrictJSON]), object([(key: String, value: StrictJSON)])

  static func == (left: StrictJSON, right: StrictJSON) -> Bool { "\(left)" == "\(right)" }

  subscript(key: String) -> StrictJSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  subscript(index: Int) -> StrictJSON? { index < elements.count ? elements[index] : nil }

  var elements: [StrictJSON] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }

  var keys: [String] {
    guard case .object(let members) = self else { return [] }
    return members.map(\.key)
  }

  var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  var number: Double? {
    guard case .number(let value) = self else { return nil }
    return value
  }

  struct Failure: Error { var offset: Int }

  init(_ bytes: [UInt8]) throws {
    var reader = Reader(bytes: bytes)
    self = try reader.value()
    reader.skipBlanks()
    guard reader.offset == bytes.count else { throw Failure(offset: reader.offset) }
  }

  private struct Reader {
    let bytes: [UInt8]
    var offset = 0

    mutating func skipBlanks() {
      while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
    }

    mutating func take(_ text: String) -> Bool {
      guard bytes[offset...].starts(with: text.utf8) else { return false }
      offset += text.utf8.count
      return true
    }

    mutating func expect(_ text: String) throws { if !take(text) { throw Failure(offset: offset) } }

    mutating func value() throws -> StrictJSON {
      skipBlanks()
      if take("null") { return .null }
      if take("true") { return .bool(true) }
      if take("false") { return .bool(false) }
      if take("[") {
        var elements: [StrictJSON] = []
        skipBlanks()
        if take("]") { return .array([]) }
        repeat {
          elements.append(try value())
          skipBlanks()
        } while take(",")
        try expect("]")
        return .array(elements)
      }
      if take("{") {
        var members: [(key: String, value: StrictJSON)] = []
        skipBlanks()
        if take("}") { return .object([]) }
        repeat {
          skipBlanks()
          let key = try string()
          guard !members.contains(where: { $0.key == key }) else { throw Failure(offset: offset) }
          skipBlanks()
          try expect(":")
          members.append((key, try value()))
          skipBlanks()
        } while take(",")
        try expect("}")
        return .object(members)
      }
      if offset < bytes.count, bytes[offset] == 0x22 { return .string(try string()) }
      return .number(try number())
    }

    mutating func string() throws -> String {
      try expect("\"")
      var text: [UInt8] = []
      while offset < bytes.count, bytes[offset] != 0x22 {
        if bytes[offset] < 0x20 { throw Failure(offset: offset) }
        if take("\\") {
          let escapes: [(String, UInt8)] = [
            ("\"", 0x22), ("\\", 0x5C), ("/", 0x2F), ("b", 8), ("f", 12), ("n", 10), ("r", 13), ("t", 9),
          ]
          if let escape = escapes.first(where: { take($0.0) }) {
            text.append(escape.1)
          } else {
            try expect("u00")
            guard offset + 2 <= bytes.count,
              let value = UInt8(String(decoding: bytes[offset..<offset + 2], as: UTF8.self), radix: 16)
            else { throw Failure(offset: offset) }
            text.append(value)
            offset += 2
          }
        } else {
          text.append(bytes[offset])
          offset += 1
        }
      }
      try expect("\"")
      guard let valid = String(validating: text, as: UTF8.self) else { throw Failure(offset: offset) }
      return valid
    }

    mutating func number() throws -> Double {
      let start = offset
      func isDigit(_ at: Int) -> Bool { at < bytes.count && (0x30...0x39).contains(bytes[at]) }
      _ = take("-")
      guard isDigit(offset), !(bytes[offset] == 0x30 && isDigit(offset + 1)) else { throw Failure(offset: offset) }
      while isDigit(offset) { offset += 1 }
      if take(".") {
        guard isDigit(offset) else { throw Failure(offset: offset) }
        while isDigit(offset) { offset += 1 }
      }
      if take("e") || take("E") {
        if !take("-") { _ = take("+") }
        guard isDigit(offset) else { throw Failure(offset: offset) }
        while isDigit(offset) { offset += 1 }
      }
      return Double(String(decoding: bytes[start..<offset], as: UTF8.self)) ?? .nan
    }
  }
}

extension StrictJSON {
  /// What speaks against the value by a schema: `$ref` into `$defs`, `type`, `enum`, `const`, `required`,
  /// `properties`, `additionalProperties`, `items`.
  func problems(by schema: StrictJSON, of root: StrictJSON, at path: String = "$") -> [String] {
    if let reference = schema["$ref"]?.string {
      let name = String(reference.dropFirst("#/$defs/".count))
      guard let target = root["$defs"]?[name] else { return ["\(path): no definition of \(reference)"] }
      return problems(by: target, of: root, at: path)
    }
    var problems: [String] = []
    if let type = schema["type"] {
      let allowed = type.string.map { [$0] } ?? type.elements.compactMap(\.string)
      if !allowed.contains(where: { $0 == typeName || ($0 == "number" && typeName == "integer") }) {
        problems.append("\(path): \(typeName) is not \(allowed)")
      }
    }
    if let choices = schema["enum"], !choices.elements.contains(self) { problems.append("\(path): not in enum") }
    if let constant = schema["const"], constant != self { problems.append("\(path): not the constant") }
    for key in schema["required"]?.elements.compactMap(\.string) ?? [] where self[key] == nil {
      problems.append("\(path): lacks \(key)")
    }
    for key in keys {
      if let member = schema["properties"]?[key] {
        problems += self[key]!.problems(by: member, of: root, at: path + "." + key)
      } else if schema["additionalProperties"] == .bool(false) {
        problems.append("\(path): \(key) is not described")
      } else if let other = schema["additionalProperties"], other.keys.count > 0 {
        problems += self[key]!.problems(by: other, of: root, at: path + "." + key)
      }
    }
    if let items = schema["items"] {
      for (i, element) in elements.enumerated() {
        problems += element.problems(by: items, of: root, at: path + "[\(i)]")
      }
    }
    return problems
  }

  private var typeName: String {
    switch self {
    case .null: "null"
    case .bool: "boolean"
    case .number(let value): value == value.rounded() ? "integer" : "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
