// Registrations of aircraft: "VT-ANB", "PS-VPB"; behind a word for them "N704AL", "B-18352", "JA8119", "G-ABCD".

extension NamePass {
  /// Two letters of a nationality, a hyphen and three letters more. Marks of one letter ("F-TYPE") and of digits are told
  /// from products by nothing but the text around them: `readLabelledRegistration`.
  mutating func readRegistration(_ word: Range<Int>) -> Bool {
    let end = word.upperBound + 4
    guard word.count == 2, NameBytes.isUpper(text[word.lowerBound]), NameBytes.isUpper(text[word.lowerBound + 1]),
      byte(word.upperBound) == UInt8(ascii: "-"), end <= text.count,
      text[word.upperBound + 1..<end].allSatisfy(NameBytes.isUpper), !NameText.isWord(text, at: end),
      byte(end) != UInt8(ascii: "-"), byte(word.lowerBound - 1) != UInt8(ascii: "-"),
      NamePass.nationalityMarks.contains(UInt16(text[word.lowerBound]) << 8 | UInt16(text[word.lowerBound + 1]))
    else { return false }
    add(
      .identifier, .identifier(scheme: "registration", id: NameText.string(text, word.lowerBound..<end)),
      word.lowerBound..<end)
    return true
  }

  /// Letters and digits behind "registration", 機体記号, "de prefixo".
  mutating func readLabelledRegistration(_ word: Range<Int>) -> Bool {
    let code = joinedCode(around: word)
    guard code.lowerBound >= cursor, isRegistration(code),
      isUnmistakable(code) || isLabelled(.registration, at: code.lowerBound)
    else { return false }
    add(.identifier, .identifier(scheme: "registration", id: NameText.string(text, code)), code)
    return true
  }

  /// N704AL, JA8119, HL7742: nothing else is written so.
  private func isUnmistakable(_ code: Range<Int>) -> Bool {
    guard code.count == 6 else { return false }
    let (first, second) = (text[code.lowerBound], text[code.lowerBound + 1])
    let rest = text[code].dropFirst(2)
    switch (first, second) {
    case (UInt8(ascii: "N"), 0x31...0x39):
      return rest.prefix(2).allSatisfy(NameBytes.isDigit) && rest.suffix(2).allSatisfy(NameBytes.isUpper)
    case (UInt8(ascii: "J"), UInt8(ascii: "A")), (UInt8(ascii: "H"), UInt8(ascii: "L")):
      return (first != UInt8(ascii: "H") || rest.first == 0x37 || rest.first == 0x38)
        && rest.allSatisfy(NameBytes.isDigit)
    default: return false
    }
  }

  private func isRegistration(_ code: Range<Int>) -> Bool {
    guard 4...8 ~= code.count, text[code].allSatisfy({ NameBytes.isUpper($0) || NameBytes.isDigit($0) || $0 == 0x2D })
    else { return false }
    let digits = text[code].count(where: NameBytes.isDigit)
    guard let hyphen = text[code].firstIndex(of: UInt8(ascii: "-")) else {
      // N704AL, N1KE; JA8119, HL7742.
      let letters = text[code].prefix(while: NameBytes.isUpper).count
      return letters == 1 && text[code.lowerBound] == UInt8(ascii: "N") && digits >= 1 && code.count <= 6
        || letters == 2 && digits >= 2 && 6...7 ~= code.count
    }
    let (mark, rest) = (text[code.lowerBound..<hyphen], text[(hyphen + 1)..<code.upperBound])
    guard 3...5 ~= rest.count, !rest.contains(UInt8(ascii: "-")) else { return false }
    switch mark.count {
    case 1: return NamePass.shortMarks.contains(mark[mark.startIndex]) && rest.count > 3 || mark.elementsEqual("B".utf8)
    case 2:
      let key = UInt16(mark[mark.startIndex]) << 8 | UInt16(mark[mark.startIndex + 1])
      return NamePass.nationalityMarks.contains(key)
        // 9V-SKA, P4-BFL: a digit and a letter, and letters alone.
        || mark.contains(where: NameBytes.isDigit) && mark.contains(where: NameBytes.isUpper)
          && rest.allSatisfy(NameBytes.isUpper)
    default: return false
    }
  }

  /// Letters, digits and single hyphens that stand together around a word: "B-18352" around "18352".
  func joinedCode(around word: Range<Int>) -> Range<Int> {
    var (start, end) = (word.lowerBound, word.upperBound)
    while word.upperBound - start < 32, byte(start - 1) == UInt8(ascii: "-"), NameText.isWord(text, at: start - 2) {
      start = NameText.wordStart(text, before: start - 1)
    }
    while end - start < 32, byte(end) == UInt8(ascii: "-"), NameText.isWord(text, at: end + 1) {
      end = NameText.wordEnd(text, from: end + 1)
    }
    return start..<end
  }

  /// Marks of one letter that four letters follow.
  private static let shortMarks: Set<UInt8> = Set("CDFGIMZ".utf8)

  /// Marks of two letters that three letters follow; source: ICAO Annex 7, Aircraft Nationality and Registration Marks.
  private static let nationalityMarks = Set(
    [
      "AP", "CC", "CN", "CP", "CS", "CU", "CX", "DQ", "EC", "EI", "EK", "EP", "ER", "ES", "ET", "EW", "EX", "EY", "EZ",
      "HA", "HB", "HC", "HH", "HI", "HP", "HR", "HS", "HZ", "JU", "JY", "LN", "LV", "LX", "LY", "LZ", "OB", "OD", "OE",
      "OH", "OK", "OM", "OO", "OY", "PH", "PJ", "PK", "PP", "PR", "PS", "PT", "PU", "PZ", "RA", "SE", "SP", "ST", "SU",
      "SX",
      "TC", "TF", "TG", "TI", "TJ", "TL", "TN", "TR", "TS", "TT", "TU", "TY", "TZ", "UP", "UR", "VH", "VP", "VQ", "VT",
      "XA", "XB", "XC", "XT", "XU", "XY", "YA", "YI", "YJ", "YK", "YL", "YN", "YR", "YS", "YU", "YV", "ZA", "ZK", "ZP",
      "ZS",
    ].map { mark in
      let bytes = Array(mark.utf8)
      return UInt16(bytes[0]) << 8 | UInt16(bytes[1])
    })
}
