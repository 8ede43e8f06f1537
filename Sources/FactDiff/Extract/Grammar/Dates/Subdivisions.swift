// Quarters, halves, fiscal years, weeks and seasons: "Q4 2025", 第四季, "first half of 2026", "FY25", "week 31".

extension Grammar {
  /// A part of a year that names its number first: "Q4 2025", "first quarter of 2026", "H1", "FY2025", "summer 2024".
  func yearPart(at i: Int) -> DateReading? {
    guard var reading = partOfYear(at: i) else { return nil }
    // "Q3 last year": told by the document's date.
    let last = itemBehind(reading.end, from: i) - 1
    if today != nil, reading.period.hasYear, last > i, items[last].numeral < 0, items[last].end == reading.end,
      has(last, .relativePeriod) || has(last, .timeUnit) || has(last, .relativeWord)
    {
      reading.period.isRelative = true
    }
    return reading
  }

  private func partOfYear(at i: Int) -> DateReading? {
    if has(i, .fiscalYear) { return fiscalYear(at: i) }
    if has(i, .halfYear) { return wordHalf(at: i) }
    if has(i, .season) { return season(at: i) }
    if has(i, .quarterMark) || has(i, .halfYearMark) { return markedPart(at: i) }
    if has(i, .weekMark) { return numberedWeek(at: i) }
    if has(i, .dateFiller), gap(i, i + 1) == .space,
      has(i + 1, .ordinal) || items[min(i + 1, items.count - 1)].numeral >= 0
    {
      guard var reading = ordinalPart(at: i + 1) else { return nil }
      if starts(items[i].start, "the") { reading.start = items[i].start }
      return reading
    }
    return ordinalPart(at: i)
  }

  /// The year behind "of", a space, a hyphen or an apostrophe: "2025", "'25", "25" right behind.
  private func yearOf(_ end: Int, _ j: Int) -> (Int?, Int) {
    if j < items.count, let start = firstDigit(j), start == end {
      let (value, stop) = digits(at: start)
      if stop - start == 2, !isLatinLetter(stop) { return (value + 2000, stop) }
      if stop - start == 4, (1900...2099).contains(value) { return (value, stop) }
      return (nil, end)
    }
    let told = yearBehind(0, end: end, next: j)
    return told.0 == nil ? relativeYear(behind: end, j, [.comma]) ?? told : told
  }

  /// "Q3 last year", "second half of this year", "erstes Quartal nächsten Jahres".
  func relativeYear(behind end: Int, _ j: Int, _ marks: Joint) -> (Int?, Int)? {
    guard today != nil, let k = skipFillers(from: j, behind: end, marks),
      has(k, .relativeWord) || has(k, .relativePeriod), isLatinLetter(items[k].start), let whole = relativeDate(at: k),
      whole.period.precision == .year, whole.period.part == nil, whole.period.form == .plain
    else { return nil }
    return (whole.period.from.year, whole.end)
  }

  private func part(_ number: Int, isHalf: Bool, year: Int?) -> DatePeriod? {
    guard (1...(isHalf ? 2 : 4)).contains(number) else { return nil }
    return isHalf ? .half(year, number) : .quarter(year, number)
  }

  /// "Q4", "H1", "T3" with its digit right behind.
  private func markedPart(at i: Int) -> DateReading? {
    let isHalf = has(i, .halfYearMark)
    guard i + 1 < items.count, let start = firstDigit(i + 1), start == items[i].end || isWholeWord(i, start) else {
      return nil
    }
    guard !isLatinLetter(items[i].start - 1), !isDigit(items[i].start - 1) else { return nil }
    let (number, end) = digits(at: start)
    guard end == start + 1, !isDigit(end), !isLatinLetter(end), byte(end) != UInt8(ascii: ".") || !isDigit(end + 1)
    else { return nil }
    let (year, stop) = yearOf(end, itemBehind(end, from: i + 1))
    guard let period = part(number, isHalf: isHalf, year: year) else { return nil }
    // One letter and a digit is a quarter only with a year, "Q" apart.
    let isLetter = items[i].end - items[i].start == 1
    if year == nil, isLetter, byte(items[i].start) | 0x20 != UInt8(ascii: "q") { return nil }
    return DateReading(period: period, start: items[i].start, end: stop)
  }

  private func isWholeWord(_ i: Int, _ start: Int) -> Bool {
    items[i].end - items[i].start > 2 && isJoined(items[i].end, start)
  }

