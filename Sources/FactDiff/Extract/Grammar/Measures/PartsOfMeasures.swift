// Halves and lesser parts of a measure, and marks in place of its unit: "half a mile", 1米75, `6'2"`, "10 below zero".

extension Grammar {
  /// The item of "half" right before an article.
  func halfBefore(_ operand: Operand) -> Int? {
    let i = itemBehind(operand.start, from: 0) - 1
    guard i >= 0, has(i, .half), gap(from: items[i].end, to: operand.start) == .space else { return nil }
    return i
  }

  /// Whether an amount stands right before "a", "the", "an".
  func isRateArticle(_ operand: Operand) -> Bool {
    let i = itemBehind(operand.start, from: 0) - 1
    guard i >= 0, gap(from: items[i].end, to: operand.start) == .space else { return false }
    return items[i].numeral >= 0 || has(i, .currencySuffix) || has(i, .unit) || has(i, .timeUnit)
  }

  /// "SCP-173": letters and a hyphen before the digits.
  func isCapitalCode(before start: Int) -> Bool {
    let hyphen = byte(start) == UInt8(ascii: "-") ? start : start - 1
    return byte(hyphen) == UInt8(ascii: "-") && Lexicon.isLetter(byte(hyphen - 1))
  }

  /// `10"`, `6'2"`, `5′ 10″`: inches where the marks quote nothing.
  func inches(_ operand: Operand) -> Match? {
    let k = operand.end + (byte(operand.end) == 0x20 ? 1 : 0)
    if reads(.duration), let match = primes(operand) { return match }
    if let width = mark(at: operand.end, UInt8(ascii: "'"), "′"), operand.numeral.form == .digits, !operand.isRange,
      let feet = operand.interval.point, feet < Number(100), case let j = operand.next, let rest = numeral(j),
      rest.form == .digits, let count = rest.point, count < Number(12),
      rest.start == operand.end + width || rest.start == operand.end + width + 1 && byte(rest.start - 1) == 0x20,
      let close = mark(at: rest.end, UInt8(ascii: "\""), "″"), let part = count / Number(12)
    {
      return Match(
        kind: .quantity, value: .quantity(Interval(feet + part), unit: "ft"), start: operand.start,
        end: rest.end + close, next: itemBehind(rest.end + close, from: j + 1))
    }
    guard operand.numeral.form == .digits, let width = mark(at: k, UInt8(ascii: "\""), "″"),
      (operand.interval.max ?? .zero) < Number(1000), !Lexicon.isLetter(byte(k + width)),
      byte(k) != UInt8(ascii: "\"") || !isQuoted(operand.start)
    else { return nil }
    return Match(
      kind: .quantity, value: .quantity(operand.interval, unit: "in"), bound: operand.bound, start: operand.start,
      end: k + width, next: itemBehind(k + width, from: operand.next))
  }

  /// "a third of a second", "un tercio de segundo", "a quarter of a gigabyte".
  func partOfUnit(_ operand: Operand) -> Match? {
    if reads(.percent), let match = partOfPoint(operand) { return match }
    var k = operand.next
    guard has(k, .fuzzyJoin) || has(k, .dateFiller), gap(from: operand.end, to: items[k].start) == .space,
      let low = operand.interval.min, let high = operand.interval.max, high < .one
    else { return nil }
    k += 1
    if has(k, .article) || numeral(k)?.isArticle == true, follows(items[k - 1].end, k) { k += 1 }
    guard k < items.count, items[k].list >= 0, follows(items[k - 1].end, k) else { return nil }
    if let payload = entry(k, .timeUnit)?.payload, let (unit, factor) = TimeUnit.named(payload), reads(.duration),
      unit == .second || unit == .minute, k > operand.next + 1 || language != .english
    {
      let parts = [
        DurationPart(
          count: thousandths(low * Number(factor)), upper: thousandths(high * Number(factor)), unit: unit)
      ]
      return match(operand, .duration, .duration(parts.interval, iso: parts.iso), through: k)
    }
    guard let unit = entry(k, .unit)?.payload, reads(.quantity), items[k].end - items[k].start > 2 else { return nil }
    return match(operand, .quantity, .quantity(operand.interval, unit: unit), through: k)
  }

