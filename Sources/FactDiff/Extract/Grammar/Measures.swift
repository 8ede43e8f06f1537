// What a number measures: quantities with their units, and ages.

extension Grammar {
  func quantity(_ operand: Operand) -> Match? {
    guard let item = follower(operand), let unit = entry(item, .unit) else { return nil }
    // One letter needs to stand close: "5 m", "5m", but "5 - m".
    if items[item].end - items[item].start == 1, gap(from: operand.end, to: items[item].start) == .hyphen { return nil }
    return match(operand, .quantity, .quantity(operand.interval, unit: unit.payload), through: item)
  }

  /// 規模 7.2, "magnitude 7.4", M7.2: the unit stands before the number.
  func prefixedQuantity(at i: Int) -> Match? {
    guard let prefix = entry(i, .unitPrefix), isClose(items[i].end, i + 1 < items.count ? items[i + 1].start : -1),
      let operand = operand(at: i + 1)
    else { return nil }
    if prefix.payload == "magnitude", (operand.interval.max ?? .zero) > Number(10) { return nil }
    var end = operand.end
    var next = operand.next
    // "華氏 51 度", "規模7.2級"
    if let item = follower(operand), has(item, .unit), entry(item, .unit)?.payload == "deg" || prefix.payload == "magnitude" {
      end = items[item].end
      next = item + 1
    }
    return Match(
      kind: .quantity, value: .quantity(operand.interval, unit: prefix.payload), bound: operand.bound,
      start: items[i].start, end: end, next: next)
  }

  /// "25 years old", "aged 25": asked before durations.
  func plainAge(at i: Int) -> Match? {
    if let match = prefixedAge(at: i) { return match }
    guard numeral(i) != nil, let operand = operand(at: i) else { return nil }
    return age(operand)
  }

  func age(_ operand: Operand) -> Match? {
    guard let item = follower(operand), let unit = entry(item, .ageSuffix) else { return nil }
    return match(operand, .age, .age(operand.interval, unit: unit.payload), through: item)
  }

  /// "aged 25".
  func prefixedAge(at i: Int) -> Match? {
    guard let prefix = entry(i, .agePrefix), gap(i, i + 1) == .space || gap(i, i + 1) == .none,
      let operand = operand(at: i + 1), let years = operand.interval.max?.integer, years <= 130
    else { return nil }
    var end = operand.end
    var next = operand.next
    if let item = follower(operand), has(item, .ageSuffix) || has(item, .timeUnit) {
      end = items[item].end
      next = item + 1
    }
    _ = prefix
    return Match(
      kind: .age, value: .age(operand.interval, unit: "year"), bound: operand.bound, start: operand.start, end: end,
      next: next)
  }
}
