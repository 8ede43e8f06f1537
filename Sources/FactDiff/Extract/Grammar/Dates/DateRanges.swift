// Two dates and what lies between: 1月26日至28日, "Jan 26 – Feb 3, 2026", "2014–2018", "from 2014 to 2018".
// The end of a range is the second date itself, as people write it.

extension Grammar {
  /// The range that a first date opens, with the span of both.
  func dateRange(from first: DateReading, at i: Int) -> DateReading? {
    guard first.period.form != .range else { return nil }
    let j = itemBehind(first.end, from: i)
    let target = rangeTarget(first.end, j, isOpen: has(i - 1, .rangeOpen))
    // 2015年和2018年之間: "and" joins where the range is closed behind it.
    let needsClose = target == nil
    guard let k = target ?? (has(j, .rangeAnd) && follows(first.end, j) ? j + 1 : nil) else { return nil }
    guard k < items.count, var second = shortSecond(of: first, at: k) ?? secondDate(at: k),
      second.period.form != .range
    else { return nil }
    var from = first.period
    var to = second.period
    // A date seldom runs from a finer to a coarser unit, save to a year ("from May to 2018").
    if from.part != nil && to.part == nil && to.precision == .day { return nil }
    if !from.hasYear, let year = to.from.year, !to.isRelative {
      from = from.inYear((from.from.month, from.from.day) > (to.from.month, to.from.day) ? year - 1 : year)
    } else if !from.hasYear, to.hasYear {
      from = resolved(from)
    } else if from.hasYear, !to.hasYear, let year = from.from.year {
      to = to.inYear((to.from.month, to.from.day) < (from.from.month, from.from.day) ? year + 1 : year)
    }
    var end = to.part == .end ? to.to : to.from
    if !from.hasYear, !to.hasYear, today != nil {
      let start = resolved(from)
      guard let year = start.from.year else { return nil }
      from = start
      let later = to.inYear((end.month, end.day) < (start.from.month, start.from.day) ? year + 1 : year)
      end = to.part == .end ? later.to : later.from
      from.from = start.from
    }
    // "from next Monday to Friday": the weekday behind it.
    if to.form == .weekday, end.days <= from.from.days {
      end = end.adding(days: (from.from.days - end.days) / 7 * 7 + 7)
    }
    guard from.from.days < end.days || (!from.hasYear && !to.hasYear) else { return nil }
    var period = DatePeriod(from: from.from, to: end, precision: min(from.precision, to.precision), form: .range)
    period.isRelative = from.isRelative || to.isRelative
    second.start = first.start
    let last = itemBehind(second.end, from: k)
    if needsClose, !follows(second.end, last) || !(has(last, .dateRangeClose) || has(last, .rangeClose)) { return nil }
    second.end = behindRangeClose(second.end, from: k)
    second.period = period
    second.isBare = false
    second.whole = nil
    return second
  }

  /// The second date, with or without an article.
  private func secondDate(at k: Int) -> DateReading? {
    if let reading = dateReading(at: k, isSecond: true) { return reading }
    guard has(k, .dateFiller), follows(items[k].end, k + 1) else { return nil }
    return dateReading(at: k + 1, isSecond: true)
  }

  /// The end of まで, 까지, 之間 behind a range, or the range's own.
  func behindRangeClose(_ end: Int, from k: Int) -> Int {
    let j = itemBehind(end, from: k)
    guard has(j, .dateRangeClose) || (entry(j, .dateBoundAfter)?.payload == "atMost"), follows(end, j) else {
      return end
    }
    return items[j].end
  }

  private func min(_ a: Precision, _ b: Precision) -> Precision {
    let order: [Precision] = [.second, .minute, .hour, .day, .week, .month, .quarter, .half, .year, .decade, .century]
    for precision in order where precision == a || precision == b { return precision }
    return a
  }

  /// The second half of 1月26日至28日, "2014–18", 2014年至2018: only what differs is written.
  private func shortSecond(of first: DateReading, at k: Int) -> DateReading? {
    guard let value = plainInteger(k), let numeral = numeral(k) else { return nil }
    switch first.period.precision {
    case .day:
      // "January 27, 2026 to the 29th" is read with its first; 26日から28日
      guard has(k + 1, .dayMark), gap(k, k + 1) == .none || gap(k, k + 1) == .space,
        let period = DatePeriod.day(first.period.from.year, first.period.from.month, value),
        value > first.period.from.day
      else { return nil }
      return DateReading(period: period, start: items[k].start, end: behindWeekday(items[k + 1].end, k + 2))
    case .year:
      guard numeral.form == .digits, first.period.form == .plain, let year = first.period.from.year else { return nil }
      if numeral.digitCount == 4, (1000...2999).contains(value), value > year, !hasUnit(behind: numeral.end, k) {
        return DateReading(period: .year(value), start: numeral.start, end: numeral.end)
      }
      return nil
    default: return nil
    }
  }

