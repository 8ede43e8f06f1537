// What holds for every format: front matter moves each position by its height, and hostile text stays text.
import Foundation
import Testing

@testable import FactDiff

@Suite struct ReportFormatTests {
  private static let first = "# Evening\n\nThe hall holds 4,200 people.\n\nDuration: 59 minutes\n"
  private static let second = "# Evening\n\n🧪 漢字 Duration: 59 minutes\n\n- Duration: 25 minutes\n"

  /// A finding on the line that both texts end with, and one on a line above.
  private func fixture(behind frontMatter: String) -> ReportFixture {
    var f = ReportFixture([("a.md", frontMatter + Self.first), ("b.md", frontMatter + Self.second)])
    f.find(
      "duration", .error, slot: "duration", "the sources disagree on the duration",
      votes: [("PT59M", 1), ("PT25M", 1)],
      [f.evidence(0, "59 minutes", value: "PT59M"), f.evidence(1, "25 minutes", value: "PT25M")])
    f.find("count", .warning, slot: "number", "one source disagrees", [f.evidence(0, "4,200", value: "4200")])
    f.report.rules = .embedded()
    f.report.gate = GatePolicy(allowSingle: true).decide(f.report)
    return f
  }

  /// Everything in a format that is the number of a line.
  private func lines(in printed: String, _ format: ReportFormat) -> [Int] {
    let pattern: Regex<(Substring, Substring)> =
      switch format {
      case .json, .jsonl: /"line":(\d+)/
      case .sarif: /"(?:startLine|endLine)":(\d+)/
      case .github: /(?:line=|endLine=|md:)(\d+)/
      case .html: />:(\d+):\d+</
      case .gitlab: /(?:"begin":|md:)(\d+)/
      case .text, .compact, .junit, .markdown: /md:(\d+)/
      }
    return printed.matches(of: pattern).compactMap { Int($0.1) }
  }

  @Test(arguments: ReportFormat.allCases) func frontMatterMovesEveryPositionByItsHeight(_ format: ReportFormat) throws {
    let bare = lines(in: text(format.render(fixture(behind: "").report)), format)
    #expect(bare.contains(5) && bare.contains(3) && bare.count >= 3)
    for height in [3, 4, 12] {
      let fields = (0..<height - 2).map { "key\($0): 時長\n" }.joined()
      let moved = lines(in: text(format.render(fixture(behind: "---\n" + fields + "---\n").report)), format)
      #expect(moved == bare.map { $0 + height })
    }
    let crlf = fixture(behind: "\u{FEFF}---\r\na: b\r\n---\r\n")
    #expect(lines(in: text(format.render(crlf.report)), format) == bare.map { $0 + 3 })
  }

  /// The same through the whole pipeline, where front matter adds no fact.
  @Test(arguments: ReportFormat.allCases) func theFingerprintsStay(_ format: ReportFormat) throws {
    func report(_ frontMatter: String) throws -> Report {
      let texts = [frontMatter + "# Evening\n\nDuration: 59 minutes\n", "# Evening\n\nDuration: 25 minutes\n"]
      let sources = try texts.enumerated().map { try Source.load(id: "\($0).md", bytes: Array($1.utf8)) }
      return Checker.check(sources: sources, options: CheckOptions(grouping: .all))
    }
    let (bare, moved) = (try report(""), try report("---\nlayout: page\nmood: calm\n---\n"))
    #expect(bare.findings.map(\.id) == moved.findings.map(\.id) && bare.findings.count == 1)
    #expect(moved.findings[0].evidence[0].range.lowerBound - bare.findings[0].evidence[0].range.lowerBound == 32)
    let printed = text(format.render(moved))
    if format != .github && format != .junit && format != .compact && format != .text {
      #expect(printed.contains(bare.findings[0].id))
    }
  }

