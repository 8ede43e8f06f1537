// How strong an earthquake is: its magnitude, where 級 alone may be any grade, and its intensity, whose classes are halved.

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
      let value = operand.interval.point, value >= Number(3), value < Number(10),
      !(follower(operand).map { items[$0].roles.intersects(Grammar.measuring) } ?? false)
    else { return nil }
    var start = max(range.lowerBound, operand.start - Grammar.sentenceReach)
    for k in start..<operand.start where starts(k, "。") || text[k] == UInt8(ascii: ".") && byte(k + 1) == 0x20 {
      start = k
    }
    let before = start..<operand.start
    guard
      stands(.magnitudeLead, before: operand.start)
        || zone != .table && isNamed(.magnitudeWord, in: before) && isNamed(.quakeWord, in: range)
    else { return nil }
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

  /// 震度5強, 最大震度6弱: the halves of two classes of a scale, neither more nor less than the number.
  func isHalfOfClass(_ match: Match, _ item: Int) -> Bool {
    guard language == .japanese, case .number(let interval, _) = match.value,
      interval.point == Number(5) || interval.point == Number(6),
      starts(items[item].start, "強") || starts(items[item].start, "弱")
    else { return false }
    return stands(.scaleName, before: match.start)
  }

  /// 震度6強, 5弱: a degree on a scale, and no count of what stands behind it.
  func isIntensity(_ operand: Operand) -> Bool {
    guard language.isChinese, starts(operand.end, "強") || starts(operand.end, "强") || starts(operand.end, "弱"),
      let point = operand.interval.point, point < Number(8)
    else { return false }
    for k in max(range.lowerBound, operand.start - 90)..<max(range.lowerBound, operand.start) where starts(k, "震度") {
      return true
    }
    return false
  }
}
