// Places in a recording: "[31:20] Questions", "0:00 Intro", "(remedy: 33:10)" tell minutes and seconds, no time of day.

extension Grammar {
  /// The last place in seconds where the lines of a document begin with places in a recording, else 0: three or more that
  /// never go back and go on past the hours of a day.
  static func lastOffset(of source: Source, limit: Int = 400) -> Int {
    var count = 0
    var last = -1
    for block in source.blocks.prefix(limit) {
      guard let head = headOffset(source.text, block.text) else { continue }
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
    while k < block.upperBound, "[(*_ ".utf8.contains(text[k]) { k += 1 }
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

  /// Whether minutes and seconds at an offset are a place in the recording that the document follows.
  func isOffset(_ start: Int, _ seconds: Int) -> Bool {
    // Below a day's hours the same digits may be a time of day elsewhere, and are read as one everywhere.
    guard seconds >= Grammar.firstOffset else { return false }
    guard lastOffset > 0 else { return isBracketedOffset(start, seconds) }
    if Grammar.headOffset(text, range)?.start == start { return true }
    guard seconds <= lastOffset + 600, !isBehindDate(start) else { return false }
    return byte(start - 1) == UInt8(ascii: "(") || byte(start - 1) == UInt8(ascii: "[")
      || stands(.offsetLead, before: start)
  }

  /// "[31:20] Questions": no clock has so many hours, and no verse stands alone in brackets.
  private func isBracketedOffset(_ start: Int, _ seconds: Int) -> Bool {
    byte(start - 1) == UInt8(ascii: "[") && Grammar.headOffset(text, range)?.start == start
  }

}
