// Years that only their place tells: in brackets, behind a name, behind a comparison ("below 2019").

extension Grammar {
  /// "(2003; revised 2011)", "(Miller, 2011)": first or last in brackets, with a mark between it and what else they hold.
  func isYearInBrackets(_ numeral: Numeral) -> Bool {
    let (start, end) = (numeral.start, numeral.end)
    if byte(start - 1) == UInt8(ascii: "(") || starts(start - 3, "（") {
      let mark = byte(end)
      // "(2000, 3000)" is a pair.
      return (mark == UInt8(ascii: ";") || mark == UInt8(ascii: ",")) && byte(end + 1) == 0x20 && !isDigit(end + 2)
        || starts(end, "；") || starts(end, "，")
    }
    guard byte(end) == UInt8(ascii: ")") || starts(end, "）") else { return false }
    let mark = byte(start - 2)
    if byte(start - 1) == 0x20, mark == UInt8(ascii: ";") || mark == UInt8(ascii: ",") { return !isDigit(start - 3) }
    return starts(start - 3, "；") || starts(start - 3, "，")
  }

  /// "Expo 2023", "Ito 2014 and Marsh": behind a capitalised word that is none of the lexicon, and nothing counted.
  func isYearBehindName(_ year: Int, _ numeral: Numeral, _ i: Int) -> Bool {
    guard (1950...2049).contains(year), year % 100 != 0, byte(numeral.start - 1) == 0x20,
      i == 0 || items[i - 1].end != numeral.start - 1, closesClause(numeral.end)
    else { return false }
    let stop = numeral.start - 1
    var k = stop
    while k > range.lowerBound, Lexicon.isLetter(text[k - 1]) || isLatinLetter(k - 2) && text[k - 1] >= 0x80 { k -= 1 }
    if byte(k) >= 0x80, byte(k) < 0xC0 { k -= 1 }
    guard stop - k >= 3, byte(k) &- 0x41 < 26 || byte(k) == 0xC3 && byte(k + 1) < 0xA0,
      !isDigit(k - 1), byte(k - 1) != UInt8(ascii: "-") || isLatinLetter(k - 2) && isLatinLetter(k - 3),
      byte(k - 1) != UInt8(ascii: "'")
    else { return false }
    return !isOne(k..<stop, of: .yearlessNoun)
  }

  /// "two points below 2019": a number that was read behind a preposition of comparison, as the year that it is.
  func comparedYear(_ match: Match, _ bound: Bound, at i: Int) -> Match? {
    guard match.kind == .number, match.bound == .exact, bound == .lessThan || bound == .moreThan, reads(.date),
      !readsEveryNumber, !language.isSpaceless, let numeral = numeral(i + 1), numeral.digitCount == 4,
      let year = numeral.plainDigits, (1950...2049).contains(year), year % 50 != 0, numeral.end == match.end,
      numeral.start == match.start, closesClause(numeral.end),
      !stands(.countingBound, at: items[i].start)
    else { return nil }
    return Match(
      kind: .date, value: .date(value(of: .year(year))), start: numeral.start, end: numeral.end, next: match.next)
  }

  /// Nothing that a number counts or measures stands behind: a mark, the end, or a small word.
  func closesClause(_ end: Int) -> Bool {
    switch byte(end) {
    case 0, UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: ";"), UInt8(ascii: "*"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: "\""):
      return true
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"): return !isDigit(end + 1)
    case 0xE3: return byte(end + 1) == 0x80
    case 0xEF: return byte(end + 1) == 0xBC
    case 0x20:
      if starts(end, " (") || starts(end, " : ") || starts(end, " –") || starts(end, " —") { return true }
      return stands(.clauseWord, at: end + 1)
    default: return false
    }
  }

}
