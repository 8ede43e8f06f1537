// An exact number as people write it: 5.2, 1/3, 20 × 10^12.

/// `digits × 10^exponent ÷ divisor`, always normalised: equal values have equal parts.
///
/// Written numbers are short, so 18 significant digits are kept; a longer run of digits is rounded down to them.
/// `divisor` is 1 unless a fraction was written that has no finite decimal form (1/3).
public struct Number: Hashable, Sendable {
  /// The significant digits, with their sign.
  public let digits: Int64
  /// What the digits are divided by: 1 unless it is a fraction.
  public let divisor: Int64
  // Last, so that what stands behind a number in memory fills its word.
  /// The power of ten that the digits are multiplied by.
  public let exponent: Int32

  /// 0.
  public static let zero = Number(0)
  /// 1.
  public static let one = Number(1)

  /// A whole number.
  public init(_ value: Int) { self.init(digits: Int64(value), exponent: 0) }

  /// `digits` × 10^`exponent` / `divisor`.
  public init(digits: Int64, exponent: Int, divisor: Int64 = 1) {
    precondition(divisor != 0, "a number is never divided by zero")
    // The one value that has no opposite.
    var digits = max(digits, -Int64.max)
    var exponent = exponent
    var divisor = max(divisor, -Int64.max)
    if divisor < 0 {
      divisor = -divisor
      digits = -digits
    }
    if digits == 0 {
      (self.digits, self.exponent, self.divisor) = (0, 0, 1)
      return
    }
    if divisor != 1 {
      let common = Int64(Number.greatestCommonDivisor(digits.magnitude, divisor.magnitude))
      digits /= common
      divisor /= common
      // Powers of two and five in the divisor belong to the exponent.
      while divisor % 10 == 0 {
        divisor /= 10
        exponent -= 1
      }
      while divisor % 2 == 0, let scaled = Number.times(digits, 5) {
        digits = scaled
        divisor /= 2
        exponent -= 1
      }
      while divisor % 5 == 0, let scaled = Number.times(digits, 2) {
        digits = scaled
        divisor /= 5
        exponent -= 1
      }
    }
    while digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
    self.digits = digits
    self.exponent = Int32(clamping: exponent)
    self.divisor = divisor
  }

  /// The nearest double; exact for whole numbers below 2^53.
  public var double: Double {
    let scaled = divisor == 1 ? Double(digits) : Double(digits) / Double(divisor)
    if exponent >= 0 && exponent <= 22 { return scaled * Number.powersOfTen[Int(exponent)] }
    if exponent < 0 && exponent >= -22 { return scaled / Number.powersOfTen[Int(-exponent)] }
    var result = scaled
    var left = min(400, abs(Int(exponent)))
    while left > 0 {
      let step = min(22, left)
      result = exponent > 0 ? result * Number.powersOfTen[step] : result / Number.powersOfTen[step]
      left -= step
    }
    return result
  }

  /// Whether it has four digits or more before the point.
  var mayBeYear: Bool { exponent > 2 || digits.magnitude >= 1000 || (exponent > 0 && digits.magnitude >= 10) }

  /// The value as an integer, where it is one that fits.
  public var integer: Int? {
    guard divisor == 1, exponent >= 0, exponent <= 18 else { return nil }
    var value = digits
    for _ in 0..<exponent {
      guard let next = Number.times(value, 10) else { return nil }
      value = next
    }
    return Int(value)
  }

  /// The same size with the other sign.
  public static prefix func - (value: Number) -> Number {
    Number(digits: -value.digits, exponent: Int(value.exponent), divisor: value.divisor)
  }

  /// Exact where the digits fit, else the nearest that does.
  public static func * (left: Number, right: Number) -> Number {
    if left.divisor == 1, right.divisor == 1, let digits = times(left.digits, right.digits) {
      return Number(digits: digits, exponent: Int(left.exponent) + Int(right.exponent))
    }
    // Cross-cancelling first keeps the products small.
    let a = Int64(greatestCommonDivisor(left.digits.magnitude, right.divisor.magnitude))
    let b = Int64(greatestCommonDivisor(right.digits.magnitude, left.divisor.magnitude))
    var exponent = Int(left.exponent) + Int(right.exponent)
    let (x, shiftX) = shortened(left.digits / max(1, a))
    let (y, shiftY) = shortened(right.digits / max(1, b))
    exponent += shiftX + shiftY
    let digits = times(left.digits / max(1, a), right.digits / max(1, b))
    if digits != nil { exponent -= shiftX + shiftY }
    let divisor = times(left.divisor / max(1, b), right.divisor / max(1, a))
    return Number(digits: digits ?? x * y, exponent: exponent, divisor: divisor ?? Int64.max)
  }