  /// "first quarter of 2026", "4th quarter 2025", "3Q25", 第四季, "1. Quartal 2026", "1er trimestre 2026".
  private func ordinalPart(at i: Int) -> DateReading? {
    var start = items[i].start
    var number = 0
    var j = i
    if let (quarter, mark) = quarterOfFour(at: has(i, .ordinalPrefix) ? i + 1 : i) {
      let (year, end) = yearOf(items[mark].end, mark + 1)
      return DateReading(period: .quarter(year, quarter), start: start, end: end, isBare: year == nil)
    }
    if has(i, .ordinalPrefix) {
      guard let value = plainInteger(i + 1), gap(i, i + 1) != .other else { return nil }
      (number, j) = (value, i + 2)
    } else if let day = dayNumber(at: i), day.day <= 53 {
      (number, j) = (day.day, day.next)
      if text[start] == UInt8(ascii: "-") { start += 1 }
    } else if items[i].numeral >= 0, let value = plainInteger(i), (32...53).contains(value) {
      (number, j) = (value, i + 1)
    } else {
      return nil
    }
    guard j < items.count, items[j].list >= 0 else { return nil }
    let before = items[j - 1].end
    guard isJoined(before, items[j].start, [.dot, .hyphen]) || isOrdinalEnding(before, items[j].start) else {
      return nil
    }
    if has(j, .quarterMark) || has(j, .halfYearMark) || (has(j, .half) && has(i, .ordinal)) {
      let isHalf = !has(j, .quarterMark)
      // "1Q" is one; "1 quarter" is a count.
      let isTight = items[j].start == items[i].end
      if items[i].numeral >= 0, !isTight, !has(i, .ordinal), j == i + 1, byte(items[i].end) == 0x20 { return nil }
      if isTight, isLatinLetter(items[j].end) { return nil }
      // "4T25", "1H26"; "1h30" is a length.
      if isTight, items[j].end - items[j].start == 1, byte(items[j].start) & 0x20 != 0 { return nil }
      let (year, end) = yearOf(items[j].end, j + 1)
      if isTight, year == nil, isLatinLetter(items[j].start) { return nil }
      guard let period = part(number, isHalf: isHalf, year: year) else { return nil }
      if year == nil, isHalf, entry(j, .halfYearMark).map({ $0.payload == "part" }) ?? true { return nil }
      // "quarter" and "half" alone are of other things as well.
      let isTerm = language != .english && isLatinLetter(items[j].start) && items[j].end - items[j].start > 6
      return DateReading(period: period, start: start, end: end, isBare: year == nil && !isTerm)
    }
    return nil
  }

  /// 3/4분기, the third quarter: its number and the item of its mark.
  private func quarterOfFour(at i: Int) -> (Int, Int)? {
    guard language == .korean, i < items.count, let start = firstDigit(i), starts(start + 1, "/4") else { return nil }
    let number = digits(at: start)
    let j = itemBehind(start + 3, from: i)
    guard number.end == start + 1, (1...4).contains(number.value), has(j, .quarterMark), items[j].start == start + 3
    else { return nil }
    return (number.value, j)
  }

  private func isOrdinalEnding(_ end: Int, _ start: Int) -> Bool {
    guard start > end, start - end <= 5 else { return false }
    var k = end
    while k < start, isLatinLetter(k) || byte(k) >= 0x80 { k += 1 }
    return k > end && isJoined(k, start)
  }

  /// What may stand behind a marked year: 第四季, Q4, 上半年, 第4四半期, 1분기, 度.
  func subdivision(at j: Int, year: Int, start: Int) -> DateReading? {
    if let (quarter, mark) = quarterOfFour(at: has(j, .ordinalPrefix) ? j + 1 : j) {
      return DateReading(period: .quarter(year, quarter), start: start, end: items[mark].end)
    }
    if let half = entry(j, .halfYear)?.value.integer {
      return DateReading(period: .half(year, half), start: start, end: items[j].end)
    }
    if let name = entry(j, .season)?.payload {
      return DateReading(period: seasonPeriod(name, year), start: start, end: items[j].end)
    }
    if let quarter = entry(j, .quarterName)?.value.integer {
      return DateReading(period: .quarter(year, quarter), start: start, end: items[j].end)
    }
    if has(j, .fiscalYear) {
      return DateReading(
        period: fiscal(year), start: start, end: items[j].end)
    }
    if has(j, .quarterMark) || has(j, .halfYearMark) {
      guard j + 1 < items.count, let first = firstDigit(j + 1), first == items[j].end else { return nil }
      let (number, end) = digits(at: first)
      guard let period = part(number, isHalf: has(j, .halfYearMark), year: year), !isDigit(end) else { return nil }
      return DateReading(period: period, start: start, end: end)
    }
    var k = j
    if has(k, .ordinalPrefix), follows(items[k].end, k + 1) { k += 1 }
    guard let number = plainInteger(k), follows(items[k].end, k + 1), has(k + 1, .quarterMark) else { return nil }
    guard let period = part(number, isHalf: false, year: year) else { return nil }
    return DateReading(period: period, start: start, end: items[k + 1].end)
  }

  /// "2025 Q4", "2026-H1": a year in digits with its part behind.
  func yearThenPart(at i: Int) -> DateReading? {
    guard let start = firstDigit(i), !isDigit(start - 1) else { return nil }
    let (year, end) = digits(at: start)
    guard end - start == 4, (1900...2099).contains(year), i + 1 < items.count else { return nil }
    let j = i + 1
    if isJoined(end, items[j].start, [.hyphen, .slash]), let reading = subdivision(at: j, year: year, start: start) {
      return reading
    }
    // "2019/Aug/01", "2020-Sep"
    if isJoined(end, items[j].start, [.hyphen, .slash]), items[j].start == end + 1, byte(end) != 0x20,
      let month = entry(j, .month)?.value.integer
    {
      if let day = dayNumber(at: j + 1), isJoined(items[j].end, items[j + 1].start, [.hyphen, .slash]),
        let period = DatePeriod.day(year, month, day.day)
      {
        return DateReading(period: period, start: start, end: day.end)
      }
      return DateReading(period: .month(year, month), start: start, end: items[j].end)
    }
    return nil
  }

