// "Date: 26 January", "日期：1月26日": the label before the colon; "3.", "一、", "IV.": the enumerator before a title.

/// The end of the label that begins at `start`, before its colon; nil where the text begins otherwise, or ends with the
/// colon. `allowMarks`: the bytes are markup, and emphasis may stand around the label.
func labelEnd(_ bytes: [UInt8], _ start: Int, _ end: Int, allowMarks: Bool) -> Int? {
  let limit = min(end, start + 64)
  var i = start
  var length = 0
  var hasLetter = false
  var isWide = false
  var words = 1
  while i < limit {
    let byte = bytes[i]
    switch byte {
    case UInt8(ascii: ":"):
      return isLabelColon(bytes, start, i, end, allowMarks: allowMarks) && hasLetter && length >= 2
        && length <= (isWide ? 30 : 40) ? lastVisible(bytes, start, i, allowMarks) : nil
    case 0xEF where bytes.has("：", at: i, before: end):
      return hasLetter && length >= 2 && length <= (isWide ? 30 : 40)
        && !isRest(bytes, i + 3, end, emptyAllowing: allowMarks) ? lastVisible(bytes, start, i, allowMarks) : nil
    case UInt8(ascii: "*"), UInt8(ascii: "_"):
      if !allowMarks { length += 1 }
    case 0, 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""),
      UInt8(ascii: "|"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "{"):
      return nil
    case UInt8(ascii: "."):
      if i + 1 == end || bytes[i + 1] == 0x20 { return nil }
      length += 1
    case 0x20:
      words += 1
      if words > 6 { return nil }
      length += 1
    default:
      if byte >= 0xE0, byte < 0xF0 {
        if byte == 0xE2 || byte == 0xE3 || byte == 0xEF, isSentenceMark(bytes, i, end) { return nil }
        if byte >= 0xE3 { isWide = true }
        hasLetter = true
        length += 3
        i += 2
      } else {
        if byte >= 0x80 || isLatinLetter(byte) { hasLetter = true }
        length += 1
      }
    }
    if length > 40 { return nil }
    i += 1
  }
  return nil
}

/// 。，；！？「」『』“”《》
private func isSentenceMark(_ bytes: [UInt8], _ i: Int, _ end: Int) -> Bool {
  guard i + 2 < end else { return false }
  switch (bytes[i], bytes[i + 1], bytes[i + 2]) {
  case (0xE3, 0x80, 0x82), (0xE3, 0x80, 0x8A...0x8F): return true
  case (0xE2, 0x80, 0x9C), (0xE2, 0x80, 0x9D): return true
  case (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): return true
  default: return false
  }
}

/// Not the colon of "https:", "10:30", "std::", "tag:value".
private func isLabelColon(_ bytes: [UInt8], _ start: Int, _ colon: Int, _ end: Int, allowMarks: Bool) -> Bool {
  guard colon > start, colon + 1 < end else { return false }
  let next = bytes[colon + 1]
  let previous = bytes[colon - 1]
  if next == UInt8(ascii: "/") || next == UInt8(ascii: ":") || next == UInt8(ascii: "\\") { return false }
  if isDigit(previous), isDigit(next) { return false }
  if isLatinLetter(next), previous < 0x80 { return false }
  return !isRest(bytes, colon + 1, end, emptyAllowing: allowMarks)
}

