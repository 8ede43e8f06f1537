// Years alone, decades and centuries: "in 2026", "(2019)", "the 1990s", 90年代, "21st century", "siglo XXI".

extension Grammar {
  /// A year in four digits where the words around it tell that it is one.
  func bareYear(at i: Int) -> DateReading? {
    guard let numeral = numeral(i) else { return nil }
    if numeral.form == .words { return spokenYear(at: i) }
    guard numeral.digitCount == 4, let year = numeral.plainDigits, (1000...2199).contains(year),
      !isDigit(numeral.end + 1) || (byte(numeral.end) != UInt8(ascii: ".") && byte(numeral.end) != UInt8(ascii: ":")),
      !isLatinLetter(numeral.end), !isLatinLetter(numeral.start - 1)
    else { return nil }
    let reading = DateReading(period: .year(year), start: numeral.start, end: numeral.end)
    if isBeforeChrist(numeral.start, numeral.end) { return nil }
    if hasUnit(behind: numeral.end, i) { return nil }
    if (1500...2099).contains(year), year % 100 != 0, isToldBehind(numeral.end) { return reading }
    if isYearOfNoun(year, numeral) || isYearOfEvent(year, numeral, i) { return reading }
    if let cue = yearCue(before: i) {
      if cue == .strong, year >= 1000 { return reading }
      if (1500...2099).contains(year), endsPhrase(numeral.end) || isGermanYear(year, numeral) { return reading }
      if isYearByNeighbours(year, numeral, i) || isSubject(year, behind: numeral.end) { return reading }
      return nil
    }
    guard (1500...2099).contains(year) else { return nil }
    if isYearField(numeral) { return reading }
    guard (1900...2099).contains(year) else { return nil }
    if isGermanYear(year, numeral) { return reading }
    // "(2019)"
    if byte(numeral.start - 1) == UInt8(ascii: "("), byte(numeral.end) == UInt8(ascii: ")") { return reading }
    return isYearInBrackets(numeral) || isYearBehindName(year, numeral, i) || isYearByNeighbours(year, numeral, i)
      ? reading : nil
  }

  /// "a 2013 ride", "the 2025 roadmap": an article and one thing, so the number counts nothing.
  private func isYearOfNoun(_ year: Int, _ numeral: Numeral) -> Bool {
    guard language == .english, (1950...2049).contains(year), year % 100 != 0, byte(numeral.end) == 0x20,
      Lexicon.isLetter(byte(numeral.end + 1))
    else { return false }
    if starts(numeral.start - 3, " a ") || starts(numeral.start - 3, " A ")
      || starts(numeral.start - 2, "A ") && numeral.start - 2 == range.lowerBound
    {
      return true
    }
    guard numeral.start == range.lowerBound || standsFree(.yearOwner, before: numeral.start) else {
      return false
    }
    let word = numeral.end + 1
    if starts(word, "net ") { return true }
    let end = Scanner.endOfWord(text, word, range.upperBound)
    // "the 2024 Summer Olympics", but "the 2019 workers", "the 2020 dead"
    if byte(word) &- 0x41 < 26 { return true }
    // A census is one, workers are many.
    return end - word > 4 && (byte(end - 1) != UInt8(ascii: "s") || starts(end - 2, "us") || starts(end - 2, "ss"))
      && !isOne(word..<end, of: .countedNoun)
  }

  /// 2024巴黎奥运会, OpenAI 2026 路线图: a year without its mark before the name of what takes place in it.
  private func isYearOfEvent(_ year: Int, _ numeral: Numeral, _ i: Int) -> Bool {
    guard language.isChinese, (1990...2049).contains(year), year % 100 != 0, !has(i - 1, .boundBefore),
      i + 1 >= items.count || items[i + 1].start > numeral.end + 1
    else { return false }
    var k = numeral.end + spaceWidth(at: numeral.end)
    let stop = k + 27
    while k < stop, isHan(k) {
      if stands(.yearlyEvent, at: k) { return true }
      k += 3
    }
    return false
  }

  /// "the summer of '86": two digits behind an apostrophe.
  func shortYear(at i: Int) -> DateReading? {
    guard let numeral = numeral(i), numeral.form == .digits, numeral.digitCount == 2, let short = numeral.plainDigits,
      byte(numeral.end) != UInt8(ascii: "'"), endsPhrase(numeral.end)
    else { return nil }
    let mark = byte(numeral.start - 1) == UInt8(ascii: "'") ? 1 : starts(numeral.start - 3, "’") ? 3 : 0
    guard mark > 0, byte(numeral.start - mark - 1) == 0x20, isLatinLetter(numeral.start - mark - 2) else { return nil }
    return DateReading(
      period: .year(short + (short < 39 ? 2000 : 1900)), start: numeral.start - mark, end: numeral.end)
  }

