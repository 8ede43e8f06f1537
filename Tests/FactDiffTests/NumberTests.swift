// Exact numbers: normal form, arithmetic, text.
import Testing

@testable import FactDiff

@Suite struct NumberTests {
  @Test func equalValuesHaveEqualParts() {
    #expect(Number(digits: 20, exponent: 0) == Number(digits: 2, exponent: 1))
    #expect(Number(digits: 5, exponent: -1) == Number(digits: 1, exponent: 0, divisor: 2))
    #expect(Number(digits: 2, exponent: 0, divisor: 6) == Number(digits: 1, exponent: 0, divisor: 3))
  }

  @Test func text() {
    #expect(Number(digits: 52, exponent: -1).description == "5.2")
    #expect(Number(digits: 5, exponent: -2).description == "0.05")
    #expect(Number(digits: 12, exponent: 8).description == "1200000000")
    #expect(Number(digits: 1, exponent: 0, divisor: 3).description == "1/3")
    #expect((-Number(digits: 5, exponent: -1)).description == "-0.5")
  }

  @Test func arithmetic() {
    #expect(Number(digits: 12, exponent: -1) * Number(digits: 1, exponent: 8) == Number(digits: 12, exponent: 7))
    #expect(Number(digits: 15, exponent: -1) + Number(2) == Number(digits: 35, exponent: -1))
    #expect(Number(1) / Number(100) == Number(digits: 1, exponent: -2))
    #expect(Number(digits: 1, exponent: 0, divisor: 3) + Number(1) == Number(digits: 4, exponent: 0, divisor: 3))
  }
}
