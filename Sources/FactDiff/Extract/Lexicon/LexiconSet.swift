// The lexicons of all languages, compiled from the embedded files when a language is first met.

/// Which lexicon a block is read with. A language's lexicon holds its own words, the symbols that all share (units,
/// currencies), and English words where its own script is not Latin.
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
    static let english = WithEnglish.lexicon(.english)
    static let simplifiedChinese = WithEnglish.lexicon(.simplifiedChinese, Files.chinese)
    static let traditionalChinese = WithEnglish.lexicon(.traditionalChinese, Files.chinese)
    static let japanese = WithEnglish.lexicon(.japanese, Files.read("ja"))
    static let korean = WithEnglish.lexicon(.korean, Files.read("ko"))
    static let german = Lexicon([Files.units, Files.currencies, Files.read("de")], .german)
    static let french = Lexicon([Files.units, Files.currencies, Files.read("fr")], .french)
    static let spanish = Lexicon([Files.units, Files.currencies, Files.read("es")], .spanish)
    static let portuguese = Lexicon([Files.units, Files.currencies, Files.read("pt")], .portuguese)
  }

  /// Lexicons that hold the English words: what they share is gathered once.
  private enum WithEnglish {
    private static let files = [Files.units, Files.currencies, Files.read("en")]
    private static let shared: LexiconWords = {
      var words = LexiconWords()
      for file in files { file.add(to: &words, for: nil) }
      return words
    }()

    static func lexicon(_ language: Language, _ file: LexiconFile? = nil) -> Lexicon {
      var words = shared
      for file in files { file.addOwn(to: &words, of: language) }
      file?.add(to: &words, for: language)
      return Lexicon(words)
    }
  }

  /// Those that several lexicons need are read once.
  private enum Files {
    static let units = read("units")
    static let currencies = read("currencies")
    static let chinese = read("zh")

    static func read(_ name: String) -> LexiconFile {
      EmbeddedRules.read("Lexicons/" + name + ".json5") { path, bytes throws(InputError) in
        try LexiconFile(path: path, bytes: bytes)
      }
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

  /// What is made of an embedded file. A broken one is our own mistake; the message tells where it is.
  static func read<Result>(_ path: String, _ make: (String, [UInt8]) throws(InputError) -> Result) -> Result {
    guard let bytes = bytes(of: path) else { fatalError("Rules/\(path) is not embedded") }
    do { return try make("Rules/" + path, bytes) } catch { fatalError(error.description) }
  }
}
