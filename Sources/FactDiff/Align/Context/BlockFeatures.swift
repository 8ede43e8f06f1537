// The features of a block: concepts, names, words and pairs of characters, each with its place.

struct BlockFeatures {
  private(set) var features: [Feature] = []
  let clauses: Clauses
  /// Entity concepts with their places: whose value it is.
  private(set) var entities: [(start: Int, concept: Int)] = []

  init(
    source: Source, block: Block, mentions: ArraySlice<Mention>, firstMention: Int, lexicon: ConceptLexicon = .embedded
  ) {
    let text = source.text
    clauses = Clauses(text: text, range: block.text)
    let language = block.language == .undetermined ? source.language : block.language

    let occurrences = lexicon.occurrences(in: text, range: block.text, language: language)
    for (range, concept) in occurrences {
      let isEntity = lexicon.isEntity(concept)
      let isTelling = lexicon.isTelling(concept)
      features.append(
        Feature(
          hash: FNV.hash(1, UInt64(concept)), kind: .universal, start: range.lowerBound, end: range.upperBound,
          weight: isEntity || isTelling ? 1.2 : 1.6, mention: -1, isTopic: !isEntity && !isTelling,
          isTelling: isTelling))
      if isEntity { entities.append((range.lowerBound, concept)) }
    }
    addWords(text, block.text, language)
    for code in source.codes[block.codes] {
      let names = CodeNames(source.bytes[code.key ?? code.range])
      features += names.features(at: max(block.text.lowerBound, min(code.text, block.text.upperBound - 1)), lexicon)
    }
    for (offset, mention) in mentions.enumerated() {
      // A fact in the neighbourhood is the best anchor there is: it reads the same in every language.
      features.append(
        Feature(
          hash: FNV.hash(2, FactKey.key(of: mention)), kind: .universal, start: mention.text.lowerBound,
          end: mention.text.upperBound, weight: FactKey.isTelling(mention) ? 1.6 : 0.5, mention: firstMention + offset))
    }
    // Names by their sound, where neither the lexicon nor a value says what stands there.
    let known = (occurrences.map(\.range) + mentions.map(\.text)).sorted { $0.lowerBound < $1.lowerBound }
    var sounds = NameSounds(text: text, range: block.text, language: language, known: known)
    sounds.add(to: &features)
    features.sort { ($0.start, $0.end, $0.hash) < ($1.start, $1.end, $1.hash) }
  }

  /// Latin words as stems, Han and kana as folded pairs.
  private mutating func addWords(_ text: [UInt8], _ range: Range<Int>, _ language: Language) {
    var i = range.lowerBound
    var last: UInt32 = 0
    var lastStart = 0
    while i < range.upperBound {
      let byte = text[i]
      if byte < 0x80 {
        last = 0
        guard (byte | 0x20) &- 0x61 < 26 else {
          i += 1
          continue
        }
        i = addLatinWord(text, i, range, language)
      } else if byte >= 0xC3, byte <= 0xC9 {
        last = 0
        i = addLatinWord(text, i, range, language)
      } else if byte >= 0xE3, byte <= 0xED, i + 2 < range.upperBound {
        let scalar = UInt32(byte & 0x0F) << 12 | UInt32(text[i + 1] & 0x3F) << 6 | UInt32(text[i + 2] & 0x3F)
        if scalar < 0x3040 {  // punctuation
          last = 0
          i += 3
          continue
        }
        let folded = HanFolding.fold(scalar)
        if last != 0 {
          let isHan = scalar >= 0x3400 && scalar < 0xA000 && last >= 0x3400 && last < 0xA000
          features.append(
            Feature(
              hash: FNV.hash(isHan ? 3 : 4, UInt64(last) << 32 | UInt64(folded)), kind: isHan ? .han : .syllabic,
              start: lastStart, end: i + 3, weight: isHan ? 1 : 0.5, mention: -1))
        }
        last = folded
        lastStart = i
        i += 3
      } else {
        last = 0
        i += byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      }
    }
  }

  private mutating func addLatinWord(_ text: [UInt8], _ start: Int, _ range: Range<Int>, _ language: Language) -> Int {
    let end = Scanner.endOfWord(text, start, range.upperBound)
    guard end - start >= 2 else { return end }
    let isCapital = text[start] &- 0x41 < 26
    let isOpening = start == range.lowerBound
    let isForeign = language.isSpaceless || language == .korean
    let stem = Stemmer.stem(text[start..<end], language: isForeign ? .english : language)
    // A capitalised word inside a sentence, or any Latin word in CJK text, is a name that other languages share.
    if isForeign || (isCapital && !isOpening && language != .german) {
      features.append(
        Feature(hash: FNV.hash(5, stem), kind: .universal, start: start, end: end, weight: 0.9, mention: -1))
    } else if isCapital {
      features.append(
        Feature(hash: FNV.hash(5, stem), kind: .universal, start: start, end: end, weight: 0.5, mention: -1))
    }
    features.append(Feature(hash: FNV.hash(6, stem), kind: .latin, start: start, end: end, weight: 1, mention: -1))
    return end
  }
}
