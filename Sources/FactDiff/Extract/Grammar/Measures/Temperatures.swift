// 度 and 도: degrees of heat where the sentence speaks of heat, kilowatt-hours behind words for electricity, else angles.

extension Grammar {
  /// What 度 or 도 behind a number measures, where it is no angle: "C" or "kWh".
  func degrees(_ operand: Operand) -> String? {
    let start = operand.start
    switch language {
    case .german, .french, .spanish, .portuguese:
      // "40 grados a la sombra"; in English they may be those of Fahrenheit.
      let end = operand.end + 40
      return opensWord(.heatWord, in: sentenceStart(before: start)..<min(range.upperBound, end)) ? "C" : nil
    case .english, .undetermined: return nil
    case .simplifiedChinese, .traditionalChinese, .japanese, .korean: break
    }
    if language.isChinese, isNear(.electricityWord, before: start, within: 12) { return "kWh" }
    // 41度 is as hot as it gets; 90度 is a corner.
    guard let high = operand.interval.max ?? operand.interval.min, high < Number(60) else { return nil }
    if isNear(.angleWord, before: start, within: 15) { return nil }
    if lastHeat == block { return "C" }
    let end = operand.end + 3
    if stands(.turnWord, at: end) { return nil }
    let before = sentenceStart(before: start)
    return isNamed(.heatWord, in: before..<min(range.upperBound, end + 30)) ? "C" : nil
  }

  /// Whether a word of these starts in the few bytes before a place.
  private func isNear(_ word: Neighbour, before start: Int, within reach: Int) -> Bool {
    isNamed(word, in: max(range.lowerBound, start - reach)..<max(range.lowerBound, start))
  }

  /// Where the sentence begins, or what of it is near.
  private func sentenceStart(before start: Int) -> Int {
    var k = start
    while k > range.lowerBound, start - k < 120, !starts(k - 3, "。"), !starts(k - 2, ". ") { k -= 1 }
    return k
  }

}
