// Numerals in Han characters, alone or behind digits: 一百二十, 三千萬, 二〇二六, 一萬二, 十幾, 三四十, 數千萬, 1億5千萬.

extension Grammar {
  /// A Han numeral as it is being built.
  private struct HanState {
    var total = Number.zero
    var section = Number.zero
    /// The digit that waits for its unit.
    var digit: Number?
    var digitSpread: Number?
    var lastUnit = Number.one
    /// The last of 萬, 億, 兆.
    var lastBig = Number.zero
    var sawZero = false
    var sawUnit = false
    /// Digits in a row without a unit: 二〇二六.
    var row: Int64 = 0
    var rowLength = 0
    var tokens = 0
  }

  /// Reads a numeral that starts with the Han token `i`.
  func hanNumeral(at i: Int) -> (Numeral, Int)? {
    let first = scanner.tokens[i]
    var numeral = Numeral(start: first.start, end: first.end, form: .han)
    let next = readHan(&numeral, HanState(), at: i)
    return next > i ? (numeral, next) : nil
  }

  /// Continues a numeral in digits: 3萬5, 1.2億, 5千.
  func hanTail(behind numeral: inout Numeral, at next: Int) -> Int {
    var state = HanState()
    state.digit = numeral.min
    state.tokens = 1
    let decimals = numeral.decimals
    numeral.form = .mixed
    let after = readHan(&numeral, state, at: next)
    numeral.hasMagnitude = true
    if decimals > 0 {
      numeral.resolution = numeral.resolution * Number(digits: 1, exponent: -decimals)
    }
    return after
  }

  private func readHan(_ numeral: inout Numeral, _ initial: HanState, at start: Int) -> Int {
    var state = initial
    var i = start
    var end = numeral.end
    var isFuzzy = false
    while i < scanner.tokens.count {
      let token = scanner.tokens[i]
      let distance = token.start - end
      guard i == start || distance == 0 else { break }
      if token.isDigits {
        // 3萬5, 1億5千萬: digits only behind a unit, and at most four of them.
        guard state.sawUnit, state.digit == nil, token.end - token.start <= 4 else { break }
        guard let (part, after) = plainDigits(at: i) else { break }
        state.digit = part
        i = after
        end = scanner.tokens[after - 1].end
        state.tokens += 1
        continue
      }
      let roles = lexicon.roles(token.list)
      if roles.contains(.unknownDigit), state.digit == nil,
        !state.sawUnit || isUnitAhead(i + 1) || state.lastUnit == Number(10)
      {
        // 數千萬: any digit. 十幾: a digit unknown at the end.
        if isUnitAhead(i + 1) {
          state.digit = .one
          state.digitSpread = Number(10)
          isFuzzy = true
          i += 1
          end = token.end
          state.tokens += 1
          continue
        }
        if state.sawUnit, state.lastUnit == Number(10), state.digit == nil {
          let base = state.total + state.section
          numeral.min = base + .one
          numeral.max = base + Number(9)
          numeral.bound = .fuzzy
          numeral.end = token.end
          return i + 1
        }
        break
      }
      guard let entry = lexicon.entry(token.list, .numeral) else { break }
      let value = entry.value
      if value < Number(10) {
        if value == .zero, state.sawUnit {
          state.sawZero = true
        } else if state.digit == nil {
          // A second row of digits behind a unit that already has its digit belongs to something else.
          state.digit = value
        } else if state.rowLength > 0 || !state.sawUnit || isSpreadAhead(state, value, i) {
          if let digit = state.digit, state.rowLength <= 1, state.digitSpread == nil, digit != .zero,
            value == digit + .one, !isPlainDigitAhead(i + 1), state.rowLength <= 1, initial.digit == nil
          {
            state.digitSpread = value  // 三四: three or four
            isFuzzy = true
          } else if state.digitSpread != nil {
            state.digitSpread = nil  // 三四五: digits in a row after all
            isFuzzy = false
          }
        } else {
          break
        }
        if !state.sawUnit {
          state.row = state.row &* 10 &+ (value.digits == 0 ? 0 : Int64(value.integer ?? 0))
          state.rowLength += 1
          if state.rowLength > 15 { break }
        }
      } else {
        guard state.rowLength <= 2, state.rowLength < 2 || state.digitSpread != nil else { break }
        if value >= Number(10_000) {
          let spread = state.digitSpread
          let digit = state.digit
          let isBig = state.total != .zero && state.sawUnit && value > state.lastBig
          if let spread, let digit {
            let low = (state.section + digit) * value
            let high = (state.section + spread) * value
            numeral.min = state.total + low
            numeral.max = state.total + high
            state.tokens += 1
            end = token.end
            numeral.end = end
            numeral.bound = .fuzzy
            // 數十億, 三四千萬: units may go on.
            return continueSpread(&numeral, at: i + 1)
          }
          let section = state.section + (digit ?? (state.sawUnit && state.section != .zero ? .zero : .one))
          if isBig || (state.sawUnit && state.section == .zero && digit == nil) {
            state.total = (state.total + state.section + (digit ?? .zero)) * value
          } else {
            state.total = state.total + section * value
          }
          state.section = .zero
          state.lastBig = value
        } else {
          if let spread = state.digitSpread, let digit = state.digit {
            numeral.min = state.total + state.section + digit * value
            numeral.max = state.total + state.section + spread * value
            numeral.bound = .fuzzy
            numeral.end = token.end
            return continueSpread(&numeral, at: i + 1)
          }
          state.section = state.section + (state.digit ?? .one) * value
        }
        state.lastUnit = value
        state.sawUnit = true
        state.sawZero = false
        state.digit = nil
      }
      state.tokens += 1
      end = token.end
      i += 1
    }
    guard i > start else { return start }
    numeral.end = end
    finish(&numeral, state, isFuzzy)
    return fuzzyTail(&numeral, state, pointTail(&numeral, state, i))
  }

