// Further versions of a family named once: "Python 3.9–3.12", "Python 3.9, 3.10 and 3.11", Python 3.9 至 3.12.

extension NamePass {
  /// Takes the versions behind one, each joined by a dash, a comma or a word, and of the same major version.
  mutating func takeSeries(behind end: Int, _ family: NameFamily, _ version: WrittenVersion) {
    let major = version.text.utf8.prefix { $0 != UInt8(ascii: ".") }
    var end = end
    for _ in 0..<8 {
      guard let start = seriesJoint(from: end),
        let next = self.version(from: start, family: family, bound: false, lower: false), next.isDecimal,
        next.letters.isEmpty, !isCounted(next),
        next.text.utf8.prefix(while: { $0 != UInt8(ascii: ".") }).elementsEqual(major),
        next.text.utf8.count(where: { $0 == UInt8(ascii: ".") }) == 1
      else { return }
      add(.version, .version(family.named(version: next.text)), next.range)
      end = next.range.upperBound
    }
  }

  static let fromWords: [[UInt8]] = ["from", "ab", "desde", "since"].map { Array($0.utf8) }

  /// A cell of a row that software names: "| Python | 3.9 | 3.11 |".
  mutating func readCellVersion(_ word: Range<Int>, _ digits: Range<Int>) -> Bool {
    guard word.lowerBound == digits.lowerBound, word.lowerBound >= cursor else { return false }
    let index = blockIndex(at: word.lowerBound)
    guard index < source.blocks.count, source.blocks[index].zone == .table, let label = source.blocks[index].rowLabel,
      let match = labelFamily(label)
    else { return false }
    let family = lexicon.families[match.family]
    let cell = source.blocks[index].text
    guard family.isVersion, isOpening(cell.lowerBound..<word.lowerBound) || isAside(word.lowerBound, in: cell),
      let version = version(from: word.lowerBound, family: family, bound: false, lower: false), version.digits <= 3,
      version.letters.isEmpty, accepts(version, family, bound: false),
      isClosing(version.range.upperBound..<cell.upperBound)
    else { return false }
    add(.version, .version(family.named(version: version.text)), version.range)
    return true
  }

  /// "8.4" of "8.2 (8.4 recommended)": in brackets behind another version.
  private func isAside(_ start: Int, in cell: Range<Int>) -> Bool {
    guard start > cell.lowerBound, text[start - 1] == UInt8(ascii: "(") else { return false }
    let before = cell.lowerBound..<start - 1
    return before.contains { NameBytes.isDigit(text[$0]) }
      && text[before].allSatisfy { NameBytes.isDigit($0) || " .+*`_≥>=v~^".utf8.contains($0) }
  }

  private func labelFamily(_ label: Range<Int>) -> FamilyMatch? {
    // "PHP (without Docker)"
    var end = label.first { text[$0] == UInt8(ascii: "(") } ?? label.upperBound
    while end > label.lowerBound, " *`_:".utf8.contains(text[end - 1]) { end -= 1 }
    guard
      let match = phraseFamily(endingAt: end, limit: label.lowerBound, bound: false)
        ?? endingFamily(at: end, limit: label.lowerBound)
    else { return nil }
    return isOpening(label.lowerBound..<match.start) ? match : nil
  }

  /// Nothing but marks and signs of comparison.
  private func isOpening(_ range: Range<Int>) -> Bool {
    text[range].allSatisfy { " *`_≥>=v~^".utf8.contains($0) }
  }

  /// Nothing behind it but "+", "or later" and the like.
  private func isClosing(_ range: Range<Int>) -> Bool {
    let start = NameText.skipSpaces(text, from: range.lowerBound)
    guard start < range.upperBound else { return true }
    if NameBytes.isDigit(byte(start + 1)), text[start] != UInt8(ascii: "(") { return false }
    return "+*`_,(".utf8.contains(text[start]) || text[start] >= 0xE2 && start > range.lowerBound
      || NameBytes.isLower(text[start]) && start > range.lowerBound && !isCountedBehind(range.lowerBound)
      // "12 Monterey": the version's name alone.
      || NameBytes.isUpper(text[start]) && start > range.lowerBound
        && NameText.wordEnd(text, from: start) == range.upperBound
  }

  private func isCountedBehind(_ end: Int) -> Bool {
    isCounted(WrittenVersion(range: end - 1..<end, text: ""))
  }

  /// The first digit behind one or two joints.
  private func seriesJoint(from end: Int) -> Int? {
    var i = end
    var isJoined = false
    for _ in 0..<2 {
      let next = NameText.skipSpaces(text, from: i)
      guard let joint = NamePass.joints.first(where: { text[next...].starts(with: $0) }) else { break }
      i = NameText.skipSpaces(text, from: next + joint.count)
      isJoined = true
    }
    return isJoined && NameBytes.isDigit(byte(i)) ? i : nil
  }

  private static let joints: [[UInt8]] = [
    ",", "、", "，", "/", "–", "—", "-", "~", "～", "〜", "to ", "or ", "and ", "through ", "bis ", "oder ", "und ", "à ",
    "ou ",
    "et ", "a ", "o ", "y ", "e ", "至", "到", "或", "和", "及", "から", "と", "부터", "와", "또는",
  ].map { Array($0.utf8) }
}
