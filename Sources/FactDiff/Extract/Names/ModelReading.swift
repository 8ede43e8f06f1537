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
    if readVideoLabel(word) || readCode(word) || readIBAN(word) { return }
    let entry = lexicon.entry(NameText.hash(text, word, folding: true))
    let isQuiet = entry.map { !$0.roles.isDisjoint(with: [.quiet, .quietPart]) } ?? false
    if isQuiet, readQuiet(word, words: 2...3) { return }
    let digits = firstDigit(in: word)
    if byte(word.lowerBound - 1) >= 0x80, readQuietEnding(digits) { return }
    if entry?.roles.isSubset(of: .quietPart) ?? true, isPlainCount(word) {
      if word.count == 4 { noteWhole(word) }
      return
    }
    if readFamily(word, digits) || readBare(word, entry) || readCellVersion(word, digits) { return }
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
    case 0x20, UInt8(ascii: ","):
      for k in end + 1...end + 3 where NameBytes.isDigit(byte(k)) { return false }
    case 0xE3...0xED:
      if word.count > 2, lexicon.beginning(at: end, in: text, roles: .flightTail) != nil { return false }
    default: return false
    }
    if byte(start - 1) != 0x20 {
      return 0xE3...0xED ~= byte(start - 3) && byte(start - 1) >= 0x80 && !lexicon.mayEnd(at: start, in: text)
    }
    let before = NameText.wordStart(text, before: start - 1)..<start - 1
    return !before.isEmpty && NameBytes.isLower(text[before.lowerBound])
      && lexicon.entry(NameText.hash(text, before, folding: true)) == nil
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

  /// The family that the words before a version, or the letters it is glued to, name.
  private func family(_ word: Range<Int>, _ digits: Range<Int>) -> FamilyMatch? {
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
    if byte(end - 1) >= 0x80, let match = endingFamily(at: end, limit: limit) { return match }
    // "Python version 3.12".
    let middle = NameText.wordStart(text, before: end)
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

  private func endingFamily(at end: Int, limit: Int) -> FamilyMatch? {
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
  private mutating func take(_ match: FamilyMatch, _ family: NameFamily, _ version: WrittenVersion) {
    var end = version.range.upperBound
    var variants: [String] = match.variant >= 0 ? [family.variants[match.variant]] : []
    while variants.count < 4, let next = variant(at: end, family, lower: match.isLower) {
      if !variants.contains(next.text) { variants.append(next.text) }
      end = next.end
    }
    if match.isLower || match.isBound { end = skipDatedSuffix(from: end) }
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
  private func variant(at end: Int, _ family: NameFamily, lower: Bool) -> (text: String, end: Int)? {
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

  // MARK: Tokens that tell the family on their own

  /// "H100", "A320neo", "o3-mini", "737-800", "F-35".
  private mutating func readBare(_ word: Range<Int>, _ plain: NameEntry?) -> Bool {
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

  // MARK: Chinese numerals in names

  /// "嫦娥六號", "長征五號": `sign` is where 號 stands.
  mutating func readNumeralName(sign: Int) {
    var i = sign
    var digits: [Int] = []
    while i >= 3, digits.count < 4, let digit = NamePass.chineseDigit(text[i - 3], text[i - 2], text[i - 1]) {
      digits.insert(digit, at: 0)
      i -= 3
    }
    guard !digits.isEmpty, i >= cursor, let value = NamePass.smallNumeral(digits) else { return }
    guard let match = endingFamily(at: i, limit: cursor) else { return }
    let family = lexicon.families[match.family]
    let version = WrittenVersion(range: i..<(sign + 3), text: String(value))
    guard family.only.isEmpty || family.only.contains(version.text) else { return }
    take(match, family, version)
  }

  private static func chineseDigit(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Int? {
    switch (a, b, c) {
    case (0xE4, 0xB8, 0x80): 1
    case (0xE4, 0xBA, 0x8C): 2
    case (0xE4, 0xB8, 0x89): 3
    case (0xE5, 0x9B, 0x9B): 4
    case (0xE4, 0xBA, 0x94): 5
    case (0xE5, 0x85, 0xAD): 6
    case (0xE4, 0xB8, 0x83): 7
    case (0xE5, 0x85, 0xAB): 8
    case (0xE4, 0xB9, 0x9D): 9
    case (0xE5, 0x8D, 0x81): 10
    default: nil
    }
  }

  /// 五 5, 十一 11, 二十 20, 二十三 23.
  private static func smallNumeral(_ digits: [Int]) -> Int? {
    guard let ten = digits.firstIndex(of: 10) else { return digits.count == 1 ? digits[0] : nil }
    let head = digits[..<ten]
    let tail = digits[(ten + 1)...]
    guard head.count <= 1, tail.count <= 1, !tail.contains(10) else { return nil }
    return (head.first ?? 1) * 10 + (tail.first ?? 0)
  }
}
