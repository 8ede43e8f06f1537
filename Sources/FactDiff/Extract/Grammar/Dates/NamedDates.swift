// Dates with the month's name: January 27, 2026; 27. Januar 2026; le 1er mai; 27 de enero de 2026.

extension Grammar {
  /// A day of the month: "27", "27th", "1er", "twenty-seventh".
  struct DayNumber {
    var day: Int
    var end: Int
    var next: Int
    var isOrdinal: Bool
  }

  /// The date that starts with item `i`: a weekday, a day or a month.
  func namedDate(at i: Int) -> DateReading? {
    if has(i, .month) { return monthFirst(at: i) }
    if items[i].numeral >= 0 || has(i, .ordinal) {
      // "sexta, 3/01/2025": the sixth, or Friday.
      return dayFirst(at: i) ?? (has(i, .weekday) ? weekdayFirst(at: i) : nil)
    }
    if has(i, .weekday) { return weekdayFirst(at: i) }
    if has(i, .dateFiller), gap(i, i + 1) == .space, let day = dayNumber(at: i + 1),
      var reading = dayFirst(at: i + 1)
    {
      // "the 27th of January"; "of 27 January" starts with the number.
      if day.isOrdinal, starts(items[i].start, "the") { reading.start = items[i].start }
      return reading
    }
    // "on the 18th" counts where the document's date or one told before tells the month.
    if has(i, .dateFiller), today != nil || told != nil, let day = dayNumber(at: i + 1), day.isOrdinal,
      gap(i, i + 1) == .space,
      firstDigit(i + 1) != nil, isAfterDateCue(i), endsPhrase(day.end), !has(day.next, .dateFiller)
    {
      return bareDay(day.day, start: items[i].start, end: day.end)
    }
    return nil
  }

  func dayNumber(at i: Int) -> DayNumber? {
    guard i < items.count else { return nil }
    if let numeral = numeral(i) {
      guard let value = plainInteger(i), (1...31).contains(value), numeral.digitCount <= 2 else { return nil }
      if numeral.form == .digits {
        guard !numeral.isNegative else { return nil }
        let isMarked = has(i + 1, .ordinalSuffix) && items[i + 1].start == numeral.end
        let end = isMarked ? items[i + 1].end : ordinalEnd(numeral.end)
        return DayNumber(day: value, end: end, next: itemBehind(end, from: i + 1), isOrdinal: end > numeral.end)
      }
      if numeral.form == .words, !isHan(numeral.start) {
        if value >= 20, value % 10 == 0, gap(i, i + 1) == .hyphen || gap(i, i + 1) == .space,
          let unit = entry(i + 1, .ordinal)?.value.integer, unit < 10, value + unit <= 31
        {
          return DayNumber(day: value + unit, end: items[i + 1].end, next: i + 2, isOrdinal: true)
        }
        if numeral.isArticle, language == .english { return nil }
        return DayNumber(day: value, end: numeral.end, next: i + 1, isOrdinal: false)
      }
      return nil
    }
    if let value = entry(i, .ordinal)?.value.integer, (1...31).contains(value) {
      return DayNumber(day: value, end: items[i].end, next: i + 1, isOrdinal: true)
    }
    return nil
  }

  /// "st", "nd", "rd", "th", "er", "º", "ª" right behind digits.
  private func ordinalEnd(_ end: Int) -> Int {
    for suffix in Grammar.ordinalEndings where starts(end, suffix) {
      let stop = end + suffix.utf8CodeUnitCount
      if !isLatinLetter(stop) { return stop }
    }
    return end
  }

  private static let ordinalEndings: [StaticString] = [
    "th", "st", "nd", "rd", "er", ".er", "º", "ª", "°", ".º", ".ª", ".°", "TH", "ST", "ND", "RD",
  ]

  // MARK: Day first

  private func dayFirst(at i: Int) -> DateReading? {
    guard let day = dayNumber(at: i) else { return nil }
    var start = items[i].start
    if text[start] == UInt8(ascii: "-") { start += 1 }
    // "26–28 January 2026": the month belongs to both.
    if let other = rangeEnd(behind: day), other.day > day.day, other.day <= 31,
      let (month, monthItem) = monthBehind(other), let first = DatePeriod.day(nil, month, day.day),
      let last = DatePeriod.day(nil, month, other.day)
    {
      let (year, end) = yearBehind(monthItem)
      if let from = year.map({ first.inYear($0) }) ?? Optional(first),
        let to = year.map({ last.inYear($0) }) ?? Optional(last)
      {
        let period = DatePeriod(from: from.from, to: to.from, precision: .day, form: .range)
        return DateReading(period: period, start: start, end: end)
      }
    }
    guard let (month, monthItem) = monthBehind(day) else { return numberedMonth(behind: day, start) }
    let (year, end) = yearBehind(monthItem)
    guard let period = DatePeriod.day(year, month, day.day) else { return nil }
    return DateReading(period: period, start: start, end: end)
  }

