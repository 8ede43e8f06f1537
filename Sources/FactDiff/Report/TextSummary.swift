// How the text report ends: counts, coverage, what was skipped, and the verdict.

extension TextReporter {
  func appendSummary(of report: Report, to bytes: inout [UInt8]) {
    let style = TerminalStyle(color: color)
    var isFirst = true
    for severity in Severity.allCases.reversed() {
      let count = report.findings.count { $0.severity == severity }
      if count == 0 { continue }
      if !isFirst { bytes.append(literal: ", ") }
      isFirst = false
      style.append(severity.role, to: &bytes) { $0.append(counted: count, severity.rawValue) }
    }
    if isFirst { bytes.append(literal: "no findings") }
    bytes.append(literal: " in ")
    bytes.append(counted: report.sources.count, "source")
    bytes.append(literal: " (")
    bytes.append(counted: report.groups.count, "group")
    bytes.append(literal: ")\n")

    let coverage = report.coverage
    bytes.append(literal: "compared ")
    bytes.append(decimal: coverage.aligned)
    bytes.append(literal: " of ")
    bytes.append(counted: coverage.assertions, "assertion")
    bytes.append(literal: " in ")
    bytes.append(counted: coverage.slots, "slot")
    bytes.append(literal: "; ")
    bytes.append(decimal: coverage.unaligned)
    bytes.append(literal: " had no counterpart\n")

    if !report.suppressed.isEmpty {
      appendNote(to: &bytes) {
        $0.append(counted: report.suppressed.count, "finding")
        $0.append(literal: report.suppressed.count == 1 ? " is suppressed" : " are suppressed")
      }
    }
    if coverage.drafts > 0 {
      appendNote(to: &bytes) {
        $0.append(counted: coverage.drafts, "draft")
        $0.append(literal: coverage.drafts == 1 ? " was left out" : " were left out")
      }
    }
    if coverage.unreadFrontMatter > 0 {
      appendNote(to: &bytes) {
        $0.append(literal: "the front matter of ")
        $0.append(counted: coverage.unreadFrontMatter, "source")
        $0.append(literal: " could not be read")
      }
    }
    if coverage.singleGroups > 0 {
      appendNote(to: &bytes) {
        $0.append(counted: coverage.singleGroups, "source")
        $0.append(literal: coverage.singleGroups == 1 ? " stands" : " stand")
        $0.append(literal: " alone: nothing to compare with")
      }
    }
    for sentence in report.skipped { appendNote(to: &bytes) { $0.append(printable: sentence) } }
    appendVerdict(of: report, to: &bytes)
  }

  private func appendNote(to bytes: inout [UInt8], _ body: (inout [UInt8]) -> Void) {
    TerminalStyle(color: color).append(.note, to: &bytes) { $0.append(literal: "note") }
    bytes.append(literal: ": ")
    body(&bytes)
    bytes.append(0x0A)
  }

  private func appendVerdict(of report: Report, to bytes: inout [UInt8]) {
    let gate = report.gate
    TerminalStyle(color: color).append(gate.verdict == .hold ? .error : .agreement, to: &bytes) {
      $0.append(text: gate.verdict.rawValue)
    }
    if gate.verdict == .hold {
      bytes.append(literal: ": ")
      if let first = gate.details.first {
        bytes.append(printable: first)
        for detail in gate.details.dropFirst() {
          bytes.append(literal: "; ")
          bytes.append(printable: detail)
        }
      } else if gate.reason == "nothingCompared" {
        bytes.append(literal: "nothing was compared")
      } else if let limit = Severity(rawValue: gate.failOn) {
        bytes.append(counted: report.findings.count { $0.severity >= limit }, "finding")
        bytes.append(literal: " at or above ")
        bytes.append(text: limit.rawValue)
      } else {
        bytes.append(printable: gate.reason ?? gate.failOn)
      }
    }
    bytes.append(0x0A)
  }
}

extension [UInt8] {
  /// "1 error", "3 errors".
  mutating func append(counted count: Int, _ noun: String) {
    append(decimal: count)
    append(0x20)
    append(text: noun)
    if count != 1 { append(0x73) }
  }
}
