// Versions that stand apart from their program: "the oldest supported glibc is now 2.31", "version 3.12 of Python".

extension NamePass {
  /// A number that other words join to the program it is a version of. One of them, or a word before the program, must
  /// tell that versions are spoken of: "Rust was 1.5" is nothing, "the least Rust was 1.5" is a version.
  mutating func readLinked(_ word: Range<Int>, _ digits: Range<Int>) -> Bool {
    var end = digits.upperBound
    while byte(end) == UInt8(ascii: "."), NameBytes.isDigit(byte(end + 1)) {
      end += 1
      while NameBytes.isDigit(byte(end)) { end += 1 }
    }
    let isMarked =
      digits.lowerBound == word.lowerBound + 1 && NameBytes.folded(text[word.lowerBound]) == UInt8(ascii: "v")
    guard word.lowerBound >= cursor, isMarked || digits.lowerBound == word.lowerBound, !NameText.isWord(text, at: end),
      isAlone(digits.lowerBound..<end) || isFollowedByMark(end) || startsProgram(end),
      let lead = linkBefore(word.lowerBound),
      let version = version(from: digits.lowerBound, family: nil, bound: false, lower: false)
    else { return false }
    let limit = lead.isSecond ? max(0, lead.start - NamePass.longestProgram) : cursor
    guard
      let match = program(before: lead.start, limit: limit)
        ?? program(behind: version.range.upperBound, lead.isVersion),
      case let family = lexicon.families[match.family], family.isVersion, !family.licence,
      accepts(version, family, bound: false)
    else { return false }
    guard
      match.start > word.lowerBound
        || (lead.words > 0 && (lead.isVersion || lead.isSupport || isSupported(before: match.start)))
    else { return false }
    add(.version, .version(family.named(version: version.text)), word.lowerBound..<version.range.upperBound)
    return true
  }

  /// What stands between a number and the program before it.
  private struct Lead {
    var start: Int
    var words = 0
    var isVersion = false
    var isSupport = false
    /// Whether another version stands between, which the program was read with before.
    var isSecond = false
  }

  /// No more words join a version to its program.
  private static let mostWords = 6

  private func linkBefore(_ start: Int) -> Lead? {
    var lead = Lead(start: NameText.skipSpaces(text, before: start))
    var isColon = false
    while lead.words < NamePass.mostWords {
      let end = lead.start
      let word = NameText.wordStart(text, before: end)
      if lead.words > 0, let old = oldVersion(before: end) {
        // "from 1.75 to 1.78"
        lead.start = old
        lead.isSecond = true
        continue
      }
      if word < end {
        guard let entry = lexicon.entry(text, word..<end) else { break }
        if entry.roles.contains(.version) {
          lead.isVersion = true
        } else if entry.roles.contains(.support) {
          lead.isSupport = true
        } else if !entry.roles.contains(.link), !(entry.roles.contains(.of) && lead.words > 0) {
          break
        }
        lead.start = NameText.skipSpaces(text, before: word)
      } else if let found = lexicon.ending(at: end, in: text, roles: .version) {
        lead.isVersion = true
        lead.start = NameText.skipSpaces(text, before: found.start)
      } else if let length = NamePass.spaceless(NamePass.joining, endingAt: end, in: text) {
        lead.start = NameText.skipSpaces(text, before: end - length)
      } else if let length = NamePass.spaceless(NamePass.supporting, endingAt: end, in: text) {
        lead.isSupport = true
        lead.start = NameText.skipSpaces(text, before: end - length)
      } else if !isColon, lead.words > 0, byte(end - 1) == UInt8(ascii: ":") {
        // "Android: the least version is 8.0".
        isColon = true
        lead.start = NameText.skipSpaces(text, before: end - 1)
        continue
      } else {
        break
      }
      lead.words += 1
    }
    return lead.words > 0 ? lead : nil
  }

  /// Before the decimal that ends at `end`.
  private func oldVersion(before end: Int) -> Int? {
    var start = end
    var points = 0
    while start > 0, NameBytes.isDigit(byte(start - 1)) || byte(start - 1) == UInt8(ascii: ".") {
      if byte(start - 1) == UInt8(ascii: ".") { points += 1 }
      start -= 1
    }
    guard points >= 1, end > start, NameBytes.isDigit(byte(end - 1)) else { return nil }
    return NameText.skipSpaces(text, before: start)
  }

