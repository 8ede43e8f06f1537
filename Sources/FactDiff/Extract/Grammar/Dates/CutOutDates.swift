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
        || stands(.timesCharacter, at: start - 3)
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
    stands(isDown ? .downCharacter : .upCharacter, at: start - 3)
  }

  /// 上年紀, 前年輕
  private func isAgeing(_ end: Int) -> Bool {
    starts(end, "紀") || starts(end, "纪") || starts(end, "輕") || starts(end, "轻") || starts(end, "齡") || starts(end, "龄")
  }

  /// Whether no Chinese character stands before, or one that ends no word with what follows it.
  func opensPhrase(_ start: Int) -> Bool {
    guard start - 3 >= range.lowerBound, isHanCharacter(at: start - 3), byte(start - 1) >= 0x80
    else {
      return true
    }
    return stands(.freeCharacter, at: start - 3)
  }
}
