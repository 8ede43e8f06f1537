// Scores of games and votes: "29-13", 16 比 7, 賛成7、反対2, "138 voix contre 77", "31 gegen 12 Stimmen".

extension Grammar {
  /// "29-13", "16 比 7", "3対2": two sides of a game or a vote.
  func score(at i: Int) -> Match? {
    guard let first = numeral(i), let home = side(first) else { return nil }
    if let votes = votes(at: i, home) ?? winsAndLosses(at: i, home) { return votes }
    let second: Numeral
    let next: Int
    if let other = numeral(i + 1), isScoreMark(first.end, other.start) {
      (second, next) = (other, i + 2)
    } else if has(i + 1, .scoreJoin), let other = numeral(i + 2), isClose(first.end, items[i + 1].start),
      isClose(items[i + 1].end, other.start)
    {
      (second, next) = (other, i + 3)
    } else {
      return nil
    }
    guard let away = side(second), !isJoined(second.end), !isJoined(first.start - 1) else { return nil }
    let isWord = next == i + 3
    // "5-10" is a range, "29-13" none; a unit behind it makes it neither.
    if !isWord, home <= away, !isAboutGames || first.decimals > 0, !isColon(first.end),
      home != away || !isDraw(home, first.start, second.end), !followsScore(first.start)
    {
      return nil
    }
    // "10 à 20" is a range more often than a score.
    if isWord, !isHan(items[i + 1].start), !isAboutGames || first.form != .digits { return nil }
    if let unit = items.indices.contains(next) && isClose(second.end, items[next].start) ? next : nil,
      has(unit, .unit) || has(unit, .timeUnit) || has(unit, .percentSuffix) || has(unit, .currencySuffix)
        || has(unit, .multiplierSuffix) || has(unit, .ageSuffix)
    {
      return nil
    }
    return Match(
      kind: .ratio, value: .score(home, away), start: first.start, end: second.end, next: next)
  }

  /// "1-0, 1-1, 2-1 and 1-3": a score in a row of them.
  private func followsScore(_ start: Int) -> Bool {
    guard let last = mentions.last, last.kind == .ratio, last.block == block, start - last.text.upperBound <= 16,
      last.text.count <= 7
    else { return false }
    for k in last.text where byte(k) == UInt8(ascii: "-") || starts(k, "–") { return true }
    return false
  }

  /// "un 3-3 que", "a 2–2 draw": no range has one end twice.
  private func isDraw(_ goals: Number, _ start: Int, _ end: Int) -> Bool {
    guard goals.integer.map((1...20).contains) == true, byte(start - 1) == 0x20 || byte(start - 1) == UInt8(ascii: "("),
      byte(end) == 0x20 || byte(end) == UInt8(ascii: ",") || byte(end) == UInt8(ascii: ")")
        || byte(end) == UInt8(ascii: ".") && !isDigit(end + 1)
    else { return false }
    // "Figura 3-3", "pp. 4-4"
    return byte(start - 2) != UInt8(ascii: ".") && capitalWord(endingAt: start - 1) == nil
  }

  /// 賛成7、反対2, 贊成 7 票、反對 2 票: a vote told side by side.
  private func votes(at i: Int, _ home: Number) -> Match? {
    guard isHan(items[i].start) || isDigit(items[i].start), isBehind(items[i].start, .ayeWord) else { return nil }
    var j = i + 1
    while j < min(i + 4, items.count), items[j].numeral < 0 { j += 1 }
    guard let second = numeral(j), let away = side(second), second.start - items[i].end <= 24,
      isBehind(second.start, .noWord)
    else { return nil }
    return Match(kind: .ratio, value: .score(home, away), start: items[i].start, end: second.end, next: j + 1)
  }

  /// 8勝4敗, 8胜4负, 8승 4패: games won and lost, and none drawn.
  private func winsAndLosses(at i: Int, _ home: Number) -> Match? {
    guard stands(.winMark, at: items[i].end), items[i].end - items[i].start <= 3,
      case let j = itemBehind(items[i].end + 3, from: i + 1), let second = numeral(j), let away = side(second),
      near(items[i].end + 3, second.start), stands(.lossMark, at: second.end)
    else { return nil }
    let end = second.end + 3
    return Match(
      kind: .ratio, value: .score(home, away), start: items[i].start, end: end, next: itemBehind(end, from: j + 1))
  }

