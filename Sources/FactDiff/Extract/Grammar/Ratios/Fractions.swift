// Parts of a whole: fractions in words and with a slash, ratios in one word, shares.

extension Grammar {
  /// "two-thirds", 三分之一, "½", "3/4": parts; 千分之三 and 百分之五 are percentages.
  func fraction(_ operand: Operand) -> Match? {
    let numeral = operand.numeral
    if let bottom = numeral.denominator, bottom >= Number(100), bottom == bottom.trailingPower, reads(.percent),
      operand.interval.min != .one / bottom || !reads(.ratio), isHan(numeral.start) || isDigit(numeral.start)
    {
      return Match(
        kind: .percent, value: .percent(operand.interval.scaled(by: Number(100))), bound: operand.bound,
        start: operand.start, end: operand.end, next: operand.next)
    }
    guard reads(.ratio) else { return nil }
    return Match(
      kind: .ratio, value: .ratio(operand.interval), bound: operand.bound, start: operand.start, end: operand.end,
      next: operand.next)
  }

  /// "3/4", "1 3/5": a fraction in digits, where it cannot be a date.
  func slashNumeral(at i: Int) -> Numeral? {
    guard isNumeral(i + 1) else { return nil }
    if let fraction = slashParts(at: i) { return fraction }
    guard let first = numeral(i), first.form == .digits, let top = first.point?.integer else { return nil }
    // The whole before it: "2 1/2".
    guard gap(i, i + 1) == .space, var part = slashParts(at: i + 1), let value = part.point, value < .one else {
      return nil
    }
    part.start = first.start
    (part.min, part.max) = (
      Number(top) + (first.isNegative ? -value : value), Number(top) + (first.isNegative ? -value : value)
    )
    part.isFraction = false
    part.denominator = nil
    return part
  }

  private func slashParts(at i: Int) -> Numeral? {
    guard let first = numeral(i), let second = numeral(i + 1), first.form == .digits,
      let top = first.point?.integer, first.decimals == 0, let bottom = second.plainDigits, bottom > 0, top != 0,
      second.start == first.end + 1,
      byte(first.end) == UInt8(ascii: "/"), byte(second.end) != UInt8(ascii: "/"),
      byte(first.start - 1) != UInt8(ascii: "/"), top < bottom || readsEveryNumber,
      !first.hasLeadingZero, !second.hasLeadingZero, bottom <= 1000, let value = Number(top) / Number(bottom)
    else { return nil }
    var fraction = Numeral(start: first.start, end: second.end)
    fraction.makeFraction(value, value, below: nil)
    return fraction
  }

  /// "1/3 of users", "½": asked before dates, so only where the text says that a part is meant.
  func slashFraction(at i: Int) -> Match? {
    guard isNumeral(i + 1) else { return nil }
    if let percent = hundredths(at: i) { return percent }
    guard reads(.ratio), !readsEveryNumber, let fraction = slashNumeral(at: i), fraction.isFraction else { return nil }
    let k = fraction.end + spaceWidth(at: fraction.end)
    guard starts(k, "of ") || starts(k, "的") || starts(k, "の") || starts(k, "der ") || starts(k, "des ") else {
      return nil
    }
    return operand(at: i).flatMap { self.fraction($0) }
  }

  /// "2.4/100", "3,000/100": no score and no date is written so.
  private func hundredths(at i: Int) -> Match? {
    guard reads(.ratio), !readsEveryNumber, let top = numeral(i), let bottom = numeral(i + 1), top.form == .digits,
      top.decimals > 0 || top.hasSeparator, bottom.plainDigits == 100, bottom.start == top.end + 1,
      byte(top.end) == UInt8(ascii: "/"), byte(bottom.end) != UInt8(ascii: "/"), let value = top.point,
      let share = value / Number(100)
    else { return nil }
    return Match(
      kind: .ratio, value: .ratio(Interval(share)), start: top.start, end: bottom.end, next: i + 2)
  }

