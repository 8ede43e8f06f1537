// Digits that are part of a name or a code in English: "Chang'e-9", "muon g-4", "GI.3", "23H2".

extension Grammar {
  /// Whether letters are tied to a number so that it counts nothing.
  func isPartOfName(_ operand: Operand) -> Bool {
    let (start, end) = (operand.start, operand.end)
    guard operand.numeral.form == .digits, !operand.isRange else { return false }
    // "GI.3"
    if byte(start - 1) == UInt8(ascii: "."), byte(start - 2) &- 0x41 < 26, byte(start - 3) &- 0x41 < 26 { return true }
    // "23H2"
    if byte(start - 1) == UInt8(ascii: "H"), isDigit(start - 2) { return true }
    guard byte(start - 1) == UInt8(ascii: "-"), Lexicon.isLetter(byte(start - 2)), operand.numeral.decimals == 0 else {
      return false
    }
    var k = start - 2
    while k > range.lowerBound, Lexicon.isLetter(text[k - 1]) || text[k - 1] == UInt8(ascii: "'") { k -= 1 }
    let word = k..<start - 1
    // "muon g-4"
    if word.count == 1 { return byte(k) &- 0x61 < 26 && byte(k - 1) == 0x20 && !Lexicon.isLetter(byte(end)) }
    return byte(k) &- 0x41 < 26 && text[word].contains(UInt8(ascii: "'"))
  }
}
