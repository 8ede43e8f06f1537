// Dates a length of time away: "3 days ago", 三年後, "in two weeks", "the last 5 minutes", "two weeks after 3 May".

extension Grammar {
  /// "5 past years", "los 2 próximos meses".
  func countedStretch(at i: Int, from today: CivilDate) -> DateReading? {
    guard has(i + 1, .relativeWord), let (word, _) = relativeStep(i + 1), word != 0,
      follows(items[i].end, i + 1), follows(items[i + 1].end, i + 2), let count = plainInteger(i),
      (1...400).contains(count),
      let payload = entry(i + 2, .timeUnit)?.payload, let (unit, factor) = TimeUnit.named(payload),
      // "only 3 next week"
      !isLatinLetter(items[i + 2].start) || byte(items[i + 2].end - 1) == UInt8(ascii: "s")
    else { return nil }
    var span = PlainSpan(end: items[i + 2].end, next: i + 3)
    switch unit {
    case .year: span.months = 12 * count * factor
    case .month: span.months = count * factor
    case .week: span.days = 7 * count * factor
    case .day: span.days = count * factor
    case .hour, .minute, .second: span.seconds = unit.seconds * count * factor
    }
    return stretch(span, word, from: today, start: items[i].start)
  }

  /// "last 3 days", "next two months": from or up to the document's day.
  func stretch(_ span: PlainSpan, _ word: Int, from today: CivilDate, start: Int) -> DateReading? {
    if span.seconds != 0 { return clockStretch(span, word, start: start) }
    guard let other = moved(today, span, by: word < 0 ? -1 : 1) else { return nil }
    var period: DatePeriod
    if word < 0 {
      period = DatePeriod(from: other, to: today, precision: .day, form: .range)
    } else {
      let first = today.adding(days: 1)
      guard let last = moved(first, span, by: 1) else { return nil }
      period = DatePeriod(from: first, to: last, precision: .day, form: .range)
    }
    period.isRelative = true
    period.span = span.length
    return DateReading(period: period, start: start, end: span.end)
  }

  /// "the last 5 minutes", 次の1時間: less than a day from or up to the document's time.
  func clockStretch(_ span: PlainSpan, _ word: Int, start: Int) -> DateReading? {
    guard let now = today, let time = now.time, span.months == 0, span.days == 0, (1..<86_400).contains(span.seconds)
    else { return nil }
    let other = time.secondsOfDay + (word < 0 ? -span.seconds : span.seconds)
    let clock = ClockTime(seconds: (other + 86_400) % 86_400)
    let day = word < 0 && other < 0 ? now.date.adding(days: -1) : now.date
    var reading = relative(DatePeriod(day), start, span.end)
    reading.time = word < 0 ? clock : time
    reading.until = word < 0 ? time : clock
    return reading
  }

  /// "3 years", "two weeks and 2 days": whole calendar units, as shifts are counted.
  struct PlainSpan {
    var months = 0
    var days = 0
    var seconds = 0
    var end: Int
    var next: Int

    var length: TimeSpan { TimeSpan(months: months, days: days, seconds: seconds) }
  }

  func plainSpan(at i: Int) -> PlainSpan? {
    guard let length = length(at: i), length.bound == .exact, length.parts.allSatisfy({ $0.count == $0.upper }) else {
      return nil
    }
    var span = PlainSpan(end: length.end, next: length.next)
    for part in length.parts {
      guard let count = part.count.integer else {
        guard let seconds = length.parts.interval.min?.integer, abs(seconds) < Grammar.longestShift else { return nil }
        return PlainSpan(seconds: seconds, end: length.end, next: length.next)
      }
      guard abs(count) < Grammar.longestShift else { return nil }
      switch part.unit {
      case .year: span.months += 12 * count
      case .month: span.months += count
      case .week: span.days += 7 * count
      case .day: span.days += count
      case .hour: span.seconds += 3600 * count
      case .minute: span.seconds += 60 * count
      case .second: span.seconds += count
      }
    }
    guard abs(span.months) < 24_000, abs(span.days) < 1_000_000, abs(span.seconds) < Grammar.longestShift
    else { return nil }
    return span
  }

