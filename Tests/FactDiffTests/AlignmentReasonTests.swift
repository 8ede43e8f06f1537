// `--explain-alignment`: what is said of pairs that were compared, and of pairs that were not.
import Testing

@testable import FactDiff

@Suite struct AlignmentReasonTests {
  private let first = """
    # Harbour Museum reopens

    The tower is 46 metres high and was built in 1931 by 120 workers.

    Admission is €9, and the café has 35 seats.
    """
  private let second = """
    # Reabre el Museo del Puerto

    La torre mide 64 metros; la construyeron en 1931 unos 120 obreros.

    La entrada cuesta 9 euros. El 12 % va a la asociación.
    """

  private func report(_ question: AlignmentQuestion, _ grouping: Grouping = .all) throws -> Report {
    let sources = [
      try Source.load(id: "a.md", bytes: Array(first.utf8)), try Source.load(id: "b.md", bytes: Array(second.utf8)),
    ]
    var options = CheckOptions(grouping: grouping, allowSingle: true)
    options.question = question
    return Checker.check(sources: sources, options: options)
  }

  @Test func findingIsExplained() throws {
    let report = try report(AlignmentQuestion(findings: true))
    let finding = try #require(report.findings.first { $0.rule == "quantity" })
    let answer = try #require(report.alignment.first { $0.finding == finding.id })
    #expect(answer.basis == .context)
    #expect(answer.score != nil)
    #expect((answer.first.line, answer.second.line) == (3, 3))
    #expect(answer.favours.contains { $0.hasPrefix("both speak of ") })
    let text = String(decoding: TextReporter().render(report), as: UTF8.self)
    #expect(
      text.contains(
        "alignment of \(finding.id) (\(finding.slot))\n  a.md:3 \"46 metres\" and b.md:3 \"64 metros\": one slot"))
  }

  @Test func nameThatSoundsAlikeIsTold() throws {
    let texts = [
      "# Storks\n\nIn Osnabrück there are 82 storks, in Stavanger 57.\n",
      "# コウノトリ\n\nスタヴァンゲルでは57羽、オスナブリュックでは28羽が数えられた。\n",
    ]
    let sources = try texts.enumerated().map { try Source.load(id: "\($0.offset).md", bytes: Array($0.element.utf8)) }
    var options = CheckOptions(grouping: .all, allowSingle: true)
    options.question = AlignmentQuestion(findings: false, lines: (first: ("0.md", 3), second: ("1.md", 3)))
    let report = Checker.check(sources: sources, options: options)
    let spoken = report.alignment.flatMap(\.favours).filter { $0.hasPrefix("both speak of ") }
    #expect(spoken.contains { $0.contains("Osnabrück (オスナブリュック)") })
  }

  @Test func pairOfLinesIsExplained() throws {
    let report = try report(AlignmentQuestion(findings: false, lines: (("a.md", 5), ("b.md", 5))))
    let texts = report.alignment.map { answer in
      String(decoding: report.sources[0].bytes[answer.first.range], as: UTF8.self) + " "
        + String(decoding: report.sources[1].bytes[answer.second.range], as: UTF8.self)
    }
    #expect(texts == ["€9 9 euros"])
    #expect(report.alignment.first?.finding == "")
    let json = String(decoding: JSONReporter().render(report), as: UTF8.self)
    #expect(json.contains("\"alignment\":[\n{\"places\":[{\"source\":\"a.md\""))
  }

  @Test func orderOfTheOperandsChangesNothing() throws {
    let there = try report(AlignmentQuestion(findings: false, lines: (("a.md", 3), ("b.md", 3))))
    let back = try report(AlignmentQuestion(findings: false, lines: (("b.md", 3), ("a.md", 3))))
    #expect(there.alignment.contains { $0.similarity > 0 })
    #expect(there.alignment.map(\.similarity).sorted() == back.alignment.map(\.similarity).sorted())
  }

  @Test func pairThatWasNotComparedIsExplained() throws {
    let report = try report(AlignmentQuestion(findings: false, lines: (("a.md", 3), ("b.md", 5))))
    #expect(!report.alignment.isEmpty)
    for answer in report.alignment {
      #expect(answer.basis == .none)
      #expect(!answer.objections.isEmpty)
    }
    let matched = report.alignment.flatMap(\.objections)
    #expect(
      matched.contains("number is not compared with percent") || matched.contains { $0.contains("was matched with") })
  }

  @Test func whatHasNoAnswerIsSaid() throws {
    let apart = try report(AlignmentQuestion(findings: false, lines: (("a.md", 3), ("b.md", 3))), .key("none"))
    #expect(apart.alignment.isEmpty)
    #expect(
      apart.alignmentNotes == [
        "a.md belongs to the group a.md, b.md to b.md; documents of two groups are never compared"
      ])
    let empty = try report(AlignmentQuestion(findings: false, lines: (("a.md", 2), ("c.md", 3))))
    #expect(empty.alignmentNotes == ["c.md is not among the documents that were compared"])
    let blank = try report(AlignmentQuestion(findings: false, lines: (("a.md", 2), ("b.md", 3))))
    #expect(blank.alignmentNotes == ["no value was read in a.md:2"])
  }

  @Test func reportIsTheSameWithoutAQuestion() throws {
    let plain = try report(AlignmentQuestion(findings: false))
    #expect(plain.alignment.isEmpty && plain.alignmentNotes.isEmpty)
    #expect(!String(decoding: JSONReporter().render(plain), as: UTF8.self).contains("alignment"))
  }
}
