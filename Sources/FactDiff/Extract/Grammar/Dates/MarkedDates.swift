// Dates whose parts carry a mark: 2026年1月27日, 民國115年, 令和8年1月27日, 2026년 1월 27일, 2026年底.

extension Grammar {
  /// The marked date that starts with item `i`: an era, a year, or a month with its mark.
  func markedDate(at i: Int) -> DateReading? {
    if let era = entry(i, .era), let base = era.value.integer { return eraDate(at: i, base: base) }
    guard numeral(i) != nil, isJoined(items[i].end, i + 1 < items.count ? items[i + 1].start : -1) else { return nil }
    if has(i + 1, .yearMark) || has(i + 1, .yearPart) || has(i + 1, .decadeMark) {
      return yearMarked(at: i)
    }
    if has(i + 1, .monthMark) || has(i + 1, .monthPart) { return monthMarked(at: i, year: nil, start: items[i].start) }
    if has(i + 1, .dayMark) { return dayOfThisMonth(at: i) }
    return nil
  }

  /// The whole number of a numeral as dates use it: digits or Han characters, without separators or decimals.
  func plainInteger(_ i: Int) -> Int? {
    guard let numeral = numeral(i), numeral.decimals == 0, !numeral.hasSeparator, numeral.bound == .exact,
      let value = numeral.point?.integer
    else { return nil }
    return numeral.isNegative ? -value : value
  }

  private func eraDate(at i: Int, base: Int) -> DateReading? {
    let start = items[i].start
    let mark: Int
    let year: Int
    if starts(items[i].end, "元"), case let k = itemBehind(items[i].end + 3, from: i), has(k, .yearMark),
      items[k].start == items[i].end + 3
    {
      return monthsBehind(year: base + 1, mark: k, start: start)
    } else if follows(items[i].end, i + 1), let number = plainInteger(i + 1), number > 0, number < 200 {
      (year, mark) = (number, i + 2)
    } else {
      return nil
    }
    guard has(mark, .yearMark) || has(mark, .yearPart), follows(items[mark - 1].end, mark) else { return nil }
    return monthsBehind(year: base + year, mark: mark, start: start)
  }

  private func yearMarked(at i: Int) -> DateReading? {
    guard let numeral = numeral(i), let number = plainInteger(i), number >= 0 else { return nil }
    // "30 años" are a length: where letters are Latin the word stands before its number.
    if has(i + 1, .decadeMark), !isLatinLetter(items[i + 1].start) { return decade(number, at: i) }
    var year = number
    switch numeral.digitCount {
    case 4 where !numeral.hasLeadingZero:
      guard (1000...2999).contains(number) else { return nil }
      // "1000年" alone is as long as it is late.
      if !(1400...2199).contains(number), self.numeral(i + 2) == nil { return nil }
    case 3 where isRepublicanYear(number, numeral, i): year = number + 1911
    case 2:
      // 07年, 零八年, 98年5月: two digits only where they cannot be a length of time.
      let isMonthAhead = self.numeral(i + 2) != nil && has(i + 3, .monthMark) && gap(i + 1, i + 2) != .other
      guard numeral.form == .digits || numeral.form == .han, !numeral.isNegative,
        numeral.hasLeadingZero || (numeral.form == .han && number < 10) || isMonthAhead || has(i + 1, .yearPart)
      else { return nil }
      year = number + (number < 39 ? 2000 : 1900)
    default:
      // 이천이십년, 二千二十年: 二千年 is as likely a length.
      guard numeral.form == .han, (1400...2099).contains(number),
        number % 100 != 0 || has(i + 2, .month) || has(i + 3, .monthMark)
      else { return nil }
    }
    return monthsBehind(year: year, mark: i + 1, start: items[i].start)
  }

  /// 115年5月17日, 113年第三季, 109年大選: years are counted from 1911 in Taiwan, and no length goes on like these.
  private func isRepublicanYear(_ number: Int, _ numeral: Numeral, _ i: Int) -> Bool {
    guard language == .traditionalChinese, (100...139).contains(number), numeral.form == .digits, !numeral.isNegative
    else { return false }
    if has(i + 1, .yearPart)
      || starts(items[i].start - 3, "自") && has(i + 1, .yearMark) && starts(items[i + 1].end, "起")
    {
      return true
    }
    let end = items[i + 1].end
    if self.numeral(i + 2) != nil, has(i + 3, .monthMark), follows(end, i + 2), follows(items[i + 2].end, i + 3),
      let month = plainInteger(i + 2), (1...12).contains(month), !starts(items[i + 3].start, "個")
    {
      return true
    }
    if i + 2 < items.count, items[i + 2].start == end,
      items[i + 2].roles.intersects(Grammar.partsOfYears) || has(i + 2, .ordinalPrefix) && has(i + 4, .quarterMark)
    {
      return true
    }
    return stands(.yearlyEvent, at: end)
  }

