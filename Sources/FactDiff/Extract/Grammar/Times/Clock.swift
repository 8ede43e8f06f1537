// A time of day as read: 18:05, "6:05 p.m.", 下午6时04分, "9 Uhr", "14h30", noon.

struct Clock {
  var time: ClockTime
  var hasMinutes = true
  var hasSeconds = false
  /// Minutes east of UTC.
  var offset: Int?
  /// Zones that have summer time: the offset depends on the day.
  var summerTime: SummerTime?
  /// Whether morning or afternoon was told, or need not be.
  var isTold = false
  var start: Int
  var end: Int

  /// "T08:00", "T08:00:30", "T08:00+09:00".
  var timex: String {
    var result = "T" + padded(time.hour, 2) + ":" + padded(time.minute, 2)
    if hasSeconds { result += ":" + padded(time.second, 2) }
    if let offset, summerTime == nil { result += Instant.zoneText(offset) }
    return result
  }
}

extension Grammar {
  /// The clock time that starts with item `i`. `isExpected`: a date or "at" stands before it, so "9" alone may be one.
  func clock(at i: Int, isExpected: Bool = false, depth: Int = 0) -> Clock? {
    guard i < items.count, depth < 4 else { return nil }
    if items[i].list >= 0 {
      let roles = items[i].roles
      if roles.contains(.dayPart) { return dayPartFirst(at: i, depth: depth) }
      if roles.contains(.clockFiller) {
        guard follows(items[i].end, i + 1), items[i + 1].numeral >= 0 || has(i + 1, .dayPart),
          isExpected || items[i + 1].numeral < 0 || !reads(.duration) || clockDuration(at: i + 1) == nil,
          var clock = clock(at: i + 1, isExpected: true, depth: depth + 1)
        else { return nil }
        if isExpected { clock.start = items[i].start }
        return clock
      }
      if roles.contains(.zone), let zone = zone(at: i, behind: items[i].start),
        isHan(items[i].start) || isHangul(items[i].start), let next = clockBehindZone(i),
        var clock = clock(at: next, depth: depth + 1)
      {
        clock.offset = zone.offset
        clock.summerTime = zone.summerTime
        // 日本時間の午前8時: a word of the sentence.
        if follows(items[i].end, next) { clock.start = items[i].start }
        return clock
      }
      if roles.intersects(Grammar.shiftStarts) { return shiftedClock(at: i) }
      return nil
    }
    guard let numeral = numeral(i), !numeral.hasSeparator else { return nil }
    if let start = firstDigit(i), start == items[i].start, let clock = digitalClock(at: i, start) {
      // "nach 4:43 Stunden", "ab 1:04:15": a length, where no date stands before it.
      if !isExpected || isRaceTime(start, clock.end), reads(.duration), clockDuration(at: i) != nil { return nil }
      return withSuffixes(clock, itemBehind(clock.end, from: i + 1))
    }
    if let clock = shiftedClock(at: i) { return clock }
    return hourClock(at: i, isExpected: isExpected)
  }

  private static let shiftStarts = RoleSet(.half, .fraction, .article)

  private func isHangul(_ offset: Int) -> Bool { byte(offset) >= 0xEA && byte(offset) <= 0xED }

