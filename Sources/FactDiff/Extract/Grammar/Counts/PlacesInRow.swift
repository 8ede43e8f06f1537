// Places in a row that no prefix tells, in Japanese and Korean: 4段目, 3例目, 5차 발사, 2단이 분리됐다, 2심에서.

extension Grammar {
  /// A number with a counter that says which one it is.
  func placeInRow(at i: Int) -> Match? {
    guard language == .japanese || language == .korean, let number = numeral(i), number.bound == .exact,
      !number.hasMagnitude, !number.isFraction, number.decimals == 0, let value = number.point?.integer, value > 0
    else { return nil }
    guard let end = language == .japanese ? japanesePlace(at: i, number) : koreanPlace(at: i, number, value) else {
      return nil
    }
    return Match(
      kind: .ordinal, value: .ordinal(value), start: number.start, end: end, next: itemBehind(end, from: i + 1))
  }

  /// 5カ所目, 4段目, 3例目; 2つ目的 is Chinese, and 目標 a word.
  private func japanesePlace(at i: Int, _ number: Numeral) -> Int? {
    var end = number.end
    if has(i + 1, .counter), items[i + 1].start == end {
      end = items[i + 1].end
    } else if stands(.placeCounter, at: end) {
      end += 3
    } else {
      return nil
    }
    guard starts(end, "目"), !stands(.eyeWord, at: end) else {
      // 2階で, 3階から, but 3階建て
      guard starts(end - 3, "階"), number.form == .digits,
        starts(end, "で") || starts(end, "に") || starts(end, "から")
      else { return nil }
      return end
    }
    return end + 3
  }

  /// 5차 발사, 2단계 발령, 2심에서, 6호 위성, 4회째: digits, a word that ranks, and what ends it.
  private func koreanPlace(at i: Int, _ number: Numeral, _ value: Int) -> Int? {
    let end = number.end
    if has(i + 1, .counter), near(end, items[i + 1].start), starts(items[i + 1].end, "째") {
      return items[i + 1].end + 3
    }
    guard number.form == .digits, number.digitCount <= 2, value < 40 else { return nil }
    for (word, tails) in Grammar.ranks where starts(end, word) {
      let behind = end + word.utf8CodeUnitCount
      if tails.isEmpty ? endsRank(behind) : tails.contains(where: { starts(behind, $0) }) { return behind }
    }
    return isTrialPhase(number) && starts(end, "상") && endsRank(end + 3) ? end + 3 : nil
  }

  /// Whether a word ends at an offset, or takes a particle that no count takes: 단으로 and 단계로 tell of how many.
  private func endsRank(_ k: Int) -> Bool {
    guard isHangulSyllable(at: k) else { return true }
    return width(of: .rankParticle, at: k) { !isHangulSyllable(at: k + $0) } != nil
  }

  /// What ranks, and what must follow where it may count as well.
  private static let ranks: [(StaticString, [StaticString])] = [
    ("차", []), ("심", []), ("구간", []),
    ("호", ["는", "가 ", "를", "의", "와", "에", "기", " 위성", " 태풍", " 로켓", " 발사", "(", " ("]),
    ("단계", ["에서", "에 ", "가 발", " 발령", " 격상", " 시행", " 진입", " 분리", " 경보", " 비상", " 하향", " 상향"]),
    ("단", ["이 ", "은 ", "의 ", "과 ", "을 ", " 분리", " 엔진", " 점화", " 연소", " 추진"]),
    ("층", ["에서", "에 ", "에는", "에선"]),
  ]

  /// 임상 3상: elsewhere 상 is a phase of current, or a prize.
  private func isTrialPhase(_ number: Numeral) -> Bool {
    starts(number.start - 7, "임상 ") || starts(number.start - 6, "임상")
  }

  /// The counters whose number says which one: asked before anything else is read.
  func mayBePlaceInRow(_ i: Int) -> Bool {
    guard language == .japanese || language == .korean else { return false }
    return byte(items[i].end) >= 0xC2 || byte(items[i].end) == 0x20
  }
}
