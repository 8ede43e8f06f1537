// Light stemming: the inflections of one Latin word get one stem. Not linguistics, only meeting points.

/// Folds a word (lower case, no diacritics, ß as ss) and takes the common endings of its language off.
///
/// What is left need not be a word ("injured" and "injure" become "injur"), and words of different languages are never
/// compared by it. Endings that make another word of it stay: "Wähler" is not "Wahl".
enum Stemmer {
  /// A hash of the stem.
  static func stem(_ bytes: ArraySlice<UInt8>, language: Language) -> UInt64 {
    var word = FoldedWord()
    fold(bytes) { word.append($0) }
    strip(&word, language: language)
    return word.hash
  }

  /// Gives the bytes in lower case, letters with marks as plain ones; what has no such form is given as it is.
  @inline(__always)
  static func fold(_ bytes: ArraySlice<UInt8>, _ body: (UInt8) -> Void) {
    var i = bytes.startIndex
    while i < bytes.endIndex {
      let byte = bytes[i]
      if byte < 0x80 || i + 1 == bytes.endIndex {
        body(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        i += 1
      } else if byte >= 0xC3 && byte <= 0xC5 {
        foldLetter(byte, bytes[i + 1], body)
        i += 2
      } else if byte == 0xCC || byte == 0xCD && bytes[i + 1] < 0xB0 {
        // A combining accent.
        i += 2
      } else {
        body(byte)
        i += 1
      }
    }
  }

  /// A letter of two bytes, U+00C0…U+017F.
  @inline(__always)
  static func foldLetter(_ lead: UInt8, _ second: UInt8, _ body: (UInt8) -> Void) {
    switch latin[Int(lead - 0xC3) << 6 | Int(second & 0x3F)] {
    case 0:
      body(lead)
      body(second)
    case UInt8(ascii: "S"):
      body(UInt8(ascii: "s"))
      body(UInt8(ascii: "s"))
    case UInt8(ascii: "A"):
      body(UInt8(ascii: "a"))
      body(UInt8(ascii: "e"))
    case UInt8(ascii: "O"):
      body(UInt8(ascii: "o"))
      body(UInt8(ascii: "e"))
    case let letter:
      body(letter)
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
  @inline(__always)
  static func strip(_ word: inout FoldedWord, language: Language) {
    Endings.table(of: language).strip(&word)
    // "kill" and "killed", "plan" and "planned", "Ergebnis" and "Ergebnisse"; "pero" and "perro" are two words.
    guard word.count > 3, language != .spanish, language != .portuguese else { return }
    let last = word.tail & 0xFF
    if last == word.tail &>> 8 & 0xFF, last &- 0x61 < 26 { word.drop(1) }
  }
}
