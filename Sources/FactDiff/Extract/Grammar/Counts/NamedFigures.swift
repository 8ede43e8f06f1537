// Figures that are a part of a name and count nothing: 四子王旗, 台11線, 103路公交, 遥八, 5800X.

extension Grammar {
  /// Whether a number only tells which one: the 11 of 台11線, the 四 of 四子王旗.
  func isNamedFigure(_ operand: Operand) -> Bool {
    guard language.isChinese, !operand.isRange, operand.bound == .exact, !readsEveryNumber else { return false }
    let numeral = operand.numeral
    let end = operand.end
    // 长征五号遥八: the serial of a rocket.
    if starts(operand.start - 3, "遥") || starts(operand.start - 3, "遙") { return true }
    if numeral.form == .han {
      // 鹊桥二号
      if starts(end, "號") || starts(end, "号") { return true }
      return numeral.digitCount == 1 && isPartOfPlace(operand)
    }
    guard numeral.plainDigits != nil else { return false }
    if starts(end, "線") || starts(end, "线") {
      return stands(.roadWord, before: operand.start)
    }
    return stands(.lineWord, at: end)
  }

  /// 六枝, 五指山, 七美: one character, and behind it one that is neither counted nor a counter.
  private func isPartOfPlace(_ operand: Operand) -> Bool {
    let end = operand.end
    guard byte(end) >= 0xE4, byte(end) <= 0xE9, operand.next >= items.count || items[operand.next].start > end else {
      return false
    }
    return stands(.placeCharacter, at: end)
      && !stands(.countedCharacter, at: end)
  }

  /// "Ryzen 7 5800X": behind a lone digit or a capitalised word the letter is a part of a name.
  func isBehindModel(_ start: Int) -> Bool {
    guard byte(start - 1) == 0x20, isDigit(start - 2) || isLatinLetter(start - 2) else { return false }
    if isDigit(start - 2) { return byte(start - 3) == 0x20 && isLatinLetter(start - 4) }
    var k = start - 2
    while isLatinLetter(k - 1) { k -= 1 }
    return byte(k) &- 0x41 < 26 && start - k > 3
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
