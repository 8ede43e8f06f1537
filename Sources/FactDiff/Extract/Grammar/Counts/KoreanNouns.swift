// The noun that a Korean number counts, where particles are written on to counters: 48대를, 1200개의 부품.

extension Grammar {
  /// The noun behind a number or its counter, which end at `end`: the word behind a space, or what is written on to the
  /// number or counter and is neither particle nor ending.
  func koreanNoun(behind end: Int, from start: Int) -> String? {
    var k = start
    if k == end {
      let stop = endOfSyllables(k)
      guard stop > k else { return nil }
      let rest = withoutParticle(k..<stop)
      if !rest.isEmpty { return firstSyllables(of: rest) }
      guard stop == k + 3, starts(k, "의"), byte(stop) == 0x20, stands(.generalCounter, before: end) else { return nil }
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
  private func withoutParticle(_ word: Range<Int>) -> Range<Int> {
    if stands(.copulaOfNoun, at: word.lowerBound) { return word.lowerBound..<word.lowerBound }
    let particle = width(of: .nounParticle, before: word.upperBound) { $0 <= word.count } ?? 0
    return word.lowerBound..<word.upperBound - particle
  }
}
