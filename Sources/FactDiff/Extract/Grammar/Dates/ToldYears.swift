// The year before or after one that the sentence has just told: "em 2024, contra 79 no ano anterior".

extension Grammar {
  /// A year that is counted from the one told beside it; only "last", "next" and their like count from the document.
  func besideTold(_ reading: DateReading, from today: CivilDate) -> DateReading {
    guard reading.period.precision == .year, reading.period.form == .plain, reading.period.part == nil,
      let year = reading.period.from.year, let now = today.year, abs(year - now) == 1,
      let last = mentions.last(where: { $0.kind == .date }), last.block == block, last.bound == .exact,
      reading.start - last.text.upperBound < 120, last.text.upperBound <= reading.start,
      case .date(let date) = last.value, !date.isRelative, date.part == nil, date.timex.utf8.count == 4,
      let told = date.from?.date.year,
      isAnaphoric(reading.start..<reading.end), !hasSentenceEnd(last.text.upperBound..<reading.start)
    else { return reading }
    return relative(.year(told + year - now), reading.start, reading.end)
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

  // MARK: Weekdays to come

  /// "attendu mardi", "wird am Freitag", "se celebrará el viernes": the word right beside a weekday is of the future.
  func isToCome(_ start: Int, _ end: Int) -> Bool {
    let k = start - (width(of: .weekdayArticle, before: start) ?? 0)
    switch language {
    case .german:
      return stands(.verbToCome, at: end)
        || stands(.verbToCome, before: k)
    case .french: return stands(.verbToCome, before: k)
    case .spanish, .portuguese:
      guard byte(k - 1) == 0x20 else { return false }
      return stands(.verbToCome, before: k - 1)
    case .english, .simplifiedChinese, .traditionalChinese, .japanese, .korean, .undetermined: return false
    }
  }

}
