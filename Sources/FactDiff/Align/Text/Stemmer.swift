// Light stemming: the inflections of one Latin word get one stem. Not linguistics, only meeting points.

/// Folds a word (lower case, no diacritics, ß as ss) and takes the common endings of its language off.
///
/// What is left need not be a word ("injured" and "injure" become "injur"), and words of different languages are never
/// compared by it. Endings that make another word of it stay: "Wähler" is not "Wahl".
enum Stemmer {
  /// The FNV-1a hash of the stem.
  static func stem(_ bytes: ArraySlice<UInt8>, language: Language) -> UInt64 {
    hash(stemmed(bytes, language: language))
  }

  static func stemmed(_ bytes: ArraySlice<UInt8>, language: Language) -> [UInt8] {
    var word: [UInt8] = []
    fold(bytes, into: &word)
    strip(&word, language: language)
    return word
  }

  static func hash(_ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  /// Replaces `word` by the letters and digits of `bytes` in lower-case ASCII; what has no such form is kept as it is.
  static func fold(_ bytes: ArraySlice<UInt8>, into word: inout [UInt8]) {
    word.removeAll(keepingCapacity: true)
    var i = bytes.startIndex
    while i < bytes.endIndex {
      let byte = bytes[i]
      if byte < 0x80 || i + 1 == bytes.endIndex {
        word.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        i += 1
      } else if byte >= 0xC3 && byte <= 0xC5 {
        let index = Int(byte - 0xC3) << 6 | Int(bytes[i + 1] & 0x3F)
        let letter = latin[index]
        switch letter {
        case 0: word.append(contentsOf: bytes[i...(i + 1)])
        case UInt8(ascii: "S"): word.append(contentsOf: [UInt8(ascii: "s"), UInt8(ascii: "s")])
        case UInt8(ascii: "A"): word.append(contentsOf: [UInt8(ascii: "a"), UInt8(ascii: "e")])
        case UInt8(ascii: "O"): word.append(contentsOf: [UInt8(ascii: "o"), UInt8(ascii: "e")])
        default: word.append(letter)
        }
        i += 2
      } else if byte == 0xCC || byte == 0xCD && bytes[i + 1] < 0xB0 {
        // A combining accent.
        i += 2
      } else {
        word.append(byte)
        i += 1
      }
    }
  }

  /// U+00C0…U+017F as plain letters; S stands for ss, A for ae, O for oe, a dot for none.
  private static let latin: [UInt8] = {
    let letters: StaticString = """
      aaaaaaAceeeeiiiidnooooo.ouuuuytSaaaaaaAceeeeiiiidnooooo.ouuuuyty\
      aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllll\
      lllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
      """
    return letters.withUTF8Buffer { $0.map { $0 == UInt8(ascii: ".") ? 0 : $0 } }
  }()

  /// Takes the endings off a folded word.
  static func strip(_ word: inout [UInt8], language: Language) {
    for step in Endings.steps(of: language) { step.apply(to: &word) }
    // "kill" and "killed", "plan" and "planned", "Ergebnis" and "Ergebnisse".
    if word.count > 3, word[word.count - 1] == word[word.count - 2], word[word.count - 1] &- 0x61 < 26 {
      word.removeLast()
    }
  }
}
