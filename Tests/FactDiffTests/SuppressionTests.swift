// Suppressions: what a directive covers, what it needs, and what becomes of it when its time is over.
import Testing

@testable import FactDiff

@Suite struct SuppressionTests {
  private func source(_ text: String, id: String = "a.md") throws -> Source {
    try Source.load(id: id, bytes: Array(text.utf8))
  }

  /// What each suppression of a document covers, as text.
  private func covered(_ text: String) throws -> [String] {
    let source = try source(text)
    #expect(source.suppressionFaults.isEmpty, "\(source.suppressionFaults)")
    return source.suppressions.map { String(decoding: source.bytes[$0.covers], as: UTF8.self) }
  }

  private func faults(_ text: String) throws -> [String] { try source(text).suppressionFaults.map(\.message) }

  /// Three sources of one ferry, one of which says otherwise.
  private func report(_ third: String, today: String? = nil, first: String = "") throws -> Report {
    var options = CheckOptions(grouping: .all)
    options.today = today.flatMap { Instant(iso: $0)?.date }
    let sources = [
      try source(first + "All 182 passengers left the ferry Aurora safely.\n"),
      try source("渡輪 Aurora 上的一百八十二名乘客全數平安離船。\n", id: "b.md"), try source(third, id: "c.md"),
    ]
    return Checker.check(sources: sources, options: options)
  }

  private static let wrong = "All 128 passengers left the ferry Aurora safely.\n"

  // MARK: Where

