// Years that only their place or the words beside them tell: in brackets, behind a name, pairs of years, a German noun
// before one, the head of a row, "its 2025 revenue", "below 2019".

extension Grammar {
  /// "(2003; revised 2011)", "(Miller, 2011)": first or last in brackets, with a mark between it and what else they hold.
  func isYearInBrackets(_ numeral: Numeral) -> Bool {
    let (start, end) = (numeral.start, numeral.end)
    if byte(start - 1) == UInt8(ascii: "(") || starts(start - 3, "（") {
      let mark = byte(end)
      // "(2000, 3000)" is a pair.
      return (mark == UInt8(ascii: ";") || mark == UInt8(ascii: ",")) && byte(end + 1) == 0x20 && !isDigit(end + 2)
        || starts(end, "；") || starts(end, "，")
    }
    guard byte(end) == UInt8(ascii: ")") || starts(end, "）") else { return false }
    let mark = byte(start - 2)
    if byte(start - 1) == 0x20, mark == UInt8(ascii: ";") || mark == UInt8(ascii: ",") { return !isDigit(start - 3) }
    return starts(start - 3, "；") || starts(start - 3, "，")
  }

  /// "Expo 2023", "Ito 2014 and Marsh": behind a capitalised word that is none of the lexicon, and nothing counted.
  func isYearBehindName(_ year: Int, _ numeral: Numeral, _ i: Int) -> Bool {
    guard (1950...2049).contains(year), year % 100 != 0, byte(numeral.start - 1) == 0x20,
      i == 0 || items[i - 1].end != numeral.start - 1, closesClause(numeral.end)
    else { return false }
    let stop = numeral.start - 1
    var k = stop
    while k > range.lowerBound, Lexicon.isLetter(text[k - 1]) || isLatinLetter(k - 2) && text[k - 1] >= 0x80 { k -= 1 }
    if byte(k) >= 0x80, byte(k) < 0xC0 { k -= 1 }
    guard stop - k >= 3, isCapital(k),
      !isDigit(k - 1), byte(k - 1) != UInt8(ascii: "-") || isLatinLetter(k - 2) && isLatinLetter(k - 3),
      byte(k - 1) != UInt8(ascii: "'")
    else { return false }
    return !isOne(k..<stop, of: .yearlessNoun)
  }

  /// "two points below 2019": a number that was read behind a preposition of comparison, as the year that it is.
  func comparedYear(_ match: Match, _ bound: Bound, at i: Int) -> Match? {
    guard match.kind == .number, match.bound == .exact, bound == .lessThan || bound == .moreThan, reads(.date),
      !readsEveryNumber, !language.isSpaceless, let numeral = numeral(i + 1), numeral.digitCount == 4,
      let year = numeral.plainDigits, (1950...2049).contains(year), year % 50 != 0, numeral.end == match.end,
      numeral.start == match.start, closesClause(numeral.end),
      !stands(.countingBound, at: items[i].start)
    else { return nil }
    return Match(
      kind: .date, value: .date(value(of: .year(year))), start: numeral.start, end: numeral.end, next: match.next)
  }

  // MARK: Neighbours

  /// Four digits that are a year by what stands beside them.
  func isYearByNeighbours(_ year: Int, _ numeral: Numeral, _ i: Int) -> Bool {
    guard (1950...2049).contains(year), year % 100 != 0 else { return false }
    let (start, end) = (numeral.start, numeral.end)
    // "(2010: 190.8 million)"
    if byte(start - 1) == UInt8(ascii: "("), byte(end) == UInt8(ascii: ":") { return true }
    return isInPair(start, end) || isInRow(start, end) || isBeforeGermanVerb(start, end, i) || isBehindDays(start)
      || isWholeHeader(start, end) || isBehindPlace(start, end) || isBehindGermanNoun(start, end, i)
      || isBehindPronoun(start)
      || isBehindSpacedName(start, end, i) || isBehindEnglishNoun(start, end)
  }