  /// "27 del 1 de 2026", "27 de 1 de 2026": a month by its number, with a year.
  private func numberedMonth(behind day: DayNumber, _ start: Int) -> DateReading? {
    guard language == .spanish || language == .portuguese, has(day.next, .dateFiller), follows(day.end, day.next),
      let month = plainInteger(day.next + 1), (1...12).contains(month), follows(items[day.next].end, day.next + 1),
      numeral(day.next + 1)?.digitCount ?? 0 > 0, has(day.next + 2, .dateFiller),
      case let (year?, end) = yearBehind(day.next + 1), let period = DatePeriod.day(year, month, day.day)
    else { return nil }
    return DateReading(period: period, start: start, end: end)
  }

  /// The second day of "26–28", "26 to 28", "26 und 28".
  func rangeEnd(behind day: DayNumber) -> DayNumber? {
    guard day.next < items.count else { return nil }
    if isRangeMark(day.end..<items[day.next].start) { return dayNumber(at: day.next) }
    if byte(day.end) == UInt8(ascii: "."), day.end + 1 < items[day.next].start,
      isRangeMark(day.end + 1..<items[day.next].start)
    {
      return dayNumber(at: day.next)
    }
    guard has(day.next, .rangeJoin) || has(day.next, .rangeAnd) || has(day.next, .dateRangeJoin),
      follows(day.end, day.next, [.dot])
    else {
      return nil
    }
    var k = day.next + 1
    if has(k, .dateFiller), follows(items[day.next].end, k) { k += 1 }
    guard follows(items[k - 1].end, k) else { return nil }
    return dayNumber(at: k)
  }

  private func monthBehind(_ day: DayNumber) -> (Int, Int)? {
    guard let k = skipFillers(from: day.next, behind: day.end, [.dot, .hyphen, .slash]),
      let month = entry(k, .month)?.value.integer
    else { return nil }
    // "the second may be": only a number or an ordinal with "of".
    if isVerbLike(k), k == day.next, day.isOrdinal, !isDigit(day.end - 3) { return nil }
    // "a dozen may fail": behind a number in words the small letter is a verb's, unless a year follows.
    if isVerbLike(k), k == day.next, language == .english, text[items[k].start] & 0x20 != 0, !isDigit(day.end - 1),
      !day.isOrdinal, !isNumeral(k + 1)
    {
      return nil
    }
    return (month, k)
  }

  /// The year behind a month's name or a day, and the end of what was read.
  func yearBehind(_ item: Int, end: Int? = nil, next: Int? = nil) -> (Int?, Int) {
    let end = end ?? items[item].end
    var j = next ?? item + 1
    if let k = skipFillers(from: j, behind: end, [.comma, .dot, .hyphen, .slash, .apostrophe]) {
      if let year = yearNumber(at: k, wasFilled: k > j && isGenitive(k - 1)) { return (year.value, year.end) }
      j = k
    }
    // "26 June in 2019"
    if has(j, .dateCue), follows(end, j), follows(items[j].end, j + 1), numeral(j + 1)?.digitCount == 4,
      let year = yearNumber(at: j + 1, wasFilled: false), (1000...2199).contains(year.value),
      entry(j, .dateCue)?.payload == "strong"
    {
      return (year.value, year.end)
    }
    // "January 27 (2026)"
    if follows(end, j, [.bracket]), !follows(end, j), let year = yearNumber(at: j, wasFilled: false),
      byte(year.end) == UInt8(ascii: ")")
    {
      return (year.value, year.end + 1)
    }
    return (nil, end)
  }

  /// "of", "de", "del", "do": what may stand before a year of two digits; "au 28" is a day.
  private func isGenitive(_ k: Int) -> Bool {
    isOne(items[k].start..<items[k].end, of: .yearGenitive)
  }

  /// "2026", "'87", "of 87", "nineteen eighty-six", "two thousand and fifteen".
  private func yearNumber(at k: Int, wasFilled: Bool) -> (value: Int, end: Int)? {
    guard let numeral = numeral(k), let value = plainInteger(k) else { return nil }
    if numeral.form == .digits {
      if numeral.digitCount == 4, (1000...2999).contains(value), !hasUnit(behind: numeral.end, k) {
        return byte(numeral.end) == UInt8(ascii: ":") && isDigit(numeral.end + 1) ? nil : (value, numeral.end)
      }
      let isShort =
        numeral.digitCount == 2
        && (wasFilled || (language != .english && (32...99).contains(value) && endsPhrase(numeral.end))
          || byte(numeral.start - 1) == UInt8(ascii: "'")
          || starts(numeral.start - 3, "’"))
      // "of the 19th century"
      if isShort, wasFilled, language == .english, isLatinLetter(numeral.end) { return nil }
      if isShort, !hasUnit(behind: numeral.end, k), byte(numeral.end) != UInt8(ascii: ":") {
        return (value + (value < 39 ? 2000 : 1900), numeral.end)
      }
      return nil
    }
    guard numeral.form == .words, !isHan(numeral.start) else { return nil }
    if (1000...2999).contains(value) { return (value, numeral.end) }
    if (10...20).contains(value), gap(k, k + 1) == .space, let rest = plainInteger(k + 1), (10...99).contains(rest),
      self.numeral(k + 1)?.form == .words
    {
      return (value * 100 + rest, items[k + 1].end)
    }
    return nil
  }

