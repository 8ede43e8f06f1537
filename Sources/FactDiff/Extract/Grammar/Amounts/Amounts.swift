// What a number becomes by what stands behind or before it: money, percentages, multipliers, measures, ages.

extension Grammar {
  /// The item behind an operand, if it stands directly or one space behind.
  func follower(_ operand: Operand) -> Int? {
    guard operand.next < items.count, items[operand.next].start >= operand.end else { return nil }
    let distance = gap(from: operand.end, to: items[operand.next].start)
    // "14 millions de dollars", "323 millones de euros"
    if operand.numeral.hasMagnitude || operand.isRange, distance == .space, has(operand.next, .fuzzyJoin),
      gap(operand.next, operand.next + 1) == .space || gap(operand.next, operand.next + 1) == .none
    {
      return operand.next + 1
    }
    return distance == .none || distance == .space || distance == .hyphen ? operand.next : nil
  }

  func match(_ operand: Operand, _ kind: Kind, _ value: Value, through item: Int) -> Match {
    Match(
      kind: kind, value: value, bound: operand.bound, start: operand.start, end: items[item].end, next: item + 1)
  }

  // MARK: Money

  /// "$5", "US$ 1.2 million", "€100–200", "NT$3萬".
  func prefixedMoney(at i: Int) -> Match? {
    guard let currency = entry(i, .currencyPrefix) else { return nil }
    guard gap(i, i + 1) == .none || gap(i, i + 1) == .space, var operand = operand(at: i + 1) else { return nil }
    if isCurrencyWord(i), !isAmount(operand) { return nil }
    let isMinus = isMinusSign(before: items[i].start) && !operand.isRange && !operand.numeral.isNegative
    if isMinus, let amount = operand.interval.point { operand.interval = Interval(-amount) }
    // "$1-$2 million": the sign stands before both.
    if !operand.isRange, has(operand.next, .currencyPrefix), isRangeMark(operand.end..<items[operand.next].start),
      let second = self.operand(at: operand.next + 1), let low = operand.interval.min, let high = second.interval.max
    {
      var bottom = low
      if let factor = second.numeral.magnitudeFactor, !operand.numeral.hasMagnitude { bottom = low * factor }
      if bottom <= high {
        operand.interval = Interval(min: bottom, max: high, resolution: second.interval.resolution)
        operand.end = second.end
        operand.next = second.next
      }
    }
    var (unit, divisor) = Grammar.currency(currency.payload)
    if let divisor { operand.interval = operand.interval.scaled(by: divisor) }
    takeMagnitude(of: &operand)
    var end = operand.end
    var next = operand.next
    // "$5 USD", "¥599元": the word names the currency once more, or settles it.
    if let item = follower(operand), let suffix = entry(item, .currencySuffix), !suffix.payload.contains("/"),
      unit == suffix.payload || unit == "$" || suffix.payload == "$" || suffix.payload == "YUAN"
        || suffix.payload == "YEN"
        || unit == "YEN",
      !(has(item, .currencyPrefix) && numeral(item + 1) != nil && gap(item, item + 1) != .other)
    {
      if unit == "$" || unit == suffix.payload { unit = suffix.payload }
      if unit == "YEN", suffix.payload != "YUAN" { unit = suffix.payload }
      end = items[item].end
      next = item + 1
    }
    return Match(
      kind: .money, value: .money(operand.interval, currency: localCurrency(unit)), bound: operand.bound,
      start: isMinus ? items[i].start - (byte(items[i].start - 1) == UInt8(ascii: "-") ? 1 : 3) : items[i].start,
      end: end,
      next: next)
  }

  /// "-$50", "(−€3m)": a minus right before the sign, nothing but a space or a bracket before that.
  private func isMinusSign(before start: Int) -> Bool {
    let width = byte(start - 1) == UInt8(ascii: "-") ? 1 : starts(start - 3, "−") ? 3 : 0
    guard width > 0 else { return false }
    let before = byte(start - width - 1)
    return before == 0 || before == 0x20 || before == UInt8(ascii: "(")
  }

