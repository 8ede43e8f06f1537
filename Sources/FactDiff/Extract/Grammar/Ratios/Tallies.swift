// Votes and scores that words tell: "138 voix contre 77", "31 gegen 12 Stimmen", "5 tirs au but à 3", "46 votos contra 19".

extension Grammar {
  /// Two sides, of which one has the noun.
  func tally(at i: Int) -> Match? {
    guard i + 1 < items.count, let first = numeral(i), byte(first.end) == 0x20, let home = tallied(first) else {
      return nil
    }
    var j = i + 1
    while j < min(i + 5, items.count), items[j].numeral < 0 { j += 1 }
    guard let second = numeral(j), second.start - first.end <= 34, let away = tallied(second) else { return nil }
    let joint = first.end..<second.start
    guard isTold(joint, from: first.start, to: second.end), !hasUnit(behind: second.end, j) else { return nil }
    return Match(
      kind: .ratio, value: .score(Number(home), Number(away)), start: first.start, end: second.end, next: j + 1)
  }

  private func tallied(_ numeral: Numeral) -> Int? {
    guard let value = numeral.point?.integer, value >= 0, value <= 999, numeral.decimals == 0, !numeral.hasMagnitude,
      !numeral.hasLeadingZero, !numeral.isNegative, !numeral.isFraction, !numeral.hasSeparator, !numeral.isArticle
    else { return nil }
    return value
  }

  private func isTold(_ joint: Range<Int>, from start: Int, to end: Int) -> Bool {
    let words: TallyWords
    switch language {
    case .french: words = Grammar.frenchTally
    case .spanish: words = Grammar.spanishTally
    case .portuguese: words = Grammar.portugueseTally
    case .german: words = Grammar.germanTally
    case .english: words = Grammar.englishTally
    case .simplifiedChinese, .traditionalChinese, .japanese, .korean, .undetermined: return false
    }
    let isNamed = words.joints.contains {
      $0.utf8CodeUnitCount == joint.count && starts(joint.lowerBound, $0)
    }
    if isNamed { return true }
    guard joint.count == words.against.utf8CodeUnitCount, starts(joint.lowerBound, words.against) else { return false }
    return starts(end, words.votes) || starts(start - words.by.utf8CodeUnitCount, words.by)
  }

  /// What stands between two sides with the noun of the first; what stands between bare ones, and the noun behind them or
  /// the word before that a tally of votes then has.
  private struct TallyWords {
    var joints: [StaticString]
    var against: StaticString
    var votes: StaticString
    var by: StaticString
  }

  private static let frenchTally = TallyWords(
    joints: [" voix contre ", " tirs au but à ", " points à ", " buts à ", " jeux à ", " sets à ", " manches à "],
    against: " contre ", votes: " voix", by: "par ")
  private static let spanishTally = TallyWords(
    joints: [" votos contra ", " votos frente a ", " puntos a ", " goles a ", " sets a "], against: " contra ",
    votes: " votos", by: "por ")
  private static let portugueseTally = TallyWords(
    joints: [" votos contra ", " votos a ", " pontos a ", " gols a ", " golos a ", " sets a "], against: " contra ",
    votes: " votos", by: "por ")
  private static let germanTally = TallyWords(
    joints: [" Stimmen gegen ", " Stimmen zu ", " Punkte zu "], against: " gegen ", votes: " Stimmen", by: "mit ")
  private static let englishTally = TallyWords(
    joints: [" votes to ", " votes against "], against: " against ", votes: " votes", by: "by a vote of ")
}
