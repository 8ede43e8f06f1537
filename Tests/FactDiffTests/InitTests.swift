// The first hour of a new user: init, a wrong value, a hook that stops it, a page that explains it, a suppression with a reason.
import Foundation
import Testing

@testable import FactDiff

@Suite struct InitTests {
  static let english = "# Ferry\n\nAll 182 passengers left the ferry Aurora safely on 3 May 2025.\n"
  static let german = "# Fähre\n\nAlle 182 Passagiere verließen die Fähre Aurora sicher am 3. Mai 2025.\n"

  /// A script in the folder of the repository, with the built command on the path.
  private func shell(_ repository: Repository, _ script: String) throws -> (status: Int32, output: String) {
    let binary = try #require(CommandRun.binary).deletingLastPathComponent().path
    let out = repository.folder.url.deletingLastPathComponent().appendingPathComponent("shell")
    try Data().write(to: out)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = repository.folder.url
    var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("GIT_") }
    environment["PATH"] = binary + ":" + (environment["PATH"] ?? "")
    for (key, value) in [("NAME", "Test"), ("EMAIL", "test@example.org")] {
      environment["GIT_AUTHOR_" + key] = value
      environment["GIT_COMMITTER_" + key] = value
    }
    environment["GIT_CONFIG_GLOBAL"] = "/dev/null"
    environment["GITHUB_STEP_SUMMARY"] = "summary.md"
    process.environment = environment
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = process.standardOutput
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOf: out, encoding: .utf8))
  }

  @Test func fromInitToASuppression() throws {
    let repository = try Repository(["summaries/en.md": Self.english, "summaries/de.md": Self.german])
    let started = try repository.folder.factdiff("init", "summaries")
    #expect(started.status == 0 && started.errors.isEmpty, "\(started.errors)")
    for file in ["factdiff.json5", ".github/workflows/factdiff.yml", ".git/hooks/pre-commit"] {
      #expect(started.output.contains("wrote \(file)\n"), "\(file)")
    }
    #expect(started.output.hasSuffix("publish\n") && started.output.contains("2 sources (1 group)"))
    #expect(try shell(repository, "git add -A && git commit -qm 'add factdiff'").status == 0)

    // A wrong value: the commit is stopped, and the report says where.
    try repository.write(Self.german.replacing("182", with: "128"), to: "summaries/de.md")
    let stopped = try shell(repository, "git add -A && git commit -qm wrong")
    #expect(stopped.status != 0 && stopped.output.contains("summaries/de.md:3:6"), "\(stopped.output)")
    #expect(stopped.output.contains("hold: 1 finding at or above error"))

    // What will be committed is judged, not what lies around: a mended file that is not added changes nothing.
    try repository.write(Self.german, to: "summaries/de.md")
    #expect(try shell(repository, "git commit -qm wrong").status != 0)
    try repository.write(Self.german.replacing("182", with: "128"), to: "summaries/de.md")

    // So is the step of the action that the workflow takes, run here as it stands there.
    let workflow = try repository.folder.text(of: ".github/workflows/factdiff.yml")
    #expect(workflow.contains("uses: OWNER/FactDiff/.github/actions/factdiff@main"))
    let words = try #require(workflow.components(separatedBy: "args: ").last).split(separator: "\n")[0]
    let action = text(try projectFile(".github/actions/factdiff/action.yml"))
    let check = try #require(action.components(separatedBy: "id: check\n").last)
    let script = try #require(check.components(separatedBy: "run: |\n").dropFirst().first)
      .components(separatedBy: "    - name:")[0]
    let job = try shell(
      repository,
      """
      export BINARY=factdiff RUNNER_TEMP="$PWD/runner" GITHUB_OUTPUT="$PWD/outputs"
      export INPUT_PATHS= INPUT_FAIL_ON= INPUT_BASE= INPUT_ARGS='\(words)'
      cat > step.sh <<'END'
      \(script)
      END
      bash step.sh
      """)
    #expect(job.output.contains("::error "), "\(job.output)")
    #expect(try repository.folder.text(of: "outputs").contains("verdict=hold\nstatus=1\n"))
    #expect(try repository.folder.text(of: "factdiff.verdict.json").contains("\"verdict\":\"hold\""))
    #expect(try repository.folder.text(of: "summary.md").contains("128"))
    for file in ["factdiff.verdict.json", "summary.md", "outputs", "step.sh", "runner"] {
      try FileManager.default.removeItem(at: repository.folder.url.appendingPathComponent(file))
    }

    // The finding explains itself, and says what would silence it.
    let report = try repository.folder.factdiff("check", "--format", "jsonl").output
    let id = String(report.dropFirst(24).prefix(16))
    let page = try repository.folder.factdiff("explain", id).output
    #expect(page.contains("summaries/de.md:3:6  128  is number 128"), "\(page)")
    #expect(page.contains("<!-- factdiff-disable-next-line count("))

    // With a reason it passes; without one it does not.
    func silence(_ directive: String) throws -> Int32 {
      try repository.write(
        Self.german.replacing("\nAlle 182", with: "\n<!-- \(directive) -->\nAlle 128"), to: "summaries/de.md")
      return try shell(repository, "git add -A && git commit -qm quoted").status
    }
    #expect(try silence("factdiff-disable-next-line count(128)") != 0)
    #expect(try silence("factdiff-disable-next-line count(128): die erste Meldung, mit Absicht zitiert") == 0)
    #expect(try repository.folder.factdiff("check").output.contains("note: 1 finding is suppressed\n"))
  }

  @Test func whatIsThereIsKept() throws {
    let folder = try TemporaryFolder(["factdiff.json5": "{}", "a b/x.md": Self.english])
    let run = try folder.factdiff("init", "a b")
    #expect(
      run.status == 0 && run.output.contains("kept  factdiff.json5") && run.output.contains("no hook was written"))
    #expect(try folder.text(of: "factdiff.json5") == "{}")
    let again = try TemporaryFolder()
    let empty = try again.factdiff("init", "--no-workflow", "--no-hook")
    #expect(empty.status == 0 && empty.output.contains("no document is here yet"))
    #expect(try again.names() == ["factdiff.json5"])
    #expect(try again.factdiff("config").output.contains("gate.failOn"))
    #expect(try again.factdiff("init", "..").status == 2)
    #expect(try again.factdiff("init", "none").errors.contains("no such folder"))
  }

  /// Uncommenting any line of the configuration that is written gives a valid one.
  @Test func whatIsCommentedOutIsRight() throws {
    let folder = try TemporaryFolder(["s/x.md": Self.english])
    _ = try folder.factdiff("init", "s", "--no-workflow", "--no-hook")
    let written = try folder.text(of: "factdiff.json5")
    var count = 0
    var lines = written.components(separatedBy: "\n")
    for (index, line) in lines.enumerated() {
      guard let match = line.wholeMatch(of: /( *)\/\/ ([a-zA-Z]+: .*,)/) else { continue }
      lines[index] = String(match.1 + match.2)
      count += 1
    }
    #expect(count >= 14)
    let text = lines.joined(separator: "\n")
    let configuration = try Configuration(path: "factdiff.json5", bytes: Array(text.utf8))
    try configuration.check(against: .embedded())
    for key in Configuration.keys where key != "$schema" { #expect(text.contains("\n  \(key): "), "\(key)") }
    for key in Configuration.gateKeys { #expect(text.contains("\n    \(key): "), "\(key)") }
  }
}
