// What an editor holds and has not saved is checked against what lies on disk.
import Testing

@Suite struct StandardInputTests {
  private func folder() throws -> TemporaryFolder {
    try TemporaryFolder([
      "talks/a.md": "---\ngroup: talk\n---\n\nDuration: 59 minutes\n",
      "talks/b.md": "---\ngroup: talk\n---\n\nDuration: 59 minutes\n",
      "other/c.md": "---\ngroup: other\n---\n\nDuration: 10 minutes\n",
      "other/d.md": "---\ngroup: other\n---\n\nDuration: 20 minutes\n",
    ])
  }
  private let edited = "---\ngroup: talk\n---\n\nDuration: 25 minutes\n"

  @Test func theTextReplacesTheFile() throws {
    let folder = try folder()
    #expect(try folder.factdiff("check", "talks").status == 0)
    let run = try folder.factdiff(
      "check", "--stdin", "--stdin-filename", "./talks/b.md", "--format", "compact", input: edited)
    #expect(run.status == 1 && run.errors.isEmpty)
    #expect(run.output.contains("talks/b.md:5:11") && run.output.contains("[duration]"))
    // Saying it again by path changes nothing; the file itself is untouched.
    let again = try folder.factdiff(
      "check", "talks", "--stdin", "--stdin-filename", "talks/b.md", "--format", "compact", input: edited)
    #expect(again.status == 1 && again.output.contains("[duration]"))
    #expect(try folder.text(of: "talks/b.md").contains("59"))
  }

  @Test func whatDoesNotTouchItIsNotReported() throws {
    let folder = try folder()
    #expect(try folder.factdiff("check", ".").output.contains("other/c.md"))
    let run = try folder.factdiff("check", ".", "--stdin", "--stdin-filename", "talks/b.md", input: edited)
    #expect(run.status == 1 && !run.output.contains("other/c.md"))
  }

  @Test func aFileThatWasNeverSaved() throws {
    let folder = try folder()
    let run = try folder.factdiff(
      "check", "--stdin", "--stdin-filename", "talks/new.md", "--format", "compact", input: edited)
    #expect(run.status == 1 && run.output.contains("talks/new.md:5:11"))
  }

  @Test(arguments: [
    ["--stdin"], ["--stdin-filename", "a.md"], ["--stdin", "--stdin-filename", "a.md", "--documents", "x"],
  ])
  func theTwoBelongTogether(_ options: [String]) throws {
    // More than a pipe holds: who refuses does not read it.
    let run = try folder().factdiff(["check", "talks"] + options, input: String(repeating: edited, count: 2_000))
    #expect(run.status == 2 && run.output.isEmpty && !run.errors.isEmpty)
  }

  @Test func brokenTextIsToldByItsName() throws {
    let run = try folder().factdiff("check", "--stdin", "--stdin-filename", "talks/b.md", input: "a\0b")
    #expect(run.status == 2 && run.errors.hasPrefix("talks/b.md:1:2: error: "))
  }
}
