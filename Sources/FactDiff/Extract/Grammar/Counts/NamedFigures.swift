// Figures that are a part of a name or a code and count nothing: 四子王旗, 台11線, 遥八, 5800X, "Chang'e-9", "GI.3", "level 3".

extension Grammar {
  /// Whether a number only tells which one: the 11 of 台11線, the 四 of 四子王旗.
  func isNamedFigure(_ operand: Operand) -> Bool {
    guard language.isChinese, !operand.isRange, operand.bound == .exact, !readsEveryNumber else { return false }
    let numeral = operand.numeral
    let end = operand.end
    // 长征五号遥八: the serial of a rocket.
    if starts(operand.start - 3, "遥") || starts(operand.start - 3, "遙") { return true }
    if numeral.form == .han {
      // 鹊桥二号
      if starts(end, "號") || starts(end, "号") { return true }
      return numeral.digitCount == 1 && isPartOfPlace(operand)
    }
    guard numeral.plainDigits != nil else { return false }
    if starts(end, "線") || starts(end, "线") {
      return stands(.roadWord, before: operand.start)
    }
    return stands(.lineWord, at: end)
  }

  /// 六枝, 五指山, 七美: one character, and behind it one that is neither counted nor a counter.
  private func isPartOfPlace(_ operand: Operand) -> Bool {
    let end = operand.end
    guard isHanCharacter(at: end), operand.next >= items.count || items[operand.next].start > end else {
      return false
    }
    return stands(.placeCharacter, at: end) && !stands(.countedCharacter, at: end)
  }

  /// "Ryzen 7 5800X": behind a lone digit or a capitalised word the letter is a part of a name.
  func isBehindModel(_ start: Int) -> Bool {
    guard byte(start - 1) == 0x20, isDigit(start - 2) || isLatinLetter(start - 2) else { return false }
    if isDigit(start - 2) { return byte(start - 3) == 0x20 && isLatinLetter(start - 4) }
    var k = start - 2
    while isLatinLetter(k - 1) { k -= 1 }
    return byte(k) &- 0x41 < 26 && start - k > 3
  }

  /// Whether letters are tied to a number so that it counts nothing.
  func isPartOfName(_ operand: Operand) -> Bool {
    let (start, end) = (operand.start, operand.end)
    guard operand.numeral.form == .digits, !operand.isRange else { return false }
    // "GI.3"
    if byte(start - 1) == UInt8(ascii: "."), byte(start - 2) &- 0x41 < 26, byte(start - 3) &- 0x41 < 26 { return true }
    // "23H2"
    if byte(start - 1) == UInt8(ascii: "H"), isDigit(start - 2) { return true }
    guard byte(start - 1) == UInt8(ascii: "-"), Lexicon.isLetter(byte(start - 2)), operand.numeral.decimals == 0 else {
      return false
    }
    var k = start - 2
    while k > range.lowerBound, Lexicon.isLetter(text[k - 1]) || text[k - 1] == UInt8(ascii: "'") { k -= 1 }
    let word = k..<start - 1
    // "muon g-4"
    if word.count == 1 { return byte(k) &- 0x61 < 26 && byte(k - 1) == 0x20 && !Lexicon.isLetter(byte(end)) }
    return byte(k) &- 0x41 < 26 && text[word].contains(UInt8(ascii: "'"))
  }

  /// 教研室83792841金陵院: seven or eight digits written on to Chinese words on both sides, and nothing counted by them.
  func isGluedCode(_ operand: Operand) -> Bool {
    guard language.isChinese, !operand.isRange, operand.numeral.form == .digits,
      7...8 ~= operand.numeral.digitCount, operand.numeral.decimals == 0, byte(operand.start - 1) >= 0x80,
      isHanCharacter(at: operand.end), isHanCharacter(at: operand.start - 3)
    else { return false }
    return operand.next >= items.count || items[operand.next].start > operand.end
  }

  /// "Kestrel 4 is late", "level 3 and": behind a name in capitals or a word for what is numbered, the digits label it.
  func isLabelled(_ operand: Operand) -> Bool {
    guard language == .english, operand.numeral.form == .digits, operand.numeral.digitCount > 0,
      operand.numeral.digitCount < 4, !operand.isRange, operand.bound == .exact,
      byte(operand.start - 1) == 0x20
    else { return false }
    let end = operand.start - 1
    var k = end
    while k > range.lowerBound, Lexicon.isLetter(text[k - 1]) { k -= 1 }
    guard k < end, byte(k - 1) == 0x20 || k == range.lowerBound else { return false }
    if isWord(k..<end, .numberedNoun) { return true }
    // A word of the lexicon is a month or a preposition; the first of a sentence is capitalised anyway.
    let before = itemBehind(operand.start, from: 0) - 1
    guard byte(k) &- 0x41 < 26, end - k > 1, before < 0 || items[before].end != end, k > range.lowerBound,
      !Grammar.sentenceEnds.contains(byte(k - 2))
    else { return false }
    // "Ukraine 40 drones": what is counted stands behind.
    guard let noun = englishNoun(behind: operand.end) else { return true }
    return !isPlural(noun)
  }

  private static let sentenceEnds: [UInt8] = Array(".!?:;\"*_#".utf8)
}
