// One run over the documents: what is read, with what it is compared, what of it is reported. `check` and `baseline` share it.
import FactDiff

struct CheckRun {
  let arguments: Arguments
  let settings: Settings
  let scope: Scope?
  let options: CheckOptions

  /// `known` and `rules` are what the caller has read already.
  init(_ arguments: Arguments, jobs: Int, settings known: Settings? = nil, rules: RuleSet? = nil) throws(Failure) {
    self.arguments = arguments
    var settings: Settings
    if let known { settings = known } else { settings = try Settings(arguments, reads: arguments.operands) }
    do throws(UsageError) { try settings.decide(by: arguments) } catch { throw .usage(error) }
    if arguments.has("base"), settings.configuration.origin(of: "gate.onlyNew") == .standard {
      // Who asks what a change did is not held for what was there before.
      settings.configuration.gate.onlyNew = true
    }
    self.settings = settings
    scope = arguments.has("documents") ? nil : try Scope(arguments, settings)
    var options = try settings.options(arguments, jobs: jobs, rules: rules)
    options.question = arguments.question
    self.options = options
  }

  /// The report with its states and its gate; nil where no document was found and that is allowed.
  func report(usesBaseline: Bool = true) throws(Failure) -> Report? {
    let found = try Documents.gather(
      arguments, paths: scope?.paths ?? [], settings: settings, isConfigured: scope?.isConfigured ?? false)
    guard var documents = found else {
      return nil
    }
    if let name = arguments.value("stdin-filename") { try documents.replace(name, byStandardInput: arguments) }
    if let scope, !scope.focus.isEmpty { addFocus(scope, to: &documents) }
    documents.sortByName()
    var report = try CheckCommand.check(documents, options: options)
    report.skipped = documents.skipped
    if let revision = arguments.value("base"), let scope {
      report.compare(with: try earlier(revision, scope), name: revision)
    }
    if usesBaseline, let path = settings.baselinePath {
      try CheckRun.baseline(at: path).apply(to: &report, name: path, isWhole: scope?.isWhole ?? true)
    }
    if let scope, !scope.focus.isEmpty {
      let names = Set(scope.focus.map(Paths.lexical))
      report.focus(on: Set(report.sources.indices.filter { names.contains(Paths.lexical(report.sources[$0].id)) }))
    }
    report.gate = options.gate.decide(report)
    return report
  }

  static func baseline(at path: String) throws(Failure) -> Baseline {
    do throws(InputError) {
      if !Paths.exists(path) {
        throw InputError(path: path, message: "no such baseline; factdiff baseline write makes it")
      }
      return try Baseline(path: path, bytes: try System.read(path, atMost: 64 << 20))
    } catch {
      throw .inputs([error])
    }
  }

  /// Documents that are asked about and not among those read: from elsewhere they are read too, ignored ones are not.
  private func addFocus(_ scope: Scope, to documents: inout Documents) {
    let known = Set(documents.files.map(Paths.lexical))
    let folders = scope.paths.filter(Paths.isFolder).map(Paths.lexical)
    var further: [String] = []
    var ignored = 0
    for file in scope.focus where !known.contains(Paths.lexical(file)) {
      if folders.contains(where: { Paths.isInside(Paths.lexical(file), $0) }) {
        ignored += 1
      } else if !further.contains(file) {
        further.append(file)
      }
    }
    documents.add(files: further)
    if ignored > 0 {
      documents.note(
        ignored == 1
          ? "1 document that was named is left out of what is compared"
          : "\(ignored) documents that were named are left out of what is compared")
    }
  }

  // MARK: The earlier revision

  /// The report on the documents as they were, judged by the rules and settings of today.
  private func earlier(_ revision: String, _ scope: Scope) throws(Failure) -> Report {
    do throws(InputError) {
      let git = try Git(folder: Paths.commonFolder(of: scope.paths), revision: revision)
      var wanted: [(id: String, content: String)] = []
      let places = scope.paths.map { (name: $0, path: Paths.absolute($0)) }
      let top = Paths.absolute(git.top)
      var ignores = Ignores(excluding: settings.isIgnored)
      for file in try git.files() where FolderWalk.endings.contains(where: file.path.hasSuffix) {
        let path = Paths.join(top, file.path)
        guard let place = places.first(where: { Paths.isInside(path, $0.path) }) else { continue }
        if path == place.path {
          wanted.append((place.name, file.id))
        } else {
          let below = Paths.relative(path, to: place.path)
          let isPlain = scope.isConfigured && place.name == "."
          let id = isPlain ? below : place.name.hasSuffix("/") ? place.name + below : place.name + "/" + below
          if below.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { continue }
          if !ignores.leavesOut(id, from: place.path, path) { wanted.append((id, file.id)) }
        }
      }
      wanted.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
      let contents = try git.contents(of: wanted.map(\.content), atMost: 1 << 30)
      let files = zip(wanted, contents).map { (id: $0.id, bytes: $1) }
      let documents = Documents(contents: files, language: settings.language)
      return try CheckRun.report(on: documents, options, revision)
    } catch {
      throw .inputs([error])
    }
  }

  private static func report(
    on documents: Documents, _ options: CheckOptions, _ revision: String
  ) throws(InputError) -> Report {
    do throws(Failure) {
      return try CheckCommand.check(documents, options: options)
    } catch {
      let first = error.messages.first ?? "a document cannot be read"
      throw InputError(path: "--base " + revision, message: "a document of that revision cannot be read: " + first)
    }
  }
}

/// Which files of an earlier revision today's ignore files and configuration leave out.
private struct Ignores {
  /// By folder; nil where there is no ignore file.
  private var known: [String: IgnorePatterns?] = [:]
  private let isExcluded: (@Sendable (String, Bool) -> Bool)?

  init(excluding isExcluded: (@Sendable (String, Bool) -> Bool)?) { self.isExcluded = isExcluded }

  /// `start` is where the walk began, `path` the file: both absolute. `id` is how the file is named.
  mutating func leavesOut(_ id: String, from start: String, _ path: String) -> Bool {
    let below = Paths.relative(path, to: start).split(separator: "/")
    let prefix = String(id.utf8.dropLast(below.joined(separator: "/").utf8.count)) ?? ""
    var ignores: [(patterns: IgnorePatterns, depth: Int)] = []
    for depth in below.indices {
      let folder = ([start] + below[..<depth].map(String.init)).joined(separator: "/")
      if let patterns = patterns(in: folder) { ignores.append((patterns, depth)) }
      let isFolder = depth < below.count - 1
      for entry in ignores.reversed() {
        let relative = Array(below[entry.depth...depth].joined(separator: "/").utf8)
        guard let isIgnored = entry.patterns.verdict(on: relative, isFolder: isFolder) else { continue }
        if isIgnored { return true }
        break
      }
      if let isExcluded, isExcluded(prefix + below[...depth].joined(separator: "/"), isFolder) { return true }
    }
    return false
  }

  private mutating func patterns(in folder: String) -> IgnorePatterns? {
    if let patterns = known[folder] { return patterns }
    let file = folder + "/" + FolderWalk.ignoreFile
    var patterns: IgnorePatterns?
    // One that is there and cannot be read has ended the walk over the files of today.
    if Paths.exists(file), let bytes = try? System.read(file, atMost: 1 << 20) { patterns = IgnorePatterns(bytes) }
    known[folder] = .some(patterns)
    return patterns
  }
}
