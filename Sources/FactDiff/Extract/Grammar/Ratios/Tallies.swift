// Votes and scores that words tell: "138 voix contre 77", "31 gegen 12 Stimmen", "5 tirs au but à 3", "46 votos contra 19".

extension Grammar {
  /// Two sides, of which one has the noun.
  func tally(at i: Int) -> Match? {
    guard i + 1 < items.count, let first = numeral(i), byte(first.end) == 0x20, let home = tallied(first) else {
      return nil
    }
    var j = i + 1
    while j < min(i + 5, items.count), items[j].numeral < 0 { j += 1 }
    guard let second = numeral(j), second.start - first.end <= 34, let away = tallied(second) else { return nil }
    let joint = first.end..<second.start
    guard isTold(joint, from: first.start, to: second.end), !hasUnit(behind: second.end, j) else { return nil }
    return Match(
      kind: .ratio, value: .score(Number(home), Number(away)), start: first.start, end: second.end, next: j + 1)
  }

  private func tallied(_ numeral: Numeral) -> Int? {
    guard let value = numeral.point?.integer, value >= 0, value <= 999, numeral.decimals == 0, !numeral.hasMagnitude,
      !numeral.hasLeadingZero, !numeral.isNegative, !numeral.isFraction, !numeral.hasSeparator, !numeral.isArticle
    else { return nil }
    return value
  }

  private func isTold(_ joint: Range<Int>, from start: Int, to end: Int) -> Bool {
    if isOne(joint, of: .tallyJoint) { return true }
    return isOne(joint, of: .tallyAgainst) && (stands(.tallyTail, at: end) || stands(.tallyLead, before: start))
  }
}
