// Versions without a family, names that only hold a number, and unknown products told by their shape.

/// A number that may be a version, to be settled at the end of the document.
struct PendingVersion {
  var range: Range<Int>
  var block: Int
  var version: String
  /// A word such as "version" stands beside it.
  var isLabelled: Bool
  /// The capitalised word before it, of an unknown product; empty for a bare number.
  var word: Range<Int>
  /// A whole number that may repeat the number of a model.
  var isWhole = false
}

struct StatedModel: Hashable {
  var block: Int
  var name: ModelName
  /// The canonical text without a variant.
  var base: String
}

extension NamePass {
  // MARK: Quiet names

  /// A phrase of so many words around a word that is a name: "COVID-19", "7-Eleven", "S&P 500".
  mutating func readQuiet(_ word: Range<Int>, words: ClosedRange<Int>) -> Bool {
    var starts = WordOffsets(word.lowerBound)
    while starts.count < words.upperBound {
      let separator = NameText.separatorLength(text, before: starts.last)
      let end =
        starts.last
        - (separator > 0 ? separator : byte(starts.last - 1) == UInt8(ascii: "&") ? 1 : 0)
      let start = NameText.wordStart(text, before: end)
      guard end < starts.last, start < end, start >= cursor else { break }
      starts.append(start)
    }
    var ends = WordOffsets(word.upperBound)
    while ends.count < words.upperBound {
      let separator = NameText.separatorLength(text, at: ends.last)
      let start = ends.last + separator
      let end = NameText.wordEnd(text, from: start)
      guard separator > 0, end > start else { break }
      ends.append(end)
    }
    for start in (0..<starts.count).reversed() {
      for end in (0..<ends.count).reversed() where words.contains(start + end + 1) {
        let range = starts[start]..<ends[end]
        guard let entry = lexicon.entry(NameText.hash(text, range, folding: true)), entry.roles.contains(.quiet) else {
          continue
        }
        // "24.7 %" is no "24/7".
        if text[range].contains(UInt8(ascii: ".")), !text[range].contains(where: NameBytes.isLetter) { continue }
        // "G7" is one, "g7" is not; "24/7" has no letters to tell by.
        guard
          !text[range].contains(where: NameBytes.isLetter) || text[range].contains(where: NameBytes.isUpper)
            || range.count > 3 || start + end > 0 || isKnownLower(range)
        else { continue }
        hide(range)
        return true
      }
    }
    return false
  }

  /// "4k", "3d"; but "3m" and "5g" are lengths and weights.
  private func isKnownLower(_ range: Range<Int>) -> Bool {
    if range.count >= 3 { return true }
    let last = text[range.upperBound - 1]
    return NameBytes.isDigit(text[range.lowerBound]) && last != UInt8(ascii: "m") && last != UInt8(ascii: "g")
  }

  /// "沪深300", "台北101", "工业4.0": names that begin in another script.
  mutating func readQuietEnding(_ digits: Range<Int>) -> Bool {
    var end = digits.upperBound
    if byte(end) == UInt8(ascii: "."), NameBytes.isDigit(byte(end + 1)) {
      end += 1
      while NameBytes.isDigit(byte(end)) { end += 1 }
    }
    guard !NameText.isWord(text, at: end), let found = lexicon.ending(at: end, in: text, roles: .quiet),
      found.start >= cursor
    else { return false }
    hide(found.start..<end)
    return true
  }

  /// "RFC 3339", "ISO/IEC 27001:2022", "HTTP/2".
  mutating func readStandard(_ word: Range<Int>) -> Bool {
    let separator = NameText.separatorLength(text, before: word.lowerBound)
    let end = word.lowerBound - separator
    guard separator > 0, byte(word.lowerBound - 1) != UInt8(ascii: ".") else { return false }
    let start = NameText.wordStart(text, before: end)
    guard start < end, NameBytes.isUpper(text[start]), lexicon.hasRole(.standard, text, start..<end),
      !isYear(word) || text[start..<end].allSatisfy(NameBytes.isUpper)
    else { return false }
    var last = word.upperBound
    while last < text.count,
      NameBytes.isWord(text[last]) || ("-:.".utf8.contains(text[last]) && NameBytes.isDigit(byte(last + 1)))
    { last += 1 }
    hide(start..<last)
    return true
  }

