// The text report: frames, carets, votes, summary; and that no file can speak to the terminal.
import Testing

@testable import FactDiff

@Suite struct ReportTextTests {
  /// The report of one finding over all the evidence, without what follows the finding.
  private func frames(
    _ files: [(id: String, text: String)], width: Int = 90, _ evidence: (ReportFixture) -> [Evidence]
  ) -> String {
    var f = ReportFixture(files)
    f.find("rule", .error, slot: "", "message", evidence(f))
    let printed = text(TextReporter(width: width).render(f.report))
    let lines = printed.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().prefix { !$0.isEmpty }
    return lines.joined(separator: "\n")
  }

  @Test func aFrameASourceAndTheVotes() {
    var f = ReportFixture([
      ("a.md", "# 聚會\n\n到 2027 年底，目前 GPT-5.2 等級的智能，成本會便宜一百倍。\n"),
      ("b.md", "\u{FEFF}一、開場\r\n二、類似GPT-5水準\r\n"),
      ("c.md", String(repeating: "\n", count: 99) + "e\u{301}te\u{301} 👨‍👩‍👧 🧪 GPT-5.2\tat last\n"),
    ])
    f.find("placeholder", .warning, slot: "", "a value was never filled in: 一", [f.evidence(1, "一", value: "一")])
    f.find(
      "model-name", .error, slot: "cost forecast: level of intelligence",
      "the sources disagree on the model: GPT-5.2 (2) against GPT-5 (1)", votes: [("GPT-5.2", 2), ("GPT-5", 1)],
      majority: "GPT-5.2",
      [
        f.evidence(0, "GPT-5.2", value: "GPT-5.2"), f.evidence(1, "GPT-5", value: "GPT-5"),
        f.evidence(2, "GPT-5.2", value: "GPT-5.2"),
      ])
    f.report.coverage = Coverage()
    f.report.coverage.assertions = 12
    f.report.coverage.aligned = 8
    f.report.coverage.slots = 1
    f.report.coverage.unaligned = 4
    f.report.coverage.unreadFrontMatter = 1
    f.report.coverage.singleGroups = 2
    f.report.skipped = ["2 hidden folders were skipped"]
    f.report.gate = GateResult(failOn: "error", verdict: .hold, reason: "findings")
    let expected = """
      error[model-name]: the sources disagree on the model: GPT-5.2 (2) against GPT-5 (1)
          slot: cost forecast: level of intelligence
          ╭▸ a.md:3:14
        3 │ 到 2027 年底，目前 GPT-5.2 等級的智能，成本會便宜一百倍。
          │                    ^^^^^^^ GPT-5.2
          ╭▸ b.md:2:5
        2 │ 二、類似GPT-5水準
          │         ^^^^^ GPT-5
          ╭▸ c.md:100:15
      100 │ e\u{301}te\u{301} 👨‍👩‍👧 🧪 GPT-5.2   at last
          │           ^^^^^^^ GPT-5.2
          = 2 of 3 say GPT-5.2

      warning[placeholder]: a value was never filled in: 一
        ╭▸ b.md:1:1
      1 │ 一、開場
        │ ^^ 一

      1 error, 1 warning in 3 sources (1 group)
      compared 8 of 12 assertions in 1 slot; 4 had no counterpart
      note: the front matter of 1 source could not be read
      note: 2 sources stand alone: nothing to compare with
      note: 2 hidden folders were skipped
      hold: 1 finding at or above error

      """
    #expect(text(TextReporter().render(f.report)) == expected)
  }

