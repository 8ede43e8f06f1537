// Dates: which reading is asked first, the clock time beside a date, and the mention that comes of it.

extension Grammar {
  /// The date, period or date-time that starts with item `i`, with its range and its bound.
  func date(at i: Int) -> Match? {
    guard mayStartDate(i), var reading = dateReading(at: i) else {
      return asked(mayPrecedeDay(i), { timeThenDate(at: i) }) ?? datelessDay(at: i)
    }
    if reading.period.precision == .day, reading.period.form != .range, today == nil || !reading.period.isRelative {
      reading.end = behindWeekday(reading.end, itemBehind(reading.end, from: i))
    }
    if let range = dateRange(from: reading, at: i) {
      reading = range
    } else if reading.period.precision == .day, reading.period.form != .range, reading.time == nil {
      if let moment = moment(of: reading, at: i) { return moment }
    }
    if reading.isBare { return nil }
    if let time = reading.time {
      let clock = Clock(
        time: time, hasSeconds: time.second != 0, offset: today?.offset, start: reading.start, end: reading.end)
      var clocks = ClockRange(first: clock)
      if let until = reading.until {
        clocks.last = clock
        clocks.last?.time = until
        clocks.last?.hasSeconds = until.second != 0
      }
      return momentMatch(reading.period, clocks, start: reading.start, end: reading.end, i)
    }
    return dateMatch(reading, i)
  }

  static let dateStarts = RoleSet(
    .month, .weekday, .era, .ordinal, .ordinalPrefix, .quarterMark, .halfYearMark, .halfYear, .fiscalYear, .season,
    .decadeMark, .centuryMark, .datePart, .relativeDay, .relativePeriod, .relativeWord, .relativePrefix, .namedDay,
    .weekMark, .relativeSuffix, .dateFiller, .half, .article, .zone, .durationWord)

  @inline(__always)
  private func mayStartDate(_ i: Int) -> Bool {
    i < items.count
      && (items[i].numeral >= 0 || items[i].roles.intersects(Grammar.dateStarts))
  }

  /// One date without range or clock, with what is counted of it behind: 1月の第3週.
  func dateReading(at i: Int, isSecond: Bool = false, depth: Int = 0) -> DateReading? {
    guard var whole = wholeReading(at: i, isSecond: isSecond, depth: depth) else { return nil }
    if !whole.period.hasYear, today != nil { whole = inYearBehind(whole, from: i) }
    switch whole.period.precision {
    case .month, .year: return countedPart(of: whole, at: i) ?? whole
    default: return whole
    }
  }

  /// One date. `depth` counts the dates that this one is part of ("the end of the first week
  /// of January"), so that no input drives the recursion deep.
  private func wholeReading(at i: Int, isSecond: Bool, depth: Int) -> DateReading? {
    guard i < items.count, depth < 3 else { return nil }
    if items[i].numeral >= 0 { return numberReading(at: i, isSecond: isSecond, depth: depth) }
    let roles = items[i].roles
    guard roles.intersects(Grammar.dateStarts) else { return nil }
    if roles.contains(.era), let reading = markedDate(at: i) { return reading }
    if language == .korean, roles.contains(.month), let month = entry(i, .month)?.value.integer {
      return wordMonth(month, at: i, year: nil, start: items[i].start)
    }
    let ahead = items[i].ahead
    if roles.intersects(Grammar.namedStarts), let reading = asked(mayBeNamed(i), { namedDate(at: i) }),
      !reading.isBare || !roles.contains(.datePart)
    {
      return reading
    }
    if roles.contains(.datePart), let reading = partOfDate(at: i, depth: depth) { return reading }
    let isCounted = ahead.intersects(Companions.counted)
    if roles.contains(.relativeWord), let reading = asked(isCounted, { numberedPart(at: i, depth: depth) }) {
      return reading
    }
    if let reading = asked(mayBeRelative(i), { relativeDate(at: i) }) { return reading }
    if roles.contains(.namedDay), let reading = namedDay(at: i) { return reading }
    if roles.contains(.decadeMark), let reading = decade(at: i) { return reading }
    if let reading = asked(ahead.contains(.centuryMark), { century(at: i) }) { return reading }
    if roles.intersects(Grammar.countStarts) {
      if let reading = asked(isCounted, { numberedPart(at: i, depth: depth) }) { return reading }
      if let reading = asked(ahead.intersects(Companions.relative), { dayOfPeriod(at: i) }) { return reading }
    }
    if let reading = asked(ahead.intersects(Companions.yearPart), { yearPart(at: i) }),
      !reading.isBare || today != nil
    {
      return reading
    }
    if roles.contains(.dateFiller), gap(i, i + 1) == .space {
      return theDate(at: i, depth: depth)
    }
    return nil
  }

