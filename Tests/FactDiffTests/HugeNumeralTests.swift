// Numbers at the edge of what fits, beside every word that a lexicon has: arithmetic must give up, never trap.
import Testing

@testable import FactDiff

@Suite struct HugeNumeralTests {
  static let digits: [String] = [
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "18446744073709551616",
    "999999999999999999", "4611686018427387904", "9,000,000,000,000,000,000", "9.000.000.000.000.000.000", "1e308",
    "9e999",
    "99999999999999999999999999999999999999999999", "0.000000000000000000001", "9.99999999999999999999",
    "1/9223372036854775807", "9223372036854775807/2", "3 × 10^99", "999999999", "2147483648",
  ]

  static let words: [Language: [String]] = [
    .english: ["nine quintillion", "five quintillion nine hundred million", "nine hundred million billion billion"],
    .spanish: ["nueve trillones novecientos mil millones", "nueve trillones", "cien mil trillones"],
    .french: ["neuf trillions", "neuf cents trillions"], .german: ["neun Trillionen", "neunhundert Trilliarden"],
    .portuguese: ["nove quintilhões", "novecentos quintilhões"], .korean: ["구백경", "9999경 9999조", "구천해"],
    .japanese: ["九百京", "九千垓", "9999京9999兆"], .simplifiedChinese: ["九百京", "九万亿亿亿", "九千兆亿"],
    .traditionalChinese: ["九百京", "九萬億億億", "九千兆億"],
  ]

  static let languages = Language.allCases.filter { $0 != .undetermined }

  /// Every word of the language's lexicon and of those that all languages share.
  static func lexiconWords(of language: Language) throws -> [String] {
    var words: [String] = []
    for name in [String(language.rawValue.prefix(2)), "units", "currencies"] {
      let bytes = try projectFile("Rules/Lexicons/\(name).json5")
      let document = try JSON5Document(path: name, bytes: bytes)
      for section in document.root.members {
        for payload in section.value.members {
          words += payload.value.elements.map { text($0.utf8) }.filter { !$0.isEmpty }
        }
      }
    }
    return words
  }

  private func readAll(_ text: String, _ language: Language, _ kinds: Set<Kind>?) throws {
    let source = try Source.load(
      id: "t", bytes: Array(text.utf8), language: language, date: Instant(iso: "2026-01-27T10:00:00Z"))
    let mentions = kinds.map { Extraction.mentions(of: source, kinds: $0) } ?? Extraction.mentions(of: source)
    #expect(!mentions.isEmpty)
    var writer = MentionWriter()
    writer.write(mentions, of: source)
    for (a, b) in zip(mentions, mentions.dropFirst()) {
      var clues = Clues()
      Closeness.mark(a.value, b.value, &clues)
      _ = (Comparator.compare(a, b), Closeness.isClose(a.value, b.value), FactKey.key(of: a), FactWeight.of(a))
    }
  }

  @Test(arguments: HugeNumeralTests.languages) func besideEveryWord(_ language: Language) throws {
    let numerals = HugeNumeralTests.digits + (HugeNumeralTests.words[language] ?? [])
    let words = try HugeNumeralTests.lexiconWords(of: language)
    #expect(words.count > 300)
    var text = ""
    for (i, word) in words.enumerated() {
      let (n, m) = (numerals[i % numerals.count], numerals[(i * 7 + 3) % numerals.count])
      let other = words[(i * 31 + 17) % words.count]
      text += "\(n) \(word) \(other).\n\n\(word) \(m)\(other)\n\n\(m)\(word)\(n)\(other)\n\n"
    }
    try readAll(text, language, nil)
  }

  @Test(arguments: HugeNumeralTests.languages) func inEveryKind(_ language: Language) throws {
    var text = ""
    for n in HugeNumeralTests.digits + (HugeNumeralTests.words[language] ?? []) {
      for m in ["59", "9223372036854775807"] {
        for pattern in HugeNumeralTests.patterns {
          text += pattern.replacing("#", with: n).replacing("@", with: m) + "\n\n"
        }
      }
    }
    try readAll(text, language, nil)
    try readAll(text, language, [.number])
    try readAll(text, language, [.duration, .date, .time])
  }

  static let patterns: [String] = [
    "# years ago", "in # days and @ hours", "# hours ago", "the last # minutes", "2 pm for # hours",
    "# days after 3 May 2026",
    "#th century", "#.@ Jahrhundert", "the #rd of May @", "May #, @", "#-@-#", "#/@/#", "#:@:#", "#-@", "@–# km",
    "$#.@", "# % of @",
    "#x", "# times @", "#:@", "# to @", "#年@月#日", "#世紀@年代", "#分之@", "#倍", "#点@分", "hace # años", "il y a # siècles",
    "# millonésimo", "#第@", "第#", "le #e siècle", "# ft @ in", "UTC+#", "Q# @", "week # of @", "#h@m#s", "# Uhr @",
    "vor # Jahren", "#년 전", "#시간 @분", "aged #", "# years old", "v#.@.#", "GPT-#.@", "version #", "#折", "±#", "#^@",
    "#e@",
  ]

  @Test func aShiftTooLongIsNoDate() throws {
    let source = try Source.load(
      id: "t", bytes: Array("It began 5 quintillion years ago, or 9,000,000,000,000,000,000 hours ago.".utf8),
      language: .english, date: Instant(iso: "2026-01-27"))
    #expect(Extraction.mentions(of: source).allSatisfy { $0.kind != .date })
  }

  @Test func numbersWithoutAnOppositeAreHeld() {
    let least = Number(digits: .min, exponent: 0, divisor: .min)
    #expect(-least == Number(digits: -Int64.max, exponent: 0, divisor: Int64.max) * Number(1))
    #expect((Number(digits: .min, exponent: 0) - Number(digits: .max, exponent: 0)) < .zero)
  }
}
