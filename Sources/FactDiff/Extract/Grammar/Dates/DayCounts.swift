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
    if Grammar.wordsBeforeDayCounts.contains(where: { starts(numeral.start - $0.utf8CodeUnitCount, $0) }) {
      return true
    }
    let here = source.blocks[block]
    return [here.rowLabel, here.label].contains { $0.map(namesDayCount) ?? false }
  }

  /// Whether 一日 or 1日 only says what something is counted by: 1日あたり2億円, 1日に3回, 一日200人.
  func isRateOfDay(_ end: Int) -> Bool {
    if Grammar.rateWordsBehindDay.contains(where: { starts(end, $0) }) { return true }
    return isDigit(end) || starts(end, "に") && isDigit(end + 3) || starts(end, "約") || starts(end, "最大")
  }

  private static let rateWordsBehindDay: [StaticString] = [
    "あたり", "当たり", "平均", "につき", "ごと", "およそ", "に数", "数回", "に一", "に二", "に三",
  ]
  private static let wordsBeforeDayCounts: [StaticString] = [
    "工期は", "日数は", "猛暑日は", "真夏日は", "熱帯夜は", "夏日は", "冬日は", "真冬日は", "延べ", "のべ", "休暇は", "有給は", "期間は", "会期は", "納期は",
    "日数が", "猛暑日が", "真夏日が", "熱帯夜が", "日数", "工期", "通算", "連続", "合計", "合わせて", "有効期限は", "試用期間は", "保存期間は",
  ]

  /// 猛暑日, 日数, 工期: a row or a column of days that were counted.
  private func namesDayCount(_ label: Range<Int>) -> Bool {
    for k in label where text[k] >= 0xE3 {
      if Grammar.labelsOfDayCounts.contains(where: { isWord($0, at: k) }) { return true }
    }
    return false
  }

  /// Labels lie outside the block that is read.
  private func isWord(_ word: StaticString, at k: Int) -> Bool {
    guard k + word.utf8CodeUnitCount <= text.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where text[k + offset] != word.utf8Start[offset] { return false }
    return true
  }

  private static let labelsOfDayCounts: [StaticString] = [
    "日数", "工期", "猛暑日", "真夏日", "熱帯夜", "夏日", "冬日", "休暇", "期間", "会期", "納期",
  ]
}
