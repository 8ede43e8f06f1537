// What a configuration may change about a rule without replacing it.

/// Changes to one rule; what is nil stays as the rule file has it.
public struct RuleOptions: Sendable {
  /// The most severe that a finding can be.
  public var severity: Severity?
  /// Whether the rule is switched off.
  public var isOff = false
  /// Numbers nearer to each other than this share of the larger agree.
  public var tolerance: Number?
  /// The kinds of mention that are compared.
  public var kinds: [Kind]?
  /// Only documents in these languages are compared by the rule.
  public var languages: [Language]?
  /// Only documents that these patterns (the syntax of ignore files) match are compared by the rule.
  public var paths: [String]?

  /// Changes nothing.
  public init() {}
}

extension RuleSet {
  /// The rules with options of a configuration, by rule id. An id that is no rule changes nothing: whoever reads a
  /// configuration refuses it.
  public func applying(_ options: [String: RuleOptions]) -> RuleSet {
    RuleSet(
      rules.map { rule in
        guard let changes = options[rule.id] else { return rule }
        var rule = rule
        if let severity = changes.severity { rule.severity = severity }
        rule.isOff = changes.isOff
        if let tolerance = changes.tolerance { rule.tolerance = tolerance }
        if let kinds = changes.kinds { rule.kinds = kinds }
        if let languages = changes.languages { rule.languages = languages }
        if let paths = changes.paths {
          rule.paths = IgnorePatterns(patterns: paths)
        }
        return rule
      })
  }
}
