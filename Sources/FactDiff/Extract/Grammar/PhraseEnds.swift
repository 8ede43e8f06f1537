// Where a phrase or a clause ends: what stands behind is counted by no number before it.

extension Grammar {
  /// Nothing counted stands behind: the end, or a mark that is none of a number.
  func closesPhrase(_ end: Int) -> Bool {
    switch byte(end) {
    case 0, UInt8(ascii: ")"), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""): true
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"): !isDigit(end + 1)
    default: false
    }
  }

  /// Nothing that a number counts or measures stands behind: a mark, the end, or a small word.
  func closesClause(_ end: Int) -> Bool {
    switch byte(end) {
    case 0, UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: ";"), UInt8(ascii: "*"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: "\""):
      return true
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"): return !isDigit(end + 1)
    case 0xE3: return byte(end + 1) == 0x80
    case 0xEF: return byte(end + 1) == 0xBC
    case 0x20:
      if starts(end, " (") || starts(end, " : ") || starts(end, " –") || starts(end, " —") { return true }
      return stands(.clauseWord, at: end + 1)
    default: return false
    }
  }

  /// Whether a clause may end here: punctuation, the end, or a word of the lexicon that goes on with dates.
  func endsPhrase(_ end: Int) -> Bool {
    let next = byte(end + spaceWidth(at: end))
    if next == 0 || next < 0x30 || next == UInt8(ascii: ":") || next == UInt8(ascii: ";") || next >= 0x80 {
      return true
    }
    if next == UInt8(ascii: "?") { return true }
    let j = itemBehind(end, from: 0)
    guard j < items.count, items[j].list >= 0, isJoined(end, items[j].start) else { return false }
    return items[j].roles.intersects(Grammar.phraseRoles)
  }

  private static let phraseRoles = RoleSet(
    .dateCue, .dateBoundBefore, .dateBoundAfter, .rangeJoin, .dateRangeJoin, .rangeAnd, .numeralAnd, .dateFiller,
    .commonEra)
}
