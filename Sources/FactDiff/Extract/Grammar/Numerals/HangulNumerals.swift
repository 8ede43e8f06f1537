// Numerals in Hangul: every syllable of theirs is a part of countless other words, and particles are written on to them.

extension Grammar {
  private enum Ending { case taken, cut, declined }

  /// Reads a numeral in Hangul that starts with token `i`, without the particle behind it.
  func hangulNumeral(at i: Int) -> (Numeral, Int)? {
    var limit = Int.max
    // At most two syllables are given back: 이십이 + 다, 삼조 + 각.
    for _ in 0..<3 {
      var numeral = Numeral(start: scanner.tokens[i].start, end: scanner.tokens[i].start, form: .han)
      let next = readHan(&numeral, HanState(), at: i, limit: limit)
      guard next > i else { return nil }
      switch ending(of: numeral, i..<next) {
      case .taken: return (numeral, next)
      case .declined: return nil
      case .cut: limit = next - 1
      }
    }
    return nil
  }

  /// Whether what follows lets the tokens be a numeral, all of them or without the last.
  private func ending(of numeral: Numeral, _ tokens: Range<Int>) -> Ending {
    if isWithinWord(numeral, tokens) || !isFractionBefore(numeral.start) && isWordOfLargeUnit(numeral, tokens) {
      return .declined
    }
    let next = tokens.upperBound
    let end = numeral.end
    let goesOn = isHangulSyllable(at: end)
    let distance = next < scanner.tokens.count ? gap(from: end, to: scanner.tokens[next].start) : .other
    let isCounted = (distance == .none || distance == .space) && tokenRoles(next).intersects(Grammar.counted)
    let last = scanner.tokens[next - 1]
    // 이시카와, 이세: hours are told in native words, and nothing in both.
    if isMixedUp(tokens) || isRest(tokens)
      || tokens.count == 1 && tokenRoles(next).contains(.hourMark) && isSino(last.start)
    {
      return .declined
    }
    let isTwo = last.end - last.start == 3 && starts(last.start, "이")
    if isTwo, !(distance == .none && isCounted) {
      // 삼 + 이다, 서른 + 이 넘는, but 십이 명
      if goesOn, stands(.copula, at: end) { return tokens.count > 1 ? .cut : .declined }
      if tokens.count > 1, distance == .space || byte(end) == 0x20, isClosed(before: last.start),
        !isCounted || starts(scanner.tokens[next].start, "넘") || starts(scanner.tokens[next].start, "안 ")
      {
        return .cut
      }
      // 이 사람: "this person".
      if tokens.count == 1, distance == .space, !isFractionBefore(numeral.start) { return .declined }
    }
    if isFractionBefore(numeral.start) { return fractionEnding(of: numeral, tokens, goesOn: goesOn, isCounted) }
    // 이곳: "this place".
    if isTwo, tokens.count == 1, tokenRoles(next).contains(.counter) { return .declined }
    if isCounted { return .taken }
    let isWord = end - numeral.start > 3 || has(items.count - 1, .minus)
    if distance == .none, joinsNumber(next, isWord: isWord) { return .taken }
    // 이사, 오이, 구이: digits in a row are words.
    if numeral.digitCount > 1, numeral.digitCount < 3 { return .declined }
    if !goesOn {
      // 구조 is a rescue, 사천 a province.
      if tokens.count == 2, !readsEveryNumber, end - numeral.start == 6, numeral.hasMagnitude { return .declined }
      if isWord { return .taken }
      return readsEveryNumber && distance == .other && isEndOfClause(end) ? .taken : .declined
    }
    return isWord && (tokens.count > 2 || readsEveryNumber) && endsInParticle(end) ? .taken : .declined
  }

  /// A lone digit as Chinese has it.
  private func isSino(_ start: Int) -> Bool { Grammar.sinoDigits.contains { starts(start, $0) } }

