// Hedges with a verb between them and their value: 約下降 12%, 大約增加三成, 将近增长5%.

extension Grammar {
  /// The item of the value that the hedge at item `i` speaks of, behind a verb that changes or equals.
  func valueBehindVerb(_ i: Int) -> Int? {
    guard language.isChinese, items[i].precedesNumeral, isHan(items[i].start) else { return nil }
    let start = items[i].end
    var value: Int?
    _ = width(of: .hedgedVerb, at: start) { width in
      value = item(behindVerb: start..<start + width, from: i + 1)
      return value != nil
    }
    return value
  }

  private func item(behindVerb verb: Range<Int>, from next: Int) -> Int? {
    var end = verb.upperBound
    if starts(end, "了") || starts(end, "至") || starts(end, "到") { end += 3 }
    end += spaceWidth(at: end)
    let j = itemBehind(end, from: next)
    // What is farther is of another phrase.
    guard j < items.count, items[j].start == end, end - verb.lowerBound <= Grammar.phraseGap || j > next else {
      return nil
    }
    return j
  }

}
