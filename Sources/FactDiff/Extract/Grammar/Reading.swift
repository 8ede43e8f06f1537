// The order in which kinds are asked, and what holds for all of them: bounds before and after, ranges between equals.

extension Grammar {
  /// The reading that starts at item `i`, if one does.
  func reading(at i: Int) -> Match? {
    // "between 5 and 10 per cent", "from 2014 to 2018"
    if has(i, .rangeOpen), let match = openRange(at: i) {
      // "Männer zwischen 19 und 72 Jahren"
      if match.kind == .duration, reads(.age), isAgeBound(i), let age = age(of: match) { return age }
      return mayBeBounded(match.next) ? bounded(after: match) : match
    }
    // Dates come with bounds of their own ("by", "before", "since").
    if has(i, .dateBoundBefore), let match = dateBound(at: i) { return match }
    if let entry = entry(i, .boundBefore), let bound = Bound(rawValue: entry.payload) {
      // 約下降 12%: the hedge is of the value, the verb of neither.
      if bound == .about, let j = valueBehindVerb(i), var match = plain(at: j) {
        match.bound = Grammar.combined(outer: bound, inner: match.bound)
        return match
      }
      let distance = gap(i, i + 1)
      if distance == .space || distance == .none, var match = reading(at: i + 1) {
        if let year = comparedYear(match, bound, at: i) { return year }
        if isPlainPreposition(i, before: match) { return match }
        let (bound, start) = negated(bound, at: items[i].start)
        if language == .english {
          if isHedgeOfClock(match, at: i) || isPlaceNear(match, at: i) { return plain(at: i) }
          if let bare = unbounded(match, at: i) { return bare }
        }
        // "mehr als 30 und weniger": one bound is enough.
        if bound.isOneSided, match.bound.isOneSided, match.bound != bound, let bare = plain(at: i + 1) { match = bare }
        if match.kind == .date, let shifted = boundedShift(match, bound, at: i) { return shifted }
        if match.kind == .duration, reads(.age), isAgeBound(i), let age = age(of: match) { match = age }
        // "at least about 5": the outer bound wins.
        match.bound = Grammar.combined(outer: bound, inner: match.bound)
        // "and more than 900": the conjunction is no part of the value.
        match.start = start + (width(of: .conjunction, at: start) ?? 0)
        // "at roughly 40 per cent"
        if has(i, .clockFiller), starts(items[i].start, "at ") { match.start += 3 }
        applyBound(&match)
        return twoSided(match) ?? match
      }
    }
    guard var match = plain(at: i) else { return nil }
    // "-5°C到3°C", "9 a.m. to 5 p.m.", "two to three weeks" is an operand and already one.
    if match.kind != .date, match.kind != .time, isOldValue(i) {
      match = withMagnitudeOfNew(match, at: i)
    } else if let joined = joined(match) {
      match = joined
    }
    return mayBeBounded(match.next) ? bounded(after: match) : match
  }

  /// "more than 20 and less than 40", 大於50小於100: two bounds that close one interval.
  private func twoSided(_ first: Match) -> Match? {
    guard first.bound == .atLeast || first.bound == .moreThan || first.bound == .atMost || first.bound == .lessThan
    else { return nil }
    var j = first.next
    var end = first.end
    if has(j, .rangeAnd), items[j].start - end <= 5 {
      end = items[j].end
      j += 1
    }
    guard j < items.count, items[j].start - end <= 5, !isBarrier(end, items[j].start), let closing = bounded(at: j),
      let value = first.value.intersection(with: closing.value)
    else { return nil }
    return Match(
      kind: first.kind, value: value, bound: .exact, start: first.start, end: closing.end, next: closing.next)
  }

  /// A value with one bound, before or behind it.
  private func bounded(at j: Int) -> Match? {
    if let entry = entry(j, .boundBefore), let bound = Bound(rawValue: entry.payload) {
      guard gap(j, j + 1) != .other, var match = plain(at: j + 1) else { return nil }
      match.bound = bound
      applyBound(&match)
      return match
    }
    guard items[j].numeral >= 0, let match = plain(at: j), let entry = entry(match.next, .boundAfter),
      let bound = Bound(rawValue: entry.payload), isClose(match.end, items[match.next].start)
    else { return nil }
    var result = match
    result.bound = bound
    result.end = items[match.next].end
    result.next = match.next + 1
    applyBound(&result)
    return result
  }

