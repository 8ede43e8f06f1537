// How two values that differ look beside each other: digits in another order, a power of ten lost, how far apart.
import Testing

@testable import FactDiff

@Suite struct ClosenessTests {
  private func count(_ low: Number, _ high: Number? = nil) -> Value {
    .number(Interval(min: low, max: high ?? low), noun: "")
  }

  private func clues(_ a: Value, _ b: Value) -> Clues {
    var clues = Clues()
    Closeness.mark(a, b, &clues)
    return clues
  }

  @Test func digitsInAnotherOrderKeepTheirZeros() {
    #expect(clues(count(Number(2207)), count(Number(2720)))[.swapped] == 1)
    #expect(clues(count(Number(102)), count(Number(120)))[.swapped] == 1)
    #expect(clues(count(Number(2207)), count(Number(2208)))[.swapped] == 0)
    #expect(clues(count(Number(20)), count(Number(2)))[.swapped] == 0)
  }

  @Test func aPowerOfTenSaysMoreOfTwoDigits() {
    let trillions = clues(count(Number(15_000_000_000_000)), count(Number(15_000_000_000)))
    #expect(trillions[.power] == 1 && trillions[.scaled] == 1)
    let round = clues(count(Number(50)), count(Number(5)))
    #expect(round[.power] == 1 && round[.scaled] == 0)
  }

  @Test func rangesThatBeginAlikeAreComparedByTheirEnds() {
    #expect(clues(count(Number(10), Number(20)), count(Number(10), Number(30)))[.power] == 0)
    #expect(clues(count(Number(10), Number(118)), count(Number(10), Number(181)))[.swapped] == 1)
  }

  @Test func aRangeWithAnotherEndSaysSomethingElse() {
    func range(_ low: Int, _ high: Int) -> Interval { Interval(min: Number(low), max: Number(high)) }
    #expect(IntervalComparator.compare(range(10, 20), .exact, range(10, 30), .exact) == .conflict)
    #expect(IntervalComparator.compare(range(100, 1000), .exact, range(800, 1000), .exact) == .conflict)
    #expect(IntervalComparator.compare(range(10, 20), .about, range(10, 30), .exact) == .compatible)
  }

  @Test func placesAreTheSameBothWaysAndKindsDoNotMix() throws {
    let (three, twelve) = (try #require(ValuePlace(count(Number(3)))), try #require(ValuePlace(count(Number(12)))))
    #expect(three.distance(to: twelve) == 2)
    #expect(twelve.distance(to: three) == 2)
    #expect(ValuePlace(count(.zero)) == nil)
    let january = ValuePlace.day(739_000, ofNoYear: 10, hasYear: true)
    let other = ValuePlace.day(0, ofNoYear: 17, hasYear: false)
    #expect(january.distance(to: other) == january.distance(to: .day(739_007, ofNoYear: 10, hasYear: true)))
    #expect(january.distance(to: three) == nil)
  }
}
