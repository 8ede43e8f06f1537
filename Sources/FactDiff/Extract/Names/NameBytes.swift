// Classes of bytes for the name pass, and what it asks about single bytes.

enum NameBytes {
  /// May stand inside a run that is looked at as one: letters, digits and what joins them.
  static let run: UInt8 = 1
  static let digit: UInt8 = 2
  static let upper: UInt8 = 4
  /// Latin letters and digits, and the bytes of accented Latin letters.
  static let word: UInt8 = 8
  static let slash: UInt8 = 16
  static let at: UInt8 = 32
  static let dot: UInt8 = 64
  static let colon: UInt8 = 128

  /// A byte of 0x80...0xBF is met only behind the lead byte of an accented Latin letter: longer sequences are stepped over.
  static let classes: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 256)
    for byte in UInt8(ascii: "a")...UInt8(ascii: "z") { table[Int(byte)] = run | word }
    for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { table[Int(byte)] = run | word | upper }
    for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { table[Int(byte)] = run | word | digit }
    for byte in UInt8(0xC3)...0xC9 { table[Int(byte)] = run | word }
    for byte in UInt8(0x80)...0xBF { table[Int(byte)] = run | word }
    for byte in "-_+~%#&=?'".utf8 { table[Int(byte)] |= run }
    table[Int(UInt8(ascii: "/"))] = run | slash
    table[Int(UInt8(ascii: "@"))] = run | at
    table[Int(UInt8(ascii: "."))] = run | dot
    table[Int(UInt8(ascii: ":"))] = run | colon
    return table
  }()

  @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  @inline(__always) static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  @inline(__always) static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
  @inline(__always) static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  @inline(__always) static func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
  @inline(__always) static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
  @inline(__always) static func isHex(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 6 }
  @inline(__always) static func folded(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }
  static func isVideoByte(_ byte: UInt8) -> Bool {
    isWord(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}

/// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/.
struct NameHash {
  var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always) mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// The hash of a word, whatever its case.
  static func folded(_ word: String) -> UInt64 {
    var hash = NameHash()
    for byte in word.utf8 { hash.add(NameBytes.folded(byte)) }
    return hash.value
  }
}
