// The corpus of names: every marked value is found as written, every look-alike gives nothing of its kind.
import Foundation
import Testing

@testable import FactDiff

/// A source of one block, its text equal to its bytes.
func plainSource(_ text: String, language: Language = .english, kind: BlockKind = .paragraph) -> Source {
  var source = Source(id: "test", bytes: Array(text.utf8), language: language)
  source.text = source.bytes
  source.segments = [Segment(text: 0, file: 0, textLength: source.text.count, fileLength: source.text.count)]
  source.blocks = [
    Block(kind: kind, zone: .prose, text: 0..<source.text.count, span: 0..<source.text.count, language: language)
  ]
  return source
}

func namePass(_ source: Source) -> NamePass {
  var pass = NamePass()
  pass.run(over: source, lexicon: .embedded)
  return pass
}

/// The canonical text of what the name pass gives.
func canonicalName(_ value: Value) -> String {
  switch value {
  case .model(let name), .version(let name): name.canonical
  case .identifier(let scheme, let id): scheme + ":" + id
  case .url(let text), .name(let text): text
  default: "?"
  }
}

@Suite struct NamesCorpusTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Corpus")

  @Test(arguments: Language.allCases.filter { $0 != .undetermined }, [Kind.model, .version, .identifier, .url, .name])
  func corpus(language: Language, kind: Kind) throws {
    let file = NamesCorpusTests.root.appendingPathComponent("\(language.rawValue)/\(kind.rawValue).txt")
    guard let content = try? String(contentsOf: file, encoding: .utf8) else { return }
    var expected: String?
    var forbids = false
    for (index, line) in content.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let place = "\(language.rawValue)/\(kind.rawValue).txt:\(index + 1): \(line)"
      if line.hasPrefix("= ") {
        expected = String(line.dropFirst(2))
        forbids = false
      } else if line == "!" {
        forbids = true
      } else if line.isEmpty {
        continue
      } else if forbids {
        let found = namePass(plainSource(String(line), language: language)).mentions.filter { $0.kind == kind }
        #expect(found.isEmpty, "\(place) gave \(found.map { canonicalName($0.value) })")
      } else {
        let value = try #require(expected, "\(place): a phrasing before any value")
        let parts = line.split(separator: /[⟦⟧]/, omittingEmptySubsequences: false)
        try #require(parts.count == 3, "\(place): one span in ⟦ ⟧")
        let text = parts.joined()
        let start = parts[0].utf8.count
        let found = namePass(plainSource(text, language: language)).mentions.filter { $0.kind == kind }
        let matches = found.contains {
          $0.text == start..<(start + parts[1].utf8.count) && canonicalName($0.value) == value
        }
        #expect(matches, "\(place) gave \(found.map { canonicalName($0.value) + "@\($0.text)" })")
      }
    }
  }
}
