// The report: everything a reporter prints, in the order it is printed. Positions are file offsets in bytes.

public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  case note, warning, error

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// How a group came about.
public enum GroupOrigin: String, Sendable, Hashable {
  case declared, identifier, translation, similarity, all, directory, key
}

/// Documents about one event.
public struct Group: Sendable {
  public var id: String
  public var origin: GroupOrigin
  /// Indices of sources, ascending.
  public var sources: [Int]
  /// Why an inferred group was joined, a sentence a link; empty for a single document.
  public var reasons: [String]

  public init(id: String, origin: GroupOrigin, sources: [Int], reasons: [String] = []) {
    self.id = id
    self.origin = origin
    self.sources = sources
    self.reasons = reasons
  }
}

/// One place that speaks for or against.
public struct Evidence: Sendable, Hashable {
  /// Index of the source.
  public var source: Int
  /// The value itself, file offsets.
  public var range: Range<Int>
  /// Canonical, with its bound: equal values agree.
  public var value: String
  /// The clause around it, file offsets.
  public var quote: Range<Int>

  public init(source: Int, range: Range<Int>, value: String, quote: Range<Int>) {
    self.source = source
    self.range = range
    self.value = value
    self.quote = quote
  }
}

/// A discrepancy.
public struct Finding: Sendable {
  /// FNV-1a fingerprint of rule, slot and the disagreeing values, 16 hexadecimal digits.
  public var id: String
  public var rule: String
  public var severity: Severity
  public var group: String
  /// What the values are values of; never contains them.
  public var slot: String
  /// One sentence with both values, lower case, no full stop.
  public var message: String
  /// Value → number of sources that say so, most votes first, then by value.
  public var votes: [(value: String, count: Int)]
  /// The value with more votes than every other, if there is one.
  public var majority: String?
  /// In source order.
  public var evidence: [Evidence]

  public init(
    id: String, rule: String, severity: Severity, group: String, slot: String, message: String,
    votes: [(value: String, count: Int)], majority: String?, evidence: [Evidence]
  ) {
    self.id = id
    self.rule = rule
    self.severity = severity
    self.group = group
    self.slot = slot
    self.message = message
    self.votes = votes
    self.majority = majority
    self.evidence = evidence
  }
}

/// A slot that two or more mentions fill, whether they agree or not: what `diff` prints side by side.
public struct ComparedSlot: Sendable {
  public var group: String
  public var name: String
  public var agrees: Bool
  public var evidence: [Evidence]

  public init(group: String, name: String, agrees: Bool, evidence: [Evidence]) {
    self.group = group
    self.name = name
    self.agrees = agrees
    self.evidence = evidence
  }
}

/// What was looked at, so that silence can be told from blindness.
public struct Coverage: Sendable, Hashable {
  public var sources = 0
  public var assertions = 0
  public var aligned = 0
  public var slots = 0
  public var unaligned = 0
  /// Documents whose front matter could not be read.
  public var unreadFrontMatter = 0
  /// Groups of one source: nothing to compare with.
  public var singleGroups = 0

  public init() {}
}

public enum Verdict: String, Sendable { case publish, hold }

/// What the gate decided and why.
public struct GateResult: Sendable {
  /// "error", "warning", "note", "never".
  public var failOn: String
  public var verdict: Verdict
  /// "findings", "nothingCompared"; nil when the verdict is publish.
  public var reason: String?

  public init(failOn: String, verdict: Verdict, reason: String? = nil) {
    self.failOn = failOn
    self.verdict = verdict
    self.reason = reason
  }
}

/// The whole outcome of a check.
public struct Report: Sendable {
  public var sources: [Source]
  public var groups: [Group]
  public var findings: [Finding]
  public var slots: [ComparedSlot]
  public var coverage: Coverage
  public var gate: GateResult
  /// Plain sentences on what was skipped while the documents were gathered (hidden folders, link loops, ignored files).
  public var skipped: [String]

  public init(
    sources: [Source], groups: [Group], findings: [Finding], slots: [ComparedSlot], coverage: Coverage,
    gate: GateResult, skipped: [String] = []
  ) {
    self.sources = sources
    self.groups = groups
    self.findings = findings
    self.slots = slots
    self.coverage = coverage
    self.gate = gate
    self.skipped = skipped
  }
}
