// What a value is told per: "600 requests per hour", "300 € im Monat", 每月300元, "31 EUR/MWh".

extension PerUnit {
  /// How many of another unit make one of this, where that is exact: days are no part of months.
  func count(of other: PerUnit) -> Number? {
    if let a = base, let b = other.base { return a.dimension == b.dimension ? a.factor / b.factor : nil }
    return nil
  }

  private var base: Units.Base? {
    switch self {
    case .second: Units.Base(dimension: "time", factor: .one)
    case .minute: Units.Base(dimension: "time", factor: Number(60))
    case .hour: Units.Base(dimension: "time", factor: Number(3600))
    case .day: Units.Base(dimension: "time", factor: Number(86_400))
    case .week: Units.Base(dimension: "time", factor: Number(604_800))
    case .month: Units.Base(dimension: "calendar", factor: .one)
    case .quarter: Units.Base(dimension: "calendar", factor: Number(3))
    case .year: Units.Base(dimension: "calendar", factor: Number(12))
    default: Units.base(of: symbol)
    }
  }
}

extension Mention {
  /// Whether two values are told per two units.
  static func arePerOthers(_ a: Mention, _ b: Mention) -> Bool {
    if let p = a.per, let q = b.per { p != q && p.isTime == q.isTime } else { false }
  }

  /// `boundedCanonical`, and what it is told per: "600/h", "300 EUR/mo".
  var canonicalPer: String { per.map { boundedCanonical + "/" + $0.symbol } ?? boundedCanonical }
}

enum PerUnits {
  /// The mentions of a source, in their order, with what they are told per.
  static func settled(_ mentions: [Mention], of source: Source) -> [Mention] {
    var settled = mentions
    for i in mentions.indices where isTold(mentions[i].value) {
      let previous = i > 0 && mentions[i - 1].block == mentions[i].block ? mentions[i - 1].text.upperBound : 0
      if let unit = PerReader(mentions[i], in: source, behind: previous).unit { settled[i].per = unit }
    }
    return settled
  }

  /// Dates, names and factors are told per nothing, and speeds have it in their unit.
  private static func isTold(_ value: Value) -> Bool {
    switch value {
    case .number, .percent, .money, .duration: true
    case .quantity(_, let unit): !unit.utf8.contains(UInt8(ascii: "/"))
    default: false
    }
  }

  /// Gives claims of one number that the documents of a group tell per several units keys of their own.
  static func tellApart(_ claims: inout [Claim], _ mentions: [[Mention]]) {
    func per(_ claim: Claim) -> PerUnit? { mentions[claim.source][claim.mention].per }
    var units: [Kept: Set<PerUnit>] = [:]
    for claim in claims {
      if let unit = per(claim) { units[Kept(key: claim.key, isTime: unit.isTime), default: []].insert(unit) }
    }
    for i in claims.indices {
      guard let unit = per(claims[i]), let all = units[Kept(key: claims[i].key, isTime: unit.isTime)], all.count > 1
      else { continue }
      var state = FNV()
      state.add(claims[i].key)
      state.add(unit.symbol)
      claims[i].key = state.value
    }
  }

  /// One number, told per units of time or per others.
  private struct Kept: Hashable {
    var key: UInt64
    var isTime: Bool
  }
}

extension Comparator {
  /// How two values stand to each other that are told per different units; nil where they are not.
  static func rates(_ a: Mention, _ b: Mention) -> Relation? {
    // "0.11 dollars per GB and month": one may leave the gigabyte away, and the other the month.
    guard let p = a.per, let q = b.per, p != q, p.isTime == q.isTime, let x = a.value.interval,
      let y = b.value.interval
    else { return nil }
    var (left, right) = (a, b)
    (left.per, right.per) = (nil, nil)
    // The number was kept and the unit was not.
    if x.min == y.min && x.max == y.max || x.point != nil && x.point == y.point {
      return x.point != .zero && compare(left, right).isHarmony ? .unitMismatch : .incomparable
    }
    guard let count = p.count(of: q) else { return .incomparable }
    right.value = right.value.times(count)
    return compare(left, right).isHarmony ? .compatible : .incomparable
  }
}

extension Value {
  /// So many times as much.
  fileprivate func times(_ factor: Number) -> Value {
    switch self {
    case .number(let interval, let noun): .number(interval.scaled(by: factor), noun: noun)
    case .percent(let interval): .percent(interval.scaled(by: factor))
    case .money(let interval, let currency): .money(interval.scaled(by: factor), currency: currency)
    case .quantity(let interval, let unit): .quantity(interval.scaled(by: factor), unit: unit)
    case .duration(let interval, let iso): .duration(interval.scaled(by: factor), iso: iso)
    default: self
    }
  }
}
