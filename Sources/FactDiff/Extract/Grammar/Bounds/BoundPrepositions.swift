// Words that bound a number in one place and only lead to it in another: "gegen", "über", "hasta", "até".

extension Grammar {
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
    byte(start - 1) == 0x20
      && stands(.governor, before: start - 1)
  }

  /// "bajó hasta 98 euros", "cayó un 11 %, hasta 98 millones": where a change led to is no ceiling.
  private func leadsToLevel(_ start: Int, _ match: Match) -> Bool {
    switch match.kind {
    case .money, .percent, .quantity, .number: break
    default: return false
    }
    var k = start - 1
    guard byte(k) == 0x20 else { return false }
    if byte(k - 1) == UInt8(ascii: ",") {
      // By how much it changed was told right before.
      guard let last = mentions.last, last.text.upperBound == k - 1, last.block == block else { return false }
      switch last.kind {
      case .percent, .money, .quantity: k = last.text.lowerBound
      default: return false
      }
      return isChange(endingAt: k - 1) || isChange(endingAt: wordStart(k - 1) - 1)
    }
    return isChange(endingAt: k)
  }

  private func wordStart(_ end: Int) -> Int {
    var k = end
    while k > range.lowerBound, text[k - 1] != 0x20 { k -= 1 }
    return k
  }

  private func isChange(endingAt end: Int) -> Bool {
    standsFree(.changeVerb, before: end)
  }

}
