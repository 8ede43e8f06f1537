// Canonical values, and mentions as JSON lines.
import Testing

@testable import FactDiff

@Suite struct ReportValueTests {
  private func n(_ digits: Int64, _ exponent: Int = 0, _ divisor: Int64 = 1) -> Number {
    Number(digits: digits, exponent: exponent, divisor: divisor)
  }

  private func point(_ digits: Int64, _ exponent: Int = 0, _ divisor: Int64 = 1) -> Interval {
    Interval(n(digits, exponent, divisor))
  }

  @Test func values() {
    let facts: [(Value, String)] = [
      (.number(point(20), noun: "labs"), "20"),
      (.number(Interval(min: n(10), max: n(20)), noun: ""), "10..20"),
      (.number(Interval(min: n(5), max: nil), noun: ""), "5.."),
      (.number(Interval(min: nil, max: n(5)), noun: ""), "..5"),
      (.number(point(1, 0, 3), noun: ""), "1/3"),
      (.number(point(12, 8), noun: ""), "1200000000"),
      (.number(point(-25, -3), noun: ""), "-0.025"),
      (.number(point(123_456, -2), noun: ""), "1234.56"),
      (.number(point(Int64.max), noun: ""), "9223372036854775807"),
      (.number(point(1, 100), noun: ""), "1e100"),
      (.ordinal(3), "3"),
      (.percent(point(95)), "95%"),
      (.percent(Interval(min: n(10), max: n(20))), "10..20%"),
      (.multiplier(point(100)), "x100"),
      (.multiplier(point(1, -2)), "x0.01"),
      (.multiplier(Interval(min: n(10), max: n(20))), "x10..20"),
      (.ratio(point(1, -2)), "1/100"),
      (.ratio(point(2, 0, 3)), "2/3"),
      (.ratio(point(5, -2)), "1/20"),
      (.ratio(point(75, -2)), "3/4"),
      (.ratio(point(10, 0, 3)), "10/3"),
      (.ratio(Interval(min: n(1, -2), max: n(1, -1))), "1/100..1/10"),
      (.money(Interval(min: n(100), max: n(1000)), currency: "USD"), "100..1000 USD"),
      (.quantity(point(5), unit: "km"), "5 km"),
      (.quantity(Interval(min: n(-5), max: n(3)), unit: "C"), "-5..3 C"),
      (.age(point(25), unit: "year"), "25 year"),
      (.date(DateValue(timex: "2026-Q1", from: nil, to: nil, precision: .quarter)), "2026-Q1"),
      (.time(TimeValue(timex: "T08:00", from: ClockTime(hour: 8), to: nil)), "T08:00"),
      (.model(ModelName(family: "GPT", version: "5.2", variant: "", canonical: "GPT-5.2")), "GPT-5.2"),
      (.identifier(scheme: "youtube", id: "abcDEF12345"), "youtube:abcDEF12345"),
      (.url("example.org/a"), "example.org/a"), (.placeholder("TBD"), "TBD"),
    ]
    for (value, expected) in facts { #expect(value.canonical == expected) }
  }

  @Test func durationsHaveOneForm() {
    let facts: [(Int64, String, String)] = [
      (7200, "PT2H", "PT2H"), (5400, "PT90M", "PT1H30M"), (5400, "PT1.5H", "PT1H30M"), (3580, "PT59M40S", "PT59M40S"),
      (1_209_600, "P2W", "P14D"), (86_400, "PT24H", "P1D"), (90_000, "PT25H", "P1DT1H"), (0, "PT0S", "PT0S"),
      (31_536_000, "P1Y", "P1Y"), (47_304_000, "P1.5Y", "P1Y6M"), (31_104_000, "P12M", "P1Y"),
      (7_776_000, "P3M", "P3M"),
      (32_400_000, "P1Y10D", "P1Y10D"),
    ]
    for (seconds, iso, expected) in facts {
      #expect(Value.duration(point(seconds), iso: iso).canonical == expected)
    }
    let range = Interval(min: n(600), max: n(1200))
    #expect(Value.duration(range, iso: "PT10M..PT20M").canonical == "PT10M..PT20M")
    #expect(Value.duration(Interval(min: n(600), max: nil), iso: "PT10M").canonical == "PT10M..")
    #expect(Value.duration(Interval(min: nil, max: n(31_536_000)), iso: "..P1Y").canonical == "..P1Y")
    #expect(Value.duration(point(5, -1), iso: "PT0.5S").canonical == "PT0.5S")
    #expect(Value.duration(point(5), iso: "").canonical == "PT5S")
  }

  @Test func boundsComeFirst() {
    let hundred = Value.multiplier(point(100))
    #expect(hundred.canonical(bound: .atLeast) == ">=x100")
    #expect(hundred.canonical(bound: .moreThan) == ">x100")
    #expect(hundred.canonical(bound: .atMost) == "<=x100")
    #expect(hundred.canonical(bound: .lessThan) == "<x100")
    for silent in [Bound.about, .exact, .fuzzy] { #expect(hundred.canonical(bound: silent) == "x100") }
    // The same fact, whether the extractor left the end open or not.
    let open = Value.multiplier(Interval(min: n(100), max: nil))
    #expect(open.canonical(bound: .atLeast) == ">=x100")
    #expect(open.canonical(bound: .moreThan) == ">x100")
    #expect(Value.money(Interval(min: nil, max: n(5)), currency: "EUR").canonical(bound: .lessThan) == "<5 EUR")
    #expect(Value.duration(Interval(min: n(600), max: nil), iso: "PT10M..").canonical(bound: .exact) == ">=PT10M")
    #expect(Value.duration(Interval(min: nil, max: n(31_536_000)), iso: "..P1Y").canonical(bound: .atMost) == "<=P1Y")
    let end = Instant(date: CivilDate(year: 2028, month: 1, day: 1))
    let byEnd = Value.date(DateValue(timex: "2027", from: nil, to: end, precision: .year, part: .end))
    #expect(byEnd.canonical(bound: .atMost) == "<=2027")
    #expect(byEnd.canonical(bound: .lessThan) == "<2027")
    #expect(byEnd.canonical(bound: .exact) == "<=2027")
    let since = Value.date(DateValue(timex: "2027", from: end, to: nil, precision: .year))
    #expect(since.canonical(bound: .exact) == ">=2027")
  }

  private func mention(_ kind: Kind, _ value: Value, _ bound: Bound, of words: String, in source: Source) -> Mention {
    let range = ReportFixture.range(of: words, in: source.bytes)
    return Mention(
      kind: kind, value: value, bound: bound, text: range, range: range, block: 0, zone: .prose,
      language: .traditionalChinese)
  }

  @Test func linesAreTheContracts() {
    let source = Source(id: "a \"b\".md", bytes: Array("\u{FEFF}🧪 漢字\r\n影片約兩小時，\"GPT-5.2\" 到 2027 年底\n".utf8))
    let end = Instant(date: CivilDate(year: 2028, month: 1, day: 1))
    var writer = MentionWriter()
    writer.write(
      [
        mention(.duration, .duration(point(7200), iso: "PT2H"), .about, of: "約兩小時", in: source),
        mention(
          .model, .model(ModelName(family: "GPT", version: "5.2", variant: "", canonical: "GPT-5.2")), .exact,
          of: "\"GPT-5.2\"", in: source),
        mention(
          .date, .date(DateValue(timex: "2027", from: nil, to: end, precision: .year, part: .end)), .atMost,
          of: "2027 年底", in: source),
      ], of: source)
    let opening = #"{"source":"a \"b\".md","kind":"#
    let closing = #","zone":"prose","language":"zh-Hant"}"# + "\n"
    let expected =
      opening + #""duration","text":"約兩小時","start":22,"end":34,"line":2,"column":3,"value":"PT2H","#
      + #""min":7200,"max":7200,"unit":"s","bound":"about","iso":"PT2H""# + closing + opening
      + #""model","text":"\"GPT-5.2\"","start":37,"end":46,"line":2,"column":8,"value":"GPT-5.2","#
      + #""bound":"exact","family":"GPT","version":"5.2""# + closing + opening
      + #""date","text":"2027 年底","start":51,"end":62,"line":2,"column":20,"value":"2027","#
      + #""bound":"atMost","from":null,"to":"2028-01-01","precision":"year","part":"end""# + closing
    #expect(text(writer.bytes) == expected)
    writer.clear()
    #expect(writer.bytes.isEmpty)
  }

  @Test func everyKindWritesItsFields() throws {
    let source = Source(id: "a.md", bytes: Array("word".utf8))
    let time = Instant(date: CivilDate(year: nil, month: 1, day: 26), time: ClockTime(hour: 18), offset: -480)
    let facts: [(Kind, Value, [String])] = [
      (.number, .number(Interval(min: nil, max: n(5)), noun: "人"), ["min", "max", "unit", "bound"]),
      (.number, .number(point(1, 0, 3), noun: ""), ["min", "max", "bound"]),
      (.ordinal, .ordinal(3), ["min", "max", "bound"]),
      (.percent, .percent(point(95)), ["min", "max", "bound"]),
      (.multiplier, .multiplier(point(95)), ["min", "max", "bound"]),
      (.ratio, .ratio(point(1, -2)), ["min", "max", "bound"]),
      (.money, .money(point(1), currency: "$"), ["min", "max", "unit", "bound"]),
      (.quantity, .quantity(point(1), unit: "km"), ["min", "max", "unit", "bound"]),
      (.age, .age(point(1), unit: "year"), ["min", "max", "unit", "bound"]),
      (.duration, .duration(point(60), iso: "PT1M"), ["min", "max", "unit", "bound", "iso"]),
      (
        .date,
        .date(
          DateValue(timex: "t", from: time, to: nil, precision: .minute, alternatives: ["2026-01-02", "2026-02-01"])),
        ["bound", "from", "to", "precision", "alternatives"]
      ),
      (.time, .time(TimeValue(timex: "T18:00", from: ClockTime(hour: 18), to: nil)), ["bound", "from", "to"]),
      (
        .model, .model(ModelName(family: "Claude", version: "4.5", variant: "Opus", canonical: "Claude Opus 4.5")),
        ["bound", "family", "version", "variant"]
      ),
      (
        .version, .version(ModelName(family: "Python", version: "3.12", variant: "", canonical: "Python 3.12")),
        ["bound", "family", "version"]
      ),
      (.identifier, .identifier(scheme: "doi", id: "10.1/\"x\""), ["bound", "scheme"]),
      (.url, .url("example.org"), ["bound"]), (.name, .name("Ada"), ["bound"]),
      (.placeholder, .placeholder("TBD"), ["bound"]),
    ]
    #expect(Set(facts.map(\.0)) == Set(Kind.allCases))
    for (kind, value, fields) in facts {
      var writer = MentionWriter()
      writer.write([mention(kind, value, .exact, of: "word", in: source)], of: source)
      let json = try StrictJSON(writer.bytes)
      #expect(
        json.keys == ["source", "kind", "text", "start", "end", "line", "column", "value"] + fields
          + ["zone", "language"])
      #expect(json["kind"] == .string(kind.rawValue))
      #expect(json["value"] == .string(value.canonical))
      if kind == .date { #expect(json["from"] == .string("XXXX-01-26T18:00:00-08:00")) }
      if kind == .time { #expect(json["from"] == .string("T18:00:00")) }
    }
  }

  @Test func mentionsAreWrittenInTheOrderOfTheFile() throws {
    let source = Source(id: "a.md", bytes: Array("one\ntwo\nthree".utf8))
    let words = ["three", "one", "two"].map { mention(.name, .name($0), .exact, of: $0, in: source) }
    var writer = MentionWriter()
    writer.write(words, of: source)
    let lines = try writer.bytes.split(separator: 0x0A).map { try StrictJSON(Array($0)) }
    #expect(lines.map { $0["value"] } == [.string("one"), .string("two"), .string("three")])
    #expect(lines.map { $0["line"] } == [.number(1), .number(2), .number(3)])
  }

  @Test func positionsAreThoseOfTheLineIndex() {
    var generator = FixedGenerator(state: 7)
    let pieces = ["\n", "\r", "\r\n", "a", "bcdefgh", "漢", "🧪", "é", "\u{E}", "12345678"]
    for round in 0..<200 {
      var content = round % 5 == 0 ? "\u{FEFF}" : ""
      for _ in 0..<Int.random(in: 0..<60, using: &generator) { content += pieces.randomElement(using: &generator)! }
      let bytes = Array(content.utf8)
      let index = LineIndex(bytes)
      let span = bytes.span
      var cursor = PositionCursor(span)
      for offset in 0...bytes.count where Bool.random(using: &generator) || offset == bytes.count {
        let (line, column) = index.position(of: offset, in: bytes)
        let position = cursor.advance(to: offset, in: span)
        #expect(position.line == line)
        #expect(position.column == column)
      }
    }
  }
}

/// Random, but the same in every run (SplitMix64).
struct FixedGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
