// What holds of the mentions of any text, whatever stands in it.
import Testing

@testable import FactDiff

@Suite struct ExtractionPropertyTests {
  /// Pieces that start, join, close or break readings; every language's words meet every other's.
  static let pieces: [String] = [
    "12", "3.5", "1,234", "007", "2026", "5", "-", "–", "~", "/", ":", ".", ",", "%", "$", "€", "°C", " ", " ", "  ",
    "x", "K",
    "M", "million", "half", "a", "and", "of", "two", "thirds", "twenty", "between", "at least", "or more", "km",
    "years old",
    "一", "百", "萬", "億", "數", "幾", "多", "點", "分之", "又", "半", "倍", "元", "以上", "約", "第", "到", "兩", "十分", "ein", "und",
    "zwanzig", "Prozent", "quatre-vingt", "virgule", "de", "mil", "millones", "삼", "십", "만", "원", "分の", "割", "🧪", "é",
    "½",
    "TBD", "e+9", "^", "\u{00A0}", "\n", "| ", "**", "(", ")",
  ]

  struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  static func text(_ seed: UInt64, count: Int) -> String {
    var random = Random(state: seed)
    return (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
  }

  static let languages = Language.allCases

  @Test(arguments: 0..<120) func spansStayInTheFileAndApart(seed: Int) throws {
    let text = ExtractionPropertyTests.text(UInt64(seed), count: 60)
    let language = ExtractionPropertyTests.languages[seed % ExtractionPropertyTests.languages.count]
    let source = try Source.load(id: "t", bytes: Array(text.utf8), language: language)
    var end = 0
    for mention in Extraction.mentions(of: source) where !mention.text.isEmpty {
      #expect(mention.range.lowerBound >= end && mention.range.upperBound <= source.bytes.count, "\(text)")
      #expect(mention.text.upperBound <= source.text.count)
      end = mention.range.upperBound
    }
  }

  @Test(arguments: 0..<60) func frontMatterShiftsSpansOnly(seed: Int) throws {
    let text = "Start " + ExtractionPropertyTests.text(UInt64(seed) + 1000, count: 40)
    let language = ExtractionPropertyTests.languages[seed % ExtractionPropertyTests.languages.count]
    let head = "---\nauthor: nobody\n---\n\n"
    let plain = Extraction.mentions(of: try Source.load(id: "t", bytes: Array(text.utf8), language: language))
    let shifted = Extraction.mentions(
      of: try Source.load(id: "t", bytes: Array((head + text).utf8), language: language)
    )
    .filter { $0.zone != .frontMatter }
    #expect(plain.map { $0.boundedCanonical } == shifted.map { $0.boundedCanonical }, "\(text)")
    #expect(plain.map { $0.range.lowerBound + head.utf8.count } == shifted.map { $0.range.lowerBound }, "\(text)")
  }

  @Test(arguments: [
    "共有 1,234 人、5.2 億元與 30%", "漲了3萬5，約 20 公里", "10到20個，-5°C到3°C", "1/3 的人，第 12 名",
  ]) func fullWidthDigitsChangeNoValue(text: String) throws {
    let wide = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value >= 0x30 && $0.value <= 0x39 ? Unicode.Scalar($0.value + 0xFEE0)! : $0 }))
    let values = { (text: String) throws in
      Extraction.mentions(of: try Source.load(id: "t", bytes: Array(text.utf8), language: .traditionalChinese)).map {
        $0.boundedCanonical
      }
    }
    #expect(try values(text) == values(wide))
  }
}
