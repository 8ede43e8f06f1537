// Reports made by hand, so that reporters are tested without the stages before them.
import Foundation

@testable import FactDiff

/// Sources given as text, findings given by the words they point at.
struct ReportFixture {
  var report: Report

  init(_ files: [(id: String, text: String)]) {
    let sources = files.map { Source(id: $0.id, bytes: Array($0.text.utf8), language: .english) }
    let group = Group(id: "event", origin: .declared, sources: Array(sources.indices))
    report = Report(
      sources: sources, groups: [group], findings: [], slots: [], coverage: Coverage(),
      gate: GateResult(failOn: "error", verdict: .publish))
  }

  /// The words' first place in a source; the quote is the whole line they begin on unless given.
  func evidence(_ source: Int, _ words: String, value: String, quote: String? = nil) -> Evidence {
    let bytes = report.sources[source].bytes
    let range = ReportFixture.range(of: words, in: bytes)
    var start = range.lowerBound
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    var end = range.lowerBound
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    let clause = quote.map { ReportFixture.range(of: $0, in: bytes) } ?? start..<max(end, start)
    return Evidence(source: source, range: range, value: value, quote: clause)
  }

  mutating func find(
    _ rule: String, _ severity: Severity, slot: String = "topic: attribute", _ message: String,
    votes: [(value: String, count: Int)] = [], majority: String? = nil, _ evidence: [Evidence]
  ) {
    report.findings.append(
      Finding(
        id: "00000000000000f" + String(report.findings.count), rule: rule, severity: severity, group: "event",
        slot: slot, message: message, votes: votes, majority: majority, evidence: evidence))
  }

  static func range(of words: String, in bytes: [UInt8]) -> Range<Int> {
    let pattern = Array(words.utf8)
    for start in 0...bytes.count where bytes[start...].starts(with: pattern) { return start..<start + pattern.count }
    preconditionFailure("the fixture does not hold its own words: \(words)")
  }
}

/// Printed bytes as text.
func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// A file of the project, by its path from the top.
func projectFile(_ path: String, from here: String = #filePath) throws -> [UInt8] {
  let top = URL(fileURLWithPath: here).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  return Array(try Data(contentsOf: top.appendingPathComponent(path)))
}
