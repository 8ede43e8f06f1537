// Dates in digits alone: 2026-01-27, 2026/1/27, 27.01.2026, 1/27/2026, 20260126, 2026-01, 1/27.

extension Grammar {
  /// The numeric date that starts with the digits of item `i`.
  func numericDate(at i: Int, isSecond: Bool = false) -> DateReading? {
    guard let start = firstDigit(i) else { return nil }
    let before = byte(start - 1)
    // Inside a longer run: a version, a path, a word with digits.
    if isLatinLetter(start - 1) || before == UInt8(ascii: "_") { return nil }
    if before == UInt8(ascii: ".") || before == UInt8(ascii: "/"), isDigit(start - 2) { return nil }
    let (first, firstEnd) = digits(at: start)
    // "report-2026-01-27" is one, "A-27-01" is not.
    if before == UInt8(ascii: "-"), !isSecond, isDigit(start - 2) || (isLatinLetter(start - 2) && firstEnd - start < 4)
    {
      return nil
    }
    switch firstEnd - start {
    case 8: return compactDate(first, start, firstEnd)
    case 4: return yearFirst(first, start, firstEnd, item: i)
    case 1, 2: return yearLast(first, start, firstEnd, item: i, isSecond: isSecond)
    default: return nil
    }
  }

  /// 20260126 as a token of its own.
  private func compactDate(_ number: Int, _ start: Int, _ end: Int) -> DateReading? {
    let year = number / 10_000
    guard (1900...2099).contains(year), !isDigit(end), !isLatinLetter(end) || byte(end) | 0x20 == UInt8(ascii: "t"),
      byte(end) != UInt8(ascii: "_"), byte(end) != UInt8(ascii: "-") || !isDigit(end + 1),
      let period = DatePeriod.day(year, number / 100 % 100, number % 100)
    else { return nil }
    return DateReading(period: period, start: start, end: end)
  }

  /// A separator of numeric dates: one of "-./", a no-break hyphen, a dot with a space ("2026. 1. 27.").
  private func dateSeparator(at i: Int) -> (mark: UInt8, end: Int)? {
    switch byte(i) {
    case UInt8(ascii: "-"), UInt8(ascii: "/"): return (byte(i), i + 1)
    case UInt8(ascii: "."): return (UInt8(ascii: "."), byte(i + 1) == 0x20 ? i + 2 : i + 1)
    case 0x20: return (0x20, i + 1)
    case 0xE2:
      return byte(i + 1) == 0x80 && (byte(i + 2) == 0x90 || byte(i + 2) == 0x91) ? (UInt8(ascii: "-"), i + 3) : nil
    default: return nil
    }
  }

  private func yearFirst(_ year: Int, _ start: Int, _ end: Int, item: Int) -> DateReading? {
    guard (1000...2999).contains(year), let (mark, second) = dateSeparator(at: end), isDigit(second) else { return nil }
    let (month, monthEnd) = digits(at: second)
    guard monthEnd - second <= 2, (1...12).contains(month) else { return nil }
    if let (another, third) = dateSeparator(at: monthEnd), another == mark, isDigit(third),
      mark != 0x20 || monthEnd - second == 2
    {
      let (day, dayEnd) = digits(at: third)
      if dayEnd - third <= 2, mark != 0x20 || dayEnd - third == 2, !continuesNumber(dayEnd, mark),
        let period = DatePeriod.day(year, month, day)
      {
        return DateReading(period: period, start: start, end: dayEnd)
      }
      if mark != 0x20 { return nil }
    }
    // A year and a month: "2026-01", "2026/1".
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/"), (1900...2099).contains(year),
      !continuesNumber(monthEnd, mark), !isLatinLetter(monthEnd), byte(monthEnd) != UInt8(ascii: "%"),
      !hasUnit(behind: monthEnd, item), !(tellsSeasons && monthEnd - second == 2 && month == (year + 1) % 100)
    else { return nil }
    return DateReading(period: .month(year, month), start: start, end: monthEnd)
  }

  /// Another component or decimals follow: no date.
  private func continuesNumber(_ end: Int, _ mark: UInt8) -> Bool {
    if isDigit(end) { return true }
    guard isDigit(end + 1) else { return false }
    return byte(end) == mark && mark != 0x20
      || byte(end) == UInt8(ascii: ".") && mark != UInt8(ascii: "-")
        && mark != UInt8(ascii: "/") && mark != 0x20
  }

