// Finds the words of Latin script in bytes, and the hashes under which the concept lexicon knows them.

/// How a word of the lexicon wants to be met. Part of its hash.
enum WordForm: UInt64 {
  /// By its stem, in one language.
  case stem = 0x9E37_79B9_7F4A_7C15
  /// As it is written but for case and accents, in one language.
  case plain = 0xC2B2_AE3D_27D4_EB4F
  /// Written with a capital in the lexicon, so it is in the text: a name, in any language.
  case name = 0x1656_67B1_9E37_79F9
  /// Written in capitals in the lexicon, so it is in the text: an abbreviation, in any language.
  case capitals = 0x27D4_EB2F_1656_67C5

  @inline(__always)
  func key(_ word: FoldedWord, _ language: Language) -> UInt64 {
    var key = word.hash ^ rawValue
    switch language {
    case .german: key ^= 0x1000_0000_0000_0061
    case .french: key ^= 0x2000_0000_0000_0162
    case .spanish: key ^= 0x3000_0000_0000_0263
    case .portuguese: key ^= 0x4000_0000_0000_0364
    case .english, .simplifiedChinese, .traditionalChinese, .japanese, .korean, .undetermined: break
    }
    key = (key ^ key &>> 32) &* 0xD6E8_FEB8_6659_FD93
    return key ^ key &>> 29
  }
}

/// A run of Latin letters and digits.
struct LatinWord {
  var range: Range<Int>
  var startsWithCapital = false
  /// Two or more letters, none of them small; a small s may end it ("LLMs").
  var isInCapitals = false
  var endsInSmallS = false
  var letters = 0
  var digits = 0

  /// Whether a Latin letter or digit starts here.
  @inline(__always)
  static func starts(_ text: [UInt8], _ i: Int) -> Bool {
    let byte = text[i]
    if byte < 0x80 { return byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }
    guard byte >= 0xC3, byte <= 0xC5, i + 1 < text.count else { return false }
    return byte != 0xC3 || text[i + 1] & 0x3F != 0x17 && text[i + 1] & 0x3F != 0x37
  }

  /// The word that starts at `start`, where one does; its letters are appended to `folded`.
  @inline(__always)
  static func read(_ text: [UInt8], _ start: Int, _ end: Int, into folded: inout FoldedWord) -> LatinWord {
    var word = LatinWord(range: start..<start)
    var small = 0
    var i = start
    while i < end {
      let byte = text[i]
      if byte < 0x80 {
        if byte &- 0x61 < 26 {
          small += 1
          word.letters += 1
          word.endsInSmallS = byte == UInt8(ascii: "s")
        } else if byte &- 0x41 < 26 {
          if i == start { word.startsWithCapital = true }
          word.letters += 1
          word.endsInSmallS = false
        } else if byte &- 0x30 < 10 {
          word.digits += 1
          word.endsInSmallS = false
        } else {
          break
        }
        folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        i += 1
      } else if i + 1 < end, starts(text, i) {
        // À…Þ are capitals; of the letters above, every second one is.
        let second = text[i + 1]
        let isCapital = byte == 0xC3 ? second < 0x9F : second & 1 == 0
        if isCapital { if i == start { word.startsWithCapital = true } } else { small += 1 }
        word.letters += 1
        word.endsInSmallS = false
        Stemmer.foldLetter(byte, second) { folded.append($0) }
        i += 2
      } else if i > start, i + 1 < end, byte == 0xCC || byte == 0xCD && text[i + 1] < 0xB0 {
        i += 2
      } else {
        break
      }
    }
    word.range = start..<i
    word.isInCapitals =
      word.startsWithCapital
      && (small == 0 && word.letters > 1 || small == 1 && word.endsInSmallS && word.letters > 2)
    return word
  }

  /// Where the next word of a phrase starts: behind spaces, a hyphen, an apostrophe, or the dot of an abbreviation.
  static func next(_ text: [UInt8], after word: LatinWord, _ end: Int) -> Int? {
    var i = word.range.upperBound
    // "world's first": the s of a genitive is no word.
    if let past = genitive(text, i, end) { i = past }
    if word.letters == 1 || word.letters == 2 && word.isInCapitals, i < end, text[i] == UInt8(ascii: ".") { i += 1 }
    let limit = min(end, i + 6)
    while i < limit {
      let byte = text[i]
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "&"): i += 1
      case 0xC2 where i + 1 < end && text[i + 1] == 0xA0: i += 2
      case 0xE2 where i + 2 < end && text[i + 1] == 0x80 && (0x90...0x99).contains(text[i + 2]): i += 3
      default: return starts(text, i) ? i : nil
      }
    }
    return i < end && starts(text, i) ? i : nil
  }

  private static func genitive(_ text: [UInt8], _ i: Int, _ end: Int) -> Int? {
    var s = i
    if s < end, text[s] == UInt8(ascii: "'") {
      s += 1
    } else if s + 2 < end, text[s] == 0xE2, text[s + 1] == 0x80, text[s + 2] == 0x99 {
      s += 3
    } else {
      return nil
    }
    guard s < end, text[s] | 0x20 == UInt8(ascii: "s") else { return nil }
    return s + 1 < end && starts(text, s + 1) ? nil : s + 1
  }
}
