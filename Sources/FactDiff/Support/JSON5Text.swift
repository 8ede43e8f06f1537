// What JSON5 strings and numbers stand for.

enum JSON5Text {
  /// 1 where the node has quotes, else 0.
  static func quotes(of node: JSON5Node, in bytes: [UInt8]) -> Int {
    let first = bytes[Int(node.start)]
    return first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") ? 1 : 0
  }

  /// The text of a string or key, without quotes and with escapes resolved. The parser has checked it.
  static func content(of node: JSON5Node, in bytes: [UInt8]) -> [UInt8] {
    let quotes = quotes(of: node, in: bytes)
    let inner = (Int(node.start) + quotes)..<(Int(node.end) - quotes)
    if !node.isEscaped { return Array(bytes[inner]) }
    var result: [UInt8] = []
    result.reserveCapacity(inner.count)
    var i = inner.lowerBound
    while i < inner.upperBound {
      let byte = bytes[i]
      i += 1
      if byte != UInt8(ascii: "\\") {
        result.append(byte)
        continue
      }
      let escape = bytes[i]
      i += 1
      switch escape {
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "v"): result.append(0x0B)
      case 0x0A: break
      case 0x0D: if bytes[i] == 0x0A { i += 1 }
      case UInt8(ascii: "x"):
        append(hex(bytes, i, 2), to: &result)
        i += 2
      case UInt8(ascii: "u"):
        var scalar = hex(bytes, i, 4)
        i += 4
        if scalar >= 0xD800 && scalar < 0xDC00 {
          scalar = 0x10000 + (scalar - 0xD800) << 10 + (hex(bytes, i + 2, 4) - 0xDC00)
          i += 6
        }
        append(scalar, to: &result)
      case 0xE2 where bytes[i] == 0x80 && (bytes[i + 1] == 0xA8 || bytes[i + 1] == 0xA9): i += 2
      default: result.append(escape)
      }
    }
    return result
  }

  /// The number a node states; nil where it has more than 18 digits before the point.
  static func number(of node: JSON5Node, in bytes: [UInt8]) -> Number {
    var i = Int(node.start)
    let end = Int(node.end)
    let isNegative = bytes[i] == UInt8(ascii: "-")
    if isNegative || bytes[i] == UInt8(ascii: "+") { i += 1 }
    if i + 1 < end, bytes[i + 1] | 0x20 == UInt8(ascii: "x") {
      var value: Int64 = 0
      for at in (i + 2)..<end { value = value << 4 | Int64(hexValue(bytes[at]) ?? 0) }
      return Number(digits: isNegative ? 0 &- value : value, exponent: 0)
    }
    var digits: Int64 = 0
    var kept = 0
    var exponent = 0
    var isFraction = false
    while i < end, bytes[i] | 0x20 != UInt8(ascii: "e") {
      if bytes[i] == UInt8(ascii: ".") {
        isFraction = true
      } else if kept < 18 {
        digits = digits * 10 + Int64(bytes[i] - 0x30)
        if digits > 0 { kept += 1 }
        if isFraction { exponent -= 1 }
      } else if !isFraction {
        exponent += 1
      }
      i += 1
    }
    if i < end {
      i += 1
      let isSmall = bytes[i] == UInt8(ascii: "-")
      if isSmall || bytes[i] == UInt8(ascii: "+") { i += 1 }
      var written = 0
      for at in i..<end { written = written * 10 + Int(bytes[at] - 0x30) }
      exponent += isSmall ? -written : written
    }
    return Number(digits: isNegative ? -digits : digits, exponent: exponent)
  }

  static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 0x61 + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 0x41 + 10
    default: nil
    }
  }

  /// The length of the UTF-8 sequence at a byte outside ASCII; 0 where it is none (Unicode, table 3-7).
  static func sequenceLength(at i: Int, in bytes: [UInt8], end: Int) -> Int {
    let first = bytes[i]
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, i + length <= end else { return 0 }
    let second = bytes[i + 1]
    let lowest: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
    guard second >= lowest && second <= highest else { return 0 }
    if length >= 3, bytes[i + 2] & 0xC0 != 0x80 { return 0 }
    if length == 4, bytes[i + 3] & 0xC0 != 0x80 { return 0 }
    return length
  }

  private static func hex(_ bytes: [UInt8], _ start: Int, _ count: Int) -> UInt32 {
    var value: UInt32 = 0
    for at in start..<(start + count) { value = value << 4 | UInt32(hexValue(bytes[at]) ?? 0) }
    return value
  }

  private static func append(_ scalar: UInt32, to result: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    result.append(contentsOf: UTF8.encode(scalar)!)
  }
}
