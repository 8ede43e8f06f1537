// Licences without a version: "the MIT License", "BSD 3-Clause", 授權條款：ISC. Those with one are families.

extension NamePass {
  /// `word` is the name of a licence; it may as well be that of a university, so that something must tell.
  mutating func readLicence(_ word: Range<Int>) -> Bool {
    guard word.lowerBound >= cursor, text[word].allSatisfy(NameBytes.isUpper) else { return false }
    let family = NameText.string(text, word)
    let (range, clauses) = withClauses(word)
    guard !clauses.isEmpty || isToldLicence(range) else { return false }
    let canonical = clauses.isEmpty ? family : family + "-" + clauses
    add(.version, .version(ModelName(family: family, version: clauses, variant: "", canonical: canonical)), range)
    return true
  }

  /// "BSD 3-Clause", "2-clause BSD".
  private func withClauses(_ word: Range<Int>) -> (range: Range<Int>, clauses: String) {
    var i = word.upperBound + NameText.separatorLength(text, at: word.upperBound)
    if NameBytes.isDigit(byte(i)), case let mark = NameText.separatorLength(text, at: i + 1), mark > 0,
      NameText.starts(text, at: i + 1 + mark, with: "clause")
    {
      return (word.lowerBound..<i + 7 + mark, "\(byte(i) &- 0x30)-Clause")
    }
    i = word.lowerBound - NameText.separatorLength(text, before: word.lowerBound) - 8
    if i >= cursor, NameBytes.isDigit(byte(i)), NameText.isHyphen(text, at: i + 1),
      NameText.starts(text, at: i + 2, with: "clause")
    {
      return (i..<word.upperBound, "\(byte(i) &- 0x30)-Clause")
    }
    return (word, "")
  }

  private mutating func isToldLicence(_ name: Range<Int>) -> Bool {
    let next = name.upperBound + NameText.separatorLength(text, at: name.upperBound)
    let end = NameText.wordEnd(text, from: next)
    if end > next, lexicon.hasRole(.licenceWord, text, next..<end) { return true }
    if lexicon.beginning(at: next, in: text, roles: .licenceWord) != nil { return true }
    if isLabelled(.licenceWord, at: name.lowerBound) { return true }
    let index = blockIndex(at: name.lowerBound)
    if source.isLicenceSetting(name.lowerBound, block: index) { return true }
    // "## Licence", and below it "MIT."
    guard source.blocks.indices.contains(index), case let block = source.blocks[index], let heading = block.heading,
      name.lowerBound - block.text.lowerBound <= 24,
      name.lowerBound == block.text.lowerBound || name.upperBound == block.text.upperBound
        || ".,;:)/".utf8.contains(byte(name.upperBound))
    else { return false }
    return lexicon.endsWithWord(text, source.blocks[heading].text, .licenceWord)
  }
}

extension NameLexicon {
  /// Whether the last word of a range has one of these roles: "Copyright and licence", 授權條款.
  func endsWithWord(_ text: [UInt8], _ range: Range<Int>, _ roles: NameRoles) -> Bool {
    var end = min(range.upperBound, text.count)
    while end > range.lowerBound, text[end - 1] < 0x80, !NameBytes.isWord(text[end - 1]) { end -= 1 }
    if ending(at: end, in: text, roles: roles) != nil { return true }
    let word = max(range.lowerBound, NameText.wordStart(text, before: end))
    return word < end && phraseStart(text, endingIn: word..<end, roles) != nil
  }
}

extension Source {
  /// Whether a value of code or of a badge is set by the key "license".
  func isLicenceSetting(_ value: Int, block: Int) -> Bool {
    guard blocks.indices.contains(block) else { return false }
    let key = blocks[block].key ?? codes.first { $0.key != nil && $0.text == value }?.key
    return key.map { SettingLine.isLicence(bytes, $0) } ?? false
  }
}