  /// "1904 gegründet", "1976 eröffnete Brücke": what happened in a year stands behind it.
  private func isToldBehind(_ end: Int) -> Bool {
    guard language == .german, byte(end) == 0x20 else { return false }
    return stands(.yearDeed, at: end + 1)
  }

  /// German names a year without a preposition: "trafen sich 1997 an", "hatte 2019 in". A counted noun has a capital and
  /// its adjective stands before it, so only words that can be neither tell a year.
  private func isGermanYear(_ year: Int, _ numeral: Numeral) -> Bool {
    guard language == .german, (1900...2099).contains(year), year % 50 != 0, byte(numeral.start - 1) == 0x20,
      isLatinLetter(numeral.start - 2) || byte(numeral.start - 2) == UInt8(ascii: ",")
        || byte(numeral.start - 2) == UInt8(ascii: ";"),
      byte(numeral.end) == 0x20,
      !has(itemBehind(numeral.start, from: 0) - 1, .boundBefore)
    else { return false }
    return stands(.yearTail, at: numeral.end + 1)
  }

  /// A field or cell that starts with a year and whose label asks for one: "Born | 1955, Szolnok".
  private func isYearField(_ numeral: Numeral) -> Bool {
    let here = source.blocks[block]
    guard here.zone == .table || here.zone == .list || here.label != nil else { return false }
    guard byte(numeral.end) == 0 || byte(numeral.end) == UInt8(ascii: ",") || byte(numeral.end) == UInt8(ascii: " "),
      !isDigit(numeral.end + 1)
    else { return false }
    var k = numeral.start
    while k > range.lowerBound, byte(k - 1) == 0x20 || byte(k - 1) == 0x2A { k -= 1 }
    let label = here.label ?? here.rowLabel
    if let label, label.upperBound <= k, label.upperBound >= range.lowerBound { k = range.lowerBound }
    guard k == range.lowerBound else { return false }
    return label.map { asksForYear($0) } ?? false || here.rowLabel.map { asksForYear($0) } ?? false
  }

  private func asksForYear(_ label: Range<Int>) -> Bool {
    // 年 alone; 年収 and 年齢 are no years.
    isOne(label, of: .wholeYearLabel) || namesFolded(label, .yearLabel)
  }

  /// "for 2025 it now sees", "spending for 2024 is put": the verb of the clause or its subject follows.
  private func isSubject(_ year: Int, behind end: Int) -> Bool {
    language == .english && (1950...2049).contains(year) && byte(end) == 0x20
      && stands(.yearVerb, at: end + 1)
  }

  private enum YearCue { case strong, weak }

  private func yearCue(before i: Int) -> YearCue? {
    guard i > 0, items[i - 1].list >= 0, isJoined(items[i - 1].end, items[i].start) else { return nil }
    if let cue = entry(i - 1, .dateCue) { return cue.payload == "weak" ? .weak : .strong }
    if has(i - 1, .dateBoundBefore) || has(i - 1, .datePart) { return .strong }
    if has(i - 1, .rangeOpen) || has(i - 1, .season) { return .weak }
    if has(i - 1, .dateFiller) { return .weak }
    return nil
  }

  /// "nineteen eighty-six", "two thousand and twenty" behind a cue.
  private func spokenYear(at i: Int) -> DateReading? {
    guard yearCue(before: i) == .strong, let first = plainInteger(i), let numeral = numeral(i) else { return nil }
    if (1900...2099).contains(first), !hasUnit(behind: numeral.end, i) {
      return DateReading(period: .year(first), start: numeral.start, end: numeral.end)
    }
    guard (15...20).contains(first), gap(i, i + 1) == .space, let second = plainInteger(i + 1),
      (10...99).contains(second), self.numeral(i + 1)?.form == .words, !hasUnit(behind: items[i + 1].end, i + 1)
    else { return nil }
    return DateReading(period: .year(first * 100 + second), start: numeral.start, end: items[i + 1].end)
  }

