// Dates that bound: "by the end of 2027", "before 2027", "since 2014", 2027年前, 4月までに, "after 3 pm".

extension Grammar {
  /// The bounded date or time whose bound word is item `i`.
  func dateBound(at i: Int) -> Match? {
    // 改到 10 月 22 日, "moved to": the day itself.
    guard let entry = entry(i, .dateBoundBefore), let bound = Bound(rawValue: entry.payload), bound != .exact else {
      return nil
    }
    var j = i + 1
    guard j < items.count, follows(items[i].end, j) else { return nil }
    // "seit dem Jahr 2001", "before the year 2019"
    while j < i + 3, has(j, .dateFiller) || has(j, .dateCue), !has(j, .datePart), !has(j, .month),
      follows(items[j].end, j + 1),
      items[j + 1].numeral >= 0 || has(j + 1, .dateCue)
    {
      j += 1
    }
    // 到現在, "until now" tells no date.
    if self.entry(j, .relativeDay)?.payload == "now" { return nil }
    if reads(.date) {
      // 到 2027 年底, "until January 5": a range of its own has no bound.
      // 截至北京时间6月4日8时: the date finds its zone before it.
      if has(j, .zone), isHan(items[j].start), follows(items[j].end, j + 1), items[j + 1].numeral >= 0,
        dateReading(at: j + 1) != nil
      {
        j += 1
      }
      if var reading = dateReading(at: j), !isRangeBehind(reading, j) {
        if bound == .atMost, isPoint(behind: reading, i, j) { return nil }
        // "die Brücke von 1976": of that year, unless "an" goes on.
        if reading.period.precision == .year, language == .german, starts(items[i].end - 3, "von"),
          !has(itemBehind(reading.end, from: j), .dateBoundAfter)
        {
          return nil
        }
        if reading.period.precision == .day, let clocks = clocks(behind: reading.end, j) {
          return applied(
            bound, momentMatch(reading.period, clocks, start: reading.start, end: max(reading.end, clocks.end), j),
            from: i)
        }
        reading.isBare = false
        // 自2014年起, "from 2026 onwards": the word behind says the same once more.
        let k = itemBehind(reading.end, from: j)
        let isClosed = self.entry(k, .dateBoundAfter)?.payload == entry.payload && follows(reading.end, k)
        return bounded(reading, bound, start: items[i].start, end: isClosed ? items[k].end : reading.end, j)
      }
    }
    if has(j, .boundBefore), self.entry(j, .boundBefore)?.payload == "about", follows(items[j].end, j + 1) { j += 1 }
    if reads(.date), mayStartClock(j), let moment = timeThenDate(at: j), case .date(let date) = moment.value,
      date.to == nil
    {
      return applied(bound, moment, from: i)
    }
    let isArticled = endsWithArticle(items[i].end)
    if isArticled, reads(.time), let clock = clock(at: j, isExpected: true), !hasUnit(behind: clock.end, j) {
      return applied(bound, timeMatch(ClockRange(first: clock), j), from: i)
    }
    if reads(.time), mayStartClock(j), let clocks = clockRange(at: j, isExpected: false), clocks.last == nil,
      clocks.first.isTold || clocks.first.hasMinutes
    {
      // 到20时38分才决出
      if bound == .atMost, language.isChinese, starts(clocks.end, "才") { return nil }
      return applied(bound, timeMatch(clocks, j), from: i)
    }
    return nil
  }

  /// 直到6月27日才查明 tells the day, and 截至1月28日的三個月 where three months end: neither bounds anything.
  private func isPoint(behind reading: DateReading, _ i: Int, _ j: Int) -> Bool {
    guard language.isChinese else { return false }
    var end = reading.end
    if reading.period.precision == .day, let clocks = clocks(behind: end, j) { end = max(end, clocks.end) }
    if starts(end, "才") || starts(end, "方才") || starts(end, "始") { return true }
    guard starts(items[i].start, "截") else { return false }
    if starts(end, "止") { end += 3 }
    guard starts(end, "的") else { return false }
    let k = itemBehind(end, from: j)
    return k < items.count && items[k].start - end <= 6
      && (items[k].numeral >= 0 && (has(k + 1, .timeUnit) || has(k + 1, .quarterMark))
        || items[k].roles.intersects(Grammar.reportedPeriods))
  }

  private static let reportedPeriods = RoleSet(.ordinalPrefix, .quarterMark, .quarterName, .fiscalYear, .halfYear)

  private func clocks(behind end: Int, _ j: Int) -> ClockRange? {
    let k = itemBehind(end, from: j)
    guard k < items.count, isJoined(end, items[k].start, [.comma]), mayStartClock(k) else { return nil }
    return clockRange(at: k, isExpected: true)
  }

  private func isRangeBehind(_ reading: DateReading, _ j: Int) -> Bool {
    dateRange(from: reading, at: j) != nil || reading.period.form == .range
  }

