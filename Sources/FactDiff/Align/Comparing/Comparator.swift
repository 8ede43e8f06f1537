// Compares two mentions of any kind.

enum Comparator {
  static func compare(_ a: Mention, _ b: Mention) -> Relation {
    if let relation = rates(a, b) { return relation }
    return switch (a.value, b.value) {
    case (.number(let x, _), .number(let y, _)): changes(x, a.bound, y, b.bound)
    case (.percent(let x), .percent(let y)): percentages(x, a.bound, y, b.bound)
    case (.multiplier(let x), .multiplier(let y)): factors(x, a.bound, y, b.bound)
    case (.ratio(let x), .ratio(let y)): ratios(x, a.bound, y, b.bound)
    case (.multiplier(let x), .ratio(let y)): factors(x, a.bound, y, b.bound)
    case (.ratio(let x), .multiplier(let y)): factors(x, a.bound, y, b.bound)
    case (.percent(let x), .ratio(let y)): shares(x, a.bound, y, b.bound)
    case (.ratio(let x), .percent(let y)): shares(y, b.bound, x, a.bound)
    case (.money(let x, let c), .money(let y, let d)):
      Currency.mayBeSame(c, d) || Currency.mayBeOneYuan(x, c, y, d) || Currency.isShortDollar(x, c, y, d)
        ? changes(x, a.bound, y, b.bound) : otherUnits(x, y, leastDigits: 2)
    case (.quantity(let x, let u), .quantity(let y, let v)): quantities(x, u, a.bound, y, v, b.bound)
    case (.age(let x, let u), .age(let y, let v)):
      u == v ? IntervalComparator.compare(x, a.bound, y, b.bound) : .incomparable
    case (.duration(let x, let i), .duration(let y, let j)):
      isTurned(a, b) ? .conflict : durations(x, i, a.bound, y, j, b.bound)
    case (.ordinal(let x), .ordinal(let y)): x == y ? .equal : .conflict
    case (.score(let a, let b), .score(let c, let d)): compareScores((a, b), (c, d))
    case (.date(let x), .date(let y)): DateComparator.compare(x, a.bound, y, b.bound)
    case (.time(let x), .time(let y)): TimeComparator.compare(x, a.bound, y, b.bound)
    case (.date(let x), .time(let y)): x.clock.map { TimeComparator.compare($0, a.bound, y, b.bound) } ?? .incomparable
    case (.time(let x), .date(let y)): y.clock.map { TimeComparator.compare(x, a.bound, $0, b.bound) } ?? .incomparable
    case (.model(let x), .model(let y)): NameComparator.compare(x, y)
    case (.version(let x), .version(let y)): NameComparator.compareVersions(x, a.bound, y, b.bound)
    case (.identifier(let s, let x), .identifier(let t, let y)):
      s == t ? compareIdentifiers(x, y, scheme: s) : .incomparable
    case (.url(let x), .url(let y)): x == y ? .equal : .conflict
    case (.name(let x), .name(let y)): NameComparator.spelling(x, y)
    case (.placeholder, .placeholder): .equal
    case (.placeholder, _), (_, .placeholder): .placeholder
    default: .incomparable
    }
  }

  /// Whether one tells what could not be done in a length of time, and the other that this is how long it takes.
  static func isTurned(_ a: Mention, _ b: Mention) -> Bool {
    guard a.isBeyond != b.isBeyond, let x = a.value.interval, let y = b.value.interval else { return false }
    let bound = a.isBeyond ? b.bound : a.bound
    return x.min == y.min && x.max == y.max && (bound == .exact || bound == .atMost)
  }

  private static func compareIdentifiers(_ x: String, _ y: String, scheme: String) -> Relation {
    if scheme == TelephoneComparator.scheme { return TelephoneComparator.compare(x, y) }
    if scheme == FlightComparator.scheme { return FlightComparator.compare(x, y) }
    return x == y ? .equal : .conflict
  }

  /// Two votes or games and no slip, where no side is the same and one has more than twice as much in all.
  private static func compareScores(_ x: (Number, Number), _ y: (Number, Number)) -> Relation {
    if x == y || x == (y.1, y.0) { return .equal }
    let (a, b) = (x.0 + x.1, y.0 + y.1)
    let isShared = x.0 == y.0 || x.1 == y.1 || x.0 == y.1 || x.1 == y.0
    return !isShared && min(a, b) >= Number(10) && max(a, b) > min(a, b) + min(a, b) ? .incomparable : .conflict
  }

