// `factdiff init [FOLDER]`: a commented configuration, a CI workflow, a git hook, and a first report.
import FactDiff

struct InitCommand {
  private let arguments: Arguments
  private let documents: String

  init(_ arguments: Arguments) throws(Failure) {
    self.arguments = arguments
    do throws(UsageError) {
      guard arguments.operands.count <= 1 else { throw arguments.error("one folder at most belongs here") }
      let _: ColorChoice = try arguments.choice("color", "choice", default: .auto)
      let folder = arguments.operands.first ?? "."
      guard Paths.isFolder(folder) else { throw arguments.error("\(folder): no such folder") }
      let whole = Paths.absolute(folder)
      guard Paths.isInside(whole, Paths.current) else {
        throw arguments.error("\(folder) lies outside the current folder; run init in a folder above it")
      }
      documents = Paths.relative(whole, to: Paths.current)
    } catch {
      throw .usage(error)
    }
  }

  func run() throws(Failure) -> ExitStatus {
    var lines: [String] = []
    try place(Configuration.fileName, InitFiles.configuration(documents), &lines)
    if !arguments.has("no-workflow") {
      let tool = arguments.value("repository") ?? "OWNER/FactDiff"
      try place(InitFiles.workflowPath, InitFiles.workflow(documents, tool: tool), &lines)
      if !arguments.has("repository"), lines.last?.hasPrefix("wrote") == true {
        lines.append("  put the owner of the repository that holds the tool in place of OWNER there")
      }
    }
    if !arguments.has("no-hook") { try placeHook(&lines) }
    try writeAll(Array((lines.joined(separator: "\n") + "\n\n").utf8), to: nil)
    return try firstReport()
  }

  /// Writes a file that is not there yet.
  private func place(_ path: String, _ text: String, _ lines: inout [String]) throws(Failure) {
    if Paths.exists(path) {
      lines.append("kept  \(path), which was there already")
      return
    }
    do throws(InputError) { try Paths.makeFolder(Paths.folder(of: path)) } catch { throw .inputs([error]) }
    try writeAll(Array(text.utf8), to: path)
    lines.append("wrote \(path)")
  }

  /// Where git looks for it, be it in a worktree or in a folder of its own.
  private func placeHook(_ lines: inout [String]) throws(Failure) {
    guard let outcome = Subprocess.run(["git", "rev-parse", "--git-path", "hooks"]), outcome.status == 0 else {
      lines.append("no git repository is here: no hook was written")
      return
    }
    let path = String(decoding: outcome.output.prefix { $0 != 0x0A }, as: UTF8.self) + "/pre-commit"
    let isNew = !Paths.exists(path)
    let top = Subprocess.run(["git", "rev-parse", "--show-prefix"]).map { outcome in
      String(decoding: outcome.output.prefix { $0 != 0x0A }, as: UTF8.self)
    }
    try place(path, InitFiles.hook(below: top ?? ""), &lines)
    if isNew { Paths.makeExecutable(path) }
  }

  /// What `factdiff check` says of the documents as they are. Whatever that is, the files are written: status 0.
  private func firstReport() throws(Failure) -> ExitStatus {
    let words = ["--allow-empty"]
    let check: Arguments
    do throws(UsageError) { check = try Arguments(Command.check, words) } catch { throw .usage(error) }
    guard let report = try CheckRun(check, jobs: System.processors).report() else {
      let place = documents == "." ? "here" : "in \(documents)"
      try writeAll(
        Array("no document is \(place) yet; factdiff check compares them as soon as there are two\n".utf8), to: nil)
      return .publish
    }
    let color: ColorChoice
    do throws(UsageError) { color = try arguments.choice("color", "choice", default: .auto) } catch {
      throw .usage(error)
    }
    try writeAll(TextReporter(color: color.isOn(for: System.standardOutput)).render(report), to: nil)
    if report.gate.reason == "findings" {
      try writeAll(
        Array(
          ("\nmend them, silence one with a reason (<!-- factdiff-disable-next-line RULE: REASON -->), "
            + "or accept all with: factdiff baseline write\n").utf8), to: nil)
    }
    return .publish
  }
}