  func isYear(_ word: Range<Int>) -> Bool {
    word.count == 4
      && (text[word.lowerBound] == UInt8(ascii: "1") && text[word.lowerBound + 1] == UInt8(ascii: "9")
        || text[word.lowerBound] == UInt8(ascii: "2") && text[word.lowerBound + 1] == UInt8(ascii: "0"))
  }

  // MARK: Versions

  /// "v2.1.0", "version 5.2", "1.2.3-beta.4", "2.3 版本".
  mutating func readVersion(_ word: Range<Int>, _ digits: Range<Int>) -> Bool {
    let lead = word.lowerBound..<digits.lowerBound
    let isMarked = lead.count == 1 && NameBytes.folded(text[lead.lowerBound]) == UInt8(ascii: "v")
    guard lead.isEmpty || isMarked, word.lowerBound >= cursor else { return false }
    guard byte(word.lowerBound - 1) != UInt8(ascii: ".") || isMarked else { return false }
    var end = digits.upperBound
    let mayStand = isMarked || byte(end) == UInt8(ascii: ".") || NameBytes.isLetter(byte(end))
    guard mayStand || versionWordStart(before: word.lowerBound, isDecimal: false) != nil else { return false }
    var parts = 1
    var dotted = DottedNumber(length: digits.count, value: decimal(digits))
    while byte(end) == UInt8(ascii: "."),
      NameBytes.isDigit(byte(end + 1))
        || (NameBytes.folded(byte(end + 1)) == UInt8(ascii: "x") && !NameText.isWord(text, at: end + 2))
    {
      let start = end + 1
      end = start
      if NameBytes.isDigit(byte(end)) { while NameBytes.isDigit(byte(end)) { end += 1 } } else { end += 1 }
      parts += 1
      dotted.append(length: end - start, value: decimal(start..<end))
    }
    var hasSuffix = false
    if byte(end) == UInt8(ascii: "-") || NameBytes.isLetter(byte(end)) {
      let from = byte(end) == UInt8(ascii: "-") ? end + 1 : end
      let tail = NameText.wordEnd(text, from: from)
      let name = String(decoding: text[from..<tail].filter(NameBytes.isLetter).map(NameBytes.folded), as: UTF8.self)
      if ["beta", "alpha", "rc", "dev", "pre", "preview", "b", "a", "nightly", "snapshot", "post"].contains(name),
        parts >= 2, name.count > 1 || parts == 3
      {
        end = tail
        if byte(end) == UInt8(ascii: "."), NameBytes.isDigit(byte(end + 1)) {
          end = NameText.wordEnd(text, from: end + 1)
        }
        hasSuffix = true
      }
    }
    guard hasSuffix || !NameText.isWord(text, at: end) else { return false }
    let range = word.lowerBound..<end
    let isSemantic = parts >= 3 && parts <= 4 && !dotted.isOther
    guard
      isMarked || hasSuffix || isSemantic || (parts > 1 && digits.count <= 2 && isVersionWordBehind(end))
        || versionWordStart(before: range.lowerBound, isDecimal: parts > 1) != nil
    else { return false }
    let canonical = NameText.string(text, digits.lowerBound..<end)
    let written = WrittenVersion(
      range: digits.lowerBound..<end, text: canonical, isDecimal: parts > 1, digits: digits.count)
    if isMarked {
      guard parts > 1 || NameBytes.isLower(text[lead.lowerBound]) || digits.count <= 2, !isCounted(written) else {
        return false
      }
    } else if hasSuffix || (isSemantic && (!isBlockStart(range.lowerBound) || isHeading(range.lowerBound))) {
      // Stands on its own.
    } else if let start = versionWordStart(before: range.lowerBound, isDecimal: parts > 1) {
      guard !isCounted(written), digits.count <= 3 || parts > 1 else { return false }
      if let licence = licence(before: start) {
        let version = canonical + (parts > 1 ? "" : ".0")
        let name = lexicon.families[licence.family].named(version: version)
        add(.version, .version(name), licence.start..<range.upperBound)
        return true
      }
    } else if parts > 1, digits.count <= 2, isVersionWordBehind(end) {
      // "2.3 版本": the family may stand elsewhere in the document.
      pending.append(
        PendingVersion(
          range: range, block: blockIndex(at: range.lowerBound), version: canonical, isLabelled: true, word: 0..<0))
      hide(range)
      return true
    } else {
      return false
    }
    let labelled = !isMarked && !hasSuffix && !isSemantic
    if labelled {
      pending.append(
        PendingVersion(
          range: range, block: blockIndex(at: range.lowerBound), version: canonical, isLabelled: true, word: 0..<0))
      hide(range)
    } else {
      add(.version, .version(ModelName(family: "", version: canonical, variant: "", canonical: canonical)), range)
    }
    return true
  }

