// The HTML report: sides, dates, names, what is shown where; and that it is one file that asks for nothing.
import Testing

@testable import FactDiff

@Suite struct HTMLTests {
  private var fixture: ReportFixture {
    var f = ReportFixture([
      ("talks/en.md", "| Date | 18 May 2024 |\n\n- **Duration:** 59 minutes\n"), ("talks/ja.md", "2024-05-19 約一小時\n"),
      ("talks/de.md", "18.05.2024, 25 Minuten\n"),
    ])
    let dates = [
      f.evidence(0, "18 May 2024", value: "2024-05-18"), f.evidence(1, "2024-05-19", value: "2024-05-19"),
      f.evidence(2, "18.05.2024", value: "2024-05-18"),
    ]
    var lengths = [
      f.evidence(0, "59 minutes", value: "PT59M"), f.evidence(1, "約一小時", value: "PT1H"),
      f.evidence(2, "25 Minuten", value: "PT25M"),
    ]
    lengths[2].camp = 1
    f.find(
      "event-date", .error, slot: "event date", "the dates: a against b",
      votes: [("2024-05-18", 2), ("2024-05-19", 1)], majority: "2024-05-18", dates)
    f.find(
      "duration", .warning, slot: "duration: talk", "the lengths", votes: [("PT59M", 2), ("PT25M", 1)],
      majority: "PT59M", lengths)
    f.report.slots = [
      ComparedSlot(group: "event", name: "event date", agrees: false, evidence: dates),
      ComparedSlot(group: "event", name: "duration: talk", agrees: false, evidence: lengths),
      ComparedSlot(
        group: "event", name: "date: founded", agrees: true,
        evidence: [
          f.evidence(0, "2024", value: "2019"), f.evidence(1, "2024", value: "2019"),
        ]),
    ]
    f.report.rules = .embedded()
    return f
  }

  private func page(_ f: ReportFixture) -> String { text(HTMLReporter().render(f.report)) }

  @Test func sidesAreLettersByVotes() {
    let f = fixture
    let sides = CampLetters(of: f.report.findings[1])
    // An hour is on the side of 59 minutes, though its value is another.
    #expect(f.report.findings[1].evidence.map { sides[$0] } == ["A", "A", "B"])
    let values = CampLetters(of: f.report.findings[0])
    #expect(f.report.findings[0].evidence.map { values[$0] } == ["A", "B", "A"])
    var between = f.report.findings[1]
    between.evidence[1].camp = -1
    #expect(CampLetters(of: between)[between.evidence[1]] == CampLetters.between)
    between.votes = []
    #expect(CampLetters(of: between)[between.evidence[0]] == nil)
  }

  @Test func theMatrixHasARowASlotAndACellASource() {
    let page = page(fixture)
    let matrix = page.components(separatedBy: "<table>")[1].components(separatedBy: "</table>")[0]
    #expect(matrix.components(separatedBy: "<tr").count == 1 + 4)
    #expect(matrix.contains("<td data-source=\"ja.md\"><p data-camp=\"B\" class=\"short\" title=\"2024-05-19\">"))
    #expect(matrix.contains("title=\"PT1H\"><span class=\"letter\">A</span>約一小時</p>"))
    #expect(matrix.contains("<span class=\"absent\" aria-label=\"not stated\">–</span>"))
    #expect(matrix.contains("<a href=\"#f-00000000000000f1\">talk</a> <span class=\"kind\">duration</span>"))
  }

  @Test func theTimelineIsInTheOrderOfTheDates() {
    let page = page(fixture)
    let dates = page.matches(of: /<time>([^<]*)<\/time>/).map { String($0.1) }
    #expect(dates == ["2019", "2024-05-18", "2024-05-19"])
    #expect(page.contains("en.md, de.md"))
  }

  @Test(arguments: [
    ("2024-05-18", [2024, 5, 18]), ("<=2029", [2029, 0, 0]), (">2029-04", [2029, 4, 0]), ("2026-Q2", [2026, 4, 0]),
    ("2024-05-18T08:00+08:00", [2024, 5, 18]), ("2019..2021", [2019, 0, 0]), ("2024-W05", [2024, 0, 0]),
    ("XXXX-05-18", []), ("20240", []), ("1/20", []), ("", []), ("T18:00", []),
  ])
  func datesAreReadFromValues(_ value: String, _ expected: [Int]) {
    let key = DatedFact.key(of: value)
    #expect((key.map { [$0.year, $0.month, $0.day] } ?? []) == expected)
  }

