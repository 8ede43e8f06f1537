// Which family the words before a version name: "Python 3.12", "Python >= 3.12", "Python version: 3.12", 波音737.

extension NamePass {
  /// The family that the words before a version, or the letters it is glued to, name.
  func family(_ word: Range<Int>, _ digits: Range<Int>) -> FamilyMatch? {
    let limit = cursor
    if digits.lowerBound > word.lowerBound {
      let letters = word.lowerBound..<digits.lowerBound
      if let match = phraseFamily(endingAt: digits.lowerBound, limit: limit, bound: true),
        match.start <= word.lowerBound
      {
        return match
      }
      guard letters.count == 1 else { return nil }
    }
    if byte(word.lowerBound - 1) >= 0x80, let match = endingFamily(at: word.lowerBound, limit: limit) { return match }
    if let end = operatorStart(before: word.lowerBound) {
      return requiredFamily(endingAt: end, limit: limit)
    }
    if let end = labelEnd(before: word.lowerBound), isDecimal(word),
      let match = requiredFamily(endingAt: end, limit: limit)
    {
      return match
    }
    var end = word.lowerBound
    let separator = NameText.separatorLength(text, before: end)
    guard separator > 0, byte(end - 1) != UInt8(ascii: "/"), byte(end - 1) != UInt8(ascii: ".") else { return nil }
    let bound = NameText.isHyphen(text, before: end)
    end -= separator
    if let match = phraseFamily(endingAt: end, limit: limit, bound: bound) { return match }
    let middle = NameText.wordStart(text, before: end)
    // "맥OS 14" ends in letters.
    if byte(end - 1) >= 0x80 || byte(middle - 1) >= 0x80,
      let match = endingFamily(at: end, limit: limit)
    {
      return match
    }
    // "Python version 3.12".
    if !bound,
      lexicon.hasRole(.version, text, middle..<end)
        || NamePass.fromWords.contains(where: { text[middle..<end].elementsEqual($0) })
    {
      let gap = NameText.separatorLength(text, before: middle)
      if gap > 0, let match = phraseFamily(endingAt: middle - gap, limit: limit, bound: false) {
        // "Claude from 3 of us": only software is required from a version on.
        if lexicon.families[match.family].isVersion || lexicon.hasRole(.version, text, middle..<end) { return match }
      }
    }
    return nil
  }

  /// "Python >= 3.12", "Node.js (>= 18)", "PyTorch version: >= 2.1": what is needed is a version as well.
  private func requiredFamily(endingAt end: Int, limit: Int) -> FamilyMatch? {
    var end = end
    if byte(end - 1) == UInt8(ascii: "(") || byte(end - 1) == UInt8(ascii: ":") {
      end = NameText.skipSpaces(text, before: end - 1)
    }
    let word = NameText.wordStart(text, before: end)
    if word < end, lexicon.hasRole(.version, text, word..<end) {
      end = NameText.skipSpaces(text, before: word)
    } else if let found = lexicon.ending(at: end, in: text, roles: .version) {
      end = NameText.skipSpaces(text, before: found.start)
    }
    guard
      let match = phraseFamily(endingAt: end, limit: limit, bound: false) ?? endingFamily(at: end, limit: limit)
    else { return nil }
    return lexicon.families[match.family].isVersion ? match : nil
  }

  /// Where the word before a colon ends, if one stands before a number.
  private func labelEnd(before start: Int) -> Int? {
    let end = NameText.skipSpaces(text, before: start)
    if byte(end - 1) == UInt8(ascii: ":") { return NameText.skipSpaces(text, before: end - 1) }
    guard byte(end - 3) == 0xEF, byte(end - 2) == 0xBC, byte(end - 1) == 0x9A else { return nil }  // ：
    return NameText.skipSpaces(text, before: end - 3)
  }

  /// "3.12", but not the "3" of "Python: 3 reasons".
  private func isDecimal(_ word: Range<Int>) -> Bool {
    byte(word.upperBound) == UInt8(ascii: ".") && NameBytes.isDigit(byte(word.upperBound + 1))
  }

  private static func compares(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "!"): true
    default: false
    }
  }

  /// Where the word before a sign of comparison ends, if one stands before a number.
  private func operatorStart(before start: Int) -> Int? {
    let end = NameText.skipSpaces(text, before: start)
    var i = end
    while i > 0, NamePass.compares(text[i - 1]) { i -= 1 }
    if i == end, byte(i - 3) == 0xE2, byte(i - 2) == 0x89, byte(i - 1) == 0xA5 { i -= 3 }
    guard i < end, byte(i) != UInt8(ascii: "<"), byte(i) != UInt8(ascii: "!"), end - i <= 3 else { return nil }
    return NameText.skipSpaces(text, before: i)
  }

  func endingFamily(at end: Int, limit: Int) -> FamilyMatch? {
    guard let found = lexicon.ending(at: end, in: text, roles: .family), found.start >= limit else { return nil }
    return FamilyMatch(
      start: found.start, family: found.entry.family, variant: found.entry.variant, isBound: false, isLower: false)
  }

  /// The longest phrase of up to four words that ends here and names a family.
  func phraseFamily(endingAt end: Int, limit: Int, bound: Bool) -> FamilyMatch? {
    let nearest = NameText.wordStart(text, before: end)
    guard nearest < end, let tail = lexicon.entry(NameText.hash(text, nearest..<end, folding: true)),
      tail.roles.contains(.familyEnd)
    else { return nil }
    var starts = WordOffsets()
    var i = end
    while starts.count < 4 {
      let start = NameText.wordStart(text, before: i)
      guard start < i, start >= limit else { break }
      starts.append(start)
      let separator = NameText.separatorLength(text, before: start)
      guard separator > 0 else { break }
      i = start - separator
    }
    for place in (0..<starts.count).reversed() {
      let start = starts[place]
      guard let entry = lexicon.entry(text, start..<end), entry.roles.contains(.family), entry.family >= 0 else {
        continue
      }
      return FamilyMatch(
        start: start, family: entry.family, variant: entry.variant, isBound: bound,
        isLower: !text[start..<end].contains(where: NameBytes.isUpper), isImplied: entry.roles.contains(.implied))
    }
    return nil
  }
}

extension NameFamily {
  /// A member of the family.
  func named(version: String = "", variant: String = "") -> ModelName {
    ModelName(
      family: name, version: version, variant: variant, canonical: canonical(version: version, variant: variant))
  }
}
