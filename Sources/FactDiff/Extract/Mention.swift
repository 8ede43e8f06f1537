// A mention: one value where a source states it.

/// The kinds of the contract; the raw value is the name in JSON and after `--kinds`.
public enum Kind: String, Sendable, Hashable, CaseIterable {
  case number, ordinal, percent, multiplier, ratio, money, quantity, age, duration, date, time
  case model, version, identifier, url, name, placeholder
}

/// How firmly a value is stated.
public enum Bound: String, Sendable, Hashable {
  case exact, about, atLeast, moreThan, atMost, lessThan, fuzzy
}

/// One value as one source states it.
public struct Mention: Sendable {
  /// What kind of value it is.
  public var kind: Kind
  /// The value in one form for all spellings.
  public var value: Value
  /// How firmly it is stated.
  public var bound: Bound
  /// In `Source.text`; for link targets, which have no text, the empty range at the end of the link's label.
  public var text: Range<Int>
  /// In `Source.bytes`.
  public var range: Range<Int>
  /// Index into `Source.blocks`.
  public var block: Int
  /// Where in the document it stands.
  public var zone: Zone
  /// The language it was read in.
  public var language: Language
  /// Whether it is a length of time in which something could not be done; only where documents are compared.
  var isBeyond = false
  /// The unit that the value is told per ("600 an hour"); only where documents are compared.
  var per: PerUnit?

  /// All offsets as in the properties; `bound` is exact unless said otherwise.
  public init(
    kind: Kind, value: Value, bound: Bound = .exact, text: Range<Int>, range: Range<Int>, block: Int, zone: Zone,
    language: Language
  ) {
    self.kind = kind
    self.value = value
    self.bound = bound
    self.text = text
    self.range = range
    self.block = block
    self.zone = zone
    self.language = language
  }
}

/// A normalised value. Amounts are intervals: a point has `min == max`, an open end is nil.
///
/// Indirect, so that a reading that takes nothing hands back a few words and not the room of the largest value.
public indirect enum Value: Sendable, Hashable {
  /// `noun`: the counted noun as written, folded ("passengers", "人"); empty where there is none.
  case number(Interval, noun: String)
  case ordinal(Int)
  /// In per cent.
  case percent(Interval)
  /// 100x is 100; "100x cheaper" is 0.01.
  case multiplier(Interval)
  case ratio(Interval)
  /// The two sides of a game or a vote, in the order they are written; its kind is `ratio`.
  case score(Number, Number)
  /// `currency`: ISO 4217, or "$" where the dollar is not told.
  case money(Interval, currency: String)
  /// `unit`: SI or customary symbol.
  case quantity(Interval, unit: String)
  /// `unit`: year, month, week, day.
  case age(Interval, unit: String)
  /// In seconds (a year counts 365 days, a month 30); `iso` keeps what was written ("P1Y", "PT59M40S", "PT10M..PT20M").
  case duration(Interval, iso: String)
  case date(DateValue)
  case time(TimeValue)
  case model(ModelName)
  case version(ModelName)
  case identifier(scheme: String, id: String)
  case url(String)
  case name(String)
  /// A value that was never filled in: "TBD", "XX", "x分之一".
  case placeholder(String)
}

/// `min...max` in the unit of the value, as written and never widened.
public struct Interval: Sendable, Hashable {
  /// The lower end; nil where it is open.
  public var min: Number?
  /// The upper end; nil where it is open.
  public var max: Number?
  /// One unit of the last written place where a magnitude word or suffix was used ("237K": 1000), else zero:
  /// plain digits are exact. Not part of what is printed.
  public var resolution: Number

  /// A range as written; nil for an open end.
  public init(min: Number?, max: Number?, resolution: Number = .zero) {
    self.min = min
    self.max = max
    self.resolution = resolution
  }

  /// A single value.
  public init(_ point: Number, resolution: Number = .zero) {
    self.init(min: point, max: point, resolution: resolution)
  }

  /// Whether both ends are the same value.
  public var isPoint: Bool { min != nil && min == max }
  /// The single value, or the stated end of a half-open interval.
  public var point: Number? { min == max ? min : (min == nil ? max : max == nil ? min : nil) }
}

