// The names inside the binary.

extension NameLexicon {
  /// The lexicon inside the binary.
  public static let embedded: NameLexicon = {
    guard let bytes = EmbeddedRules.bytes(of: compiledPath) else { fatalError("Rules/\(compiledPath) is not embedded") }
    return NameLexicon(compiled: bytes)
  }()
}

extension NameFamily {
  /// A member of the family.
  func named(version: String = "", variant: String = "") -> ModelName {
    ModelName(
      family: name, version: version, variant: variant, canonical: canonical(version: version, variant: variant))
  }
}
