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

    for sentence in report.notes { appendNote(to: &bytes) { $0.append(printable: sentence) } }
    appendVerdict(of: report, to: &bytes)
  }

  /// A line for each finding that is gone.
  func appendFixed(of report: Report, to bytes: inout [UInt8]) {
    for comparison in report.comparisons where !comparison.fixed.isEmpty {
      for fixed in comparison.fixed {
        TerminalStyle(color: color).append(.agreement, to: &bytes) {
          $0.append(literal: comparison.kind == .base ? "fixed " : "stale ")
        }
        bytes.append(text: fixed.severity.rawValue)
        bytes.append(0x5B)
        bytes.append(printable: fixed.rule)
        bytes.append(literal: "]: ")
        bytes.append(printable: fixed.message)
        bytes.append(literal: comparison.kind == .base ? " · group " : " · accepted in ")
        bytes.append(printable: comparison.kind == .base ? fixed.group : comparison.name)
        bytes.append(0x0A)
      }
      bytes.append(0x0A)
    }
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
      bytes.append(printable: report.gateSentence)
    }
    bytes.append(0x0A)
  }
}

extension Report {
  /// Plain sentences on what was not read or not compared.
  var notes: [String] {
    func counted(_ count: Int, _ noun: String, _ one: String, _ many: String) -> [String] {
      count == 0 ? [] : ["\(count) \(noun)\(count == 1 ? one : many)"]
    }
    let known = findings.count { $0.state == .unchanged }
    var notes = counted(known, "finding", " was known before", "s were known before")
    notes += counted(suppressed.count, "finding", " is suppressed", "s are suppressed")
    notes += counted(coverage.drafts, "draft", " was left out", "s were left out")
    let unread = coverage.unreadFrontMatter
    if unread > 0 { notes.append("the front matter of \(unread) source\(unread == 1 ? "" : "s") could not be read") }
    notes += counted(
      coverage.singleGroups, "source", " stands alone: nothing to compare with",
      "s stand alone: nothing to compare with")
    return notes + skipped
  }

  /// Why the gate holds: "3 findings at or above error".
  var gateSentence: String {
    if !gate.details.isEmpty { return gate.details.joined(separator: "; ") }
    if gate.reason == "nothingCompared" { return "nothing was compared" }
    if gate.reason == "findings", let limit = Severity(rawValue: gate.failOn) {
      let count = findings.count { $0.severity >= limit }
      return "\(count) finding\(count == 1 ? "" : "s") at or above \(limit.rawValue)"
    }
    return gate.reason ?? gate.failOn
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