  /// "match 2019:", "except 2016, at", "annual report 2012", "# Summit 2018 keynote".
  private func isBehindEnglishNoun(_ start: Int, _ end: Int) -> Bool {
    guard language == .english, byte(start - 1) == 0x20 else { return false }
    if zone == .heading, let name = capitalWord(endingAt: start - 1), name > range.lowerBound || start - name > 5,
      byte(end) == 0x20, byte(end + 1) &- 0x61 < 26, case let stop = Scanner.endOfWord(text, end + 1, range.upperBound),
      byte(stop - 1) != UInt8(ascii: "s")
    {
      return true
    }
    guard closesClause(end), byte(end) != 0x20 else { return false }
    return standsFree(.yearNoun, before: start - 1)
  }

  /// "2008 and 2010 showed", "(2008 y 2010)", 在 2008 與 2012 年: one of two years, the other of which is told.
  private func isInPair(_ start: Int, _ end: Int) -> Bool {
    if let last = mentions.last, case .date(let date) = last.value, date.precision == .year,
      last.text.upperBound < start, isConjunction(last.text.upperBound..<start)
    {
      return true
    }
    if language.isSpaceless || language == .korean, isListedBeforeYear(end) { return true }
    var k = end
    while k < end + 8, !isDigit(k), byte(k) != 0 { k += 1 }
    guard isConjunction(end..<k), isDigit(k), case let (second, stop) = digits(at: k), stop - k == 4,
      (1900...2099).contains(second)
    else { return false }
    return byte(start - 1) == UInt8(ascii: "(") && byte(stop) == UInt8(ascii: ")") || starts(stop, "年")
      || starts(stop, " 年")
  }

  /// 2006、2009年, 2006, 2009년: the last of the list has the mark of all.
  private func isListedBeforeYear(_ end: Int) -> Bool {
    var k = end
    while starts(k, "、") || starts(k, ", ") || starts(k, "·") {
      k += starts(k, "、") ? 3 : 2
      guard isDigit(k), case let (year, stop) = digits(at: k), stop - k == 4, (1900...2099).contains(year) else {
        return false
      }
      if starts(stop, "年") || starts(stop, "년") { return true }
      k = stop
    }
    return false
  }

  /// "(1976, 1984 y 2020)": nothing but years in the brackets.
  private func isInRow(_ start: Int, _ end: Int) -> Bool {
    guard byte(start - 1) == UInt8(ascii: "(") || byte(start - 1) == 0x20,
      byte(end) == UInt8(ascii: ",") || byte(end) == 0x20
    else { return false }
    var open = start
    while start - open < 60, isDigit(open - 1) || byte(open - 1) == UInt8(ascii: ",") || byte(open - 1) == 0x20 {
      open -= 1
    }
    guard byte(open - 1) == UInt8(ascii: "(") else { return false }
    var k = open
    var count = 0
    while k - open < 80, byte(k) != UInt8(ascii: ")") {
      guard isDigit(k), case let (year, stop) = digits(at: k), stop - k == 4, (1900...2099).contains(year) else {
        return false
      }
      count += 1
      k = stop
      if starts(k, ", ") { k += 2 }
      k += width(of: .yearJoint, at: k) ?? 0
    }
    return count > 2 && byte(k) == UInt8(ascii: ")")
  }

  /// "Der Bau soll 2032 folgen", "2027 dann bei", "die für 2022 vorgesehene": what a German number counts has a capital,
  /// and its adjectives end like one.
  private func isBeforeGermanVerb(_ start: Int, _ end: Int, _ i: Int) -> Bool {
    guard language == .german, byte(end) == 0x20, byte(end + 1) &- 0x61 < 26 || starts(end + 1, "ü"),
      !hasUnit(behind: end, i)
    else { return false }
    let word = end + 1..<Scanner.endOfWord(text, end + 1, range.upperBound)
    let isHead = start == range.lowerBound || byte(start - 1) == 0x20 && byte(start - 2) == UInt8(ascii: ".")
    if !isHead {
      guard byte(start - 1) == 0x20, byte(start - 2) &- 0x61 < 26, capitalWord(endingAt: start - 1) == nil,
        case let before = itemBehind(start, from: 0) - 1,
        before < 0 || !has(before, .boundBefore) || items[before].end < start - 1
      else { return false }
      if stands(.sumWord, before: start) { return false }
      if stands(.planWord, at: word.lowerBound) { return true }
    }
    // "hat 2005 neue Stellen"
    if isInflected(word), !isSmallWord(word), byte(word.upperBound) == 0x20, isCapital(word.upperBound + 1) {
      return false
    }
    return byte(word.upperBound) != UInt8(ascii: "-")
  }

