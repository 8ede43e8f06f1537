// Points that a change starts from or leads to are no bounds: 9分まで短縮した, 52홍콩달러까지 뛰었다, 20%から35%へ引き上げた.

extension Grammar {
  /// Whether the まで, から or 까지 at an item tells how far something went, or where it started, and bounds nothing.
  func isPointOfChange(_ item: Int, of match: Match) -> Bool {
    if match.kind == .date || match.kind == .time { return isBaseOfChange(match.start, item) }
    let start = items[item].start
    let end = items[item].end
    switch language {
    case .japanese:
      if starts(start, "まで"), end == start + 6 { return changes(behind: end, Grammar.japaneseReach, Grammar.mayReach) }
      return starts(start, "から") && end == start + 6
        && changes(behind: end, Grammar.japaneseGrowth, Grammar.mayReach)
    case .korean:
      return starts(start, "까지") && end == start + 6
        && changes(behind: end, Grammar.koreanReach, Grammar.mayReachInKorean)
    case .english, .german, .french, .spanish, .portuguese, .simplifiedChinese, .traditionalChinese, .undetermined:
      return false
    }
  }

  /// Whether から behind 前年, 前の四半期 opens what a change is measured against, and no period.
  func isBaseOfChange(_ start: Int, _ item: Int) -> Bool {
    language == .japanese && starts(start, "前") && starts(items[item].start, "から")
      && changes(behind: items[item].end, Grammar.japaneseGrowth, Grammar.mayReach)
  }

  /// 4人から6人に修正, 30%에서 45%로 올랐다: what it was and what it became are two values, no range.
  func isStep(over join: Int, to second: Match) -> Bool {
    guard second.kind != .date, second.kind != .time else { return false }
    switch language {
    case .japanese:
      guard starts(items[join].start, "から"), starts(second.end, "に") || starts(second.end, "へ") else { return false }
      return changes(behind: second.end + 3, Grammar.japaneseReach, [])
        || Grammar.corrections.contains { starts(second.end + 3, $0) }
    case .korean:
      guard starts(items[join].start, "에서"), starts(second.end, "로 ") || starts(second.end, "으로 ") else {
        return false
      }
      return changes(behind: second.end + 3, Grammar.koreanReach, [])
    case .english, .german, .french, .spanish, .portuguese, .simplifiedChinese, .traditionalChinese, .undetermined:
      return false
    }
  }

  /// Whether a verb of change stands behind an offset in its clause, and nothing that makes it a mere possibility.
  private func changes(behind end: Int, _ verbs: [StaticString], _ possible: [StaticString]) -> Bool {
    let limit = min(range.upperBound, end + Grammar.clauseReach)
    var k = end
    while k < limit, !isClauseEnd(k) {
      if text[k] >= 0xE3, verbs.contains(where: { starts(k, $0) }) {
        let stop = min(range.upperBound, k + 27)
        var j = k
        while j < stop, !isClauseEnd(j) {
          if possible.contains(where: { starts(j, $0) }) { return false }
          j += 1
        }
        return true
      }
      k += 1
    }
    return false
  }

  private func isClauseEnd(_ k: Int) -> Bool {
    switch text[k] {
    case 0, UInt8(ascii: "."), UInt8(ascii: ","), 0x0A: !(isDigit(k - 1) && isDigit(k + 1))
    case 0xE3: starts(k, "。") || starts(k, "、") || starts(k, "「") || starts(k, "」")
    default: false
    }
  }

  /// In bytes: a dozen characters.
  private static let clauseReach = 40
  private static let japaneseReach: [StaticString] = [
    "短縮", "上が", "上昇", "下が", "下落", "低下", "伸び", "伸ば", "増え", "増加", "増や", "減っ", "減り", "減少", "減ら", "達し", "値上が", "値下が",
    "引き上げ",
    "引き下げ", "拡大", "縮小", "縮め", "縮ま", "回復", "落ち", "落と", "急騰", "急落", "急増", "急減", "高騰", "膨ら", "改善", "切り上が", "切り下が", "引き締",
  ]
  private static let japaneseGrowth: [StaticString] = [
    "増", "減", "膨ら", "伸び", "伸ば", "上昇", "上が", "下落", "下が", "低下", "横ばい", "改善", "落ち", "落と", "拡大", "縮小", "縮ま", "引き上げ", "引き下げ",
    "短縮", "回復", "変わら", "修正", "訂正", "変更", "急騰", "急落", "高騰", "値上げ", "値下げ",
  ]
  private static let corrections: [StaticString] = ["修正", "訂正", "変更", "改め", "上方修正", "下方修正"]
  private static let mayReach: [StaticString] = ["でき", "可能", "せる", "せます", "られます"]
  private static let koreanReach: [StaticString] = [
    "치솟", "오르", "올랐", "올라", "올린", "올렸", "떨어", "늘어", "늘었", "늘린", "늘렸", "늘리", "줄어", "줄었", "줄이", "줄였", "줄인", "내려", "내렸",
    "내린", "단축", "상승", "하락", "증가", "감소", "급등", "급락", "낮아", "낮췄", "낮춘", "높아", "높였", "높인", "확대", "축소", "뛰", "뛴", "회복",
    "밀려",
    "밀렸", "추락", "불어", "인상", "인하", "폭락", "폭등", "정정", "수정", "개선",
  ]
  private static let mayReachInKorean: [StaticString] = ["수 있", "가능", "수도 있"]

  // MARK: Bounds with an adverb

