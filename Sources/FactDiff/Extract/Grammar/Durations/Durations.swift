// Lengths of time: 59分鐘40秒, "an hour and a half", "3 years and 2 months", 10–20 minutes, 兩個半小時, 1:02:03 where it is a length.

extension Grammar {
  /// A length of time: "59 min 40 s", 一小時, "all day".
  func duration(at i: Int) -> Match? {
    guard let reading = length(at: i) else { return nil }
    return Match(
      kind: .duration, value: .duration(reading.parts.interval, iso: reading.parts.iso), bound: reading.bound,
      start: reading.start, end: reading.end, next: reading.next)
  }

  /// A length of time by its parts, before it is written down.
  struct DurationReading {
    var parts: [DurationPart]
    var bound: Bound
    var start: Int
    var end: Int
    var next: Int
  }

  /// The same by its parts.
  func length(at i: Int) -> DurationReading? {
    guard i < items.count else { return nil }
    if items[i].numeral < 0 { return has(i, .half) ? halfUnit(at: i) : durationWord(at: i) ?? few(at: i) }
    return primedTime(at: i) ?? clockDuration(at: i) ?? countedDuration(at: i)
  }

  private static let halfNumber = Number(digits: 5, exponent: -1)

  private func countedDuration(at i: Int) -> DurationReading? {
    guard items[i].ahead.intersects(Grammar.unitRoles), let operand = operand(at: i), operand.next < items.count,
      items[operand.next].list >= 0,
      let low = operand.interval.min, let high = operand.interval.max, low >= .zero,
      high > .zero || operand.numeral.form == .digits
    else { return nil }
    var extra = Number.zero
    var unitItem = operand.next
    var joint = operand.end
    // "los tres primeros días"
    if let item = unitBehindFirst(operand) {
      unitItem = item
      joint = items[item - 1].end
    }
    // "113 milhões de anos"
    if operand.numeral.hasMagnitude, has(unitItem, .fuzzyJoin), has(unitItem + 1, .timeUnit),
      follows(operand.end, unitItem), near(items[unitItem].end, items[unitItem + 1].start)
    {
      joint = items[unitItem].end
      unitItem += 1
    }
    // 兩個半小時: the half stands before the unit.
    if let (half, item) = halfBeforeUnit(operand) {
      extra = half
      unitItem = item
      joint = items[item - 1].end
    }
    guard let (unit, factor, isShort) = unitAt(unitItem, behind: joint, isFirst: true) else { return nil }
    // "years old" is an age; "años" alone may be either.
    if let age = entry(unitItem, .ageSuffix), age.payload.utf8.last != UInt8(ascii: "?") { return nil }
    // "3 heures du matin" is a clock.
    if unit == .hour, has(unitItem, .hourMark), has(unitItem + 1, .dayPart), follows(items[unitItem].end, unitItem + 1)
    {
      return nil
    }
    // "huit heures moins le quart", "cinq heures moins vingt"
    if unit == .hour, has(unitItem, .hourMark), !operand.isRange,
      has(unitItem + 1, .minus) || numeral(unitItem + 1)?.isNegative == true,
      minutesInWords(at: unitItem + 1, behind: items[unitItem].end) != nil
    {
      return nil
    }
    // 今月9日, 다음 달 9일: the day of a month, known or not.
    if has(unitItem, .dayMark), !operand.isRange, has(i - 1, .relativePeriod), follows(items[i - 1].end, i),
      !countsDays(i)
    {
      return nil
    }
    // 1日あたり2億円, 一日200人
    if language == .japanese, operand.numeral.point == .one, has(unitItem, .dayMark),
      isRateOfDay(items[unitItem].end)
    {
      return nil
    }
    // 第32周 is one week, the thirty-second.
    if has(i - 1, .ordinalPrefix), gap(i - 1, i) == .none { return nil }
    if operand.numeral.isArticle, !operand.isRange, !isLength(ofOne: unitItem, article: i) { return nil }
    var reading = DurationReading(
      parts: [
        DurationPart(
          count: (low + extra) * Number(factor), upper: (high + extra) * Number(factor), unit: unit)
      ], bound: operand.bound, start: operand.start, end: unitEnd(unitItem), next: unitItem + 1)
    if operand.isRange || operand.bound != .exact {
      takeHalf(&reading, factor: factor)
      return isShort && !isPlainSecond(operand, unitItem, unit) ? nil : reading
    }
    takeHalf(&reading, factor: factor)
    let isHalved = reading.end > unitEnd(unitItem)
    takeMore(&reading, unit: unitItem, factor: factor)
    takeSmallerParts(&reading)
    takeDecimals(&reading)
    // "14h30" is a clock where that is how it is written; "59分", "5m" alone are none.
    if isShort, reading.parts.count == 1, !isHalved || isLatinLetter(items[unitItem].start) {
      if isPlainSecond(operand, unitItem, unit) { return reading }
      return unit == .hour && near(operand.end, items[unitItem].start)
        && (!language.writesClockWithH || operand.numeral.decimals > 0 || low > Number(24) || has(i - 1, .lengthCue))
        ? reading : nil
    }
    return reading
  }