  /// "18:05", "18:05:30", "8.30 pm", "14h30", "9 h 30".
  private func digitalClock(at i: Int, _ start: Int) -> Clock? {
    let (hour, hourEnd) = digits(at: start)
    guard hourEnd - start <= 2, hour <= 24, !isInsideNumber(start) else { return nil }
    let colon = byte(hourEnd) == UInt8(ascii: ":") ? 1 : starts(hourEnd, "：") ? 3 : 0
    if colon > 0, isDigit(hourEnd + colon) {
      let (minute, minuteEnd) = digits(at: hourEnd + colon)
      guard minuteEnd - hourEnd == colon + 2, minute < 60, hour < 24 || minute == 0 else { return nil }
      var clock = Clock(time: ClockTime(hour: hour % 24, minute: minute), start: start, end: minuteEnd)
      if byte(minuteEnd) == byte(hourEnd), isDigit(minuteEnd + colon) {
        let (second, secondEnd) = digits(at: minuteEnd + colon)
        guard secondEnd - minuteEnd == colon + 2, second < 60 else { return nil }
        clock.time.second = second
        clock.hasSeconds = second != 0
        clock.end = secondEnd
        if byte(secondEnd) == UInt8(ascii: "."), isDigit(secondEnd + 1) { clock.end = digits(at: secondEnd + 1).end }
      }
      if isDigit(clock.end) || (byte(clock.end) == UInt8(ascii: ":") && isDigit(clock.end + 1)) { return nil }
      clock.isTold = hour > 12 || hour == 0
      return clock
    }
    // "8.30 pm", "18.05 Uhr"
    if byte(hourEnd) == UInt8(ascii: "."), isDigit(hourEnd + 1) {
      let (minute, minuteEnd) = digits(at: hourEnd + 1)
      let j = itemBehind(minuteEnd, from: i + 1)
      guard minuteEnd - hourEnd == 3, minute < 60, !isDigit(minuteEnd) else { return nil }
      if isDottedClock(i, start, hour, minuteEnd) {
        return Clock(
          time: ClockTime(hour: hour % 24, minute: minute), isTold: hour > 12, start: start, end: minuteEnd)
      }
      guard j < items.count, isJoined(minuteEnd, items[j].start),
        isHalfOfDay(j) || has(j, .dayPart) && has(i - 1, .clockFiller) || isZoneSign(j)
          || (has(j, .hourMark) && items[j].end - items[j].start > 1)
      else { return nil }
      return Clock(time: ClockTime(hour: hour % 24, minute: minute), start: start, end: minuteEnd)
    }
    return nil
  }

  /// "a las 20.00", "um 17.30", and "7.36 La Aemet avisa" at the head of a line: where the decimal mark is a comma, two
  /// digits behind a dot are minutes.
  private func isDottedClock(_ i: Int, _ start: Int, _ hour: Int, _ end: Int) -> Bool {
    guard language.usesDecimalComma, hour < 24, byte(end) != UInt8(ascii: ".") || !isDigit(end + 1),
      byte(end) != UInt8(ascii: "%"), !hasUnit(behind: end, i), !has(i + 1, .month)
    else { return false }
    if has(i - 1, .clockFiller) || has(i - 1, .dateBoundBefore) && endsWithArticle(items[i - 1].end),
      isJoined(items[i - 1].end, start)
    {
      return endsWithArticle(items[i - 1].end)
        || language == .german && starts(items[i - 1].start, "um") && !starts(end, " Prozent")
    }
    // "7.36 La Aemet activa el aviso": the head of a line that goes on in words.
    guard zone == .list || zone == .table, language != .german else { return false }
    var head = range.lowerBound
    while head < start, text[head] == 0x2A || text[head] == 0x5F || text[head] == 0x20 { head += 1 }
    var k = end
    while byte(k) == 0x2A || byte(k) == 0x5F || byte(k) == 0x3A { k += 1 }
    guard head == start, byte(k) == 0x20 || k == range.upperBound && zone == .table else { return false }
    return isLatinLetter(k + 1) || k == range.upperBound
  }

  /// GMT, UTC, WIB: a zone that is written in capitals.
  private func isZoneSign(_ j: Int) -> Bool {
    guard has(j, .zone) else { return false }
    return (items[j].start..<items[j].end).allSatisfy { text[$0] &- 0x41 < 26 }
  }

  private func isHalfOfDay(_ j: Int) -> Bool {
    guard let part = entry(j, .dayPart)?.payload else { return false }
    return part == "am" || part == "pm"
  }

  private func isInsideNumber(_ start: Int) -> Bool {
    let before = byte(start - 1)
    if before == UInt8(ascii: ":") || before == UInt8(ascii: ".") || before == UInt8(ascii: "/") {
      return isDigit(start - 2)
    }
    return isLatinLetter(start - 1) && before | 0x20 != UInt8(ascii: "t")
  }

