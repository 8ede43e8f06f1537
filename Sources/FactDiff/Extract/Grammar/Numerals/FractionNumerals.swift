// Fractions that become one numeral: 三分之二, "two-thirds", "one in five", "½", 十一又十四分之一.

extension Grammar {
  /// 三分之二, "one in five", "nine out of ten": the number that was just read and the one before it.
  mutating func composeFraction(_ numeral: inout Numeral) -> Bool {
    let join = items.count - 1
    guard join >= 1, items[join].list >= 0,
      items[join].roles.contains(.fractionJoin) || items[join].roles.contains(.fractionOf),
      let first = self.numeral(join - 1), !first.isFraction,
      isClose(first.end, items[join].start) || isOneWord(first.end, items[join].start),
      isClose(items[join].end, numeral.start)
    else { return false }
    let isApart = !isClose(first.end, items[join].start)
    // "141 coureurs sur 176" are two counts.
    if isApart, numeral.form == .digits, let whole = numeral.point, whole > Number(20),
      whole < Number(100) || whole != whole.trailingPower
    {
      return false
    }
    if isApart, language == .english, numeral.form != .words || !endsShare(numeral.end) { return false }
    let top: Numeral
    let bottom: Numeral
    if has(join, .fractionJoin) {
      // Among the numbers alone, 百分之六 is a six.
      if readsEveryNumber, first.isBareUnit, language.isChinese { return false }
      (top, bottom) = (numeral, first)
    } else if has(join, .fractionOf) {
      (top, bottom) = (first, numeral)
      // "one in five", but not "3 in 2024"
      guard let a = top.point, let b = bottom.point, a != .zero, a < b, top.decimals == 0, bottom.decimals == 0,
        entry(join, .fractionOf)?.payload == "of" || b <= Number(100) || b == b.trailingPower, !top.hasMagnitude
      else { return false }
    } else {
      return false
    }
    guard let below = bottom.point, let low = top.min.flatMap({ $0 / below }),
      let high = top.max.flatMap({ $0 / below })
    else { return false }
    numeral.start = first.start
    numeral.makeFraction(low, high, below: below)
    items.removeLast(2)
    return true
  }

  /// "Two voters in three in both rounds", "one voter in five stayed": no noun that the second number counts.
  private func endsShare(_ end: Int) -> Bool {
    let next = byte(end)
    if next != 0x20 { return !Lexicon.isLetter(next) && next != UInt8(ascii: "-") }
    return stands(.shareClause, at: end + 1)
  }

  /// "sept Français sur dix": the people who are counted, in one word.
  private func isOneWord(_ end: Int, _ start: Int) -> Bool {
    guard language == .french || language == .english, has(items.count - 1, .fractionOf), byte(end) == 0x20,
      byte(start - 1) == 0x20, start - end <= (language == .french ? 26 : 18)
    else { return false }
    // "two voters in three", but not "3 goals in 10 games"
    if language == .english, Lexicon.isLetter(byte(end - 1)) == false { return false }
    // "quinze voix cantonales sur vingt-trois"
    var words = 1
    for k in end + 1..<start - 1 where !Lexicon.isLetter(text[k]) && text[k] < 0x80 {
      guard text[k] == 0x20, language == .french, words < 2 else { return false }
      words += 1
    }
    return true
  }

