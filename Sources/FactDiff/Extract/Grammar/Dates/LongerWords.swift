// Bounds and parts of a period that are only the beginning of a longer word: 前田, 后勤, 中国, 起飞, 末永, 전남, 초등학교.

extension Grammar {
  /// The token of a bound or a part, cut before the longer word that its last character opens: of 年中国 the 年 is left,
  /// of 前田 nothing.
  func outsideLongerWord(_ token: Token, _ roles: RoleSet) -> Token? {
    guard roles.intersects(Grammar.sides), token.end - token.start >= 3, byte(token.end) >= 0xE3,
      // 42초가, 兩起火災: behind a number it is the unit.
      !(roles.intersects(Grammar.countingRoles) && items.last?.numeral ?? -1 >= 0 && items.last?.end == token.start),
      opensLongerWord(token.end - 3)
    else { return token }
    guard let shorter = lexicon.longestMatch(in: text, from: token.start, shorterThan: token.end - token.start) else {
      return nil
    }
    return Token(start: token.start, end: token.start + shorter.length, list: shorter.list)
  }

  private static let sides = RoleSet(.dateBoundAfter, .relativeSuffix, .datePart, .yearPart, .monthPart)

  private static let countingRoles = RoleSet(.timeUnit, .counter, .secondMark)

  private func opensLongerWord(_ start: Int) -> Bool {
    switch language {
    case .korean:
      guard Grammar.koreanSides.contains(where: { starts(start, $0) }), isHangulSyllable(start + 3) else {
        return false
      }
      return !Grammar.koreanTails.contains { starts(start + 3, $0) }
    case .japanese:
      if Grammar.japaneseWords.contains(where: { starts(start, $0) }) { return true }
      // 2024年前田, 6月4日後の: behind a date a kanji goes on with the word, behind a length it may begin the next.
      return starts(start, "前") && isHanCharacter(start + 3) && followsDate(start) && !starts(start, "前後")
    case .simplifiedChinese, .traditionalChinese:
      return Grammar.chineseWords.contains { starts(start, $0) }
        || followsDate(start) && Grammar.chineseWordsBehindDates.contains { starts(start, $0) }
    case .english, .german, .french, .spanish, .portuguese, .undetermined: return false
    }
  }

  /// 6月4日, 6月, or the 年 of four digits; in Japanese 2日前 is a length.
  private func followsDate(_ start: Int) -> Bool {
    if starts(start - 3, "日") {
      var k = start - 3
      while isDigit(k - 1) { k -= 1 }
      return language.isChinese || starts(k - 3, "月")
    }
    return starts(start - 3, "月") && isDigit(start - 4)
      || starts(start - 3, "年") && isDigit(start - 4) && isDigit(start - 5) && isDigit(start - 6) && isDigit(start - 7)
  }

  private func isHanCharacter(_ offset: Int) -> Bool { byte(offset) >= 0xE4 && byte(offset) <= 0xE9 }

  private func isHangulSyllable(_ offset: Int) -> Bool { byte(offset) >= 0xEA && byte(offset) <= 0xED }

  private static let koreanSides: [StaticString] = ["전", "후", "뒤", "초", "말"]

  /// What a Korean word takes at its end.
  private static let koreanTails: [StaticString] = [
    "에", "엔", "까지", "부터", "의", "으로", "로 ", "이 ", "이나", "이면", "이었", "이다", "이던", "인 ", "인데", "은 ", "는 ", "과 ",
    "와 ", "도 ", "만 ", "만에", "보다 ", "쯤", "께", "경", "무렵", "기준", "현재", "즈음", "대비", "기 ", "기에", "기의", "기부터", "기까지", "께부터",
  ]

  private static let japaneseWords: [StaticString] = [
    "前橋", "前田", "前川", "前原", "前野", "前首相", "前大統領", "前知事", "前市長", "前社長", "前会長", "前監督", "前節", "前回", "前作", "前科",
    "前線", "前身", "前提", "前座", "前哨", "前衛", "前方", "前任", "前売", "後藤", "後楽", "後援", "後輩", "後方", "後続", "後期", "後任", "後継",
    "後者", "後悔", "後遺", "後進", "後退", "後部", "後輪", "後世", "末永", "末広", "末吉", "末次", "末端", "末っ子", "初の", "初めて", "初代",
    "初回", "初日", "初戦", "初優勝", "初出場", "初勝利", "初登場", "初開催", "初心", "初雪", "初公開", "中国", "中東", "中央", "中学", "中心",
    "中小", "中部", "中日", "中華",
  ]

  private static let chineseWords: [StaticString] = [
    "前田", "前总统", "前總統", "前首相", "前总理", "前總理", "前主席", "前部长", "前部長", "前市长", "前市長", "前院长", "前院長", "前立委", "前议员",
    "前議員", "前国脚", "前國腳", "前教练", "前教練", "前妻", "前夫", "前任", "前线", "前線", "前锋", "前鋒", "前沿", "前景", "前身", "前提", "前瞻",
    "前海", "前门", "前門", "后藤", "後藤", "后勤", "後勤", "后卫", "後衛", "后果", "後果", "后备", "後備", "后援", "後援", "后悔", "後悔", "后遗",
    "後遺", "后羿", "后宫", "後宮", "后里", "後里", "中国", "中國", "中央", "中东", "中東", "中学", "中學", "中心", "中医", "中醫", "中小", "中美",
    "中日", "中俄", "中韩", "中韓", "中欧", "中歐", "中华", "中華", "中文", "中方", "中共", "中超", "中科", "中信", "中山", "中部", "中级", "中級",
    "中铁", "中石", "中粮", "中航", "中秋", "中考", "中场", "中場", "中锋", "中鋒", "中职", "中職", "中甲", "中油", "中鋼", "中選會", "中研", "中非",
    "中英", "中法", "中德", "中印", "中澳", "中越", "中朝", "中亚", "中亞", "初中", "初级", "初級", "初步", "初选", "初選", "初赛", "初賽", "初审",
    "初審", "初次", "初创", "初創", "末班", "末日", "末代", "末端", "底特律", "底层", "底層", "底线", "底線", "底片", "底盘", "底盤", "底部", "底气",
    "底氣", "起飞", "起飛", "起火", "起诉", "起訴", "起义", "起義", "起源", "起草", "起步", "起点", "起點", "起拍", "起降", "起爆", "起获", "起獲",
    "起底", "起重", "起到", "起码", "起碼", "起亚", "起亞", "起死", "起床", "起伏", "起跑", "起运", "起運", "起航", "起锚", "起錨", "起吊", "起程",
    "止损", "止損", "止跌", "止血", "止痛",
  ]

  /// Behind a length these begin a word of their own: 三天前来到, 两天后续约.
  private static let chineseWordsBehindDates: [StaticString] = [
    "前往", "前来", "前來", "前期", "前述", "前方", "后续", "後續", "后来", "後來", "后期", "後期", "后方", "後方", "后者", "後者",
  ]
}
