// Two bounds that open the same way: which of them may bound one value.
import Testing

@testable import FactDiff

@Suite struct BoundComparisonTests {
  private func moreThan(_ a: Int, _ b: Int) -> Relation {
    IntervalComparator.compare(
      Interval(min: Number(a), max: nil), .moreThan, Interval(min: Number(b), max: nil), .atLeast)
  }

  @Test func boundsToldToTheLastDigitDiffer() {
    #expect(moreThan(65, 56) == .conflict)
    #expect(moreThan(240, 260) == .conflict)
    #expect(moreThan(65, 64) == .compatible)
  }

  @Test func boundsOfAnySizeAreCompared() {
    #expect(moreThan(735_000_000, 753_000_000) == .conflict)
    #expect(moreThan(1_000_000_000_000_000_000, 1_100_000_000_000_000_000) == .compatible)
    #expect(moreThan(1_230_000_000_000_000_000, 1_320_000_000_000_000_000) == .conflict)
  }

  @Test func roundBoundsReachFurther() {
    #expect(moreThan(60, 65) == .compatible)
    #expect(moreThan(2000, 2300) == .compatible)
    #expect(moreThan(1000, 1180) == .compatible)
    #expect(moreThan(1000, 2000) == .conflict)
  }
}

/// How far a hedge, a bound and a rounding reach, by the digits that are told.
@Suite struct ReachTests {
  private static func mention(_ text: String) throws -> Mention {
    let isHan = text.utf8.contains { $0 >= 0xE3 }
    let language: Language = isHan ? .traditionalChinese : .english
    return try #require(Extraction.mentions(of: plainSource(text, language: language)).first)
  }

  @Test(arguments: [
    ("It has about 1,870 seats", "It has 1,910 seats", Relation.conflict),
    ("It has about 1,870 seats", "It has 1,875 seats", .compatible),
    ("It has about 300 seats", "It has 320 seats", .compatible),
    ("It weighs about 280 g here", "It weighs 286 g here", .compatible),
    ("It weighs about 8.45 t here", "It weighs 8.2 t here", .conflict),
    ("a ditch more than 265 m long", "a ditch 275 m long", .conflict),
    ("a ditch more than 265 m long", "a ditch 268 m long", .compatible),
    ("a ditch more than 200 m long", "a ditch 230 m long", .compatible),
    ("It cost $3 billion in all", "It cost $3.25 billion in all", .conflict),
    ("It cost $3 billion in all", "It cost $3.1 billion in all", .compatible),
    ("It cost $250 billion in all", "共花了 2000 億美元", .conflict),
    ("It cost $200.4 billion in all", "共花了 2000 億美元", .compatible),
    ("共有 1 萬 7795 處", "共有 1 萬 7794 處", .conflict),
    ("a rope about 3.2 m long", "a rope barely 10 feet long", .compatible),
    ("More than a dozen rafts sank", "15 rafts sank", .compatible),
    ("More than a dozen rafts sank", "30 rafts sank", .compatible),
    ("More than a dozen rafts sank", "9 rafts sank", .conflict),
    ("More than a dozen rafts sank", "90 rafts sank", .conflict),
    ("More than 12 rafts sank", "30 rafts sank", .conflict),
    ("At least 500 rafts sank", "At most 500 rafts sank", .conflict),
    ("At least 500 rafts sank", "At most 600 rafts sank", .compatible),
  ]) func reach(_ a: String, _ b: String, relation: Relation) throws {
    let (x, y) = (try ReachTests.mention(a), try ReachTests.mention(b))
    #expect(Comparator.compare(x, y) == relation)
    #expect(Comparator.compare(y, x) == relation)
  }

  @Test func hedgedMinutes() throws {
    let (x, y) = (try ReachTests.mention("at 9:07 a.m. sharp"), try ReachTests.mention("at 9:03 a.m. sharp"))
    guard case .time(let a) = x.value, case .time(let b) = y.value else {
      Issue.record("no times")
      return
    }
    #expect(TimeComparator.compare(a, .about, b, .exact) == .conflict)
    #expect(TimeComparator.compare(a, .exact, b, .about) == .conflict)
  }
}
