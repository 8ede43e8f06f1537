// A rule's page as Markdown: `factdiff explain RULE --format markdown`.

extension RulePage {
  /// What, why, what it compares, how to set and silence it, and examples that fire and stay silent.
  public static func markdown(_ rule: Rule) -> [UInt8] {
    var page = "# " + rule.id + "\n\n" + rule.summary + " · **" + rule.severity.rawValue + "**"
    page += rule.isOff ? " · switched off by the configuration\n\n" : "\n\n"
    page += rule.why + "\n\n"
    page += "| option | value |\n| --- | --- |\n"
    for (name, value) in options(rule) { page += "| " + name + " | " + value + " |\n" }
    page +=
      "\nIn `factdiff.json5`: `rules: { \"" + rule.id + "\": { severity: \"" + rule.severity.rawValue
      + "\" } }`, or `\"off\"`. "
    page += "In a document, with a reason: `<!-- factdiff-disable-next-line " + rule.id + ": REASON -->`.\n"
    page += "\n## It fires\n" + rule.fires.map(markdown).joined()
    page += "\n## It stays silent\n" + rule.silent.map(markdown).joined()
    return Array(page.utf8)
  }

  /// What the rule compares, as rows of a table: names and values.
  static func options(_ rule: Rule) -> [(name: String, value: String)] {
    var rows = [
      ("kinds", rule.kinds.isEmpty ? "none" : rule.kinds.map(\.rawValue).joined(separator: ", ")),
      ("slots", rule.slots.isEmpty ? "every" : rule.slots.joined(separator: ", ")),
    ]
    if !rule.cues.isEmpty { rows.append(("cues", rule.cues.joined(separator: ", "))) }
    rows += [
      ("comparator", rule.comparator.rawValue), ("fires on", rule.on.map(\.rawValue).joined(separator: ", ")),
      ("coarser", rule.coarser.rawValue), ("tolerance", rule.tolerance.description),
      ("within", rule.within ? "inside one document too" : "between documents only"),
    ]
    if !rule.languages.isEmpty { rows.append(("languages", rule.languages.map(\.rawValue).joined(separator: ", "))) }
    return rows
  }

  private static func markdown(_ example: Rule.Example) -> String {
    var page = "\n### " + example.name + (example.isTodo ? " (a known miss)" : "") + "\n"
    for (index, source) in example.sources.enumerated() {
      let text = marked(source)
      // A fence longer than any in the text.
      let fence = String(repeating: "~", count: max(3, longestRun(of: UInt8(ascii: "~"), in: text) + 1))
      page +=
        "\nSource \(index + 1):\n\n" + fence + "markdown\n" + text + (text.hasSuffix("\n") ? "" : "\n") + fence + "\n"
    }
    return page
  }

  private static func longestRun(of byte: UInt8, in text: String) -> Int {
    var longest = 0
    var run = 0
    for other in text.utf8 {
      run = other == byte ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
