// The sound of a name in Latin letters, whatever language it comes from.

extension SoundKey {
  /// What a closing r or l may be: unheard in English, heard elsewhere, left out by some transcriptions.
  private static let readings: [Silent] = [
    [.innerR, .lastR], .lastR, [], [.innerR, .lastR, .innerL, .lastL],
  ]

  /// The keys of a word in Latin letters; `language` is that of the text.
  static func latin(_ word: ArraySlice<UInt8>, _ language: Language, into found: inout SoundKeys) {
    var letters = SoundLetters()
    letters.fold(word)
    guard letters.count >= 3 else { return }
    var key = SoundKey()
    letters.spell(language, &key)
    key.keys(readings, into: &found)
  }
}

/// The letters of a word, folded.
private struct SoundLetters {
  private var letters = SIMD32<UInt8>()
  private(set) var count = 0

  /// Past the end: 0.
  private func at(_ i: Int) -> UInt8 { i >= 0 && i < 32 ? letters[i] : 0 }

  private mutating func append(_ letter: UInt8) {
    guard count < 31, letter &- 0x61 < 26 else { return }
    letters[count] = letter
    count += 1
  }

  mutating func fold(_ word: ArraySlice<UInt8>) {
    var i = word.startIndex
    while i < word.endIndex {
      let byte = word[i]
      if byte < 0x80 {
        append(byte | 0x20)
        i += 1
        continue
      }
      guard i + 1 < word.endIndex else { return }
      let second = word[i + 1]
      if byte == 0xC3, second | 0x20 == 0xA7 || byte == 0xC4, second >= 0x86, second <= 0x8D {
        // ç, ć, č
        append(UInt8(ascii: "s"))
      } else if byte == 0xC5, second == 0x81 || second == 0x82 {
        // ł
        append(UInt8(ascii: "w"))
      } else if byte >= 0xC3, byte <= 0xC5 {
        var folded = self
        Stemmer.foldLetter(byte, second) { folded.append($0) }
        self = folded
      }
      i += byte >= 0xE0 ? 3 : 2
    }
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      true
    default: false
    }
  }

  private static func isFront(_ letter: UInt8) -> Bool {
    letter == UInt8(ascii: "e") || letter == UInt8(ascii: "i") || letter == UInt8(ascii: "y")
  }

  /// Whether nothing that is heard follows at `i`.
  private func isOver(_ i: Int) -> Bool { i >= count || i == count - 1 && at(i) == UInt8(ascii: "e") && count > 3 }

  func spell(_ language: Language, _ key: inout SoundKey) {
    var i = 0
    while i < count { i += spell(at: i, language, &key) }
  }

  /// Adds the sound that is written at `i`, and says of how many letters it is.
  private func spell(at i: Int, _ language: Language, _ key: inout SoundKey) -> Int {
    let (next, after, last) = (at(i + 1), at(i + 2), at(i - 1))
    let isVowelNext = SoundLetters.isVowel(next)
    switch letters[i] {
    case UInt8(ascii: "b"), UInt8(ascii: "f"): key.add(.labial)
    case UInt8(ascii: "p"):
      key.add(.labial)
      if next == UInt8(ascii: "h") { return 2 }
    case UInt8(ascii: "v"): key.add(.labial, or: i == 0 ? .vowel : nil)
    case UInt8(ascii: "w"):
      if i == 0 {
        if next == UInt8(ascii: "r") { return 1 }
        if next == UInt8(ascii: "h") {
          key.add(.vowel, or: .h)
          return 2
        }
        key.add(.vowel, or: .labial)
      } else if isVowelNext, !isOver(i + 1) {
        key.add(.labial, or: nil)
      }
    case UInt8(ascii: "t"): return spellT(at: i, &key)
    case UInt8(ascii: "d"):
      switch next {
      case UInt8(ascii: "g") where SoundLetters.isFront(after), UInt8(ascii: "j"), UInt8(ascii: "z"), UInt8(ascii: "s"):
        key.add(.sibilant)
        return 2
      case UInt8(ascii: "t"): return 1
      // Cambodia, カンボジア.
      case UInt8(ascii: "i") where i > 0 && SoundLetters.isVowel(after): key.add(.dental, or: .sibilant)
      // Ireland, 爱尔兰.
      case 0 where last == UInt8(ascii: "n"): key.add(.dental, or: nil)
      default: key.add(.dental)
      }
    case UInt8(ascii: "k"):
      if next == UInt8(ascii: "h") {
        key.add(.velar, or: .h)
        return 2
      }
      if i == 0, next == UInt8(ascii: "n") { key.add(.velar, or: nil) } else { key.add(.velar) }
    case UInt8(ascii: "q"):
      key.add(.velar)
      if next == UInt8(ascii: "u"), SoundLetters.isVowel(after) { return 2 }
    case UInt8(ascii: "c"): return spellC(at: i, language, &key)
    case UInt8(ascii: "g"): return spellG(at: i, language, &key)
    case UInt8(ascii: "j"):
      if language == .spanish { key.add(.h, or: .sibilant) } else { key.add(.sibilant, or: i == 0 ? .vowel : nil) }
    case UInt8(ascii: "s"):
      if next == UInt8(ascii: "c"), after == UInt8(ascii: "h") {
        key.add(.sibilant)
        return 3
      }
      key.add(.sibilant)
      if next == UInt8(ascii: "h") || next == UInt8(ascii: "z") { return 2 }
      if next == UInt8(ascii: "c"), SoundLetters.isFront(after) { return 2 }
    case UInt8(ascii: "z"):
      key.add(.sibilant)
      if next == UInt8(ascii: "h") { return 2 }
    case UInt8(ascii: "x"):
      if i == count - 1, last == UInt8(ascii: "u") { return 1 }
      if i > 0 {
        key.add(.velar, or: nil)
      }
      key.add(.sibilant)
    case UInt8(ascii: "m"):
      if next == UInt8(ascii: "n"), i + 2 == count {
        key.add(.m)
        return 2
      }
      // Columbia is コロンビア, Hamilton 汉密尔顿, Comcast 康卡斯特.
      if i > 0, next == UInt8(ascii: "b") || next == UInt8(ascii: "p") {
        key.add(.n)
      } else if i > 0, next != 0, !isVowelNext, next != UInt8(ascii: "m") {
        key.add(.m, or: .n)
      } else {
        key.add(.m)
      }
    case UInt8(ascii: "n"):
      key.add(.n)
      if next == UInt8(ascii: "g"),
        i + 2 == count
          || !SoundLetters.isVowel(after) && after != UInt8(ascii: "l")
            && after != UInt8(ascii: "r")
      {
        return 2
      }
      if next == UInt8(ascii: "g") {
        // Stavanger, but Angeles; Singapore, but 新加坡 and 싱어.
        key.add(.velar, or: SoundLetters.isFront(after) ? .sibilant : nil)
        return 2
      }
    case UInt8(ascii: "l"), UInt8(ascii: "r"): return spellLiquid(at: i, &key)
    case UInt8(ascii: "h"):
      guard isVowelNext else { return 1 }
      if i == 0 {
        let isSilent = language == .french || language == .spanish || language == .portuguese
        if isSilent { key.add(.h, or: .vowel) } else { key.add(.h) }
      } else {
        // Lufthansa; Delhi.
        key.add(.h, or: nil)
      }
    default: key.addVowel()
    }
    return 1
  }

  private func spellT(at i: Int, _ key: inout SoundKey) -> Int {
    let (next, after) = (at(i + 1), at(i + 2))
    switch next {
    case UInt8(ascii: "h"):
      key.add(.dental, or: .sibilant)
      return 2
    case UInt8(ascii: "c") where after == UInt8(ascii: "h"):
      key.add(.sibilant)
      return 3
    case UInt8(ascii: "s") where after == UInt8(ascii: "c") && at(i + 3) == UInt8(ascii: "h"):
      key.add(.sibilant)
      return 4
    case UInt8(ascii: "s"), UInt8(ascii: "z"):
      key.add(.sibilant)
      return 2
    case UInt8(ascii: "i") where i > 0 && SoundLetters.isVowel(after): key.add(.dental, or: .sibilant)
    case 0 where at(i - 1) == UInt8(ascii: "n"): key.add(.dental, or: nil)
    default: key.add(.dental)
    }
    return 1
  }

  private func spellC(at i: Int, _ language: Language, _ key: inout SoundKey) -> Int {
    let (next, after) = (at(i + 1), at(i + 2))
    switch next {
    case UInt8(ascii: "h"):
      if after == UInt8(ascii: "r") || after == UInt8(ascii: "l") {
        key.add(.velar)
      } else if language == .german {
        key.add(.h, or: .sibilant)
      } else if i == 0 || language == .spanish {
        key.add(.sibilant, or: .velar)
      } else {
        key.add(.sibilant, or: i + 2 == count || !SoundLetters.isVowel(after) ? .h : .velar)
      }
      return 2
    case UInt8(ascii: "k"), UInt8(ascii: "q"):
      key.add(.velar)
      return 2
    case UInt8(ascii: "z"):
      key.add(.sibilant)
      return 2
    case _ where SoundLetters.isFront(next): key.add(.sibilant)
    // Djokovic.
    case 0 where at(i - 1) == UInt8(ascii: "i"): key.add(.velar, or: .sibilant)
    default: key.add(.velar)
    }
    return 1
  }

  private func spellG(at i: Int, _ language: Language, _ key: inout SoundKey) -> Int {
    let (next, after) = (at(i + 1), at(i + 2))
    switch next {
    case UInt8(ascii: "h"):
      if i == 0 { key.add(.velar) } else { key.add(.velar, or: nil) }
      return 2
    case UInt8(ascii: "n"):
      if i == 0 { return 1 }
      key.add(.velar, or: nil)
    case UInt8(ascii: "u") where SoundLetters.isFront(after):
      key.add(.velar)
      return 2
    case _ where SoundLetters.isFront(next):
      if language == .spanish { key.add(.h, or: .velar) } else { key.add(.velar, or: .sibilant) }
    default: key.add(.velar)
    }
    return 1
  }

  private func spellLiquid(at i: Int, _ key: inout SoundKey) -> Int {
    let letter = letters[i]
    var end = i + 1
    if at(end) == letter { end += 1 }
    if letter == UInt8(ascii: "r"), at(end) == UInt8(ascii: "h") { end += 1 }
    let isR = letter == UInt8(ascii: "r")
    if i == 0 || SoundLetters.isVowel(at(end)) && !isOver(end) {
      key.add(.liquid)
    } else if isOver(end) {
      key.add(isR ? .lastR : .lastL)
    } else {
      key.add(isR ? .innerR : .innerL)
    }
    return end - i
  }
}
