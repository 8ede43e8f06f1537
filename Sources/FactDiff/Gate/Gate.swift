// The gate: publish or hold.

/// When a report may be published.
public struct GatePolicy: Sendable {
  /// From which severity on a finding holds.
  public var failOn: FailOn
  /// Whether findings that are known already may pass.
  public var onlyNew: Bool
  /// How many findings of a rule may pass, by rule id; more of them hold whatever their severity.
  public var limits: [String: Int]
  /// How many sources each event must have; 0 for any number.
  public var minimumSources: Int
  /// The share of the assertions that must have been compared, from 0 to 1.
  public var minimumCoverage: Number
  /// Whether a run that compared nothing, or an event of one source, may pass.
  public var allowSingle: Bool
  /// Whether entries of a baseline that occur no more may pass.
  public var allowStale: Bool

  /// What is not given has the default of the command.
  public init(
    failOn: FailOn = .error, onlyNew: Bool = false, limits: [String: Int] = [:], minimumSources: Int = 0,
    minimumCoverage: Number = .zero, allowSingle: Bool = false, allowStale: Bool = false
  ) {
    self.failOn = failOn
    self.onlyNew = onlyNew
    self.limits = limits
    self.minimumSources = minimumSources
    self.minimumCoverage = minimumCoverage
    self.allowSingle = allowSingle
    self.allowStale = allowStale
  }

  /// Holds on findings at or above the gate, on more of a rule than its limit, on a stale baseline, and on a run that
  /// compared nothing or less than it must. The first of these is the reason, all are in the details.
  public func decide(_ report: Report) -> GateResult {
    var holding = holdingFindings(of: report)
    var held: [(reason: String, detail: String)] = []
    let counted = holding.count
    if counted > 0 {
      held.append(("findings", "\(counted) finding\(counted == 1 ? "" : "s") at or above \(failOn.rawValue)"))
    }
    for rule in limits.keys.sorted() {
      let found = judged(report).filter { $0.rule == rule }
      if let limit = limits[rule], found.count > limit {
        holding += found
        held.append(("limit", "\(found.count) findings of \(rule), more than the \(limit) that may pass"))
      }
    }
    if !allowStale {
      for comparison in report.comparisons where comparison.kind == .baseline && !comparison.fixed.isEmpty {
        let count = comparison.fixed.count
        held.append(
          (
            "staleBaseline",
            "\(count) \(count == 1 ? "entry" : "entries") of the baseline occur\(count == 1 ? "s" : "") no more; "
              + "factdiff baseline prune takes \(count == 1 ? "it" : "them") out"
          ))
      }
    }
    let compares = report.groups.contains { $0.sources.count > 1 } && report.coverage.slots > 0
    if !compares, !allowSingle { held.append(("nothingCompared", "nothing was compared")) }
    if minimumSources > 1 {
      for group in report.groups
      where group.sources.count < minimumSources && !(allowSingle && group.sources.count == 1) {
        let count = group.sources.count
        held.append(
          (
            "minimumSources",
            "\(group.id) has \(count) source\(count == 1 ? "" : "s"), fewer than the \(minimumSources) that it must have"
          ))
      }
    }
    if minimumCoverage > .zero, report.coverage.assertions > 0 {
      let needed = minimumCoverage * Number(report.coverage.assertions)
      if Number(report.coverage.aligned) < needed {
        held.append(
          (
            "minimumCoverage",
            "\(report.coverage.aligned) of \(report.coverage.assertions) assertions were compared, less than "
              + "\((minimumCoverage * Number(100)).description) %"
          ))
      }
    }
    var result = GateResult(
      failOn: failOn.rawValue, verdict: held.isEmpty ? .publish : .hold, reason: held.first?.reason,
      details: held.map(\.detail))
    result.holding = holding
    return result
  }

  /// The findings that stand in the way of publishing, in the order of the report. A rule with a limit holds by it alone.
  public func holdingFindings(of report: Report) -> [Finding] {
    guard let floor = Severity(rawValue: failOn.rawValue) else { return [] }
    return judged(report).filter { $0.severity >= floor && limits[$0.rule] == nil }
  }

  /// Without those that are known already, where only new ones count. What a baseline has accepted never counts.
  private func judged(_ report: Report) -> [Finding] {
    letsKnownPass(in: report) ? report.findings.filter { $0.state != .unchanged } : report.findings
  }

  private func letsKnownPass(in report: Report) -> Bool {
    onlyNew || report.comparisons.contains { $0.kind == .baseline }
  }
}
