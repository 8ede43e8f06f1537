// The concept lexicon: what numbers and dates count and date, found in text of any of the languages.

/// Words of many languages, each standing for one concept: "deaths", 死亡 and Tote are `deaths`.
///
/// Compiled from `Rules/Lexicons/concepts.json5` and `labels.json5`, whose format is told there, when the tool is built.
struct ConceptLexicon: Sendable {
  /// A word that two concepts claim, neither or both with priority.
  struct Clash: Hashable, Sendable {
    var word: String
    var kept: String
    var lost: String
  }

  var ids: [String] = []
  /// The concept of words that stand for none ("para" is no inflection of "paro"), or -1.
  var none = -1
  var words = HashNumbering()
  /// Latin phrases as word numbers, and the concept (plus one) that a node ends.
  var phrases = SymbolTrie()
  var phraseEnds: [LatinEnd] = [LatinEnd()]
  /// By the first three letters: in which tables words begin so. Most words of a text begin none.
  var beginnings = [WordTables](repeating: [], count: WordTables.count)
  /// Folded code points of all other scripts, and the concepts that a node ends in Chinese, Japanese, Korean.
  var characters = SymbolTrie()
  var characterEnds: [CharacterEnd] = [CharacterEnd()]
  var labels: [UInt64: String] = [:]
  var clashes: [Clash] = []
  /// Words that cannot be looked for: of two scripts, longer than a phrase may be.
  var unreadable: [String] = []

  struct LatinEnd: Sendable {
    /// The concept plus one; 0 for none.
    var concept: Int32 = 0
    var hasPriority = false
    /// An English word that is too short to be looked for in the text of other Latin languages.
    var isEnglishOnly = false
    /// Where the word stands in the lexicon.
    var source: Range<Int> = 0..<0
  }

  struct CharacterEnd: Sendable {
    var chinese: Int32 = 0
    var japanese: Int32 = 0
    var korean: Int32 = 0
    var hasPriority = false
    /// A short katakana word: neither side may go on in katakana.
    var needsBoundary = false
    /// A single character: only behind a number does it count things ("3票"), elsewhere it is a part of words.
    var needsNumber = false
  }

  /// A word that only tells what happens or how, nothing that is counted or dated; its id starts with "~".
  func isTelling(_ concept: Int) -> Bool { ids[concept].utf8.first == UInt8(ascii: "~") }

  func id(of concept: Int) -> String { ids[concept] }

  /// A person, company, place or other name; its id starts with "@".
  func isEntity(_ concept: Int) -> Bool { ids[concept].utf8.first == UInt8(ascii: "@") }

  /// The concepts in a range of text, ascending, each the longest that starts there; none overlap.
  /// A text's own language is looked up first, then English.
  func occurrences(in text: [UInt8], range: Range<Int>, language: Language) -> [(range: Range<Int>, concept: Int)] {
    var found: [(range: Range<Int>, concept: Int)] = []
    let range = range.clamped(to: 0..<text.count)
    let end = range.upperBound
    var i = range.lowerBound
    while i < end {
      let byte = text[i]
      if byte < 0xC3 {
        guard byte < 0x80, LatinWord.starts(text, i) else {
          i += 1
          continue
        }
      } else if byte >= 0xE0 {
        guard byte < 0xF0, i + 2 < end else {
          i += byte < 0xF0 ? 3 : 4
          continue
        }
        if let match = longestCharacters(text, i, end, language) {
          if match.concept != none { found.append((i..<match.end, match.concept)) }
          i = match.end
        } else {
          i += 3
        }
        continue
      } else if !LatinWord.starts(text, i) {
        i += 2
        continue
      }
      var folded = FoldedWord()
      let word = LatinWord.read(text, i, end, into: &folded)
      // A two-byte letter cut off by the end of the range.
      if word.range.isEmpty { break }
      if let match = longestPhrase(text, word, folded, end, language) {
        if match.concept != none { found.append((i..<match.end, match.concept)) }
        i = match.end
      } else {
        i = word.range.upperBound
      }
    }
    return found
  }
}

// MARK: Latin words

extension ConceptLexicon {
  /// Words in a phrase.
  static let longestPhrase = 6

  /// What a word of the text is known as: the best form first, empty slots zero.
  private func numbers(
    _ word: LatinWord, _ folded: FoldedWord, _ language: Language, among tables: WordTables
  ) -> SIMD8<Int32> {
    var known = SIMD8<Int32>()
    // Long runs are no words: hashes, data.
    guard word.range.count <= 40 else { return known }
    if word.startsWithCapital, tables.contains(.names) {
      var singular = folded
      if word.endsInSmallS { singular.drop(1) }
      if word.isInCapitals { known[0] = words.number(of: WordForm.capitals.key(singular, .english)) }
      known[1] = words.number(of: WordForm.name.key(folded, .english))
      if known[1] == 0, word.endsInSmallS { known[1] = words.number(of: WordForm.name.key(singular, .english)) }
    }
    if language.isOwnLatin, tables.contains(WordTables(language)) {
      known[2] = words.number(of: WordForm.plain.key(folded, language))
      if word.digits == 0 {
        var stem = folded
        Stemmer.strip(&stem, language: language)
        known[3] = words.number(of: WordForm.stem.key(stem, language))
      }
    }
    if tables.contains(.english) {
      known[4] = words.number(of: WordForm.plain.key(folded, .english))
      if word.digits == 0 {
        var stem = folded
        Stemmer.strip(&stem, language: .english)
        known[5] = words.number(of: WordForm.stem.key(stem, .english))
      }
    }
    return known
  }

