// 日 that counts days and 號 that numbers things: 三日票, 連續五日, 3号楼, 国道3号 are no days of a month.

extension Grammar {
  /// Whether 日 or 號 behind item `i` makes no day of the month of it.
  func isNoDay(_ i: Int) -> Bool {
    guard language.isChinese, has(i + 1, .dayMark), items[i + 1].start == items[i].end else { return false }
    return starts(items[i].end, "日") ? isLengthInDays(i) : isNumber(i)
  }

  /// 三日票, 兩日遊, 為期三日, 最後兩日: so many days.
  func isLengthInDays(_ i: Int) -> Bool {
    guard language.isChinese, has(i + 1, .dayMark), starts(items[i].end, "日"), items[i + 1].start == items[i].end,
      items[i + 1].end == items[i].end + 3, numeral(i)?.isArticle != true
    else { return false }
    let end = items[i + 1].end
    if Grammar.wordsBehindLength.contains(where: { starts(end, $0) }) { return true }
    let start = items[i].start
    for word in Grammar.wordsBeforeLength where starts(start - word.utf8CodeUnitCount, word) { return true }
    // 前兩日, 首三日 and 共五日, but not 目前, 元首 and 中共.
    for (word, heads) in Grammar.shortWordsBeforeLength where starts(start - 3, word) {
      return !heads.contains { starts(start - 6, $0) }
    }
    return false
  }

  private static let wordsBehindLength: [StaticString] = [
    "票", "券", "套", "遊", "游", "內", "内", "之內", "之内", "以內", "以内", "行程", "之旅", "連假", "连假", "長假", "长假", "假期", "展期",
  ]
  private static let wordsBeforeLength: [StaticString] = [
    "最後", "最后", "為期", "为期", "連續", "连续", "長達", "长达", "歷時", "历时", "一連", "一连", "需時", "需时",
  ]
  private static let shortWordsBeforeLength: [(StaticString, [StaticString])] = [
    ("前", ["目", "日", "空", "跟", "眼", "之", "以", "此", "先", "提"]), ("首", ["元", "匪", "黨", "党", "榜", "部", "黑"]),
    ("共", ["中", "公", "國", "国"]),
  ]

  /// 3号楼, 国道3号, 鹊桥二号: a number that names. In Chinese characters 号 names a day only with its month, or beside a
  /// word of time.
  private func isNumber(_ i: Int) -> Bool {
    let mark = i + 1
    let end = items[mark].end
    if Grammar.numberedThings.contains(where: { starts(end, $0) }) { return true }
    if has(mark + 1, .dayPart) || has(mark + 1, .weekday) || has(mark + 1, .dateBoundAfter), follows(end, mark + 1) {
      return false
    }
    if Grammar.wordsBehindNumberedDay.contains(where: { starts(end, $0) }) { return false }
    if numeral(i)?.form == .han { return true }
    let start = items[i].start
    return !opensPhrase(start) && !Grammar.wordsBeforeNumberedDay.contains { starts(start - 3, $0) }
  }

  private static let numberedThings: [StaticString] = [
    "樓", "楼", "線", "线", "館", "馆", "門", "门", "機", "机", "艙", "舱", "公路", "國道", "国道", "衛星", "卫星", "中繼", "中继", "選手", "选手",
    "球員", "球员", "车", "車", "廠", "厂", "房", "倉", "仓", "院", "桌", "床", "位", "種子", "种子", "人物", "字", "令", "文", "提案", "议案",
    "議案", "公告", "出口", "站", "航廈", "航站", "碼", "码", "爐", "炉", "坑", "井", "船", "艦", "舰", "火箭", "染色", "颱風", "台风", "電池",
    "电池", "鉆", "油", "遺址", "遗址", "病房", "教室", "考場", "考场",
  ]
  private static let wordsBehindNumberedDay: [StaticString] = [
    "當天", "当天", "那天", "這天", "这天", "晚", "早", "凌晨", "之前", "之後", "之后", "以前", "以後", "以后", "前", "後", "后", "起", "到", "至",
    "宣布", "公布", "舉行", "举行", "召開", "召开", "發布", "发布", "發表", "发表", "開始", "开始", "開幕", "开幕", "抵達", "抵达", "表示", "說", "说",
    "發生", "发生", "傳出", "传出", "接受", "出席", "返回", "啟程", "启程", "晚間", "晚间", "通過", "通过", "上映", "上市", "上线", "上線",
  ]
  private static let wordsBeforeNumberedDay: [StaticString] = [
    "我", "你", "您", "他", "她", "們", "们", "月", "日", "天", "號", "号", "今", "昨", "明", "本", "每", "逢", "定", "等", "上", "下",
  ]
}
