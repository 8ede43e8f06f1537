// Why two mentions were taken to be one slot, or why not: what `--explain-alignment` tells.

/// What a caller wants explained.
public struct AlignmentQuestion: Sendable {
  /// Every finding.
  public var findings: Bool
  /// The mentions of one line of one source with those of one line of another.
  public var lines: (first: (source: String, line: Int), second: (source: String, line: Int))?

  /// - Parameters: `findings` and `lines` as above; lines count from 1.
  public init(findings: Bool, lines: (first: (source: String, line: Int), second: (source: String, line: Int))? = nil) {
    self.findings = findings
    self.lines = lines
  }
}

/// One answer: two mentions and what was made of them.
public struct AlignmentReason: Sendable {
  /// A mention: its source by index, and where it stands in the file.
  public struct Place: Sendable, Hashable {
    /// Index into the sources of the run.
    public var source: Int
    /// UTF-8 bytes of the file.
    public var range: Range<Int>
    /// 1-based.
    public var line: Int
  }

  /// How two mentions came to be one slot.
  public enum Basis: String, Sendable {
    /// Both fill a slot that an event has once: its date, its recording.
    case eventSlot
    /// They were matched by what stands around them, or by their place between common anchors of two translations.
    case context
    /// Each was matched with a third mention.
    case transitive
    case none
  }

  /// The fingerprint of the finding that is explained; empty for a question about lines.
  public var finding: String
  /// The mention that comes first.
  public var first: Place
  /// The mention it was held against.
  public var second: Place
  /// How the two came to be one slot, if they did.
  public var basis: Basis
  /// How alike their contexts are, and how strong the match is where there is one; in per cent.
  public var similarity: Int
  /// How strong the match is, in per cent; nil where there is none.
  public var score: Int?
  /// Sentences, lower case, no full stop.
  public var favours: [String]
  /// What spoke against it, worded alike.
  public var objections: [String]
}
