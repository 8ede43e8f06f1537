// Subtitles: what is said is read across cues, timings and numbers are not, positions lead back into the file.
import Testing

@testable import FactDiff

@Suite struct SubtitleTests {
  private func facts(_ id: String, _ text: String) throws -> [String] {
    let source = try Source.load(id: id, bytes: Array(text.utf8))
    return Extraction.mentions(of: source).map { mention in
      // The range is the bytes on disk, a line end and a timing in between included.
      let quoted = String(decoding: source.bytes[mention.range], as: UTF8.self)
      #expect(quoted.first != "\n" && quoted.last != "\n")
      return mention.boundedCanonical
    }
  }

  @Test func timingsAndNumbersOfCuesAreNoFacts() throws {
    let text = """
      1
      00:00:01,000 --> 00:00:04,000
      The model runs ten times faster

      2
      00:00:04,500 --> 00:00:06,200
      than in March 2024.

      """
    #expect(try facts("talk.srt", text) == ["x10", "2024-03"])
    #expect(try facts("TALK.SRT", text.replacing("\n", with: "\r\n")) == ["x10", "2024-03"])
    #expect(try facts("talk.md", text).count > 4)
  }

  @Test func valuesRunOverCues() throws {
    #expect(
      try facts("a.srt", "1\n00:00:01,000 --> 00:00:04,000\nit took 59\n\n2\n00:00:04,000 --> 00:00:05,000\nminutes.\n")
        == ["PT59M"])
    let chinese =
      "WEBVTT\n\n00:01.000 --> 00:02.000\n到 2027 \n\n00:02.000 --> 00:03.000\n年底，便宜一百\n\n00:03.000 --> 00:04.000\n倍。\n"
    let found = try facts("a.vtt", chinese)
    #expect(found.contains("x0.01") || found.contains("x100") || found.contains("1/100"), "\(found)")
    #expect(found.contains { $0.contains("2027") }, "\(found)")
  }

  @Test func tagsNotesAndStylesAreLeftOut() throws {
    let text = """
      \u{FEFF}WEBVTT - Talk of 2019
      Kind: captions

      STYLE
      ::cue { color: #112233 }

      NOTE checked on 3 May 2021

      intro 7
      00:01.000 --> 00:02.500 align:start position:12%
      <v Ada>We sold <00:00:01.200><c.yellow>1,200</c> seats</v> {\\an8}&amp; more

      00:02.500 --> 00:04.000
      <v Ada>We sold <00:00:01.200><c.yellow>1,200</c> seats</v> {\\an8}&amp; more

      00:04.000 --> 00:06.000
      - Really?
      >> For 30 euros each.
      """
    let source = try Source.load(id: "talk.vtt", bytes: Array(text.utf8))
    let said = source.blocks.map { String(decoding: source.text[$0.text], as: UTF8.self) }
    #expect(said == ["We sold 1,200 seats & more", "Really?", "For 30 euros each."])
    #expect(Extraction.mentions(of: source).map(\.boundedCanonical) == ["1200", "30 EUR"])
    for block in source.blocks { #expect(!source.bytes[block.span].isEmpty) }
  }

  @Test func longSpeechIsCutIntoParagraphs() throws {
    let cue = "00:01.000 --> 00:02.000\nAnd so the harbour grew, year by year, and nobody counted.\n\n"
    let other = "00:01.000 --> 00:02.000\nThe boats came in the evening, and then it was dark.\n\n"
    let source = try Source.load(
      id: "a.vtt", bytes: Array(("WEBVTT\n\n" + String(repeating: cue + other, count: 200)).utf8))
    #expect(source.blocks.count > 20 && source.blocks.allSatisfy { (300...600).contains($0.text.count) })
    let endless = try Source.load(id: "a.srt", bytes: Array(String(repeating: "word\nother\n", count: 5_000).utf8))
    #expect(endless.blocks.allSatisfy { $0.text.count <= 4_010 } && endless.blocks.count > 5)
  }

  @Test(arguments: [
    "", "\n\n", "WEBVTT", "1\n00:00:01,000 --> 00:00:02,000", "<", "{\\", "&", "-", ">>\n-", "0-->", "-->\n",
  ])
  func brokenFilesAreRead(_ text: String) throws {
    _ = try facts("a.srt", text)
    _ = try facts("a.vtt", text)
  }

  /// A transcript settles what two summaries dispute: the wording names it, the comparison stays.
  @Test func summariesAreComparedWithSubtitles() throws {
    let sources = try [
      ("a.md", "# Talk\n\nThe route planner on the ship runs ten times faster than before."),
      (
        "b.srt",
        "1\n00:00:01,000 --> 00:00:03,000\nthe route planner on the ship\n\n2\n00:00:03,000 --> 00:00:05,000\nruns 100 times faster than before.\n"
      ),
    ].map { try Source.load(id: $0.0, bytes: Array($0.1.utf8)) }
    let report = Checker.check(sources: sources, options: CheckOptions(grouping: .all))
    #expect(report.findings.map(\.rule) == ["multiplier"])
  }
}
