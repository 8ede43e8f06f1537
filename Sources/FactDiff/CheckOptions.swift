// What a caller may decide about a check.

/// Which documents are compared with each other.
public enum Grouping: Sendable, Hashable {
  /// Declared, else the same video or source address, else translations of one file, else similar enough.
  case auto
  /// One group of everything.
  case all
  /// Documents in the same folder.
  case directory
  /// Documents with the same value of that front-matter key.
  case key(String)

  /// "auto", "all", "directory", "key:event".
  public init?(_ text: String) {
    switch text {
    case "auto": self = .auto
    case "all": self = .all
    case "directory": self = .directory
    default:
      guard text.hasPrefix("key:"), text.utf8.count > 4 else { return nil }
      self = .key(String(text.dropFirst(4)))
    }
  }
}

/// From which severity on the gate holds.
public enum FailOn: String, Sendable, Hashable, CaseIterable {
  case error, warning, note, never
}

/// Documents that a configuration declares to be about one event.
public struct DeclaredGroup: Sendable {
  /// The group's name in reports and fingerprints.
  public var id: String
  /// Patterns in the syntax of ignore files.
  public var documents: IgnorePatterns
  /// The documents of the group that are held to be right.
  public var authority: IgnorePatterns?

  /// Patterns are matched with paths as `CheckOptions.relativePath` gives them.
  public init(id: String, documents: [String], authority: [String] = []) {
    self.id = id
    self.documents = IgnorePatterns(patterns: documents)
    self.authority = authority.isEmpty ? nil : IgnorePatterns(patterns: authority)
  }
}

/// What a caller may decide about a check.
public struct CheckOptions: Sendable {
  /// Which documents are compared with each other.
  public var grouping: Grouping
  /// The rules at work.
  public var rules: RuleSet
  /// When to publish.
  public var gate: GatePolicy
  /// Threads at most; never changes the report.
  public var jobs: Int
  /// Groups of the configuration; what a document says of itself goes before them.
  public var groups: [DeclaredGroup] = []
  /// Documents of any group that are held to be right.
  public var authority: IgnorePatterns?
  /// What the report explains of its alignment; nil for nothing.
  public var question: AlignmentQuestion?
  /// Whether documents with `draft: true` are left out.
  public var excludesDrafts = false
  /// The date that the end of a suppression is held against; nil for the newest date that a document bears.
  public var today: CivilDate?
  /// The path of a document, by its name, that patterns are matched with.
  public var relativePath: @Sendable (String) -> String = { $0.hasPrefix("./") ? String($0.dropFirst(2)) : $0 }

  /// From which severity on the gate holds.
  public var failOn: FailOn {
    get { gate.failOn }
    set { gate.failOn = newValue }
  }
  /// Whether a run that compared nothing may pass.
  public var allowSingle: Bool {
    get { gate.allowSingle }
    set { gate.allowSingle = newValue }
  }

  /// What is not given has the default of the command.
  public init(
    grouping: Grouping = .auto, failOn: FailOn = .error, rules: RuleSet = .embedded(), allowSingle: Bool = false,
    jobs: Int = 1
  ) {
    self.grouping = grouping
    self.rules = rules
    self.jobs = jobs
    gate = GatePolicy(failOn: failOn, allowSingle: allowSingle)
  }

  /// The name of a group in fingerprints: where it is a path, one that does not depend on the current folder.
  func key(of group: Group, _ sources: [Source]) -> String {
    let isPath = group.origin == .directory || group.sources.contains { sources[$0].id == group.id }
    return isPath ? relativePath(group.id) : group.id
  }

  func path(of source: Source) -> [UInt8] { Array(relativePath(source.id).utf8) }

  /// The documents that take part, with the groups of the configuration and their mentions in the order that alignment
  /// walks them: block by block; a link's target may lie far from its text.
  func selected(_ sources: [Source], _ mentions: [[Mention]]) -> ([Source], [[Mention]]) {
    var kept: [Source] = []
    var theirs: [[Mention]] = []
    for (index, source) in sources.enumerated() where !(excludesDrafts && source.isDraft) {
      var source = source
      if source.group == nil, !groups.isEmpty {
        let path = path(of: source)
        source.group = groups.first { $0.documents.include(path) }?.id
      }
      kept.append(source)
      theirs.append(
        mentions[index].sorted {
          ($0.block, $0.text.lowerBound, $0.range.lowerBound) < ($1.block, $1.text.lowerBound, $1.range.lowerBound)
        })
    }
    return (kept, theirs)
  }

  /// The first source of a group that a pattern of its own, else of the configuration, declares to be right.
  func authority(of group: Group, _ paths: [[UInt8]]) -> Int? {
    let own = groups.first { $0.id == group.id }?.authority
    for patterns in [own, authority].compactMap({ $0 }) {
      if let found = group.sources.first(where: { patterns.include(paths[$0]) }) {
        return found
      }
    }
    return nil
  }
}
