// The JSON reports: strict JSON, as the schema says, whatever the documents hold.
import Testing

@testable import FactDiff

@Suite struct ReportJSONTests {
  /// Two files that disagree, with everything in them that needs an escape.
  private var fixture: ReportFixture {
    var f = ReportFixture([
      ("a \"1\"\\.md", "---\ndate: 2026-01-26\n---\n🧪 \"目前\"\tGPT-5.2 \u{1}等級\u{2028}\n"), ("b.md", "類似GPT-5水準"),
      ("alone.md", ""),
    ])
    f.report.groups[0] = Group(id: "event", origin: .similarity, sources: [0, 1], reasons: ["a and b share \"x\""])
    f.report.groups.append(Group(id: "alone", origin: .declared, sources: [2]))
    f.find(
      "model-name", .error, "GPT-5.2 against GPT-5", votes: [("GPT-5", 1), ("GPT-5.2", 1)],
      [f.evidence(0, "GPT-5.2", value: "GPT-5.2"), f.evidence(1, "GPT-5", value: "GPT-5")])
    f.find(
      "note", .note, "m", votes: [("2026-01-26", 1)], majority: "2026-01-26",
      [f.evidence(0, "2026-01-26", value: "2026-01-26")])
    f.report.coverage.sources = 3
    f.report.coverage.singleGroups = 1
    f.report.skipped = ["1 hidden folder"]
    f.report.gate = GateResult(failOn: "error", verdict: .hold, reason: "findings")
    return f
  }

  @Test func isWhatTheSchemaSays() throws {
    let report = try StrictJSON(JSONReporter().render(fixture.report))
    let schema = try StrictJSON(try projectFile("Reports/report.schema.json"))
    #expect(report.problems(by: schema, of: schema) == [])
    // The checker itself notices a missing member, a wrong type and a wrong word.
    let broken = try StrictJSON(Array(#"{"schema":"x","findings":3,"gate":{"failOn":"all","verdict":"hold"}}"#.utf8))
    #expect(broken.problems(by: schema, of: schema).count == 8)
  }

  @Test func hasTheMembersOfTheContractInOrder() throws {
    let report = try StrictJSON(JSONReporter().render(fixture.report))
    #expect(
      report.keys == ["schema", "tool", "sources", "groups", "findings", "suppressed", "coverage", "gate"])
    #expect(report["groups"]?[0]?.keys == ["id", "by", "sources", "reasons"])
    #expect(report["groups"]?[1]?.keys == ["id", "by", "sources"])
    let finding = report["findings"]?[0]
    #expect(
      finding?.keys == ["id", "rule", "severity", "group", "slot", "message", "verdict", "evidence"])
    #expect(finding?["verdict"]?["votes"]?.keys == ["GPT-5", "GPT-5.2"])
    #expect(finding?["verdict"]?["majority"] == .null)
    let evidence = finding?["evidence"]?[0]
    #expect(evidence?.keys == ["source", "start", "end", "line", "column", "text", "value", "quote"])
    #expect(evidence?["source"] == .string("a \"1\"\\.md"))
    #expect(evidence?["line"] == .number(4))
    #expect(evidence?["column"] == .number(8))
    #expect(evidence?["start"] == .number(39))
    #expect(evidence?["text"] == .string("GPT-5.2"))
    #expect(evidence?["quote"] == .string("🧪 \"目前\"\tGPT-5.2 \u{1}等級\u{2028}"))
    #expect(report["gate"]?["reason"] == .string("findings"))
    #expect(report["coverage"]?["skipped"] == .array([.string("1 hidden folder")]))
  }

  @Test func eachElementHasALineOfItsOwn() {
    let lines = text(JSONReporter().render(fixture.report)).split(separator: "\n")
    #expect(lines.first == "{" && lines.last == "}")
    #expect(lines.count { $0.hasPrefix(#"{"path":"#) } == 3)
    #expect(lines.count { $0.hasPrefix(#"{"id":"00000"#) } == 2)
    #expect(lines.count { $0.hasPrefix(#"{"source":"#) } == 3)
    #expect(lines.contains(#""suppressed":[],"#))
  }

  @Test func linesEndWithTheSummary() throws {
    let lines = try JSONLinesReporter().render(fixture.report).split(separator: 0x0A).map { try StrictJSON(Array($0)) }
    #expect(lines.map { $0["type"]?.string } == ["finding", "finding", "summary"])
    #expect(lines.last?.keys == ["type", "coverage", "gate"])
    #expect(lines[0]["evidence"]?.elements.count == 2)
  }

  @Test func anEmptyReportIsValid() throws {
    let empty = ReportFixture([]).report
    let schema = try StrictJSON(try projectFile("Reports/report.schema.json"))
    #expect(try StrictJSON(JSONReporter().render(empty)).problems(by: schema, of: schema) == [])
    #expect(try StrictJSON(JSONLinesReporter().render(empty)).keys == ["type", "coverage", "gate"])
    #expect(try StrictJSON(DiffJSONReporter().render(empty))["slots"] == .array([]))
  }

  @Test func findingsComeErrorsFirstWhateverTheirOrder() throws {
    var report = fixture.report
    let one = JSONReporter().render(report)
    report.findings.reverse()
    #expect(JSONReporter().render(report) == one)
  }
}