  private func isConjunction(_ span: Range<Int>) -> Bool {
    isOne(span, of: .yearJoint)
  }

  /// "October 19 and 20, 2025": behind a comma and a second day.
  private func isBehindDays(_ start: Int) -> Bool {
    guard language == .english, byte(start - 1) == 0x20, byte(start - 2) == UInt8(ascii: ","), isDigit(start - 3),
      mentions.count >= 2, mentions[mentions.count - 1].text.upperBound == start - 2,
      case .date(let day) = mentions[mentions.count - 2].value, day.precision == .day
    else { return false }
    return mentions[mentions.count - 1].text.lowerBound - mentions[mentions.count - 2].text.upperBound <= 5
  }

  /// The head of a column that is a year and nothing else.
  private func isWholeHeader(_ start: Int, _ end: Int) -> Bool {
    source.blocks[block].kind == .tableCell && source.blocks[block].row == 0 && start == range.lowerBound
      && end == range.upperBound
  }

  /// "Leeds, 1982": the last of a field, behind a word and a comma.
  private func isBehindPlace(_ start: Int, _ end: Int) -> Bool {
    byte(end) == 0 && byte(start - 1) == 0x20 && byte(start - 2) == UInt8(ascii: ",")
      && Lexicon.isLetter(byte(start - 3))
  }

  /// "Den Filmpreis 2024 erhält", "erst 1986.": a German noun never stands before the number that counts it.
  private func isBehindGermanNoun(_ start: Int, _ end: Int, _ i: Int) -> Bool {
    guard language == .german, byte(start - 1) == 0x20,
      byte(end) == 0x20 && byte(end + 1) &- 0x61 < 26 || closesClause(end)
    else { return false }
    if stands(.yearAdverb, before: start), closesClause(end) {
      return true
    }
    guard i == 0 || items[i - 1].end != start - 1, let word = capitalWord(endingAt: start - 1) else { return false }
    return !stands(.countOpener, at: word)
  }

  /// "celle de 2024", "el de 2015", "un 2024 de": what was named before, of another year.
  private func isBehindPronoun(_ start: Int) -> Bool {
    guard language == .french || language == .spanish || language == .portuguese else { return false }
    // "el censo de 2012 se hizo"
    let end = start + 4
    if starts(start - 4, " de "), byte(end) == 0x20,
      isSmallWord(end + 1..<Scanner.endOfWord(text, end + 1, range.upperBound))
    {
      return true
    }
    return stands(.yearPronoun, before: start)
  }

  /// NeurIPS 2024 上: a name in Latin letters in a text without spaces.
  private func isBehindSpacedName(_ start: Int, _ end: Int, _ i: Int) -> Bool {
    guard language.isSpaceless, byte(end) == 0x20 || closesClause(end) else { return false }
    // ワールドカップ2022 決勝
    if language == .japanese, byte(start - 3) == 0xE3, byte(start - 2) == 0x82 || byte(start - 2) == 0x83 {
      return true
    }
    return byte(start - 1) == 0x20 && (i == 0 || items[i - 1].end != start - 1)
      && capitalWord(endingAt: start - 1) != nil
  }

  /// Where a capitalised word of at least three letters starts that ends at an offset.
  func capitalWord(endingAt end: Int) -> Int? {
    var k = end
    while k > range.lowerBound, Lexicon.isLetter(text[k - 1]) || isUmlaut(endingAt: k) { k -= 1 }
    guard end - k >= 3, !isDigit(k - 1), isCapital(k) else {
      return nil
    }
    return k
  }

  /// Either byte of a letter from U+00C0 to U+00FF.
  private func isUmlaut(endingAt k: Int) -> Bool {
    byte(k - 1) == 0xC3 || byte(k - 1) >= 0x80 && byte(k - 1) < 0xC0 && byte(k - 2) == 0xC3
  }
}
