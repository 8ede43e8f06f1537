// Ages that stand beside a person: "Ada Brook, 42, was", 田中氏(48), 김씨(54), 機長(52), 최다빈(27·대구시청).

extension Grammar {
  /// A number of two digits that only its place behind a name makes an age.
  func appositiveAge(_ operand: Operand) -> Match? {
    guard operand.numeral.digitCount == 2, operand.numeral.isPoint, operand.numeral.decimals == 0,
      operand.numeral.form == .digits, !operand.isRange, (operand.interval.min ?? .zero) >= Number(14),
      isBetweenCommas(operand) || isInBrackets(operand) || opensBracket(operand) || isBehindIntroduced(operand)
    else { return nil }
    return Match(
      kind: .age, value: .age(operand.interval, unit: "year"), start: operand.start, end: operand.end,
      next: operand.next)
  }

  /// "Ada Brook, 42, was", "Ada Brook, 42; his son"; at the head of a sentence one name is enough.
  private func isBetweenCommas(_ operand: Operand) -> Bool {
    let start = operand.start
    let mark = byte(operand.end)
    guard mark == UInt8(ascii: ",") || mark == UInt8(ascii: ";"), byte(operand.end + 1) == 0x20,
      !isDigit(operand.end + 2), byte(start - 1) == 0x20, byte(start - 2) == UInt8(ascii: ",")
    else { return false }
    // "Paris, 42, and so on" is a list.
    guard !stands(.andSoOn, at: operand.end + 2) else { return false }
    if endsName(start - 2) { return true }
    // "sein Assistent, 32, starb", "the speaker, 38, worked"
    if isPersonWithArticle(start - 2) { return true }
    // "Brook (Wales), 42,": where somebody comes from.
    guard byte(operand.end + 2) &- 0x61 < 26, let before = endBeforeBracket(start - 2) else { return false }
    return capitalised(endingAt: before) != nil && Lexicon.isLetter(byte(start - 4))
  }

  /// "sagt die Chefin, Ada Brook, 42.", "Winner: Ada Brook (Wales), 22": at the end of its sentence a number is an age where
  /// the name before it was introduced by a mark; an address or a list of towns is not.
  private func isBehindIntroduced(_ operand: Operand) -> Bool {
    let start = operand.start
    guard language != .english || byte(operand.end) == 0, byte(start - 1) == 0x20,
      byte(start - 2) == UInt8(ascii: ","), !isAboutGames
    else {
      return false
    }
    let isEnd =
      byte(operand.end) == 0
      || byte(operand.end) == UInt8(ascii: ".") && (byte(operand.end + 1) == 0 || byte(operand.end + 1) == 0x20)
    guard isEnd else { return false }
    var end = start - 2
    if byte(end - 1) == UInt8(ascii: ")") {
      guard let before = endBeforeBracket(end), Lexicon.isLetter(byte(end - 2)) else { return false }
      end = before
    }
    guard let last = capitalised(endingAt: end), byte(last - 1) == 0x20, let first = capitalised(endingAt: last - 1)
    else { return false }
    return byte(first - 1) == 0x20 && (byte(first - 2) == UInt8(ascii: ",") || byte(first - 2) == UInt8(ascii: ":"))
      && !stands(.streetWord, at: first)
  }

  /// "Ada Brook (42)", 氏(48), 씨(54), (54) 씨. A row of such numbers is a tally.
  private func isInBrackets(_ operand: Operand) -> Bool {
    let isWide = starts(operand.start - 3, "（") && starts(operand.end, "）")
    guard isWide || byte(operand.start - 1) == UInt8(ascii: "(") && byte(operand.end) == UInt8(ascii: ")") else {
      return false
    }
    let open = operand.start - (isWide ? 3 : 1)
    let close = operand.end + (isWide ? 3 : 1)
    switch language {
    case .japanese:
      return stands(.personTitle, before: open) || isBehindPerson(open, operand.end) && !hasOtherBrackets(operand)
    case .korean:
      return starts(close, " 씨") || starts(close, "씨") || starts(open - 4, "씨 ") || stands(.personTitle, before: open)
        || isBehindPerson(open, operand.end) && !hasOtherBrackets(operand)
    case .simplifiedChinese, .traditionalChinese, .undetermined: return false
    case .english, .german, .french, .spanish, .portuguese:
      // "(42).", "(42), who", "(42) who"
      let mark = byte(close) == UInt8(ascii: ",") || byte(close) == UInt8(ascii: ".") ? close + 1 : close
      guard !isAboutGames, byte(open - 1) == 0x20, byte(mark) == 0x20 || mark > close && byte(mark) == 0,
        byte(close) == UInt8(ascii: ".") || byte(mark + 1) &- 0x61 < 26, endsFullName(open - 1)
      else { return false }
      return !hasOtherBrackets(operand)
    }
  }

