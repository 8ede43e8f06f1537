// The report as SARIF 2.1.0 (OASIS, errata 01): for code scanning and for viewers in editors.

/// `check --format sarif`: one run, a result a finding. Every source of a finding is a related location that the message
/// links to; columns count UTF-16 code units; addresses are relative to the folder the command ran in.
public struct SARIFReporter: Sendable {
  /// Takes no options.
  public init() {}

  /// GitHub refuses a run of more results …
  static let mostResults = 25_000
  /// … and a result of more locations.
  static let mostLocations = 1_000

  /// The whole report as UTF-8 JSON, SARIF 2.1.0.
  public func render(_ report: Report) -> [UInt8] {
    let page = SARIFPage(of: report)
    var json = JSONWriter()
    json.open("{")
    json.startLine()
    json.member("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
    json.startLine()
    json.member("version", "2.1.0")
    json.startLine()
    json.key("runs")
    json.open("[")
    json.open("{")
    json.startLine()
    json.key("tool")
    json.open("{")
    json.key("driver")
    json.open("{")
    json.member("name", Tool.name)
    json.member("semanticVersion", Tool.version)
    json.list("rules", page.rules, opensLine: false) { $0.write(descriptor: $1.id, of: $1.rule) }
    json.close("}")
    json.close("}")
    json.startLine()
    json.member("columnKind", "utf16CodeUnits")
    json.startLine()
    json.key("originalUriBaseIds")
    json.open("{")
    json.key(escaping: SARIFPage.root)
    json.open("{")
    json.text("description", "The folder that the command was run in.")
    json.close("}")
    json.close("}")
    json.list("artifacts", report.sources) { json, source in
      json.open("{")
      json.key("location")
      json.writeArtifact(source, index: nil)
      json.member("length", source.bytes.count)
      json.member("encoding", "UTF-8")
      json.close("}")
    }
    json.list("invocations", [report]) { json, report in write(report, page, to: &json) }
    json.list("results", page.results) { json, finding in write(finding, page, to: &json) }
    writeProperties(of: report, to: &json)
    json.newline()
    json.close("}")
    json.close("]")
    json.newline()
    json.close("}")
    json.newline()
    return json.bytes
  }

  /// What was not looked at is told, as in every other format.
  private func write(_ report: Report, _ page: SARIFPage, to json: inout JSONWriter) {
    json.open("{")
    json.key("executionSuccessful")
    json.bool(true)
    json.member("exitCode", report.gate.verdict == .publish ? 0 : 1)
    var sentences = report.notes
    if page.leftOut > 0 {
      sentences.append("\(page.leftOut) findings are left out: a run holds \(SARIFReporter.mostResults)")
    }
    if !sentences.isEmpty {
      json.list("toolExecutionNotifications", sentences, opensLine: false) { json, sentence in
        json.open("{")
        json.member("level", "note")
        json.text("message", SARIFPage.plain(sentence))
        json.close("}")
      }
    }
    json.close("}")
  }

  private func write(_ finding: Finding, _ page: SARIFPage, to json: inout JSONWriter) {
    let evidence = finding.evidence.prefix(SARIFReporter.mostLocations)
    json.open("{")
    json.member("ruleId", finding.rule)
    json.member("ruleIndex", page.ruleIndex[finding.rule] ?? 0)
    json.member("level", finding.severity.rawValue)
    json.text("message", page.message(of: finding))
    if let primary = finding.primaryEvidence {
      json.key("locations")
      json.open("[")
      json.write(primary, of: page, id: nil)
      json.close("]")
    }
    json.list("relatedLocations", Array(evidence.enumerated()), opensLine: false) { json, entry in
      json.write(entry.element, of: page, id: entry.offset + 1)
    }
    json.key("partialFingerprints")
    json.open("{")
    if let hash = page.lineHash(of: finding) { json.member("primaryLocationLineHash", hash) }
    json.member("factdiff/v1", finding.id)
    json.close("}")
    if let state = finding.state { json.member("baselineState", state.rawValue) }
    if let mark = finding.suppression {
      json.key("suppressions")
      json.open("[")
      json.open("{")
      json.member("kind", "inSource")
      json.member("status", "accepted")
      json.member("justification", mark.reason)
      json.key("location")
      json.write(mark.range, in: mark.source, of: page)
      json.close("}")
      json.close("]")
    } else if page.hasSuppressions {
      // SARIF asks that either all results carry the property or none.
      json.key("suppressions")
      json.raw("[]")
    }
    json.key("properties")
    json.open("{")
    json.member("slot", finding.slot)
    json.member("group", finding.group)
    if let majority = finding.majority { json.member("majority", majority) }
    if let authority = finding.authority { json.member("authority", authority.value) }
    json.key("votes")
    json.open("{")
    for vote in finding.votes {
      json.key(escaping: vote.value)
      json.integer(vote.count)
    }
    json.close("}")
    json.close("}")
    json.close("}")
  }

  private func writeProperties(of report: Report, to json: inout JSONWriter) {
    json.startLine()
    json.key("properties")
    json.open("{")
    json.key("coverage")
    json.write(report.coverage, skipped: report.skipped)
    json.key("gate")
    json.write(report.gate)
    json.writeComparisons(of: report)
    json.close("}")
  }
}

extension JSONWriter {
  /// `"message":{"text":…}`.
  mutating func text(_ key: StaticString, _ text: String) {
    self.key(key)
    open("{")
    member("text", text)
    close("}")
  }