  private func finish(_ numeral: inout Numeral, _ state: HanState, _ isFuzzy: Bool) {
    if !state.sawUnit {
      if let spread = state.digitSpread, let digit = state.digit {
        numeral.min = digit
        numeral.max = spread
        numeral.bound = .fuzzy
      } else if state.rowLength > 1 {
        numeral.min = Number(Int(state.row))
        numeral.max = numeral.min
        numeral.digitCount = state.rowLength
      } else {
        numeral.min = state.digit ?? .zero
        numeral.max = numeral.min
        numeral.isArticle = state.digit == .one && state.tokens == 1
      }
      return
    }
    var value = state.total + state.section
    numeral.resolution = state.lastUnit >= Number(1000) ? state.lastUnit : .zero
    if let digit = state.digit {
      if let spread = state.digitSpread {
        numeral.min = value + digit
        numeral.max = value + spread
        numeral.bound = .fuzzy
        return
      }
      // 三百六 is 360, 一萬二 is 12000, 一百零六 is 106.
      let isElliptical = !state.sawZero && state.lastUnit >= Number(100) && digit < Number(10)
      if isElliptical, let tenth = state.lastUnit / Number(10) {
        value = value + digit * tenth
        numeral.resolution = state.lastUnit >= Number(10_000) ? tenth : .zero
      } else {
        value = value + digit
        numeral.resolution = .zero
      }
    }
    numeral.min = value
    numeral.max = value
    numeral.hasMagnitude = state.lastUnit >= Number(1000)
    if !numeral.hasMagnitude { numeral.resolution = .zero }
  }

  /// 十 behind 數 or 三四: 數十, 數千萬, 三四十萬.
  private func continueSpread(_ numeral: inout Numeral, at next: Int) -> Int {
    var i = next
    while i < scanner.tokens.count, scanner.tokens[i].start == numeral.end,
      let entry = tokenEntry(i, .numeral), entry.value >= Number(100)
    {
      numeral.min = numeral.min.map { $0 * entry.value }
      numeral.max = numeral.max.map { $0 * entry.value }
      numeral.end = scanner.tokens[i].end
      i += 1
    }
    return i
  }