  /// "46–54 %" of the ball are the shares of two sides, and no range.
  private static func percentages(_ x: Interval, _ xBound: Bound, _ y: Interval, _ yBound: Bound) -> Relation {
    let relation = changes(x, xBound, y, yBound)
    guard relation == .rangeNarrowed else { return relation }
    let areShares = [x, y].contains { range in
      range.min != range.max && range.min.flatMap { low in range.max.map { low + $0 } } == Number(100)
    }
    return areShares ? .compatible : relation
  }

  /// "fell by 9 %" and −9 %: a sign is told in words as well.
  private static func changes(_ x: Interval, _ xBound: Bound, _ y: Interval, _ yBound: Bound) -> Relation {
    let relation = IntervalComparator.compare(x, xBound, y, yBound)
    guard relation == .conflict, x.isNegative != y.isNegative else { return relation }
    return x.isNegative
      ? IntervalComparator.compare(x.negated, xBound.turned, y, yBound)
      : IntervalComparator.compare(x, xBound, y.negated, yBound.turned)
  }

  /// 100x, 1/100 and "100x cheaper" (x0.01) are one factor read from two ends.
  private static func factors(_ x: Interval, _ xBound: Bound, _ y: Interval, _ yBound: Bound) -> Relation {
    let direct = IntervalComparator.compare(x, xBound, y, yBound)
    guard direct == .conflict, (isShrinking(x) && !isShrinking(y)) || (isShrinking(y) && !isShrinking(x)) else {
      return direct
    }
    return isShrinking(x)
      ? IntervalComparator.compare(x.inverted, xBound.turned, y, yBound)
      : IntervalComparator.compare(x, xBound, y.inverted, yBound.turned)
  }

  /// Whether what grew by a factor is the other many times as large: 增长 2.8 倍 and 3.8倍.
  static func isGrowth(_ growth: Mention, to whole: Mention) -> Bool {
    guard case .multiplier(let x) = growth.value, case .multiplier(let y) = whole.value, let more = x.point else {
      return false
    }
    return IntervalComparator.compare(Interval(more + .one), growth.bound, y, whole.bound) != .conflict
  }

  /// A third of the price is two thirds less.
  private static func ratios(_ x: Interval, _ xBound: Bound, _ y: Interval, _ yBound: Bound) -> Relation {
    let relation = IntervalComparator.compare(x, xBound, y, yBound)
    if relation == .conflict, let p = x.point, let q = y.point, p + q == .one { return .incomparable }
    return relation
  }

  /// 30 % is three tenths; 30 % off leaves seven tenths, and 67 % less is a third.
  private static func shares(_ percent: Interval, _ bound: Bound, _ ratio: Interval, _ ratioBound: Bound) -> Relation {
    let share = ratio.scaled(by: Number(100))
    let relation = IntervalComparator.compare(percent, bound, share, ratioBound)
    guard relation == .conflict, let p = percent.point?.double, let q = share.point?.double else { return relation }
    return (p + q - 100).magnitude < 0.75 ? .compatible : relation
  }

  private static func isShrinking(_ x: Interval) -> Bool { (x.max ?? x.min ?? .one) < .one }

  private static func quantities(
    _ x: Interval, _ u: String, _ xBound: Bound, _ y: Interval, _ v: String, _ yBound: Bound
  ) -> Relation {
    if Units.areOne(u, v) {
      // A temperature of −4.6 °C is no loss of one.
      let relation =
        ["C", "F", "K", "deg"].contains(u)
        ? IntervalComparator.compare(x, xBound, y, yBound) : changes(x, xBound, y, yBound)
      // "0–100 km/h" names a measurement, in which a speed of 100 km/h is reached.
      return relation == .rangeNarrowed && Units.base(of: u)?.dimension == "speed" && (x.min == .zero || y.min == .zero)
        ? .compatible : relation
    }
    guard let a = Units.base(of: u), let b = Units.base(of: v), a.dimension == b.dimension else {
      return otherUnits(x, y, leastDigits: 3)
    }
    let left = x.scaled(by: a.factor)
    var right = y.scaled(by: b.factor)
    // The digits were kept and the unit was not.
    if x.min == y.min, x.max == y.max, a.factor != b.factor, x.min != .zero { return .unitMismatch }
    // A conversion is rounded: three per cent, a tenth of what is told with a hedge, or one unit of the coarser side.
    let size = max(left.max?.double.magnitude ?? 0, right.max?.double.magnitude ?? 0)
    let share = xBound == .about || yBound == .about ? 0.1 : 0.03
    right.resolution = max(right.resolution, Number(approximating: size * share))
    return IntervalComparator.compare(left, xBound, right, yBound, isConverted: true)
  }

