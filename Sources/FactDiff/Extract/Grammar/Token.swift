// What the scanner finds in a block: runs of digits and lexicon words. Everything else is silence between them.

/// A run of ASCII digits, or a lexicon word. Offsets are text offsets.
struct Token {
  var start: Int
  var end: Int
  /// Entry list of the lexicon, or -1 for digits.
  var list: Int

  var isDigits: Bool { list < 0 }
}

/// A numeral that has been read whole, or a word that has not.
struct Item {
  var start: Int
  var end: Int
  /// Index into `Grammar.numerals`, or -1.
  var numeral: Int
  /// Entry list of the lexicon where the item is a word, else -1.
  var list: Int
  /// What the word can be; nothing where the item is a numeral.
  var roles = RoleSet()
  /// The roles of this word and of all behind it in its phrase: what a reading that starts here can meet.
  var ahead = RoleSet()
  /// Whether a numeral stands behind it in its phrase.
  var precedesNumeral = false
}

/// A number in digits or words, before it is known what it counts.
struct Numeral {
  var start: Int
  var end: Int
  var min: Number?
  var max: Number?
  var bound: Bound = .exact
  /// One unit of the last written place where a magnitude was used, else zero.
  var resolution: Number = .zero
  var form: NumeralForm = .digits
  /// Digits of a plain run as written ("007": 3); 0 for words.
  var digitCount = 0
  var hasLeadingZero = false
  var decimals = 0
  var hasSeparator = false
  var hasMagnitude = false
  var isNegative = false
  /// A lone one ("一", "one", "a"): an article more often than a number.
  var isArticle = false
  /// 百, 萬 without a digit: only 百人, 近百 count.
  var isBareUnit = false
  /// A lone digit of cheques: 陸, 參.
  var isFormal = false
  /// A fraction alone: "two-thirds", 三分之二; and what stands below its line.
  var isFraction = false
  var denominator: Number?
  /// "half a dozen"
  var isHalf = false
  /// What a magnitude multiplied the digits by ("5.2 billion": 1e9), where the whole is digits and magnitude.
  var magnitudeFactor: Number?

  var isPoint: Bool { min == max }
  var point: Number? { min == max ? min : nil }
  /// A plain whole number in digits, as dates and clocks are written.
  var plainDigits: Int? {
    guard form == .digits, decimals == 0, !hasSeparator, !hasMagnitude, !isNegative else { return nil }
    return point?.integer
  }
  var interval: Interval { Interval(min: min, max: max, resolution: resolution) }
}

enum NumeralForm { case digits, words, han, mixed }
