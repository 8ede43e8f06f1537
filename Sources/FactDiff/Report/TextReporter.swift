// The report for people: a frame per source with carets under the value, then what was compared and the verdict.

/// `check --format text`.
public struct TextReporter: Sendable {
  /// SGR colours; for terminals.
  public var color: Bool
  /// Columns of a source line that are shown around a value.
  public var width: Int

  /// `color`: SGR colours, for terminals; `width`: columns of a source line.
  public init(color: Bool = false, width: Int = 90) {
    self.color = color
    self.width = width
  }

  /// The whole report as UTF-8.
  public func render(_ report: Report) -> [UInt8] {
    let positions = ReportPositions(of: report)
    var bytes: [UInt8] = []
    // What was known before is counted at the end.
    for finding in report.sortedFindings where finding.state != .unchanged {
      append(finding, of: report, positions, to: &bytes)
      bytes.append(0x0A)
    }
    appendFixed(of: report, to: &bytes)
    report.appendAlignment(to: &bytes)
    appendSummary(of: report, to: &bytes)
    return bytes
  }

  /// One finding with its frames.
  func frame(_ finding: Finding, of report: Report) -> [UInt8] {
    var bytes: [UInt8] = []
    append(finding, of: report, ReportPositions(of: report), to: &bytes)
    return bytes
  }

  private var style: TerminalStyle { TerminalStyle(color: color) }

  private func append(_ finding: Finding, of report: Report, _ positions: ReportPositions, to bytes: inout [UInt8]) {
    let role = finding.severity.role
    if let state = finding.state {
      bytes.append(text: state.rawValue)
      bytes.append(0x20)
    }
    style.append(role, to: &bytes) {
      $0.append(text: finding.severity.rawValue)
      $0.append(0x5B)
      $0.append(printable: finding.rule)
      $0.append(0x5D)
    }
    bytes.append(literal: ": ")
    style.append(.strong, to: &bytes) { $0.append(printable: finding.message) }
    bytes.append(0x0A)
    let lastLine = finding.evidence.reduce(1) { max($0, positions[$1].line) }
    let gutter = decimalPlaces(lastLine)
    if !finding.slot.isEmpty {
      appendBlanks(gutter + 1, to: &bytes)
      bytes.append(literal: "slot: ")
      bytes.append(printable: finding.slot)
      if report.groups.count > 1 {
        bytes.append(literal: " · group ")
        bytes.append(printable: finding.group)
      }
      bytes.append(0x0A)
    }
    for entry in finding.evidence {
      append(entry, of: report, at: positions[entry], role, gutter: gutter, to: &bytes)
    }
    appendVotes(of: finding, gutter: gutter, to: &bytes)
  }

  private func append(
    _ entry: Evidence, of report: Report, at position: LinePosition, _ role: TerminalStyle.Role, gutter: Int,
    to bytes: inout [UInt8]
  ) {
    let source = report.sources[entry.source]
    appendBlanks(gutter + 1, to: &bytes)
    style.append(.faint, to: &bytes) { $0.append(literal: "╭▸") }
    bytes.append(0x20)
    style.append(.strong, to: &bytes) {
      $0.append(printable: source.id)
      $0.append(0x3A)
      $0.append(decimal: position.line)
      $0.append(0x3A)
      $0.append(decimal: position.column)
    }
    bytes.append(0x0A)
    let frame = SourceFrame(entry.range, lineStart: position.lineStart, of: source.bytes, width: width)
    style.append(.faint, to: &bytes) {
      for _ in decimalPlaces(position.line)..<max(gutter, decimalPlaces(position.line)) { $0.append(0x20) }
      $0.append(decimal: position.line)
      $0.append(literal: " │")
    }
    if !frame.text.isEmpty { bytes.append(0x20) }
    bytes.append(contentsOf: frame.text)
    bytes.append(0x0A)
    appendBlanks(gutter + 1, to: &bytes)
    style.append(.faint, to: &bytes) { $0.append(literal: "│") }
    appendBlanks(frame.indent + 1, to: &bytes)
    style.append(role, to: &bytes) {
      $0.append(contentsOf: repeatElement(0x5E, count: frame.carets))
      if frame.isCut { $0.append(literal: "…") }
      $0.append(0x20)
      $0.append(printable: entry.value)
    }
    bytes.append(0x0A)
  }

  private func appendVotes(of finding: Finding, gutter: Int, to bytes: inout [UInt8]) {
    guard finding.votes.count > 1 else { return }
    appendBlanks(gutter + 1, to: &bytes)
    style.append(.faint, to: &bytes) { $0.append(0x3D) }
    bytes.append(0x20)
    let total = finding.votes.reduce(0) { $0 + $1.count }
    if let majority = finding.majority, let vote = finding.votes.first(where: { $0.value == majority }) {
      bytes.append(decimal: vote.count)
      bytes.append(literal: " of ")
      bytes.append(decimal: total)
      bytes.append(literal: " say ")
      bytes.append(printable: majority)
    } else {
      bytes.append(literal: "no majority: ")
      for (i, vote) in finding.votes.enumerated() {
        if i > 0 { bytes.append(literal: ", ") }
        bytes.append(printable: vote.value)
        bytes.append(literal: " (")
        bytes.append(decimal: vote.count)
        bytes.append(0x29)
      }
    }
    bytes.append(0x0A)
  }
}

/// Digits of a positive number.
func decimalPlaces(_ value: Int) -> Int {
  var places = 1
  var rest = value / 10
  while rest > 0 {
    places += 1
    rest /= 10
  }
  return places
}

func appendBlanks(_ count: Int, to bytes: inout [UInt8]) {
  bytes.append(contentsOf: repeatElement(0x20, count: max(0, count)))
}
