// Numerals in Han characters and Hangul, alone or behind digits: 一百二十, 三千萬, 二〇二六, 一萬二, 十幾, 三四十, 1億5千萬.

/// A numeral as it is being built. Every part is an interval, so that 數, 三四 and 多 need no cases of their own.
struct HanState {
  var total = Spread.zero
  var section = Spread.zero
  /// The digit that waits for its unit.
  var digit: Spread?
  /// The unit that was read last, and the last of 萬, 億, 兆.
  var lastUnit = Number.one
  var lastBig: Number?
  var sawZero = false
  var sawUnit = false
  var isFuzzy = false
  /// Nothing but units may follow 多.
  var isClosed = false
  /// Digits in a row without a unit: 二〇二六.
  var row: Int64 = 0
  var rowLength = 0
  /// Han digits and digit runs taken, and how many ASCII digits the last run had.
  var digits = 0
  var runLength = 0
  var tokens = 0
  var isFormal = true
}

struct Spread {
  var low: Number
  var high: Number
  static let zero = Spread(low: .zero, high: .zero)
  init(low: Number, high: Number) { (self.low, self.high) = (low, high) }
  init(_ point: Number) { self.init(low: point, high: point) }
  static func + (a: Spread, b: Spread) -> Spread { Spread(low: a.low + b.low, high: a.high + b.high) }
  static func * (a: Spread, b: Number) -> Spread { Spread(low: a.low * b, high: a.high * b) }
  var isZero: Bool { low == .zero && high == .zero }
}

extension Grammar {
  /// Reads a numeral that starts with the Han or Hangul token `i`.
  func hanNumeral(at i: Int) -> (Numeral, Int)? {
    guard var (numeral, next) = hanDigits(at: i) else { return nil }
    next = power(behind: &numeral, at: next)
    return (numeral, next)
  }

  /// A numeral without the power behind it.
  func hanDigits(at i: Int) -> (Numeral, Int)? {
    let first = scanner.tokens[i]
    if !tokenRoles(i).contains(.numeral), !isUnitAhead(i + 1) { return nil }
    var numeral: Numeral
    let next: Int
    if language == .korean, byte(first.start) >= 0xEA {
      guard let read = hangulNumeral(at: i) else { return nil }
      (numeral, next) = read
    } else {
      numeral = Numeral(start: first.start, end: first.start, form: .han)
      next = readHan(&numeral, HanState(), at: i)
    }
    guard next > i else { return nil }
    var after = pointTail(&numeral, next)
    // 五十打, 十ダース
    if let dozen = tokenEntry(after, .magnitude), dozen.value == Number(12), scanner.tokens[after].start == numeral.end
    {
      scale(&numeral, by: dozen.value, to: scanner.tokens[after].end)
      numeral.isBareUnit = false
      after += 1
    }
    return (numeral, after)
  }

  /// What a numeral in Hangul has behind it.
  static let counted = RoleSet(
    .counter, .unit, .timeUnit, .currencySuffix, .percentSuffix, .multiplierSuffix, .ageSuffix, .fractionJoin,
    .ordinalSuffix, .yearMark, .monthMark, .dayMark, .hourMark, .minuteMark, .secondMark, .pointWord, .percentPoint,
    .boundAfter)

  /// Continues a numeral in digits: 3萬5, 1.2億, 5千, 500多億.
  func hanTail(behind numeral: inout Numeral, at next: Int) -> Int {
    var state = HanState()
    guard let low = numeral.min, let high = numeral.max else { return next }
    state.digit = Spread(low: low, high: high)
    state.tokens = 1
    state.digits = 1
    let decimals = numeral.decimals
    let after = readHan(&numeral, state, at: next)
    guard after > next else { return next }
    numeral.form = .mixed
    // 30萬, 1.2億: what the digits were multiplied by.
    if numeral.magnitudeFactor != nil { numeral.magnitudeFactor = numeral.min.flatMap { $0 / low } }
    if decimals > 0 {
      numeral.resolution = (numeral.magnitudeFactor ?? .one) * Number(digits: 1, exponent: -decimals)
    } else if numeral.resolution == .one {
      // 1萬7795 is told in full.
      numeral.resolution = .zero
    } else if let factor = numeral.magnitudeFactor {
      // 2000億 in digits is told as closely as 200 billion, 二千億 in words is a round number.
      numeral.resolution = min(numeral.resolution, max(factor, high.thirdPlace * factor))
    }
    return after
  }

