// Amounts are intervals with a resolution; two that meet agree.

struct IntervalComparator {
  private let a: Interval
  private let b: Interval
  private let aBound: Bound
  private let bBound: Bound
  /// The digits are not those that were written: they do not tell how closely the value was told.
  private let isConverted: Bool

  /// Compares two intervals in one unit. Plain digits are exact; with a magnitude word, plus or minus one unit of the
  /// last written place; a hedge widens by a tenth at most; half-open intervals hold what they hold, and what is near.
  /// `isConverted`: from other units than they were told in.
  static func compare(
    _ a: Interval, _ aBound: Bound, _ b: Interval, _ bBound: Bound, isConverted: Bool = false
  ) -> Relation {
    IntervalComparator(a: a, b: b, aBound: aBound, bBound: bBound, isConverted: isConverted).relation
  }

  private var relation: Relation {
    if a.min == b.min, a.max == b.max { return .equal }
    let aOpen = a.min == nil || a.max == nil
    let bOpen = b.min == nil || b.max == nil
    let slack = tolerance
    if aOpen, bOpen { return bothOpen(slack) }
    if aOpen { return open(a, against: b, slack) }
    if bOpen { return open(b, against: a, slack) }
    guard let aLow = a.min?.double, let aHigh = a.max?.double, let bLow = b.min?.double, let bHigh = b.max?.double
    else { return .incomparable }
    let isFuzzy = aBound == .fuzzy || bBound == .fuzzy
    // The upper end of a fuzzy interval is not in it: "millions" stops short of ten million.
    let meets =
      isFuzzy && aBound != .about && bBound != .about
      ? (aLow < bHigh || aLow == bLow) && (bLow < aHigh || aLow == bLow)
      : aLow <= bHigh + slack && bLow <= aHigh + slack
    guard meets else { return isRounded ? .compatible : .conflict }
    if isFuzzy || aBound == .about || bBound == .about { return .compatible }
    if a.isPoint != b.isPoint { return .rangeNarrowed }
    if a.isPoint { return .compatible }
    // Two ranges that overlap without being equal say different things: an end has moved.
    return abs(aLow - bLow) <= slack && abs(aHigh - bHigh) <= slack ? .compatible : .conflict
  }

  /// Whether one is the other with decimals left away: 34.9 and 35, 40.71 and 41. Whole numbers are told in full, 10,002
  /// is not 10,000.
  private var isRounded: Bool {
    guard let x = a.point, let y = b.point, x.divisor == 1, y.divisor == 1 else { return false }
    let (fine, rough) = x.exponent < y.exponent ? (x, y) : (y, x)
    guard fine.exponent < 0, fine.exponent < min(rough.exponent, 0) else { return false }
    var unit = 1.0
    for _ in 0..<min(12, -min(rough.exponent, 0)) { unit /= 10 }
    return (fine.double - rough.double).magnitude <= unit / 2 * 1.000_000_1
  }

  // MARK: How closely a value is told

  private var tolerance: Double {
    // A number without magnitude word is exact, and so is a pair of them.
    var slack = max(reach(a), reach(b))
    if aBound == .about { slack = max(slack, hedged(a)) }
    if bBound == .about { slack = max(slack, hedged(b)) }
    return slack * 1.000_000_1
  }

  /// How far "about" reaches: a tenth, but no more than one and a half of the last digit that is told ("about 280" is not
  /// 260), and a hundredth at least.
  private func hedged(_ interval: Interval) -> Double {
    let size = max(magnitude(a), magnitude(b))
    guard !isConverted, let number = interval.point, number.divisor == 1 else { return size * 0.1 }
    return max(size * 0.01, min(size * 0.1, lastDigit(number) * 1.5))
  }

  /// One unit of the last written place; half of one where there are few units to begin with ("2 million" is not 1), and
  /// never more than a share of the whole ("3 billion" is not 3.25).
  private func reach(_ interval: Interval) -> Double {
    let unit = interval.resolution.double
    let size = magnitude(interval)
    let reach = size >= 20 * unit ? unit : unit / 2
    return isConverted ? reach : min(reach, size * IntervalComparator.mostRounding)
  }

