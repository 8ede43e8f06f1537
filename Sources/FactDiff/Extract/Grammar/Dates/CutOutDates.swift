// Chinese words that only look like dates where another word ends in them: the 下 of 創下175年, the 後 of 最後兩天, 上天.

extension Grammar {
  /// Whether 上, 下, 前 or 後 before a length, or 上年, 下月, 次月, are a part of another word and tell no date.
  func isCutOut(_ i: Int) -> Bool {
    guard language.isChinese else { return false }
    let start = items[i].start
    let first: UInt8 = byte(start + 2)
    switch (byte(start), byte(start + 1), first) {
    case (0xE4, 0xB8, 0x8A), (0xE4, 0xB8, 0x8B): return isCutOutStep(i, isDown: first == 0x8B)
    // 前年輕: no year before last.
    case (0xE5, 0x89, 0x8D), (0xE5, 0xBE, 0x8C), (0xE5, 0x90, 0x8E):
      if items[i].end - start > 3 { return isAgeing(items[i].end) }
      return !opensPhrase(start)
    // 首次月球背面, 三次月考
    case (0xE6, 0xAC, 0xA1):
      return i > 0 && items[i - 1].end == start && items[i - 1].numeral >= 0
        || Grammar.wordsInTimes.contains { starts(start - 3, $0) }
    // 日本月底: the second half of a country.
    case (0xE6, 0x9C, 0xAC):
      return starts(start - 3, "日") && !isDigit(start - 4) && !(i > 1 && items[i - 2].numeral >= 0)
    default: return false
    }
  }

  /// 上 and 下, alone or as the first half of 上年, 下月.
  private func isCutOutStep(_ i: Int, isDown: Bool) -> Bool {
    let start = items[i].start
    if items[i].end - start > 3 {
      return isAgeing(items[i].end) || isVerbEnd(start, isDown)
    }
    // 上天 goes to heaven; the day before is 上一天.
    if starts(items[i].end, "天") { return true }
    guard items[i].end - start == 3, i + 1 < items.count else { return false }
    // 上三天班: a length is counted back from today only where the word stands free.
    switch entry(i + 2, .timeUnit)?.payload {
    case "D", "Y": return !opensPhrase(start)
    default: return isVerbEnd(start, isDown)
    }
  }

  private func isVerbEnd(_ start: Int, _ isDown: Bool) -> Bool {
    (isDown ? Grammar.wordsInDown : Grammar.wordsInUp).contains { starts(start - 3, $0) }
  }

  /// 上年紀, 前年輕
  private func isAgeing(_ end: Int) -> Bool {
    starts(end, "紀") || starts(end, "纪") || starts(end, "輕") || starts(end, "轻") || starts(end, "齡") || starts(end, "龄")
  }

  /// Whether no Chinese character stands before, or one that ends no word with what follows it.
  func opensPhrase(_ start: Int) -> Bool {
    guard start - 3 >= range.lowerBound, byte(start - 3) >= 0xE4, byte(start - 3) <= 0xE9, byte(start - 1) >= 0x80
    else {
      return true
    }
    return Grammar.freeWords.contains { starts(start - 3, $0) }
  }

  private static let freeWords: [StaticString] = [
    "在", "於", "于", "從", "从", "自", "是", "的", "了", "和", "與", "与", "及", "或", "到", "至", "而", "但", "為", "为", "對", "对",
    "將", "将", "讓", "让", "就", "也", "都", "且", "把", "比", "較", "较",
  ]
  private static let wordsInTimes: [StaticString] = [
    "首", "多", "每", "屢", "屡", "數", "数", "幾", "几", "再", "此", "主", "層", "层",
  ]
  private static let wordsInUp: [StaticString] = [
    "史", "地", "天", "海", "路", "世", "身", "船", "車", "车", "機", "机", "山", "岸", "街", "桌", "床", "紙", "纸", "書", "书", "場", "场",
    "堂", "會", "会", "台", "臺", "加", "撞", "遇", "碰", "趕", "赶", "追", "踏", "登", "穿", "戴", "愛", "爱", "跟", "配", "附", "換", "换",
    "關", "关", "線", "线", "網", "网", "馬", "马", "以", "之", "早", "晚", "市", "迎", "補", "补", "算", "版", "報", "报", "班", "搭", "陸",
    "陆",
  ]
  private static let wordsInDown: [StaticString] = [
    "創", "创", "天", "地", "以", "之", "放", "留", "剩", "餘", "余", "當", "当", "寫", "写", "記", "记", "打", "拿", "立", "買", "买", "簽",
    "签", "收", "擊", "击", "私", "水", "手", "名", "旗", "屬", "属", "陛", "閣", "阁", "腳", "脚", "底", "樓", "楼", "線", "线", "往", "許",
    "许", "埋", "種", "种", "訂", "订", "吃", "停", "躺", "倒", "落", "跌", "降", "生", "攻", "拍", "住", "刷", "定", "接", "台", "臺", "投",
  ]
}
