// SARIF: positions in UTF-16, links, fingerprints, addresses, suppressions and states.
import Testing

@testable import FactDiff

@Suite struct SARIFTests {
  private var fixture: ReportFixture {
    var f = ReportFixture([
      ("a [1].md", "\u{FEFF}# x\n🧪 漢字 \"GPT-5.2\" é\n"), ("ü b/ü:漢.md", "類似\r\nGPT-5\n水準\n"), ("/srv/c%.md", "GPT-5.2"),
    ])
    f.find(
      "model-name", .error, "GPT-5.2 (2) against GPT-5 (1)", votes: [("GPT-5.2", 2), ("GPT-5", 1)], majority: "GPT-5.2",
      [
        f.evidence(0, "GPT-5.2", value: "GPT-5.2"), f.evidence(1, "GPT-5", value: "GPT-5"),
        f.evidence(2, "GPT-5.2", value: "GPT-5.2"),
      ])
    f.report.rules = .embedded()
    return f
  }

  private func run(_ f: ReportFixture) throws -> StrictJSON {
    try #require(try StrictJSON(SARIFReporter().render(f.report))["runs"]?[0])
  }

  @Test func positionsCountUTF16() throws {
    let result = try run(fixture)["results"]?[0]
    let related = result?["relatedLocations"]?.elements ?? []
    #expect(related.count == 3)
    let region = related[0]["physicalLocation"]?["region"]
    #expect(region?["startLine"] == .number(2) && region?["endLine"] == .number(2))
    // 🧪 is two code units: "🧪 漢字 \"" are seven.
    #expect(region?["startColumn"] == .number(8) && region?["endColumn"] == .number(15))
    #expect(region?["snippet"]?["text"] == .string("GPT-5.2"))
    let context = related[0]["physicalLocation"]?["contextRegion"]
    #expect(context?["startColumn"] == .number(1) && context?["endColumn"] == .number(18))
    #expect(related[1]["physicalLocation"]?["region"]?["startLine"] == .number(2))
    #expect(try run(fixture)["columnKind"] == .string("utf16CodeUnits"))
  }

  @Test func addressesAreEncodedAndRelative() throws {
    let artifacts = try run(fixture)["artifacts"]?.elements ?? []
    #expect(
      artifacts.map { $0["location"]?["uri"]?.string } == [
        "a%20%5B1%5D.md", "%C3%BC%20b/%C3%BC%3A%E6%BC%A2.md", "file:///srv/c%25.md",
      ])
    #expect(artifacts.map { $0["location"]?["uriBaseId"]?.string } == ["%SRCROOT%", "%SRCROOT%", nil])
    #expect(text(RelativeURI.of(path: "././/a.md")) == "a.md")
  }

  @Test func theMessageLinksToEverySource() throws {
    let result = try run(fixture)["results"]?[0]
    #expect(
      result?["message"]?["text"]?.string == """
        GPT-5.2 (2) against GPT-5 (1)
        GPT-5.2: [a \\[1\\].md:2](1), [/srv/c%.md:1](3)
        GPT-5: [ü b/ü:漢.md:2](2)
        """)
    #expect(result?["relatedLocations"]?.elements.map { $0["id"]?.number } == [1, 2, 3])
    // The primary location is where the minority stands.
    #expect(result?["locations"]?[0]?["physicalLocation"]?["artifactLocation"]?["index"] == .number(1))
    #expect(SARIFPage.plain("{0} {a} [x](1) [y]") == "{{0}} {a} [x\\](1) [y]")
  }

  /// The examples of `fingerprints.test.ts` in github/codeql-action.
  @Test(arguments: [
    ("", ["c129715d7a2bc9a3:1"]),
    (" a\nb\n  \t\tc\n d", ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"]),
    (
      " hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End",
      [
        "8b7cf3e952e7aeb2:1", "b1ae1287ec4718d9:1", "bff680108adb0fcc:1", "c6805c5e1288b612:1", "b86d3392aea1be30:1",
        "e6ceba753e1a442:1",
      ]
    ),
  ])
  func lineHashesAreThoseOfCodeScanning(_ text: String, _ expected: [String]) {
    let hashes = LineHash.hashes(of: Set(1...expected.count + 1), in: Array(text.utf8))
    #expect((1...expected.count).map { hashes[$0] } == expected)
    #expect(hashes.count == expected.count)
  }

  @Test func equalLinesAreCountedAndLineEndsAreOne() {
    let hashes = LineHash.hashes(of: [1, 2], in: Array((String(repeating: "x", count: 120) + "\ny").utf8))
    #expect(hashes[1] != nil && hashes[2] != nil && hashes[1] != hashes[2])
    for other in ["a\r\nb\r\n", "a\rb\r", " a \n\tb\n"] {
      #expect(
        LineHash.hashes(of: [1, 2], in: Array(other.utf8)) == LineHash.hashes(of: [1, 2], in: Array("a\nb\n".utf8)))
    }
    let lines = String(repeating: "same\n", count: 60)
    let all = LineHash.hashes(of: Set(1...60), in: Array(lines.utf8))
    #expect(all[1]?.hasSuffix(":1") == true && all[2]?.hasSuffix(":2") == true && Set(all.values).count == 60)
  }

  @Test func statesAndSuppressions() throws {
    var f = fixture
    f.report.findings[0].state = .new
    f.report.suppressed = f.report.findings
    f.report.suppressed[0].state = .unchanged
    f.report.suppressed[0].suppression = SuppressionMark(source: 1, range: 0..<6, reason: "he corrected himself")
    let results = try run(f)["results"]?.elements ?? []
    #expect(results.map { $0["baselineState"]?.string } == ["new", "unchanged"])
    #expect(results[0]["suppressions"] == .array([]))
    let mark = results[1]["suppressions"]?[0]
    #expect(mark?["kind"] == .string("inSource") && mark?["justification"] == .string("he corrected himself"))
    #expect(mark?["location"]?["physicalLocation"]?["region"]?["endColumn"] == .number(3))
    #expect(try run(fixture)["results"]?[0]?["suppressions"] == nil)
  }

  @Test func rulesCarryTheirPageAndUnknownOnesAreNamed() throws {
    var f = fixture
    f.find("not-a-rule", .note, "m", [f.evidence(0, "漢字", value: "漢字")])
    let run = try run(f)
    let rules = run["tool"]?["driver"]?["rules"]?.elements ?? []
    #expect(rules.count == RuleSet.embedded().rules.count + 1)
    for result in run["results"]?.elements ?? [] {
      let index = Int(result["ruleIndex"]?.number ?? -1)
      #expect(rules[index]["id"] == result["ruleId"])
    }
    let page = rules.first { $0["id"] == .string("model-name") }?["help"]?["markdown"]?.string ?? ""
    #expect(page.contains("**It fires on:**") && page.contains("**It stays silent on:**") && page.contains("⟦"))
  }
}