  /// "2014–2018" where neither has a word for years: both plausible, ascending, nothing counted behind.
  func yearRange(at i: Int) -> DateReading? {
    if let season = seasonOfYears(at: i) { return season }
    guard let first = numeral(i), first.digitCount == 4, let from = first.plainDigits, (1000...2199).contains(from),
      let k = rangeTarget(first.end, i + 1, isOpen: has(i - 1, .rangeOpen)), k < items.count
    else { return nil }
    guard let start = firstDigit(k), !isLatinLetter(first.start - 1) else { return nil }
    let (to, end) = digits(at: start)
    let isMarked = has(k + 1, .yearMark) && follows(end, k + 1)
    var last = to
    // "2014–18"
    if end - start == 2, isRangeMark(first.end..<start), to > from % 100, to > 12,
      to - from % 100 <= 10 || byte(first.end) >= 0x80
    {
      last = from / 100 * 100 + to
    } else if end - start != 4 {
      return nil
    }
    guard from < last, last - from < 1000, isMarked || ((1500...2199).contains(from) && !hasUnit(behind: end, k)) else {
      return nil
    }
    if isLatinLetter(end) || isDigit(end + 1) && (byte(end) == UInt8(ascii: "-") || byte(end) == UInt8(ascii: ".")) {
      return nil
    }
    // "2014 to 2018" without a cue is as likely a range of numbers; a dash is not.
    var period = DatePeriod(
      from: CivilDate(year: from, month: 1, day: 1), to: CivilDate(year: last, month: 1, day: 1), precision: .year,
      form: .range)
    period.part = nil
    return DateReading(period: period, start: first.start, end: isMarked ? items[k + 1].end : end)
  }

  /// "2024/25": a season or a school year; "2009/10" may be a month.
  private func seasonOfYears(at i: Int) -> DateReading? {
    guard let start = firstDigit(i), byte(start) != UInt8(ascii: "-") else { return nil }
    let (year, end) = digits(at: start)
    guard end - start == 4, (1900...2099).contains(year),
      (year + 1) % 100 > 12 ? byte(end) == UInt8(ascii: "/") : tellsSeasons && isSeasonMark(byte(end)),
      !isLatinLetter(start - 1), byte(start - 1) != UInt8(ascii: "/"), byte(start - 1) != UInt8(ascii: ".")
    else { return nil }
    let stop = behindNextYear(year, end)
    guard stop > end, !isLatinLetter(stop), byte(stop) != UInt8(ascii: "/"), byte(stop) != UInt8(ascii: "%") else {
      return nil
    }
    let period = DatePeriod(
      from: CivilDate(year: year, month: 1, day: 1), to: CivilDate(year: year + 1, month: 1, day: 1),
      precision: .year, form: .range)
    return DateReading(period: period, start: start, end: stop)
  }

  /// Where "2004-05" is a season rather than a month: in sentences and titles of languages that write months in words.
  var tellsSeasons: Bool {
    guard !language.isSpaceless, language != .korean else { return false }
    return zone == .prose || zone == .heading || zone == .quote
  }

  func isSeasonMark(_ mark: UInt8) -> Bool { mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-") }

  /// 5月-10月 has both marks; 5〜10月, 26〜28日 only the last.
  func markedRange(at i: Int) -> DateReading? {
    guard let low = plainInteger(i), i + 1 < items.count, let k = rangeTarget(items[i].end, i + 1, isOpen: false),
      let high = plainInteger(k), low < high, high <= 12, low >= 1, has(k + 1, .monthMark),
      follows(items[k].end, k + 1),
      numeral(k + 2) == nil || !has(k + 3, .dayMark)
    else { return nil }
    var period = DatePeriod(
      from: CivilDate(year: nil, month: low, day: 1), to: CivilDate(year: nil, month: high, day: 1), precision: .month,
      form: .range)
    if today != nil, let year = resolved(.month(nil, low)).from.year {
      period.from.year = year
      period.to.year = year
    }
    return DateReading(period: period, start: items[i].start, end: items[k + 1].end)
  }
}