  // MARK: Month first

  private func monthFirst(at i: Int) -> DateReading? {
    guard let month = entry(i, .month)?.value.integer else { return nil }
    let start = items[i].start
    var j = i + 1
    if let k = skipFillers(from: j, behind: items[i].end, [.dot, .hyphen, .slash, .comma]) { j = k }
    if let day = dayNumber(at: j), follows(items[j - 1].end, j, [.dot, .hyphen, .slash]) || j > i + 1,
      DatePeriod.day(nil, month, day.day) != nil, isDay(day, at: j)
    {
      // "January 26–28, 2026", "January 26 to 28"
      if let other = rangeEnd(behind: day),
        !has(day.next, .rangeAnd) || has(day.next, .rangeJoin) || has(i - 1, .rangeOpen),
        isDay(other, at: other.next - 1),
        !follows(other.end, other.next, [.slash]) || !has(other.next, .month)
      {
        let (year, end) = yearBehind(0, end: other.end, next: other.next)
        let endMonth = other.day > day.day ? month : month % 12 + 1
        if other.day != day.day, let first = DatePeriod.day(year, month, day.day),
          let last = DatePeriod.day(year.map { endMonth < month ? $0 + 1 : $0 }, endMonth, other.day),
          other.day > day.day || other.isOrdinal
        {
          let period = DatePeriod(from: first.from, to: last.from, precision: .day, form: .range)
          return DateReading(period: period, start: start, end: end)
        }
      }
      let (year, end) = yearBehind(0, end: day.end, next: day.next)
      if let period = DatePeriod.day(year, month, day.day) {
        return DateReading(period: period, start: start, end: end)
      }
    }
    let (year, end) = yearBehind(i)
    if let year {
      return DateReading(period: .month(year, month), start: start, end: end)
    }
    return DateReading(period: .month(nil, month), start: start, end: behindDot(i), isBare: !isSurelyMonth(i))
  }

  /// The end of a month's name, with the dot of "Jan.–Mar. 2026" and "de sept. a nov.".
  private func behindDot(_ i: Int) -> Int {
    let end = items[i].end
    guard end - items[i].start <= 5, byte(end) == UInt8(ascii: ".") else { return end }
    let next = byte(end + 1 + spaceWidth(at: end + 1))
    return next == UInt8(ascii: "-") || next == 0xE2 || next &- 0x61 < 26 ? end + 1 : end
  }

  /// Whether the number behind a month's name is its day, not a count or a clock ("March 20 people", "June 9:30").
  private func isDay(_ day: DayNumber, at j: Int) -> Bool {
    if day.isOrdinal { return true }
    if byte(day.end) == UInt8(ascii: ":") || byte(day.end) == UInt8(ascii: "%") { return false }
    if isDigit(day.end + 1), byte(day.end) == UInt8(ascii: ".") { return false }
    return !hasUnit(behind: day.end, j) || has(day.next, .timeUnit) == false && has(day.next, .numeral)
  }

  /// "may", "march", "mars", "august": a verb or an adjective as well.
  private func isVerbLike(_ i: Int) -> Bool {
    guard entry(i, .cue)?.payload == "verb" else { return false }
    return true
  }

  /// Whether a month's name alone is one: a preposition before it, or a spelling that nothing else has.
  private func isSurelyMonth(_ i: Int) -> Bool {
    if isVerbLike(i), language != .english {
      // "O mar", "el mar": only "en mar", "em set".
      return i > 0 && isAfterDateCue(i) && byte(items[i - 1].start) | 0x20 == UInt8(ascii: "e")
        && items[i - 1].end - items[i - 1].start == 2 && byte(items[i - 1].end - 1) != UInt8(ascii: "l")
    }
    if isVerbLike(i) {
      // "and may differ", but "April and May", "in may"
      return isAfterDateCue(i)
        && (text[items[i].start] & 0x20 == 0 || !has(i - 1, .numeralAnd) && !has(i - 1, .rangeJoin))
    }
    if isAfterDateCue(i) { return true }
    // Abbreviations need a capital and a dot or company.
    if items[i].end - items[i].start <= 4, byte(items[i].end) != UInt8(ascii: ".") { return false }
    return language != .english || text[items[i].start] & 0x20 == 0
  }

  // MARK: Weekday first

  /// "Tuesday, 27 January", "Dienstag, der 21. Oktober 2025", "Friday 7/6".
  private func weekdayFirst(at i: Int) -> DateReading? {
    var j = i + 1
    let end = items[i].end
    guard follows(end, j, [.comma, .dot, .hyphen]) else { return nil }
    if has(j, .dateFiller), follows(items[j].end, j + 1) { j += 1 }
    guard j < items.count else { return nil }
    if items[j].numeral >= 0 || has(j, .month) || has(j, .ordinal) {
      if var reading = numericDate(at: j) ?? namedDate(at: j) ?? markedDate(at: j) {
        guard reading.period.precision == .day else { return nil }
        reading.start = items[i].start
        return reading
      }
    }
    return nil
  }
}
