// What is counted in Japanese and Korean, where particles are written on to counters: 48대를, 8400件のファイル, 1200개의 부품.

extension Grammar {
  /// The noun behind a number or its counter, which end at `end`: a word of katakana whole, else two Han characters; no
  /// particle, no ending, and what stands behind の only where the counter says nothing itself.
  func japaneseNoun(behind end: Int, from start: Int) -> String? {
    var k = start
    if starts(k, "の") {
      guard k == end, stands(.generalCounter, before: end) else {
        return nil
      }
      k += 3
    }
    var stop = k
    if isKatakana(at: k) {
      while stop < range.upperBound, isKatakana(at: stop) { stop += 3 }
    } else {
      while stop - k < 6, isKanji(stop) { stop += 3 }
      // 3回飲む: a verb.
      if stop == k + 3, isHiragana(at: stop), !stands(.particle, at: stop) {
        return nil
      }
    }
    return stop > k ? String(decoding: text[k..<stop], as: UTF8.self) : nil
  }

  private func isHiragana(at i: Int) -> Bool {
    byte(i) == 0xE3 && (byte(i + 1) == 0x81 || byte(i + 1) == 0x82 && byte(i + 2) < 0xA0)
  }

  func isKatakana(at i: Int) -> Bool {
    guard byte(i) == 0xE3 else { return false }
    let second = byte(i + 1)
    return second == 0x82 && byte(i + 2) >= 0xA1 || second == 0x83 && byte(i + 2) != 0xBB
  }

  private func isKanji(_ i: Int) -> Bool { byte(i) >= 0xE4 && byte(i) <= 0xE9 }

  /// The same in Korean: the word behind a space, or what is written on to the number or counter and is neither particle
  /// nor ending.
  func koreanNoun(behind end: Int, from start: Int) -> String? {
    var k = start
    if k == end {
      let stop = endOfSyllables(k)
      guard stop > k else { return nil }
      let rest = behindParticles(k..<stop)
      if !rest.isEmpty { return firstSyllables(of: rest) }
      guard stop == k + 3, starts(k, "의"), byte(stop) == 0x20,
        stands(.generalCounter, before: end)
      else { return nil }
      k = stop + 1
    }
    let stop = endOfSyllables(k)
    return stop > k ? firstSyllables(of: k..<stop) : nil
  }

  private func firstSyllables(of word: Range<Int>) -> String {
    String(decoding: text[word.lowerBound..<min(word.upperBound, word.lowerBound + 6)], as: UTF8.self)
  }

  private func endOfSyllables(_ start: Int) -> Int {
    var stop = start
    while isHangulSyllable(at: stop) { stop += 3 }
    return stop
  }

  /// A word without the particle that ends it; nothing where it is all ending.
  private func behindParticles(_ word: Range<Int>) -> Range<Int> {
    if stands(.copulaOfNoun, at: word.lowerBound) { return word.lowerBound..<word.lowerBound }
    let particle = width(of: .nounParticle, before: word.upperBound) { $0 <= word.count } ?? 0
    return word.lowerBound..<word.upperBound - particle
  }

}
