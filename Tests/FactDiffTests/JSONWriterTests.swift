// JSON output: escaping, numbers, commas. Edit distance: what "did you mean" proposes.
import Testing

@testable import FactDiff

@Suite struct JSONWriterTests {
  private func written(_ body: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    body(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func strings() {
    #expect(
      written { $0.string("a\"b\\c\n\r\t\u{8}\u{C}\u{1}\u{7F}漢😀\u{2028}") } == #""a\"b\\c\n\r\t\b\f\u0001\u007f漢😀"#
        + "\u{2028}\"")
    #expect(written { $0.string(Array("abc".utf8), 1..<2) } == "\"b\"")
    #expect(written { $0.string("") } == "\"\"")
  }

  @Test func numbers() {
    let cases: [(Number, String)] = [
      (.zero, "0"), (Number(20), "20"), (Number(-7), "-7"), (Number(digits: 52, exponent: -1), "5.2"),
      (Number(digits: -5, exponent: -3), "-0.005"), (Number(digits: 1, exponent: 0, divisor: 3), "0.333333333333333"),
      (Number(digits: 2, exponent: 0, divisor: 3), "0.666666666666667"),
      (Number(digits: 1, exponent: 20), "100000000000000000000"),
      (Number(digits: 1, exponent: 21), "1e21"), (Number(digits: -15, exponent: 30), "-15e30"),
      (Number(digits: 123_456_789_012_345_678, exponent: 0), "123456789012346000"),
      (Number(digits: 999_999_999_999_999_999, exponent: -17), "10"), (Number(digits: 1, exponent: -50), "1e-50"),
      (Number(digits: Int64.max, exponent: 0, divisor: Int64.max - 1), "1"),
      (Number(digits: 12_345, exponent: -2), "123.45"),
    ]
    for (number, text) in cases { #expect(written { $0.number(number) } == text) }
    #expect(written { $0.integer(.min) } == "-9223372036854775808")
  }

  @Test func commas() {
    let text = written { json in
      for _ in 0..<2 {
        json.open("{")
        json.key("a")
        json.open("[")
        json.integer(1)
        json.string("x")
        json.null()
        json.open("[")
        json.close("]")
        json.close("]")
        json.key(escaping: "b\"")
        json.bool(true)
        json.close("}")
        json.newline()
      }
    }
    #expect(text == #"{"a":[1,"x",null,[]],"b\"":true}"# + "\n" + #"{"a":[1,"x",null,[]],"b\"":true}"# + "\n")
  }

  @Test func whatItWritesCanBeRead() throws {
    var random = SplitMix(state: 3)
    for _ in 0..<500 {
      let scalars = (0..<random.below(20)).compactMap { _ in Unicode.Scalar(UInt32(1 + random.below(0x3_0000))) }
      let text = String(String.UnicodeScalarView(scalars))
      let document = try JSON5Document(path: "x", bytes: Array(written { $0.string(text) }.utf8))
      #expect(try document.root.string() == text)
    }
  }
}

@Suite struct EditDistanceTests {
  @Test func distances() {
    func distance(_ a: String, _ b: String) -> Int? { editDistance(Array(a.utf8), Array(b.utf8), atMost: 3) }
    #expect(distance("severty", "severity") == 1)
    #expect(distance("chekc", "check") == 1)
    #expect(distance("", "abc") == 3)
    #expect(distance("abcd", "wxyz") == nil)
    #expect(distance("same", "same") == 0)
  }

  @Test func proposals() {
    let known = ["check", "extract", "rules", "explain", "diff"]
    #expect(nearest(to: "chekc", among: known) == "check")
    #expect(nearest(to: "RULES", among: known) == "rules")
    #expect(nearest(to: "extrat", among: known) == "extract")
    #expect(nearest(to: "publish", among: known) == nil)
    #expect(nearest(to: "x", among: known) == nil)
    #expect(nearest(to: "", among: known) == nil)
  }
}
