// The one pass over a block's bytes: digit runs and lexicon words, in order.

/// Byte classes: what the scanner does at a byte.
private let classes: [UInt8] = {
  var table = [UInt8](repeating: ByteClass.other, count: 256)
  for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { table[Int(byte)] = ByteClass.digit }
  for byte in UInt8(ascii: "a")...UInt8(ascii: "z") { table[Int(byte)] = ByteClass.letter }
  for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { table[Int(byte)] = ByteClass.letter }
  for byte in 0xC2...0xDF { table[byte] = byte >= 0xC3 && byte <= 0xC9 ? ByteClass.accented : ByteClass.two }
  for byte in 0xE0...0xEF { table[byte] = ByteClass.three }
  for byte in 0xF0...0xF7 { table[byte] = ByteClass.four }
  for byte in "$%~+-=&°".utf8 where byte < 0x80 { table[Int(byte)] = ByteClass.symbol }
  table[Int(UInt8(ascii: "<"))] = ByteClass.symbol
  table[Int(UInt8(ascii: ">"))] = ByteClass.symbol
  return table
}()

private enum ByteClass {
  static let other: UInt8 = 0
  static let digit: UInt8 = 1
  static let letter: UInt8 = 2
  static let two: UInt8 = 3
  static let three: UInt8 = 4
  static let four: UInt8 = 5
  static let symbol: UInt8 = 6
  static let accented: UInt8 = 7
}

/// Splits a range of text into tokens. `masks` (ascending, disjoint) are stepped over.
struct Scanner {
  var tokens: [Token] = []
  /// The mask to look at next; kept between blocks because both are ascending.
  private var mask = 0

  mutating func restart() { mask = 0 }

  mutating func scan(_ text: [UInt8], _ range: Range<Int>, masks: [Range<Int>], lexicon: Lexicon, compounds: Bool) {
    tokens.removeAll(keepingCapacity: true)
    tokens.reserveCapacity(64)
    while mask < masks.count, masks[mask].upperBound <= range.lowerBound { mask += 1 }
    var i = range.lowerBound
    let end = range.upperBound
    // Where the text ends, or a mask begins.
    var stop = mask < masks.count ? min(end, masks[mask].lowerBound) : end
    var lastEnd = -1
    let classes = classes
    while i < end {
      if i >= stop {
        i = max(i, masks[mask].upperBound)
        mask += 1
        stop = mask < masks.count ? min(end, masks[mask].lowerBound) : end
        continue
      }
      let byte = text[i]
      switch classes[Int(byte)] {
      case ByteClass.other: i += 1
      case ByteClass.digit:
        let start = i
        repeat { i += 1 } while i < end && text[i] &- 0x30 < 10
        tokens.append(Token(start: start, end: i, list: -1))
        lastEnd = i
      case ByteClass.letter:
        let head = WordHead(text, from: i, to: stop)
        if let taken = take(lexicon.longestMatch(of: head, in: text, from: i, to: stop), text, i, lexicon) {
          i += taken
          lastEnd = i
          continue
        }
        let last = Scanner.endOfWord(text, i, stop, behind: head.count)
        if compounds, takeCompound(text, i, last, lexicon) { lastEnd = last }
        // Most words end at a space.
        i = last < stop && text[last] == 0x20 ? last + 1 : last
      case ByteClass.accented:
        if let taken = take(lexicon.longestMatch(in: text, from: i, to: stop), text, i, lexicon) {
          i += taken
          lastEnd = i
          continue
        }
        let last = Scanner.endOfWord(text, i, stop)
        if compounds, takeCompound(text, i, last, lexicon) { lastEnd = last }
        i = last
      case ByteClass.three:
        // Most characters start no word, and most are followed by another of three bytes.
        guard lexicon.mayStart(byte, text[i + 1], text[i + 2]), let root = lexicon.wideRoot(in: text, at: i, to: stop)
        else {
          i += 3
          while i < stop, text[i] & 0xF0 == 0xE0, !lexicon.mayStart(text[i], text[i + 1], text[i + 2]) { i += 3 }
          continue
        }
        // Hangul words take endings, so a Korean word is looked up only where one starts, or behind a token.
        let isHangul = byte >= 0xEA && byte <= 0xED && (byte > 0xEA || text[i + 1] >= 0xB0)
        if isHangul && lastEnd != i && i > range.lowerBound && Scanner.isHangul(text, before: i) {
          i += 3
          continue
        }
        let match = lexicon.longestMatch(behind: root, in: text, from: i, to: stop)
        if let taken = take(match, text, i, lexicon) {
          i += taken
          lastEnd = i
        } else {
          i += 3
        }
      case ByteClass.two, ByteClass.symbol:
        let match = lexicon.longestMatch(in: text, from: i, to: stop)
        if let taken = take(match, text, i, lexicon) {
          i += taken
          lastEnd = i
        } else {
          i += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3
        }
      default: i += 4
      }
    }
  }

  /// Appends the token of a match and tells how many bytes it took; nil where no entry may be written so.
  @inline(__always)
  private mutating func take(_ match: Lexicon.Match?, _ text: [UInt8], _ start: Int, _ lexicon: Lexicon) -> Int? {
    guard let match else { return nil }
    guard lexicon.isPlain(match.list) else { return takeSpelt(match, text, start, lexicon) }
    tokens.append(Token(start: start, end: start + match.length, list: match.list))
    return match.length
  }

