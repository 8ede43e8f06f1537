// Names with a Chinese numeral: 嫦娥六號, 神舟十九号.

extension NamePass {
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