  /// "1.76 (was 1.70)", "3.10+".
  private func isFollowedByMark(_ end: Int) -> Bool {
    let mark = byte(NameText.skipSpaces(text, from: end))
    return mark == UInt8(ascii: "(") || mark == UInt8(ascii: "+")
  }

  /// "of", の, 的.
  private func startsProgram(_ end: Int) -> Bool {
    let start = NameText.skipSpaces(text, from: end)
    return text.has("の", at: start, before: text.count) || text.has("的", at: start, before: text.count)
      || start > end && lexicon.hasRole(.of, text, start..<NameText.wordEnd(text, from: start))
  }

  private static let longestProgram = 48

  private func program(before end: Int, limit: Int) -> FamilyMatch? {
    phraseFamily(endingAt: end, limit: limit, bound: false) ?? endingFamily(at: end, limit: limit)
  }

  /// "version 3.12 of Python", バージョン3.12のPython.
  private func program(behind end: Int, _ isVersion: Bool) -> FamilyMatch? {
    guard isVersion else { return nil }
    var start = NameText.skipSpaces(text, from: end)
    let word = start..<NameText.wordEnd(text, from: start)
    if !word.isEmpty {
      guard lexicon.hasRole(.of, text, word) else { return nil }
      start = NameText.skipSpaces(text, from: word.upperBound)
    } else if text[start...].starts(with: NamePass.no) {
      start = NameText.skipSpaces(text, from: start + NamePass.no.count)
    } else if text[start...].starts(with: NamePass.de) {
      start = NameText.skipSpaces(text, from: start + NamePass.de.count)
    } else {
      return nil
    }
    if let found = lexicon.beginning(at: start, in: text, roles: .family) {
      return FamilyMatch(
        start: start, family: found.entry.family, variant: found.entry.variant, isBound: false, isLower: false)
    }
    var end = NameText.wordEnd(text, from: start)
    var longest: FamilyMatch?
    for _ in 0..<3 where end > start {
      if let match = phraseFamily(endingAt: end, limit: start, bound: false), match.start == start { longest = match }
      let next = end + NameText.separatorLength(text, at: end)
      guard next > end else { break }
      end = NameText.wordEnd(text, from: next)
    }
    return longest
  }

  /// Whether a word of its sentence before a program tells that versions of it are asked for or supported.
  private func isSupported(before start: Int) -> Bool {
    var end = start
    for _ in 0..<NamePass.mostWords {
      end = NameText.skipSpaces(text, before: end)
      let word = NameText.wordStart(text, before: end)
      if word < end {
        if lexicon.hasRole([.support, .version], text, word..<end) { return true }
        end = word
      } else if end >= 3, text[end - 1] >= 0x80 {
        if NamePass.spaceless(NamePass.supporting, endingAt: end, in: text) != nil { return true }
        if lexicon.ending(at: end, in: text, roles: .version) != nil { return true }
        end -= 3
      } else {
        return false
      }
    }
    return false
  }

  private static func spaceless(_ words: [[UInt8]], endingAt end: Int, in text: [UInt8]) -> Int? {
    guard end >= 3, text[end - 1] >= 0x80 else { return nil }
    // Mostly the last byte tells.
    let last = text[end - 1]
    return words.first {
      $0[$0.count - 1] == last && end >= $0.count && text[end - $0.count..<end].elementsEqual($0)
    }?.count
  }

  private static let no = Array("の".utf8)
  private static let de = Array("的".utf8)

  /// The longer first.
  private static let joining = [
    "提高到", "提高至", "提升到", "提升至", "升级到", "升級到", "升级至", "升級至", "調高至", "引き上げて", "現在", "现在", "目前", "依然", "仍然",
    "まで", "から", "现为", "現為",
    "已是", "至少",
    "从", "從", "由", "は", "が", "を", "に", "の", "为", "為", "是", "到", "至", "则", "則", "은", "는", "이", "가", "을", "를", "의", "로",
  ].map { Array($0.utf8) }
  private static let supporting = [
    "最低要件", "最低要求", "最低支持", "最低支援", "最低限", "最低", "最小", "最老", "最旧", "最舊", "最古", "対応", "支持", "支援", "要求", "必要", "サポート",
    "対象", "下限",
    "최소", "최저", "지원", "필요", "하한",
  ].map { Array($0.utf8) }
}
