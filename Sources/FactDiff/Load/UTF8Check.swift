// Is it valid UTF-8 without NUL? Everything behind this step relies on the answer.

/// The first thing wrong with the bytes of a file.
enum EncodingFault: Equatable {
  /// A byte that cannot stand here in UTF-8.
  case invalid(offset: Int)
  case nul(offset: Int)
}

/// Eight ASCII bytes at a time, otherwise one sequence at a time by table 3-7 of the Unicode Standard.
func encodingFault(in array: [UInt8]) -> EncodingFault? {
  let bytes = array.span
  let raw = bytes.bytes
  let count = bytes.count
  var i = 0
  while i < count {
    let lead = bytes[i]
    if lead < 0x80 {
      while i + 8 <= count {
        let word = raw.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self)
        // The high bit of a byte: not ASCII; the borrow out of a byte: it was zero.
        if (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 != 0 { break }
        i += 8
      }
      while i < count, bytes[i] < 0x80 {
        if bytes[i] == 0 { return .nul(offset: i) }
        i += 1
        if i & 7 == 0, i + 8 <= count { break }
      }
    } else if lead >= 0xE0, lead < 0xF0 {
      guard i + 2 < count else { return .invalid(offset: i) }
      let second = bytes[i + 1]
      let third = bytes[i + 2]
      guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return .invalid(offset: i) }
      if lead == 0xE0, second < 0xA0 { return .invalid(offset: i) }
      if lead == 0xED, second > 0x9F { return .invalid(offset: i) }
      i += 3
      // They come in long rows: two at a time, where neither lead asks more of the byte behind it.
      while i + 8 <= count {
        let word = raw.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self).littleEndian
        guard word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0, !needsMore(word), !needsMore(word >> 24) else { break }
        i += 6
      }
    } else if lead < 0xE0 {
      guard lead >= 0xC2, i + 1 < count, bytes[i + 1] & 0xC0 == 0x80 else { return .invalid(offset: i) }
      i += 2
    } else {
      guard lead <= 0xF4, i + 3 < count else { return .invalid(offset: i) }
      let second = bytes[i + 1]
      guard second & 0xC0 == 0x80, bytes[i + 2] & 0xC0 == 0x80, bytes[i + 3] & 0xC0 == 0x80 else {
        return .invalid(offset: i)
      }
      if lead == 0xF0, second < 0x90 { return .invalid(offset: i) }
      if lead == 0xF4, second > 0x8F { return .invalid(offset: i) }
      i += 4
    }
  }
  return nil
}

/// Whether the lowest byte leads a sequence of three whose second byte is not free: E0 and ED.
@inline(__always)
private func needsMore(_ word: UInt64) -> Bool { word & 0xFF == 0xE0 || word & 0xFF == 0xED }

extension EncodingFault {
  /// With the position counted as everywhere: scalars, and a byte that belongs to none counts as one.
  func error(path: String, bytes: [UInt8]) -> InputError {
    let offset: Int
    let what: String
    switch self {
    case .invalid(let at):
      offset = at
      what = "byte \(hex(bytes[at])) is not UTF-8 here; save the file as UTF-8"
    case .nul(let at):
      offset = at
      what = "byte 0x00 in text; remove it, or leave this binary file out"
    }
    let place = LineIndex(bytes).position(of: offset, in: bytes)
    return InputError(path: path, line: place.line, column: place.column, message: what)
  }
}

private func hex(_ byte: UInt8) -> String {
  let digits = Array("0123456789ABCDEF")
  return "0x" + String(digits[Int(byte >> 4)]) + String(digits[Int(byte & 15)])
}
