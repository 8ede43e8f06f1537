// The names of a block by their sound, so that a name and its transcription into another script are one feature.

/// Finds the words that may be foreign names: capitalised Latin words, runs of katakana, words of hangul, runs of Han
/// characters that are used for their sound.
struct NameSounds {
  /// A key of two consonants is met by chance at times, a longer one hardly ever.
  private static let weights: (short: Float, long: Float) = (0.5, 0.9)

  private let text: [UInt8]
  private let range: Range<Int>
  private let language: Language
  /// Names and words that the lexicon knows, and values; ascending.
  private let known: [Range<Int>]
  private var next = 0

  init(text: [UInt8], range: Range<Int>, language: Language, known: [Range<Int>]) {
    (self.text, self.range, self.language, self.known) = (text, range, language, known)
  }

  mutating func add(to features: inout [Feature]) {
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = text[i]
      if byte < 0x80 {
        guard (byte | 0x20) &- 0x61 < 26 else {
          i += 1
          continue
        }
        i = addLatin(i, &features)
      } else if byte < 0xE0 {
        i = byte >= 0xC3 && byte <= 0xC9 ? addLatin(i, &features) : i + 2
      } else if byte < 0xF0, i + 2 < range.upperBound {
        i = addRun(i, byte, &features)
      } else {
        i += 4
      }
    }
  }

  private mutating func addLatin(_ start: Int, _ features: inout [Feature]) -> Int {
    let end = min(Scanner.endOfWord(text, start, range.upperBound), range.upperBound)
    let isCapital = text[start] &- 0x41 < 26 || text[start] == 0xC3 && start + 1 < end && text[start + 1] < 0x9F
    guard isCapital, end - start >= 4, text[end - 1] &- 0x41 >= 26 else { return end }
    guard !isKnown(start..<end) else { return end }
    var found = SoundKeys()
    SoundKey.latin(text[start..<end], language, into: &found)
    append(found, start..<end, &features)
    return end
  }

  /// Letters of three bytes.
  private mutating func addRun(_ start: Int, _ byte: UInt8, _ features: inout [Feature]) -> Int {
    var found = SoundKeys()
    var end = start + 3
    if byte == 0xE3 {
      guard ConceptLexicon.isKatakana(ConceptLexicon.scalar(text, start)) else { return end }
      while end + 2 < range.upperBound, text[end] == 0xE3, ConceptLexicon.isKatakana(ConceptLexicon.scalar(text, end)) {
        end += 3
      }
      guard end - start >= 9, !isKnown(start..<end) else { return end }
      SoundKey.katakana(text, start..<end, into: &found)
    } else if byte >= 0xEA {
      while end + 2 < range.upperBound, text[end] >= 0xEA, text[end] <= 0xED { end += 3 }
      guard end - start >= 6, end - start <= 36, !isKnown(start..<end) else { return end }
      SoundKey.hangul(text, start..<end, into: &found)
    } else if byte >= 0xE4, language.isChinese {
      // An entity that the lexicon knows ends the run.
      skipKnown(start)
      if next < known.count, known[next].contains(start) { return known[next].upperBound }
      guard SoundKey.hanSound(text, start) != nil else { return end }
      let limit = next < known.count ? min(range.upperBound, known[next].lowerBound) : range.upperBound
      while end + 2 < limit, text[end] >= 0xE4, text[end] <= 0xE9, SoundKey.hanSound(text, end) != nil { end += 3 }
      guard end - start >= 6, end - start <= 36 else { return end }
      SoundKey.han(text, start..<end, into: &found)
    }
    append(found, start..<end, &features)
    return end
  }

  private mutating func skipKnown(_ start: Int) {
    while next < known.count, known[next].upperBound <= start { next += 1 }
  }

  /// Whether what is known covers half of a word or more.
  private mutating func isKnown(_ word: Range<Int>) -> Bool {
    skipKnown(word.lowerBound)
    var covered = 0
    var i = next
    while i < known.count, known[i].lowerBound < word.upperBound {
      covered += known[i].clamped(to: word).count
      i += 1
    }
    return covered * 2 >= word.count
  }

  private func append(_ found: SoundKeys, _ place: Range<Int>, _ features: inout [Feature]) {
    for i in 0..<found.count {
      features.append(
        Feature(
          hash: FNV.hash(13, found[i]), kind: .sound, start: place.lowerBound, end: place.upperBound,
          weight: SoundKey.isShort(found[i]) ? NameSounds.weights.short : NameSounds.weights.long, mention: -1))
    }
  }
}