  /// "£30m": behind a currency sign the letter is a million, no metre.
  private func takeMagnitude(of operand: inout Operand) {
    guard !operand.numeral.hasMagnitude, byte(operand.end) == UInt8(ascii: "m"), operand.next < items.count,
      items[operand.next].start == operand.end, items[operand.next].end == operand.end + 1
    else { return }
    let million = Number(1_000_000)
    operand.interval = operand.interval.scaled(by: million)
    operand.interval.resolution = Number(digits: 1, exponent: 6 - operand.numeral.decimals)
    operand.end += 1
    operand.next += 1
  }

  /// "5 dollars", "599元", "50 cents", "100 到 1000 美元".
  func money(_ operand: Operand) -> Match? {
    guard let item = follower(operand), let currency = entry(item, .currencySuffix) else { return nil }
    if isWeight(operand, in: item) { return nil }
    // "3 libras de harina", but "361 millions de livres"
    if reads(.quantity), language != .english, has(item, .unit), !operand.numeral.hasMagnitude,
      !isPriceInPounds(operand, in: item)
    {
      return nil
    }
    // 835동: houses, where nobody speaks of Vietnam.
    if language == .korean, starts(items[item].start, "동"), items[item].end == items[item].start + 3, !isAboutVietnam {
      return nil
    }
    // 三十块屏幕
    if isSlab(item, operand) { return nil }
    var interval = operand.interval
    let (unit, divisor) = Grammar.currency(currency.payload)
    if let divisor { interval = interval.scaled(by: divisor) }
    var result = match(operand, .money, .money(interval, currency: localCurrency(unit)), through: item)
    // "75 USD million"
    if let scale = numeral(item + 1), scale.form == .words, scale.hasMagnitude, gap(item, item + 1) == .space,
      let factor = scale.point, factor == factor.trailingPower
    {
      result.value = .money(interval.scaled(by: factor), currency: localCurrency(unit))
      result.end = scale.end
      result.next = item + 2
      return result
    }
    // "3 dollars and 50 cents", "5元3角"
    if let (part, next) = subunit(behind: item, of: unit), let whole = interval.point {
      // 1元5角3分
      let cents = isHan(items[item].start) ? hundredths(behind: next - 1) : nil
      result.value = .money(
        Interval(whole + part + (cents?.0 ?? .zero)), currency: localCurrency(unit))
      result.end = cents?.1 ?? items[next - 1].end
      result.next = itemBehind(result.end, from: next)
    } else if starts(items[item].start, "块") || starts(items[item].start, "塊"), gap(item, item + 1) == .none,
      let tenths = numeral(item + 1), let digit = tenths.point, digit < Number(10), let whole = interval.point,
      !(item + 2 < items.count && items[item + 2].start == tenths.end)
    {
      // 五塊三
      result.value = .money(Interval(whole + digit * Number(digits: 1, exponent: -1)), currency: localCurrency(unit))
      result.end = tenths.end
      result.next = item + 2
    } else if divisor == nil, let whole = interval.point, let part = bareSubunit(behind: item, of: unit) {
      result.value = .money(Interval(whole + part), currency: localCurrency(unit))
      result.end = numeral(item + 1)?.end ?? numeral(item + 2)?.end ?? result.end
      result.next = numeral(item + 1) == nil ? item + 3 : item + 2
    }
    return result
  }

  private var isAboutVietnam: Bool {
    range.contains { starts($0, "베트남") || starts($0, "하노이") || starts($0, "호찌민") || starts($0, "VND") }
  }

  /// The currency of a payload, and what its amounts are to be multiplied by: "EUR/100" is a cent, "USD/1e-6" a MUSD.
  static func currency(_ payload: String) -> (String, Number?) {
    guard let slash = payload.utf8.firstIndex(of: UInt8(ascii: "/")) else { return (payload, nil) }
    let divisor = Number(parsing: String(payload[payload.utf8.index(after: slash)...])) ?? .one
    return (String(payload[..<slash]), .one / divisor)
  }

