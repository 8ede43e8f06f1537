// Where a value stands among those of its kind.

/// A value on the line of its kind.
enum ValuePlace {
  /// Greater than zero; told apart by ratio.
  case number(Double)
  /// A day, and the same day of no year.
  case day(Int, ofNoYear: Int, hasYear: Bool)
  case second(ofDay: Int)

  init?(_ value: Value) {
    switch value {
    case .date(let date):
      guard var day = (date.from ?? date.to)?.date else { return nil }
      let (days, hasYear) = (day.days, day.year != nil)
      day.year = nil
      self = .day(days, ofNoYear: day.days, hasYear: hasYear)
    case .time(let time):
      guard let from = time.from else { return nil }
      self = .second(ofDay: from.secondsOfDay)
    default:
      guard let number = value.magnitude?.double.magnitude, number > 0 else { return nil }
      self = .number(number)
    }
  }

  /// Powers of two between numbers; half the powers of two of the days or minutes between dates or times.
  @inline(__always)
  func distance(to other: ValuePlace) -> Float? {
    switch (self, other) {
    case (.number(let x), .number(let y)): ClaimIndex.logarithm(Float(x > y ? x / y : y / x))
    case (.day(let x, let p, let isFirstDated), .day(let y, let q, let isSecondDated)):
      ClaimIndex.logarithm(1 + Float(isFirstDated && isSecondDated ? abs(x - y) : abs(p - q))) / 2
    case (.second(let x), .second(let y)): ClaimIndex.logarithm(1 + Float(abs(x - y)) / 60) / 2
    default: nil
    }
  }
}

/// The claims of one source that tell what another source does not.
final class UntoldClaims {
  private let index: ClaimIndex
  private let dimensions: [Int]
  private var told: [Int: Set<Told>] = [:]
  private var known: [Pair: [Int]] = [:]

  private struct Told: Hashable {
    var key: UInt64
    var dimension: Int
  }

  private struct Pair: Hashable {
    var source: Int
    var besides: Int
  }

  /// Claims are looked at source by source: older pairs are asked no more.
  private static let mostPairs = 4096

  /// - Parameter dimensions: a number for the dimension of each claim.
  init(_ index: ClaimIndex, dimensions: [Int]) {
    (self.index, self.dimensions) = (index, dimensions)
  }

  func claims(of source: Int, besides other: Int) -> [Int] {
    let pair = Pair(source: source, besides: other)
    if let claims = known[pair] { return claims }
    let told = told(by: other)
    let claims = index.claims(of: source).filter { !told.contains(key($0)) }
    if known.count >= UntoldClaims.mostPairs { known.removeAll(keepingCapacity: true) }
    known[pair] = claims
    return claims
  }

  private func told(by source: Int) -> Set<Told> {
    if let told = told[source] { return told }
    let set = Set(index.claims(of: source).map(key))
    told[source] = set
    return set
  }

  private func key(_ claim: Int) -> Told { Told(key: index.claims[claim].key, dimension: dimensions[claim]) }
}
