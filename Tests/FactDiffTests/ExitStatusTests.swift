// Every row of the README's table of exit statuses, and every reason it names.
import Foundation
import Testing

@testable import FactDiff

@Suite struct ExitStatusTests {
  static let agreeing = [
    "a.md": "All 182 passengers left the ferry Aurora safely.\n",
    "b.md": "All 182 passengers left the ferry Aurora safely.\n",
  ]
  static let contradicting = [
    "a.md": "All 182 passengers left the ferry Aurora safely.\n",
    "b.md": "All 128 passengers left the ferry Aurora safely.\n",
  ]

  struct Row: CustomStringConvertible, Sendable {
    var status: Int32
    /// What the table of the README says.
    var says: String
    var files: [String: String]
    var arguments: [String]
    /// What the report or the message must hold.
    var holds: String
    var description: String { says + ": " + arguments.joined(separator: " ") }
  }

  static let rows: [Row] = [
    Row(status: 0, says: "publish", files: agreeing, arguments: ["--group", "all"], holds: "publish\n"),
    Row(
      status: 0, says: "at or above `--fail-on`", files: contradicting,
      arguments: ["--group", "all", "--fail-on", "never"],
      holds: "publish\n"),
    Row(
      status: 1, says: "such a finding", files: contradicting, arguments: ["--group", "all"],
      holds: "at or above error\n"),
    Row(
      status: 1, says: "more findings of a rule than its limit", files: contradicting,
      arguments: ["--group", "all", "--limit", "count=0"], holds: "findings of count"),
    Row(
      status: 1, says: "a baseline with entries that occur no more",
      files: agreeing.merging([
        "old.json":
          "{\"schema\":\"factdiff.baseline/1\",\"findings\":{\"0\":{\"rule\":\"count\",\"severity\":\"error\",\"group\":\"all\",\"slot\":\"\",\"values\":[\"1\"]}}}"
      ]) { $1 }, arguments: ["--group", "all", "--baseline", "old.json"], holds: "occurs no more"),
    Row(
      status: 1, says: "fewer sources", files: agreeing, arguments: ["--group", "all", "--minimum-sources", "3"],
      holds: "fewer than the 3"),
    Row(
      status: 1, says: "less coverage than demanded",
      files: agreeing.merging(["c.md": "Entry costs 25 euros.\n"]) { $1 },
      arguments: ["--group", "all", "--minimum-coverage", "100"], holds: "assertions were compared"),
    Row(
      status: 1, says: "nothing was compared at all", files: ["a.md": "Calm.\n"], arguments: [],
      holds: "nothing was compared\n"),
    Row(
      status: 0, says: "`--allow-single` lets that pass", files: ["a.md": "Calm.\n"], arguments: ["--allow-single"],
      holds: "publish\n"),
    Row(status: 2, says: "bad usage", files: agreeing, arguments: ["--fail-on", "soon"], holds: "unknown severity"),
    Row(status: 2, says: "a path that is missing", files: agreeing, arguments: ["none.md"], holds: "none.md: error: "),
    Row(
      status: 2, says: "a broken rule", files: agreeing.merging(["rules/x.json5": "{ id: 1 }"]) { $1 },
      arguments: ["--rules", "rules"], holds: "rules/x.json5:1:"),
    Row(
      status: 2, says: "configuration or baseline", files: agreeing.merging(["factdiff.json5": "{ gate: 1 }"]) { $1 },
      arguments: [], holds: "factdiff.json5:1:9: error: "),
    Row(
      status: 2, says: "configuration or baseline", files: agreeing.merging(["old.json": "[]"]) { $1 },
      arguments: ["--baseline", "old.json"], holds: "old.json:1:1: error: "),
    Row(status: 2, says: "no document found", files: ["a.pdf": ""], arguments: [], holds: "no document"),
    Row(
      status: 2, says: "a revision that is missing", files: agreeing, arguments: ["--base", "v1"],
      holds: "--base v1: error: "),
  ]

  @Test(arguments: ExitStatusTests.rows)
  func row(_ row: Row) throws {
    let run = try TemporaryFolder(row.files).factdiff(["check", "."] + row.arguments)
    #expect(run.status == row.status, "\(run.output)\(run.errors)")
    #expect((row.status == 2 ? run.errors : run.output).contains(row.holds), "\(run.output)\(run.errors)")
    #expect(row.status == 2 ? run.output.isEmpty : run.errors.isEmpty)
    let readme = String(decoding: try projectFile("README.md"), as: UTF8.self)
    let line = readme.split(separator: "\n").first { $0.hasPrefix("| \(row.status) |") && $0.contains(row.says) }
    #expect(line != nil || readme.contains(row.says), "the README does not say \(row.says)")
  }

  @Test func notUTF8() throws {
    let folder = try TemporaryFolder()
    try folder.write([0x61, 0xFF], to: "a.md")
    #expect(try folder.factdiff("check", ".").status == 2)
  }
}
