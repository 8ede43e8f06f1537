// The document's own date where only its dateline tells it.

extension Grammar {
  /// Looks for a dateline among the first blocks: "*31 October 2024 · source: …*", 來源:… 2024-06-28, "**2 October 2023.**".
  mutating func findDateline(_ lexicons: LexiconSet, _ masks: [Range<Int>]) {
    defer { scanner.restart() }
    // A sentence on its own has no dateline; a heading names the event rather than the day of writing.
    guard source.blocks.count > 3 else { return }
    var looked = 0
    for index in source.blocks.indices.dropLast(2) where looked < 5 {
      let block = source.blocks[index]
      guard block.zone == .prose || block.zone == .quote, !block.text.isEmpty else { continue }
      looked += 1
      guard scan(block: index, lexicons, masks, limit: Grammar.datelineReach) else { continue }
      collectItems()
      if let day = datelineDay() {
        today = Instant(date: day)
        return
      }
    }
  }

  /// A line is shorter, and a paragraph's head does not reach so far.
  private static let datelineReach = 320

  /// The one day with its year that a short line holds, or that a paragraph starts with.
  private func datelineDay() -> CivilDate? {
    let isLine = range.count <= 170 && !endsSentence(range.upperBound)
    var found: CivilDate?
    var i = 0
    while i < items.count {
      guard isLine || items[i].start - range.lowerBound <= 60 else { break }
      guard let reading = dateReading(at: i) else {
        i += 1
        continue
      }
      if reading.period.precision == .day, reading.period.form == .plain, reading.period.hasYear,
        !reading.period.isRelative
      {
        // Two days are a stretch or a list.
        if found != nil, isLine { return nil }
        if found == nil, isLine || isLead(reading) { found = reading.period.from }
        if !isLine { break }
      }
      i = max(i + 1, itemBehind(reading.end, from: i + 1))
    }
    return found
  }

  private func endsSentence(_ end: Int) -> Bool {
    var k = end
    while k > range.lowerBound, [0x2A, 0x5F, 0x20, 0x0A, 0x29].contains(text[k - 1]) { k -= 1 }
    if k == end, starts(end - 3, "。") { return true }
    return byte(k - 1) == UInt8(ascii: ".") && k - range.lowerBound > 100
  }

  /// "PARIS, 3 May 2026 —", "**2 October 2023.** The …", 【2025年11月19日】: a paragraph's head, closed by a mark.
  private func isLead(_ reading: DateReading) -> Bool {
    var k = reading.end
    while k < reading.end + 6, [0x20, 0x2A, 0x5F, 0x29, 0x3A].contains(byte(k)) { k += 1 }
    return byte(k) == UInt8(ascii: ".") && reading.start - range.lowerBound <= 3 || starts(k, "—") || starts(k, "–")
      || starts(k, "- ") && k > reading.end || starts(k, "】") || starts(k, "电") || starts(k, "電") || starts(k, " = ")
  }
}
