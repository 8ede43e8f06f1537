// Bounds and parts of a period that are only the beginning of a longer word: 前田, 后勤, 中国, 起飞, 末永, 전남, 초등학교.

extension Grammar {
  /// Whether a token is the word of a bound or a part before another character.
  @inline(__always)
  func mayOpenLongerWord(_ token: Token, _ roles: RoleSet) -> Bool {
    byte(token.end) >= 0xE3 && token.end - token.start >= 3 && roles.intersects(Grammar.sides)
  }

  /// The token of a bound or a part, cut before the longer word that its last character opens: of 年中国 the 年 is left,
  /// of 前田 nothing.
  func outsideLongerWord(_ token: Token, _ roles: RoleSet) -> Token? {
    guard mayOpenLongerWord(token, roles),
      // 42초가, 兩起火災: behind a number it is the unit.
      !(roles.intersects(Grammar.countingRoles) && items.last?.numeral ?? -1 >= 0 && items.last?.end == token.start),
      opensLongerWord(token.end - 3)
    else { return token }
    guard let shorter = lexicon.longestMatch(in: text, from: token.start, shorterThan: token.end - token.start) else {
      return nil
    }
    return Token(start: token.start, end: token.start + shorter.length, list: shorter.list)
  }

  /// The roles of bounds and parts that may only begin a longer word.
  static let sides = RoleSet(.dateBoundAfter, .relativeSuffix, .datePart, .yearPart, .monthPart)

  private static let countingRoles = RoleSet(.timeUnit, .counter, .secondMark)

  private func opensLongerWord(_ start: Int) -> Bool {
    switch language {
    case .korean:
      guard stands(.sideSyllable, at: start), isHangulSyllable(at: start + 3) else {
        return false
      }
      return !stands(.sideParticle, at: start + 3)
    case .japanese:
      if stands(.sideWord, at: start) { return true }
      // 2024年前田, 6月4日後の: behind a date a kanji goes on with the word, behind a length it may begin the next.
      return starts(start, "前") && isHanCharacter(at: start + 3) && followsDate(start) && !starts(start, "前後")
    case .simplifiedChinese, .traditionalChinese:
      return stands(.sideWord, at: start)
        || followsDate(start) && stands(.sideWordBehindDate, at: start)
    case .english, .german, .french, .spanish, .portuguese, .undetermined: return false
    }
  }

  /// 6月4日, 6月, or the 年 of four digits; in Japanese 2日前 is a length.
  private func followsDate(_ start: Int) -> Bool {
    if starts(start - 3, "日") {
      var k = start - 3
      while isDigit(k - 1) { k -= 1 }
      return language.isChinese || starts(k - 3, "月")
    }
    return starts(start - 3, "月") && isDigit(start - 4)
      || starts(start - 3, "年") && isDigit(start - 4) && isDigit(start - 5) && isDigit(start - 6) && isDigit(start - 7)
  }
}
