// Percentages: "5 per cent", 百分之三, 三成五, 2할 5푼, 八割引, 九折, "a percentage of 16".

extension Grammar {
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

  /// "5 %", 三成五, 九折, "25 basis points".
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
}
