// Days of the month without their month: "le 4.", "el día 12", "am 27. wurde", 今(24)日, 지난 24일.

extension Grammar {
  /// "le 4.", "el día 12", "dia 12": a day of the document's month, where nothing is counted behind.
  func articleDay(at i: Int) -> DateReading? {
    guard i > 0, items[i - 1].list >= 0, follows(items[i - 1].end, i), today != nil || told != nil else {
      return nil
    }
    switch language {
    case .french, .spanish, .portuguese: return romanceDay(at: i)
    case .german: return germanDay(at: i)
    case .english, .simplifiedChinese, .traditionalChinese, .japanese, .korean, .undetermined: return nil
    }
  }

  private func romanceDay(at i: Int) -> DateReading? {
    let word = items[i - 1].end
    guard stands(.dayArticle, before: word),
      let day = dayNumber(at: i), firstDigit(i) != nil, endsPhrase(day.end) || isDeedBehind(day.end),
      !hasUnit(behind: day.end, i),
      // "del 5 al 10 %"
      !(has(day.next, .dateRangeJoin) || has(day.next, .rangeJoin)) || numeral(day.next + 1) == nil
    else { return nil }
    // "le 4" of a score or an address needs a day to lean on.
    guard today != nil || starts(word - 3, "dia") || starts(word - 4, "día") else { return nil }
    return bareDay(day.day, start: items[i].start, end: day.end)
  }

  /// "El 12 se firmó", "Le 12 fut signé".
  private func isDeedBehind(_ end: Int) -> Bool {
    guard byte(end) == 0x20 else { return false }
    return stands(.deedVerb, at: end + 1)
  }

  /// "am 27. wurde gewählt": behind the dot no noun that is counted, which German would capitalise.
  private func germanDay(at i: Int) -> DateReading? {
    let word = items[i - 1].end
    guard starts(word - 2, "am") || starts(word - 2, "Am"), !isLatinLetter(word - 3), let day = numeral(i),
      day.digitCount <= 2, let number = day.plainDigits, (1...31).contains(number), byte(day.end) == UInt8(ascii: "."),
      !isDigit(day.end + 1)
    else { return nil }
    // "am 7. vierten" is a whole date.
    let behind = itemBehind(day.end + 1, from: i)
    if has(behind, .ordinal) || has(behind, .month) || has(behind, .rangeJoin) { return nil }
    let next = byte(day.end + 1) == 0x20 ? byte(day.end + 2) : byte(day.end + 1)
    guard next == 0 || next == 0x0A || next &- 0x61 < 26 && byte(day.end + 1) == 0x20 || next == UInt8(ascii: ",")
    else {
      return nil
    }
    return bareDay(number, start: day.start, end: day.end + 1)
  }

  /// 今(24)日, 昨（3）日晚間: how papers settle what day "today" was.
  func bracketedDay(at i: Int) -> DateReading? {
    guard language.isChinese, let numeral = numeral(i), numeral.digitCount <= 2, let day = numeral.plainDigits,
      (1...31).contains(day)
    else { return nil }
    let open = byte(numeral.start - 1) == UInt8(ascii: "(") ? 1 : starts(numeral.start - 3, "（") ? 3 : 0
    let close = byte(numeral.end) == UInt8(ascii: ")") ? 1 : starts(numeral.end, "）") ? 3 : 0
    guard open > 0, close > 0, has(i + 1, .dayMark) || has(i + 1, .dayPart), items[i + 1].start == numeral.end + close,
      stands(.bracketedDayLead, at: numeral.start - open - 3)
    else { return nil }
    let end = has(i + 1, .dayMark) ? items[i + 1].end : numeral.end + close
    if let today = today?.date { return dayOfMonth(day, near: today, start: numeral.start - open - 3, end: end) }
    return bareDay(day, start: numeral.start - open - 3, end: end)
  }

  /// 지난 24일, 오는 7일: the day of that number before or behind today; with 간 or 동안 it is so many days.
  func koreanDay(at j: Int, _ word: Int, from today: CivilDate, start: Int) -> DateReading? {
    guard language == .korean, word != 0, let number = numeral(j), number.digitCount <= 2, let day = number.plainDigits,
      (1...31).contains(day), has(j + 1, .dayMark), items[j + 1].start == number.end,
      starts(start, "지난 ") || starts(start, "오는 ") || starts(start, "다가오는 "), !countsDays(j)
    else { return nil }
    for step in 0...2 {
      let month = CivilDate(year: today.year, month: today.month, day: 1).adding(months: word < 0 ? -step : step)
      guard CivilDate.isValid(year: month.year, month: month.month, day: day) else { continue }
      let date = CivilDate(year: month.year, month: month.month, day: day)
      guard word < 0 ? date.days <= today.days : date.days >= today.days else { continue }
      return relative(DatePeriod(date), start, items[j + 1].end)
    }
    return nil
  }

  /// 決勝は24日、東京で, 31일 연결 기준: where nothing tells the month it is a day all the same, and no length of time.
  func datelessDay(at i: Int) -> Match? {
    guard today == nil, told == nil, language.isSpaceless || language == .korean, let numeral = numeral(i),
      numeral.digitCount <= 2, let day = numeral.plainDigits, (1...31).contains(day), has(i + 1, .dayMark),
      items[i + 1].start == numeral.end, !isBehindMonthMark(i), !isRecurring(before: numeral.start), !countsDays(i),
      tellsDay(behind: items[i + 1].end, i + 1)
    else { return nil }
    let timex = "XXXX-XX-" + padded(day, 2)
    return Match(
      kind: .date, value: .date(DateValue(timex: timex, from: nil, to: nil, precision: .day)), start: numeral.start,
      end: items[i + 1].end, next: i + 2)
  }

  /// Whether what stands behind 日 or 일 goes with a day rather than with a length of days.
  private func tellsDay(behind end: Int, _ mark: Int) -> Bool {
    guard starts(end - 3, "日") || starts(end - 3, "일") else { return false }
    if has(mark + 1, .dayPart), follows(end, mark + 1) { return true }
    if language == .korean {
      return byte(end) == 0x20 && byte(end + 1) >= 0xEA || starts(end, "에 ") || starts(end, "부터")
    }
    if language == .japanese, starts(end, "に") { return !isDigit(end + 3) && !starts(end + 3, "一") }
    return stands(.dayTail, at: end) && !isDigit(end + 3)
  }

}
