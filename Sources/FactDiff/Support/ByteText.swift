// Numbers, dates and times as bytes: appended without a string in between.

extension [UInt8] {
  @inline(__always)
  mutating func append(literal: StaticString) {
    append(room: literal.utf8CodeUnitCount) { $0.put(literal) }
  }

  mutating func append(text: String) {
    var text = text
    text.withUTF8 { bytes in append(room: bytes.count) { $0.put(bytes) } }
  }

  mutating func append(decimal value: Int) {
    if value < 0 { append(0x2D) }
    append(magnitude: UInt64(value.magnitude))
  }

  mutating func append(magnitude value: UInt64) {
    if value < 10 {
      append(0x30 + UInt8(truncatingIfNeeded: value))
      return
    }
    append(room: 20) { $0.put(magnitude: value) }
  }

  /// "20000", "0.05", "1/3"; beyond sixty zeros "1e100".
  mutating func append(_ number: Number) {
    append(digits: number.digits, exponent: Int(number.exponent))
    if number.divisor != 1 {
      append(0x2F)
      append(magnitude: number.divisor.magnitude)
    }
  }

  private mutating func append(digits: Int64, exponent: Int) {
    if digits < 0 { append(0x2D) }
    if exponent == 0 {
      append(magnitude: digits.magnitude)
    } else if abs(exponent) > 60 {
      append(magnitude: digits.magnitude)
      append(0x65)
      append(decimal: exponent)
    } else if exponent > 0 {
      append(magnitude: digits.magnitude)
      append(contentsOf: repeatElement(0x30, count: exponent))
    } else if exponent >= -18 {
      append(room: 48) { $0.put(digits: digits.magnitude, places: -exponent) }
    } else {
      let start = count
      append(magnitude: digits.magnitude)
      let missing = -exponent - (count - start) + 1
      if missing > 0 { insert(contentsOf: repeatElement(0x30, count: missing), at: start) }
      insert(0x2E, at: count + exponent)
    }
  }

  /// The same text as `Instant.iso`.
  mutating func append(_ instant: Instant) { append(room: 96) { $0.put(instant) } }
}

extension TextPiece {
  @inline(__always)
  mutating func put(_ date: CivilDate) {
    if let year = date.year { put(padded: year, 4) } else { put("XXXX") }
    put("-")
    put(padded: date.month, 2)
    put("-")
    put(padded: date.day, 2)
  }

  @inline(__always)
  mutating func put(_ time: ClockTime) {
    put(padded: time.hour, 2)
    put(":")
    put(padded: time.minute, 2)
    put(":")
    put(padded: time.second, 2)
  }

  mutating func put(zone minutes: Int) {
    if minutes == 0 { return put("Z") }
    put(minutes < 0 ? "-" : "+")
    put(padded: abs(minutes) / 60, 2)
    put(":")
    put(padded: abs(minutes) % 60, 2)
  }

  mutating func put(_ instant: Instant) {
    put(instant.date)
    guard let time = instant.time else { return }
    put("T")
    put(time)
    if let offset = instant.offset { put(zone: offset) }
  }
}
