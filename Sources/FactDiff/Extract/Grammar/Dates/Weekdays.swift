// Weekdays: the one just past or to come, with the day that stands beside it.

extension Grammar {
  /// A weekday alone: the one just past, or today; "Friday 13", "lundi prochain", "Tuesday of next week" tell more.
  func weekdayNear(at i: Int, _ today: CivilDate) -> DateReading? {
    guard let weekday = entry(i, .weekday)?.value.integer, !isRecurring(before: items[i].start) else { return nil }
    let end = items[i].end
    // "2 h 45 de jeu"
    if language == .french, starts(items[i].start - 3, "de jeu"), end - items[i].start == 3 { return nil }
    // 每兩週一次
    if language.isChinese, starts(end, "次") { return nil }
    var j = i + 1
    if let date = dayInBrackets(behind: i, weekday, items[i].start, today) { return date }
    if follows(end, j, [.comma]) {
      if let (word, isNear) = relativeStep(j), isLatinLetter(items[j].start), unitLetter(j + 1) == nil {
        return relative(
          DatePeriod(day(weekday, word, isNear: isNear, from: today)), items[i].start, items[j].end)
      }
      while j < i + 3, has(j, .dateFiller), follows(items[j].end, j + 1) { j += 1 }
      if let day = dayNumber(at: j), follows(day.end, day.next) == false || !hasUnit(behind: day.end, j),
        byte(day.end) != UInt8(ascii: ":"),
        day.isOrdinal || numeral(j)?.digitCount == 2 || firstDigit(j) != nil && endsDay(day.end),
        !has(day.next, .dayPart), !has(day.next, .hourMark), let date = Grammar.day(day.day, weekday, near: today)
      {
        return relative(DatePeriod(date), items[i].start, day.end)
      }
      if j > i + 1 || has(j, .relativePeriod) || language == .german, has(j, .relativePeriod) || has(j, .relativeWord),
        let week = relativeDate(at: j), week.period.precision == .week, week.period.form == .plain
      {
        return relative(DatePeriod(week.period.from.adding(days: weekday - 1)), items[i].start, week.end)
      }
    }
    // Abbreviations ("sat", "sun") are words of their own.
    if end - items[i].start <= 4, isLatinLetter(items[i].start), !isAfterDateCue(i) { return nil }
    let behind = (today.weekday - weekday + 7) % 7
    let shift = behind > 0 && isToCome(items[i].start, end) ? 7 - behind : -behind
    var reading = relative(DatePeriod(today.adding(days: shift)), items[i].start, end)
    reading.period.form = .weekday
    return reading
  }

  /// "nesta quinta-feira (14)": how Brazilian papers tell the day.
  func dayInBrackets(behind item: Int, _ weekday: Int, _ start: Int, _ today: CivilDate) -> DateReading? {
    guard language == .portuguese, let number = numeral(item + 1), starts(items[item].end, " ("),
      number.start == items[item].end + 2, byte(number.end) == UInt8(ascii: ")"), let day = number.plainDigits,
      (1...31).contains(day), number.digitCount <= 2, let date = Grammar.day(day, weekday, near: today)
    else { return nil }
    return relative(DatePeriod(date), start, number.end + 1)
  }

  /// "lunes 3", but not "lunes 3-4" or "lunes 3/4".
  private func endsDay(_ end: Int) -> Bool {
    let next = byte(end + spaceWidth(at: end))
    return endsPhrase(end) && next != UInt8(ascii: "-") && next != UInt8(ascii: "/") && next != UInt8(ascii: ":")
      && next < 0x80
  }

  /// The weekday of this week or one before or behind it; where near, the closest in that direction.
  func day(_ weekday: Int, _ word: Int, isNear: Bool, from today: CivilDate) -> CivilDate {
    if isNear {
      let ahead = (weekday - today.weekday + 7) % 7
      return today.adding(days: word < 0 ? (ahead == 0 ? -7 : ahead - 7) : ahead == 0 ? 7 : ahead)
    }
    return DatePeriod.weekHolding(today).from.adding(days: 7 * word + weekday - 1)
  }

  /// "attendu mardi", "wird am Freitag", "se celebrará el viernes": the word right beside a weekday is of the future.
  private func isToCome(_ start: Int, _ end: Int) -> Bool {
    let k = start - (width(of: .weekdayArticle, before: start) ?? 0)
    switch language {
    case .german:
      return stands(.verbToCome, at: end)
        || stands(.verbToCome, before: k)
    case .french: return stands(.verbToCome, before: k)
    case .spanish, .portuguese:
      guard byte(k - 1) == 0x20 else { return false }
      return stands(.verbToCome, before: k - 1)
    case .english, .simplifiedChinese, .traditionalChinese, .japanese, .korean, .undetermined: return false
    }
  }

  /// The nearest day of that number which is that weekday, within a year.
  static func day(_ number: Int, _ weekday: Int, near today: CivilDate) -> CivilDate? {
    let first = CivilDate(year: today.year, month: today.month, day: 1)
    for shift in 0...12 {
      for sign in shift == 0 ? [1] : [-1, 1] {
        let month = first.adding(months: sign * shift)
        guard CivilDate.isValid(year: month.year, month: month.month, day: number) else { continue }
        let date = CivilDate(year: month.year, month: month.month, day: number)
        if date.weekday == weekday { return date }
      }
    }
    return nil
  }
}