  /// nil for a division by zero.
  public static func / (left: Number, right: Number) -> Number? {
    guard right.digits != 0 else { return nil }
    let inverse = Number(digits: right.divisor, exponent: -Int(right.exponent), divisor: right.digits)
    return left * inverse
  }

  /// Exact where the digits fit, else the nearest that does.
  public static func + (left: Number, right: Number) -> Number {
    if left.digits == 0 { return right }
    if right.digits == 0 { return left }
    if left.divisor == right.divisor {
      let low = min(left.exponent, right.exponent)
      if let a = left.scaledDigits(to: low), let b = right.scaledDigits(to: low) {
        let (sum, overflow) = a.addingReportingOverflow(b)
        if !overflow { return Number(digits: sum, exponent: Int(low), divisor: left.divisor) }
      }
    } else if let a = left.integerNumerator, let b = right.integerNumerator,
      let x = times(a.numerator, b.divisor), let y = times(b.numerator, a.divisor),
      let divisor = times(a.divisor, b.divisor)
    {
      let (sum, overflow) = x.addingReportingOverflow(y)
      if !overflow { return Number(digits: sum, exponent: 0, divisor: divisor) }
    }
    return Number(approximating: left.double + right.double)
  }

  /// Exact where the digits fit, else the nearest that does.
  public static func - (left: Number, right: Number) -> Number { left + (-right) }

  /// The nearest number of 15 significant digits; for sums that leave the exact range.
  public init(approximating value: Double) {
    guard value.isFinite, value != 0 else {
      self = .zero
      return
    }
    var exponent = 0
    var scaled = value.magnitude
    while scaled < 1e14 {
      scaled *= 10
      exponent -= 1
    }
    while scaled >= 1e15 {
      scaled /= 10
      exponent += 1
    }
    self.init(digits: Int64(scaled.rounded()) * (value < 0 ? -1 : 1), exponent: exponent)
  }

  private var integerNumerator: (numerator: Int64, divisor: Int64)? {
    if exponent >= 0, exponent <= 18, let n = scaledDigits(to: 0) { return (n, divisor) }
    if exponent < 0, exponent >= -9 {
      let scale = Number.integerPowers[Int(-exponent)]
      guard let d = Number.times(divisor, scale) else { return nil }
      return (digits, d)
    }
    return nil
  }

  private func scaledDigits(to low: Int32) -> Int64? {
    let shift = Int(exponent - low)
    guard shift >= 0, shift <= 18 else { return nil }
    return Number.times(digits, Number.integerPowers[shift])
  }

  static func times(_ a: Int64, _ b: Int64) -> Int64? {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? nil : product
  }

  /// Nine significant digits and how many places were given up.
  private static func shortened(_ digits: Int64) -> (Int64, Int) {
    var digits = digits
    var shift = 0
    while digits.magnitude >= 1_000_000_000 {
      digits /= 10
      shift += 1
    }
    return (digits, shift)
  }

  private static func greatestCommonDivisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(1, a)
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]
  private static let integerPowers: [Int64] = (0...18).map { power in (0..<power).reduce(1) { value, _ in value * 10 } }
}

extension Number: Comparable {
  /// By value.
  public static func < (left: Number, right: Number) -> Bool {
    if left == right { return false }
    if left.divisor == right.divisor, left.exponent == right.exponent { return left.digits < right.digits }
    return left.double < right.double
  }
}

extension Number: CustomStringConvertible {
  /// Plain decimal ("20000", "0.05"), or a fraction where there is no finite decimal ("1/3").
  public var description: String {
    if divisor != 1 {
      // 1/120 is kept as 25 × 10⁻³ ÷ 3.
      if exponent < 0, exponent >= -18, let bottom = Number.times(divisor, Number.integerPowers[Int(-exponent)]) {
        let common = Int64(Number.greatestCommonDivisor(digits.magnitude, bottom.magnitude))
        return String(digits / common) + "/" + String(bottom / common)
      }
      let top = Number(digits: digits, exponent: Int(exponent))
      return top.description + "/" + String(divisor)
    }
    var plain = String(digits.magnitude)
    if exponent > 0 {
      plain += String(repeating: "0", count: min(60, Int(exponent)))
    } else if exponent < 0 {
      let places = min(60, Int(-exponent))
      if plain.utf8.count <= places { plain = String(repeating: "0", count: places - plain.utf8.count + 1) + plain }
      plain.insert(".", at: plain.utf8.index(plain.endIndex, offsetBy: -places))
    }
    return digits < 0 ? "-" + plain : plain
  }
}
