// Intervals of values: opening an end for a bound, joining two ends to a range.

extension Bound {
  /// Whether it leaves one end open.
  var isOneSided: Bool {
    switch self {
    case .atLeast, .moreThan, .atMost, .lessThan: true
    case .exact, .about, .fuzzy: false
    }
  }

  /// The bound of one divided by the value.
  var turned: Bound {
    switch self {
    case .atLeast: .atMost
    case .atMost: .atLeast
    case .moreThan: .lessThan
    case .lessThan: .moreThan
    case .exact, .about, .fuzzy: self
    }
  }
}

extension Interval {
  /// With the end open that a bound leaves open.
  func bounded(_ bound: Bound) -> Interval {
    switch bound {
    case .exact, .about, .fuzzy: self
    case .atLeast, .moreThan: Interval(min: min, max: nil, resolution: resolution)
    case .atMost, .lessThan: Interval(min: nil, max: max, resolution: resolution)
    }
  }

  /// From the lower end of one to the upper end of the other, where that is a range.
  func hull(with other: Interval) -> Interval? {
    guard let low = min, let high = other.max, low <= high else { return nil }
    return Interval(min: low, max: high, resolution: Swift.max(resolution, other.resolution))
  }

  /// The two open intervals closed by each other.
  func intersection(with other: Interval) -> Interval? {
    guard let low = min ?? other.min, let high = max ?? other.max, (min == nil) != (other.min == nil),
      (max == nil) != (other.max == nil), low <= high
    else { return nil }
    return Interval(min: low, max: high, resolution: Swift.max(resolution, other.resolution))
  }

  /// 8万円台, 10만 원대: from a point to the next one of its last place.
  var band: Interval? { point.map { Interval(min: $0, max: $0 + $0.trailingPower) } }

  /// From a number up to its own end, where that is a range.
  func withLower(_ low: Number) -> Interval? {
    guard let high = max, low <= high else { return nil }
    return Interval(min: low, max: high, resolution: resolution)
  }

  var isClosedRange: Bool { min != nil && max != nil && min != max }
}

extension Value {
  /// Opens the end that the bound leaves open; dates keep their own ends.
  func bounded(_ bound: Bound) -> Value {
    switch self {
    case .number(let interval, let noun): .number(interval.bounded(bound), noun: noun)
    case .percent(let interval): .percent(interval.bounded(bound))
    case .multiplier(let interval): .multiplier(interval.bounded(bound))
    case .ratio(let interval): .ratio(interval.bounded(bound))
    case .money(let interval, let currency): .money(interval.bounded(bound), currency: currency)
    case .quantity(let interval, let unit): .quantity(interval.bounded(bound), unit: unit)
    case .age(let interval, let unit): .age(interval.bounded(bound), unit: unit)
    case .duration(let interval, let iso): .duration(interval.bounded(bound), iso: iso)
    case .ordinal, .score, .date, .time, .model, .version, .identifier, .url, .name, .placeholder: self
    }
  }

  /// Both ends of "A to B", where the two are of one kind and unit.
  func hull(with other: Value) -> Value? {
    switch (self, other) {
    case (.number(let a, let noun), .number(let b, let other)):
      a.hull(with: b).map { .number($0, noun: other.isEmpty ? noun : other) }
    case (.percent(let a), .percent(let b)): a.hull(with: b).map { .percent($0) }
    case (.multiplier(let a), .multiplier(let b)): a.hull(with: b).map { .multiplier($0) }
    case (.ratio(let a), .ratio(let b)): a.hull(with: b).map { .ratio($0) }
    case (.money(let a, let x), .money(let b, let y)): x == y ? a.hull(with: b).map { .money($0, currency: x) } : nil
    case (.quantity(let a, let x), .quantity(let b, let y)):
      x == y ? a.hull(with: b).map { .quantity($0, unit: x) } : nil
    case (.age(let a, let x), .age(let b, let y)): x == y ? a.hull(with: b).map { .age($0, unit: x) } : nil
    case (.duration(let a, let x), .duration(let b, let y)):
      a.hull(with: b).map { .duration($0, iso: x + ".." + y) }
    case (.date(let a), .date(let b)): a.hull(with: b).map { .date($0) }
    case (.time(let a), .time(let b)): a.hull(with: b).map { .time($0) }
    default: nil
    }
  }

