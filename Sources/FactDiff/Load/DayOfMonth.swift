// A day with its dot at the start of a line is no list number: "28. Dezember 2025", "27. 1. 2026".

/// Whether the digits before `dot` are a day, because a month stands behind.
func isDayOfMonth(_ bytes: [UInt8], dot: Int, _ end: Int) -> Bool {
  guard bytes[dot] == UInt8(ascii: "."), dot + 2 < end, bytes[dot + 1] == 0x20, let day = number(bytes, before: dot),
    (1...31).contains(day)
  else { return false }
  let start = dot + 2
  if isDigit(bytes[start]) { return isMonthAndYear(bytes, start, end) }
  for (index, names) in germanMonths.enumerated() {
    for name in names where bytes.has(name, at: start, before: end) {
      let stop = start + name.utf8CodeUnitCount
      if stop < end, bytes[stop] >= 0x41 { continue }
      // "1. Januar", "2. Februar" with nothing behind them number the months.
      return index + 1 != day || stop + 1 < end
    }
  }
  return false
}

/// The number of one or two digits that ends at `end`.
private func number(_ bytes: [UInt8], before end: Int) -> Int? {
  guard end > 0, isDigit(bytes[end - 1]) else { return nil }
  guard end > 1, isDigit(bytes[end - 2]) else { return Int(bytes[end - 1] - 0x30) }
  if end > 2, isDigit(bytes[end - 3]) { return nil }
  return Int(bytes[end - 2] - 0x30) * 10 + Int(bytes[end - 1] - 0x30)
}

/// "1. 2026", "01.2026".
private func isMonthAndYear(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
  var i = start
  while i < end, isDigit(bytes[i]), i - start < 3 { i += 1 }
  guard i - start <= 2, i < end, bytes[i] == UInt8(ascii: ".") else { return false }
  i += 1
  if i < end, bytes[i] == 0x20 { i += 1 }
  let year = i
  while i < end, isDigit(bytes[i]), i - year < 5 { i += 1 }
  return i - year == 4
}

private let germanMonths: [[StaticString]] = [
  ["Januar", "Jänner"], ["Februar", "Feber"], ["März"], ["April"], ["Mai"], ["Juni"], ["Juli"], ["August"],
  ["September"], ["Oktober"], ["November"], ["Dezember"],
]
