// Which lexicon files a language is compiled from.

/// The lexicon files, each read once.
struct LexiconFiles {
  /// The words that all share, and those of the languages, by the names of their files.
  static let names = ["units", "currencies", "en", "zh", "ja", "ko", "de", "fr", "es", "pt"]
  static let languages = Language.allCases.filter { $0 != .undetermined }

  static func path(of name: String) -> String { "Lexicons/" + name + ".json5" }
  static func compiledPath(of language: Language) -> String { "Lexicons/" + language.rawValue }

  private var files: [String: LexiconFile] = [:]

  /// `bytes` gives a file by its path.
  init(_ bytes: (String) throws(InputError) -> [UInt8]) throws(InputError) {
    for name in LexiconFiles.names {
      let path = LexiconFiles.path(of: name)
      files[name] = try LexiconFile(path: path, bytes: try bytes(path))
    }
  }

  /// A language's own words, the symbols that all share (units, currencies), and English words where its own script is
  /// not Latin.
  func words(of language: Language) -> LexiconWords {
    var words = LexiconWords()
    for name in ["units", "currencies", LexiconFiles.name(of: language)] {
      files[name]?.addNeighbours(to: &words, for: language)
    }
    switch language {
    case .english, .undetermined: addWithEnglish(nil, of: language, to: &words)
    case .simplifiedChinese, .traditionalChinese, .japanese, .korean:
      addWithEnglish(LexiconFiles.name(of: language), of: language, to: &words)
    case .german, .french, .spanish, .portuguese:
      for name in ["units", "currencies", LexiconFiles.name(of: language)] {
        files[name]?.add(to: &words, for: language)
      }
    }
    return words
  }

  /// The name of the file that holds a language's own words.
  private static func name(of language: Language) -> String {
    switch language {
    case .undetermined: Language.english.rawValue
    case .simplifiedChinese, .traditionalChinese: "zh"
    case .english, .japanese, .german, .french, .spanish, .korean, .portuguese: language.rawValue
    }
  }

  private func addWithEnglish(_ name: String?, of language: Language, to words: inout LexiconWords) {
    let shared = ["units", "currencies", "en"].compactMap { files[$0] }
    for file in shared { file.add(to: &words, for: nil) }
    for file in shared { file.addOwn(to: &words, of: language) }
    if let name { files[name]?.add(to: &words, for: language) }
  }
}
