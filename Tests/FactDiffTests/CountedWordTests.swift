// The noun that a number counts: small words are none, and German adjectives lead to theirs.
import Testing

@testable import FactDiff

@Suite struct CountedWordTests {
  @Test(arguments: [
    (Language.german, "Vier weitere Beamte kamen.", "beamte"),
    (.german, "Sieben verantwortliche Techniker gingen.", "techniker"),
    (.german, "Über 300 wurden verletzt.", ""),
    (.german, "Es waren acht davon.", ""),
    (.german, "Es gab 30 E-Autos.", "e-autos"),
    (.german, "Drei Verletzte liegen dort.", "verletzte"),
    (.french, "Sur tous, 145 sont partis.", ""),
    (.french, "Il a 18 wagons de l'usine.", "wagons"),
    (.french, "Une centaine d'agents cherche.", "agents"),
    (.spanish, "Tres de ellos murieron.", ""),
    (.spanish, "Hubo cinco heridos.", "heridos"),
    (.portuguese, "Nove foram presos.", ""),
    (.portuguese, "Quatro dos feridos fugiram.", "feridos"),
    (.english, "Of all, 145 were cancelled.", ""),
    (.english, "There are 145 of the seats left.", "seats"),
  ])
  func noun(language: Language, text: String, expected: String) throws {
    let mentions = Extraction.mentions(of: plainSource(text, language: language))
    let number = try #require(mentions.first { $0.kind == .number })
    guard case .number(_, let noun) = number.value else { return }
    #expect(noun == expected)
  }
}
