// Days that are counted although 日 marks a day of the month: 1日あたり, 一日200人, 工期は20日, a row 猛暑日 | 12日.

extension Grammar {
  /// Whether the days at item `i`, a number before 日, are so many days.
  func tellsDayCount(_ i: Int) -> Bool {
    guard language == .japanese, let numeral = numeral(i) else { return false }
    let end = items[i + 1].end
    if numeral.point == .one {
      // 一日 alone is how long a day is; the first of a month has its month told, or digits.
      if numeral.form == .han { return true }
      if isRateOfDay(end) { return true }
    }
    if stands(.dayCountLead, before: numeral.start) {
      return true
    }
    let here = source.blocks[block]
    return [here.rowLabel, here.label].contains { $0.map { names($0, .dayCountLabel) } ?? false }
  }

  /// Whether 一日 or 1日 only says what something is counted by: 1日あたり2億円, 1日に3回, 一日200人.
  func isRateOfDay(_ end: Int) -> Bool {
    if stands(.dayRate, at: end) { return true }
    return isDigit(end) || starts(end, "に") && isDigit(end + 3) || starts(end, "約") || starts(end, "最大")
  }

}
