// The report as JSON: one object, laid out so that a line-wise diff of two reports is readable.

/// `check --format json`: every member of the report and every element of its lists begins a line of its own.
/// The format is described by `Reports/report.schema.json`.
public struct JSONReporter: Sendable {
  /// Takes no options.
  public init() {}

  /// The whole report as UTF-8 JSON.
  public func render(_ report: Report) -> [UInt8] {
    let positions = ReportPositions(of: report)
    var groups: [Int: String] = [:]
    for group in report.groups { for source in group.sources { groups[source] = group.id } }
    var json = JSONWriter()
    json.open("{")
    json.startLine()
    json.member("schema", "factdiff.report/1")
    json.startLine()
    json.writeTool()
    json.list("sources", report.sources.indices) { json, source in
      json.open("{")
      json.member("path", report.sources[source].id)
      json.member("language", report.sources[source].language.rawValue)
      if let group = groups[source] { json.member("group", group) }
      json.close("}")
    }
    json.list("groups", report.groups) { json, group in
      json.open("{")
      json.member("id", group.id)
      json.member("by", group.origin.rawValue)
      json.strings("sources", group.sources.map { report.sources[$0].id })
      if !group.reasons.isEmpty { json.strings("reasons", group.reasons) }
      json.close("}")
    }
    json.list("findings", report.sortedFindings) { json, finding in
      json.open("{")
      json.writeMembers(of: finding)
      json.list("evidence", finding.evidence, opensLine: false) { json, entry in
        json.write(entry, of: report, at: positions[entry])
      }
      json.close("}")
    }
    json.list("suppressed", report.sortedSuppressed) { json, finding in
      json.open("{")
      json.writeMembers(of: finding)
      json.list("evidence", finding.evidence, opensLine: false) { json, entry in
        json.write(entry, of: report, at: positions[entry])
      }
      json.writeSuppression(of: finding, in: report)
      json.close("}")
    }
    json.writeComparisons(of: report)
    json.writeAlignment(of: report)
    json.startLine()
    json.key("coverage")
    json.write(report.coverage, skipped: report.skipped)
    json.startLine()
    json.key("gate")
    json.write(report.gate)
    json.newline()
    json.close("}")
    json.newline()
    return json.bytes
  }
}

/// `check --format jsonl`: a finding a line, and a last line with the coverage and the gate.
public struct JSONLinesReporter: Sendable {
  /// Takes no options.
  public init() {}

  /// The whole report as UTF-8, an object a line.
  public func render(_ report: Report) -> [UInt8] {
    let positions = ReportPositions(of: report)
    var json = JSONWriter()
    for finding in report.sortedFindings {
      json.open("{")
      json.member("type", "finding")
      json.writeMembers(of: finding)
      json.key("evidence")
      json.open("[")
      for entry in finding.evidence { json.write(entry, of: report, at: positions[entry]) }
      json.close("]")
      json.close("}")
      json.newline()
    }
    json.open("{")
    json.member("type", "summary")
    json.key("coverage")
    json.write(report.coverage, skipped: report.skipped)
    json.key("gate")
    json.write(report.gate)
    json.close("}")
    json.newline()
    return json.bytes
  }
}
