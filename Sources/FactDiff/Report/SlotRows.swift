// Every compared slot with what was found about it: what tables and test cases are made of.

/// A slot, or a finding that belongs to none, as a line of its group.
struct SlotRow {
  var group: String
  var name: String
  /// All that fills the slot, in source order.
  var evidence: [Evidence]
  /// In report order.
  var findings: [Finding]
  var suppressed: [Finding]

  var severity: Severity? { findings.map(\.severity).max() }
  var isContested: Bool { !findings.isEmpty }
}

extension Report {
  /// The slots in the order of the report, and after those of each group the findings that belong to no slot.
  var slotRows: [SlotRow] {
    var rows = slots.map {
      SlotRow(
        group: $0.group, name: $0.name, evidence: $0.evidence, findings: [], suppressed: [])
    }
    var byPlace: [SlotPlace: [Int]] = [:]
    for (i, row) in rows.enumerated() {
      for entry in row.evidence {
        byPlace[SlotPlace(row.group, row.name, entry), default: []].append(i)
      }
    }
    func row(of finding: Finding) -> Int? {
      // The slot that holds all of the finding's places, else most of them.
      var hits: [Int: Int] = [:]
      for entry in finding.evidence {
        for i in byPlace[SlotPlace(finding.group, finding.slot, entry)] ?? [] { hits[i, default: 0] += 1 }
      }
      return hits.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    }
    var others: [SlotRow] = []
    for (list, isSuppressed) in [(sortedFindings, false), (sortedSuppressed, true)] {
      for finding in list {
        if let i = row(of: finding) {
          if isSuppressed { rows[i].suppressed.append(finding) } else { rows[i].findings.append(finding) }
        } else {
          others.append(
            SlotRow(
              group: finding.group, name: finding.slot, evidence: finding.evidence,
              findings: isSuppressed ? [] : [finding], suppressed: isSuppressed ? [finding] : []))
        }
      }
    }
    let order = Dictionary(groups.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let all = rows + others
    return all.indices.sorted {
      let (a, b) = (order[all[$0].group] ?? Int.max, order[all[$1].group] ?? Int.max)
      return a != b ? a < b : $0 < $1
    }.map { all[$0] }
  }
}

private struct SlotPlace: Hashable {
  var group: String
  var name: String
  var source: Int
  var start: Int

  init(_ group: String, _ name: String, _ entry: Evidence) {
    self.group = group
    self.name = name
    source = entry.source
    start = entry.range.lowerBound
  }
}
