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
}
