// Powers behind a numeral: "2^5", "1.3x10^6", "10⁶", 10の13乗, 10的6次方.

extension Grammar {
  /// Takes a power, or a factor that is a power of ten, into the numeral that ends before token `next`.
  func power(behind numeral: inout Numeral, at next: Int) -> Int {
    // "500¹" has a footnote, 10³ a power.
    let isSuperscript = byte(numeral.end) == 0xC2 || byte(numeral.end) == 0xE2
    if !isSuperscript || numeral.point == Number(10), let (exponent, end, after) = exponent(at: numeral.end, next) {
      guard let base = numeral.point, let value = base.raised(to: exponent) else { return next }
      (numeral.min, numeral.max) = (value, value)
      close(&numeral, at: end)
      return after
    }
    var k = numeral.end + spaceWidth(at: numeral.end)
    if byte(k) | 0x20 == UInt8(ascii: "x") || byte(k) == UInt8(ascii: "*") {
      k += 1
    } else if starts(k, "×") {
      k += 2
    } else {
      return next
    }
    k += spaceWidth(at: k)
    let base = token(startingAt: k, from: next)
    guard base < scanner.tokens.count, isTen(scanner.tokens[base], base),
      let (exponent, end, after) = exponent(at: scanner.tokens[base].end, base + 1)
    else { return next }
    scale(&numeral, by: Number(digits: 1, exponent: exponent), to: end)
    close(&numeral, at: end)
    return after
  }

  private func close(_ numeral: inout Numeral, at end: Int) {
    numeral.end = end
    numeral.form = .mixed
    numeral.isArticle = false
    numeral.isBareUnit = false
    numeral.digitCount = 0
  }

  private func isTen(_ token: Token, _ i: Int) -> Bool {
    if token.isDigits { return token.end - token.start == 2 && starts(token.start, "10") }
    return tokenEntry(i, .numeral)?.value == Number(10) && isHan(token.start)
  }

  /// The exponent that starts at an offset, where it ends, and the token behind it.
  private func exponent(at start: Int, _ next: Int) -> (Int, Int, Int)? {
    if byte(start) == UInt8(ascii: "^") { return plainExponent(at: start + 1, next) }
    if byte(start) == 0xC2 || byte(start) == 0xE2, let (value, end) = superscript(at: start) {
      return (value, end, token(startingAt: end, from: next))
    }
    if starts(start, "の"), let (value, end, after) = plainExponent(at: start + 3, next), starts(end, "乗") {
      return (value, end + 3, token(startingAt: end + 3, from: after))
    }
    if starts(start, "的"), let (value, end, after) = plainExponent(at: start + 3, next), starts(end, "次方") {
      return (value, end + 6, token(startingAt: end + 6, from: after))
    }
    return nil
  }

  /// A whole number of one or two digits with its sign.
  private func plainExponent(at start: Int, _ next: Int) -> (Int, Int, Int)? {
    var k = start
    var isMinus = false
    for sign in Grammar.exponentSigns where starts(k, sign) {
      isMinus = sign.utf8CodeUnitCount != 1 || byte(k) == UInt8(ascii: "-")
      k += sign.utf8CodeUnitCount
      break
    }
    let i = token(startingAt: k, from: next)
    guard i < scanner.tokens.count, scanner.tokens[i].start == k else { return nil }
    var value = 0
    var end = scanner.tokens[i].end
    var after = i + 1
    if scanner.tokens[i].isDigits {
      // "2^82,589,933" is too large to be written out.
      guard end - k <= 2, byte(end) != UInt8(ascii: ",") || !isDigit(end + 1) else { return nil }
      for at in k..<end { value = value * 10 + Int(text[at] &- 0x30) }
    } else {
      guard isHan(k), let (numeral, behind) = hanDigits(at: i), let whole = numeral.point?.integer, 0..<100 ~= whole
      else {
        return nil
      }
      (value, end, after) = (whole, numeral.end, behind)
    }
    return (isMinus ? -value : value, end, after)
  }

  private static let exponentSigns: [StaticString] = ["-", "+", "−", "マイナス", "负", "負"]

  /// ² ³ ¹ and U+2070…U+207B.
  private func superscript(at start: Int) -> (Int, Int)? {
    var k = start
    var value = 0
    var digits = 0
    var isMinus = false
    while digits < 3 {
      if starts(k, "⁻"), digits == 0, !isMinus {
        isMinus = true
        k += 3
      } else if byte(k) == 0xC2, let digit = [0xB9: 1, 0xB2: 2, 0xB3: 3][Int(byte(k + 1))] {
        (value, digits, k) = (value * 10 + digit, digits + 1, k + 2)
      } else if byte(k) == 0xE2, byte(k + 1) == 0x81, byte(k + 2) == 0xB0 || 0xB4...0xB9 ~= byte(k + 2) {
        (value, digits, k) = (value * 10 + Int(byte(k + 2) & 0x0F), digits + 1, k + 3)
      } else {
        break
      }
    }
    return digits > 0 && digits < 3 ? (isMinus ? -value : value, k) : nil
  }

  /// The first token at or behind an offset.
  private func token(startingAt offset: Int, from next: Int) -> Int {
    var i = next
    while i < scanner.tokens.count, scanner.tokens[i].start < offset { i += 1 }
    return i
  }
}

extension Number {
  /// Nil for zero to a negative power.
  fileprivate func raised(to exponent: Int) -> Number? {
    var value = Number.one
    for _ in 0..<min(99, abs(exponent)) { value = value * self }
    return exponent < 0 ? .one / value : value
  }
}
