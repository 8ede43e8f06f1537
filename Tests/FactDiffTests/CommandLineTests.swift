// The command from outside: exit statuses, what bad input gets, and that the same bytes in give the same bytes out.
import Foundation
import Testing

@testable import FactDiff

@Suite struct CommandLineTests {
  /// Two documents about one ferry, one passenger figure each.
  static let ferry = [
    "a.md": "All 182 passengers left the ferry Aurora safely.\n",
    "b.md": "All 128 passengers left the ferry Aurora safely.\n",
  ]
  static let agreeing = [
    "a.md": "All 182 passengers left the ferry Aurora safely.\n",
    "b.md": "All 182 passengers left the ferry Aurora safely.\n",
  ]
  static let rule = """
    {
      id: "weight",
      severity: "error",
      summary: "the sources disagree on the weight",
      why: "A crane is chosen by it.",
      kinds: ["quantity"],
      comparator: "interval",
      on: ["conflict"],
      examples: {
        fires: [{ name: "swapped digits", sources: ["The bell weighs ⟦85 kg⟧.\\n", "The bell weighs ⟦58 kg⟧.\\n"] }],
        silent: [{ name: "the same", sources: ["The bell weighs 85 kg.\\n", "The bell weighs 85 kg.\\n"] }],
      },
    }

    """

  // MARK: Exit statuses

  @Test func theSampleIsHeld() throws {
    let folder = try TemporaryFolder()
    let held = try folder.factdiff("check", "Reports/Sample", in: packageRoot)
    #expect(held.status == 1 && held.errors.isEmpty)
    #expect(held.output == String(decoding: TextReporter().render(try GoldenReportTests.report()), as: UTF8.self))
    let shown = try folder.factdiff("check", "Reports/Sample", "--fail-on", "never", in: packageRoot)
    #expect(shown.status == 0)
    #expect(shown.output.hasPrefix(held.output.prefix(2000)))
  }

