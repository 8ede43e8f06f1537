// Dates and clock times as they are written, and the proleptic Gregorian calendar.

/// A day of the Gregorian calendar; `year` is nil where it was not told ("27 January").
public struct CivilDate: Hashable, Sendable {
  // Dates are copied with every value that may hold one, so they are kept small.
  private var storedYear: Int32
  private var storedMonth: Int16
  private var storedDay: Int16

  /// nil where it was not told.
  public var year: Int? {
    get { storedYear == .min ? nil : Int(storedYear) }
    set { storedYear = newValue.map { Swift.max(.min + 1, Int32(clamping: $0)) } ?? .min }
  }
  /// 1 to 12.
  public var month: Int {
    get { Int(storedMonth) }
    set { storedMonth = Int16(clamping: newValue) }
  }
  /// 1 to 31.
  public var day: Int {
    get { Int(storedDay) }
    set { storedDay = Int16(clamping: newValue) }
  }

  /// The caller makes sure that there is such a day: see `isValid`.
  public init(year: Int?, month: Int, day: Int) {
    storedYear = year.map { Swift.max(.min + 1, Int32(clamping: $0)) } ?? .min
    storedMonth = Int16(clamping: month)
    storedDay = Int16(clamping: day)
  }

  /// Days since 1970-01-01. Formula: Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
  /// An untold year counts as 2000, a leap year.
  public var days: Int {
    let y = (year ?? 2000) - (month <= 2 ? 1 : 0)
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day that many days after 1970-01-01 (civil_from_days, same source).
  public init(days: Int) {
    let z = days + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// Monday 1 … Sunday 7.
  public var weekday: Int { (days % 7 + 7 + 3) % 7 + 1 }

  /// The day that many days later, or earlier.
  public func adding(days count: Int) -> CivilDate {
    var result = CivilDate(days: days + count)
    if year == nil { result.year = nil }
    return result
  }

  /// The same day of another month, or its last day where that month is shorter.
  public func adding(months count: Int) -> CivilDate {
    let total = (year ?? 2000) * 12 + month - 1 + count
    let newYear = total >= 0 ? total / 12 : (total - 11) / 12
    let newMonth = total - newYear * 12 + 1
    let last = CivilDate.daysInMonth(newMonth, year: newYear)
    return CivilDate(year: year == nil ? nil : newYear, month: newMonth, day: min(day, last))
  }

  /// 28 to 31; February has 29 where the year is untold.
  public static func daysInMonth(_ month: Int, year: Int?) -> Int {
    switch month {
    case 2:
      guard let year else { return 29 }
      return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// Whether the calendar has that day.
  public static func isValid(year: Int?, month: Int, day: Int) -> Bool {
    (1...12).contains(month) && day >= 1 && day <= daysInMonth(month, year: year)
  }

  /// "2026-01-27", "XXXX-01-27".
  public var iso: String {
    let isShort = 0...9999 ~= year ?? 0 && 0...99 ~= month && 0...99 ~= day
    return String(room: isShort ? String.smallRoom : 40) { $0.put(self) }
  }
}

/// A time of day.
public struct ClockTime: Hashable, Sendable {
  private var storedHour: Int16
  private var storedMinute: Int16
  private var storedSecond: Int16

  /// 0 to 23.
  public var hour: Int {
    get { Int(storedHour) }
    set { storedHour = Int16(clamping: newValue) }
  }
  /// 0 to 59.
  public var minute: Int {
    get { Int(storedMinute) }
    set { storedMinute = Int16(clamping: newValue) }
  }
  /// 0 to 59.
  public var second: Int {
    get { Int(storedSecond) }
    set { storedSecond = Int16(clamping: newValue) }
  }

  /// The caller makes sure that there is such a time.
  public init(hour: Int, minute: Int = 0, second: Int = 0) {
    storedHour = Int16(clamping: hour)
    storedMinute = Int16(clamping: minute)
    storedSecond = Int16(clamping: second)
  }

  /// From the seconds since midnight, less than a day of them.
  init(seconds: Int) { self.init(hour: seconds / 3600, minute: seconds / 60 % 60, second: seconds % 60) }

  /// Seconds since midnight.
  public var secondsOfDay: Int { hour * 3600 + minute * 60 + second }
  /// "18:00:00".
  public var iso: String {
    let isShort = 0...99 ~= hour && 0...99 ~= minute && 0...99 ~= second
    return String(room: isShort ? String.smallRoom : 40) { $0.put(self) }
  }
}

/// A date with, where told, a time and the zone's offset from UTC.
public struct Instant: Hashable, Sendable {
  /// The day.
  public var date: CivilDate
  /// The time of day, where one is told.
  public var time: ClockTime?
  private var storedOffset: Int32?

  /// Minutes east of UTC.
  public var offset: Int? {
    get { storedOffset.map(Int.init) }
    set { storedOffset = newValue.map { Int32(clamping: $0) } }
  }

  /// `offset`: minutes east of UTC.
  public init(date: CivilDate, time: ClockTime? = nil, offset: Int? = nil) {
    self.date = date
    self.time = time
    storedOffset = offset.map { Int32(clamping: $0) }
  }

  /// "2026-01-26", "2026-01-26T18:00:00", "2026-01-26T18:00:00-08:00".
  public var iso: String {
    guard let time else { return date.iso }
    return date.iso + "T" + time.iso + (offset.map(Instant.zoneText) ?? "")
  }

  /// "Z", "+08:00", "-03:30".
  public static func zoneText(_ minutes: Int) -> String {
    if minutes == 0 { return "Z" }
    let size = abs(minutes)
    return (minutes < 0 ? "-" : "+") + padded(size / 60, 2) + ":" + padded(size % 60, 2)
  }

  /// Seconds since 1970-01-01T00:00 in UTC where the offset is known, else local.
  public var seconds: Int { date.days * 86_400 + (time?.secondsOfDay ?? 0) - (offset ?? 0) * 60 }
}

/// Decimal digits with leading zeros.
func padded(_ value: Int, _ width: Int) -> String {
  let isShort = value.magnitude < 1_000_000_000 && width < 10
  return String(room: isShort ? String.smallRoom : 40) { $0.put(padded: value, width) }
}