  /// 세 배를 크게 웃돌았다, 5천 명에 조금 못 미쳤다, 500人をはるかに上回った: an adverb between the value and the verb that bounds it.
  func boundBehindAdverb(_ match: Match) -> Match? {
    guard language == .japanese || language == .korean, match.bound == .exact, !match.value.isRange,
      !isMeasure(match)
    else { return nil }
    let isJapanese = language == .japanese
    let particles = isJapanese ? Grammar.japaneseObjects : Grammar.koreanObjects
    guard let particle = particles.first(where: { starts(match.end, $0) }) else { return nil }
    var k = match.end + particle.utf8CodeUnitCount
    var isSlight = false
    for (adverb, slight) in isJapanese ? Grammar.japaneseAdverbs : Grammar.koreanAdverbs where starts(k, adverb) {
      k += adverb.utf8CodeUnitCount
      isSlight = slight
      break
    }
    for (verb, bound) in isJapanese ? Grammar.japaneseBoundingVerbs : Grammar.koreanBoundingVerbs where starts(k, verb)
    {
      var result = match
      // Just under 3,000 is nearly 3,000.
      result.bound = isSlight && bound == .lessThan ? .about : bound
      result.end = k + verb.utf8CodeUnitCount
      result.next = itemBehind(result.end, from: match.next)
      applyBound(&result)
      return result
    }
    return nil
  }

  /// Whether a bound says that something else surpassed the value, or fell short of it.
  func isSurpassed(_ item: Int) -> Bool {
    let start = items[item].start
    return language == .japanese && (starts(start, "を上回") || starts(start, "を下回"))
      || language == .korean && (starts(start + 4, "웃도") || starts(start + 4, "웃돌") || starts(start + 4, "상회"))
  }

  /// 予想の3.2ドルを上回った, 한도 300개를 넘겼다: what something else is measured by is told exactly.
  /// 平年の2倍を超える is so many times of something.
  func isMeasure(_ match: Match) -> Bool {
    guard match.kind != .multiplier else { return false }
    let words = language == .japanese ? Grammar.japaneseMeasures : Grammar.koreanMeasures
    return words.contains { starts(match.start - $0.utf8CodeUnitCount, $0) }
  }

  private static let japaneseMeasures: [StaticString] = ["の", "上限", "基準", "目標", "予想", "限度", "定員", "記録"]
  private static let koreanMeasures: [StaticString] = [
    "의 ", "인 ", "한도 ", "상한 ", "제한 ", "기준 ", "목표 ", "예상 ", "예상치 ", "기록 ", "정원 ", "전년 ", "지난해 ",
  ]

  private static let japaneseObjects: [StaticString] = ["を", "に"]
  private static let koreanObjects: [StaticString] = ["을 ", "를 ", "이 ", "가 ", "에 "]
  /// Whether the adverb says that it was little.
  private static let japaneseAdverbs: [(StaticString, Bool)] = [
    ("はるかに", false), ("大きく", false), ("大幅に", false), ("優に", false), ("かなり", false), ("わずかに", true), ("やや", true),
    ("少し", true),
  ]
  private static let koreanAdverbs: [(StaticString, Bool)] = [
    ("훌쩍 ", false), ("크게 ", false), ("훨씬 ", false), ("조금 ", true), ("약간 ", true), ("살짝 ", true), ("다소 ", true),
    ("소폭 ", true),
  ]
  private static let japaneseBoundingVerbs: [(StaticString, Bound)] = [
    ("上回った", .moreThan), ("上回る", .moreThan), ("上回っ", .moreThan), ("上回り", .moreThan), ("超す", .moreThan),
    ("超した", .moreThan), ("超し", .moreThan), ("超えた", .moreThan), ("超える", .moreThan), ("超えて", .moreThan),
    ("超え、", .moreThan),
    ("下回った", .lessThan), ("下回る", .lessThan), ("下回っ", .lessThan), ("下回り", .lessThan), ("届かな", .lessThan),
    ("届かず", .lessThan),
    ("満たな", .lessThan), ("迫る", .about), ("迫った", .about), ("迫り", .about), ("迫っ", .about),
  ]
  private static let koreanBoundingVerbs: [(StaticString, Bound)] = [
    ("넘", .moreThan), ("웃돌", .moreThan), ("웃돈", .moreThan), ("웃도", .moreThan), ("상회", .moreThan), ("못 미", .lessThan),
    ("못미", .lessThan), ("밑돌", .lessThan), ("밑돈", .lessThan), ("밑도", .lessThan), ("하회", .lessThan), ("육박", .about),
    ("근접", .about),
  ]

  // MARK: Classes

  /// 8万円台, 10만 원대: from the value to the next one of its last place.
  func band(_ match: Match) -> Value? {
    func widened(_ interval: Interval) -> Interval? {
      interval.point.map { Interval(min: $0, max: $0 + $0.trailingPower) }
    }
    return switch match.value {
    case .money(let interval, let currency): widened(interval).map { .money($0, currency: currency) }
    case .percent(let interval): widened(interval).map { .percent($0) }
    case .quantity(let interval, let unit): widened(interval).map { .quantity($0, unit: unit) }
    default: nil
    }
  }

  /// 震度5強, 最大震度6弱: the halves of two classes of a scale, neither more nor less than the number.
  func isHalfOfClass(_ match: Match, _ item: Int) -> Bool {
    guard language == .japanese, case .number(let interval, _) = match.value,
      interval.point == Number(5) || interval.point == Number(6),
      starts(items[item].start, "強") || starts(items[item].start, "弱")
    else { return false }
    return Grammar.scales.contains { starts(match.start - $0.utf8CodeUnitCount, $0) }
  }

  private static let scales: [StaticString] = ["震度", "震度は", "震度が", "震度：", "震度:", "階級", "階級は"]
}
