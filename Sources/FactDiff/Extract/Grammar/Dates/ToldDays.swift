// Days that lean on a date told before them: "on 4 June … on the 6th", 6月4日…；6日, "the next day", 翌日, 이튿날.

/// A day or month that the text told, and where.
struct ToldDay {
  var day: CivilDate
  /// Whether the day of the month was told too.
  var isDay: Bool
  var block: Int
}

extension Grammar {
  /// Keeps the day or month that was named last.
  mutating func remember(_ date: DateValue) {
    guard let from = date.from ?? (date.precision == .month ? nil : date.to), from.date.month > 0 else { return }
    // "three years ago" computes a day, it does not name one.
    if date.isCountedBack, let today = today?.date, abs(from.date.days - today.days) > 31 { return }
    switch date.precision {
    case .second, .minute, .hour, .day: told = ToldDay(day: from.date, isDay: true, block: block)
    case .month: told = ToldDay(day: from.date, isDay: false, block: block)
    case .week, .quarter, .half, .year, .decade, .century: break
    }
  }

  /// The date told last, where it is near enough to lean on: in this block or the one before. A document that has no date
  /// of its own has nothing better however far back it stands.
  var leaningDay: ToldDay? {
    guard let told, today == nil || block - told.block <= 1 else { return nil }
    return told
  }

  /// A bare day of the month: of the month told before it, else of the document's.
  func bareDay(_ day: Int, start: Int, end: Int) -> DateReading? {
    let ofToday = today.flatMap { dayOfMonth(day, near: $0.date, start: start, end: end) }
    guard let told = leaningDay, let date = day.of(told) else { return ofToday }
    // News of the day says "on the 20th" whatever it told before.
    if let today = today?.date, let ofToday {
      let age = today.days - ofToday.period.from.days
      if 0...1 ~= age { return ofToday }
      // A new paragraph does not lean on days long past, nor on any where the day is one of these days.
      if told.block != block, abs(today.days - told.day.days) > 62 || 0...7 ~= age { return ofToday }
    }
    return relative(DatePeriod(date), start, end)
  }

  /// "the next day", 次日, "la veille": counted from the day told before it. Without one the day after the event cannot
  /// be known; the day before is told of the document's day often enough.
  func dayBeside(at i: Int) -> DateReading? {
    let count: Int
    var end = items[i].end
    if let payload = entry(i, .relativeDay)?.payload, payload.utf8.last == UInt8(ascii: "t") {
      count = Int(payload.dropLast()) ?? 0
    } else if isNextDay(i) {
      (count, end) = (1, items[i + 1].end)
    } else {
      return nil
    }
    if isOfEvent(end) { return nil }
    if let told = leaningDay, told.isDay {
      return relative(DatePeriod(told.day.adding(days: count)), items[i].start, end)
    }
    guard count < 0 || opensText(items[i].start), let today = today?.date else { return nil }
    return relative(DatePeriod(today.adding(days: count)), items[i].start, end)
  }

  /// Whether nothing was told before: then "the next day" can only follow the day of writing.
  private func opensText(_ start: Int) -> Bool {
    guard block == 0 else { return false }
    for k in range.lowerBound..<start where byte(k + 1) == 0x20 && byte(k) == UInt8(ascii: ".") || starts(k, "。") {
      return false
    }
    return true
  }

  /// "next day", "nächsten Tages", "le jour suivant".
  private func isNextDay(_ i: Int) -> Bool {
    guard let (word, isNear) = relativeStep(i), word == 1, !isNear else { return false }
    return entry(i + 1, .timeUnit)?.payload == "D" && follows(items[i].end, i + 1)
  }

  /// "the day after the vote", "la veille du scrutin": beside an event, whatever its day.
  private func isOfEvent(_ end: Int) -> Bool {
    if starts(end - 9, "day after") { return byte(end) == 0x20 && isLatinLetter(end + 1) }
    return stands(.eventGenitive, at: end)
  }

  /// Whether a word is one of those days.
  func isDayBeside(_ i: Int) -> Bool {
    entry(i, .relativeDay)?.payload.utf8.last == UInt8(ascii: "t") || isNextDay(i)
  }
}

extension Int {
  /// The day of that number in the month told, or in the next or the one before where that is nearer by far: 6月29日…2日.
  fileprivate func of(_ told: ToldDay) -> CivilDate? {
    var best: CivilDate?
    var distance = Int.max
    for shift in told.isDay ? [0, 1, -1] : [0] {
      let month = CivilDate(year: told.day.year, month: told.day.month, day: 1).adding(months: shift)
      guard CivilDate.isValid(year: month.year, month: month.month, day: self) else { continue }
      let date = CivilDate(year: month.year, month: month.month, day: self)
      let gap = abs(date.days - told.day.days) % 366
      // A day of the same month is meant unless it is most of a month away.
      if shift == 0, gap <= 20 || !told.isDay { return date }
      if shift != 0, gap > 9 { continue }
      if gap < distance { (best, distance) = (date, gap) }
    }
    return best
  }
}