  private static let partsOfYears = RoleSet(.quarterName, .halfYear)

  /// The rest of a date behind its year, `mark` being the item of the year's mark.
  private func monthsBehind(year: Int, mark: Int, start: Int) -> DateReading? {
    let whole = DatePeriod.year(year)
    if let part = entry(mark, .yearPart), let value = DatePart(rawValue: part.payload) {
      return DateReading(period: whole.taking(value), start: start, end: items[mark].end, whole: whole)
    }
    let j = mark + 1
    let yearOnly = DateReading(period: whole, start: start, end: items[mark].end)
    guard follows(items[mark].end, j) || startsWithParticle(items[mark].end, j) else { return yearOnly }
    if numeral(j) != nil, has(j + 1, .monthMark) || has(j + 1, .monthPart), follows(items[j].end, j + 1),
      let reading = monthMarked(at: j, year: year, start: start)
    {
      return reading
    }
    if let month = entry(j, .month)?.value.integer, language.isSpaceless || language == .korean {
      return wordMonth(month, at: j, year: year, start: start)
    }
    if let reading = subdivision(at: j, year: year, start: start) { return reading }
    if let payload = entry(j, .namedDay)?.payload, let day = namedDate(payload, in: year) {
      return DateReading(period: DatePeriod(day), start: start, end: items[j].end)
    }
    if let part = suffixPart(of: whole, at: j, start: start) { return part }
    return yearOnly
  }

  /// 1月27日, 1月, 1月底.
  private func monthMarked(at i: Int, year: Int?, start: Int) -> DateReading? {
    guard let month = plainInteger(i), (1...12).contains(month) else { return nil }
    let whole = DatePeriod.month(year, month)
    if let part = entry(i + 1, .monthPart), let value = DatePart(rawValue: part.payload) {
      return DateReading(period: whole.taking(value), start: start, end: items[i + 1].end, whole: whole)
    }
    if numeral(i + 2) != nil, follows(items[i + 1].end, i + 2), has(i + 3, .dayMark), follows(items[i + 2].end, i + 3) {
      // 2月30日 is none at all.
      guard let day = plainInteger(i + 2), let period = DatePeriod.day(year, month, day) else { return nil }
      return DateReading(period: period, start: start, end: behindWeekday(items[i + 3].end, i + 4))
    }
    if language == .korean, case let k = items[i + 1].end, let (day, end) = dayInHangul(at: k + spaceWidth(at: k)),
      let period = DatePeriod.day(year, month, day)
    {
      return DateReading(period: period, start: start, end: behindWeekday(end, itemBehind(end, from: i + 1)))
    }
    let monthOnly = DateReading(period: whole, start: start, end: items[i + 1].end)
    return suffixPart(of: whole, at: i + 2, start: start) ?? monthOnly
  }

  /// 삼월 삼일, 오월 이십일일: a month in one word, and the day in words behind it.
  func wordMonth(_ month: Int, at j: Int, year: Int?, start: Int) -> DateReading {
    let whole = DatePeriod.month(year, month)
    let k = items[j].end + spaceWidth(at: items[j].end)
    if language == .korean, let (day, end) = dayInHangul(at: k), let period = DatePeriod.day(year, month, day) {
      return DateReading(period: period, start: start, end: behindWeekday(end, itemBehind(end, from: j + 1)))
    }
    if let day = plainInteger(j + 1), follows(items[j].end, j + 1), has(j + 2, .dayMark), gap(j + 1, j + 2) == .none,
      let period = DatePeriod.day(year, month, day)
    {
      return DateReading(period: period, start: start, end: behindWeekday(items[j + 2].end, j + 3))
    }
    return suffixPart(of: whole, at: j + 1, start: start)
      ?? DateReading(period: whole, start: start, end: items[j].end)
  }

  /// 삼일, 십칠일, 이십일, 삼십일일.
  private func dayInHangul(at start: Int) -> (Int, Int)? {
    var k = start
    var tens = 0
    for (name, value) in [("이십", 20), ("삼십", 30), ("십", 10)] as [(StaticString, Int)] where starts(k, name) {
      (tens, k) = (value, k + name.utf8CodeUnitCount)
      break
    }
    for (index, name) in Grammar.sinoDigits.enumerated() where starts(k, name) && starts(k + 3, "일") {
      return (tens + index + 1, k + 6)
    }
    return tens > 0 && starts(k, "일") ? (tens, k + 3) : nil
  }

