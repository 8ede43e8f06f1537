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
      return Grammar.roadWords.contains { starts(operand.start - $0.utf8CodeUnitCount, $0) }
    }
    return Grammar.lineWords.contains { starts(end, $0) }
  }

  private static let roadWords: [StaticString] = ["台", "臺", "省道", "國道", "国道", "縣道", "县道", "地鐵", "地铁"]
  private static let lineWords: [StaticString] = [
    "路公", "路公交", "路公車", "路車", "路车", "路巴士", "次列車", "次列车", "次自強", "次太魯", "次普悠", "次區間", "次区间", "次動車", "次动车",
    "次高鐵", "次高铁", "次班機", "次航班",
  ]

  /// 六枝, 五指山, 七美: one character, and behind it one that is neither counted nor a counter.
  private func isPartOfPlace(_ operand: Operand) -> Bool {
    let end = operand.end
    guard byte(end) >= 0xE4, byte(end) <= 0xE9, operand.next >= items.count || items[operand.next].start > end else {
      return false
    }
    return Grammar.placeCharacters.contains { starts(end, $0) }
      && !Grammar.countedAllTheSame.contains { starts(end, $0) }
  }

  /// What places and other names have behind their numeral.
  private static let placeCharacters: [StaticString] = [
    "子", "枝", "指", "重", "美", "堵", "峡", "峽", "門", "门", "平", "都", "明", "水", "甲", "結", "结", "腳", "脚", "洲", "寶", "宝", "合",
    "台",
    "原", "芝", "姑", "江", "河", "源", "亞", "亚", "潭", "陵", "穀", "谷", "龍", "龙", "龜", "龟", "盤", "盘", "安", "泉",
  ]
  private static let countedAllTheSame: [StaticString] = ["子女", "門課", "门课", "重要", "重大", "平方"]

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
