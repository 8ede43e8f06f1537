// Bounds that a "not" turns round: 不应少于 256 MB, "must not exceed", "ne doit pas être inférieure à", "não pode ser maior que".

extension Grammar {
  /// What a bound means behind a negation, and where that begins: not less than is at least.
  func negated(_ bound: Bound, at start: Int) -> (Bound, Int) {
    let turned: Bound
    switch bound {
    case .moreThan: turned = .atMost
    case .lessThan: turned = .atLeast
    case .exact, .about, .fuzzy, .atLeast, .atMost: return (bound, start)
    }
    let negation = width(of: .negation, before: start) { width in
      let first = start - width
      return !(isLatinLetter(first) && isLatinLetter(first - 1))
    }
    return negation.map { (turned, start - $0) } ?? (bound, start)
  }
}
