// The noun that a Japanese number counts, where particles are written on to counters: 8400件のファイル.

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
      while stop - k < 6, isHanCharacter(at: stop) { stop += 3 }
      // 3回飲む: a verb.
      if stop == k + 3, isHiragana(stop), !stands(.particle, at: stop) {
        return nil
      }
    }
    return stop > k ? String(decoding: text[k..<stop], as: UTF8.self) : nil
  }

  /// Whether a katakana, but no middle dot, stands at an offset.
  func isKatakana(at i: Int) -> Bool {
    guard byte(i) == 0xE3 else { return false }
    let second = byte(i + 1)
    return second == 0x82 && byte(i + 2) >= 0xA1 || second == 0x83 && byte(i + 2) != 0xBB
  }
}
