// Takes typed values out of JSON5, with errors that name the place and what would be right.

extension JSON5Value {
  /// The member with that key; an error at the object where it is missing.
  package func required(_ key: String) throws(InputError) -> JSON5Value {
    try expect(.object)
    guard let value = self[key] else { throw error("missing key \"\(key)\"") }
    return value
  }

  /// The member with that key, nil where it is missing.
  package func optional(_ key: String) throws(InputError) -> JSON5Value? {
    try expect(.object)
    return self[key]
  }

  /// Rejects a member that is not among the known ones.
  package func allowKeys(_ known: [String]) throws(InputError) {
    try expect(.object)
    for member in members where !known.contains(where: member.hasKey) {
      throw document.error(
        at: member.keyRange.lowerBound, JSON5Value.unknown("key", member.key, among: known))
    }
  }

  package func string() throws(InputError) -> String {
    try expect(.string)
    return String(decoding: utf8, as: UTF8.self)
  }

  package func number() throws(InputError) -> Number {
    try expect(.number)
    return JSON5Text.number(of: node, in: document.bytes)
  }

  package func integer() throws(InputError) -> Int {
    guard let value = try number().integer else { throw error("a whole number belongs here") }
    return value
  }

  package func bool() throws(InputError) -> Bool {
    try expect(.bool)
    return document.bytes[range.lowerBound] == UInt8(ascii: "t")
  }

  package func array() throws(InputError) -> [JSON5Value] {
    try expect(.array)
    return Array(elements)
  }

  /// An array of strings.
  package func strings() throws(InputError) -> [String] {
    var result: [String] = []
    for element in try array() { result.append(try element.string()) }
    return result
  }

  /// A string that is the raw value of a case: `choice(of: Kind.self, "kind")`.
  package func choice<Choice>(of type: Choice.Type, _ what: String) throws(InputError) -> Choice
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    let text = try string()
    guard let value = Choice(rawValue: text) else {
      throw error(JSON5Value.unknown(what, text, among: Choice.allCases.map(\.rawValue)))
    }
    return value
  }

  package func expect(_ wanted: Kind) throws(InputError) {
    guard kind != wanted else { return }
    throw error("\(JSON5Value.article(kind)) stands here; \(JSON5Value.article(wanted)) belongs here")
  }

  /// `unknown key "severty"; did you mean "severity"?`, or the list where nothing is near.
  package static func unknown(_ what: String, _ name: String, among known: [String]) -> String {
    var message = "unknown \(what) \"\(name)\"; "
    if let near = nearest(to: name, among: known) {
      message += "did you mean \"\(near)\"?"
    } else {
      message += "one of \(known.joined(separator: ", ")) belongs here"
    }
    return message
  }

  private static func article(_ kind: Kind) -> String {
    switch kind {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