  /// No date is shifted by so many of any unit: "5 quintillion years ago" is no date.
  private static let longestShift = 100_000_000

  func moved(_ day: CivilDate, _ span: PlainSpan, by sign: Int) -> CivilDate? {
    span.seconds == 0 ? movedDay(day, span, by: sign) : nil
  }

  private func movedDay(_ day: CivilDate, _ span: PlainSpan, by sign: Int) -> CivilDate? {
    let result = day.adding(months: sign * span.months).adding(days: sign * span.days)
    guard let year = result.year, (1...9999).contains(year) else { return nil }
    return result
  }

  /// "3 days ago", 三年後, "two weeks later", "two days from today".
  func shiftedDate(at i: Int, from today: CivilDate) -> DateReading? {
    guard items[i].ahead.contains(.relativeSuffix), let span = plainSpan(at: i), follows(span.end, span.next),
      let suffix = entry(span.next, .relativeSuffix),
      let sign = suffix.value.integer, restOfPeriod(at: span.next, today) == nil
    else { return nil }
    if sign > 0, let told = laterThanTold(span, at: i) { return told }
    return shifted(span, sign, from: today, start: items[i].start, end: items[span.next].end)
  }

  /// "They met in 1997. Eight years later …": counted from the date that the paragraph told before.
  private func laterThanTold(_ span: PlainSpan, at i: Int) -> DateReading? {
    let word = items[span.next].start
    guard let last = mentions.last(where: { $0.kind == .date }), last.block == block, last.bound == .exact,
      case .date(let date) = last.value, !date.isRelative || date.timex.hasPrefix("XXXX-"), date.part == nil,
      let from = date.from?.date,
      from.year != nil,
      span.seconds == 0, stands(.narrativeLater, at: word)
    else { return nil }
    var period: DatePeriod
    switch date.precision {
    case .year:
      guard span.days == 0, span.months % 12 == 0, let year = from.year, year + span.months / 12 < 9999 else {
        return nil
      }
      period = .year(year + span.months / 12)
    case .month:
      guard span.days == 0, let month = movedDay(from, span, by: 1), let year = month.year else { return nil }
      period = .month(year, month.month)
    case .day:
      guard let day = movedDay(from, span, by: 1) else { return nil }
      // "Three weeks later" is told roughly, "a week later" to the day.
      let isRough = span.days >= 14 && entry(span.next - 1, .timeUnit)?.payload == "W"
      period = isRough ? .weekHolding(day) : DatePeriod(day)
    case .second, .minute, .hour, .week, .quarter, .half, .decade, .century: return nil
    }
    period.span = span.length
    return relative(period, items[i].start, items[span.next].end)
  }

  /// "two weeks after 3 May 2026", "3 days from tomorrow".
  func countedFrom(at i: Int, depth: Int) -> DateReading? {
    guard i + 1 < items.count, has(i + 1, .timeUnit) || items[i].list >= 0,
      items[i].ahead.intersects(Grammar.anchorJoins), let span = plainSpan(at: i),
      span.seconds == 0,
      follows(span.end, span.next)
    else { return nil }
    let j = span.next
    let sign: Int
    switch entry(j, .dateBoundBefore)?.payload {
    case "moreThan": sign = 1
    case "atLeast" where starts(items[j].start, "start") || starts(items[j].start, "beginning"):
      return spanFrom(span, at: i, depth: depth)
    case "lessThan": sign = -1
    default:
      guard has(j, .rangeOpen) else { return nil }
      sign = 1
    }
    guard follows(items[j].end, j + 1), let anchor = dateReading(at: j + 1, depth: depth + 1),
      anchor.period.precision == .day,
      anchor.period.form != .range, !anchor.isBare
    else { return nil }
    let base = resolved(anchor.period)
    guard base.hasYear, let day = movedDay(base.from, span, by: sign) else { return nil }
    var period = DatePeriod(day)
    period.isRelative = base.isRelative
    return DateReading(period: period, start: items[i].start, end: anchor.end)
  }

  private static let anchorJoins = RoleSet(.dateBoundBefore, .rangeOpen, .dateCue)

