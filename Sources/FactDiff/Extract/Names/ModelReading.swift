// Models, products and versions: a family, its version, its variants.

/// A version as it stands: "5.2", "4o", "737-800", "5.x".
struct WrittenVersion {
  var range: Range<Int>
  var text: String
  /// Behind the digits: "o" of 4o; empty for a plain number.
  var letters = ""
  var isDecimal = false
  var digits = 0
}

struct FamilyMatch {
  var start: Int
  var family: Int
  var variant: Int
  /// Nothing, or a hyphen, stands between the family and its version.
  var isBound: Bool
  var isLower: Bool
  /// Only a variant was written ("Opus 4.5").
  var isImplied = false
}

extension NamePass {
  /// Reads a word that holds a digit: whatever is found around it is taken, hidden, or left to the grammar of numbers.
  mutating func readNumbered(_ word: Range<Int>) {
    let (count, start) = (found.count, cursor)
    let isShort = isShortCount(word)
    readName(word, isShort)
    if isShort { return }
    // What is no name to anyone, or only begins like one, may be a part.
    if found.count == count || isUnknownHead(found[found.count - 1], of: word) { readPartNumber(word, behind: start) }
  }

  /// Up to four digits that nothing joins to other letters or digits: too short for the label of a video, a bank account, a
  /// ship, a registration or a part. Most numbers are so.
  private func isShortCount(_ word: Range<Int>) -> Bool {
    word.count <= 4 && !NameBytes.isVideoByte(byte(word.lowerBound - 1))
      && !NameBytes.isVideoByte(byte(word.upperBound))
      && text[word].allSatisfy(NameBytes.isDigit)
  }

  private mutating func readName(_ word: Range<Int>, _ isShort: Bool) {
    if !isShort, readVideoLabel(word) { return }
    if readCode(word) || readTicker(word) || !isShort && (readIBAN(word) || readShipNumber(word)) { return }
    if readCaseNumber(word) || !isShort && readLabelledRegistration(word) { return }
    let entry = lexicon.entry(NameText.hash(text, word, folding: true))
    let isQuiet = entry.map { !$0.roles.isDisjoint(with: [.quiet, .quietPart]) } ?? false
    if isQuiet, readQuiet(word, words: 2...3) { return }
    let digits = firstDigit(in: word)
    if byte(word.lowerBound - 1) >= 0x80, readQuietEnding(digits) { return }
    if entry?.roles.isSubset(of: .quietPart) ?? true, isPlainCount(word) {
      if !readCellVersion(word, digits), !readLinked(word, digits), word.count == 4 { noteWhole(word) }
      return
    }
    if readFamily(word, digits) || readBare(word, entry) || readCellVersion(word, digits) || readLinked(word, digits) {
      return
    }
    // "K8s v1.29": the name of a family whose version follows.
    if let entry, entry.roles.contains(.family), isVersionNext(word.upperBound) { return }
    // "3.2K downloads" is no screen.
    if isQuiet, !isBehindPoint(word.lowerBound), readQuiet(word, words: 1...1) { return }
    if readFlight(word) { return }
    // 837.824.1482 is no version where a telephone is spoken of.
    if digits.lowerBound == word.lowerBound, digits.count == 3, byte(digits.upperBound) == UInt8(ascii: "."),
      announces([.phone], before: word.lowerBound), readLongCode(word.lowerBound..<digits.upperBound)
    {
      return
    }
    if readVersion(word, digits) { return }
    if digits.lowerBound == word.lowerBound {
      if readLongCode(word.lowerBound..<digits.upperBound) || readStandard(word) { return }
      if NameText.isHyphen(text, before: word.lowerBound), readHyphenated(word) { return }
      if readProduct(word) { return }
      hideMixed(word)
      notePending(word)
      if word.count == 4 { noteWhole(word) }
    } else {
      readShape(word, digits)
    }
  }

  private func isBehindPoint(_ start: Int) -> Bool {
    (byte(start - 1) == UInt8(ascii: ".") || byte(start - 1) == UInt8(ascii: ",")) && NameBytes.isDigit(byte(start - 2))
  }

