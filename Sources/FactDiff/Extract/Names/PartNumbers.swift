// Numbers of parts and products, told by a word before them: "part number NG-PB10S", 型番：KX-4420, "SKU 440-2918".

extension NamePass {
  mutating func readPartNumber(_ word: Range<Int>) -> Bool {
    let code = joinedCode(around: word)
    guard code.lowerBound >= cursor, isPartNumber(code), isLabelled(.part, at: code.lowerBound) else { return false }
    add(.identifier, .identifier(scheme: "part", id: NameText.string(text, code)), code)
    return true
  }

  /// Capitals and digits together, or digits alone that are too many for a count and no date.
  private func isPartNumber(_ code: Range<Int>) -> Bool {
    guard 4...24 ~= code.count else { return false }
    var (digits, capitals, others) = (0, 0, 0)
    for place in code {
      let byte = text[place]
      if NameBytes.isDigit(byte) {
        digits += 1
      } else if NameBytes.isUpper(byte) {
        capitals += 1
      } else if byte != UInt8(ascii: "-") {
        others += 1
      }
    }
    guard digits > 0, others <= 2, byte(code.upperBound) != UInt8(ascii: "%") else { return false }
    if capitals > 0 { return others <= capitals }
    return others == 0 && digits >= 6 && !DigitGroups(text, from: code.lowerBound).looksLikeDate
  }
}
