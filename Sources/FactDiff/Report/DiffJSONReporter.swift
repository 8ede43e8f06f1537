// `factdiff diff A B --format json`: the side-by-side view as data.

/// Every shared slot with both sides, how they relate, and the findings about it.
public struct DiffJSONReporter: Sendable {
  /// Takes no options.
  public init() {}

  /// The two documents of the report as UTF-8 JSON.
  public func render(_ report: Report) -> [UInt8] {
    let page = DiffPage(of: report)
    let positions = ReportPositions(of: page.evidence, in: report.sources)
    var json = JSONWriter()
    json.open("{")
    json.startLine()
    json.member("schema", "factdiff.diff/1")
    json.startLine()
    json.writeTool()
    json.list("sources", report.sources) { json, source in
      json.open("{")
      json.member("path", source.id)
      json.member("language", source.language.rawValue)
      json.close("}")
    }
    json.list("slots", page.rows) { json, row in
      json.open("{")
      json.member("group", row.slot.group)
      json.member("slot", row.slot.name)
      json.member("relation", row.relation.rawValue)
      json.key("findings")
      json.open("[")
      for finding in row.findings { json.write(named: finding) }
      json.close("]")
      json.list("left", row.left, opensLine: false) { $0.write($1, of: report, at: positions[$1]) }
      json.list("right", row.right, opensLine: false) { $0.write($1, of: report, at: positions[$1]) }
      json.close("}")
    }
    json.list("elsewhere", page.elsewhere) { json, finding in
      json.open("{")
      json.writeMembers(of: finding)
      json.list("evidence", finding.evidence, opensLine: false) { $0.write($1, of: report, at: positions[$1]) }
      json.close("}")
    }
    json.writeAlignment(of: report)
    json.startLine()
    json.key("counts")
    json.open("{")
    for relation in DiffPage.Relation.allCases {
      json.key(escaping: relation.rawValue)
      json.integer(page.count(of: relation))
    }
    json.close("}")
    json.newline()
    json.close("}")
    json.newline()
    return json.bytes
  }
}

extension JSONWriter {
  /// A finding by what it is called.
  fileprivate mutating func write(named finding: Finding) {
    open("{")
    member("id", finding.id)
    member("rule", finding.rule)
    member("severity", finding.severity.rawValue)
    member("message", finding.message)
    close("}")
  }
}
