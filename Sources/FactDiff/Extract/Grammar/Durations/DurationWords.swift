// Lengths that need no number: "all day", 一刻鐘, 이틀, "Dreiviertelstunde", "a few minutes", 數天.

extension Grammar {
  static let durationWordStarts = RoleSet(.durationWord, .few, .unknownDigit)

  /// A length in one word: its payload is "45M", "3..9D".
  func durationWord(at i: Int) -> DurationReading? {
    wordPart(at: i).map { reading($0, start: items[i].start, end: items[i].end, next: i + 1) }
  }

  private func wordPart(at i: Int) -> DurationPart? {
    guard let payload = entry(i, .durationWord)?.payload else { return nil }
    // 하루 400명, 하루빨리: "a day" is a length only beside a word for lengths.
    if language == .korean, items[i].end - items[i].start == 6, starts(items[i].start, "하루"),
      !stands(.dayLengthWord, at: items[i].end)
    {
      return nil
    }
    let unitName = payload.drop { $0.isNumber || $0 == "." }
    let counts = payload.dropLast(unitName.count).split(separator: ".", omittingEmptySubsequences: true)
    guard let (unit, factor) = TimeUnit.named(String(unitName)), let low = counts.first.flatMap({ Int($0) }),
      let high = counts.last.flatMap({ Int($0) })
    else { return nil }
    return DurationPart(count: Number(low * factor), upper: Number(high * factor), unit: unit)
  }

  /// "a few minutes", 數天, 몇 분: three to nine of the unit.
  func few(at i: Int) -> DurationReading? {
    guard has(i, .few) || has(i, .unknownDigit) else { return nil }
    var j = i + 1
    guard follows(items[i].end, j) else { return nil }
    if has(j, .counter), isHan(items[j].start), follows(items[j].end, j + 1) { j += 1 }
    guard let payload = entry(j, .timeUnit)?.payload, let (unit, factor) = TimeUnit.named(payload) else { return nil }
    return reading(
      DurationPart(count: Number(3 * factor), upper: Number(9 * factor), unit: unit), start: items[i].start,
      end: items[j].end, next: j + 1)
  }

  private func reading(_ part: DurationPart, start: Int, end: Int, next: Int) -> DurationReading {
    DurationReading(
      parts: [part], bound: part.count == part.upper ? .exact : .fuzzy, start: start, end: end, next: next)
  }
}