/// Whether nothing but blanks (and emphasis marks) follows.
private func isRest(_ bytes: [UInt8], _ start: Int, _ end: Int, emptyAllowing marks: Bool) -> Bool {
  var i = start
  while i < end {
    let byte = bytes[i]
    if !isSpaceByte(byte), !(marks && (byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_"))) { return false }
    i += 1
  }
  return true
}

private func lastVisible(_ bytes: [UInt8], _ start: Int, _ colon: Int, _ allowMarks: Bool) -> Int? {
  var end = colon
  while end > start, bytes[end - 1] == 0x20 || (allowMarks && bytes[end - 1] == UInt8(ascii: "*")) { end -= 1 }
  return end > start ? end : nil
}

/// The number that orders a title, with the blanks behind it: "3. ", "2)", "1.2.3 ", "IV. ", "一、", "（二）"; emphasis may
/// stand before it.
func enumeratorRange(_ bytes: [UInt8], _ line: Range<Int>) -> Range<Int>? {
  var start = line.lowerBound
  let end = line.upperBound
  while start < end, bytes[start] == UInt8(ascii: "*") || bytes[start] == UInt8(ascii: "_") { start += 1 }
  guard start + 1 < end else { return nil }
  var i = start
  let isBracketed = bytes[i] == UInt8(ascii: "(") || bytes.has("（", at: i, before: end)
  if isBracketed { i += bytes[i] == UInt8(ascii: "(") ? 1 : 3 }
  guard i < end else { return nil }
  var stop: Int?
  if isDigit(bytes[i]) {
    stop = decimalEnumerator(bytes, i, end, isBracketed: isBracketed)
  } else if [UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X")].contains(bytes[i]) {
    var j = i
    while j < end, [UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X")].contains(bytes[j]), j - i < 6 { j += 1 }
    stop = enumeratorMark(bytes, j, end, isBracketed: isBracketed)
  } else if chineseNumeral(bytes, i, end) {
    var j = i
    while j - i < 9, chineseNumeral(bytes, j, end) { j += 3 }
    stop = enumeratorMark(bytes, j, end, isBracketed: isBracketed)
    if let found = stop, chineseNumeral(bytes, found, end) { stop = nil }  // 一、二線城市
  }
  guard var behind = stop else { return nil }
  while behind < end, isBlank(bytes[behind]) { behind += 1 }
  return behind < end ? start..<behind : nil
}

private func decimalEnumerator(_ bytes: [UInt8], _ start: Int, _ end: Int, isBracketed: Bool) -> Int? {
  var j = start
  var parts = 0
  while true {
    let digits = j
    while j < end, isDigit(bytes[j]), j - digits <= 3 { j += 1 }
    // Longer numbers are years.
    guard j > digits, j - digits <= (parts == 0 ? 3 : 2) else { return nil }
    parts += 1
    guard j + 1 < end, bytes[j] == UInt8(ascii: "."), isDigit(bytes[j + 1]), !isBracketed else { break }
    j += 1
  }
  if parts >= 3, j < end, isBlank(bytes[j]) { return isRelease(bytes, j + 1, end) ? nil : j }
  if parts > 1 {
    return bytes.has(". ", at: j, before: end) || bytes.has("、", at: j, before: end)
      ? enumeratorMark(bytes, j, end, isBracketed: false) : nil
  }
  return enumeratorMark(bytes, j, end, isBracketed: isBracketed)
}

/// Whether a sign and a year follow: "1.8.0 (4 October 2025)", "4.1.0 – 2025-06-24" head a release and no section.
private func isRelease(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
  var i = start
  while i < end, isBlank(bytes[i]) { i += 1 }
  guard i < end, bytes[i] < 0x41 || bytes[i] == UInt8(ascii: "[") || bytes[i] == 0xE2, !isDigit(bytes[i]) else {
    return i + 4 <= end && isYear(bytes, i, end)
  }
  return (i..<end).contains { isYear(bytes, $0, end) }
}

/// 1990 to 2099, and no digit around it.
private func isYear(_ bytes: [UInt8], _ i: Int, _ end: Int) -> Bool {
  guard i + 4 <= end, bytes.has("20", at: i, before: end) || bytes.has("199", at: i, before: end) else { return false }
  return isDigit(bytes[i + 2]) && isDigit(bytes[i + 3]) && (i + 4 == end || !isDigit(bytes[i + 4]))
    && !isDigit(bytes[i - 1])
}

/// Behind the sign that ends an enumerator at `i`.
private func enumeratorMark(_ bytes: [UInt8], _ i: Int, _ end: Int, isBracketed: Bool) -> Int? {
  guard i < end else { return nil }
  let next: UInt8 = i + 1 < end ? bytes[i + 1] : 0x20
  if isBracketed {
    if bytes[i] == UInt8(ascii: ")") { return i + 1 }
    return bytes.has("）", at: i, before: end) ? i + 3 : nil
  }
  switch bytes[i] {
  case UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: ":"):
    guard isBlank(next) || (next >= 0x80 && bytes[i] != UInt8(ascii: ":")) else { return nil }
    return isDayOfMonth(bytes, dot: i, end) ? nil : i + 1
  case 0xE3, 0xEF:
    let isMark =
      bytes.has("、", at: i, before: end) || bytes.has("．", at: i, before: end) || bytes.has("：", at: i, before: end)
      || bytes.has("）", at: i, before: end)
    return isMark && !(i + 3 < end && isDigit(bytes[i + 3])) ? i + 3 : nil
  default: return nil
  }
}

private func chineseNumeral(_ bytes: [UInt8], _ i: Int, _ end: Int) -> Bool {
  guard i + 2 < end else { return false }
  let scalar = UInt32(bytes[i] & 0x0F) << 12 | UInt32(bytes[i + 1] & 0x3F) << 6 | UInt32(bytes[i + 2] & 0x3F)
  guard bytes[i] & 0xF0 == 0xE0 else { return false }
  switch scalar {
  case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: return true
  default: return false
  }
}
