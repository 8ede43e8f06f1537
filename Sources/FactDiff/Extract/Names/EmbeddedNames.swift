// The names inside the binary.

extension NameLexicon {
  /// The lexicon inside the binary.
  public static let embedded: NameLexicon = {
    guard let bytes = EmbeddedRules.bytes(of: compiledPath) else { fatalError("Rules/\(compiledPath) is not embedded") }
    return NameLexicon(compiled: bytes)
  }()

  /// Whether versions of a family are licences.
  static func isLicence(_ family: String) -> Bool {
    if licences.contains(family) { return true }
    let name = Array(family.utf8)
    return embedded.hasRole(.licenceName, name, name.indices)
  }

  /// Names of the families that are licences.
  private static let licences = Set(embedded.families.filter(\.licence).map(\.name))
}
