// Han folding and stemming: what must meet, and what must not.
import Testing

@testable import FactDiff

@Suite struct HanFoldingTests {
  private func folded(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      result.unicodeScalars.append(Unicode.Scalar(HanFolding.fold(scalar.value)) ?? scalar)
    }
    return result
  }

  @Test(arguments: [
    ("這個問題發生後", "这个问题发生后"), ("気象庁", "气象厅"), ("発売", "发卖"), ("発売", "發賣"),
    ("総選挙", "總選舉"), ("関東", "关东"), ("営業利益", "營業利益"), ("戦後", "战后"), ("価格", "價格"),
    ("震源の深さ", "震源の深さ"), ("經濟", "経済"), ("著陸", "着陆"), ("裡", "里"), ("裏", "里"), ("圖書館", "図書館"),
    ("臺灣", "台湾"), ("颱風", "台风"), ("麵", "面"), ("歩道", "步道"), ("黒字", "黑字"), ("芸術", "藝術"),
  ])
  func variantsMeet(_ one: String, _ other: String) {
    #expect(folded(one) == folded(other))
  }

  @Test func differentCharactersStayApart() {
    for (one, other) in [("死", "伤"), ("增", "减"), ("买", "卖"), ("入", "出"), ("天", "夫"), ("日", "曰"), ("未", "末")] {
      #expect(folded(one) != folded(other))
    }
  }

  @Test func everyScalarHasOneFormThatFoldsToItself() {
    var changed = 0
    for scalar in UInt32(0)...0x2FFFF {
      let form = HanFolding.fold(scalar)
      if form != scalar { changed += 1 }
      #expect(HanFolding.fold(form) == form)
    }
    #expect(changed >= 2500)
    #expect(HanFolding.fold(.max) == .max)
  }
}

@Suite struct StemmerTests {
  private func stem(_ word: String, _ language: Language) -> UInt64 {
    Stemmer.stem(Array(word.utf8)[...], language: language)
  }

  private func expectOneStem(_ lines: String, _ language: Language) {
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      for word in words {
        #expect(stem(word, language) == stem(words[0], language), "\(words[0]), \(word) in \(language)")
      }
    }
  }

  @Test func english() {
    expectOneStem(
      """
      death deaths
      kill kills killed killing
      injure injured injures injuring
      injury injuries
      vote votes voted voting
      launch launches launched launching
      release releases released releasing
      price prices priced pricing
      party parties
      increase increases increased increasing
      plan plans planned planning
      drop drops dropped dropping
      box boxes
      casualty casualties
      tornado tornadoes
      virus viruses
      match matches matched
      crash crashes crashed
      quarter quarters quarterly
      year years yearly
      goal goals
      publish published publishes publishing
      carry carries carried
      pass passes passed passing
      control controls controlled controlling
      employee employees
      estimate estimated estimates estimating
      company companies
      race races raced racing
      country countries
      """, .english)
  }

  @Test func german() {
    expectOneStem(
      """
      Verletzte Verletzten Verletzter verletzt verletzte
      Tote Toten
      Jahr Jahre Jahren Jahres
      Umsatz Umsätze Umsätzen Umsatzes
      Ergebnis Ergebnisse Ergebnissen
      Stimme Stimmen
      Rakete Raketen
      Passagier Passagiere Passagieren Passagiers
      Wähler Wählern Wählers Wählerinnen
      Preis Preise Preisen Preises
      Aktie Aktien
      Tor Tore Toren Tores
      Wohnung Wohnungen
      Zahl Zahlen
      Punkt Punkte Punkten
      Verlust Verluste Verlusten
      Team Teams
      Mitarbeiter Mitarbeitern Mitarbeiters
      Straße Strassen
      Gewinn Gewinne Gewinnen Gewinns
      starten startet startete
      Viertel Vierteln
      """, .german)
  }

  @Test func french() {
    expectOneStem(
      """
      mort morts morte mortes
      blessé blessés blessée blessées blesser
      passager passagers passagère passagères
      vote votes voter voté
      hausse hausses
      bénéfice bénéfices
      total totaux totale totales
      jeu jeux
      premier premiers première premières
      augmenter augmente augmenté augmentent augmentaient
      siège sièges
      victime victimes
      prévision prévisions
      jour jours
      électeur électeurs
      action actions
      but buts
      tableau tableaux
      année années
      quotidien quotidienne quotidiennes
      """, .french)
  }

  @Test func spanish() {
    expectOneStem(
      """
      muerto muertos muerta muertas
      herido heridos herida heridas
      gol goles
      voto votos votar
      jugador jugadores
      acción acciones
      ingreso ingresos
      mes meses
      mujer mujeres
      vez veces
      aumento aumentó aumentar aumentaron aumentan aumentado
      víctima víctimas
      elección elecciones
      precio precios
      empleado empleados empleada
      país
      votante votantes
      escaño escaños
      terremoto terremotos
      pasajero pasajeros pasajera
      """, .spanish)
  }

  @Test func portuguese() {
    expectOneStem(
      """
      morto mortos morta mortas
      ação ações
      milhão milhões
      gol gols
      total totais
      viagem viagens
      jogador jogadores
      voto votos votar
      aumento aumentou aumentar aumentaram aumentado
      ferido feridos ferida
      mês meses
      eleição eleições
      preço preços
      mulher mulheres
      passageiro passageiros
      empregado empregados
      ponto pontos
      nível níveis
      lucro lucros
      vez vezes
      """, .portuguese)
  }

  @Test func differentWordsStayApart() {
    for (one, other, language) in [
      ("Wähler", "Wahl", Language.german), ("Spieler", "Spiel", .german), ("share", "sharp", .english),
      ("voter", "vote", .english), ("launcher", "launch", .english), ("partido", "parte", .spanish),
      ("mère", "mois", .french), ("ganho", "gol", .portuguese), ("his", "hi", .english), ("gas", "ga", .spanish),
    ] {
      #expect(stem(one, language) != stem(other, language), "\(one) and \(other)")
    }
  }

  @Test func accentsAndCaseMeanNothing() {
    for (one, other) in [
      ("RÉPLICA", "replica"), ("naïve", "naive"), ("Ångström", "angstrom"), ("e\u{301}te", "été"),
      ("œuvre", "oeuvre"), ("Łódź", "lodz"),
    ] {
      #expect(stem(one, .french) == stem(other, .french), "\(one) and \(other)")
    }
    #expect(stem("Straße", .german) == stem("STRASSE", .german))
  }

  @Test func anyBytesHaveAStem() {
    var state: UInt64 = 7
    for round in 0..<3000 {
      var bytes: [UInt8] = []
      for _ in 0..<(round % 40) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let pick = UInt8(truncatingIfNeeded: state >> 40)
        bytes.append(round % 2 == 0 ? pick : 0x61 + pick % 26)
      }
      for language in Language.allCases {
        // Any bytes have a stem, and words in capitals the same one.
        let other = round % 2 == 0 ? bytes : bytes.map { $0 & 0xDF }
        #expect(Stemmer.stem(bytes[...], language: language) == Stemmer.stem(other[...], language: language))
      }
    }
  }
}