  private static let mostRounding = 0.075

  /// What the last digit that is told counts; a five stands for a step of five.
  private func lastDigit(_ number: Number) -> Double {
    Number(digits: number.digits % 5 == 0 ? 5 : 1, exponent: Int(number.exponent)).double
  }

  private func magnitude(_ interval: Interval) -> Double {
    max(interval.min?.double.magnitude ?? 0, interval.max?.double.magnitude ?? 0)
  }

  // MARK: Bounds

  /// How far beyond a bound a value may lie before the bound no longer speaks of it: who writes "more than 10 billion"
  /// has 11 in mind, not 20.
  private static let farthest = 1.2

  private func bothOpen(_ slack: Double) -> Relation {
    // Two lower bounds, or two upper ones, can both be true; but each was meant to be near.
    if (a.min == nil) == (b.min == nil) {
      guard let x = (a.min ?? a.max)?.double, let y = (b.min ?? b.max)?.double else { return .compatible }
      return isFar(x, y) || isExactlyOther(a.min ?? a.max, b.min ?? b.max) ? .conflict : .compatible
    }
    let low = (a.min ?? b.min)?.double ?? 0
    let high = (a.max ?? b.max)?.double ?? 0
    // "At least 500 metres" and "at most 500 metres": the bound was turned over.
    if low == high { return .conflict }
    return low <= high + slack ? .compatible : .conflict
  }

  private func open(_ bounded: Interval, against closed: Interval, _ slack: Double) -> Relation {
    guard let low = closed.min?.double, let high = closed.max?.double else { return .incomparable }
    // Only what is the bound itself, as written, drops it.
    let rounding = min(reach(closed), slack)
    if let bottom = bounded.min {
      if high + slack < bottom.double { return .conflict }
      if low - rounding <= bottom.double { return closed.isPoint ? .boundDropped : .compatible }
      if isByDozens(bounded), low <= bottom.double * 3 { return .compatible }
      return isFar(low, bottom.double) || isBeyond(low, bottom) ? .conflict : .compatible
    }
    if let top = bounded.max {
      if low - slack > top.double { return .conflict }
      if high + rounding >= top.double { return closed.isPoint ? .boundDropped : .compatible }
      return isFar(high, top.double) || isBeyond(high, top) ? .conflict : .compatible
    }
    return .compatible
  }

  /// "more than 65" and "more than 56": bounds that are told to the last digit are near what they bound, so that two of
  /// them more than one such digit apart bound different things.
  private func isExactlyOther(_ a: Number?, _ b: Number?) -> Bool {
    guard let a, let b, isWholeInDigits(a), isWholeInDigits(b) else { return false }
    return (a.double - b.double).magnitude > max(a.trailingPower.double, b.trailingPower.double)
  }

  /// A whole number of two digits or more before its zeros.
  private func isWholeInDigits(_ number: Number) -> Bool {
    number.divisor == 1 && number.exponent >= 0 && number.digits > 10
  }

  /// "more than a dozen", "plus d'une dizaine" count roughly: who wrote it may have seen two or three of them.
  private func isByDozens(_ interval: Interval) -> Bool {
    guard let low = interval.min?.integer, interval.resolution.integer == low else { return false }
    return low >= 10 && low < 20
  }

  private func isFar(_ x: Double, _ y: Double) -> Bool {
    let (p, q) = (min(x.magnitude, y.magnitude), max(x.magnitude, y.magnitude))
    return p * IntervalComparator.farthest < q
  }

  /// A bound that is told to three digits or more is nearer still: "a good 265 metres" are not 275.
  private func isBeyond(_ value: Double, _ bound: Number) -> Bool {
    guard !isConverted, bound.divisor == 1, bound.digits.magnitude >= 100 else { return false }
    return (value - bound.double).magnitude > max(bound.double.magnitude * 0.02, lastDigit(bound) * 1.5)
  }
}
