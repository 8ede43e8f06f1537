// The concept lexicon inside the binary.

extension ConceptLexicon {
  static let embedded = ConceptLexicon(compiled: EmbeddedRules.bytes(of: "Lexicons/concepts") ?? [])

  /// People in general, whoever is counted.
  static let people = embedded.ids.firstIndex(of: "people")

  /// Points of a score or of per cent.
  static let points = embedded.ids.firstIndex(of: "points")

  /// What tells that a value is an end: the highest, the lowest.
  static let maximum = feature(of: "maximum")
  static let minimum = feature(of: "minimum")
  /// What tells of an exit poll.
  static let exitPoll = feature(of: "exit-poll")
  /// The feature of words that name a time zone.
  static let timeZone = feature(of: "time-zone")

  /// The hash of the feature that words of a concept are.
  static func feature(of id: some StringProtocol) -> UInt64 {
    FNV.hash(1, UInt64(embedded.ids.firstIndex { $0 == id } ?? embedded.ids.count))
  }
}
