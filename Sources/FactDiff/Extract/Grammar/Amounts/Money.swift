// Amounts of money: "$5", "US$ 1.2 million", 599元, "3 dollars and 50 cents", 五塊三.

extension Grammar {
  /// "$5", "US$ 1.2 million", "€100–200", "NT$3萬".
  func prefixedMoney(at i: Int) -> Match? {
    guard let currency = entry(i, .currencyPrefix) else { return nil }
    guard gap(i, i + 1) == .none || gap(i, i + 1) == .space, var operand = operand(at: i + 1) else { return nil }
    if isCurrencyWord(i), !isAmount(operand) { return nil }
    // 每美元1.9倍, but "$20 x 12"
    if let item = follower(operand), starts(items[item].start, "倍") { return nil }
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
    takeUpperMillions(into: &operand)
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

  /// "£30m", "$664 m": behind a currency sign the letter is a million, no metre.
  private func takeMagnitude(of operand: inout Operand) {
    let start = operand.end + (language == .english && byte(operand.end) == 0x20 ? 1 : 0)
    guard !operand.numeral.hasMagnitude, byte(start) == UInt8(ascii: "m"), operand.next < items.count,
      items[operand.next].start == start, items[operand.next].end == start + 1
    else { return }
    let million = Number(1_000_000)
    operand.interval = operand.interval.scaled(by: million)
    operand.interval.resolution = Number(digits: 1, exponent: 6 - operand.numeral.decimals)
    operand.end = start + 1
    operand.next += 1
  }

  /// "SFr22m–30m": the sign stands before both ends.
  private func takeUpperMillions(into operand: inout Operand) {
    guard !operand.isRange, byte(operand.end - 1) == UInt8(ascii: "m"), let second = numeral(operand.next),
      isRangeMark(operand.end..<second.start), second.isPoint, let low = operand.interval.min
    else { return }
    var upper = Operand(second, next: operand.next + 1)
    takeMagnitude(of: &upper)
    guard upper.end > second.end, let high = upper.interval.max, high > low else { return }
    operand.interval = Interval(min: low, max: high, resolution: upper.interval.resolution)
    (operand.end, operand.next) = (upper.end, upper.next)
  }

  /// "5 dollars", "599元", "50 cents", "100 到 1000 美元".
  func money(_ operand: Operand) -> Match? {
    guard let item = follower(operand) else { return nil }
    guard let currency = entry(item, .currencySuffix) else { return coins(operand, item) }
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
    if language == .german, starts(items[item].start, "Real"), isClub(operand, in: item) { return nil }
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
    } else if isHan(items[item].start), let whole = interval.point, let (part, end) = spokenRest(behind: item, divisor)
    {
      // 两毛五, 兩塊半
      result.next = itemBehind(end, from: item + 1)
      result.end = end
      var told = unit
      // 六毛二美金
      if let foreign = entry(result.next, .currencySuffix)?.payload, items[result.next].start == end,
        !foreign.utf8.contains(UInt8(ascii: "/"))
      {
        told = foreign
        result.end = items[result.next].end
        result.next += 1
      }
      result.value = .money(Interval(whole + part), currency: localCurrency(told))
    } else if divisor == nil, let whole = interval.point, let part = bareSubunit(behind: item, of: unit) {
      result.value = .money(Interval(whole + part), currency: localCurrency(unit))
      result.end = numeral(item + 1)?.end ?? numeral(item + 2)?.end ?? result.end
      result.next = numeral(item + 1) == nil ? item + 3 : item + 2
    }
    return result
  }

  /// 45枚比特幣, 3个以太币: coins that are counted as such.
  private func coins(_ operand: Operand, _ item: Int) -> Match? {
    guard language.isChinese, has(item, .counter), items[item].end == items[item].start + 3,
      gap(item, item + 1) == .none,
      let coin = entry(item + 1, .currencySuffix), coin.payload == "BTC" || coin.payload == "ETH"
    else { return nil }
    return match(operand, .money, .money(operand.interval, currency: coin.payload), through: item + 1)
  }

  /// "gegen 2 Real Madrid", "schlug 2014 Real": a club, and no currency.
  private func isClub(_ operand: Operand, in item: Int) -> Bool {
    if byte(items[item].end) == 0x20, isCapital(items[item].end + 1) { return true }
    return byte(items[item].end) == UInt8(ascii: "-") || !operand.numeral.hasMagnitude && isAboutGames
      || operand.numeral.digitCount == 4 && (operand.interval.min ?? .zero).mayBeYear
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

  /// What is said behind 毛 and 块 without its own unit: 两毛五, 兩塊半.
  private func spokenRest(behind item: Int, _ divisor: Number?) -> (Number, Int)? {
    let end = items[item].end
    let isTenth = divisor != nil && starts(end - 3, "毛")
    guard isTenth || starts(end - 3, "块") || starts(end - 3, "塊") else { return nil }
    if starts(end, "半"), !isTenth, closesAmount(end + 3) { return (Number(digits: 5, exponent: -1), end + 3) }
    guard isTenth, gap(item, item + 1) == .none, let digit = numeral(item + 1), digit.form == .han,
      digit.end == digit.start + 3, let ones = digit.point, ones < Number(10)
    else { return nil }
    return (ones * Number(digits: 1, exponent: -2), digit.end)
  }

  /// 兩塊半一斤, 三塊半。: not 两块半导体.
  private func closesAmount(_ end: Int) -> Bool {
    !isHanCharacter(at: end) || starts(end, "一") || starts(end, "的") || starts(end, "钱") || starts(end, "錢")
  }

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
}
