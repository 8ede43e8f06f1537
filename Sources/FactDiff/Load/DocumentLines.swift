// Documents as JSON lines: what `--documents` reads instead of files.

/// One line: `{"source": ID, "text": …, "language"?, "date"?, "group"?}`.
package struct DocumentLine: Sendable {
  package var source: String
  package var text: [UInt8]
  package var language: Language?
  package var date: Instant?
  package var group: String?
  /// 1-based, in the file of lines.
  package var line: Int

  static let keys = ["source", "text", "language", "date", "group"]

  /// Reads every line or throws for the first that is broken. Blank lines are passed over. `path` is what messages name.
  package static func read(path: String, bytes: [UInt8]) throws(InputError) -> [DocumentLine] {
    var result: [DocumentLine] = []
    var lineOfSource: [String: Int] = [:]
    var line = 0
    var start = 0
    while start < bytes.count {
      line += 1
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      defer { start = end + 1 }
      if bytes[start..<end].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      let document = try JSON5Document(path: path, bytes: bytes, range: start..<end)
      let value = try DocumentLine(document.root, line: line)
      if let earlier = lineOfSource.updateValue(line, forKey: value.source) {
        throw document.root.error(
          "the source \"\(value.source)\" stands on line \(earlier) already; each needs its own name")
      }
      result.append(value)
    }
    return result
  }

  private init(_ root: JSON5Value, line: Int) throws(InputError) {
    try root.allowKeys(DocumentLine.keys)
    source = try root.required("source").filledString()
    let text = try root.required("text")
    try text.expect(.string)
    self.text = text.utf8
    if let value = try root.optional("language"), value.kind != .null {
      language = try DocumentLine.language(value)
    }
    if let value = try root.optional("date"), value.kind != .null {
      let written = try value.string()
      guard let date = Instant(iso: written) else {
        throw value.error("\"\(written)\" is not a date; 2026-01-27 or 2026-01-27T10:00:00+08:00 belongs here")
      }
      self.date = date
    }
    if let value = try root.optional("group"), value.kind != .null { group = try value.filledString() }
    self.line = line
  }

  /// A language without a lexicon is not an error: its digits are read all the same.
  private static func language(_ value: JSON5Value) throws(InputError) -> Language? {
    let tag = try value.string()
    if let language = Language(tag: tag) { return language }
    let primary = tag.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
    guard (2...3).contains(primary.count), primary.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) else {
      throw value.error("\"\(tag)\" is not a language; a tag such as en or zh-Hant belongs here")
    }
    return .undetermined
  }
}
