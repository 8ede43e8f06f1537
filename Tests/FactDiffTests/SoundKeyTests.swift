// Names that sound alike across scripts, names that do not, and words that are no names.
import Testing

@testable import FactDiff

@Suite struct SoundKeyTests {
  private func keys(_ word: String, _ language: Language = .english) -> [UInt64] {
    let bytes = Array(word.utf8)
    var found = SoundKeys()
    switch bytes[0] {
    case 0xE3: SoundKey.katakana(bytes, 0..<bytes.count, into: &found)
    case 0xE4...0xE9: SoundKey.han(bytes, 0..<bytes.count, into: &found)
    case 0xEA...0xED: SoundKey.hangul(bytes, 0..<bytes.count, into: &found)
    default: SoundKey.latin(bytes[...], language, into: &found)
    }
    return (0..<found.count).map { found[$0] }
  }

  /// Every word of a line meets every other one.
  @Test(arguments: [
    "Slayman スレイマン 슬레이먼 史雷曼",
    "Osnabrück オスナブリュック 오스나브뤼크 奧斯納布魯克 奥斯纳布吕克",
    "Pinatubo ピナトゥボ 피나투보 皮納土玻",
    "Alcaraz アルカラス 알카라스 艾卡拉茲 阿尔卡拉斯",
    "Albuquerque アルバカーキ 앨버커키 阿尔伯克基",
    "Kowalski コワルスキー 코왈스키 科瓦尔斯基",
    "Tegucigalpa テグシガルパ 테구시갈파 特古西加尔巴",
    "Hendrickson ヘンドリクソン 헨드릭슨 亨德里克森",
    "Ljubljana リュブリャナ 류블랴나 卢布尔雅那",
    "Carmichael カーマイケル 카마이클 卡迈克尔",
    "Gutierrez グティエレス 구티에레스 古铁雷斯",
    "Anchorage アンカレッジ 앵커리지 安克雷奇",
    "Saskatoon サスカトゥーン 새스커툰 萨斯卡通",
    "Dostoevsky ドストエフスキー 도스토옙스키 陀思妥耶夫斯基",
    "Magdeburg マクデブルク 마그데부르크",
    "Lahaina ラハイナ 拉海納",
    "Kilimanjaro キリマンジャロ 킬리만자로",
    "Stavanger スタヴァンゲル",
    "Schweitzer シュバイツァー",
    "Thatcher 撒切尔",
    "Djokovic ジョコビッチ 조코비치",
    "Singapore シンガポール",
    "Zuckerberg ザッカーバーグ 저커버그 扎克伯格",
  ])
  func nameMeetsItsTranscriptions(_ line: String) {
    let words = line.split(separator: " ").map(String.init)
    for (i, a) in words.enumerated() {
      for b in words[(i + 1)...] {
        #expect(!Set(keys(a)).isDisjoint(with: keys(b)), "\(a) and \(b)")
      }
    }
  }

  /// The first word of a line meets none of the others, though they begin or end alike.
  @Test(arguments: [
    "Slayman スラヴィク 슬로바키아 斯洛伐克 スレブレニツァ",
    "Osnabrück オスマン 오스트라바 奥斯曼 インスブルック",
    "Pinatubo ピノチェト 피노체트 皮诺切特 ペトロフ",
    "Alcaraz アルジャジーラ 알제리아 阿尔巴尼 アルバレス",
    "Kowalski コワレンコ 코발렌코 科瓦连科 カルロフスキー",
    "Hendrickson ヘンダーソン 헨더슨 亨德森 アンダーソン",
    "Carmichael カーライル 칼라일 卡莱尔 カーマン",
    "Gutierrez ゴンサレス 곤살레스 冈萨雷斯 グティ",
    "Anchorage アンコール 앙카라 安卡拉 アントワープ",
    "Magdeburg マールブルク 마르부르크 马尔堡 マグダレナ",
    "Stavanger スタンフォード 스탠퍼드 斯坦福 スタンダール",
  ])
  func otherNamesDoNotMeet(_ line: String) {
    let words = line.split(separator: " ").map(String.init)
    for other in words.dropFirst() {
      #expect(Set(keys(words[0])).isDisjoint(with: keys(other)), "\(words[0]) and \(other)")
    }
  }

  @Test func particlesComeOff() {
    for word in ["오스나브뤼크에서", "오스나브뤼크는", "오스나브뤼크까지"] {
      #expect(!Set(keys(word)).isDisjoint(with: keys("Osnabrück")), "\(word)")
    }
  }

  @Test func wordsAroundANameInHanComeOff() {
    for run in ["比奥斯纳布吕克", "奥斯纳布吕克多"] {
      #expect(!Set(keys(run)).isDisjoint(with: keys("Osnabrück")), "\(run)")
    }
  }

  @Test(arguments: ["Lee", "Bo", "リー", "서울", "했다", "없는데", "꺾었던", "多高", "开本", "地方的"])
  func tooLittleIsSaid(_ word: String) { #expect(keys(word).isEmpty) }

  @Test func anythingIsRead() {
    // Long, without vowels, of signs alone: cut, or without a key.
    for word in [String(repeating: "Schtroumpf", count: 40), "Ğğğ", "Xzxzxz", "ーーーー", "ッッッ", "ンンンンン", "쀍쀍쀍"] {
      #expect(keys(word).count <= 8)
      #expect(keys(word, .german).count <= 8)
    }
  }

  // MARK: In a text

  private func sounds(_ text: String) throws -> [String] {
    let source = try Source.load(id: "a.md", bytes: Array(text.utf8))
    return source.blocks.flatMap { block in
      BlockFeatures(source: source, block: block, mentions: [], firstMention: 0).features
        .filter { $0.kind == .sound }
        .map { String(decoding: source.text[$0.start..<$0.end], as: UTF8.self) }
    }
  }

  @Test func namesOfATextAreFound() throws {
    #expect(
      Set(try sounds("The ferry to Trelleborg left early, said Captain Lindqvist.")).isSuperset(of: [
        "Trelleborg", "Lindqvist",
      ]))
    #expect(Set(try sounds("フェリーはトレレボリを早朝に出た、とエリク・リンドクビスト船長は話した。")).isSuperset(of: ["トレレボリ", "リンドクビスト"]))
    #expect(try sounds("渡轮清晨离开特雷勒堡，船长埃里克·林德奎斯特说。").contains("特雷勒堡"))
    #expect(try sounds("여객선은 새벽에 트렐레보리를 떠났다고 린드크비스트 선장이 말했다.").contains("트렐레보리를"))
  }

  @Test func whatTheLexiconKnowsIsNotSpelled() throws {
    #expect(try sounds("People in Germany and Australia read it.").allSatisfy { $0 == "People" })
    #expect(try sounds("オーストラリアの人々").isEmpty)
  }
}