  /// 9時3分, "9 Uhr 30", 八點半, "9 o'clock", "7pm", "14h30".
  private func hourClock(at i: Int, isExpected: Bool) -> Clock? {
    if let clock = spokenClock(at: i) { return clock }
    guard let numeral = numeral(i), let hour = plainInteger(i), (0...24).contains(hour) || numeral.digitCount == 4,
      numeral.form != .mixed, !has(i - 1, .lengthCue) || !has(i + 1, .hourMark) || !isLatinLetter(items[i].end + 1)
    else { return nil }
    let j = i + 1
    var start = items[i].start
    if text[start] == UInt8(ascii: "-") { start += 1 }
    if isLatinLetter(start - 1) || isDigit(start - 1) { return nil }
    // "à 20.ª edição"
    if starts(items[i].end, ".ª") || starts(items[i].end, "ª") || starts(items[i].end, ".º") { return nil }
    // "le 9 au matin" is a day.
    if language == .french, starts(start - 3, "le ") || starts(start - 3, "Le "), starts(items[i].end, " au ") {
      return nil
    }
    // 이세시: the hour is no end of a word.
    if language == .korean, numeral.form == .han, isHangul(start - 3),
      i == 0 || items[i - 1].end != start || has(i - 1, .numeral)
    {
      return nil
    }
    if byte(start - 1) == UInt8(ascii: "."), isDigit(start - 2) { return nil }
    guard follows(items[i].end, j) else {
      return isExpected && hour < 25 && isBareHour(i)
        ? Clock(time: ClockTime(hour: hour % 24), start: start, end: items[i].end) : nil
    }
    if numeral.digitCount == 4, numeral.form == .digits {
      // "1140 a.m.", "2223 GMT"
      guard isHalfOfDay(j) && hour / 100 <= 12 || isZoneSign(j) && hour / 100 < 24, hour % 100 < 60,
        let minutes = Optional(hour % 100)
      else { return nil }
      return withSuffixes(
        Clock(time: ClockTime(hour: hour / 100, minute: minutes), start: start, end: items[i].end), j)
    }
    guard hour <= 24 else { return nil }
    var clock = Clock(time: ClockTime(hour: hour % 24), hasMinutes: false, start: start, end: items[i].end)
    clock.isTold = hour > 12
    if has(j, .hourMark) { return marked(clock, i, j, isExpected: isExpected) }
    if has(j, .dayPart) || has(j, .clockWord) { return withSuffixes(clock, j, needsSuffix: !isExpected) }
    // "nine thirty" behind a date, "from three thirty"
    if isExpected || language == .english && isRangeInWords(i), numeral.form == .words, gap(i, j) == .space,
      let minute = plainInteger(j),
      (10...59).contains(minute),
      self.numeral(j)?.form == .words
    {
      clock.time.minute = minute
      clock.end = items[j].end
      return withSuffixes(clock, j + 1)
    }
    return isExpected && isBareHour(i) ? clock : nil
  }

  /// "from three thirty to four fifteen", "between two ten and two forty five": both ends are an hour and its minutes.
  private func isRangeInWords(_ i: Int) -> Bool {
    func isPair(_ k: Int) -> Bool {
      guard let hour = plainInteger(k), (1...12).contains(hour), let minute = plainInteger(k + 1),
        (10...59).contains(minute)
      else { return false }
      return numeral(k)?.form == .words && numeral(k + 1)?.form == .words && gap(k, k + 1) == .space
    }
    if has(i - 1, .rangeOpen) {
      return isPair(i) && (has(i + 2, .rangeJoin) || has(i + 2, .rangeAnd)) && isPair(i + 3)
    }
    return i >= 4 && has(i - 4, .rangeOpen) && isPair(i) && isPair(i - 3)
  }

