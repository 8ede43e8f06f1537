// Folds Han characters: traditional Chinese and Japanese forms to the simplified ones, so that 發, 発 and 发 meet.

/// A fact about writing, not about meaning: 後 and 后 become one, as they do in simplified text.
enum HanFolding {
  /// The simplified form of a Han character; every other scalar is its own.
  @inline(__always)
  static func fold(_ scalar: UInt32) -> UInt32 {
    scalar &- first < count ? UInt32(table[Int(scalar &- first)]) : scalar
  }

  /// The block from U+3400 to U+9FFF; the characters above it are too rare to have a row.
  static let first: UInt32 = 0x3400
  static let count: UInt32 = 0x6C00

  /// The folded character by code point less `first`; what does not fold stands for itself.
  static let table: [UInt16] = {
    var table = (0..<UInt16(count)).map { UInt16(first) + $0 }
    pairs.withUTF8Buffer { bytes in
      var i = 0
      var from: UInt32 = 0
      while i + 2 < bytes.count {
        // Line breaks lie between the characters, all of which take three bytes.
        guard bytes[i] >= 0xE0 else {
          i += 1
          continue
        }
        let scalar = UInt32(bytes[i] & 0x0F) << 12 | UInt32(bytes[i + 1] & 0x3F) << 6 | UInt32(bytes[i + 2] & 0x3F)
        i += 3
        if from == 0 {
          from = scalar
        } else {
          if from &- first < count { table[Int(from - first)] = UInt16(scalar) }
          from = 0
        }
      }
    }
    return table
  }()
}