  /// 이세: a digit of one kind before one of the other.
  private func isMixedUp(_ tokens: Range<Int>) -> Bool {
    guard tokens.count == 2 else { return false }
    let (first, second) = (scanner.tokens[tokens.lowerBound], scanner.tokens[tokens.lowerBound + 1])
    return first.end - first.start == 3 && isSino(first.start)
      && Grammar.nativeDigits.contains { starts(second.start, $0) }
  }

  /// The 세 that 이세 leaves.
  private func isRest(_ tokens: Range<Int>) -> Bool {
    guard tokens.count == 1, tokens.lowerBound > 0 else { return false }
    let (before, token) = (scanner.tokens[tokens.lowerBound - 1], scanner.tokens[tokens.lowerBound])
    return before.end == token.start && before.end - before.start == 3 && isSino(before.start)
      && items.last?.numeral ?? -1 < 0 && Grammar.nativeDigits.contains { starts(token.start, $0) }
  }

  /// One to nine as Chinese has them.
  static let sinoDigits: [StaticString] = ["일", "이", "삼", "사", "오", "육", "칠", "팔", "구"]
  private static let nativeDigits: [StaticString] = ["한", "두", "세", "네", "하나", "둘", "셋", "넷"]

  /// 오분의 일만을, 팔분의 일조각: above the line there is rarely more than a digit.
  private func fractionEnding(of numeral: Numeral, _ tokens: Range<Int>, goesOn: Bool, _ isCounted: Bool) -> Ending {
    if !goesOn { return .taken }
    if tokens.count > 1, numeral.hasMagnitude, !isCounted { return .cut }
    return .taken
  }

  /// 삼분의 이: the numerator needs nothing behind it.
  private func isFractionBefore(_ start: Int) -> Bool {
    guard var k = items.indices.last else { return false }
    if has(k, .minus), k > 0, isClose(items[k].end, start) { k -= 1 }
    guard items[k].roles.contains(.fractionJoin) else { return false }
    return isClose(items[k].end, k == items.count - 1 ? start : items[k + 1].start)
  }

  /// 이십삼과 오분의 삼, 천에서 천오백, 마이너스 십과 십오 사이
  private func joinsNumber(_ next: Int, isWord: Bool) -> Bool {
    let roles = tokenRoles(next)
    // 사과 한 개 is no four; 일과 이분의 일 is a one.
    if !isWord, !(2...4).contains(where: { tokenRoles(next + $0).contains(.fractionJoin) }) { return false }
    guard roles.contains(.mixedJoin) || roles.contains(.rangeJoin) || roles.contains(.rangeAnd) else { return false }
    guard tokenGap(next) == .space else { return false }
    return tokenRoles(next + 1).contains(.numeral)
      || next + 1 < scanner.tokens.count && scanner.tokens[next + 1].isDigits
  }

  private func isEndOfClause(_ end: Int) -> Bool {
    switch byte(end) {
    case 0, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ")"): true
    default: false
    }
  }

  /// U+AC00…U+D7A3, and the few letters behind them.
  func isHangulSyllable(at offset: Int) -> Bool {
    let first = byte(offset)
    return first >= 0xEA && first <= 0xED && (first > 0xEA || byte(offset + 1) >= 0xB0)
  }

  /// Whether the syllable before an offset ends in a consonant, behind which the subject takes 이.
  private func isClosed(before offset: Int) -> Bool {
    guard offset - 3 >= range.lowerBound, isHangulSyllable(at: offset - 3) else { return false }
    let scalar =
      UInt32(text[offset - 3] & 0x0F) << 12 | UInt32(text[offset - 2] & 0x3F) << 6 | UInt32(text[offset - 1] & 0x3F)
    return scalar >= 0xAC00 && (scalar - 0xAC00) % 28 != 0
  }

  /// Whether nothing but a particle or 이다 is left of the word.
  func endsInParticle(_ offset: Int) -> Bool {
    if width(of: .particle, at: offset, where: { !isHangulSyllable(at: offset + $0) }) != nil { return true }
    if stands(.copulaForm, at: offset) { return true }
    return starts(offset, "이") && stands(.copula, at: offset + 3)
  }
}