  @Test func agreementIsPublished() throws {
    let run = try TemporaryFolder(Self.agreeing).factdiff("check", ".", "--group", "all")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.hasSuffix("publish\n"))
  }

  @Test func contradictionIsHeld() throws {
    let folder = try TemporaryFolder(Self.ferry)
    #expect(try folder.factdiff("check", ".", "--group", "all", "--fail-on", "warning").status == 1)
    #expect(try folder.factdiff("check", ".", "--group", "all", "--fail-on", "never").status == 0)
    #expect(try folder.factdiff("diff", "a.md", "b.md", "--format", "json").errors.isEmpty)
  }

  @Test func nothingComparedIsHeld() throws {
    let folder = try TemporaryFolder(["a.md": "The ferry Aurora carried 182 passengers.\n"])
    let held = try folder.factdiff("check", "a.md")
    #expect(held.status == 1)
    #expect(held.output.hasSuffix("hold: nothing was compared\n"))
    #expect(try folder.factdiff("check", "a.md", "--format", "json").output.contains("\"reason\":\"nothingCompared\""))
    #expect(try folder.factdiff("check", "a.md", "--allow-single").status == 0)
  }

  @Test func helpAndVersion() throws {
    let folder = try TemporaryFolder()
    let version = try folder.factdiff("--version")
    #expect(version.status == 0 && version.output.hasPrefix("factdiff ") && version.errors.isEmpty)
    let overview = try folder.factdiff("--help")
    for command in ["check", "extract", "rules", "explain", "diff", "baseline", "config", "init"] {
      #expect(overview.output.contains("\n  \(command) "))
      let page = try folder.factdiff(command, "--help")
      #expect(page.status == 0 && page.errors.isEmpty)
      #expect(page.output.hasPrefix("usage: factdiff \(command) "))
      #expect(try folder.factdiff("help", command).output == page.output)
    }
    #expect(try folder.factdiff("rules").output.contains("model-name"))
    #expect(try folder.factdiff("explain", "model-name").output.hasPrefix("model-name (error): "))
  }

  // MARK: Documents that cannot be judged

  /// Runs that end with exit status 2, nothing on standard output, and this on standard error.
  private func refuses(
    _ folder: TemporaryFolder, _ arguments: [String], input: String = "", _ messages: String...,
    at place: SourceLocation = #_sourceLocation
  ) throws {
    let run = try folder.factdiff(arguments, input: input)
    #expect(run.status == 2, sourceLocation: place)
    #expect(run.output.isEmpty, sourceLocation: place)
    for message in messages {
      #expect(run.errors.contains(message), "\(run.errors)", sourceLocation: place)
    }
  }

  @Test func missingAndEmpty() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("empty"), withIntermediateDirectories: true)
    try refuses(folder, ["check", "missing.md"], "missing.md: error: no such file or folder\n")
    try refuses(folder, ["extract", "missing.md"], "missing.md: error: no such file or folder\n")
    try refuses(folder, ["check", "empty"], "empty: error: no document", "--allow-empty")
    #expect(try folder.factdiff("check", "empty", "--allow-empty").status == 0)
  }

  @Test func bytesThatAreNoText() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("line one\nab".utf8) + [0xFF] + Array("cd\n".utf8), to: "bad.md")
    try folder.write(Array("a\nb\0c\n".utf8), to: "nul.md")
    try refuses(folder, ["check", "bad.md"], "bad.md:2:3: error: byte 0xFF")
    try refuses(folder, ["extract", "bad.md"], "bad.md:2:3: error: byte 0xFF")
    try refuses(folder, ["check", "nul.md"], "nul.md:2:2: error: byte 0x00")
    // All that is wrong is told at once.
    try refuses(folder, ["check", "."], "bad.md:2:3", "nul.md:2:2")
  }

  @Test func tooLarge() throws {
    let folder = try TemporaryFolder(Self.ferry)
    try refuses(
      folder, ["check", "a.md", "--max-file-size", "20"],
      "a.md: error: 49 bytes are more than the 20 of --max-file-size")
    #expect(
      try folder.factdiff("check", ".", "--max-file-size", "1K", "--fail-on", "never", "--allow-single").status == 0)
  }

  @Test func hugeLinesAndDeepQuotes() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array(String(repeating: "word 12 ", count: 40_000).utf8), to: "line.md")
    try folder.write(Array((String(repeating: ">", count: 100_000) + " 182 passengers\n").utf8), to: "quotes.md")
    #expect(try folder.factdiff("extract", ".").status == 0)
    #expect([0, 1].contains(try folder.factdiff("check", "quotes.md").status))
  }

  @Test func frontMatter() throws {
    let folder = try TemporaryFolder([
      "broken.md": "---\ntitle: \"x\n---\n\nA text.\n", "break.md": "---\n\nA break, and 12 ships.\n",
    ])
    let broken = try folder.factdiff("check", "broken.md", "--allow-single")
    #expect(broken.status == 0)
    #expect(broken.output.hasPrefix("warning[front-matter]") && broken.output.contains("broken.md:2:8"))
    #expect(broken.output.contains("the front matter of 1 source could not be read"))
    #expect(try folder.factdiff("check", "broken.md", "--fail-on", "warning").status == 1)
    // A lone "---" is a thematic break.
    let lone = try folder.factdiff("check", "break.md", "--allow-single")
    #expect(lone.status == 0 && lone.output.hasPrefix("no findings"))
  }

  @Test func documentsAsLines() throws {
    let folder = try TemporaryFolder()
    let lines = Self.ferry.sorted { $0.key < $1.key }.map { name, text in
      "{\"source\":\"\(name)\",\"text\":\"\(text.dropLast())\"}\n"
    }
    let run = try folder.factdiff("check", "--documents", "-", "--group", "all", input: lines.joined())
    #expect(run.errors.isEmpty && run.output.contains("2 sources"))
    let cut = lines.joined() + "{\"source\":\"c.md\",\"text\":\"cut"
    try refuses(folder, ["check", "--documents", "-"], input: cut, "<stdin>:3:")
    try refuses(folder, ["extract", "--documents", "-"], input: cut, "<stdin>:3:")
    try refuses(folder, ["extract", "--documents", "-"], input: lines[0] + "no JSON\n", "<stdin>:2:")
  }

  // MARK: Words that are not understood

  @Test(arguments: [
    (["chek"], "did you mean \"check\"?"), (["check", "--formt", "json"], "did you mean \"--format\"?"),
    (["check", ".", "--format", "jsn"], "did you mean \"json\"?"),
    (["check", ".", "--fail-on", "erro"], "did you mean \"error\"?"),
    (["extract", ".", "--kinds", "nmber"], "did you mean \"number\"?"),
    (["explain", "amout"], "did you mean \"amount\"?"), (["check", "--fail-on"], "--fail-on needs a value"),
    (["check", ".", "--jobs", "0"], "--jobs 0"), (["check", ".", "--group", "foo"], "key:NAME"),
    (["check"], "no factdiff.json5 is here"),
    (["diff", "a.md"], "two documents"), (["--hlp"], "did you mean \"--help\"?"),
  ])
  func usage(_ words: [String], _ message: String) throws {
    try refuses(try TemporaryFolder(Self.ferry), words, message, "usage: factdiff ")
  }

  // MARK: Rules of one's own

  @Test func aRuleIsAdded() throws {
    let folder = try TemporaryFolder(["rules/weight.json5": Self.rule])
    #expect(try folder.factdiff("rules", "--rules", "rules").output.contains("\nweight "))
    let tested = try folder.factdiff("rules", "test", "rules")
    #expect(tested.status == 0 && tested.output.hasPrefix("2 of 2 examples pass\n"), "\(tested.output)")
  }

  @Test(arguments: [
    ("\"error\"", "\"eror\"", ":3:13: error: unknown severity \"eror\"; did you mean \"error\"?"),
    ("severity:", "severty:", ":3:3: error: unknown key \"severty\"; did you mean \"severity\"?"),
    ("\"interval\"", "\"intervall\"", ":7:15: error: unknown comparator \"intervall\"; did you mean \"interval\"?"),
    ("id: \"weight\"", "id: \"wieght\"", ":2:7: error: the id is \"wieght\""),
    ("kinds:", "why: \"Again.\",\n  kinds:", ":6:3: error: duplicate key \"why\""),
    ("\"weight\",", "\"weight\"", ":3:3: error: unexpected \"s\""),
  ])
  func aRuleIsBroken(_ part: String, _ replacement: String, _ message: String) throws {
    let text = Self.rule.replacing(part, with: replacement, maxReplacements: 1)
    let folder = try TemporaryFolder(["rules/weight.json5": text, "a.md": "A text.\n"])
    try refuses(folder, ["check", "a.md", "--rules", "rules"], "rules/weight.json5" + message)
  }

  // MARK: Outputs

  @Test func theSameBytesWhateverTheOrderAndTheThreads() throws {
    let folder = try TemporaryFolder()
    func run(_ format: String, _ paths: [String], _ jobs: String) throws -> String {
      try folder.factdiff(
        ["check"] + paths + ["--format", format, "--jobs", jobs, "--fail-on", "never"], in: packageRoot
      ).output
    }
    let paths = ["Reports/Sample/talk", "Reports/Sample/launch", "Reports/Sample/storm"]
    for format in ReportFormat.allCases.map(\.rawValue) {
      let first = try run(format, paths, "1")
      #expect(!first.isEmpty)
      #expect(try run(format, paths.reversed(), "2") == first)
    }
    let extracted = try folder.factdiff("extract", "Reports/Sample", "--jobs", "1", in: packageRoot).output
    #expect(!extracted.isEmpty)
    #expect(try folder.factdiff("extract", "Reports/Sample", "--jobs", "2", in: packageRoot).output == extracted)
  }

  @Test func outputsAreWholeFiles() throws {
    let folder = try TemporaryFolder(Self.ferry)
    let run = try folder.factdiff("check", ".", "--group", "all", "--output", "json=report.json", "--fail-on", "never")
    #expect(run.output.hasSuffix("publish\n"))
    #expect(try folder.text(of: "report.json").hasPrefix("{\n\"schema\":\"factdiff.report/1\""))
    try refuses(folder, ["check", "a.md", "--output", "none/report.txt"], "none/report.txt: error: cannot be written")
    #expect(try folder.names() == ["a.md", "b.md", "report.json"])
  }

  #if os(Linux)
    @Test func aFullDisk() throws {
      let folder = try TemporaryFolder(Self.ferry)
      try refuses(folder, ["check", "a.md", "--output", "/dev/full"], "/dev/full: error: cannot be written")
    }
  #endif

  /// A reading of a pipe that nobody writes to is ended while the output is half done.
  @Test func aSignalLeavesNoPartialFile() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.url.appendingPathComponent("pipe.md").path, 0o600) == 0)
    let process = try folder.start(["extract", "pipe.md", "--output", "out.jsonl"])
    for _ in 0..<500 where try folder.names().count < 2 { usleep(20_000) }
    #expect(try folder.names().contains { $0.hasPrefix("out.jsonl.part-") })
    // Not an interrupt: that is ignored where the tests run in the background of a shell.
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(try folder.names() == ["pipe.md"])
  }
}
