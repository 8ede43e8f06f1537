// Days that have a name: "Christmas", "Easter Monday 2026", 元旦, Pfingsten, "Thanksgiving".

extension Grammar {
  /// A named day, with its date, a year or a word for dates beside it.
  func namedDay(at i: Int) -> DateReading? {
    guard let payload = entry(i, .namedDay)?.payload else { return nil }
    if let told = toldDate(of: payload, at: i) { return told }
    var (year, end) = yearBehind(i)
    var isRelative = false
    // "Christmas next year", "Ostern dieses Jahres"
    if year == nil, today != nil, let k = skipFillers(from: i + 1, behind: items[i].end),
      has(k, .relativeWord) || has(k, .relativePeriod), let whole = relativeDate(at: k),
      whole.period.precision == .year, whole.period.part == nil
    {
      (year, end, isRelative) = (whole.period.from.year, whole.end, true)
    }
    if let month = Int(payload.prefix(2)), let day = Int(payload.dropFirst(3)), payload.utf8.count == 5 {
      guard year != nil || today != nil || isSurelyDay(i), var period = DatePeriod.day(year, month, day) else {
        return nil
      }
      period.isRelative = isRelative
      return DateReading(period: period, start: items[i].start, end: end)
    }
    // A day that moves needs its year.
    if let year {
      guard let day = namedDate(payload, in: year) else { return nil }
      var period = DatePeriod(day)
      period.isRelative = isRelative
      return DateReading(period: period, start: items[i].start, end: end)
    }
    guard let today = today?.date, let year = today.year else { return nil }
    let days = (year - 1...year + 1).compactMap { namedDate(payload, in: $0) }
    guard let day = days.min(by: { abs($0.days - today.days) < abs($1.days - today.days) }) else { return nil }
    return relative(DatePeriod(day), items[i].start, end)
  }

  /// "Karfreitag, dem 29. März", "Easter Sunday, 31 March", 元旦（1月1日）, 성탄절인 12월 25일: the date behind the name is
  /// that of the day, so that it is no other year's feast and no second date.
  private func toldDate(of payload: String, at i: Int) -> DateReading? {
    guard let told = explicitDate(behind: i, at: i), case let day = told.period.from else { return nil }
    // A feast that moves is what the text says it is: churches keep different calendars.
    guard let month = Int(payload.prefix(2)), let number = Int(payload.dropFirst(3)), payload.utf8.count == 5 else {
      return told
    }
    return day.month == month && day.day == number ? told : nil
  }

  /// Whether a name without a year is the day: not the クリスマス of クリスマスツリー, "Christmas" alone.
  private func isSurelyDay(_ i: Int) -> Bool {
    if isAfterDateCue(i) { return true }
    if isHan(items[i].start) {
      let next = items[i].end
      return !(byte(next) == 0xE3 && (byte(next + 1) == 0x82 && byte(next + 2) >= 0xA1 || byte(next + 1) == 0x83))
    }
    // "el día de Reyes", "no dia de Natal"
    guard language == .spanish || language == .portuguese else { return false }
    return byte(items[i].start + 1) == 0x20 || byte(items[i].start + 2) == 0x20
  }

  /// The day that a payload names in a year: "12-25"; "E-2", two days before Easter; "11-4-4", the fourth Thursday of
  /// November ("5-1-0": the last Monday of May).
  func namedDate(_ payload: String, in year: Int) -> CivilDate? {
    if payload.utf8.first == UInt8(ascii: "E") {
      return Int(payload.dropFirst()).map { Grammar.easter(year).adding(days: $0) }
    }
    if let plus = payload.utf8.firstIndex(of: UInt8(ascii: "+")) {
      let days = Int(payload[payload.utf8.index(after: plus)...]) ?? 0
      return namedDate(String(payload[..<plus]), in: year)?.adding(days: days)
    }
    let parts = payload.split(separator: "-").compactMap { Int($0) }
    switch parts.count {
    case 2 where CivilDate.isValid(year: year, month: parts[0], day: parts[1]):
      return CivilDate(year: year, month: parts[0], day: parts[1])
    case 3: return nth(parts[2] == 0 ? -1 : parts[2], weekday: parts[1], of: .month(year, parts[0]))
    default: return nil
    }
  }

  /// Western Easter Sunday, by the rule of Meeus, Jones and Butcher.
  static func easter(_ year: Int) -> CivilDate {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let g = (8 * b + 13) / 25
    let h = (19 * a + b - b / 4 - g + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return CivilDate(year: year, month: n / 31, day: n % 31 + 1)
  }
}