  /// "dollar 22.5 million": a word before its amount, where a sign or code would be surer.
  private func isCurrencyWord(_ i: Int) -> Bool {
    let start = items[i].start
    return items[i].end - start > 3 && byte(start) &- 0x61 < 26 && Lexicon.isLetter(byte(items[i].end - 1))
  }

  /// Whether a number is more likely an amount than a count.
  private func isAmount(_ operand: Operand) -> Bool {
    guard operand.numeral.hasMagnitude || operand.numeral.hasSeparator || operand.numeral.decimals > 0 else {
      return false
    }
    guard let item = follower(operand) else { return true }
    return !has(item, .percentSuffix) && !has(item, .unit) && !has(item, .timeUnit) && !has(item, .multiplierSuffix)
      && !has(item, .currencySuffix) && !has(item, .percentPoint)
  }

  /// "15 dollars 50", "15 dollars and 50.": the hundredths without their name.
  private func bareSubunit(behind item: Int, of unit: String) -> Number? {
    guard unit != "JPY", unit != "KRW", unit != "YEN", !isHan(items[item].start) else { return nil }
    var i = item + 1
    let isJoined = has(i, .numeralAnd) && gap(item, i) == .space
    if isJoined { i += 1 }
    guard gap(i - 1, i) == .space, let number = numeral(i), number.plainDigits != nil, number.digitCount == 2,
      let part = number.point, part < Number(100)
    else { return nil }
    let next = i + 1 < items.count && isClose(number.end, items[i + 1].start) ? i + 1 : -1
    if next >= 0, numeral(next) != nil || items[next].roles.intersects(Grammar.countedBehind) {
      return nil
    }
    let after = byte(number.end)
    let isEnd =
      after == 0 || after == UInt8(ascii: ",") || after == UInt8(ascii: ".") || after == UInt8(ascii: "!")
      || after == UInt8(ascii: "?") || after == UInt8(ascii: ")")
    guard isEnd && !isDigit(number.end + 1) || !isJoined && after == 0x20 else { return nil }
    return part * Number(digits: 1, exponent: -2)
  }

  private static let countedBehind = RoleSet(
    .percentSuffix, .percentPoint, .unit, .timeUnit, .multiplierSuffix, .currencySuffix, .currencyPrefix, .ageSuffix,
    .counter, .month, .rangeJoin, .ordinalSuffix, .hourMark)

  /// The 3分 behind 5角: alone 分 is a minute or a point.
  private func hundredths(behind item: Int) -> (Number, Int)? {
    guard let number = numeral(item + 1), let digit = number.point, digit < Number(10), gap(item, item + 1) == .none,
      starts(number.end, "分"), byte(items[item].end - 3) == 0xE8 || starts(items[item].end - 3, "毛")
    else { return nil }
    return (digit * Number(digits: 1, exponent: -2), number.end + 3)
  }

  private func subunit(behind item: Int, of unit: String) -> (Number, Int)? {
    var i = item + 1
    if has(i, .numeralAnd) || has(i, .mixedJoin), isClose(items[i - 1].end, items[i].start) { i += 1 }
    guard gap(i - 1, i) == .none || gap(i - 1, i) == .space, let count = numeral(i)?.point,
      let small = entry(i + 1, .currencySuffix), gap(i, i + 1) == .none || gap(i, i + 1) == .space,
      let slash = small.payload.utf8.firstIndex(of: UInt8(ascii: "/")),
      small.payload.utf8.prefix(upTo: slash).elementsEqual(unit.utf8) || small.payload.hasSuffix("/100"),
      let divisor = Number(parsing: String(small.payload[small.payload.utf8.index(after: slash)...])),
      let part = count / divisor, part < .one
    else { return nil }
    return (part, i + 2)
  }