  /// Whether two more numbers of two digits stand in brackets of their own near by.
  private func hasOtherBrackets(_ operand: Operand) -> Bool {
    var count = 0
    for k in max(range.lowerBound, operand.start - 120)..<min(range.upperBound, operand.end + 120)
    where text[k] == UInt8(ascii: "(") && isDigit(k + 1) && isDigit(k + 2) && byte(k + 3) == UInt8(ascii: ")") {
      count += 1
    }
    return count > 2
  }

  /// "Ada Brook, 73 ans,", "Ada Brook (28 ans)", "Ada Brook, de 36 años,": years that a name stands before.
  func isAgeOfNamed(_ operand: Operand, through item: Int) -> Bool {
    guard wholeYears(operand) != nil else { return false }
    let end = items[item].end
    var start = operand.start
    if byte(start - 1) == UInt8(ascii: "("), byte(end) == UInt8(ascii: ")"), byte(start - 2) == 0x20 {
      return endsFullName(start - 2)
    }
    guard byte(end) == UInt8(ascii: ",") || byte(end) == UInt8(ascii: ";") || byte(end) == UInt8(ascii: ".") else {
      return false
    }
    if starts(start - 3, "de ") { start -= 3 }
    return byte(start - 1) == 0x20 && byte(start - 2) == UInt8(ascii: ",") && endsFullName(start - 2)
  }

  /// Two capitalised words end here, or one that opens a sentence.
  private func endsName(_ end: Int) -> Bool {
    // Months and other words of the lexicon are nobody's name.
    let before = itemBehind(end, from: 0) - 1
    guard before < 0 || items[before].end != end, let last = capitalised(endingAt: end) else { return false }
    if endsFullName(end) { return true }
    if last == range.lowerBound { return true }
    guard byte(last - 1) == 0x20 else { return false }
    switch byte(last - 2) {
    case UInt8(ascii: "."): return true
    // "; Brook, 42, won", but not "medals: Norway, 37, Kenya, 12"
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"):
      var k = end + 2
      while isDigit(k) { k += 1 }
      return byte(k + 2) &- 0x61 < 26
    default: return false
    }
  }

  /// "sein Assistent", "the speaker".
  private func isPersonWithArticle(_ end: Int) -> Bool {
    guard language == .english || language == .german else { return false }
    var start = end
    while start > range.lowerBound, Lexicon.isLetter(text[start - 1]) || text[start - 1] >= 0x80 { start -= 1 }
    return end - start > 2 && isWord(start..<end, .personNoun) && standsFree(.personArticle, before: start)
  }

  /// The end of the word before a short bracket that closes at `end`: of "Ito" in "Ito (Japon)".
  func endBeforeBracket(_ end: Int) -> Int? {
    guard byte(end - 1) == UInt8(ascii: ")") else { return nil }
    var open = end - 2
    while open > range.lowerBound, end - open < 40, byte(open) != UInt8(ascii: "(") { open -= 1 }
    return byte(open) == UInt8(ascii: "(") && byte(open - 1) == 0x20 ? open - 1 : nil
  }

  private func endsFullName(_ end: Int) -> Bool {
    guard let last = capitalised(endingAt: end), byte(last - 1) == 0x20, let first = capitalised(endingAt: last - 1)
    else { return false }
    return first < last
  }

