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
    if language.isChinese, isNear(.electricityWord, before: start, within: 12) || isBeforeBattery(operand.end + 3) {
      return "kWh"
    }
    // 41度 is as hot as it gets; 90度 is a corner.
    guard let high = operand.interval.max ?? operand.interval.min, high < Number(60) else { return nil }
    if isNear(.angleWord, before: start, within: 15) { return nil }
    // Tenths of a degree go on being heat in the next paragraphs and rows: 1.34度.
    if lastHeat == block || lastHeat >= 0 && block - lastHeat <= 4 && operand.numeral.decimals > 0 { return "C" }
    let end = operand.end + 3
    if stands(.turnWord, at: end) { return nil }
    let before = sentenceStart(before: start)
    return isNamed(.heatWord, in: before..<min(range.upperBound, end + 30)) ? "C" : nil
  }

  /// 101度麒麟電池, 20度電: what is stored or used.
  private func isBeforeBattery(_ end: Int) -> Bool {
    if stands(.electricityNoun, at: end) { return true }
    var k = end
    // 40度高溫下電池 tells how hot it is.
    while k - end < 18, isHan(k), !starts(k, "的"), !starts(k, "、"), !starts(k, "。"), !stands(.heatWord, at: k) {
      if stands(.batteryWord, at: k) { return true }
      k += 3
    }
    return false
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
