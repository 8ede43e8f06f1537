// What a lexicon word can be to the grammar. The case names are the section names of Rules/Lexicons/*.json5.

/// A word's part in a reading. A word may play several ("second": a unit of time and an ordinal); the grammar decides.
package enum Role: UInt8, Sendable, CaseIterable {
  // Numerals. The payload is a number ("1e8").
  case numeral
  /// 參, 陸, 拾: digits of cheques, words of their own when they stand alone.
  case formal
  /// Only behind digits: "million" is a numeral, "bn", "Mio." and "M" are magnitudes.
  case magnitude
  /// "a", "an", "une": one only before a unit, a magnitude or a fraction.
  case article
  /// "數", "several": an unknown digit before a magnitude (數千萬, 1e7..1e8). Here and below, a payload that is not told
  /// of means nothing.
  case unknownDigit
  /// Joins number words: "and" in "one hundred and two", "und", "et", "y".
  case numeralAnd
  /// One half: "half", "半", "demi".
  case half
  /// The denominator of a fraction in words: "third" 3, "tenths" 10.
  case fraction
  /// "½": payload its value.
  case vulgarFraction
  /// "分之": the denominator stands before it.
  case fractionJoin
  /// "out of", "in": numerator before, denominator behind.
  case fractionOf
  /// "又", "와": a whole before, a fraction behind.
  case mixedJoin
  /// "first" 1.
  case ordinal
  case ordinalPrefix
  case ordinalSuffix
  /// A numeral that is an interval; payload "11..19" (十幾), "12..100" (dozens).
  case fuzzyNumeral
  /// "of" in "hundreds of thousands".
  case fuzzyJoin
  /// Makes the number before it fuzzy: "多", "幾", "餘".
  case fuzzySuffix
  /// Decimal point in words: "點", "point", "Komma", "virgule".
  case pointWord
  case minus

  // Bounds and ranges. The payload of bounds is a `Bound`.
  case boundBefore
  case boundAfter
  /// Behind a version: "or newer" atLeast, "and older" atMost.
  case versionBound
  /// Before the name of what has the version: "ab Python 3.12", "à partir de".
  case versionBoundBefore
  case rangeJoin
  case rangeOpen
  case rangeAnd
  /// "之間", "사이": closes a range that was not opened.
  case rangeClose
  /// "比", "a", "zu" between the two sides of a score.
  case scoreJoin
  /// "beat", "won", "票": scores are likely nearby.
  case scoreWord

  // What makes a number more than a number.
  /// Payload: what one of it is in per cent ("%" 1, "‰" 0.1, "成" 10).
  case percentSuffix
  case percentPrefix
  case percentPoint
  /// A percentage in one word; payload its value ("對折" 50).
  case percentWord
  /// A ratio in one word; payload its value ("一半" 1/2).
  case ratioWord
  /// "割引": what is taken off in tenths.
  case discountOff
  /// "折": what is left in tenths.
  case discount
  case multiplierSuffix
  /// "by a factor of" 1, "divided by" -1.
  case multiplierPrefix
  /// A multiplier in one word; payload its value ("doubled" 2, "halved" 0.5).
  case multiplierWord
  /// Turns a multiplier round: "cheaper", "更低", "減少".
  case inverse
  /// Payload: ISO 4217 code, or code/100 for a subunit.
  case currencyPrefix
  case currencySuffix
  /// Payload: unit symbol.
  case unit
  /// A unit that stands before its number: 規模, "magnitude", 華氏.
  case unitPrefix
  /// Says that "pounds" are no money. Payload: before ("weighing") or behind ("heavier").
  case weightCue
  /// 時速, 毎秒: makes a speed of the distance behind it; payload h or s.
  case speedPrefix
  /// Payload: S M H D W MO Q Y, DECADE, CENTURY, with how many of them in front ("fortnight" 2W).
  case timeUnit
  /// Payload: year, month, week, day; "year?" where the word says an age only beside a person.
  case ageSuffix
  case agePrefix
  /// A measure word between a number and its noun: "個", "名", "pieces of".
  case counter

  // Dates and times.
  /// Payload 1…12.
  case month
  /// Payload 1…7, Monday first.
  case weekday
  /// Payload: winter, spring, summer, autumn.
  case season
  case yearMark
  case monthMark
  case dayMark
  case hourMark
  case minuteMark
  case secondMark
  case quarterMark
  case halfYearMark
  case weekMark
  case decadeMark
  case centuryMark
  case fiscalYear
  /// Payload: first year minus one ("民國" 1911, "令和" 2018); 1911.0 sets 大正 apart from 民國.
  case era
  /// Payload: start, mid, end.
  case datePart
  /// Payload: signed days ("yesterday" -1), "1t" from the day told before ("the next day"), or "now".
  case relativeDay
  /// Payload: signed count and unit ("last year" "-1Y", "this month" "0M").
  case relativePeriod
  /// Payload: -1 (last), 0 (this), 1 (next), -2 and 2 for the one before or behind, "1n" for the nearest to come; a
  /// period or weekday follows.
  case relativeWord
  /// "ago", "前": the duration before it is counted back. Payload -1; "later", "後" 1.
  case relativeSuffix
  /// "in" three days. Payload 1; "il y a" -1; "within" 2, any day up to there.
  case relativePrefix
  /// Payload as `Bound`: "by" atMost, "before" lessThan, "since" atLeast, "after" moreThan.
  case dateBoundBefore
  case dateBoundAfter
  /// Payload: am, pm, noon, midnight, morning, afternoon, evening, night.
  case dayPart
  case clockWord
  /// Payload: minutes east of UTC, "s-300" where summer time is kept as in America, "e60" as in Europe, "local" for the
  /// zone of the place.
  case zone
  /// The payload is as for `zone`: a city behind a clock, with the word that joins the two ("in London"). It tells the zone
  /// and is no part of the time.
  case zoneCity
  /// A year's or month's part in one word: 年底, 月初. Payload: start, mid, end.
  case yearPart
  case monthPart
  /// Payload: 1 or 2; a whole half year in one word (上半年).
  case halfYear
  /// Payload: 1 to 4; a whole quarter in one word (第四季, whose 四季 alone means all seasons).
  case quarterName
  /// Before a bare year or month: "in", "since", "year". Payload strong, or weak where a number is as likely ("of").
  case dateCue
  /// A day that has a name. Payload: "12-25", or how it is found in a year ("E0" Easter and the days from it).
  case namedDay
  case weekend
  /// What is measured in hours, minutes and seconds: "duration", 片長. Behind it 1:02:03 is a length.
  case lengthCue
  /// A length in one word or phrase. Payload: its count and unit, "1D" (all day), "45M" (Dreiviertelstunde),
  /// "3..9D" (며칠).
  case durationWord
  /// "a few", "quelques", "mehrere": three to nine of the unit of time behind it.
  case few
  /// Joins the parts of a length: "and" in "3 years and 2 months", 又.
  case durationAnd
  /// "past", "to" between minutes and an hour. Payload: 1, -1.
  case clockShift
  /// Between a date and its clock time, or before one: "at", "um", "à". Payload: at, or about ("gegen", "vers").
  case clockFiller
  /// Joins two dates or clock times to a range, but not two numbers as a rule: から, 부터.
  case dateRangeJoin
  /// Closes a range of dates: まで, 까지, 之間.
  case dateRangeClose
  /// Words between the parts of a date that mean nothing: "of", "the", "de", "den".
  case dateFiller
  case commonEra

  /// "TBD", "XX": a value never filled in.
  case placeholder
  /// Looks like a number and is none: "一直", "no one". Consumed, gives nothing.
  case idiom
  /// A noun that begins like a unit or a counter and is neither, also behind digits: 도시 (도), 시민 (시), 원정대 (원).
  case longerWord
  /// Contains an idiom but is not one ("十分鐘" against "十分"): read by its parts.
  case parts
  /// Words for which `may`, `mar`, `sun` are not dates or numbers; free for the grammar to test.
  case cue
}

/// A set of roles; one per lexicon entry list.
package struct RoleSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  package init() {}
  package init(_ roles: Role...) { for role in roles { insert(role) } }

  package mutating func insert(_ role: Role) {
    if role.rawValue < 64 { low |= 1 << UInt64(role.rawValue) } else { high |= 1 << UInt64(role.rawValue - 64) }
  }

  @inline(__always)
  package func contains(_ role: Role) -> Bool {
    role.rawValue < 64 ? low & (1 << UInt64(role.rawValue)) != 0 : high & (1 << UInt64(role.rawValue - 64)) != 0
  }

  @inline(__always)
  package func isSubset(of other: RoleSet) -> Bool { low & ~other.low == 0 && high & ~other.high == 0 }

  @inline(__always)
  package func intersects(_ other: RoleSet) -> Bool { low & other.low != 0 || high & other.high != 0 }

  package func union(_ other: RoleSet) -> RoleSet {
    var result = self
    result.low |= other.low
    result.high |= other.high
    return result
  }
}

extension Role {
  /// By the name of its case.
  package static let named: [String: Role] = Dictionary(
    uniqueKeysWithValues: allCases.map { (String(describing: $0), $0) })
}
