// Tokens to items: numerals are read whole, idioms are dropped, words stay words.

extension Grammar {
  mutating func collectItems() {
    let isSpacelessOrKorean = language.isSpaceless || language == .korean
    items.removeAll(keepingCapacity: true)
    numerals.removeAll(keepingCapacity: true)
    var i = 0
    while i < scanner.tokens.count {
      var token = scanner.tokens[i]
      if token.isDigits {
        // K5, v2, F16: part of a name, unless the letters are a word of their own (RM50, M7.2).
        if isAttached(token, at: i) {
          i += 1
          continue
        }
        var numeral = Numeral(start: token.start, end: token.end)
        i = readDigits(at: i, into: &numeral)
        append(&numeral)
        continue
      }
      var roles = lexicon.roles(token.list)
      if isSpacelessOrKorean {
        guard !roles.contains(.longerWord), let whole = outsideLongerWord(token, roles) else {
          i += 1
          continue
        }
        if whole.end < token.end {
          token = whole
          roles = lexicon.roles(token.list)
        }
      }
      if roles.contains(.idiom), !roles.intersects(Grammar.temporalRoles) {
        i += 1
        continue
      }
      // 27일: behind digits 일 is the day's mark, elsewhere the number one.
      if roles.contains(.dayMark), i > 0, scanner.tokens[i - 1].isDigits,
        scanner.tokens[i - 1].end == token.start
      {
        append(token, roles)
        i += 1
        continue
      }
      // 300兆 of data, 二兩, "15 cents": a unit although the word is a numeral as well.
      if roles.contains(.unit) || roles.contains(.currencySuffix) || roles.contains(.ageSuffix),
        roles.contains(.numeral),
        let last = items.last,
        last.numeral >= 0, !isLoneZero(items.count - 1),
        isClose(last.end, token.start)
      {
        append(token, roles)
        i += 1
        continue
      }
      if roles.contains(.hourMark), isRelease(token.start) {
        i += 1
        continue
      }
      if language == .korean, roles.contains(.fractionJoin), let minutes = minutesOfPart(at: i) {
        append(minutes, lexicon.roles(minutes.list))
        i += 1
        continue
      }
      // "3 sept. 2025", "11 de dez.": a month although the word is a numeral as well.
      if roles.contains(.month), roles.contains(.numeral), isShortMonth(token, at: i) {
        append(token, roles)
        i += 1
        continue
      }
      if roles.intersects(Grammar.numeralStarts), let (word, next) = wordNumeral(at: i) {
        var numeral = word
        append(&numeral)
        i = next
        continue
      }
      if roles.intersects(Grammar.fractionParts), let next = takeFraction(at: i) {
        i = next
        continue
      }
      if roles.intersects(Grammar.measureWords), language == .spanish || language == .portuguese, isAndHalf(i) {
        pushOne(at: token.start)
      }
      // The tilde of "20~100" joins, that of "~100" says "about".
      if text[token.start] == UInt8(ascii: "~"), let last = items.last, last.numeral >= 0, last.end + 1 >= token.start {
        i += 1
        continue
      }
      append(token, roles)
      i += 1
    }
    lookAhead()
  }

  private static let measureWords = RoleSet(.unit, .timeUnit)
  /// "año y medio siglo", "metro y medio menos dos centímetros"
  private static let beyondHalf = RoleSet(.unit, .timeUnit, .minus)

  /// "metro y medio", "hora e meia": one and a half without its article.
  private func isAndHalf(_ i: Int) -> Bool {
    guard tokenRoles(i + 1).contains(.numeralAnd), tokenRoles(i + 2).contains(.half), tokenGap(i) == .space,
      tokenGap(i + 1) == .space, !tokenRoles(i).contains(.ordinal)
    else { return false }
    let (unit, half) = (scanner.tokens[i], scanner.tokens[i + 2])
    // Of one, in small letters, and of one gender with its half: not "horas y media", "metro y media ciudad".
    guard byte(unit.start) &- 0x61 < 26, unit.end - unit.start > 2,
      byte(unit.end - 1) != UInt8(ascii: "s") || starts(unit.start, "mes "),
      (byte(unit.end - 1) == UInt8(ascii: "a")) == (byte(half.end - 1) == UInt8(ascii: "a")),
      tokenGap(i + 2) != .space || !tokenRoles(i + 3).intersects(Grammar.beyondHalf)
    else { return false }
    guard let last = items.last else { return true }
    return last.numeral < 0 || !isClose(last.end, scanner.tokens[i].start)
  }