  /// A bare 元, ¥ or kr by the language and script of the text.
  func localCurrency(_ code: String) -> String {
    switch code {
    case "YUAN":
      switch language {
      case .traditionalChinese: "TWD"
      case .japanese: "CNY"
      default: "CNY"
      }
    case "YEN": language.isChinese ? "CNY" : "JPY"
    default: code
    }
  }

  // MARK: Percentages

  /// 百分之三, 千分之三.
  func prefixedPercent(at i: Int) -> Match? {
    guard let prefix = entry(i, .percentPrefix), gap(i, i + 1) == .none || gap(i, i + 1) == .space,
      let operand = operand(at: i + 1)
    else { return nil }
    // 百分之一 is a ratio as much as a percentage; "百分之一的時間" compares with 1/100.
    return Match(
      kind: .percent, value: .percent(operand.interval.scaled(by: prefix.value)), bound: operand.bound,
      start: items[i].start, end: operand.end, next: operand.next)
  }

  /// "a percentage of 16": the word stands before its number, with nothing counted behind it.
  func percentOf(at i: Int) -> Match? {
    guard language == .english, isLatinLetter(items[i].start), numeral(i - 1) == nil, starts(items[i].end, " of "),
      case let k = itemBehind(items[i].end + 4, from: i), let operand = operand(at: k),
      operand.start == items[i].end + 4, operand.next >= items.count || items[operand.next].start > operand.end + 1
    else { return nil }
    let after = byte(operand.end)
    guard after == 0 || after == UInt8(ascii: ",") || after == UInt8(ascii: "."), !isDigit(operand.end + 1) else {
      return nil
    }
    return Match(
      kind: .percent, value: .percent(operand.interval), bound: operand.bound, start: items[i].start,
      end: operand.end, next: operand.next)
  }

  /// "a tenth of a percent", "un quart de pour cent": a part of one in a hundred.
  private func partOfPercent(_ operand: Operand) -> Match? {
    guard operand.numeral.isFraction, has(operand.next, .fuzzyJoin) || has(operand.next, .dateFiller),
      gap(from: operand.end, to: items[operand.next].start) == .space
    else { return nil }
    var k = operand.next + 1
    if has(k, .article) || numeral(k)?.point == .one, follows(items[k - 1].end, k) { k += 1 }
    guard let suffix = entry(k, .percentSuffix) ?? entry(k, .percentPoint), follows(items[k - 1].end, k) else {
      return nil
    }
    return match(operand, .percent, .percent(operand.interval.scaled(by: suffix.value)), through: k)
  }

