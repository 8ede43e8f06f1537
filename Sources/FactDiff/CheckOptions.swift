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

public struct CheckOptions: Sendable {
  public var grouping: Grouping
  public var failOn: FailOn
  public var rules: RuleSet
  /// Whether a run that compared nothing may pass.
  public var allowSingle: Bool
  /// Threads at most; never changes the report.
  public var jobs: Int

  public init(
    grouping: Grouping = .auto, failOn: FailOn = .error, rules: RuleSet = .embedded(), allowSingle: Bool = false,
    jobs: Int = 1
  ) {
    self.grouping = grouping
    self.failOn = failOn
    self.rules = rules
    self.allowSingle = allowSingle
    self.jobs = jobs
  }
}
