// Words that start a reading only together with the next item: most of "of", "in", "the", "days" stand alone.

extension Grammar {
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
    .ordinalSuffix,
    .ordinalPrefix, .yearMark, .monthMark, .dayMark, .hourMark, .minuteMark, .secondMark, .quarterMark, .halfYearMark,
    .weekMark, .datePart, .relativeWord, .relativeSuffix, .relativePrefix, .dateBoundBefore, .dateBoundAfter,
    .clockWord,
    .clockFiller, .clockShift, .dateCue, .dateFiller, .lengthCue, .commonEra, .cue, .fiscalYear, .era, .season)
}
