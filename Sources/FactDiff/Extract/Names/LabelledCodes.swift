// What a word right before a code tells it to be: a telephone number, the registration of an aircraft, a part.

extension NamePass {
  /// Whether a word of these roles stands before a place, or names its field or column; between the two may stand marks
  /// and a few linking words ("hotline: ", "registered as ", 註冊編號為, 전화는).
  mutating func isLabelled(_ roles: NameRoles, at start: Int) -> Bool {
    isCalled(roles, before: start) || isInField(roles, start)
  }

  private func isCalled(_ roles: NameRoles, before start: Int) -> Bool {
    var i = start
    var links = 0
    // A dot ends a sentence, unless the word before it is cut short: "Tel.", "No."
    var isDotted = false
    while i > 0, start - i < 48 {
      let byte = text[i - 1]
      if NameText.isWord(text, at: i - 1) {
        let word = NameText.wordStart(text, before: i)
        if isDotted, i - word > 5 { return false }
        isDotted = false
        if lexicon.phraseStart(text, endingIn: word..<i, roles) != nil { return true }
        guard links < 4, lexicon.hasRole(.labelLink, text, word..<i) else { return false }
        links += 1
        i = word
      } else if byte >= 0x80 {
        if lexicon.ending(at: i, in: text, roles: roles) != nil { return true }
        if links < 4, let link = lexicon.ending(at: i, in: text, roles: .labelLink) {
          links += 1
          i = link.start
        } else if let mark = NamePass.labelMarks.first(where: { text[..<i].suffix($0.count).elementsEqual($0) }) {
          i -= mark.count
        } else {
          return false
        }
      } else if byte == UInt8(ascii: ".") {
        isDotted = true
        i -= 1
      } else if byte == UInt8(ascii: ")"), let open = asideStart(before: i) {
        i = open
      } else if " :([#=\"'`*_-+,".utf8.contains(byte) {
        i -= 1
      } else {
        return false
      }
    }
    return false
  }

  /// "Hotline (toll-free): ": where a short aside without digits opens that closes before `end`.
  private func asideStart(before end: Int) -> Int? {
    var i = end - 2
    while i > 0, end - i < 32, text[i] != 0, text[i] != 0x0A, !NameBytes.isDigit(text[i]) {
      if text[i] == UInt8(ascii: "(") { return i }
      i -= 1
    }
    return nil
  }

  /// Marks of more than one byte that may stand between a label and its code.
  private static let labelMarks = ["：", "（", "，", "「", "『", "“", "„", "«", "、", "　", "\u{A0}", "№", "º", "°", "–", "—"]
    .map { Array($0.utf8) }

  /// Whether a field or cell begins with the code, and its key or a header of it has such a word.
  private mutating func isInField(_ roles: NameRoles, _ start: Int) -> Bool {
    let index = blockIndex(at: start)
    guard source.blocks.indices.contains(index) else { return false }
    let home = source.blocks[index]
    guard home.kind == .frontMatter || home.kind == .tableCell || home.kind == .setting,
      start - home.text.lowerBound < 4
    else { return false }
    return [home.label, home.rowLabel].contains { label in
      guard let label, label.upperBound <= text.count, label.count <= 80 else { return false }
      return lexicon.holdsWord(text, label, roles)
    }
  }
}

extension NameLexicon {
  /// Where a phrase of up to three words begins that ends with a word and has one of these roles.
  func phraseStart(_ text: [UInt8], endingIn word: Range<Int>, _ roles: NameRoles) -> Int? {
    var start = word.lowerBound
    for _ in 0..<3 {
      if hasRole(roles, text, start..<word.upperBound) { return start }
      let joint = NameText.separatorLength(text, before: start)
      let before = NameText.wordStart(text, before: start - joint)
      guard joint > 0, before < start - joint else { return nil }
      start = before
    }
    return nil
  }

  /// Whether a range begins with a word with one of these roles.
  func beginsWithWord(_ text: [UInt8], _ range: Range<Int>, _ roles: NameRoles) -> Bool {
    guard !range.isEmpty else { return false }
    if beginning(at: range.lowerBound, in: text, roles: roles) != nil { return true }
    return hasRole(
      roles, text, range.lowerBound..<min(range.upperBound, NameText.wordEnd(text, from: range.lowerBound)))
  }

  /// Whether a phrase with one of these roles stands anywhere in a range.
  func holdsWord(_ text: [UInt8], _ range: Range<Int>, _ roles: NameRoles) -> Bool {
    var i = min(range.upperBound, text.count)
    while i > range.lowerBound {
      if NameText.isWord(text, at: i - 1) {
        let word = max(range.lowerBound, NameText.wordStart(text, before: i))
        if let phrase = phraseStart(text, endingIn: word..<i, roles), phrase >= range.lowerBound { return true }
        i = word
      } else {
        if text[i - 1] >= 0x80, let found = ending(at: i, in: text, roles: roles), found.start >= range.lowerBound {
          return true
        }
        i -= 1
        while i > range.lowerBound, NameBytes.isContinuation(text[i]) { i -= 1 }
      }
    }
    return false
  }
}
