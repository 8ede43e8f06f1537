// Clock times: points, told ranges and parts of a day.

enum TimeComparator {
  static func compare(_ x: TimeValue, _ xBound: Bound, _ y: TimeValue, _ yBound: Bound) -> Relation {
    guard let a = x.from, let b = y.from else { return x.timex == y.timex ? .equal : .incomparable }
    var (first, second) = (a.secondsOfDay, b.secondsOfDay)
    if let p = x.offset, let q = y.offset {
      first -= p * 60
      second -= q * 60
    }
    if isPosition(x, y) || isPosition(y, x) { return .equal }
    // A clock without a zone may be one of UTC.
    if (x.offset == nil) != (y.offset == nil), x.to == nil, y.to == nil,
      wrapped(first - (x.offset ?? 0) * 60) == wrapped(second - (y.offset ?? 0) * 60)
    {
      return .compatible
    }
    let apart = min(wrapped(first - second), wrapped(second - first))
    if apart == day / 2, x.mayBeLater && a.hour <= 12 && b.hour >= 12 || y.mayBeLater && b.hour <= 12 && a.hour >= 12 {
      return .compatible
    }
    let lengths = (length(x), length(y))
    if apart == 0, lengths == (nil, nil) || lengths.0 == lengths.1 { return .equal }
    // "nine in the morning" holds the whole hour, "around" a quarter of one, around a minute like 9:07 three.
    let isWholeHour = x.timex.utf8.count <= 3 || y.timex.utf8.count <= 3
    if isWholeHour, apart < 3600 { return .compatible }
    if xBound != .exact || yBound != .exact, apart <= max(reach(a, xBound), reach(b, yBound)) { return .compatible }
    switch lengths {
    case (let p?, let q?): return ranges(first, p, second, q)
    case (let p?, nil): return wrapped(second - first) <= p ? .compatible : .conflict
    case (nil, let q?): return wrapped(first - second) <= q ? .compatible : .conflict
    case (nil, nil): break
    }
    if x.to != nil || y.to != nil, apart < 6 * 3600 { return .compatible }
    return .conflict
  }

  /// A place in a recording, told with its hour and without: 00:12:30 and 12:30.
  private static func isPosition(_ whole: TimeValue, _ short: TimeValue) -> Bool {
    guard let a = whole.from, let b = short.from, whole.timex.utf8.count == 9, short.timex.utf8.count == 6 else {
      return false
    }
    return a.hour == 0 && a.minute == b.hour && a.second == b.minute && whole.offset == nil && short.offset == nil
  }

  /// Seconds around a clock that a hedge or a bound leaves open.
  private static func reach(_ clock: ClockTime, _ bound: Bound) -> Int {
    bound == .exact ? 0 : clock.minute % 5 == 0 || bound != .about ? 900 : 180
  }

  /// Two clocks, not both with a zone, that tell the same minutes and are up to fourteen hours apart.
  static func isZoneShift(_ x: TimeValue, _ y: TimeValue) -> Bool {
    guard let p = x.from, let q = y.from, x.offset == nil || y.offset == nil else { return false }
    let apart = (p.secondsOfDay - q.secondsOfDay).magnitude
    return apart > 0 && apart % 1800 == 0
  }

  /// Whether one of two clocks tells its zone: 16:00 UTC and seven in the evening may be one time.
  static func isZonedOnce(_ x: TimeValue, _ y: TimeValue) -> Bool { (x.offset == nil) != (y.offset == nil) }

  /// Two ranges that share one end and differ at the other tell one stretch in two ways.
  private static func ranges(_ first: Int, _ length: Int, _ second: Int, _ otherLength: Int) -> Relation {
    if first == second || wrapped(first + length) == wrapped(second + otherLength) { return .conflict }
    return wrapped(second - first) <= length || wrapped(first - second) <= otherLength ? .compatible : .conflict
  }

  private static let day = 86_400

  private static func wrapped(_ seconds: Int) -> Int { (seconds % day + day) % day }

  /// Seconds of a range that both ends of are told with their minutes: "04:09–05:27", not "in the morning".
  private static func length(_ time: TimeValue) -> Int? {
    guard let from = time.from, let to = time.to else { return nil }
    let ends = time.timex.split(separator: "/")
    guard ends.count == 2, ends.allSatisfy({ $0.utf8.count >= 6 }) else { return nil }
    return wrapped(to.secondsOfDay - from.secondsOfDay)
  }
}
