// The unit that a pair or a list tells once, behind its last number: "von 4,5 auf 4,25 Prozent", "a los 7, 15 y 30 días".

extension Grammar {
  /// A bare number whose unit stands behind the number that it is joined with.
  func sharedUnit(_ operand: Operand, at i: Int) -> Match? {
    guard !operand.isRange, operand.bound == .exact || operand.bound == .about, operand.next < items.count,
      operand.numeral.form != .mixed, !operand.numeral.isArticle, !operand.numeral.isFraction,
      !operand.numeral.hasMagnitude, !operand.numeral.hasLeadingZero, let own = operand.interval.point,
      !(operand.numeral.digitCount == 4 && own.mayBeYear), let j = partner(behind: operand.end, from: operand.next),
      !isLabelled(operand.start)
    else { return nil }
    guard let last = numeral(j), last.isPoint, let base = last.point, base > .zero, !last.isFraction,
      last.form == operand.numeral.form || last.form == .digits, let other = self.operand(at: j), !other.isRange,
      let second = measured(other, at: j), second.start == items[j].start, !second.value.isRange
    else { return nil }
    return sharing(operand, own, last, second)
  }

  /// What the last number of the list measures.
  private func measured(_ operand: Operand, at j: Int) -> Match? {
    let ahead = items[j].ahead
    if ahead.intersects(Companions.percent), let match = percent(operand) { return match }
    if ahead.contains(.timeUnit), let match = duration(at: j) { return match }
    if ahead.contains(.currencySuffix), let match = money(operand) { return match }
    return mayBeMeasured(operand, j) ? quantity(operand) : nil
  }

  private func sharing(_ operand: Operand, _ own: Number, _ last: Numeral, _ second: Match) -> Match? {
    guard let base = last.point else { return nil }
    var count = own
    // "from 3 to 4 million euros"
    if last.hasMagnitude {
      guard let factor = last.magnitudeFactor, own < Number(1000), own * factor <= base * Number(100) else {
        return nil
      }
      count = own * factor
    }
    let value: Value
    switch second.value {
    case .percent(let interval):
      guard let scaled = scaled(interval, count, base) else { return nil }
      value = .percent(scaled)
    case .money(let interval, let currency):
      guard let scaled = scaled(interval, count, base) else { return nil }
      value = .money(scaled, currency: currency)
    case .quantity(let interval, let unit):
      guard let scaled = scaled(interval, count, base) else { return nil }
      value = .quantity(scaled, unit: unit)
    case .duration:
      // One unit, right behind its number.
      guard !last.hasMagnitude, let item = follower(Operand(last, next: itemBehind(last.end, from: 0))),
        items[item].end == second.end, let payload = entry(item, .timeUnit)?.payload,
        let (unit, factor) = TimeUnit.named(payload)
      else { return nil }
      let parts = [DurationPart(count: own * Number(factor), upper: own * Number(factor), unit: unit)]
      value = .duration(parts.interval, iso: parts.iso)
    default: return nil
    }
    guard reads(second.kind) else { return nil }
    return Match(
      kind: second.kind, value: value, bound: operand.bound, start: operand.start, end: operand.end, next: operand.next)
  }

  private func scaled(_ interval: Interval, _ count: Number, _ base: Number) -> Interval? {
    guard let point = interval.point ?? interval.min ?? interval.max else { return nil }
    if point == base { return Interval(count) }
    return (point * count / base).map { Interval($0) }
  }

  /// The number at the end of the list that goes on behind `end`.
  private func partner(behind end: Int, from next: Int) -> Int? {
    var (end, next) = (end, next)
    for _ in 0..<Grammar.longestList {
      guard next < items.count, items[next].start - end <= 16 else { return nil }
      // The word that joins may be one of the lexicon.
      if items[next].numeral < 0 {
        guard next + 1 < items.count, items[next + 1].numeral >= 0, items[next + 1].start - end <= 16 else {
          return nil
        }
        return isJoint(end..<items[next + 1].start) ? next + 1 : nil
      }
      if isJoint(end..<items[next].start) { return next }
      // "7, 15 y 30 días"
      guard isComma(end..<items[next].start), let numeral = numeral(next), numeral.isPoint, numeral.digitCount <= 3
      else { return nil }
      end = numeral.end
      next += 1
    }
    return nil
  }

  private static let longestList = 6

  private func isComma(_ joint: Range<Int>) -> Bool {
    joint.count == 2 && starts(joint.lowerBound, ", ") || joint.count == 3 && starts(joint.lowerBound, "、")
  }

  private func isJoint(_ joint: Range<Int>) -> Bool { joint.count >= 3 && isOne(joint, of: .valueJoint) }

  /// "Artikel 3 und 40 Prozent", 第3和5天: what has a number counts nothing by it.
  private func isLabelled(_ start: Int) -> Bool {
    if starts(start - 3, "第") { return true }
    guard byte(start - 1) == 0x20 else { return byte(start - 1) == UInt8(ascii: "#") }
    if byte(start - 2) == UInt8(ascii: ".") { return true }
    return capitalWord(endingAt: start - 1).map { $0 > range.lowerBound } ?? false
  }
}
