// The noun behind a Chinese number: the first two characters at most, less what is no noun.

extension Grammar {
  /// What is counted, behind adjectives and before particles, adverbs and verbs: 兩家了 and 九件發生 count nothing told.
  func chineseNoun(at start: Int) -> String? {
    var k = start
    if let width = width(of: .nounAdjective, at: k) {
      k += width
      if starts(k, "的") { k += 3 }
    }
    guard isHanCharacter(at: k), !endsNoun(k), !stands(.clauseVerb, at: k) else {
      return nil
    }
    let stop = isHanCharacter(at: k + 3) && !endsNoun(k + 3) ? k + 6 : k + 3
    return String(decoding: text[k..<stop], as: UTF8.self)
  }

  private func endsNoun(_ k: Int) -> Bool { stands(.clauseParticle, at: k) }
}
