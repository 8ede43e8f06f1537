// Reads a lexicon file: sections of words, before it is known for which language they are compiled.

/// The file format of `Rules/Lexicons/<language>.json5`:
///
///     {
///       boundBefore: { atLeast: ["at least", "no fewer than"], about: ["about", "roughly"] },
///       "unit!": { MB: ["MB"] },                     // "!": only in this spelling
///       "numeral@zh-Hant": { "1e12": ["兆"] },        // "@": only in documents of this language
///       negation: ["not ", "never "],                // a list: no tokens, but words beside a value
///     }
///
/// Section names are roles, the keys below them payloads, the strings the words. The name of a list is a `Neighbour`.
package struct LexiconFile: Sendable {
  private struct Word {
    /// In `bytes`.
    var range: Range<Int>
    var entry: LexiconEntry
    /// The only language whose documents know the word.
    var only: Language?
  }

  private struct NeighbourList {
    var neighbour: Neighbour
    var words: [[UInt8]]
    var only: Language?
  }

  private var words: [Word] = []
  private var neighbours: [NeighbourList] = []
  /// All words, folded, one after the other.
  private var bytes: [UInt8] = []

  package init(path: String, bytes file: [UInt8]) throws(InputError) {
    let document = try JSON5Document(path: path, bytes: file)
    for section in document.root.members {
      if section.value.kind == .array {
        neighbours.append(try LexiconFile.neighbours(in: section))
        continue
      }
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

  /// Adds the words beside values that documents of a language know.
  func addNeighbours(to lexicon: inout LexiconWords, for language: Language) {
    for list in neighbours where list.only == nil || list.only == language {
      for word in list.words { lexicon.add(word, list.neighbour) }
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

  private static func neighbours(in section: JSON5Member) throws(InputError) -> NeighbourList {
    let (name, only) = try nameAndLanguage(of: section)
    guard let neighbour = Neighbour.named[name] else {
      throw section.value.error(JSON5Value.unknown("list", name, among: Neighbour.named.keys.sorted()))
    }
    var words: [[UInt8]] = []
    for word in section.value.elements {
      var bytes: [UInt8] = []
      try word.append(to: &bytes)
      guard !bytes.isEmpty else { throw word.error("an empty word; write what stands beside the value") }
      words.append(bytes)
    }
    return NeighbourList(neighbour: neighbour, words: words, only: only)
  }

  /// The name of a section before "@", and the language behind it.
  private static func nameAndLanguage(of section: JSON5Member) throws(InputError) -> (String, Language?) {
    let name = section.key
    guard let at = name.utf8.firstIndex(of: UInt8(ascii: "@")) else { return (name, nil) }
    let tag = String(name[name.index(after: at)...])
    guard let language = Language(tag: tag) else {
      throw section.value.error("\"\(tag)\" is no language; use a tag such as zh-Hant")
    }
    return (String(name[..<at]), language)
  }

  private static func roleName(of section: JSON5Member) throws(InputError) -> (Role, Bool, Language?) {
    var (name, only) = try nameAndLanguage(of: section)
    let isExact = name.utf8.last == UInt8(ascii: "!")
    if isExact { name = String(name.dropLast()) }
    guard let role = Role.named[name] else {
      throw section.value.error(JSON5Value.unknown("section", name, among: Role.named.keys.sorted()))
    }
    return (role, isExact, only)
  }
}