  /// A rule as code scanning shows it beside a result.
  fileprivate mutating func write(descriptor id: String, of rule: Rule?) {
    open("{")
    member("id", id)
    if let rule {
      text("shortDescription", SARIFPage.plain(rule.summary))
      text("fullDescription", SARIFPage.plain(rule.why))
      key("help")
      open("{")
      member("text", rule.why)
      member("markdown", SARIFPage.help(of: rule))
      close("}")
      key("defaultConfiguration")
      open("{")
      member("level", rule.severity.rawValue)
      close("}")
      key("properties")
      open("{")
      strings("tags", ["consistency"])
      // What GitHub sorts and filters by; it has no "note".
      member("problem.severity", rule.severity == .note ? "recommendation" : rule.severity.rawValue)
      member("precision", "high")
      close("}")
    }
    close("}")
  }

  fileprivate mutating func writeArtifact(_ source: Source, index: Int?) {
    open("{")
    let uri = RelativeURI.of(path: source.id)
    member("uri", String(decoding: uri, as: UTF8.self))
    if !uri.starts(with: "file:".utf8) { member("uriBaseId", SARIFPage.root) }
    if let index { member("index", index) }
    close("}")
  }

  /// A location with its value, and with a number where a message links to it.
  fileprivate mutating func write(_ entry: Evidence, of page: SARIFPage, id: Int?) {
    let source = page.report.sources[entry.source]
    open("{")
    if let id { member("id", id) }
    key("physicalLocation")
    open("{")
    key("artifactLocation")
    writeArtifact(source, index: entry.source)
    key("region")
    write(page.positions[entry.source]![entry.range], snippet: entry.range, of: source)
    if entry.quote.lowerBound <= entry.range.lowerBound, entry.quote.upperBound >= entry.range.upperBound,
      entry.quote != entry.range
    {
      key("contextRegion")
      write(page.positions[entry.source]![entry.quote], snippet: entry.quote, of: source)
    }
    close("}")
    if id != nil { text("message", SARIFPage.plain(entry.value)) }
    close("}")
  }

  /// A location of a range that is no evidence.
  fileprivate mutating func write(_ range: Range<Int>, in index: Int, of page: SARIFPage) {
    let source = page.report.sources[index]
    open("{")
    key("physicalLocation")
    open("{")
    key("artifactLocation")
    writeArtifact(source, index: index)
    key("region")
    write(page.positions[index]![range], snippet: range, of: source)
    close("}")
    close("}")
  }

  private mutating func write(_ region: UTF16Region, snippet: Range<Int>, of source: Source) {
    open("{")
    member("startLine", region.startLine)
    member("startColumn", region.startColumn)
    member("endLine", region.endLine)
    member("endColumn", region.endColumn)
    key("snippet")
    open("{")
    key("text")
    string(source.bytes, snippet.clamped(to: 0..<source.bytes.count))
    close("}")
    close("}")
  }
}
