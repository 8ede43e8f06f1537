// Reads a lexicon file: sections of words, before it is known for which language they are compiled.

/// The file format of `Rules/Lexicons/<language>.json5`:
///
///     {
///       boundBefore: { atLeast: ["at least", "no fewer than"], about: ["about", "roughly"] },
///       "unit!": { MB: ["MB"] },                     // "!": only in this spelling
///       "numeral@zh-Hant": { "1e12": ["兆"] },        // "@": only in documents of this language
///     }
///
/// Section names are roles, the keys below them payloads, the strings the words.
package struct LexiconFile: Sendable {
  private struct Word {
    /// In `bytes`.
    var range: Range<Int>
    var entry: LexiconEntry
    /// The only language whose documents know the word.
    var only: Language?
  }

  private var words: [Word] = []
  /// All words, folded, one after the other.
  private var bytes: [UInt8] = []

  package init(path: String, bytes file: [UInt8]) throws(InputError) {
    let document = try JSON5Document(path: path, bytes: file)
    for section in document.root.members {
      let (role, isExact, only) = try LexiconFile.roleName(of: section)
      for payload in section.value.members {
        let key = payload.key
        let value = Number(parsing: key) ?? .zero
        for word in payload.value.elements {
          let start = bytes.count
          try word.append(to: &bytes)
          let spelling = isExact ? String(decoding: bytes[start...], as: UTF8.self) : nil
          for i in start..<bytes.count { bytes[i] = Lexicon.fold(bytes, i) }
          words.append(
            Word(
              range: start..<bytes.count,
              entry: LexiconEntry(role: role, value: value, payload: key, exactSpelling: spelling),
              only: only))
        }
      }
    }
  }

  /// Adds the words that documents of a language know; of no language, those that all know.
  func add(to lexicon: inout LexiconWords, for language: Language?) {
    let losesAccents = language == .french || language == .spanish || language == .portuguese
    for word in words where word.only == nil || word.only == language {
      lexicon.add(bytes, word.range, word.entry)
      // "tres trilhoes", "cinquieme": accents are left out often enough.
      if losesAccents, word.entry.exactSpelling == nil, let plain = LexiconFile.withoutAccents(bytes[word.range]) {
        lexicon.add(plain, 0..<plain.count, word.entry)
      }
    }
  }

  /// Adds the words that documents of one language alone know.
  func addOwn(to lexicon: inout LexiconWords, of language: Language) {
    for word in words where word.only == language { lexicon.add(bytes, word.range, word.entry) }
  }

  /// The word in plain letters, where it has others and is long enough to stay itself.
  private static func withoutAccents(_ word: ArraySlice<UInt8>) -> [UInt8]? {
    guard word.count > 4, word.contains(0xC3) else { return nil }
    var bytes: [UInt8] = []
    var i = word.startIndex
    while i < word.endIndex {
      if word[i] == 0xC3, i + 1 < word.endIndex {
        guard let letter = plainLetters[word[i + 1] & 0x1F] else { return nil }
        bytes.append(letter)
        i += 2
      } else {
        bytes.append(word[i])
        i += 1
      }
    }
    return bytes
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
