// Units that are told elsewhere than behind their numbers, and look-alikes that tell none.
import Testing

@testable import FactDiff

@Suite struct ToldUnitTests {
  /// The bare words of each mention and what it is compared as, where that is not what is extracted.
  private func settled(_ text: String, language: Language? = nil) throws -> [String] {
    let source = try Source.load(id: "a.md", bytes: Array(text.utf8), language: language, readsSettings: true)
    let extracted = Extraction.mentions(of: source)
    return zip(extracted, UnitsToldElsewhere.settled(extracted, of: source)).compactMap { before, after in
      guard before.value != after.value else { return nil }
      return String(decoding: source.bytes[after.range], as: UTF8.self) + " = " + after.boundedCanonical
    }
  }

  private func table(_ header: String, _ row: String) -> String {
    let columns = header.split(separator: "|").count
    return "| \(header) |\n|" + String(repeating: " --- |", count: columns) + "\n| \(row) |\n"
  }

  private static let rows: [(String, String, String)] = [
    ("Route | Range (km)", "North | 410", "410 = 410 km"),
    ("Route | Range [km]", "North | 410", "410 = 410 km"),
    ("Model | tokens/s", "A | 88", "88 = 88 tokens/s"),
    ("Model | Latency, ms", "A | 1250", "1250 = PT1.25S"),
    ("Model | Size in MB", "A | 64", "64 = 64 MB"),
    ("Model | Load time (seconds)", "A | at least 3", "at least 3 = >=PT3S"),
    ("Model | Width (mm)", "A | 12–14", "12–14 = 12..14 mm"),
    ("Model | Weight (kg)", "A | **7.5**", "7.5 = 7.5 kg"),
    ("Item | Alva", "Weight, kg | 12", "12 = 12 kg"),
    ("Name | Value | Unit", "Span | 12 | m", "12 = 12 m"),
    ("Name | Value | Remark", "Span | 12 | km", "12 = 12 km"),
    ("Name | Default", "`idleTimeoutSecs` | 30", "30 = PT30S"),
    ("Name | Default", "idle_timeout_ms | 30", "30 = PT0.03S"),
    ("Name | Default | Meaning", "`DRAIN` | `25` | seconds until it is cut off", "25 = PT25S"),
    ("Name | Default | Meaning", "`--edge` | `25` | side of a tile in pixels", "25 = 25 px"),
    ("Name | Default | Range | Notes", "`WAKE` | x | 1–30 | seconds between two looks", "1–30 = PT1S..PT30S"),
  ]

  @Test(arguments: rows) func cells(header: String, row: String, expected: String) throws {
    #expect(try settled(table(header, row), language: .english) == [expected])
  }

  private static let lookAlikes: [(String, String)] = [
    ("Name | Opened (year)", "North | 1931"), ("Name | Points (m. f.)", "North | 12"), ("Name | Games", "North | 12"),
    ("Name | Range (km)", "North | 12 stops"), ("Name | Range (km)", "North | 30 min"), ("Day | PS", "Monday | 3"),
    ("Name | Days", "North | 4"), ("Name | Low | High", "Depth (min) | 3 | 4\n| Depth (max) | 5 | 6"),
    ("Name | Default | Meaning", "`PASSES` | `2` | Second pass included"),
    ("Name | Default | Meaning", "`POOL` | `2` | min. number of peers"),
    ("Name | Default | Meaning", "`RATE` | `20` | bytes per second"), ("Name | Default", "`params` | 20"),
    ("Name | Default", "`pool_min` | 20"), ("Player | Sex | Age", "Ada | m | 31"), ("Name | n (%)", "Cured | 12 (4)"),
  ]

  @Test(arguments: lookAlikes) func nothing(header: String, row: String) throws {
    #expect(try settled(table(header, row), language: .english) == [])
  }

  private static let texts: [(String, Language, [String])] = [
    ("It turns every 2 seconds instead of every 60.", .english, ["60 = PT1M"]),
    ("The car made 93 km/h where 50 are allowed.", .english, ["50 = 50 km/h"]),
    ("Statt 0,4 waren es 0,9 Sekunden.", .german, ["0,4 = PT0.4S"]),
    ("It flies 120 kilometres in the light version and 165 in the heavy one.", .english, ["165 = 165 km"]),
    ("It used to take 1.5 seconds, and now it takes 4.", .english, ["4 = PT4S"]),
    ("Copies are kept for 14 days, the log for seven.", .english, ["seven = P7D"]),
    ("`retention_days` is `30`.", .english, ["30 = P30D"]),
    ("**Distance (km):** 42", .english, ["42 = 42 km"]),
    ("Dauer (Min.): 90", .german, ["90 = PT1H30M"]),
    ("기본값은 250입니다(단위: MB).", .korean, ["250 = 250 MB"]),
    ("It covered 11.4 km² in 1900. Today 4.7 are left.", .english, ["4.7 = 4.7 km2"]),
    ("En 2019 perdió 2,3 metros; en 2022, 3,6.", .spanish, ["3,6 = 3.6 m"]),
    ("It covered 11.4 km² in 1900. Today 47 are left.", .english, []),
    ("It is 3 km from the station, and 2 of its rooms are closed.", .english, []),
    ("It took 5 hours instead of 2 buses.", .english, []),
    ("It won 5 million euros, not 2019.", .english, []),
    ("The trip takes 5 hours. Instead of 12, three came.", .english, []),
    ("A budget of 5 million euros, a staff of 12.", .english, []),
    ("`retention_days` came with release 12, and 4 hours were lost.", .english, []),
  ]

  @Test(arguments: texts) func units(text: String, language: Language, expected: [String]) throws {
    #expect(try settled(text, language: language) == expected)
  }

  @Test func magnitudesOfATableCountOnce() throws {
    #expect(try settled("単位：mm\n\n" + table("部品 | 長さ", "梁 | 420"), language: .japanese) == ["420 = 420 mm"])
    #expect(try settled("Figures in millions\n\n" + table("Town | Visitors", "Ost | 4"), language: .english) == [])
  }

  @Test func keysOfSettings() throws {
    #expect(try settled("```\nfreqMHz: 40\npool_min: 5\n```", language: .english) == ["40 = 40 MHz"])
  }
}
