// New against old: what `check --base` tells about a change, in repositories made here.
import Foundation
import Testing

@testable import FactDiff

@Suite struct RevisionTests {
  private struct Found: Decodable {
    struct Finding: Decodable {
      struct Entry: Decodable {
        var source: String
        var line: Int
        var value: String
      }
      var rule: String
      var state: String?
      var primary: Int?
      var evidence: [Entry]
      /// The place to point at.
      var place: Entry { evidence[primary ?? 0] }
    }
    struct Comparison: Decodable {
      struct Fixed: Decodable { var rule: String, message: String }
      var with: String
      var fixed: [Fixed]
    }
    struct Gate: Decodable { var verdict: String }
    var findings: [Finding]
    var comparisons: [Comparison]?
    var gate: Gate
  }

  private func check(_ repository: Repository, _ arguments: String...) throws -> (Int32, Found) {
    let run = try repository.folder.factdiff(["check", "--group", "all", "--format", "json"] + arguments)
    #expect(run.errors.isEmpty, "\(run.errors)")
    return (run.status, try JSONDecoder().decode(Found.self, from: Data(run.output.utf8)))
  }

  static let english = "# Ferry\n\nAll 182 passengers left the ferry Aurora safely on 3 May 2025.\n"
  static let german = "# Fähre\n\nAlle 182 Passagiere verließen die Fähre Aurora sicher am 3. Mai 2025.\n"
  static let spanish = "# Ferry\n\nEl billete del ferry Aurora cuesta 25 euros.\n"

  @Test func threeCommits() throws {
    // One contradiction that stays, one that will be fixed.
    let repository = try Repository([
      "s/a.md":
        "# Ferry\n\nAll 182 passengers left the ferry Aurora safely.\n\nThe ticket for the ferry costs 25 euros.\n",
      "s/b.md":
        "# Ferry\n\nAll 128 passengers left the ferry Aurora safely.\n\nThe ticket for the ferry costs 52 euros.\n",
    ])
    // The passengers move four lines down, the ticket is put right.
    try repository.write(
      "# Ferry\n\nIt was a calm day.\n\nThe sea lay still.\n\nAll 182 passengers left the ferry Aurora safely.\n\n"
        + "The ticket for the ferry costs 25 euros.\n", to: "s/a.md")
    try repository.write(
      "# Ferry\n\nAll 128 passengers left the ferry Aurora safely.\n\nThe ticket for the ferry costs 25 euros.\n",
      to: "s/b.md")
    try repository.commit("second")
    // A third document says something else again about the length, which only the first gave.
    try repository.write(
      "# Ferry\n\nIt was a calm day.\n\nThe sea lay still.\n\nAll 182 passengers left the ferry Aurora safely.\n\n"
        + "The ticket for the ferry costs 25 euros.\n\nDuration: 40 minutes\n", to: "s/a.md")
    try repository.commit("third")
    try repository.write("# Ferry\n\nDuration: 90 minutes\n", to: "s/c.md")

    let (status, found) = try check(repository, "s", "--base", "HEAD~2")
    #expect(status == 1 && found.gate.verdict == "hold")
    let states = Dictionary(grouping: found.findings, by: { $0.state ?? "none" })
    // Exactly the new one …
    #expect(states["new"]?.map(\.rule) == ["duration"])
    // … which since the last commit is the new document's doing, though the other one is contradicted too.
    let (_, last) = try check(repository, "s", "--base", "HEAD")
    let new = try #require(last.findings.first { $0.state == "new" })
    #expect(new.evidence.map(\.source) == ["s/a.md", "s/c.md"] && new.place.source == "s/c.md")
    #expect(last.comparisons?.first?.fixed.isEmpty == true)
    // … exactly the fixed one, and the moved line is unchanged.
    #expect(found.comparisons?.count == 1 && found.comparisons?.first?.with == "base")
    #expect(found.comparisons?.first?.fixed.map(\.rule) == ["amount"])
    #expect(states["unchanged"]?.map(\.rule) == ["count"])
    #expect(states["unchanged"]?.first?.evidence.first?.line == 7)
    // What was there before does not hold.
    try FileManager.default.removeItem(at: repository.folder.url.appendingPathComponent("s/c.md"))
    #expect(try check(repository, "s", "--base", "HEAD~2").0 == 0)
    #expect(try check(repository, "s").0 == 1)
  }

  @Test func anotherValueIsAnUpdate() throws {
    let repository = try Repository([
      "a.md": "All 182 passengers left the ferry Aurora safely.\n",
      "b.md": "All 128 passengers left the ferry Aurora safely.\n",
    ])
    try repository.write("All 129 passengers left the ferry Aurora safely.\n", to: "b.md")
    let (status, found) = try check(repository, ".", "--base", "main")
    #expect(status == 1 && found.findings.map(\.state) == ["updated"])
    #expect(found.findings.first?.place.source == "./b.md" && found.comparisons?.first?.fixed.isEmpty == true)
  }

