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
    var groups: [(mark: UInt8, digits: Int)] = []
    var mark: UInt8 = 0
    while true {
      let first = end
      while end < text.count, DecimalMarks.isDigit(text[end]) { end += 1 }
      groups.append((mark, end - first))
      guard end + 1 < text.count, text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ","),
        DecimalMarks.isDigit(text[end + 1])
      else { break }
      mark = text[end]
      end += 1
    }
    guard groups.count > 1, groups[0].digits <= 3 else { return end }
    let last = groups[groups.count - 1]
    let point = UInt8(ascii: ".")
    if groups.count > 2 {
      // The mark between whole groups of three is the thousands'; what follows the other is decimal.
      guard groups.dropFirst().dropLast().allSatisfy({ $0.digits == 3 && $0.mark == groups[1].mark }),
        last.digits == 3 || last.mark != groups[1].mark
      else { return end }
      if groups[1].mark == point { commas += 1 } else { points += 1 }
    } else if last.digits < 3 {
      if last.mark != point {
        commas += 1
      } else if isAmount(text, start, end) {
        points += 1
      }
    } else if last.digits == 3, last.mark == point {
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
    return ["millones", "mil ", "billones", "por ciento", "grados"].contains { word in
      text[next...].starts(with: word.utf8)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