  /// The digits of two units that are not converted into each other: 14,500 dollars and 14,500 euros. Few digits meet by
  /// chance.
  private static func otherUnits(_ x: Interval, _ y: Interval, leastDigits: Int) -> Relation {
    guard let p = x.point, p == y.point, p.divisor == 1 else { return .incomparable }
    return Closeness.significantDigits(p).count >= leastDigits ? .unitMismatch : .incomparable
  }

  /// The same unit is exact; otherwise the coarser unit reaches half of itself each way: an hour meets 59 min 40 s.
  private static func durations(
    _ x: Interval, _ i: String, _ xBound: Bound, _ y: Interval, _ j: String, _ yBound: Bound
  ) -> Relation {
    let a = finestUnit(i)
    let b = finestUnit(j)
    if a == b { return IntervalComparator.compare(x, xBound, y, yBound, isConverted: true) }
    var (left, right) = (x, y)
    let half = Number(digits: 5, exponent: -1)
    if a > b { left.resolution = Number(a) * half } else { right.resolution = Number(b) * half }
    return IntervalComparator.compare(left, xBound, right, yBound, isConverted: true)
  }

  /// Seconds of the smallest unit an ISO 8601 duration is written in.
  static func finestUnit(_ iso: String) -> Int {
    var inTime = false
    var unit = 1
    for byte in iso.utf8 {
      switch byte {
      case UInt8(ascii: "T"): inTime = true
      case UInt8(ascii: "Y"): unit = 31_536_000
      case UInt8(ascii: "M"): unit = inTime ? 60 : 2_592_000
      case UInt8(ascii: "W"): unit = 604_800
      case UInt8(ascii: "D"): unit = 86_400
      case UInt8(ascii: "H"): unit = 3600
      case UInt8(ascii: "S"): unit = 1
      case UInt8(ascii: "P"): inTime = false
      default: break
      }
    }
    return unit
  }
}

extension DateValue {
  /// "eleven years ago": a day was computed, not told. A date that only takes its year from the document is told.
  var isCountedBack: Bool { isRelative && !timex.utf8.starts(with: "XXXX".utf8) }

  /// The time of day of a date that has one.
  var clock: TimeValue? {
    guard let from, let time = from.time else { return nil }
    let text = "T" + (precision == .hour ? padded(time.hour, 2) : time.iso)
    return TimeValue(timex: text, from: time, to: nil, offset: from.offset)
  }
}

/// Whether two currency codes may name one currency: "$" is any dollar.
enum Currency {
  static func mayBeSame(_ a: String, _ b: String) -> Bool { a == b || mayStand(a, for: b) || mayStand(b, for: a) }

  private static func mayStand(_ word: String, for currency: String) -> Bool {
    switch word {
    case "$": dollars.contains(currency)
    case anyCent: currency == "EUR" || currency == "CHF" || dollars.contains(currency)
    case anyCrown: crowns.contains(currency)
    default: false
    }
  }

  /// What cents, and crowns, of no country that is told are amounts of: any currency, any krone.
  static let anyCent = "¤"
  static let anyCrown = "kr"
  static let crowns: Set<String> = ["SEK", "NOK", "DKK", "ISK"]

  /// 元 is the document's own: a text from Taiwan that quotes one from China may mean either, unless one amount is the
  /// other changed at four or five new Taiwan dollars to one yuan of China.
  static func mayBeOneYuan(_ x: Interval, _ c: String, _ y: Interval, _ d: String) -> Bool {
    guard arePair(c, d, "CNY", "TWD") else { return false }
    let (taiwan, china) = c == "TWD" ? (x, y) : (y, x)
    guard let p = taiwan.point?.double, let q = china.point?.double, q != 0 else { return true }
    return !(3.3...6).contains((p / q).magnitude)
  }

  /// 「16萬5千元」 of a text from Taiwan that speaks of America: the same digits are the same dollars.
  static func isShortDollar(_ x: Interval, _ c: String, _ y: Interval, _ d: String) -> Bool {
    arePair(c, d, "TWD", "USD") && x.min == y.min && x.max == y.max
  }

  private static func arePair(_ c: String, _ d: String, _ one: String, _ other: String) -> Bool {
    c == one && d == other || c == other && d == one
  }

  static let dollars: Set<String> = ["USD", "CAD", "AUD", "HKD", "TWD", "NZD", "SGD", "MXN", "$"]
}
