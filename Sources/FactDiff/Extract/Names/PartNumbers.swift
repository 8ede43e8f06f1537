// Numbers of parts and products, told by a word before them: "part number AK7-20-C", "SKU 440-291877". Names such as
// "NG-PB10S" are models, with the word and without it.

extension NamePass {
  /// `start`: everything before it is taken.
  mutating func readPartNumber(_ word: Range<Int>, behind start: Int) {
    let code = joinedCode(around: word)
    guard code.lowerBound >= start, isPartNumber(code), isLabelled(.part, at: code.lowerBound) else { return }
    add(.identifier, .identifier(scheme: "part", id: NameText.string(text, code)), code)
  }

  /// Whether only the beginning of a longer code was taken for a model: "AK7" of "AK7-20-C".
  func isUnknownHead(_ mention: Mention, of word: Range<Int>) -> Bool {
    guard case .model(let name) = mention.value, mention.text.contains(word.lowerBound),
      byte(mention.text.upperBound) == UInt8(ascii: "-"), NameText.isWord(text, at: mention.text.upperBound + 1)
    else { return false }
    return !lexicon.families.contains { $0.name == name.family }
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
