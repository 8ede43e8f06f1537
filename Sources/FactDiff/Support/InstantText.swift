// Reads dates and date-times as ISO 8601 writes them.

extension Instant {
  /// "2026-01-27", "2026-01-27T10:00", "2026-01-27 10:00:00.5Z", "2026-01-27T10:00:00+08:00"; nil for anything else.
  package init?(iso text: String) {
    var reader = Digits(bytes: Array(text.utf8))
    guard let year = reader.digits(4), reader.take("-"), let month = reader.digits(2), reader.take("-"),
      let day = reader.digits(2), CivilDate.isValid(year: year, month: month, day: day)
    else { return nil }
    let date = CivilDate(year: year, month: month, day: day)
    if reader.isAtEnd {
      self.init(date: date)
      return
    }
    guard reader.take("T") || reader.take("t") || reader.take(" "), let hour = reader.digits(2), reader.take(":"),
      let minute = reader.digits(2), hour < 24, minute < 60
    else { return nil }
    var second = 0
    if reader.take(":") {
      guard let value = reader.digits(2), value <= 60 else { return nil }
      second = min(59, value)
      if reader.take(".") {
        guard reader.skipDigits() > 0 else { return nil }
      }
    }
    let time = ClockTime(hour: hour, minute: minute, second: second)
    if reader.isAtEnd {
      self.init(date: date, time: time)
      return
    }
    if reader.take("Z") || reader.take("z") {
      guard reader.isAtEnd else { return nil }
      self.init(date: date, time: time, offset: 0)
      return
    }
    let isWest = reader.take("-")
    guard isWest || reader.take("+"), let hours = reader.digits(2), hours < 24 else { return nil }
    var minutes = 0
    if !reader.isAtEnd {
      _ = reader.take(":")
      guard let value = reader.digits(2), value < 60 else { return nil }
      minutes = value
    }
    guard reader.isAtEnd else { return nil }
    self.init(date: date, time: time, offset: (hours * 60 + minutes) * (isWest ? -1 : 1))
  }
}

private struct Digits {
  let bytes: [UInt8]
  var i = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { i == bytes.count }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard i < bytes.count, bytes[i] == UInt8(ascii: character) else { return false }
    i += 1
    return true
  }

  /// Exactly that many digits.
  mutating func digits(_ count: Int) -> Int? {
    guard i + count <= bytes.count else { return nil }
    var value = 0
    for at in i..<(i + count) {
      guard bytes[at] &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(bytes[at] - 0x30)
    }
    i += count
    return value
  }

  mutating func skipDigits() -> Int {
    let start = i
    while i < bytes.count, bytes[i] &- 0x30 < 10 { i += 1 }
    return i - start
  }
}
