// Time zones behind or before a clock time: PST, UTC+8, "Z", 北京時間, "hora local".

extension Grammar {
  struct ZoneReading {
    var offset: Int?
    var hasSummerTime = false
    var end: Int
  }

  func withZone(_ clock: Clock, _ j: Int) -> Clock {
    var clock = clock
    if byte(clock.end) != UInt8(ascii: "-") || isExact(clock), let zone = offsetDigits(at: clock.end) {
      clock.offset = zone.offset
      clock.end = zone.end
      return clock
    }
    guard j < items.count, has(j, .zone) else { return clock }
    let isBracketed = isJoined(clock.end, items[j].start, [.bracket]) && !isJoined(clock.end, items[j].start)
    guard isBracketed || isJoined(clock.end, items[j].start, [.comma]), let zone = zone(at: j, behind: clock.end) else {
      return clock
    }
    if isBracketed {
      let width = byte(zone.end) == UInt8(ascii: ")") ? 1 : starts(zone.end, "）") ? 3 : 0
      guard width > 0 else { return clock }
      clock.end = zone.end + width
    } else {
      clock.end = zone.end
    }
    clock.offset = zone.offset
    clock.hasSummerTime = zone.hasSummerTime
    return clock
  }

  /// Whether "-08:00" behind a clock is its zone: "T18:00-08:00", "18:00:00-08:00", "2026-01-26 18:00-08:00". Elsewhere
  /// "9:00-10:30" runs from one time to another.
  private func isExact(_ clock: Clock) -> Bool {
    let start = clock.start
    if byte(start - 1) | 0x20 == UInt8(ascii: "t") || clock.end - start > 5 && isDigit(clock.end - 1) { return true }
    return byte(start - 1) == 0x20 && isDigit(start - 2) && isDigit(start - 3) && byte(start - 4) == UInt8(ascii: "-")
      && isDigit(start - 5)
  }

  /// The zone named by item `j`. "UTC", "GMT" take an offset behind them.
  func zone(at j: Int, behind end: Int) -> ZoneReading? {
    guard let payload = entry(j, .zone)?.payload else { return nil }
    var stop = items[j].end
    if payload == "0", let shift = offsetDigits(at: stop) ?? shortOffset(at: stop) {
      return ZoneReading(offset: shift.offset, end: shift.end)
    }
    if starts(stop, " time") || starts(stop, " Time") { stop += 5 }
    if payload == "local" { return ZoneReading(offset: nil, end: stop) }
    if payload.utf8.first == UInt8(ascii: "s"), let offset = Int(payload.dropFirst()) {
      return ZoneReading(offset: offset, hasSummerTime: true, end: stop)
    }
    return Int(payload).map { ZoneReading(offset: $0, end: stop) }
  }

  /// "+08:00", "-0500", "Z" right behind a clock.
  private func offsetDigits(at end: Int) -> ZoneReading? {
    let mark = byte(end)
    if mark == UInt8(ascii: "Z"), !isLatinLetter(end + 1) { return ZoneReading(offset: 0, end: end + 1) }
    guard mark == UInt8(ascii: "+") || mark == UInt8(ascii: "-"), isDigit(end + 1), isDigit(end + 2) else { return nil }
    let (hour, hourEnd) = digits(at: end + 1)
    let sign = mark == UInt8(ascii: "-") ? -1 : 1
    if hourEnd == end + 5, hour / 100 <= 14, hour % 100 < 60 {
      return ZoneReading(offset: sign * (hour / 100 * 60 + hour % 100), end: hourEnd)
    }
    guard hourEnd == end + 3, hour <= 14, byte(hourEnd) == UInt8(ascii: ":"), isDigit(hourEnd + 1) else { return nil }
    let (minute, minuteEnd) = digits(at: hourEnd + 1)
    guard minuteEnd == hourEnd + 3, minute < 60 else { return nil }
    return ZoneReading(offset: sign * (hour * 60 + minute), end: minuteEnd)
  }

  /// "+8" behind "UTC".
  private func shortOffset(at end: Int) -> ZoneReading? {
    let mark = byte(end)
    let isMinus = mark == UInt8(ascii: "-") || starts(end, "−") || starts(end, "–")
    let start = end + (isMinus && mark != UInt8(ascii: "-") ? 3 : 1)
    guard mark == UInt8(ascii: "+") || isMinus, isDigit(start) else { return nil }
    let (hour, hourEnd) = digits(at: start)
    guard hourEnd - start <= 2, hour <= 14 else { return nil }
    var offset = hour * 60
    var stop = hourEnd
    if byte(hourEnd) == UInt8(ascii: ":"), isDigit(hourEnd + 1) {
      let (minute, minuteEnd) = digits(at: hourEnd + 1)
      if minuteEnd == hourEnd + 3, minute < 60 {
        offset += minute
        stop = minuteEnd
      }
    }
    return ZoneReading(offset: isMinus ? -offset : offset, end: stop)
  }

  /// Whether North American summer time holds on a day: from the second Sunday of March to the first of November.
  static func isSummerTime(_ day: CivilDate) -> Bool {
    guard let year = day.year else { return false }
    let march = CivilDate(year: year, month: 3, day: 8)
    let november = CivilDate(year: year, month: 11, day: 1)
    let first = march.days + (7 - march.weekday) % 7
    let last = november.days + (7 - november.weekday) % 7
    return day.days >= first && day.days < last
  }
}
