// JSON by appending bytes. Commas are placed by what was written last, so a caller only names keys and values.

/// Appends one JSON value, or many, a line each.
///
///     var json = JSONWriter()
///     json.open("{"); json.key("kind"); json.string("date"); json.close("}"); json.newline()
package struct JSONWriter: Sendable {
  package var bytes: [UInt8] = []

  package init() {}

  /// "{" or "[".
  package mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
  }

  /// "}" or "]".
  package mutating func close(_ bracket: Unicode.Scalar) { bytes.append(UInt8(ascii: bracket)) }

  package mutating func newline() { bytes.append(0x0A) }

  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(0x22)
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(0x22)
    bytes.append(0x3A)
  }

  /// A key that is not known beforehand.
  package mutating func key(escaping name: String) {
    string(name)
    bytes.append(0x3A)
  }

  package mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { escape($0) }
  }

  /// A part of a file. It must be valid UTF-8.
  package mutating func string(_ source: [UInt8], _ range: Range<Int>) {
    source.withUnsafeBufferPointer { escape(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  package mutating func integer(_ value: Int) {
    separate()
    bytes.append(decimal: value)
  }

  package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }
  package mutating func null() { raw("null") }

  /// JSON as it is.
  package mutating func raw(_ json: StaticString) {
    separate()
    bytes.append(contentsOf: UnsafeBufferPointer(start: json.utf8Start, count: json.utf8CodeUnitCount))
  }

  /// A plain decimal of at most 15 significant digits ("0.333333333333333"); an exponent from 1e21 on.
  package mutating func number(_ value: Number) {
    separate()
    appendDecimal(value)
  }

  private mutating func separate() {
    switch bytes.last {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"), UInt8(ascii: ","), 0x0A: break
    default: bytes.append(UInt8(ascii: ","))
    }
  }

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    separate()
    if text.count <= 94, JSONWriter.nextEscaped(text, from: 0) == text.count {
      return bytes.append(room: 96) { piece in
        piece.put("\"")
        piece.put(text)
        piece.put("\"")
      }
    }
    bytes.append(0x22)
    escapeInside(text)
    bytes.append(0x22)
  }

  private mutating func escapeInside(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var i = JSONWriter.nextEscaped(text, from: 0)
    while i < text.count {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<i]))
      escape(text[i])
      start = i + 1
      i = JSONWriter.nextEscaped(text, from: start)
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<text.count]))
  }

  /// Ends a string whose quote and bytes the caller appended, the bytes from `start` on: it is escaped in the few cases
  /// that something in it must be.
  mutating func closeString(_ start: Int) {
    if bytes.withUnsafeBufferPointer({ JSONWriter.nextEscaped($0, from: start) }) < bytes.count {
      let raw = Array(bytes[start...])
      bytes.removeLast(raw.count)
      raw.withUnsafeBufferPointer { escapeInside($0) }
    }
    bytes.append(0x22)
  }

  /// The first byte from `start` on that JSON does not take as it is: a control character, a quote, a backslash.
  private static func nextEscaped(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let bytes = text.span
    var i = start
    while i + 8 <= text.count {
      let word = EightBytes(bytes.bytes, at: i)
      let escaped = word.among(0, 0x1F) | word.among(0x22, 0x22) | word.among(0x5C, 0x5C) | word.among(0x7F, 0x7F)
      if escaped != 0 { return i + EightBytes.before(escaped) }
      i += 8
    }
    while i < text.count {
      let byte = bytes[i]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F { break }
      i += 1
    }
    return i
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(0x5C)
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(contentsOf: [UInt8(ascii: "u"), UInt8(ascii: "0"), UInt8(ascii: "0")])
      bytes.append(JSONWriter.hexDigit(byte >> 4))
      bytes.append(JSONWriter.hexDigit(byte & 15))
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x61 + value - 10 }
}

extension JSONWriter {
  private mutating func appendDecimal(_ value: Number) {
    if value.digits == 0 { return bytes.append(0x30) }
    if let whole = value.integer, whole.magnitude < 1_000_000_000_000_000 {
      return bytes.append(decimal: whole)
    }
    // What has no more digits is printed as it is.
    let isShort = value.divisor == 1 && value.digits.magnitude < 1_000_000_000_000_000
    var (digits, exponent) =
      isShort ? (value.digits.magnitude, Int(value.exponent)) : JSONWriter.fifteenDigits(of: value)
    while digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
    if value.digits < 0 { bytes.append(UInt8(ascii: "-")) }
    if -18..<0 ~= exponent {
      return bytes.append(room: 48) { $0.put(digits: digits, places: -exponent) }
    }
    let count = String(digits).utf8.count
    if count + exponent > 21 || count + exponent < -40 {
      bytes.append(magnitude: digits)
      bytes.append(UInt8(ascii: "e"))
      bytes.append(decimal: exponent)
    } else if exponent >= 0 {
      bytes.append(magnitude: digits)
      bytes.append(contentsOf: repeatElement(0x30, count: exponent))
    } else {
      let whole = count + exponent
      if whole <= 0 {
        bytes.append(contentsOf: [0x30, 0x2E])
        bytes.append(contentsOf: repeatElement(0x30, count: -whole))
        bytes.append(magnitude: digits)
      } else {
        bytes.append(magnitude: digits)
        bytes.insert(0x2E, at: bytes.count + exponent)
      }
    }
  }

  /// The 15 leading digits, rounded, and the power of ten they stand at.
  private static func fifteenDigits(of value: Number) -> (digits: UInt64, exponent: Int) {
    var scaled = UInt128(value.digits.magnitude)
    let divisor = UInt128(value.divisor)
    var exponent = Int(value.exponent)
    while scaled / divisor < 1_000_000_000_000_000 {
      scaled *= 10
      exponent -= 1
    }
    var unit = UInt128(1)
    while scaled / (divisor * unit) >= 1_000_000_000_000_000 {
      unit *= 10
      exponent += 1
    }
    let half = divisor * unit / 2
    return (UInt64((scaled + half) / (divisor * unit)), exponent)
  }
}
