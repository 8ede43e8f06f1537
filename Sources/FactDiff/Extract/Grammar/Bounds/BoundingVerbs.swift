// Verbs between a value and its bound: 約下降 12%, 세 배를 크게 웃돌았다, 500人をはるかに上回った.

extension Grammar {
  /// The item of the value that the hedge at item `i` speaks of, behind a verb that changes or equals.
  func valueBehindVerb(_ i: Int) -> Int? {
    guard language.isChinese, items[i].precedesNumeral, isHan(items[i].start) else { return nil }
    let start = items[i].end
    var value: Int?
    _ = width(of: .hedgedVerb, at: start) { width in
      value = item(behindVerb: start..<start + width, from: i + 1)
      return value != nil
    }
    return value
  }

  /// The item of the number behind a verb, with 了 or 至 between them at most.
  private func item(behindVerb verb: Range<Int>, from next: Int) -> Int? {
    var end = verb.upperBound
    if starts(end, "了") || starts(end, "至") || starts(end, "到") { end += 3 }
    end += spaceWidth(at: end)
    let j = itemBehind(end, from: next)
    // What is farther is of another phrase.
    guard j < items.count, items[j].start == end, end - verb.lowerBound <= Grammar.phraseGap || j > next else {
      return nil
    }
    return j
  }

  /// 세 배를 크게 웃돌았다, 5천 명에 조금 못 미쳤다, 500人をはるかに上回った: an adverb between the value and the verb that bounds it.
  func boundBehindAdverb(_ match: Match) -> Match? {
    guard language == .japanese || language == .korean, match.bound == .exact, !match.value.isRange,
      !isMeasure(match), let particle = width(of: .objectParticle, at: match.end)
    else { return nil }
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
}
