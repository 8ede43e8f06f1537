// The configuration of a run: the nearest file, the options of the command line over it, and what paths mean to it.
import FactDiff

struct Settings: Sendable {
  var configuration = Configuration()
  /// The file in effect, as it is named from the current folder.
  private(set) var path: String?
  /// What paths and patterns of the configuration are relative to: absolute.
  private(set) var root = Paths.current

  /// The folder of the configuration as a prefix of paths.
  private var folder: String { path.map(Paths.folder) ?? "." }

  /// Nothing but defaults.
  init() {}

  /// Looks for the file beside what is read, then in the folders above. `reads` are the files and folders of the run;
  /// none for the current folder alone.
  init(_ arguments: Arguments, reads: [String]) throws(Failure) {
    if let file = arguments.value("config") {
      if arguments.has("no-config") { throw .usage(arguments.error("--config and --no-config exclude each other")) }
      try read(file)
    } else if !arguments.has("no-config"), let file = Settings.nearest(to: reads) {
      try read(file)
    }
  }

  private mutating func read(_ file: String) throws(Failure) {
    do throws(InputError) {
      configuration = try Configuration(path: file, bytes: try System.read(file, atMost: 4 << 20))
    } catch {
      throw .inputs([error])
    }
    path = file
    root = Paths.folder(of: Paths.absolute(file))
  }

  /// From the innermost folder that holds everything up to the top of its repository; outside of one, up to the current
  /// folder. Nothing further up is looked at, so there is no hidden one.
  private static func nearest(to reads: [String]) -> String? {
    if reads.isEmpty { return Paths.exists(Configuration.fileName) ? Configuration.fileName : nil }
    let start = Paths.commonFolder(of: reads)
    var folders = [start]
    while let last = folders.last, last != "/", !Paths.exists(Paths.join(last, ".git")) {
      folders.append(Paths.folder(of: last))
    }
    if let top = folders.last, !Paths.exists(Paths.join(top, ".git")) {
      let end = folders.firstIndex(of: Paths.current) ?? 0
      folders.removeSubrange((end + 1)...)
    }
    for folder in folders {
      let file = Paths.join(folder, Configuration.fileName)
      if Paths.exists(file) { return Paths.relative(file, to: Paths.current) }
    }
    return nil
  }

  /// A path of the configuration, as it is named from the current folder.
  func located(_ path: String) -> String { Paths.join(folder, path) }

  /// The path of a document that patterns are matched with.
  static func relativePath(below root: String) -> @Sendable (String) -> String {
    { id in
      let whole = Paths.lexical(id)
      return Paths.isInside(whole, root) ? Paths.relative(whole, to: root) : id
    }
  }

  // MARK: Options of the command line

  mutating func decide(by arguments: Arguments) throws(UsageError) {
    if arguments.has("group") {
      configuration.grouping = try arguments.grouping()
      configuration.decide("grouping", by: "--group")
    }
    if arguments.has("fail-on") {
      configuration.gate.failOn = try arguments.choice("fail-on", "severity", default: .error)
      configuration.decide("gate.failOn", by: "--fail-on")
    }
    for (option, setting) in [("only-new", "onlyNew"), ("allow-single", "allowSingle"), ("allow-stale", "allowStale")]
    where arguments.has(option) {
      switch setting {
      case "onlyNew": configuration.gate.onlyNew = true
      case "allowSingle": configuration.gate.allowSingle = true
      default: configuration.gate.allowStale = true
      }
      configuration.decide("gate." + setting, by: "--" + option)
    }
    if let text = arguments.value("minimum-sources") {
      guard let count = Int(text), count >= 0 else {
        throw arguments.error("--minimum-sources \(text): a number from 0 on belongs here")
      }
      configuration.gate.minimumSources = count
      configuration.decide("gate.minimumSources", by: "--minimum-sources")
    }
    if let text = arguments.value("minimum-coverage") {
      let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
      guard let percent = Int(digits), (0...100).contains(percent) else {
        throw arguments.error("--minimum-coverage \(text): a percentage from 0 to 100 belongs here")
      }
      configuration.gate.minimumCoverage = Number(digits: Int64(percent), exponent: -2)
      configuration.decide("gate.minimumCoverage", by: "--minimum-coverage")
    }
    for text in arguments.allValues("limit") {
      let parts = text.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, let count = Int(parts[1]), count >= 0 else {
        throw arguments.error("--limit \(text): RULE=NUMBER belongs here")
      }
      configuration.gate.limits[String(parts[0])] = count
      configuration.decide("gate.limits." + parts[0], by: "--limit")
      configuration.decide("gate.limits", by: "--limit")
    }
    if arguments.has("exclude-drafts") {
      configuration.excludesDrafts = true
      configuration.decide("drafts", by: "--exclude-drafts")
    }
    if let file = arguments.value("baseline") {
      configuration.baseline = file
      configuration.decide("baseline", by: "--baseline")
    }
  }

  /// The baseline of the run, as it is named from the current folder.
  var baselinePath: String? {
    guard let baseline = configuration.baseline else { return nil }
    return configuration.origin(of: "baseline") == .option("--baseline") ? baseline : located(baseline)
  }

  // MARK: What a run is made of

  /// The rules that came with the tool, those of the configuration's folders, those of `--rules DIR`.
  func rules(_ arguments: Arguments) throws(Failure) -> RuleSet {
    var rules = RuleSet.embedded()
    for folder in configuration.ruleFolders.map(located) + arguments.allValues("rules") {
      rules = RuleSet(rules.rules + (try readRules(try ruleFiles(in: folder))))
    }
    do throws(InputError) { try configuration.check(against: rules) } catch { throw .inputs([error]) }
    return rules
  }

  func options(_ arguments: Arguments, jobs: Int, rules known: RuleSet? = nil) throws(Failure) -> CheckOptions {
    let rules: RuleSet
    if let known { rules = known } else { rules = try self.rules(arguments) }
    var options = configuration.options(rules: rules, jobs: jobs)
    options.relativePath = Settings.relativePath(below: root)
    do throws(UsageError) { options.today = try arguments.today() } catch { throw .usage(error) }
    return options
  }

  /// What is left out of folders: by path from the current folder.
  var isIgnored: (@Sendable (String, Bool) -> Bool)? {
    if configuration.ignore.isEmpty { return nil }
    let patterns = IgnorePatterns(patterns: configuration.ignore)
    let relative = Settings.relativePath(below: root)
    return { path, isFolder in patterns.verdict(on: Array(relative(path).utf8), isFolder: isFolder) == true }
  }

  /// The language that the configuration gives a document.
  var language: (@Sendable (String) -> Language?)? {
    if configuration.languages.isEmpty { return nil }
    let table = configuration.languages.map { (IgnorePatterns(patterns: [$0.pattern]), $0.language) }
    let relative = Settings.relativePath(below: root)
    return { id in
      let path = Array(relative(id).utf8)
      return table.first { $0.0.include(path) }?.1
    }
  }
}

extension Arguments {
  /// `--today 2027-01-01`.
  func today() throws(UsageError) -> CivilDate? {
    guard let text = value("today") else { return nil }
    guard let date = Instant(iso: text), date.time == nil else {
      throw error("--today \(text): a date such as 2027-01-01 belongs here")
    }
    return date.date
  }
}
