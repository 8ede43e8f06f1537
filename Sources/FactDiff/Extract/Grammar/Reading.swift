// The order in which kinds are asked, and what holds for all of them: bounds before and after, ranges between equals.

extension Grammar {
  /// The reading that starts at item `i`, if one does.
  func reading(at i: Int) -> Match? {
    // "between 5 and 10 per cent", "from 2014 to 2018"
    if has(i, .rangeOpen), let match = openRange(at: i) { return bounded(after: match) }
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
        // "at least about 5": the outer bound wins.
        // "mehr als 30 und weniger": one bound is enough.
        if bound.isOneSided, match.bound.isOneSided, match.bound != bound, let bare = plain(at: i + 1) { match = bare }
        if match.kind == .date, let shifted = boundedShift(match, bound, at: i) { return shifted }
        if match.kind == .duration, reads(.age), isAgeBound(i), let age = age(of: match) { match = age }
        match.bound = Grammar.combined(outer: bound, inner: match.bound)
        match.start = start + conjunctionWidth(at: start)
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
    return bounded(after: match)
  }

  /// "and more than 900": the conjunction is no part of the value.
  private func conjunctionWidth(at start: Int) -> Int {
    width(of: .conjunction, at: start) ?? 0
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

  static func combined(outer: Bound, inner: Bound) -> Bound {
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
    .agePrefix, .multiplierWord, .ordinal, .percentWord, .ratioWord, .placeholder, .month, .weekday, .era, .quarterMark,
    .halfYearMark, .halfYear, .fiscalYear, .season, .decadeMark, .centuryMark, .relativeDay, .relativePeriod,
    .relativeWord, .relativePrefix, .namedDay, .weekMark, .durationWord, .zone, .dayPart, .few, .unknownDigit,
    .timeUnit,
    .quarterName, .weekend, .yearPart, .monthPart, .half, .fraction, .vulgarFraction, .fuzzyNumeral)

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
    if let match = slashFraction(at: i) { return match }
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
    case UInt8(ascii: "'"), 0xC2, 0xE2, 0xEF: return true
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

  // MARK: Ranges

  /// Two numerals that share a unit, or one.
  func operand(at i: Int) -> Operand? {
    guard isNumeral(i) else { return nil }
    // Most numbers stand alone: nothing near is a number, or joins two.
    guard mayHavePartner(i) else { return Operand(numerals[items[i].numeral], next: i + 1) }
    guard let first = slashNumeral(at: i) ?? numeral(i) else { return nil }
    let width = first.end > items[i].end ? (numeral(i + 1)?.end == first.end ? 2 : 3) : 1
    let single = Operand(first, next: i + width)
    guard let (second, next) = rangePartner(of: first, at: i + width - 1) else { return single }
    guard let low = first.min, let high = second.max, var bottom = Optional(low) else { return single }
    // 二、三十人
    if second.bound == .fuzzy, first.bound == .exact, starts(first.end, "、"), low < Number(10), high >= Number(20) {
      bottom = low * high.trailingPower
    }
    // "$1-2 million", "3 to 5 thousand": the magnitude belongs to both.
    if second.hasMagnitude, !first.hasMagnitude, !first.isBareUnit, low < high, low < Number(1000),
      let factor = second.magnitudeFactor, low * factor <= high
    {
      bottom = low * factor
    }
    // "5.00 or 5,00" is no range.
    guard bottom <= high, first.min != second.max || !first.isPoint else { return single }
    let resolution = max(first.resolution, second.resolution)
    return Operand(
      interval: Interval(min: bottom, max: high, resolution: resolution), bound: first.bound, start: first.start,
      end: second.end, next: next, isRange: true, numeral: first)
  }

  private static let rangeJoins = RoleSet(.rangeJoin, .rangeAnd, .dateRangeJoin)

  /// Whether the item behind a number may be a part of it, or join it to another.
  private func mayHavePartner(_ i: Int) -> Bool {
    guard i + 1 < items.count else { return false }
    return items[i + 1].numeral >= 0
      || items[i + 1].start - items[i].end <= 5 && items[i + 1].roles.intersects(Grammar.rangeJoins)
  }

  /// The numeral at the other end of "10–20", "100 到 1000", "5 ~ 10", "ten to twenty".
  private func rangePartner(of first: Numeral, at i: Int) -> (Numeral, Int)? {
    guard i + 1 < items.count, items[i + 1].start - first.end <= 5 else { return nil }
    // "three-nought-four"
    if first.form == .words, first.min == .zero, byte(first.end) == UInt8(ascii: "-") { return nil }
    if i > 0, items[i - 1].numeral >= 0, first.form != .digits, items[i - 1].end < items[i].start,
      gap(i - 1, i) == .hyphen
    {
      return nil
    }
    if let second = numeral(i + 1), first.end <= second.start, isRangeMark(first.end..<second.start),
      // 1-2-3 and 555-1234-777 are no ranges.
      !(isDigit(second.end + 1) && isRangeMark(second.end..<second.end + 1)),
      !(isDigit(first.start - 2) && isRangeMark(first.start - 1..<first.start))
    {
      return (second, i + 2)
    }
    if let second = listedNeighbour(of: first, at: i) { return (second, i + 2) }
    // 5〜10: in Japanese the dash is a word as well.
    if has(i + 1, .dateRangeJoin), let second = numeral(i + 2), first.end <= second.start,
      isRangeMark(first.end..<second.start)
    {
      return (second, i + 3)
    }
    // "del 5 al 10 %"
    if language == .spanish, has(i + 1, .dateRangeJoin), starts(items[i + 1].start, "al "),
      starts(first.start - 4, "del "),
      let second = numeral(i + 2), near(first.end, items[i + 1].start), near(items[i + 1].end, second.start)
    {
      return (second, i + 3)
    }
    // "18- to 20-year-olds"
    if language == .english, has(i + 1, .rangeJoin), starts(first.end, "- to "), let second = numeral(i + 2),
      second.start == first.end + 5, byte(second.end) == UInt8(ascii: "-")
    {
      return (second, i + 3)
    }
    if has(i + 1, .rangeJoin) || (has(i + 1, .rangeAnd) && (has(i + 3, .rangeClose) || has(i + 4, .rangeClose))),
      let second = numeral(i + 2), near(first.end, items[i + 1].start), near(items[i + 1].end, second.start),
      !first.isFraction || second.isFraction, !isOldValue(i)
    {
      return (second, i + 3)
    }
    return nil
  }

  /// 2、3人, 五、六個, 二、三十人: neighbours with a comma between, and something counted behind, are about so many.
  private func listedNeighbour(of first: Numeral, at i: Int) -> Numeral? {
    guard language.isSpaceless, var second = numeral(i + 1), starts(first.end, "、"), second.start == first.end + 3,
      let low = first.point?.integer, var high = second.point?.integer, (1...8).contains(low),
      !has(i - 1, .ordinalPrefix),
      items[i + 2 < items.count ? i + 2 : i].start == second.end,
      lexicon.roles(items[i + 2].list).intersects(Grammar.countedThings),
      !(i > 0 && numeral(i - 1) != nil && starts(items[i - 1].end, "、")),
      i == 0 || items[i - 1].end != first.start || !has(i - 1, .ordinalPrefix)
    else { return nil }
    while high % 10 == 0, high > 9 { high /= 10 }
    guard high == low + 1 else { return nil }
    second.bound = .fuzzy
    return second
  }

  private static let countedThings = RoleSet(.counter, .timeUnit, .unit, .ageSuffix, .multiplierSuffix, .currencySuffix)

  func near(_ a: Int, _ b: Int) -> Bool {
    let distance = gap(from: a, to: b)
    return distance == .none || distance == .space
  }

  func isDigit(_ offset: Int) -> Bool { byte(offset) &- 0x30 < 10 }

  /// A hyphen, dash or tilde, with or without single spaces: - – — ~ 〜 ～.
  func isRangeMark(_ range: Range<Int>) -> Bool {
    guard range.count >= 1, range.count <= 5 else { return false }
    var i = range.lowerBound + spaceWidth(at: range.lowerBound)
    guard i < range.upperBound else { return false }
    switch text[i] {
    case UInt8(ascii: "-"), UInt8(ascii: "~"): i += 1
    case 0xE2:
      guard i + 2 < range.upperBound + 0 || i + 3 == range.upperBound, byte(i + 1) == 0x80 else { return false }
      guard byte(i + 2) >= 0x90, byte(i + 2) <= 0x95 else { return false }
      i += 3
    case 0xE3:
      guard byte(i + 1) == 0x80, byte(i + 2) == 0x9C else { return false }
      i += 3
    case 0xEF:
      guard byte(i + 1) == 0xBD, byte(i + 2) == 0x9E else { return false }
      i += 3
    default: return false
    }
    i += spaceWidth(at: i)
    return i == range.upperBound
  }

  /// Two readings of one kind and unit with a range word or dash between them.
  private func joined(_ first: Match) -> Match? {
    var j = first.next
    guard j < items.count, first.end <= items[j].start else { return nil }
    if has(j, .rangeJoin), near(first.end, items[j].start), near(items[j].end, items[min(j + 1, items.count - 1)].start)
    {
      j += 1
    } else if has(j, .boundBefore), j + 1 < items.count, isRangeMark(first.end..<items[j].end),
      items[j].end == items[j + 1].start
    {
      // 200%~300%: between two values the tilde is no "about".
      j += 1
    } else if !isRangeMark(first.end..<items[j].start) {
      return nil
    }
    if has(j - 1, .rangeJoin), let second = plain(at: j), isStep(over: j - 1, to: second) { return nil }
    // "9 or 10 o'clock" are two, though "5 or 6 people" is a range.
    if first.kind == .date || first.kind == .time, isAlternative(j - 1) { return nil }
    guard let second = plain(at: j), second.kind == first.kind, second.next > j else { return nil }
    // "by 25 basis points to 5.75%": a step and where it led to.
    if first.kind == .percent, has(first.next - 1, .percentPoint), !has(second.next - 1, .percentPoint) { return nil }
    // "three-nought-four", "1–2–3"
    if second.value.isRange, first.kind != .date, first.kind != .time, first.kind != .duration { return nil }
    // "three-nought-four"
    if first.kind == .number, numeral(j - 1)?.form == .words, numeral(j - 1)?.min == .zero, byte(first.end) == 0x2D {
      return nil
    }
    // "12-345-67"
    if first.kind == .number,
      isDigit(second.end + 1) && byte(second.end) == UInt8(ascii: "-") && isDigit(second.end - 1)
        || isDigit(first.start - 2) && byte(first.start - 1) == UInt8(ascii: "-") && isDigit(first.start)
    {
      return nil
    }
    // "5.00 or 5,00"
    if first.kind == .number, numeral(j - 2)?.isPoint == true, numeral(j - 2)?.min == numeral(j)?.max { return nil }
    guard let value = sharingMagnitude(first, before: j, second) ?? first.value.hull(with: second.value) else {
      return nil
    }
    return Match(
      kind: first.kind, value: value, bound: first.bound, start: first.start, end: second.end, next: second.next)
  }

  /// "$5 to $6 million": behind signs the magnitude of the second belongs to both.
  private func sharingMagnitude(_ first: Match, before j: Int, _ second: Match) -> Value? {
    guard case .money(let low, let currency) = first.value, case .money(let high, currency) = second.value else {
      return nil
    }
    var i = j - 1
    while i > 0, items[i].start >= first.end { i -= 1 }
    var k = j
    while k < second.next, items[k].numeral < 0 { k += 1 }
    guard let bottom = numeral(i), bottom.end == first.end, !bottom.hasMagnitude, let top = numeral(k),
      let factor = top.magnitudeFactor, top.hasMagnitude, let from = low.point, let to = high.point, from * factor <= to
    else { return nil }
    return .money(Interval(min: from * factor, max: to, resolution: high.resolution), currency: currency)
  }

  /// "between A and B", "from A to B".
  private func openRange(at i: Int) -> Match? {
    // "entre el diez y el quince"
    let start = behindArticle(i + 1)
    guard gap(i, i + 1) != .other, let first = plain(at: start) else { return nil }
    if first.kind != .date, first.kind != .time, opensChange(i) { return nil }
    // The operand may have taken both ends already ("from 5 to 10 per cent").
    if first.value.isRange {
      var whole = first
      whole.start = items[i].start
      return whole
    }
    let join = first.next
    guard join < items.count, has(join, .rangeAnd) || has(join, .rangeJoin), near(first.end, items[join].start),
      near(items[join].end, items[min(join + 1, items.count - 1)].start),
      let second = plain(at: behindArticle(join + 1))
    else { return nil }
    if let value = sharingFactor(first, at: start, second, at: behindArticle(join + 1)) {
      return Match(
        kind: second.kind, value: value, bound: .exact, start: items[i].start, end: second.end, next: second.next)
    }
    if second.kind == first.kind, let value = first.value.hull(with: second.value) {
      return Match(
        kind: second.kind, value: value, bound: .exact, start: items[i].start, end: second.end, next: second.next)
    }
    // "between 5 and 10 per cent", "between 100 and 200 dollars": the unit of the second belongs to both.
    if first.kind == .number, let number = numeral(start), let low = number.point,
      let value = second.value.withLower(low)
    {
      return Match(
        kind: second.kind, value: value, bound: .exact, start: items[i].start, end: second.end, next: second.next)
    }
    return nil
  }

  /// "between 5 and 10 million", "entre 38 y 518 millones de dólares": the magnitude of the second belongs to both.
  private func sharingFactor(_ first: Match, at i: Int, _ second: Match, at j: Int) -> Value? {
    guard first.kind == .number || first.kind == second.kind, let low = lastNumeral(from: i, before: first.end),
      !low.hasMagnitude, let bottom = low.point, bottom > .zero, bottom < Number(1000),
      let high = lastNumeral(from: j, before: second.end), high.hasMagnitude, let factor = high.magnitudeFactor,
      let top = high.point, bottom * factor <= top
    else { return nil }
    let resolution = Swift.max(low.resolution, high.resolution)
    switch second.value {
    case .number(let interval, let noun) where interval.point == top:
      return .number(Interval(min: bottom * factor, max: top, resolution: resolution), noun: noun)
    case .money(let interval, let currency) where interval.point == top:
      return .money(Interval(min: bottom * factor, max: top, resolution: resolution), currency: currency)
    default: return nil
    }
  }

  /// The one numeral of a reading, behind a sign if need be.
  func lastNumeral(from i: Int, before end: Int) -> Numeral? {
    var k = i
    while k < items.count, items[k].start < end {
      if let numeral = numeral(k) { return numeral }
      k += 1
    }
    return nil
  }

  /// The item behind an article, if one stands at `i`.
  private func behindArticle(_ i: Int) -> Int {
    has(i, .dateFiller) && numeral(i + 1) != nil && gap(i, i + 1) == .space ? i + 1 : i
  }

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
    // 150円台, 10만 원대: in that range; 車3台 counts cars.
    if starts(items[match.next].start, "台") || starts(items[match.next].start, "대"),
      items[match.next].end - items[match.next].start == 3
    {
      guard distance == .none, match.kind == .money || match.kind == .percent || match.kind == .quantity,
        !match.value.isRange, byte(items[match.next].end) < 0xE4 || byte(items[match.next].end) > 0xE9
      else { return match }
      if let value = band(match) {
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