  func readHan(_ numeral: inout Numeral, _ initial: HanState, at start: Int, limit: Int = .max) -> Int {
    var state = initial
    var i = start
    var end = numeral.end
    while i < min(limit, scanner.tokens.count) {
      let token = scanner.tokens[i]
      if i > start || token.start > end, !continuesHan(state, i, from: end, isFirst: i == start) { break }
      if token.isDigits {
        // 3萬5, 1億5千萬: digits only behind a unit, and at most four of them.
        guard state.sawUnit, state.digit == nil, !state.isClosed, let (value, after) = digitsBehindUnit(state, at: i)
        else { break }
        state.digit = Spread(value)
        state.runLength = token.end - token.start
        state.digits += 1
        if after > i + 1, isUnitAhead(after) {
          end = scanner.tokens[after - 1].end
          state.tokens += 1
          i = after
          continue
        }
        if after > i + 1 {
          // 8385萬2336.33, 4億23,800,000
          state.isClosed = true
          state.runLength = 9
          end = scanner.tokens[after - 1].end
          state.tokens += 1
          i = after
          continue
        }
      } else if !takeHan(&state, at: i, isFirst: i == start) {
        break
      }
      state.tokens += 1
      end = token.end
      i += 1
    }
    guard i > start else { return start }
    numeral.end = end
    finish(&numeral, state)
    return i
  }

  /// Takes one word into the numeral, or declines.
  private func takeHan(_ state: inout HanState, at i: Int, isFirst: Bool) -> Bool {
    let roles = tokenRoles(i)
    guard let entry = tokenEntry(i, .numeral) else {
      if roles.contains(.unknownDigit), state.digit == nil, !state.isClosed { return takeUnknown(&state, at: i) }
      if roles.contains(.fuzzySuffix), !isFirst || state.digit != nil { return takeMore(&state) }
      return false
    }
    let value = entry.value
    // 十億參數: 參 of a word is no three.
    if roles.contains(.formal), (starts(scanner.tokens[i].start, "參") || starts(scanner.tokens[i].start, "参")),
      stands(.threeWord, at: scanner.tokens[i].end)
    {
      return false
    }
    if !roles.contains(.formal) { state.isFormal = false }
    if value < Number(10) {
      if state.isClosed { return false }
      return takeDigit(&state, value, at: i)
    }
    if !state.sawUnit, state.rowLength > 1, state.digit?.low == state.digit?.high { return false }
    if value >= Number(10_000) {
      takeBig(&state, value)
    } else if value == Number(10) || value == Number(100) || value == Number(1000) {
      // 五十千 is not a numeral, and 二十三十 are two.
      if state.sawUnit, !state.section.isZero, value >= state.lastUnit, state.lastUnit < Number(10_000) {
        return false
      }
      if state.isClosed { return false }
      state.section = state.section + (state.digit ?? Spread(.one)) * value
    } else {
      // 廿, 스물: tens in one word.
      guard state.digit == nil, state.lastUnit == .one || state.lastUnit > Number(10) else { return false }
      state.section = state.section + Spread(value)
      state.digits += 1
      (state.lastUnit, state.sawUnit, state.sawZero) = (Number(10), true, false)
      return true
    }
    (state.lastUnit, state.sawUnit, state.sawZero, state.digit) = (value, true, false, nil)
    state.runLength = 0
    return true
  }

  /// The digits behind 萬 and the like: at most four, or all that separators and a decimal point hold together.
  private func digitsBehindUnit(_ state: HanState, at i: Int) -> (Number, Int)? {
    let token = scanner.tokens[i]
    // 만 18세: eighteen whole years.
    if language == .korean, tokenRoles(i + 1).contains(.ageSuffix), byte(token.start - 1) == 0x20 { return nil }
    guard isDecimal(behind: token) else { return token.end - token.start <= 4 ? (plainDigits(token), i + 1) : nil }
    guard state.lastUnit >= Number(10_000), !language.usesDecimalComma else { return nil }
    var value = plainDigits(token)
    var after = i + 1
    while after < scanner.tokens.count, scanner.tokens[after].isDigits,
      byte(scanner.tokens[after - 1].end) == UInt8(ascii: ","),
      scanner.tokens[after].start == scanner.tokens[after - 1].end + 1,
      scanner.tokens[after].end - scanner.tokens[after].start == 3
    {
      value = value * Number(1000) + plainDigits(scanner.tokens[after])
      after += 1
    }
    let last = scanner.tokens[after - 1].end
    if after < scanner.tokens.count, scanner.tokens[after].isDigits, byte(last) == UInt8(ascii: "."),
      scanner.tokens[after].start == last + 1, scanner.tokens[after].end - last <= 10
    {
      let places = scanner.tokens[after].end - scanner.tokens[after].start
      value = value + plainDigits(scanner.tokens[after]) * Number(digits: 1, exponent: -places)
      after += 1
    }
    // 2兆1,617億: a smaller unit follows.
    let isSection =
      isUnitAhead(after) && value < Number(10_000) && (tokenEntry(after, .numeral)?.value ?? .zero) < state.lastUnit
    return after > i + 1 && value < state.lastUnit && (isSection || !isUnitAhead(after)) ? (value, after) : nil
  }

