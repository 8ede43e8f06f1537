// The README shows what the command prints and lists the rules that there are.
import Foundation
import Testing

@testable import FactDiff

/// One after the other: recording, they write one file.
@Suite(.serialized) struct ReadmeTests {
  private func readme() throws -> String {
    try String(contentsOf: packageRoot.appendingPathComponent("README.md"), encoding: .utf8)
  }

  /// Replaces what stands between two pieces of text; the test fails, or the README is recorded.
  private func expect(_ content: String, from start: String, to end: String) throws {
    let text = try readme()
    let opening = try #require(text.range(of: start), "the README has no \"\(start)\"")
    let closing = try #require(text.range(of: end, range: opening.upperBound..<text.endIndex))
    let whole = text[..<opening.upperBound] + content + text[closing.lowerBound...]
    try Recording.check(Array(whole.utf8), against: "README.md")
  }

  /// The first two findings of the sample, and how its report ends.
  @Test func theFirstCommandPrintsWhatIsShown() throws {
    let command = "$ swift run factdiff check Reports/Sample --fail-on never\n"
    #expect(try readme().components(separatedBy: "```")[1].hasPrefix("console\n" + command))
    let report = try GoldenReportTests.report(failOn: .never)
    let printed = String(decoding: TextReporter().render(report), as: UTF8.self)
    let parts = printed.components(separatedBy: "\n\n")
    #expect(parts.count > 3)
    let shown = parts.prefix(2).joined(separator: "\n\n") + "\n\n[…]\n\n" + (parts.last ?? "")
    try expect(shown, from: command, to: "```")
  }

  @Test func theRuleTableIsCurrent() throws {
    var table = "\n| rule | severity | it fires when |\n| --- | --- | --- |\n"
    for rule in RuleSet.embedded().rules {
      table += "| [`\(rule.id)`](Rules/\(rule.id).json5) | \(rule.severity.rawValue) | \(rule.summary) |\n"
    }
    try expect(table, from: "<!-- rules -->", to: "<!-- /rules -->")
  }

  /// The commands of the README, run where a folder "summaries" holds the talk of the sample.
  @Test func theCommandsThatAreShownRun() throws {
    let folder = try TemporaryFolder()
    for (path, name) in [("Reports/Sample", "Reports/Sample"), ("Reports/Sample/talk", "summaries")] {
      let target = folder.url.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: packageRoot.appendingPathComponent(path), to: target)
    }
    try folder.write(
      try Data(contentsOf: folder.url.appendingPathComponent("summaries/en.md")).map { $0 }, to: "summaries/talk.md")
    let binary = try #require(CommandRun.binary).path
    var count = 0
    for block in try readme().components(separatedBy: "```sh\n").dropFirst() {
      for line in block.components(separatedBy: "```")[0].split(separator: "\n") where line.contains("factdiff ") {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.currentDirectoryURL = folder.url
        let command = line.replacing("swift run factdiff ", with: "factdiff ")
        process.arguments = ["-c", "factdiff() { '\(binary)' \"$@\"; }\n" + command]
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus < 2, "\(line)")
        count += 1
      }
    }
    #expect(count > 2)
    #expect(try folder.text(of: "report.html").hasSuffix("</html>\n"))
  }

  @Test func everyOptionAndEveryLinkLeadsSomewhere() throws {
    let text = try readme()
    for part in text.components(separatedBy: "](").dropFirst() {
      let target = String(part.prefix { $0 != ")" })
      if target.hasPrefix("http") { continue }
      #expect(FileManager.default.fileExists(atPath: packageRoot.appendingPathComponent(target).path), "\(target)")
    }
    let folder = try TemporaryFolder()
    var help = ""
    for command in ["check", "extract", "rules", "explain", "diff", "baseline", "config", "init"] {
      help += try folder.factdiff(command, "--help").output
    }
    for option in text.matches(of: /`(--[a-z][a-z-]*)/).map({ String($0.1) })
    where option != "--help" && option != "--version" {
      #expect(help.contains(option + " ") || help.contains(option + "\n"), "\(option) is not an option")
    }
  }
}