  private mutating func pushOne(at start: Int) {
    var one = Numeral(start: start, end: start, form: .words)
    (one.min, one.max) = (.one, .one)
    push(one)
  }

  /// "sept.", "dez": between a day and a year, or beside one of them.
  private func isShortMonth(_ token: Token, at i: Int) -> Bool {
    var k = items.count - 1
    if k >= 0, items[k].list >= 0, items[k].roles.contains(.dateFiller), isClose(items[k].end, token.start) { k -= 1 }
    if k >= 0, let day = numeral(k), day.form == .digits, day.digitCount > 0, day.digitCount <= 2,
      isClose(items[items.count - 1].end, token.start)
    {
      return true
    }
    guard byte(token.end) == UInt8(ascii: "."), byte(token.end + 1) == 0x20 else { return false }
    var next = i + 1
    if tokenRoles(next).contains(.dateFiller) { next += 1 }
    guard next < scanner.tokens.count, scanner.tokens[next].isDigits, scanner.tokens[next].start <= token.end + 6 else {
      return false
    }
    return scanner.tokens[next].end - scanner.tokens[next].start == 4
  }

  /// Tells every item what stands behind it in its phrase, so that most readings are declined by one question.
  private mutating func lookAhead() {
    var ahead = RoleSet()
    var hasNumeral = false
    var start = Int.max
    for i in items.indices.reversed() {
      if start - items[i].end > Grammar.phraseGap { (ahead, hasNumeral) = (RoleSet(), false) }
      ahead = ahead.union(items[i].roles)
      items[i].ahead = ahead
      items[i].precedesNumeral = hasNumeral
      if items[i].numeral >= 0 { hasNumeral = true }
      start = items[i].start
    }
  }

  /// No reading steps over more bytes between two items: a few spaces, a mark, an ordinal's ending.
  static let phraseGap = 8

  private mutating func append(_ token: Token, _ roles: RoleSet) {
    items.append(Item(start: token.start, end: token.end, numeral: -1, list: token.list, roles: roles))
  }

  /// The letter of "23H2": the second release of a year, not twenty-three hours and a two.
  private func isRelease(_ letter: Int) -> Bool {
    byte(letter) == UInt8(ascii: "H") && isDigit(letter - 1) && isDigit(letter - 2) && !isDigit(letter - 3)
      && isDigit(letter + 1) && !isDigit(letter + 2) && !Lexicon.isLetter(byte(letter + 2))
  }

  private func isAttached(_ token: Token, at i: Int) -> Bool {
    let before = byte(token.start - 1)
    guard Lexicon.isLetter(before) || before == UInt8(ascii: "_") else { return false }
    if isRelease(token.start - 1) { return true }
    // "section A12": the letter is an article elsewhere.
    return i == 0 || scanner.tokens[i - 1].end != token.start
      || scanner.tokens[i - 1].end - scanner.tokens[i - 1].start == 1 && tokenRoles(i - 1).contains(.article)
  }

  private mutating func append(_ numeral: inout Numeral) {
    // "eine halbe Million"
    if let last = self.numeral(items.count - 1), last.isArticle, numeral.isHalf, isClose(last.end, numeral.start) {
      numeral.start = last.start
      items.removeLast()
    }
    absorbMinus(&numeral)
    addHundreds(to: &numeral)
    if composeFraction(&numeral) { addWhole(to: &numeral) }
    push(numeral)
  }