  private func yearLast(_ first: Int, _ start: Int, _ end: Int, item: Int, isSecond: Bool) -> DateReading? {
    if byte(end) == 0x20, language.usesDecimalComma { return spacedDate(first, start, end) }
    guard let (mark, second) = dateSeparator(at: end), mark != 0x20, isDigit(second) else { return nil }
    let (middle, middleEnd) = digits(at: second)
    let width = middleEnd - second
    if width == 4 {
      // "01/2026", "12-2015"; with a dot only where the comma is the decimal mark.
      guard (1...12).contains(first), (1900...2099).contains(middle), !continuesNumber(middleEnd, mark),
        mark != UInt8(ascii: ".") || language.usesDecimalComma
      else { return nil }
      return DateReading(period: .month(middle, first), start: start, end: middleEnd)
    }
    guard width <= 2 else { return nil }
    if let (another, third) = dateSeparator(at: middleEnd), another == mark, isDigit(third) {
      let (last, lastEnd) = digits(at: third)
      guard !continuesNumber(lastEnd, mark) || isFullDate(behind: lastEnd), !isLatinLetter(lastEnd) else { return nil }
      let year: Int
      switch lastEnd - third {
      case 4: year = last
      case 2:
        // 27.01.26 where that is how dates are written, 1/27/26 with slashes; 1.2.33 is a version.
        guard mark == UInt8(ascii: "/") || (mark == UInt8(ascii: ".") && language.usesDecimalComma && width == 2)
        else { return nil }
        year = last + (last < 39 ? 2000 : 1900)
      default: return nil
      }
      guard (1000...2999).contains(year) else { return nil }
      return dayAndMonth((first, middle), year, mark, start..<lastEnd)
    }
    let isRange = isSecond || isRangeAhead(middleEnd)
    return withoutYear((first, middle), mark, start..<middleEnd, item, isRange: isRange)
  }

  /// "1-10-2018-7-10-2018": another whole date behind a hyphen.
  private func isFullDate(behind end: Int) -> Bool {
    guard byte(end) == UInt8(ascii: "-"), isDigit(end + 1) else { return false }
    let first = digits(at: end + 1).end
    guard first - end <= 3, byte(first) == UInt8(ascii: "-"), isDigit(first + 1) else { return false }
    let second = digits(at: first + 1).end
    guard second - first <= 3, byte(second) == UInt8(ascii: "-"), isDigit(second + 1) else { return false }
    let third = digits(at: second + 1).end
    return third - second == 5 && !isDigit(third)
  }

  /// "02 04 2009": two digits, two digits and a year of now.
  private func spacedDate(_ day: Int, _ start: Int, _ end: Int) -> DateReading? {
    guard end - start == 2, byte(end) == 0x20, isDigit(end + 1), !isDigit(start - 2) else { return nil }
    let (month, monthEnd) = digits(at: end + 1)
    guard monthEnd - end == 3, byte(monthEnd) == 0x20, isDigit(monthEnd + 1) else { return nil }
    let (year, yearEnd) = digits(at: monthEnd + 1)
    guard yearEnd - monthEnd == 5, (1900...2099).contains(year), !isLatinLetter(yearEnd),
      byte(yearEnd) != 0x20 || !isDigit(yearEnd + 1), byte(yearEnd) != UInt8(ascii: ".") || !isDigit(yearEnd + 1),
      let period = DatePeriod.day(year, month, day)
    else { return nil }
    return DateReading(period: period, start: start, end: yearEnd)
  }

  /// "1/27/2026", "27.01.2026": which of two numbers is the month is told by their size, the mark or the language.
  private func dayAndMonth(
    _ numbers: (Int, Int), _ year: Int?, _ mark: UInt8, _ span: Range<Int>
  ) -> DateReading? {
    let (first, second) = numbers
    let monthFirst = DatePeriod.day(year, first, second)
    let dayFirst = DatePeriod.day(year, second, first)
    guard let one = monthFirst ?? dayFirst else { return nil }
    guard let monthFirst, let dayFirst, first != second else {
      return DateReading(period: one, start: span.lowerBound, end: span.upperBound)
    }
    // A dot means day first everywhere; a slash by language, and English leaves it open.
    let isSettled = language.usesDecimalComma || mark == UInt8(ascii: ".")
    var period = isSettled || language.isChinese ? dayFirst : monthFirst
    if !isSettled { period.readings = .init(monthFirst: monthFirst.from, dayFirst: dayFirst.from) }
    return DateReading(period: period, start: span.lowerBound, end: span.upperBound)
  }