  /// "two-thirds", "a tenth", "ein Viertel", "½": the denominator in one word, its numerator before it or none.
  mutating func takeFraction(at i: Int) -> Int? {
    let token = scanner.tokens[i]
    if let sign = tokenEntry(i, .vulgarFraction) {
      var fraction = Numeral(start: token.start, end: token.end, form: .mixed)
      fraction.makeFraction(sign.value, sign.value, below: .one / sign.value)
      if let last = numeral(items.count - 1), last.form == .digits, !last.isFraction, isClose(last.end, token.start) {
        addWhole(to: &fraction, at: items.count - 1)
      }
      push(fraction)
      return i + 1
    }
    guard let entry = tokenEntry(i, .fraction) else { return nil }
    var next = i + 1
    var fraction = Numeral(start: token.start, end: token.end, form: .words)
    var top = Number.one
    let last = numeral(items.count - 1)
    var distance = last.map { gap(from: $0.end, to: token.start) } ?? .other
    if distance == .other, let last, last.end < token.start, isRangeMark(last.end..<token.start) { distance = .hyphen }
    var scale = Number.one
    // "a quarter million"
    if let magnitude = tokenEntry(next, .numeral), magnitude.value >= Number(1000), tokenGap(i) == .space,
      !isHan(scanner.tokens[next].start)
    {
      scale = magnitude.value
      fraction.end = scanner.tokens[next].end
      next += 1
    }
    var bottom = entry.value
    if let last, distance != .other, !last.isFraction, let point = last.point {
      // "twenty-fifth" counts places: only "one fifth" and "two fifths" are parts.
      let isPlural =
        language != .german && byte(token.end - 1) | 0x20 == UInt8(ascii: "s")
        && (reads(.number) || reads(.ratio) || reads(.percent))
      let isPlace = tokenRoles(i).contains(.ordinal) && !isPlural
      if let (whole, taken) = denominator(before: i, ones: bottom, isPlace: isPlace) {
        (bottom, top) = (whole, numeral(items.count - 1 - taken)?.point ?? .one)
        if taken == 0, let hundreds = top.integer { top = Number(hundreds / 100 * 100) }
        fraction.start = numeral(items.count - 1 - taken)?.start ?? fraction.start
        items.removeLast(taken + 1)
      } else {
        if isPlace, point != .one, !readsEveryNumber || point >= Number(20) || distance != .space { return nil }
        let isPart =
          isPart(behind: fraction.end) || last.isArticle && isShare(from: last.start, to: fraction.end)
          || tokenRoles(next).contains(.percentSuffix)
        if scale == .one, isPlace || bottom == Number(4), last.isArticle, !isPart { return nil }
        if scale == .one, bottom == Number(4), !readsEveryNumber, !isPart { return nil }
        top = point
        fraction.start = last.start
        items.removeLast()
      }
    } else if scale == .one {
      return nil
    }
    // "two thirds of a million"
    if scale == .one, let (factor, after) = magnitude(ofPartBefore: next) {
      scale = factor
      fraction.end = scanner.tokens[after - 1].end
      next = after
    }
    guard bottom > .one, let value = top / bottom else { return nil }
    if scale == .one {
      fraction.makeFraction(value, value, below: bottom)
      addWhole(to: &fraction)
    } else {
      fraction.min = value * scale
      fraction.max = fraction.min
      fraction.hasMagnitude = true
      fraction.resolution = scale * Number(digits: 1, exponent: -2)
      // "one billion and a quarter million"
      let join = items.count - 1
      if join >= 1, has(join, .numeralAnd), let whole = numeral(join - 1), whole.hasMagnitude, let point = whole.point,
        isClose(whole.end, items[join].start), isClose(items[join].end, fraction.start), let part = fraction.min,
        part < point
      {
        (fraction.min, fraction.max, fraction.start) = (point + part, point + part, whole.start)
        items.removeLast(2)
      } else if join >= 1, has(join, .numeralAnd) || has(join, .mixedJoin), let whole = numeral(join - 1),
        !whole.hasMagnitude, let point = whole.point, point < Number(1000), top < bottom,
        isClose(whole.end, items[join].start), isClose(items[join].end, fraction.start)
      {
        // "fünf und drei Viertel Milliarden"
        let sum = (point + value) * scale
        (fraction.min, fraction.max, fraction.start) = (sum, sum, whole.start)
        items.removeLast(2)
      }
    }
    push(fraction)
    return next
  }

