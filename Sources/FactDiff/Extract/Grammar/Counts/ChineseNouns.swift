// The noun behind a Chinese number: the first two characters at most, less what is no noun.

extension Grammar {
  /// What is counted, behind adjectives and before particles, adverbs and verbs: 兩家了 and 九件發生 count nothing told.
  func chineseNoun(at start: Int) -> String? {
    var k = start
    for word in Grammar.adjectives where starts(k, word) {
      k += word.utf8CodeUnitCount
      if starts(k, "的") { k += 3 }
      break
    }
    guard isCharacter(k), !endsNoun(k), !Grammar.verbsBehindCounts.contains(where: { starts(k, $0) }) else {
      return nil
    }
    let stop = isCharacter(k + 3) && !endsNoun(k + 3) ? k + 6 : k + 3
    return String(decoding: text[k..<stop], as: UTF8.self)
  }

  /// A Chinese character, and no mark of punctuation.
  private func isCharacter(_ k: Int) -> Bool { byte(k) >= 0xE4 && byte(k) <= 0xE9 }

  private func endsNoun(_ k: Int) -> Bool { Grammar.particlesBehindCounts.contains { starts(k, $0) } }

  private static let particlesBehindCounts: [StaticString] = [
    "了", "都", "也", "就", "被", "已", "在", "是", "的", "並", "并", "而", "但", "和", "與", "与", "及", "或", "才", "還", "还", "又", "仍",
    "將", "将", "則", "则", "從", "从", "到", "至", "由", "給", "给", "把", "向", "於", "于", "不", "沒", "没", "未", "均", "皆", "為", "为",
    "等", "吧", "呢", "嗎", "吗", "過", "过", "下", "共", "卻", "却", "使", "讓", "让",
  ]
  private static let verbsBehindCounts: [StaticString] = [
    "發生", "发生", "停航", "出現", "出现", "通過", "通过", "完成", "進行", "进行", "失敗", "失败", "死亡", "遇難", "遇难", "受傷", "受伤", "取消",
    "獲得", "获得", "屬於", "属于", "來自", "来自", "因為", "因为", "因此", "同時", "同时", "分別", "分别", "其中", "目前", "之後", "之后", "之前",
    "之間", "之间", "之一", "以來", "以来", "無故", "无故", "無法", "无法", "無須", "无须", "可能", "可以", "可在", "會在", "会在",
  ]
  private static let adjectives: [StaticString] = [
    "重大", "主要", "不同", "重型", "新型", "大型", "小型", "中型", "全新", "新增", "最新", "重要", "關鍵", "关键", "完整", "獨立", "独立",
  ]
}
