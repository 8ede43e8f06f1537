// What changed: "rose from 12 to 17 per cent" tells two values and nothing between them, and where a change started or led to
// is no bound: "bajó hasta 98 euros", 9分まで短縮した, 52홍콩달러까지 뛰었다.

extension Grammar {
  /// Whether the value that starts with item `i` is the first of "from A to B", said of something that changed.
  func isOldValue(_ i: Int) -> Bool {
    guard language == .english else { return false }
    var k = i - 1
    while k >= 0, k > i - 3, items[k].numeral < 0, items[k].roles.intersects(Grammar.valueLeads) { k -= 1 }
    return has(k, .rangeOpen) && opensChange(k)
  }

  private static let valueLeads = RoleSet(.boundBefore, .currencyPrefix, .dateFiller)

  /// Whether "from" at item `i` stands behind a word of change in its clause: "rose from", "raised the limit, from",
  /// "an increase in fees from"; "prices range from" tells a range.
  func opensChange(_ i: Int) -> Bool {
    guard language == .english, starts(items[i].start, "from ") else { return false }
    var k = items[i].start
    // "an increase of from 5 to 10 per cent"
    if starts(k - 3, "of ") || starts(k - 3, "by ") { return false }
    if byte(k - 1) == 0x20, byte(k - 2) == UInt8(ascii: ",") { k -= 2 }
    return lookingBack(from: k, words: 10) { word in
      if isWord(word, .changeVerb) { return true }
      // Another clause, or another kind of span.
      let last = word.upperBound - 1
      let goesOn = Lexicon.isLetter(byte(last)) || isDigit(last) || byte(last) == UInt8(ascii: "%")
      return goesOn && !isWord(word, .spanWord) ? nil : false
    }
  }

  /// "from 24 to 16 MiB", "from 310 to 280 million yuan": the old value in the unit and the magnitude of the new one.
  func oldValue(_ operand: Operand, at i: Int) -> Match? {
    guard language == .english, i > 0, items[i - 1].numeral < 0, !operand.isRange, operand.next == i + 1,
      operand.numeral.isPoint, !operand.numeral.isFraction, !operand.numeral.hasMagnitude,
      has(i + 1, .rangeJoin) || has(i + 1, .rangeAnd), near(operand.end, items[i + 1].start),
      starts(items[i + 1].start, "to "), !readsEveryNumber, isOldValue(i),
      // "grew from 2014 to 2018"
      operand.numeral.digitCount != 4 || !(operand.numeral.point ?? .zero).mayBeYear
    else { return nil }
    // "to about 17 per cent"
    let j = has(i + 2, .boundBefore) ? i + 3 : i + 2
    guard let new = self.operand(at: j), var old = operand.interval.point, let match = plain(at: j) else { return nil }
    var resolution = operand.interval.resolution
    if let factor = new.numeral.magnitudeFactor, new.numeral.hasMagnitude {
      // "from 900 to 1.2 million" tells its magnitudes apart.
      guard let top = new.interval.max, old * factor <= top * Number(20) else { return nil }
      (old, resolution) = (old * factor, factor * Number(digits: 1, exponent: -operand.numeral.decimals))
    }
    guard let value = match.value.told(Interval(min: old, max: old, resolution: resolution), of: new) else {
      return nil
    }
    return Match(
      kind: match.kind, value: value, start: operand.start, end: operand.end, next: operand.next)
  }

  /// "from $40 to $65 million": behind signs too the magnitude of the new amount belongs to both.
  func withMagnitudeOfNew(_ match: Match, at i: Int) -> Match {
    guard match.kind == .money, case .money(let old, let currency) = match.value, let low = old.point,
      starts(match.end, " to "), let here = lastNumeral(from: i, before: match.end), !here.hasMagnitude,
      here.end == match.end, let new = plain(at: match.next + 1),
      case .money(let told, currency) = new.value, let high = told.point,
      let there = lastNumeral(from: match.next + 1, before: new.end), there.hasMagnitude,
      let factor = there.magnitudeFactor, low * factor <= high * Number(20), low < Number(1000)
    else { return match }
    var result = match
    let resolution = factor * Number(digits: 1, exponent: -here.decimals)
    result.value = .money(
      Interval(min: low * factor, max: low * factor, resolution: resolution), currency: currency)
    return result
  }

  // MARK: Where a change led to, in Spanish and Portuguese

  /// "bajó hasta 98 euros", "cayó un 11 %, hasta 98 millones": where a change led to is no ceiling.
  func leadsToLevel(_ start: Int, _ match: Match) -> Bool {
    switch match.kind {
    case .money, .percent, .quantity, .number: break
    default: return false
    }
    var k = start - 1
    guard byte(k) == 0x20 else { return false }
    if byte(k - 1) == UInt8(ascii: ",") {
      // By how much it changed was told right before.
      guard let last = mentions.last, last.text.upperBound == k - 1, last.block == block else { return false }
      switch last.kind {
      case .percent, .money, .quantity: k = last.text.lowerBound
      default: return false
      }
      return standsFree(.changeVerb, before: k - 1) || standsFree(.changeVerb, before: wordStart(k - 1) - 1)
    }
    return standsFree(.changeVerb, before: k)
  }