  /// "three twenty-firsts", "one one hundred and fifth": what stands below the line in several words, and how many items
  /// before token `i` it takes; a numerator stands before them.
  private func denominator(before i: Int, ones: Number, isPlace: Bool) -> (Number, Int)? {
    guard ones < Number(10), let last = numeral(items.count - 1), last.form == .words, let whole = last.point?.integer,
      !isPlace || readsEveryNumber || language == .french
    else { return nil }
    let distance = gap(from: last.end, to: scanner.tokens[i].start)
    // "one hundred thirty fifths", "cent trente cinquièmes": a hundred thirty-fifths; with "and" it is 130/5.
    if distance == .space || distance == .hyphen && readsEveryNumber, language == .french || language == .english,
      (100..<1000).contains(whole), whole % 100 >= 20, whole % 10 == 0, !hasAnd(last.start..<last.end)
    {
      return (Number(whole % 100) + ones, 0)
    }
    if distance == .hyphen || distance == .space, whole % 100 >= 20, whole % 10 == 0,
      let top = numeral(items.count - 2), top.form == .words || top.form == .digits, top.isPoint,
      isClose(top.end, last.start)
    {
      return (last.min! + ones, 1)
    }
    return nil
  }

  /// Whether "and" stands in a numeral of words.
  private func hasAnd(_ range: Range<Int>) -> Bool {
    for k in range where starts(k, " and ") || starts(k, " et ") || starts(k, "-et-") { return true }
    return false
  }

  /// "of a million", "de millón" behind a part: the magnitude and the token behind it.
  private func magnitude(ofPartBefore i: Int) -> (Number, Int)? {
    var k = i
    guard tokenRoles(k).contains(.fuzzyJoin) || tokenRoles(k).contains(.dateFiller), tokenGap(k - 1) == .space else {
      return nil
    }
    k += 1
    if tokenRoles(k).contains(.article) || tokenEntry(k, .numeral)?.value == .one, tokenGap(k - 1) == .space { k += 1 }
    guard let factor = tokenEntry(k, .numeral)?.value, factor >= Number(1000), tokenGap(k - 1) == .space,
      !isHan(scanner.tokens[k].start)
    else { return nil }
    return (factor, k + 1)
  }

  /// 十一又十四分之一, "two and three quarters": the whole before a fraction.
  mutating func addWhole(to fraction: inout Numeral) {
    let join = items.count - 1
    guard join >= 1, has(join, .mixedJoin) || has(join, .numeralAnd), let whole = numeral(join - 1), !whole.isFraction,
      isClose(whole.end, items[join].start), isClose(items[join].end, fraction.start)
    else { return }
    items.removeLast()
    addWhole(to: &fraction, at: join - 1)
  }

  private mutating func addWhole(to fraction: inout Numeral, at index: Int) {
    guard let whole = numeral(index), let point = whole.point, let part = fraction.point else { return }
    // "five billion and three quarters" means three quarters of a billion.
    let unit = whole.hasMagnitude && whole.form != .han ? (whole.magnitudeFactor ?? whole.resolution) : .one
    let added = part * (unit == .zero ? .one : unit)
    let value = whole.isNegative ? point - added : point + added
    fraction.start = whole.start
    (fraction.min, fraction.max) = (value, value)
    fraction.isFraction = false
    fraction.denominator = nil
    items.remove(at: index)
  }

  /// Whether what follows reads on like a part of something: "of", "the", the end of the clause.
  private func isPart(behind end: Int) -> Bool {
    if pointEnd(end) != nil { return true }
    let k = end + spaceWidth(at: end)
    let next = byte(k)
    if stands(.partitive, at: k) { return true }
    return next == 0 || next == UInt8(ascii: ".") || next == UInt8(ascii: ",")
  }

  /// "fell by more than a third this year": measured by a word before it, and nothing counted behind.
  private func isShare(from start: Int, to end: Int) -> Bool {
    guard byte(end) == 0x20, stands(.shareTail, at: end + 1) else { return false }
    return stands(.shareLead, before: start)
  }
}

extension Numeral {
  /// Makes a part of a whole of it, whatever it was.
  mutating func makeFraction(_ low: Number, _ high: Number, below: Number?) {
    (min, max) = (Swift.min(low, high), Swift.max(low, high))
    isFraction = true
    isFormal = false
    isBareUnit = false
    denominator = below
    isArticle = false
    hasMagnitude = false
    resolution = .zero
    digitCount = 0
    form = .mixed
  }
}