  func percent(_ operand: Operand) -> Match? {
    if let part = partOfPercent(operand) { return part }
    guard let item = follower(operand) else { return nil }
    if let suffix = entry(item, .percentSuffix) {
      var interval = operand.interval.scaled(by: suffix.value)
      var end = item
      // 三成五: the next digit counts a tenth of it; 三成半.
      // 2할 5푼
      if suffix.value == Number(10), language == .korean, gap(item, item + 1) != .other, let whole = interval.point,
        let tenth = numeral(item + 1), let digit = tenth.point, digit < Number(10), starts(tenth.end, "푼")
      {
        var result = match(operand, .percent, .percent(Interval(whole + digit)), through: item + 1)
        result.end = tenth.end + 3
        result.next = itemBehind(result.end, from: item + 2)
        // 6할2푼5리
        if let small = numeral(result.next), let thousandth = small.point, thousandth < Number(10),
          near(result.end, small.start), starts(small.end, "리")
        {
          let rest = digit + thousandth * Number(digits: 1, exponent: -1)
          result.value = .percent(Interval(whole + rest))
          result.end = small.end + 3
          result.next = itemBehind(result.end, from: result.next)
        }
        return result
      }
      if suffix.value == Number(10), gap(item, item + 1) == .none, let whole = interval.point {
        if let digit = numeral(item + 1)?.point, digit < Number(10) {
          interval = Interval(whole + digit)
          end = item + 1
          // 三割五分, 3割2分5厘, 1할5리
          if let result = smallerTenths(operand, whole, from: item + 1) { return result }
        } else if let rest = numeral(item + 1), rest.digitCount == 2, let tenths = rest.plainDigits,
          language.isChinese, item + 2 >= items.count || items[item + 2].start > rest.end
        {
          // 6成25
          interval = Interval(whole + Number(tenths) * Number(digits: 1, exponent: -1))
          end = item + 1
        } else if has(item + 1, .half) {
          interval = Interval(whole + Number(5))
          end = item + 1
        } else if has(item + 1, .fuzzySuffix) {
          // 六成多
          interval = Interval(min: whole, max: whole + Number(10))
          end = item + 1
        }
      }
      // 三成 is told in steps of ten: it meets 28 %, and 32.5 %.
      if suffix.value == Number(10), end == item, interval.isPoint { interval.resolution = Number(10) }
      return match(operand, .percent, .percent(interval), through: end)
    }
    // 600ポイント are points of an index.
    if reads(.number), starts(items[item].start, "ポイント"), (operand.interval.max ?? .zero) > Number(100) { return nil }
    if let point = entry(item, .percentPoint) {
      return match(operand, .percent, .percent(operand.interval.scaled(by: point.value)), through: item)
    }
    // 八割引: eight tenths off, two are left.
    if has(item, .discountOff), let off = operand.interval.point {
      return match(operand, .percent, .percent(Interval(Number(100) - off * Number(10))), through: item)
    }
    // 九折: nine tenths of the price are left, 八五折 85 per cent.
    if has(item, .discount), let left = operand.interval.min ?? operand.interval.max {
      var rest = left
      if let high = operand.interval.max, high != left { rest = left * Number(10) + high }
      while rest > Number(10) { rest = rest * Number(digits: 1, exponent: -1) }
      return match(operand, .percent, .percent(Interval(rest * Number(10))), through: item)
    }
    return nil
  }

  /// The hundredths and thousandths of a rate in tenths: 3割2分5厘 is 32.5 %, 1割5厘 10.5 %.
  private func smallerTenths(_ operand: Operand, _ tenths: Number, from first: Int) -> Match? {
    var total = tenths
    var i = first
    var end = 0
    var step = Number.one
    while let digit = numeral(i)?.point, digit < Number(10), items[i].start == (end == 0 ? items[i - 1].end : end) {
      let behind = items[i].end
      let mark: (Number, Int)? =
        starts(behind, "分") || starts(behind, "푼")
        ? (.one, 3)
        : starts(behind, "厘") || starts(behind, "리") ? (Number(digits: 1, exponent: -1), 3) : nil
      guard let (unit, width) = mark, unit <= step else { break }
      total = total + digit * unit
      step = unit * Number(digits: 1, exponent: -1)
      end = behind + width
      i += 1
      while i < items.count, items[i].start < end { i += 1 }
    }
    guard end > 0 else { return nil }
    return Match(
      kind: .percent, value: .percent(Interval(total)), bound: operand.bound, start: operand.start, end: end, next: i)
  }

  // MARK: Multipliers and ratios

  /// "doubled", "tenfold", "翻倍", "減半".
  func multiplierWord(at i: Int) -> Match? {
    guard let entry = entry(i, .multiplierWord), entry.value != .zero else { return nil }
    return Match(
      kind: .multiplier, value: .multiplier(Interval(entry.value)), start: items[i].start, end: items[i].end,
      next: i + 1)
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

  func multiplier(_ operand: Operand) -> Match? {
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
    if let suffix = entry(item, .multiplierSuffix), suffix.payload == "times", !isComparison(behind: item) {
      return nil
    }
    var result = match(operand, .multiplier, .multiplier(operand.interval), through: item)
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

extension Interval {
  func scaled(by factor: Number) -> Interval {
    factor == .one
      ? self : Interval(min: min.map { $0 * factor }, max: max.map { $0 * factor }, resolution: resolution * factor)
  }

  /// One divided by each end.
  var inverted: Interval {
    Interval(min: max.flatMap { .one / $0 }, max: min.flatMap { .one / $0 })
  }
}