  /// "at 5", "at 9": a whole hour with nothing that counts behind it.
  private func isBareHour(_ i: Int) -> Bool {
    guard has(i - 1, .clockFiller) || has(i - 1, .dateBoundBefore) && endsWithArticle(items[i - 1].end),
      let numeral = numeral(i), numeral.digitCount <= 2, numeral.form != .han
    else { return false }
    // "le bilan est de 8 à 4"
    if language == .french, isNumeral(i - 2), gap(i - 2, i - 1) == .space { return false }
    // "de 48 secondes à 7", "nous étions partis, à cinq": a bare number of French is an hour beside its day alone.
    if language == .french, !(i > 1 && items[i - 2].roles.intersects(Grammar.dayWords)) { return false }
    if language == .english, isNoHour(i) { return false }
    let next = byte(numeral.end)
    // "heute Abend um 8 im Hof", "a las 9 en casa"
    if next == 0x20, !hasUnit(behind: numeral.end, i),
      i > 1 && items[i - 2].roles.intersects(Grammar.dayWords)
        || isArticle(i - 1) && endsPhrase(numeral.end)
    {
      return true
    }
    if next == 0 || next == UInt8(ascii: ",") || next == UInt8(ascii: ";") { return true }
    return next == UInt8(ascii: ".") && !isDigit(numeral.end + 1) || next == UInt8(ascii: "?")
  }

  private static let dayWords = RoleSet(.relativeDay, .weekday, .dayPart)

  /// "champion at 17": English tells no bare hour above twelve, unless behind its day, and none where an age is meant.
  private func isNoHour(_ i: Int) -> Bool {
    guard let hour = plainInteger(i), let numeral = numeral(i) else { return false }
    if i > 1, items[i - 2].roles.intersects(Grammar.dayWords) { return false }
    return hour > 12 || isAgeAt(Operand(numeral, next: i + 1), hour)
  }

  /// The "trente" of "dix-huit heures trente", but not of "cinq heures moins dix" or "dix heures trente personnes".
  private func isFrenchMinute(_ k: Int, behindHour i: Int) -> Bool {
    guard language == .french, let minute = numeral(k), minute.form == .words, numeral(i)?.form == .words else {
      return false
    }
    return !minute.isNegative && (plainInteger(k) ?? 0) >= 5 && endsPhrase(minute.end)
  }

