// Tokens that tell their family on their own: "o3-mini", "H100", "737-800".

extension NamePass {
  /// "H100", "A320neo", "o3-mini", "737-800", "F-35".
  mutating func readBare(_ word: Range<Int>, _ plain: NameEntry?) -> Bool {
    var key = word
    var entry = plain.map { $0.roles.contains(.bare) } == true ? lexicon.entry(text, key) : nil
    if entry.map({ $0.roles.contains(.bare) }) != true {
      if NameText.isHyphen(text, before: word.lowerBound) {
        let end = word.lowerBound - NameText.separatorLength(text, before: word.lowerBound)
        key = NameText.wordStart(text, before: end)..<word.upperBound
        entry = lexicon.entry(text, key)
      }
      if entry.map({ $0.roles.contains(.bare) }) != true {
        key = word.lowerBound..<firstDigit(in: word).upperBound
        guard key.upperBound < word.upperBound else { return false }
        entry = lexicon.entry(text, key)
        guard let entry, entry.roles.contains(.bare), entry.family >= 0, lexicon.families[entry.family].dashes else {
          return false
        }
      }
    }
    guard let entry, entry.roles.contains(.bare), entry.family >= 0, key.lowerBound >= cursor else { return false }
    let family = lexicon.families[entry.family]
    guard family.context.isEmpty || hasContext(family, key) else { return false }
    let digits = firstDigit(in: key)
    let isNumber = digits == key
    if isNumber, NameText.isHyphen(text, before: key.lowerBound) || byte(key.lowerBound - 1) == UInt8(ascii: ".") {
      return false
    }
    guard var version = version(from: digits.lowerBound, family: family, bound: true, lower: false) else {
      return false
    }
    // What leads the digits is part of the version unless it is the name of the family.
    let lead = NameText.string(text, key.lowerBound..<digits.lowerBound)
    let isName =
      lead.utf8.map(NameBytes.folded).starts(with: family.name.utf8.map(NameBytes.folded))
      && !family.form.hasPrefix("V")
    if !isName { version.text = lead + version.text }
    if isNumber {
      // "737" alone is a number; with a dash or MAX behind it an aeroplane.
      let next = variant(at: version.range.upperBound, family, lower: false)
      guard version.text.contains("-") || next?.text.hasPrefix("MAX") == true else { return false }
    } else if !version.letters.isEmpty, !family.dashes, key.upperBound < word.upperBound {
      return false
    }
    take(
      FamilyMatch(start: key.lowerBound, family: entry.family, variant: -1, isBound: true, isLower: false), family,
      version)
    return true
  }

  /// "X9", "Noeul X5": the letter and up to three digits name a model, whoever makes it.
  mutating func readLetterX(_ word: Range<Int>, _ digits: Range<Int>) -> Bool {
    guard text[word.lowerBound] == UInt8(ascii: "X"), digits.lowerBound == word.lowerBound + 1, digits.count <= 3,
      digits.upperBound == word.upperBound, text[digits.lowerBound] != UInt8(ascii: "0"), word.lowerBound >= cursor,
      case let before = byte(word.lowerBound - 1), case let after = byte(word.upperBound),
      before != UInt8(ascii: "-"), before != UInt8(ascii: "."), before != UInt8(ascii: "/"),
      before != UInt8(ascii: "_"),
      after != UInt8(ascii: "-"), after != UInt8(ascii: "/"), after != UInt8(ascii: "_"),
      after != UInt8(ascii: ".") || !NameBytes.isDigit(byte(word.upperBound + 1))
    else { return false }
    let version = NameText.string(text, digits)
    add(.model, .model(ModelName(family: "X", version: version, variant: "", canonical: "X" + version)), word)
    return true
  }

  /// "YL-M600", "YL-M600S": capitals on both sides of a hyphen, and digits right behind them, are one name.
  mutating func readJoined(_ word: Range<Int>, _ digits: Range<Int>) -> Bool {
    let lead = word.lowerBound..<digits.lowerBound
    guard byte(word.lowerBound - 1) == UInt8(ascii: "-"), 1...3 ~= lead.count, 2...4 ~= digits.count,
      word.upperBound - digits.upperBound <= 1, text[digits.upperBound..<word.upperBound].allSatisfy(NameBytes.isUpper),
      text[lead].allSatisfy(NameBytes.isUpper)
    else { return false }
    let start = NameText.wordStart(text, before: word.lowerBound - 1)
    let head = start..<word.lowerBound - 1
    guard 2...4 ~= head.count, start >= cursor, text[head].allSatisfy(NameBytes.isUpper),
      byte(start - 1) != UInt8(ascii: "-"), byte(word.upperBound) != UInt8(ascii: "-"),
      !lexicon.hasRole([.plain, .month, .unit], text, head)
    else { return false }
    let family = NameText.string(text, start..<digits.lowerBound)
    let version = NameText.string(text, digits.lowerBound..<word.upperBound)
    let name = ModelName(family: family, version: version, variant: "", canonical: family + version)
    add(.model, .model(name), start..<word.upperBound)
    return true
  }

  /// Whether one of the family's own words stands within a few words of a token that could mean other things.
  private func hasContext(_ family: NameFamily, _ token: Range<Int>) -> Bool {
    if variant(at: token.upperBound, family, lower: false) != nil { return true }
    let before = text[max(0, token.lowerBound - 28)..<token.lowerBound]
    let after = text[token.upperBound..<min(text.count, token.upperBound + 20)]
    for word in family.context where NamePass.holds(before, word) || NamePass.holds(after, word) { return true }
    return false
  }

  static func holds(_ text: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    guard let first = word.first, text.count >= word.count else { return false }
    var i = text.startIndex
    while i + word.count <= text.endIndex {
      if text[i] == first, text[i..<(i + word.count)].elementsEqual(word) { return true }
      i += 1
    }
    return false
  }
}
