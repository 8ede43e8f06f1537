// Units of time, their lengths and their letters in ISO 8601.

enum TimeUnit: Int {
  case second, minute, hour, day, week, month, year

  /// A month counts 30 days, a year 365.
  var seconds: Int {
    switch self {
    case .second: 1
    case .minute: 60
    case .hour: 3600
    case .day: 86_400
    case .week: 604_800
    case .month: 2_592_000
    case .year: 31_536_000
    }
  }

  var isClock: Bool { rawValue <= TimeUnit.hour.rawValue }

  var letter: String {
    switch self {
    case .second: "S"
    case .minute, .month: "M"
    case .hour: "H"
    case .day: "D"
    case .week: "W"
    case .year: "Y"
    }
  }

  /// The payload of a `timeUnit` entry: the unit, and how many of it one word means.
  static func named(_ payload: String) -> (unit: TimeUnit, factor: Int)? {
    switch payload {
    case "S": (.second, 1)
    case "M": (.minute, 1)
    case "H": (.hour, 1)
    case "D": (.day, 1)
    case "W": (.week, 1)
    case "2W": (.week, 2)
    case "MO": (.month, 1)
    case "Q": (.month, 3)
    case "Y": (.year, 1)
    case "DECADE": (.year, 10)
    case "CENTURY": (.year, 100)
    case "MA": (.year, 1_000_000)
    default: nil
    }
  }
}

/// "3 years" within "3 years and 2 months".
struct DurationPart {
  var count: Number
  /// Equal to `count` save in a range ("10–20 minutes").
  var upper: Number
  var unit: TimeUnit
}

extension [DurationPart] {
  /// "P1Y6M", "PT59M40S", "PT10M..PT20M".
  var iso: String {
    let low = text { $0.count }
    return contains { $0.count != $0.upper } ? low + ".." + text { $0.upper } : low
  }

  private func text(_ value: (DurationPart) -> Number) -> String {
    var result = "P"
    var isClock = false
    for part in self {
      if part.unit.isClock, !isClock {
        result += "T"
        isClock = true
      }
      result += value(part).decimalText + part.unit.letter
    }
    return result
  }

  var interval: Interval {
    var low = Number.zero
    var high = Number.zero
    for part in self {
      low = low + part.count * Number(part.unit.seconds)
      high = high + part.upper * Number(part.unit.seconds)
    }
    return Interval(min: low, max: high)
  }
}

extension Number {
  /// "1.5", "90"; as many decimals as the number has, at most twelve.
  var decimalText: String {
    if let whole = integer { return String(whole) }
    guard divisor == 1, exponent < 0, exponent > -12 else {
      return double.magnitude < 1e18 ? String(Int(double)) : description
    }
    let places = Int(-exponent)
    let text = padded(Int(digits), places + 1)
    return String(text.dropLast(places)) + "." + String(text.suffix(places))
  }
}
