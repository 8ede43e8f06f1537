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

  @Test func roundBoundsReachFurther() {
    #expect(moreThan(60, 65) == .compatible)
    #expect(moreThan(2000, 2300) == .compatible)
    #expect(moreThan(1000, 1180) == .compatible)
    #expect(moreThan(1000, 2000) == .conflict)
  }
}