  /// "1990s", "the 90s", "1990er", 90年代, "nineties", "años 90".
  func decade(at i: Int) -> DateReading? {
    if let word = entry(i, .decadeMark), items[i].numeral < 0 {
      // "nineties": the payload is the decade; "años 90", "années 1990": it follows.
      if let decade = word.value.integer, decade > 0 {
        return isOfLife(i) ? nil : decadeReading(decade, items[i].start, items[i].end)
      }
      // "les années quatre-vingt", "anos oitenta"
      if let decade = plainInteger(i + 1), numeral(i + 1)?.form == .words, (20...90).contains(decade), decade % 10 == 0,
        gap(i, i + 1) == .space
      {
        return decadeReading(decade, items[i].start, items[i + 1].end)
      }
      guard i + 1 < items.count, let start = firstDigit(i + 1), isJoined(items[i].end, start) else { return nil }
      let (value, end) = digits(at: start)
      guard value % 10 == 0, end - start == 2 || end - start == 4, !isDigit(end) else { return nil }
      return decadeReading(value, items[i].start, end)
    }
    guard let start = firstDigit(i) else { return bareDecade(at: i) }
    let (value, end) = digits(at: start)
    guard end - start == 4 || end - start == 2, value % 10 == 0, value >= 20 else { return nil }
    var stop = end
    if byte(stop) == UInt8(ascii: "'") { stop += 1 } else if starts(stop, "’") { stop += 3 }
    if byte(stop) == UInt8(ascii: "s"), !isLatinLetter(stop + 1),
      language == .english || language.isSpaceless || end - start == 4
    {
      // "90s" is as well ninety seconds; with four digits or "the" it is not.
      guard
        end - start == 4 || has(i - 1, .dateFiller) || byte(start - 1) == UInt8(ascii: "'") || starts(start - 3, "’")
      else { return nil }
      return decadeReading(value, start, stop + 1)
    }
    if language == .german, starts(end, "er"), !isLatinLetter(end + 2) || starts(end + 2, "n") || starts(end + 2, "-J")
    {
      return decadeReading(value, start, end + 2)
    }
    return nil
  }

  /// "in her sixties": somebody's age.
  private func isOfLife(_ i: Int) -> Bool {
    guard language == .english, items[i].start > range.lowerBound else { return false }
    var start = items[i].start
    if has(i - 1, .datePart), follows(items[i - 1].end, i) { start = items[i - 1].start }
    return stands(.lifeLead, before: start)
  }

  /// 90年代, 1990年代, 二十一世紀二十年代.
  func decade(_ number: Int, at i: Int) -> DateReading? {
    guard number % 10 == 0 else { return nil }
    return decadeReading(number, items[i].start, items[i + 1].end).map { withPart($0, behind: i + 1) }
  }

  /// 上世纪九十年代: the decade behind a century that is told.
  func decade(of century: DatePeriod, at j: Int, start: Int) -> DateReading? {
    guard let number = plainInteger(j), number % 10 == 0, number < 100, has(j + 1, .decadeMark),
      let first = century.from.year, let reading = decadeReading(first + number, start, items[j + 1].end)
    else { return nil }
    return withPart(reading, behind: j + 1)
  }

  /// 90年代初, 1990年代後半: the part of a decade stands behind its mark.
  private func withPart(_ reading: DateReading, behind mark: Int) -> DateReading {
    if let half = entry(mark + 1, .halfYear)?.value.integer, items[mark + 1].start == reading.end {
      var part = reading
      part.whole = reading.period
      part.period = reading.period.taking(half == 1 ? .start : .end)
      part.end = items[mark + 1].end
      return part
    }
    return suffixPart(of: reading.period, at: mark + 1, start: reading.start) ?? reading
  }

  /// "los ochenta" behind the part of a decade, or at the end of a phrase behind "en": of money, lengths and ages too.
  private func bareDecade(at i: Int) -> DateReading? {
    guard let numeral = numeral(i), numeral.form == .words, let number = plainInteger(i), number % 10 == 0,
      (50...90).contains(number), let article = width(of: .decadeArticle, before: numeral.start),
      entry(i - 2, .datePart) != nil || entry(i - 1, .datePart) != nil
        || stands(.decadePreposition, before: numeral.start) && endsPhrase(numeral.end) && !has(i + 1, .rangeJoin)
    else { return nil }
    return decadeReading(number, numeral.start - article, numeral.end)
  }

  private func decadeReading(_ number: Int, _ start: Int, _ end: Int) -> DateReading? {
    let first = number < 100 ? (number < 30 ? 2000 : 1900) + number : number
    guard (1000...2990).contains(first) else { return nil }
    return DateReading(period: .years(first, 10, .decade), start: start, end: end)
  }

