// What a SARIF run needs to know before it is written: rules by number, positions, hashes, and messages with links.

struct SARIFPage {
  static let root = "%SRCROOT%"

  let report: Report
  /// Findings and, after them, those that are suppressed.
  let results: [Finding]
  let leftOut: Int
  let hasSuppressions: Bool
  /// The rules of the run, and the names of those that a finding has and the run has not.
  let rules: [(id: String, rule: Rule?)]
  let ruleIndex: [String: Int]
  /// By source, for every source that is pointed at.
  let positions: [Int: UTF16Positions]
  private let lines: ReportPositions
  private let hashes: [Int: [Int: String]]

  init(of report: Report) {
    self.report = report
    let all = report.sortedFindings + report.sortedSuppressed
    results = Array(all.prefix(SARIFReporter.mostResults))
    leftOut = all.count - results.count
    hasSuppressions = !report.suppressed.isEmpty

    var rules: [(id: String, rule: Rule?)] = report.rules.rules.map { ($0.id, $0) }
    let known = Set(rules.map(\.id))
    for id in Set(all.map(\.rule)).subtracting(known).sorted() { rules.append((id, nil)) }
    self.rules = rules
    ruleIndex = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })

    var ranges: [Int: [Range<Int>]] = [:]
    for finding in results {
      for entry in finding.evidence { ranges[entry.source, default: []] += [entry.range, entry.quote] }
      if let mark = finding.suppression { ranges[mark.source, default: []].append(mark.range) }
    }
    var positions: [Int: UTF16Positions] = [:]
    for (source, ranges) in ranges { positions[source] = UTF16Positions(of: ranges, in: report.sources[source].bytes) }
    self.positions = positions

    lines = ReportPositions(of: report)
    var wanted: [Int: Set<Int>] = [:]
    for finding in results {
      if let entry = finding.primaryEvidence { wanted[entry.source, default: []].insert(lines[entry].line) }
    }
    var hashes: [Int: [Int: String]] = [:]
    for (source, lines) in wanted { hashes[source] = LineHash.hashes(of: lines, in: report.sources[source].bytes) }
    self.hashes = hashes
  }

  func lineHash(of finding: Finding) -> String? {
    guard let entry = finding.primaryEvidence else { return nil }
    return hashes[entry.source]?[lines[entry].line]
  }

  /// The sentence, and a line a value with links to the places that state it.
  func message(of finding: Finding) -> String {
    var text = SARIFPage.plain(finding.message)
    var order: [String] = []
    var links: [String: [String]] = [:]
    for (i, entry) in finding.evidence.prefix(SARIFReporter.mostLocations).enumerated() {
      if links[entry.value] == nil { order.append(entry.value) }
      let place = report.sources[entry.source].id + ":" + String(lines[entry].line)
      links[entry.value, default: []].append("[" + SARIFPage.linkText(place) + "](" + String(i + 1) + ")")
    }
    for value in order { text += "\n" + SARIFPage.plain(value) + ": " + links[value]!.joined(separator: ", ") }
    return text
  }

  /// Text that is neither a link nor a placeholder: SARIF 2.1.0, 3.11.5 and 3.11.6. Brackets and braces that can mean
  /// nothing stay as they are, because most viewers show escapes as they stand.
  static func plain(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for (i, byte) in bytes.enumerated() {
      if byte == 0x5D, i + 1 < bytes.count, bytes[i + 1] == 0x28 { result.append(0x5C) }
      if (byte == 0x7B && i + 1 < bytes.count && isDigit(bytes[i + 1]))
        || (byte == 0x7D && i > 0 && isDigit(bytes[i - 1]))
      {
        result.append(byte)
      }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func linkText(_ text: String) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      if byte == 0x5B || byte == 0x5D || byte == 0x5C { result.append(0x5C) }
      result.append(byte)
    }
    return plain(String(decoding: result, as: UTF8.self))
  }

  /// The page of a rule: why, an example that it fires on and one that it is silent on.
  static func help(of rule: Rule) -> String {
    var text = rule.why + "\n"
    for (heading, examples) in [("It fires on", rule.fires), ("It stays silent on", rule.silent)] {
      guard let example = examples.first(where: { !$0.isTodo }) ?? examples.first else { continue }
      text += "\n**" + heading + ":** " + example.name + "\n"
      for source in example.sources {
        // A fence that the example cannot end.
        text += "\n~~~~~~~~markdown\n" + RulePage.marked(source) + "\n~~~~~~~~\n"
      }
    }
    return text
  }
}
