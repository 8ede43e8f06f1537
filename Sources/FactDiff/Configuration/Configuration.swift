// A configuration: every decision about a check that a project writes down, and where each was made.

/// The settings of a `factdiff.json5`. Whatever the file does not say has its default.
public struct Configuration: Sendable {
  /// Where a setting was made.
  public enum Origin: Sendable, Hashable {
    case standard
    /// A place in a configuration file.
    case file(String, line: Int, column: Int)
    /// An option of the command line.
    case option(String)
  }

  /// The name under which a configuration is looked for.
  public static let fileName = "factdiff.json5"

  /// Documents and folders that `check` reads, relative to the file.
  public var documents = ["."]
  /// What is left out of folders, in the syntax of ignore files.
  public var ignore: [String] = []
  /// The language of documents, by pattern; the first that matches decides.
  public var languages: [(pattern: String, language: Language)] = []
  /// Which documents are compared with each other.
  public var grouping = Grouping.auto
  /// Groups that documents do not declare themselves.
  public var groups: [GroupSetting] = []
  /// Documents that are held to be right, in the syntax of ignore files.
  public var authority: [String] = []
  /// Changes to rules, by rule id.
  public var rules: [String: RuleOptions] = [:]
  /// Folders of further rules, relative to the file.
  public var ruleFolders: [String] = []
  /// When to publish.
  public var gate = GatePolicy()
  /// The file of accepted findings, relative to the configuration; nil for none.
  public var baseline: String?
  /// Whether documents with `draft: true` are left out.
  public var excludesDrafts = false

  /// Documents of one event.
  public struct GroupSetting: Sendable {
    /// The group's name.
    public var id: String
    /// Patterns of its documents.
    public var documents: [String]
    /// Patterns of the documents that are held to be right; empty for none.
    public var authority: [String]
  }

  /// By the path of a setting, "gate.failOn"; a setting that is not here has its default.
  public internal(set) var origins: [String: Origin] = [:]

  /// Nothing but defaults.
  public init() {}

  /// Where a setting ("gate.failOn") was made.
  public func origin(of setting: String) -> Origin { origins[setting] ?? .standard }

  /// Notes that the command line decided a setting.
  public mutating func decide(_ setting: String, by option: String) { origins[setting] = .option(option) }

  /// What a check needs of it.
  public func options(rules: RuleSet, jobs: Int) -> CheckOptions {
    var options = CheckOptions(grouping: grouping, rules: rules.applying(self.rules), jobs: jobs)
    options.gate = gate
    options.excludesDrafts = excludesDrafts
    options.groups = groups.map { DeclaredGroup(id: $0.id, documents: $0.documents, authority: $0.authority) }
    if !authority.isEmpty { options.authority = IgnorePatterns(patterns: authority) }
    return options
  }

  /// Refuses options for rules that there are not.
  public func check(against rules: RuleSet) throws(InputError) {
    let known = rules.rules.map(\.id)
    let named =
      self.rules.keys.sorted().map { ("rules." + $0, $0) } + gate.limits.keys.sorted().map { ("gate.limits." + $0, $0) }
    for (setting, id) in named where !known.contains(id) {
      let message = JSON5Value.unknown("rule", id, among: known)
      guard case .file(let path, let line, let column) = origin(of: setting) else {
        throw InputError(path: "factdiff", message: message)
      }
      throw InputError(path: path, line: line, column: column, message: message)
    }
  }
}

extension Configuration.Origin: CustomStringConvertible {
  /// "factdiff.json5:4:3", "--fail-on", "default".
  public var description: String {
    switch self {
    case .standard: "default"
    case .file(let path, let line, let column): path + ":" + String(line) + ":" + String(column)
    case .option(let name): name
    }
  }
}
