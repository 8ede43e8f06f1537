// The report: everything a reporter prints, in the order it is printed. Positions are file offsets in bytes.

/// How bad a finding is: a contradiction, an imprecision, something worth knowing.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  case note, warning, error

  /// A note is less than a warning, a warning less than an error.
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
  /// Its name: declared, or made of the paths of its documents.
  public var id: String
  /// How it came about.
  public var origin: GroupOrigin
  /// Indices of sources, ascending.
  public var sources: [Int]
  /// Why an inferred group was joined, a sentence a link; empty for a single document.
  public var reasons: [String]

  /// `sources`: indices, ascending.
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
  /// Entries of one camp agree with each other ("59 min 40 s", "about an hour"); -1 for one that agrees with several.
  public var camp = 0

  /// Ranges are file offsets.
  public init(source: Int, range: Range<Int>, value: String, quote: Range<Int>) {
    self.source = source
    self.range = range
    self.value = value
    self.quote = quote
  }
}

/// A finding against an earlier revision or a list of accepted findings.
public enum FindingState: String, Sendable, Hashable, CaseIterable {
  /// It was not there.
  case new
  /// The slot was contradictory already, with other values.
  case updated
  /// Known: it was there with these values.
  case unchanged
}

/// The comment or front-matter field that silences a finding.
public struct SuppressionMark: Sendable, Hashable {
  /// Index of the source it stands in.
  public var source: Int
  /// File offsets of the directive.
  public var range: Range<Int>
  /// What the directive gives as its reason.
  public var reason: String
  /// The last day on which it holds.
  public var until: CivilDate?

  /// `source`: index; `range`: file offsets of the directive.
  public init(source: Int, range: Range<Int>, reason: String, until: CivilDate? = nil) {
    self.source = source
    self.range = range
    self.reason = reason
    self.until = until
  }
}

/// The source that was declared to be right, and what it says in a finding.
public struct Authority: Sendable, Hashable {
  /// Index of the source.
  public var source: Int
  /// Canonical, with its bound.
  public var value: String

  /// `source`: index within the report.
  public init(source: Int, value: String) {
    self.source = source
    self.value = value
  }
}

/// A finding of the earlier revision or list that is there no more. Its places lie in documents that are gone, so it
/// holds texts alone.
public struct FixedFinding: Sendable, Hashable {
  /// The fingerprint.
  public var id: String
  /// The id of the rule.
  public var rule: String
  /// Its severity then.
  public var severity: Severity
  /// The group's name.
  public var group: String
  /// What the values are values of.
  public var slot: String
  /// One sentence with the values.
  public var message: String

  /// Texts as in the properties.
  public init(id: String, rule: String, severity: Severity, group: String, slot: String, message: String) {
    self.id = id
    self.rule = rule
    self.severity = severity
    self.group = group
    self.slot = slot
    self.message = message
  }
}

/// What the findings were compared with.
public struct Comparison: Sendable, Hashable {
  /// An earlier revision, or a list of accepted findings.
  public enum Kind: String, Sendable, Hashable { case base, baseline }
  /// Which of the two it is.
  public var kind: Kind
  /// The revision as it was given, or the path of the baseline.
  public var name: String
  /// Findings that are gone. Those of a baseline are entries that must be pruned.
  public var fixed: [FixedFinding]

  /// `name`: the revision as given, or the path of the baseline.
  public init(kind: Kind, name: String, fixed: [FixedFinding] = []) {
    self.kind = kind
    self.name = name
    self.fixed = fixed
  }
}

/// A discrepancy.
public struct Finding: Sendable {
  /// FNV-1a fingerprint of rule, slot and the disagreeing values, 16 hexadecimal digits.
  public var id: String
  /// The id of the rule.
  public var rule: String
  /// The rule's severity, lowered where the evidence is weak.
  public var severity: Severity
  /// The name of the group.
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
  /// Which entry of the evidence to point at where one place must do: the changed file of a comparison with an earlier
  /// revision, else the first.
  public var primary = 0
  /// Whether it was there before; nil where nothing earlier was given.
  public var state: FindingState?
  /// What silences it, for those of `Report.suppressed`.
  public var suppression: SuppressionMark?
  /// What the declared authority of the group says.
  public var authority: Authority?

  /// State, suppression and authority are set afterwards, where there are any.
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
  /// The name of the group.
  public var group: String
  /// What the values are values of; never contains them.
  public var name: String
  /// Whether no two of the values contradict each other.
  public var agrees: Bool
  /// In source order.
  public var evidence: [Evidence]

  /// All fields as in the properties.
  public init(group: String, name: String, agrees: Bool, evidence: [Evidence]) {
    self.group = group
    self.name = name
    self.agrees = agrees
    self.evidence = evidence
  }
}

/// What was looked at, so that silence can be told from blindness.
public struct Coverage: Sendable, Hashable {
  /// Documents that were read.
  public var sources = 0
  /// Mentions that could be compared.
  public var assertions = 0
  /// Assertions that have a counterpart.
  public var aligned = 0
  /// Slots that two or more assertions fill.
  public var slots = 0
  /// Assertions without a counterpart.
  public var unaligned = 0
  /// Documents whose front matter could not be read.
  public var unreadFrontMatter = 0
  /// Groups of one source: nothing to compare with.
  public var singleGroups = 0
  /// Drafts that were left out.
  public var drafts = 0

  /// Nothing was looked at.
  public init() {}
}

/// Whether the documents may be published.
public enum Verdict: String, Sendable { case publish, hold }

/// What the gate decided and why.
public struct GateResult: Sendable {
  /// "error", "warning", "note", "never".
  public var failOn: String
  /// Whether the documents may be published.
  public var verdict: Verdict
  /// "findings", "limit", "staleBaseline", "nothingCompared", "minimumSources", "minimumCoverage"; nil when the verdict
  /// is publish.
  public var reason: String?
  /// A sentence for each reason to hold, the first of them first.
  public var details: [String]
  /// The findings that stand in the way: those at or above the gate, then those of a rule that exceeds its limit.
  public var holding: [Finding] = []

  /// `reason` and `details` are empty for publish.
  public init(failOn: String, verdict: Verdict, reason: String? = nil, details: [String] = []) {
    self.failOn = failOn
    self.verdict = verdict
    self.reason = reason
    self.details = details
  }
}

/// The whole outcome of a check.
public struct Report: Sendable {
  /// In the order in which they were given.
  public var sources: [Source]
  /// Every source is in exactly one.
  public var groups: [Group]
  /// Errors first, then by group, source, place and rule; suppressed ones are not among them.
  public var findings: [Finding]
  /// Findings that a suppression silences: counted and shown, never judged.
  public var suppressed: [Finding] = []
  /// The revision and the baseline that the findings were compared with, where there were any.
  public var comparisons: [Comparison] = []
  /// Every slot that was compared, agreeing ones too.
  public var slots: [ComparedSlot]
  /// What was looked at.
  public var coverage: Coverage
  /// Whether to publish, and why not.
  public var gate: GateResult
  /// Plain sentences on what was skipped while the documents were gathered (hidden folders, link loops, ignored files).
  public var skipped: [String]
  /// The rules of the run, for formats that explain a finding where it is shown.
  public var rules = RuleSet([])

  /// Why mentions were compared or not, where that was asked.
  public var alignment: [AlignmentReason] = []
  /// Why a question about lines has no answer.
  public var alignmentNotes: [String] = []

  /// Suppressed findings and comparisons are set afterwards, where there are any.
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
