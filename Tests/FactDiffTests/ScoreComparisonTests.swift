// Scores and tallies compared: sides turned round agree, a slip contradicts, another vote is another thing.
import Testing

@testable import FactDiff

@Suite struct ScoreComparisonTests {
  @Test(arguments: [
    ("138 voix contre 77", "77 voix contre 138", Relation.equal),
    ("138 voix contre 77", "138 voix contre 71", .conflict),
    ("3 buts à 1", "2 buts à 0", .conflict),
    ("9 voix contre 4", "31 voix contre 20", .incomparable),
  ])
  func scores(first: String, second: String, expected: Relation) throws {
    let a = try #require(Extraction.mentions(of: plainSource(first, language: .french)).first)
    let b = try #require(Extraction.mentions(of: plainSource(second, language: .french)).first)
    #expect(Comparator.compare(a, b) == expected)
  }
}