  private func takeDigit(_ state: inout HanState, _ value: Number, at i: Int) -> Bool {
    if state.runLength > 0 { return false }
    // 三十兩 is a weight: 兩 is no last digit.
    if value == Number(2), state.tokens > 0, tokenRoles(i).contains(.unit), !isUnitAhead(i + 1) { return false }
    if value == .zero, state.sawUnit {
      guard state.digit == nil else { return false }
      state.sawZero = true
      return true
    }
    if let digit = state.digit {
      // 三四十: three or four; 三四五 and 二〇二六 are digits in a row.
      if state.rowLength == 0 && state.tokens == 1 && !state.sawUnit { return false }
      let isPair = digit.low == digit.high && value == digit.low + .one && !isDigitAhead(i + 1)
      if state.sawUnit {
        guard isPair else { return false }
        state.digit = Spread(low: digit.low, high: value)
        state.isFuzzy = true
        state.digits += 1
        return true
      }
      state.isFuzzy = isPair && state.rowLength == 1 && digit.low != .zero
      state.digit = state.isFuzzy ? Spread(low: digit.low, high: value) : Spread(value)
    } else {
      state.digit = Spread(value)
    }
    state.digits += 1
    if !state.sawUnit {
      guard state.rowLength < 15 else { return false }
      state.row = state.row * 10 + Int64(value.integer ?? 0)
      state.rowLength += 1
    }
    return true
  }

  private func takeBig(_ state: inout HanState, _ value: Number) {
    let part = state.section + (state.digit ?? (state.section.isZero && !state.sawUnit ? Spread(.one) : .zero))
    if part.isZero || (state.lastBig.map { value > $0 } ?? false) {
      // 萬億, 四萬萬: everything so far is counted in it.
      let whole = state.total + part
      state.total = (whole.isZero ? Spread(.one) : whole) * value
    } else {
      state.total = state.total + part * value
    }
    state.section = .zero
    state.lastBig = value
  }

  /// 數千萬: any digit. 十幾: a digit unknown at the end.
  private func takeUnknown(_ state: inout HanState, at i: Int) -> Bool {
    if isUnitAhead(i + 1) {
      let isTail = state.sawUnit && !state.section.isZero
      state.digit = isTail ? Spread(low: .zero, high: Number(10)) : Spread(low: .one, high: Number(10))
    } else if state.sawUnit, state.lastUnit == Number(10) {
      state.digit = Spread(low: .one, high: Number(9))
      state.isClosed = true
    } else {
      return takeMore(&state)
    }
    state.isFuzzy = true
    return true
  }

  /// 二十多 is 20..30, 三百餘 300..400, 一百多萬 1e6..2e6, 500多 500..600.
  private func takeMore(_ state: inout HanState) -> Bool {
    let value = state.total + state.section + (state.digit ?? .zero)
    guard !state.isClosed, !state.isFuzzy, value.low >= Number(10), value.low == value.high else { return false }
    let step = state.digit == nil ? state.lastUnit : value.low.trailingPower
    if state.digit == nil, state.section.isZero {
      state.total.high = state.total.high + step
    } else {
      state.section.high = state.section.high + step
    }
    state.isClosed = true
    state.isFuzzy = true
    return true
  }