  /// A date that a number opens. How many digits it has, what stands right behind them and the words of its phrase tell
  /// which ways of writing one it may be.
  private func numberReading(at i: Int, isSecond: Bool, depth: Int) -> DateReading? {
    let ahead = items[i].ahead
    let digitCount = numerals[items[i].numeral].digitCount
    let start = firstDigit(i) ?? items[i].start
    let end = digits(at: start).end
    let run = end - start
    let isInWords = numerals[items[i].numeral].form == .words
    if let reading = asked(run == 4 || digitCount == 4, { yearRange(at: i) }) { return reading }
    if let reading = asked(ahead.contains(.monthMark), { markedRange(at: i) }) { return reading }
    if let reading = asked(mayBeNumericDate(run, end), { numericDate(at: i, isSecond: isSecond) }) { return reading }
    if i + 1 < items.count {
      let isMarked = items[i + 1].roles.intersects(Companions.dateMark)
      if let reading = asked(isMarked, { markedDate(at: i) }) { return reading }
      if items[i + 1].start - items[i].end <= Grammar.phraseGap {
        if let reading = asked(run == 4, { yearThenPart(at: i) }) { return reading }
        if let reading = asked(mayBeDayOfMonth(i), { namedDate(at: i) }) { return reading }
        if ahead.contains(.centuryMark), let reading = century(at: i) { return reading }
        if let reading = countedFrom(at: i, depth: depth) { return reading }
        if mayCount(i + 1) {
          if let reading = asked(mayBePlace(i), { numberedPart(at: i, depth: depth) }) { return reading }
          if let reading = asked(ahead.intersects(Companions.relative), { dayOfPeriod(at: i) }) { return reading }
        }
        if let reading = asked(ahead.intersects(Companions.partOfYear), { yearPart(at: i) }),
          !reading.isBare || today != nil
        {
          return reading
        }
        if let reading = asked(ahead.intersects(Companions.shift), { relativeDate(at: i) }) { return reading }
      }
    }
    if let reading = asked(run == 2 || run == 4 || isInWords, { decade(at: i) }) { return reading }
    if let reading = asked(digitCount == 4 || isInWords, { bareYear(at: i) }) { return reading }
    if let reading = asked(digitCount == 2, { shortYear(at: i) }) { return reading }
    return articleDay(at: i) ?? bracketedDay(at: i)
  }

  private static let countStarts = RoleSet(.ordinal, .dateFiller, .ordinalPrefix, .relativeWord)
  private static let namedStarts = RoleSet(.month, .weekday, .ordinal, .dateFiller)

  /// "the 1990s", "the 21st century", "the end of 2027", "the year 2019".
  private func theDate(at i: Int, depth: Int) -> DateReading? {
    let j = i + 1
    guard let reading = has(j, .datePart) ? partOfDate(at: j, depth: depth) : century(at: j) ?? decade(at: j) else {
      return nil
    }
    return reading
  }