  private func decimal(_ range: Range<Int>) -> Int {
    text[range].reduce(0) { NameBytes.isDigit($1) ? min(99_999, $0 * 10 + Int($1 &- 0x30)) : $0 }
  }

  private mutating func isBlockStart(_ offset: Int) -> Bool {
    let index = blockIndex(at: offset)
    guard index < source.blocks.count else { return offset == 0 }
    let start = source.blocks[index].text.lowerBound
    return NameText.skipSpaces(text, before: offset) <= start
      || byte(NameText.skipSpaces(text, before: offset) - 1) == 0x0A
  }

  /// Where a word such as "version" begins that stands right before a number.
  private func versionWordStart(before start: Int, isDecimal: Bool) -> Int? {
    var end = NameText.skipSpaces(text, before: start)
    if byte(end - 1) == UInt8(ascii: ":") { end = NameText.skipSpaces(text, before: end - 1) }
    if byte(end - 1) == UInt8(ascii: ".") { end -= 1 }
    let word = NameText.wordStart(text, before: end)
    if word < end { return lexicon.hasRole(.version, text, word..<end) ? word : nil }
    guard let found = lexicon.ending(at: end, in: text, roles: .version) else { return nil }
    return isDecimal || end - found.start > 3 ? found.start : nil
  }

  /// "the GPL, version 2": the licence before a comma.
  private func licence(before start: Int) -> FamilyMatch? {
    guard byte(start - 1) == 0x20, byte(start - 2) == UInt8(ascii: ","),
      let match = phraseFamily(endingAt: start - 2, limit: max(0, start - 60), bound: false),
      lexicon.families[match.family].licence, match.start >= cursor
    else { return nil }
    return match
  }

  /// Whether a heading holds it: the numbers that order headings are gone already.
  private mutating func isHeading(_ offset: Int) -> Bool {
    let index = blockIndex(at: offset)
    return index < source.blocks.count && source.blocks[index].kind == .heading
  }

  private func isVersionWordBehind(_ end: Int) -> Bool {
    let next = NameText.skipSpaces(text, from: end)
    guard next - end <= 3 else { return false }
    if lexicon.beginning(at: next, in: text, roles: .version) != nil { return true }
    let last = NameText.wordEnd(text, from: next)
    return next > end && last > next && lexicon.hasRole(.version, text, next..<last)
  }

  // MARK: Shapes

  /// A number behind a hyphen: "XR-7" is a model, "Foo-3" is a name, "mid-2027" and "top-10" are neither.
  mutating func readHyphenated(_ word: Range<Int>) -> Bool {
    guard let version = version(from: word.lowerBound, family: nil, bound: true, lower: false), version.digits <= 4,
      !isYear(word)
    else { return false }
    // "Zephyr-7B" is a model and its size.
    let isSize = version.letters == "B" && version.digits <= 3
    guard
      version.letters.isEmpty || isSize
        || version.letters.utf8.count <= 2 && version.letters != "x" && !isCounted(version)
    else { return false }
    var start = word.lowerBound
    var uppers = 0
    var letters = 0
    var head = 0..<0
    while NameText.isHyphen(text, before: start) {
      let end = start - NameText.separatorLength(text, before: start)
      let next = NameText.wordStart(text, before: end)
      guard next < end, next >= cursor, NameBytes.isUpper(text[next]) else { break }
      head = next..<end
      letters += end - next
      uppers += text[(next + 1)..<end].count(where: { NameBytes.isUpper($0) }) + (end - next == 1 ? 0 : 0)
      start = next
    }
    guard letters > 0, byte(start - 1) != UInt8(ascii: "-"), byte(start - 1) != UInt8(ascii: "$") else { return false }
    let last = NameText.wordStart(
      text, before: word.lowerBound - NameText.separatorLength(text, before: word.lowerBound))
    let lastWord = last..<(word.lowerBound - NameText.separatorLength(text, before: word.lowerBound))
    guard !lexicon.hasRole([.plain, .month], text, head), !lexicon.hasRole([.plain, .month], text, lastWord) else {
      return false
    }
    // A further hyphen and number: a score or a range ("Real-2-1").
    if NameText.isHyphen(text, at: version.range.upperBound),
      NameBytes.isDigit(byte(version.range.upperBound + NameText.separatorLength(text, at: version.range.upperBound)))
    {
      return false
    }
    let range = start..<version.range.upperBound
    guard letters >= 2, uppers > 0 || version.isDecimal || isSize else {
      hide(range)
      return true
    }
    addUnknown(start..<lastWord.upperBound, version, range, joint: "-")
    return true
  }

