// Factors: what grew by one is more by one than what it grew to, and only a verb of growth tells which is meant.

import Testing

@testable import FactDiff

struct FactorComparisonTests {
  private func factor(_ text: String, _ language: Language = .simplifiedChinese) throws -> Mention {
    let source = try Source.load(id: "t", bytes: Array(text.utf8), language: language)
    return try #require(Extraction.mentions(of: source).first { $0.kind == .multiplier })
  }

  @Test func growthIsLessByOneThanWhatCameOfIt() throws {
    let (growth, whole) = (try factor("利润同比增长 2.8 倍。"), try factor("利润是去年的 3.8 倍。"))
    #expect(Comparator.isGrowth(growth, to: whole))
    #expect(!Comparator.isGrowth(whole, to: growth))
  }

  @Test func aFactorAloneIsNotExcused() throws {
    let (one, two) = (try factor("速度是上一代的 1.5 倍。"), try factor("速度是上一代的 2.5 倍。"))
    #expect(Comparator.compare(one, two) == .conflict)
  }
}
