// Eight bytes that are asked at once answer as each alone.
import Testing

@testable import FactDiff

@Suite struct EightBytesTests {
  /// Every byte at every place, between neighbours that borrow and carry.
  @Test(arguments: [UInt8(0x00), 0x41, 0x7F, 0x80, 0xFF]) func everyByteIsAnsweredAlone(_ neighbour: UInt8) {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<8 {
        var bytes = [UInt8](repeating: neighbour, count: 8)
        bytes[place] = byte
        let word = EightBytes(bytes.span.bytes, at: 0)
        #expect(places(word.letters) == bytes.map(isLatinLetter))
        #expect(places(word.wide) == bytes.map { $0 >= 0x80 })
        for (low, high) in [(0x00, 0x1F), (0x22, 0x22), (0x20, 0x25), (0x2B, 0x39), (0x7F, 0x7F)] as [(UInt8, UInt8)] {
          #expect(places(word.among(low, high)) == bytes.map { (low...high).contains($0) })
        }
        #expect(EightBytes.count(word.letters) == bytes.count(where: isLatinLetter))
        #expect(EightBytes.before(word.letters) == bytes.firstIndex(where: isLatinLetter) ?? 8)
      }
    }
  }

  private func places(_ answers: UInt64) -> [Bool] { (0..<8).map { answers >> UInt64($0 * 8) & 0xFF == 0x80 } }

  /// A row of characters of three bytes is read two at a time; what is wrong in it is found where it stands.
  @Test func aFaultInALongRowIsFound() {
    let row = Array("漢字与假名的长行，没有空格".utf8)
    #expect(encodingFault(in: row) == nil)
    for place in row.indices {
      for byte in [UInt8(0x41), 0xC3, 0xE0, 0xED, 0xF5] where byte != row[place] {
        var broken = row
        broken[place] = byte
        #expect(encodingFault(in: broken) == slowFault(in: broken), "byte \(byte) at \(place)")
      }
    }
    for second in UInt8(0x80)...0xBF {
      for lead in [UInt8(0xE0), 0xED] {
        let bytes = Array("漢字".utf8) + [lead, second, 0x80] + Array("漢字".utf8)
        #expect(encodingFault(in: bytes) == slowFault(in: bytes), "\(lead) \(second)")
      }
    }
  }

  /// As the standard library sees it: the first place from which on no valid prefix goes on.
  private func slowFault(in bytes: [UInt8]) -> EncodingFault? {
    var i = 0
    while i < bytes.count {
      let length = (1...4).first {
        i + $0 <= bytes.count && String(validating: bytes[i..<(i + $0)], as: UTF8.self) != nil
      }
      guard let length else { return .invalid(offset: i) }
      if bytes[i] == 0 { return .nul(offset: i) }
      i += length
    }
    return nil
  }

  @Test(arguments: [
    ("0.05", Number(digits: 5, exponent: -2)), ("-10.9", Number(digits: -109, exponent: -1)),
    ("0.000000000000000001", Number(digits: 1, exponent: -18)),
    ("123456789012.345", Number(digits: 123_456_789_012_345, exponent: -3)),
    ("0.333333333333333", Number(digits: 1, exponent: 0, divisor: 3)), ("5600000", Number(digits: 56, exponent: 5)),
  ]) func decimalsArePrintedAsTheyAre(_ text: String, _ number: Number) {
    var json = JSONWriter()
    json.number(number)
    #expect(String(decoding: json.bytes, as: UTF8.self) == text)
    if number.divisor != 1 { return }
    var bytes: [UInt8] = []
    bytes.append(number)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }
}
