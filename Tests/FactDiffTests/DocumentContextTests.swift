// What a value owes to its document: the dateline, the day named before, the head of a line, a table's headers.
import Testing

@testable import FactDiff

@Suite struct DocumentContextTests {
  /// Kind and value of every mention, in order.
  private func values(_ text: String, _ language: Language) throws -> [String] {
    let source = try Source.load(id: "t", bytes: Array(text.utf8), language: language)
    return Extraction.mentions(of: source).map { "\($0.kind.rawValue) \($0.value.canonical(bound: $0.bound))" }
  }

  private func contains(_ text: String, _ language: Language, _ value: String) throws -> Bool {
    try values(text, language).contains(value)
  }

  @Test(arguments: [
    (
      "# Harbour\n\n*Coast desk, 14 March 2026 · source: wire*\n\nThe pier opened yesterday.\n\nIt rained.",
      Language.english
    ),
    ("# Hafen\n\n14.03.2026, 11:20 Uhr\n\nDer Pier wurde gestern eröffnet.\n\nEs regnete.", .german),
    ("# 港口\n\n来源:海岸报 2026-03-14\n\n码头昨天启用。\n\n下雨了。", .simplifiedChinese),
    ("# 港\n\n【2026年3月14日】\n\n桟橋は昨日開いた。\n\n雨だった。", .japanese),
  ])
  func aDatelineTellsTheDay(text: String, language: Language) throws {
    #expect(try contains(text, language, "date 2026-03-13"))
  }

  @Test func aSentenceIsNoDateline() throws {
    let text = "# Pier\n\nThe pier was closed on 14 March 2026 and 2 May 2026.\n\nIt opened yesterday.\n\nIt rained."
    #expect(try values(text, .english) == ["date 2026-03-14", "date 2026-05-02"])
  }

  @Test func aBareDayIsOfTheMonthNamedBefore() throws {
    let text = "# 発表\n\n講演は3月14日にあった。\n\n現地では15日の朝にあたる。"
    #expect(try contains(text, .japanese, "date XXXX-03-15"))
  }

  @Test func aLineMayStartWithItsTime() throws {
    #expect(
      try contains("- **20.45** Suena la alarma en el puerto.\n- **21.10** Sale el barco.", .spanish, "time T20:45"))
    #expect(try contains("- 20,45 metros de eslora.", .spanish, "quantity 20.45 m"))
  }

  @Test func aTableTellsItsCurrencyOnce() throws {
    let corner = "| En millions d'euros | 2025 | Variation |\n|---|---|---|\n| Ventes | 5 862 | 8 % |"
    #expect(try contains(corner, .french, "money 5862000000 EUR"))
    #expect(try contains(corner, .french, "percent 8%"))
    let column = "| Firma | Umsatz (Mrd. Euro) |\n|---|---|\n| Nordlicht | 3,4 |"
    #expect(try contains(column, .german, "money 3400000000 EUR"))
    let above = "(单位:亿美元,每股数据为美元)\n\n| 项目 | 本季 |\n|---|---|\n| 营收 | 35.2 |\n| 每股收益 | 0.78 |"
    #expect(try contains(above, .simplifiedChinese, "money 3520000000 USD"))
    #expect(try contains(above, .simplifiedChinese, "money 0.78 USD"))
    let row = "| 項目 | 今年 | 去年 |\n|---|---|---|\n| 營收 | 249 億美元 | 257 億 |"
    #expect(try contains(row, .traditionalChinese, "money 25700000000 USD"))
    #expect(try contains("| Item | Count |\n|---|---|\n| Boats | 257 |", .english, "number 257"))
  }

  @Test func aColumnOfScoresHoldsNoClocks() throws {
    let table = "| 場次 | 比分 |\n|---|---|\n| G4 | 4:11 |"
    #expect(try contains(table, .traditionalChinese, "ratio 4-11"))
    #expect(try contains("| Gate | Boarding |\n|---|---|\n| B4 | 4:11 |", .english, "time T04:11"))
  }

  @Test func aFieldMayAskForAYear() throws {
    let table = "| | Ada | Pages |\n|---|---|---|\n| Born | 1955, Szeged | 1955 |\n| Height | 1955 | 1955 |"
    #expect(try values(table, .english).filter { $0 == "date 1955" }.count == 2)
  }
}
