// What reads as a date or a bare number, and is compared as a length of time or an amount.
import Testing

@testable import FactDiff

@Suite struct ComparedMentionTests {
  private func compared(_ text: String, _ language: Language) -> [String] {
    var source = plainSource(text, language: language)
    source.date = Instant(date: CivilDate(year: 2026, month: 1, day: 27))
    return ComparedMentions.settled(Extraction.mentions(of: source), of: source)
      .map { $0.kind.rawValue + " " + $0.value.canonical(bound: $0.bound) }
  }

  @Test(arguments: [
    ("The code was rewritten in six weeks.", Language.english, "duration P42D"),
    ("They closed fourteen months later.", .english, "duration P1Y2M"),
    ("You hear back within two days.", .english, "duration <=P2D"),
    ("公司在十四個月後關門。", .traditionalChinese, "duration P1Y2M"),
    ("Ein Token kostet in drei Jahren ein Zehntel.", .german, "duration P3Y"),
  ])
  func lengthsAhead(text: String, language: Language, expected: String) {
    #expect(compared(text, language).contains(expected))
  }

  @Test func aLengthAgoStaysADate() {
    #expect(compared("The office opened three days ago.", .english).contains("date 2026-01-24"))
  }

  @Test func roundNumbersAreAmountsWhereOneCurrencyIsToldThroughout() {
    let prices = "It costs $20, a seat is $35 and support $90. "
    #expect(compared(prices + "We put in two hundred thousand.", .english).contains("money 200000 $"))
    #expect(
      compared("€5 once, now it is here. " + prices + "We put in two hundred thousand.", .english).contains(
        "number 200000"))
    #expect(compared("We put in two hundred thousand.", .english).contains("number 200000"))
  }

  @Test(arguments: [
    ("7C2216", "2216", Relation.coarser), ("7C2216", "7C2216", .equal), ("7C2216", "KE2216", .conflict),
    ("7C2216", "2261", .conflict),
  ])
  func flights(a: String, b: String, expected: Relation) {
    #expect(FlightComparator.compare(a, b) == expected)
    #expect(FlightComparator.compare(b, a) == expected)
  }
}
