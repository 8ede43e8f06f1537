// Clock times on their own, and ranges of them: "9 a.m. to 5 p.m.", 9時から17時, "5-6 pm".

extension Grammar {
  /// A time of day or a span of one.
  func time(at i: Int) -> Match? {
    guard mayStartClock(i), isClockNear(i), let range = clockRange(at: i) else { return nil }
    let match = timeMatch(range, i)
    return timeBound(behind: match) ?? match
  }

  /// One clock time or two.
  struct ClockRange {
    var first: Clock
    var last: Clock?
    var start: Int { first.start }
    var end: Int { last?.end ?? first.end }
    var isTold: Bool { first.isTold || last?.isTold == true }

    /// The zone of both, where it stands before their day.
    mutating func take(_ zone: ZoneReading) {
      (first.offset, first.summerTime) = (zone.offset, zone.summerTime)
      last?.offset = zone.offset
      last?.summerTime = zone.summerTime
    }

    /// "tonight from 7 to 7:30": the part of the day, where neither told it.
    mutating func tell(_ part: String) {
      guard !isTold, let time = Grammar.time(first.time, in: part) else { return }
      if let last {
        guard let end = Grammar.time(last.time, in: part), end.secondsOfDay > time.secondsOfDay else { return }
        self.last?.time = end
      }
      first.time = time
    }
  }

  static let clockStarts = RoleSet(.dayPart, .clockFiller, .zone, .half, .fraction, .article)

  func mayStartClock(_ i: Int) -> Bool {
    i < items.count
      && (items[i].numeral >= 0 || items[i].roles.intersects(Grammar.clockStarts))
  }

  /// Whether something makes a clock of a number: a mark right behind it, a word of its phrase, or one before it.
  func isClockNear(_ i: Int) -> Bool {
    // "20.45 Suena la alarma"
    if let numeral = numeral(i), numeral.decimals == 2, language.usesDecimalComma { return true }
    if items[i].numeral < 0 || items[i].ahead.intersects(Grammar.clockRoles) { return true }
    switch byte(items[i].end) {
    case UInt8(ascii: ":"), 0xEF: return true
    case UInt8(ascii: ".") where isDigit(items[i].end + 1): return true
    case let next: return Lexicon.isLetter(next) || i > 0 && items[i - 1].roles.intersects(Grammar.clockOpeners)
    }
  }

  private static let clockRoles = RoleSet(
    .hourMark, .dayPart, .clockWord, .clockFiller, .clockShift, .zone, .half, .fraction, .timeUnit, .relativeDay,
    .relativeWord, .weekday)
  private static let clockOpeners = RoleSet(.clockFiller, .rangeOpen, .dateBoundBefore)

  func timeMatch(_ clocks: ClockRange, _ i: Int) -> Match {
    var range = clocks
    if range.first.offset == nil, let zone = zoneOfLabel() { range.take(zone) }
    let first = range.first
    var offset = first.offset ?? range.last?.offset
    // Without its day a clock keeps the summer time of the date told before it, or of the document's.
    if let rule = first.summerTime {
      let isSummer = (leaningDay?.day ?? today?.date).flatMap { rule.holds(on: $0) }
      offset = isSummer.flatMap { more in offset.map { $0 + (more ? 60 : 0) } }
    }
    var timex = first.summerTime == nil ? first.timex : first.timexInZone(offset)
    if let last = range.last {
      timex += "/" + (last.summerTime == nil ? last.timex : last.timexInZone(offset))
    }
    var value = TimeValue(timex: timex, from: first.time, to: range.last?.time, offset: offset)
    value.mayBeLater = !range.isTold && mayBeLater(first)
    return Match(
      kind: .time, value: .time(value),
      start: range.start, end: range.end, next: itemBehind(range.end, from: i + 1))
  }

  /// "Halb drei", "2:30" in English: told by a clock of twelve hours. "02:30" and the "2:30" of others are of a day's.
  private func mayBeLater(_ clock: Clock) -> Bool {
    guard (1...12).contains(clock.time.hour), byte(clock.start) != UInt8(ascii: "0") else { return false }
    return language == .english || !(clock.start..<clock.end).contains { byte($0) == UInt8(ascii: ":") }
  }

  func clockRange(at i: Int, isExpected: Bool = false) -> ClockRange? {
    // "at 4 - 6:30 pm", "de las 12 a las 4"
    if has(i, .clockFiller), follows(items[i].end, i + 1), items[i + 1].numeral >= 0,
      isExpected || isArticle(i), clock(at: i, isExpected: true) == nil
    {
      return clockRange(at: i + 1, isExpected: isExpected)
    }
    if let first = clock(at: i, isExpected: isExpected) {
      let j = itemBehind(first.end, from: i)
      guard let k = rangeTarget(first.end, j, isOpen: has(i - 1, .rangeOpen)) else {
        return ClockRange(first: first, last: end(of: first, lasting: j))
      }
      guard var last = clock(at: k) ?? bareHour(at: isArticle(k) ? k + 1 : k, isAfter: first) else {
        return ClockRange(first: first)
      }
      last.end = behindRangeClose(last.end, from: k)
      return settled(first, last)
    }
    // "5-6 pm", "between 5 and 6 in the afternoon": the hour's part of the day stands behind the second.
    let isFilled = has(i - 1, .clockFiller) && isArticle(i - 1)
    let isOpen = has(i - 1, .rangeOpen) || isFilled && has(i - 2, .rangeOpen)
    guard let hour = plainInteger(i), (0...24).contains(hour), numeral(i)?.form != .mixed,
      let target = rangeTarget(items[i].end, i + 1, isOpen: isOpen)
    else { return nil }
    // "entre las 10 y las 11:30"
    let k = isArticle(target) && follows(items[target].end, target + 1) ? target + 1 : target
    let isPair = isFilled && (k > target || endsWithArticle(items[target - 1].end))
    guard let last = clock(at: k) ?? looseHour(at: k, isPair: isPair, isOpen: isOpen, isExpected: isExpected) else {
      return nil
    }
    guard last.isTold || isOpen || isExpected || isPair, !has(i - 1, .numeralAnd) else { return nil }
    let first = Clock(
      time: ClockTime(hour: hour % 24), hasMinutes: false, isTold: false, start: items[i].start, end: items[i].end)
    return settled(first, last)
  }