  @Test func commonFoldersAreLeftOut() {
    #expect(ShortNames.of(["a/b/c.md", "a/b/d.md"]) == ["c.md", "d.md"])
    #expect(ShortNames.of(["a/b/c.md", "a/bc/d.md"]) == ["b/c.md", "bc/d.md"])
    #expect(ShortNames.of(["c.md", "a/d.md"]) == ["c.md", "a/d.md"])
    #expect(ShortNames.of(["a/b.md"]) == ["b.md"] && ShortNames.of([]).isEmpty)
    #expect(ShortNames.of(["a/", "a/b"]) == ["a/", "b"])
  }

  @Test func quotesAreRowsAndItemsWithoutTheirMarks() throws {
    let source = try Source.load(
      id: "a.md",
      bytes: Array("| Date | Hall |\n| --- | --- |\n| 18 May | **Old** dairy |\n\n- **Duration:** 59\n  minutes\n".utf8)
    )
    func excerpt(_ words: String) -> String {
      let range = ReportFixture.range(of: words, in: source.bytes)
      let parts = Excerpt(passageOf: Evidence(source: 0, range: range, value: "", quote: range), of: source, reach: 100)
      return text(parts.before) + "[" + text(parts.value) + "]" + text(parts.after)
    }
    #expect(excerpt("18 May") == "[18 May] · Old dairy")
    #expect(excerpt("59\n  minutes") == "Duration: [59 minutes]")
  }

  @Test func statesSuppressionsAndAuthoritiesAreShown() {
    var f = fixture
    f.report.findings[0].state = .new
    f.report.findings[0].authority = Authority(source: 1, value: "2024-05-19")
    f.report.suppressed = [f.report.findings[1]]
    f.report.findings.removeLast()
    f.report.suppressed[0].suppression = SuppressionMark(source: 2, range: 0..<4, reason: "he <rounded> it")
    f.report.comparisons = [
      Comparison(
        kind: .base, name: "main",
        fixed: [
          FixedFinding(id: "0", rule: "count", severity: .error, group: "event", slot: "s", message: "14 against 41")
        ])
    ]
    let page = page(f)
    #expect(page.contains("data-state=\"new\"") && page.contains("data-state=\"suppressed\""))
    #expect(page.contains("The declared authority says <span class=\"value\">2024-05-19</span>"))
    #expect(page.contains("Suppressed in <bdi>de.md</bdi>: he &lt;rounded&gt; it"))
    #expect(page.contains("Gone since main") && page.contains("14 against 41"))
    #expect(page.contains("<option value=\"suppressed\">suppressed</option>"))
  }

  @Test func onePageThatAsksForNothing() throws {
    for page in [page(fixture), text(DiffHTMLReporter().render(fixture.report))] {
      #expect(page.hasPrefix("<!doctype html>\n") && page.hasSuffix("</html>\n"))
      #expect(page.contains("default-src 'none'"))
      let addresses = page.matches(of: /(?:src|href|url)\s*[=(]\s*"?([^" )>]*)/).map { String($0.1) }
      #expect(addresses.allSatisfy { $0.hasPrefix("#") || $0 == "data:," })
      #expect(!page.contains("@import") && !page.contains("fetch(") && !page.contains("XMLHttpRequest"))
      let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
      #expect(Set(ids).count == ids.count)
    }
  }

  @Test func anEmptyReportIsAPage() {
    let page = text(HTMLReporter().render(ReportFixture([]).report))
    #expect(page.contains("No document was compared") && page.contains("no findings"))
  }

  @Test func findingsOfOneFingerprintHaveAnchorsOfTheirOwn() {
    var f = fixture
    f.report.findings += f.report.findings
    let ids = page(f).matches(of: #/ id="(f-[^"]*)"/#).map { String($0.1) }
    #expect(ids.count == 4 && Set(ids).count == 4)
  }
}
