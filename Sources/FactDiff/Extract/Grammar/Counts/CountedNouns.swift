// What is counted in Japanese and Korean, where particles are written on to counters: 48대를, 8400件のファイル, 1200개의 부품.

extension Grammar {
  /// The noun behind a number or its counter, which end at `end`: a word of katakana whole, else two Han characters; no
  /// particle, no ending, and what stands behind の only where the counter says nothing itself.
  func japaneseNoun(behind end: Int, from start: Int) -> String? {
    var k = start
    if starts(k, "の") {
      guard k == end, Grammar.generalCounters.contains(where: { starts(end - $0.utf8CodeUnitCount, $0) }) else {
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
      if stop == k + 3, isHiragana(at: stop), !Grammar.japaneseParticles.contains(where: { starts(stop, $0) }) {
        return nil
      }
    }
    return stop > k ? String(decoding: text[k..<stop], as: UTF8.self) : nil
  }

  /// Counters of anything: what they count is named elsewhere.
  private static let generalCounters: [StaticString] = [
    "個", "件", "つ", "本", "枚", "点", "種", "種類", "カ所", "か所", "箇所", "ヶ所", "ヵ所", "台", "基", "両", "隻", "束", "株", "杯", "組", "回",
    "개", "건", "대", "장", "권", "마리", "가지", "종", "점", "기", "자루", "쌍", "병", "통", "송이", "그루",
  ]

  private static let japaneseParticles: [StaticString] = ["は", "が", "を", "も", "に", "で", "と", "の", "へ", "や", "か"]

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
        Grammar.generalCounters.contains(where: { starts(end - $0.utf8CodeUnitCount, $0) })
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
    for ending in Grammar.endings where starts(word.lowerBound, ending) { return word.lowerBound..<word.lowerBound }
    for particle in Grammar.closingParticles where particle.utf8CodeUnitCount <= word.count {
      let start = word.upperBound - particle.utf8CodeUnitCount
      if starts(start, particle) { return word.lowerBound..<start }
    }
    return word
  }

  /// What the forms of 이다 and the like start with.
  private static let endings: [StaticString] = [
    "였", "이었", "입니", "이다", "이며", "이고", "이라", "인데", "이지", "이나", "라고", "라는", "다고", "짜리", "들이", "째",
  ]
  /// Longest first.
  private static let closingParticles: [StaticString] = [
    "에서는", "에서도", "에서의", "으로는", "으로", "까지", "부터", "에서", "에는", "에도", "에만", "에게", "에선", "보다", "처럼", "마다", "만큼", "이란",
    "가", "이", "을", "를", "은", "는", "의", "에", "로", "와", "과", "도", "만", "나", "씩", "당", "다", "인", "뿐", "며", "고", "간", "들",
  ]
}
