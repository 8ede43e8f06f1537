// Registrations of aircraft in letters: "VT-ANB", "PS-VPB".

extension NamePass {
  /// Two letters of a nationality, a hyphen and three letters more. Marks of one letter ("F-TYPE") and of digits are told
  /// from products by nothing but the text around them, and are left alone.
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

  /// Marks of two letters that three letters follow; source: ICAO Annex 7, Aircraft Nationality and Registration Marks.
  private static let nationalityMarks = Set(
    [
      "AP", "CC", "CN", "CP", "CS", "CU", "CX", "DQ", "EC", "EI", "EK", "EP", "ER", "ES", "ET", "EW", "EX", "EY", "EZ",
      "HA", "HB", "HC", "HH", "HI", "HP", "HR", "HS", "HZ", "JU", "JY", "LN", "LV", "LX", "LY", "LZ", "OB", "OD", "OE",
      "OH", "OK", "OM", "OO", "OY", "PH", "PJ", "PK", "PP", "PR", "PS", "PT", "PU", "PZ", "SE", "SP", "ST", "SU", "SX",
      "TC", "TF", "TG", "TI", "TJ", "TL", "TN", "TR", "TS", "TT", "TU", "TY", "TZ", "UP", "UR", "VH", "VP", "VQ", "VT",
      "XA", "XB", "XC", "XT", "XU", "XY", "YA", "YI", "YJ", "YK", "YL", "YN", "YR", "YS", "YU", "YV", "ZA", "ZK", "ZP",
      "ZS",
    ].map { mark in
      let bytes = Array(mark.utf8)
      return UInt16(bytes[0]) << 8 | UInt16(bytes[1])
    })
}