  private func wordStart(_ end: Int) -> Int {
    var k = end
    while k > range.lowerBound, text[k - 1] != 0x20 { k -= 1 }
    return k
  }

  // MARK: In Japanese and Korean

  /// Whether the まで, から or 까지 at an item tells how far something went, or where it started, and bounds nothing.
  func isPointOfChange(_ item: Int, of match: Match) -> Bool {
    if match.kind == .date || match.kind == .time { return isBaseOfChange(match.start, item) }
    let start = items[item].start
    let end = items[item].end
    guard end == start + 6 else { return false }
    if starts(start, "まで") || starts(start, "까지") { return changes(behind: end, .changeVerb, isCertain: true) }
    return starts(start, "から") && changes(behind: end, .changeSince, isCertain: true)
  }

  /// Whether から behind 前年, 前の四半期 opens what a change is measured against, and no period.
  func isBaseOfChange(_ start: Int, _ item: Int) -> Bool {
    language == .japanese && starts(start, "前") && starts(items[item].start, "から")
      && changes(behind: items[item].end, .changeSince, isCertain: true)
  }

  /// 4人から6人に修正, 30%에서 45%로 올랐다: what it was and what it became are two values, no range.
  func isStep(over join: Int, to second: Match) -> Bool {
    guard second.kind != .date, second.kind != .time else { return false }
    switch language {
    case .japanese:
      guard starts(items[join].start, "から"), starts(second.end, "に") || starts(second.end, "へ") else { return false }
      return changes(behind: second.end + 3, .changeVerb) || stands(.correction, at: second.end + 3)
    case .korean:
      guard starts(items[join].start, "에서"), starts(second.end, "로 ") || starts(second.end, "으로 ") else {
        return false
      }
      return changes(behind: second.end + 3, .changeVerb)
    case .english, .german, .french, .spanish, .portuguese, .simplifiedChinese, .traditionalChinese, .undetermined:
      return false
    }
  }

  /// Whether a verb of change stands behind an offset in its clause; where it must be certain, one that is no mere
  /// possibility.
  private func changes(behind end: Int, _ verb: Neighbour, isCertain: Bool = false) -> Bool {
    let limit = min(range.upperBound, end + Grammar.clauseReach)
    guard let start = (end..<max(end, limit)).first(where: { isClauseEnd($0) || stands(verb, at: $0) }),
      !isClauseEnd(start)
    else { return false }
    if !isCertain { return true }
    let stop = min(range.upperBound, start + 27)
    let mark = (start..<stop).first { isClauseEnd($0) || stands(.possibility, at: $0) }
    return mark.map { isClauseEnd($0) } ?? true
  }

  private func isClauseEnd(_ k: Int) -> Bool {
    switch text[k] {
    case 0, UInt8(ascii: "."), UInt8(ascii: ","), 0x0A: !(isDigit(k - 1) && isDigit(k + 1))
    case 0xE3: starts(k, "。") || starts(k, "、") || starts(k, "「") || starts(k, "」")
    default: false
    }
  }

  /// In bytes: a dozen characters.
  private static let clauseReach = 40
}

extension Value {
  /// A value of the same kind and unit with another number in place of that of the operand.
  fileprivate func told(_ other: Interval, of operand: Operand) -> Value? {
    switch self {
    case .number(_, let noun): return noun.isEmpty ? nil : .number(other, noun: noun)
    case .percent: return .percent(other)
    case .quantity(_, let unit): return .quantity(other, unit: unit)
    case .age(_, let unit): return .age(other, unit: unit)
    case .multiplier: return .multiplier(other)
    case .duration(let interval, let iso):
      guard let count = operand.interval.point, let length = interval.point, let old = other.point,
        let unit = length / count, let seconds = unit.integer, seconds > 0, let letter = iso.utf8.last,
        let part = DurationPart(old, ofSeconds: seconds, letter)
      else { return nil }
      return .duration([part].interval, iso: [part].iso)
    case .money(let interval, let currency):
      // "5 cents" are hundredths.
      guard let told = operand.interval.point, interval.point == told else { return nil }
      return .money(other, currency: currency)
    case .ratio, .ordinal, .score, .date, .time, .model, .version, .identifier, .url, .name, .placeholder: return nil
    }
  }
}

extension DurationPart {
  /// So many units of so many seconds each, written with the letter of their ISO form.
  fileprivate init?(_ count: Number, ofSeconds seconds: Int, _ letter: UInt8) {
    let unit: TimeUnit
    switch letter {
    case UInt8(ascii: "S"): unit = .second
    case UInt8(ascii: "H"): unit = .hour
    case UInt8(ascii: "D"): unit = .day
    case UInt8(ascii: "W"): unit = .week
    case UInt8(ascii: "Y"): unit = .year
    case UInt8(ascii: "M"): unit = seconds < 86_400 ? .minute : .month
    default: return nil
    }
    let factor = Number(Swift.max(1, seconds / unit.seconds))
    self.init(count: count * factor, upper: count * factor, unit: unit)
  }
}
