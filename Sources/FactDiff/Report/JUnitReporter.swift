// The report as JUnit's XML: a suite for each group, a case for every compared slot, those that agree too.

/// `check --format junit`. A case fails where the gate holds because of it; findings below the gate are output of a case
/// that passes, suppressed ones a case that is skipped with its reason.
public struct JUnitReporter: Sendable {
  /// Takes no options.
  public init() {}

  private struct Case {
    var name: String
    var row: SlotRow
    var failures: [Finding]
    var others: [Finding]
    var isSkipped: Bool { failures.isEmpty && others.isEmpty && !row.suppressed.isEmpty }
  }

  /// The whole report as UTF-8 XML.
  public func render(_ report: Report) -> [UInt8] {
    let positions = ReportPositions(of: report)
    let holding = Set(report.gate.holding.map(\.id))
    var suites: [(group: String, cases: [Case])] = report.groups.map { ($0.id, []) }
    var names: [String: Int] = [:]
    for row in report.slotRows {
      let place = suites.firstIndex { $0.group == row.group } ?? suites.endIndex
      if place == suites.endIndex { suites.append((row.group, [])) }
      let failures = row.findings.filter { holding.contains($0.id) }
      let others = row.findings.filter { !holding.contains($0.id) }
      // Readers of these files tell cases apart by name.
      names[row.group + "\0" + row.name, default: 0] += 1
      let occurrence = names[row.group + "\0" + row.name]!
      let name = (row.name.isEmpty ? "slot" : row.name) + (occurrence > 1 ? " #\(occurrence)" : "")
      suites[place].cases.append(Case(name: name, row: row, failures: failures, others: others))
    }

    var xml = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"factdiff\"".utf8)
    appendCounts(suites.flatMap(\.cases), isSuite: false, to: &xml)
    xml.append(literal: ">\n")
    for (group, cases) in suites {
      xml.append(literal: "  <testsuite name=\"")
      xml.append(markup: group)
      xml.append(0x22)
      appendCounts(cases, isSuite: true, to: &xml)
      xml.append(literal: cases.isEmpty ? "/>\n" : ">\n")
      for item in cases { append(item, group: group, of: report, positions, to: &xml) }
      if !cases.isEmpty { xml.append(literal: "  </testsuite>\n") }
    }
    xml.append(literal: "</testsuites>\n")
    return xml
  }

  private func appendCounts(_ cases: [Case], isSuite: Bool, to xml: inout [UInt8]) {
    append("tests", cases.count, to: &xml)
    append("failures", cases.count { !$0.failures.isEmpty }, to: &xml)
    append("errors", 0, to: &xml)
    if isSuite { append("skipped", cases.count(where: \.isSkipped), to: &xml) }
  }

  private func append(_ name: StaticString, _ value: Int, to xml: inout [UInt8]) {
    xml.append(0x20)
    xml.append(literal: name)
    xml.append(literal: "=\"")
    xml.append(decimal: value)
    xml.append(0x22)
  }

  private func append(
    _ item: Case, group: String, of report: Report, _ positions: ReportPositions, to xml: inout [UInt8]
  ) {
    xml.append(literal: "    <testcase classname=\"")
    xml.append(markup: group)
    xml.append(literal: "\" name=\"")
    xml.append(markup: item.name)
    xml.append(0x22)
    if item.failures.isEmpty && item.others.isEmpty && !item.isSkipped {
      xml.append(literal: "/>\n")
      return
    }
    xml.append(literal: ">\n")
    for finding in item.failures {
      xml.append(literal: "      <failure type=\"")
      xml.append(markup: finding.rule)
      xml.append(literal: "\" message=\"")
      xml.append(markup: finding.message)
      xml.append(literal: "\">")
      append(placesOf: finding, of: report, positions, to: &xml)
      xml.append(literal: "</failure>\n")
    }
    if item.isSkipped {
      xml.append(literal: "      <skipped message=\"suppressed: ")
      xml.append(markup: item.row.suppressed.compactMap { $0.suppression?.reason }.joined(separator: "; "))
      xml.append(literal: "\"/>\n")
    }
    if !item.others.isEmpty {
      xml.append(literal: "      <system-out>")
      for (i, finding) in item.others.enumerated() {
        if i > 0 { xml.append(0x0A) }
        xml.append(text: finding.severity.rawValue)
        xml.append(literal: ": ")
        xml.append(markup: finding.message)
        xml.append(literal: " [")
        xml.append(markup: finding.rule)
        xml.append(literal: "]\n")
        append(placesOf: finding, of: report, positions, to: &xml)
      }
      xml.append(literal: "</system-out>\n")
    }
    xml.append(literal: "    </testcase>\n")
  }

  /// A line a place: where, the value, the clause.
  private func append(
    placesOf finding: Finding, of report: Report, _ positions: ReportPositions, to xml: inout [UInt8]
  ) {
    for (i, entry) in finding.evidence.enumerated() {
      if i > 0 { xml.append(0x0A) }
      let source = report.sources[entry.source]
      xml.append(markup: source.id)
      xml.append(0x3A)
      xml.append(decimal: positions[entry].line)
      xml.append(0x3A)
      xml.append(decimal: positions[entry].column)
      xml.append(literal: ": ")
      xml.append(markup: entry.value)
      xml.append(literal: "  ")
      let excerpt = Excerpt(quoting: entry, of: source)
      xml.append(markup: excerpt.before + excerpt.value + excerpt.after)
    }
  }
}
