// The report with a line a finding, as compilers write: for editors, problem matchers and grep.

/// `check --format compact`: `a.md:41:7: error: MESSAGE (also b.md:88:32) [model-name]`, then a line with the counts
/// and the verdict. Columns count Unicode scalars.
public struct CompactReporter: Sendable {
  /// SGR colours; for terminals.
  public var color: Bool

  /// `color`: SGR colours, for terminals.
  public init(color: Bool = false) { self.color = color }

  /// Other places that are named in a line.
  private static let mostOthers = 5

  /// The whole report as UTF-8.
  public func render(_ report: Report) -> [UInt8] {
    let positions = ReportPositions(of: report)
    let style = TerminalStyle(color: color)
    var bytes: [UInt8] = []
    for finding in report.sortedFindings {
      if let primary = finding.primaryEvidence {
        style.append(.strong, to: &bytes) { append(primary, of: report, positions, to: &$0) }
        bytes.append(literal: ": ")
      }
      style.append(finding.severity.role, to: &bytes) { $0.append(text: finding.severity.rawValue) }
      bytes.append(literal: ": ")
      bytes.append(printable: finding.message)
      let others = finding.otherEvidence
      for (i, entry) in others.prefix(CompactReporter.mostOthers).enumerated() {
        bytes.append(literal: i == 0 ? " (also " : ", ")
        append(entry, of: report, positions, to: &bytes)
      }
      if others.count > CompactReporter.mostOthers {
        bytes.append(literal: " and ")
        bytes.append(decimal: others.count - CompactReporter.mostOthers)
        bytes.append(literal: " more")
      }
      if !others.isEmpty { bytes.append(0x29) }
      bytes.append(literal: " [")
      bytes.append(printable: finding.rule)
      bytes.append(0x5D)
      bytes.append(0x0A)
    }
    bytes.append(contentsOf: report.countsAndVerdict)
    bytes.append(0x0A)
    return bytes
  }

  private func append(_ entry: Evidence, of report: Report, _ positions: ReportPositions, to bytes: inout [UInt8]) {
    bytes.append(printable: report.sources[entry.source].id)
    bytes.append(0x3A)
    bytes.append(decimal: positions[entry].line)
    bytes.append(0x3A)
    bytes.append(decimal: positions[entry].column)
  }
}

extension Finding {
  /// The place to point at where one must do: what `primary` says where the findings were compared with an earlier
  /// revision; else the first that departs from the authority or the majority, where somebody has to look.
  private var primaryIndex: Int {
    if state != nil || primary != 0 { return evidence.indices.contains(primary) ? primary : 0 }
    guard let common = authority?.value ?? majority, let spoken = evidence.first(where: { $0.value == common })
    else { return 0 }
    let hasCamps = evidence.contains { $0.camp != spoken.camp }
    return evidence.firstIndex { hasCamps ? $0.camp >= 0 && $0.camp != spoken.camp : $0.value != common } ?? 0
  }

  var primaryEvidence: Evidence? { evidence.isEmpty ? nil : evidence[primaryIndex] }

  /// The places besides the primary one.
  var otherEvidence: [Evidence] { evidence.indices.filter { $0 != primaryIndex }.map { evidence[$0] } }
}

extension Report {
  /// "2 errors, 1 warning, 1 suppressed", "no findings".
  var counts: [UInt8] {
    var bytes: [UInt8] = []
    for severity in Severity.allCases.reversed() {
      let count = findings.count { $0.severity == severity }
      if count == 0 { continue }
      if !bytes.isEmpty { bytes.append(literal: ", ") }
      bytes.append(counted: count, severity.rawValue)
    }
    if bytes.isEmpty { bytes.append(literal: "no findings") }
    if !suppressed.isEmpty {
      bytes.append(literal: ", ")
      bytes.append(decimal: suppressed.count)
      bytes.append(literal: " suppressed")
    }
    return bytes
  }

  /// For formats that show the first alone: what was there before comes last.
  var newBeforeKnown: [Finding] {
    let findings = sortedFindings
    return findings.filter { $0.state != .unchanged } + findings.filter { $0.state == .unchanged }
  }

  var countsAndVerdict: [UInt8] {
    var bytes = counts + Array("; ".utf8)
    bytes.append(text: gate.verdict.rawValue)
    return bytes
  }
}
