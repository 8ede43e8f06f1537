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
    let words: [StaticString]
    switch language {
    case .english: words = Grammar.englishNegations
    case .french: words = Grammar.frenchNegations
    case .spanish: words = Grammar.spanishNegations
    case .portuguese: words = Grammar.portugueseNegations
    case .simplifiedChinese, .traditionalChinese: words = Grammar.chineseNegations
    case .german: words = ["nicht ", "niemals "]
    case .japanese, .korean, .undetermined: return (bound, start)
    }
    for word in words where starts(start - word.utf8CodeUnitCount, word) {
      let first = start - word.utf8CodeUnitCount
      if isLatinLetter(first), isLatinLetter(first - 1) { continue }
      return (turned, first)
    }
    return (bound, start)
  }

  private static let englishNegations: [StaticString] = [
    "not be ", "never be ", "cannot be ", "not to be ", "not to ", "not have ", "not ", "never ", "n't be ", "n’t be ",
    "n't ",
    "n’t ",
  ]
  private static let frenchNegations: [StaticString] = ["pas être ", "jamais être ", "pas ", "jamais ", "non "]
  private static let spanishNegations: [StaticString] = [
    "no debe ser ", "no deben ser ", "no debería ser ", "no puede ser ", "no pueden ser ", "no podrá ser ", "no será ",
    "no sea ", "no ser ", "no es ", "nunca ser ", "no ",
  ]
  private static let portugueseNegations: [StaticString] = [
    "não deve ser ", "não devem ser ", "não deveria ser ", "não pode ser ", "não podem ser ", "não poderá ser ",
    "não será ", "não seja ", "não ser ", "não é ", "nunca ser ", "não ",
  ]
  private static let chineseNegations: [StaticString] = [
    "不应", "不應", "不应当", "不應當", "不应该", "不應該", "不得", "不能", "不可", "不会", "不會", "不宜", "不该", "不該", "不许", "不許", "不准", "不再",
    "并不", "並不",
    "从不", "從不",
  ]
}