  /// "WXYZ 4.2 Pro": an unknown word, a version, and a word that makes it a product.
  mutating func readProduct(_ word: Range<Int>) -> Bool {
    let separator = NameText.separatorLength(text, before: word.lowerBound)
    let end = word.lowerBound - separator
    guard separator > 0, byte(word.lowerBound - 1) != UInt8(ascii: "."), byte(word.lowerBound - 1) != UInt8(ascii: "/")
    else { return false }
    let start = NameText.wordStart(text, before: end)
    guard end - start >= 2, start >= cursor, NameBytes.isUpper(text[start]),
      !lexicon.hasRole([.plain, .month, .common], text, start..<end)
    else { return false }
    guard let version = version(from: word.lowerBound, family: nil, bound: false, lower: false), version.digits <= 2,
      version.letters.isEmpty
    else { return false }
    let gap = NameText.separatorLength(text, at: version.range.upperBound)
    let tail = (version.range.upperBound + gap)..<NameText.wordEnd(text, from: version.range.upperBound + gap)
    if gap > 0, !tail.isEmpty, NameBytes.isUpper(text[tail.lowerBound]), lexicon.hasRole(.productTail, text, tail) {
      let family = NameText.string(text, start..<end)
      let variant = NameText.string(text, tail)
      let name = ModelName(
        family: family, version: version.text, variant: variant, canonical: family + " " + version.text + " " + variant)
      add(.model, .model(name), start..<tail.upperBound)
      return true
    }
    // Settled by repetition, or by a family one letter away.
    guard version.isDecimal, version.text.utf8.count(where: { $0 == UInt8(ascii: ".") }) == 1, !isCounted(version),
      !isSentenceStart(start)
    else { return false }
    pending.append(
      PendingVersion(
        range: version.range, block: blockIndex(at: start), version: version.text, isLabelled: false, word: start..<end)
    )
    return false
  }

  /// Letters and digits in one word that no family owns.
  mutating func readShape(_ word: Range<Int>, _ digits: Range<Int>) {
    let lead = word.lowerBound..<digits.lowerBound
    let first = text[lead.lowerBound]
    guard word.lowerBound >= cursor else { return }
    if readJoined(word, digits) || readLetterX(word, digits) { return }
    // Quarters, currencies, "Top10", "x3", "p12": numbers with something before them.
    // "K7" is a chip, and no kelvin.
    let isUnitLetter = lead.count == 1 && NameBytes.isUpper(first)
    if lexicon.hasRole(isUnitLetter ? [.plain, .month] : [.plain, .month, .unit], text, lead) { return }
    if lead.count == 1,
      NameBytes.isLower(first) || first == UInt8(ascii: "X") || first == UInt8(ascii: "T")
        || first == UInt8(ascii: "P"), digits.upperBound == word.upperBound, digits.count <= 4
    {
      return
    }
    guard NameBytes.isLetter(first) else { return }
    if isYear(digits), digits.upperBound == word.upperBound { return }
    let rest = digits.upperBound..<word.upperBound
    let uppers = text[lead].count(where: { NameBytes.isUpper($0) })
    if lead.count >= 2, uppers >= 2, digits.count <= 4, rest.count <= 2, !startsHyphen(word.lowerBound) {
      if let version = version(from: digits.lowerBound, family: nil, bound: true, lower: false), version.digits <= 4 {
        addUnknown(lead, version, word.lowerBound..<version.range.upperBound, joint: "")
        return
      }
    }
    var end = word.upperBound
    // "E10-2", "W26.3": the rest of one code.
    while "-._".utf8.contains(byte(end)), NameBytes.isDigit(byte(end + 1)) {
      end = NameText.wordEnd(text, from: end + 1)
    }
    hide(word.lowerBound..<end)
  }

