// New against old: what a change to the documents did to the findings.

extension Report {
  /// Marks each finding as new, updated or unchanged against the report on an earlier revision, and notes what was fixed.
  /// A finding that came with the change points at a document that was changed, be the contradicted one as it was.
  public mutating func compare(with old: Report, name: String) {
    var known: [String: Int] = [:]
    for finding in old.findings { known[finding.id, default: 0] += 1 }
    var arrived: [Int] = []
    for index in findings.indices {
      if let count = known[findings[index].id], count > 0 {
        known[findings[index].id] = count - 1
        findings[index].state = .unchanged
      } else {
        findings[index].state = .new
        arrived.append(index)
      }
    }
    var gone: [Finding] = []
    for finding in old.findings.reversed() where (known[finding.id] ?? 0) > 0 {
      known[finding.id, default: 0] -= 1
      gone.append(finding)
    }
    gone.reverse()
    for index in arrived {
      // The slot was contradictory already: with other values, or in other company.
      if let before = gone.firstIndex(where: { findings[index].updates($0) }) {
        findings[index].state = .updated
        gone.remove(at: before)
      }
    }
    let changed = changedSources(since: old)
    for index in arrived { findings[index].primary = findings[index].place(among: changed) }
    comparisons.append(
      Comparison(
        kind: .base, name: name,
        fixed: gone.map { finding in
          FixedFinding(
            id: finding.id, rule: finding.rule, severity: finding.severity, group: finding.group, slot: finding.slot,
            message: finding.message)
        }))
  }

  /// Documents that were not there, or whose bytes differ.
  private func changedSources(since old: Report) -> Set<Int> {
    var before: [String: Int] = [:]
    for (index, source) in old.sources.enumerated() { before[source.id] = index }
    return Set(
      sources.indices.filter { index in
        guard let earlier = before[sources[index].id] else { return true }
        return old.sources[earlier].bytes != sources[index].bytes
      })
  }

  /// Only the findings that touch one of these sources; what was compared stays what it was.
  public mutating func focus(on focus: Set<Int>) {
    findings.removeAll { finding in !finding.evidence.contains { focus.contains($0.source) } }
    suppressed.removeAll { finding in !finding.evidence.contains { focus.contains($0.source) } }
    for index in comparisons.indices { comparisons[index].fixed = [] }
    for index in findings.indices where findings[index].primary == 0 {
      findings[index].primary = findings[index].place(among: focus)
    }
  }
}

extension Finding {
  fileprivate func updates(_ old: Finding) -> Bool {
    guard rule == old.rule, group == old.group, slot == old.slot else { return false }
    return evidence.count < 2 || old.votes.contains { vote in votes.contains { $0.value == vote.value } }
  }

  /// The evidence to point at: in one of these sources, best one that goes against the majority.
  fileprivate func place(among changed: Set<Int>) -> Int {
    let inside = evidence.indices.filter { changed.contains(evidence[$0].source) }
    return inside.first { majority != nil && evidence[$0].value != majority } ?? inside.first ?? 0
  }
}
