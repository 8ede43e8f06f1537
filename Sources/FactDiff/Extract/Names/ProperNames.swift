// Proper names: capitalised Latin words, for finding spellings of one name that nearly agree.

extension NamePass {
  /// Reads what a capitalised word begins: a labelled video id, a model without a number, or a name.
  mutating func readCapitalised(_ word: Range<Int>) {
    if word.count == 2, readRegistration(word) { return }
    if word.count <= 2, byte(word.upperBound) == UInt8(ascii: "-"), readLabelledRegistration(word) { return }
    if readVideoLabel(word) { return }
    if readLetterModel(word) { return }
    guard word.lowerBound >= nameEnd else { return }
    let isForeign = !isLatinText(around: word)
    var end = word.upperBound
    var words = 1
    var last = word
    var first = word
    let starts = !isForeign && isSentenceStart(word.lowerBound)
    while words < 7, let next = nextNameWord(behind: end) {
      end = next.upperBound
      last = next
      words += 1
    }
    _ = last
    nameEnd = end
    var start = word.lowerBound
    // Common words at either end are no part of a name; at the start of a sentence the first word is not sure.
    if starts || isCommon(first) {
      let next = NameText.wordEnd(text, from: start)
      guard next < end else { return }
      start = next + NameText.separatorLength(text, at: next)
      guard start < end, NameBytes.isUpper(text[start]) || text[start] == 0xC3 else { return }
      first = start..<NameText.wordEnd(text, from: start)
      words -= 1
      if isCommon(first) { return }
    }
    guard words <= 4, start >= cursor else { return }
    let range = start..<end
    if words == 1 {
      let capitals = text[range].count(where: { NameBytes.isUpper($0) })
      guard isForeign, range.count >= 4, capitals < range.count || range.count >= 5, !isCommon(range) else { return }
    } else if !isForeign, isTitle(start) {
      return
    }
    // The number behind a name belongs to a product, which is read then.
    let gap = NameText.separatorLength(text, at: end)
    if NameBytes.isDigit(byte(end + gap)) { return }
    add(.name, .name(NameText.string(text, range)), range)
  }

  /// "Model Y", "Cybertruck", "Artemis II".
  private mutating func readLetterModel(_ word: Range<Int>) -> Bool {
    guard word.lowerBound >= cursor else { return false }
    if let entry = lexicon.entry(text, word) {
      if entry.roles.contains(.alone), entry.family >= 0 {
        add(.model, .model(lexicon.families[entry.family].named()), word)
        return true
      }
      if entry.roles.contains(.licenceName), readLicence(word) { return true }
    }
    guard word.count <= 3 else { return false }
    let separator = NameText.separatorLength(text, before: word.lowerBound)
    guard separator > 0, byte(word.lowerBound - 1) != UInt8(ascii: ".") else { return false }
    let end = word.lowerBound - separator
    let before = NameText.wordStart(text, before: end)
    guard before < end else { return false }
    var start = before
    var entry = lexicon.entry(text, before..<end)
    let gap = NameText.separatorLength(text, before: before)
    if gap > 0 {
      let two = NameText.wordStart(text, before: before - gap)
      if two < before - gap, let longer = lexicon.entry(text, two..<end), longer.roles.contains(.family) {
        entry = longer
        start = two
      }
    }
    guard let entry, entry.roles.contains(.family), entry.family >= 0, start >= cursor else { return false }
    let family = lexicon.families[entry.family]
    let version = NameText.string(text, word)
    guard family.only.contains(version) else { return false }
    // Roman and Arabic numbers are one version.
    let canonical = ["I": "1", "II": "2", "III": "3", "IV": "4"][version] ?? version
    let number = family.name == "Artemis" ? (version == "V" ? "5" : canonical) : version
    let name = ModelName(
      family: family.name == "Model" ? "Tesla Model" : family.name, version: number, variant: "",
      canonical: family.canonical(version: number, variant: ""))
    // A name that was given for the first words gives way.
    while let last = found.last, last.kind == .name, last.text.upperBound > start { found.removeLast() }
    add(.model, .model(name), start..<word.upperBound)
    stated.append(StatedModel(block: blockIndex(at: start), name: name, base: name.canonical))
    return true
  }

