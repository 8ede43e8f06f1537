// Names in code as words: what makes two settings one.
import Testing

@testable import FactDiff

@Suite struct CodeNamesTests {
  private func name(_ code: String) -> [UInt64] {
    CodeNames(Array(code.utf8)[...]).features(at: 0).filter(\.isWholeName).map(\.hash)
  }

  @Test func spellingsOfOneName() {
    #expect(!name("idle_timeout").isEmpty)
    #expect(name("idle_timeout") == name("idleTimeout"))
    #expect(name("idle_timeout") == name("IDLE-TIMEOUT"))
    #expect(name("idle_timeout") != name("idle_time"))
  }

  @Test func wordsOfAText() {
    let phrases = CodeNames.phrases(in: Array("Its visibility timeout is ".utf8)[...])
    #expect(phrases.contains { name("visibility_timeout").contains($0) })
    #expect(!phrases.contains { name("idle_timeout").contains($0) })
  }

  @Test func codeThatIsNoName() {
    #expect(CodeNames(Array("if x { return 3 }".utf8)[...]).features(at: 0).isEmpty)
  }
}