  /// The unit behind "first" in the languages that put it between.
  private func unitBehindFirst(_ operand: Operand) -> Int? {
    let j = operand.next
    guard has(j + 1, .timeUnit), follows(operand.end, j), follows(items[j].end, j + 1) else { return nil }
    guard language == .french || language == .spanish || language == .portuguese, !operand.numeral.isArticle,
      entry(j, .ordinal)?.value == .one, byte(items[j].end - 1) == UInt8(ascii: "s")
    else { return nil }
    return j + 1
  }

  private static let unitRoles = RoleSet(
    .timeUnit, .hourMark, .minuteMark, .secondMark, .yearPart, .monthMark, .dayMark)

  /// The unit at item `j`: a word, or a letter ("h", "m", 分) that counts only in company.
  private func unitAt(_ j: Int, behind end: Int, isFirst: Bool) -> (TimeUnit, Int, Bool)? {
    guard j < items.count, items[j].list >= 0, isJoined(end, items[j].start, isFirst ? [.hyphen] : []) else {
      return nil
    }
    if let payload = entry(j, .timeUnit)?.payload {
      // "500 SEK" is money where "30 sek" is a time.
      if has(j, .currencySuffix) { return nil }
      guard let (unit, factor) = TimeUnit.named(payload) else { return nil }
      return (unit, factor, false)
    }
    // 過去十年中國…: 年中 belongs to years of the calendar only.
    if isFirst, has(j, .yearPart), starts(items[j].start, "年中"), numeral(j - 1)?.digitCount != 4 {
      return (.year, 1, false)
    }
    // 三日票, 連續五日
    if isFirst, has(j, .dayMark), isLengthInDays(j - 1) { return (.day, 1, false) }
    if isFirst, has(j, .monthMark), has(j - 1, .half), items[j - 1].end == items[j].start { return (.month, 1, false) }
    // "22H2" is a half of a year.
    if has(j, .hourMark), isLatinLetter(items[j].start), items[j].end - items[j].start == 1,
      byte(items[j].start) != UInt8(ascii: "H") || !isDigit(items[j].end) || isDigit(items[j].end + 1)
    {
      return (.hour, 1, true)
    }
    if has(j, .minuteMark) { return (.minute, 1, true) }
    if has(j, .secondMark) { return (.second, 1, true) }
    return nil
  }

  private func unitEnd(_ j: Int) -> Int {
    has(j, .yearPart) && !has(j, .timeUnit) ? items[j].start + 3 : items[j].end
  }

  /// Whether "a day", 一天 is a length: not "once a day", "$5 a day", "the one second".
  private func isLength(ofOne unit: Int, article i: Int) -> Bool {
    if isHan(items[i].start) { return !has(unit, .ordinal) }
    if entry(unit, .timeUnit)?.payload == "S", has(unit, .ordinal), byte(items[i].start) | 0x20 == UInt8(ascii: "a") {
      return false
    }
    // "the one day" is one; "three times a day", "5 dollars a day" is a rate.
    if isRateOfCount(article: i, unit: unit) { return false }
    guard i > 0, byte(items[i].start) | 0x20 == UInt8(ascii: "a"), isJoined(items[i - 1].end, items[i].start) else {
      return !isRate(before: items[i].start)
    }
    if items[i - 1].numeral >= 0 { return false }
    return !isRate(before: items[i].start) && !items[i - 1].roles.intersects(Grammar.rateRoles)
  }

  private static let rateRoles = RoleSet(
    .currencySuffix, .multiplierSuffix, .percentSuffix, .unit, .timeUnit, .counter, .fuzzyNumeral)

