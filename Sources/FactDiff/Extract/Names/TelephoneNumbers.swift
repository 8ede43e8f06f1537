// Telephone numbers that are told as such: behind a word for telephones, or with the sign of a country's code.

extension NamePass {
  /// The telephone number whose first digits are at `digits`; `start` is before its sign or bracket. Nil where nothing
  /// tells that it is one.
  mutating func telephone(_ digits: Int, start: Int) -> (id: String, range: Range<Int>)? {
    let isPlus = text[start..<digits].contains(UInt8(ascii: "+"))
    let groups = TelephoneDigits(text, from: digits, isPlus: isPlus)
    guard isPlus && groups.id.count >= 8 || isTelephoneLength(groups, at: digits) && isLabelled(.call, at: start) else {
      return nil
    }
    // A bracket that closes behind the number is not its own.
    let isOpen = byte(start) == UInt8(ascii: "(") && !text[start..<groups.end].contains(UInt8(ascii: ")"))
    let first = isOpen ? NameText.skipSpaces(text, from: start + 1) : start
    return (groups.dialled(isPlus: isPlus), first..<groups.end)
  }

  /// The number of a link such as "tel:+81-120-884-316".
  static func telephone(_ text: [UInt8], inLink target: Range<Int>) -> FoundIdentifier? {
    guard NameText.starts(text, at: target.lowerBound, with: "tel:") else { return nil }
    let start = target.lowerBound + 4
    let isPlus = start < target.upperBound && text[start] == UInt8(ascii: "+")
    let groups = TelephoneDigits(text, from: isPlus ? start + 1 : start, isPlus: isPlus)
    guard groups.id.count >= 5, groups.end <= target.upperBound else { return nil }
    return FoundIdentifier(
      scheme: TelephoneComparator.scheme, id: groups.dialled(isPlus: isPlus), range: start..<groups.end)
  }

  /// "1588-1234" looks like two years, but only one of them could be.
  func isHotline(_ code: DigitGroups, _ start: Int) -> Bool {
    guard code.shape == 44, byte(start + 4) == UInt8(ascii: "-") else { return false }
    return text[start..<start + 2].elementsEqual("15".utf8) || text[start..<start + 2].elementsEqual("16".utf8)
      || !(text[start + 5] == 0x31 || text[start + 5] == 0x32)
  }

  /// Seven digits and more; short numbers (116 117, 12345) where nothing follows that they could count.
  private func isTelephoneLength(_ groups: TelephoneDigits, at start: Int) -> Bool {
    guard 5...15 ~= groups.id.count else { return false }
    let next = NameText.skipSpaces(text, from: groups.end)
    let isFollowed = NameText.isWord(text, at: next) || byte(next) >= 0xE3
    if groups.id.count < 7 { return !isFollowed && byte(groups.end) != UInt8(ascii: ",") }
    // 문의 1234567건: one run of digits that no number of a telephone begins with.
    return groups.count > 1 || groups.id[0] == 0x30 || groups.id.count >= 10 || !isFollowed
  }
}

/// Groups of digits that one telephone number consists of.
struct TelephoneDigits {
  /// The digits alone, without a zero in brackets behind a country's code: +44 (0)20.
  private(set) var id: [UInt8] = []
  private(set) var count = 0
  private(set) var end: Int

  init(_ text: [UInt8], from start: Int, isPlus: Bool) {
    end = start
    var i = start
    var last: UInt8 = 0
    while i < text.count, count < 7 {
      let group = i
      while i < text.count, NameBytes.isDigit(text[i]) { i += 1 }
      guard i > group, id.count + i - group <= 15 else { break }
      let isTrunkZero = isPlus && i - group == 1 && text[group] == 0x30 && text[group - 1] == UInt8(ascii: "(")
      if !isTrunkZero { id += text[group..<i] }
      count += 1
      end = i
      guard let joint = TelephoneDigits.joint(text, i) else { break }
      // A second number, or hours behind the first: "02-2345-6789 / 02-2345-6790", "0800 123 456 (24 h)".
      if id.count >= 7, joint.sign == UInt8(ascii: "/") || joint.sign == UInt8(ascii: "(") { break }
      if id.count >= 9, joint.sign == 0x20, last != 0, last != 0x20 { break }
      last = joint.sign
      i = joint.end
    }
  }

  /// The value of an identifier.
  func dialled(isPlus: Bool) -> String { (isPlus ? "+" : "") + String(decoding: id, as: UTF8.self) }

  /// What stands between two groups: a hyphen of any kind, a dot, a slash, a space, brackets; `sign` tells which.
  private static func joint(_ text: [UInt8], _ start: Int) -> (sign: UInt8, end: Int)? {
    var i = start
    var sign: UInt8 = 0
    while i < text.count, i - start < 5, !NameBytes.isDigit(text[i]) {
      let byte = text[i]
      if "-./()".utf8.contains(byte) {
        guard sign == 0 || sign == UInt8(ascii: ")") || byte == UInt8(ascii: "(") else { return nil }
        sign = byte
        i += 1
      } else if byte == 0x20 {
        guard i == start || text[i - 1] != 0x20 else { return nil }
        i += 1
      } else if byte == 0xC2, i + 1 < text.count, text[i + 1] == 0xA0 {
        i += 2
      } else if byte == 0xE2, NameText.isHyphen(text, at: i) {
        guard sign == 0 || sign == UInt8(ascii: ")") else { return nil }
        sign = UInt8(ascii: "-")
        i += 3
      } else {
        return nil
      }
    }
    guard i > start, i < text.count, NameBytes.isDigit(text[i]) else { return nil }
    return (sign == 0 ? 0x20 : sign, i)
  }
}
