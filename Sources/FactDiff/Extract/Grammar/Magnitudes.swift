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
    return !names(Grammar.felt, before) && (names(Grammar.quake, before) || names(Grammar.quake, behind))
  }

  private func names(_ words: [StaticString], _ place: Range<Int>) -> Bool {
    place.contains { i in words.contains { starts(i, $0) } }
  }

  /// In bytes: a clause or two.
  private static let quakeReach = 60
  private static let quake: [StaticString] = ["地震", "余震", "餘震", "强震", "強震"]
  private static let felt: [StaticString] = ["震度", "烈度"]
}
