// One or two numerals that share what stands behind them: "100 到 1000", "5–10 per cent", 二、三十人.

/// One or two numerals that share what follows: "100 到 1000", "between 5 and 10", "$1-2 million" without its sign.
struct Operand {
  var interval: Interval
  var bound: Bound
  var start: Int
  var end: Int
  var next: Int
  var isRange: Bool
  /// The first numeral.
  var numeral: Numeral
}

extension Operand {
  /// A numeral alone.
  init(_ numeral: Numeral, next: Int) {
    self.init(
      interval: numeral.interval, bound: numeral.bound, start: numeral.start, end: numeral.end, next: next,
      isRange: false, numeral: numeral)
  }
}

extension Grammar {
  /// Two numerals that share a unit, or one.
  func operand(at i: Int) -> Operand? {
    guard isNumeral(i) else { return nil }
    // Most numbers stand alone: nothing near is a number, or joins two.
    guard mayHavePartner(i) else { return Operand(numerals[items[i].numeral], next: i + 1) }
    guard let first = slashNumeral(at: i) ?? numeral(i) else { return nil }
    let width = first.end > items[i].end ? (numeral(i + 1)?.end == first.end ? 2 : 3) : 1
    let single = Operand(first, next: i + width)
    guard let (second, next) = rangePartner(of: first, at: i + width - 1) else { return single }
    guard let low = first.min, let high = second.max, var bottom = Optional(low) else { return single }
    // 二、三十人
    if second.bound == .fuzzy, first.bound == .exact, starts(first.end, "、"), low < Number(10), high >= Number(20) {
      bottom = low * high.trailingPower
    }
    // "$1-2 million", "3 to 5 thousand": the magnitude belongs to both.
    if second.hasMagnitude, !first.hasMagnitude, !first.isBareUnit, low < high, low < Number(1000),
      let factor = second.magnitudeFactor, low * factor <= high
    {
      bottom = low * factor
    }
    // "de 4,9 à 4,6 milliards": from one to the other, and no range.
    if second.hasMagnitude, !first.hasMagnitude, first.form == .digits, first.decimals > 0, low < Number(1000),
      let factor = second.magnitudeFactor, factor >= Number(1_000_000), low * factor > high
    {
      return single
    }
    // 21から2027年末に25へ
    if language.isSpaceless, second.digitCount == 4, first.digitCount < 4, starts(second.end, "年") {
      return single
    }
    // "5.00 or 5,00" is no range.
    guard bottom <= high, first.min != second.max || !first.isPoint else { return single }
    let resolution = max(first.resolution, second.resolution)
    return Operand(
      interval: Interval(min: bottom, max: high, resolution: resolution), bound: first.bound, start: first.start,
      end: second.end, next: next, isRange: true, numeral: first)
  }

  private static let rangeJoins = RoleSet(.rangeJoin, .rangeAnd, .dateRangeJoin)

  /// Whether the item behind a number may be a part of it, or join it to another.
  private func mayHavePartner(_ i: Int) -> Bool {
    guard i + 1 < items.count else { return false }
    return items[i + 1].numeral >= 0
      || items[i + 1].start - items[i].end <= 5 && items[i + 1].roles.intersects(Grammar.rangeJoins)
  }

  /// The numeral at the other end of "10–20", "100 到 1000", "5 ~ 10", "ten to twenty".
  private func rangePartner(of first: Numeral, at i: Int) -> (Numeral, Int)? {
    guard i + 1 < items.count, items[i + 1].start - first.end <= 5 else { return nil }
    // "three-nought-four"
    if first.form == .words, first.min == .zero, byte(first.end) == UInt8(ascii: "-") { return nil }
    if i > 0, items[i - 1].numeral >= 0, first.form != .digits, items[i - 1].end < items[i].start,
      gap(i - 1, i) == .hyphen
    {
      return nil
    }
    if let second = numeral(i + 1), first.end <= second.start, isRangeMark(first.end..<second.start),
      // 1-2-3 and 555-1234-777 are no ranges.
      !(isDigit(second.end + 1) && isRangeMark(second.end..<second.end + 1)),
      !(isDigit(first.start - 2) && isRangeMark(first.start - 1..<first.start))
    {
      return (second, i + 2)
    }
    if let second = listedNeighbour(of: first, at: i) { return (second, i + 2) }
    // 5〜10: in Japanese the dash is a word as well.
    if has(i + 1, .dateRangeJoin), let second = numeral(i + 2), first.end <= second.start,
      isRangeMark(first.end..<second.start)
    {
      return (second, i + 3)
    }
    // "del 5 al 10 %"
    if language == .spanish, has(i + 1, .dateRangeJoin), starts(items[i + 1].start, "al "),
      starts(first.start - 4, "del "),
      let second = numeral(i + 2), near(first.end, items[i + 1].start), near(items[i + 1].end, second.start)
    {
      return (second, i + 3)
    }
    // "18- to 20-year-olds"
    if language == .english, has(i + 1, .rangeJoin), starts(first.end, "- to "), let second = numeral(i + 2),
      second.start == first.end + 5, byte(second.end) == UInt8(ascii: "-")
    {
      return (second, i + 3)
    }
    if has(i + 1, .rangeJoin) || (has(i + 1, .rangeAnd) && (has(i + 3, .rangeClose) || has(i + 4, .rangeClose))),
      let second = numeral(i + 2), near(first.end, items[i + 1].start), near(items[i + 1].end, second.start),
      !first.isFraction || second.isFraction, !isOldValue(i)
    {
      return (second, i + 3)
    }
    return nil
  }

  /// 2、3人, 五、六個, 二、三十人: neighbours with a comma between, and something counted behind, are about so many.
  private func listedNeighbour(of first: Numeral, at i: Int) -> Numeral? {
    guard language.isSpaceless, var second = numeral(i + 1), starts(first.end, "、"), second.start == first.end + 3,
      let low = first.point?.integer, var high = second.point?.integer, (1...8).contains(low),
      !has(i - 1, .ordinalPrefix),
      items[i + 2 < items.count ? i + 2 : i].start == second.end,
      lexicon.roles(items[i + 2].list).intersects(Grammar.countedThings),
      !(i > 0 && numeral(i - 1) != nil && starts(items[i - 1].end, "、")),
      i == 0 || items[i - 1].end != first.start || !has(i - 1, .ordinalPrefix)
    else { return nil }
    while high % 10 == 0, high > 9 { high /= 10 }
    guard high == low + 1 else { return nil }
    second.bound = .fuzzy
    return second
  }

  private static let countedThings = RoleSet(.counter, .timeUnit, .unit, .ageSuffix, .multiplierSuffix, .currencySuffix)

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

  /// A reading of an operand that ends with an item.
  func match(_ operand: Operand, _ kind: Kind, _ value: Value, through item: Int) -> Match {
    Match(
      kind: kind, value: value, bound: operand.bound, start: operand.start, end: items[item].end, next: item + 1)
  }
}
