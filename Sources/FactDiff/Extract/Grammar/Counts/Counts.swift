// Plain numbers, with the noun that they count.

extension Grammar {
  /// A plain number and what it counts: asked last.
  func number(_ operand: Operand) -> Match? {
    let numeral = operand.numeral
    // "180ml", "3D": the letters belong to it, and it is more than a number.
    if operand.numeral.form == .digits, Lexicon.isLetter(byte(operand.end)) { return nil }
    // 陸 and 參 alone are words; 九九 is a name.
    if numeral.isFormal, !numeral.isArticle || !readsEveryNumber { return nil }
    if numeral.form == .han, numeral.digitCount == 2, numeral.isPoint, !startsWithZero(numeral) { return nil }
    if numeral.isBareUnit, !operand.isRange, !isCounted(operand), !isBounded(numeral) { return nil }
    if !readsEveryNumber {
      // "one", "一", "a" are articles more often than numbers: only with a counter or noun that says otherwise.
      if numeral.isArticle, !operand.isRange, !isLeastOne(operand), !isCasualty(operand) { return nil }
      if numeral.hasLeadingZero, numeral.form == .digits, numeral.decimals == 0 { return nil }
    } else if numeral.isArticle, numeral.form == .words, isArticleWord(numeral) || isFrenchArticle(numeral) {
      return nil
    }
    if language == .german, isSurname(operand) { return nil }
    // 今月9日, 1日あたり, 다음 달 9일: neither day nor length, and no count either.
    if language == .japanese || language == .korean, !readsEveryNumber, has(operand.next, .dayMark),
      items[operand.next].start == operand.end
    {
      return nil
    }
    if isLunarDay(numeral) || isLexical(numeral) { return nil }
    if isGluedCode(operand) || isNamedFigure(operand) { return nil }
    if language == .english, !readsEveryNumber, isPartOfName(operand) { return nil }
    var end = operand.end
    var next = operand.next
    var noun = ""
    if let item = follower(operand), has(item, .counter), let counter = entry(item, .counter) {
      noun = counter.payload
      if !readsEveryNumber {
        end = items[item].end
        next = item + 1
      }
    }
    // 250 萬台以上: the bound is no noun.
    let isClosed = has(next, .boundAfter) && isClose(end, items[next].start) && !isLatinLetter(items[next].start)
    if noun.isEmpty || noun == "piece", !isClosed, !isLabelled(operand) { noun = nounBehind(end) ?? noun }
    if isIntensity(operand) { noun = "震度" }
    // "a 33-storey tower"
    if noun.isEmpty, language == .english, numeral.form == .digits, byte(end) == UInt8(ascii: "-"),
      byte(end + 1) &- 0x61 < 26
    {
      let stop = Scanner.endOfWord(text, end + 1, range.upperBound)
      // "a 300-odd", "2-for-19"
      if stop - end > 4 { noun = folded(end + 1..<stop) }
    }
    return Match(
      kind: .number, value: .number(operand.interval, noun: noun), bound: operand.bound, start: operand.start, end: end,
      next: next)
  }

  private func startsWithZero(_ numeral: Numeral) -> Bool { starts(numeral.start, "〇") || starts(numeral.start, "零") }

  /// Whether a counter or a unit of money or measure follows.
  private func isCounted(_ operand: Operand) -> Bool {
    guard let item = follower(operand) else { return false }
    return has(item, .counter) || has(item, .currencySuffix) || has(item, .unit) || has(item, .timeUnit)
      || has(item, .boundAfter)
  }

  /// Whether a bound word stands directly before: 近百, 上千.
  private func isBounded(_ numeral: Numeral) -> Bool {
    let before = itemBehind(numeral.start, from: 0) - 1
    return before >= 0 && items[before].end == numeral.start && has(before, .boundBefore)
  }

  /// "at least one dead", "mindestens ein Toter", "al menos un muerto": the bound makes a count of the article.
  private func isLeastOne(_ operand: Operand) -> Bool {
    let numeral = operand.numeral
    if numeral.form == .han {
      let before = itemBehind(numeral.start, from: 0) - 1
      return before >= 0 && entry(before, .boundBefore)?.payload == "atLeast" && items[before].end == numeral.start
        && follower(operand).map { has($0, .counter) } == true
    }
    guard numeral.form == .words, byte(numeral.end) == 0x20, isLatinLetter(numeral.end + 1) else { return false }
    let before = itemBehind(numeral.start, from: 0) - 1
    guard before >= 0, entry(before, .boundBefore)?.payload == "atLeast", near(items[before].end, numeral.start),
      isLatinLetter(items[before].end - 1), !isArticleWord(numeral)
    else { return false }
    let word = numeral.end + 1
    return !isSmallWord(word..<Scanner.endOfWord(text, word, range.upperBound))
  }

  /// 一人死亡, 한 명이 실종됐다: one person of whom nothing is told but that.
  private func isCasualty(_ operand: Operand) -> Bool {
    guard language.isSpaceless || language == .korean, let item = follower(operand),
      let counter = entry(item, .counter),
      counter.payload == "人" || counter.payload == "명", !stands(.noneLead, before: operand.start)
    else { return false }
    return stands(.casualtyVerb, at: items[item].end)
  }

  private func isArticleWord(_ numeral: Numeral) -> Bool {
    numeral.end - numeral.start <= 2 && byte(numeral.start) | 0x20 == UInt8(ascii: "a")
  }

  /// "un siège": before a word the article counts nothing.
  private func isFrenchArticle(_ numeral: Numeral) -> Bool {
    language == .french && byte(numeral.end) == 0x20 && isLatinLetter(numeral.end + 1)
  }

  /// "Claudia Tausend wuchs auf": a capitalised number word between a capitalised word and a small one.
  private func isSurname(_ operand: Operand) -> Bool {
    guard operand.numeral.form == .words, !operand.isRange, byte(operand.start) &- 0x41 < 26,
      byte(operand.start - 1) == 0x20, byte(operand.end) == 0x20, byte(operand.end + 1) &- 0x61 < 26
    else { return false }
    var k = operand.start - 2
    guard Lexicon.isLetter(byte(k)) else { return false }
    while k > range.lowerBound, Lexicon.isLetter(text[k - 1]) { k -= 1 }
    let before = itemBehind(operand.start, from: 0) - 1
    return text[k] &- 0x41 < 26 && (before < 0 || items[before].start < k)
  }
}
