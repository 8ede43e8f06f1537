// Whether a number in brackets stands behind a person in Japanese or Korean: 機長(52), 山本花音(31), 최다빈(27·대구시청).

extension Grammar {
  /// `open` is where the bracket opens, `end` where the number ends.
  func isBehindPerson(_ open: Int, _ end: Int) -> Bool {
    switch language {
    case .japanese: isBehindJapanesePerson(open, end)
    case .korean: isBehindKoreanName(open)
    case .english, .german, .french, .spanish, .portuguese, .simplifiedChinese, .traditionalChinese, .undetermined:
      false
    }
  }

  private func isBehindJapanesePerson(_ open: Int, _ end: Int) -> Bool {
    if Grammar.people.contains(where: { starts(open - $0.utf8CodeUnitCount, $0) }) { return true }
    let close = end + (byte(end) == UInt8(ascii: ")") ? 1 : 3)
    guard Grammar.particlesOfPeople.contains(where: { starts(close, $0) }) else { return false }
    var start = open
    var isKatakana = true
    var isKanji = true
    while start - 3 >= range.lowerBound, open - start < 24 {
      let first = text[start - 3]
      let isKana =
        first == 0xE3 && (text[start - 2] == 0x82 && text[start - 1] >= 0xA1 || text[start - 2] == 0x83)
      let isHanCharacter = first >= 0xE4 && first <= 0xE9
      guard isKana && isKatakana || isHanCharacter && isKanji else { break }
      if isKana { isKanji = false } else { isKatakana = false }
      start -= 3
    }
    let count = (open - start) / 3
    return isKanji
      ? (4...5).contains(count) && !Grammar.things.contains { starts(open - $0.utf8CodeUnitCount, $0) }
      : count >= 4 && !Grammar.things.contains { starts(open - $0.utf8CodeUnitCount, $0) }
  }

  private static let people: [StaticString] = [
    "船長", "機長", "団員", "隊員", "乗員", "乗組員", "従業員", "会社員", "公務員", "職員", "店員", "駅員", "役員", "委員", "社員", "記者", "医師", "教師",
    "弁護士",
    "運転手", "運転士", "女性", "男性", "女子", "男子", "学生", "生徒", "児童", "住民", "主婦", "漁師", "農家", "店主", "店長", "校長", "園長", "院長", "所長",
    "部長",
    "課長", "理事長", "副会長", "騎手", "棋士", "力士", "研究者", "経営者", "創業者", "被害者", "遺族", "妻", "夫", "母親", "父親", "長男", "長女",
    "次男",
    "次女", "息子", "娘", "無職", "自営業", "専務", "常務", "首長", "大臣", "元首相", "前首相", "司令官", "飛行士",
  ]
  private static let things: [StaticString] = [
    "番号", "文献", "資料", "件数", "数", "率", "量", "表", "図", "県", "市", "ゴール", "メダル", "ポイント", "ページ", "チーム", "番", "リスト", "グループ",
    "クラス",
    "バージョン", "ランク", "ドル", "メートル", "センチ", "パーセント", "都", "府", "道", "区", "町", "村", "国", "回", "社", "党", "派", "線", "駅", "級",
    "年", "位",
  ]
  private static let particlesOfPeople: [StaticString] = [
    "が", "は", "と", "も", "、", "さん", "氏", "選手", "ら", "を", "に", "の", "＝", "=", "。",
  ]

  /// A surname of one syllable and a given name of two, at the start of a word.
  private func isBehindKoreanName(_ open: Int) -> Bool {
    let start = open - 9
    guard start >= range.lowerBound, (0..<3).allSatisfy({ isHangulSyllable(at: start + $0 * 3) }),
      start - 3 < range.lowerBound || !isHangulSyllable(at: start - 3)
    else { return false }
    return Grammar.surnames.contains { starts(start, $0) } && !Grammar.lastSyllables.contains { starts(open - 3, $0) }
  }

  private static let surnames: [StaticString] = [
    "김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오", "서", "신", "권", "황", "안", "송", "류", "유", "홍", "전", "고",
    "문", "양",
    "손", "배", "백", "허", "남", "심", "노", "하", "곽", "성", "차", "주", "우", "구", "민", "나", "진", "지", "엄", "채", "원", "천", "방",
    "공", "현",
  ]
  /// What ends places and things of three syllables.
  private static let lastSyllables: [StaticString] = [
    "도", "시", "군", "구", "동", "읍", "면", "부", "률", "율", "량", "표", "팀", "국", "역", "급", "회", "법", "가", "비", "액", "점",
  ]

  /// (27·대구시청): more than the age in the bracket.
  func opensBracket(_ operand: Operand) -> Bool {
    guard language == .korean || language == .japanese, byte(operand.start - 1) == UInt8(ascii: "(") else {
      return false
    }
    return Grammar.marksBehindAges.contains { starts(operand.end, $0) }
      && isBehindPerson(operand.start - 1, operand.end)
  }

  private static let marksBehindAges: [StaticString] = ["·", "・", "、", ", ", "=", "＝"]
}