  private func marked(_ clock: Clock, _ i: Int, _ j: Int, isExpected: Bool) -> Clock? {
    if isLengthInWords(i, j) { return nil }
    // "23H2" is a half of a year.
    if byte(items[j].start) == UInt8(ascii: "H"), isDigit(items[j].end), !isDigit(items[j].end + 1) { return nil }
    var clock = clock
    var isFirm = isExpected || clock.isTold
    clock.end = items[j].end
    // "3h" is a length where hours of a clock are written otherwise.
    let isLetter = isLatinLetter(items[j].start) && items[j].end - items[j].start == 1
    var k = j + 1
    // 八點十分: 十分 is an idiom elsewhere and was dropped.
    if starts(clock.end, "十分"), isHan(items[j].start) {
      clock.time.minute = 10
      clock.hasMinutes = true
      clock.end += 6
      k = itemBehind(clock.end, from: k)
      return withSuffixes(clock, k)
    }
    if let minute = plainInteger(k), (0...59).contains(minute), follows(clock.end, k),
      self.numeral(k)?.form != .mixed
    {
      if has(k + 1, .minuteMark) || entry(k + 1, .timeUnit)?.payload == "M", follows(items[k].end, k + 1) {
        if isLetter, has(k + 1, .timeUnit) { return nil }
        clock.time.minute = minute
        clock.hasMinutes = true
        clock.end = items[k + 1].end
        k += 2
        if let second = plainInteger(k), (0...59).contains(second), follows(clock.end, k),
          has(k + 1, .secondMark) || entry(k + 1, .timeUnit)?.payload == "S", follows(items[k].end, k + 1)
        {
          clock.time.second = second
          clock.hasSeconds = true
          clock.end = items[k + 1].end
          k += 2
        }
        isFirm = true
      } else if isFrenchMinute(k, behindHour: i)
        || self.numeral(k)?.digitCount == 2 && items[k].end - items[k].start == 2
          && (isLatinLetter(items[j].start) || items[k].start == clock.end)
      {
        // "14h30", "9 Uhr 30", "dix-huit heures trente"
        clock.time.minute = minute
        clock.hasMinutes = true
        clock.end = items[k].end
        k += 1
        isFirm = true
      } else if self.numeral(k)?.form == .han, minute >= 5, items[k].start == clock.end {
        clock.time.minute = minute
        clock.hasMinutes = true
        clock.end = items[k].end
        k += 1
        isFirm = isFirm || minute >= 10
      }
    } else if has(k, .half), follows(clock.end, k), !isLatinLetter(items[k].start) {
      clock.time.minute = 30
      clock.hasMinutes = true
      clock.end = items[k].end
      k += 1
      isFirm = true
    } else if has(k, .fraction), entry(k, .fraction)?.payload == "4", starts(clock.end, "一刻") || starts(clock.end, "三刻")
    {
      clock.hasMinutes = true
      clock.end = items[k].end
      k += 1
    }
    if isLetter, isSpent(behind: clock.end) { return nil }
    if let (minute, next) = minutesInWords(at: k, behind: clock.end) {
      clock.time = ClockTime(seconds: (clock.time.secondsOfDay + minute * 60 + 86_400) % 86_400)
      clock.hasMinutes = true
      clock.end = items[next - 1].end
      k = next
      isFirm = true
    }
    for (word, minute) in Grammar.quarters where starts(clock.end, word) {
      clock.time.minute = minute
      clock.hasMinutes = true
      clock.end += word.utf8CodeUnitCount
      k = itemBehind(clock.end, from: k)
      isFirm = true
    }
    if isLetter, !clock.hasMinutes,
      language == .english || !(isExpected || clock.time.hour > 5 || has(k, .dateRangeJoin))
    {
      return nil
    }
    if isLetter, language == .english { return nil }
    // 三點 is as well three points: a bare hour in characters needs a day part, minutes or a date.
    let isDigits = numeral(i)?.form == .digits || clock.time.hour == 0
    if !isFirm, !isDigits, isHan(items[j].start), !has(k, .clockWord), !has(k, .dateBoundAfter), language.isChinese {
      return nil
    }
    return withSuffixes(clock, k)
  }

  /// "a las dos horas y diecisiete minutos": hours in words and minutes with their own name are so far into something.
  private func isLengthInWords(_ i: Int, _ j: Int) -> Bool {
    guard numeral(i)?.form == .words, has(j, .timeUnit), isLatinLetter(items[j].start) else { return false }
    if isHoursOf(j) { return true }
    guard has(j + 1, .numeralAnd) || has(j + 1, .durationAnd), follows(items[j].end, j + 1), plainInteger(j + 2) != nil,
      follows(items[j + 1].end, j + 2), follows(items[j + 2].end, j + 3)
    else { return false }
    return entry(j + 3, .timeUnit)?.payload == "M"
  }

  /// "a las seis horas de inactividad", "a las tres horas del ingreso": so long after something, no time of day.
  private func isHoursOf(_ j: Int) -> Bool {
    guard language == .spanish, starts(items[j].start, "horas de") || starts(items[j].start, "horas del ") else {
      return false
    }
    let word = items[j].end + (starts(items[j].end, " del ") ? 5 : 4)
    guard byte(word - 1) == 0x20, byte(word) &- 0x61 < 26 || byte(word) == 0xC3 else { return false }
    return !stands(.dayWord, at: word)
  }

  private static let quarters: [(StaticString, Int)] = [("一刻鐘", 15), ("一刻钟", 15), ("一刻", 15), ("三刻", 45)]

