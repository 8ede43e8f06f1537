// Dates counted from the document's own date: "yesterday", 去年, "next month", "3 days ago", "in two weeks".

extension Grammar {
  /// Needs the document's date; without one there is nothing to count from.
  func relativeDate(at i: Int) -> DateReading? {
    if isDayBeside(i) { return dayBeside(at: i) }
    guard let today = today?.date else { return nil }
    if items[i].numeral >= 0 { return shiftedDate(at: i, from: today) ?? countedStretch(at: i, from: today) }
    let roles = items[i].roles
    if roles.contains(.relativeDay), let shift = entry(i, .relativeDay)?.value.integer {
      if let counted = countedFromDay(at: i, today.adding(days: shift)) { return counted }
      // "now" is an end of a range, and no date by itself.
      if entry(i, .relativeDay)?.payload == "now" {
        var reading = relative(DatePeriod(today), items[i].start, items[i].end)
        reading.isBare = true
        return reading
      }
      return relative(DatePeriod(today.adding(days: shift)), items[i].start, items[i].end)
    }
    if roles.contains(.relativePeriod) {
      guard let payload = entry(i, .relativePeriod)?.payload, !isCutOut(i),
        !(hasFiscalYears && payload.utf8.last == UInt8(ascii: "Q")),
        case let told = yearBeforeTold(i), let period = told ?? Grammar.shift(payload, from: today)
      else { return nil }
      return withinRelative(period, at: i).map { told == nil ? besideTold($0, from: today) : $0 }
    }
    if roles.contains(.relativeWord), let reading = relativeWord(at: i, from: today) {
      return besideTold(reading, from: today)
    }
    if roles.contains(.relativePrefix), let reading = prefixedShift(at: i, from: today) { return reading }
    if roles.contains(.relativeSuffix), let reading = restOfPeriod(at: i, today) { return reading }
    if roles.contains(.weekday) { return weekdayNear(at: i, today) }
    if roles.contains(.half) || roles.contains(.article) || roles.contains(.durationWord) {
      return shiftedDate(at: i, from: today)
    }
    return nil
  }

  /// A reading that is counted from another date.
  func relative(_ period: DatePeriod, _ start: Int, _ end: Int) -> DateReading {
    var period = period
    period.isRelative = true
    return DateReading(period: period, start: start, end: end)
  }

  /// "-1Y", "0W", "1M": the period that many units from the one that holds the day.
  private static func shift(_ payload: String, from today: CivilDate) -> DatePeriod? {
    guard let unit = payload.utf8.last, let count = Int(payload.dropLast()), let year = today.year else { return nil }
    return period(of: unit, count, from: today, year)
  }

  static func period(of unit: UInt8, _ count: Int, from today: CivilDate, _ year: Int) -> DatePeriod? {
    switch unit {
    case UInt8(ascii: "D"): return DatePeriod(today.adding(days: count))
    case UInt8(ascii: "W"): return .weekHolding(today.adding(days: 7 * count))
    case UInt8(ascii: "M"):
      let day = CivilDate(year: year, month: today.month, day: 1).adding(months: count)
      return .month(day.year, day.month)
    case UInt8(ascii: "Q"):
      let day = CivilDate(year: year, month: (today.month - 1) / 3 * 3 + 1, day: 1).adding(months: 3 * count)
      return .quarter(day.year, (day.month + 2) / 3)
    case UInt8(ascii: "Y"): return .year(year + count)
    case UInt8(ascii: "E"): return .years((year / 10 + count) * 10, 10, .decade)
    case UInt8(ascii: "C"): return .years((year / 100 + count) * 100, 100, .century)
    case UInt8(ascii: "F"):
      let saturday = DatePeriod.weekHolding(today.adding(days: 7 * count)).from.adding(days: 5)
      return DatePeriod(from: saturday, to: saturday.adding(days: 2), precision: .week, form: .weekend)
    default: return nil
    }
  }

