// A number from the text of a lexicon.

extension Number {
  /// "12", "0.5", "1e8", "-3", "1/3"; nil for anything else.
  package init?(parsing text: String) {
    if let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) {
      guard let top = Number(parsing: String(text[..<slash])),
        let bottom = Number(parsing: String(text[text.utf8.index(after: slash)...])), let value = top / bottom
      else { return nil }
      self = value
      return
    }
    var digits: Int64 = 0
    var exponent = 0
    var seen = false
    var isFraction = false
    var isNegative = false
    var bytes = Array(text.utf8)[...]
    if bytes.first == UInt8(ascii: "-") {
      isNegative = true
      bytes = bytes.dropFirst()
    }
    while let byte = bytes.first {
      bytes = bytes.dropFirst()
      if byte &- 0x30 < 10 {
        guard digits < 100_000_000_000_000_000 else { return nil }
        digits = digits * 10 + Int64(byte &- 0x30)
        if isFraction { exponent -= 1 }
        seen = true
      } else if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else if byte == UInt8(ascii: "e"), seen, let power = Int(String(decoding: bytes, as: UTF8.self)) {
        exponent += power
        bytes = []
      } else {
        return nil
      }
    }
    guard seen else { return nil }
    self.init(digits: isNegative ? -digits : digits, exponent: exponent)
  }
}
