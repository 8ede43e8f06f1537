// What is wrong with a lexicon is told with its place, and nothing is wrong with those that are built in.
import Testing

@testable import FactDiff

@Suite struct LexiconFileTests {
  @Test func aSectionThatStandsTwiceIsAnErrorAtTheSecond() {
    let text = "{\n  month: { \"1\": [\"January\"] },\n  month: { \"2\": [\"February\"] },\n}\n"
    #expect(
      throws: InputError(
        path: "xx.json5", line: 3, column: 3, message: "duplicate key \"month\"; it stands at 2:3 already")
    ) {
      try LexiconFile(path: "xx.json5", bytes: Array(text.utf8))
    }
  }

  @Test func aSectionThatIsNoRoleIsAnError() throws {
    let error = #expect(throws: InputError.self) {
      try LexiconFile(path: "xx.json5", bytes: Array("{ mounth: { \"1\": [\"January\"] } }".utf8))
    }
    #expect(error?.description.hasPrefix("xx.json5:1:11: error: unknown section \"mounth\"") == true)
  }

  @Test func aListThatNothingIsToldByIsAnError() throws {
    let error = #expect(throws: InputError.self) {
      try LexiconFile(path: "xx.json5", bytes: Array("{ negatoin: [\"not \"] }".utf8))
    }
    #expect(error?.description.hasPrefix("xx.json5:1:13: error: unknown list \"negatoin\"") == true)
    #expect(throws: InputError.self) {
      try LexiconFile(path: "xx.json5", bytes: Array("{ negation: [\"\"] }".utf8))
    }
  }

  @Test func wordsBesideValuesAreFoundWhereTheyStand() throws {
    let text = "{ negation: [\"not \", \"did not \"], \"negation@zh-Hant\": [\"不應\"], changeVerb: [\"Über\"] }"
    let file = try LexiconFile(path: "xx.json5", bytes: Array(text.utf8))
    var words = LexiconWords()
    file.addNeighbours(to: &words, for: .english)
    let list = Lexicon(compiled: words.compiled).neighbours
    let place = Array("did not be über 不應".utf8)
    let whole = place.indices
    #expect(list.width(of: .negation, in: place, before: 8, within: whole) { _ in true } == 4)
    #expect(list.width(of: .negation, in: place, before: 8, within: whole) { $0 > 4 } == 8)
    #expect(list.width(of: .negation, in: place, before: 8, within: 5..<place.count) { _ in true } == nil)
    #expect(list.width(of: .negation, in: place, at: 4, within: whole) { _ in true } == 4)
    #expect(list.width(of: .negation, in: place, at: 4, within: 0..<7) { _ in true } == nil)
    #expect(list.width(of: .negation, in: place, at: place.count - 6, within: whole) { _ in true } == nil)
    #expect(list.width(of: .changeVerb, in: place, at: 11, within: whole) { _ in true } == nil)
    #expect(list.begins(.changeVerb, in: place, at: 11, within: whole))
    #expect(!list.begins(.changeVerb, in: place, at: 11, within: 0..<15))
    #expect(list.contains(11..<16, of: place, in: .changeVerb, isFolded: true))
    #expect(!list.contains(11..<16, of: place, in: .changeVerb))
    #expect(list.contains(4..<8, of: place, in: .negation) && !list.contains(4..<7, of: place, in: .negation))
    #expect(list.contains("Über", in: .changeVerb) && !list.contains("über", in: .changeVerb))
    #expect(list.width(of: .conjunction, in: place, at: 0, within: whole) { _ in true } == nil)
  }

  @Test func theCompiledLexiconsAreWhatTheFilesSay() throws {
    let files = try LexiconFiles { path throws(InputError) in
      do { return try projectFile("Rules/" + path) } catch { throw InputError(path: path, message: "cannot be read") }
    }
    for language in LexiconFiles.languages {
      let words = files.words(of: language)
      #expect(EmbeddedRules.bytes(of: LexiconFiles.compiledPath(of: language)) == words.compiled)
      expectSame(words, try HugeNumeralTests.lexiconWords(of: language))
    }
    for name in LexiconFiles.names { #expect(EmbeddedRules.bytes(of: LexiconFiles.path(of: name)) == nil) }
  }

  /// Words of one letter and of many, of letters and what is none, that share their beginnings.
  @Test func aCompiledLexiconFindsWhatItWasMadeOf() throws {
    let spellings = [
      "a", "ab cd", "abcdefgh", "abcdefghij", "x", "été", "十", "十月", "-", "-12", "𠀀", "𠀀x", "MB", "Mb", "ab",
      "abcdefgh-x",
    ]
    let months = spellings.prefix(12).map { "\"\($0)\"" }.joined(separator: ", ")
    let text = """
      {
        month: { "1": [\(months)] },
        "unit!": { MB: ["MB"], "": ["Mb"] }, minus: { "-1/3": ["ab"], "2.5e-3": ["ab", "abcdefgh-x"] },
      }
      """
    let file = try LexiconFile(path: "xx.json5", bytes: Array(text.utf8))
    var words = LexiconWords()
    file.add(to: &words, for: nil)
    expectSame(words, spellings)
  }

  /// Words as they were added against what is read from their compiled form.
  private func expectSame(_ words: LexiconWords, _ spellings: [String]) {
    var finished = words
    let tables = finished.finishTables()
    var reader = CompactReader(words.compiled)
    let read = LexiconWords.Tables(from: &reader)
    #expect(read.nodes.map(\.list) == tables.nodes.map(\.list) && read.nodes.map(\.next) == tables.nodes.map(\.next))
    #expect(read.pages == tables.pages && read.pairs == tables.pairs && read.firsts == tables.firsts)
    let (lexicon, other) = (Lexicon(words), Lexicon(compiled: words.compiled))
    for spelling in spellings {
      for bytes in [Array(spelling.utf8), Array((spelling + " x").utf8), Array((spelling + "s").utf8)] {
        let head = WordHead(bytes, from: 0, to: bytes.count)
        #expect(read.heads[head.letters] == tables.heads[head.letters])
        let (match, found) = (
          lexicon.longestMatch(in: bytes, from: 0, to: bytes.count),
          other.longestMatch(in: bytes, from: 0, to: bytes.count)
        )
        #expect(found?.length == match?.length && found?.list == match?.list, "\(spelling)")
        guard let match else { continue }
        #expect(lexicon.entries(match.list).map(description) == other.entries(match.list).map(description))
        #expect(lexicon.hasExactSpelling(match.list) == other.hasExactSpelling(match.list))
      }
    }
  }

  private func description(_ entry: LexiconEntry) -> String {
    "\(entry.role) \(entry.payload) \(entry.value) \(entry.exactSpelling ?? "any")"
  }
}