  /// "more than 3 days ago", "less than two weeks after today": before or behind the day that the length leads to.
  func boundedShift(_ match: Match, _ bound: Bound, at i: Int) -> Match? {
    guard case .date(var date) = match.value, date.isRelative, date.precision == .day, date.part == nil,
      let from = date.from, from.time == nil, let today = today?.date, items[i + 1].numeral >= 0,
      let span = plainSpan(at: i + 1), span.end < match.end, bound != .about, bound != .exact
    else { return nil }
    let isBack = from.date.days < today.days
    let isFar = bound == .moreThan || bound == .atLeast
    var result = match
    result.start = items[i].start
    switch (isFar, isBack) {
    case (true, true):
      (date.from, date.to) = (nil, from)
      result.bound = bound == .moreThan ? .lessThan : .atMost
    case (true, false):
      date.to = nil
      result.bound = bound
    case (false, true):
      date.to = Instant(date: today)
      date.timex += "/" + today.iso
    case (false, false):
      (date.from, date.to) = (Instant(date: today), from)
      date.timex = today.iso + "/" + date.timex
    }
    result.value = .date(date)
    return result
  }

  /// A point in time with one end opened.
  func applied(_ bound: Bound, _ match: Match, from i: Int? = nil) -> Match {
    var match = match
    if let i { match.start = items[i].start }
    match.bound = bound
    switch match.value {
    case .date(var date):
      if bound == .atMost || bound == .lessThan {
        date.to = date.from
        date.from = nil
      } else {
        date.to = nil
      }
      match.value = .date(date)
    case .time(var time):
      if bound == .atMost || bound == .lessThan {
        time.to = time.from
        time.from = nil
      } else {
        time.to = nil
      }
      match.value = .time(time)
    default: break
    }
    return match
  }

  /// A period with one end opened. Days are their own end; longer periods bound with the end that the word means.
  private func bounded(_ reading: DateReading, _ bound: Bound, start: Int, end: Int, _ i: Int) -> Match {
    var bound = bound
    var period = reading.period
    let isDay = period.precision == .day
    // 年底前, "before the end of": by the end of the whole.
    if period.part == .end, bound == .lessThan || bound == .atMost, let whole = reading.whole {
      bound = .atMost
      period = whole
    }
    var value = value(of: period)
    let told = resolved(period)
    switch bound {
    case .atMost:
      value.from = nil
      value.to = Instant(date: isDay ? told.from : told.to)
    case .lessThan:
      value.from = nil
      value.to = Instant(date: told.from)
    case .atLeast:
      value.to = nil
    case .moreThan:
      value.from = Instant(date: isDay ? told.from : told.to)
      value.to = nil
    case .exact, .about, .fuzzy: break
    }
    return Match(
      kind: .date, value: .date(value), bound: bound, start: start, end: end, next: itemBehind(end, from: i + 1))
  }

  /// 前, 以後, まで, "onwards", "or later" behind a date.
  func bound(of reading: DateReading, at j: Int) -> Match? {
    guard j < items.count, let entry = entry(j, .dateBoundAfter), let bound = Bound(rawValue: entry.payload),
      follows(reading.end, j), reading.period.form != .range, !isBaseOfChange(reading.start, j)
    else { return nil }
    // "2018 or before 2000": the word belongs to the date behind it.
    if has(j, .dateBoundBefore), isLatinLetter(items[j].start), follows(items[j].end, j + 1),
      items[j + 1].numeral >= 0 || has(j + 1, .month) || has(j + 1, .dateFiller)
    {
      return nil
    }
    var start = reading.start
    // 自2018年以來, 從…起, "from 2026 onwards": the word before belongs to it.
    let i = itemBehind(reading.start, from: 0)
    if i > 0, has(i - 1, .dateBoundBefore) || has(i - 1, .rangeOpen), follows(items[i - 1].end, i) {
      start = items[i - 1].start
    }
    // "ab 2026 an", "von 2026 an": alone "an" is a preposition.
    if items[j].end - items[j].start == 2, isLatinLetter(items[j].start), start == reading.start { return nil }
    return bounded(reading, bound, start: start, end: items[j].end, j - 1)
  }

  /// 15:00 開始 tells when, "18 Uhr an" is a preposition.
  func tellsWhen(_ j: Int) -> Bool {
    starts(items[j].start, "開") || starts(items[j].start, "开") || items[j].end - items[j].start <= 2
  }

  /// 下午三點之前, "3 pm or later".
  func timeBound(behind match: Match) -> Match? {
    let j = match.next
    guard let entry = entry(j, .dateBoundAfter), let bound = Bound(rawValue: entry.payload), follows(match.end, j),
      case .time(let time) = match.value, time.to == nil, !tellsWhen(j)
    else { return nil }
    var result = applied(bound, match)
    result.end = items[j].end
    result.next = j + 1
    return result
  }
}
