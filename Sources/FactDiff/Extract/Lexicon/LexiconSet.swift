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
    static let english = Lexicon([Files.units, Files.currencies, Files.english], .english)
    static let simplifiedChinese = Lexicon(
      [Files.units, Files.currencies, Files.english, Files.chinese], .simplifiedChinese)
    static let traditionalChinese = Lexicon(
      [Files.units, Files.currencies, Files.english, Files.chinese], .traditionalChinese)
    static let japanese = Lexicon([Files.units, Files.currencies, Files.english, Files.read("ja")], .japanese)
    static let german = Lexicon([Files.units, Files.currencies, Files.read("de")], .german)
    static let french = Lexicon([Files.units, Files.currencies, Files.read("fr")], .french)
    static let spanish = Lexicon([Files.units, Files.currencies, Files.read("es")], .spanish)
    static let korean = Lexicon([Files.units, Files.currencies, Files.english, Files.read("ko")], .korean)
    static let portuguese = Lexicon([Files.units, Files.currencies, Files.read("pt")], .portuguese)
  }

  /// Those that several languages share are read once.
  private enum Files {
    static let units = read("units")
    static let currencies = read("currencies")
    static let english = read("en")
    static let chinese = read("zh")

    static func read(_ name: String) -> LexiconFile {
      let path = "Lexicons/" + name + ".json5"
      guard let bytes = EmbeddedRules.bytes(of: path) else { preconditionFailure("\(path) is not embedded") }
      do {
        return try LexiconFile(path: path, bytes: bytes)
      } catch {
        preconditionFailure("an embedded lexicon cannot be read: \(error)")
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
}
