// Reads the concept lexicon and the label lexicon into tables.

extension ConceptLexicon {
  /// The two files as bytes; a file that is empty gives no concepts or labels.
  init(concepts: [UInt8], labels: [UInt8]) throws(InputError) {
    if !concepts.isEmpty { try readConcepts(concepts) }
    if !labels.isEmpty { try readLabels(labels) }
  }

  /// Whose words a key of the file holds; nil for an unknown key.
  static func language(ofKey key: ArraySlice<UInt8>) -> Language? {
    guard key.count == 2 else { return nil }
    return switch (key[key.startIndex], key[key.startIndex + 1]) {
    case (UInt8(ascii: "e"), UInt8(ascii: "n")): .english
    case (UInt8(ascii: "z"), UInt8(ascii: "h")): .simplifiedChinese
    case (UInt8(ascii: "j"), UInt8(ascii: "a")): .japanese
    case (UInt8(ascii: "d"), UInt8(ascii: "e")): .german
    case (UInt8(ascii: "f"), UInt8(ascii: "r")): .french
    case (UInt8(ascii: "e"), UInt8(ascii: "s")): .spanish
    case (UInt8(ascii: "k"), UInt8(ascii: "o")): .korean
    case (UInt8(ascii: "p"), UInt8(ascii: "t")): .portuguese
    default: nil
    }
  }

  private mutating func readConcepts(_ bytes: [UInt8]) throws(InputError) {
    let document = try JSON5Document(path: "Rules/Lexicons/concepts.json5", bytes: bytes)
    for concept in document.root.members {
      let index = Int32(ids.count)
      ids.append(concept.key)
      if ids[Int(index)] == "_none" { none = Int(index) }
      for words in concept.value.members {
        guard let language = ConceptLexicon.language(ofKey: bytes[words.keyRange]) else {
          throw words.value.error("\"\(words.key)\" is no language; en, zh, ja, de, fr, es, ko, pt are")
        }
        for word in words.value.elements {
          var range = word.range
          guard word.kind == .string, range.count > 2 else { throw word.error("a word belongs here") }
          range = (range.lowerBound + 1)..<(range.upperBound - 1)
          let hasPriority = bytes[range.lowerBound] == UInt8(ascii: "!")
          if hasPriority { range = (range.lowerBound + 1)..<range.upperBound }
          add(bytes, range, index, language, hasPriority)
        }
      }
    }
  }

  private mutating func add(
    _ bytes: [UInt8], _ word: Range<Int>, _ concept: Int32, _ language: Language, _ hasPriority: Bool
  ) {
    if bytes[word.lowerBound] >= 0xE0 {
      addCharacters(bytes, word, concept, language, hasPriority)
    } else {
      // Latin words in Chinese, Japanese and Korean columns are English.
      addPhrase(bytes, word, concept, language.isOwnLatin ? language : .english, hasPriority)
    }
  }

  // MARK: Latin words

  private mutating func addPhrase(
    _ bytes: [UInt8], _ range: Range<Int>, _ concept: Int32, _ language: Language, _ hasPriority: Bool
  ) {
    var node: UInt32 = 0
    var length = 0
    var letters = 0
    var isName = false
    var start: Int? = range.lowerBound
    var read = range.lowerBound
    while let at = start, LatinWord.starts(bytes, at) {
      var folded = FoldedWord()
      let word = LatinWord.read(bytes, at, range.upperBound, into: &folded)
      let beginning = Int(WordTables.index(folded))
      isName = word.startsWithCapital
      let key: UInt64
      if word.isInCapitals || word.startsWithCapital && word.letters == 1 && word.digits == 0 {
        key = WordForm.capitals.key(folded, .english)
      } else if word.startsWithCapital {
        key = WordForm.name.key(folded, .english)
      } else if word.digits > 0 {
        key = WordForm.plain.key(folded, language)
      } else {
        Stemmer.strip(&folded, language: language)
        key = WordForm.stem.key(folded, language)
      }
      if length == 0 { beginnings[beginning].insert(isName ? .names : WordTables(language)) }
      node = next(node, words.add(key))
      length += 1
      letters += word.letters
      read = word.range.upperBound
      start = LatinWord.next(bytes, after: word, range.upperBound)
    }
    // The dot of "U.S." may be left over; anything else would make the word match what it does not say.
    guard node != 0, read + 1 >= range.upperBound, length <= ConceptLexicon.longestPhrase else {
      unreadable.append(String(decoding: bytes[range], as: UTF8.self))
      return
    }
    let ending = LatinEnd(
      concept: concept + 1, hasPriority: hasPriority,
      isEnglishOnly: language == .english && length == 1 && letters < 6 && !isName, source: range)
    let earlier = phraseEnds[Int(node)]
    guard earlier.concept != 0, earlier.concept != ending.concept else {
      if earlier.concept == 0 || hasPriority { phraseEnds[Int(node)] = ending }
      // A second form of one stem: listed for the sake of its spelling, should another concept win the stem.
      if earlier.concept != 0, length == 1, !isName { addPlain(bytes, ending, language) }
      return
    }
    // One stem, two concepts: as written they may still differ ("build", "building").
    let keeps = earlier.hasPriority && !hasPriority
    if earlier.hasPriority == hasPriority { noteClash(bytes, range, earlier.concept, ending.concept) }
    if length == 1, !isName {
      addPlain(bytes, earlier, language)
      addPlain(bytes, ending, language)
    }
    if !keeps { phraseEnds[Int(node)] = ending }
  }

