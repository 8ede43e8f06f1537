// 級 alone: the magnitude of an earthquake, or the grade of whatever has grades.

extension Grammar {
  /// Whether an item is 級 and nothing else.
  func isGrade(_ item: Int) -> Bool { items[item].end - items[item].start == 3 }

  /// "7.2 級" is a magnitude: nothing else is graded in tenths. "6 級" is one where an earthquake is spoken of, save that
  /// 震度 5 級 is what was felt.
  func isMagnitude(_ operand: Operand) -> Bool {
    guard let most = operand.interval.max ?? operand.interval.min, most < Number(10) else { return false }
    if operand.numeral.decimals == 1 { return true }
    guard operand.numeral.form == .digits, operand.interval.point == nil || most >= Number(3) else { return false }
    let before = max(range.lowerBound, operand.start - Grammar.quakeReach)..<operand.start
    let behind = operand.end..<min(range.upperBound, operand.end + Grammar.quakeReach)
    return !isNamed(.intensityWord, in: before) && (isNamed(.quakeWord, in: before) || isNamed(.quakeWord, in: behind))
  }

  /// 규모는 6.8이었다, 規模は6.1: the word stands before, and nothing is measured; else an earthquake is told beside it.
  func toldMagnitude(_ operand: Operand) -> Match? {
    guard language == .japanese || language == .korean, operand.numeral.form == .digits, operand.numeral.decimals == 1,
      let value = operand.interval.point, value >= Number(3), value < Number(10), zone != .table,
      !(follower(operand).map { items[$0].roles.intersects(Grammar.measuring) } ?? false)
    else { return nil }
    var start = max(range.lowerBound, operand.start - Grammar.sentenceReach)
    for k in start..<operand.start where starts(k, "。") || text[k] == UInt8(ascii: ".") && byte(k + 1) == 0x20 {
      start = k
    }
    let before = start..<operand.start
    let isTold =
      stands(.magnitudeLead, before: operand.start)
      || isNamed(.magnitudeWord, in: before) && isNamed(.quakeWord, in: range)
    guard isTold else { return nil }
    return Match(
      kind: .quantity, value: .quantity(operand.interval, unit: "magnitude"), bound: operand.bound,
      start: operand.start, end: operand.end, next: operand.next)
  }

  private static let measuring = RoleSet(
    .unit, .percentSuffix, .percentPoint, .currencySuffix, .multiplierSuffix, .timeUnit, .counter, .ageSuffix)
  /// In bytes.
  private static let sentenceReach = 120
  /// In bytes: a clause or two.
  private static let quakeReach = 60
}
