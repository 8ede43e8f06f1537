// How long something took, where the same words tell a time to come: "sold in two days", "en dos meses se resolvió".

extension Grammar {
  /// "en", "em" before a length that has passed: its sentence tells the past or compares, and nothing in it is to come.
  func isSpanOfPast(_ i: Int, _ span: PlainSpan) -> Bool {
    guard language == .spanish || language == .portuguese, items[i].end - items[i].start == 2 else { return false }
    // Nobody plans for decades.
    if span.months >= 240 { return true }
    var (start, end) = (items[i].start, span.end)
    while start > range.lowerBound, items[i].start - start < 160, !endsSentence(start - 1) { start -= 1 }
    while end < range.upperBound, end - span.end < 120, !endsSentence(end) { end += 1 }
    var isPast = false
    var k = start
    while k < end {
      guard Lexicon.isLetter(text[k]) || text[k] >= 0x80 else {
        k += 1
        continue
      }
      let stop = max(k + 1, Scanner.endOfWord(text, k, end))
      if hasEnding(k..<stop, .futureEnding) || stands(.futureWord, at: k) { return false }
      if isOne(k..<stop, of: .superlative) || stop - k > 4 && hasEnding(k..<stop, .pastVerbEnding) { isPast = true }
      k = stop
    }
    return isPast
  }

  private func hasEnding(_ word: Range<Int>, _ ending: Neighbour) -> Bool {
    width(of: ending, before: word.upperBound) { word.count > $0 + 1 } != nil
  }

  private func endsSentence(_ k: Int) -> Bool {
    switch text[k] {
    case UInt8(ascii: "."): !isDigit(k + 1)
    case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), 0x0A: true
    default: false
    }
  }

  /// Whether a length behind "in" or "within" is told of what is over: "sold in two days", "appealed within eight days",
  /// "the worst in 30 years".
  func isToldOfPast(before start: Int) -> Bool {
    lookingBack(from: start, words: 8) { word in
      guard endsLikeWord(word), !isWord(word, .futureWord), !isWord(word, .reportVerb) else { return false }
      let end = word.upperBound
      let hasEnding = word.count > 4 && (starts(end - 2, "ed") || starts(end - 3, "est"))
      return hasEnding || isWord(word, .pastWord) ? true : nil
    }
  }
}