  @Test func filesAreAFocus() throws {
    let repository = try Repository([
      "s/a.md": Self.english, "s/b.md": Self.german, "s/c.md": Self.spanish, "s/d.md": Self.spanish,
    ])
    try repository.write(Self.german.replacing("182", with: "128"), to: "s/b.md")
    try repository.write(Self.spanish.replacing("25", with: "52"), to: "s/d.md")
    // A hook may hand over its files in any portions: each is compared with the whole.
    let both = try check(repository, "s/b.md", "s/d.md", "--base", "HEAD").1.findings.map(\.rule).sorted()
    let first = try check(repository, "s/b.md", "--base", "HEAD").1.findings.map(\.rule)
    let second = try check(repository, "s/d.md", "--base", "HEAD").1.findings.map(\.rule)
    #expect(first == ["count"] && second == ["amount"] && both == ["amount", "count"])
    // The contradicted one is touched as well.
    #expect(try check(repository, "s/a.md", "--base", "HEAD").1.findings.map(\.rule) == ["count"])
  }

  @Test func aConfigurationMakesFilesAFocus() throws {
    let repository = try Repository([
      "factdiff.json5": "{ documents: [\"s\"], ignore: [\"s/old/\"] }", "s/a.md": Self.english,
      "s/b.md": Self.german.replacing("182", with: "128"), "s/c.md": "Nothing to see.\n", "s/old/x.md": "Old.\n",
    ])
    #expect(try check(repository, "s/a.md").0 == 1)
    #expect(try check(repository, "s/c.md").0 == 0)
    let ignored = try repository.folder.factdiff("check", "s/old/x.md", "--group", "all")
    #expect(ignored.status == 0 && ignored.output.contains("1 document that was named is left out"))
  }

  @Test func namesThatAreNotPlain() throws {
    let repository = try Repository(["日本 語/a b.md": Self.english, "日本 語/ü\"x.md": Self.german])
    try repository.write(Self.german.replacing("182", with: "128"), to: "日本 語/ü\"x.md")
    let found = try check(repository, "日本 語", "--base", "HEAD").1
    #expect(found.findings.map(\.state) == ["new"])
    #expect(found.findings.first?.place.source == "日本 語/ü\"x.md")
  }

  @Test func ignoredThenAndNow() throws {
    let repository = try Repository([
      ".factdiffignore": "drafts/\n", "s/a.md": Self.english, "drafts/b.md": Self.german.replacing("182", with: "128"),
    ])
    let found = try check(repository, ".", "--base", "HEAD", "--allow-single").1
    #expect(found.findings.isEmpty && found.comparisons?.first?.fixed.isEmpty == true)
  }

  // MARK: What cannot be judged

  private func refuses(_ folder: TemporaryFolder, in place: URL? = nil, _ base: String, _ message: String) throws {
    let run = try folder.factdiff("check", ".", "--base", base, "--verdict", "verdict.json", in: place)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.hasPrefix("--base \(base): error: ") && run.errors.contains(message), "\(run.errors)")
    let verdict = try String(
      contentsOf: (place ?? folder.url).appendingPathComponent("verdict.json"), encoding: .utf8)
    #expect(verdict.contains("\"verdict\":\"hold\",\"exitStatus\":2,\"reason\":\"couldNotJudge\""))
  }

  @Test func revisionsThatAreNotThere() throws {
    let repository = try Repository(["a.md": Self.english])
    try refuses(repository.folder, "v9", "there is no such revision; git fetch origin")
    // A name is never an option of git.
    let option = try repository.folder.factdiff("check", ".", "--base=--output=x")
    #expect(option.status == 2 && option.errors.contains("there is no such revision"))
    try refuses(try TemporaryFolder(["a.md": Self.english]), "main", "there is no git working tree here")
    try repository.git("checkout", "-q", "--orphan", "other")
    try repository.commit("unrelated")
    try refuses(repository.folder, "main", "no common ancestor")
  }

  @Test func aShallowClone() throws {
    let repository = try Repository(["a.md": Self.english])
    try repository.git("branch", "base")
    for number in 1...3 {
      try repository.write(Self.english + "\(number)\n", to: "a.md")
      try repository.commit("more")
    }
    let clone = repository.folder.url.deletingLastPathComponent().appendingPathComponent("clone")
    #expect(
      try repository.git(
        "clone", "-q", "--depth", "1", "--no-single-branch", repository.folder.url.absoluteString, clone.path) == 0)
    try refuses(repository.folder, in: clone, "origin/base", "the clone is shallow; fetch-depth: 0")
    try refuses(repository.folder, in: clone, "HEAD~2", "the clone is shallow; fetch-depth: 0")
  }
}
