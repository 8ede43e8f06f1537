// A folded word as its hash and its last letters: endings come off without touching memory.

/// The letters of a word, of which only the last sixteen can be taken back.
struct FoldedWord {
  /// The sum of each letter times `base` to the power of its place: taking the last letter off is one subtraction.
  private var sum: UInt64 = 0
  private var power: UInt64 = 1
  private(set) var count = 0
  /// The last eight letters, the last one lowest, and the eight before them.
  private(set) var tail: UInt64 = 0
  private(set) var before: UInt64 = 0
  /// The first three letters, the third one lowest.
  private(set) var first: UInt32 = 0

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let inverse: UInt64 = 0xF1DE_83E1_9937_733D

  @inline(__always)
  mutating func append(_ letter: UInt8) {
    sum &+= UInt64(letter) &* power
    power &*= FoldedWord.base
    if count < 3 { first = first << 8 | UInt32(letter) }
    count += 1
    before = before << 8 | tail &>> 56
    tail = tail << 8 | UInt64(letter)
  }

  @inline(__always)
  mutating func drop(_ letters: Int) {
    for _ in 0..<letters {
      power &*= FoldedWord.inverse
      sum &-= (tail & 0xFF) &* power
      tail = tail &>> 8 | before << 56
      before &>>= 8
    }
    count -= letters
  }

  /// Spread over all bits.
  @inline(__always)
  var hash: UInt64 {
    var hash = sum ^ UInt64(truncatingIfNeeded: count)
    hash = (hash ^ hash &>> 32) &* 0xD6E8_FEB8_6659_FD93
    return hash ^ hash &>> 32
  }

  /// The letter that stands so many places before the last one, of sixteen.
  func letter(fromEnd place: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: place < 8 ? tail >> UInt64(place * 8) : before >> UInt64((place - 8) * 8))
  }
}
