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
    static let english = compile(["units", "currencies", "en"], .english)
    static let simplifiedChinese = compile(["units", "currencies", "en", "zh"], .simplifiedChinese)
    static let traditionalChinese = compile(["units", "currencies", "en", "zh"], .traditionalChinese)
    static let japanese = compile(["units", "currencies", "en", "ja"], .japanese)
    static let german = compile(["units", "currencies", "de"], .german)
    static let french = compile(["units", "currencies", "fr"], .french)
    static let spanish = compile(["units", "currencies", "es"], .spanish)
    static let korean = compile(["units", "currencies", "en", "ko"], .korean)
    static let portuguese = compile(["units", "currencies", "pt"], .portuguese)

    private static func compile(_ names: [String], _ language: Language) -> Lexicon {
      var lexicon = Lexicon()
      for name in names {
        let path = "Lexicons/" + name + ".json5"
        guard let bytes = EmbeddedRules.bytes(of: path) else { continue }
        do {
          try LexiconFile.read(path: path, bytes: bytes, language: language, into: &lexicon)
        } catch {
          preconditionFailure("an embedded lexicon cannot be read: \(error)")
        }
      }
      return lexicon
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

/// The file format of `Rules/Lexicons/<language>.json5`:
///
///     {
///       boundBefore: { atLeast: ["at least", "no fewer than"], about: ["about", "roughly"] },
///       "unit!": { MB: ["MB"] },                     // "!": only in this spelling
///       "numeral@zh-Hant": { "1e12": ["兆"] },        // "@": only in documents of this language
///     }
///
/// Section names are roles, the keys below them payloads, the strings the words.
package enum LexiconFile {
  package static func read(
    path: String, bytes: [UInt8], language: Language, into lexicon: inout Lexicon
  ) throws(InputError) {
    let document = try JSON5Document(path: path, bytes: bytes)
    for section in document.root.members {
      let (role, isExact, only) = try roleName(of: section)
      if let only, only != language { continue }
      for payload in section.value.members {
        let key = payload.key
        let value = Number(parsing: key) ?? .zero
        for word in payload.value.elements {
          let spelling = try word.string()
          lexicon.add(
            spelling,
            LexiconEntry(role: role, value: value, payload: key, exactSpelling: isExact ? spelling : nil))
          // "tres trilhoes", "cinquieme": accents are left out often enough.
          if !isExact, language == .french || language == .spanish || language == .portuguese,
            let plain = withoutAccents(spelling)
          {
            lexicon.add(plain, LexiconEntry(role: role, value: value, payload: key, exactSpelling: nil))
          }
        }
      }
    }
  }

  /// The word in plain letters, where it has others and is long enough to stay itself.
  private static func withoutAccents(_ word: String) -> String? {
    var bytes: [UInt8] = []
    var isChanged = false
    var i = 0
    let source = Array(word.utf8)
    guard source.count > 4 else { return nil }
    while i < source.count {
      if source[i] == 0xC3, i + 1 < source.count {
        guard let letter = plainLetters[source[i + 1] & 0x1F] else { return nil }
        bytes.append(letter)
        isChanged = true
        i += 2
      } else {
        bytes.append(source[i])
        i += 1
      }
    }
    return isChanged ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// U+00E0…U+00FF by their last five bits.
  private static let plainLetters: [UInt8: UInt8] = {
    var table: [UInt8: UInt8] = [:]
    for (index, letter) in "aaaaaa_ceeeeiiii_nooooo__uuuuy".utf8.enumerated() where letter != UInt8(ascii: "_") {
      table[UInt8(index)] = letter
    }
    return table
  }()

  private static func roleName(of section: JSON5Member) throws(InputError) -> (Role, Bool, Language?) {
    var name = section.key
    var only: Language?
    if let at = name.utf8.firstIndex(of: UInt8(ascii: "@")) {
      let tag = String(name[name.index(after: at)...])
      guard let language = Language(tag: tag) else {
        throw section.value.error("\"\(tag)\" is no language; use a tag such as zh-Hant")
      }
      only = language
      name = String(name[..<at])
    }
    let isExact = name.utf8.last == UInt8(ascii: "!")
    if isExact { name = String(name.dropLast()) }
    guard let role = Role.named[name] else {
      throw section.value.error(JSON5Value.unknown("section", name, among: Role.named.keys.sorted()))
    }
    return (role, isExact, only)
  }
}
