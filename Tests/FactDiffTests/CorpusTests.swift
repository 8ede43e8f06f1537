// The corpus of amounts: Tests/Corpus/<language>/<kind>.txt, every phrasing with its value, and look-alikes.
import Foundation
import Testing

@testable import FactDiff

/// A corpus file, line by line:
///
///     = 10..20                     the value that the phrasings below it have, with its bound (">=3", "<100")
///     took ⟦10 to 20⟧ tries        the span of the mention between the marks
///     @ 2026-01-27                 the document's own date from here on
///     !                            what follows must give no mention of this kind
///     # a remark
@Suite struct CorpusTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Corpus")
  static let kinds: [Kind] = [.number, .ordinal, .percent, .multiplier, .ratio, .money, .quantity, .age, .placeholder]

  @Test(arguments: Language.allCases.filter { $0 != .undetermined }, kinds)
  func corpus(language: Language, kind: Kind) throws {
    let file = CorpusTests.root.appendingPathComponent("\(language.rawValue)/\(kind.rawValue).txt")
    guard let content = try? String(contentsOf: file, encoding: .utf8) else { return }
    var expected: String?
    var date: Instant?
    for (index, line) in content.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let place = "\(language.rawValue)/\(kind.rawValue).txt:\(index + 1): \(line)"
      if line.isEmpty || line.hasPrefix("#") {
        continue
      } else if line.hasPrefix("= ") {
        expected = String(line.dropFirst(2))
      } else if line.hasPrefix("@ ") {
        let parts = line.dropFirst(2).split(separator: "-").compactMap { Int($0) }
        try #require(parts.count == 3, "\(place): a date such as 2026-01-27")
        date = Instant(date: CivilDate(year: parts[0], month: parts[1], day: parts[2]))
      } else if line == "!" {
        expected = nil
      } else if let expected {
        let parts = line.split(separator: /[⟦⟧]/, omittingEmptySubsequences: false)
        try #require(parts.count == 3, "\(place): one span in ⟦ ⟧")
        let found = CorpusTests.mentions(parts.joined(), language, date).filter { $0.kind == kind }
        let matches = found.contains { $0.text == parts[1] && $0.value == expected }
        #expect(matches, "\(place) gave \(found.map { $0.value + " in ⟦" + $0.text + "⟧" })")
      } else {
        let found = CorpusTests.mentions(String(line), language, date).filter { $0.kind == kind }
        #expect(found.isEmpty, "\(place) gave \(found.map { $0.value + " in ⟦" + $0.text + "⟧" })")
      }
    }
  }

  /// What is extracted from a document of one line.
  static func mentions(
    _ text: String, _ language: Language, _ date: Instant? = nil
  ) -> [(kind: Kind, text: String, value: String)] {
    var source = plainSource(text, language: language)
    source.date = date
    return Extraction.mentions(of: source).map { mention in
      let bytes = source.bytes[mention.range]
      return (mention.kind, String(decoding: bytes, as: UTF8.self), mention.value.canonical(bound: mention.bound))
    }
  }
}
