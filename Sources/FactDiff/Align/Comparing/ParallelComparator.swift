// Compares two mentions at one place of two translations: whoever translates keeps the digits and words the rest anew.

enum ParallelComparator {
  /// As `Comparator`, but neither a bound nor a hedge explains another number ("50+" beside "56", "about 40" beside
  /// "about 42"), and across languages a bound that was put differently is no news.
  static func compare(_ a: Mention, _ b: Mention) -> Relation {
    if case .number(_, let x) = a.value, case .number(_, let y) = b.value, !x.isEmpty, !y.isEmpty,
      CountedNoun.areDifferent(x, a.language, y, b.language)
    {
      return .incomparable
    }
    let relation = Comparator.compare(a, b)
    switch relation {
    case .compatible: return areOther(a, b) ? .conflict : relation
    case .boundDropped: return a.language == b.language ? relation : .compatible
    case .rangeNarrowed: return a.language != b.language && isLoose(a.value, b.value) ? .compatible : relation
    case .conflict:
      // A month and a moment are told of two things; a clock with its zone and one without may be one time.
      if case .date(let x) = a.value, case .date(let y) = b.value, DateComparator.areMonthAndMoment(x, y) {
        return .incomparable
      }
      if case .time(let x) = a.value, case .time(let y) = b.value, TimeComparator.isZonedOnce(x, y),
        TimeComparator.isZoneShift(x, y)
      {
        return .incomparable
      }
      // "6 pm" where the other language leaves the half of the day to the reader.
      if case .time(let x) = a.value, case .time(let y) = b.value, a.language != b.language, let p = x.from,
        let q = y.from, abs(p.secondsOfDay - q.secondsOfDay) == 43_200
      {
        return .compatible
      }
      return relation
    case .equal, .coarser, .oneDayApart, .unitMismatch, .placeholder, .asOf, .spelling, .incomparable:
      return relation
    }
  }

  /// "one or two", which languages put as they like.
  private static func isLoose(_ a: Value, _ b: Value) -> Bool {
    guard let (x, y) = intervals(a, b) else { return false }
    return [x, y].contains { interval in
      guard let low = interval.min, let high = interval.max, low < high else { return false }
      return high <= Number(10) && low + .one >= high
    }
  }

  /// Whether two values that could both be true were written with other numbers.
  private static func areOther(_ a: Mention, _ b: Mention) -> Bool {
    guard a.bound != .fuzzy, b.bound != .fuzzy, let (x, y) = intervals(a.value, b.value) else { return false }
    // 237K beside 237,593 was rounded; 80K beside 81K was not.
    let slack = x.resolution == y.resolution ? 0 : max(x.resolution.double, y.resolution.double)
    func differ(_ p: Number, _ q: Number) -> Bool { (p.double - q.double).magnitude > slack * 1.000_000_1 }
    let (left, right) = ([x.min, x.max].compactMap(\.self), [y.min, y.max].compactMap(\.self))
    if x.isClosedRange, y.isClosedRange { return differ(left[0], right[0]) || differ(left[1], right[1]) }
    return left.allSatisfy { p in right.allSatisfy { differ(p, $0) } }
  }

  /// The numbers of two values that are written in one unit.
  private static func intervals(_ a: Value, _ b: Value) -> (Interval, Interval)? {
    switch (a, b) {
    case (.number(let x, _), .number(let y, _)): (x, y)
    case (.percent(let x), .percent(let y)): (x, y)
    case (.multiplier(let x), .multiplier(let y)): (x, y)
    case (.money(let x, let c), .money(let y, let d)): c == d ? (x, y) : nil
    case (.quantity(let x, let u), .quantity(let y, let v)): u == v ? (x, y) : nil
    case (.age(let x, let u), .age(let y, let v)): u == v ? (x, y) : nil
    case (.duration(let x, let i), .duration(let y, let j)):
      Comparator.finestUnit(i) == Comparator.finestUnit(j) ? (x, y) : nil
    default: nil
    }
  }
}
