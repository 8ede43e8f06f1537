// The concept lexicon inside the binary.

extension ConceptLexicon {
  static let embedded = ConceptLexicon(compiled: EmbeddedRules.bytes(of: "Lexicons/concepts") ?? [])

  /// People in general, whoever is counted.
  static let people = embedded.ids.firstIndex(of: "people")

  /// Points of a score or of per cent.
  static let points = embedded.ids.firstIndex(of: "points")

  /// What tells that a value is an end: the highest, the lowest.
  static let maximum = FNV.hash(1, UInt64(embedded.ids.firstIndex(of: "maximum") ?? embedded.ids.count))
  static let minimum = FNV.hash(1, UInt64(embedded.ids.firstIndex(of: "minimum") ?? embedded.ids.count))
  /// What tells of an exit poll.
  static let exitPoll = FNV.hash(1, UInt64(embedded.ids.firstIndex(of: "exit-poll") ?? embedded.ids.count))
  /// The feature of words that name a time zone.
  static let timeZone = FNV.hash(1, UInt64(embedded.ids.firstIndex(of: "time-zone") ?? embedded.ids.count))
}