  /// Whether a sentence ends between two items.
  private func isBarrier(_ end: Int, _ start: Int) -> Bool {
    for k in end..<max(end, start) where text[k] == UInt8(ascii: ".") || text[k] == UInt8(ascii: ";") || text[k] == 0 {
      return true
    }
    return starts(end, "。") || starts(end, "；")
  }

  private static func combined(outer: Bound, inner: Bound) -> Bound {
    inner == .exact || inner == .about || outer != .about ? outer : inner
  }

  /// Opens the end that a bound leaves open.
  func applyBound(_ match: inout Match) {
    // "at least 100 times cheaper" is at most a hundredth.
    if case .multiplier(let factor) = match.value, (factor.max ?? factor.min ?? .one) < .one {
      match.bound = match.bound.turned
    }
    match.value = match.value.bounded(match.bound)
  }

  /// The roles of words that a reading may start with.
  static let starts: RoleSet = RoleSet(
    .rangeOpen, .dateBoundBefore, .boundBefore, .agePrefix, .multiplierWord, .multiplierPrefix, .ordinal,
    .ordinalPrefix, .currencyPrefix, .percentPrefix, .percentWord, .percentSuffix, .ratioWord, .placeholder,
    .unitPrefix, .speedPrefix,
    .half
  ).union(dateStarts).union(clockStarts).union(durationWordStarts)

  /// The roles of words that say something without a number: without one of them in its phrase, no word starts a reading.
  static let weights: RoleSet = RoleSet(
    .agePrefix, .multiplierWord, .ordinal, .percentWord, .ratioWord, .placeholder, .month, .weekday, .era,
    .quarterMark, .halfYearMark, .halfYear, .fiscalYear, .season, .decadeMark, .centuryMark, .relativeDay,
    .relativePeriod, .relativeWord, .relativePrefix, .namedDay, .weekMark, .durationWord, .zone, .dayPart, .few,
    .unknownDigit, .timeUnit, .quarterName, .weekend, .yearPart, .monthPart, .half, .fraction, .vulgarFraction,
    .fuzzyNumeral)

  /// Kinds in order; the most specific first. A number and a word are asked about different ones.
  func plain(at i: Int) -> Match? {
    guard i < items.count else { return nil }
    return items[i].numeral >= 0 ? plainNumber(at: i) : plainWord(at: i, items[i].roles)
  }

  private func plainNumber(at i: Int) -> Match? {
    guard let operand = operand(at: i) else { return nil }
    let ahead = items[i].ahead
    if let match = oldValue(operand, at: i) { return match }
    if Lexicon.isLetter(byte(operand.end)), let match = letterUnit(operand) { return match }
    // "25 years old" is no duration, "1/3 of users" no date.
    if reads(.age), let match = asked(mayBeAge(i), { age(operand) }) { return match }
    if let match = asked(isNumeral(i + 1), { slashFraction(at: i) }) { return match }
    if reads(.ratio), let match = tally(at: i) { return match }
    if isScoreCell, reads(.ratio), let match = score(at: i) { return match }
    if mayBeTemporal(i) {
      if reads(.date), let match = date(at: i) { return match }
      if reads(.duration), let match = duration(at: i) { return match }
      if reads(.time), let match = time(at: i) { return match }
    }
    if reads(.ordinal) || reads(.date), let match = asked(mayBeOrdinal(i), { ordinal(at: i) }), reads(.ordinal) {
      return match
    }
    if reads(.ratio) {
      if let match = asked(mayBeScore(i), { score(at: i) }) { return match }
      if let match = asked(ahead.contains(.counter), { share(at: i) }) { return match }
    }
    if reads(.percent), let match = asked(ahead.intersects(Companions.percent), { percent(operand) }) { return match }
    if reads(.multiplier), let match = asked(ahead.intersects(Companions.multiplier), { multiplier(operand) }) {
      return match
    }
    if reads(.money), let match = asked(ahead.contains(.currencySuffix), { money(operand) }) { return match }
    if reads(.duration), let match = asked(ahead.contains(.unit), { subsecond(operand) }) { return match }
    if reads(.quantity), let match = asked(mayBeMeasured(operand, i), { quantity(operand) }) { return match }
    if operand.numeral.isFraction, let match = partOfUnit(operand) { return match }
    if operand.numeral.isFraction, !readsEveryNumber { return fraction(operand) }
    if zone == .table, !readsEveryNumber, let match = cellShare(operand) { return match }
    if reads(.money), !readsEveryNumber,
      let match = (zone == .table ? cellAmount(operand) : nil) ?? moneyBehindName(operand) ?? elidedMoney(operand)
    {
      return match
    }
    if !readsEveryNumber, let match = sharedUnit(operand, at: i) { return match }
    if reads(.quantity), let match = toldMagnitude(operand) { return match }
    if reads(.number), let match = number(operand) { return match }
    return nil
  }