  /// 個半: a half between the number and its unit.
  private func halfBeforeUnit(_ operand: Operand) -> (Number, Int)? {
    guard !operand.isRange else { return nil }
    var j = operand.next
    if has(j, .counter), follows(operand.end, j), isHan(items[j].start) { j += 1 }
    // 兩個半月: a month and a half each.
    let isMonth = j > operand.next && has(j + 1, .monthMark)
    guard has(j, .half), isHan(items[j].start), follows(items[j - 1].end, j), has(j + 1, .timeUnit) || isMonth,
      items[j + 1].start == items[j].end
    else { return nil }
    return (Grammar.halfNumber, j + 1)
  }

  /// 三年半, "an hour and a half", "una hora y media", 1시간 반.
  private func takeHalf(_ reading: inout DurationReading, factor: Int) {
    guard let k = halfBehind(reading.next, reading.end) else { return }
    let part = has(k, .fraction) && !has(k, .half) ? Number(digits: 25, exponent: -2) : Grammar.halfNumber
    let more = (numeral(k)?.point ?? part) * Number(factor)
    reading.parts[0].count = reading.parts[0].count + more
    reading.parts[0].upper = reading.parts[0].upper + more
    reading.end = items[k].end
    reading.next = k + 1
  }

  private func halfBehind(_ next: Int, _ end: Int) -> Int? {
    guard next < items.count, follows(end, next) else { return nil }
    if has(next, .half), !isLatinLetter(items[next].start) {
      // 三年半導體: the scanner knows 半導體; 三年半價 does not occur.
      return next
    }
    guard has(next, .numeralAnd) || has(next, .durationAnd) else { return nil }
    var k = next + 1
    if entry(k, .fraction)?.value == Number(4), follows(items[next].end, k) { return k }
    if numeral(k)?.isArticle == true, entry(k + 1, .fraction)?.value == Number(4), follows(items[k].end, k + 1) {
      return k + 1
    }
    // "and a half", "and a quarter" are read as fractions already.
    if let part = numeral(k)?.point, part > .zero, part < .one, follows(items[next].end, k) { return k }
    if has(k, .article), follows(items[k - 1].end, k) { k += 1 }
    guard has(k, .half), follows(items[k - 1].end, k), !follows(items[k].end, k + 1) || !has(k + 1, .timeUnit) else {
      return nil
    }
    return k
  }

  /// "3 years and 2 months", 1小時30分鐘, "59m40s".
  private func takeSmallerParts(_ reading: inout DurationReading) {
    while reading.parts.count < 7 {
      var j = reading.next
      guard j < items.count, let last = reading.parts.last else { return }
      let isJoint: Bool
      var isListed = false
      if has(j, .numeralAnd) || has(j, .durationAnd), follows(reading.end, j, [.comma]), follows(items[j].end, j + 1) {
        j += 1
        isJoint = true
      } else {
        isListed = !isJoined(reading.end, items[j].start)
        isJoint = !isListed || isJoined(reading.end, items[j].start, [.comma])
        // 一小時半、九十分鐘: that mark counts up, it never adds.
        if isListed, starts(reading.end, "、") { return }
      }
      // 三年零两个月
      if isLoneZero(j), numeral(j + 1) != nil, items[j + 1].start == items[j].end { j += 1 }
      guard isJoint, let numeral = numeral(j), let count = numeral.min, let upper = numeral.max,
        numeral.isPoint && numeral.bound == .exact || numeral.bound == .fuzzy && !isListed, !numeral.isNegative
      else { return }
      // 8天20時
      if last.unit == .day, has(j + 1, .hourMark), !isLatinLetter(items[j + 1].start), !has(j + 1, .timeUnit),
        follows(numeral.end, j + 1), starts(items[j + 1].start, "时") || starts(items[j + 1].start, "時")
      {
        reading.parts.append(DurationPart(count: count, upper: count, unit: .hour))
        reading.end = items[j + 1].end
        reading.next = j + 2
        continue
      }
      if let (unit, factor, isShort) = unitAt(j + 1, behind: numeral.end, isFirst: false),
        unit.rawValue < last.unit.rawValue
      {
        // "1 hour, 90 minutes" are two: the second does not fit into one of the first.
        if isListed, last.count.integer == nil || count >= Number(last.unit.seconds / (unit.seconds * factor)) {
          return
        }
        // A list of lengths ("3 years, 5 days") keeps its comma only between neighbours of one sum.
        if isShort, !isHan(items[j + 1].start), last.unit.rawValue > TimeUnit.hour.rawValue, unit != .hour { return }
        reading.parts.append(
          DurationPart(count: count * Number(factor), upper: upper * Number(factor), unit: unit))
        reading.end = items[j + 1].end
        reading.next = j + 2
        // 两小时四十多分钟
        if count != upper {
          reading.bound = .fuzzy
          return
        }
        if let k = halfBehind(reading.next, reading.end), isHan(items[k].start) {
          reading.parts[reading.parts.count - 1].count = count + Grammar.halfNumber
          reading.parts[reading.parts.count - 1].upper = count + Grammar.halfNumber
          reading.end = items[k].end
          reading.next = k + 1
        }
        continue
      }
      if takeUnmarked(&reading, j, numeral) { return }
      // "1h20": minutes without their mark.
      if last.unit == .hour, reading.parts.count == 1,
        items[j].start == reading.end
          || isCuedLength(reading.start, numeral.end) && spaceWidth(at: reading.end) > 0,
        !language.writesClockWithH || isCuedLength(reading.start, numeral.end), numeral.digitCount == 2,
        let minutes = numeral.plainDigits, minutes < 60, !isDigit(numeral.end), !isLatinLetter(numeral.end)
      {
        reading.parts.append(DurationPart(count: Number(minutes), upper: Number(minutes), unit: .minute))
        reading.end = numeral.end
        reading.next = j + 1
      }
      return
    }
  }

