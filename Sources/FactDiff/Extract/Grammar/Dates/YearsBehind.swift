// Days, months and seasons whose year is told by words behind them: "mars dernier", "3 May last year", "verano pasado".

extension Grammar {
  /// A reading without its year, in the year that the words behind it tell.
  func inYearBehind(_ reading: DateReading, from i: Int) -> DateReading {
    guard let today = today?.date, let now = today.year, !language.isSpaceless, language != .korean else {
      return reading
    }
    let j = itemBehind(reading.end, from: i)
    guard j < items.count, items[j].roles.intersects(Grammar.yearsBehind) else { return reading }
    var result = reading
    if let (step, end) = adjectiveBehind(reading.end, j) {
      var year = now
      let from = reading.period.from
      if step < 0, (from.month, from.day) >= Grammar.monthAndDay(of: today, in: reading.period.precision) { year -= 1 }
      if step > 0, (from.month, from.day) <= Grammar.monthAndDay(of: today, in: reading.period.precision) { year += 1 }
      result.period = reading.period.inYear(year)
      result.end = end
      result.period.isRelative = true
    } else if case let (year?, end)? = relativeYear(behind: reading.end, j, []) {
      result.period = reading.period.inYear(year)
      result.end = end
      // As with 今年5月3日 the day is told, only its year is of the document.
      result.period.isRelative = reading.period.precision != .day
    } else if let (step, end) = yearInFiller(behind: reading.end, j) {
      result.period = reading.period.inYear(now + step)
      result.end = end
      result.period.isRelative = reading.period.precision != .day
    } else {
      return reading
    }
    result.isBare = false
    return result
  }

  private static let yearsBehind = RoleSet(.relativeWord, .relativePeriod, .dateFiller)

  private static func monthAndDay(of today: CivilDate, in precision: Precision) -> (Int, Int) {
    (today.month, precision == .month ? 1 : today.day)
  }

  /// "dernier", "prochain", "pasado", "que vem": the nearest one back (-1) or ahead (1), and where the word ends.
  func adjectiveBehind(_ end: Int, _ j: Int) -> (step: Int, end: Int)? {
    guard language == .french || language == .spanish || language == .portuguese, has(j, .relativeWord),
      byte(end) == 0x20, items[j].start == end + 1, let step = relativeStep(j)?.word, step == 1 || step == -1
    else { return nil }
    // "en mayo el próximo …", "le 3 mai derniers …": articles and plurals go with what follows.
    let stop = items[j].end
    guard byte(stop - 1) != UInt8(ascii: "s"), starts(items[j].start, "que ") || !holdsSpace(items[j].start..<stop),
      // "l'été suivant": counted from another day.
      !stands(.yearAnaphor, at: items[j].start), !has(j + 1, .timeUnit) || gap(j, j + 1) != .space
    else { return nil }
    return (step, stop)
  }

  /// "do ano passado", "del año pasado", "de l'année dernière", whose first words are one of the lexicon.
  private func yearInFiller(behind end: Int, _ j: Int) -> (step: Int, end: Int)? {
    guard has(j, .dateFiller), byte(end) == 0x20, items[j].start == end + 1, case let stop = items[j].end,
      stands(.yearFiller, before: stop),
      let (step, last) = adjectiveBehind(stop, j + 1)
    else { return nil }
    return (step, last)
  }

  private func holdsSpace(_ word: Range<Int>) -> Bool {
    for k in word where text[k] == 0x20 { return true }
    return false
  }

  /// "l'été dernier", "verano pasado", "primavera próxima".
  func seasonBesideToday(_ name: String, at i: Int) -> DateReading? {
    guard let year = today?.date.year, let (step, end) = adjectiveBehind(items[i].end, i + 1) else { return nil }
    // "il a été dernier": the season has its article.
    if stands(.articledSeason, at: items[i].start), !isApostrophe(before: items[i].start) { return nil }
    return relative(seasonPeriod(name, year + step), items[i].start, end)
  }

  private func isApostrophe(before start: Int) -> Bool {
    byte(start - 1) == UInt8(ascii: "'") || starts(start - 3, "’")
  }
}