  /// "end of 2027", "early July 2026", "mid-2026", "Ende Januar", "fin 2025", "later this week".
  private func partOfDate(at i: Int, depth: Int) -> DateReading? {
    guard let payload = entry(i, .datePart)?.payload, let part = DatePart(rawValue: payload) else { return nil }
    var j = i + 1
    guard follows(items[i].end, j, [.hyphen]) else { return nil }
    while has(j, .dateFiller), !has(j, .datePart), j < i + 3, follows(items[j].end, j + 1) { j += 1 }
    guard var inner = dateReading(at: j, depth: depth + 1) ?? yearBehindPart(at: j), inner.period.part == nil else {
      return nil
    }
    switch inner.period.precision {
    case .month, .quarter, .half, .year, .decade, .century, .week: break
    case .second, .minute, .hour, .day: return nil
    }
    inner.isBare = false
    inner.whole = inner.period
    inner.period = inner.period.taking(part)
    inner.start = items[i].start
    if i > 0, has(i - 1, .dateFiller), follows(items[i - 1].end, i), isLatinLetter(items[i].start),
      part == .end || part == .start,
      starts(items[i - 1].start, "the")
    {
      inner.start = items[i - 1].start
    }
    return inner
  }

  /// The year of "end of 2027", "mid-2026".
  func yearBehindPart(at j: Int) -> DateReading? {
    guard j < items.count, let start = firstDigit(j) else { return nil }
    let (year, end) = digits(at: start)
    guard end - start == 4, (1000...2999).contains(year), !isLatinLetter(end), !hasUnit(behind: end, j) else {
      return nil
    }
    return DateReading(period: .year(year), start: start, end: end)
  }

  // MARK: Mentions

  /// The year nearest to the document's day, where none was told and the day is known.
  func resolved(_ period: DatePeriod) -> DatePeriod {
    guard !period.hasYear, let today = today?.date else { return period }
    // A half or a quarter without its year is of this one.
    let isPart = period.precision == .half || period.precision == .quarter
    var result = isPart ? today.year.map(period.inYear) ?? period : period.nearest(to: today)
    result.isRelative = true
    return result
  }

  func value(of period: DatePeriod) -> DateValue {
    let told = period.timex
    let period = resolved(period)
    var value = DateValue(
      timex: told, from: Instant(date: period.from), to: Instant(date: period.to), precision: period.precision,
      part: period.part, alternatives: period.alternatives, isRelative: period.isRelative)
    value.span = period.span
    value.isYearGuessed = isYearGuessed(told, period.from)
    return value
  }

  private func isYearGuessed(_ timex: String, _ day: CivilDate) -> Bool {
    guard timex.utf8.starts(with: "XXXX".utf8), let today = today?.date else { return false }
    return abs(day.days - today.days) > Grammar.mostDaysOfSureYear
  }

  /// How far from the document's day a day without its year is surely of the nearest year: news tell of the last days.
  private static let mostDaysOfSureYear = 7

  private func dateMatch(_ reading: DateReading, _ i: Int) -> Match {
    let next = itemBehind(reading.end, from: i + 1)
    if let match = bound(of: reading, at: next) { return match }
    return Match(
      kind: .date, value: .date(value(of: reading.period)), start: reading.start, end: reading.end, next: next)
  }

  // MARK: Date and time