  /// "a quarter-point cut", "un cuarto de punto": how rates are moved; in games a point is another thing.
  private func partOfPoint(_ operand: Operand) -> Match? {
    guard !isAboutGames, let part = operand.interval.point,
      part == Number(digits: 25, exponent: -2)
        || part == Number(digits: 5, exponent: -1) || part == Number(digits: 75, exponent: -2),
      let end = pointEnd(operand.end)
    else { return nil }
    return Match(
      kind: .percent, value: .percent(Interval(part)), start: operand.start, end: end,
      next: itemBehind(end, from: operand.next))
  }

  /// "medio punto", "halben Prozentpunkt".
  func halfPoint(at i: Int) -> Match? {
    guard !isAboutGames, let end = pointEnd(items[i].end) else { return nil }
    return Match(
      kind: .percent, value: .percent(Interval(Number(digits: 5, exponent: -1))), start: items[i].start, end: end,
      next: itemBehind(end, from: i + 1))
  }

  /// Where the point behind a part of one ends.
  func pointEnd(_ start: Int) -> Int? {
    guard let width = width(of: .pointOfRate, at: start) else { return nil }
    let end = start + width
    return Lexicon.isLetter(byte(end)) ? nil : end
  }

  private func thousandths(_ value: Number) -> Number {
    Number(digits: Int64((value.double * 1000).rounded()), exponent: -3)
  }

  /// `45'24"`, `6'17"`, `1'03''`: minutes and seconds, unless English feet could be meant.
  private func primes(_ operand: Operand) -> Match? {
    guard let width = mark(at: operand.end, UInt8(ascii: "'"), "′") ?? (starts(operand.end, "’") ? 3 : nil),
      operand.numeral.form == .digits, operand.numeral.digitCount <= 2, !operand.isRange, operand.numeral.decimals == 0,
      let minutes = operand.interval.point, isDigit(operand.end + width),
      case let (seconds, end) = digits(at: operand.end + width), end - operand.end - width == 2, seconds < 60,
      language != .english && language != .undetermined || seconds >= 12 || text[end - 2] == UInt8(ascii: "0"),
      let close = mark(at: end, UInt8(ascii: "\""), "″") ?? (starts(end, "''") ? 2 : starts(end, "”") ? 3 : nil),
      !isDigit(end + close)
    else { return nil }
    var parts = [DurationPart(count: minutes, upper: minutes, unit: .minute)]
    parts.append(DurationPart(count: Number(seconds), upper: Number(seconds), unit: .second))
    parts.removeAll { $0.count == .zero }
    guard !parts.isEmpty else { return nil }
    return Match(
      kind: .duration, value: .duration(parts.interval, iso: parts.iso), bound: operand.bound, start: operand.start,
      end: end + close, next: itemBehind(end + close, from: operand.next))
  }

  private func mark(at k: Int, _ ascii: UInt8, _ prime: StaticString) -> Int? {
    byte(k) == ascii ? 1 : starts(k, prime) ? 3 : nil
  }

  /// Whether a quotation is open before an offset: an odd number of marks among the last bytes of the block.
  private func isQuoted(_ offset: Int) -> Bool {
    var count = 0
    var k = offset - 1
    while k >= range.lowerBound, offset - k <= 240 {
      if text[k] == UInt8(ascii: "\"") || starts(k, "„") || starts(k, "“") || starts(k, "”") { count += 1 }
      k -= 1
    }
    return count % 2 == 1
  }

  /// "un litro y medio", "deux litres et demi", "a mile and a half".
  func halfBehind(_ item: Int) -> (Int, Int)? {
    guard has(item + 1, .numeralAnd) || has(item + 1, .durationAnd), follows(items[item].end, item + 1) else {
      return nil
    }
    var k = item + 2
    if has(k, .article) || numeral(k)?.isArticle == true, follows(items[k - 1].end, k) { k += 1 }
    if let half = numeral(item + 2), half.isFraction, half.point == Number(digits: 5, exponent: -1),
      follows(items[item + 1].end, item + 2)
    {
      return (half.end, item + 3)
    }
    guard has(k, .half), follows(items[k - 1].end, k), !has(k + 1, .unit), !has(k + 1, .timeUnit),
      numeral(k + 1) == nil || !follows(items[k].end, k + 1)
    else { return nil }
    return (items[k].end, k + 1)
  }

