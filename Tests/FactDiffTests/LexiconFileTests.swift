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

  @Test func everyLexiconThatIsBuiltInCanBeRead() throws {
    for name in ["units", "currencies", "en", "zh", "ja", "de", "fr", "es", "ko", "pt"] {
      let path = "Lexicons/" + name + ".json5"
      let bytes = try #require(EmbeddedRules.bytes(of: path))
      _ = try LexiconFile(path: path, bytes: bytes)
    }
  }
}