  /// The same for an idiom, or a word that counts in some spellings only.
  private mutating func takeSpelt(_ match: Lexicon.Match, _ text: [UInt8], _ start: Int, _ lexicon: Lexicon) -> Int? {
    var match = match
    // 十分鐘 is no idiom although 十分 is one, nor is the 萬一 of 一百萬一千.
    var isByParts = lexicon.roles(match.list).contains(.parts)
    if !isByParts, lexicon.roles(match.list).contains(.idiom), !lexicon.roles(match.list).contains(.quarterMark),
      let last = tokens.last, last.end == start,
      // 26일부터: behind digits there is no 일부, but 42경기 are games.
      !(last.isDigits && lexicon.roles(match.list).contains(.counter)),
      last.isDigits ? text[start] >= 0xEA : text[start] >= 0xE3 && lexicon.roles(last.list).contains(.numeral)
    {
      isByParts = true
    }
    // 400多個, 50 多次: behind digits 多 says that there are more.
    if !isByParts, let last = tokens.last, last.isDigits, Scanner.isMore(text, start),
      last.end == start
        || last.end + 1 == start && text[last.end] == 0x20 && last.end - last.start != 4
    {
      isByParts = true
    }
    // 오분의 이는: above the line 이 is a two.
    if !isByParts, text[start] >= 0xEA, let last = tokens.last, !last.isDigits, last.end + 1 == start,
      lexicon.roles(match.list).contains(.idiom), lexicon.roles(last.list).contains(.fractionJoin)
    {
      isByParts = true
    }
    // "fifty-one of the men": bound to a numeral, "one of" is none.
    if !isByParts, text[start] < 0x80, let last = tokens.last, !last.isDigits, last.end + 1 == start,
      text[last.end] == UInt8(ascii: "-"), lexicon.roles(last.list).contains(.numeral)
    {
      isByParts = true
    }
    // "a one-hour talk": the last word of an idiom is bound to the next.
    if !isByParts, case let end = start + match.length, end + 1 < text.count, text[end] == UInt8(ascii: "-"),
      Lexicon.isLetter(text[end + 1]), text[start..<end].contains(0x20)
    {
      isByParts = true
    }
    while isByParts && lexicon.roles(match.list).intersects(Scanner.whole)
      || !Scanner.isSpelt(text, start, match, lexicon)
    {
      guard let shorter = lexicon.longestMatch(in: text, from: start, shorterThan: match.length) else { return nil }
      match = shorter
    }
    tokens.append(Token(start: start, end: start + match.length, list: match.list))
    return match.length
  }

  /// 多, 餘 and 余.
  private static func isMore(_ text: [UInt8], _ start: Int) -> Bool {
    guard start + 2 < text.count else { return false }
    switch (text[start], text[start + 1], text[start + 2]) {
    case (0xE5, 0xA4, 0x9A), (0xE9, 0xA4, 0x98), (0xE4, 0xBD, 0x99): return true
    default: return false
    }
  }

  private static let whole = RoleSet(.parts, .idiom)

  /// Splits one word into numerals and what they are joined with (zweihundertfünfzig, zehnfache), or takes nothing.
  private mutating func takeCompound(_ text: [UInt8], _ start: Int, _ end: Int, _ lexicon: Lexicon) -> Bool {
    guard end - start > 6, lexicon.mayStart(Lexicon.fold(text, start), Lexicon.fold(text, start + 1)) else {
      return false
    }
    let count = tokens.count
    var i = start
    while i < end {
      guard
        let part = lexicon.longestPart(in: text, from: i, to: end, among: i == start ? Scanner.heads : Scanner.parts)
      else {
        tokens.removeLast(tokens.count - count)
        return false
      }
      tokens.append(Token(start: i, end: i + part.length, list: part.list))
      i += part.length
    }
    return true
  }

  private static let heads = RoleSet(.numeral)
  private static let parts = RoleSet(
    .numeral, .numeralAnd, .half, .multiplierSuffix, .ordinalSuffix, .ageSuffix, .fraction, .percentSuffix, .timeUnit)

  /// Whether at least one entry accepts the spelling as it stands.
  private static func isSpelt(_ text: [UInt8], _ start: Int, _ match: Lexicon.Match, _ lexicon: Lexicon) -> Bool {
    guard lexicon.hasExactSpelling(match.list) else { return true }
    return lexicon.entries(match.list).contains { entry in
      guard let spelling = entry.exactSpelling else { return true }
      return spelling.utf8.elementsEqual(text[start..<start + match.length])
    }
  }

  /// The end of a run of Latin letters and marks of one, of which the first `known` bytes are some.
  static func endOfWord(_ text: [UInt8], _ start: Int, _ end: Int, behind known: Int = 0) -> Int {
    var i = start + known
    while i < end {
      let byte = text[i]
      if (byte | 0x20) &- 0x61 < 26 {
        i += 1
      } else if byte >= 0xC3, byte <= 0xC9 {
        i += 2
      } else {
        break
      }
    }
    return max(i, start + 1)
  }

  private static func isHangul(_ text: [UInt8], before i: Int) -> Bool {
    guard i >= 3 else { return false }
    let byte = text[i - 3]
    return byte >= 0xEA && byte <= 0xED && text[i - 1] & 0xC0 == 0x80 && (byte > 0xEA || text[i - 2] >= 0xB0)
  }
}
