// How long something took, where the same words tell a time to come: "en dos meses se resolvió", "em quatro décadas".

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
      if Grammar.futureEndings.contains(where: { ends(k..<stop, $0) }) { return false }
      if Grammar.wordsToCome.contains(where: { starts(k, $0) }) { return false }
      if Grammar.comparisons.contains(where: { stop - k == $0.utf8CodeUnitCount && starts(k, $0) })
        || stop - k > 4 && Grammar.pastEndingsOfSpans.contains(where: { ends(k..<stop, $0) })
      {
        isPast = true
      }
      k = stop
    }
    return isPast
  }

  private func ends(_ word: Range<Int>, _ ending: StaticString) -> Bool {
    word.count > ending.utf8CodeUnitCount + 1 && starts(word.upperBound - ending.utf8CodeUnitCount, ending)
  }

  private func endsSentence(_ k: Int) -> Bool {
    switch text[k] {
    case UInt8(ascii: "."): !isDigit(k + 1)
    case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), 0x0A: true
    default: false
    }
  }

  /// "estará", "cumplirán", "terminaremos".
  private static let futureEndings: [StaticString] = ["rá", "rán", "rão", "remos", "ará", "erá"]
  private static let wordsToCome: [StaticString] = [
    "va a ", "van a ", "vai ", "vão ", "debe ", "deben ", "deve ", "devem ", "prev", "planea", "espera", "quiere",
    "prometi", "plazo", "prazo",
  ]
  private static let pastEndingsOfSpans: [StaticString] = ["ó", "aron", "ieron", "ou", "eu", "iu", "aram", "eram"]
  private static let comparisons: [StaticString] = [
    "más", "mayor", "mayores", "menor", "peor", "mejor", "primera", "primer", "primero", "única", "único", "mais",
    "maior",
    "maiores", "pior", "melhor", "primeira", "primeiro", "vez",
  ]
}
