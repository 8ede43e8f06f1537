// What may stand between the parts of a date or clock time: spaces and at most one mark.

/// Marks that may join two parts.
struct Joint: OptionSet {
  let rawValue: UInt8
  static let comma = Joint(rawValue: 1)
  static let dot = Joint(rawValue: 2)
  static let hyphen = Joint(rawValue: 4)
  static let slash = Joint(rawValue: 8)
  static let apostrophe = Joint(rawValue: 16)
  static let bracket = Joint(rawValue: 32)
}

extension Grammar {
  /// Whether only spaces and at most one of the marks stand between two offsets.
  func isJoined(_ end: Int, _ start: Int, _ marks: Joint = []) -> Bool {
    if start < end || start - end > 6 { return false }
    // Mostly nothing or one space.
    if start == end || start == end + 1 && byte(end) == 0x20 { return true }
    var i = end
    var mark = false
    while i < start {
      let width = spaceWidth(at: i)
      if width > 0 {
        i += width
        continue
      }
      guard !mark, let (kind, length) = jointMark(at: i), marks.contains(kind) else { return false }
      // "Jan., 2026"
      mark = kind != .dot || byte(i + 1) != UInt8(ascii: ",")
      i += length
    }
    return i == start
  }

  private func jointMark(at i: Int) -> (Joint, Int)? {
    switch byte(i) {
    case UInt8(ascii: ","): return (.comma, 1)
    case UInt8(ascii: "."): return (.dot, 1)
    case UInt8(ascii: "-"): return (.hyphen, 1)
    case UInt8(ascii: "/"): return (.slash, 1)
    case UInt8(ascii: "'"): return (.apostrophe, 1)
    case UInt8(ascii: "("): return (.bracket, 1)
    case 0xE2:
      guard byte(i + 1) == 0x80 else { return nil }
      switch byte(i + 2) {
      case 0x90, 0x91, 0x93: return (.hyphen, 3)
      case 0x98, 0x99: return (.apostrophe, 3)
      default: return nil
      }
    case 0xE3: return byte(i + 1) == 0x80 && byte(i + 2) == 0x81 ? (.comma, 3) : nil
    case 0xEF:
      guard byte(i + 1) == 0xBC else { return nil }
      if byte(i + 2) == 0x8C { return (.comma, 3) }
      return byte(i + 2) == 0x88 ? (.bracket, 3) : nil
    default: return nil
    }
  }

  /// The first item, from `i` on, that starts at or behind an offset.
  func itemBehind(_ end: Int, from i: Int) -> Int {
    var k = max(0, i)
    // It is mostly one of the next few; from afar it is found by halving.
    let near = k + 8
    while k < items.count, items[k].start < end {
      k += 1
      if k == near { break }
    }
    guard k == near, k < items.count, items[k].start < end else { return k }
    var high = items.count
    while k < high {
      let middle = (k + high) / 2
      if items[middle].start < end { k = middle + 1 } else { high = middle }
    }
    return k
  }

  /// Whether item `j` follows an offset with spaces and these marks between.
  func follows(_ end: Int, _ j: Int, _ marks: Joint = []) -> Bool {
    j < items.count && isJoined(end, items[j].start, marks)
  }

  /// The item behind up to three words without meaning ("of", "the", "de"), each one space away.
  func skipFillers(from j: Int, behind end: Int, _ marks: Joint = []) -> Int? {
    var k = j
    var last = end
    guard follows(last, k, marks) else { return nil }
    while k < j + 3, has(k, .dateFiller), follows(items[k].end, k + 1) {
      last = items[k].end
      k += 1
    }
    return has(k, .dateFiller) && !has(k, .datePart) ? nil : k
  }

  /// The first digit of a numeral item (a sign may stand before it), or nil.
  @inline(__always)
  func firstDigit(_ i: Int) -> Int? {
    guard items[i].numeral >= 0 else { return nil }
    let start = items[i].start
    if text[start] &- 0x30 < 10 { return start }
    if text[start] == UInt8(ascii: "-"), byte(start + 1) &- 0x30 < 10 { return start + 1 }
    return nil
  }

  /// A run of at most eight digits: its value and its end.
  func digits(at start: Int) -> (value: Int, end: Int) {
    var i = start
    var value = 0
    while i < range.upperBound, text[i] &- 0x30 < 10, i - start < 9 {
      value = value * 10 + Int(text[i] &- 0x30)
      i += 1
    }
    return (value, i)
  }

  /// Whether a letter of ASCII or a first byte of one with a mark stands at an offset.
  func isLatinLetter(_ offset: Int) -> Bool {
    let byte = byte(offset)
    return (byte | 0x20) &- 0x61 < 26 || (byte >= 0xC3 && byte <= 0xC9)
  }
}
