// What values are told per, and look-alikes that tell none.
import Testing

@testable import FactDiff

@Suite struct RateTests {
  /// Each value that is told per a unit.
  private func rates(_ text: String, _ language: Language) -> [String] {
    let source = plainSource(text, language: language)
    return ComparedMentions.settled(Extraction.mentions(of: source), of: source)
      .compactMap { $0.per == nil ? nil : $0.canonicalPer }
  }

  private static let told: [(String, Language, [String])] = [
    ("It takes 600 requests per hour.", .english, ["600/h"]),
    ("Each client may send 600 requests an hour, and no more.", .english, ["600/h"]),
    ("They merge 58 pull requests a week on average.", .english, ["58/wk"]),
    ("It costs $22 a month.", .english, ["22 $/mo"]),
    ("The pump lifts 9,400 cubic metres of water a day.", .english, ["9400 m3/d"]),
    ("The inflow was 1350 m3/h.", .english, ["1350 m3/h"]),
    ("Power costs 31 EUR/MWh.", .english, ["31 EUR/MWh"]),
    ("Power costs 31 euros per kWh.", .english, ["31 EUR/kWh"]),
    ("Staff turnover is 7% a year.", .english, ["7%/y"]),
    ("The child watches 35 minutes a day.", .english, ["PT35M/d"]),
    ("Es sind 600 Anfragen je Stunde erlaubt.", .german, ["600/h"]),
    ("Er zahlt 300 Euro im Monat.", .german, ["300 EUR/mo"]),
    ("Er zahlt 300 Euro monatlich.", .german, ["300 EUR/mo"]),
    ("Das Werk baut 90 Autos pro Tag.", .german, ["90/d"]),
    ("Le loyer est de 1 500 € par mois.", .french, ["1500 EUR/mo"]),
    ("Le service accepte 600 requêtes par minute.", .french, ["600/min"]),
    ("Paga 300 euros al mes.", .spanish, ["300 EUR/mo"]),
    ("El servicio acepta 600 peticiones por minuto.", .spanish, ["600/min"]),
    ("Paga 300 euros por mês.", .portuguese, ["300 EUR/mo"]),
    ("O serviço aceita 600 pedidos por hora.", .portuguese, ["600/h"]),
    ("租金每月300元。", .simplifiedChinese, ["300 CNY/mo"]),
    ("每小时最多处理600次请求。", .simplifiedChinese, ["600/h"]),
    ("每週有160萬人使用。", .traditionalChinese, ["1600000/wk"]),
    ("方案降到25美元每月。", .simplifiedChinese, ["25 USD/mo"]),
    ("料金は月額300円です。", .japanese, ["300 JPY/mo"]),
    ("1時間あたり600件を処理します。", .japanese, ["600/h"]),
    ("毎分600件を処理する。", .japanese, ["600/min"]),
    ("時給1200円で募集する。", .japanese, ["1200 JPY/h"]),
    ("시간당 600건을 처리한다.", .korean, ["600/h"]),
    ("한 달에 300유로를 낸다.", .korean, ["300 EUR/mo"]),
    ("매월 300유로를 낸다.", .korean, ["300 EUR/mo"]),
    ("월 300유로를 낸다.", .korean, ["300 EUR/mo"]),
  ]

  @Test(arguments: told) func units(text: String, language: Language, expected: [String]) {
    #expect(rates(text, language) == expected)
  }

  private static let lookAlikes: [(String, Language)] = [
    ("They meet four times a year.", .english), ("It failed in 2 of 3 months.", .english),
    ("They hired 30 people a month later.", .english), ("Some 600 people waited a month.", .english),
    ("They called 30 voters a second time.", .english), ("The train does 80 km/h.", .english),
    ("It lost 300 dollars a year ago.", .english), ("It has 600 rooms and a week is short.", .english),
    ("Der Umsatz lag bei 61.000 Euro im Jahr 2024.", .german),
    ("Sie zahlten 300 Euro im Monat Mai.", .german), ("Sie zahlten 300 Euro im Jahr zuvor.", .german),
    ("Cela dure 30 à 40 minutes.", .french), ("Il a reçu 300 euros un mois plus tard.", .french),
    ("Dura de 30 a 40 minutos.", .spanish), ("Creció un 3 % por segundo año consecutivo.", .spanish),
    ("Cobró 300 euros al mes siguiente.", .spanish), ("Demora de 5 a 10 dias.", .portuguese),
    ("Recebeu 300 euros no mês passado.", .portuguese), ("2024年300人參加。", .traditionalChinese),
    ("5月300人が参加した。", .japanese), ("今年300万元を投じた。", .japanese), ("2年間600億円を投じた。", .japanese),
    ("5월 300명이 참가했다.", .korean),
  ]

  @Test(arguments: lookAlikes) func nothing(text: String, language: Language) {
    #expect(rates(text, language) == [])
  }

  private func relation(_ a: String, _ b: String) -> Relation? {
    let mentions = [a, b].map { text in
      let source = plainSource(text, language: .english)
      return ComparedMentions.settled(Extraction.mentions(of: source), of: source).first
    }
    guard let x = mentions[0], let y = mentions[1] else { return nil }
    #expect(Comparator.compare(x, y) == Comparator.compare(y, x))
    return Comparator.compare(x, y)
  }

  @Test(arguments: [
    ("600 requests per hour", "600 requests per minute", Relation.unitMismatch),
    ("600 requests per hour", "600 requests an hour", .equal), ("600 requests per hour", "600 requests", .equal),
    ("60 requests per minute", "1 request per second", .compatible),
    ("$1,200 a year", "$100 a month", .compatible), ("$300 a quarter", "$100 a month", .compatible),
    ("$1,200 a year", "$90 a month", .incomparable), ("$1,200 a year", "$25 a week", .incomparable),
    ("31 EUR/MWh", "31 EUR/kWh", .unitMismatch), ("31 EUR/MWh", "0.031 EUR/kWh", .compatible),
    ("600 requests per hour", "610 requests per hour", .conflict),
    ("$0.11 per GB", "$0.11 a month", .equal),
  ])
  func comparing(a: String, b: String, expected: Relation) {
    #expect(relation(a, b) == expected)
  }
}