  /// "durée : 1 h 20", "2 h 45 de jeu": a word before or behind says that hours are no time of day.
  private func isCuedLength(_ start: Int, _ end: Int) -> Bool {
    has(itemBehind(start, from: 0) - 1, .lengthCue) || isSpent(behind: end)
  }

  /// "2 h 45 de jeu": how the time was spent.
  func isSpent(behind end: Int) -> Bool {
    guard byte(end) == 0x20, byte(end + 1) == UInt8(ascii: "d") else { return false }
    return stands(.pastime, at: end + 1)
  }

  /// "half an hour", 半年, "media hora", "une demi-heure", "the whole day" is none.
  private func halfUnit(at i: Int) -> DurationReading? {
    guard has(i, .half) else { return nil }
    var j = i + 1
    if numeral(j)?.isArticle == true || has(j, .article) || has(j, .counter), follows(items[i].end, j) { j += 1 }
    guard follows(items[j - 1].end, j, [.hyphen]), let payload = entry(j, .timeUnit)?.payload,
      let (unit, factor) = TimeUnit.named(payload)
    else { return nil }
    if isHan(items[i].start), items[j].start > items[j - 1].end { return nil }
    var start = items[i].start
    // "a half hour", "eine halbe Stunde"
    if i > 0, has(i - 1, .article), follows(items[i - 1].end, i) { start = items[i - 1].start }
    return DurationReading(
      parts: [
        DurationPart(
          count: Grammar.halfNumber * Number(factor), upper: Grammar.halfNumber * Number(factor), unit: unit)
      ], bound: .exact, start: start, end: items[j].end, next: j + 1)
  }

  // MARK: Lengths written as clocks

