// Ages of one person in two documents.

extension Pairing {
  /// Whether two ages are a year apart, and so far apart are their documents that a birthday may lie between: 23 in October
  /// and 24 in February.
  func hadBirthday(_ i: Int, _ j: Int) -> Bool {
    guard let x = index.claims[i].documentDay, let y = index.claims[j].documentDay,
      abs(x - y) >= Pairing.daysToBirthday, let first = age(i), let second = age(j)
    else { return false }
    return (x < y ? second - first : first - second) == .one
  }

  private func age(_ i: Int) -> Number? { mention(i).value.interval?.point }

  private static let daysToBirthday = 28
}
