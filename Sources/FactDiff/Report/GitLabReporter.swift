// The report as GitLab's Code Quality: an array of entries, each with a unique fingerprint and one place.

/// `check --format gitlab`. GitLab compares the fingerprints of two branches by itself, so all findings are in it.
public struct GitLabReporter: Sendable {
  /// Takes no options.
  public init() {}

  /// The whole report as UTF-8 JSON.
  public func render(_ report: Report) -> [UInt8] {
    let positions = ReportPositions(of: report)
    var json = JSONWriter()
    // Two contradictions of the same values about the same thing have one fingerprint; here each needs its own.
    var occurrences: [String: Int] = [:]
    json.open("[")
    for finding in report.sortedFindings {
      guard let entry = finding.primaryEvidence else { continue }
      occurrences[finding.id, default: 0] += 1
      let occurrence = occurrences[finding.id]!
      json.startLine()
      json.open("{")
      json.member("description", description(of: finding, in: report, positions))
      json.member("check_name", finding.rule)
      json.member("fingerprint", finding.id + (occurrence > 1 ? "-" + String(occurrence) : ""))
      switch finding.severity {
      case .error: json.member("severity", "major")
      case .warning: json.member("severity", "minor")
      case .note: json.member("severity", "info")
      }
      json.key("location")
      json.open("{")
      json.member("path", path(report.sources[entry.source].id))
      json.key("lines")
      json.open("{")
      json.member("begin", positions[entry].line)
      json.close("}")
      json.close("}")
      json.close("}")
    }
    json.newline()
    json.close("]")
    json.newline()
    return json.bytes
  }

  /// The sentence, and where the other values stand: GitLab shows nothing else.
  private func description(of finding: Finding, in report: Report, _ positions: ReportPositions) -> String {
    let others = finding.otherEvidence.prefix(5).map {
      report.sources[$0.source].id + ":" + String(positions[$0].line)
    }
    if others.isEmpty { return finding.message }
    let more = finding.evidence.count - 1 - others.count
    return finding.message + " (also " + others.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "") + ")"
  }

  /// GitLab joins paths with the repository's, so no "./" may stand in front.
  private func path(_ id: String) -> String {
    var rest = id[...]
    while rest.hasPrefix("./") { rest = rest.dropFirst(2) }
    return String(rest)
  }
}
