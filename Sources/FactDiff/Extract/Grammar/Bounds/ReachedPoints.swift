// Points that a change starts from or leads to are no bounds: 9分まで短縮した, 52홍콩달러까지 뛰었다, 20%から35%へ引き上げた.

extension Grammar {
  /// Whether the まで, から or 까지 at an item tells how far something went, or where it started, and bounds nothing.
  func isPointOfChange(_ item: Int, of match: Match) -> Bool {
    if match.kind == .date || match.kind == .time { return isBaseOfChange(match.start, item) }
    let start = items[item].start
    let end = items[item].end
    guard end == start + 6 else { return false }
    if starts(start, "まで") || starts(start, "까지") { return changes(behind: end, .changeVerb, isCertain: true) }
    return starts(start, "から") && changes(behind: end, .changeSince, isCertain: true)
  }

  /// Whether から behind 前年, 前の四半期 opens what a change is measured against, and no period.
  func isBaseOfChange(_ start: Int, _ item: Int) -> Bool {
    language == .japanese && starts(start, "前") && starts(items[item].start, "から")
      && changes(behind: items[item].end, .changeSince, isCertain: true)
  }

  /// 4人から6人に修正, 30%에서 45%로 올랐다: what it was and what it became are two values, no range.
  func isStep(over join: Int, to second: Match) -> Bool {
    guard second.kind != .date, second.kind != .time else { return false }
    switch language {
    case .japanese:
      guard starts(items[join].start, "から"), starts(second.end, "に") || starts(second.end, "へ") else { return false }
      return changes(behind: second.end + 3, .changeVerb)
        || stands(.correction, at: second.end + 3)
    case .korean:
      guard starts(items[join].start, "에서"), starts(second.end, "로 ") || starts(second.end, "으로 ") else {
        return false
      }
      return changes(behind: second.end + 3, .changeVerb)
    case .english, .german, .french, .spanish, .portuguese, .simplifiedChinese, .traditionalChinese, .undetermined:
      return false
    }
  }

  /// Whether a verb of change stands behind an offset in its clause; where it must be certain, one that is no mere
  /// possibility.
  private func changes(behind end: Int, _ verb: Neighbour, isCertain: Bool = false) -> Bool {
    let limit = min(range.upperBound, end + Grammar.clauseReach)
    guard let start = (end..<max(end, limit)).first(where: { isClauseEnd($0) || stands(verb, at: $0) }),
      !isClauseEnd(start)
    else { return false }
    if !isCertain { return true }
    let stop = min(range.upperBound, start + 27)
    let mark = (start..<stop).first { isClauseEnd($0) || stands(.possibility, at: $0) }
    return mark.map(isClauseEnd) ?? true
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
  // MARK: Bounds with an adverb

  /// 세 배를 크게 웃돌았다, 5천 명에 조금 못 미쳤다, 500人をはるかに上回った: an adverb between the value and the verb that bounds it.
  func boundBehindAdverb(_ match: Match) -> Match? {
    guard language == .japanese || language == .korean, match.bound == .exact, !match.value.isRange,
      !isMeasure(match)
    else { return nil }
    guard let particle = width(of: .objectParticle, at: match.end) else { return nil }
    var k = match.end + particle
    let slight = width(of: .slightAdverb, at: k)
    k += slight ?? width(of: .farAdverb, at: k) ?? 0
    for (verb, bound) in Grammar.boundingVerbs {
      guard let width = width(of: verb, at: k) else { continue }
      var result = match
      // Just under 3,000 is nearly 3,000.
      result.bound = slight != nil && bound == .lessThan ? .about : bound
      result.end = k + width
      result.next = itemBehind(result.end, from: match.next)
      applyBound(&result)
      return result
    }
    return nil
  }

  private static let boundingVerbs: [(Neighbour, Bound)] = [
    (.surpassingVerb, .moreThan), (.fallShortVerb, .lessThan), (.nearingVerb, .about),
  ]

  /// Whether a bound says that something else surpassed the value, or fell short of it.
  func isSurpassed(_ item: Int) -> Bool {
    let start = items[item].start
    return language == .japanese && (starts(start, "を上回") || starts(start, "を下回"))
      || language == .korean && (starts(start + 4, "웃도") || starts(start + 4, "웃돌") || starts(start + 4, "상회"))
  }

  /// 予想の3.2ドルを上回った, 한도 300개를 넘겼다: what something else is measured by is told exactly.
  /// 平年の2倍を超える is so many times of something.
  func isMeasure(_ match: Match) -> Bool {
    match.kind != .multiplier && stands(.measureLead, before: match.start)
  }


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
    return stands(.scaleName, before: match.start)
  }

}
