// The corpus of dates, times and durations: every marked value is found as written, look-alikes give nothing.
import Foundation
import Testing

@testable import FactDiff

@Suite struct TemporalCorpusTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Corpus")

  @Test(arguments: Language.allCases.filter { $0 != .undetermined }, [Kind.date, .time, .duration])
  func corpus(language: Language, kind: Kind) throws {
    let file = TemporalCorpusTests.root.appendingPathComponent("\(language.rawValue)/\(kind.rawValue).txt")
    let content = try String(contentsOf: file, encoding: .utf8)
    var expected: String?
    var forbids = false
    var today: Instant?
    for (index, line) in content.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let place = "\(language.rawValue)/\(kind.rawValue).txt:\(index + 1): \(line)"
      if line.hasPrefix("= ") {
        expected = String(line.dropFirst(2))
        forbids = false
      } else if line.hasPrefix("@ ") {
        let parts = line.dropFirst(2).split(separator: "-").compactMap { Int($0) }
        try #require(parts.count == 3, "\(place): a document date is YYYY-MM-DD")
        today = Instant(date: CivilDate(year: parts[0], month: parts[1], day: parts[2]))
      } else if line == "!" {
        forbids = true
        today = nil
      } else if line.isEmpty {
        continue
      } else if forbids {
        let found = temporal(String(line), language, today).filter { $0.kind == kind }
        #expect(found.isEmpty, "\(place) gave \(found.map(\.boundedCanonical))")
      } else {
        let value = try #require(expected, "\(place): a phrasing before any value")
        let parts = line.split(separator: /[⟦⟧]/, omittingEmptySubsequences: false)
        try #require(parts.count == 3, "\(place): one span in ⟦ ⟧")
        let start = parts[0].utf8.count
        let found = temporal(parts.joined(), language, today).filter { $0.kind == kind }
        let matches = found.contains {
          $0.text == start..<(start + parts[1].utf8.count) && $0.boundedCanonical == value
        }
        #expect(matches, "\(place) gave \(found.map { $0.boundedCanonical + "@\($0.text)" })")
      }
    }
  }
}

/// All mentions of a text in one block.
func temporal(_ text: String, _ language: Language = .english, _ today: Instant? = nil) -> [Mention] {
  var source = plainSource(text, language: language)
  source.date = today
  return Extraction.mentions(of: source)
}
