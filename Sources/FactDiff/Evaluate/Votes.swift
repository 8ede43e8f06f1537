// Votes, fingerprints, messages: the parts of a finding.

/// How many sources say what.
struct Votes {
  /// Most votes first, then by value.
  let counts: [(value: String, count: Int)]
  let majority: String?

  /// `speakers`: the value that each camp is named after.
  init(_ evidence: [Evidence], speakers: [String]) {
    var voters: [String: Set<Int>] = [:]
    for entry in evidence where speakers.indices.contains(entry.camp) {
      voters[speakers[entry.camp], default: []].insert(entry.source)
    }
    counts = voters.map { (value: $0.key, count: $0.value.count) }
      .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
    majority = counts.count == 1 || (counts.count > 1 && counts[0].count > counts[1].count) ? counts[0].value : nil
  }
}

enum Fingerprint {
  /// 16 hexadecimal digits of FNV-1a over rule, slot and the sorted values: no line number, no count, no agreeing source.
  static func of(rule: String, slot: String, values: [String]) -> String {
    var state = FNV()
    for part in [rule, slot] + values.sorted() {
      state.add(part)
      state.add(UInt8(0))
    }
    let digits = String(state.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

enum Message {
  /// "the sources disagree on the model: GPT-5.2 (3 sources) against GPT-5 (1)".
  static func sentence(rule: Rule, votes: Votes, relation: Relation, isInside: Bool) -> String {
    let values = votes.counts.map { entry in isInside ? entry.value : entry.value + " (" + String(entry.count) + ")" }
    let joined = values.count == 2 ? values[0] + " against " + values[1] : values.joined(separator: ", ")
    var text =
      isInside ? rule.summary.replacing("the sources disagree", with: "one source disagrees with itself") : rule.summary
    text += ": " + joined
    if relation == .oneDayApart { text += "; one day apart, as two time zones make it" }
    return text
  }
}

enum FindingOrder {
  /// Errors first, then by group, first source and place, rule.
  static func sorted(_ findings: [Finding]) -> [Finding] {
    findings.sorted { a, b in
      if a.severity != b.severity { return a.severity > b.severity }
      if a.group != b.group { return a.group < b.group }
      let (x, y) = (a.evidence.first, b.evidence.first)
      if let x, let y, (x.source, x.range.lowerBound) != (y.source, y.range.lowerBound) {
        return (x.source, x.range.lowerBound) < (y.source, y.range.lowerBound)
      }
      return (a.rule, a.id) < (b.rule, b.id)
    }
  }
}

enum FrontMatterFindings {
  /// Broken front matter is reported where it stands; the rest of the document was read.
  static func findings(sources: [Source], groups: [Group], rules: RuleSet, paths: [[UInt8]]) -> [Finding] {
    guard let rule = rules.rules.first(where: { $0.on.contains(.frontMatter) }), !rule.isOff else { return [] }
    var findings: [Finding] = []
    for (i, source) in sources.enumerated() {
      for problem in source.problems {
        let group = groups.first { $0.sources.contains(i) }?.id ?? ""
        let line = min(problem.range.lowerBound + 80, max(problem.range.upperBound, problem.range.lowerBound + 1))
        let end = min(source.bytes.count, line)
        findings.append(
          Finding(
            id: Fingerprint.of(
              rule: rule.id, slot: String(decoding: paths[i], as: UTF8.self), values: [problem.message]), rule: rule.id,
            severity: rule.severity, group: group, slot: "front matter", message: problem.message, votes: [],
            majority: nil,
            evidence: [
              Evidence(
                source: i, range: problem.range.lowerBound..<end, value: "unreadable",
                quote: problem.range.lowerBound..<end)
            ]))
      }
    }
    return findings
  }
}
