// Hedges with a verb between them and their value: 約下降 12%, 大約增加三成, 将近增长5%.

extension Grammar {
  /// The item of the value that the hedge at item `i` speaks of, behind a verb that changes or equals.
  func valueBehindVerb(_ i: Int) -> Int? {
    guard language.isChinese, items[i].precedesNumeral, isHan(items[i].start) else { return nil }
    let start = items[i].end
    for verb in Grammar.hedgedVerbs where starts(start, verb) {
      var end = start + verb.utf8CodeUnitCount
      if starts(end, "了") || starts(end, "至") || starts(end, "到") { end += 3 }
      end += spaceWidth(at: end)
      let j = itemBehind(end, from: i + 1)
      // What is farther is of another phrase.
      guard j < items.count, items[j].start == end, end - start <= Grammar.phraseGap || j > i + 1 else { continue }
      return j
    }
    return nil
  }

  private static let hedgedVerbs: [StaticString] = [
    "下降", "降低", "降至", "降", "增加", "增長", "增长", "增至", "增", "成長", "成长", "減少", "减少", "減", "减", "上升", "上漲", "上涨", "提高",
    "提升", "提速", "下跌", "跌", "漲", "涨", "升", "占", "佔", "達", "达", "高出", "高", "低", "合", "等於", "等于", "節省", "节省", "縮短",
    "缩短", "需", "花", "賣出", "卖出", "售出", "剩", "多", "少", "快", "慢", "省",
  ]
}
