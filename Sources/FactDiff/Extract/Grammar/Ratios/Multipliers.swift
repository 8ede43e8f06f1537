// Factors: "three times as many", 兩倍多, "by a factor of 3", "100x cheaper", "doubled".

extension Grammar {
  /// "doubled", "tenfold", "翻倍", "減半".
  func multiplierWord(at i: Int) -> Match? {
    guard let entry = entry(i, .multiplierWord), entry.value != .zero else { return nil }
    return Match(
      kind: .multiplier, value: .multiplier(Interval(entry.value)), start: items[i].start, end: items[i].end,
      next: i + 1)
  }

  /// "thirty-fourfold": the ones are a word with their suffix.
  private func tensFold(_ operand: Operand) -> Match? {
    guard operand.numeral.form == .words, let tens = operand.interval.point?.integer, tens >= 20, tens % 10 == 0,
      let item = follower(operand), gap(from: operand.end, to: items[item].start) == .hyphen,
      let ones = entry(item, .multiplierWord)?.value.integer, (1...9).contains(ones),
      starts(items[item].end - 4, "fold")
    else { return nil }
    return match(operand, .multiplier, .multiplier(Interval(Number(tens + ones))), through: item)
  }

  /// "by a factor of 3", "multiplié par dix", "dividido por 2": the word stands before the number.
  func prefixedMultiplier(at i: Int) -> Match? {
    // "a factor of about 12"
    var j = i + 1
    var bound = Bound.exact
    if let hedge = entry(j, .boundBefore), let told = Bound(rawValue: hedge.payload), gap(i, j) == .space {
      bound = told
      j += 1
    }
    guard let prefix = entry(i, .multiplierPrefix), gap(j - 1, j) == .space, var operand = operand(at: j) else {
      return nil
    }
    // "la multiplication par 2 des prix", but not "multiplié par 2 %"
    if has(operand.next, .percentSuffix), near(operand.end, items[operand.next].start) { return nil }
    if bound != .exact { operand.bound = bound }
    let interval = prefix.value < .zero ? operand.interval.inverted : operand.interval
    var match = Match(
      kind: .multiplier, value: .multiplier(interval), bound: operand.bound, start: items[i].start, end: operand.end,
      next: operand.next)
    if bound != .exact { applyBound(&match) }
    return match
  }

  /// "3 times faster", 兩倍, "100x cheaper".
  func multiplier(_ operand: Operand) -> Match? {
    if language == .english, let match = tensFold(operand) { return match }
    // 2倍になった: behind a number 倍になる doubles nothing.
    guard let item = follower(operand),
      has(item, .multiplierSuffix)
        || has(item, .multiplierWord) && (starts(items[item].start, "倍") || starts(items[item].start, "배"))
    else { return nil }
    // "Ryzen 9950X", "Ryzen 7 5800X"
    if byte(operand.end) == UInt8(ascii: "X"), operand.numeral.digitCount >= 4, operand.numeral.decimals == 0,
      !operand.numeral.hasSeparator, let plain = operand.numeral.plainDigits,
      plain % 100 != 0 || isBehindModel(operand.start)
    {
      return nil
    }
    // "10 x 20" is a size, "3 times a week" a frequency.
    if numeral(item + 1) != nil, gap(item, item + 1) != .other, byte(items[item].start) | 0x20 == UInt8(ascii: "x") {
      return nil
    }
    // "deux fois et demie", "dos veces y media", "duas vezes e meia"
    let half = operand.isRange ? nil : halfOfTimes(behind: item)
    if half == nil, let suffix = entry(item, .multiplierSuffix), suffix.payload == "times", !isComparison(behind: item)
    {
      return nil
    }
    var operand = operand
    if half != nil, let whole = operand.interval.point {
      operand.interval = Interval(whole + Number(digits: 5, exponent: -1))
    }
    var result = match(operand, .multiplier, .multiplier(operand.interval), through: half ?? item)
    // 兩倍多
    if let more = moreBehind(item), let whole = operand.interval.point {
      result.value = .multiplier(Interval(min: whole, max: whole + .one))
      result.bound = .fuzzy
      result.end = items[more].end
      result.next = more + 1
    }
    // "100x cheaper", "便宜 10 倍": the factor turned round.
    if has(item + 1, .inverse), gap(item, item + 1) == .space || gap(item, item + 1) == .none {
      result.value = .multiplier(operand.interval.inverted)
      result.end = items[item + 1].end
      result.next = item + 2
    } else if let before = inverse(before: operand.start, item: operand.next) {
      result.value = .multiplier(operand.interval.inverted)
      result.start = before
    }
    return result
  }

  /// The "demie" of "deux fois et demie".
  private func halfOfTimes(behind item: Int) -> Int? {
    guard entry(item, .multiplierSuffix)?.payload == "times", has(item + 1, .numeralAnd), has(item + 2, .half),
      gap(item, item + 1) == .space, gap(item + 1, item + 2) == .space
    else { return nil }
    return item + 2
  }

  /// "three times" alone counts occasions; "three times faster", "three times as many", "three times the price" multiply.
  private func isComparison(behind item: Int) -> Bool {
    var k = items[item].end
    k += spaceWidth(at: k)
    if has(item + 1, .inverse), gap(item, item + 1) == .space { return true }
    if stands(.factorComparison, at: k) { return true }
    if width(of: .closingComparison, at: k, where: { byte(k + $0) < 0x30 }) != nil { return true }
    let end = Scanner.endOfWord(text, k, range.upperBound)
    return end > k + 3 && starts(end - 2, "er") && byte(end - 3) != UInt8(ascii: "v")
  }

  /// The start of an inverse word directly before a number: 便宜 10 倍, 降低 100 倍.
  private func inverse(before start: Int, item: Int) -> Int? {
    var k = item - 1
    while k >= 0, items[k].start >= start { k -= 1 }
    guard k >= 0, has(k, .inverse), isHan(items[k].start) else { return nil }
    let distance = gap(from: items[k].end, to: start)
    return distance == .none || distance == .space ? items[k].start : nil
  }
}
