// Parts of a period that are counted: "the first two weeks of 2021", "last Monday of May", "the 15th day of next
// month", 1月の第3週, 来月の第一月曜日, 四月最后一个星期一.

extension Grammar {
  /// What is counted: the first of its kind, the third, the last, or several from one end.
  private struct Place {
    /// 1 is the first, -1 the last.
    var number: Int
    var count = 1
    var next: Int
    var end: Int
  }

  /// "first week of 2015", "the third month of 2021", "last 3 weeks of this year", "first Monday of May".
  func numberedPart(at i: Int, depth: Int) -> DateReading? {
    var j = i
    if has(j, .dateFiller), follows(items[j].end, j + 1) { j += 1 }
    guard let place = place(at: j), follows(place.end, place.next, [.dot]),
      place.count == 1 || !has(place.next, .weekday), isCounted(place.next)
    else { return nil }
    guard let k = wholeBehind(place.next),
      let whole = dateReading(at: k, depth: depth + 1) ?? yearBehindPart(at: k) ?? bareUnit(at: k)
    else { return nil }
    guard let period = part(place, of: whole.period, item: place.next) else { return nil }
    // "du premier lundi", "da última semana": the preposition is not part of it.
    let isContraction =
      j > i && language != .german
      && (byte(items[i].start) | 0x20 == UInt8(ascii: "d") || starts(items[i].start, "in ")
        || starts(items[i].start, "In "))
    return DateReading(period: period, start: isContraction ? items[j].start : items[i].start, end: whole.end)
  }

  /// "first", "the last", "first two", "letzten drei", "las 2 primeras".
  private func place(at i: Int) -> Place? {
    var place: Place
    if let word = entry(i, .relativeWord)?.payload, word == "-1" {
      place = Place(number: -1, next: i + 1, end: items[i].end)
    } else if let day = dayNumber(at: i), day.isOrdinal || byte(day.end) == UInt8(ascii: ".") {
      let dot = day.isOrdinal || language != .german ? 0 : 1
      place = Place(number: day.day, next: day.next, end: day.end + dot)
    } else if let count = plainInteger(i), count < 100, follows(items[i].end, i + 1),
      entry(i + 1, .relativeWord)?.payload == "-1" || entry(i + 1, .ordinal)?.value == .one
    {
      return Place(number: has(i + 1, .relativeWord) ? -1 : 1, count: count, next: i + 2, end: items[i + 1].end)
    } else {
      return nil
    }
    if place.number == 1 || place.number == -1, let count = plainInteger(place.next), (2..<100).contains(count),
      follows(place.end, place.next), !has(place.next, .ordinal)
    {
      place.count = count
      place.end = items[place.next].end
      place.next += 1
    }
    return place
  }

  private func isCounted(_ j: Int) -> Bool {
    switch entry(j, .timeUnit)?.payload {
    case "D", "W", "MO", "Q": return true
    default: return has(j, .weekday) || has(j, .quarterMark) && items[j].end - items[j].start > 3
    }
  }

  /// The item of the whole: behind "of", "de la", "im", "des", "in".
  private func wholeBehind(_ j: Int) -> Int? {
    var k = j + 1
    guard follows(items[j].end, k), k < items.count else { return nil }
    let first = k
    while k < first + 3, k < items.count, has(k, .dateFiller) || has(k, .dateCue), !has(k, .relativeWord),
      !has(k, .relativePeriod), !has(k, .month), items[k].numeral < 0, follows(items[k].end, k + 1)
    {
      k += 1
    }
    return k > first || has(k, .relativeWord) || has(k, .relativePeriod) || has(k, .month) ? k : nil
  }

  /// "of the month", "des Jahres": that of the document.
  private func bareUnit(at k: Int) -> DateReading? {
    guard let today = today?.date, let year = today.year, k > 0, has(k - 1, .dateFiller) else { return nil }
    switch entry(k, .timeUnit)?.payload {
    case "MO": return relative(.month(year, today.month), items[k].start, items[k].end)
    case "Y": return relative(.year(year), items[k].start, items[k].end)
    default: return nil
    }
  }

  private func part(_ place: Place, of whole: DatePeriod, item: Int) -> DatePeriod? {
    guard whole.part == nil, whole.form == .plain, let year = whole.from.year ?? today?.date.year else { return nil }
    var result: DatePeriod?
    let period = whole.hasYear ? whole : resolved(whole).hasYear ? resolved(whole) : whole.inYear(year)
    switch period.precision {
    case .month, .year, .quarter, .half: break
    default: return nil
    }
    if let weekday = entry(item, .weekday)?.value.integer {
      result = nth(place.number, weekday: weekday, of: period).map { DatePeriod($0) }
    } else {
      switch has(item, .quarterMark) ? "Q" : entry(item, .timeUnit)?.payload {
      case "Q": result = quarters(place, of: period)
      case "D": result = days(place, of: period)
      case "W": result = weeks(place, of: period)
      case "MO": result = months(place, of: period)
      default: return nil
      }
    }
    result?.isRelative = whole.isRelative || !whole.hasYear
    return result
  }

