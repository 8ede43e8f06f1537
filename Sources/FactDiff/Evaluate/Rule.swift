// A rule: what must agree, how it is compared, and what is said when it does not.

/// One rule file, read. A rule holds data alone; what it may choose from is a closed set in code.
public struct Rule: Sendable {
  /// The file name without its ending; completes "the sources disagree on the …".
  public var id: String
  /// The most severe that a finding of this rule can be; weak evidence lowers it.
  public var severity: Severity
  /// "the sources disagree on the model".
  public var summary: String
  /// Why it matters, for someone who has just been stopped by it.
  public var why: String
  /// Mentions of these kinds are compared.
  public var kinds: [Kind]
  /// Event slots it is limited to; empty for every slot.
  public var slots: [String]
  /// How two values are compared.
  public var comparator: Comparator
  /// The relations that make it fire.
  public var on: [Relation]
  /// What it means that one value says less than the other.
  public var coarser: Coarser
  /// Numbers nearer to each other than this share of the larger agree: 0.01 is one per cent.
  public var tolerance: Number
  /// Whether it compares inside one document too.
  public var within: Bool
  /// Words that name its slot in a label or in front of a value: how a rule of one's own finds what it compares.
  public var cues: [String] = []
  /// Documents it is kept to by the configuration: languages, none for all; paths in the syntax of ignore files.
  public var languages: [Language] = []
  var paths: IgnorePatterns?
  /// Switched off by the configuration. It is kept, so that no broader rule takes its place.
  public var isOff = false
  /// Examples that it fires on.
  public var fires: [Example]
  /// Examples that it stays silent on.
  public var silent: [Example]

  /// How two values are compared.
  public enum Comparator: String, Sendable, Hashable, CaseIterable {
    /// The same canonical value.
    case equal
    /// Intervals that meet agree: "59 min 40 s" and "about an hour".
    case interval
    /// Periods of the calendar nest: 27 January in January 2026.
    case date
    /// Dotted versions nest: 3.12 in 3.
    case version
    /// The same identifier or address, letter by letter.
    case identifier
    /// Family, version and variant of a name; the spelling of one without.
    case name
  }

  /// What two compared values are to each other.
  public enum Relation: String, Sendable, Hashable, CaseIterable {
    /// They cannot both be true.
    case conflict
    /// One says less than the other: GPT-5 of GPT-5.2.
    case coarser
    /// "at least 100 times" became "100 times".
    case boundDropped
    /// "10 to 20 minutes" became "20 minutes".
    case rangeNarrowed
    /// The same digits with another unit: 95 % and 95 ideas.
    case unitMismatch
    /// Dates one day apart, as time zones make them.
    case oneDayApart
    /// One name in two spellings.
    case spelling
    /// A value that was never filled in.
    case placeholder
    /// Running counts of different days or hours.
    case asOf
    /// Front matter that cannot be read.
    case frontMatter
    /// A suppression that is unused, past its end or not written right.
    case suppression
  }

  /// What it means that one value says less than the other.
  public enum Coarser: String, Sendable, Hashable, CaseIterable {
    /// They agree.
    case agree
    /// Worth telling where the rule fires on `coarser`, otherwise agreement.
    case refines
    /// A contradiction.
    case conflict
  }

  /// A few small documents and whether the rule fires on them: its documentation and its test.
  public struct Example: Sendable {
    /// What the example shows.
    public var name: String
    /// Its documents, about one event.
    public var sources: [Document]
    /// The severity that the finding must have, where it differs from the rule's.
    public var severity: Severity?
    /// A known miss: reported when it starts to pass, never a failure.
    public var isTodo: Bool
    /// Line of the rule file.
    public var line: Int
  }

  /// One source of an example.
  public struct Document: Sendable, Hashable {
    /// Markdown, the marks taken out.
    public var text: String
    /// The marked values, in bytes of `text`.
    public var marks: [Range<Int>]
  }
}

extension Rule.Document {
  /// Reads "The model is ⟦GPT-5⟧"; nil where the marks do not pair.
  public init?(marked: String) {
    var bytes: [UInt8] = []
    var marks: [Range<Int>] = []
    var start: Int?
    let input = Array(marked.utf8)
    var i = 0
    while i < input.count {
      // ⟦ is E2 9F A6, ⟧ is E2 9F A7.
      if input[i] == 0xE2, i + 2 < input.count, input[i + 1] == 0x9F, input[i + 2] == 0xA6 || input[i + 2] == 0xA7 {
        let opens = input[i + 2] == 0xA6
        guard opens == (start == nil) else { return nil }
        if let begun = start {
          marks.append(begun..<bytes.count)
          start = nil
        } else {
          start = bytes.count
        }
        i += 3
      } else {
        bytes.append(input[i])
        i += 1
      }
    }
    guard start == nil else { return nil }
    self.init(text: String(decoding: bytes, as: UTF8.self), marks: marks)
  }
}
