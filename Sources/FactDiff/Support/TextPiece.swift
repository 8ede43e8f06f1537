// A short stretch of output, put where it is to stand: one append of its own costs as much as thirty bytes.

/// Room for some bytes, filled from the start.
struct TextPiece: ~Copyable {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  fileprivate private(set) var count = 0

  fileprivate init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  @inline(__always)
  mutating func put(_ literal: StaticString) {
    put(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  @inline(__always)
  mutating func put(text: String) {
    var text = text
    text.withUTF8 { put($0) }
  }

  @inline(__always)
  mutating func put(_ part: [UInt8]) { part.withUnsafeBufferPointer { put($0) } }

  @inline(__always)
  mutating func put(_ value: Int) {
    if value < 0 { put("-") }
    put(magnitude: UInt64(value.magnitude))
  }

  @inline(__always)
  mutating func put(magnitude value: UInt64) {
    var rest = value
    var places = 1
    var limit: UInt64 = 10
    while rest >= limit, places < 19 {
      places += 1
      limit *= 10
    }
    if rest >= limit { places = 20 }
    let start = count
    precondition(start + places <= bytes.count, "a piece is larger than its room")
    count = start + places
    var place = count
    repeat {
      place -= 1
      bytes[place] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while place > start
  }

  /// At least `width` digits.
  @inline(__always)
  mutating func put(padded value: Int, _ width: Int) {
    if value < 0 { put("-") }
    var limit: UInt64 = 10
    for _ in 1..<width {
      if value.magnitude < limit { put("0") }
      limit *= 10
    }
    put(magnitude: UInt64(value.magnitude))
  }

  /// `digits` with a point before the last `places` of them, at most 18.
  mutating func put(digits: UInt64, places: Int) {
    var power: UInt64 = 1
    for _ in 0..<places { power *= 10 }
    put(magnitude: digits / power)
    put(".")
    put(padded: Int(truncatingIfNeeded: digits % power), places)
  }

  @inline(__always)
  mutating func put(_ part: UnsafeBufferPointer<UInt8>) {
    precondition(count + part.count <= bytes.count, "a piece is larger than its room")
    _ = UnsafeMutableBufferPointer(rebasing: bytes[count...]).update(fromContentsOf: part)
    count += part.count
  }
}

extension String {
  /// Strings of no more bytes need no memory of their own.
  static let smallRoom = 15

  /// What `fill` puts into a piece of at most `room` bytes.
  @inline(__always)
  init(room: Int, _ fill: (inout TextPiece) -> Void) {
    self.init(unsafeUninitializedCapacity: room) { bytes in
      var piece = TextPiece(bytes)
      fill(&piece)
      return piece.count
    }
  }
}

extension [UInt8] {
  /// Appends what `fill` puts into a piece of at most `room` bytes.
  @inline(__always)
  mutating func append(room: Int, _ fill: (inout TextPiece) -> Void) {
    append(addingCapacity: room) { span in
      span.withUnsafeMutableBufferPointer { bytes, count in
        var piece = TextPiece(bytes)
        fill(&piece)
        count = piece.count
      }
    }
  }
}