  /// Whether a number may belong to a date, a clock time or a length at all: it is written like one, or a word of time
  /// is near. Most numbers count other things, and are spared some thirty questions.
  private func mayBeTemporal(_ i: Int) -> Bool {
    let item = items[i]
    switch byte(item.end) {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "."):
      // "am 27. wurde", "el día 30: …": days without their month.
      if language.usesDecimalComma || isDigit(item.end + 1) || isDigit(item.end + 2) { return true }
    // "el próximo 6 ." as some texts set it
    case 0x20: if language.usesDecimalComma, byte(item.end + 1) == UInt8(ascii: ".") { return true }
    case UInt8(ascii: "'"), UInt8(ascii: "\""), 0xC2, 0xE2, 0xEF: return true
    // "90s", "90er"; other letters that go with dates and clock times are words.
    case let byte where byte | 0x20 == UInt8(ascii: "s") || byte | 0x20 == UInt8(ascii: "e"): return true
    default: break
    }
    let numeral = numerals[item.numeral]
    if numeral.digitCount == 4 || (numeral.min ?? .zero).mayBeYear { return true }
    // "'86"
    if numeral.digitCount == 2, item.start > range.lowerBound,
      text[item.start - 1] == UInt8(ascii: "'") || text[item.start - 1] == 0x99
    {
      return true
    }
    // "a las 17.30"
    if numeral.decimals == 2, language.usesDecimalComma { return true }
    // "seis e meia"
    if numeral.form != .digits, numeral.point?.integer == nil { return true }
    if i > 0, item.start - items[i - 1].end <= 6, items[i - 1].roles.intersects(Grammar.timeCues) {
      return true
    }
    if item.ahead.intersects(Grammar.timeWords) { return true }
    // "six fifteen", "between 10 and 11:30".
    var k = i + 1
    while k < items.count, items[k].start - item.end <= 12 {
      if items[k].numeral >= 0 { return true }
      k += 1
    }
    assert(
      date(at: i) == nil && duration(at: i) == nil && time(at: i) == nil,
      "of time, yet turned away: \(String(decoding: text[item.start..<min(item.end + 24, range.upperBound)], as: UTF8.self))"
    )
    return false
  }

  private static let timeCues = RoleSet(.dateFiller, .dateCue, .rangeOpen)
  private static let timeWords = RoleSet(
    .timeUnit, .month, .weekday, .season, .yearMark, .monthMark, .dayMark, .hourMark, .minuteMark, .secondMark,
    .quarterMark, .halfYearMark, .weekMark, .decadeMark, .centuryMark, .fiscalYear, .era, .datePart, .relativeDay,
    .relativePeriod, .relativeWord, .relativeSuffix, .relativePrefix, .dateBoundBefore, .dateBoundAfter, .dayPart,
    .clockWord, .zone, .yearPart, .monthPart, .halfYear, .quarterName, .namedDay, .weekend, .clockShift, .commonEra,
    .half, .fraction)

  private func plainWord(at i: Int, _ roles: RoleSet) -> Match? {
    if roles.contains(.agePrefix), reads(.age), let match = prefixedAge(at: i) { return match }
    if reads(.date), let match = date(at: i) { return match }
    if roles.intersects(Grammar.durationWordStarts), reads(.duration), let match = duration(at: i) { return match }
    if roles.contains(.half), reads(.duration), let match = duration(at: i) { return match }
    if reads(.time), let match = time(at: i) { return match }
    if roles.contains(.multiplierWord), reads(.multiplier), let match = multiplierWord(at: i) { return match }
    if roles.contains(.multiplierPrefix), reads(.multiplier), let match = prefixedMultiplier(at: i) { return match }
    if roles.intersects(Grammar.ordinals), reads(.ordinal), let match = ordinal(at: i) { return match }
    if roles.contains(.currencyPrefix), reads(.money), let match = prefixedMoney(at: i) { return match }
    if roles.contains(.percentPrefix), reads(.percent), let match = prefixedPercent(at: i) { return match }
    if roles.contains(.percentSuffix), reads(.percent), let match = percentOf(at: i) { return match }
    if roles.intersects(Grammar.valueWords), let match = wordValue(at: i) { return match }
    if roles.contains(.placeholder), reads(.placeholder), let match = placeholder(at: i) { return match }
    if roles.contains(.unitPrefix), reads(.quantity), let match = prefixedQuantity(at: i) { return match }
    if roles.contains(.half), reads(.quantity), let match = halfQuantity(at: i) { return match }
    if roles.contains(.half), reads(.percent), let match = halfPoint(at: i) { return match }
    if roles.contains(.speedPrefix), reads(.quantity), let match = speed(at: i) { return match }
    return nil
  }

  private static let ordinals = RoleSet(.ordinal, .ordinalPrefix)
  private static let valueWords = RoleSet(.percentWord, .ratioWord, .half)

  /// Whether a word that bounds a reading may stand behind it: behind most stands none, and they stay as they are.
  private func mayBeBounded(_ next: Int) -> Bool {
    language == .japanese || language == .korean || next < items.count && items[next].roles.intersects(Grammar.closings)
  }

  private static let closings = RoleSet(.rangeClose, .boundAfter)

  /// "or more", "以上", "左右" behind a reading.
  private func bounded(after match: Match) -> Match {
    var match = match
    if match.value.isRange, has(match.next, .rangeClose), near(match.end, items[match.next].start) {
      match.end = items[match.next].end
      match.next += 1
    }
    guard let entry = entry(match.next, .boundAfter), let bound = Bound(rawValue: entry.payload),
      match.end <= items[match.next].start, bound == .about || !match.bound.isOneSided || match.bound == bound
    else { return boundBehindAdverb(match) ?? match }
    let distance = gap(from: match.end, to: items[match.next].start)
    guard distance == .none || distance == .space || distance == .hyphen else {
      return boundBehindAdverb(match) ?? match
    }
    if bound == .atLeast, isPlaceInRecording(match) { return match }
    // 150円台, 10만 원대: in that range; 車3台 counts cars.
    if starts(items[match.next].start, "台") || starts(items[match.next].start, "대"),
      items[match.next].end - items[match.next].start == 3
    {
      guard distance == .none, match.kind == .money || match.kind == .percent || match.kind == .quantity,
        !match.value.isRange, byte(items[match.next].end) < 0xE4 || byte(items[match.next].end) > 0xE9
      else { return match }
      if let value = match.value.band {
        return Match(
          kind: match.kind, value: value, bound: .fuzzy, start: match.start, end: items[match.next].end,
          next: match.next + 1)
      }
    }
    if isPointOfChange(match.next, of: match) || isSurpassed(match.next) && isMeasure(match) {
      return match
    }
    if isHalfOfClass(match, match.next), case .number(let interval, _) = match.value {
      match.value = .number(interval, noun: starts(match.end, "強") ? "強" : "弱")
      match.end = items[match.next].end
      match.next += 1
      return match
    }
    // 영하 31도까지 떨어졌다: how far it fell is no limit.
    if bound == .atMost, case .quantity(let interval, _) = match.value, (interval.max ?? .zero) < .zero,
      starts(items[match.next].start, "까지") || starts(items[match.next].start, "まで")
    {
      return match
    }
    match = agesAbove(match, boundedBy: match.next)
    match.bound = Grammar.combined(outer: bound, inner: match.bound)
    match.end = items[match.next].end
    match.next += 1
    // 20から100未満: both ends are told.
    if match.value.isRange, match.bound.isOneSided {
      match.bound = .exact
      return match
    }
    applyBound(&match)
    return twoSided(match) ?? match
  }
}
