// Front matter: YAML between "---", TOML between "+++", JSON in braces, as Hugo, Jekyll and Obsidian write it.

/// The fields at the top of a document and what they say about the document itself.
struct FrontMatter {
  /// A stretch of a value: bytes as they stand, or a scalar that stands for an escape or a line break.
  enum Piece: Equatable {
    case bytes(Range<Int>)
    case scalar(UInt32, Range<Int>)
  }
  struct Value {
    var pieces: [Piece]
    /// In the file, without quotes.
    var span: Range<Int>
  }
  struct Field {
    /// "event." for the fields inside `event`.
    var prefix: [UInt8]
    var key: Range<Int>
    var values: [Value] = []

    /// "factdiff-disable" and what stands below it: about findings, not about the event.
    func isDirective(_ bytes: [UInt8]) -> Bool {
      let name = prefix + bytes[key]
      return name.has("factdiff-disable", at: 0, before: name.count)
        || name.has("factdiff_disable", at: 0, before: name.count)
    }
  }

  var fields: [Field] = []
  var problems: [Problem] = []
  /// Where the body begins.
  var end = 0
  var date: Instant?
  var group: String?
  var isDraft = false
  var language: Language?

  /// Nil where the document does not begin with front matter.
  static func read(_ bytes: [UInt8]) -> FrontMatter? {
    let start = byteOrderMarkLength(bytes)
    guard start < bytes.count else { return nil }
    var found: FrontMatter?
    switch bytes[start] {
    case UInt8(ascii: "-"): found = readFenced(bytes, start, UInt8(ascii: "-"))
    case UInt8(ascii: "+"): found = readFenced(bytes, start, UInt8(ascii: "+"))
    case UInt8(ascii: "{"): found = readJSON(bytes, start)
    default: break
    }
    found?.describe(bytes)
    return found
  }

  /// Three fence bytes on a line of their own, and a second such line.
  private static func readFenced(_ bytes: [UInt8], _ start: Int, _ byte: UInt8) -> FrontMatter? {
    let isYAML = byte == UInt8(ascii: "-")
    let firstEnd = bytes.endOfLine(from: start)
    guard isFence(bytes, start, firstEnd, byte) else { return nil }
    let content = bytes.nextLine(after: firstEnd)
    var line = content
    var isField = false
    while line < bytes.count {
      let end = bytes.endOfLine(from: line)
      let isClosed =
        isFence(bytes, line, end, byte)
        || (isYAML && end - line == 3 && bytes.has("...", at: line, before: end) && line > content)
      if isClosed {
        // "---", a blank line or a heading, text, "---": two rules around a paragraph.
        let startsBlank = content < bytes.count && isSpaceByte(bytes[content])
        let startsMarkup = content < bytes.count && [0x23, 0x3E, 0x7C, 0x2A].contains(bytes[content])
        if isYAML, !isField, startsBlank || startsMarkup, line > content { return nil }
        var result = FrontMatter()
        result.end = bytes.nextLine(after: end)
        if isYAML {
          result.readYAML(bytes, content, line)
        } else {
          result.readTOML(bytes, content, line)
        }
        return result
      }
      if isYAML, !isField { isField = yamlKey(bytes, line, end) != nil }
      line = bytes.nextLine(after: end)
    }
    return nil
  }

  private static func isFence(_ bytes: [UInt8], _ start: Int, _ end: Int, _ byte: UInt8) -> Bool {
    guard end - start >= 3 else { return false }
    for k in 0..<3 where bytes[start + k] != byte { return false }
    return (start + 3..<end).allSatisfy { isBlank(bytes[$0]) }
  }

  private static func readJSON(_ bytes: [UInt8], _ start: Int) -> FrontMatter? {
    var i = start + 1
    while i < bytes.count, isSpaceByte(bytes[i]) { i += 1 }
    guard i < bytes.count, bytes[i] == UInt8(ascii: "\"") || bytes[i] == UInt8(ascii: "}") else { return nil }
    var result = FrontMatter()
    var reader = FlowReader(bytes, style: .json, end: bytes.count)
    if let end = reader.read(from: start, prefix: [], key: start..<start) {
      let lineEnd = bytes.endOfLine(from: end)
      guard (end..<lineEnd).allSatisfy({ isBlank(bytes[$0]) }) else { return nil }
      result.fields = reader.fields
      result.end = bytes.nextLine(after: lineEnd)
      return result
    }
    // Broken: still front matter if a line closes it.
    var line = start
    while line < bytes.count {
      let end = bytes.endOfLine(from: line)
      if end == line + 1, bytes[line] == UInt8(ascii: "}") {
        result.fields = reader.fields
        result.end = bytes.nextLine(after: end)
        result.problem(min(reader.stop, end), end, "front matter is not JSON here; \"key\": value, … would be")
        return result
      }
      line = bytes.nextLine(after: end)
    }
    return nil
  }

