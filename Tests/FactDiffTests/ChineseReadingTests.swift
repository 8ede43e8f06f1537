// What Chinese words around a number make of it: hedges before verbs, nouns, chapters, years that lean on others.
import Testing

@testable import FactDiff

@Suite struct ChineseReadingTests {
  private func mentions(
    _ text: String, _ language: Language? = .traditionalChinese, _ date: Instant? = nil
  ) throws -> [Mention] {
    Extraction.mentions(of: try Source.load(id: "t", bytes: Array(text.utf8), language: language, date: date))
  }

  private func nouns(_ text: String) throws -> [String] {
    try mentions(text).compactMap { if case .number(_, let noun) = $0.value { noun } else { nil } }
  }

  @Test func aHedgeReachesOverAVerb() throws {
    for text in ["耗電約下降 14%。", "人口大約增加三成。", "產量將近增長7%。", "大約相當於 80 萬人。", "約占22%。"] {
      #expect(try mentions(text).map(\.bound) == [.about], "\(text)")
    }
    #expect(try mentions("約定下降 14%。").map(\.bound) == [.exact])
  }

  @Test func particlesAndVerbsAreNotCounted() throws {
    #expect(try nouns("出過三次無故障礙，換了四家了，五件發生在夜間，六款都能用。") == ["piece", "piece", "piece", "piece"])
    #expect(try nouns("釀成三起重大車禍。") == ["車禍"])
    #expect(try nouns("九艘船停航，7艘救生筏。") == ["船舶", "船舶"])
    #expect(try nouns("最大震度達5強，市區為4弱。") == ["震度", "震度"])
    #expect(try nouns("共有9節車廂、二十個國家。") == ["車廂", "國家"])
  }

  @Test func chaptersArePlacesInARecording() throws {
    let list = "- 00:00 開場\n- 04:20 背景\n- 17:45 示範\n- 31:05 問答\n"
    #expect(try mentions(list).suffix(3).map(\.kind) == [.duration, .duration, .duration])
    let english = "- 00:00 Opening\n- 04:20 Background\n- 31:05 Questions\n"
    #expect(try mentions(english, .english).suffix(2).map(\.kind) == [.duration, .duration])
    // What happened in a day begins at no nought, or stays within its hours.
    let day = "- 08:20 停電\n- 09:05 搶修\n- 17:45 復電\n"
    #expect(try mentions(day).map(\.kind) == [.time, .time, .time])
    let night = "- 00:00 停電\n- 04:20 搶修\n- 17:45 復電\n"
    #expect(try mentions(night).map(\.kind) == [.time, .time, .time])
  }

  @Test func theYearBeforeIsThatOfTheParagraph() throws {
    let today = Instant(date: CivilDate(year: 2026, month: 3, day: 5))
    let years = try mentions("2023年獲利，上一年則是虧損。", .traditionalChinese, today)
    #expect(
      years.compactMap { if case .date(let date) = $0.value { date.from?.date.year } else { nil } } == [2023, 2022])
  }

  @Test func quartersOfFiscalYearsAreNotOfTheCalendar() throws {
    let today = Instant(date: CivilDate(year: 2026, month: 3, day: 5))
    #expect(try mentions("本季度與上季度持平。", .traditionalChinese, today).count == 2)
    #expect(try mentions("以財年計，本季度與上季度持平。", .traditionalChinese, today).isEmpty)
  }

  @Test func headingsInHanMayBeJapanese() throws {
    let report = "# 青葉川決壊・被害のまとめ\n\n浸水面積: 410ha\n全壊: 12棟\n避難指示: 3,150世帯\n断水: 2,400戸\n雨量(最大24時間): 310mm\n"
    let source = try Source.load(id: "t", bytes: Array(report.utf8))
    #expect(source.language == .japanese)
    let visit = "# 東京駅前的一天\n\n我們在東京駅前的商店街走了一整天，買了很多東西，還吃了拉麵、壽司和甜點，回程的電車非常擁擠，但是大家都很開心。\n"
    #expect(try Source.load(id: "t", bytes: Array(visit.utf8)).language == .traditionalChinese)
  }
}
