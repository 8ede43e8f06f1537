// Units of one letter right behind their digits in English: 39.5C, 102F, an 8p stamp, 3.7m people.

extension Grammar {
  /// A number that one letter behind it makes a measure, an amount or a count of millions.
  func letterUnit(_ operand: Operand) -> Match? {
    guard language == .english, !readsEveryNumber, operand.numeral.form == .digits, !operand.numeral.hasMagnitude,
      !Lexicon.isLetter(byte(operand.end + 1)), !isDigit(operand.end + 1), byte(operand.end + 1) != UInt8(ascii: "/")
    else { return nil }
    switch byte(operand.end) {
    case UInt8(ascii: "C"), UInt8(ascii: "F"): return reads(.quantity) && isDegrees(operand) ? degrees(operand) : nil
    case UInt8(ascii: "p"): return reads(.money) && isPence(operand) ? pence(operand) : nil
    case UInt8(ascii: "m"): return reads(.number) ? millions(operand) : nil
    default: return nil
    }
  }

  /// "1.62C", "to 39C", "-7C"; seat 12C and a 5C screw are none.
  private func isDegrees(_ operand: Operand) -> Bool {
    guard operand.numeral.digitCount <= 3, !operand.numeral.hasSeparator else { return false }
    if operand.numeral.decimals > 0 || operand.numeral.isNegative { return true }
    guard operand.numeral.digitCount > 1 else { return false }
    let word = wordBefore(operand.start)
    return isWord(word, .degreeLead)
  }

  private func degrees(_ operand: Operand) -> Match {
    Match(
      kind: .quantity, value: .quantity(operand.interval, unit: byte(operand.end) == UInt8(ascii: "C") ? "C" : "F"),
      bound: operand.bound, start: operand.start, end: operand.end + 1,
      next: itemBehind(operand.end + 1, from: operand.next))
  }

  /// "an 8p rise", where pounds are told.
  private func isPence(_ operand: Operand) -> Bool {
    tellsPounds && operand.numeral.digitCount <= 3 && !operand.numeral.isNegative && operand.start > range.lowerBound
      && (byte(operand.start - 1) == 0x20 || byte(operand.start - 1) == UInt8(ascii: "("))
  }

  private func pence(_ operand: Operand) -> Match {
    Match(
      kind: .money,
      value: .money(operand.interval.scaled(by: Number(digits: 1, exponent: -2)), currency: "GBP"),
      bound: operand.bound, start: operand.start, end: operand.end + 1,
      next: itemBehind(operand.end + 1, from: operand.next))
  }

  /// "3.7m people": nobody is measured in metres.
  private func millions(_ operand: Operand) -> Match? {
    guard byte(operand.end + 1) == 0x20, let noun = englishNoun(behind: operand.end + 1),
      isWord(noun, .millionsNoun)
    else { return nil }
    let million = Number(1_000_000)
    var interval = operand.interval.scaled(by: million)
    interval.resolution = Number(digits: 1, exponent: 6 - operand.numeral.decimals)
    return Match(
      kind: .number, value: .number(interval, noun: folded(noun)), bound: operand.bound, start: operand.start,
      end: operand.end + 1, next: itemBehind(operand.end + 1, from: operand.next))
  }

}
