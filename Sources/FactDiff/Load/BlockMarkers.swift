// The marks at the start of a line: list markers, fences, rules, footnotes, table delimiters.

struct ListMarker {
  /// `-`, `*`, `+` for bullets (`+` also for "•"), `.` `)` `,` for numbers.
  var kind: UInt8
  var number: Int
  /// Offset behind the marker.
  var end: Int
  var isBullet: Bool { number < 0 }
}

extension BlockReader {
  /// "- ", "* ", "• ", "1. ", "2) ", "3、". Numbers of more than three digits are years, not markers.
  func listMarker(_ cursor: MarkerCursor, _ end: Int) -> ListMarker? {
    let i = cursor.i
    let byte = bytes[i]
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      guard i + 1 == end || isBlank(bytes[i + 1]) else { return nil }
      return ListMarker(kind: byte, number: -1, end: i + 1)
    case 0xE2:
      let isBullet =
        bytes.has("•", at: i, before: end) || bytes.has("●", at: i, before: end) || bytes.has("▪", at: i, before: end)
        || bytes.has("◦", at: i, before: end) || bytes.has("‣", at: i, before: end)
      return isBullet && i + 3 < end ? ListMarker(kind: UInt8(ascii: "+"), number: -1, end: i + 3) : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var j = i
      var number = 0
      while j < end, isDigit(bytes[j]), j - i < 4 {
        number = number * 10 + Int(bytes[j] - 0x30)
        j += 1
      }
      guard j - i <= 3, j < end else { return nil }
      if bytes[j] == UInt8(ascii: ".") || bytes[j] == UInt8(ascii: ")") {
        guard j + 1 < end, isBlank(bytes[j + 1]), !isDayOfMonth(bytes, dot: j, end) else { return nil }
        return ListMarker(kind: bytes[j], number: number, end: j + 1)
      }
      guard bytes.has("、", at: j, before: end) || bytes.has("．", at: j, before: end), j + 3 < end else { return nil }
      // "1、2月" counts months.
      if isDigit(bytes[j + 3]) { return nil }
      return ListMarker(kind: UInt8(ascii: ","), number: number, end: j + 3)
    default: return nil
    }
  }

  /// Whether a marker inside an open paragraph begins a list rather than being part of the sentence.
  func interrupts(_ marker: ListMarker, _ cursor: MarkerCursor, _ end: Int) -> Bool {
    if marker.end == end { return false }
    if marker.isBullet { return true }
    if marker.number == 1 { return true }
    // "2、" below "1、" in a list whose items are not indented.
    return containers.last?.kind == .item && containers.last?.marker == marker.kind
  }

  /// A line that cannot be the lazy continuation of a paragraph.
  func startsBlock(_ cursor: MarkerCursor, _ end: Int) -> Bool {
    let i = cursor.i
    switch bytes[i] {
    case UInt8(ascii: ">"): return true
    case UInt8(ascii: "#"): return headingLevel(i, end) != nil
    case UInt8(ascii: "`"), UInt8(ascii: "~"): return fence(i, end) != nil
    case UInt8(ascii: "|"): return true
    case UInt8(ascii: ":"): return i + 1 < end && isBlank(bytes[i + 1])
    case UInt8(ascii: "["): return footnoteStart(cursor, end) != nil
    case UInt8(ascii: "<"): return bytes.has("<!--", at: i, before: end)
    default: break
    }
    if isRule(from: i, end, bytes[i]) { return true }
    return listMarker(cursor, end) != nil
  }

  /// Where the run of `byte` and blanks that ends the line begins.
  func ruleStart(_ start: Int, _ end: Int, _ byte: UInt8) -> Int {
    var i = end
    while i > start, bytes[i - 1] == byte || isBlank(bytes[i - 1]) { i -= 1 }
    return i
  }

  /// "---", "* * *", "___": the whole line from `start`.
  func isRule(from start: Int, _ end: Int, _ byte: UInt8) -> Bool {
    guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") else { return false }
    var count = 0
    for i in start..<end {
      if bytes[i] == byte {
        count += 1
      } else if !isBlank(bytes[i]) {
        return false
      }
    }
    return count >= 3
  }

  /// Level of "## Title"; also "##标题", where the blank was forgotten, but not "#tag".
  func headingLevel(_ start: Int, _ end: Int) -> Int? {
    var i = start
    while i < end, bytes[i] == UInt8(ascii: "#") { i += 1 }
    let level = i - start
    guard (1...6).contains(level) else { return nil }
    if i == end || isBlank(bytes[i]) { return level }
    return level >= 2 && bytes[i] >= 0x80 ? level : nil
  }

  /// Length of the run of three or more back-ticks or tildes that opens fenced code.
  func fence(_ start: Int, _ end: Int) -> Int? {
    let byte = bytes[start]
    var i = start
    while i < end, bytes[i] == byte { i += 1 }
    guard i - start >= 3 else { return nil }
    if byte == UInt8(ascii: "`") {
      for j in i..<end where bytes[j] == byte { return nil }
    }
    return i - start
  }

  func closesFence(_ cursor: MarkerCursor, _ end: Int) -> Bool {
    guard cursor.i < end, bytes[cursor.i] == fenceByte else { return false }
    var i = cursor.i
    while i < end, bytes[i] == fenceByte { i += 1 }
    if i - cursor.i < fenceLength { return false }
    while i < end, isBlank(bytes[i]) { i += 1 }
    return i == end
  }

  /// Offset behind "[^1]:".
  func footnoteStart(_ cursor: MarkerCursor, _ end: Int) -> Int? {
    guard bytes.has("[^", at: cursor.i, before: end) else { return nil }
    var i = cursor.i + 2
    while i < end, i - cursor.i < 64, bytes[i] != UInt8(ascii: "]"), !isBlank(bytes[i]) { i += 1 }
    guard bytes.has("]:", at: i, before: end), i > cursor.i + 2 else { return nil }
    return i + 2
  }

  func startsTag(_ start: Int, _ end: Int) -> Bool {
    guard start + 1 < end else { return false }
    let next = bytes[start + 1]
    return isLatinLetter(next) || ((next == UInt8(ascii: "/") || next == UInt8(ascii: "!")) && start + 2 < end)
  }

  /// "| --- | :-: |", "--- | ---".
  func isDelimiterRow(_ start: Int, _ end: Int) -> Bool {
    var dashes = false
    var pipe = false
    for i in start..<end {
      switch bytes[i] {
      case UInt8(ascii: "|"): pipe = true
      case UInt8(ascii: "-"): dashes = true
      case UInt8(ascii: ":"), 0x20, 0x09: break
      default: return false
      }
    }
    return dashes && pipe
  }

  func hasPipe(_ start: Int, _ end: Int) -> Bool {
    var i = start
    while i < end {
      if bytes[i] == UInt8(ascii: "|") { return true }
      i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1
    }
    return false
  }
}
