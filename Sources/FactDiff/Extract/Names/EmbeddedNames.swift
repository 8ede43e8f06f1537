// The names inside the binary.

extension NameLexicon {
  /// The lexicon inside the binary.
  public static let embedded: NameLexicon = {
    guard let bytes = EmbeddedRules.bytes(of: compiledPath) else { fatalError("Rules/\(compiledPath) is not embedded") }
    return NameLexicon(compiled: bytes)
  }()

  /// Names of the families that are licences.
  static let licences = Set(embedded.families.filter(\.licence).map(\.name))
}
