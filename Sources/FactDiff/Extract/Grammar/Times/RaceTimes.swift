// Times that somebody took rather than times of day: "won in 2:06:17", 2:06:17のタイム, "en 2h06".

extension Grammar {
  /// Whether hours, minutes and seconds in digits tell how long it took, whatever date stands beside them.
  func isRaceTime(_ start: Int, _ end: Int) -> Bool {
    // Minutes and seconds alone, or hours and minutes, are told by what else stands near.
    var colons = 0
    for k in start..<end where text[k] == UInt8(ascii: ":") { colons += 1 }
    guard colons == 2 else { return false }
    if isTaken(before: start) { return true }
    if Grammar.wordsBeforeRaceTimes.contains(where: { starts(start - $0.utf8CodeUnitCount, $0) }) { return true }
    return Grammar.wordsBehindRaceTimes.contains { starts(end, $0) }
  }

  /// "in 2:06:17", "en 2h06", "em 2h06min": no time of day stands behind these words.
  func isTaken(before start: Int) -> Bool {
    let word: StaticString
    switch language {
    case .english, .german: word = "in "
    case .french, .spanish: word = "en "
    case .portuguese: word = "em "
    case .simplifiedChinese, .traditionalChinese, .japanese, .korean, .undetermined: return false
    }
    return starts(start - 3, word) && !isLatinLetter(start - 4)
  }

  private static let wordsBeforeRaceTimes: [StaticString] = [
    "time of ", "Time of ", "ran ", "ran a ", "clocked ", "clocking ", "clocked a ", "Zeit von ", "temps de ",
    "tiempo de ",
    "tempo de ", "marca de ", "chrono de ", "以", "用时", "用時", "耗时", "耗時", "成绩", "成績", "成绩为", "成績為", "成绩是", "成績是", "タイムは",
    "タイム", "記録は", "기록 ", "기록은 ",
  ]
  private static let wordsBehindRaceTimes: [StaticString] = [
    "のタイム", "の記録", "の好タイム", "で優勝", "でゴール", "でフィニッシュ", "で完走", "で制し", "で走", "的成绩", "的成績", "的时间", "的時間", "夺冠", "奪冠",
    " 夺冠", " 奪冠", "完赛", "完賽", "의 기록", "의 성적", " 기록으로", "의 대회", "로 우승", "로 결승", "만에", " Stunden",
    " was the winning time",
    " for the win", " h,", " h.",
  ]
}
