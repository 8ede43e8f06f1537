// Numerals in digits: separators by language, signs, and the magnitude behind them (1.2 億, $5.2 billion, 70B, 3萬5).

extension Grammar {
  /// Reads the numeral whose first digits are token `i`, and tells the next token. A numeral is large: it is filled where
  /// it stands.
  func readDigits(at i: Int, into numeral: inout Numeral) -> Int {
    let first = scanner.tokens[i]
    numeral.digitCount = first.end - first.start
    numeral.hasLeadingZero = text[first.start] == UInt8(ascii: "0") && numeral.digitCount > 1
    var digits: Int64 = 0
    var exponent = 0
    var significant = 0
    accumulate(first, &digits, &exponent, &significant)
    var next = i + 1

    if isLeadingPoint(before: first) {
      numeral.start -= 1
      numeral.decimals = numeral.digitCount
      exponent -= numeral.decimals
    }

    // Groups of three behind a separator, the same all the way.
    let separator = numeral.decimals > 0 ? 0 : groupSeparator(after: first, at: i)
    if separator > 0 {
      var end = first.end
      while next < scanner.tokens.count, scanner.tokens[next].isDigits,
        scanner.tokens[next].start == end + separator, sameBytes(first.end, end, separator),
        isGroup(scanner.tokens[next], isLast: !continuesGrouping(next, separator, first.end))
      {
        accumulate(scanner.tokens[next], &digits, &exponent, &significant)
        end = scanner.tokens[next].end
        next += 1
      }
      if end > numeral.end {
        numeral.end = end
        numeral.hasSeparator = true
        numeral.digitCount = 0
      }
    }

    // Decimals.
    if tokenRoles(next).contains(.pointWord), starts(numeral.end, "・") || starts(numeral.end, "点"),
      scanner.tokens[next].start == numeral.end,
      next + 1 < scanner.tokens.count, scanner.tokens[next + 1].isDigits,
      isDecimalPoint(numeral.end, before: next + 1, hasSeparator: false)
    {
      next += 1
    }
    if numeral.decimals == 0, next < scanner.tokens.count, scanner.tokens[next].isDigits,
      scanner.tokens[next].start == numeral.end + pointWidth(numeral.end),
      isDecimalPoint(numeral.end, before: next, hasSeparator: numeral.hasSeparator)
    {
      let fraction = scanner.tokens[next]
      let places = fraction.end - fraction.start
      // A second point makes it a version or a date: 1.2.3
      let another = text[numeral.end] == byte(fraction.end) && byte(fraction.end + 1) &- 0x30 < 10
      if !another {
        if significant + places <= 18 {
          accumulate(fraction, &digits, &exponent, &significant)
          exponent -= places
        } else {
          accumulateFraction(fraction, &digits, &exponent, &significant)
        }
        numeral.decimals = places
        numeral.end = fraction.end
        next += 1
        if places == 3 { next = decimalGroups(behind: &numeral, at: next, &digits, &exponent, &significant) }
      }
    }

    if let sign = sign(before: numeral.start) {
      numeral.start = sign.start
      if sign.isMinus {
        digits = -digits
        numeral.isNegative = true
      }
    }
    let value = Number(digits: digits, exponent: exponent)
    numeral.min = value
    numeral.max = value
    next = scientific(&numeral, at: next)
    next = magnitude(behind: &numeral, at: next)
    return fractionalTail(behind: &numeral, at: next)
  }

  /// "0.002 718 281": groups of three behind the point, one space between; an ordinary space needs two of them.
  private func decimalGroups(
    behind numeral: inout Numeral, at first: Int, _ digits: inout Int64, _ exponent: inout Int,
    _ significant: inout Int
  ) -> Int {
    var next = first
    var end = numeral.end
    while next < scanner.tokens.count, scanner.tokens[next].isDigits, case let token = scanner.tokens[next],
      case let width = spaceWidth(at: end), width > 0, token.start == end + width, token.end == token.start + 3,
      sameBytes(numeral.end, end, width)
    {
      end = token.end
      next += 1
    }
    guard next > first, next > first + 1 || text[numeral.end] != 0x20, !Lexicon.isLetter(byte(end)),
      byte(end) != UInt8(ascii: ".") || !isDigit(end + 1)
    else { return first }
    for k in first..<next { accumulateFraction(scanner.tokens[k], &digits, &exponent, &significant) }
    numeral.decimals += 3 * (next - first)
    numeral.end = end
    return next
  }