  /// The first, second, … or last such weekday of a period.
  func nth(_ number: Int, weekday: Int, of period: DatePeriod) -> CivilDate? {
    if number < 0 {
      let last = period.to.adding(days: -1)
      return last.adding(days: -((last.weekday - weekday + 7) % 7))
    }
    let day = period.from.adding(days: (weekday - period.from.weekday + 7) % 7 + 7 * (number - 1))
    return day.days < period.to.days ? day : nil
  }

  private func days(_ place: Place, of period: DatePeriod) -> DatePeriod? {
    let from =
      place.number < 0 ? period.to.adding(days: -place.count) : period.from.adding(days: place.number - 1)
    let to = from.adding(days: place.count)
    guard from.days >= period.from.days, to.days <= period.to.days else { return nil }
    return place.count == 1 ? DatePeriod(from) : DatePeriod(from: from, to: to, precision: .day, form: .range)
  }

  /// Weeks belong to the month or year that holds their Thursday.
  private func weeks(_ place: Place, of period: DatePeriod) -> DatePeriod? {
    guard place.number <= 53 else { return nil }
    let first = DatePeriod.weekHolding(period.from.adding(days: 3))
    let last = DatePeriod.weekHolding(period.to.adding(days: -4))
    if place.count == 1 {
      let week = place.number < 0 ? last : .weekHolding(first.from.adding(days: 7 * (place.number - 1)))
      return week.from.days <= last.from.days ? week : nil
    }
    let from = place.number < 0 ? last.from.adding(days: -7 * (place.count - 1)) : first.from
    let to = from.adding(days: 7 * place.count)
    guard from.days >= first.from.days, to.days <= last.to.days else { return nil }
    return DatePeriod(from: from, to: to, precision: .week, form: .range)
  }

  private func months(_ place: Place, of period: DatePeriod) -> DatePeriod? {
    let from = place.number < 0 ? period.to.adding(months: -place.count) : period.from.adding(months: place.number - 1)
    let to = from.adding(months: place.count)
    guard from.days >= period.from.days, to.days <= period.to.days else { return nil }
    if place.count == 1 { return .month(from.year, from.month) }
    return DatePeriod(from: from, to: to, precision: .month, form: .range)
  }

  private static let countRoles = RoleSet(
    .ordinalSuffix, .relativeWord, .ordinal, .timeUnit, .weekday, .dateFiller, .rangeJoin, .dateRangeJoin, .rangeAnd,
    .relativePeriod)

  /// Whether the item behind a number may make it a place in a period.
  func mayCount(_ j: Int) -> Bool {
    items[j].roles.intersects(Grammar.countRoles)
  }

  /// "the 15th of next month", "le 15 du mois prochain", "du 4 au 23 le mois prochain".
  func dayOfPeriod(at i: Int) -> DateReading? {
    guard today != nil else { return nil }
    var j = i
    if has(j, .dateFiller), follows(items[j].end, j + 1) { j += 1 }
    guard let first = dayNumber(at: j), firstDigit(j) != nil || first.isOrdinal else { return nil }
    var day = first
    if let other = rangeEnd(behind: first), other.day > first.day { day = other }
    var end = day.end
    if byte(end) == UInt8(ascii: ".") { end += 1 }
    guard follows(end, day.next) else { return nil }
    var k = day.next
    while k < day.next + 2, has(k, .dateFiller), !has(k, .relativeWord), !has(k, .relativePeriod),
      follows(items[k].end, k + 1)
    {
      k += 1
    }
    guard k > day.next || day.isOrdinal || end > day.end || day.day > first.day && startsGenitive(k),
      has(k, .relativeWord) || has(k, .relativePeriod),
      let whole = relativeDate(at: k), whole.period.precision == .month, whole.period.part == nil,
      let from = DatePeriod.day(whole.period.from.year, whole.period.from.month, first.day)
    else { return nil }
    guard day.day > first.day else {
      return relative(from, items[i].start, whole.end)
    }
    guard let to = DatePeriod.day(whole.period.from.year, whole.period.from.month, day.day) else { return nil }
    return relative(
      DatePeriod(from: from.from, to: to.from, precision: .day, form: .range), items[i].start, whole.end)
  }