  private func startsHyphen(_ start: Int) -> Bool { NameText.isHyphen(text, before: start) }

  private mutating func addUnknown(_ words: Range<Int>, _ version: WrittenVersion, _ range: Range<Int>, joint: String) {
    let family = NameText.string(text, words)
    let name = ModelName(family: family, version: version.text, variant: "", canonical: family + joint + version.text)
    add(.model, .model(name), range)
  }

  /// "12V2A06": digits, capitals and digits again are a code; "1h30m", "2026Q1" and "3x4" are not.
  mutating func hideMixed(_ word: Range<Int>) {
    guard word.count >= 5, NameBytes.isDigit(text[word.lowerBound]) else { return }
    var capitals = 0
    var changes = 0
    for i in word {
      if NameBytes.isUpper(text[i]) { capitals += 1 }
      if i > word.lowerBound, NameBytes.isDigit(text[i]) != NameBytes.isDigit(text[i - 1]) { changes += 1 }
    }
    let middle = text[firstDigit(in: word).upperBound...].first ?? 0
    guard capitals > 0, changes >= 2, !"QHTWZx".utf8.contains(middle) else { return }
    hide(word)
  }

  func isSentenceStart(_ start: Int) -> Bool {
    let end = NameText.skipSpaces(text, before: start)
    guard end > 0 else { return true }
    switch text[end - 1] {
    case 0, 0x0A, 0x21, 0x22, 0x23, 0x27, 0x28, 0x2A, 0x2E, 0x3A, 0x3B, 0x3E, 0x3F, 0x5B, 0x7C:
      return true  // !"#'(*.:;>?[|
    case 0..<0x80: return false
    default: break
    }
    if end >= 2, text[end - 2] == 0xC2 {
      return text[end - 1] == 0xBF || text[end - 1] == 0xA1 || text[end - 1] == 0xAB
    }
    guard end >= 3 else { return false }
    switch (text[end - 3], text[end - 2], text[end - 1]) {
    case (0xE2, 0x80, 0x93), (0xE2, 0x80, 0x94), (0xE2, 0x80, 0x98), (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9E),
      (0xE2, 0x80, 0xA2):
      return true  // – — ‘ “ „ •
    case (0xE3, 0x80, 0x82), (0xE3, 0x80, 0x8A), (0xE3, 0x80, 0x8C), (0xE3, 0x80, 0x8E), (0xE3, 0x80, 0x90):
      return true  // CJK full stop and opening marks
    case (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xEF, 0xBC, 0x9A), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x88):
      return true  // ！？：；（
    default: return false
    }
  }
}

/// Up to four numbers with dots between them, by their lengths and values.
private struct DottedNumber {
  private var lengths = (0, 0, 0, 0)
  private var values = (0, 0, 0, 0)
  private var count = 1
  private var areThrees = true

  init(length: Int, value: Int) {
    lengths.0 = length
    values.0 = value
  }

  mutating func append(length: Int, value: Int) {
    switch count {
    case 1: (lengths.1, values.1) = (length, value)
    case 2: (lengths.2, values.2) = (length, value)
    case 3: (lengths.3, values.3) = (length, value)
    default: break
    }
    areThrees = areThrees && length == 3
    count += 1
  }

  /// An address of a machine, a grouped number or a date rather than a version.
  var isOther: Bool {
    guard count >= 3 else { return false }
    if count == 4, max(max(values.0, values.1), max(values.2, values.3)) <= 255 { return true }
    if areThrees { return true }
    if count > 3 { return false }
    if lengths.0 == 4, values.1 <= 12, values.2 <= 31 { return true }
    return 1...31 ~= values.0 && 1...12 ~= values.1 && (lengths.2 == 4 || lengths.2 == 2)
  }
}
