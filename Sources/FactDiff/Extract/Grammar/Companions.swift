// What must stand near a number before a kind is asked about it: most numbers are spared most questions.

extension Grammar {
  /// Asks a reading only where it may succeed. Debug builds ask all the same, and it must decline.
  @inline(__always)
  func asked<Reading>(_ isWorthwhile: Bool, _ reading: () -> Reading?) -> Reading? {
    if isWorthwhile { return reading() }
    assert(reading() == nil, "a reading does without the companions that it is asked by")
    return nil
  }

  /// The roles of one of which a number has a word in its phrase, where it belongs to a kind.
  enum Companions {
    static let percent = RoleSet(.percentSuffix, .percentPoint, .discountOff, .discount)
    static let multiplier = RoleSet(.multiplierSuffix, .multiplierWord)
    static let ordinal = RoleSet(.ordinal, .ordinalSuffix)
    static let dateMark = RoleSet(.yearMark, .yearPart, .decadeMark, .monthMark, .monthPart, .dayMark)
    static let place = RoleSet(.relativeWord, .ordinal, .ordinalSuffix)
    static let relative = RoleSet(.relativeWord, .relativePeriod)
    static let shift = RoleSet(.relativeSuffix, .relativeWord)
    static let partOfYear = RoleSet(.quarterMark, .halfYearMark)
    static let yearPart = RoleSet(
      .quarterMark, .halfYearMark, .halfYear, .fiscalYear, .season, .weekMark, .half)
    static let counted = RoleSet(.timeUnit, .weekday, .quarterMark)
    static let named = RoleSet(.month, .weekday)
    static let day = RoleSet(
      .month, .weekday, .relativeDay, .relativePeriod, .relativeWord, .relativeSuffix, .relativePrefix, .namedDay,
      .ordinal, .dayMark)
    static let relativeStart = RoleSet(
      .relativeDay, .relativePeriod, .relativeWord, .relativePrefix, .relativeSuffix, .weekday)
  }

  /// Whether a number may be somebody's age.
  func mayBeAge(_ i: Int) -> Bool {
    items[i].ahead.contains(.ageSuffix) || language == .japanese || language == .korean
      || numerals[items[i].numeral].digitCount == 2
      || language == .english && numerals[items[i].numeral].form == .words
  }

  /// Whether a number may be a measure: a unit behind it, or a mark in place of one.
  func mayBeMeasured(_ operand: Operand, _ i: Int) -> Bool {
    if items[i].ahead.contains(.unit) { return true }
    switch byte(operand.end + (byte(operand.end) == 0x20 ? 1 : 0)) {
    case UInt8(ascii: "'"), UInt8(ascii: "\""), 0xE2: return true
    // 64位
    case 0xE4: return language.isChinese && items[i].ahead.contains(.counter)
    default: return false
    }
  }

  /// Whether a number may be an ordinal.
  func mayBeOrdinal(_ i: Int) -> Bool {
    items[i].ahead.intersects(Companions.ordinal) || mayBePlaceInRow(i)
      || language == .german && byte(items[i].end) == UInt8(ascii: ".")
  }

  /// Whether a number may be the first of the two sides of a score.
  func mayBeScore(_ i: Int) -> Bool {
    guard i + 1 < items.count else { return false }
    return items[i + 1].numeral >= 0 || items[i + 1].roles.contains(.scoreJoin) || language.isSpaceless
      || language == .korean
  }

  // MARK: Dates

  /// Whether a clock time may have its day behind it.
  func mayPrecedeDay(_ i: Int) -> Bool {
    i < items.count && (items[i].precedesNumeral || items[i].ahead.intersects(Companions.day))
  }

  /// Whether digits of this run may go on as dates in digits do: behind one mark, and perhaps a space, comes another digit.
  func mayBeNumericDate(_ count: Int, _ end: Int) -> Bool {
    switch count {
    case 8: true
    case 1, 2, 4: isDigit(end + 1) || isDigit(end + 2) || isDigit(end + 3)
    default: false
    }
  }

  /// Whether a number may be the day of a month that has a name.
  func mayBeDayOfMonth(_ i: Int) -> Bool {
    items[i].ahead.contains(.month)
      || (language == .spanish || language == .portuguese) && items[i].ahead.contains(.dateFiller)
  }

  /// Whether a word may begin a date with the month's name, or a day that a weekday or an ordinal tells.
  func mayBeNamed(_ i: Int) -> Bool {
    items[i].roles.intersects(Companions.named) || mayBeDayOfMonth(i) || isNumeral(i + 1)
  }

  /// Whether a word may begin a date that is counted from the document's own.
  func mayBeRelative(_ i: Int) -> Bool {
    items[i].roles.intersects(Companions.relativeStart) || items[i].ahead.contains(.relativeSuffix)
  }

  /// Whether a number may be a place in a period: an ordinal, or a count before "first" or "last".
  func mayBePlace(_ i: Int) -> Bool {
    if items[i + 1].roles.intersects(Companions.place) { return true }
    let next = byte(items[i].end)
    return next == UInt8(ascii: ".") || Lexicon.isLetter(next) || next == 0xC2
  }

  /// Whether a word stands too far from the next item to start anything.
  @inline(__always)
  func isLoose(_ i: Int) -> Bool {
    let item = items[i]
    guard item.list >= 0, i + 1 >= items.count || items[i + 1].start - item.end > 6 else { return false }
    return lexicon.roles(item.list).isSubset(of: Grammar.looseRoles)
  }

  private static let looseRoles = RoleSet(
    .article, .numeralAnd, .durationAnd, .boundBefore, .boundAfter, .rangeJoin, .rangeOpen, .rangeAnd, .dateRangeJoin,
    .dateRangeClose, .percentSuffix, .unit, .timeUnit, .counter, .currencySuffix, .ageSuffix, .magnitude,
    .ordinalSuffix, .ordinalPrefix, .yearMark, .monthMark, .dayMark, .hourMark, .minuteMark, .secondMark, .quarterMark,
    .halfYearMark, .weekMark, .datePart, .relativeWord, .relativeSuffix, .relativePrefix, .dateBoundBefore,
    .dateBoundAfter, .clockWord, .clockFiller, .clockShift, .dateCue, .dateFiller, .lengthCue, .commonEra, .cue,
    .fiscalYear, .era, .season)
}
