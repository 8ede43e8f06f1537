// `factdiff check`: documents → report → gate.
import FactDiff

struct CheckCommand {
  /// A report and where it goes; no path is standard output.
  struct Target {
    var format: ReportFormat
    var path: String?
  }

  let arguments: Arguments
  let targets: [Target]
  let color: ColorChoice
  let jobs: Int

  init(_ arguments: Arguments) throws(Failure) {
    self.arguments = arguments
    do throws(UsageError) {
      targets = try CheckCommand.targets(arguments)
      color = try arguments.choice("color", "choice", default: .auto)
      jobs = try arguments.jobs()
      // Every word of the command line is understood before a file is opened.
      _ = try (arguments.grouping(), arguments.maximumFileSize(), arguments.today())
      var settings = Settings()
      try settings.decide(by: arguments)
      if arguments.has("stdin") != arguments.has("stdin-filename") {
        throw arguments.error("--stdin and --stdin-filename FILE belong together: the text, and the name it has")
      }
      if arguments.has("stdin"), arguments.has("documents") {
        throw arguments.error("--stdin and --documents exclude each other")
      }
      if arguments.has("base"), arguments.has("documents") {
        throw arguments.error("--base reads files of a repository; --documents are none")
      }
    } catch {
      throw .usage(error)
    }
  }

  func run() throws(Failure) -> ExitStatus {
    guard let verdict = arguments.value("verdict") else { return try judge() }
    do throws(Failure) {
      return try judge()
    } catch {
      // No verdict of an earlier run is left standing.
      try? writeAll(VerdictFile.failure(error.messages), to: verdict)
      throw error
    }
  }

  private func judge() throws(Failure) -> ExitStatus {
    let run = try CheckRun(arguments, jobs: jobs)
    guard let report = try run.report() else { return .publish }
    try write(report)
    if let verdict = arguments.value("verdict") {
      try writeAll(VerdictFile.render(report, policy: run.options.gate), to: verdict)
    }
    return report.gate.verdict == .publish ? .publish : .hold
  }

  /// Loads and extracts on all threads, then compares.
  static func check(_ documents: Documents, options: CheckOptions) throws(Failure) -> Report {
    let progress = Progress(total: documents.count)
    let batch = min(32, 1 + documents.count / 64)
    let read = mapInParallel(count: documents.count + 1, batch: batch, jobs: options.jobs) {
      index -> Result<(Source, [Mention]), InputError>? in
      // What the comparison needs to know is read while the documents are.
      guard index > 0 else {
        Checker.prepare()
        return nil
      }
      defer { progress.advance(by: 1) }
      return documents.load(index - 1, readsSettings: true).map { ($0, Extraction.mentions(of: $0)) }
    }
    progress.finish()
    var sources: [Source] = []
    var mentions: [[Mention]] = []
    var errors: [InputError] = []
    for result in read.compactMap({ $0 }) {
      switch result {
      case .success((let source, let found)):
        sources.append(source)
        mentions.append(found)
      case .failure(let error): errors.append(error)
      }
    }
    if !errors.isEmpty { throw .inputs(errors) }
    return Checker.check(sources: sources, mentions: mentions, options: options)
  }

  private func write(_ report: Report) throws(Failure) {
    // Files first: whoever reads standard output to its end finds them there.
    for target in targets where target.path != nil {
      try writeAll(target.format.render(report, color: false), to: target.path)
    }
    for target in targets where target.path == nil {
      try writeAll(target.format.render(report, color: color.isOn(for: System.standardOutput)), to: nil)
    }
  }

  /// `--output FILE` takes the place of standard output, `--output FORMAT=FILE` stands beside it.
  private static func targets(_ arguments: Arguments) throws(UsageError) -> [Target] {
    let standard: ReportFormat = try arguments.choice("format", "format", default: .text)
    var targets: [Target] = []
    var replacesOutput = false
    for output in arguments.allValues("output") {
      let parts = output.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, !parts[0].utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") }) {
        let format: ReportFormat = try arguments.choice(String(parts[0]), "format")
        if parts[1].isEmpty { throw arguments.error("--output \(output): a file belongs after the \"=\"") }
        targets.append(Target(format: format, path: parts[1] == "-" ? nil : String(parts[1])))
      } else {
        replacesOutput = true
        targets.append(Target(format: standard, path: output == "-" ? nil : output))
      }
    }
    if !replacesOutput { targets.append(Target(format: standard, path: nil)) }
    return targets
  }
}

/// Writes one whole output.
func writeAll(_ bytes: [UInt8], to path: String?) throws(Failure) {
  var output = try openOutput(path)
  do throws(OutputFailure) {
    try output.append(bytes)
    try output.finish()
  } catch {
    throw Failure(error)
  }
}

func openOutput(_ path: String?) throws(Failure) -> Output {
  do throws(InputError) { return try Output(path) } catch { throw .inputs([error]) }
}