  /// Where a capitalised word that ends at an offset starts.
  private func capitalised(endingAt end: Int) -> Int? {
    var k = end
    while k > range.lowerBound, Lexicon.isLetter(text[k - 1]) || text[k - 1] >= 0x80 || text[k - 1] == UInt8(ascii: "-")
    {
      k -= 1
    }
    guard end - k >= 2, isCapital(k) else { return nil }
    return (byte(k + 1) | 0x20) &- 0x61 < 26 || byte(k + 1) >= 0x80 ? k : nil
  }

  // MARK: Persons in Japanese and Korean

  /// `open` is where the bracket opens, `end` where the number ends.
  private func isBehindPerson(_ open: Int, _ end: Int) -> Bool {
    switch language {
    case .japanese: isBehindJapanesePerson(open, end)
    case .korean: isBehindKoreanName(open) || stands(.personNoun, before: open) || isBehindForeignName(open)
    case .english, .german, .french, .spanish, .portuguese, .simplifiedChinese, .traditionalChinese, .undetermined:
      false
    }
  }

  private func isBehindJapanesePerson(_ open: Int, _ end: Int) -> Bool {
    if stands(.personNoun, before: open) { return true }
    // （22＝スペイン）: where somebody comes from.
    let isFrom = starts(end, "＝") || byte(end) == UInt8(ascii: "=")
    let close = end + (byte(end) == UInt8(ascii: ")") ? 1 : 3)
    guard isFrom || stands(.personParticle, at: close) else { return false }
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
    return (isKanji ? (4...5).contains(count) : count >= 4) && !stands(.thingNoun, before: open)
  }

  /// A surname of one syllable and a given name of two, at the start of a word.
  private func isBehindKoreanName(_ open: Int) -> Bool {
    let start = open - 9
    guard start >= range.lowerBound, (0..<3).allSatisfy({ isHangulSyllable(at: start + $0 * 3) }),
      start - 3 < range.lowerBound || !isHangulSyllable(at: start - 3)
    else { return false }
    return stands(.surname, at: start) && !stands(.placeEnding, at: open - 3)
  }

  /// 기자 에번 게르시코비치(32): two words behind what somebody is.
  private func isBehindForeignName(_ open: Int) -> Bool {
    guard let last = startOfWord(before: open), byte(last - 1) == 0x20, let first = startOfWord(before: last - 1),
      byte(first - 1) == 0x20
    else { return false }
    return open - last >= 6 && stands(.personNoun, before: first - 1)
  }

  /// Where the syllables of Hangul that end at an offset start.
  private func startOfWord(before end: Int) -> Int? {
    var start = end
    while start - 3 >= range.lowerBound, isHangulSyllable(at: start - 3) { start -= 3 }
    return start < end ? start : nil
  }

  /// (27·대구시청), (미국·27), (여·26), （22＝スペイン）: more than the age in the bracket.
  private func opensBracket(_ operand: Operand) -> Bool {
    guard language == .korean || language == .japanese else { return false }
    let isWide = starts(operand.start - 3, "（")
    if isWide || byte(operand.start - 1) == UInt8(ascii: "(") {
      let open = operand.start - (isWide ? 3 : 1)
      return Grammar.marksBehindAges.contains { starts(operand.end, $0) }
        && (isBehindPerson(open, operand.end)
          || language == .korean && starts(operand.end, "·") && stands(.nationWord, at: operand.end + 2)
            && isHangulSyllable(at: open - 3))
    }
    return language == .korean && closesBracket(operand)
  }

  /// (미국·27), (여·26): the age stands last, and somebody before the bracket.
  private func closesBracket(_ operand: Operand) -> Bool {
    guard byte(operand.end) == UInt8(ascii: ")"), starts(operand.start - 2, "·") else { return false }
    let word = operand.start - 2
    var open = word
    while open - 3 > range.lowerBound, isHangulSyllable(at: open - 3) { open -= 3 }
    guard word > open, word - open <= 24, byte(open - 1) == UInt8(ascii: "("), isHangulSyllable(at: open - 4) else {
      return false
    }
    return stands(.sexWord, before: word) && word - open == 3
      || isBehindPerson(open - 1, operand.end) || isOne(open..<word, of: .nationWord)
  }

  private static let marksBehindAges: [StaticString] = ["·", "・", "、", ", ", "=", "＝"]
}
