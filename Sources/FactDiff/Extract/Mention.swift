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
  public var kind: Kind
  public var value: Value
  public var bound: Bound
  /// In `Source.text`; for link targets, which have no text, the empty range at the end of the link's label.
  public var text: Range<Int>
  /// In `Source.bytes`.
  public var range: Range<Int>
  /// Index into `Source.blocks`.
  public var block: Int
  public var zone: Zone
  public var language: Language

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
public enum Value: Sendable, Hashable {
  /// `noun`: the counted noun as written, folded ("passengers", "人"); empty where there is none.
  case number(Interval, noun: String)
  case ordinal(Int)
  /// In per cent.
  case percent(Interval)
  /// 100x is 100; "100x cheaper" is 0.01.
  case multiplier(Interval)
  case ratio(Interval)
  /// The two sides of a game or a vote, in the order they are written; its kind is `ratio`.
  case score(Int, Int)
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
  public var min: Number?
  public var max: Number?
  /// One unit of the last written place where a magnitude word or suffix was used ("237K": 1000), else zero:
  /// plain digits are exact. Not part of what is printed.
  public var resolution: Number

  public init(min: Number?, max: Number?, resolution: Number = .zero) {
    self.min = min
    self.max = max
    self.resolution = resolution
  }

  public init(_ point: Number, resolution: Number = .zero) {
    self.init(min: point, max: point, resolution: resolution)
  }

  public var isPoint: Bool { min != nil && min == max }
  /// The single value, or the stated end of a half-open interval.
  public var point: Number? { min == max ? min : (min == nil ? max : max == nil ? min : nil) }
}

public enum Precision: String, Sendable, Hashable {
  case second, minute, hour, day, week, month, quarter, half, year, decade, century
}

public enum DatePart: String, Sendable, Hashable {
  case start, mid, end
}

/// A date or a period. `from` is inclusive, `to` exclusive; an open end is nil ("by the end of 2027").
public struct DateValue: Sendable, Hashable {
  /// TIMEX3: `2026-01-27`, `2026-Q1`, `XXXX-01-27`, `2026-01-27T08:00+08:00`.
  public var timex: String
  public var from: Instant?
  public var to: Instant?
  public var precision: Precision
  public var part: DatePart?
  /// Where day and month cannot be told apart: both readings, as ISO dates; otherwise empty.
  public var alternatives: [String]
  /// Whether it was counted from the document's own date ("yesterday").
  public var isRelative: Bool

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

/// A time of day or a period of the day; `to` is exclusive and nil for a point.
public struct TimeValue: Sendable, Hashable {
  public var from: ClockTime?
  public var to: ClockTime?
  public var offset: Int?
  /// "T08:00", "T08:00:30", "T08:00+09:00".
  public var timex: String

  public init(timex: String, from: ClockTime?, to: ClockTime?, offset: Int? = nil) {
    self.timex = timex
    self.from = from
    self.to = to
    self.offset = offset
  }
}

/// A family, its version and its variant: "Claude" "4.5" "Opus"; "GPT" "5.x" ""; "Boeing" "737-800" "".
public struct ModelName: Sendable, Hashable {
  public var family: String
  public var version: String
  public var variant: String
  /// The canonical spelling, equal for equal names: "GPT-5.2", "Claude Opus 4.5".
  public var canonical: String

  public init(family: String, version: String, variant: String, canonical: String) {
    self.family = family
    self.version = version
    self.variant = variant
    self.canonical = canonical
  }
}
