// Dates nest, bounds have ends, and an instant is one instant in every zone.

enum DateComparator {
  static func compare(_ a: DateValue, _ aBound: Bound, _ b: DateValue, _ bBound: Bound) -> Relation {
    if a.timex == b.timex, aBound == bBound { return .equal }
    if !a.alternatives.isEmpty || !b.alternatives.isEmpty, meetsAlternative(a, b) { return .compatible }
    if a.timex == b.timex, isOneAnchor(aBound, bBound, a.precision) { return .compatible }
    let aOpen = isOpen(a, aBound)
    let bOpen = isOpen(b, bBound)
    if aOpen || bOpen { return bounded(a, aOpen, aBound, b, bOpen, bBound) }
    guard let aFrom = a.from, let bFrom = b.from else { return .incomparable }
    if aFrom.time != nil, bFrom.time != nil {
      return instants(
        aFrom, bFrom, isYearless: aFrom.date.year == nil || bFrom.date.year == nil || areOneDayOfUntoldYear(a, b),
        isRough: isRough(a, aBound) || isRough(b, bBound))
    }
    // A year that one side does not tell is the other's.
    let isYearless = aFrom.date.year == nil || bFrom.date.year == nil || areOneDayOfUntoldYear(a, b)
    if isYearless, a.precision == .year || b.precision == .year { return .incomparable }
    let (x, y) = (days(a, ignoringYear: isYearless), days(b, ignoringYear: isYearless))
    guard let x, let y else { return .incomparable }
    if x == y { return .equal }
    if x.lowerBound >= y.lowerBound && x.upperBound <= y.upperBound { return .coarser }
    if y.lowerBound >= x.lowerBound && y.upperBound <= x.upperBound { return .coarser }
    if x.overlaps(y) { return .compatible }
    if x.count == 1, y.count == 1, abs(x.lowerBound - y.lowerBound) == 1 { return .oneDayApart }
    // Written with a year on one side only, or relative to another day: compare what both tell.
    return .conflict
  }

  /// "On 3 May" takes its year from the document: that of another year which writes "3 May 2024" does not contradict it.
  private static func areOneDayOfUntoldYear(_ a: DateValue, _ b: DateValue) -> Bool {
    guard a.isYearGuessed || b.isYearGuessed, let x = a.from?.date, let y = b.from?.date else { return false }
    return x.month == y.month && x.day == y.day && a.precision != .month && b.precision != .month
  }

  /// "Since the float of 2014" and "the float in 2014": nobody means another year by it.
  private static func isOneAnchor(_ a: Bound, _ b: Bound, _ precision: Precision) -> Bool {
    switch (a, b) {
    case (.atLeast, .moreThan), (.moreThan, .atLeast): true
    case (.moreThan, .exact), (.exact, .moreThan): precision != .day && precision != .hour && precision != .minute
    default: false
    }
  }

  /// "After 9 o'clock on 4 May" is still on 4 May, and hardly past ten.
  private static func isOpen(_ date: DateValue, _ bound: Bound) -> Bool {
    date.from == nil || date.to == nil && bound.isOneSided && !(bound == .moreThan && date.from?.time != nil)
  }

  /// A month and a day with its clock time, which are told of two things.
  static func areMonthAndMoment(_ x: DateValue, _ y: DateValue) -> Bool {
    x.precision == .month && y.clock != nil || y.precision == .month && x.clock != nil
  }

  /// "1850–1900": both ends told, more than a year apart.
  static func isSpanOfYears(_ date: DateValue) -> Bool {
    guard let first = date.from?.date.year, let last = date.to?.date.year else { return false }
    return date.precision == .year && last - first > 1
  }

  /// August and the fourth quarter, the end of 2023 and the third quarter, 1991–2020 and the 19th century: nobody writes
  /// one of them for the other.
  static func areOfOtherLengths(_ x: DateValue, _ y: DateValue) -> Bool {
    func isLong(_ date: DateValue) -> Bool { date.precision == .decade || date.precision == .century }
    func isPart(_ date: DateValue) -> Bool { date.precision == .quarter || date.precision == .half }
    func isOther(_ date: DateValue) -> Bool { date.precision == .month || date.precision == .year && date.part != nil }
    return isLong(x) != isLong(y) || isPart(x) && isOther(y) || isPart(y) && isOther(x)
  }

  /// "Last Tuesday" lies in "since 1940", and is another date.
  static func isFarInside(_ x: DateValue, _ y: DateValue) -> Bool {
    guard (x.from == nil || x.to == nil) != (y.from == nil || y.to == nil) else { return false }
    let (open, closed) = x.from == nil || x.to == nil ? (x, y) : (y, x)
    guard let end = (open.from ?? open.to)?.date, end.year != nil, let day = closed.from?.date, day.year != nil else {
      return false
    }
    return abs(end.days - day.days) > 366
  }

  /// Day numbers of a closed date; with an untold year both sides are taken to the same leap year.
  static func days(_ date: DateValue, ignoringYear: Bool = false) -> Range<Int>? {
    guard let from = date.from else { return nil }
    var start = from.date
    if ignoringYear { start.year = nil }
    let first = start.days
    guard let to = date.to else { return first..<first + 1 }
    var end = to.date
    if ignoringYear { end.year = nil }
    var last = end.days
    if to.time != nil { last += 1 }
    if last <= first { last = first + 1 }
    return first..<last
  }

