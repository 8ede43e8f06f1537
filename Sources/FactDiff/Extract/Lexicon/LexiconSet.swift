// The lexicons of all languages, made from what is embedded when a language is first met.

/// Which lexicon a block is read with.
package struct LexiconSet: Sendable {
  package init() {}

  package func lexicon(for language: Language) -> Lexicon {
    switch language {
    case .english, .undetermined: Compiled.english
    case .simplifiedChinese: Compiled.simplifiedChinese
    case .traditionalChinese: Compiled.traditionalChinese
    case .japanese: Compiled.japanese
    case .german: Compiled.german
    case .french: Compiled.french
    case .spanish: Compiled.spanish
    case .korean: Compiled.korean
    case .portuguese: Compiled.portuguese
    }
  }

  private enum Compiled {
    static let english = lexicon(.english)
    static let simplifiedChinese = lexicon(.simplifiedChinese)
    static let traditionalChinese = lexicon(.traditionalChinese)
    static let japanese = lexicon(.japanese)
    static let korean = lexicon(.korean)
    static let german = lexicon(.german)
    static let french = lexicon(.french)
    static let spanish = lexicon(.spanish)
    static let portuguese = lexicon(.portuguese)

    private static func lexicon(_ language: Language) -> Lexicon {
      let path = LexiconFiles.compiledPath(of: language)
      guard let bytes = EmbeddedRules.bytes(of: path) else { fatalError("Rules/\(path) is not embedded") }
      return Lexicon(compiled: bytes)
    }
  }
}

extension EmbeddedRules {
  /// The bytes of an embedded file, by its path below Rules/.
  static func bytes(of path: String) -> [UInt8]? {
    for file in files where String(describing: file.path) == path {
      return Array(UnsafeBufferPointer(start: file.text.utf8Start, count: file.text.utf8CodeUnitCount))
    }
    return nil
  }
}
