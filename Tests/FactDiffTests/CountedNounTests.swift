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

  @Test func aParticleIsNoNoun() throws {
    for text in ["트럭 48대를 빌렸다.", "상자 6만2000개가 팔렸다.", "학교 5곳에서 시험했다.", "사과 3개였다."] {
      #expect(try nouns(text, .korean) == ["piece"], "\(text)")
    }
    for text in ["9基も動いた。", "80機が飛んだ。", "5社は参加した。", "4回飲んだ。"] {
      #expect(try nouns(text, .japanese) == ["piece"], "\(text)")
    }
  }

  @Test func theNounBehindAParticleOrASpaceIsCounted() throws {
    #expect(try nouns("상자 1200개의 부품", .korean) == ["부품"])
    #expect(try nouns("19개 국가와 3개 회사", .korean) == ["국가", "회사"])
    #expect(try nouns("8400件のファイル", .japanese) == ["ファイル"])
    #expect(try nouns("50トークン、7ステップ", .japanese) == ["トークン", "ステップ"])
  }

  @Test func theWordBehindANumberIsCounted() throws {
    #expect(try nouns("Treino com 15 bilhões de tokens.", .portuguese) == ["tokens"])
    #expect(try nouns("They planted 2,300 oaks.", .english) == ["oaks"])
  }
}
