// Ordinals: 第三, "3rd", "die 3. Auflage", "twenty-first", "centésimo vigésimo quinto".

extension Grammar {
  /// 第三, "3rd", "third", "3.º".
  func ordinal(at i: Int) -> Match? {
    // 이제 8초: what ends a word and stands apart is no prefix.
    if has(i, .ordinalPrefix),
      gap(i, i + 1) == .none || gap(i, i + 1) == .space && !isHangulSyllable(at: items[i].start - 3),
      let number = numeral(i + 1), let value = number.point?.integer
    {
      var end = number.end
      var next = i + 2
      if has(next, .counter), gap(i + 1, next) == .none, !readsEveryNumber {
        end = items[next].end
        next += 1
      }
      return Match(kind: .ordinal, value: .ordinal(value), start: items[i].start, end: end, next: next)
    }
    if let match = dottedOrdinal(at: i) { return match }
    if let number = numeral(i), number.form != .words || language == .german, has(i + 1, .ordinalSuffix),
      !isTag(number, i + 1),
      gap(i, i + 1) == .none || (byte(number.end) == UInt8(ascii: ".") && items[i + 1].start == number.end + 1)
        || (language == .korean && gap(i, i + 1) == .space), let value = number.point?.integer
    {
      return Match(kind: .ordinal, value: .ordinal(value), start: number.start, end: items[i + 1].end, next: i + 2)
    }
    return placeInRow(at: i) ?? ordinalInWords(at: i)
  }

  /// 9000番: nothing has so many places; the number is a name.
  private func isTag(_ number: Numeral, _ suffix: Int) -> Bool {
    language == .japanese && number.digitCount >= 4 && starts(items[suffix].start, "番")
      && items[suffix].end == items[suffix].start + 3
  }

  /// "die 3. Auflage": a German point makes an ordinal between an article and a noun.
  private func dottedOrdinal(at i: Int) -> Match? {
    guard language == .german, let number = numeral(i), let value = number.plainDigits, number.digitCount <= 3,
      byte(number.end) == UInt8(ascii: "."), byte(number.end + 1) == 0x20, byte(number.start - 1) == 0x20
    else { return nil }
    let next = byte(number.end + 2)
    let isNoun = next &- 0x41 < 26 || next == 0xC3 && 0x80...0x9E ~= byte(number.end + 3)
    guard isNoun || starts(number.end + 2, "und ") || starts(number.end + 2, "oder ") else { return nil }
    let article = width(of: .ordinalArticle, before: number.start - 1) { width in
      let before = byte(number.start - 2 - width)
      return !Lexicon.isLetter(before) && before < 0x80
    }
    guard article != nil else { return nil }
    return Match(kind: .ordinal, value: .ordinal(value), start: number.start, end: number.end + 1, next: i + 1)
  }

  /// "segundo o jornal", "Segundo Marta Lemos": according to; "o segundo turno", "em segundo lugar" count.
  private func isAccording(_ i: Int) -> Bool {
    guard language == .portuguese, items[i].end - items[i].start == 7, starts(items[i].start + 1, "egundo"),
      byte(items[i].end) == 0x20
    else { return false }
    let start = items[i].start
    let isHead =
      start == range.lowerBound || byte(start - 2) == UInt8(ascii: ",") || byte(start - 2) == UInt8(ascii: ".")
    if isHead, isCapital(items[i].end + 1) { return true }
    return stands(.sourceNoun, at: items[i].end + 1)
  }

  /// "twenty-first", "one hundred and third", "three millionth", "centésimo vigésimo quinto".
  private func ordinalInWords(at i: Int) -> Match? {
    var value: Int
    var k = i
    if let number = numeral(i), number.form == .words, let entry = entry(i + 1, .ordinal),
      gap(i, i + 1) == .hyphen || gap(i, i + 1) == .space || gap(i, i + 1) == .none, let base = number.point?.integer,
      let last = entry.value.integer
    {
      if last >= 100 {
        // "tres millones cuatrocientos milésimo": the thousandth counts what stands below the million.
        let step = last == 1000 ? 1_000_000 : last <= 1_000_000_000 ? last * 1_000_000 : Int.max
        let above = language == .english || language == .german ? 0 : base / step * step
        let (product, overflow) = (base - above).multipliedReportingOverflow(by: last)
        let (sum, isTooLarge) = above.addingReportingOverflow(product)
        guard !overflow, !isTooLarge else { return nil }
        value = sum
      } else if base >= 20, base % 10 == 0, last < 10 || base % 100 == 0, base < Grammar.largestOrdinal {
        value = base + last
      } else {
        return nil
      }
      k = i + 1
    } else if let number = numeral(i), number.form == .words, has(i + 1, .numeralAnd),
      case let joint = gap(i, i + 1), joint == .space || joint == .hyphen, gap(i + 1, i + 2) == joint,
      let base = number.point?.integer, base >= 100, base % 100 == 0,
      base < Grammar.largestOrdinal, let last = entry(i + 2, .ordinal)?.value.integer, last < 100
    {
      value = base + last
      k = i + 2
    } else if let first = entry(i, .ordinal)?.value.integer {
      // "the second half of the 19th century"
      if language == .english, starts(items[i].end, " half of the "), isDigit(items[i].end + 13),
        isLatinLetter(items[i].end + 15)
      {
        return nil
      }
      // "6,300 orders a second."
      if language == .english, first == 2, starts(items[i].start - 2, "a "), closesPhrase(items[i].end) { return nil }
      // "second to last", "third from the end" count from behind.
      if language == .english, stands(.fromBehind, at: items[i].end) { return nil }
      if isAccording(i) { return nil }
      value = first
    } else {
      return nil
    }
    // Ordinals go on in the languages that decline every part.
    while let more = entry(k + 1, .ordinal)?.value.integer, gap(k, k + 1) == .space, value >= 20, more > 0, more < 1000,
      value < Grammar.largestOrdinal,
      value % 10 == 0, more < 10 || value % 100 == 0, more < 100 || value % 1000 == 0
    {
      value += more
      k += 1
    }
    return Match(kind: .ordinal, value: .ordinal(value), start: items[i].start, end: items[k].end, next: k + 1)
  }

  /// What can still be added to.
  private static let largestOrdinal = Int.max / 2
}