  /// "2 pm for 2 hours": the end by the length.
  private func end(of first: Clock, lasting j: Int) -> Clock? {
    guard has(j, .dateCue), starts(items[j].start, "for "), follows(first.end, j), follows(items[j].end, j + 1),
      let span = plainSpan(at: j + 1), span.seconds > 0, span.months == 0, span.days == 0
    else { return nil }
    let total = first.time.secondsOfDay + span.seconds
    guard total < 86_400 else { return nil }
    var last = first
    last.time = ClockTime(seconds: total)
    last.isTold = true
    last.end = span.end
    return last
  }

  /// The item behind a range word or mark.
  func rangeTarget(_ end: Int, _ j: Int, isOpen: Bool) -> Int? {
    guard j < items.count, items[j].start >= end else { return nil }
    if isRangeMark(end..<items[j].start) { return j }
    // "~" is a word of the lexicon as well: "about".
    if has(j, .boundBefore), j + 1 < items.count, items[j].end - items[j].start <= 3,
      isRangeMark(end..<items[j + 1].start)
    {
      return j + 1
    }
    if isAlternative(j) { return nil }
    if has(j, .rangeJoin) || has(j, .dateRangeJoin) || (isOpen && has(j, .rangeAnd)), follows(end, j),
      follows(items[j].end, j + 1)
    {
      return j + 1
    }
    return nil
  }

  /// "or": both are named, nothing lies between.
  func isAlternative(_ j: Int) -> Bool {
    isOne(items[j].start..<items[j].end, of: .alternative)
  }

  /// "las", "às": the article of hours, or the last word of "a las", "até às".
  func isArticle(_ k: Int) -> Bool {
    guard has(k, .clockFiller) else { return false }
    return endsWithArticle(items[k].end)
  }

  func endsWithArticle(_ end: Int) -> Bool {
    guard language == .spanish || language == .portuguese else { return false }
    return starts(end - 2, "as") || starts(end - 2, "la") || starts(end - 3, "às") || starts(end - 2, "à")
  }

  /// The second of two hours that have no mark: "yesterday from 3 to 8", "de las 12 a las 4", "between 3 and 8 today".
  private func looseHour(at k: Int, isPair: Bool, isOpen: Bool, isExpected: Bool) -> Clock? {
    guard let numeral = numeral(k), let hour = plainInteger(k), (0...24).contains(hour), numeral.form != .mixed,
      numeral.digitCount <= 2, !isDigit(numeral.end + 1) || byte(numeral.end) == 0x20,
      byte(numeral.end) != UInt8(ascii: "%"), !hasUnit(behind: numeral.end, k)
    else { return nil }
    let j = k + 1
    let isBeforeDay =
      follows(numeral.end, j) && items[j].list >= 0
      && items[j].roles.intersects(Grammar.dayStarts)
    guard
      isPair && (endsPhrase(numeral.end) || isBeforeDay)
        || isOpen && (isBeforeDay || isExpected && endsPhrase(numeral.end))
    else { return nil }
    return Clock(time: ClockTime(hour: hour % 24), hasMinutes: false, start: numeral.start, end: numeral.end)
  }

  private static let dayStarts = RoleSet(.relativeDay, .relativeWord, .weekday)

  private func bareHour(at k: Int, isAfter first: Clock) -> Clock? {
    guard first.hasMinutes || first.isTold || k > 0 && endsWithArticle(items[k - 1].end), let hour = plainInteger(k),
      (0...24).contains(hour),
      numeral(k)?.form != .mixed,
      !hasUnit(behind: items[k].end, k),
      has(k - 1, .rangeJoin) || has(k - 1, .rangeAnd) || has(k - 1, .dateRangeJoin) || isArticle(k - 1)
    else { return nil }
    return Clock(time: ClockTime(hour: hour % 24), hasMinutes: false, start: items[k].start, end: items[k].end)
  }

  /// "1-3 pm" is 13 to 15; "10 to 2 pm" is 10 to 14.
  private func settled(_ first: Clock, _ last: Clock) -> ClockRange {
    var first = first
    var last = last
    if !first.isTold, last.isTold, last.time.hour >= 12, first.time.hour < 12 {
      let later = first.time.secondsOfDay + 43_200
      if later < last.time.secondsOfDay { first.time.hour += 12 }
      first.isTold = true
    } else if first.isTold, !last.isTold, first.time.hour >= 12, last.time.hour < 12,
      last.time.secondsOfDay + 43_200 > first.time.secondsOfDay
    {
      last.time.hour += 12
    }
    if !last.isTold, last.time.secondsOfDay < first.time.secondsOfDay, last.time.hour < 12,
      first.time.hour < 12 || first.time.hour == 12 && !first.isTold
    {
      last.time.hour += 12
    }
    if first.offset == nil {
      first.offset = last.offset
      first.summerTime = last.summerTime
    } else if last.offset == nil {
      last.offset = first.offset
      last.summerTime = first.summerTime
    }
    return ClockRange(first: first, last: last)
  }
}