  /// "1 m 75", 1米75, 一米八: what is behind the metre and before no other unit.
  func centimetres(behind item: Int, _ metres: Number) -> (Number, Int)? {
    guard metres < Number(10), metres >= .one, metres.integer != nil, let rest = numeral(item + 1),
      let value = rest.plainDigits ?? (rest.form == .han ? rest.point?.integer : nil),
      !hasUnit(behind: rest.end, item + 1)
    else { return nil }
    if language.isChinese, items[item].end == rest.start {
      if value < 10, rest.form == .han || rest.digitCount == 1 {
        return (Number(value) * Number(digits: 1, exponent: -1), rest.end)
      }
      return rest.digitCount == 2 && rest.form == .digits
        ? (Number(value) * Number(digits: 1, exponent: -2), rest.end) : nil
    }
    guard language == .french || language == .german || language == .spanish, rest.form == .digits,
      rest.digitCount == 2,
      follows(items[item].end, item + 1), endsPhrase(rest.end)
    else { return nil }
    return (Number(value) * Number(digits: 1, exponent: -2), rest.end)
  }

  /// "10 degrees below zero", "20 grados bajo cero".
  func belowZero(_ match: Match, _ unit: String, _ operand: Operand) -> Match? {
    guard unit == "deg" || unit == "C" || unit == "F", !operand.numeral.isNegative, let low = operand.interval.min,
      let high = operand.interval.max
    else { return nil }
    guard let width = width(of: .belowZero, at: match.end) else { return nil }
    var result = match
    // English degrees may as well be Fahrenheit's.
    let told = unit == "deg" && language != .english ? "C" : unit
    result.value = .quantity(Interval(min: -high, max: -low), unit: told)
    result.end += width
    result.next = itemBehind(result.end, from: match.next)
    return result
  }

  /// 体重60キロ: the kilos of a weight.
  func isWeight(before start: Int) -> Bool { stands(.weightLead, before: start) }

  /// "half a terabyte", so that a hedge before it is read with it.
  private func halfOfOne(at i: Int) -> Match? {
    guard language == .english, has(i, .half), numeral(i + 1)?.isArticle == true, gap(i, i + 1) == .space,
      gap(i + 1, i + 2) == .space, let unit = entry(i + 2, .unit), !has(i + 2, .timeUnit),
      items[i + 2].end - items[i + 2].start > 2, i == 0 || !has(i - 1, .numeralAnd)
    else { return nil }
    return Match(
      kind: .quantity, value: .quantity(Interval(Number(digits: 5, exponent: -1)), unit: unit.payload),
      start: items[i].start, end: items[i + 2].end, next: i + 3)
  }

  /// 半公里, "medio kilo", "ein halber Liter", "half mile": half of one unit.
  func halfQuantity(at i: Int) -> Match? {
    if let match = halfOfOne(at: i) { return match }
    guard has(i, .half), let unit = entry(i + 1, .unit), !has(i + 1, .timeUnit), items[i + 1].list >= 0 else {
      return nil
    }
    let distance = gap(i, i + 1)
    let isFar = isHan(items[i].start) && language != .korean
    guard
      isFar
        ? distance == .none && (i == 0 || items[i - 1].end < items[i].start || !has(i - 1, .counter))
        : distance == .space || distance == .hyphen,
      isFar || items[i + 1].end - items[i + 1].start > 2
    else { return nil }
    // "two and a half miles" is read with its number.
    if i > 0, has(i - 1, .numeralAnd) || numeral(i - 1) != nil && numeral(i - 1)?.isArticle != true { return nil }
    var start = items[i].start
    if i > 0, has(i - 1, .article) || numeral(i - 1)?.isArticle == true, gap(i - 1, i) == .space {
      start = items[i - 1].start
    }
    return Match(
      kind: .quantity, value: .quantity(Interval(Number(digits: 5, exponent: -1)), unit: unit.payload), start: start,
      end: items[i + 1].end, next: i + 2)
  }
}
