// Which of "1.234,5" and "1,234.5" a text writes, told by the numbers that only one of them allows.

/// Counts of both, over a whole text. Spanish is written either way, by country; a text keeps to one.
struct DecimalMarks {
  /// "1,234,567", "1,234.5", "12.5 %", "$4.2", "3.5 millones"
  private(set) var points = 0
  /// "1.234.567", "1.234,5", "12,5"
  private(set) var commas = 0

  /// Whether the point is the decimal mark: something says so, and nothing speaks against it.
  var isPoint: Bool { points > 0 && commas == 0 }

  init(in text: [UInt8]) {
    var i = 0
    while i < text.count {
      guard DecimalMarks.isDigit(text[i]) else {
        i += 1
        continue
      }
      i = take(text, from: i)
    }
  }

  /// Counts one run of digits and marks and returns where it ends.
  private mutating func take(_ text: [UInt8], from start: Int) -> Int {
    var end = start
    while end < text.count, DecimalMarks.isDigit(text[end]) { end += 1 }
    let whole = end - start
    // The mark behind the first digits, the last mark, the digits behind it, how many marks, and whether all marks but
    // the last are the first one with three digits behind them.
    var (first, last, places, marks, isGrouped): (UInt8, UInt8, Int, Int, Bool) = (0, 0, 0, 0, true)
    while end + 1 < text.count, text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ","),
      DecimalMarks.isDigit(text[end + 1])
    {
      if marks > 0, last != first || places != 3 { isGrouped = false }
      last = text[end]
      if marks == 0 { first = last }
      marks += 1
      end += 1
      let digits = end
      while end < text.count, DecimalMarks.isDigit(text[end]) { end += 1 }
      places = end - digits
    }
    guard marks > 0, whole <= 3 else { return end }
    let point = UInt8(ascii: ".")
    if marks > 1 {
      // The mark between whole groups of three is the thousands'; what follows the other is decimal.
      guard isGrouped, places == 3 || last != first else { return end }
      if first == point { commas += 1 } else { points += 1 }
    } else if places < 3 {
      if last != point {
        commas += 1
      } else if isAmount(text, start, end) {
        points += 1
      }
    } else if places == 3, last == point {
      commas += 1
    }
    return end
  }

  /// "12.5 %", "$4.2", "3.5 millones": no time of day and no version.
  private func isAmount(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    if start > 0, text[start - 1] == UInt8(ascii: "$") { return true }
    let next = end < text.count && text[end] == 0x20 ? end + 1 : end
    guard next < text.count else { return false }
    if text[next] == UInt8(ascii: "%") { return true }
    return DecimalMarks.scales.contains { text[next...].starts(with: $0) }
  }

  private static let scales = ["millones", "mil ", "billones", "por ciento", "grados"].map { Array($0.utf8) }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
