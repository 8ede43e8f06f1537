// What a number measures: quantities with their units.

extension Grammar {
  /// "5 km", 60キロ, `10"`: a number with its unit.
  func quantity(_ operand: Operand) -> Match? {
    guard let item = follower(operand), let unit = entry(item, .unit) else {
      return inches(operand) ?? bracketedQuantity(operand) ?? bits(operand)
    }
    if language == .english, has(item, .currencySuffix), !isWeight(operand, in: item) { return nil }
    // 32ギガ, but 5ギガパスカル
    if language == .japanese, unit.payload.utf8.count == 2, unit.payload.utf8.last == UInt8(ascii: "B"),
      isKatakana(at: items[item].start), isKatakana(at: items[item].end)
    {
      return nil
    }
    // 零下20度電池: as cold as that.
    if unit.payload == "kWh", operand.numeral.isNegative, starts(items[item].start, "度"), isFrost(operand.start) {
      var result = match(operand, .quantity, .quantity(operand.interval, unit: "C"), through: item)
      result.end = items[item].start + 3
      return result
    }
    // 120만 도즈
    if language == .korean, unit.payload == "deg", isHangulSyllable(at: items[item].end), !endsDegrees(items[item].end)
    {
      return nil
    }
    if unit.payload == "magnitude", isGrade(item), !isMagnitude(operand) { return nil }
    if operand.numeral.isArticle, operand.numeral.form == .words {
      // "half a mile"
      if let i = halfBefore(operand) {
        var half = match(
          operand, .quantity, .quantity(Interval(Number(digits: 5, exponent: -1)), unit: unit.payload), through: item)
        half.start = items[i].start
        return half
      }
      // "$3 a gallon", "70 dollars a barrel"
      if isRateArticle(operand) { return nil }
    }
    // "SCP-173 m", "F-16 t": a name ends in digits before one letter.
    if operand.numeral.isNegative || byte(operand.start - 1) == UInt8(ascii: "-"),
      items[item].end - items[item].start == 1,
      items[item].start > operand.end, isCapitalCode(before: operand.start)
    {
      return nil
    }
    // "24 m212" is no area.
    if isDigit(items[item].end - 1), isDigit(items[item].end) { return nil }
    // One letter needs to stand close: "5 m", "5m", but "5 - m".
    if items[item].end - items[item].start == 1, gap(from: operand.end, to: items[item].start) == .hyphen { return nil }
    var result = match(operand, .quantity, .quantity(operand.interval, unit: unit.payload), through: item)
    // 兩億像素, 50 million pixels
    if unit.payload == "px", (operand.interval.max ?? .zero) >= Number(1_000_000) {
      let millions = operand.interval.scaled(by: Number(digits: 1, exponent: -6))
      result.value = .quantity(millions, unit: "MP")
      return result
    }
    // 영하 5도, 零下五度: below freezing is told in Celsius.
    if unit.payload == "deg", operand.numeral.isNegative, isFrost(operand.start) {
      result.value = .quantity(operand.interval, unit: "C")
    } else if unit.payload == "deg", let unit = degrees(operand) {
      result.value = .quantity(operand.interval, unit: unit)
    }
    if let (rate, end) = perSecond(unit.payload, behind: result.end) {
      result.value = .quantity(operand.interval, unit: rate)
      result.end = end
      result.next = itemBehind(end, from: item)
      return result
    }
    if let start = spacedMinus(before: operand, unit.payload), let degrees = operand.interval.point {
      result.value = .quantity(Interval(-degrees), unit: unit.payload)
      result.start = start
      return result
    }
    if let below = belowZero(result, unit.payload, operand) { return below }
    if unit.payload == "km" || unit.payload == "m", language.isSpaceless || language == .korean {
      let isKilometres = unit.payload == "km"
      if isKilometres && isSpeedNamed(before: operand.start) || isSpeedTold(before: operand.start, through: result.end)
      {
        result.value = .quantity(operand.interval, unit: isKilometres ? "km/h" : "m/s")
        return result
      }
    }
    if unit.payload == "km", items[item].end - items[item].start == 6,
      starts(items[item].start, "キロ") || starts(items[item].start, "킬로"), isWeight(before: operand.start)
    {
      result.value = .quantity(operand.interval, unit: "kg")
    }
    guard let whole = operand.interval.point else { return result }
    if let (end, next) = halfBehind(item) {
      result.value = .quantity(Interval(whole + Number(digits: 5, exponent: -1)), unit: unit.payload)
      result.end = end
      result.next = next
      return result
    }
    if unit.payload == "m", let (part, end) = centimetres(behind: item, whole) {
      result.value = .quantity(Interval(whole + part), unit: "m")
      result.end = end
      result.next = itemBehind(end, from: item)
      return result
    }
    // 十公里多
    if let more = moreBehind(item), case .quantity(_, let name) = result.value {
      result.value = .quantity(Interval(min: whole, max: whole + .one), unit: name)
      result.bound = .fuzzy
      result.end = items[more].end
      result.next = more + 1
      return result
    }
    // 一吨半
    if has(item + 1, .half), gap(item, item + 1) == .none, isHan(items[item + 1].start) {
      let half = Number(digits: 5, exponent: -1)
      result.value = .quantity(Interval(whole + half), unit: unit.payload)
      result.end = items[item + 1].end
      result.next = item + 2
    } else if let (part, next) = smaller(behind: item, of: unit.payload) {
      result.value = .quantity(Interval(whole + part), unit: unit.payload)
      result.end = items[next - 1].end
      result.next = next
    }
    return result
  }

