// What a span of code calls its thing: "`idle_timeout`" and "`maxPayload`" are words, too, though no fact is read from code.

/// The words of a name in code: what stands between "_", ".", "-" and humps, small.
struct CodeNames {
  private let words: [UInt8]
  private let whole: UInt64

  /// Longer spans, and spans of several words, are code and no names.
  private static let longest = 48

  init(_ code: ArraySlice<UInt8>) {
    var words: [UInt8] = []
    var whole = FNV()
    var last: UInt8 = 0
    let isName =
      code.count <= CodeNames.longest
      && code.allSatisfy { NameBytes.isWord($0) || "_.-:/()[]<>$".utf8.contains($0) }
    for byte in isName ? code : [] {
      let isLetter = NameBytes.isLetter(byte)
      let isHump = NameBytes.isUpper(byte) && NameBytes.isLower(last)
      if !isLetter || isHump, words.last.map({ $0 != 0x20 }) == true { words.append(0x20) }
      if isLetter {
        words.append(NameBytes.folded(byte))
        whole.add(NameBytes.folded(byte))
      }
      last = byte
    }
    self.words = words
    self.whole = whole.value
  }

  /// Two and three words of a text that stand side by side, as the hashes of the names that they would be; of the last
  /// words alone.
  static func phrases(in text: ArraySlice<UInt8>) -> [UInt64] {
    let words = text.suffix(CodeNames.longest).split { !NameBytes.isLetter($0) }.suffix(8)
    var phrases: [UInt64] = []
    for first in words.indices {
      var whole = FNV()
      for last in first..<min(first + 3, words.endIndex) {
        for byte in words[last] { whole.add(NameBytes.folded(byte)) }
        if last > first { phrases.append(FNV.hash(7, whole.value)) }
      }
    }
    return phrases
  }

  /// Concepts and stems, as of English text, and the name as a whole, which no language changes.
  func features(at place: Int, _ lexicon: ConceptLexicon = .embedded) -> [Feature] {
    guard words.count >= 3 else { return [] }
    func feature(_ hash: UInt64, _ kind: FeatureClass, _ weight: Float, isTopic: Bool = false) -> Feature {
      Feature(
        hash: hash, kind: kind, start: place, end: place, weight: weight, mention: -1, isTopic: isTopic, isCode: true)
    }
    var features = [feature(FNV.hash(7, whole), .universal, 1)]
    features[0].isWholeName = words.split(separator: 0x20).count >= 2
    for (_, concept) in lexicon.occurrences(in: words, range: words.indices, language: .english)
    where !lexicon.isEntity(concept) {
      let isTelling = lexicon.isTelling(concept)
      features.append(
        feature(FNV.hash(1, UInt64(concept)), .universal, isTelling ? 1 : 1.4, isTopic: !isTelling))
      // "`retries`" names what other documents tell in words of their own.
      features[features.count - 1].isWholeName = !isTelling && !features[0].isWholeName
    }
    for word in words.split(separator: 0x20) where word.count >= 2 {
      features.append(feature(FNV.hash(6, Stemmer.stem(word, language: .english)), .latin, 1))
    }
    return features
  }
}
