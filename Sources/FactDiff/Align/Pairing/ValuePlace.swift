// Where a value stands among those of its kind.

/// A value on the line of its kind.
enum ValuePlace {
  /// Greater than zero; told apart by ratio.
  case number(Double)
  /// A day, and the same day of no year.
  case day(Int, ofNoYear: Int, hasYear: Bool)
  case second(ofDay: Int)

  init?(_ value: Value) {
    switch value {
    case .date(let date):
      guard var day = (date.from ?? date.to)?.date else { return nil }
      let (days, hasYear) = (day.days, day.year != nil)
      day.year = nil
      self = .day(days, ofNoYear: day.days, hasYear: hasYear)
    case .time(let time):
      guard let from = time.from else { return nil }
      self = .second(ofDay: from.secondsOfDay)
    default:
      guard let number = value.magnitude?.double.magnitude, number > 0 else { return nil }
      self = .number(number)
    }
  }

  /// Powers of two between numbers; half the powers of two of the days or minutes between dates or times.
  @inline(__always)
  func distance(to other: ValuePlace) -> Float? {
    switch (self, other) {
    case (.number(let x), .number(let y)): ClaimIndex.logarithm(Float(x > y ? x / y : y / x))
    case (.day(let x, let p, let isFirstDated), .day(let y, let q, let isSecondDated)):
      ClaimIndex.logarithm(1 + Float(isFirstDated && isSecondDated ? abs(x - y) : abs(p - q))) / 2
    case (.second(let x), .second(let y)): ClaimIndex.logarithm(1 + Float(abs(x - y)) / 60) / 2
    default: nil
    }
  }
}