  private func finish(_ numeral: inout Numeral, _ state: HanState) {
    numeral.isFormal = state.isFormal && state.tokens == 1
    if state.isFuzzy { numeral.bound = .fuzzy }
    guard state.sawUnit || state.isClosed else {
      if state.rowLength > 1, !state.isFuzzy {
        numeral.min = Number(Int(state.row))
        numeral.max = numeral.min
        numeral.digitCount = state.rowLength
      } else {
        numeral.min = state.digit?.low ?? .zero
        numeral.max = state.digit?.high ?? .zero
        numeral.digitCount = state.rowLength
        numeral.isArticle = state.tokens == 1 && numeral.min == .one && !state.isFuzzy
      }
      return
    }
    var value = state.total + state.section
    if let digit = state.digit {
      // 三百六 is 360, 一萬二 is 12000, 一百零六 is 106.
      let isElliptical =
        language.isChinese && state.sawUnit && !state.sawZero && !state.isFuzzy && state.lastUnit >= Number(100)
        && state.runLength <= 1
        && digit.low < Number(10)
      value = value + (isElliptical ? digit * (state.lastUnit * Number(digits: 1, exponent: -1)) : digit)
    }
    numeral.min = value.low
    numeral.max = value.high
    numeral.isBareUnit = state.digits == 0 && state.tokens == 1
    numeral.digitCount = 0
    let isLarge = value.low >= Number(1000) && state.lastUnit >= Number(1000)
    numeral.hasMagnitude = isLarge
    numeral.resolution = isLarge && value.low == value.high ? value.low.trailingPower : .zero
    if state.digits == 1, state.tokens > 1, isLarge, let first = state.firstDigit(of: value.low) {
      numeral.magnitudeFactor = first
    }
  }

  /// 三點五, 四百億點零五: a decimal point in words, unless it is the hour of a clock.
  private func pointTail(_ numeral: inout Numeral, _ next: Int) -> Int {
    guard next + 1 < scanner.tokens.count, tokenRoles(next).contains(.pointWord), numeral.point != nil,
      isNear(numeral.end, scanner.tokens[next].start)
    else { return next }
    var i = next + 1
    var end = scanner.tokens[next].end
    var value = numeral.min ?? .zero
    var places = 0
    while i < scanner.tokens.count, places < 12, isNear(end, scanner.tokens[i].start),
      let entry = tokenEntry(i, .numeral), entry.value < Number(10)
    {
      // 칠일 + 이다
      if language == .korean, places > 0, starts(scanner.tokens[i].start, "이다") || starts(scanner.tokens[i].start, "이며")
      {
        break
      }
      places += 1
      value = value + entry.value * Number(digits: 1, exponent: -places)
      end = scanner.tokens[i].end
      i += 1
    }
    guard places > 0 else { return next }
    let isAdjacent = i < scanner.tokens.count && scanner.tokens[i].start == end
    // 三點五分 and 三點十五 are clocks, 三點五億 is none.
    if isAdjacent, tokenRoles(i).contains(.minuteMark), !tokenRoles(i).contains(.fractionJoin), places < 3 {
      return next
    }
    if isAdjacent, let entry = tokenEntry(i, .numeral), entry.value == Number(10) { return next }
    // 五點一刻
    if starts(end, "刻") { return next }
    numeral.min = value
    numeral.max = value
    numeral.decimals = places
    numeral.end = end
    numeral.isArticle = false
    while let more = tokenEntry(i, .numeral), more.value >= Number(100), isNear(numeral.end, scanner.tokens[i].start) {
      scale(&numeral, by: more.value, to: scanner.tokens[i].end)
      i += 1
    }
    numeral.form = .han
    return i
  }

  // MARK: Neighbours