  private static func bounded(
    _ a: DateValue, _ aOpen: Bool, _ aBound: Bound, _ b: DateValue, _ bOpen: Bool, _ bBound: Bound
  ) -> Relation {
    if aOpen, bOpen {
      // A year that one side does not tell is the other's.
      let drops = isYearless(a) || isYearless(b)
      if a.from == nil, b.from == nil, let x = end(of: a, aBound, drops), let y = end(of: b, bBound, drops) {
        if x == y { return .equal }
        guard abs(x - y) == 1 else { return .conflict }
        // Who writes "before 31 May" for "by the end of May" does not stop a day short of it.
        if aBound == .lessThan || bBound == .lessThan { return .compatible }
        return a.precision == b.precision ? .conflict : .oneDayApart
      }
      if a.to == nil, b.to == nil, let x = a.from, let y = b.from {
        return number(x.date, drops) == number(y.date, drops) ? .equal : .conflict
      }
      return areTurned(a, b, drops) ? .conflict : .compatible
    }
    let (open, closed) = aOpen ? (a, b) : (b, a)
    guard let span = days(closed, ignoringYear: isYearless(open) || isYearless(closed)) else { return .incomparable }
    let drops = isYearless(open) || isYearless(closed)
    if isOtherDay(open, aOpen ? aBound : bBound, closed, drops) { return .conflict }
    // "Before 2 April" and "2 April" name one day.
    if let end = open.to, open.precision == .day, closed.precision == .day, end.time == nil,
      number(end.date, drops) == span.lowerBound
    {
      return .compatible
    }
    if let end = open.to {
      // "By 23 August" and "by 9 p.m. on 23 August" end on that day.
      let isWithin =
        (end.time?.secondsOfDay ?? 0) > 0 || open.precision == .day && (aOpen ? aBound : bBound) == .atMost
      return span.lowerBound < number(end.date, drops) + (isWithin ? 1 : 0) ? .compatible : .conflict
    }
    if let start = open.from { return span.upperBound > number(start.date, drops) ? .compatible : .conflict }
    return .compatible
  }

  /// "By the end of 2027" and "from the end of 2027": one day, and the bound was turned over.
  private static func areTurned(_ a: DateValue, _ b: DateValue, _ dropsYear: Bool) -> Bool {
    let (upper, lower) = a.from == nil ? (a, b) : (b, a)
    guard upper.from == nil, let end = upper.to, let start = lower.from, upper.precision == lower.precision else {
      return false
    }
    return upper.timex == lower.timex || number(end.date, dropsYear) == number(start.date, dropsYear)
  }

  /// "From 20 June" and "on 20 July", "until 22 March" and "on 22 February": who tells a day as an end mostly means that
  /// day. "Before" and "after" leave it open.
  private static func isOtherDay(_ open: DateValue, _ bound: Bound, _ closed: DateValue, _ dropsYear: Bool) -> Bool {
    guard bound == .atLeast || bound == .atMost, open.precision == .day, closed.precision == .day,
      let end = open.from ?? open.to, let day = closed.from, end.time == nil, day.time == nil
    else { return false }
    return number(end.date, dropsYear) != number(day.date, dropsYear)
  }

  /// The number of the first day behind what is due "by 31 May", "until the end of May".
  private static func end(of date: DateValue, _ bound: Bound, _ dropsYear: Bool) -> Int? {
    guard let to = date.to else { return nil }
    let isWithin = (to.time?.secondsOfDay ?? 0) > 0 || date.precision == .day && bound == .atMost
    return number(to.date, dropsYear) + (isWithin ? 1 : 0)
  }

  private static func isYearless(_ date: DateValue) -> Bool { (date.from ?? date.to)?.date.year == nil }

  private static func number(_ date: CivilDate, _ dropsYear: Bool) -> Int {
    dropsYear ? CivilDate(year: nil, month: date.month, day: date.day).days : date.days
  }

  /// A clock time that holds a stretch: "around 9:07", "nine in the morning".
  private static func isRough(_ date: DateValue, _ bound: Bound) -> Bool {
    bound != .exact || date.precision == .hour
  }

  private static func instants(_ a: Instant, _ b: Instant, isYearless: Bool, isRough: Bool) -> Relation {
    let bothZoned = a.offset != nil && b.offset != nil
    let onTheWall = localSeconds(a, isYearless) - localSeconds(b, isYearless)
    let inUTC = onTheWall - ((a.offset ?? 0) - (b.offset ?? 0)) * 60
    // A clock without a zone may be one of UTC.
    if (a.offset == nil) != (b.offset == nil), inUTC == 0 { return .compatible }
    let apart = abs(bothZoned ? inUTC : onTheWall)
    if apart == 0 { return .equal }
    if isRough || isWholeHour(a) != isWholeHour(b), apart < 3600 { return .compatible }
    if !bothZoned, a.date.days != b.date.days, apart < 86_400 { return .oneDayApart }
    // One zone told, the other not, and whole half hours between: the zone may be all that differs.
    if (a.offset == nil) != (b.offset == nil), apart % 1800 == 0, apart <= 14 * 3600 { return .incomparable }
    return .conflict
  }

  private static func isWholeHour(_ instant: Instant) -> Bool { (instant.time?.secondsOfDay ?? 0) % 3600 == 0 }

  /// Seconds on the wall, whatever the zone; a year that one side does not tell is the other's.
  private static func localSeconds(_ instant: Instant, _ isYearless: Bool) -> Int {
    number(instant.date, isYearless) * 86_400 + (instant.time?.secondsOfDay ?? 0)
  }

  private static func meetsAlternative(_ a: DateValue, _ b: DateValue) -> Bool {
    let x = a.alternatives.isEmpty ? [a.timex] : a.alternatives
    let y = b.alternatives.isEmpty ? [b.timex] : b.alternatives
    return x.contains { y.contains($0) }
  }
}