  /// 1:02:03 or 59:40 beside a word for a length, or in a field of that name.
  func clockDuration(at i: Int) -> DurationReading? {
    let isGap = byte(items[i].start) == UInt8(ascii: "+") && !has(i - 1, .zone) && !isZoneSign(before: items[i].start)
    guard let start = isGap ? items[i].start + 1 : firstDigit(i), isGap || start == items[i].start else { return nil }
    let (first, firstEnd) = digits(at: start)
    guard byte(firstEnd) == UInt8(ascii: ":"), isDigit(firstEnd + 1), firstEnd - start <= 3 else { return nil }
    let (second, secondEnd) = digits(at: firstEnd + 1)
    // 片長:1:02:33: the colon of a label.
    guard secondEnd - firstEnd == 3, second < 60, byte(start - 1) != UInt8(ascii: ":") || !isDigit(start - 2) else {
      return nil
    }
    var end = secondEnd
    var parts = [
      DurationPart(count: Number(first), upper: Number(first), unit: .minute),
      DurationPart(count: Number(second), upper: Number(second), unit: .second),
    ]
    if byte(secondEnd) == UInt8(ascii: ":"), isDigit(secondEnd + 1) {
      let (third, thirdEnd) = digits(at: secondEnd + 1)
      guard thirdEnd - secondEnd == 3, third < 60 else { return nil }
      end = thirdEnd
      parts[0].unit = .hour
      parts[1].unit = .minute
      parts.append(DurationPart(count: Number(third), upper: Number(third), unit: .second))
    }
    guard !isDigit(end), byte(end) != UInt8(ascii: ":") else { return nil }
    var next = itemBehind(end, from: i + 1)
    if let unit = clockUnit(at: next, behind: end), parts.count == 3 || unit != .second,
      !isHoursOfDay(i, first, unit)
    {
      // "4:43 Stunden", "2:15 hours", "7:40 min"
      if parts.count == 2, unit == .hour { (parts[0].unit, parts[1].unit) = (.hour, .minute) }
      end = items[next].end
      next += 1
    } else if parts.count == 2, isOffset(start, first * 60 + second) {
      // What begins a line of a transcript is so far into it.
    } else if isSplitTime(
      i,
      WrittenClock(start: start, first: first, width: firstEnd - start, second: second, groups: parts.count, end: end))
    {
      // Two numbers are told as hours and minutes or minutes and seconds by their size.
    } else {
      guard isLengthCue(before: i, end) else { return nil }
      // "Time of game: 2:56"
      if parts.count == 2, first < 8, isGameLength(before: i) { (parts[0].unit, parts[1].unit) = (.hour, .minute) }
    }
    if let (fraction, behind) = decimals(at: end), parts[parts.count - 1].unit == .second {
      let whole = parts[parts.count - 1].count + fraction
      parts[parts.count - 1].count = whole
      parts[parts.count - 1].upper = whole
      end = behind
      next = itemBehind(end, from: next)
      // "1:41,337 Minuten"
      if let unit = clockUnit(at: next, behind: end), unit == parts[0].unit || unit == .second {
        end = items[next].end
        next += 1
      }
    }
    parts.removeAll { $0.count == .zero }
    guard !parts.isEmpty else { return nil }
    return DurationReading(parts: parts, bound: .exact, start: start, end: end, next: next)
  }

  /// "a las 17:30 horas", "13:15 horas": how Spanish and Portuguese write a time of day.
  private func isHoursOfDay(_ i: Int, _ hour: Int, _ unit: TimeUnit) -> Bool {
    guard unit == .hour, language == .spanish || language == .portuguese, hour < 24 else { return false }
    return hour >= 10 || has(i - 1, .clockFiller) && isArticle(i - 1)
  }

  /// "UTC +8:00", "GMT+5:30"
  private func isZoneSign(before start: Int) -> Bool {
    let end = byte(start - 1) == 0x20 ? start - 1 : start
    return starts(end - 3, "UTC") || starts(end - 3, "GMT")
  }

  /// The unit written out behind a clock: hours, minutes or seconds.
  private func clockUnit(at j: Int, behind end: Int) -> TimeUnit? {
    guard follows(end, j), let payload = entry(j, .timeUnit)?.payload, let (unit, factor) = TimeUnit.named(payload),
      factor == 1, items[j].end - items[j].start > 1
    else { return nil }
    switch unit {
    case .hour, .minute, .second: return unit
    case .day, .week, .month, .year: return nil
    }
  }

  /// Digits written like a clock: the first two groups, how many digits the first has, and how many groups there are.
  private struct WrittenClock {
    var start: Int
    var first: Int
    var width: Int
    var second: Int
    var groups: Int
    var end: Int
  }