  /// 29日 counts only where the document's date tells the month.
  private func dayOfThisMonth(at i: Int) -> DateReading? {
    guard let day = plainInteger(i), (1...31).contains(day), numeral(i)?.form != .words,
      text[items[i + 1].start] != 0xE8, !isBehindMonthMark(i), !isRecurring(before: items[i].start),
      !has(i + 2, .relativeSuffix) || !follows(items[i + 1].end, i + 2), !countsDays(i)
    else { return nil }
    return bareDay(day, start: items[i].start, end: items[i + 1].end)
  }

  /// 5月6日, whose month is none of the calendar; the 月 of 自月背起飞；6日 is another.
  func isBehindMonthMark(_ i: Int) -> Bool { has(i - 1, .monthMark) && items[i].start - items[i - 1].end <= 6 }

  /// The nearest such day that is not far ahead.
  func dayOfMonth(_ day: Int, near today: CivilDate, start: Int, end: Int) -> DateReading? {
    var best: CivilDate?
    for shift in [0, -1, 1, -2, 2] {
      let month = CivilDate(year: today.year, month: today.month, day: 1).adding(months: shift)
      guard CivilDate.isValid(year: month.year, month: month.month, day: day) else { continue }
      let candidate = CivilDate(year: month.year, month: month.month, day: day)
      if best.map({ abs(candidate.days - today.days) < abs($0.days - today.days) }) ?? true { best = candidate }
    }
    guard let best else { return nil }
    var period = DatePeriod(best)
    period.isRelative = true
    return DateReading(period: period, start: start, end: end)
  }

  /// A weekday in brackets or right behind: （火）, (월), 星期二.
  func behindWeekday(_ end: Int, _ j: Int) -> Int {
    guard has(j, .weekday) else { return bracketedWeekday(end) ?? end }
    if isJoined(end, items[j].start, [.comma]) { return items[j].end }
    guard isJoined(end, items[j].start, [.bracket]) else { return end }
    let close = items[j].end
    if byte(close) == UInt8(ascii: ")") { return close + 1 }
    return starts(close, "）") ? close + 3 : end
  }

  /// （火）: one character of the week between brackets, which is no word of the lexicon.
  private func bracketedWeekday(_ end: Int) -> Int? {
    let open =
      starts(end, " (") ? 2 : byte(end) == UInt8(ascii: "(") ? 1 : starts(end, "（") ? 3 : 0
    guard open > 0 else { return nil }
    let day = end + open
    guard let width = width(of: .weekdayCharacter, at: day) else { return nil }
    let close = day + width
    return byte(close) == UInt8(ascii: ")") ? close + 1 : starts(close, "）") ? close + 3 : nil
  }

  /// 2026年の初め: の, 의 or 的 between a period and its part.
  private func startsWithParticle(_ end: Int, _ j: Int) -> Bool {
    j < items.count && isParticle(end, items[j].start)
  }

  /// Whether only の, 的, 의 or "'s" stands between.
  func isParticle(_ end: Int, _ start: Int) -> Bool {
    if language == .english, starts(end, "'s ") && start == end + 3 || starts(end, "’s ") && start == end + 5 {
      return true
    }
    guard start == end + 3 || start == end + 4 else { return false }
    return starts(end, "の") || starts(end, "的") || starts(end, "의") && (start == end + 3 || byte(start - 1) == 0x20)
  }

  /// 底, 末, 初め, 말 behind a year, month or relative period.
  func suffixPart(of whole: DatePeriod, at j: Int, start: Int) -> DateReading? {
    guard j > 0, j < items.count else { return nil }
    let end = items[j - 1].end
    let distance = items[j].start - end
    guard distance <= 4, distance == 0 || isJoined(end, items[j].start) || startsWithParticle(end, j) else {
      return nil
    }
    let payload: String
    if let part = entry(j, .datePart), !isLatinLetter(items[j].start) {
      payload = part.payload
    } else if whole.precision == .year, let part = entry(j, .yearPart) {
      payload = part.payload
    } else if whole.precision == .month, let part = entry(j, .monthPart) {
      payload = part.payload
    } else {
      return nil
    }
    guard let value = DatePart(rawValue: payload) else { return nil }
    return DateReading(period: whole.taking(value), start: start, end: items[j].end, whole: whole)
  }
}