  /// What follows a relative year, month or week: 今年年底, 去年5月, 明年下半年, "next week Monday", 下周三.
  private func withinRelative(_ period: DatePeriod, at i: Int) -> DateReading? {
    let start = items[i].start
    var reading = relative(period, start, items[i].end)
    var j = i + 1
    // "last year's December": the letter is a word of the lexicon.
    if language == .english, has(j, .secondMark), items[j].start <= items[i].end + 3,
      starts(items[i].end, "'s ") || starts(items[i].end, "’s ")
    {
      j += 1
    }
    // 下週五, where the scanner dropped the 五
    if period.precision == .week, period.form == .plain, language.isChinese,
      let (weekday, end) = weekdayCharacter(at: items[i].end)
    {
      return relative(DatePeriod(period.from.adding(days: weekday - 1)), start, end)
    }
    guard j < items.count, items[j].start - items[i].end <= 5 else { return reading }
    if var part = suffixPart(of: period, at: j, start: start) {
      part.period.isRelative = true
      return part
    }
    guard follows(items[i].end, j, [.comma, .hyphen]) || isParticle(items[i].end, items[j].start) else {
      return reading
    }
    if period.precision == .year, let year = period.from.year {
      if let inner = subdivision(at: j, year: year, start: start) { reading = inner }
      // "last year's fourth quarter"
      if isLatinLetter(start), has(j, .ordinal), let inner = yearPart(at: j), !inner.period.hasYear,
        inner.period.precision != .year
      {
        reading = inner
        reading.period = inner.period.inYear(year)
        reading.isBare = false
      }
      if numeral(j) != nil, has(j + 1, .monthMark) || has(j + 1, .monthPart), let inner = markedDate(at: j),
        !inner.period.hasYear
      {
        reading = inner
        reading.whole = inner.whole?.inYear(year)
        reading.period = inner.period.inYear(year)
      } else if has(j, .month), let month = entry(j, .month)?.value.integer {
        reading.period = .month(year, month)
        reading.end = items[j].end
      } else if let day = namedDate(entry(j, .namedDay)?.payload ?? "", in: year) {
        reading.period = DatePeriod(day)
        reading.end = items[j].end
      }
    } else if period.precision == .month, let day = plainInteger(j), has(j + 1, .dayMark), gap(j, j + 1) == .none,
      let inner = DatePeriod.day(period.from.year, period.from.month, day)
    {
      reading.period = inner
      reading.end = items[j + 1].end
    } else if period.precision == .century, let decade = decade(of: period, at: j, start: start) {
      return decade
    } else if period.precision == .week, period.form == .plain {
      var k = j
      if has(k, .dateFiller) || has(k, .dateCue), follows(items[k].end, k + 1) { k += 1 }
      if let weekday = entry(k, .weekday)?.value.integer {
        if let date = explicitDate(behind: k, at: i) { return date }
        reading.period = DatePeriod(period.from.adding(days: weekday - 1))
        reading.end = items[k].end
      }
    }
    reading.start = start
    // 今年5月3日: the day is told, only its year is of the document, as where none is told.
    reading.period.isRelative = period.precision != .year || reading.period.precision != .day
    return reading
  }

  /// "last", "this", "next" and what they stand before: a unit, a month, a weekday, "3 days".
  private func relativeWord(at i: Int, from today: CivilDate) -> DateReading? {
    guard let (word, isNear) = relativeStep(i), let year = today.year, !isVerb(i), !isCutOut(i),
      gap(i, i + 1) == .space || gap(i, i + 1) == .none
    else { return nil }
    let j = i + 1
    let start = items[i].start
    if let unit = unitLetter(j), unit.count == 1, let period = Grammar.period(of: unit.letter, word, from: today, year)
    {
      return withinRelative(period, at: j).map { reading in
        var reading = reading
        reading.start = start
        return reading
      }
    }
    if let reading = occurrence(at: j, word, from: today, start: start) { return reading }
    if language == .korean, numeral(j) != nil, has(j + 1, .monthMark), let inner = markedDate(at: j),
      inner.period.precision == .month, !inner.period.hasYear, inner.period.form == .plain
    {
      let month = inner.period.from.month
      let shift = word < 0 ? (month < today.month ? 0 : -1) : word > 0 && month <= today.month ? 1 : 0
      var reading = inner
      reading.whole = inner.whole?.inYear(year + shift)
      reading.period = inner.period.inYear(year + shift)
      reading.start = start
      reading.isBare = false
      reading.period.isRelative = true
      return reading
    }
    if let month = entry(j, .month)?.value.integer {
      let shift: Int
      switch word {
      case 0: shift = 0
      case ..<0: shift = month < today.month ? word + 1 : word
      default: shift = month > today.month ? word - 1 : word
      }
      let (told, end) = yearBehind(j)
      return relative(.month(told ?? year + shift, month), start, end)
    }
    if let weekday = entry(j, .weekday)?.value.integer {
      if let date = explicitDate(behind: j, at: i) ?? dayInBrackets(behind: j, weekday, start, today) { return date }
      // "this Friday" is of this week; so are last and next counted by weeks.
      return relative(DatePeriod(day(weekday, word, isNear: isNear, from: today)), start, items[j].end)
    }
    if let season = entry(j, .season)?.payload {
      return relative(seasonPeriod(season, year + word), start, items[j].end)
    }
    if has(j, .weekend), let period = Grammar.period(of: UInt8(ascii: "F"), word, from: today, year) {
      return relative(period, start, items[j].end)
    }
    if has(j, .quarterMark), items[j].end - items[j].start > 1, !hasFiscalYears,
      let period = Grammar.period(of: UInt8(ascii: "Q"), word, from: today, year)
    {
      return relative(period, start, items[j].end)
    }
    // "the last two quarters" are whole ones.
    if word != 0, let count = plainInteger(j), (2...40).contains(count), entry(j + 1, .timeUnit)?.payload == "Q",
      follows(items[j].end, j + 1),
      let from = Grammar.period(of: UInt8(ascii: "Q"), word < 0 ? -count : 1, from: today, year),
      let to = Grammar.period(of: UInt8(ascii: "Q"), word < 0 ? 0 : count + 1, from: today, year)
    {
      return relative(
        DatePeriod(from: from.from, to: to.from, precision: .quarter, form: .range), start, items[j + 1].end)
    }
    // "the past fortnight"
    if word != 0, entry(j, .timeUnit)?.payload == "2W" {
      return stretch(PlainSpan(days: 14, end: items[j].end, next: j + 1), word, from: today, start: start)
    }
    // "the next hour", "último minuto"
    if word != 0, let payload = entry(j, .timeUnit)?.payload, let (unit, factor) = TimeUnit.named(payload),
      unit.isClock,
      !has(j, .ordinal), !has(j, .datePart)
    {
      return clockStretch(PlainSpan(seconds: unit.seconds * factor, end: items[j].end, next: j + 1), word, start: start)
    }
    if let day = koreanDay(at: j, word, from: today, start: start) { return day }
    // 前兩日 are the first two.
    if word != 0, !(language.isChinese && has(j + 1, .dayMark)), let span = plainSpan(at: j) {
      return stretch(span, word, from: today, start: start)
    }
    return nil
  }

