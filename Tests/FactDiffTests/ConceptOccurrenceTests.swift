// Concepts found in sentences of all languages, and labels of fields.
import Testing

@testable import FactDiff

@Suite struct ConceptOccurrenceTests {
  private let lexicon = ConceptLexicon.embedded

  private func concepts(_ sentence: String, _ language: Language) -> [String] {
    let text = Array("🧪 Привет 漢字 ".utf8) + Array(sentence.utf8)
    let start = text.count - sentence.utf8.count
    let found = lexicon.occurrences(in: text, range: start..<text.count, language: language)
    for (one, next) in zip(found, found.dropFirst()) { #expect(one.range.upperBound <= next.range.lowerBound) }
    return found.map { lexicon.id(of: $0.concept) }
  }

  @Test(arguments: [
    ("At least 12 people were killed and 30 injured", Language.english, ["minimum", "people", "deaths", "injured"]),
    ("The quake had a magnitude of 6.1 at a depth of 10 km", .english, ["earthquake", "magnitude", "depth"]),
    ("Net income rose to $2.1 billion; gross margin was 18%", .english, ["net-income", "increase", "gross-margin"]),
    ("Passengers' bags; the plane's crew", .english, ["passengers", "aircraft", "crew"]),
    ("The GPUs and the AI model", .english, ["gpu", "ai", "model-count"]),
    ("地震造成12人死亡，30人受傷", .traditionalChinese, ["earthquake", "deaths", "injured"]),
    ("營業收入同比增長", .traditionalChinese, ["revenue", "year-on-year", "growth"]),
    ("机上181名乘客和机组人员", .simplifiedChinese, ["onboard", "passengers", "crew"]),
    ("地震の震源の深さは10キロ、死者は12人", .japanese, ["earthquake", "depth", "deaths"]),
    ("売上高は前年比で増加", .japanese, ["revenue", "year-on-year", "increase"]),
    ("Zwölf Tote und 30 Verletzte, die Passagiere", .german, ["deaths", "injured", "passengers"]),
    ("Der Nettogewinn stieg auf 2 Milliarden Euro", .german, ["net-income", "increase"]),
    ("Le bilan : 12 morts et 30 blessés", .french, ["deaths", "injured"]),
    ("Le chiffre d’affaires a augmenté", .french, ["revenue", "increase"]),
    ("Doce muertos y treinta heridos; los pasajeros", .spanish, ["deaths", "injured", "passengers"]),
    ("Los ingresos subieron", .spanish, ["revenue", "increase"]),
    ("사망자는 12명, 부상자는 30명", .korean, ["deaths", "injured"]),
    ("영업이익이 증가했다. 영업 이익도", .korean, ["operating-income", "increase", "operating-income"]),
    ("Doze mortos e trinta feridos; os passageiros", .portuguese, ["deaths", "injured", "passengers"]),
    ("A receita aumentou", .portuguese, ["revenue", "increase"]),
  ])
  func sentences(_ sentence: String, _ language: Language, _ expected: [String]) {
    let found = concepts(sentence, language)
    var rest = found[...]
    for concept in expected {
      guard let at = rest.firstIndex(of: concept) else {
        Issue.record("\(concept) not found in \"\(sentence)\": \(found)")
        return
      }
      rest = rest[(at + 1)...]
    }
  }

  @Test(arguments: [
    ("die Frau war in der Stadt", Language.german, "deaths"),
    ("who told us", .english, "@who"),
    ("ゴールドカード", .japanese, "goals"),
    ("部分人與國家", .traditionalChinese, "votes"),
    ("der Wähler", .german, "election"),
    ("un libro para todos, pero como siempre", .spanish, "unemployment"),
    ("il ne faut pas", .french, "births"),
    ("메시지를 보내", .korean, "@messi"),
  ])
  func lookAlikes(_ sentence: String, _ language: Language, _ absent: String) {
    #expect(!concepts(sentence, language).contains(absent))
  }

  @Test func singleCharactersCountOnlyBehindNumbers() {
    #expect(concepts("得到3票", .traditionalChinese) == ["~receive", "votes"])
    #expect(concepts("三千票", .traditionalChinese) == ["votes"])
    #expect(concepts("這是票", .traditionalChinese) == [])
  }

  @Test func namesCrossScripts() {
    for (sentence, language) in [
      ("Altman said", Language.english), ("奧特曼說", .traditionalChinese), ("奥特曼说", .simplifiedChinese),
      ("アルトマン氏は", .japanese), ("Altmans Plan", .german),
    ] {
      #expect(concepts(sentence, language).first == "@altman", "\(sentence)")
    }
    for (sentence, language) in [
      ("Boeing's jet", Language.english), ("波音客機", .traditionalChinese), ("ボーイング機", .japanese),
    ] {
      #expect(concepts(sentence, language).first == "@boeing", "\(sentence)")
    }
    let openAI = Array("OpenAI revenue".utf8)
    let found = lexicon.occurrences(in: openAI, range: 0..<openAI.count, language: .english)
    #expect(found.map { lexicon.isEntity($0.concept) } == [true, false])
  }

  @Test func wordsOfNoConceptAreNotFound() {
    #expect(concepts("para", .spanish) == [])
    #expect(concepts("el paro", .spanish) == ["unemployment"])
    #expect(concepts("vent, vente", .french) == ["wind-speed", "revenue"])
    for (one, next) in [("para", "paro"), ("perro", "pero")] {
      #expect(concepts(one, .spanish) != concepts(next, .spanish))
    }
  }

  @Test func theLongestWins() {
    #expect(concepts("death toll", .english) == ["deaths"])
    #expect(concepts("net income", .english) == ["net-income"])
    #expect(concepts("營業利益率", .traditionalChinese) == ["operating-margin"])
  }

  @Test(arguments: [
    ("date", "event-date"), ("Date:", "event-date"), ("**日期**：", "event-date"), ("開始時間", "event-date"),
    ("发布日期", "publication-date"), ("發布日期", "publication-date"), ("Date Published", "publication-date"),
    ("datePublished", "publication-date"), ("Veröffentlicht am", "publication-date"), ("公開日", "publication-date"),
    ("片長", "duration"), ("時長", "duration"), ("Durée :", "duration"), ("🕐 影片長度", "duration"), ("길이", "duration"),
    ("video_id", "video-id"), ("影片 ID", "video-id"), ("影片連結", "source-url"), ("Quelle", "source-url"),
    ("觀看次數", "view-count"), ("Views", "view-count"), ("地點", "place"), ("Ort", "place"), ("主講人", "speaker"),
    ("event.date", "event-date"), ("video.duration", "duration"), ("日期 / Date", "event-date"),
    ("Date (UTC)", "event-date"), ("长度（分钟）", "duration"), ("Last updated", "update-date"), ("Autor", "author"),
    ("標題", "title"), ("言語", "language"), ("tags", "tags"), ("摘要", "description"), ("生成日期", "generation-date"),
  ])
  func labels(_ label: String, _ slot: String) {
    let text = Array(label.utf8)
    #expect(lexicon.slot(forLabel: text, range: 0..<text.count) == slot)
  }

  @Test func otherLabelsHaveNoSlot() {
    for label in ["", "::", "revenue", "死亡人數", "the date on which it all happened", "....", "(", "／"] {
      let text = Array(label.utf8)
      #expect(lexicon.slot(forLabel: text, range: 0..<text.count) == nil, "\(label)")
    }
  }

  @Test func anyBytesAreReadSafely() {
    var state: UInt64 = 11
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let seeds = ["net income of U.S. 死亡 영업 이익 ", "ゴール営業利益率 é’s chiffre d’affaires", "\u{301}Ü€𠮷 Year-on-year"]
    for _ in 0..<3000 {
      var text = Array(seeds[random(seeds.count)].utf8)
      for _ in 0..<random(6) { text[random(text.count)] = UInt8(random(256)) }
      let lower = random(text.count)
      let range = lower..<(lower + random(text.count - lower + 1))
      for language in [Language.english, .german, .traditionalChinese, .japanese, .korean] {
        for found in lexicon.occurrences(in: text, range: range, language: language) {
          #expect(found.range.lowerBound >= range.lowerBound && found.range.upperBound <= range.upperBound)
          #expect(!found.range.isEmpty)
        }
      }
      _ = lexicon.slot(forLabel: text, range: range)
    }
    #expect(lexicon.occurrences(in: [], range: 0..<0, language: .english).isEmpty)
  }
}
