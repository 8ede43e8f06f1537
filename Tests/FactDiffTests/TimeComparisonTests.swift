// Clock times that are one, that hold each other, and that contradict each other.
import Testing

@testable import FactDiff

@Suite struct TimeComparisonTests {
  private static func time(_ text: String) -> TimeValue? {
    let found = Extraction.mentions(of: plainSource(text, language: .english)).first
    if case .time(let time)? = found?.value { return time }
    return nil
  }

  @Test(arguments: [
    ("It began at 9:30 a.m. sharp", "It began at 9:30 a.m. today", Relation.equal),
    ("It began at 9:30 a.m. sharp", "It began at 9:40 a.m. today", .conflict),
    ("It ran from 4:10 a.m. to 5:30 a.m.", "It ran from 4:10 a.m. to 5:30 a.m.", .equal),
    ("It ran from 4:10 a.m. to 5:30 a.m.", "It ran from 4:10 a.m. to 6:30 a.m.", .conflict),
    ("It ran from 4:10 a.m. to 5:30 a.m.", "It ran from 3:10 a.m. to 5:30 a.m.", .conflict),
    ("It ran from 4:10 a.m. to 5:30 a.m.", "It was seen at 4:45 a.m. by two guards", .compatible),
    ("It ran from 4:10 a.m. to 5:30 a.m.", "It was seen at 5:30 a.m. by two guards", .compatible),
    ("It ran from 4:10 a.m. to 5:30 a.m.", "It was seen at 6:30 a.m. by two guards", .conflict),
    ("It ran from 11:10 p.m. to 1:30 a.m.", "It was seen at 0:45 a.m. by two guards", .compatible),
    // A clock of twelve hours without its part of the day, and one whose zone is not told.
    ("It began at half past two", "It began at 2:30 p.m. sharp", .compatible),
    ("It began at half past two", "It began at 2:40 p.m. sharp", .conflict),
    ("It began at 2:30 a.m. sharp", "It began at 2:30 p.m. sharp", .conflict),
    ("It began at 02:30 sharp", "It began at 2:30 p.m. sharp", .conflict),
    ("It began at 02:14 by the log", "It began at 10:14 UTC+8 there", .compatible),
    ("It began at 02:14 by the log", "It began at 10:15 UTC+8 there", .conflict),
  ]) func times(_ a: String, _ b: String, relation: Relation) throws {
    let (x, y) = (try #require(TimeComparisonTests.time(a)), try #require(TimeComparisonTests.time(b)))
    #expect(TimeComparator.compare(x, .exact, y, .exact) == relation)
    #expect(TimeComparator.compare(y, .exact, x, .exact) == relation)
  }
}

@Suite struct ParallelTimeTests {
  private static func time(_ text: String) -> Mention? {
    Extraction.mentions(of: plainSource(text, language: .english)).first { $0.kind == .time }
  }

  /// A zone that one translation tells explains whole half hours, and no minutes.
  @Test(arguments: [
    ("The call is at 16:00 UTC.", "The call is at 7:00 p.m. here.", Relation.incomparable),
    ("The call is at 16:00 UTC.", "The call is at 7:10 p.m. here.", .conflict),
  ]) func zones(_ a: String, _ b: String, relation: Relation) throws {
    let (x, y) = (try #require(ParallelTimeTests.time(a)), try #require(ParallelTimeTests.time(b)))
    #expect(ParallelComparator.compare(x, y) == relation)
  }
}

@Suite struct DateTimeComparisonTests {
  private static func date(_ text: String) -> Mention? {
    Extraction.mentions(of: plainSource(text, language: .english)).first { $0.kind == .date }
  }

  @Test(arguments: [
    // A year that both tell counts, whatever the clock says.
    ("on 29 December 2024 at 9:07 a.m.", "on 29 December 2025 at 9:07 a.m.", Relation.conflict),
    ("on 29 December 2024 at 9:07 a.m.", "on 29 December at 9:07 a.m.", .equal),
    // What is after nine is still on that day.
    ("after 9 a.m. on 29 December 2024", "on 29 December 2025 at 9:07 a.m.", .conflict),
    ("on 29 December 2024 at around 9:05 a.m.", "on 29 December 2024 at 9:07 a.m.", .compatible),
    // One instant, of which one side tells no year, and a clock that may be one of UTC.
    ("on 29 December 2024 at 10:00 UTC", "on 29 December at 19:00 UTC+9", .equal),
    ("on 29 December 2024 at 10:00 UTC", "on 29 December at 20:00 UTC+9", .conflict),
    ("on 29 December 2024 at 10:00", "on 29 December 2024 at 19:00 UTC+9", .compatible),
    ("on 29 December 2024 at 10:00", "on 4 January 2025 at 19:00 UTC+9", .conflict),
  ]) func datesWithClocks(_ a: String, _ b: String, relation: Relation) throws {
    let (x, y) = (
      try #require(DateTimeComparisonTests.date(a)), try #require(DateTimeComparisonTests.date(b))
    )
    #expect(Comparator.compare(x, y) == relation)
    #expect(Comparator.compare(y, x) == relation)
  }
}

/// What is due by the end of a period is due by its last day.
@Suite struct DeadlineComparisonTests {
  private static func date(_ text: String, _ language: Language) -> Mention? {
    Extraction.mentions(of: plainSource(text, language: language)).first { $0.kind == .date }
  }

  @Test(arguments: [
    (
      "valid until the end of April 2031", Language.english, "valid until 30 April 2031", Language.english,
      Relation.equal
    ),
    ("done by the end of 2031", .english, "done by 31 December 2031", .english, .equal),
    ("gilt bis Ende April 2031", .german, "gilt bis zum 30. April 2031", .german, .equal),
    ("vale hasta finales de abril de 2031", .spanish, "vale hasta el 30 de abril de 2031", .spanish, .equal),
    ("valable jusqu'à fin avril 2031", .french, "valable jusqu'au 30 avril 2031", .french, .equal),
    ("vale até o final de abril de 2031", .portuguese, "vale até 30 de abril de 2031", .portuguese, .equal),
    ("2031年4月底前完成", .simplifiedChinese, "2031年4月30日前完成", .simplifiedChinese, .compatible),
    ("2031年4月末までに終える", .japanese, "2031年4月30日までに終える", .japanese, .equal),
    ("2031년 4월 말까지 끝낸다", .korean, "2031년 4월 30일까지 끝낸다", .korean, .equal),
    ("valid until the end of April 2031", .english, "valid until 20 April 2031", .english, .conflict),
    ("valid until the end of April 2031", .english, "valid until 1 May 2031", .english, .oneDayApart),
    ("done by the end of December", .english, "done by the end of December 2031", .english, .equal),
    ("open since 18 September", .english, "geöffnet seit dem 18. September 2031", .german, .equal),
    ("due before 2 April 2031", .english, "due on 2 April 2031", .english, .compatible),
    ("due before 2 April 2031", .english, "due on 3 April 2031", .english, .conflict),
    ("open since 18 September", .english, "geöffnet seit dem 19. September 2031", .german, .conflict),
  ]) func deadlines(_ a: String, _ p: Language, _ b: String, _ q: Language, relation: Relation) throws {
    let x = try #require(DeadlineComparisonTests.date(a, p))
    let y = try #require(DeadlineComparisonTests.date(b, q))
    #expect(Comparator.compare(x, y) == relation)
    #expect(Comparator.compare(y, x) == relation)
  }
}
