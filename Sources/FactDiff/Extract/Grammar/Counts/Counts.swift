// Plain numbers with the noun they count, ordinals, and values that were never filled in.

extension Grammar {
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
      if numeral.isArticle, !operand.isRange, !isLeastOne(operand) { return nil }
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

  /// 教研室83792841金陵院: seven or eight digits written on to Chinese words on both sides, and nothing counted by them.
  private func isGluedCode(_ operand: Operand) -> Bool {
    guard language.isChinese, !operand.isRange, operand.numeral.form == .digits,
      7...8 ~= operand.numeral.digitCount, operand.numeral.decimals == 0, byte(operand.start - 1) >= 0x80,
      byte(operand.end) >= 0xE4, byte(operand.end) <= 0xE9, byte(operand.start - 3) >= 0xE4,
      byte(operand.start - 3) <= 0xE9
    else { return false }
    return operand.next >= items.count || items[operand.next].start > operand.end
  }

  // MARK: Ordinals

  /// 第三, "3rd", "third", "3.º".
  func ordinal(at i: Int) -> Match? {
    if has(i, .ordinalPrefix), gap(i, i + 1) == .none || gap(i, i + 1) == .space, let number = numeral(i + 1),
      let value = number.point?.integer
    {
      var end = number.end
      var next = i + 2
      if has(next, .counter), gap(i + 1, next) == .none, !readsEveryNumber {
        end = items[next].end
        next += 1
      }
      return Match(kind: .ordinal, value: .ordinal(value), start: items[i].start, end: end, next: next)
    }
    if let match = dottedOrdinal(at: i) { return match }
    if let number = numeral(i), number.form != .words || language == .german, has(i + 1, .ordinalSuffix),
      !isTag(number, i + 1),
      gap(i, i + 1) == .none || (byte(number.end) == UInt8(ascii: ".") && items[i + 1].start == number.end + 1)
        || (language == .korean && gap(i, i + 1) == .space), let value = number.point?.integer
    {
      return Match(kind: .ordinal, value: .ordinal(value), start: number.start, end: items[i + 1].end, next: i + 2)
    }
    return placeInRow(at: i) ?? ordinalInWords(at: i)
  }

  /// 9000番: nothing has so many places; the number is a name.
  private func isTag(_ number: Numeral, _ suffix: Int) -> Bool {
    language == .japanese && number.digitCount >= 4 && starts(items[suffix].start, "番")
      && items[suffix].end == items[suffix].start + 3
  }

  /// "die 3. Auflage": a German point makes an ordinal between an article and a noun.
  private func dottedOrdinal(at i: Int) -> Match? {
    guard language == .german, let number = numeral(i), let value = number.plainDigits, number.digitCount <= 3,
      byte(number.end) == UInt8(ascii: "."), byte(number.end + 1) == 0x20, byte(number.start - 1) == 0x20
    else { return nil }
    let next = byte(number.end + 2)
    let isNoun = next &- 0x41 < 26 || next == 0xC3 && 0x80...0x9E ~= byte(number.end + 3)
    guard isNoun || starts(number.end + 2, "und ") || starts(number.end + 2, "oder ") else { return nil }
    let article = width(of: .ordinalArticle, before: number.start - 1) { width in
      let before = byte(number.start - 2 - width)
      return !Lexicon.isLetter(before) && before < 0x80
    }
    guard article != nil else { return nil }
    return Match(kind: .ordinal, value: .ordinal(value), start: number.start, end: number.end + 1, next: i + 1)
  }

  /// "segundo o jornal", "Segundo Marta Lemos": according to; "o segundo turno", "em segundo lugar" count.
  private func isAccording(_ i: Int) -> Bool {
    guard language == .portuguese, items[i].end - items[i].start == 7, starts(items[i].start + 1, "egundo"),
      byte(items[i].end) == 0x20
    else { return false }
    let start = items[i].start
    let isHead =
      start == range.lowerBound || byte(start - 2) == UInt8(ascii: ",") || byte(start - 2) == UInt8(ascii: ".")
    if isHead, isCapital(items[i].end + 1) { return true }
    return stands(.sourceNoun, at: items[i].end + 1)
  }

