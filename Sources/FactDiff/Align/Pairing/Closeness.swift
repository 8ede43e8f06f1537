// Values that look like one value gone wrong: a digit changed, two swapped, a power of ten lost.

enum Closeness {
  static func isClose(_ a: Value, _ b: Value) -> Bool {
    switch (a, b) {
    case (.date(let x), .date(let y)): isClose(x, y)
    case (.time(let x), .time(let y)):
      if let p = x.from, let q = y.from {
        p.minute == q.minute || abs(p.secondsOfDay - q.secondsOfDay) <= 1800
      } else {
        false
      }
    case (.model(let x), .model(let y)): x.family == y.family
    default:
      if let x = point(a), let y = point(b) { isClose(x, y) } else { false }
    }
  }

  /// What the two values say of each other: how a slip of one would look.
  static func mark(_ a: Value, _ b: Value, _ clues: inout Clues) {
    switch (a, b) {
    case (.date(let x), .date(let y)): mark(x, y, &clues)
    case (.time(let x), .time(let y)):
      guard let p = x.from, let q = y.from else { return }
      clues.mark(.slip, p.minute == q.minute || p.hour == q.hour)
      clues.mark(.near, abs(p.secondsOfDay - q.secondsOfDay) <= 1800)
    case (.model(let x), .model(let y)): clues.mark(.near, x.family == y.family)
    case (.version(let x), .version(let y)): clues.mark(.near, !x.family.isEmpty && x.family == y.family)
    default:
      // Of two ranges that begin alike the ends are compared.
      if let p = a.interval, let q = b.interval, p.min == q.min, p.max != q.max, let x = p.max, let y = q.max {
        return mark(x, y, &clues)
      }
      guard let x = point(a), let y = point(b) else { return }
      mark(x, y, &clues)
    }
  }

  /// Whether one is the other with a digit changed, two swapped or the power of ten lost; a day with one part changed
  /// that is a few days off.
  static func isSlip(_ a: Value, _ b: Value) -> Bool {
    var clues = Clues()
    mark(a, b, &clues)
    if case .date(let x) = a, case .date(let y) = b {
      return clues[.datePart] > 0 && (clues[.fewDays] > 0 || isDayOfOtherYear(x, y))
    }
    return clues[.longSlip] > 0 || clues[.swapped] > 0 || clues[.scaled] > 0
  }

  /// "29 March 2022" and "29 March 2023", the years told.
  private static func isDayOfOtherYear(_ x: DateValue, _ y: DateValue) -> Bool {
    guard x.precision == .day, y.precision == .day, !x.isYearGuessed, !y.isYearGuessed, let a = x.from?.date,
      let b = y.from?.date, a.year != nil, b.year != nil
    else { return false }
    return a.year != b.year && a.month == b.month && a.day == b.day
  }

  private static func mark(_ x: Number, _ y: Number, _ clues: inout Clues) {
    let (p, q) = (x.double.magnitude, y.double.magnitude)
    guard p > 0, q > 0 else { return }
    let ratio = p < q ? p / q : q / p
    let (a, b) = (significantDigits(x), significantDigits(y))
    clues.mark(.twoDigits, a.count >= 2 && b.count >= 2)
    clues.mark(.threeDigits, a.count >= 3 && b.count >= 3)
    clues.mark(.small, p <= 12 && q <= 12 && x.exponent >= 0 && y.exponent >= 0)
    if a == b {
      clues[.power] = 1
      clues.mark(.scaled, a.count >= 2)
    } else if a.count == b.count, a.count >= 2, x.exponent == y.exponent {
      let isOne = isSlip(a, b)
      clues.mark(.slip, isOne)
      clues.mark(.longSlip, isOne && a.count >= 3)
    }
    clues.mark(.swapped, a != b && isSwapped(x, y))
    clues.mark(.round, a.count == 1 && b.count == 1)
    clues[.spread] = min(1, spread(ratio))
    if ratio > 0.9 { clues[.near] = 1 } else if ratio > 0.75 { clues[.similar] = 1 }
    clues.mark(.far, ratio < 0.1 && a != b)
  }

  /// A third of the natural logarithm of how many times one holds the other, by the base-two one.
  private static func spread(_ ratio: Double) -> Float { ClaimIndex.logarithm(Float(1 / ratio)) * 0.231 }

  /// The same digits in another order; zeros at the end are among them.
  private static func isSwapped(_ x: Number, _ y: Number) -> Bool {
    let place = min(x.exponent, y.exponent)
    guard x.divisor == 1, y.divisor == 1, max(x.exponent, y.exponent) - place <= 3 else { return false }
    let (a, b) = (digits(x, to: place), digits(y, to: place))
    guard a.count == b.count, a.sorted() == b.sorted() else { return false }
    // 20 and 2 have no order to lose.
    return a.count >= 3 || x.exponent == y.exponent
  }

