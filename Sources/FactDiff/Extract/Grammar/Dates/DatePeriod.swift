// A day or a period of the calendar, as dates are read, before it is a mention.

/// Days from `from` up to, but not including, `to`. Where the year was not told, both have none.
struct DatePeriod {
  var from: CivilDate
  var to: CivilDate
  var precision: Precision
  var part: DatePart?
  var isRelative = false
  /// Both readings of 01/02/2026. They are no array: a period is copied often, and holds nothing that is counted.
  var readings: Readings?
  var form = Form.plain
  /// What it was counted with from the document's date, forward or over the whole of it.
  var span: TimeSpan?

  struct Readings {
    var monthFirst: CivilDate
    var dayFirst: CivilDate
  }

  /// Both readings as ISO dates, where they differ.
  var alternatives: [String] { readings.map { [$0.monthFirst.iso, $0.dayFirst.iso] } ?? [] }

  /// What is not told by the ends and the precision.
  enum Form { case plain, fiscal, weekend, winter, spring, summer, autumn, weekday, dayOfMonth, range }

  var hasYear: Bool { from.year != nil }

  static func day(_ year: Int?, _ month: Int, _ day: Int) -> DatePeriod? {
    guard CivilDate.isValid(year: year, month: month, day: day) else { return nil }
    return DatePeriod(CivilDate(year: year, month: month, day: day))
  }

  init(_ day: CivilDate) { self.init(from: day, to: day.adding(days: 1), precision: .day) }

  init(from: CivilDate, to: CivilDate, precision: Precision, form: Form = .plain) {
    self.from = from
    self.to = to
    self.precision = precision
    self.form = form
  }

  static func month(_ year: Int?, _ month: Int) -> DatePeriod {
    months(year, month, 1, .month)
  }

  static func quarter(_ year: Int?, _ quarter: Int) -> DatePeriod { months(year, quarter * 3 - 2, 3, .quarter) }

  static func half(_ year: Int?, _ half: Int) -> DatePeriod { months(year, half * 6 - 5, 6, .half) }

  static func year(_ year: Int) -> DatePeriod { months(year, 1, 12, .year) }

  /// From the first year on: 1990, 10; 2000, 100.
  static func years(_ first: Int, _ count: Int, _ precision: Precision) -> DatePeriod {
    DatePeriod(
      from: CivilDate(year: first, month: 1, day: 1), to: CivilDate(year: first + count, month: 1, day: 1),
      precision: precision)
  }

  /// ISO 8601: week 1 holds the first Thursday.
  static func week(_ year: Int, _ week: Int) -> DatePeriod? {
    guard (1...53).contains(week) else { return nil }
    let fourth = CivilDate(year: year, month: 1, day: 4)
    return weekHolding(fourth.adding(days: (week - 1) * 7))
  }

  static func weekHolding(_ day: CivilDate) -> DatePeriod {
    let monday = day.adding(days: 1 - day.weekday)
    return DatePeriod(from: monday, to: monday.adding(days: 7), precision: .week)
  }

  private static func months(_ year: Int?, _ first: Int, _ count: Int, _ precision: Precision) -> DatePeriod {
    let from = CivilDate(year: year, month: first, day: 1)
    return DatePeriod(from: from, to: from.adding(months: count), precision: precision)
  }

  /// The first, middle or last stretch: a quarter of a year, ten days of a month, a third of anything else.
  func taking(_ part: DatePart) -> DatePeriod {
    var result = self
    result.part = part
    switch precision {
    case .year:
      let first = part == .start ? 0 : part == .mid ? 3 : 9
      result.from = from.adding(months: first)
      result.to = part == .end ? to : from.adding(months: part == .start ? 3 : 9)
    case .month:
      let first = part == .start ? 0 : part == .mid ? 10 : 20
      result.from = from.adding(days: first)
      result.to = part == .end ? to : from.adding(days: first + 10)
    default:
      let length = max(1, to.days - from.days)
      let third = length / 3
      if part != .start { result.from = from.adding(days: part == .mid ? third : length - third) }
      if part != .end { result.to = from.adding(days: part == .start ? third : length - third) }
      if to.days <= from.days { return self }
    }
    return result
  }

  /// The same period of a year.
  func inYear(_ year: Int) -> DatePeriod {
    guard !hasYear else { return self }
    var result = self
    let wraps = (to.month, to.day) <= (from.month, from.day)
    result.from.year = year
    result.to.year = wraps ? year + 1 : year
    if !CivilDate.isValid(year: year, month: from.month, day: from.day) { result.from.day = 28 }
    if precision == .day, form != .range { result.to = result.from.adding(days: 1) }
    return result
  }

  /// The occurrence nearest to a day, for periods whose year was not told.
  func nearest(to today: CivilDate) -> DatePeriod {
    guard !hasYear, let year = today.year else { return self }
    // 29 February counts only in a leap year.
    let reach = from.month == 2 && from.day == 29 ? 4 : 1
    var best = inYear(year)
    var distance = Int.max
    for candidate in year - reach...year + reach
    where CivilDate.isValid(year: candidate, month: from.month, day: from.day) {
      let period = inYear(candidate)
      let gap = abs(period.from.days - today.days)
      if gap < distance {
        best = period
        distance = gap
      }
    }
    return best
  }

  // MARK: TIMEX3

  var timex: String {
    let base = timexOfWhole
    return switch part {
    case .start: base + "-START"
    case .mid: base + "-MID"
    case .end: base + "-END"
    case nil: base
    }
  }

  private var timexOfWhole: String {
    let year = from.year.map { padded($0, 4) } ?? "XXXX"
    switch form {
    case .plain: break
    case .fiscal: return "FY" + year
    case .weekend: return weekTimex + "-WE"
    case .winter: return year + "-WI"
    case .spring: return year + "-SP"
    case .summer: return year + "-SU"
    case .autumn: return year + "-FA"
    case .weekday, .dayOfMonth: return from.iso
    case .range: return from.iso + "/" + to.iso
    }
    switch precision {
    case .second, .minute, .hour, .day: return from.iso
    case .week: return weekTimex
    case .month: return year + "-" + padded(from.month, 2)
    case .quarter: return year + "-Q" + String((from.month + 2) / 3)
    case .half: return year + "-H" + String(from.month < 7 ? 1 : 2)
    case .year: return year
    case .decade: return String(year.dropLast())
    case .century: return String(year.dropLast(2))
    }
  }

  private var weekTimex: String {
    let thursday = from.adding(days: 4 - from.weekday)
    guard let year = thursday.year else { return from.iso }
    let week = (thursday.days - CivilDate(year: year, month: 1, day: 1).days) / 7 + 1
    return padded(year, 4) + "-W" + padded(week, 2)
  }
}

/// A date as read: the period and the text it was read from.
struct DateReading {
  var period: DatePeriod
  var start: Int
  var end: Int
  /// The period that a part was taken of: "by the end of 2027" bounds by the whole.
  var whole: DatePeriod?
  /// The time of day, where minutes or hours were counted from the document's own ("5 minutes ago").
  var time: ClockTime?
  /// The end of "the last 5 minutes", less than a day on.
  var until: ClockTime?
  /// Told only by words that could as well be something else ("March", "2026"): needs context.
  var isBare = false
}
