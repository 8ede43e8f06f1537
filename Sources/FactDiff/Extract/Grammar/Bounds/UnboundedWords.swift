// Words of a bound that bound nothing in English: "goes up to £480", "€3 million over five years", "at roughly 5 p.m.".

extension Grammar {
  /// The value itself, where the bound word before it (item `i`) tells a way, a stretch or a comparison.
  func unbounded(_ match: Match, at i: Int) -> Match? {
    let start = items[i].start
    if starts(start, "up to ") { return isWord(wordBefore(start), Grammar.motions) ? match : nil }
    if starts(start, "over "), match.bound == .exact { return isStretch(match) && isSpread(before: i) ? match : nil }
    if starts(items[i].end - 4, "than") { return isComparedMoment(match, at: i) ? match : nil }
    return nil
  }

  /// The word that ends one space before an offset; empty where none does.
  func wordBefore(_ offset: Int) -> Range<Int> {
    guard byte(offset - 1) == 0x20 else { return offset..<offset }
    var k = offset - 1
    while k > range.lowerBound, Lexicon.isLetter(text[k - 1]) { k -= 1 }
    return k..<offset - 1
  }

  private static let motions: [StaticString] = [
    "go", "goes", "went", "gone", "going", "rise", "rises", "rose", "risen", "rising", "move", "moves", "moved", "jump",
    "jumps", "jumped", "climb", "climbs", "climbed", "crept", "shot", "inched",
  ]

  // MARK: During

  /// A length of time, or a count of occasions.
  private func isStretch(_ match: Match) -> Bool {
    switch match.value {
    case .duration: return true
    case .number(_, let noun): return Grammar.occasions.contains { noun.utf8.elementsEqual($0.utf8Bytes) }
    default: return false
    }
  }

  private static let occasions: [StaticString] = [
    "landings", "games", "matches", "seasons", "races", "rounds", "episodes", "flights", "launches", "sessions", "sets",
    "holes", "legs", "stages", "events", "tests", "trials", "runs", "visits", "meetings", "missions", "tours",
    "editions", "innings", "laps", "instalments", "installments", "trips",
  ]

  /// Whether a value stands before "over" (item `i`), or a word for what is spread: "12 goals over", "spread over".
  private func isSpread(before i: Int) -> Bool {
    let start = items[i].start
    let word = wordBefore(start)
    if isWord(word, Grammar.spreads) { return true }
    guard i > 0, start - items[i - 1].end <= 24, items[i - 1].end < start else { return false }
    let last = items[i - 1]
    guard last.numeral >= 0 || last.roles.intersects(Grammar.endsOfValues) else { return false }
    if last.end == start - 1 { return true }
    // "12 goals over nine games", "£5m for spending over three years", but "6 people waited over two hours".
    for k in last.end..<start where !Lexicon.isLetter(text[k]) && text[k] != 0x20 { return false }
    let final = byte(word.upperBound - 1) | 0x20
    return word.count > 3 && (final == UInt8(ascii: "s") || starts(word.upperBound - 3, "ing"))
      && !isWord(word, Grammar.waits)
  }

  private static let endsOfValues = RoleSet(.unit, .currencySuffix, .percentSuffix, .percentPoint, .magnitude)

  private static let spreads: [StaticString] = [
    "spread", "averaged", "repaid", "phased", "staggered", "invested", "amortised", "amortized", "accumulated",
    "spaced", "divided", "rainfall", "rain", "snow", "mass", "growth", "losses", "gains", "returns", "spending",
    "talks", "hearings", "meetings",
  ]
  private static let waits: [StaticString] = ["lasts", "takes", "lasting", "waiting", "taking", "needs", "always"]

  // MARK: Compared

  /// "14 per cent higher than a year ago", "cheaper than last year's": the moment that something is compared with.
  private func isComparedMoment(_ match: Match, at i: Int) -> Bool {
    switch match.value {
    case .date(let date): guard date.isRelative else { return false }
    case .duration: guard starts(match.end, " ago") || starts(match.end, " earlier") else { return false }
    default: return false
    }
    let isOfTime = Grammar.comparativesOfTime.contains { starts(items[i].start, $0) }
    guard isOfTime else { return true }
    // "12 per cent more than a year ago", but "sold more than a year ago".
    return i > 0 && items[i].start - items[i - 1].end <= 1
      && (items[i - 1].numeral >= 0 || items[i - 1].roles.intersects(Grammar.endsOfValues))
  }

  private static let comparativesOfTime: [StaticString] = [
    "more ", "More ", "less ", "Less ", "longer ", "shorter ", "older ", "younger ", "later ", "earlier ", "well ",
    "not ", "no ", "slightly ", "a little ", "fewer ", "or ", "and ", "but ",
  ]

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

  // MARK: Past

  /// Whether a length behind "in" or "within" is told of what is over: "sold in two days", "appealed within eight days",
  /// "the worst in 30 years".
  func isToldOfPast(before start: Int) -> Bool {
    var k = start
    for _ in 0..<8 {
      while k > range.lowerBound, byte(k - 1) == 0x20 { k -= 1 }
      let end = k
      while k > range.lowerBound, byte(k - 1) > 0x20 { k -= 1 }
      guard k < end, Lexicon.isLetter(byte(end - 1)) || isDigit(end - 1) else { return false }
      let word = k..<end
      if isWord(word, Grammar.futures) || isWord(word, Grammar.reports) { return false }
      if isWord(word, Grammar.pasts) || word.count > 4 && (starts(end - 2, "ed") || starts(end - 3, "est")) {
        return true
      }
    }
    return false
  }

  private static let futures: [StaticString] = [
    "will", "would", "shall", "to", "going", "due", "expected", "planned", "scheduled", "slated", "supposed", "need",
    "projected", "predicted", "hoped", "set", "starts", "start", "begins", "opens", "ends", "expires", "can", "may",
    "might", "could", "should", "must", "next", "is", "are", "be", "speed", "interest", "request", "test", "latest",
    "indeed", "united", "forest", "west",
  ]
  private static let reports: [StaticString] = [
    "said", "told", "announced", "reported", "promised", "added", "warned", "confirmed", "vowed", "says", "and", "but",
    "that", "which",
  ]
  private static let pasts: [StaticString] = [
    "was", "were", "had", "been", "sold", "took", "taken", "built", "rebuilt", "done", "won", "made", "fell", "fallen",
    "lost", "ran", "rose", "risen", "grew", "grown", "got", "found", "went", "came", "did", "wrote", "written", "drove",
    "flew", "flown", "met", "left", "broke", "broken", "caught", "gone", "gave", "given", "sank", "shot", "held", "led",
    "spent", "paid", "first", "only", "most", "worst", "best", "record",
  ]
}

extension StaticString {
  /// Its bytes, for comparison.
  fileprivate var utf8Bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