  /// "21st century", 20世紀, "21. Jahrhundert", "siglo XXI", "XXIe siècle".
  func century(at i: Int) -> DateReading? {
    if has(i, .centuryMark) {
      if let reading = romanCentury(before: i) { return reading }
      let start = items[i].end + spaceWidth(at: items[i].end)
      guard start > items[i].end, let (number, end) = roman(at: start) else {
        guard let number = plainInteger(i + 1), gap(i, i + 1) == .space, isLatinLetter(items[i].start) else {
          return nil
        }
        return centuryReading(number, items[i].start, items[i + 1].end)
      }
      return centuryReading(number, items[i].start, end)
    }
    if has(i, .ordinalPrefix), let number = plainInteger(i + 1), has(i + 2, .centuryMark), gap(i, i + 1) != .other {
      return centuryReading(number, items[i].start, items[i + 2].end)
    }
    var number = 0
    var next = i + 1
    var end = items[i].end
    if let day = dayNumber(at: i) {
      (number, next, end) = (day.day, day.next, day.end)
    } else if let value = plainInteger(i) {
      number = value
    }
    guard number > 0, number <= 30, has(next, .centuryMark), isJoined(end, items[next].start, [.dot, .hyphen]) else {
      return nil
    }
    // Latin text counts centuries with ordinals; "2 centuries" is a length.
    if isLatinLetter(items[next].start), end == items[i].end, byte(end) != UInt8(ascii: "."), !has(i, .ordinal) {
      return nil
    }
    // 1世紀ぶり, 2세기 만에: how long ago.
    if stands(.yearLengthTail, at: items[next].end) { return nil }
    // 十九世紀七十年代
    if !isLatinLetter(items[next].start), let decade = plainInteger(next + 1), has(next + 2, .decadeMark),
      decade % 10 == 0, decade < 100, gap(next, next + 1) == .none
    {
      return decadeReading((number - 1) * 100 + decade, items[i].start, items[next + 2].end).map {
        withPart($0, behind: next + 2)
      }
    }
    return centuryReading(number, items[i].start, items[next].end)
  }

  /// "BC", "v. Chr.", 公元前: years before the common era have no form here.
  private func isBeforeChrist(_ start: Int, _ end: Int) -> Bool {
    stands(.beforeChrist, at: end) || stands(.beforeChrist, before: start)
  }

  private func centuryReading(_ number: Int, _ start: Int, _ end: Int) -> DateReading? {
    guard (1...30).contains(number), !isBeforeChrist(start, end) else { return nil }
    return DateReading(period: .years((number - 1) * 100, 100, .century), start: start, end: end)
  }

  /// "XXIe siècle", "XIX. Jahrhundert": the numeral is no item of its own.
  private func romanCentury(before i: Int) -> DateReading? {
    var end = items[i].start - 1
    guard byte(end) == 0x20 || byte(end) == UInt8(ascii: ".") else { return nil }
    if byte(end - 1) == UInt8(ascii: ".") { end -= 1 }
    while end > range.lowerBound, isLatinLetter(end - 1), byte(end - 1) & 0x20 != 0 || byte(end - 1) >= 0x80 {
      end -= 1
    }
    var start = end
    while start > range.lowerBound, end - start < 7, Grammar.isRoman(byte(start - 1)) { start -= 1 }
    guard start < end, !isLatinLetter(start - 1), let (number, _) = roman(start..<end) else { return nil }
    return centuryReading(number, start, items[i].end)
  }

  private static func isRoman(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "I") || byte == UInt8(ascii: "V") || byte == UInt8(ascii: "X")
  }

  /// A Roman numeral of at most six capital letters.
  private func roman(at start: Int) -> (Int, Int)? {
    var end = start
    while end < range.upperBound, end - start < 7, Grammar.isRoman(text[end]) { end += 1 }
    guard end > start, !isLatinLetter(end), !isDigit(end) else { return nil }
    return roman(start..<end)
  }

  private func roman(_ span: Range<Int>) -> (Int, Int)? {
    var total = 0
    var last = 0
    for i in span {
      let value = text[i] == UInt8(ascii: "I") ? 1 : text[i] == UInt8(ascii: "V") ? 5 : 10
      total += value > last ? value - 2 * last : value
      last = value
    }
    return total > 0 ? (total, span.upperBound) : nil
  }
}