/// The smallest unit that a date is told in.
public enum Precision: String, Sendable, Hashable {
  case second, minute, hour, day, week, month, quarter, half, year, decade, century
}

/// The part of a period that is meant: "early 2027", "mid-May".
public enum DatePart: String, Sendable, Hashable {
  case start, mid, end
}

/// A date or a period. `from` is inclusive, `to` exclusive; an open end is nil ("by the end of 2027").
public struct DateValue: Sendable, Hashable {
  /// TIMEX3: `2026-01-27`, `2026-Q1`, `XXXX-01-27`, `2026-01-27T08:00+08:00`.
  public var timex: String
  /// The first instant, inclusive; nil where the start is open.
  public var from: Instant?
  /// The end, exclusive; nil where it is open.
  public var to: Instant?
  /// The smallest unit that is told.
  public var precision: Precision
  /// The part of the period that is meant, where one is told.
  public var part: DatePart?
  /// Where day and month cannot be told apart: both readings, as ISO dates; otherwise empty.
  public var alternatives: [String]
  /// Whether it was counted from the document's own date ("yesterday").
  public var isRelative: Bool
  /// Whether its year is only the nearest one to the document's day, which is far off: the document may look back.
  var isYearGuessed = false
  /// The length of time that it was counted with, where that leads forward or fills it ("in two weeks", "the last 5
  /// years"): the same words tell how long something took.
  public var span: TimeSpan?

  /// All fields as in the properties.
  public init(
    timex: String, from: Instant?, to: Instant?, precision: Precision, part: DatePart? = nil,
    alternatives: [String] = [], isRelative: Bool = false
  ) {
    self.timex = timex
    self.from = from
    self.to = to
    self.precision = precision
    self.part = part
    self.alternatives = alternatives
    self.isRelative = isRelative
  }
}

/// A length of time in units of the calendar.
public struct TimeSpan: Sendable, Hashable {
  /// Months and years, which are twelve of them.
  public var months = 0
  /// Days and weeks.
  public var days = 0
  /// Hours, minutes and seconds.
  public var seconds = 0
  /// Whether it is the longest that is meant: "within nine months".
  public var isLimit = false
}

/// A time of day or a period of the day; `to` is exclusive and nil for a point.
public struct TimeValue: Sendable, Hashable {
  /// The start, inclusive; nil where it is open.
  public var from: ClockTime?
  /// The end, exclusive; nil for a point.
  public var to: ClockTime?
  /// Minutes east of UTC; nil where no zone is told.
  public var offset: Int?
  /// "T08:00", "T08:00:30", "T08:00+09:00".
  public var timex: String
  /// Whether it may as well be twelve hours later: "half past nine", with no part of the day told.
  public var mayBeLater = false

  /// All fields as in the properties.
  public init(timex: String, from: ClockTime?, to: ClockTime?, offset: Int? = nil) {
    self.timex = timex
    self.from = from
    self.to = to
    self.offset = offset
  }
}

/// A family, its version and its variant: "Claude" "4.5" "Opus"; "GPT" "5.x" ""; "Boeing" "737-800" "".
public struct ModelName: Sendable, Hashable {
  /// "GPT", "Claude", "Boeing".
  public var family: String
  /// "5.2", "737-800"; empty where none is told.
  public var version: String
  /// "Opus", "mini"; empty where none is told.
  public var variant: String
  /// The canonical spelling, equal for equal names: "GPT-5.2", "Claude Opus 4.5".
  public var canonical: String

  /// All fields as in the properties.
  public init(family: String, version: String, variant: String, canonical: String) {
    self.family = family
    self.version = version
    self.variant = variant
    self.canonical = canonical
  }
}

extension Value {
  /// The interval of a value that is one.
  var interval: Interval? {
    switch self {
    case .number(let interval, noun: _), .percent(let interval), .multiplier(let interval), .ratio(let interval),
      .money(let interval, currency: _), .quantity(let interval, unit: _), .age(let interval, unit: _),
      .duration(let interval, iso: _):
      interval
    case .ordinal, .score, .date, .time, .model, .version, .identifier, .url, .name, .placeholder: nil
    }
  }
}
