// Clock times in words: "half past nine", "halb acht", "a las cinco y media", "huit heures moins le quart".

extension Grammar {
  /// "a las cinco y media", "às oito e vinte", behind the word for "at": the hour and what is past it in words.
  func spokenClock(at i: Int) -> Clock? {
    guard has(i - 1, .clockFiller), let numeral = numeral(i), numeral.form == .words, !isHan(numeral.start),
      let point = numeral.point, language != .english
    else { return nil }
    let half = Number(digits: 5, exponent: -1)
    if numeral.decimals == 1, let hour = (point + (-half)).integer, (1...24).contains(hour) {
      return withSuffixes(
        Clock(time: ClockTime(hour: hour % 24, minute: 30), start: numeral.start, end: numeral.end), i + 1)
    }
    if let hour = plainInteger(i), (1...24).contains(hour), has(i + 1, .minus),
      let (minute, next) = minutesInWords(at: i + 1, behind: items[i].end)
    {
      let total = (hour * 60 + minute + 1440) % 1440
      return withSuffixes(
        Clock(time: ClockTime(seconds: total * 60), start: numeral.start, end: items[next - 1].end),
        next)
    }
    guard let hour = plainInteger(i), (1...24).contains(hour), has(i + 1, .numeralAnd) || has(i + 1, .durationAnd),
      follows(items[i].end, i + 1), follows(items[i + 1].end, i + 2)
    else { return nil }
    let minute: Int
    if has(i + 2, .half) {
      minute = 30
    } else if entry(i + 2, .fraction)?.value == Number(4) {
      minute = 15
    } else if let value = plainInteger(i + 2), (1...59).contains(value) {
      minute = value
    } else {
      return nil
    }
    return withSuffixes(
      Clock(time: ClockTime(hour: hour % 24, minute: minute), start: numeral.start, end: items[i + 2].end), i + 3)
  }

  /// "et quart", "et demie", "moins le quart", "moins dix" behind "huit heures"; "menos cuarto" behind "ocho".
  func minutesInWords(at k: Int, behind end: Int) -> (Int, Int)? {
    guard language == .french || language == .spanish || language == .portuguese, follows(end, k), k < items.count
    else { return nil }
    // "moins dix" is one number.
    if let numeral = numeral(k), numeral.isNegative, numeral.form == .words, let value = plainInteger(k).map(abs),
      (1...59).contains(value), !hasUnit(behind: items[k].end, k)
    {
      return (-value, k + 1)
    }
    let isMinus = has(k, .minus)
    guard isMinus || has(k, .numeralAnd) || has(k, .durationAnd), follows(items[k].end, k + 1) else { return nil }
    var j = k + 1
    if has(j, .dateFiller) || numeral(j)?.isArticle == true, has(j + 1, .fraction), follows(items[j].end, j + 1) {
      j += 1
    }
    var minute = 0
    if entry(j, .fraction)?.value == Number(4) {
      minute = 15
    } else if has(j, .half), !isMinus {
      minute = 30
    } else if let value = plainInteger(j), (1...59).contains(value), numeral(j)?.form == .words,
      !hasUnit(behind: items[j].end, j)
    {
      minute = value
    } else {
      return nil
    }
    return (isMinus ? -minute : minute, j + 1)
  }

  /// "halb acht", "viertel acht", "dreiviertel acht": parts of the hour that the number ends.
  private func germanPart(at j: Int, _ minutes: Int) -> Clock? {
    guard minutes == 30 || minutes == 15 || minutes == 45, numeral(j)?.isFraction ?? true, gap(j, j + 1) == .space,
      let hour = plainInteger(j + 1), (1...12).contains(hour), numeral(j + 1)?.decimals == 0,
      !hasUnit(behind: items[j + 1].end, j + 1), endsPhrase(items[j + 1].end) || has(j - 1, .clockFiller)
    else { return nil }
    let total = hour * 60 - 60 + minutes
    return withSuffixes(
      Clock(time: ClockTime(seconds: total * 60), start: items[j].start, end: items[j + 1].end),
      j + 2)
  }

  /// "half past nine", "quarter to ten", "10 past 9".
  func shiftedClock(at i: Int) -> Clock? {
    var minutes = 0
    var j = i
    if has(j, .article), follows(items[j].end, j + 1) { j += 1 }
    if has(j, .half) {
      minutes = 30
    } else if has(j, .fraction), entry(j, .fraction)?.value == Number(4) {
      minutes = 15
    } else if language == .german, numeral(j)?.point == Number(digits: 75, exponent: -2), numeral(j)?.form == .words {
      minutes = 45
    } else if let value = plainInteger(j), (1...59).contains(value) {
      minutes = value
      if entry(j + 1, .timeUnit)?.payload == "M", follows(items[j].end, j + 1) { j += 1 }
    } else {
      return nil
    }
    if language == .german, let clock = germanPart(at: j, minutes) { return clock }
    guard follows(items[j].end, j + 1), let sign = entry(j + 1, .clockShift)?.value.integer else { return nil }
    // "fünf nach halb drei"
    if language == .german, has(j + 2, .half), follows(items[j + 1].end, j + 2), minutes <= 10,
      let half = germanPart(at: j + 2, 30)
    {
      var clock = half
      clock.time = ClockTime(seconds: half.time.secondsOfDay + sign * minutes * 60)
      clock.start = items[i].start
      return clock
    }
    guard follows(items[j + 1].end, j + 2), let hour = plainInteger(j + 2), (1...24).contains(hour),
      numeral(j + 2)?.decimals == 0, !hasUnit(behind: items[j + 2].end, j + 2) || has(j + 3, .clockWord)
    else { return nil }
    // "10 to 12" is a range.
    let isTold = has(j, .timeUnit) || has(j + 3, .clockWord) || has(j + 3, .dayPart)
    // "5 to 6 pm", "from ten to six pm" run from one hour to another.
    if sign < 0, numeral(i) != nil, !has(j, .timeUnit), minutes <= 12,
      has(i - 1, .rangeOpen) || numeral(i)?.form == .digits && has(j + 3, .dayPart)
    {
      return nil
    }
    // Nothing runs from twenty to five; "vor" joins no range. "Ten to one" are odds.
    let isNoRange =
      numeral(i)?.form == .words && (minutes > hour && hour > 1 && numeral(i - 1) == nil || language == .german)
      || language == .portuguese
    if sign < 0, numeral(i) != nil, !(isTold || isNoRange) || minutes % 5 != 0 { return nil }
    let total = (hour * 60 + sign * minutes + 1440) % 1440
    return withSuffixes(
      Clock(time: ClockTime(seconds: total * 60), start: items[i].start, end: items[j + 2].end), j + 3)
  }
}
