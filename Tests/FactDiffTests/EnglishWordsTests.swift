// What English words around a number make of it: the noun that is counted, the hedge, the bound that is none.

import Testing

@testable import FactDiff

struct EnglishWordsTests {
  private func mentions(_ text: String) throws -> [Mention] {
    let source = try Source.load(id: "t", bytes: Array(text.utf8), language: .english)
    return Extraction.mentions(of: source)
  }

  private func nouns(_ text: String) throws -> [String] {
    try mentions(text).compactMap { mention in
      if case .number(_, let noun) = mention.value { noun } else { nil }
    }
  }

  private func bounds(_ text: String) throws -> [Bound] { try mentions(text).map(\.bound) }

  @Test func theHeadOfTheNounIsCounted() throws {
    #expect(try nouns("They cut 1,420 scheduled trains.") == ["trains"])
    #expect(try nouns("Some 38 harbour crane operators left.") == ["operators"])
    #expect(try nouns("Seven of the climbers left.") == ["climbers"])
    #expect(try nouns("At least 2,400 more people came.") == ["people"])
  }

  @Test func functionWordsAreNotCounted() throws {
    #expect(try nouns("31 were still unaccounted for.") == [""])
    #expect(try nouns("They sent 16 in a lorry, and 160,000 more.") == ["", ""])
    #expect(try nouns("63 dead, 40 injured") == ["dead", "injured"])
  }

  @Test func whatIsNumberedIsNotCounted() throws {
    #expect(try nouns("Hall 3 went dark while Kestrel 4 is late.") == ["", ""])
    #expect(try nouns("At level 3 and above it pays.") == [""])
    #expect(try nouns("Kenya sent Norway 40 boats.") == ["boats"])
  }

  @Test func aHedgeBehindAtIsOne() throws {
    #expect(try bounds("They put it at roughly 35 percent.") == [.about])
    #expect(try bounds("It stood at about 390 people.") == [.about])
    #expect(try bounds("It began shortly after 5 p.m. there.") == [.about])
    #expect(try bounds("It closed near 3.85% again.") == [.about])
    #expect(try bounds("Roughly half a kilo was left.") == [.about])
    #expect(try bounds("The house near 10 Oak Street burned.").first == .exact)
  }

  @Test func whatTookSoLongIsNoDateToCome() throws {
    func kinds(_ text: String) throws -> [Kind] {
      var source = try Source.load(id: "t", bytes: Array(text.utf8), language: .english)
      source.date = Instant(date: CivilDate(year: 2025, month: 3, day: 14))
      return Extraction.mentions(of: source).map(\.kind)
    }
    #expect(try kinds("The whole stock sold in ten days.") == [.duration])
    #expect(try kinds("He appealed within eight days.") == [.duration])
    #expect(try kinds("It was the worst storm in 30 years.") == [.duration])
    #expect(try kinds("The hall is expected to open in ten days.") == [.date])
  }

  @Test func linesOfATranscriptBeginWithPlacesInIt() throws {
    let text = "- 04:10 Start\n- 19:30 Middle\n- 24:00 Totals\n- 31:20 Questions\n"
    let durations = try mentions(text).compactMap { mention in
      if case .duration(_, let iso) = mention.value { iso } else { nil }
    }
    #expect(durations == ["PT24M", "PT31M20S"])
  }

  @Test func boundsThatBoundNothing() throws {
    #expect(try bounds("The levy goes up to £480 now.") == [.exact])
    #expect(try bounds("Parcels up to 12 kg are free.") == [.atMost])
    #expect(try bounds("It was spread over nine days.") == [.exact])
    #expect(try bounds("It lasted over nine days.") == [.moreThan])
  }
}