  /// "January 26 at 6 p.m. PT", 4月3日上午7時58分, "2026-01-26 6:00 PM PST", "2026-01-27T10:00:00+08:00".
  private func moment(of reading: DateReading, at i: Int) -> Match? {
    let j = itemBehind(reading.end, from: i)
    guard j < items.count else { return nil }
    // "today before 4 pm", "1/1/2026 after 2:00"
    if let payload = entry(j, .dateBoundBefore)?.payload, let bound = Bound(rawValue: payload),
      isJoined(reading.end, items[j].start),
      follows(items[j].end, j + 1), mayStartClock(j + 1), let clock = clock(at: j + 1, isExpected: false),
      rangeTarget(reading.end, j, isOpen: false) == nil
    {
      let match = momentMatch(
        reading.period, ClockRange(first: clock), start: reading.start, end: clock.end, i)
      return applied(bound, match)
    }
    guard var clocks = clocksBehind(reading.end, j) else { return nil }
    // "tonight at 8", 今晚6点: the day's word tells the part of the day.
    if let part = entry(i, .dayPart)?.payload { clocks.tell(part) }
    var reading = reading
    // "Wed Oct 26 15:50:06 2016"
    if !reading.period.hasYear, clocks.last == nil, let year = numeral(itemBehind(clocks.end, from: j)),
      year.digitCount == 4,
      let value = year.plainDigits, (1900...2099).contains(value), isJoined(clocks.end, year.start)
    {
      reading.period = reading.period.inYear(value)
      reading.end = year.end
    }
    var match = momentMatch(reading.period, clocks, start: reading.start, end: max(reading.end, clocks.end), i)
    if entry(j, .clockFiller)?.payload == Bound.about.rawValue { match.bound = .about }
    guard clocks.last == nil else { return match }
    return momentRange(from: match, reading, at: i) ?? boundBehindMoment(match)
  }

  /// "26 January 6 pm to 27 January 2 am", 昨日午後2時から明日四時まで: a second day with its clock behind.
  private func momentRange(from first: Match, _ reading: DateReading, at i: Int) -> Match? {
    let j = first.next
    let target = rangeTarget(first.end, j, isOpen: has(i - 1, .rangeOpen))
    let needsClose = target == nil
    guard let k = target ?? (has(j, .rangeAnd) && follows(first.end, j) ? j + 1 : nil),
      case .date(var value) = first.value, k < items.count, mayStartDate(k), let second = dateReading(at: k),
      second.period.precision == .day, second.period.form != .range, !second.isBare,
      let clocks = clocksBehind(second.end, itemBehind(second.end, from: k)), clocks.last == nil
    else { return nil }
    let last = momentMatch(second.period, clocks, start: second.start, end: clocks.end, k)
    guard case .date(let until) = last.value, let from = value.from, let to = until.from, from.seconds < to.seconds
    else { return nil }
    let close = last.next
    if needsClose, !follows(last.end, close) || !(has(close, .dateRangeClose) || has(close, .rangeClose)) { return nil }
    value.timex += "/" + until.timex
    value.to = to
    value.isRelative = value.isRelative || until.isRelative
    let end = behindRangeClose(last.end, from: k)
    return Match(
      kind: .date, value: .date(value), start: first.start, end: end, next: itemBehind(end, from: k))
  }

  /// 今天晚上八點之前, 2月1日の6時まで.
  private func boundBehindMoment(_ match: Match) -> Match {
    let j = match.next
    guard let payload = entry(j, .dateBoundAfter)?.payload, let bound = Bound(rawValue: payload), follows(match.end, j)
    else {
      return match
    }
    if tellsWhen(j) { return match }
    var result = applied(bound, match)
    result.end = items[j].end
    result.next = j + 1
    return result
  }

  private func clocksBehind(_ end: Int, _ j: Int) -> ClockRange? {
    guard j < items.count else { return nil }
    let start = items[j].start
    if byte(end) | 0x20 == UInt8(ascii: "t"), start == end + 1 { return clockRange(at: j) }
    // "2025. 1. 3. 오전 10:40"
    let isJoint = isJoined(end, start, language == .korean ? [.comma, .hyphen, .dot] : [.comma, .hyphen])
    guard isJoint || isParticle(end, start) else { return nil }
    // "yesterday afternoon from 3 to 8 pm"
    if let part = entry(j, .dayPart)?.payload, has(j + 1, .rangeOpen) || has(j + 1, .clockFiller),
      follows(items[j].end, j + 1), var clocks = clocksBehind(items[j].end, j + 1)
    {
      clocks.tell(part)
      return clocks
    }
    if has(j, .rangeOpen), follows(items[j].end, j + 1) {
      return clockRange(at: j + 1, isExpected: true)
    }
    // A hyphen ties a range, not a clock, where a number follows alone.
    guard mayStartClock(j) || has(j, .clockFiller), let clocks = clockRange(at: j, isExpected: true) else { return nil }
    return clocks
  }

