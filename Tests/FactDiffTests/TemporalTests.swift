// What dates, times and durations are worth beyond their canonical text: ends, precision, alternatives, safety.
import Testing

@testable import FactDiff

@Suite struct TemporalTests {
  private func dates(_ text: String, _ language: Language = .english, today: Instant? = nil) -> [DateValue] {
    temporal(text, language, today).compactMap { mention in
      if case .date(let date) = mention.value { date } else { nil }
    }
  }

  private let document = Instant(
    date: CivilDate(year: 2026, month: 1, day: 27), time: ClockTime(hour: 10), offset: 480)

  @Test func endsOfPeriods() throws {
    for (text, from, to, precision) in [
      ("in Q3 2025", "2025-07-01", "2025-10-01", Precision.quarter),
      ("in the 1990s", "1990-01-01", "2000-01-01", .decade),
      ("the 21st century", "2000-01-01", "2100-01-01", .century),
      ("late 2026", "2026-10-01", "2027-01-01", .year),
      ("early 2026", "2026-01-01", "2026-04-01", .year),
      ("end of January 2026", "2026-01-21", "2026-02-01", .month),
      ("from 2014 to 2018", "2014-01-01", "2018-01-01", .year),
      ("26–28 January 2026", "2026-01-26", "2026-01-28", .day),
      ("week 5, 2026", "2026-01-26", "2026-02-02", .week),
    ] {
      let date = try #require(dates(text).first, "\(text)")
      #expect(date.from?.iso == from, "\(text)")
      #expect(date.to?.iso == to, "\(text)")
      #expect(date.precision == precision, "\(text)")
    }
  }

  @Test func openEnds() throws {
    let by = try #require(dates("by the end of 2027").first)
    #expect(by.from == nil && by.to?.iso == "2028-01-01")
    let before = try #require(dates("before 2027").first)
    #expect(before.from == nil && before.to?.iso == "2027-01-01")
    let since = try #require(dates("since 2014").first)
    #expect(since.from?.iso == "2014-01-01" && since.to == nil)
  }

  @Test func momentsHaveZones() throws {
    let talk = try #require(dates("2026-01-26 6:00 PM PST").first)
    #expect(talk.from?.iso == "2026-01-26T18:00:00-08:00")
    #expect(talk.to == nil && talk.precision == .minute)
    // Summer time is by the day.
    let summer = try #require(dates("July 4, 2026 at 9 a.m. ET").first)
    #expect(summer.from?.iso == "2026-07-04T09:00:00-04:00")
    let winter = try #require(dates("January 4, 2026 at 9 a.m. ET").first)
    #expect(winter.from?.iso == "2026-01-04T09:00:00-05:00")
    let taipei = try #require(dates("台灣時間1月27日10時", .traditionalChinese).first ?? nil)
    #expect(taipei.timex.hasPrefix("XXXX-01-27"))
  }

  @Test func dayAndMonthOrder() throws {
    let open = try #require(dates("on 01/02/2026").first)
    #expect(open.alternatives == ["2026-01-02", "2026-02-01"])
    #expect(dates("am 01.02.2026", .german).first?.timex == "2026-02-01")
    #expect(dates("le 01/02/2026", .french).first?.alternatives == [])
    // Another date of the document settles it.
    let settled = dates("on 25/12/2025 and on 01/02/2026")
    #expect(settled.map(\.timex) == ["2025-12-25", "2026-02-01"])
    #expect(settled.allSatisfy { $0.alternatives.isEmpty })
  }

  @Test func relativeDatesNeedTheDocumentsOwn() {
    for text in ["yesterday", "last year", "2 days ago", "next month", "on Friday"] {
      #expect(dates(text).isEmpty, "\(text)")
      #expect(dates(text, today: document).first?.isRelative == true, "\(text)")
    }
  }

  @Test func yearsNotToldAreResolvedByTheDocument() throws {
    #expect(dates("on January 26").first?.from?.iso == "XXXX-01-26")
    let near = try #require(dates("on December 20", today: document).first)
    #expect(near.timex == "XXXX-12-20" && near.from?.iso == "2025-12-20")
  }

  @Test func durationsInSeconds() throws {
    for (text, min, max) in [
      ("10–20 minutes", 600, 1200), ("a year", 31_536_000, 31_536_000), ("3 months", 7_776_000, 7_776_000),
    ] {
      let found = try #require(temporal(text).first { $0.kind == .duration }, "\(text)")
      guard case .duration(let interval, _) = found.value else { continue }
      #expect(interval.min == Number(min) && interval.max == Number(max), "\(text)")
    }
  }

  @Test func spansAreBytesBehindWideText() throws {
    let text = "🧪 Привет 漢字 2026-01-27"
    let found = try #require(temporal(text).first { $0.kind == .date })
    #expect(Array(text.utf8)[found.text].elementsEqual("2026-01-27".utf8))
  }

  /// No input crashes, and no two readings overlap: random strings of the words the grammar looks for.
  @Test(arguments: Language.allCases)
  func hostileInput(language: Language) {
    let pieces = [
      "2026", "1", "27", "0", "99999999", "20260127", "-", "/", ".", ":", " ", ", ", "–", "~", "～", "(", ")", "年", "月",
      "日",
      "號", "底", "前", "後", "第", "四", "季", "半", "時", "分", "秒", "點", "上午", "下午", "到", "至", "January", "May", "of", "the",
      "end of", "by", "since", "to", "from", "between", "and", "half", "a", "an", "hour", "minutes", "days", "ago",
      "last", "next",
      "week", "quarter", "Q4", "H1", "FY", "century", "1990s", "noon", "p.m.", "PST", "UTC+8", "T", "Z", "年代", "世紀",
      "민국", "년",
      "월", "일", "시", "오후", "부터", "까지", "bis", "Uhr", "le", "mars", "à", "de", "enero", "XXI", "siècle", "siglo", "令和",
      "元",
    ]
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(language.rawValue.utf8.first ?? 0)
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<1500 {
      let text = (0..<(1 + next(12))).map { _ in pieces[next(pieces.count)] + (next(2) == 0 ? " " : "") }.joined()
      let found = temporal(text, language, next(2) == 0 ? document : nil)
      for (a, b) in zip(found, found.dropFirst()) {
        #expect(a.range.upperBound <= b.range.lowerBound, "\(text)")
      }
    }
  }

  /// Long chains of the words that nest are read in linear time and bounded depth.
  @Test(arguments: [
    "the end of ", "first week of ", "2 days after ", "at ", "p.m. at ", "before ", "3 years and ", "2026–", "from ",
    "last week of ",
    "noon at ", "Monday ", "to 5 ", "2 weeks starting ", "(2026) since ", "in ",
  ])
  func longChains(piece: String) {
    let text = String(repeating: piece, count: 1000)
    let found = temporal(text, .english, document)
    #expect(found.allSatisfy { $0.text.upperBound <= text.utf8.count })
  }
}