  /// "deste mês", "dieses Monats": the genitive is in the word.
  private func startsGenitive(_ k: Int) -> Bool {
    k < items.count && (starts(items[k].start, "des") || starts(items[k].start, "dies"))
  }

  private func quarters(_ place: Place, of period: DatePeriod) -> DatePeriod? {
    guard period.precision == .year, let year = period.from.year else { return nil }
    if place.count == 1 {
      return (-1...4).contains(place.number) && place.number != 0
        ? .quarter(year, place.number < 0 ? 4 : place.number) : nil
    }
    guard place.count < 4 else { return nil }
    let from = place.number < 0 ? period.to.adding(months: -3 * place.count) : period.from
    return DatePeriod(from: from, to: from.adding(months: 3 * place.count), precision: .quarter, form: .range)
  }

  // MARK: The whole first

  /// 1月の第3週, 12月最後の週, 来月の第一月曜日, 四月的最后一个星期一, 1월의 세 번째 주, 2021年最后四个月.
  func countedPart(of whole: DateReading, at i: Int) -> DateReading? {
    guard language.isSpaceless || language == .korean, whole.period.form == .plain else { return nil }
    var end = whole.end + spaceWidth(at: whole.end)
    end += width(of: .genitive, at: end) ?? 0
    end += spaceWidth(at: end)
    var j = itemBehind(end, from: i)
    var place: Place?
    for (words, number) in Grammar.places {
      for word in words where starts(end, word) {
        end += word.utf8CodeUnitCount
        j = itemBehind(end, from: i)
        place = Place(number: number, next: j, end: end)
        break
      }
      if place != nil { break }
    }
    if place == nil, j < items.count, items[j].start == end {
      var k = j
      let isMarked = has(k, .ordinalPrefix)
      if isMarked { k += 1 }
      guard let number = plainInteger(k), (1...53).contains(number), !isMarked || follows(items[j].end, k) else {
        return nil
      }
      var stop = items[k].end
      k += 1
      if !isMarked {
        guard has(k, .ordinalSuffix), follows(stop, k) else { return nil }
        stop = items[k].end
        k += 1
      }
      place = Place(number: number, next: k, end: stop)
    }
    guard var place else { return nil }
    // 最后四个月, 最初の2週間
    if abs(place.number) == 1, let count = plainInteger(place.next), (1..<100).contains(count),
      items[place.next].start == place.end || spaceWidth(at: place.end) > 0, !has(place.next + 1, .weekday)
    {
      place.count = count
      place.end = items[place.next].end
      place.next += 1
    }
    if has(place.next, .counter), follows(place.end, place.next) {
      place.end = items[place.next].end
      place.next += 1
    }
    // 第一個星期一: the scanner knows 個星期, and 一個 before it.
    let name = place.end + (width(of: .weekName, at: place.end) ?? 0)
    if name > place.end, let (weekday, stop) = weekdayCharacter(at: name), place.count == 1,
      let year = whole.period.from.year ?? today?.date.year,
      let day = nth(place.number, weekday: weekday, of: whole.period.inYear(year))
    {
      var period = DatePeriod(day)
      period.isRelative = whole.period.isRelative || !whole.period.hasYear
      return DateReading(period: period, start: whole.start, end: stop)
    }
    guard place.next < items.count, follows(place.end, place.next), isCounted(place.next),
      let period = part(place, of: whole.period, item: place.next)
    else { return nil }
    return DateReading(period: period, start: whole.start, end: items[place.next].end)
  }

  /// 一 to 六, 日, 天 right behind 週 or 星期, where no counting goes on: 下週五, but not 下週五個人.
  func weekdayCharacter(at end: Int) -> (weekday: Int, end: Int)? {
    guard byte(end) >= 0xE4 else { return nil }
    for (index, name) in Grammar.weekdayNames.enumerated() where starts(end, name) {
      return stands(.weekdayCount, at: end + 3) ? nil : (min(index + 1, 7), end + 3)
    }
    return nil
  }

  private static let weekdayNames: [StaticString] = ["一", "二", "三", "四", "五", "六", "日", "天"]
  private static let places: [([StaticString], Int)] = [
    (["最後の", "最终", "最后一个", "最後一個", "最后一", "最後一", "最后", "最後", "最終", "마지막"], -1),
    (["最初の", "首个", "首個", "前", "첫째", "첫 번째", "첫번째", "첫"], 1),
    (["둘째"], 2), (["셋째"], 3), (["넷째"], 4),
  ]
}
