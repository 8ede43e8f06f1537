// Runs the examples of rules: the documentation of a rule is its test.

/// What became of one example.
public struct ExampleOutcome: Sendable {
  /// How it went.
  public enum Result: String, Sendable {
    /// As the rule file says.
    case pass
    /// Otherwise than the rule file says.
    case fail
    /// A known miss, as the rule file says.
    case todo
    /// A known miss that is none any more.
    case unexpectedPass
  }

  /// The id of the rule.
  public var rule: String
  /// The example that was run.
  public var example: Rule.Example
  /// How it went.
  public var result: Result
  /// What was seen instead, for a failure.
  public var detail: String
}

/// Runs examples as a check would.
public enum RuleExamples {
  /// Runs the examples of the tested rules with all rules at work, as in a check.
  public static func run(_ tested: [Rule], with rules: RuleSet) -> [ExampleOutcome] {
    let options = CheckOptions(grouping: .all, failOn: .error, rules: rules, allowSingle: true)
    var outcomes: [ExampleOutcome] = []
    for rule in tested {
      for example in rule.fires { outcomes.append(outcome(of: example, fires: true, rule, options)) }
      for example in rule.silent { outcomes.append(outcome(of: example, fires: false, rule, options)) }
    }
    return outcomes
  }

  private static func outcome(
    of example: Rule.Example, fires: Bool, _ rule: Rule, _ options: CheckOptions
  ) -> ExampleOutcome {
    let detail = problem(of: example, fires: fires, rule, options)
    let result: ExampleOutcome.Result =
      switch (detail == nil, example.isTodo) {
      case (true, false): .pass
      case (false, false): .fail
      case (true, true): .unexpectedPass
      case (false, true): .todo
      }
    return ExampleOutcome(rule: rule.id, example: example, result: result, detail: detail ?? "")
  }

  /// nil where the rule does what the example says.
  private static func problem(
    of example: Rule.Example, fires: Bool, _ rule: Rule, _ options: CheckOptions
  ) -> String? {
    var sources: [Source] = []
    for (index, document) in example.sources.enumerated() {
      do throws(InputError) {
        sources.append(
          try Source.load(id: "source \(index + 1)", bytes: Array(document.text.utf8), readsSettings: true))
      } catch {
        return "a source cannot be read: \(error.message)"
      }
    }
    let found = Checker.check(sources: sources, options: options).findings.filter { $0.rule == rule.id }
    if !fires { return found.first.map { "it fires: " + $0.message } }
    if found.isEmpty { return "it stays silent" }
    let marked = found.filter { finding in
      let sources = Set(finding.evidence.filter { overlapsMark($0, example) }.map(\.source))
      return example.sources.indices.allSatisfy { example.sources[$0].marks.isEmpty || sources.contains($0) }
    }
    guard let finding = marked.first else { return "it fires elsewhere than at the marks: " + found[0].message }
    if let wanted = example.severity, finding.severity != wanted {
      return "it fires as \(finding.severity.rawValue) rather than \(wanted.rawValue)"
    }
    return nil
  }

  private static func overlapsMark(_ evidence: Evidence, _ example: Rule.Example) -> Bool {
    example.sources[evidence.source].marks.contains { $0.overlaps(evidence.range) }
  }
}