  /// 300と2ダース: hundreds, and dozens on top.
  private mutating func addHundreds(to dozens: inout Numeral) {
    let join = items.count - 1
    guard language == .japanese, dozens.magnitudeFactor == Number(12), join >= 1, has(join, .mixedJoin),
      let hundreds = numeral(join - 1)?.point, hundreds >= Number(100), let count = dozens.point, count < hundreds,
      items[join - 1].end == items[join].start, items[join].end == dozens.start
    else { return }
    dozens.start = items[join - 1].start
    (dozens.min, dozens.max) = (hundreds + count, hundreds + count)
    items.removeLast(2)
  }

  private mutating func push(_ numeral: Numeral) {
    items.append(Item(start: numeral.start, end: numeral.end, numeral: numerals.count, list: -1))
    numerals.append(numeral)
  }

  /// "minus 5", 負三: the word belongs to the number, unless a number stands before it.
  private mutating func absorbMinus(_ numeral: inout Numeral) {
    guard has(items.count - 1, .minus), !numeral.isNegative, isClose(items[items.count - 1].end, numeral.start) else {
      return
    }
    if items.count >= 2, items[items.count - 2].numeral >= 0,
      isClose(items[items.count - 2].end, items[items.count - 1].start)
    {
      return
    }
    let start = items[items.count - 1].start
    // "plus or minus 2 %", 正负2%, プラスマイナス2%: so far to either side.
    if stands(.plusWord, before: start) { return }
    numeral.start = start
    numeral.negate()
    items.removeLast()
  }

  // MARK: Fractions

  /// 三分之二, "one in five", "nine out of ten": the number that was just read and the one before it.
  private mutating func composeFraction(_ numeral: inout Numeral) -> Bool {
    let join = items.count - 1
    guard join >= 1, items[join].list >= 0, let first = self.numeral(join - 1), !first.isFraction,
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
  private mutating func takeFraction(at i: Int) -> Int? {
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
  private mutating func addWhole(to fraction: inout Numeral) {
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

  // MARK: Tokens

  /// Words of dates that contain a numeral (오후, terça-feira) are idioms to numerals only.
  private static let temporalRoles = RoleSet(
    .dateBoundAfter, .dayPart, .quarterMark, .weekday, .relativeDay, .relativePeriod, .relativeWord, .datePart,
    .halfYear,
    .namedDay, .durationWord, .few)

  private static let numeralStarts = RoleSet(.numeral, .article, .half, .unknownDigit, .fuzzyNumeral)
  private static let fractionParts = RoleSet(.fraction, .vulgarFraction)

  func isClose(_ end: Int, _ start: Int) -> Bool {
    switch gap(from: end, to: start) {
    case .none, .space, .hyphen: true
    case .other: false
    }
  }

  @inline(__always)
  func tokenRoles(_ i: Int) -> RoleSet {
    guard i >= 0, i < scanner.tokens.count, scanner.tokens[i].list >= 0 else { return RoleSet() }
    return lexicon.roles(scanner.tokens[i].list)
  }

  func tokenEntry(_ i: Int, _ role: Role) -> LexiconEntry? {
    guard i >= 0, i < scanner.tokens.count, scanner.tokens[i].list >= 0 else { return nil }
    return lexicon.entry(scanner.tokens[i].list, role, in: text, at: scanner.tokens[i].start)
  }

  func tokenGap(_ i: Int) -> Gap {
    guard i >= 0, i + 1 < scanner.tokens.count else { return .other }
    return gap(from: scanner.tokens[i].end, to: scanner.tokens[i + 1].start)
  }

  /// Whether a word is written in Han characters, kana or Hangul, whose numerals are built alike.
  func isHan(_ offset: Int) -> Bool { byte(offset) >= 0xE3 && byte(offset) <= 0xED }
}

extension Numeral {
  mutating func negate() {
    (min, max) = (max.map { -$0 }, min.map { -$0 })
    isNegative = true
    isArticle = false
  }

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