  /// "6 p.m. on January 26", "8am tomorrow".
  func timeThenDate(at i: Int) -> Match? {
    guard mayStartClock(i), isClockNear(i), items[i].numeral < 0 || !isTaken(before: items[i].start),
      var clocks = clockRange(at: i)
    else { return nil }
    var j = itemBehind(clocks.end, from: i)
    guard follows(clocks.end, j, [.comma]) else { return nil }
    // "3 pm or later on Monday"
    var bound: Bound?
    if clocks.last == nil, isLatinLetter(items[j].start), let payload = entry(j, .dateBoundAfter)?.payload,
      follows(items[j].end, j + 1)
    {
      bound = Bound(rawValue: payload)
      j += 1
    }
    var k = j
    while k < j + 2, has(k, .dateFiller) || has(k, .dateCue), follows(items[k].end, k + 1) { k += 1 }
    j = k
    guard j < items.count, mayStartDate(j), var reading = dateReading(at: j), reading.period.precision == .day,
      !reading.isBare, reading.period.form != .range
    else { return nil }
    // "entre 7 et 9 hier soir", "from 7 to 9 last night"
    let after = itemBehind(reading.end, from: j)
    if let part = entry(j, .dayPart)?.payload {
      clocks.tell(part)
    } else if let part = entry(after, .dayPart)?.payload, follows(reading.end, after), !clocks.isTold,
      !has(after + 1, .clockFiller), part != "noon", part != "midnight"
    {
      clocks.tell(part)
      reading.end = items[after].end
    }
    // "18:00, 27 January 10:00" is two moments.
    if clocksBehind(reading.end, itemBehind(reading.end, from: j)) != nil,
      itemBehind(reading.end, from: j) < items.count
    {
      return nil
    }
    let match = momentMatch(reading.period, clocks, start: clocks.start, end: reading.end, i)
    return bound.map { applied($0, match) } ?? match
  }

  func momentMatch(_ period: DatePeriod, _ clocks: ClockRange, start: Int, end: Int, _ i: Int) -> Match {
    let day = resolved(period)
    var (clocks, start) = (clocks, start)
    if clocks.first.offset == nil, let (zone, first) = zone(beforeDate: i) {
      clocks.take(zone)
      start = first
    } else if clocks.first.offset == nil, let zone = zoneOfLabel() {
      clocks.take(zone)
    }
    let from = instant(day.from, clocks.first)
    var timex = period.from.iso + clocks.first.timexWithin(from)
    var to: Instant?
    if let last = clocks.last {
      var second = instant(day.from, last)
      if second.seconds < from.seconds { second.date = second.date.adding(days: 1) }
      to = second
      timex += "/" + last.timexWithin(second)
    }
    var value = DateValue(
      timex: timex, from: from, to: to, precision: clocks.first.hasSeconds ? .second : .minute,
      alternatives: day.alternatives, isRelative: day.isRelative)
    value.isYearGuessed = isYearGuessed(timex, day.from)
    return Match(kind: .date, value: .date(value), start: start, end: end, next: itemBehind(end, from: i + 1))
  }

  private func instant(_ day: CivilDate, _ clock: Clock) -> Instant {
    var offset = clock.offset
    if let standard = offset, let rule = clock.summerTime {
      offset = rule.holds(on: day).map { standard + ($0 ? 60 : 0) }
    }
    return Instant(date: day, time: clock.time, offset: offset)
  }
}

extension Clock {
  func timexWithin(_ instant: Instant) -> String { timexInZone(instant.offset) }

  func timexInZone(_ offset: Int?) -> String {
    var told = self
    told.summerTime = nil
    told.offset = offset
    return told.timex
  }
}
