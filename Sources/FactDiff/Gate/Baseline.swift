// A baseline: findings that were accepted once, so that only what came since holds a publication.

/// Accepted findings by fingerprint: rule, slot and values, never lines.
public struct Baseline: Sendable {
  /// One accepted finding; `count` of them where several bear one fingerprint.
  public struct Entry: Sendable, Hashable {
    /// The fingerprint: 16 hexadecimal digits.
    public var id: String
    /// The id of the rule.
    public var rule: String
    /// The severity that was accepted.
    public var severity: Severity
    /// The group's name.
    public var group: String
    /// What the values are values of.
    public var slot: String
    /// The values that contradict, sorted.
    public var values: [String]
    /// How many findings of this fingerprint are accepted; from 1 on.
    public var count: Int
  }

  /// The form of the file, its `schema` member.
  public static let schema = "factdiff.baseline/1"
  /// Where `factdiff baseline write` puts it unless told otherwise, beside the configuration.
  public static let fileName = "factdiff.baseline.json"

  /// By fingerprint.
  public let entries: [Entry]

  /// How many findings it accepts.
  public var total: Int { entries.reduce(0) { $0 + $1.count } }

  init(_ entries: [Entry]) { self.entries = entries.sorted { $0.id < $1.id } }

  /// Accepts all findings of a report; what is suppressed needs no acceptance.
  public init(accepting report: Report) {
    var byID: [String: Entry] = [:]
    for finding in report.findings {
      let values = finding.votes.isEmpty ? finding.evidence.map(\.value) : finding.votes.map(\.value)
      var entry =
        byID[finding.id]
        ?? Entry(
          id: finding.id, rule: finding.rule, severity: finding.severity, group: finding.group, slot: finding.slot,
          values: values.sorted(), count: 0)
      entry.count += 1
      byID[finding.id] = entry
    }
    self.init(Array(byID.values))
  }

  // MARK: Reading and writing

  /// `path` is what messages name.
  public init(path: String, bytes: [UInt8]) throws(InputError) {
    let root = try JSON5Document(path: path, bytes: bytes).root
    try root.allowKeys(["schema", "findings"])
    let schema = try root.required("schema")
    guard try schema.string() == Baseline.schema else {
      throw schema.error("this is no baseline of this version; \"\(Baseline.schema)\" belongs here")
    }
    let findings = try root.required("findings")
    try findings.expect(.object)
    var entries: [Entry] = []
    for member in findings.members {
      let value = member.value
      try value.allowKeys(["rule", "severity", "group", "slot", "values", "count"])
      let count = try value.optional("count")
      let number = try count?.integer() ?? 1
      if number < 1 { throw value.error("a count from 1 on belongs here") }
      entries.append(
        Entry(
          id: member.key, rule: try value.required("rule").string(),
          severity: try value.required("severity").choice(of: Severity.self, "severity"),
          group: try value.required("group").string(), slot: try value.required("slot").string(),
          values: try value.required("values").strings(), count: number))
    }
    self.init(entries)
  }

  /// JSON with an entry a line, sorted by fingerprint: two branches that accept different findings merge.
  public func rendered() -> [UInt8] {
    var json = JSONWriter()
    json.open("{")
    json.startLine()
    json.member("schema", Baseline.schema)
    json.startLine()
    json.key("findings")
    json.open("{")
    for entry in entries {
      json.startLine()
      json.key(escaping: entry.id)
      json.open("{")
      json.member("rule", entry.rule)
      json.member("severity", entry.severity.rawValue)
      json.member("group", entry.group)
      json.member("slot", entry.slot)
      json.strings("values", entry.values)
      if entry.count > 1 { json.member("count", entry.count) }
      json.close("}")
    }
    if !entries.isEmpty { json.newline() }
    json.close("}")
    json.newline()
    json.close("}")
    json.newline()
    return json.bytes
  }

  /// A line an entry, for people.
  public func text() -> [UInt8] {
    var page: [UInt8] = []
    for entry in entries {
      page.append(text: entry.id + "  " + entry.severity.rawValue + "[")
      page.append(printable: entry.rule)
      page.append(text: "]: ")
      page.append(printable: entry.group + ": " + entry.slot + ": " + entry.sentence)
      page.append(text: entry.count > 1 ? " (" + String(entry.count) + " times)\n" : "\n")
    }
    page.append(counted: total, "accepted finding")
    page.append(0x0A)
    return page
  }

  // MARK: Comparing

  /// Marks what it accepts as known, the rest as new, and notes the entries that occur no more. `isWhole` is false for a
  /// report on a part of what was accepted: entries of groups that are not in it are then left alone.
  public func apply(to report: inout Report, name: String, isWhole: Bool) {
    var left: [String: Int] = [:]
    for entry in entries { left[entry.id] = entry.count }
    for index in report.findings.indices {
      let id = report.findings[index].id
      if let count = left[id], count > 0 {
        left[id] = count - 1
        report.findings[index].state = .unchanged
      } else {
        report.findings[index].state = report.findings[index].state ?? .new
      }
    }
    let present = Set(report.groups.map(\.id))
    var comparison = Comparison(kind: .baseline, name: name)
    for entry in entries where (left[entry.id] ?? 0) > 0 && (isWhole || present.contains(entry.group)) {
      comparison.fixed.append(
        FixedFinding(
          id: entry.id, rule: entry.rule, severity: entry.severity, group: entry.group, slot: entry.slot,
          message: entry.sentence))
    }
    report.comparisons.append(comparison)
  }

  /// Without what a report no longer has.
  public func pruned(by report: Report) -> Baseline {
    var found: [String: Int] = [:]
    for finding in report.findings { found[finding.id, default: 0] += 1 }
    return Baseline(
      entries.compactMap { entry in
        var entry = entry
        entry.count = min(entry.count, found[entry.id] ?? 0)
        return entry.count > 0 ? entry : nil
      })
  }
}

extension Baseline.Entry {
  /// "GPT-5.2 against GPT-5".
  var sentence: String { values.joined(separator: values.count == 2 ? " against " : ", ") }
}
