// The report as workflow commands: GitHub Actions shows them beside the lines of a pull request.

/// `check --format github`: ten annotations at most, the most severe first, because GitHub shows no more of a step; the
/// rest is told in one notice. Columns count Unicode scalars.
public struct GitHubReporter: Sendable {
  /// Takes no options.
  public init() {}

  /// More than these GitHub does not show for a step.
  public static let mostAnnotations = 10

  /// The whole report as UTF-8.
  public func render(_ report: Report) -> [UInt8] {
    let positions = ReportPositions(of: report)
    var bytes: [UInt8] = []
    let findings = report.newBeforeKnown
    for finding in findings.prefix(GitHubReporter.mostAnnotations) {
      append(finding, of: report, positions, to: &bytes)
    }
    let rest = findings.dropFirst(GitHubReporter.mostAnnotations)
    if !rest.isEmpty {
      bytes.append(literal: "::notice title=factdiff::")
      bytes.append(counted: rest.count, "more finding")
      let counts = Severity.allCases.reversed().compactMap { severity in
        let count = rest.count { $0.severity == severity }
        return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
      }
      append(
        data: " (" + counts.joined(separator: ", ") + "): the job summary and the full report have them", to: &bytes)
      bytes.append(0x0A)
    }
    if report.gate.verdict == .hold, report.gate.reason != "findings" {
      bytes.append(literal: "::error title=factdiff::hold: ")
      append(data: report.gateSentence, to: &bytes)
      bytes.append(0x0A)
    }
    return bytes
  }

  private func append(_ finding: Finding, of report: Report, _ positions: ReportPositions, to bytes: inout [UInt8]) {
    switch finding.severity {
    case .error: bytes.append(literal: "::error ")
    case .warning: bytes.append(literal: "::warning ")
    case .note: bytes.append(literal: "::notice ")
    }
    if let entry = finding.primaryEvidence {
      bytes.append(literal: "file=")
      append(property: report.sources[entry.source].id, to: &bytes)
      let start = positions[entry]
      bytes.append(literal: ",line=")
      bytes.append(decimal: start.line)
      bytes.append(literal: ",col=")
      bytes.append(decimal: start.column)
      let file = report.sources[entry.source].bytes
      let value = file[entry.range.clamped(to: 0..<file.count)]
      // GitHub takes an end column on the same line alone.
      if !value.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
        bytes.append(literal: ",endLine=")
        bytes.append(decimal: start.line)
        bytes.append(literal: ",endColumn=")
        bytes.append(decimal: start.column + value.count { $0 & 0xC0 != 0x80 })
      }
      bytes.append(0x2C)
    }
    bytes.append(literal: "title=")
    append(property: finding.rule + (finding.state == .unchanged ? " (known)" : ""), to: &bytes)
    bytes.append(literal: "::")
    var message = finding.message
    for entry in finding.otherEvidence.prefix(20) {
      message += "\n" + report.sources[entry.source].id + ":" + String(positions[entry].line) + ": " + entry.value
    }
    append(data: message, to: &bytes)
    bytes.append(0x0A)
  }

  private func append(data text: String, to bytes: inout [UInt8]) { append(text, isProperty: false, to: &bytes) }

  private func append(property text: String, to bytes: inout [UInt8]) { append(text, isProperty: true, to: &bytes) }

  /// The escapes of `@actions/core`: a message may hold anything but the percent sign and line ends, a property neither
  /// colons nor commas besides.
  private func append(_ text: String, isProperty: Bool, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case 0x25: bytes.append(literal: "%25")
      case 0x0D: bytes.append(literal: "%0D")
      case 0x0A: bytes.append(literal: "%0A")
      case 0x3A where isProperty: bytes.append(literal: "%3A")
      case 0x2C where isProperty: bytes.append(literal: "%2C")
      default: bytes.append(byte)
      }
    }
  }
}
