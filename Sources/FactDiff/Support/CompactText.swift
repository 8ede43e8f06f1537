// Numbers as plain text, as short as a string literal allows: what is compiled when the tool is built travels so.

/// Writes numbers in the 64 characters from "0" to "o".
struct CompactWriter {
  private(set) var bytes: [UInt8] = []

  /// Five bits a character, the lowest first; bit 5 says that more follow.
  mutating func add(_ value: Int) {
    precondition(value >= 0, "only numbers from zero on are written")
    var rest = value
    while rest >= 32 {
      bytes.append(0x30 + UInt8(rest & 31 | 32))
      rest >>= 5
    }
    bytes.append(0x30 + UInt8(rest))
  }

  /// Six bits a character, in eleven of them.
  mutating func add(_ hash: UInt64) {
    for shift in stride(from: UInt64(0), to: 66, by: 6) {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: hash >> shift & 63))
    }
  }

  /// Its length, then the text as it is; nothing but printable ASCII can be.
  mutating func add(_ text: String) {
    precondition(text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 }, "\(text) cannot stand in a literal")
    add(text.utf8.count)
    bytes += Array(text.utf8)
  }
}

extension CompactWriter {
  /// Text of any script.
  mutating func add(bytes: [UInt8]) {
    add(bytes.count)
    for byte in bytes { add(Int(byte)) }
  }

  mutating func add(_ lists: [[UInt8]]) {
    add(lists.count)
    for bytes in lists { add(bytes: bytes) }
  }
}

extension CompactReader {
  mutating func byteList() -> [UInt8] {
    let count = number()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for _ in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number())) }
    return bytes
  }

  mutating func byteLists() -> [[UInt8]] { (0..<number()).map { _ in byteList() } }
}

/// Reads what `CompactWriter` wrote, in the same order. What it reads was made by us: no check but the bounds.
struct CompactReader {
  private let bytes: [UInt8]
  private var i = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  @inline(__always)
  mutating func number() -> Int {
    var piece = Int(bytes[i] &- 0x30)
    i &+= 1
    if piece < 32 { return piece }
    var value = piece & 31
    var shift = 5
    repeat {
      piece = Int(bytes[i] &- 0x30)
      i &+= 1
      value |= (piece & 31) &<< shift
      shift &+= 5
    } while piece >= 32
    return value
  }

  @inline(__always)
  mutating func hash() -> UInt64 {
    var value: UInt64 = 0
    for place in 0..<11 { value |= UInt64(bytes[i &+ place] &- 0x30) &<< UInt64(place &* 6) }
    i &+= 11
    return value
  }

  mutating func text() -> String {
    let count = number()
    defer { i += count }
    return String(decoding: bytes[i..<(i + count)], as: UTF8.self)
  }
}