  /// "twenty-first", "one hundred and third", "three millionth", "centésimo vigésimo quinto".
  private func ordinalInWords(at i: Int) -> Match? {
    var value: Int
    var k = i
    if let number = numeral(i), number.form == .words, let entry = entry(i + 1, .ordinal),
      gap(i, i + 1) == .hyphen || gap(i, i + 1) == .space || gap(i, i + 1) == .none, let base = number.point?.integer,
      let last = entry.value.integer
    {
      if last >= 100 {
        // "tres millones cuatrocientos milésimo": the thousandth counts what stands below the million.
        let step = last == 1000 ? 1_000_000 : last <= 1_000_000_000 ? last * 1_000_000 : Int.max
        let above = language == .english || language == .german ? 0 : base / step * step
        let (product, overflow) = (base - above).multipliedReportingOverflow(by: last)
        let (sum, isTooLarge) = above.addingReportingOverflow(product)
        guard !overflow, !isTooLarge else { return nil }
        value = sum
      } else if base >= 20, base % 10 == 0, last < 10 || base % 100 == 0, base < Grammar.largestOrdinal {
        value = base + last
      } else {
        return nil
      }
      k = i + 1
    } else if let number = numeral(i), number.form == .words, has(i + 1, .numeralAnd), gap(i, i + 1) == .space,
      gap(i + 1, i + 2) == .space, let base = number.point?.integer, base >= 100, base % 100 == 0,
      base < Grammar.largestOrdinal, let last = entry(i + 2, .ordinal)?.value.integer, last < 100
    {
      value = base + last
      k = i + 2
    } else if let first = entry(i, .ordinal)?.value.integer {
      // "the second half of the 19th century"
      if language == .english, starts(items[i].end, " half of the "), isDigit(items[i].end + 13),
        byte(items[i].end + 15) == UInt8(ascii: "t")
      {
        return nil
      }
      // "6,300 orders a second."
      if language == .english, first == 2, starts(items[i].start - 2, "a "), closesPhrase(items[i].end) { return nil }
      // "second to last", "third from the end" count from behind.
      if language == .english, stands(.fromBehind, at: items[i].end) { return nil }
      if isAccording(i) { return nil }
      value = first
    } else {
      return nil
    }
    // Ordinals go on in the languages that decline every part.
    while let more = entry(k + 1, .ordinal)?.value.integer, gap(k, k + 1) == .space, value >= 20, more > 0, more < 1000,
      value < Grammar.largestOrdinal,
      value % 10 == 0, more < 10 || value % 100 == 0, more < 100 || value % 1000 == 0
    {
      value += more
      k += 1
    }
    return Match(kind: .ordinal, value: .ordinal(value), start: items[i].start, end: items[k].end, next: k + 1)
  }

  /// What can still be added to.
  private static let largestOrdinal = Int.max / 2

  // MARK: Placeholders

  /// "TBD", "XX", "x分之一", "N 倍": a value never filled in.
  func placeholder(at i: Int) -> Match? {
    guard has(i, .placeholder), let entry = entry(i, .placeholder), !isRomanNumeral(i), !isFilled(i) else { return nil }
    // The heading of a list of things to do, in whatever way it was made one.
    if entry.payload == "TODO", zone == .heading || zone == .prose && isAlone(i) { return nil }
    // That a date is not settled yet is news where a sentence says it; behind a label it was to be filled in.
    if entry.payload == "待定", zone == .prose, range.count > Grammar.longestField, !isBehindColon(i) { return nil }
    var last = i
    // "x分之一到x倍": one gap in the text, not two.
    while has(last + 1, .rangeJoin), has(last + 2, .placeholder), gap(last, last + 1) == .none,
      gap(last + 1, last + 2) == .none
    {
      last += 2
    }
    return Match(
      kind: .placeholder, value: .placeholder(entry.payload), start: items[i].start, end: items[last].end,
      next: last + 1)
  }

  /// In bytes: as much as a label and what it labels take.
  private static let longestField = 40

  private func isBehindColon(_ i: Int) -> Bool {
    var start = items[i].start
    while start > range.lowerBound, text[start - 1] == 0x20 || text[start - 1] == UInt8(ascii: "*") { start -= 1 }
    return start > range.lowerBound && text[start - 1] == UInt8(ascii: ":")
      || start >= range.lowerBound + 3 && starts(start - 3, "：")
  }

  private func isAlone(_ i: Int) -> Bool {
    !text[range.lowerBound..<items[i].start].contains { $0 > 0x20 }
      && !text[items[i].end..<range.upperBound].contains { $0 > 0x20 }
  }

  /// "4XX" is a class of numbers, and "a definir una variable" is about to define one.
  private func isFilled(_ i: Int) -> Bool {
    if byte(items[i].start - 1) &- 0x30 < 10 { return true }
    guard text[items[i].start..<items[i].end].contains(0x20), byte(items[i].end) == 0x20 else { return false }
    let next = byte(items[i].end + 1)
    return (next | 0x20) &- 0x61 < 26 || next == UInt8(ascii: "*") || next >= 0xC3 && next < 0xE0
  }

  /// "Super Bowl XX": behind a capitalised word the letters count.
  private func isRomanNumeral(_ i: Int) -> Bool {
    let start = items[i].start
    guard byte(start) == UInt8(ascii: "X"), byte(start + 1) == UInt8(ascii: "X"), byte(start - 1) == 0x20 else {
      return false
    }
    var k = start - 2
    while k > range.lowerBound, (byte(k - 1) | 0x20) &- 0x61 < 26 { k -= 1 }
    return byte(k) &- 0x41 < 26 && k < start - 2
  }
}
