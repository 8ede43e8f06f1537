// ISO 8601 durations in one form, so that "90 minutes" and "an hour and a half" print alike.

extension [UInt8] {
  /// Weeks, days and clock units are exact seconds and print as days, hours, minutes, seconds (`P14D`, `PT1H30M`).
  /// Years and months are not, so what was written is kept, twelve months making a year (`P1Y6M`).
  mutating func append(duration interval: Interval, iso: String) {
    let written = Array(iso.utf8)
    var middle: Int?
    for i in written.indices.dropLast() where written[i] == 0x2E && written[i + 1] == 0x2E {
      middle = i
      break
    }
    let first = 0..<(middle ?? written.count)
    let second = middle.map { $0 + 2..<written.count } ?? first
    if interval.isPoint { return append(duration: interval.min, written: written, first.isEmpty ? second : first) }
    append(duration: interval.min, written: written, first)
    append(literal: "..")
    append(duration: interval.max, written: written, second)
  }

  private mutating func append(duration seconds: Number?, written: [UInt8], _ range: Range<Int>) {
    guard let seconds else { return }
    if let months = calendarMonths(written, range) {
      append(0x50)
      if months >= 12 {
        append(decimal: months / 12)
        append(0x59)
      }
      if months % 12 != 0 || months == 0 {
        append(decimal: months % 12)
        append(0x4D)
      }
    } else if hasCalendarUnit(written, range) {
      append(contentsOf: written[range])
    } else {
      append(seconds: seconds)
    }
  }

  private mutating func append(seconds number: Number) {
    guard let total = number.integer, total >= 0 else {
      append(literal: "PT")
      append(number)
      append(0x53)
      return
    }
    append(0x50)
    let parts = [(total / 86_400, UInt8(0x44)), (total / 3600 % 24, 0x48), (total / 60 % 60, 0x4D), (total % 60, 0x53)]
    for (i, part) in parts.enumerated() {
      if i == 1, total % 86_400 != 0 || total == 0 { append(0x54) }
      if part.0 != 0 || (total == 0 && i == 3) {
        append(decimal: part.0)
        append(part.1)
      }
    }
  }

  /// Whether years or months are named: their length is not known.
  private func hasCalendarUnit(_ written: [UInt8], _ range: Range<Int>) -> Bool {
    for i in range {
      switch written[i] {
      case 0x54: return false
      case 0x59, 0x4D: return true
      default: break
      }
    }
    return false
  }

  /// Whole months, where nothing but years and months is written: "P1.5Y" is 18.
  private func calendarMonths(_ written: [UInt8], _ range: Range<Int>) -> Int? {
    guard range.count > 2, range.count < 16, written[range.lowerBound] == 0x50 else { return nil }
    var tenths = 0
    var number = 0
    var places = 0
    var afterPoint = false
    for i in range.dropFirst() {
      let byte = written[i]
      switch byte {
      case 0x30...0x39:
        if afterPoint { places += 1 }
        if places > 1 { return nil }
        number = number * 10 + Int(byte - 0x30)
      case 0x2E: afterPoint = true
      case 0x59, 0x4D:
        let scaled = places == 1 ? number : number * 10
        tenths += byte == 0x59 ? scaled * 12 : scaled
        number = 0
        places = 0
        afterPoint = false
      default: return nil
      }
    }
    let last = written[range.upperBound - 1]
    return tenths % 10 == 0 && (last == 0x59 || last == 0x4D) ? tenths / 10 : nil
  }
}
