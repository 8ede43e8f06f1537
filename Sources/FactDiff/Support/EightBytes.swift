// Eight bytes of a text, asked at once: the answer to a question about each is its high bit.

/// Eight bytes, the first in the lowest place.
struct EightBytes {
  let bits: UInt64

  static let highs: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  @inline(__always)
  init(bits: UInt64) { self.bits = bits }

  /// The bytes from `start` on; eight must be there.
  @inline(__always)
  init(_ text: RawSpan, at start: Int) {
    bits = text.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self).littleEndian
  }

  /// No ASCII.
  @inline(__always)
  var wide: UInt64 { bits & EightBytes.highs }

  @inline(__always)
  var letters: UInt64 { EightBytes(bits: bits | 0x20 &* EightBytes.ones).among(0x61, 0x7A) & ~bits }

  /// ASCII from `low` up to `high`.
  @inline(__always)
  func among(_ low: UInt8, _ high: UInt8) -> UInt64 {
    let places = bits & ~EightBytes.highs
    let isAbove = places &+ UInt64(0x80 - low) &* EightBytes.ones
    let isBeyond = places &+ UInt64(0x7F - high) &* EightBytes.ones
    return isAbove & ~isBeyond & ~bits & EightBytes.highs
  }

  /// How many bytes answered yes.
  @inline(__always)
  static func count(_ answers: UInt64) -> Int { Int(truncatingIfNeeded: (answers >> 7 &* ones) >> 56) }

  /// How many bytes stand before the first of those that answered yes; eight where none did.
  @inline(__always)
  static func before(_ answers: UInt64) -> Int { answers.trailingZeroBitCount >> 3 }
}
