// Telephone numbers: a national and an international form of one number agree.

enum TelephoneComparator {
  static let scheme = "tel"

  /// Two numbers that differ in more than two digits belong to two desks, of which nobody said that they are one.
  static func compare(_ a: String, _ b: String) -> Relation {
    if a == b { return .equal }
    let (x, y) = (dialled(a), dialled(b))
    if x == y { return .compatible }
    let (short, long) = x.count < y.count ? (x, y) : (y, x)
    // A country's or a town's code is dialled before the rest.
    let tail = Array(long.suffix(short.count))
    if short.count >= 6, short == tail { return .compatible }
    guard short.count >= 6, long.count - short.count <= 1 || a.first == "+" || b.first == "+" else {
      return .incomparable
    }
    let isSlip = editDistance(short, long, atMost: 2) != nil || editDistance(short, tail, atMost: 2) != nil
    return isSlip ? .conflict : .incomparable
  }

  /// Equal for all forms of one number.
  static func key(_ id: String) -> [UInt8] { Array(dialled(id).suffix(7)) }

  /// The digits without the sign or the zeros that stand for it.
  private static func dialled(_ id: String) -> [UInt8] {
    Array(id.utf8.drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "0") })
  }
}
