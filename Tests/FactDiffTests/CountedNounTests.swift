// What a number counts: the word behind it, unless that word bounds the number.

import Testing

@testable import FactDiff

struct CountedNounTests {
  private func nouns(_ text: String, _ language: Language) throws -> [String] {
    let source = try Source.load(id: "t", bytes: Array(text.utf8), language: language)
    return Extraction.mentions(of: source).compactMap { mention in
      if case .number(_, let noun) = mention.value { noun } else { nil }
    }
  }

  @Test func aBoundBehindACounterIsNoNoun() throws {
    #expect(try nouns("累計賣出 250 萬台以上。", .traditionalChinese) == ["piece"])
    #expect(try nouns("가게 2,000곳 이상이 문을 닫았다.", .korean) == ["piece"])
    #expect(try nouns("100社以上が加わった。", .japanese) == ["piece"])
  }

  @Test func theWordBehindANumberIsCounted() throws {
    #expect(try nouns("Treino com 15 bilhões de tokens.", .portuguese) == ["tokens"])
    #expect(try nouns("They planted 2,300 oaks.", .english) == ["oaks"])
  }
}
