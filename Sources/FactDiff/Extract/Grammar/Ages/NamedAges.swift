// Whether a number in brackets stands behind a person in Japanese or Korean: 機長(52), 山本花音(31), 최다빈(27·대구시청).

extension Grammar {
  /// `open` is where the bracket opens, `end` where the number ends.
  func isBehindPerson(_ open: Int, _ end: Int) -> Bool {
    switch language {
    case .japanese: isBehindJapanesePerson(open, end)
    case .korean: isBehindKoreanName(open)
    case .english, .german, .french, .spanish, .portuguese, .simplifiedChinese, .traditionalChinese, .undetermined:
      false
    }
  }

  private func isBehindJapanesePerson(_ open: Int, _ end: Int) -> Bool {
    if stands(.personNoun, before: open) { return true }
    let close = end + (byte(end) == UInt8(ascii: ")") ? 1 : 3)
    guard stands(.personParticle, at: close) else { return false }
    var start = open
    var isKatakana = true
    var isKanji = true
    while start - 3 >= range.lowerBound, open - start < 24 {
      let first = text[start - 3]
      let isKana =
        first == 0xE3 && (text[start - 2] == 0x82 && text[start - 1] >= 0xA1 || text[start - 2] == 0x83)
      let isHanCharacter = first >= 0xE4 && first <= 0xE9
      guard isKana && isKatakana || isHanCharacter && isKanji else { break }
      if isKana { isKanji = false } else { isKatakana = false }
      start -= 3
    }
    let count = (open - start) / 3
    return isKanji
      ? (4...5).contains(count) && !stands(.thingNoun, before: open)
      : count >= 4 && !stands(.thingNoun, before: open)
  }

  /// A surname of one syllable and a given name of two, at the start of a word.
  private func isBehindKoreanName(_ open: Int) -> Bool {
    let start = open - 9
    guard start >= range.lowerBound, (0..<3).allSatisfy({ isHangulSyllable(at: start + $0 * 3) }),
      start - 3 < range.lowerBound || !isHangulSyllable(at: start - 3)
    else { return false }
    return stands(.surname, at: start) && !stands(.placeEnding, at: open - 3)
  }

  /// (27·대구시청): more than the age in the bracket.
  func opensBracket(_ operand: Operand) -> Bool {
    guard language == .korean || language == .japanese, byte(operand.start - 1) == UInt8(ascii: "(") else {
      return false
    }
    return Grammar.marksBehindAges.contains { starts(operand.end, $0) }
      && isBehindPerson(operand.start - 1, operand.end)
  }

  private static let marksBehindAges: [StaticString] = ["·", "・", "、", ", ", "=", "＝"]
}
