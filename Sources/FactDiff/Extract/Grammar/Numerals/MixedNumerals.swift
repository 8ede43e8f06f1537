// Numerals that go on behind a magnitude: "4 thousand 3 hundred and 21", "6 crore and two hundred", "3 cent un".

extension Grammar {
  /// "2 mil 500", "3 Mio. 200.000": what stands below the magnitude, in digits of their own.
  mutating func addRest(to rest: inout Numeral) {
    guard language == .spanish || language == .portuguese || language == .german, rest.form == .digits,
      rest.decimals == 0, !rest.isNegative, let low = rest.point, let head = self.numeral(items.count - 1),
      head.form == .mixed, head.decimals == 0, !head.isNegative, let high = head.point,
      let factor = head.magnitudeFactor, gap(from: head.end, to: rest.start) == .space
    else { return }
    if factor == Number(1000) {
      guard language != .german, rest.digitCount == 3, low < factor, low >= Number(100) else { return }
    } else if factor == Number(1_000_000) {
      guard rest.hasSeparator, low < factor, low >= Number(1000) else { return }
    } else {
      return
    }
    (rest.min, rest.max) = (high + low, high + low)
    rest.start = head.start
    rest.form = .mixed
    items.removeLast()
  }

  /// Adds what goes on below the magnitude of a numeral that ends before token `next`.
  func mixedTail(behind numeral: inout Numeral, at next: Int) -> Int {
    var next = next
    var limit = numeral.magnitudeFactor ?? .one
    guard numeral.form == .mixed, numeral.decimals == 0, numeral.isPoint else { return next }
    while limit >= Number(100), let (part, after) = smallerPart(at: next, than: limit) {
      let sum = (numeral.min ?? .zero) + (numeral.isNegative ? -part.value : part.value)
      (numeral.min, numeral.max) = (sum, sum)
      numeral.end = part.end
      numeral.resolution = .zero
      numeral.magnitudeFactor = nil
      limit = part.factor
      next = after
    }
    return next
  }

  private struct Part {
    var value: Number
    var factor: Number
    var end: Int
  }

  /// "3 hundred", "and 21", "and two hundred": less than `limit`.
  private func smallerPart(at next: Int, than limit: Number) -> (Part, Int)? {
    var i = next
    var isJoined = false
    if tokenRoles(i).contains(.numeralAnd), tokenGap(i - 1) == .space {
      i += 1
      isJoined = true
    }
    guard i < scanner.tokens.count, tokenGap(i - 1) == .space, !isHan(scanner.tokens[i].start) else { return nil }
    let token = scanner.tokens[i]
    if token.isDigits {
      guard token.end - token.start <= 3, !isHeld(byte(token.end), token.end) else { return nil }
      var value = Number.zero
      for k in token.start..<token.end { value = value * Number(10) + Number(Int(text[k] &- 0x30)) }
      if let factor = tokenEntry(i + 1, .numeral)?.value, factor >= Number(100), factor < limit, tokenGap(i) == .space,
        !isHan(scanner.tokens[i + 1].start)
      {
        return (Part(value: value * factor, factor: factor, end: scanner.tokens[i + 1].end), i + 2)
      }
      if tokenEntry(i + 1, .numeral).map({ $0.value >= Number(100) }) ?? false, tokenGap(i) == .space { return nil }
      // "5 million and 20 others" are two numbers, "3 hundred and 21" is one.
      guard isJoined, limit == Number(100), value < limit else { return nil }
      return (Part(value: value, factor: .one, end: token.end), i + 1)
    }
    guard tokenRoles(i).contains(.numeral), let (cardinal, after) = wordNumeral(at: i), let value = cardinal.point,
      value < limit, cardinal.decimals == 0, limit == Number(100) || isJoined && value >= Number(100),
      !tokenRoles(after).contains(.fraction), isJoined || value != .one || language == .french
    else { return nil }
    return (Part(value: value, factor: .one, end: cardinal.end), after)
  }

  /// Whether a sign behind digits makes them more than a whole number.
  private func isHeld(_ sign: UInt8, _ end: Int) -> Bool {
    switch sign {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "-"): isDigit(end + 1)
    case UInt8(ascii: "%"): true
    default: Lexicon.isLetter(sign)
    }
  }
}