  /// Names and texts that every format would obey in one way or another.
  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'; drop", "]]>", "&amp;", "</style></script><!--",
    "%0A::error::x", "a:b,c", "::set-output name=x::y", "@everyone #1 [x](javascript:alert(1))", "| cell | `code` |",
    "\u{1B}]0;title\u{7}", "\u{202E}gnp.exe", "\u{FFFE}\u{FFFF}", "漢字 🧪 é", "{0} [1](2)", "\u{85}\u{2028}x", "\0",
  ]

  private func hostileReport() -> Report {
    var f = ReportFixture([])
    f.report.sources = Self.hostile.enumerated().map { i, text in
      Source(id: "\(i) \(text).md", bytes: Array("x \(text) y\n".utf8), language: .english)
    }
    f.report.groups = [Group(id: Self.hostile.joined(), origin: .declared, sources: Array(f.report.sources.indices))]
    for (i, text) in Self.hostile.enumerated() {
      let entries = f.report.sources.indices.map { source in
        let count = f.report.sources[source].bytes.count
        return Evidence(source: source, range: 2..<count - 3, value: text, quote: 0..<count - 1)
      }
      f.find(text, Severity.allCases[i % 3], slot: text, text, votes: [(text, 2), (text + "2", 1)], entries)
      f.report.findings[i].group = f.report.groups[0].id
    }
    f.report.skipped = Self.hostile
    return f.report
  }

  @Test(arguments: ReportFormat.allCases) func hostileTextStaysText(_ format: ReportFormat) throws {
    let bytes = format.render(hostileReport())
    let printed = try #require(String(validating: bytes, as: UTF8.self))
    switch format {
    case .json, .sarif, .gitlab: _ = try StrictJSON(bytes)
    case .jsonl: for line in bytes.split(separator: 10) { _ = try StrictJSON(Array(line)) }
    case .junit:
      #expect(XMLCheck.problems(printed) == [])
    case .html:
      #expect(!printed.contains("<script>alert") && !printed.contains("<img") && !printed.contains("\u{202E}"))
      #expect(printed.components(separatedBy: "</script>").count == 2)
    case .github:
      #expect(printed.split(separator: "\n").allSatisfy { $0.hasPrefix("::") } && !printed.contains("\r"))
      for line in printed.split(separator: "\n").dropLast() {
        // Between the command and the message there is nothing but properties.
        #expect(
          line.contains(
            /^::(error|warning|notice) file=[^,:]*,line=\d+,col=\d+(,endLine=\d+,endColumn=\d+)?,title=[^,:]*::/))
      }
    case .markdown:
      #expect(!printed.contains("<script") && !printed.contains("<img") && !printed.contains("@everyone"))
      #expect(!printed.contains("[x](javascript") && !printed.contains("\u{202E}"))
    case .text, .compact:
      #expect(!printed.contains("\u{1B}") && !printed.contains("\u{202E}") && !printed.contains("\0"))
    }
  }

  @Test func annotationsAreTenAndANotice() {
    var f = fixture(behind: "")
    for _ in 0..<30 { f.find("count", .warning, "m", [f.evidence(0, "4,200", value: "4200")]) }
    let printed = text(GitHubReporter().render(f.report)).split(separator: "\n")
    #expect(printed.count == 11)
    #expect(printed[0].hasPrefix("::error file=a.md,line=5,col=11,endLine=5,endColumn=21,title=duration::"))
    #expect(
      printed[10]
        == "::notice title=factdiff::22 more findings (22 warnings): the job summary and the full report have them")
  }

  @Test(arguments: [0, 3_000, 10_000, 65_000]) func markdownKeepsItsBudget(_ budget: Int) {
    var f = fixture(behind: "")
    for i in 0..<900 {
      f.find(
        "count", .warning, slot: "slot \(i)", "m", votes: [("1", 1), ("2", 1)], [f.evidence(0, "4,200", value: "4200")])
    }
    let bytes = MarkdownReporter(budget: budget).render(f.report)
    #expect(bytes.count <= max(budget, 700))
    #expect(text(bytes).contains(", to keep this short"))
    #expect(text(bytes).hasPrefix("<!-- factdiff -->\n## ❌ FactDiff: hold\n"))
  }

  @Test func knownFindingsComeLastAndFailNothing() {
    var f = fixture(behind: "")
    f.report.findings[0].state = .unchanged
    f.report.findings[1].state = .new
    f.report.gate = GatePolicy(onlyNew: true, allowSingle: true).decide(f.report)
    #expect(f.report.gate.holding.isEmpty && f.report.gate.verdict == .publish)
    let annotations = text(GitHubReporter().render(f.report)).split(separator: "\n")
    #expect(annotations[0].hasPrefix("::warning ") && annotations[1].contains("title=duration (known)::"))
    #expect(!text(JUnitReporter().render(f.report)).contains("<failure"))
    #expect(text(MarkdownReporter().render(f.report)).contains("**duration**<br>known"))
  }

  @Test func aCaseFailsWhereTheGateHoldsForIt() {
    var f = fixture(behind: "")
    func failures(_ limits: [String: Int]) -> [Substring] {
      f.report.gate = GatePolicy(limits: limits, allowSingle: true).decide(f.report)
      return text(JUnitReporter().render(f.report)).split(separator: "\n").filter { $0.contains("<failure") }
    }
    #expect(failures([:]).count == 1)
    // A limit lets an error pass, and holds a warning once there are more.
    #expect(failures(["duration": 1]).isEmpty && f.report.gate.verdict == .publish)
    let held = failures(["duration": 1, "count": 0])
    #expect(held.count == 1 && held[0].contains("type=\"count\"") && f.report.gate.reason == "limit")
  }

  @Test func gitLabFingerprintsAreUnique() throws {
    var f = fixture(behind: "")
    f.report.findings += f.report.findings
    f.report.sources[0] = Source(id: "./a.md", bytes: f.report.sources[0].bytes, language: .english)
    let entries = try StrictJSON(GitLabReporter().render(f.report)).elements
    let prints = entries.compactMap { $0["fingerprint"]?.string }
    #expect(prints.count == 4 && Set(prints).count == 4)
    #expect(Set(entries.compactMap { $0["location"]?["path"]?.string }) == ["a.md"])
    for entry in entries {
      #expect(entry.keys == ["description", "check_name", "fingerprint", "severity", "location"])
    }
  }

  @Test func jUnitFailsWhereTheGateHolds() throws {
    var f = fixture(behind: "")
    let slot = f.report.findings[0]
    f.report.slots = [
      ComparedSlot(group: "event", name: "duration", agrees: false, evidence: slot.evidence),
      ComparedSlot(group: "event", name: "speaker", agrees: true, evidence: slot.evidence),
    ]
    f.report.suppressed = [slot]
    f.report.suppressed[0].slot = "silenced"
    f.report.suppressed[0].suppression = SuppressionMark(source: 0, range: 0..<1, reason: "he \"said\" so")
    let printed = text(JUnitReporter().render(f.report))
    #expect(printed.contains("<testsuite name=\"event\" tests=\"4\" failures=\"1\" errors=\"0\" skipped=\"1\">"))
    #expect(printed.contains("<testcase classname=\"event\" name=\"speaker\"/>"))
    #expect(printed.contains("<failure type=\"duration\" message=\"the sources disagree on the duration\">a.md:5:11: "))
    #expect(printed.contains("<skipped message=\"suppressed: he &quot;said&quot; so\"/>"))
    #expect(printed.contains("<system-out>warning: one source disagrees [count]\na.md:3:16: 4200  "))
  }
}

/// What Foundation's reader of XML has against a text.
private enum XMLCheck {
  static func problems(_ text: String) -> [String] {
    var open: [Substring] = []
    for match in text.matches(of: /<(\/?)([a-z-]+)((?: [a-z]+="[^"<&]*(?:&(?:amp|lt|gt|quot|#39);[^"<&]*)*")*)(\/?)>/) {
      if !match.1.isEmpty {
        if open.popLast() != match.2 { return ["\(match.2) closes nothing"] }
      } else if match.4.isEmpty {
        open.append(match.2)
      }
    }
    let rest = text.replacing(/<\?xml[^>]*\?>/, with: "").replacing(
      /<(\/?)([a-z-]+)((?: [a-z]+="[^"<&]*(?:&(?:amp|lt|gt|quot|#39);[^"<&]*)*")*)(\/?)>/, with: "")
    var problems = open.map { "\($0) is not closed" }
    if rest.contains("<") || rest.contains("]]>") { problems.append("markup in text") }
    let forbidden = text.unicodeScalars.contains {
      ($0.value < 0x20 && ![9, 10, 13].contains($0.value)) || $0.value == 0xFFFE || $0.value == 0xFFFF
    }
    if forbidden { problems.append("a character that XML forbids") }
    return problems
  }
}
