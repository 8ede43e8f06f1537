// What changes no value: the block around a text, blank lines, the width of digits, the script of Chinese.
import Foundation
import Testing

@testable import FactDiff

@Suite struct ExtractionInvarianceTests {
  static let languages = Language.allCases.filter { $0 != .undetermined }

  /// The phrasings and look-alikes of the corpus, without their marks, that can stand in any block.
  static func sentences(_ language: Language, every step: Int) -> [String] {
    var lines: [String] = []
    for kind in CorpusTests.kinds {
      let file = CorpusTests.root.appendingPathComponent("\(language.rawValue)/\(kind.rawValue).txt")
      guard let content = try? String(contentsOf: file, encoding: .utf8) else { continue }
      // Whether 待定 was never filled in or is what the sentence says, the block around it tells.
      let told = kind == .placeholder ? content.prefix { $0 != "!" } : content[...]
      for line in told.split(separator: "\n") where !["=", "@", "!", "#"].contains(line.prefix(1)) {
        lines.append(line.filter { $0 != "⟦" && $0 != "⟧" })
      }
    }
    return lines.enumerated().filter { index, line in
      let mark = line.unicodeScalars.first
      return index % step == 0 && !line.contains(where: { "|*_`[]{}<>~\\&".contains($0) })
        && mark.map { !"-+.0123456789>:/$".unicodeScalars.contains($0) } ?? false
    }
    .map(\.element)
  }

  static func values(_ text: String, _ language: Language) throws -> [String] {
    Extraction.mentions(of: try Source.load(id: "t", bytes: Array(text.utf8), language: language))
      .map { $0.kind.rawValue + " " + $0.boundedCanonical }
  }

  @Test(arguments: languages) func theBlockAroundATextChangesNoValue(language: Language) throws {
    let sentences = ExtractionInvarianceTests.sentences(language, every: 7)
    #expect(sentences.count > 10)
    for sentence in sentences {
      let plain = try ExtractionInvarianceTests.values(sentence, language)
      for (before, after) in [
        ("# ", "\n"), ("- ", "\n"), ("> ", "\n"), ("| x | y |\n|---|---|\n| z | ", " |\n"), ("1. ", "\n"), ("**", "**"),
        ("\n\n\n", "\n\n\n"),
      ] {
        let wrapped = try ExtractionInvarianceTests.values(before + sentence + after, language)
        #expect(plain == wrapped, "\(before)\(sentence)")
      }
    }
  }

  @Test(arguments: languages) func blankLinesShiftSpansOnly(language: Language) throws {
    let text = ExtractionInvarianceTests.sentences(language, every: 9).joined(separator: "\n\n")
    let spread = text.replacingOccurrences(of: "\n\n", with: "\n\n\n  \n")
    let plain = Extraction.mentions(of: try Source.load(id: "t", bytes: Array(text.utf8), language: language))
    let moved = Extraction.mentions(of: try Source.load(id: "t", bytes: Array(spread.utf8), language: language))
    #expect(!plain.isEmpty)
    #expect(plain.map(\.boundedCanonical) == moved.map(\.boundedCanonical))
    #expect(
      plain.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
        == moved.map { String(decoding: Array(spread.utf8)[$0.range], as: UTF8.self) })
  }

  @Test(arguments: [Language.simplifiedChinese, .traditionalChinese, .japanese])
  func fullWidthDigitsChangeNoValue(language: Language) throws {
    for sentence in ExtractionInvarianceTests.sentences(language, every: 2) {
      let wide = String(
        String.UnicodeScalarView(
          sentence.unicodeScalars.map {
            $0.value >= 0x30 && $0.value <= 0x39 ? Unicode.Scalar($0.value + 0xFEE0)! : $0
          }))
      let values = try ExtractionInvarianceTests.values(sentence, language)
      #expect(try ExtractionInvarianceTests.values(wide, language) == values, "\(wide)")
    }
  }

  @Test func fullWidthCommasGroupFullWidthDigitsOnly() throws {
    #expect(try ExtractionInvarianceTests.values("共１，２３４，５６７行", .simplifiedChinese) == ["number 1234567"])
    #expect(try ExtractionInvarianceTests.values("分别为12，345行", .simplifiedChinese) == ["number 12", "number 345"])
    #expect(try ExtractionInvarianceTests.values("厚さは０・０８ミリ", .japanese) == ["quantity 0.08 mm"])
  }

  /// 元, 兆 and their like mean other things on either side of the strait.
  @Test func theScriptOfChineseChangesNoValue() throws {
    for sentence in ExtractionInvarianceTests.sentences(.traditionalChinese, every: 1)
    where !sentence.contains(where: { "元兆塊块角分里斤噸畝甲坪¥".contains($0) }) {
      let simplified = String(
        String.UnicodeScalarView(
          sentence.unicodeScalars.map { Unicode.Scalar(HanFolding.fold($0.value)) ?? $0 }))
      let values = try ExtractionInvarianceTests.values(sentence, .traditionalChinese)
      #expect(try ExtractionInvarianceTests.values(simplified, .simplifiedChinese) == values, "\(simplified)")
    }
  }

  /// Random pieces: what is printed as the text of a mention is what stands at its place, and nothing overlaps.
  @Test(arguments: 0..<60) func theTextIsWhatStandsThere(seed: Int) throws {
    let text = ExtractionPropertyTests.text(UInt64(seed) + 5000, count: 50)
    let source = try Source.load(
      id: "t", bytes: Array(text.utf8), language: Language.allCases[seed % Language.allCases.count])
    let mentions = Extraction.mentions(of: source)
    var writer = MentionWriter()
    writer.write(mentions, of: source)
    let lines = String(decoding: writer.bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == mentions.count)
    for line in lines {
      let object = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let start = try #require(object["start"] as? Int)
      let end = try #require(object["end"] as? Int)
      #expect(start <= end && end <= source.bytes.count)
      #expect(object["text"] as? String == String(decoding: source.bytes[start..<end], as: UTF8.self))
    }
    for (a, b) in zip(mentions, mentions.dropFirst()) where !a.text.isEmpty && !b.text.isEmpty {
      #expect(a.range.upperBound <= b.range.lowerBound, "\(text)")
    }
  }
}
