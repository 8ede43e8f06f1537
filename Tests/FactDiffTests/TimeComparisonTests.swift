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
  ]) func datesWithClocks(_ a: String, _ b: String, relation: Relation) throws {
    let (x, y) = (
      try #require(DateTimeComparisonTests.date(a)), try #require(DateTimeComparisonTests.date(b))
    )
    #expect(Comparator.compare(x, y) == relation)
    #expect(Comparator.compare(y, x) == relation)
  }
}
