// What makes a version the least or the last that will do: "Python 3.12 or newer", "≥ 18", "ab iOS 17", "3.9 及以上".

/// Bounds of versions. Names are read in one way for all languages; the words beside them are of one.
struct VersionBounds {
  let text: [UInt8]
  let lexicons: LexiconSet
  let names: NameLexicon

  func settle(_ mentions: inout [Mention]) {
    for i in mentions.indices {
      guard case .version(let name) = mentions[i].value, !name.family.isEmpty, !mentions[i].text.isEmpty else {
        continue
      }
      let bound = bound(of: mentions[i].text, lexicons.lexicon(for: mentions[i].language))
      if bound != .exact { mentions[i].bound = bound }
    }
  }

  private func bound(of version: Range<Int>, _ lexicon: Lexicon) -> Bound {
    if isCompared(version) { return .atLeast }
    return behind(version.upperBound, lexicon) ?? before(version.lowerBound, lexicon) ?? .exact
  }

  /// A sign of comparison inside: "Python >= 3.12".
  private func isCompared(_ version: Range<Int>) -> Bool {
    text[version].contains(UInt8(ascii: ">")) || NamePass.holds(text[version], VersionBounds.atLeastSign)
  }

  private static let atLeastSign: [UInt8] = Array("≥".utf8)

  /// Past a space, a bracket and a word for "version".
  private func behind(_ end: Int, _ lexicon: Lexicon) -> Bound? {
    var start = skipGap(end)
    if let bound = bound(at: start, .versionBound, lexicon) { return bound }
    if let word = names.beginning(at: start, in: text, roles: .version) {
      start = skipGap(word.end)
    } else {
      let word = start..<NameText.wordEnd(text, from: start)
      guard !word.isEmpty, names.hasRole(.version, text, word) else { return nil }
      start = skipGap(word.upperBound)
    }
    return bound(at: start, .versionBound, lexicon)
  }

  private func skipGap(_ start: Int) -> Int {
    var i = NameText.skipSpaces(text, from: start)
    if i < text.count, text[i] == UInt8(ascii: "(") {
      i = NameText.skipSpaces(text, from: i + 1)
    } else if text.indices.contains(i + 2), text[i] == 0xEF, text[i + 1] == 0xBC, text[i + 2] == 0x88 {
      i += 3  // （
    }
    return i
  }

  private func bound(at start: Int, _ role: Role, _ lexicon: Lexicon) -> Bound? {
    guard let match = lexicon.longestMatch(in: text, from: start, to: min(text.count, start + VersionBounds.reach))
    else { return nil }
    return lexicon.entry(match.list, role, in: text, at: start).flatMap { Bound(rawValue: $0.payload) }
  }

  /// No bound is longer, in bytes.
  private static let reach = 40

  /// "at least Python 3.12", "ab Python 3.12": the longest bound that ends there.
  private func before(_ start: Int, _ lexicon: Lexicon) -> Bound? {
    let end = NameText.skipSpaces(text, before: start)
    for word in max(0, end - VersionBounds.reach)..<end
    where !NameBytes.isContinuation(text[word]) && !NameText.isWord(text, at: word - 1) {
      guard let match = lexicon.longestMatch(in: text, from: word, to: end), match.length == end - word,
        let entry = lexicon.entry(match.list, .versionBoundBefore, in: text, at: word)
          ?? lexicon.entry(match.list, .boundBefore, in: text, at: word)
      else { continue }
      return entry.payload == Bound.atLeast.rawValue ? .atLeast : nil
    }
    return nil
  }
}
