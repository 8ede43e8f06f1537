// The gate: publish or hold.

enum Gate {
  /// Holds on findings at or above the gate, and on a run that compared nothing.
  static func decide(
    findings: [Finding], groups: [Group], coverage: Coverage, options: CheckOptions
  ) -> GateResult {
    let name = options.failOn.rawValue
    if let floor = Severity(rawValue: name), findings.contains(where: { $0.severity >= floor }) {
      return GateResult(failOn: name, verdict: .hold, reason: "findings")
    }
    let comparesNothing = !groups.contains { $0.sources.count > 1 } || coverage.slots == 0
    if comparesNothing, !options.allowSingle {
      return GateResult(failOn: name, verdict: .hold, reason: "nothingCompared")
    }
    return GateResult(failOn: name, verdict: .publish)
  }
}
