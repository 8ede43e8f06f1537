// Tokens to items: numerals are read whole, idioms are dropped, words stay words.

extension Grammar {
  mutating func collectItems() {
    items.removeAll(keepingCapacity: true)
    numerals.removeAll(keepingCapacity: true)
    let tokens = scanner.tokens
    var i = 0
    while i < tokens.count {
      let token = tokens[i]
      if token.isDigits {
        if let (numeral, next) = digitNumeral(at: i) {
          append(numeral)
          i = next
        } else {
          i += 1
        }
        continue
      }
      let roles = lexicon.roles(token.list)
      if roles.contains(.idiom) {
        i += 1
        continue
      }
      // 27일: behind digits 일 is the day's mark, elsewhere the number one.
      if roles.contains(.dayMark), i > 0, tokens[i - 1].isDigits, tokens[i - 1].end == token.start {
        items.append(Item(start: token.start, end: token.end, numeral: -1, list: token.list))
        i += 1
        continue
      }
      if roles.intersects(Grammar.numeralStarts), let (numeral, next) = wordNumeral(at: i) {
        append(numeral)
        i = next
        continue
      }
      items.append(Item(start: token.start, end: token.end, numeral: -1, list: token.list))
      i += 1
    }
  }

  private mutating func append(_ numeral: Numeral) {
    items.append(Item(start: numeral.start, end: numeral.end, numeral: numerals.count, list: -1))
    numerals.append(numeral)
  }

  private static let numeralStarts = RoleSet(.numeral, .article, .half, .unknownDigit, .fuzzyNumeral)

  func tokenRoles(_ i: Int) -> RoleSet {
    guard i >= 0, i < scanner.tokens.count, scanner.tokens[i].list >= 0 else { return RoleSet() }
    return lexicon.roles(scanner.tokens[i].list)
  }

  func tokenEntry(_ i: Int, _ role: Role) -> LexiconEntry? {
    guard i >= 0, i < scanner.tokens.count, scanner.tokens[i].list >= 0 else { return nil }
    return lexicon.entry(scanner.tokens[i].list, role)
  }

  func tokenGap(_ i: Int) -> Gap {
    guard i + 1 < scanner.tokens.count else { return .other }
    return gap(from: scanner.tokens[i].end, to: scanner.tokens[i + 1].start)
  }

  func isHan(_ offset: Int) -> Bool { byte(offset) >= 0xE3 && byte(offset) <= 0xE9 }
}
