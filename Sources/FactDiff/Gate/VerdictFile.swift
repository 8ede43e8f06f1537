// The verdict as a file: what a publishing job reads instead of a report.

/// `check --verdict FILE`: one JSON object, `factdiff.verdict/1`.
public enum VerdictFile {
  /// The verdict on a report, and on each event of it.
  public static func render(_ report: Report, policy: GatePolicy) -> [UInt8] {
    var json = opening(report.gate.verdict, status: report.gate.verdict == .publish ? 0 : 1, reason: report.gate.reason)
    json.strings("details", report.gate.details)
    json.member("failOn", report.gate.failOn)
    json.startLine()
    json.key("counts")
    json.open("{")
    for severity in Severity.allCases.reversed() {
      json.key(escaping: severity.rawValue)
      json.integer(report.findings.count { $0.severity == severity })
    }
    json.member("suppressed", report.suppressed.count)
    json.member("known", report.findings.count { $0.state == .unchanged })
    json.member("sources", report.sources.count)
    json.close("}")
    let holding = policy.holdingFindings(of: report)
    json.list("findings", holding) { json, finding in
      json.open("{")
      json.member("id", finding.id)
      json.member("rule", finding.rule)
      json.member("group", finding.group)
      json.close("}")
    }
    // Whatever else stands in the way is the whole run's.
    let isHeldAsAWhole = report.gate.details.count > (holding.isEmpty ? 0 : 1)
    let held = Set(isHeldAsAWhole ? report.groups.map(\.id) : holding.map(\.group))
    json.list("groups", report.groups) { json, group in
      json.open("{")
      json.member("id", group.id)
      json.member("verdict", held.contains(group.id) ? Verdict.hold.rawValue : Verdict.publish.rawValue)
      json.strings("sources", group.sources.map { report.sources[$0].id })
      json.close("}")
    }
    return closed(json)
  }

  /// For a run that could not judge: whoever reads the file holds, and no verdict of an earlier run is left standing.
  public static func failure(_ messages: [String]) -> [UInt8] {
    var json = opening(.hold, status: 2, reason: "couldNotJudge")
    json.strings("details", messages)
    return closed(json)
  }

  private static func opening(_ verdict: Verdict, status: Int, reason: String?) -> JSONWriter {
    var json = JSONWriter()
    json.open("{")
    json.startLine()
    json.member("schema", "factdiff.verdict/1")
    json.writeTool()
    json.startLine()
    json.member("verdict", verdict.rawValue)
    json.member("exitStatus", status)
    if let reason { json.member("reason", reason) }
    return json
  }

  private static func closed(_ json: JSONWriter) -> [UInt8] {
    var json = json
    json.newline()
    json.close("}")
    json.newline()
    return json.bytes
  }
}