  /// Whether a number is short, nothing joins it to what follows, and no word that names are made of stands before it.
  /// Most numbers are so, and are spared a dozen questions.
  private func isPlainCount(_ word: Range<Int>) -> Bool {
    let (start, end) = (word.lowerBound, word.upperBound)
    guard word.count <= 4, text[word].allSatisfy(NameBytes.isDigit) else { return false }
    switch byte(end) {
    case 0, 0x0A, 0x20, UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "%"), UInt8(ascii: ")"):
      for k in end + 1...end + 3 where NameBytes.isDigit(byte(k)) { return false }
      if byte(end) == UInt8(ascii: "."), NameText.isWord(text, at: end + 1) { return false }
    case 0xE3...0xED:
      if word.count > 2, lexicon.beginning(at: end, in: text, roles: .flightTail) != nil { return false }
    default: return false
    }
    return standsApart(start)
  }

  /// Whether nothing before a number can make a name of it.
  private func standsApart(_ start: Int) -> Bool {
    switch byte(start - 1) {
    // Decimals, and digits behind those of thousands.
    case UInt8(ascii: "."), UInt8(ascii: ","):
      return NameBytes.isDigit(byte(start - 2)) && !NameBytes.isLetter(byte(start - 3))
    // The start of a block.
    case 0: return true
    case 0x20: break
    case let last: return last >= 0x80 && 0xE3...0xED ~= byte(start - 3) && !lexicon.mayEnd(at: start, in: text)
    }
    if 0xE3...0xED ~= byte(start - 4), byte(start - 2) >= 0x80 { return !lexicon.mayEnd(at: start - 1, in: text) }
    let before = NameText.wordStart(text, before: start - 1)..<start - 1
    guard !before.isEmpty else { return false }
    let entry = lexicon.entry(NameText.hash(text, before, folding: true))
    let isPartOfName = entry.map { !$0.roles.isDisjoint(with: NameRoles.partsOfNames) } ?? false
    if isPartOfName || NamePass.fromWords.contains(where: { text[before].elementsEqual($0) }) { return false }
    // Capitals may be a name of their own, but in common words and months.
    return NameBytes.isLower(text[before.lowerBound])
      || before.count > 2 && entry.map { !$0.roles.isDisjoint(with: [.plain, .month, .common]) } ?? false
  }

  private func isVersionNext(_ end: Int) -> Bool {
    let start = end + NameText.separatorLength(text, at: end)
    return start > end
      && (NameBytes.isDigit(byte(start))
        || NameBytes.folded(byte(start)) == UInt8(ascii: "v") && NameBytes.isDigit(byte(start + 1)))
  }

  /// The first run of digits of a word.
  func firstDigit(in word: Range<Int>) -> Range<Int> {
    var i = word.lowerBound
    while i < word.upperBound, !NameBytes.isDigit(text[i]) { i += 1 }
    var end = i
    while end < word.upperBound, NameBytes.isDigit(text[end]) { end += 1 }
    return i..<end
  }

  // MARK: Families

  private mutating func readFamily(_ word: Range<Int>, _ digits: Range<Int>) -> Bool {
    guard var match = family(word, digits), match.start >= cursor else { return false }
    let family = lexicon.families[match.family]
    guard var version = version(from: digits.lowerBound, family: family, bound: match.isBound, lower: match.isLower)
    else {
      return readSizeOnly(match, family, word)
    }
    let lead = word.lowerBound..<digits.lowerBound
    if !lead.isEmpty, lead.lowerBound >= match.start, match.start < word.lowerBound {
      // "V3" of DeepSeek keeps its letter, "v2" of Sora does not.
      let letter = text[lead.lowerBound]
      guard lead.count == 1 else { return false }
      if let kept = family.letters.first(where: { NameBytes.folded($0) == NameBytes.folded(letter) }) {
        version.text = String(UnicodeScalar(kept)) + version.text
      } else if NameBytes.folded(letter) != UInt8(ascii: "v") {
        return false
      }
      match.isBound = true
    }
    if match.isImplied {
      // "Opus 4.5", and "Opus 4" where its family was named; never "Opus 27".
      guard version.digits == 1, version.letters.isEmpty else { return false }
      guard version.isDecimal || statedFamily.contains(family.name) else { return false }
    }
    guard accepts(version, family, bound: match.isBound) else { return readSizeOnly(match, family, word) }
    take(match, family, version)
    return true
  }

  /// "Llama 70B": a size where the version would stand.
  private mutating func readSizeOnly(_ match: FamilyMatch, _ family: NameFamily, _ word: Range<Int>) -> Bool {
    guard family.sizes, match.start < word.lowerBound, let size = size(at: word.lowerBound) else { return false }
    let range = match.start..<size.upperBound
    add(.model, .model(family.named(variant: sizeText(size))), range)
    return true
  }

  /// Reads a version whose first digit is at `start`.
  func version(from start: Int, family: NameFamily?, bound: Bool, lower: Bool) -> WrittenVersion? {
    var i = start
    while i < text.count, NameBytes.isDigit(text[i]) { i += 1 }
    let whole = i - start
    guard 1...5 ~= whole else { return nil }
    var canonical = NameText.string(text, start..<i)
    var isDecimal = false
    while byte(i) == UInt8(ascii: ".") {
      if NameBytes.isDigit(byte(i + 1)) {
        var end = i + 1
        while NameBytes.isDigit(byte(end)) { end += 1 }
        canonical += NameText.string(text, i..<end)
        i = end
        isDecimal = true
      } else if NameBytes.folded(byte(i + 1)) == UInt8(ascii: "x"), !NameText.isWord(text, at: i + 2) {
        canonical += ".x"
        i += 2
        isDecimal = true
        break
      } else {
        break
      }
    }
    // "claude-opus-4-5": in an address-like spelling the hyphen stands for the dot.
    if lower, bound, !isDecimal, whole == 1, byte(i) == UInt8(ascii: "-"), NameBytes.isDigit(byte(i + 1)),
      !NameText.isWord(text, at: i + 2)
    {
      canonical += "." + String(UnicodeScalar(byte(i + 1)))
      i += 2
      isDecimal = true
    }
    if family?.dashes == true, NameText.isHyphen(text, at: i) {
      let next = i + NameText.separatorLength(text, at: i)
      var end = next
      while NameBytes.isDigit(byte(end)) { end += 1 }
      while NameBytes.isLetter(byte(end)), end - next < 8 { end += 1 }
      if end > next, NameBytes.isDigit(byte(next)), end - next <= 8, !NameText.isWord(text, at: end) {
        canonical += "-" + NameText.string(text, next..<end)
        i = end
      }
    }
    let letters = i
    while NameText.isWord(text, at: i) { i += 1 }
    guard i - letters <= 7 else { return nil }
    let tail = NameText.string(text, letters..<i)
    return WrittenVersion(range: start..<i, text: canonical + tail, letters: tail, isDecimal: isDecimal, digits: whole)
  }

  /// Whether a number behind a family can be its version.
  func accepts(_ version: WrittenVersion, _ family: NameFamily, bound: Bool) -> Bool {
    if !family.only.isEmpty { return family.only.contains(version.text) && (bound || !family.form.hasPrefix("FV")) }
    if family.decimal, !version.isDecimal { return false }
    if family.sizes, version.letters == "B" || version.letters == "b" { return false }
    if ["th", "st", "nd", "rd"].contains(version.letters) { return false }
    if version.digits == 4, !family.years, !version.isDecimal, !family.dashes,
      version.text.hasPrefix("19") || version.text.hasPrefix("20")
    {
      return false
    }
    if family.isVersion || family.form.hasPrefix("F-V") {
      guard version.digits <= 4 else { return false }
    }
    // "Long March 5B": a letter that is one of the family's own.
    if bound || family.variants.contains(version.letters) { return true }
    return !isCounted(version)
  }

  /// "Claude 300 million users", "iPhone 5年", "Grok 4,000", "Sora 50%": a count behind a name, and no version.
  func isCounted(_ version: WrittenVersion) -> Bool {
    let end = version.range.upperBound
    if byte(end) == UInt8(ascii: ","), NameBytes.isDigit(byte(end + 1)) { return true }
    if byte(end) == UInt8(ascii: "%")
      || byte(end) == UInt8(ascii: ":") && NameBytes.isDigit(byte(end + 1)) && !version.isDecimal
    {
      return true
    }
    if !version.letters.isEmpty, isQuantityLetters(version.letters) { return true }
    let next = NameText.skipSpaces(text, from: end)
    if byte(next) == UInt8(ascii: "%") || byte(next) == UInt8(ascii: "$") { return true }
    if lexicon.beginning(at: next, in: text, roles: .unit) != nil { return true }
    if byte(next) == 0xE2, byte(next + 1) == 0x82 { return true }
    let after = NameText.wordEnd(text, from: next)
    return after > next && next - end <= 2 && next > end && lexicon.hasRole(.unit, text, next..<after)
  }

  private func isQuantityLetters(_ letters: String) -> Bool {
    [
      "k", "K", "m", "M", "B", "bn", "km", "kg", "GB", "MB", "TB", "GHz", "ms", "min", "h", "mm", "cm", "nm", "W", "kW",
      "kWh", "mAh", "Hz", "ft", "am", "pm", "x", "X",
    ].contains(letters) && letters != "x"
  }

  /// Adds variants behind the version and gives the mention.
  mutating func take(_ match: FamilyMatch, _ family: NameFamily, _ version: WrittenVersion) {
    var end = version.range.upperBound
    var variants: [String] = match.variant >= 0 ? [family.variants[match.variant]] : []
    while variants.count < 4, let next = variant(at: end, family, lower: match.isLower) {
      if !variants.contains(next.text) { variants.append(next.text) }
      end = next.end
    }
    if match.isLower || match.isBound { end = skipDatedSuffix(from: end) }
    // "Node.js (>= 18)" holds its bracket or none.
    let isOpen = text[match.start..<version.range.lowerBound].contains(UInt8(ascii: "("))
    if isOpen, byte(end) == UInt8(ascii: ")") { end += 1 }
    let joint = family.form.hasSuffix("-N") ? "-" : " "
    var version = version
    if family.licence, !version.isDecimal, version.letters.isEmpty { version.text += ".0" }
    let variant = variants.joined(separator: joint)
    let name = ModelName(
      family: family.form.hasPrefix("Tesla") ? "Tesla Model" : family.name, version: version.text, variant: variant,
      canonical: family.canonical(version: version.text, variant: variant))
    let range = match.start..<end
    add(family.isVersion ? .version : .model, family.isVersion ? .version(name) : .model(name), range)
    if family.isVersion, version.isDecimal, variant.isEmpty { takeSeries(behind: end, family, version) }
    if !family.isVersion {
      stated.append(
        StatedModel(
          block: blockIndex(at: range.lowerBound), name: name,
          base: family.canonical(version: version.text, variant: "")));
      statedFamily.insert(family.name)
    }
  }

  /// A variant or size behind `end`.
  func variant(at end: Int, _ family: NameFamily, lower: Bool) -> (text: String, end: Int)? {
    let separator = NameText.separatorLength(text, at: end)
    if byte(end) >= 0xE0, separator == 0 {
      for preview in ["預覽", "预览", "プレビュー", "프리뷰"] where family.variants.contains("preview") {
        if text[end...].starts(with: Array(preview.utf8)) { return ("preview", end + preview.utf8.count) }
      }
    }
    guard separator > 0, byte(end) != UInt8(ascii: "."), byte(end) != UInt8(ascii: "/") else { return nil }
    let start = end + separator
    if family.sizes, let size = size(at: start) { return (sizeText(size), size.upperBound) }
    guard !family.variantKeys.isEmpty else { return nil }
    let first = NameText.wordEnd(text, from: start)
    guard first > start else { return nil }
    var ends = [first]
    let gap = NameText.separatorLength(text, at: first)
    if gap > 0 {
      let second = NameText.wordEnd(text, from: first + gap)
      if second > first + gap { ends.insert(second, at: 0) }
    }
    for last in ends {
      guard let index = family.variantKeys[NameText.hash(text, start..<last, folding: true)] else { continue }
      let variant = family.variants[index]
      // "GPT-5 pro users" is a variant or not; "GPT-5 Pro" and "gpt-5-pro" are.
      let isCapital = NameBytes.isUpper(text[start])
      let listedLower = variant.utf8.first.map(NameBytes.isLower) ?? false
      guard isCapital || listedLower || lower || NameText.isHyphen(text, at: end) else { continue }
      if ["MAX", "Gen", "Series"].contains(variant), let number = smallNumber(behind: last) {
        return (variant + " " + NameText.string(text, number), number.upperBound)
      }
      return (variant, last)
    }
    return nil
  }

  private func smallNumber(behind end: Int) -> Range<Int>? {
    let gap = NameText.separatorLength(text, at: end)
    let start = end + gap
    guard gap > 0, NameBytes.isDigit(byte(start)) else { return nil }
    let last = NameText.wordEnd(text, from: start)
    return last - start <= 2 ? start..<last : nil
  }

  /// "405B", "A22B", "8x7B", "1.5b".
  private func size(at start: Int) -> Range<Int>? {
    var i = start
    if NameBytes.folded(byte(i)) == UInt8(ascii: "a") { i += 1 }
    let digits = i
    while NameBytes.isDigit(byte(i))
      || (i > digits && (byte(i) == UInt8(ascii: ".") || byte(i) == UInt8(ascii: "x"))
        && NameBytes.isDigit(byte(i + 1)))
    { i += 1 }
    guard i > digits, ["b", "m"].contains(UnicodeScalar(NameBytes.folded(byte(i)))), !NameText.isWord(text, at: i + 1)
    else { return nil }
    return start..<(i + 1)
  }

  private func sizeText(_ range: Range<Int>) -> String {
    String(
      decoding: text[range].map { $0 == UInt8(ascii: "x") ? $0 : NameBytes.isLower($0) ? $0 & 0xDF : $0 }, as: UTF8.self
    )
  }

  /// "-2024-08-06", "-20241022", "-0613": the day a model was frozen belongs to its name.
  private func skipDatedSuffix(from end: Int) -> Int {
    guard byte(end) == UInt8(ascii: "-") else { return end }
    var i = end + 1
    var total = 0
    while NameBytes.isDigit(byte(i)) || (byte(i) == UInt8(ascii: "-") && NameBytes.isDigit(byte(i + 1)) && total > 0) {
      if NameBytes.isDigit(byte(i)) { total += 1 }
      i += 1
    }
    return (3...4 ~= total || total == 8 || total == 6) && !NameText.isWord(text, at: i) ? i : end
  }
}
