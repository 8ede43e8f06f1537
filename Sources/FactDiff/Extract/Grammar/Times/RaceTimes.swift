// Times that somebody took rather than times of day: "won in 2:06:17", 2:06:17のタイム, "en 2h06".

extension Grammar {
  /// Whether hours, minutes and seconds in digits tell how long it took, whatever date stands beside them.
  func isRaceTime(_ start: Int, _ end: Int) -> Bool {
    // Minutes and seconds alone, or hours and minutes, are told by what else stands near.
    var colons = 0
    for k in start..<end where text[k] == UInt8(ascii: ":") { colons += 1 }
    guard colons == 2 else { return false }
    if isTaken(before: start) { return true }
    if stands(.raceTimeLead, before: start) { return true }
    return stands(.raceTimeTail, at: end)
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

}
