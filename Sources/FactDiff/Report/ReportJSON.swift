// The parts of a report as JSON, shared by the formats that are JSON.

extension JSONWriter {
  mutating func member(_ key: StaticString, _ text: String) {
    self.key(key)
    string(text)
  }

  mutating func member(_ key: StaticString, _ value: Int) {
    self.key(key)
    integer(value)
  }

  mutating func strings(_ key: StaticString, _ texts: [String]) {
    self.key(key)
    open("[")
    for text in texts { string(text) }
    close("]")
  }

  /// A line break in front of the next member or element, and the comma that belongs before it.
  mutating func startLine() {
    switch bytes.last {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["): break
    default: bytes.append(UInt8(ascii: ","))
    }
    newline()
  }

  /// A list with a line for each element.
  mutating func list<Elements: Collection>(
    _ key: StaticString, _ elements: Elements, opensLine: Bool = true,
    _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    if opensLine { startLine() }
    self.key(key)
    open("[")
    for element in elements {
      startLine()
      write(&self, element)
    }
    if !elements.isEmpty { newline() }
    close("]")
  }

  mutating func writeTool() {
    key("tool")
    open("{")
    member("name", Tool.name)
    member("version", Tool.version)
    close("}")
  }

  /// Everything up to the evidence.
  mutating func writeMembers(of finding: Finding) {
    member("id", finding.id)
    member("rule", finding.rule)
    member("severity", finding.severity.rawValue)
    member("group", finding.group)
    member("slot", finding.slot)
    member("message", finding.message)
    key("verdict")
    open("{")
    key("majority")
    if let majority = finding.majority { string(majority) } else { null() }
    key("votes")
    open("{")
    for vote in finding.votes {
      key(escaping: vote.value)
      integer(vote.count)
    }
    close("}")
    if let authority = finding.authority { member("authority", authority.value) }
    close("}")
    if let state = finding.state { member("state", state.rawValue) }
    if finding.primary > 0 { member("primary", finding.primary) }
  }

  /// `"suppression":{"source":…,"start":…,"end":…,"reason":…,"until"?}`.
  mutating func writeSuppression(of finding: Finding, in report: Report) {
    guard let mark = finding.suppression else { return }
    key("suppression")
    open("{")
    member("source", report.sources[mark.source].id)
    member("start", mark.range.lowerBound)
    member("end", mark.range.upperBound)
    member("reason", mark.reason)
    if let until = mark.until { member("until", until.iso) }
    close("}")
  }

  /// `"comparisons":[{"with":"base","name":…,"fixed":[…]}]`, only where there is one.
  mutating func writeComparisons(of report: Report) {
    if report.comparisons.isEmpty { return }
    list("comparisons", report.comparisons) { json, comparison in
      json.open("{")
      json.member("with", comparison.kind.rawValue)
      json.member("name", comparison.name)
      json.list("fixed", comparison.fixed, opensLine: false) { json, fixed in
        json.open("{")
        json.member("id", fixed.id)
        json.member("rule", fixed.rule)
        json.member("severity", fixed.severity.rawValue)
        json.member("group", fixed.group)
        json.member("slot", fixed.slot)
        json.member("message", fixed.message)
        json.close("}")
      }
      json.close("}")
    }
  }

  mutating func write(_ entry: Evidence, of report: Report, at position: LinePosition) {
    let source = report.sources[entry.source]
    let file = 0..<source.bytes.count
    open("{")
    member("source", source.id)
    member("start", entry.range.lowerBound)
    member("end", entry.range.upperBound)
    member("line", position.line)
    member("column", position.column)
    key("text")
    string(source.bytes, entry.range.clamped(to: file))
    member("value", entry.value)
    key("quote")
    string(source.bytes, entry.quote.clamped(to: file))
    close("}")
  }

  mutating func write(_ coverage: Coverage, skipped: [String]) {
    open("{")
    member("sources", coverage.sources)
    member("assertions", coverage.assertions)
    member("aligned", coverage.aligned)
    member("slots", coverage.slots)
    member("unaligned", coverage.unaligned)
    member("unreadFrontMatter", coverage.unreadFrontMatter)
    member("singleGroups", coverage.singleGroups)
    if coverage.drafts > 0 { member("drafts", coverage.drafts) }
    strings("skipped", skipped)
    close("}")
  }

  mutating func write(_ gate: GateResult) {
    open("{")
    member("failOn", gate.failOn)
    member("verdict", gate.verdict.rawValue)
    if let reason = gate.reason { member("reason", reason) }
    if !gate.details.isEmpty { strings("details", gate.details) }
    close("}")
  }
}