  /// "1/27", "29/03", "27.1.": a day and a month; 1/3 is rather a third.
  private func withoutYear(
    _ numbers: (Int, Int), _ mark: UInt8, _ span: Range<Int>, _ item: Int, isRange: Bool
  ) -> DateReading? {
    let ((first, second), start, end) = (numbers, span.lowerBound, span.upperBound)
    if mark == UInt8(ascii: ".") {
      // German and its neighbours write the day's and the month's dot.
      guard language == .german, byte(end) == mark, !isDigit(end + 1), byte(end - 1) != mark,
        byte(end + 1) == 0x20 || byte(end + 1) == 0 || byte(end + 1) == UInt8(ascii: ",")
          || byte(end + 1) == UInt8(ascii: "-") || byte(end + 1) >= 0x80,
        let period = DatePeriod.day(nil, second, first)
      else { return nil }
      return DateReading(period: period, start: start, end: end + 1)
    }
    guard mark == UInt8(ascii: "/"), !isLatinLetter(end), !isDigit(end), byte(end) != UInt8(ascii: "%"),
      byte(end) != mark, byte(end) != UInt8(ascii: ".") || !isDigit(end + 1), !hasUnit(behind: end, item),
      !starts(end, " of ")
    else { return nil }
    let hasCue =
      isRange || isAfterDateCue(item) && (has(item - 1, .rangeOpen) || entry(item - 1, .dateCue)?.payload != "weak")
    if language.usesDecimalComma {
      // "29/2" is no fraction; "16/9" is a shape.
      guard let period = DatePeriod.day(nil, second, first),
        hasCue || (first > 12 && second != 9 && (first, second) != (24, 7))
      else { return nil }
      return DateReading(period: period, start: start, end: end)
    }
    if second > 12 || hasCue {
      guard first != 24 || second != 7, let reading = dayAndMonth(numbers, nil, mark, span),
        first <= 12 || hasCue
      else { return nil }
      return reading
    }
    return nil
  }

  /// "10/1-11/2/2017": another date follows behind a dash.
  private func isRangeAhead(_ end: Int) -> Bool {
    guard byte(end) == UInt8(ascii: "-") || starts(end, "–"),
      case let start = end + (byte(end) == UInt8(ascii: "-") ? 1 : 3),
      isDigit(start), case let second = digits(at: start), second.end - start <= 2,
      byte(second.end) == UInt8(ascii: "/"), isDigit(second.end + 1)
    else { return false }
    return true
  }

  /// A unit, currency, counter or magnitude right behind: a quantity, not a date.
  func hasUnit(behind end: Int, _ item: Int) -> Bool {
    let j = itemBehind(end, from: item)
    guard j < items.count, items[j].list >= 0, isJoined(end, items[j].start) else { return false }
    let roles = items[j].roles
    // "au", "a", "in" are units only in another spelling.
    return roles.intersects(Grammar.amountRoles) && !roles.intersects(Grammar.smallWords)
  }

  private static let smallWords = RoleSet(.dateCue, .dateFiller, .dateRangeJoin, .rangeJoin, .clockFiller)

  private static let amountRoles = RoleSet(
    .unit, .currencySuffix, .counter, .percentSuffix, .percentPoint, .timeUnit, .magnitude, .multiplierSuffix,
    .ageSuffix, .numeral)

  /// A word before which a number is a date: "on", "since", a weekday, a label.
  func isAfterDateCue(_ i: Int) -> Bool {
    guard i > 0, items[i - 1].list >= 0, isJoined(items[i - 1].end, items[i].start, [.comma, .bracket]) else {
      return false
    }
    return items[i - 1].roles.intersects(Grammar.cueRoles)
  }

  static let cueRoles = RoleSet(
    .dateCue, .dateBoundBefore, .weekday, .datePart, .relativeWord, .rangeOpen, .relativePrefix)
}