  /// The next capitalised word behind one space or hyphen, over one particle ("Bank of America", "van Gogh").
  private func nextNameWord(behind end: Int) -> Range<Int>? {
    var i = end
    // "O'Brien", "Levi's".
    if byte(i) == UInt8(ascii: "'"), NameBytes.isLetter(byte(i + 1)) {
      i = NameText.wordEnd(text, from: i + 1)
    } else if byte(i) == 0xE2, byte(i + 1) == 0x80, byte(i + 2) == 0x99, NameBytes.isLetter(byte(i + 3)) {
      i = NameText.wordEnd(text, from: i + 3)
    }
    guard byte(i) == 0x20 || byte(i) == UInt8(ascii: "-") else { return nil }
    var start = i + 1
    var stop = NameText.wordEnd(text, from: start)
    if byte(i) == 0x20, 2...3 ~= stop - start, NameBytes.isLower(byte(start)), byte(stop) == 0x20 {
      // In German these join any two nouns.
      guard isParticle(start..<stop), language(at: start) != .german else { return nil }
      start = stop + 1
      stop = NameText.wordEnd(text, from: start)
    }
    guard stop > start, NameBytes.isUpper(text[start]) || (text[start] == 0xC3 && byte(start + 1) <= 0x9E),
      !text[start..<stop].contains(where: NameBytes.isDigit)
    else { return nil }
    guard !isCommon(start..<stop) else { return nil }
    return start..<stop
  }

  /// "van", "de", "al": small words inside a name.
  private func isParticle(_ word: Range<Int>) -> Bool {
    let third = word.count == 3 ? byte(word.lowerBound + 2) : 0x20
    switch (byte(word.lowerBound), byte(word.lowerBound + 1), third) {
    case (0x76, 0x61, 0x6E), (0x76, 0x6F, 0x6E), (0x64, 0x65, 0x6C), (0x64, 0x65, 0x72), (0x64, 0x65, 0x6E),
      (0x62, 0x69, 0x6E), (0x69, 0x62, 0x6E), (0x64, 0x6F, 0x73):
      return true  // van von del der den bin ibn dos
    case (0x64, 0x65, 0x20), (0x64, 0x61, 0x20), (0x64, 0x6F, 0x20), (0x64, 0x69, 0x20), (0x64, 0x75, 0x20),
      (0x6C, 0x61, 0x20), (0x6C, 0x65, 0x20), (0x61, 0x6C, 0x20):
      return true  // de da do di du la le al
    default: return false
    }
  }

  private func isCommon(_ word: Range<Int>) -> Bool { lexicon.hasRole([.common, .plain, .month, .unit], text, word) }

  /// Whether the text around a word is in Latin letters: the nearest letters on either side are.
  private mutating func isLatinText(around word: Range<Int>) -> Bool {
    let index = blockIndex(at: word.lowerBound)
    let language = index < source.blocks.count ? source.blocks[index].language : source.language
    switch language {
    case .simplifiedChinese, .traditionalChinese, .japanese, .korean: return false
    case .english, .german, .french, .spanish, .portuguese: return true
    case .undetermined: break
    }
    let before = text[max(0, word.lowerBound - 12)..<word.lowerBound]
    let after = text[word.upperBound..<min(text.count, word.upperBound + 12)]
    return !before.contains { $0 >= 0xE3 } && !after.contains { $0 >= 0xE3 }
  }

  /// Headings and table heads capitalise every word.
  private mutating func isTitle(_ start: Int) -> Bool {
    let index = blockIndex(at: start)
    guard index < source.blocks.count else { return false }
    return source.blocks[index].kind == .heading || source.blocks[index].kind == .frontMatter
  }
}
