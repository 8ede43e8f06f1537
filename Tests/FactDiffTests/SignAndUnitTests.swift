// Signs, units and bounds that are told in words, by the language, or not at all.
import Testing

@testable import FactDiff

@Suite struct SignAndUnitTests {
  private static func mention(_ text: String) throws -> Mention {
    let isHan = text.utf8.contains { $0 >= 0xE3 }
    let language: Language = isHan ? .traditionalChinese : .english
    return try #require(Extraction.mentions(of: plainSource(text, language: language)).first)
  }

  @Test(arguments: [
    ("Sales fell by 9% in spring", "Sales: −9%", Relation.equal),
    ("Sales fell by 9% in spring", "Sales: −8%", .conflict),
    ("Sales: −9%", "Sales: −9%", .equal),
    ("A loss of $5 million", "The result was -$5 million", .equal),
    ("Sales fell by more than 9% in spring", "Sales: −9.4%", .compatible),
    ("It lost 2.3 metres of ice", "Balance: −2.3 metres of ice", .equal),
    ("It lost 2.3 metres of ice", "Balance: −3.2 metres of ice", .conflict),
    ("It was 4.6 °C at night", "It was −4.6 °C at night", .conflict),
    ("Possession of 46–54%", "A possession of 54%", .compatible),
    ("Possession of 46–55%", "A possession of 55%", .rangeNarrowed),
    // 元 in a text from Taiwan about America.
    ("售價 18,900元", "It costs US$18,900", .equal),
    // Two yuan: 元 is the document's own, and four to five of one make one of the other.
    ("售價 238000 新台幣", "售價 238000 人民幣", .equal),
    ("售價 238000 新台幣", "售價 283000 人民幣", .conflict),
    ("售價 238000 新台幣", "售價 52000 人民幣", .incomparable),
    // The same digits in another unit, unless they are few.
    ("It cost 14,500 euros", "It cost 14,500 Swiss francs", .unitMismatch),
    ("It cost 14,500 euros", "It cost 14,600 Swiss francs", .incomparable),
    ("It cost 20 euros", "It cost 20 Swiss francs", .incomparable),
    ("A current of 18 mA flows", "A current of 18 µA flows", .unitMismatch),
    ("A current of 18 mA flows", "A current of 18,000 µA flows", .equal),
    ("From 0 to 100 km/h in six seconds", "A speed of 100 km/h", .compatible),
    ("From 20 to 100 km/h in six seconds", "A speed of 100 km/h", .rangeNarrowed),
    // Days that are told as ends.
    ("It opens from 20 June 2026.", "It opens on 20 July 2026.", Relation.conflict),
    ("It was closed until 22 March 2022.", "It came back on 22 February 2022.", .conflict),
    ("It must open before 22 March 2022.", "It came back on 22 February 2022.", .compatible),
    ("It opens from 20 June 2026.", "It opens on 20 June 2026.", .equal),
    // Units of one size, units of one dimension.
    ("A pressure of 943 mbar", "A pressure of 943 hPa", .equal),
    ("A pressure of 943 mbar", "A pressure of 934 hPa", .conflict),
    ("A pressure of 1013 hPa", "A pressure of 101.3 kPa", .equal),
    ("It lost 1,850 m³ of oil", "It lost 1,850 bbl of oil", .unitMismatch),
    ("It lost 1,000 bbl of oil", "It lost 159 m³ of oil", .compatible),
    ("A pulse of 38 MJ", "A pulse of 38 kJ", .unitMismatch),
    ("A pulse of 36 MJ", "A pulse of 10 kWh", .equal),
    ("It kept at 85 °C", "It kept at 58 degrees", .conflict),
  ]) func values(_ a: String, _ b: String, relation: Relation) throws {
    let (x, y) = (try SignAndUnitTests.mention(a), try SignAndUnitTests.mention(b))
    #expect(Comparator.compare(x, y) == relation)
    #expect(Comparator.compare(y, x) == relation)
  }

  @Test func placesInARecording() throws {
    let short = try SignAndUnitTests.mention("- 12:30 questions")
    let long = try SignAndUnitTests.mention("- 00:12:30 questions")
    let other = try SignAndUnitTests.mention("- 00:14:30 questions")
    #expect(Comparator.compare(short, long) == .equal)
    #expect(Comparator.compare(long, other) == .conflict)
  }
}