  @Test func longLinesAreCutAroundTheValue() {
    let long = String(repeating: "漢字 and letters, ", count: 600)
    let files = [
      ("middle.md", long + "GPT-5" + long), ("end.md", long + "GPT-6"), ("start.md", "GPT-7 " + long),
      ("whole.md", "x " + long),
    ]
    let printed = frames(files, width: 40) {
      [
        $0.evidence(0, "GPT-5", value: "GPT-5"), $0.evidence(1, "GPT-6", value: "GPT-6"),
        $0.evidence(2, "GPT-7", value: "GPT-7"), $0.evidence(3, long, value: "all"),
      ]
    }
    #expect(
      printed == """
          ╭▸ middle.md:1:9601
        1 │ …字 and letters, GPT-5漢字 and letters, …
          │                  ^^^^^ GPT-5
          ╭▸ end.md:1:9601
        1 │ …字 and letters, 漢字 and letters, GPT-6
          │                                    ^^^^^ GPT-6
          ╭▸ start.md:1:1
        1 │ GPT-7 漢字 and letters, 漢字 and letters…
          │ ^^^^^ GPT-7
          ╭▸ whole.md:1:3
        1 │ …漢字 and letters, 漢字 and letters, 漢字…
          │  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^… all
        """)
  }

  @Test func valuesAtTheEdges() {
    let files = [("a.md", "7 before GPT-\r\n8 after\r\nat the end 9"), ("tab.md", "\tGPT-9\tlast"), ("empty.md", "")]
    let printed = frames(files) {
      [
        $0.evidence(0, "7", value: "7"), $0.evidence(0, "GPT-\r\n8", value: "GPT-8"),
        $0.evidence(0, "after\r\n", value: "after"), $0.evidence(0, "9", value: "9"),
        $0.evidence(1, "GPT-9", value: "GPT-9"), $0.evidence(1, "last", value: "last"),
        $0.evidence(2, "", value: "nothing"),
      ]
    }
    #expect(
      printed == """
          ╭▸ a.md:1:1
        1 │ 7 before GPT-
          │ ^ 7
          ╭▸ a.md:1:10
        1 │ 7 before GPT-
          │          ^^^^… GPT-8
          ╭▸ a.md:2:3
        2 │ 8 after
          │   ^^^^^… after
          ╭▸ a.md:3:12
        3 │ at the end 9
          │            ^ 9
          ╭▸ tab.md:1:2
        1 │     GPT-9   last
          │     ^^^^^ GPT-9
          ╭▸ tab.md:1:8
        1 │     GPT-9   last
          │             ^^^^ last
          ╭▸ empty.md:1:1
        1 │
          │ ^ nothing
        """)
  }

  @Test func withoutAMajorityTheVotesAreListed() {
    var f = ReportFixture([("a.md", "5"), ("b.md", "6")])
    f.find(
      "count", .warning, "5 against 6", votes: [("5", 1), ("6", 1)],
      [f.evidence(0, "5", value: "5"), f.evidence(1, "6", value: "6")])
    #expect(text(TextReporter().render(f.report)).contains("\n  = no majority: 5 (1), 6 (1)\n"))
  }

  @Test func verdicts() {
    func last(_ gate: GateResult) -> String {
      var report = ReportFixture([("a.md", "")]).report
      report.gate = gate
      return text(TextReporter().render(report))
    }
    #expect(
      last(GateResult(failOn: "error", verdict: .publish)) == """
        no findings in 1 source (1 group)
        compared 0 of 0 assertions in 0 slots; 0 had no counterpart
        publish

        """)
    #expect(
      last(GateResult(failOn: "never", verdict: .hold, reason: "nothingCompared")).hasSuffix(
        "\nhold: nothing was compared\n"))
  }

  @Test func coloursAreAskedFor() {
    var f = ReportFixture([("a.md", "value 5")])
    f.find("count", .warning, "m", [f.evidence(0, "5", value: "5")])
    let printed = text(TextReporter(color: true).render(f.report))
    #expect(printed.contains("\u{1B}[33mwarning[count]\u{1B}[0m: \u{1B}[1mm\u{1B}[0m\n"))
    #expect(printed.contains("\u{1B}[1ma.md:1:7\u{1B}[0m"))
    #expect(printed.contains("\u{1B}[33m^ 5\u{1B}[0m"))
    #expect(!text(TextReporter().render(f.report)).contains("\u{1B}"))
  }

  /// Names, messages, slots, values and lines of a hostile file reach the terminal as pictures only.
  @Test func nothingFromOutsideIsObeyed() {
    let evil = "\u{1B}]0;title\u{7}\u{9B}31m\u{202E}\r"
    var f = ReportFixture([(evil + ".md", "x" + evil + "5\n"), ("b" + evil, evil)])
    f.report.groups.append(Group(id: evil, origin: .declared, sources: []))
    let evidence = [f.evidence(0, "5", value: evil), f.evidence(1, evil, value: evil)]
    f.find(evil, .error, slot: evil, evil, votes: [(evil, 1), ("5", 1)], majority: evil, evidence)
    f.find(evil, .error, slot: "other", evil, [evidence[0]])
    f.report.slots = [ComparedSlot(group: "event", name: evil, agrees: false, evidence: evidence)]
    f.report.skipped = [evil]
    for printed in [TextReporter().render(f.report), DiffReporter().render(f.report)] {
      for scalar in text(printed).unicodeScalars where scalar != "\n" {
        #expect(scalar.properties.generalCategory != .control)
        #expect(!(0x202A...0x202E).contains(scalar.value))
      }
    }
  }

  @Test func anyRangeOfAnyFileIsPrinted() {
    var generator = FixedGenerator(state: 11)
    let pieces = ["\n", "\r\n", "\t", "word ", "漢", "🧪", "e\u{301}", "\u{200D}", "\u{FE0F}", "\u{1B}", "5"]
    for _ in 0..<300 {
      var content = ""
      for _ in 0..<Int.random(in: 0..<40, using: &generator) { content += pieces.randomElement(using: &generator)! }
      var f = ReportFixture([("a.md", content), ("b.md", "5")])
      let count = content.utf8.count
      let start = Int.random(in: 0...count, using: &generator)
      let end = Int.random(in: start...count, using: &generator)
      let entry = Evidence(source: 0, range: start..<end, value: "v", quote: start..<end)
      let evidence = [entry, f.evidence(1, "5", value: "5")]
      f.find("rule", .error, "m", evidence)
      f.report.slots = [ComparedSlot(group: "event", name: "s", agrees: false, evidence: evidence)]
      let width = Int.random(in: 0..<30, using: &generator)
      let lines = text(TextReporter(width: width).render(f.report)).split(separator: "\n")
      #expect(lines.count { $0.contains("^") } == 2)
      #expect(
        text(DiffReporter(width: width).render(f.report)).hasSuffix(
          "1 shared slot: 0 equal, 0 compatible, 1 different\n"))
    }
  }
}