  /// 對折, 一半: a value in one word.
  func wordValue(at i: Int) -> Match? {
    if readsEveryNumber, let half = bareHalf(at: i) { return half }
    if reads(.percent), let entry = entry(i, .percentWord) {
      return Match(
        kind: .percent, value: .percent(Interval(entry.value)), start: items[i].start, end: items[i].end, next: i + 1)
    }
    if reads(.ratio), let entry = entry(i, .ratioWord) {
      var result = Match(
        kind: .ratio, value: .ratio(Interval(entry.value)), start: items[i].start, end: items[i].end, next: i + 1)
      // 過半數, 과반수: more than the half.
      if starts(result.start, "과반")
        || isHan(result.start) && stands(.overHalf, at: result.start - 3)
      {
        if isHan(result.start), !starts(result.start, "과") { result.start -= 3 }
        if starts(result.end, "수") { result.end += 3 }
        result.bound = .moreThan
        applyBound(&result)
      }
      return result
    }
    if reads(.ratio), has(i, .half), starts(items[i].end, " of ") ? isFreeHalf(at: i) : isBoundedHalf(at: i) {
      return Match(
        kind: .ratio, value: .ratio(Interval(Number(digits: 5, exponent: -1))), start: items[i].start,
        end: items[i].end, next: i + 1)
    }
    return nil
  }

  /// "mais da metade", "more than half", but not "fast halb zehn".
  private func isBoundedHalf(at i: Int) -> Bool {
    guard has(i - 1, .boundBefore), near(items[i - 1].end, items[i].start) else { return false }
    return
      !(i + 1 < items.count && near(items[i].end, items[i + 1].start)
      && (items[i + 1].numeral >= 0 || has(i + 1, .article) || has(i + 1, .timeUnit)))
  }

  /// "half of users", "more than half of them", but neither "the first half of 2026" nor "the other half of the story".
  private func isFreeHalf(at i: Int) -> Bool {
    let start = items[i].start
    if has(i - 1, .boundBefore), near(items[i - 1].end, start) { return true }
    if byte(start - 1) != 0x20 { return byte(start - 1) != UInt8(ascii: "-") }
    if width(of: .halfLead, before: start, where: { !Lexicon.isLetter(byte(start - $0 - 1)) }) != nil { return true }
    return byte(start - 2) == UInt8(ascii: ",") || byte(start - 2) == UInt8(ascii: ".")
  }

  /// "more than half people", 半数以上: among the numbers alone a half counts as well.
  private func bareHalf(at i: Int) -> Match? {
    let value: Number
    if let entry = entry(i, .ratioWord) {
      value = entry.value
    } else if has(i, .half), has(i - 1, .boundBefore), near(items[i - 1].end, items[i].start) {
      value = Number(digits: 5, exponent: -1)
    } else {
      return nil
    }
    return Match(
      kind: .number, value: .number(Interval(value), noun: ""), start: items[i].start, end: items[i].end, next: i + 1)
  }

  /// 3人に1人, 5명 중 1명: so many of so many, counted alike.
  func share(at i: Int) -> Match? {
    guard let counter = entry(i + 1, .counter), let whole = numeral(i)?.point,
      gap(i, i + 1) == .none || gap(i, i + 1) == .space,
      isHan(items[i + 1].start)
    else { return nil }
    var k = i + 2
    while k < items.count, items[k].numeral < 0, k < i + 4 { k += 1 }
    // 네 기 가운데 3호: the third of them.
    guard let part = numeral(k)?.point, let other = entry(k + 1, .counter), other.payload == counter.payload,
      !stands(.numberingCounter, at: items[k + 1].start),
      gap(k, k + 1) == .none || gap(k, k + 1) == .space, part > .zero, part < whole
    else { return nil }
    let end = items[i + 1].end
    guard isOne(end..<items[k].start, of: .shareJoin),
      let value = part / whole
    else { return nil }
    return Match(
      kind: .ratio, value: .ratio(Interval(value)), start: items[i].start, end: items[k + 1].end, next: k + 2)
  }
}