  /// What may be written on to 도: particles, 이다, and what compares.
  private func endsDegrees(_ end: Int) -> Bool {
    endsInParticle(end) || stands(.degreeTail, at: end)
  }

  private func isFrost(_ start: Int) -> Bool {
    starts(start, "영하") || starts(start, "零下") || starts(start, "氷点下") || starts(start, "冰点下")
      || starts(start, "マイナス")
  }

  /// 64位處理器, VLEN 為 256 位: powers of two beside what has so many bits; 64位選手 are persons.
  private func bits(_ operand: Operand) -> Match? {
    guard language.isChinese, let item = follower(operand), starts(items[item].start, "位"),
      items[item].end == items[item].start + 3, let count = operand.interval.point?.integer, (8...4096).contains(count),
      count & (count - 1) == 0
    else { return nil }
    let end = items[item].end
    guard
      stands(.bitNoun, at: end + spaceWidth(at: end))
        || isNamed(.bitLead, in: max(range.lowerBound, operand.start - 18)..<operand.start)
    else { return nil }
    return match(operand, .quantity, .quantity(operand.interval, unit: "bit"), through: item)
  }

  /// "20 (kg)", "20 [kg]"
  private func bracketedQuantity(_ operand: Operand) -> Match? {
    let k = operand.end + spaceWidth(at: operand.end)
    let close: UInt8
    switch byte(k) {
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    case UInt8(ascii: "["): close = UInt8(ascii: "]")
    case UInt8(ascii: "{"): close = UInt8(ascii: "}")
    default: return nil
    }
    let item = operand.next
    guard item < items.count, items[item].start == k + 1, let unit = entry(item, .unit), byte(items[item].end) == close
    else { return nil }
    var result = match(operand, .quantity, .quantity(operand.interval, unit: unit.payload), through: item)
    result.end += 1
    return result
  }

  /// "convertir - 20 grados": before degrees a dash in the running text is a minus.
  private func spacedMinus(before operand: Operand, _ unit: String) -> Int? {
    guard unit == "C" || unit == "F", !operand.isRange, !operand.numeral.isNegative,
      operand.start == operand.numeral.start,
      byte(operand.start - 1) == 0x20, byte(operand.start - 2) == UInt8(ascii: "-"), byte(operand.start - 3) == 0x20,
      Lexicon.isLetter(byte(operand.start - 4)) || byte(operand.start - 4) >= 0x80
    else { return nil }
    return operand.start - 2
  }

  /// "5 feet 2 inches", "7 lb 3 oz": what is left over in the smaller unit.
  private func smaller(behind item: Int, of unit: String) -> (Number, Int)? {
    let part: (unit: String, count: Int)
    switch unit {
    case "ft": part = ("in", 12)
    case "lb": part = ("oz", 16)
    case "m": part = ("cm", 100)
    default: return nil
    }
    var i = item + 1
    if has(i, .numeralAnd), gap(i - 1, i) == .space { i += 1 }
    guard gap(i - 1, i) == .none || gap(i - 1, i) == .space, let count = numeral(i)?.point, count < Number(part.count)
    else { return nil }
    // "5 ft 2 in": alone the word is a preposition.
    if unit == "ft", let end = numeral(i)?.end, let value = count / Number(12), i + 1 < items.count,
      starts(items[i + 1].start, "in"), items[i + 1].start == end + 1 || items[i + 1].start == end,
      items[i + 1].end == items[i + 1].start + 2
    {
      return (value, i + 2)
    }
    guard
      isClose(numeral(i)?.end ?? 0, i + 1 < items.count ? items[i + 1].start : -1),
      entry(i + 1, .unit)?.payload == part.unit, let value = count / Number(part.count)
    else { return nil }
    return (value, i + 2)
  }

