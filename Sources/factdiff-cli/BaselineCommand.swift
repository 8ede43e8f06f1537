// `factdiff baseline write|show|prune`: findings that are accepted as they are.
import FactDiff

struct BaselineCommand {
  private enum Action: String, CaseIterable { case write, show, prune }

  private let action: Action
  private let arguments: Arguments
  private let jobs: Int

  init(_ arguments: Arguments) throws(Failure) {
    var arguments = arguments
    do throws(UsageError) {
      guard let word = arguments.takeOperand() else {
        throw arguments.error("what to do was not given; write, show or prune belongs here")
      }
      action = try arguments.choice(word, "action")
      jobs = try arguments.jobs()
      _ = try (arguments.grouping(), arguments.maximumFileSize(), arguments.today())
    } catch {
      throw .usage(error)
    }
    self.arguments = arguments
  }

  func run() throws(Failure) -> ExitStatus {
    if action == .show {
      var settings = try Settings(arguments, reads: arguments.operands)
      do throws(UsageError) { try settings.decide(by: arguments) } catch { throw .usage(error) }
      let path = settings.baselinePath ?? settings.located(Baseline.fileName)
      try writeAll(try CheckRun.baseline(at: path).text(), to: nil)
      return .publish
    }
    let run = try CheckRun(arguments, jobs: jobs)
    let path = run.settings.baselinePath ?? run.settings.located(Baseline.fileName)
    guard let report = try run.report(usesBaseline: false) else { return .publish }
    if let scope = run.scope, !scope.focus.isEmpty {
      throw .usage(arguments.error("a baseline accepts whole events; name folders, or leave the paths out"))
    }
    let found = Baseline(accepting: report)
    switch action {
    case .write:
      try writeAll(found.rendered(), to: path)
      try say("\(path): \(Self.counted(found)) accepted" + hint(run.settings))
    case .prune:
      let before = try CheckRun.baseline(at: path)
      let after = before.pruned(by: report)
      try writeAll(after.rendered(), to: path)
      try say("\(path): \(before.total - after.total) taken out, \(Self.counted(after)) left")
    case .show: break
    }
    return .publish
  }

  private static func counted(_ baseline: Baseline) -> String {
    baseline.total == 1 ? "1 finding" : "\(baseline.total) findings"
  }

  /// A baseline that nothing names is not read.
  private func hint(_ settings: Settings) -> String {
    settings.configuration.baseline == nil
      ? "; baseline: \"\(Baseline.fileName)\" in \(Configuration.fileName), or check --baseline, makes it heard" : ""
  }

  private func say(_ line: String) throws(Failure) { try writeAll(Array((line + "\n").utf8), to: nil) }
}

struct ConfigCommand {
  private let arguments: Arguments
  private let format: PageFormat

  init(_ arguments: Arguments) throws(Failure) {
    self.arguments = arguments
    do throws(UsageError) {
      format = try arguments.choice("format", "format", default: .text)
    } catch {
      throw .usage(error)
    }
  }

  func run() throws(Failure) -> ExitStatus {
    var settings = try Settings(arguments, reads: arguments.operands)
    do throws(UsageError) { try settings.decide(by: arguments) } catch { throw .usage(error) }
    // What is wrong with it is told here as it would be by `check`.
    _ = try settings.rules(arguments)
    let page = ConfigurationPage(settings.configuration, path: settings.path)
    try writeAll(format == .text ? page.text() : page.json(), to: nil)
    return .publish
  }
}
