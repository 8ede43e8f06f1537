// Ranges between two readings: "-5°C到3°C", "9 a.m. to 5 p.m.", "between 5 and 10 per cent".

extension Grammar {
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
  func joined(_ first: Match) -> Match? {
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
  func openRange(at i: Int) -> Match? {
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
}
