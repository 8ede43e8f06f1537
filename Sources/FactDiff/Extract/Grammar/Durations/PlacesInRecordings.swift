// Places in a recording: "[31:20] Questions", 00:00, "(remedy: 33:10)" tell minutes and seconds, and no time of day.

/// The lines of a document that are chapters of a recording.
struct Chapters {
  /// Runs of blocks, ascending.
  private var runs: [Range<Int>] = []

  init(_ source: Source) {
    var first = -1
    var last = -1
    var seconds = -1
    var isLong = false
    func close(_ runs: inout [Range<Int>]) {
      if first >= 0, isLong, last > first { runs.append(first..<last + 1) }
    }
    for (index, block) in source.blocks.enumerated() {
      guard let start = Chapters.head(of: block.text, in: source.text),
        let place = Chapters.place(source.text, start, block.text.upperBound)
      else { continue }
      if first >= 0, place.seconds > seconds, index - last <= 2 {
        (last, seconds) = (index, place.seconds)
        if place.hasMinutes, place.seconds >= 24 * 60 { isLong = true }
        continue
      }
      close(&runs)
      // A list of what happens in a day begins at some hour; one of a recording, at nought.
      (first, last, seconds, isLong) = place.seconds == 0 ? (index, index, 0, false) : (-1, -1, -1, false)
    }
    close(&runs)
  }

  func contains(_ block: Int) -> Bool { !runs.isEmpty && runs.contains { $0.contains(block) } }

  /// A bracket, a mark of emphasis, or a space.
  fileprivate static func opensLine(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "*"), UInt8(ascii: "_"), 0x20: true
    default: false
    }
  }

  /// The first byte of a block behind brackets and marks of emphasis.
  static func head(of range: Range<Int>, in text: [UInt8]) -> Int? {
    var k = range.lowerBound
    while k < range.upperBound, k - range.lowerBound < 6, opensLine(text[k]) { k += 1 }
    return k < range.upperBound && text[k] &- 0x30 < 10 ? k : nil
  }

  /// "03:15" or "1:02:33".
  fileprivate static func place(_ text: [UInt8], _ start: Int, _ end: Int) -> (seconds: Int, hasMinutes: Bool)? {
    var k = start
    var total = 0
    var groups = 0
    while groups < 3 {
      var value = 0
      let first = k
      while k < end, text[k] &- 0x30 < 10, k - first < 4 {
        value = value * 10 + Int(text[k] &- 0x30)
        k += 1
      }
      guard groups == 0 ? 1...3 ~= k - first : k - first == 2 && value < 60 else { return nil }
      total = total * 60 + value
      groups += 1
      guard k + 1 < end, text[k] == UInt8(ascii: ":"), text[k + 1] &- 0x30 < 10 else { break }
      k += 1
    }
    return groups > 1 ? (total, groups == 2) : nil
  }
}

extension Grammar {
  /// The last place in seconds where the lines of a document begin with places in a recording, else 0: three or more that
  /// never go back and go on past the hours of a day.
  static func lastOffset(of source: Source, limit: Int = 400) -> Int {
    var count = 0
    var last = -1
    for block in source.blocks.prefix(limit) {
      guard let head = headOffset(source.text, block.text) ?? bracketOffset(source.text, block) else { continue }
      if head.seconds < last { return 0 }
      last = head.seconds
      count += 1
    }
    return count >= 3 && last >= firstOffset ? last : 0
  }

  /// "24:00" in seconds.
  private static let firstOffset = 24 * 60

  /// "0:00", "[31:20]", "**3:15**" at the head of a block: where its digits start, and how many seconds it tells.
  private static func headOffset(_ text: [UInt8], _ block: Range<Int>) -> (start: Int, seconds: Int)? {
    var k = block.lowerBound
    while k < block.upperBound, Chapters.opensLine(text[k]) { k += 1 }
    let start = k
    var minutes = 0
    while k < block.upperBound, text[k] &- 0x30 < 10, k - start < 4 {
      minutes = minutes * 10 + Int(text[k] &- 0x30)
      k += 1
    }
    guard 1...3 ~= k - start, k + 3 <= block.upperBound, text[k] == UInt8(ascii: ":"), text[k + 1] &- 0x30 < 6,
      text[k + 2] &- 0x30 < 10
    else { return nil }
    let seconds = Int(text[k + 1] &- 0x30) * 10 + Int(text[k + 2] &- 0x30)
    k += 3
    guard k == block.upperBound || "])*_ |".utf8.contains(text[k]) else { return nil }
    // "9:00 10:30"
    if k + 1 < block.upperBound, text[k] == 0x20, text[k + 1] &- 0x30 < 10 { return nil }
    return (start, minutes * 60 + seconds)
  }

  /// "## Questions (52:10)", "## Preise (ab 1:09:45)": the place in brackets behind a heading.
  private static func bracketOffset(_ text: [UInt8], _ block: Block) -> (start: Int, seconds: Int)? {
    guard block.kind == .heading else { return nil }
    let range = block.text
    // "(" or the last two bytes of "（".
    let bracket = range.dropFirst().last { text[$0] == UInt8(ascii: "(") || text[$0] == 0x88 && text[$0 - 1] == 0xBC }
    guard var k = bracket else { return nil }
    k += 1
    while k < range.upperBound, text[k] | 0x20 &- 0x61 < 26 || text[k] == 0x20 { k += 1 }
    return Chapters.place(text, k, range.upperBound).map { (k, $0.seconds) }
  }

  /// Whether minutes and seconds at an offset are a place in the recording that the document follows.
  func isOffset(_ start: Int, _ seconds: Int) -> Bool {
    // Below a day's hours the same digits may be a time of day elsewhere, and are read as one everywhere.
    guard seconds >= Grammar.firstOffset else { return false }
    guard lastOffset > 0 else { return isBracketedOffset(start, seconds) }
    if Grammar.headOffset(text, range)?.start == start { return true }
    guard seconds <= lastOffset + 600, !isBehindDate(start) else { return false }
    return byte(start - 1) == UInt8(ascii: "(") || byte(start - 1) == UInt8(ascii: "[")
      || starts(start - 3, "（") || stands(.offsetLead, before: start)
  }

  /// 18分40秒からの実演, 21分35秒起: from there on, and no length of at least so much.
  func isPlaceInRecording(_ match: Match) -> Bool {
    guard match.kind == .duration, !match.value.isRange, starts(match.end - 3, "秒") || starts(match.end - 3, "초"),
      match.next < items.count, case let word = items[match.next].start,
      starts(word, "起") || starts(word, "から") || starts(word, "부터")
    else { return false }
    return (match.start..<match.end).contains { starts($0, "分") || starts($0, "분") }
  }

  /// "[31:20] Questions": no clock has so many hours, and no verse stands alone in brackets.
  private func isBracketedOffset(_ start: Int, _ seconds: Int) -> Bool {
    byte(start - 1) == UInt8(ascii: "[") && Grammar.headOffset(text, range)?.start == start
  }
}
