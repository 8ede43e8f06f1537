// Values that were never filled in: "TBD", "XX", "x分之一".

extension Grammar {
  /// "TBD", "XX", "x分之一", "N 倍": a value never filled in.
  func placeholder(at i: Int) -> Match? {
    guard has(i, .placeholder), let entry = entry(i, .placeholder), !isRomanNumeral(i), !isFilled(i) else { return nil }
    // The heading of a list of things to do, in whatever way it was made one.
    if entry.payload == "TODO", zone == .heading || zone == .prose && isAlone(i) { return nil }
    // That a date is not settled yet is news where a sentence says it; behind a label it was to be filled in.
    if entry.payload == "待定", zone == .prose, range.count > Grammar.longestField, !isBehindColon(i) { return nil }
    var last = i
    // "x分之一到x倍": one gap in the text, not two.
    while has(last + 1, .rangeJoin), has(last + 2, .placeholder), gap(last, last + 1) == .none,
      gap(last + 1, last + 2) == .none
    {
      last += 2
    }
    return Match(
      kind: .placeholder, value: .placeholder(entry.payload), start: items[i].start, end: items[last].end,
      next: last + 1)
  }

  /// In bytes: as much as a label and what it labels take.
  private static let longestField = 40

  private func isBehindColon(_ i: Int) -> Bool {
    var start = items[i].start
    while start > range.lowerBound, text[start - 1] == 0x20 || text[start - 1] == UInt8(ascii: "*") { start -= 1 }
    return start > range.lowerBound && text[start - 1] == UInt8(ascii: ":")
      || start >= range.lowerBound + 3 && starts(start - 3, "：")
  }

  private func isAlone(_ i: Int) -> Bool {
    !text[range.lowerBound..<items[i].start].contains { $0 > 0x20 }
      && !text[items[i].end..<range.upperBound].contains { $0 > 0x20 }
  }

  /// "4XX" is a class of numbers, and "a definir una variable" is about to define one.
  private func isFilled(_ i: Int) -> Bool {
    if byte(items[i].start - 1) &- 0x30 < 10 { return true }
    guard text[items[i].start..<items[i].end].contains(0x20), byte(items[i].end) == 0x20 else { return false }
    let next = byte(items[i].end + 1)
    return (next | 0x20) &- 0x61 < 26 || next == UInt8(ascii: "*") || next >= 0xC3 && next < 0xE0
  }

  /// "Super Bowl XX": behind a capitalised word the letters count.
  private func isRomanNumeral(_ i: Int) -> Bool {
    let start = items[i].start
    guard byte(start) == UInt8(ascii: "X"), byte(start + 1) == UInt8(ascii: "X"), byte(start - 1) == 0x20 else {
      return false
    }
    var k = start - 2
    while k > range.lowerBound, (byte(k - 1) | 0x20) &- 0x61 < 26 { k -= 1 }
    return byte(k) &- 0x41 < 26 && k < start - 2
  }
}