  mutating func problem(_ start: Int, _ end: Int, _ message: String) {
    // One is enough to find the place; a file of a million broken lines needs no million messages.
    if problems.count < 20 { problems.append(Problem(range: start..<max(start, end), message: message)) }
  }

  /// Appends a value to the field of that name; another field in between makes a second field of the same name.
  mutating func append(_ value: Value, to index: Int, _ bytes: [UInt8]) {
    if index == fields.count - 1 {
      fields[index].values.append(value)
    } else {
      let name = fields[index].prefix + bytes[fields[index].key]
      fields.append(Field(prefix: name, key: value.span.lowerBound..<value.span.lowerBound, values: [value]))
    }
  }

  // MARK: What the document says of itself

  private mutating func describe(_ bytes: [UInt8]) {
    let dateKeys = [
      "date", "published", "publishdate", "pubdate", "publish_date", "published_at", "datum", "fecha", "data", "日期",
      "发布日期", "發布日期", "发布时间", "發布時間", "公開日", "날짜",
    ]
    var rank = Int.max
    for field in fields where field.prefix.isEmpty && field.values.count == 1 {
      let key = FrontMatter.lower(bytes, field.key)
      let value = FrontMatter.string(field.values[0], bytes)
      if let place = dateKeys.firstIndex(of: key), place < rank, let found = Instant(written: value) {
        rank = place
        date = found
      }
      switch key {
      case "group", "factdiff_group", "event": if !value.isEmpty, group == nil || key != "event" { group = value }
      case "draft": isDraft = value == "true"
      case "lang", "language": language = Language(tag: value) ?? language
      default: break
      }
    }
  }

  private static func lower(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: bytes[range].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// The value as text, escapes resolved.
  static func string(_ value: Value, _ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    for piece in value.pieces {
      switch piece {
      case .bytes(let range): out += bytes[range]
      case .scalar(let scalar, _): appendUTF8(scalar, to: &out)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}

extension Instant {
  /// "2026-01-27", "2026/1/27", "2026年1月27日", each with or without "10:00", "T10:00:00.5+08:00", "10:00:00 +0800".
  init?(written text: String) {
    let bytes = Array(text.utf8)
    var i = 0
    func number(_ least: Int, _ most: Int) -> Int? {
      var value = 0
      let start = i
      while i < bytes.count, isDigit(bytes[i]), i - start < most {
        value = value * 10 + Int(bytes[i] - 0x30)
        i += 1
      }
      return i - start >= least ? value : nil
    }
    func skip(_ words: [StaticString]) -> Bool {
      for word in words where bytes.has(word, at: i, before: bytes.count) {
        i += word.utf8CodeUnitCount
        return true
      }
      return false
    }
    func blanks() { while i < bytes.count, isSpaceByte(bytes[i]) { i += 1 } }
    guard let year = number(4, 4) else { return nil }
    blanks()
    guard skip(["-", "/", ".", "年"]) else { return nil }
    blanks()
    guard let month = number(1, 2) else { return nil }
    blanks()
    guard skip(["-", "/", ".", "月"]) else { return nil }
    blanks()
    guard let day = number(1, 2), CivilDate.isValid(year: year, month: month, day: day) else { return nil }
    self.init(date: CivilDate(year: year, month: month, day: day))
    _ = skip(["日"])
    _ = skip(["T", "t"])
    blanks()
    guard let hour = number(1, 2), skip([":"]), let minute = number(2, 2), hour < 24, minute < 60 else { return }
    var second = 0
    if skip([":"]) { second = number(2, 2) ?? 0 }
    if skip(["."]) { _ = number(1, 9) }
    time = ClockTime(hour: hour, minute: minute, second: min(second, 59))
    blanks()
    if skip(["Z", "z", "UTC"]) {
      offset = 0
    } else if i < bytes.count, bytes[i] == UInt8(ascii: "+") || bytes[i] == UInt8(ascii: "-") {
      let sign = bytes[i] == UInt8(ascii: "-") ? -1 : 1
      i += 1
      guard let hours = number(2, 2), hours <= 14 else { return }
      _ = skip([":"])
      offset = sign * (hours * 60 + (number(2, 2) ?? 0))
    }
  }
}
