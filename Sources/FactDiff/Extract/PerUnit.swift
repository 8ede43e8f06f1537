// What a value is told per.

/// The unit that a value is told per.
struct PerUnit: Sendable, Hashable {
  /// "h", "mo", "MWh".
  let symbol: String

  static let second = PerUnit(symbol: "s")
  static let minute = PerUnit(symbol: "min")
  static let hour = PerUnit(symbol: "h")
  static let day = PerUnit(symbol: "d")
  static let week = PerUnit(symbol: "wk")
  static let month = PerUnit(symbol: "mo")
  static let quarter = PerUnit(symbol: "quarter")
  static let year = PerUnit(symbol: "y")

  /// The words of each unit of time.
  static let words: [(Neighbour, PerUnit)] = [
    (.rateSecond, second), (.rateMinute, minute), (.rateHour, hour), (.rateDay, day), (.rateWeek, week),
    (.rateMonth, month), (.rateQuarter, quarter), (.rateYear, year),
  ]

  /// Whether it is one of those.
  var isTime: Bool { PerUnit.words.contains { $0.1 == self } }
}
