// A rule as a page, and all rules as a list: `factdiff explain` and `factdiff rules`.

/// Prints rules: one as a page, all as a list.
public struct RulePage: Sendable {
  /// SGR colours; for terminals.
  public var color: Bool

  /// `color`: SGR colours, for terminals.
  public init(color: Bool = false) { self.color = color }

  /// What it says, why, what it compares, and examples that fire and stay silent.
  public func text(_ rule: Rule) -> [UInt8] {
    var page = strong(rule.id) + " (" + rule.severity.rawValue + "): " + rule.summary + "\n\n"
    page += wrapped(rule.why, width: 100, indent: "") + "\n"
    page += field("kinds", rule.kinds.isEmpty ? "none" : rule.kinds.map(\.rawValue).joined(separator: ", "))
    if !rule.slots.isEmpty { page += field("slots", rule.slots.joined(separator: ", ")) }
    page += field("comparator", rule.comparator.rawValue)
    page += field("fires on", rule.on.map(\.rawValue).joined(separator: ", "))
    page += field("coarser", rule.coarser.rawValue)
    if rule.tolerance != .zero { page += field("tolerance", rule.tolerance.description) }
    page += field("within", rule.within ? "inside one document too" : "between documents only")
    page += "\n" + strong("it fires") + "\n"
    for example in rule.fires { page += text(example) }
    page += "\n" + strong("it stays silent") + "\n"
    for example in rule.silent { page += text(example) }
    return Array(page.utf8)
  }

  private func text(_ example: Rule.Example) -> String {
    var page = "\n  " + example.name + (example.isTodo ? " (a known miss)" : "") + "\n"
    for (index, source) in example.sources.enumerated() {
      let number = String(index + 1) + " "
      for (place, line) in RulePage.marked(source).split(separator: "\n", omittingEmptySubsequences: true).enumerated()
      {
        page += "    " + (place == 0 ? number : String(repeating: " ", count: number.utf8.count)) + line + "\n"
      }
    }
    return page
  }

  private func field(_ name: String, _ value: String) -> String {
    "  " + name + String(repeating: " ", count: max(1, 12 - name.utf8.count)) + value + "\n"
  }

  private func strong(_ text: String) -> String { color ? "\u{1B}[1m" + text + "\u{1B}[0m" : text }

  /// Lines of at most that many scalars, broken at spaces.
  private func wrapped(_ text: String, width: Int, indent: String) -> String {
    var page = ""
    var used = 0
    for word in text.split(separator: " ") {
      let length = word.unicodeScalars.count
      if used > 0, used + 1 + length > width {
        page += "\n"
        used = 0
      }
      page += (used == 0 ? indent : " ") + word
      used += length + 1
    }
    return page + "\n"
  }

  /// The text with its marks in place.
  static func marked(_ document: Rule.Document) -> String {
    var bytes: [UInt8] = []
    var at = 0
    let text = Array(document.text.utf8)
    for mark in document.marks {
      bytes += text[at..<mark.lowerBound]
      bytes += Array("⟦".utf8)
      bytes += text[mark]
      bytes += Array("⟧".utf8)
      at = mark.upperBound
    }
    bytes += text[at...]
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A line a rule: id, severity, summary.
  public static func list(_ rules: RuleSet) -> [UInt8] {
    let width = rules.rules.map(\.id.utf8.count).max() ?? 0
    var page = ""
    for rule in rules.rules {
      page += rule.id + String(repeating: " ", count: width - rule.id.utf8.count + 2)
      page += rule.severity.rawValue + String(repeating: " ", count: 9 - rule.severity.rawValue.utf8.count)
      page += rule.summary + "\n"
    }
    return Array(page.utf8)
  }

  /// An object for one rule.
  public static func json(_ rule: Rule) -> [UInt8] {
    var json = JSONWriter()
    write(rule, to: &json)
    json.newline()
    return json.bytes
  }

  /// An array of all rules, one a line.
  public static func json(_ rules: RuleSet) -> [UInt8] {
    var json = JSONWriter()
    json.open("[")
    for (index, rule) in rules.rules.enumerated() {
      if index > 0 { json.bytes.append(UInt8(ascii: ",")) }
      json.newline()
      write(rule, to: &json)
    }
    json.newline()
    json.close("]")
    json.newline()
    return json.bytes
  }

  private static func write(_ rule: Rule, to json: inout JSONWriter) {
    func list(_ key: StaticString, _ values: [String]) {
      json.key(key)
      json.open("[")
      for value in values { json.string(value) }
      json.close("]")
    }
    func examples(_ key: StaticString, _ examples: [Rule.Example]) {
      json.key(key)
      json.open("[")
      for example in examples {
        json.open("{")
        json.key("name")
        json.string(example.name)
        list("sources", example.sources.map(marked))
        if let severity = example.severity {
          json.key("severity")
          json.string(severity.rawValue)
        }
        if example.isTodo {
          json.key("todo")
          json.bool(true)
        }
        json.close("}")
      }
      json.close("]")
    }
    json.open("{")
    json.key("id")
    json.string(rule.id)
    json.key("severity")
    json.string(rule.severity.rawValue)
    json.key("summary")
    json.string(rule.summary)
    json.key("why")
    json.string(rule.why)
    list("kinds", rule.kinds.map(\.rawValue))
    list("slots", rule.slots)
    json.key("comparator")
    json.string(rule.comparator.rawValue)
    list("on", rule.on.map(\.rawValue))
    json.key("coarser")
    json.string(rule.coarser.rawValue)
    json.key("tolerance")
    json.number(rule.tolerance)
    json.key("within")
    json.bool(rule.within)
    json.key("examples")
    json.open("{")
    examples("fires", rule.fires)
    examples("silent", rule.silent)
    json.close("}")
    json.close("}")
  }
}