  /// Whether token `i` may continue a numeral that ends at `end`: directly, or behind a space inside one number
  /// (三千 八百 九十六, 1억 5천만).
  private func continuesHan(_ state: HanState, _ i: Int, from end: Int, isFirst: Bool) -> Bool {
    let token = scanner.tokens[i]
    switch gap(from: end, to: token.start) {
    case .none: return true
    case .hyphen, .other: return false
    case .space:
      if token.isDigits {
        guard state.sawUnit, state.digit == nil, token.end - token.start <= 4 else { return false }
        if isUnitAhead(i + 1) || isUnitAfterSpace(i + 1), let unit = tokenEntry(i + 1, .numeral)?.value {
          if unit < state.lastUnit { return true }
          // 4천 820만
          return language == .korean && state.lastUnit < Number(10_000) && unit >= Number(10_000)
            && plainDigits(token) < state.lastUnit
        }
        // 50만 9375달러
        if language == .korean, plainDigits(token) < state.lastUnit, !isDecimal(behind: token),
          tokenRoles(i + 1).intersects(Grammar.counted), isNear(token.end, scanner.tokens[i + 1].start)
        {
          return true
        }
        // 1억 4,900만, 1만 2,345명
        if language == .korean, let (value, after) = digitsBehindUnit(state, at: i), after > i + 1,
          value < state.lastUnit
        {
          return isUnitAhead(after)
            || tokenRoles(after).intersects(Grammar.counted)
              && isNear(scanner.tokens[after - 1].end, scanner.tokens[after].start)
        }
        // 2 萬 1,760 個: where the magnitude stands apart from its digits, the rest stands apart from it.
        guard language.isChinese, isSpaced(magnitude: i - 1), let (value, after) = digitsBehindUnit(state, at: i),
          value < state.lastUnit, value >= Number(100)
        else { return false }
        return tokenRoles(after).intersects(Grammar.counted)
          && isNear(scanner.tokens[after - 1].end, scanner.tokens[after].start)
      }
      // 삼십 세: thirty years old, not thirty-three.
      if language == .korean, tokenRoles(i).contains(.ageSuffix) { return false }
      guard let entry = tokenEntry(i, .numeral) else {
        return isFirst
          ? isSpacedMore(i, Numeral(start: 0, end: 0))
          : tokenRoles(i).contains(.fuzzySuffix) && state.sawUnit && isUnitAhead(i + 1)
      }
      if entry.value >= Number(10) {
        // 오만 천이백
        let isRest = language == .korean && state.lastUnit >= Number(10_000) && entry.value < Number(10_000)
        return isFirst || isRest || state.digit != nil || entry.value >= Number(10_000)
      }
      guard state.sawUnit, state.digit == nil else { return false }
      // 二十 三十 are two numbers.
      if isUnitAhead(i + 1), let unit = tokenEntry(i + 1, .numeral)?.value {
        return unit < state.lastUnit || state.lastUnit >= Number(10_000)
      }
      if tokenGap(i) == .space, let unit = tokenEntry(i + 1, .numeral)?.value, unit >= Number(10) {
        return unit < state.lastUnit || state.lastUnit >= Number(10_000)
      }
      return state.lastUnit < Number(10_000)
        && (state.lastUnit == Number(10) || isDecimalAhead(i + 1) || state.tokens > 1)
    }
  }

  private func isNear(_ end: Int, _ start: Int) -> Bool {
    let distance = gap(from: end, to: start)
    return distance == .none || distance == .space
  }

  private func isDecimalAhead(_ i: Int) -> Bool { tokenRoles(i).contains(.pointWord) }

  /// 萬5.5 would be another number.
  private func isDecimal(behind token: Token) -> Bool {
    (byte(token.end) == UInt8(ascii: ".") || byte(token.end) == UInt8(ascii: ",")) && isDigit(token.end + 1)
  }

  private func isUnitAhead(_ i: Int) -> Bool {
    guard i > 0, i < scanner.tokens.count, scanner.tokens[i].start == scanner.tokens[i - 1].end,
      let entry = tokenEntry(i, .numeral)
    else { return false }
    return entry.value >= Number(10)
  }

  /// 4 千: behind a magnitude that stands apart from its digits the next one does as well.
  private func isUnitAfterSpace(_ i: Int) -> Bool {
    guard i > 1, i < scanner.tokens.count, tokenGap(i - 1) == .space, isSpaced(magnitude: i - 2),
      let entry = tokenEntry(i, .numeral)
    else { return false }
    return entry.value >= Number(100)
  }

  /// Whether token `i` is a magnitude one space behind digits: 5 萬.
  private func isSpaced(magnitude i: Int) -> Bool {
    i > 0 && tokenGap(i - 1) == .space && scanner.tokens[i - 1].isDigits && tokenRoles(i).contains(.numeral)
  }

  private func isDigitAhead(_ i: Int) -> Bool {
    guard i > 0, i < scanner.tokens.count, scanner.tokens[i].start == scanner.tokens[i - 1].end,
      let entry = tokenEntry(i, .numeral)
    else { return false }
    return entry.value < Number(10)
  }

  private func plainDigits(_ token: Token) -> Number {
    var value: Int64 = 0
    for k in token.start..<min(token.end, token.start + 18) { value = value * 10 + Int64(text[k] &- 0x30) }
    return Number(digits: value, exponent: 0)
  }
}

extension HanState {
  /// What a single digit was multiplied by: 五千萬 is 5 × 10^7.
  fileprivate func firstDigit(of value: Number) -> Number? {
    guard value.digits > 0, value.divisor == 1 else { return nil }
    return Number(digits: 1, exponent: Int(value.exponent))
  }
}

extension Number {
  /// The power of ten of the third digit from the left: 2000 → 10.
  var thirdPlace: Number {
    var place = Int(exponent) - 2
    var rest = digits.magnitude
    while rest >= 10 {
      rest /= 10
      place += 1
    }
    return Number(digits: 1, exponent: place)
  }

  /// The power of ten of the last digit that is not zero: 20 → 10, 300 → 100.
  var trailingPower: Number { divisor == 1 ? Number(digits: 1, exponent: Int(exponent)) : .one }
}
