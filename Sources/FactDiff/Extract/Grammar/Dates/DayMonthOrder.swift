// Which of 01/02/2026 is the day: what the unambiguous dates of the same document say.

extension Grammar {
  /// Takes the other reading of ambiguous dates, or drops it, where every clear date of the document agrees.
  mutating func settleDayMonth() {
    guard mentions.contains(where: { $0.dateAlternatives > 0 }) else { return }
    var dayFirst = 0
    var monthFirst = 0
    for mention in mentions where mention.kind == .date && mention.dateAlternatives == 0 {
      guard let (first, second) = slashed(mention.text) else { continue }
      if first > 12 { dayFirst += 1 }
      if second > 12 { monthFirst += 1 }
    }
    guard (dayFirst > 0) != (monthFirst > 0) else { return }
    for i in mentions.indices where mentions[i].dateAlternatives > 0 {
      guard case .date(var date) = mentions[i].value, let (first, second) = slashed(mentions[i].text) else { continue }
      let (day, month) = dayFirst > 0 ? (first, second) : (second, first)
      guard let from = date.from, var period = DatePeriod.day(from.date.year, month, day) else { continue }
      let isMoment = from.time != nil
      period.isRelative = date.isRelative
      let rest = date.timex.dropFirst(10)
      date.timex = (date.timex.hasPrefix("XXXX") ? "XXXX" + period.from.iso.dropFirst(4) : period.from.iso) + rest
      date.from = Instant(date: period.from, time: from.time, offset: from.offset)
      if isMoment {
        date.to?.date = period.from
      } else {
        date.to = Instant(date: period.to)
      }
      date.alternatives = []
      mentions[i].value = .date(date)
    }
  }

  /// The first two numbers of "27/01/2026".
  private func slashed(_ span: Range<Int>) -> (Int, Int)? {
    var numbers: [Int] = []
    var i = span.lowerBound
    while i < span.upperBound, numbers.count < 2 {
      guard text[i] &- 0x30 < 10 else {
        if !numbers.isEmpty { return nil }
        i += 1
        continue
      }
      var value = 0
      let start = i
      while i < span.upperBound, text[i] &- 0x30 < 10, i - start < 3 {
        value = value * 10 + Int(text[i] &- 0x30)
        i += 1
      }
      guard i - start <= 2, i < span.upperBound, text[i] == UInt8(ascii: "/") || text[i] == UInt8(ascii: "-") else {
        return nil
      }
      numbers.append(value)
      i += 1
    }
    return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
  }
}

extension Mention {
  fileprivate var dateAlternatives: Int {
    if case .date(let date) = value { return date.alternatives.count }
    return 0
  }
}
