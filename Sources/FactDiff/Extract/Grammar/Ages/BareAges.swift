// Ages that only the words around them tell in English: "champion at 17", "then 31", "a lad of nine", "was 24 when she".

extension Grammar {
  /// A whole number that is somebody's age without its years.
  func bareAge(_ operand: Operand) -> Match? {
    guard language == .english, !operand.isRange, !readsEveryNumber, operand.numeral.decimals == 0,
      !operand.numeral.hasSeparator, !operand.numeral.hasMagnitude, !operand.numeral.isArticle,
      let years = operand.numeral.point?.integer, (5...110).contains(years),
      isAgeAt(operand, years) || isAgeThen(operand) || isAgeWhen(operand) || isAgeOf(operand)
    else { return nil }
    return Match(
      kind: .age, value: .age(operand.interval, unit: "year"), start: operand.start, end: operand.end,
      next: operand.next)
  }

  /// "champion at 17", "died at 88", "At 17, she beat her coach".
  func isAgeAt(_ operand: Operand, _ years: Int) -> Bool {
    let (start, end) = (operand.start, operand.end)
    guard starts(start - 3, "at ") || starts(start - 3, "At ") else { return false }
    if stands(.ageClause, at: end) { return true }
    // "Two died at 5."
    guard years > 12, closesPhrase(end) else { return false }
    var k = start - 3
    for _ in 0..<8 {
      while k > range.lowerBound, byte(k - 1) == 0x20 { k -= 1 }
      let stop = k
      while k > range.lowerBound, byte(k - 1) > 0x20 { k -= 1 }
      guard k < stop, Lexicon.isLetter(byte(stop - 1)) || isDigit(stop - 1) else { return false }
      if isWord(k..<stop, .turnOfLife) { return true }
    }
    return false
  }

  /// "Okoro, then 31, moved".
  private func isAgeThen(_ operand: Operand) -> Bool {
    let start = operand.start
    guard starts(start - 7, ", then ") && Lexicon.isLetter(byte(start - 8)) || starts(start - 6, "(then ") else {
      return false
    }
    return byte(operand.end) == UInt8(ascii: ",") && !isDigit(operand.end + 1) || byte(operand.end) == UInt8(ascii: ")")
  }

  /// "who was 24 when he", "she was 41 at the time".
  private func isAgeWhen(_ operand: Operand) -> Bool {
    let start = operand.start
    guard starts(start - 4, "was ") || starts(start - 5, "were ") || starts(start - 3, "is ") else { return false }
    if stands(.lifeClause, at: operand.end) { return true }
    return starts(operand.end, " at the time") && (starts(start - 8, "she was ") || starts(start - 7, "he was "))
  }

  /// "a retired nurse of 71", "a lad of nine"; a mother of five has children.
  private func isAgeOf(_ operand: Operand) -> Bool {
    guard starts(operand.start - 4, " of "), closesPhrase(operand.end) || starts(operand.end, " who ") else {
      return false
    }
    var end = operand.start - 4
    for index in 0..<3 {
      var k = end
      while k > range.lowerBound, Lexicon.isLetter(text[k - 1]) { k -= 1 }
      guard k < end else { return false }
      if index == 0, !isWord(k..<end, .personNoun) { return false }
      if index > 0, isWord(k..<end, ["a", "an"]) { return true }
      guard byte(k - 1) == 0x20 else { return false }
      end = k - 1
    }
    return false
  }

  /// Nothing counted stands behind: the end, or a mark that is none of a number.
  func closesPhrase(_ end: Int) -> Bool {
    switch byte(end) {
    case 0, UInt8(ascii: ")"), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""): true
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"): !isDigit(end + 1)
    default: false
    }
  }

  /// "55 or older", "65 and older": what is counted so are years of life.
  func agesAbove(_ match: Match, boundedBy i: Int) -> Match {
    guard language == .english, reads(.age), case .number(let interval, _) = match.value,
      let years = (interval.min ?? interval.max)?.integer, years <= 110,
      starts(items[i].end - 5, "older") || starts(items[i].end - 7, "younger")
    else { return match }
    var result = match
    result.kind = .age
    result.value = .age(interval, unit: "year")
    return result
  }
}