  /// What "more than 20" and "less than 40" leave between them.
  func intersection(with other: Value) -> Value? {
    switch (self, other) {
    case (.number(let a, let noun), .number(let b, let other)):
      a.intersection(with: b).map { .number($0, noun: other.isEmpty ? noun : other) }
    case (.percent(let a), .percent(let b)): a.intersection(with: b).map { .percent($0) }
    case (.money(let a, let x), .money(let b, let y)):
      x == y ? a.intersection(with: b).map { .money($0, currency: x) } : nil
    case (.quantity(let a, let x), .quantity(let b, let y)):
      x == y ? a.intersection(with: b).map { .quantity($0, unit: x) } : nil
    case (.age(let a, let x), .age(let b, let y)): x == y ? a.intersection(with: b).map { .age($0, unit: x) } : nil
    case (.multiplier(let a), .multiplier(let b)): a.intersection(with: b).map { .multiplier($0) }
    case (.ratio(let a), .ratio(let b)): a.intersection(with: b).map { .ratio($0) }
    default: nil
    }
  }

  /// The unit of this value with another lower end.
  func withLower(_ low: Number) -> Value? {
    switch self {
    case .number(let interval, let noun): interval.withLower(low).map { .number($0, noun: noun) }
    case .percent(let interval): interval.withLower(low).map { .percent($0) }
    case .multiplier(let interval): interval.withLower(low).map { .multiplier($0) }
    case .money(let interval, let currency): interval.withLower(low).map { .money($0, currency: currency) }
    case .quantity(let interval, let unit): interval.withLower(low).map { .quantity($0, unit: unit) }
    case .age(let interval, let unit): interval.withLower(low).map { .age($0, unit: unit) }
    case .ratio, .duration, .ordinal, .score, .date, .time, .model, .version, .identifier, .url, .name, .placeholder:
      nil
    }
  }

  var isRange: Bool {
    switch self {
    case .number(let interval, _), .percent(let interval), .multiplier(let interval), .ratio(let interval),
      .money(let interval, _), .quantity(let interval, _), .age(let interval, _), .duration(let interval, _):
      interval.isClosedRange
    case .date(let date): date.timex.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "/") }
    case .ordinal, .score, .time, .model, .version, .identifier, .url, .name, .placeholder: false
    }
  }

  /// An amount, a percentage or a measure as a band.
  var band: Value? {
    switch self {
    case .money(let interval, let currency): interval.band.map { .money($0, currency: currency) }
    case .percent(let interval): interval.band.map { .percent($0) }
    case .quantity(let interval, let unit): interval.band.map { .quantity($0, unit: unit) }
    case .number, .multiplier, .ratio, .ordinal, .score, .age, .duration, .date, .time, .model, .version, .identifier,
      .url, .name, .placeholder:
      nil
    }
  }
}

extension DateValue {
  /// The period from one to the other; the end of a range is the second date itself.
  func hull(with other: DateValue) -> DateValue? {
    guard let from, let to = other.from, from.seconds < to.seconds else { return nil }
    return DateValue(
      timex: timex + "/" + other.timex, from: from, to: to, precision: precision,
      isRelative: isRelative || other.isRelative)
  }
}

extension TimeValue {
  func hull(with other: TimeValue) -> TimeValue? {
    guard let from, let end = other.from else { return nil }
    return TimeValue(timex: timex + "/" + other.timex, from: from, to: end, offset: offset ?? other.offset)
  }
}

extension Interval {
  /// Both ends and the resolution times a factor.
  func scaled(by factor: Number) -> Interval {
    factor == .one
      ? self : Interval(min: min.map { $0 * factor }, max: max.map { $0 * factor }, resolution: resolution * factor)
  }

  /// Below zero as a whole, as far as its ends are told.
  var isNegative: Bool { (max ?? min ?? .zero) < .zero }

  /// With the other sign.
  var negated: Interval { Interval(min: max.map { -$0 }, max: min.map { -$0 }, resolution: resolution) }

  /// One divided by each end.
  var inverted: Interval {
    Interval(min: max.flatMap { .one / $0 }, max: min.flatMap { .one / $0 })
  }
}
