// The concept lexicon as a file: its order, its languages, and that no word is claimed twice.
import Testing

@testable import FactDiff

@Suite struct ConceptLexiconFileTests {
  private let document: JSON5Document
  private let lexicon: ConceptLexicon

  init() throws {
    let bytes = try projectFile("Rules/Lexicons/concepts.json5")
    document = try JSON5Document(path: "Lexicons/concepts.json5", bytes: bytes)
    lexicon = try ConceptLexicon(concepts: bytes, labels: try projectFile("Rules/Lexicons/labels.json5"))
  }

  @Test func idsAreSortedAndManyEnough() {
    let ids = document.root.members.map(\.keyUTF8)
    for (one, next) in zip(ids, ids.dropFirst()) {
      #expect(
        one.lexicographicallyPrecedes(next),
        "\(String(decoding: next, as: UTF8.self)) stands behind \(String(decoding: one, as: UTF8.self))")
    }
    // Names apart, and "_none".
    #expect(ids.count(where: { ($0.first ?? 0) &- 0x61 < 26 }) >= 1200)
  }

  @Test func oneConceptStandsOnOneLine() {
    let bytes = document.bytes
    for concept in document.root.members {
      #expect(!bytes[concept.value.range].contains(0x0A), "\(concept.key) is broken over lines")
    }
  }

  @Test func noWordIsListedTwice() {
    for concept in document.root.members {
      for words in concept.value.members {
        var seen: Set<[UInt8]> = []
        for word in words.value.elements {
          #expect(seen.insert(word.utf8).inserted, "\(concept.key): \(String(decoding: word.utf8, as: UTF8.self))")
        }
      }
    }
  }

  @Test func conceptsHaveEnglishAndChineseAndNamesASpelling() {
    for concept in document.root.members {
      if concept.keyUTF8.first == UInt8(ascii: "@") {
        #expect(!concept.value.members.isEmpty, "\(concept.key) has no spelling")
      } else {
        #expect(concept.value["en"] != nil && concept.value["zh"] != nil, "\(concept.key) lacks en or zh")
      }
    }
  }

  @Test func noWordIsClaimedTwiceWithoutPriority() {
    for clash in lexicon.clashes {
      Issue.record("\"\(clash.word)\" is claimed by \(clash.kept) and \(clash.lost); mark one with \"!\"")
    }
  }

  @Test func everyWordCanBeLookedFor() {
    #expect(lexicon.unreadable.isEmpty)
  }

  @Test func theCompiledLexiconIsWhatTheFilesSay() throws {
    let compiled = try #require(EmbeddedRules.bytes(of: "Lexicons/concepts"))
    #expect(compiled == lexicon.compiled)
    let read = ConceptLexicon(compiled: compiled)
    #expect(read.compiled == compiled)
    #expect(read.ids == lexicon.ids && read.labels == lexicon.labels && read.none == lexicon.none)
    #expect(EmbeddedRules.bytes(of: "Lexicons/concepts.json5") == nil)
  }

  @Test func aBrokenLexiconIsAnErrorWithItsPlace() {
    let error = #expect(throws: InputError.self) {
      try ConceptLexicon(concepts: Array("{\n  \"cat\": { xx: [\"cat\"] },\n}\n".utf8), labels: [])
    }
    #expect(error?.description.hasPrefix("Rules/Lexicons/concepts.json5:2:16: error: \"xx\" is no language") == true)
  }
}

extension JSON5Members {
  fileprivate var isEmpty: Bool { !contains { _ in true } }
}