  /// 今日から2日後, 내일부터 3일 후: the day it is counted from stands first.
  func countedFromDay(at i: Int, _ day: CivilDate) -> DateReading? {
    guard language.isSpaceless || language == .korean, has(i + 1, .dateRangeJoin) || has(i + 1, .dateBoundAfter),
      follows(items[i].end, i + 1), i + 2 < items.count, items[i + 2].numeral >= 0, follows(items[i + 1].end, i + 2),
      let span = plainSpan(at: i + 2), span.seconds == 0, entry(span.next, .relativeSuffix)?.value == .one,
      follows(span.end, span.next), let moved = movedDay(day, span, by: 1)
    else { return nil }
    return relative(DatePeriod(moved), items[i].start, items[span.next].end)
  }

  /// "2 weeks starting May 20th"
  private func spanFrom(_ span: PlainSpan, at i: Int, depth: Int) -> DateReading? {
    guard follows(items[span.next].end, span.next + 1), let anchor = dateReading(at: span.next + 1, depth: depth + 1),
      anchor.period.precision == .day, anchor.period.form != .range
    else { return nil }
    let base = resolved(anchor.period)
    guard base.hasYear, let end = movedDay(base.from, span, by: 1) else { return nil }
    var period = DatePeriod(from: base.from, to: end, precision: .day, form: .range)
    period.isRelative = base.isRelative
    return DateReading(period: period, start: items[i].start, end: anchor.end)
  }

  /// "earlier this year", "later this week": up to the document's day, or from it on.
  func restOfPeriod(at i: Int, _ today: CivilDate) -> DateReading? {
    guard let sign = entry(i, .relativeSuffix)?.value.integer, follows(items[i].end, i + 1),
      has(i + 1, .relativeWord) || has(i + 1, .relativePeriod), let whole = relativeDate(at: i + 1),
      whole.period.precision != .day, whole.period.form == .plain, whole.period.from.days <= today.days,
      today.days < whole.period.to.days
    else { return nil }
    var reading = whole
    reading.start = items[i].start
    reading.period.part = sign < 0 ? .start : .end
    if sign < 0 { reading.period.to = today } else { reading.period.from = today }
    return reading
  }

  /// "in two weeks", "vor drei Jahren", "il y a deux ans".
  func prefixedShift(at i: Int, from today: CivilDate) -> DateReading? {
    guard let sign = entry(i, .relativePrefix)?.value.integer, gap(i, i + 1) == .space || gap(i, i + 1) == .none,
      let span = plainSpan(at: i + 1)
    else { return nil }
    if sign > 0, language == .english, isToldOfPast(before: items[i].start) { return nil }
    // "within 9 months" may be any day of them.
    if abs(sign) == 2 {
      guard let last = moved(today, span, by: sign / 2) else { return nil }
      var period = DatePeriod(from: today, to: last, precision: .day, form: .range)
      period.span = span.length
      period.span?.isLimit = true
      return relative(period, items[i].start, span.end)
    }
    // "won in 4 hours and 42 minutes", "in 27 seconds": so exact a span is how long it took.
    if sign == 1,
      clockDuration(at: i + 1) != nil || span.seconds % 60 != 0 || span.seconds > 3600 && span.seconds % 1800 != 0
    {
      return nil
    }
    if sign == 1, isSpanOfPast(i, span) { return nil }
    return shifted(span, sign, from: today, start: items[i].start, end: span.end)
  }

  func shifted(_ span: PlainSpan, _ sign: Int, from today: CivilDate, start: Int, end: Int) -> DateReading? {
    if let day = moved(today, span, by: sign) {
      var period = DatePeriod(day)
      if sign > 0 { period.span = span.length }
      return relative(period, start, end)
    }
    // Hours are counted from a clock time; from a bare day they are a length.
    guard span.seconds != 0, let time = self.today?.time, let day = movedDay(today, span, by: sign) else { return nil }
    let total = time.secondsOfDay + sign * span.seconds
    let days = total >= 0 ? total / 86_400 : (total - 86_399) / 86_400
    let rest = total - days * 86_400
    var reading = relative(DatePeriod(day.adding(days: days)), start, end)
    if sign > 0 { reading.period.span = span.length }
    reading.time = ClockTime(seconds: rest)
    return reading
  }
}