  private static func digits(_ number: Number, to place: Int32) -> [UInt8] {
    let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: Int(number.exponent - place))
    return Array(String(number.digits.magnitude).utf8) + zeros
  }

  /// Decimal digits without the zeros at the end.
  static func significantDigits(_ number: Number) -> [UInt8] {
    var digits = number.digits.magnitude
    while digits != 0, digits % 10 == 0 { digits /= 10 }
    return Array(String(digits).utf8)
  }

  private static func mark(_ x: DateValue, _ y: DateValue, _ clues: inout Clues) {
    clues.mark(.isYear, x.precision == .year && y.precision == .year)
    guard let a = (x.from ?? x.to)?.date, let b = (y.from ?? y.to)?.date else { return }
    clues.mark(.datePart, differingParts(a, b) <= 1)
    var (from, to) = (a, b)
    if a.year == nil || b.year == nil { (from.year, to.year) = (nil, nil) }
    clues.mark(.fewDays, abs(from.days - to.days) <= 3)
  }

  /// More than tenfold apart with other digits: seldom a slip.
  static func isFar(_ a: Value, _ b: Value) -> Bool {
    guard let x = point(a), let y = point(b), x.digits != y.digits else { return false }
    let (p, q) = (x.double.magnitude, y.double.magnitude)
    return p * 10 < q || q * 10 < p
  }

  private static func isClose(_ x: Number, _ y: Number) -> Bool {
    let (p, q) = (x.double.magnitude, y.double.magnitude)
    guard p > 0, q > 0 else { return false }
    let ratio = p < q ? p / q : q / p
    if ratio > 0.75 { return true }
    if x.digits == y.digits { return true }
    let (a, b) = (Array(String(x.digits.magnitude).utf8), Array(String(y.digits.magnitude).utf8))
    return a.count == b.count && a.count >= 2 && isSlip(a, b)
  }

  /// One digit changed, or the same digits in another order.
  private static func isSlip(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    zip(a, b).filter { $0 != $1 }.count == 1 || a.sorted() == b.sorted()
  }

  /// Differing in one of year, month and day, or by a few days.
  private static func isClose(_ x: DateValue, _ y: DateValue) -> Bool {
    guard let a = x.from?.date, let b = y.from?.date else { return x.to?.date.month == y.to?.date.month }
    return differingParts(a, b) <= 1 || abs(a.days - b.days) <= 3
  }

  /// How many of year, month and day differ; a year that one side does not tell differs from none.
  private static func differingParts(_ a: CivilDate, _ b: CivilDate) -> Int {
    let isOtherYear = if let p = a.year, let q = b.year { p != q } else { false }
    return (isOtherYear ? 1 : 0) + (a.month != b.month ? 1 : 0) + (a.day != b.day ? 1 : 0)
  }

  private static func point(_ value: Value) -> Number? {
    if case .ordinal(let value) = value { return Number(value) }
    return value.interval.flatMap { $0.min ?? $0.max }
  }
}

/// Nouns that are counted: different concepts are different things, but for people, who may be anyone.
enum CountedNoun {
  static func areDifferent(_ x: String, _ xLanguage: Language, _ y: String, _ yLanguage: Language) -> Bool {
    guard let a = concept(x, xLanguage), let b = concept(y, yLanguage) else { return false }
    return a != b && a != ConceptLexicon.people && b != ConceptLexicon.people
  }

  /// The key of people in general.
  static let people = ConceptLexicon.people.map { FNV.hash(7, UInt64($0)) }

  /// A hash of the counted noun's concept, else of its stem; 0 where nothing is named.
  static func key(of mention: Mention) -> UInt64 {
    guard case .number(_, let noun) = mention.value, !noun.isEmpty else { return 0 }
    if let concept = concept(noun, mention.language) { return FNV.hash(7, UInt64(concept)) }
    let bytes = Array(noun.utf8)
    return bytes[0] < 0x80 ? FNV.hash(8, Stemmer.stem(bytes[...], language: mention.language)) : FNV.hash(noun)
  }

  static func isConcept(_ mention: Mention) -> Bool {
    guard case .number(_, let noun) = mention.value, !noun.isEmpty else { return false }
    return concept(noun, mention.language) != nil
  }

  static func concept(_ noun: String, _ language: Language) -> Int? {
    let bytes = Array(noun.utf8)
    return ConceptLexicon.embedded.occurrences(in: bytes, range: 0..<bytes.count, language: language).first?.concept
  }
}

/// Mentions of one shape crowd each other: the more there are, the less a shared context says which is meant.
enum Shape {
  static func of(_ mention: Mention, noun: UInt64) -> UInt64 {
    var state = FNV()
    switch mention.value {
    case .number: state.add(noun)
    case .date(let date):
      state.add(date.from == nil || date.to == nil && mention.bound != .exact ? "bounded" : date.precision.rawValue)
    case .model(let name), .version(let name): state.add(name.family)
    case .quantity(_, let unit): state.add(unit)
    case .money(_, let currency): state.add(currency)
    default: break
    }
    return state.value
  }
}
