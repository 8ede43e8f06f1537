// Time zones behind or before a clock time: PST, UTC+8, "Z", 北京時間, "hora local".

extension Grammar {
  struct ZoneReading {
    var offset: Int?
    var summerTime: SummerTime?
    var end: Int
  }

  func withZone(_ clock: Clock, _ j: Int) -> Clock {
    var clock = clock
    if byte(clock.end) != UInt8(ascii: "-") || isExact(clock), let zone = offsetDigits(at: clock.end) {
      clock.offset = zone.offset
      clock.end = zone.end
      return clock
    }
    if let zone = zoneOfCity(at: j, behind: clock.end) {
      clock.offset = zone.offset
      clock.summerTime = zone.summerTime
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
    clock.summerTime = zone.summerTime
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
    return zone(payload, end: stop)
  }

  /// "9 a.m. in London", "17 Uhr in Tokio"; not "9 a.m. in London Bridge station", nor "in London, Ontario".
  private func zoneOfCity(at j: Int, behind end: Int) -> ZoneReading? {
    guard j < items.count, let payload = entry(j, .zoneCity)?.payload, isJoined(end, items[j].start) else { return nil }
    let stop = items[j].end
    let next = byte(stop) == UInt8(ascii: ",") ? stop + 1 : stop
    guard byte(next) != 0x20 || !(byte(next + 1) &- 0x41 < 26), byte(stop) != UInt8(ascii: "-") else { return nil }
    return zone(payload, end: stop)
  }

  private func zone(_ payload: String, end stop: Int) -> ZoneReading? {
    if payload == "local" { return ZoneReading(offset: nil, end: stop) }
    if let rule = payload.utf8.first.flatMap(SummerTime.init), let offset = Int(payload.dropFirst()) {
      return ZoneReading(offset: offset, summerTime: rule, end: stop)
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

  /// "| Time (UTC) |", "Start (北京时间): 19:20": the zone that a label or the head of a column names is that of the clocks
  /// it stands for.
  func zoneOfLabel() -> ZoneReading? { toldByLabel() ?? (tellsLocalTime ? nil : declaredZone) }

  /// 均为北京时间, 時刻はすべて日本時間: the zone of every clock that tells none.
  func zoneOfAllClocks() -> ZoneReading? {
    for j in items.indices where has(j, .zone) && stands(.everyClock, before: items[j].start) {
      return zone(at: j, behind: items[j].start)
    }
    return nil
  }

  private var tellsLocalTime: Bool { items.indices.contains { entry($0, .zone)?.payload == "local" } }

  private func toldByLabel() -> ZoneReading? {
    let here = source.blocks[block]
    for label in [here.label, here.rowLabel] {
      guard let label else { continue }
      var k = label.lowerBound
      while k < label.upperBound {
        // "BUDGET" names no zone.
        let isInside = k > label.lowerBound && Lexicon.isLetter(text[k - 1]) && Lexicon.isLetter(text[k])
        guard !isInside, let match = lexicon.longestMatch(in: text, from: k, to: label.upperBound) else {
          k += 1
          continue
        }
        let end = k + match.length
        if let payload = lexicon.entry(match.list, .zone, in: text, at: k)?.payload {
          // "UTC+8" is told too rarely in a label to be read there, and is not UTC.
          let isShifted = end < label.upperBound && (text[end] == UInt8(ascii: "+") || text[end] == UInt8(ascii: "-"))
          return isShifted ? nil : zone(payload, end: end)
        }
        k = end
      }
    }
    return nil
  }

  /// The item behind a zone that its clock may start with.
  func clockBehindZone(_ i: Int) -> Int? {
    guard i + 1 < items.count else { return nil }
    if follows(items[i].end, i + 1) || isZoneJoint(items[i].end, items[i + 1].start) { return i + 1 }
    // The lexicon may know a part of the joint: 當天.
    guard i + 2 < items.count, items[i + 1].numeral < 0, isZoneJoint(items[i].end, items[i + 2].start) else {
      return nil
    }
    return i + 2
  }

  /// 日本時間では午後5時, 台灣時間為當天中午, 한국시간으로는 밤 11시: what may stand between a zone and its clock.
  func isZoneJoint(_ end: Int, _ start: Int) -> Bool {
    isParticle(end, start) || end < start && isOne(end..<start, of: .zoneJoint)
  }

  /// 日本時間17日午前2時, 한국시간으로 17일 오전 2시: a zone before the day is that of the clock behind it.
  func zone(beforeDate i: Int) -> (zone: ZoneReading, start: Int)? {
    guard has(i - 1, .zone), isHan(items[i - 1].start), let zone = zone(at: i - 1, behind: items[i - 1].start) else {
      return nil
    }
    let (end, start) = (items[i - 1].end, items[i].start)
    guard isJoined(end, start, [.comma]) || isZoneJoint(end, start) else { return nil }
    return (zone, items[i - 1].start)
  }
}

/// By whose rule the clocks are put forward. The raw value is what the lexicon writes before the offset in winter.
enum SummerTime: UInt8 {
  /// From the second Sunday of March to the first of November.
  case america = 0x73
  /// From the last Sunday of March to the last of October.
  case europe = 0x65

  /// Whether it holds on a day; nil where the year is needed and not told.
  func holds(on day: CivilDate) -> Bool? {
    // Between the weeks of change the year does not matter.
    if 4...9 ~= day.month { return true }
    if day.month == 12 || day.month < 3 { return false }
    guard let year = day.year else { return nil }
    switch self {
    case .america:
      let march = CivilDate(year: year, month: 3, day: 8)
      let november = CivilDate(year: year, month: 11, day: 1)
      return day.days >= march.days + (7 - march.weekday) % 7 && day.days < november.days + (7 - november.weekday) % 7
    case .europe:
      let march = CivilDate(year: year, month: 3, day: 31)
      let october = CivilDate(year: year, month: 10, day: 31)
      return day.days >= march.days - march.weekday % 7 && day.days < october.days - october.weekday % 7
    }
  }
}
