// What `factdiff diff A B` shows: every slot that both documents fill, with what was found about it.

/// The shared slots of two documents, in the order of the left one.
struct DiffPage {
  enum Relation: String, Sendable, CaseIterable {
    /// Equal values.
    case equal
    /// Different values that may both be true: an hour and 59 minutes 40 seconds.
    case compatible
    /// Values that disagree.
    case different
  }

  struct Row {
    var slot: ComparedSlot
    var left: [Evidence]
    var right: [Evidence]
    var relation: Relation
    /// In report order.
    var findings: [Finding]
  }

  var rows: [Row] = []
  /// Findings that belong to no shared slot: inside one document, or about one place.
  var elsewhere: [Finding] = []

  /// Reads the first two sources of the report.
  init(of report: Report) {
    let findings = report.sortedFindings
    var bySlot: [SlotKey: [Int]] = [:]
    for (i, finding) in findings.enumerated() {
      bySlot[SlotKey(group: finding.group, name: finding.slot), default: []].append(i)
    }
    var isShown = Array(repeating: false, count: findings.count)
    for slot in report.slots {
      let left = slot.evidence.filter { $0.source == 0 }
      let right = slot.evidence.filter { $0.source == 1 }
      if left.isEmpty || right.isEmpty { continue }
      let places = Set(slot.evidence.map { Place($0) })
      var found: [Finding] = []
      for i in bySlot[SlotKey(group: slot.group, name: slot.name)] ?? [] {
        guard findings[i].evidence.contains(where: { places.contains(Place($0)) }) else { continue }
        found.append(findings[i])
        isShown[i] = true
      }
      let isEqual = Set(left.map(\.value)) == Set(right.map(\.value))
      let relation: Relation = !found.isEmpty || !slot.agrees ? .different : isEqual ? .equal : .compatible
      rows.append(Row(slot: slot, left: left, right: right, relation: relation, findings: found))
    }
    let order = rows.indices.sorted {
      let (a, b) = (rows[$0], rows[$1])
      let (x, y) = (a.left[0].range.lowerBound, b.left[0].range.lowerBound)
      if x != y { return x < y }
      let (v, w) = (a.right[0].range.lowerBound, b.right[0].range.lowerBound)
      return v != w ? v < w : a.slot.name != b.slot.name ? a.slot.name < b.slot.name : $0 < $1
    }
    rows = order.map { rows[$0] }
    elsewhere = findings.indices.filter { !isShown[$0] }.map { findings[$0] }
  }

  /// All that is pointed at.
  var evidence: [Evidence] { rows.flatMap { $0.left + $0.right } + elsewhere.flatMap(\.evidence) }

  func count(of relation: Relation) -> Int { rows.count { $0.relation == relation } }

  private struct SlotKey: Hashable {
    var group: String
    var name: String
  }

  private struct Place: Hashable {
    var source: Int
    var start: Int

    init(_ entry: Evidence) {
      source = entry.source
      start = entry.range.lowerBound
    }
  }
}
