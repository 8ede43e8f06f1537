// Words of Korean whose syllables are numerals elsewhere: 조달, 경위, 공장, 인공위성, 근육주사, 대만 동부.

extension Grammar {
  /// 근육주사, 인공위성, 대만 동부: a numeral opens its word, or stands behind what goes before numerals. A counter or a unit
  /// does so only where it has a number of its own: 일 년육 개월.
  func isWithinWord(_ numeral: Numeral, _ tokens: Range<Int>) -> Bool {
    guard numeral.start - 3 >= range.lowerBound, isHangulSyllable(at: numeral.start - 3) else { return false }
    let before = tokens.lowerBound - 1
    guard before >= 0, scanner.tokens[before].end == numeral.start else { return true }
    // 최고경영자: nothing was read of what stands before.
    guard let last = items.last, last.end == numeral.start else { return true }
    if last.numeral >= 0 || last.roles.intersects(Grammar.leads) { return false }
    guard last.roles.intersects(Grammar.measures), items.count > 1 else { return true }
    return items[items.count - 2].numeral < 0 || !isClose(items[items.count - 2].end, last.start)
  }

  /// What a numeral may be written on to.
  private static let leads = RoleSet(
    .boundBefore, .ordinalPrefix, .agePrefix, .minus, .fractionJoin, .pointWord, .mixedJoin, .rangeJoin, .dayPart,
    .currencyPrefix, .unitPrefix, .speedPrefix, .zone, .weekday, .relativeWord, .month, .fuzzyNumeral, .unknownDigit,
    .relativePeriod, .relativeDay, .dateBoundBefore)
  /// What it may be written on to behind another number.
  private static let measures = RoleSet(
    .counter, .unit, .timeUnit, .currencySuffix, .ageSuffix, .yearMark, .monthMark, .dayMark, .hourMark, .minuteMark,
    .secondMark, .percentSuffix, .scoreJoin, .multiplierSuffix)

  /// 조달, 경위, 구조대, 공장: nobody counts in 조 or 경 without telling how many, nor in noughts; and what is counted by the
  /// 조 is money, or stands apart.
  func isWordOfLargeUnit(_ numeral: Numeral, _ tokens: Range<Int>) -> Bool {
    if starts(numeral.start, "조") || starts(numeral.start, "경") {
      return tokens.count > 1 || !readsEveryNumber || isHangulSyllable(at: numeral.end)
    }
    if tokens.count == 1 { return starts(numeral.start, "공") && isHangulSyllable(at: numeral.end) }
    guard tokens.count == 2, starts(numeral.end - 3, "조") || starts(numeral.end - 3, "경"),
      isHangulSyllable(at: numeral.end)
    else { return false }
    let next = tokens.upperBound
    return next >= scanner.tokens.count || scanner.tokens[next].start > numeral.end
      || !tokenRoles(next).intersects(Grammar.countedByTrillions)
  }

  private static let countedByTrillions = RoleSet(
    .currencySuffix, .numeral, .fuzzySuffix, .percentSuffix, .unit, .multiplierSuffix, .ordinalSuffix)

  /// 2시간 25분의 시간: 분의 parts a whole only where a number stands above the line.
  func minutesOfPart(at i: Int) -> Token? {
    let token = scanner.tokens[i]
    guard starts(token.start, "분의"), let last = items.last, last.numeral >= 0, last.end == token.start else {
      return nil
    }
    let next = i + 1
    let isPart =
      next < scanner.tokens.count && isClose(token.end, scanner.tokens[next].start)
      && (scanner.tokens[next].isDigits || tokenRoles(next).contains(.minus)
        || tokenRoles(next).contains(.numeral) && (tokenEntry(next, .numeral)?.value ?? .zero) < Number(10_000)
          && !isHangulWord(at: next))
    // 3시간 10분의 영상, but 3년 안에 10분의 1.
    let isBehindHours =
      items.count > 2 && entry(items.count - 2, .timeUnit)?.payload == "H" && isNumeral(items.count - 3)
    if isPart, !isBehindHours { return nil }
    guard let match = lexicon.longestMatch(in: text, from: token.start, shorterThan: token.end - token.start) else {
      return nil
    }
    return Token(start: token.start, end: token.start + match.length, list: match.list)
  }

  /// 경기, 일정: a numeral's syllable that a word goes on from.
  private func isHangulWord(at i: Int) -> Bool {
    let token = scanner.tokens[i]
    guard token.end - token.start == 3, isHangulSyllable(at: token.end) else { return false }
    return !endsInParticle(token.end) && !(i + 1 < scanner.tokens.count && scanner.tokens[i + 1].start == token.end)
  }
}