  /// The step of "last" (-1), "this" (0), "next" (1); near where it means the closest one, not that of another week
  /// ("this coming Friday", payload "1n").
  func relativeStep(_ i: Int) -> (word: Int, isNear: Bool)? {
    guard let entry = entry(i, .relativeWord) else { return nil }
    if entry.payload.utf8.last == UInt8(ascii: "n") { return (Int(entry.payload.dropLast()) ?? 0, true) }
    return entry.value.integer.map { ($0, false) }
  }

  /// "will last two hours", "to last 3 days"
  private func isVerb(_ i: Int) -> Bool {
    guard language == .english, items[i].end - items[i].start == 4, starts(items[i].start, "last") else { return false }
    let end = items[i].start
    return stands(.lastingModal, before: end)
  }

  /// "next 6th of April", "last Christmas", "kommenden 24. Dezember": the day of that name before or behind today.
  private func occurrence(at j: Int, _ word: Int, from today: CivilDate, start: Int) -> DateReading? {
    guard j < items.count, let year = today.year else { return nil }
    if has(j, .namedDay) {
      // "this Christmas" is of this year.
      let years = word > 0 ? [year, year + 1] : word < 0 ? [year, year - 1] : [year]
      for candidate in years {
        guard let day = namedDate(entry(j, .namedDay)?.payload ?? "", in: candidate),
          word > 0 ? day.days > today.days : word == 0 || day.days < today.days
        else { continue }
        return relative(DatePeriod(day), start, items[j].end)
      }
      return nil
    }
    guard items[j].numeral >= 0 || has(j, .month) || has(j, .ordinal),
      let day = numericDate(at: j) ?? namedDate(at: j) ?? (language == .korean ? markedDate(at: j) : nil),
      day.period.precision == .day, day.period.form == .plain,
      !day.period.hasYear
    else { return nil }
    var period = day.period.inYear(year)
    if word > 0, period.from.days <= today.days { period = day.period.inYear(year + 1) }
    if word < 0, period.from.days >= today.days { period = day.period.inYear(year - 1) }
    return relative(period, start, day.end)
  }

  /// "this Friday, June 15", 今週の金曜日（6月15日）: the date behind a weekday or a feast tells more than its name.
  func explicitDate(behind name: Int, at i: Int) -> DateReading? {
    var end = items[name].end
    var j = name + 1
    // 성탄절인 12월 25일
    if language == .korean, starts(end, "인 ") {
      if has(j, .counter), items[j].end == end + 3 { j += 1 }
      end += 3
    }
    guard j < items.count,
      isJoined(end, items[j].start, [.comma, .bracket, .hyphen]) || isParticle(end, items[j].start),
      items[j].numeral >= 0 || has(j, .month) || has(j, .ordinal) || has(j, .dateFiller) && gap(j, j + 1) == .space,
      var date = numericDate(at: j) ?? namedDate(at: j) ?? markedDate(at: j), date.period.precision == .day,
      date.period.form == .plain, !date.isBare
    else { return nil }
    if isJoined(end, items[j].start, [.bracket]), !isJoined(end, items[j].start) {
      let width = byte(date.end) == UInt8(ascii: ")") ? 1 : starts(date.end, "）") ? 3 : 0
      guard width > 0 else { return nil }
      date.end += width
    }
    date.start = items[i].start
    return date
  }

  /// The time unit of item `j` as a letter of a relative period: W, M, Q, Y, E (decade), C.
  func unitLetter(_ j: Int) -> (letter: UInt8, count: Int)? {
    guard let unit = entry(j, .timeUnit)?.payload else { return nil }
    switch unit {
    case "D": return (UInt8(ascii: "D"), 1)
    case "W": return (UInt8(ascii: "W"), 1)
    case "MO": return (UInt8(ascii: "M"), 1)
    case "Y": return (UInt8(ascii: "Y"), 1)
    case "DECADE": return (UInt8(ascii: "E"), 1)
    case "CENTURY": return (UInt8(ascii: "C"), 1)
    default: return nil
    }
  }
}
