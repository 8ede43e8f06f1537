// Words of a bound that bound nothing: "goes up to £480", "€3 million over five years", "at roughly 5 p.m.", "verfügt über".

extension Grammar {
  /// The value itself, where the bound word before it (item `i`) tells a way, a stretch or a comparison.
  func unbounded(_ match: Match, at i: Int) -> Match? {
    let start = items[i].start
    if starts(start, "up to ") { return isWord(wordBefore(start), .motionVerb) ? match : nil }
    if starts(start, "over "), match.bound == .exact { return isStretch(match) && isSpread(before: i) ? match : nil }
    if starts(items[i].end - 4, "than") { return isComparedMoment(match, at: i) ? match : nil }
    return nil
  }

  // MARK: During

  /// A length of time, or a count of occasions.
  private func isStretch(_ match: Match) -> Bool {
    switch match.value {
    case .duration: return true
    case .number(_, let noun): return lexicon.neighbours.contains(noun, in: .occasion)
    default: return false
    }
  }

  /// Whether a value stands before "over" (item `i`), or a word for what is spread: "12 goals over", "spread over".
  private func isSpread(before i: Int) -> Bool {
    let start = items[i].start
    let word = wordBefore(start)
    if isWord(word, .spreadWord) { return true }
    guard i > 0, start - items[i - 1].end <= 24, items[i - 1].end < start else { return false }
    let last = items[i - 1]
    guard last.numeral >= 0 || last.roles.intersects(Grammar.endsOfValues) else { return false }
    if last.end == start - 1 { return true }
    // "12 goals over nine games", "£5m for spending over three years", but "6 people waited over two hours".
    for k in last.end..<start where !Lexicon.isLetter(text[k]) && text[k] != 0x20 { return false }
    let final = byte(word.upperBound - 1) | 0x20
    return word.count > 3 && (final == UInt8(ascii: "s") || starts(word.upperBound - 3, "ing"))
      && !isWord(word, .waitVerb)
  }

  private static let endsOfValues = RoleSet(.unit, .currencySuffix, .percentSuffix, .percentPoint, .magnitude)

  // MARK: Compared

  /// "14 per cent higher than a year ago", "cheaper than last year's": the moment that something is compared with.
  private func isComparedMoment(_ match: Match, at i: Int) -> Bool {
    switch match.value {
    case .date(let date): guard date.isRelative else { return false }
    case .duration: guard starts(match.end, " ago") || starts(match.end, " earlier") else { return false }
    default: return false
    }
    let isOfTime = stands(.timeComparative, at: items[i].start)
    guard isOfTime else { return true }
    // "12 per cent more than a year ago", but "sold more than a year ago".
    return i > 0 && items[i].start - items[i - 1].end <= 1
      && (items[i - 1].numeral >= 0 || items[i - 1].roles.intersects(Grammar.endsOfValues))
  }

  // MARK: About

  /// "at about 5 p.m.": the hedge of a clock is read with the clock.
  func isHedgeOfClock(_ match: Match, at i: Int) -> Bool {
    guard has(i, .clockFiller), starts(items[i].start, "at ") || starts(items[i].start, "At ") else { return false }
    return match.kind == .time || match.kind == .date || reads(.time) && time(at: i) != nil
  }

  /// "near 10 Main Street": only amounts, measures and large counts are near a number.
  func isPlaceNear(_ match: Match, at i: Int) -> Bool {
    guard starts(items[i].start, "near ") || starts(items[i].start, "Near ") else { return false }
    switch match.value {
    case .percent, .money, .quantity: return false
    case .number(let interval, _): return (interval.min ?? .zero) < Number(1000)
    default: return true
    }
  }

  // MARK: Prepositions of German, Spanish and Portuguese

  /// "gegen drei Hersteller", "verfügt über 200 Betten", "bajó hasta 98 euros": no bound of the number behind them.
  func isPlainPreposition(_ i: Int, before match: Match) -> Bool {
    let (start, end) = (items[i].start, items[i].end)
    switch language {
    case .german:
      if end - start == 5, starts(start + 1, "egen") { return match.kind == .number && !isLikeYear(match) }
      return isAbove(start, end) && isGoverned(start)
    case .spanish:
      return starts(start, "hasta") && end - start == 5 && leadsToLevel(start, match)
    case .portuguese:
      return starts(start, "até") && end - start == 4 && leadsToLevel(start, match)
    case .english, .french, .simplifiedChinese, .traditionalChinese, .japanese, .korean, .undetermined: return false
    }
  }

  private func isAbove(_ start: Int, _ end: Int) -> Bool { end - start == 5 && starts(start, "über") }

  private func isLikeYear(_ match: Match) -> Bool {
    guard case .number(let interval, _) = match.value, let value = interval.point else { return false }
    return value.mayBeYear && match.end - match.start == 4
  }

  /// "verhandelte über", "ein Vertrag über": the word before it asks for the preposition.
  private func isGoverned(_ start: Int) -> Bool {
    byte(start - 1) == 0x20 && stands(.governor, before: start - 1)
  }
}