  /// 2:00:35 and 60:48 are no times of day: a clock writes no lone hour before its seconds, and has no sixtieth hour.
  private func isSplitTime(_ i: Int, _ clock: WrittenClock) -> Bool {
    let (start, first, second, end) = (clock.start, clock.first, clock.second, clock.end)
    let before = byte(start - 1)
    if before == UInt8(ascii: "-") || before == UInt8(ascii: "/") || before == UInt8(ascii: "T") { return false }
    if has(i - 1, .clockFiller), isArticle(i - 1) { return false }
    if isPlaceInRecording(clock) { return true }
    let j = itemBehind(end, from: i + 1)
    if follows(end, j), has(j, .dayPart) || has(j, .zone) || has(j, .clockWord) || has(j, .hourMark) { return false }
    if isRaceTime(start, end) { return true }
    if clock.groups == 3 {
      guard clock.width == 1, !isBehindDate(start) else { return false }
      // "6:05:30 on 5 January"
      guard follows(end, j, [.comma]) else { return true }
      let k = has(j, .dateCue) || has(j, .dateFiller) ? j + 1 : j
      return dateReading(at: k).map { $0.period.precision != .day } ?? true
    }
    // "+6:17": so much behind the first.
    if before == UInt8(ascii: "+"), byte(start - 2) == 0x20 || byte(start - 2) == UInt8(ascii: "("), first < 60,
      start - 1 > range.lowerBound
    {
      return true
    }
    // "1:53.2": no clock tells tenths of a minute.
    if decimals(at: end) != nil, first < 60, !isBehindDate(start), !isAboutGames || second > 0 { return true }
    guard first >= 24, first < 200, clock.width >= 2, first + second != 100, !isAboutGames else { return false }
    return standsFree(.splitTimeLead, before: start)
  }

  /// 26:05 at the head of a line, 从 32:50 看起, and every line of a list of chapters.
  private func isPlaceInRecording(_ clock: WrittenClock) -> Bool {
    let (start, end) = (clock.start, clock.end)
    let isHead = Chapters.head(of: range, in: text) == start
    if isHead, chapters.contains(block) { return true }
    guard clock.groups == 2, (24..<200).contains(clock.first), clock.width >= 2, !isAboutGames else { return false }
    guard language.isSpaceless, clock.first + clock.second != 100 else { return false }
    if isHead, zone == .list || zone == .table { return true }
    let k = byte(start - 1) == 0x20 ? start - 1 : start
    let next = end + spaceWidth(at: end)
    return starts(k - 3, "从") || starts(k - 3, "從") || starts(next, "起") || starts(next, "開始") || starts(next, "开始")
      || starts(next, "から")
  }

  /// Whether a date was read right before an offset.
  func isBehindDate(_ start: Int) -> Bool {
    guard let last = mentions.last, last.text.upperBound <= start, case .date(let date) = last.value,
      date.precision == .day
    else { return false }
    return start - last.text.upperBound <= 3
  }

  private func isLengthCue(before i: Int, _ end: Int) -> Bool {
    if i > 0, has(i - 1, .lengthCue), items[i].start - items[i - 1].end <= 12 { return true }
    let j = itemBehind(end, from: i + 1)
    // "16:00 en Madrid": a preposition is a cue only before its length.
    if has(j, .lengthCue), isJoined(end, items[j].start), !isLatinLetter(end + 1) || items[j].end - items[j].start > 2 {
      return true
    }
    return isLengthLabel
  }

  /// Whether what is measured is told in hours: "time of game", 試合時間.
  private func isGameLength(before i: Int) -> Bool {
    if let cue = entry(i - 1, .lengthCue) { return cue.payload == "game" }
    for label in [source.blocks[block].label, source.blocks[block].rowLabel].compactMap({ $0 }) {
      var k = label.lowerBound
      while k < label.upperBound {
        guard let match = lexicon.longestMatch(in: text, from: k, to: label.upperBound) else {
          k += 1
          continue
        }
        if lexicon.entry(match.list, .lengthCue, in: text, at: k)?.payload == "game" { return true }
        k += match.length
      }
    }
    return false
  }

  /// Whether the block's own label, a key or a column header, names a length.
  private var isLengthLabel: Bool {
    let here = source.blocks[block]
    return here.label.map { labels($0, .lengthCue) } ?? false || here.rowLabel.map { labels($0, .lengthCue) } ?? false
  }

  /// Whether a word of a label plays a role.
  func labels(_ label: Range<Int>, _ role: Role) -> Bool {
    var k = label.lowerBound
    while k < label.upperBound {
      if let match = lexicon.longestMatch(in: text, from: k, to: label.upperBound) {
        if lexicon.roles(match.list).contains(role) { return true }
        k += match.length
      } else {
        k += 1
      }
    }
    return false
  }
}

extension Language {
  /// "14h30" is a time of day.
  fileprivate var writesClockWithH: Bool {
    switch self {
    case .french, .spanish, .portuguese, .german: true
    case .english, .simplifiedChinese, .traditionalChinese, .japanese, .korean, .undetermined: false
    }
  }
}
