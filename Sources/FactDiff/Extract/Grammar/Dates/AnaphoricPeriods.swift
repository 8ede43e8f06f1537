// Periods that lean on another one in the text rather than on the document's day: "last quarter" of a fiscal year, 上一年.

extension Grammar {
  /// Whether a block speaks of fiscal years. Their quarters are none of the calendar's, so that "last quarter" tells no
  /// date from then on.
  func tellsFiscalYear() -> Bool {
    items.contains { item in
      // 年度 is any year that is reported on, and in Japan a year of its own that everybody keeps.
      item.roles.contains(.fiscalYear) && !starts(item.start, "年度")
    }
  }

  /// 2024年…，上一年…: the year before the one that the paragraph told last.
  func yearBeforeTold(_ i: Int) -> DatePeriod? {
    guard language.isChinese, starts(items[i].start, "上"), entry(i, .relativePeriod)?.payload == "-1Y",
      let last = mentions.last(where: { $0.kind == .date }), last.block == block, case .date(let date) = last.value,
      !date.isRelative, let year = date.from?.date.year
    else { return nil }
    return .year(year - 1)
  }

  /// A year that is counted from the one told beside it; only "last", "next" and their like count from the document.
  func besideTold(_ reading: DateReading, from today: CivilDate) -> DateReading {
    guard reading.period.form == .plain, reading.period.part == nil, let year = reading.period.from.year,
      case let precision = reading.period.precision, precision == .year || precision == .month || precision == .day,
      let now = today.year, abs(year - now) == 1,
      let last = mentions.last(where: { $0.kind == .date }), last.block == block, last.bound == .exact,
      reading.start - last.text.upperBound < 120, last.text.upperBound <= reading.start,
      case .date(let date) = last.value, !date.isRelative, date.part == nil,
      date.timex.utf8.count == 4 || precision != .year && [7, 10].contains(date.timex.utf8.count),
      let told = date.from?.date.year,
      isAnaphoric(reading.start..<reading.end), !hasSentenceEnd(last.text.upperBound..<reading.start)
    else { return reading }
    let other = told + year - now
    // 2022年12月…，翌年1月25日
    switch precision {
    case .day:
      return DatePeriod.day(other, reading.period.from.month, reading.period.from.day).map {
        relative($0, reading.start, reading.end)
      } ?? reading
    case .month: return relative(.month(other, reading.period.from.month), reading.start, reading.end)
    default: return relative(.year(other), reading.start, reading.end)
    }
  }

  private func isAnaphoric(_ words: Range<Int>) -> Bool {
    width(of: .yearAnaphor, at: words.lowerBound, where: { $0 <= words.count }) != nil
      || width(of: .yearAnaphor, before: words.upperBound, where: { $0 <= words.count }) != nil
  }

  private func hasSentenceEnd(_ span: Range<Int>) -> Bool {
    for k in span where text[k] == UInt8(ascii: ".") && !isDigit(k + 1) { return true }
    for k in span where text[k] == 0xE3 && starts(k, "。") { return true }
    return false
  }
}