  private func longestPhrase(
    _ text: [UInt8], _ first: LatinWord, _ folded: FoldedWord, _ end: Int, _ language: Language
  ) -> (end: Int, concept: Int)? {
    var best: (end: Int, concept: Int)?
    var nodes = SIMD8<UInt32>()
    let tables = beginnings[Int(WordTables.index(folded))]
    guard tables.rawValue != 0 else { return nil }
    var known = numbers(first, folded, language, among: tables)
    guard known != SIMD8<Int32>() else { return nil }
    var open = 0
    for slot in 0..<6 where known[slot] != 0 {
      let node = phrases.child(of: 0, UInt32(known[slot]))
      guard node != 0 else { continue }
      let ending = phraseEnds[Int(node)]
      if best == nil, ending.concept != 0 {
        // English words are looked for in other languages only where they cannot be taken for a word of those.
        if !(ending.isEnglishOnly && language.isOwnLatin && slot >= 4) {
          best = (first.range.upperBound, Int(ending.concept) - 1)
        }
      }
      if phrases.isOpen[Int(node)] {
        nodes[open] = node
        open += 1
      }
    }
    var word = first
    var length = 1
    while open > 0, length < ConceptLexicon.longestPhrase, let start = LatinWord.next(text, after: word, end) {
      var folded = FoldedWord()
      word = LatinWord.read(text, start, end, into: &folded)
      if word.range.isEmpty { break }
      known = numbers(word, folded, language, among: .all)
      if known == SIMD8<Int32>() { break }
      length += 1
      var following = SIMD8<UInt32>()
      var count = 0
      var isFound = false
      for position in 0..<open {
        for slot in 0..<6 where known[slot] != 0 {
          let node = phrases.child(of: nodes[position], UInt32(known[slot]))
          guard node != 0 else { continue }
          if !isFound, phraseEnds[Int(node)].concept != 0 {
            best = (word.range.upperBound, Int(phraseEnds[Int(node)].concept) - 1)
            isFound = true
          }
          if phrases.isOpen[Int(node)], count < 8 {
            following[count] = node
            count += 1
          }
        }
      }
      nodes = following
      open = count
    }
    return best
  }
}

extension Language {
  /// Written in Latin letters, and not English.
  var isOwnLatin: Bool {
    switch self {
    case .german, .french, .spanish, .portuguese: true
    case .english, .simplifiedChinese, .traditionalChinese, .japanese, .korean, .undetermined: false
    }
  }
}

// MARK: Han, kana, hangul

extension ConceptLexicon {
  /// The scalar of three bytes that starts at `i`.
  @inline(__always)
  static func scalar(_ text: [UInt8], _ i: Int) -> UInt32 {
    UInt32(text[i] & 0x0F) << 12 | UInt32(text[i + 1] & 0x3F) << 6 | UInt32(text[i + 2] & 0x3F)
  }

  @inline(__always)
  static func isKatakana(_ scalar: UInt32) -> Bool { scalar >= 0x30A1 && scalar <= 0x30FF && scalar != 0x30FB }

  private func longestCharacters(
    _ text: [UInt8], _ start: Int, _ end: Int, _ language: Language
  ) -> (end: Int, concept: Int)? {
    var best: (end: Int, concept: Int)?
    var node: UInt32 = 0
    var i = start
    var last: UInt32 = 0
    while i < end {
      let byte = text[i]
      if byte >= 0xE0, byte < 0xF0, i + 2 < end {
        last = HanFolding.fold(ConceptLexicon.scalar(text, i))
        i += 3
      } else if byte == 0x20, node != 0 {
        last = 0x20
        i += 1
      } else {
        break
      }
      node = characters.child(of: node, last)
      if node == 0 { break }
      let ending = characterEnds[Int(node)]
      let concept =
        switch language {
        case .japanese: ending.japanese != 0 ? ending.japanese : ending.chinese
        case .korean: ending.korean != 0 ? ending.korean : ending.chinese
        default:
          ending.chinese != 0 ? ending.chinese : ending.japanese != 0 ? ending.japanese : ending.korean
        }
      guard concept != 0, !ending.needsBoundary || isBounded(text, start, i, end) else { continue }
      if !ending.needsNumber || ConceptLexicon.followsNumber(text, start) { best = (i, Int(concept) - 1) }
    }
    return best
  }

  /// Whether a digit or a Han numeral stands before `start`.
  private static func followsNumber(_ text: [UInt8], _ start: Int) -> Bool {
    guard start > 0 else { return false }
    var before = start - 1
    if text[before] == 0x20, before > 0 { before -= 1 }
    if text[before] < 0x80 { return text[before] &- 0x30 < 10 }
    guard before >= 2, text[before - 2] >= 0xE0, text[before - 2] < 0xF0 else { return false }
    return switch HanFolding.fold(scalar(text, before - 2)) {
    // 一 二 三 四 五 六 七 八 九 十 百 千 万 亿 两 几 数 多 余 个
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E, 0x5343, 0x4E07, 0x4EBF,
      0x4E24, 0x51E0, 0x6570, 0x591A, 0x4F59, 0x4E2A:
      true
    default: false
    }
  }

  /// Whether katakana goes on neither before `start` nor at `end`.
  private func isBounded(_ text: [UInt8], _ start: Int, _ stop: Int, _ end: Int) -> Bool {
    if start >= 3, text[start - 3] == 0xE3, ConceptLexicon.isKatakana(ConceptLexicon.scalar(text, start - 3)) {
      return false
    }
    return !(stop + 2 < end && text[stop] == 0xE3 && ConceptLexicon.isKatakana(ConceptLexicon.scalar(text, stop)))
  }
}