  /// 規模 7.2, "magnitude 7.4", M7.2: the unit stands before the number.
  func prefixedQuantity(at i: Int) -> Match? {
    guard let prefix = entry(i, .unitPrefix), i + 1 < items.count,
      case let isLabel = prefix.payload == "magnitude" && isColon(items[i].end..<items[i + 1].start),
      isClose(items[i].end, items[i + 1].start) || isLabel,
      let operand = operand(at: i + 1)
    else { return nil }
    // 規模：7.3, and no 規模：3
    if isLabel, operand.numeral.decimals != 1 || (operand.interval.max ?? .zero) < Number(2) || follower(operand) != nil
    {
      return nil
    }
    if prefix.payload == "magnitude", (operand.interval.max ?? .zero) > Number(10) { return nil }
    // M7.2 is a magnitude, M3 a name.
    if items[i].end - items[i].start <= 2, operand.numeral.decimals == 0, byte(items[i].start) < 0x80 { return nil }
    var end = operand.end
    var next = operand.next
    // "華氏 51 度", "規模7.2級"
    if let item = follower(operand), has(item, .unit),
      entry(item, .unit)?.payload == "deg" || prefix.payload == "magnitude"
    {
      end = items[item].end
      next = item + 1
    }
    return Match(
      kind: .quantity, value: .quantity(operand.interval, unit: prefix.payload), bound: operand.bound,
      start: isLabel ? operand.start : items[i].start, end: end, next: next)
  }

  /// 시속은 추락 직전 약 70km, 时速达到约70公里: the word for the speed stands a little before, in the same clause.
  private func isSpeedNamed(before start: Int) -> Bool {
    var i = itemBehind(start, from: 0) - 1
    while i >= 0, start - items[i].start <= 48 {
      if items[i].numeral >= 0 { return false }
      if entry(i, .speedPrefix)?.payload == "h" {
        for k in items[i].end..<start
        where text[k] == UInt8(ascii: ",") || text[k] == UInt8(ascii: ".") || starts(k, "，") || starts(k, "、")
          || starts(k, "。")
        {
          return false
        }
        return true
      }
      i -= 1
    }
    return false
  }

  /// A colon and marks of emphasis behind a word in Han or Hangul.
  private func isColon(_ gap: Range<Int>) -> Bool {
    guard gap.count <= 8, !gap.isEmpty, text[gap.lowerBound - 1] >= 0x80 else { return false }
    var hasColon = false
    var k = gap.lowerBound
    while k < gap.upperBound {
      if starts(k, "：") {
        (hasColon, k) = (true, k + 3)
      } else if text[k] == UInt8(ascii: ":") || text[k] == UInt8(ascii: "*") || text[k] == 0x20 {
        if text[k] == UInt8(ascii: ":") { hasColon = true }
        k += 1
      } else {
        return false
      }
    }
    return hasColon
  }

  /// 球速は140キロ, 風速曾達345公里, 風速は35メートル: what is told has a speed and no length.
  private func isSpeedTold(before start: Int, through end: Int) -> Bool {
    // 車速30キロ先
    if stands(.wayWord, at: end) { return false }
    var k = start
    while !stands(.speedWord, before: k) {
      guard start - k <= 24, let width = width(of: .speedJoint, before: k) else { return false }
      k -= width
    }
    return true
  }

  /// 時速188マイル, 每秒23米, 시속 100킬로미터.
  func speed(at i: Int) -> Match? {
    // 毎秒約1.8TB
    var j = i + 1
    var bound = Bound.exact
    if let hedge = entry(j, .boundBefore), let told = Bound(rawValue: hedge.payload), near(items[i].end, items[j].start)
    {
      bound = told
      j += 1
    }
    guard let prefix = entry(i, .speedPrefix), gap(j - 1, j) == .none || gap(j - 1, j) == .space,
      let operand = operand(at: j), var match = quantity(operand),
      case .quantity(let interval, let unit) = match.value
    else { return nil }
    let speeds =
      prefix.payload == "h"
      ? ["km": "km/h", "km/h": "km/h", "mi": "mph", "kn": "kn"]
      : ["m": "m/s", "km": "km/s", "ft": "ft/s", "m3": "m3/s"]
    guard let speed = speeds[unit] ?? (prefix.payload == "s" ? Grammar.dataRate(unit) : nil) else { return nil }
    match.value = .quantity(interval, unit: speed)
    match.start = items[i].start
    if bound != .exact {
      match.bound = bound
      applyBound(&match)
    }
    return match
  }
}
