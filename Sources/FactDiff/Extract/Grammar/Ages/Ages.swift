// Ages: "25 years old", "mayores de 65 años", 30代, "un bébé de 3 mois".

extension Grammar {
  /// "25 years old": asked before durations.
  func age(_ operand: Operand) -> Match? {
    if let decade = lifeDecade(operand) ?? twoDecades(operand) { return decade }
    guard let item = follower(operand), let unit = entry(item, .ageSuffix) else {
      return germanAge(operand) ?? appositiveAge(operand) ?? bareAge(operand) ?? labelledAge(operand)
    }
    // "25 ans" is a length of time as well, and read as one where those are wanted.
    guard unit.payload.utf8.last == UInt8(ascii: "?") else {
      // 500세대: households, and generations.
      if language == .korean, starts(operand.end, "세대") { return nil }
      return match(operand, .age, .age(operand.interval, unit: unit.payload), through: item)
    }
    if reads(.duration), !isAgeOfNamed(operand, through: item), !isAgeInPassing(operand, through: item),
      !isLabelledAge(operand)
    {
      return nil
    }
    return match(operand, .age, .age(operand.interval, unit: "year"), through: item)
  }

  /// "mayores de 65 años", "les moins de 18 ans", "Kinder unter 6 Jahren": people are meant, and their age.
  func isAgeBound(_ i: Int) -> Bool {
    let start = items[i].start
    if stands(.personLead, before: start) { return true }
    guard language == .spanish || language == .portuguese else { return false }
    return starts(start, "mayor") || starts(start, "menor") || starts(start, "maior")
  }

  /// A length of whole years as an age.
  func age(of match: Match) -> Match? {
    guard case .duration(let interval, let iso) = match.value, iso.utf8.last == UInt8(ascii: "Y"),
      let low = interval.min.flatMap({ $0 / Number(31_536_000) }),
      let high = interval.max.flatMap({ $0 / Number(31_536_000) }),
      low <= Number(130)
    else { return nil }
    var result = match
    result.kind = .age
    result.value = .age(Interval(min: low, max: high), unit: "year")
    return result
  }

  /// 30代の男性, 20대 초반: the decade of somebody's life.
  private func lifeDecade(_ operand: Operand) -> Match? {
    guard language == .japanese || language == .korean, !operand.isRange, let low = operand.numeral.plainDigits,
      (10...90).contains(low), low % 10 == 0
    else { return nil }
    let end = operand.end + 3
    if language == .japanese {
      guard starts(operand.end, "代"), !starts(end, "表"), !starts(end, "目"), !starts(end, "わ") else { return nil }
    } else {
      guard starts(operand.end, "대 "), stands(.lifeWord, at: end + 1) else { return nil }
    }
    return Match(
      kind: .age, value: .age(Interval(min: Number(low), max: Number(low + 9)), unit: "year"), start: operand.start,
      end: end, next: itemBehind(end, from: operand.next))
  }

  /// "aged 25".
  func prefixedAge(at i: Int) -> Match? {
    guard has(i, .agePrefix), gap(i, i + 1) == .space || gap(i, i + 1) == .none else { return nil }
    // "un hombre de unos 40 años"
    let isHedged = entry(i + 1, .boundBefore)?.payload == "about" && gap(i + 1, i + 2) == .space
    guard let operand = operand(at: isHedged ? i + 2 : i + 1), let years = operand.interval.max?.integer, years <= 130
    else { return nil }
    var end = operand.end
    var next = operand.next
    // "tiene 3 gatos": a prefix that is a verb needs the years behind its number.
    let unit = follower(operand).flatMap { has($0, .ageSuffix) || has($0, .timeUnit) ? $0 : nil }
    if unit == nil, isHolding(i), !endsPhrase(operand.end) || byte(operand.end) == 0x20,
      !starts(operand.end, " cuando"),
      !starts(operand.end, " quando")
    {
      return nil
    }
    if let unit, isSentence(behind: items[unit].end) { return nil }
    if unit == nil, items[i].end - items[i].start < 6, !isHan(items[i].start), language != .english { return nil }
    var measure = "year"
    if let item = unit {
      end = items[item].end
      next = item + 1
      if let suffix = entry(item, .ageSuffix)?.payload, suffix.utf8.last != UInt8(ascii: "?") { measure = suffix }
      switch entry(item, .timeUnit)?.payload {
      case "MO": measure = "month"
      case "W": measure = "week"
      case "D": measure = "day"
      case "H", "M", "S": return nil
      default: break
      }
    } else if entry(i, .agePrefix)?.payload == "person" {
      // "a man of 45" needs its years.
      return nil
    }
    return Match(
      kind: .age, value: .age(operand.interval, unit: measure), bound: isHedged ? .about : operand.bound,
      start: entry(i, .agePrefix)?.payload == "person" ? operand.start : items[i].start, end: end,
      next: next)
  }

  /// "tenía 14 camarotes": to have so many is to be so old only where nothing is counted.
  private func isHolding(_ i: Int) -> Bool {
    let start = items[i].start
    guard language == .spanish || language == .portuguese, byte(start) | 0x20 == UInt8(ascii: "t") else { return false }
    return starts(start + 1, "ien") || starts(start + 1, "en") || starts(start + 1, "inh") || starts(start + 1, "em")
  }

  /// 2030세대, 3040 여성: people in their twenties and thirties.
  private func twoDecades(_ operand: Operand) -> Match? {
    guard language == .korean, !operand.isRange, operand.numeral.digitCount == 4,
      let digits = operand.numeral.plainDigits,
      digits / 100 % 10 == 0, digits % 10 == 0, digits % 100 == digits / 100 + 10, digits >= 1020
    else { return nil }
    let word = operand.end + spaceWidth(at: operand.end)
    guard stands(.generationWord, at: word) else { return nil }
    return Match(
      kind: .age,
      value: .age(Interval(min: Number(digits / 100), max: Number(digits % 100 + 9)), unit: "year"),
      start: operand.start, end: operand.end, next: operand.next)
  }

  /// "55 or older", "65 and older": what is counted so are years of life.
  func agesAbove(_ match: Match, boundedBy i: Int) -> Match {
    guard language == .english, reads(.age), case .number(let interval, _) = match.value,
      let years = (interval.min ?? interval.max)?.integer, years <= 110,
      starts(items[i].end - 5, "older") || starts(items[i].end - 7, "younger")
    else { return match }
    var result = match
    result.kind = .age
    result.value = .age(interval, unit: "year")
    return result
  }
}