  private mutating func addPlain(
    _ bytes: [UInt8], _ ending: LatinEnd, _ language: Language
  ) {
    var folded = FoldedWord()
    _ = LatinWord.read(bytes, ending.source.lowerBound, ending.source.upperBound, into: &folded)
    let node = next(0, words.add(WordForm.plain.key(folded, language)))
    if phraseEnds[Int(node)].concept == 0 || ending.hasPriority { phraseEnds[Int(node)] = ending }
  }

  private mutating func next(_ node: UInt32, _ word: Int32) -> UInt32 {
    let child = phrases.add(to: node, UInt32(word))
    if Int(child) == phraseEnds.count { phraseEnds.append(LatinEnd()) }
    return child
  }

  private mutating func noteClash(_ bytes: [UInt8], _ range: Range<Int>, _ kept: Int32, _ lost: Int32) {
    clashes.append(
      Clash(word: String(decoding: bytes[range], as: UTF8.self), kept: ids[Int(kept) - 1], lost: ids[Int(lost) - 1]))
  }

  // MARK: Han, kana, hangul

  private mutating func addCharacters(
    _ bytes: [UInt8], _ range: Range<Int>, _ concept: Int32, _ language: Language, _ hasPriority: Bool
  ) {
    // A space in a word may be written or not.
    var nodes: [UInt32] = [0]
    var i = range.lowerBound
    var hasSpace = false
    var count = 0
    var areAllKatakana = true
    while i < range.upperBound {
      if bytes[i] == 0x20 {
        hasSpace = true
        i += 1
        continue
      }
      guard bytes[i] >= 0xE0, bytes[i] < 0xF0, i + 2 < range.upperBound else {
        unreadable.append(String(decoding: bytes[range], as: UTF8.self))
        return
      }
      let scalar = HanFolding.fold(ConceptLexicon.scalar(bytes, i))
      if !ConceptLexicon.isKatakana(scalar) { areAllKatakana = false }
      count += 1
      i += 3
      if hasSpace { nodes += nodes.map { next(character: 0x20, after: $0) } }
      hasSpace = false
      for position in nodes.indices { nodes[position] = next(character: scalar, after: nodes[position]) }
    }
    for node in nodes {
      var ending = characterEnds[Int(node)]
      let current =
        switch language {
        case .japanese: ending.japanese
        case .korean: ending.korean
        default: ending.chinese
        }
      if current != 0, current != concept + 1 {
        if ending.hasPriority == hasPriority { noteClash(bytes, range, current, concept + 1) }
        if ending.hasPriority || !hasPriority { continue }
      }
      switch language {
      case .japanese: ending.japanese = concept + 1
      case .korean: ending.korean = concept + 1
      default: ending.chinese = concept + 1
      }
      ending.hasPriority = ending.hasPriority || hasPriority
      ending.needsBoundary = areAllKatakana && count <= 3
      ending.needsNumber = count == 1
      characterEnds[Int(node)] = ending
    }
  }

  private mutating func next(character: UInt32, after node: UInt32) -> UInt32 {
    let child = characters.add(to: node, character)
    if Int(child) == characterEnds.count { characterEnds.append(CharacterEnd()) }
    return child
  }
}
