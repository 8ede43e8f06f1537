// Walking over words in bytes: what joins two words, and the words before and behind a place.

enum NameText {
  /// Bytes of what may stand between two words of one name at `i`: a space, hyphens of every kind, "_", ".", "·".
  static func separatorLength(_ text: [UInt8], at i: Int) -> Int {
    guard i >= 0, i < text.count else { return 0 }
    switch text[i] {
    case 0x20, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"): return 1
    case 0xC2 where i + 1 < text.count && (text[i + 1] == 0xA0 || text[i + 1] == 0xB7): return 2
    // U+2010 to U+2013 are hyphens and the short dash; U+202F and U+2009 are narrow spaces.
    case 0xE2
    where i + 2 < text.count && text[i + 1] == 0x80
      && (0x90...0x93 ~= text[i + 2] || text[i + 2] == 0xAF || text[i + 2] == 0x89):
      return 3
    default: return 0
    }
  }

  /// The same, for what ends before `end`.
  static func separatorLength(_ text: [UInt8], before end: Int) -> Int {
    if end >= 1, separatorLength(text, at: end - 1) == 1 { return 1 }
    if end >= 2, text[end - 2] == 0xC2, separatorLength(text, at: end - 2) == 2 { return 2 }
    if end >= 3, text[end - 3] == 0xE2, separatorLength(text, at: end - 3) == 3 { return 3 }
    return 0
  }

  /// Whether a hyphen of any kind ends before `end`.
  static func isHyphen(_ text: [UInt8], before end: Int) -> Bool {
    guard end >= 1, end <= text.count else { return false }
    if text[end - 1] == UInt8(ascii: "-") { return true }
    return end >= 3 && text[end - 3] == 0xE2 && text[end - 2] == 0x80
      && (text[end - 1] == 0x90 || text[end - 1] == 0x91)
  }

  static func isHyphen(_ text: [UInt8], at i: Int) -> Bool {
    let length = separatorLength(text, at: i)
    return length > 0 && isHyphen(text, before: i + length)
  }

  /// A word byte, or a byte of an accented Latin letter.
  static func isWord(_ text: [UInt8], at i: Int) -> Bool {
    guard i >= 0, i < text.count else { return false }
    let byte = text[i]
    if byte < 0x80 { return NameBytes.isWord(byte) }
    if 0xC3...0xC9 ~= byte { return true }
    return byte < 0xC0 && i > 0 && 0xC3...0xC9 ~= text[i - 1]
  }

  static func wordStart(_ text: [UInt8], before end: Int) -> Int {
    guard end <= text.count else { return end }
    var i = end
    // A word longer than this is none.
    while i > 0, end - i < 64, NameBytes.isWord(text[i - 1]) || isWord(text, at: i - 1) { i -= 1 }
    return i
  }

  static func wordEnd(_ text: [UInt8], from start: Int) -> Int {
    guard start >= 0 else { return start }
    var i = start
    while i < text.count, NameBytes.isWord(text[i]) || isWord(text, at: i) { i += 1 }
    return i
  }

  /// The hash of the words in a range, one space between them.
  static func hash(_ text: [UInt8], _ range: Range<Int>, folding: Bool) -> UInt64 {
    var hash = NameHash()
    var i = range.lowerBound
    var pending = false
    while i < range.upperBound {
      let byte = text[i]
      // Most bytes are letters, and none of them a separator.
      if !NameBytes.isWord(byte), case let length = separatorLength(text, at: i), length > 0 {
        pending = true
        i += length
        continue
      }
      if pending { hash.add(0x20) }
      pending = false
      hash.add(folding ? NameBytes.folded(byte) : byte)
      i += 1
    }
    return hash.value
  }

  static func string(_ text: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }

  /// Whether ASCII text stands at `start`, whatever its case; `word` is in lower case.
  static func starts(_ text: [UInt8], at start: Int, with word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard start >= 0, start + count <= text.count else { return false }
    return word.withUTF8Buffer { letters in
      for i in 0..<count where NameBytes.folded(text[start + i]) != letters[i] { return false }
      return true
    }
  }

  /// Skips spaces of every width.
  static func skipSpaces(_ text: [UInt8], from start: Int) -> Int {
    var i = start
    while i < text.count {
      if text[i] == 0x20 || text[i] == 0x09 {
        i += 1
      } else if text[i] == 0xC2, i + 1 < text.count, text[i + 1] == 0xA0 {
        i += 2
      } else if text[i] == 0xE3, i + 2 < text.count, text[i + 1] == 0x80, text[i + 2] == 0x80 {
        i += 3
      } else {
        break
      }
    }
    return i
  }

  static func skipSpaces(_ text: [UInt8], before end: Int) -> Int {
    var i = end
    while i > 0 {
      if text[i - 1] == 0x20 || text[i - 1] == 0x09 {
        i -= 1
      } else if i >= 2, text[i - 2] == 0xC2, text[i - 1] == 0xA0 {
        i -= 2
      } else if i >= 3, text[i - 3] == 0xE3, text[i - 2] == 0x80, text[i - 1] == 0x80 {
        i -= 3
      } else {
        break
      }
    }
    return i
  }
}

/// Up to four places, kept without an array.
struct WordOffsets {
  private var places: (Int, Int, Int, Int)
  private(set) var count: Int

  init() {
    places = (0, 0, 0, 0)
    count = 0
  }

  init(_ first: Int) {
    places = (first, 0, 0, 0)
    count = 1
  }

  mutating func append(_ place: Int) {
    switch count {
    case 0: places.0 = place
    case 1: places.1 = place
    case 2: places.2 = place
    default: places.3 = place
    }
    count = min(4, count + 1)
  }

  subscript(_ index: Int) -> Int {
    switch index {
    case 0: places.0
    case 1: places.1
    case 2: places.2
    default: places.3
    }
  }

  var last: Int { self[count - 1] }
}

extension NameLexicon {
  /// The entry of the words in a range, where they are capitalised as it asks.
  func entry(_ text: [UInt8], _ range: Range<Int>) -> NameEntry? {
    guard let entry = entry(NameText.hash(text, range, folding: true)) else { return nil }
    if entry.exact != 0, entry.family >= 0, NameText.hash(text, range, folding: false) != entry.exact {
      var rest = entry
      rest.roles.subtract([.family, .bare, .alone])
      rest.family = -1
      return rest
    }
    return entry
  }

  func hasRole(_ roles: NameRoles, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, let entry = entry(text, range) else { return false }
    return !entry.roles.isDisjoint(with: roles)
  }
}
