// Dates, clock times and durations.

extension Grammar {
  func date(at i: Int) -> Match? { nil }
  func time(at i: Int) -> Match? { nil }
  func duration(at i: Int) -> Match? { nil }
  /// "by the end of 2027", "since 2014": a date with the bound in front of it.
  func dateBound(at i: Int) -> Match? { nil }
}