  @Test func whatIsCovered() throws {
    #expect(try covered("<!-- factdiff-disable-next-line count: why -->\n12 ships\n13 ships\n") == ["12 ships"])
    #expect(try covered("x\n\n<!-- factdiff-disable-next-line count: why -->\n\n> \n> 12 ships\n") == ["> 12 ships"])
    #expect(
      try covered(
        "<!-- factdiff-disable-next-line count: why -->\n<!-- factdiff-disable-next-line date: why -->\n12 ships\n")
        == ["12 ships", "12 ships"])
    #expect(
      try covered("| 12 | <!-- factdiff-disable-line count: why -->\n") == [
        "| 12 | <!-- factdiff-disable-line count: why -->"
      ])
    #expect(
      try covered("<!-- factdiff-disable count: why -->\n12\n\n13\n<!-- factdiff-enable -->\n14\n") == [
        "\n12\n\n13\n"
      ])
    #expect(try covered("{/* factdiff-disable-next-line count: why */}\n12 ships\n") == ["12 ships"])
    #expect(try covered("---\nfactdiff-disable: 'count: why'\n---\nx\n").count == 1)
    #expect(try covered("---\nfactdiff-disable:\n  - 'count: why'\n  - \"date(2025): why\"\n---\nx\n").count == 2)
    #expect(try covered("---\nfactdiff-disable:\n  count(12): why\n  date until=2027-01-01: why\n---\nx\n").count == 2)
    #expect(try covered("+++\nfactdiff_disable = ['count: why']\n+++\nx\n").count == 1)
  }

  @Test func codeIsNotHeard() throws {
    #expect(try covered("```\n<!-- factdiff-disable-next-line count: why -->\n```\n12 ships\n").isEmpty)
    #expect(try covered("Write `<!-- factdiff-disable-line count: why -->` there.\n").isEmpty)
  }

  @Test func partsOfADirective() throws {
    let text =
      "<!-- factdiff-disable-next-line model-name(GPT-5 (preview)), count until=2027-01-01: he said: no -->\nx\n"
    let suppression = try #require(try source(text).suppressions.first)
    #expect(suppression.targets.map(\.rule) == ["model-name", "count"])
    #expect(suppression.targets.map(\.value) == ["GPT-5 (preview)", nil])
    #expect(suppression.until?.iso == "2027-01-01")
    #expect(suppression.reason == "he said: no")
  }

  @Test func theFrontMatterOfADirectiveIsNoFact() throws {
    let source = try source("---\nfactdiff-disable: 'model-name(GPT-5): said on 3 May 2025'\n---\nA text.\n")
    #expect(Extraction.mentions(of: source).isEmpty)
  }

  @Test(arguments: [
    ("<!-- factdiff-disable-next-line count -->\n12\n", "it gives no reason"),
    ("<!-- factdiff-disable-next-line count: -->\n12\n", "it gives no reason"),
    ("<!-- factdiff-disable-next-line: why -->\n12\n", "it names no rule"),
    ("<!-- factdiff-disable-next-lin count: why -->\n12\n", "did you mean \"factdiff-disable-next-line\"?"),
    ("<!-- factdiff-disable-next-line count until=soon: why -->\n12\n", "\"soon\" is not a date"),
    ("<!-- factdiff-disable-next-line count until=2027-02-30: why -->\n12\n", "\"2027-02-30\" is not a date"),
    ("<!-- factdiff-disable-next-line count(12: why -->\n12\n", "is never closed"),
    ("<!-- factdiff-disable-next-line count(): why -->\n12\n", "no value"),
    ("<!-- factdiff-disable-next-line count: why -->\n\n", "no line follows"),
    ("<!-- factdiff-disable count: why -->\n12\n", "it is never ended"),
    ("<!-- factdiff-enable -->\n12\n", "it ends nothing"),
    ("<!-- factdiff-disable-next-line count: why\n12\n", "the comment is never closed"),
    ("---\nfactdiff-disable: count\n---\n12\n", "it gives no reason"),
  ])
  func whatIsNotRight(_ text: String, _ message: String) throws {
    let found = try faults(text)
    #expect(found.count == 1)
    #expect(found.first?.contains(message) == true, "\(found)")
    #expect(try source(text).suppressions.isEmpty)
  }

  @Test func hostileDirectivesCostLittle() throws {
    let many = String(repeating: "<!-- factdiff-disable count: why -->\n", count: 20_000)
    #expect(try source(many).suppressionFaults.count == 50)
    let stacked = String(repeating: "<!-- factdiff-disable-next-line count: why -->\n", count: 20_000)
    #expect(try source(stacked + "12 ships\n").suppressions.count <= 65)
    #expect(try source("<!-- factdiff-disable " + String(repeating: "(", count: 100_000)).suppressions.isEmpty)
  }

  // MARK: What becomes of the finding

  @Test func itIsSilencedAndCounted() throws {
    #expect(try report(Self.wrong).findings.map(\.rule) == ["count"])
    let heard = try report("<!-- factdiff-disable-next-line count: quoted on purpose -->\n" + Self.wrong)
    #expect(heard.findings.isEmpty && heard.gate.verdict == .publish)
    #expect(heard.suppressed.map(\.rule) == ["count"])
    let mark = try #require(heard.suppressed.first?.suppression)
    #expect(mark.reason == "quoted on purpose" && heard.sources[mark.source].id == "c.md")
    let printed = text(JSONReporter().render(heard))
    #expect(
      printed.contains("\"suppression\":{\"source\":\"c.md\",\"start\":0,\"end\":60,\"reason\":\"quoted on purpose\"}"))
    #expect(text(TextReporter().render(heard)).contains("note: 1 finding is suppressed\n"))
  }

  @Test func anotherValueIsNot() throws {
    let kept = try report("<!-- factdiff-disable-next-line count(129): quoted -->\n" + Self.wrong)
    #expect(kept.findings.map(\.rule) == ["count", "suppression"] && kept.suppressed.isEmpty)
    let heard = try report("<!-- factdiff-disable-next-line count(128): quoted -->\n" + Self.wrong)
    #expect(heard.findings.isEmpty && heard.suppressed.count == 1)
  }

  @Test func whatIsLeftStillContradicts() throws {
    // One of the two that agree is covered: the other still stands against the third.
    let left = try report(Self.wrong, first: "<!-- factdiff-disable-next-line count: checked -->\n")
    #expect(left.findings.map(\.rule) == ["count"] && left.suppressed.isEmpty)
  }

  @Test func itsEndIsHeldAgainstAGivenDate() throws {
    let text = "<!-- factdiff-disable-next-line count until=2027-01-01: quoted -->\n" + Self.wrong
    #expect(try report(text, today: "2027-01-01").findings.isEmpty)
    let ended = try report(text, today: "2027-01-02")
    #expect(ended.findings.map(\.rule) == ["count", "suppression"])
    #expect(ended.findings[1].message.contains("it ended on 2027-01-01"))
    // Without a date that was given, the newest that a document bears.
    #expect(try report("---\ndate: 2026-12-31\n---\n" + text).findings.isEmpty)
    #expect(try report("---\ndate: 2027-01-02\n---\n" + text).findings.count == 2)
    // None at all: it cannot be judged, so it is not heard.
    let unknown = try report(text)
    #expect(unknown.findings.map(\.rule) == ["count", "suppression"])
    #expect(unknown.findings[1].message.contains("--today"))
  }

  @Test func unusedAndUnknown() throws {
    let unused = try report("<!-- factdiff-disable-next-line date: why -->\n" + Self.wrong)
    #expect(unused.findings.last?.message == "it silences nothing; take it out")
    let unknown = try report("<!-- factdiff-disable-next-line cuont: why -->\n" + Self.wrong)
    #expect(unknown.findings.last?.message.contains("did you mean \"count\"?") == true)
  }
}