  /// Day part, zone and "o'clock" behind a clock time.
  func withSuffixes(_ clock: Clock, _ next: Int, needsSuffix: Bool = false) -> Clock? {
    var clock = clock
    var j = next
    var found = false
    if has(j, .hourMark), follows(clock.end, j), items[j].end - items[j].start > 1, clock.hasMinutes || !needsSuffix,
      isLatinLetter(items[j].start)
    {
      clock.end = items[j].end
      j += 1
      found = true
    }
    if has(j, .clockWord), follows(clock.end, j) {
      clock.end = items[j].end
      j += 1
      found = true
    }
    var k = j
    if has(k, .dateFiller) || has(k, .clockFiller) || has(k, .dateCue), follows(clock.end, k), has(k + 1, .dayPart) {
      k += 1
    }
    if let part = entry(k, .dayPart)?.payload, k == j ? follows(clock.end, k) : follows(items[j].end, k),
      !isHan(items[k].start), today == nil || !has(k, .relativeDay), let time = Grammar.time(clock.time, in: part)
    {
      clock.time = time
      clock.isTold = true
      clock.end = items[k].end
      if byte(clock.end) == UInt8(ascii: "."), byte(clock.end - 2) == UInt8(ascii: ".") || byte(clock.end - 2) == 0x20 {
        clock.end += 1
      }
      j = k + 1
      found = true
    }
    if needsSuffix, !found { return nil }
    return withZone(clock, j)
  }

  /// The hour in a part of the day, nil where they do not go together.
  static func time(_ time: ClockTime, in part: String) -> ClockTime? {
    var result = time
    switch part {
    case "am", "morning":
      if time.hour == 12 { result.hour = 0 }
    case "evening":
      result.hour = time.hour == 12 ? 0 : (4..<12).contains(time.hour) ? time.hour + 12 : time.hour
    case "pm", "afternoon":
      if time.hour < 12 { result.hour += 12 }
    case "night":
      if time.hour >= 6, time.hour < 12 { result.hour += 12 }
      if time.hour == 12 { result.hour = 0 }
    case "noon":
      if time.hour < 5 { result.hour += 12 }
    case "midnight":
      if time.hour == 12 { result.hour = 0 }
    default: return nil
    }
    return result
  }

  /// 下午6时04分, 오후 6시, 午前9時, "noon", "midnight".
  private func dayPartFirst(at i: Int, depth: Int) -> Clock? {
    guard let part = entry(i, .dayPart)?.payload else { return nil }
    let j = i + 1
    if follows(items[i].end, j), items[j].numeral >= 0 || has(j, .clockFiller),
      !isLatinLetter(items[i].start) || has(j, .clockFiller) || isPrefixed(i),
      var clock = clock(at: j, isExpected: true, depth: depth + 1), let time = Grammar.time(clock.time, in: part)
    {
      clock.start = items[i].start
      clock.time = time
      clock.isTold = true
      return clock
    }
    switch part {
    case "noon": return wholeHour(12, at: i)
    case "midnight": return wholeHour(0, at: i)
    default: return nil
    }
  }

  /// "AM 10:40", "PM 3시" as Korean, Japanese and Chinese write it.
  private func isPrefixed(_ i: Int) -> Bool {
    guard language == .korean || language.isSpaceless, items[i].end - items[i].start == 2 else { return false }
    return starts(items[i].start, "AM") || starts(items[i].start, "PM")
  }

  /// "noon", "midi et demi", "meia-noite e quinze".
  private func wholeHour(_ hour: Int, at i: Int) -> Clock {
    var clock = Clock(time: ClockTime(hour: hour), isTold: true, start: items[i].start, end: items[i].end)
    var j = i + 1
    if let (minute, next) = minutesInWords(at: j, behind: clock.end),
      endsPhrase(items[next - 1].end) || minute == 30 && !has(next, .timeUnit)
    {
      clock.time = ClockTime(seconds: (clock.time.secondsOfDay + minute * 60 + 86_400) % 86_400)
      clock.end = items[next - 1].end
      j = next
    }
    return withZone(clock, j)
  }
}