  /// 三點五, 百分之零點五: a decimal point in words, unless it is the hour of a clock.
  private func pointTail(_ numeral: inout Numeral, _ state: HanState, _ next: Int) -> Int {
    guard numeral.form == .han, next + 1 < scanner.tokens.count, scanner.tokens[next].start == numeral.end,
      tokenRoles(next).contains(.pointWord), numeral.point != nil
    else { return next }
    var i = next + 1
    var end = scanner.tokens[next].end
    var value = numeral.min ?? .zero
    var places = 0
    while i < scanner.tokens.count, scanner.tokens[i].start == end, places < 12,
      let entry = tokenEntry(i, .numeral), entry.value < Number(10)
    {
      places += 1
      value = value + entry.value * Number(digits: 1, exponent: -places)
      end = scanner.tokens[i].end
      i += 1
    }
    // 三點五分 is a clock.
    guard places > 0,
      !tokenRoles(i).contains(.minuteMark) || scanner.tokens[i].start != end || tokenRoles(i).contains(.fractionJoin)
    else { return next }
    if i < scanner.tokens.count, scanner.tokens[i].start == end, let entry = tokenEntry(i, .numeral),
      entry.value == Number(10)
    {
      return next  // 三點十五: a clock as well
    }
    numeral.min = value
    numeral.max = value
    numeral.decimals = places
    numeral.end = end
    numeral.isArticle = false
    // 三點五億
    if i < scanner.tokens.count, scanner.tokens[i].start == end, let entry = tokenEntry(i, .numeral),
      entry.value >= Number(100)
    {
      var after = i
      while after < scanner.tokens.count, scanner.tokens[after].start == numeral.end,
        let more = tokenEntry(after, .numeral), more.value >= Number(100)
      {
        scale(&numeral, by: more.value, to: scanner.tokens[after].end)
        after += 1
      }
      return after
    }
    return i
  }

  /// 二十多 is 20..30, 三百餘 300..400, 一百多萬 1e6..2e6.
  private func fuzzyTail(_ numeral: inout Numeral, _ state: HanState, _ next: Int) -> Int {
    guard next < scanner.tokens.count, scanner.tokens[next].start == numeral.end,
      tokenRoles(next).contains(.fuzzySuffix), let low = numeral.point, low >= Number(10),
      numeral.decimals == 0
    else { return next }
    var step = state.lastUnit
    if step == .one { step = low.trailingPower }
    numeral.min = low
    numeral.max = low + step
    numeral.bound = .fuzzy
    numeral.end = scanner.tokens[next].end
    return continueSpread(&numeral, at: next + 1)
  }

  private func isUnitAhead(_ i: Int) -> Bool {
    guard i > 0, i < scanner.tokens.count, scanner.tokens[i].start == scanner.tokens[i - 1].end,
      let entry = tokenEntry(i, .numeral)
    else { return false }
    return entry.value >= Number(10)
  }

  private func isPlainDigitAhead(_ i: Int) -> Bool {
    guard i > 0, i < scanner.tokens.count, scanner.tokens[i].start == scanner.tokens[i - 1].end,
      let entry = tokenEntry(i, .numeral)
    else { return false }
    return entry.value < Number(10)
  }

  /// 二十三四: a spread in the last place.
  private func isSpreadAhead(_ state: HanState, _ value: Number, _ i: Int) -> Bool {
    guard let digit = state.digit else { return false }
    return value == digit + .one && !isPlainDigitAhead(i + 1)
  }

  private func plainDigits(at i: Int) -> (Number, Int)? {
    let token = scanner.tokens[i]
    var value: Int64 = 0
    for k in token.start..<token.end { value = value * 10 + Int64(text[k] &- 0x30) }
    // 1億2.5萬 does not occur; a point here belongs to what follows.
    return (Number(digits: value, exponent: 0), i + 1)
  }
}

extension Number {
  /// The power of ten of the last digit that is not zero: 20 → 10, 300 → 100.
  var trailingPower: Number { divisor == 1 ? Number(digits: 1, exponent: Int(exponent)) : .one }
}
