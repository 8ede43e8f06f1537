// Numbers that a register gives out: trials, ships, cases at court. Two sources that differ in one have a slip.

extension NamePass {
  /// "NCT05718834", "ISRCTN12345678", "UMIN-000012345": capitals that name the register and at least six digits.
  func isRegistryNumber(_ core: Range<Int>) -> Bool {
    var i = core.lowerBound
    while i < core.upperBound, NameBytes.isUpper(text[i]) { i += 1 }
    guard 2...8 ~= i - core.lowerBound else { return false }
    if text[i] == UInt8(ascii: "-") { i += 1 }
    return core.upperBound - i >= 6 && text[i..<core.upperBound].allSatisfy(NameBytes.isDigit)
  }

  mutating func addRegistryNumber(_ core: Range<Int>) {
    let head = text[core].prefix(while: NameBytes.isUpper)
    let scheme = String(decoding: head.map(NameBytes.folded), as: UTF8.self)
    add(.identifier, .identifier(scheme: scheme, id: NameText.string(text, core)), core)
  }

  /// "IMO 9127435", "IMO番号は9127435", or in a field or cell that is labelled so: the seven digits of a ship.
  mutating func readShipNumber(_ digits: Range<Int>) -> Bool {
    guard digits.count == 7, digits.lowerBound >= cursor, text[digits].allSatisfy(NameBytes.isDigit),
      isBehind("imo", digits.lowerBound) || isLabelled("imo", digits.lowerBound)
    else { return false }
    add(.identifier, .identifier(scheme: "imo", id: NameText.string(text, digits)), digits)
    return true
  }

  /// "n.º 217/2025", "Nr. 12/2024": a running number within a year, behind a word for numbers.
  mutating func readCaseNumber(_ digits: Range<Int>) -> Bool {
    let slash = digits.upperBound
    guard 1...5 ~= digits.count, byte(slash) == UInt8(ascii: "/"),
      byte(slash + 1) == UInt8(ascii: "1") && byte(slash + 2) == UInt8(ascii: "9")
        || byte(slash + 1) == UInt8(ascii: "2") && byte(slash + 2) == UInt8(ascii: "0"),
      NameBytes.isDigit(byte(slash + 3)), NameBytes.isDigit(byte(slash + 4)), !NameText.isWord(text, at: slash + 5),
      byte(slash + 5) != UInt8(ascii: "/"), text[digits].allSatisfy(NameBytes.isDigit)
    else { return false }
    let end = NameText.skipSpaces(text, before: digits.lowerBound)
    let before = text[max(0, end - 8)..<end].map(NameBytes.folded)
    guard NamePass.numberWords.contains(where: { before.suffix($0.count).elementsEqual($0) }) else { return false }
    let range = digits.lowerBound..<slash + 5
    add(.identifier, .identifier(scheme: "case", id: NameText.string(text, range)), range)
    return true
  }

  private static let numberWords = [
    "n.º", "n.o", "nº", "n°", "no.", "nr.", "núm.", "number", "número", "numéro", "nummer", "aktenzeichen", "az.",
  ].map { Array($0.utf8) }

  /// Whether a word of ASCII letters stands a little before in the line.
  private func isBehind(_ word: String, _ start: Int) -> Bool {
    var window = text[max(0, start - 24)..<start]
    if let line = window.lastIndex(where: { $0 == 0 || $0 == 0x0A }) { window = window[(line + 1)...] }
    return NamePass.holds(window.map(NameBytes.folded)[...], Array(word.utf8))
  }

  /// Whether the key of the field or a header of the cell holds a word.
  private mutating func isLabelled(_ word: String, _ start: Int) -> Bool {
    let index = blockIndex(at: start)
    guard source.blocks.indices.contains(index) else { return false }
    return [source.blocks[index].label, source.blocks[index].rowLabel].contains { label in
      guard let label, label.upperBound <= text.count else { return false }
      return NamePass.holds(text[label].map(NameBytes.folded)[...], Array(word.utf8))
    }
  }
}