  private func fiscal(_ year: Int) -> DatePeriod {
    var period = DatePeriod.year(year)
    period.form = .fiscal
    return period
  }

  /// "FY2025", "FY25", "fiscal year 2025", "fiscal 2025".
  private func fiscalYear(at i: Int) -> DateReading? {
    let (year, end) = yearOf(items[i].end, i + 1)
    guard let year else { return nil }
    return DateReading(period: fiscal(year), start: items[i].start, end: behindNextYear(year, end))
  }

  /// The end of "2024/25", "2024-25" behind the first year, where the second is the next.
  func behindNextYear(_ year: Int, _ end: Int) -> Int {
    guard byte(end) == UInt8(ascii: "/") || byte(end) == UInt8(ascii: "-"), isDigit(end + 1) else { return end }
    let (next, stop) = digits(at: end + 1)
    let isNext = stop - end == 3 && next == (year + 1) % 100 || stop - end == 5 && next == year + 1
    return isNext && !isDigit(stop) ? stop : end
  }

  /// 上半年 without a year.
  private func wordHalf(at i: Int) -> DateReading? {
    // 前半 alone is half of anything.
    guard let half = entry(i, .halfYear)?.value.integer,
      !starts(items[i].start, "前半") && !starts(items[i].start, "後半") || starts(items[i].start - 3, "の")
    else { return nil }
    let (year, end) = isLatinLetter(items[i].start) ? yearOf(items[i].end, i + 1) : (nil, items[i].end)
    return DateReading(period: .half(year, half), start: items[i].start, end: end)
  }

  /// "summer 2024", "été 2024": a season counts with its year only.
  private func season(at i: Int) -> DateReading? {
    guard let name = entry(i, .season)?.payload else { return nil }
    guard case let (year?, end) = yearOf(items[i].end, i + 1) else { return seasonBesideToday(name, at: i) }
    return DateReading(period: seasonPeriod(name, year), start: items[i].start, end: end)
  }

  func seasonPeriod(_ name: String, _ year: Int) -> DatePeriod {
    let (month, form): (Int, DatePeriod.Form) =
      switch name {
      case "winter": (12, .winter)
      case "spring": (3, .spring)
      case "summer": (6, .summer)
      default: (9, .autumn)
      }
    let from = CivilDate(year: year, month: month, day: 1)
    return DatePeriod(from: from, to: from.adding(months: 3), precision: .quarter, form: form)
  }

  /// "the week of October 10", "semana del 10 de abril", "week beginning 4 February": the week that holds the day.
  private func weekOfDay(at i: Int) -> DateReading? {
    var j = i + 1
    guard follows(items[i].end, j), has(j, .dateFiller) || has(j, .dateBoundBefore) || has(j, .dateCue) else {
      return nil
    }
    if has(j, .dateBoundBefore), entry(j, .dateBoundBefore)?.payload != "atLeast" { return nil }
    while j < i + 3, has(j, .dateFiller) || has(j, .dateBoundBefore) || has(j, .dateCue), items[j].numeral < 0,
      follows(items[j].end, j + 1)
    {
      j += 1
    }
    guard j < items.count, items[j].numeral >= 0 || has(j, .month) || has(j, .ordinal),
      let day = numericDate(at: j) ?? namedDate(at: j), day.period.precision == .day, day.period.form == .plain
    else { return nil }
    let period = resolved(day.period)
    guard period.hasYear else { return nil }
    var week = DatePeriod.weekHolding(period.from)
    week.isRelative = period.isRelative
    return DateReading(period: week, start: items[i].start, end: day.end)
  }

  /// "week 31", "KW 5 2026": of the year told, else of the document's.
  private func numberedWeek(at i: Int) -> DateReading? {
    if let week = weekOfDay(at: i) { return week }
    guard i + 1 < items.count, let start = firstDigit(i + 1), isJoined(items[i].end, start) else { return nil }
    let (number, end) = digits(at: start)
    guard end - start <= 2, number > 0, !isDigit(end) else { return nil }
    var (told, stop) = yearOf(end, itemBehind(end, from: i + 1))
    // "semana 27 do ano passado", "week 31 of last year"
    if told == nil, today != nil, let k = skipFillers(from: itemBehind(end, from: i + 1), behind: end),
      has(k, .relativeWord) || has(k, .relativePeriod), let whole = relativeDate(at: k),
      whole.period.precision == .year, whole.period.part == nil
    {
      (told, stop) = (whole.period.from.year, whole.end)
    }
    guard let year = told ?? today?.date.year, var period = DatePeriod.week(year, number) else { return nil }
    period.isRelative = told == nil
    return DateReading(period: period, start: items[i].start, end: stop)
  }
}
