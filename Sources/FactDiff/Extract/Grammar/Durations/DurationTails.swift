// What a length of time carries behind its last unit: 五年多 and a bit, 9秒58 and hundredths.

extension Grammar {
  /// 五年多, 两个多月, 三年余, 5년여: a part of one more.
  func takeMore(_ reading: inout DurationReading, unit item: Int, factor: Int) {
    let word = items[item]
    var isMore = false
    if isHan(word.start) {
      for k in word.start..<word.end where starts(k, "多") { isMore = true }
    }
    let k = reading.next
    if !isMore, has(k, .fuzzySuffix), items[k].start == reading.end, isMoreWord(k) {
      isMore = true
      reading.end = items[k].end
      reading.next = k + 1
    }
    guard isMore else { return }
    reading.parts[0].upper = reading.parts[0].count + Number(factor)
    reading.bound = .fuzzy
  }

  /// The 多 or 餘 right behind a unit: 十公里多, 兩倍餘.
  func moreBehind(_ item: Int) -> Int? {
    let k = item + 1
    guard language.isChinese, has(k, .fuzzySuffix), items[k].start == items[item].end, isMoreWord(k) else { return nil }
    return k
  }

  /// 多 and 餘, not 五年来; 여 only at the end of its word or before a particle.
  private func isMoreWord(_ k: Int) -> Bool {
    let start = items[k].start
    if starts(start, "여") {
      let next = byte(items[k].end)
      return next < 0xEA || next > 0xED || starts(items[k].end, "간") || starts(items[k].end, "의")
        || starts(items[k].end, "에") || starts(items[k].end, "동안")
    }
    if language == .japanese { return false }
    return starts(start, "多") || starts(start, "餘") || starts(start, "余") || starts(start, "馀")
  }

  /// "3 minutes 51", "1 Minute 48", "2 Stunden 14": the next smaller unit is understood where nothing else is counted.
  func takeUnmarked(_ reading: inout DurationReading, _ j: Int, _ numeral: Numeral) -> Bool {
    guard let last = reading.parts.last, last.count == last.upper, last.count.integer != nil, reading.bound == .exact,
      last.unit == .minute || last.unit == .hour && (language == .english || language == .german),
      !language.isSpaceless, numeral.form == .digits, numeral.digitCount == 2, let rest = numeral.plainDigits,
      rest < 60,
      gap(from: reading.end, to: numeral.start) == .space, items[j].end == numeral.end,
      // The unit is a word: "5 min 20" is one, "5 m 20" may be metres.
      isLatinLetter(reading.end - 1), isLatinLetter(reading.end - 2), isLatinLetter(reading.end - 3),
      closesClause(numeral.end)
    else { return false }
    let unit: TimeUnit = last.unit == .hour ? .minute : .second
    reading.parts.append(DurationPart(count: Number(rest), upper: Number(rest), unit: unit))
    reading.end = numeral.end
    reading.next = j + 1
    return true
  }

  /// 9秒58, 1分53秒2, 9초58: digits behind the seconds are parts of one.
  func takeDecimals(_ reading: inout DurationReading) {
    let k = reading.next
    guard let last = reading.parts.last, last.unit == .second, last.count == last.upper, reading.bound == .exact,
      starts(reading.end - 3, "秒") || starts(reading.end - 3, "초"), k < items.count, items[k].start == reading.end,
      let (fraction, end) = digitsAsDecimals(at: reading.end), numeral(k)?.end == end,
      k + 1 >= items.count || items[k + 1].start > end
    else { return }
    reading.parts[reading.parts.count - 1].count = last.count + fraction
    reading.parts[reading.parts.count - 1].upper = last.count + fraction
    reading.end = end
    reading.next = k + 1
  }

  /// ".58" behind a clock that tells a length.
  func decimals(at end: Int) -> (Number, Int)? {
    guard byte(end) == UInt8(ascii: ".") || usesDecimalComma && byte(end) == UInt8(ascii: ","), isDigit(end + 1) else {
      return nil
    }
    return digitsAsDecimals(at: end + 1)
  }

  private func digitsAsDecimals(at start: Int) -> (Number, Int)? {
    guard isDigit(start) else { return nil }
    let (value, end) = digits(at: start)
    guard end - start <= 3, byte(end) != UInt8(ascii: ".") || !isDigit(end + 1), byte(end) != UInt8(ascii: ":"),
      byte(end) != UInt8(ascii: "%"), !isLatinLetter(end)
    else { return nil }
    return (Number(digits: Int64(value), exponent: start - end), end)
  }

  /// "0.6 s", "30 s", "9.58s": behind a number the letter is a second; "the 80s", "the 1980 s" are not.
  func isPlainSecond(_ operand: Operand, _ item: Int, _ unit: TimeUnit) -> Bool {
    guard unit == .second, isLatinLetter(items[item].start), items[item].end - items[item].start == 1,
      text[items[item].start] == UInt8(ascii: "s"), operand.numeral.form == .digits
    else { return false }
    if operand.numeral.decimals > 0 { return true }
    return items[item].start > operand.end && gap(from: operand.end, to: items[item].start) == .space
      && operand.numeral.digitCount < 4 && !starts(operand.start - 4, "the ")
  }

  /// "15 ms", 600毫秒, "40 µs": parts of a second.
  func subsecond(_ operand: Operand) -> Match? {
    guard let item = follower(operand), let unit = entry(item, .unit), let exponent = Grammar.subseconds(unit.payload),
      !operand.numeral.isNegative
    else { return nil }
    let factor = Number(digits: 1, exponent: exponent)
    let interval = operand.interval.scaled(by: factor)
    guard let low = interval.min, let high = interval.max else { return nil }
    let part = DurationPart(count: low, upper: high, unit: .second)
    return match(operand, .duration, .duration(interval, iso: [part].iso), through: item)
  }

  private static func subseconds(_ unit: String) -> Int? {
    switch unit {
    case "ms": -3
    case "us": -6
    case "ns": -9
    default: nil
    }
  }

  /// 零 or 〇 alone, which only joins.
  func isLoneZero(_ j: Int) -> Bool {
    j < items.count && items[j].end - items[j].start == 3 && numeral(j)?.point == .zero
      && (starts(items[j].start, "零") || starts(items[j].start, "〇"))
  }
}
