// Applies the suppressions of the documents: which findings they silence, and which of them are themselves worth a finding.

/// The findings of a check after the documents' suppressions were heard.
struct Suppressing {
  /// What is left to judge, those about suppressions among them.
  private(set) var active: [Finding] = []
  private(set) var suppressed: [Finding] = []

  private let sources: [Source]
  /// By source: the name of its group, and whether there is anything in it to be compared with.
  private var places: [(group: String, isCompared: Bool)]
  private let paths: [[UInt8]]
  private let rule: Rule?
  private let known: [String]
  /// What "until" is held against; nil where no date is given anywhere.
  private let today: CivilDate?
  /// Per source and suppression: whether it met a finding.
  private var isUsed: [[Bool]]

  /// `today` is the date that was given; otherwise the newest date that a document bears is taken. There is no clock.
  init(_ findings: [Finding], sources: [Source], groups: [Group], rules: RuleSet, today: CivilDate?, paths: [[UInt8]]) {
    self.sources = sources
    places = Array(repeating: ("", false), count: sources.count)
    for group in groups {
      for source in group.sources { places[source] = (group.id, group.sources.count > 1) }
    }
    self.paths = paths
    rule = rules.rules.first { $0.on.contains(.suppression) }
    known = rules.rules.map(\.id)
    self.today = today ?? sources.compactMap { $0.date?.date }.filter { $0.year != nil }.max { $0.days < $1.days }
    isUsed = sources.map { Array(repeating: false, count: $0.suppressions.count) }
    for finding in findings { hear(finding) }
    if let rule, !rule.isOff { addFindings(rule) }
  }

  /// A finding is silenced where the values that no suppression covers do not contradict each other any more.
  private mutating func hear(_ finding: Finding) {
    var mark: SuppressionMark?
    var left: Set<Int> = []
    var leftCount = 0
    for entry in finding.evidence {
      guard let found = suppression(of: entry, finding.rule) else {
        left.insert(entry.camp)
        leftCount += 1
        continue
      }
      let (source, index) = (entry.source, found)
      isUsed[source][index] = true
      let suppression = sources[source].suppressions[index]
      mark =
        mark
        ?? SuppressionMark(
          source: source, range: suppression.range, reason: suppression.reason, until: suppression.until)
    }
    left.remove(-1)
    guard let mark, left.count < 2, finding.evidence.count > 1 || leftCount == 0 else { return active.append(finding) }
    var silenced = finding
    silenced.suppression = mark
    suppressed.append(silenced)
  }

  private func suppression(of entry: Evidence, _ rule: String) -> Int? {
    let source = sources[entry.source]
    for (index, suppression) in source.suppressions.enumerated() {
      guard suppression.covers.contains(entry.range.lowerBound), holds(suppression) else { continue }
      for target in suppression.targets where target.rule == rule {
        guard let value = target.value else { return index }
        if value == entry.value || Array(value.utf8) == Array(source.bytes[entry.range]) { return index }
      }
    }
    return nil
  }

  /// Not past its end, nor of an end that cannot be held against any date.
  private func holds(_ suppression: Suppression) -> Bool {
    guard let until = suppression.until else { return true }
    guard let today else { return false }
    return today.days <= until.days
  }

  // MARK: Findings about suppressions

  private mutating func addFindings(_ rule: Rule) {
    for (index, source) in sources.enumerated() {
      for fault in source.suppressionFaults { add(rule, index, fault.range, fault.message, "malformed") }
      for (number, suppression) in source.suppressions.enumerated() {
        let names = suppression.targets.map { $0.rule + ($0.value.map { "(" + $0 + ")" } ?? "") }
          .joined(separator: ", ")
        if let target = suppression.targets.first(where: { !known.contains($0.rule) }) {
          add(rule, index, suppression.range, JSON5Value.unknown("rule", target.rule, among: known), names)
        } else if !holds(suppression), let until = suppression.until {
          add(
            rule, index, suppression.range,
            today == nil
              ? "its end, \(until.iso), cannot be judged, so it silences nothing: no document bears a date; --today would give one"
              : "it ended on \(until.iso), so it silences nothing any more; mend the text or give it another end", names
          )
        } else if !isUsed[index][number], places[index].isCompared {
          add(rule, index, suppression.range, "it silences nothing; take it out", names)
        }
      }
    }
  }

  private mutating func add(_ rule: Rule, _ source: Int, _ range: Range<Int>, _ message: String, _ names: String) {
    let file = sources[source].bytes
    // One line of it, however long the comment goes on.
    var end = range.lowerBound
    while end < range.upperBound, end - range.lowerBound < 160, file[end] != 0x0A, file[end] != 0x0D { end += 1 }
    while end < file.count, end > range.lowerBound, file[end] & 0xC0 == 0x80 { end -= 1 }
    let place = range.lowerBound..<end
    active.append(
      Finding(
        id: Fingerprint.of(
          rule: rule.id, slot: String(decoding: paths[source], as: UTF8.self), values: [names, message]), rule: rule.id,
        severity: rule.severity, group: places[source].group, slot: "suppression",
        message: message, votes: [], majority: nil,
        evidence: [Evidence(source: source, range: place, value: names, quote: place)]))
  }
}