  /// ".5" where nothing stands before the point.
  private func isLeadingPoint(before token: Token) -> Bool {
    let point = byte(token.start - 1)
    guard point == UInt8(ascii: ".") || (usesDecimalComma && point == UInt8(ascii: ",")) else { return false }
    switch byte(token.start - 2) {
    case 0, 0x20, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: "$"): return true
    // 、.321
    default: return language.isSpaceless && point == UInt8(ascii: ".") && byte(token.start - 2) >= 0x80
    }
  }

  /// "12.3e+14", "2E-5"
  private func scientific(_ numeral: inout Numeral, at next: Int) -> Int {
    var k = numeral.end
    guard byte(k) | 0x20 == UInt8(ascii: "e") else { return power(behind: &numeral, at: next) }
    let start = next
    var next = next
    k += 1
    let isMinus = byte(k) == UInt8(ascii: "-")
    if isMinus || byte(k) == UInt8(ascii: "+") { k += 1 }
    while next < scanner.tokens.count, scanner.tokens[next].start < k { next += 1 }
    guard next < scanner.tokens.count, scanner.tokens[next].isDigits, scanner.tokens[next].start == k,
      scanner.tokens[next].end - k <= 3, !Lexicon.isLetter(byte(scanner.tokens[next].end))
    else { return start }
    let token = scanner.tokens[next]
    var power = 0
    for at in token.start..<token.end { power = power * 10 + Int(text[at] &- 0x30) }
    scale(&numeral, by: Number(digits: 1, exponent: isMinus ? -power : power), to: token.end)
    return next + 1
  }

  private func accumulate(_ token: Token, _ digits: inout Int64, _ exponent: inout Int, _ significant: inout Int) {
    for k in token.start..<token.end {
      if significant >= 18 {
        exponent += 1
      } else {
        digits = digits * 10 + Int64(text[k] &- 0x30)
        if digits > 0 { significant += 1 }
      }
    }
  }

  private func accumulateFraction(
    _ token: Token, _ digits: inout Int64, _ exponent: inout Int, _ significant: inout Int
  ) {
    for k in token.start..<token.end where significant < 18 {
      digits = digits * 10 + Int64(text[k] &- 0x30)
      if digits > 0 { significant += 1 }
      exponent -= 1
    }
  }

  /// Length in bytes of a group separator behind the first digits, or 0: "," or "." by language, apostrophes, spaces.
  private func groupSeparator(after token: Token, at i: Int) -> Int {
    let count = token.end - token.start
    guard count <= 3, i + 1 < scanner.tokens.count, scanner.tokens[i + 1].isDigits else { return 0 }
    if text[token.start] == UInt8(ascii: "0") { return 0 }
    let width = scanner.tokens[i + 1].start - token.end
    guard width >= 1, width <= 3 else { return 0 }
    let following = scanner.tokens[i + 1].end - scanner.tokens[i + 1].start
    switch byte(token.end) {
    case UInt8(ascii: ","):
      guard width == 1 else { return 0 }
      if following == 2, count <= 2 { return isIndianGrouping(i) ? 1 : 0 }
      if usesDecimalComma {
        // "1,234" is a decimal there; "1,234,567" and "1,234.56" are not.
        return following == 3 && (continuesGrouping(i + 1, 1, token.end) || endsInDecimals(i + 1, UInt8(ascii: ".")))
          ? 1 : 0
      }
      return following == 3 ? 1 : 0
    case UInt8(ascii: "."):
      guard width == 1, following == 3 else { return 0 }
      if usesDecimalComma { return 1 }
      return continuesGrouping(i + 1, 1, token.end) || endsInDecimals(i + 1, UInt8(ascii: ",")) ? 1 : 0
    case 0xEF:
      return width == 3 && following == 3 && starts(token.end, "，") && isFullWidth(token) ? 3 : 0
    case UInt8(ascii: "'"): return width == 1 && following == 3 ? 1 : 0
    case 0xE2:  // U+2019, U+2009, U+202F
      guard width == 3, following == 3, text[token.end + 1] == 0x80 else { return 0 }
      let last = text[token.end + 2]
      return last == 0x99 || last == 0x89 || last == 0xAF || last == 0x88 ? 3 : 0
    case 0xC2: return width == 2 && following == 3 && text[token.end + 1] == 0xA0 ? 2 : 0
    case 0x20:
      // "12 500 users", but not "in 2024 100 people" (four digits) nor "1 234" in a list of single numbers.
      guard width == 1, following == 3 else { return 0 }
      if i > 0, scanner.tokens[i - 1].isDigits, token.start - scanner.tokens[i - 1].end == 1 { return 0 }
      return language.isSpaceless ? 0 : 1
    default: return 0
    }
  }

  /// "1.111,11" in English, "1,111.11" in German: where both separators stand, the last one is the decimal point.
  private func endsInDecimals(_ i: Int, _ point: UInt8) -> Bool {
    guard i + 1 < scanner.tokens.count, scanner.tokens[i + 1].isDigits else { return false }
    let (whole, decimals) = (scanner.tokens[i], scanner.tokens[i + 1])
    let after = byte(decimals.end)
    return byte(whole.end) == point && decimals.start == whole.end + 1 && decimals.end - decimals.start <= 2
      && !(after == point && isDigit(decimals.end + 1))
  }

  /// １，２３４: a full-width comma groups full-width digits alone; between others it lists them.
  private func isFullWidth(_ token: Token) -> Bool {
    source.fileRange(of: token.start..<token.end).count == 3 * (token.end - token.start)
  }

  private func sameBytes(_ a: Int, _ b: Int, _ width: Int) -> Bool {
    for k in 0..<width where byte(a + k) != byte(b + k) { return false }
    return true
  }

  /// Whether another group of three follows token `i` behind the same separator.
  private func continuesGrouping(_ i: Int, _ width: Int, _ first: Int) -> Bool {
    guard i + 1 < scanner.tokens.count, scanner.tokens[i + 1].isDigits else { return false }
    let (a, b) = (scanner.tokens[i], scanner.tokens[i + 1])
    return b.start == a.end + width && sameBytes(first, a.end, width) && b.end - b.start == 3
  }

  /// 12,34,567: groups of two, then one of three.
  private func isIndianGrouping(_ i: Int) -> Bool {
    var k = i + 1
    while k + 1 < scanner.tokens.count, scanner.tokens[k + 1].isDigits,
      scanner.tokens[k + 1].start == scanner.tokens[k].end + 1, text[scanner.tokens[k].end] == UInt8(ascii: ","),
      scanner.tokens[k].end - scanner.tokens[k].start == 2
    {
      k += 1
    }
    return k > i + 1 && scanner.tokens[k].end - scanner.tokens[k].start == 3
  }

  private func isGroup(_ token: Token, isLast: Bool) -> Bool {
    let count = token.end - token.start
    return count == 3 || (count == 2 && !isLast)
  }

  /// Bytes of a point or comma; the full-width point ． has three.
  private func pointWidth(_ offset: Int) -> Int {
    starts(offset, "．") || starts(offset, "・") || starts(offset, "点") ? 3 : 1
  }

  private func isDecimalPoint(_ offset: Int, before next: Int, hasSeparator: Bool) -> Bool {
    let places = scanner.tokens[next].end - scanner.tokens[next].start
    switch text[offset] {
    case 0xEF: return starts(offset, "．")
    // 21点2; in Chinese 12点30 is a clock.
    case 0xE7:
      let after = scanner.tokens[next].end
      let isHan = isHanCharacter(at: after)
      return language == .japanese && starts(offset, "点") && (readsEveryNumber ? !starts(after, "分") : !isHan)
    // 0・08; 5・6月 are two months.
    case 0xE3: return language == .japanese && starts(offset, "・") && starts(offset - 1, "0") && !isDigit(offset - 2)
    case UInt8(ascii: "."):
      guard usesDecimalComma, places == 3, !hasSeparator else { return true }
      // "0.683" and "1111.121" group nothing, whatever the language.
      let first = scanner.tokens[next - 1]
      return text[first.start] == UInt8(ascii: "0") || first.end - first.start > 3
    case UInt8(ascii: ","):
      guard usesDecimalComma || hasSeparator && text[offset - 4] == UInt8(ascii: ".") && places <= 2 else {
        return false
      }
      // "1,2,3" is a list.
      return byte(scanner.tokens[next].end) != UInt8(ascii: ",")
        || byte(scanner.tokens[next].end + 1) &- 0x30 >= 10
    default: return false
    }
  }

  /// A plus or minus that belongs to the number: nothing, a space or an opening bracket stands before it.
  private func sign(before start: Int) -> (start: Int, isMinus: Bool)? {
    var at = -1
    var minus = false
    if byte(start - 1) == UInt8(ascii: "-") || byte(start - 1) == UInt8(ascii: "+") {
      at = start - 1
      minus = byte(start - 1) == UInt8(ascii: "-")
    } else if starts(start - 3, "−") {
      at = start - 3
      minus = true
    }
    guard at >= 0 else { return spacedMinus(before: start) }
    let before = byte(at - 1)
    let isFree =
      before == 0 || before == 0x20 || before == UInt8(ascii: "(") || before == UInt8(ascii: ":")
      || before == UInt8(ascii: "/") || before == UInt8(ascii: "~") || before >= 0x80 || before == UInt8(ascii: "<")
      || before == UInt8(ascii: ">") || before == UInt8(ascii: "=") || before == UInt8(ascii: "$")
    // 5月-10月: behind the mark of a date it is a range as well.
    if let previous = items.last, previous.end == at, previous.list >= 0,
      lexicon.roles(previous.list).intersects(DigitNumerals.timeMarks)
    {
      return nil
    }
    // Between two numbers a dash is a range: "5 –10", "3到-5" is not.
    if isFree, before >= 0x80 || before == 0x20, let previous = items.last, previous.numeral >= 0,
      isSpace(previous.end..<at)
    {
      return nil
    }
    // 示例-1: behind a letter and before no unit it is a hyphen.
    if isFree, minus, before >= 0x80, 0xE3..<0xEE ~= byte(at - 3), isHyphen(at, before: start) { return nil }
    return isFree ? (at, minus) : nil
  }

  /// "de – 0,1 %": behind a preposition the dash opens no clause.
  private func spacedMinus(before start: Int) -> (start: Int, isMinus: Bool)? {
    let space = byte(start - 1) == 0x20 ? 1 : starts(start - 2, "\u{A0}") ? 2 : starts(start - 3, "\u{202F}") ? 3 : 0
    let at = start - space - 3
    guard space > 0, !language.isSpaceless, starts(at, "–") || starts(at, "−"), standsFree(.minusLead, before: at)
    else {
      return nil
    }
    return (at, true)
  }

  /// One or two digits behind a word that no value follows, and no unit behind them.
  private func isHyphen(_ at: Int, before start: Int) -> Bool {
    var end = start
    while byte(end) &- 0x30 < 10 { end += 1 }
    let next = byte(end)
    guard end - start <= 2, next != UInt8(ascii: "%"), (next | 0x20) &- 0x61 >= 26, next != 0xC2, next != 0xE2 else {
      return false
    }
    return !stands(.minusUnit, at: end) && !stands(.minusLead, before: at)
  }

  /// Takes "million", "萬", "K", "Mio." behind digits, and the rest of a mixed numeral (1億5千萬, 3萬5).
  private func magnitude(behind numeral: inout Numeral, at next: Int) -> Int {
    guard next < scanner.tokens.count, !scanner.tokens[next].isDigits else { return next }
    let token = scanner.tokens[next]
    let roles = lexicon.roles(token.list)
    guard roles.intersects(DigitNumerals.magnitudes) else { return next }
    let distance = gap(from: numeral.end, to: token.start)
    guard distance == .none || distance == .space || distance == .hyphen else { return next }
    // "1조각": the word goes on.
    if language == .korean, byte(token.start) >= 0xEA, byte(token.end) >= 0xEA, byte(token.end) <= 0xED,
      !isParticle(token.end), next + 1 >= scanner.tokens.count || scanner.tokens[next + 1].start != token.end
    {
      return next
    }
    if roles.contains(.fuzzySuffix), isHan(token.start), distance == .none || isSpacedMore(next, numeral) {
      return hanTail(behind: &numeral, at: next)
    }
    if roles.contains(.unknownDigit), isHan(token.start), distance == .none,
      let more = tokenEntry(next + 1, .numeral), more.value >= Number(10_000)
    {
      return hanTail(behind: &numeral, at: next)
    }
    // 300 兆: in mainland use mega, unless a number or money goes on behind it.
    if language == .simplifiedChinese, roles.contains(.unit), roles.contains(.numeral), starts(token.start, "兆"),
      !(tokenGap(next) == .none
        && (tokenRoles(next + 1).contains(.numeral) || tokenRoles(next + 1).contains(.currencySuffix)))
    {
      return next
    }
    if roles.contains(.numeral), isHan(token.start), distance != .hyphen,
      let entry = tokenEntry(next, .numeral), entry.value >= Number(10)
    {
      return hanTail(behind: &numeral, at: next)
    }
    if roles.contains(.magnitude), let entry = tokenEntry(next, .magnitude),
      distance == .none || token.end - token.start > 1 || numeral.decimals > 0 || isMoneyBehind(next)
        || isMagnitudeAlone(token.start, token.end)
    {
      // "3 mm" is a length, "$3 mm" an amount.
      if roles.contains(.unit), starts(token.start, "mm"), !isMoneySign(before: numeral.start) { return next }
      scale(&numeral, by: entry.value, to: token.end)
      return next + 1
    }
    // "1,20 cents": hundredths, and no hundreds.
    if language == .french, roles.contains(.currencySuffix), roles.contains(.numeral),
      numeral.decimals > 0
        || !tokenRoles(next + 1).contains(.numeral) && !tokenRoles(next + 1).contains(.numeralAnd)
          && byte(token.end - 1) | 0x20 == UInt8(ascii: "s")
    {
      return next
    }
    if roles.contains(.numeral), let entry = tokenEntry(next, .numeral), entry.value >= Number(100),
      !isHan(token.start)
    {
      scale(&numeral, by: entry.value, to: token.end)
      var after = next + 1
      // "2 hundred thousand", "5 mil millones", "3 thousand billion"
      while after < scanner.tokens.count, tokenGap(after - 1) == .space,
        let more = tokenEntry(after, .numeral), more.value >= Number(100), !isHan(scanner.tokens[after].start)
      {
        scale(&numeral, by: more.value, to: scanner.tokens[after].end)
        after += 1
      }
      return mixedTail(behind: &numeral, at: after)
    }
    return next
  }

  /// 180 多萬, 50 餘人: a space before 多, and behind it a magnitude or what is counted.
  func isSpacedMore(_ i: Int, _ numeral: Numeral) -> Bool {
    guard language.isChinese, i > 0, tokenGap(i - 1) == .space, numeral.digitCount != 4, tokenGap(i) == .none,
      tokenRoles(i).contains(.fuzzySuffix), isMoreSign(scanner.tokens[i].start)
    else { return false }
    return tokenRoles(i + 1).intersects(Grammar.counted)
      || (tokenEntry(i + 1, .numeral)?.value ?? .zero) >= Number(10_000)
  }

  private func isMoreSign(_ start: Int) -> Bool {
    starts(start, "多") || starts(start, "餘") || starts(start, "余") || starts(start, "幾") || starts(start, "几")
  }

  /// "12 M €", "12 M d'euros": one letter that stands apart from its digits is a magnitude where money follows.
  private func isMoneyBehind(_ i: Int) -> Bool {
    if tokenRoles(i + 1).contains(.currencySuffix) { return tokenGap(i) == .none || tokenGap(i) == .space }
    return tokenRoles(i + 1).intersects(DigitNumerals.genitives) && tokenGap(i) == .space
      && tokenRoles(i + 2).contains(.currencySuffix)
  }

  /// "96 M" and nothing more in a cell, "96 M parameters": one capital that stands apart from its digits.
  private func isMagnitudeAlone(_ start: Int, _ end: Int) -> Bool {
    guard end - start == 1, byte(start) == UInt8(ascii: "M") || byte(start) == UInt8(ascii: "B") else { return false }
    if zone == .table, end == range.upperBound { return true }
    return standsFolded(.parameter, at: end + spaceWidth(at: end))
  }

  /// "$3 mm", "USD 3mm"
  private func isMoneySign(before start: Int) -> Bool {
    guard let last = items.last, last.list >= 0, lexicon.roles(last.list).contains(.currencyPrefix) else {
      return false
    }
    return isClose(last.end, start)
  }

  /// A Korean particle, which ends a word: 2조에, 3만을.
  func isParticle(_ offset: Int) -> Bool {
    if stands(.particle, at: offset) { return true }
    return false
  }

  /// Multiplies a numeral by the magnitude that ends at an offset.
  func scale(_ numeral: inout Numeral, by factor: Number, to end: Int) {
    numeral.min = numeral.min.map { $0 * factor }
    numeral.max = numeral.max.map { $0 * factor }
    numeral.resolution =
      numeral.hasMagnitude
      ? numeral.resolution * factor : Number(digits: 1, exponent: -numeral.decimals) * factor
    numeral.magnitudeFactor = (numeral.magnitudeFactor ?? .one) * factor
    numeral.hasMagnitude = true
    numeral.end = end
    numeral.form = .mixed
  }
}

private enum DigitNumerals {
  static let magnitudes = RoleSet(.numeral, .magnitude, .fuzzySuffix, .unknownDigit)
  static let genitives = RoleSet(.dateFiller, .fuzzyJoin)
  static let timeMarks = RoleSet(.monthMark, .dayMark, .yearMark, .hourMark, .minuteMark)
}