  private func isBehind(_ start: Int, _ word: Neighbour) -> Bool {
    stands(word, before: byte(start - 1) == 0x20 ? start - 1 : start)
  }

  /// Halves are points at chess.
  private func side(_ numeral: Numeral) -> Number? {
    guard let value = numeral.point, value >= .zero, value < Number(1000), !numeral.hasMagnitude,
      numeral.decimals == 0 || isHalfPoint(numeral), !numeral.hasLeadingZero, !numeral.isNegative, !numeral.isFraction,
      !numeral.hasSeparator
    else { return nil }
    return value
  }

  private func isHalfPoint(_ numeral: Numeral) -> Bool {
    numeral.decimals == 1 && isAboutGames && byte(numeral.end - 1) == UInt8(ascii: "5")
  }

  /// "-", "–" or ":" and nothing else.
  private func isScoreMark(_ end: Int, _ start: Int) -> Bool {
    guard end < start else { return false }
    // 4：1
    if start == end + 3, starts(end, "：") { return isAboutGames || isLoneDigit(start) }
    if start == end + 1, byte(end) == UInt8(ascii: ":"), isLoneDigit(start) { return true }
    if start == end + 1 {
      // 29:13 may be minutes and seconds.
      return byte(end) == UInt8(ascii: "-") || (byte(end) == UInt8(ascii: ":") && isAboutGames)
    }
    return start == end + 3 && byte(end) == 0xE2 && byte(end + 1) == 0x80
      && (byte(end + 2) == 0x93 || byte(end + 2) == 0x91 || byte(end + 2) == 0x95)
  }

  /// 16:9, 4:3: no clock writes its minutes with one digit.
  private func isLoneDigit(_ start: Int) -> Bool {
    language.isSpaceless && isDigit(start) && byte(start) != UInt8(ascii: "0") && !isDigit(start + 1)
      && byte(start + 1) != UInt8(ascii: ":") && byte(start + 1) != UInt8(ascii: ".") && !starts(start + 1, "：")
  }

  private func isColon(_ end: Int) -> Bool { byte(end) == UInt8(ascii: ":") || starts(end, "：") }

  /// Whether more of the same is attached: 3-2-1, 10-20-30; "4:0-Sieg" is a word.
  private func isJoined(_ offset: Int) -> Bool {
    let here = byte(offset)
    if language == .german, here == UInt8(ascii: "-"), byte(offset + 1) &- 0x41 < 26 { return false }
    return here == UInt8(ascii: "-") || here == UInt8(ascii: "/") || Lexicon.isLetter(here) || here == UInt8(ascii: "_")
  }

  // MARK: Told in words

  /// Two sides, of which one has the noun.
  func tally(at i: Int) -> Match? {
    guard i + 1 < items.count, byte(items[i].end) == 0x20 else { return nil }
    var j = i + 1
    while j < min(i + 5, items.count), items[j].numeral < 0 { j += 1 }
    // Most numbers have no other so near: that is asked before either is looked at.
    guard isNumeral(j), items[j].start - items[i].end <= 34, let first = numeral(i), let home = tallied(first),
      let second = numeral(j), let away = tallied(second)
    else { return nil }
    let joint = first.end..<second.start
    guard isTold(joint, from: first.start, to: second.end), !hasUnit(behind: second.end, j) else { return nil }
    return Match(
      kind: .ratio, value: .score(Number(home), Number(away)), start: first.start, end: second.end, next: j + 1)
  }

  private func tallied(_ numeral: Numeral) -> Int? {
    guard let value = numeral.point?.integer, value >= 0, value <= 999, numeral.decimals == 0, !numeral.hasMagnitude,
      !numeral.hasLeadingZero, !numeral.isNegative, !numeral.isFraction, !numeral.hasSeparator, !numeral.isArticle
    else { return nil }
    return value
  }

  private func isTold(_ joint: Range<Int>, from start: Int, to end: Int) -> Bool {
    if isOne(joint, of: .tallyJoint) { return true }
    return isOne(joint, of: .tallyAgainst) && (stands(.tallyTail, at: end) || stands(.tallyLead, before: start))
  }
}
