// Places in a recording: lines that begin with 00:00, 03:15, 26:05 tell minutes and seconds, and no times of day.

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

  /// The first byte of a block behind brackets and marks of emphasis.
  static func head(of range: Range<Int>, in text: [UInt8]) -> Int? {
    var k = range.lowerBound
    while k < range.upperBound, k - range.lowerBound < 6, [0x20, 0x2A, 0x5B, 0x28, 0x5F].contains(text[k]) { k += 1 }
    return k < range.upperBound && text[k] &- 0x30 < 10 ? k : nil
  }

  /// "03:15" or "1:02:33".
  private static func place(_ text: [UInt8], _ start: Int, _ end: Int) -> (seconds: Int, hasMinutes: Bool)? {
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
