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
    // What could not be done in one takes longer.
    ("A task that one person could not do in two weeks.", Language.english, "duration >P14D"),
    ("Nobody could rewrite it within six weeks.", .english, "duration >P42D"),
    ("一個人兩週都做不到的任務。", .traditionalChinese, "duration >P14D"),
    ("去年一个人两周内做不完的事情。", .simplifiedChinese, "duration >P14D"),
    ("一人では二週間でもできない仕事だ。", .japanese, "duration >P14D"),
    ("한 사람이 2주 안에 할 수 없는 일이다.", .korean, "duration >P14D"),
    ("Eine Aufgabe, die einer in zwei Wochen nicht schafft.", .german, "duration >P14D"),
    ("Une tâche qu'une personne ne pourrait faire en deux semaines.", .french, "duration >P14D"),
    ("Una tarea que nadie sola no podría hacer en dos semanas.", .spanish, "duration >P14D"),
    ("Uma tarefa que uma pessoa não conseguiria fazer em duas semanas.", .portuguese, "duration >P14D"),
  ])
  func lengths(text: String, language: Language, expected: String) {
    #expect(compared(text, language).contains(expected))
  }

  @Test(arguments: [
    ("He could not leave for two weeks.", Language.english), ("他两周都没吃肉。", .simplifiedChinese),
    ("一個人花兩週才能完成。", .traditionalChinese), ("It could be done in two weeks.", .english),
  ])
  func otherLengthsAreNoBounds(text: String, language: Language) {
    #expect(!compared(text, language).contains { $0.hasPrefix("duration >") })
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
