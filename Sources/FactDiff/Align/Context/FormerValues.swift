// Values that hold no longer: "goes from 30 s to 45 s", "8 (formerly 6)", "instead of 12". A document that still tells the
// old value contradicts one that tells of its change.

/// Tells them by the words beside a value.
struct FormerValues {
  let text: [UInt8]

  /// Between the first and the second value of a change there is room for a joint and a hedge.
  private static let widestJoint = 24

  /// "Dropped 3.7 and 3.8": whether both values of a sentence are one list, joined by a comma or an "and".
  func isListed(_ mention: Mention, behind previous: Mention) -> Bool {
    var (start, end) = (previous.text.upperBound, mention.text.lowerBound)
    guard start <= end, end - start <= FormerValues.widestComma else { return false }
    while start < end, text[start] == 0x20 || text[start] == UInt8(ascii: ",") { start += 1 }
    if start == end { return start > previous.text.upperBound }
    while end > start, text[end - 1] == 0x20 { end -= 1 }
    return LexiconSet().lexicon(for: mention.language).neighbours.contains(start..<end, of: text, in: .listJoint)
  }

  private static let widestComma = 6

  /// "Statt 4 waren es 9": whether a clause begins with what another value has taken the place of, so that the next one
  /// holds whatever stands before it.
  func isReplaced(_ mention: Mention, in sentence: Range<Int>) -> Bool {
    let words = LexiconSet().lexicon(for: mention.language).neighbours
    let end = mention.text.lowerBound
    let width = words.width(of: .unitContrast, in: text, before: end, within: sentence) { _ in true }
    return width.map { beginsClause($0, before: end, in: sentence) } ?? false
  }

  /// Whether the words of some width before a place begin a clause.
  private func beginsClause(_ width: Int, before end: Int, in sentence: Range<Int>) -> Bool {
    var start = end - width
    while start > sentence.lowerBound, text[start - 1] == 0x20 { start -= 1 }
    return start == sentence.lowerBound || ":,".utf8.contains(text[start - 1])
  }

  /// `next`: the value behind it in its sentence, where it is of the same kind.
  func isFormer(_ mention: Mention, next: Mention?, in sentence: Range<Int>) -> Bool {
    let words = LexiconSet().lexicon(for: mention.language).neighbours
    func stands(_ neighbour: Neighbour, before end: Int) -> Bool {
      words.width(of: neighbour, in: text, before: end, within: sentence) {
        let start = end - $0
        return start == sentence.lowerBound || !NameBytes.isWord(text[start - 1]) || !NameBytes.isLetter(text[start])
      } != nil
    }
    guard sentence.lowerBound < mention.text.lowerBound else { return false }
    if stands(.former, before: mention.text.lowerBound) { return true }
    guard let next, next.text.lowerBound >= mention.text.upperBound,
      next.text.lowerBound - mention.text.upperBound <= FormerValues.widestJoint
    else { return false }
    return stands(.changeOpen, before: mention.text.lowerBound)
      || words.width(of: .changeClose, in: text, at: mention.text.upperBound, within: sentence) { _ in true } != nil
  }
}
