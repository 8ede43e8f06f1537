// Tokens to items: numerals are read whole, idioms are dropped, words stay words.

extension Grammar {
  /// Makes the items of the block that was scanned.
  mutating func collectItems() {
    let isSpacelessOrKorean = language.isSpaceless || language == .korean
    // Asked of every token: a global is looked up each time that it is named.
    let (temporalRoles, numeralStarts) = (Grammar.temporalRoles, Grammar.numeralStarts)
    let (fractionParts, measureWords) = (Grammar.fractionParts, Grammar.measureWords)
    let handled = Grammar.handledRoles
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
      // Most words stay as they are.
      if !roles.intersects(handled), text[token.start] != UInt8(ascii: "~") {
        append(token, roles)
        i += 1
        continue
      }
      if isSpacelessOrKorean {
        if roles.contains(.longerWord) {
          i += 1
          continue
        }
        if mayOpenLongerWord(token, roles) {
          guard let whole = outsideLongerWord(token, roles) else {
            i += 1
            continue
          }
          if whole.end < token.end {
            token = whole
            roles = lexicon.roles(token.list)
          }
        }
      }
      // 42경기: behind its digits the counter stays.
      let isCounted =
        roles.contains(.counter) && i > 0 && scanner.tokens[i - 1].isDigits && scanner.tokens[i - 1].end == token.start
      if roles.contains(.idiom), !isCounted, !roles.intersects(temporalRoles) {
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
      if language.isChinese, let unit = unitBehindCount(token, roles) {
        append(unit, lexicon.roles(unit.list))
        takeRest(of: token, behind: unit)
        i += 1
        continue
      }
      // "3 sept. 2025", "11 de dez.": a month although the word is a numeral as well.
      if roles.contains(.month), roles.contains(.numeral), isShortMonth(token, at: i) {
        append(token, roles)
        i += 1
        continue
      }
      if roles.intersects(numeralStarts), let (word, next) = wordNumeral(at: i) {
        var numeral = word
        append(&numeral)
        i = next
        continue
      }
      if roles.intersects(fractionParts), let next = takeFraction(at: i) {
        i = next
        continue
      }
      if roles.intersects(measureWords),
        language == .spanish || language == .portuguese ? isAndHalf(i) : language == .english && isEveryAndHalf(i)
      {
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

  /// Every role that `collectItems` asks a word about: words without any of them become items as they are.
  private static let handledRoles = RoleSet(
    .longerWord, .idiom, .dayMark, .hourMark, .fractionJoin, .weekday, .agePrefix
  ).union(sides).union(numeralStarts).union(fractionParts).union(measureWords)

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

  /// "every year and a half": one and a half without its article.
  private func isEveryAndHalf(_ i: Int) -> Bool {
    guard tokenRoles(i).contains(.timeUnit), tokenRoles(i + 1).contains(.numeralAnd), tokenGap(i) == .space,
      case let start = scanner.tokens[i].start, starts(start - 6, "every ") || starts(start - 6, "Every ")
    else { return false }
    return starts(scanner.tokens[i + 1].end, " a half")
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
    var places = items.mutableSpan
    for i in places.indices.reversed() {
      if start - places[i].end > Grammar.phraseGap { (ahead, hasNumeral) = (RoleSet(), false) }
      ahead = ahead.union(places[i].roles)
      places[i].ahead = ahead
      places[i].precedesNumeral = hasNumeral
      if places[i].numeral >= 0 { hasNumeral = true }
      start = places[i].start
    }
  }

  /// No reading steps over more bytes between two items: a few spaces, a mark, an ordinal's ending.
  static let phraseGap = 8

  private mutating func append(_ token: Token, _ roles: RoleSet) {
    items.append(Item(start: token.start, end: token.end, numeral: -1, list: token.list, roles: roles))
  }

  /// 兩週一次, 一年約34倍: behind a numeral no Monday and no "aged about", but weeks and years.
  private func unitBehindCount(_ token: Token, _ roles: RoleSet) -> Token? {
    guard roles.contains(.weekday) || roles.contains(.agePrefix), let last = items.last, last.numeral >= 0,
      last.end == token.start,
      roles.contains(.agePrefix)
        || stands(.weekdayCount, at: token.end) && stands(.weekdayCharacter, at: token.end - 3),
      let unit = lexicon.longestMatch(in: text, from: token.start, shorterThan: token.end - token.start),
      lexicon.roles(unit.list).contains(.timeUnit)
    else { return nil }
    return Token(start: token.start, end: token.start + unit.length, list: unit.list)
  }

  /// The word behind a part of a token that was taken as a word of its own.
  private mutating func takeRest(of token: Token, behind part: Token) {
    guard let rest = lexicon.longestMatch(in: text, from: part.end, to: token.end),
      !lexicon.roles(rest.list).contains(.numeral)
    else { return }
    append(Token(start: part.end, end: part.end + rest.length, list: rest.list), lexicon.roles(rest.list))
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
    // "X9": multiplies nothing, as "x9" would.
    if before == UInt8(ascii: "X"), !isDigit(token.start - 2), !Lexicon.isLetter(byte(token.start - 2)) { return true }
    // "section A12": the letter is an article elsewhere.
    return i == 0 || scanner.tokens[i - 1].end != token.start
      || scanner.tokens[i - 1].end - scanner.tokens[i - 1].start == 1 && tokenRoles(i - 1).contains(.article)
  }

  private mutating func append(_ numeral: inout Numeral) {
    // "eine halbe Million"
    if numeral.isHalf, let last = self.numeral(items.count - 1), last.isArticle, isClose(last.end, numeral.start) {
      numeral.start = last.start
      items.removeLast()
    }
    absorbMinus(&numeral)
    addHundreds(to: &numeral)
    addThousands(to: &numeral)
    addRest(to: &numeral)
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

  /// "61 mil 313 millones": thousands of millions, told in two numbers.
  private mutating func addThousands(to millions: inout Numeral) {
    guard language == .spanish || language == .portuguese, millions.magnitudeFactor == Number(1_000_000),
      millions.form == .mixed, millions.decimals == 0, let count = millions.point, count < Number(1_000_000_000),
      let thousands = self.numeral(items.count - 1), thousands.magnitudeFactor == Number(1000),
      thousands.form == .mixed, thousands.decimals == 0, let high = thousands.point, high < Number(1_000_000),
      gap(from: thousands.end, to: millions.start) == .space
    else { return }
    let sum = high * Number(1_000_000) + count
    (millions.min, millions.max) = (sum, sum)
    millions.start = thousands.start
    items.removeLast()
  }

  /// Appends a numeral as it is.
  mutating func push(_ numeral: Numeral) {
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

  /// Words of dates that contain a numeral (오후, terça-feira) are idioms to numerals only.
  private static let temporalRoles = RoleSet(
    .dateBoundAfter, .dayPart, .quarterMark, .weekday, .relativeDay, .relativePeriod, .relativeWord, .datePart,
    .halfYear, .namedDay, .durationWord, .few)

  private static let numeralStarts = RoleSet(.numeral, .article, .half, .unknownDigit, .fuzzyNumeral)
  private static let fractionParts = RoleSet(.fraction, .vulgarFraction)

  /// Whether nothing, a space or a hyphen stands between two offsets.
  func isClose(_ end: Int, _ start: Int) -> Bool {
    switch gap(from: end, to: start) {
    case .none, .space, .hyphen: true
    case .other: false
    }
  }

  /// The roles of a token; none for digits.
  @inline(__always)
  func tokenRoles(_ i: Int) -> RoleSet {
    guard i >= 0, i < scanner.tokens.count, scanner.tokens[i].list >= 0 else { return RoleSet() }
    return lexicon.roles(scanner.tokens[i].list)
  }

  /// What a token means in a role.
  func tokenEntry(_ i: Int, _ role: Role) -> LexiconEntry? {
    guard i >= 0, i < scanner.tokens.count, scanner.tokens[i].list >= 0 else { return nil }
    return lexicon.entry(scanner.tokens[i].list, role, in: text, at: scanner.tokens[i].start)
  }

  /// What stands between a token and the next.
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
}
