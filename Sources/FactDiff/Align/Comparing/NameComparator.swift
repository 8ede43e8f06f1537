// Names with versions, and spellings of one name.

enum NameComparator {
  /// Families are compared first: two families are two things, unless one is a letter away from the other.
  static func compare(_ a: ModelName, _ b: ModelName) -> Relation {
    if a.canonical == b.canonical { return .equal }
    let sameFamily = isSame(a.family, b.family)
    if !sameFamily {
      guard a.version == b.version, !a.version.isEmpty, a.family.utf8.count >= 2, b.family.utf8.count >= 2,
        editDistance(Array(a.family.lowercased().utf8), Array(b.family.lowercased().utf8), atMost: 1) == 1,
        a.family.utf8.count != b.family.utf8.count || a.family.utf8.count >= 5
      else { return .incomparable }
      return .spelling
    }
    if a.version == b.version {
      // "GPT-5.2" of "GPT-5.2 Pro": less is said, nothing else.
      return a.variant.isEmpty || b.variant.isEmpty ? .coarser : .conflict
    }
    if a.version.isEmpty || b.version.isEmpty { return .coarser }
    // "Claude 4" and "Claude Opus 4.5" are a series and one of another.
    if a.variant != b.variant { return .incomparable }
    if isWildcard(a.version, of: b.version) || isWildcard(b.version, of: a.version) { return .coarser }
    return .conflict
  }

  /// Versions of software nest: 3 holds 3.12, and 3.12 is not 3.1.
  /// "3.9 or newer" agrees with 3.12, and contradicts "3.10 or newer": two texts that ask for two versions.
  static func compareVersions(_ a: ModelName, _ aBound: Bound, _ b: ModelName, _ bBound: Bound) -> Relation {
    let relation = compare(a, b)
    guard relation == .conflict else { return relation }
    let (x, y) = (a.version.split(separator: "."), b.version.split(separator: "."))
    if x.starts(with: y) || y.starts(with: x) { return .coarser }
    if aBound != bBound, isWithin(a, of: b, bBound) || isWithin(b, of: a, aBound) { return .compatible }
    return relation
  }

  private static func isWithin(_ version: ModelName, of end: ModelName, _ bound: Bound) -> Bool {
    guard let a = numbers(of: version), let b = numbers(of: end) else { return false }
    switch bound {
    case .atLeast: return b.lexicographicallyPrecedes(a)
    case .atMost: return a.lexicographicallyPrecedes(b)
    case .exact, .about, .moreThan, .lessThan, .fuzzy: return false
    }
  }

  /// 3.12 as 3, 12; nil where a part is no number.
  private static func numbers(of version: ModelName) -> [Int]? {
    let parts = version.version.split(separator: ".")
    let numbers = parts.compactMap { Int($0) }
    return numbers.count == parts.count ? numbers : nil
  }

  private static func isSame(_ a: String, _ b: String) -> Bool {
    a == b || a.lowercased() == b.lowercased()
  }

  /// "5.x" holds "5.2" and "5".
  private static func isWildcard(_ pattern: String, of version: String) -> Bool {
    guard pattern.utf8.last.map({ $0 | 0x20 }) == UInt8(ascii: "x"),
      pattern.utf8.dropLast().last == UInt8(ascii: ".")
    else { return false }
    let stem = pattern.utf8.dropLast(2)
    return version.utf8.elementsEqual(stem)
      || (version.utf8.starts(with: stem) && version.utf8.dropFirst(stem.count).first == UInt8(ascii: "."))
  }

  /// Near-identical spellings of a name of six letters or more: up to a third of the letters of each word changed, but
  /// not where a word is inflected, and not where only hyphens, spaces, apostrophes or a genitive are written otherwise.
  static func spelling(_ a: String, _ b: String) -> Relation {
    a == b ? .equal : spelling(SpeltName(a), SpeltName(b))
  }

  /// The same for names whose words are known.
  static func spelling(_ a: SpeltName, _ b: SpeltName) -> Relation {
    if a.name == b.name { return .equal }
    let (p, q) = (a.joined, b.joined)
    if p == q { return .compatible }
    guard min(p.count, q.count) >= 6, abs(p.count - q.count) <= 2 else { return .incomparable }
    if p.starts(with: q) || q.starts(with: p) { return .incomparable }
    let (x, y) = (a.words, b.words)
    guard x.count == y.count else {
      return editDistance(p, q, atMost: max(1, min(p.count, q.count) / 3)) != nil ? .spelling : .incomparable
    }
    var changed = false
    for (u, v) in zip(x, y) where u != v && !isInflected(u, v) {
      guard min(u.count, v.count) >= 3, editDistance(u, v, atMost: max(1, min(u.count, v.count) / 3)) != nil else {
        return .incomparable
      }
      changed = true
    }
    return changed ? .spelling : .incomparable
  }

  /// The words of a name in small letters, also where they are told apart by capitals alone: "ModelAdmin", "Model-admin's".
  fileprivate static func words(_ name: String) -> [[UInt8]] {
    let text = Array(name.utf8)
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    var i = 0
    while i < text.count {
      let byte = text[i]
      let curly = byte == 0xE2 && i + 2 < text.count && text[i + 1] == 0x80 && text[i + 2] == 0x99
      if byte == UInt8(ascii: "'") || curly {
        i += curly ? 3 : 1
        // The s of a genitive ends the word.
        let isGenitive =
          i < text.count && text[i] | 0x20 == UInt8(ascii: "s")
          && (i + 1 == text.count || text[i + 1] == 0x20 || text[i + 1] == UInt8(ascii: "-"))
        if isGenitive { i += 1 }
        continue
      }
      let isUpper = byte &- 0x41 < 26
      let beginsHump = isUpper && (word.last ?? 0x41) &- 0x61 < 26 && i > 0 && text[i - 1] &- 0x61 < 26
      if byte == 0x20 || byte == UInt8(ascii: "-") || beginsHump {
        if !word.isEmpty { words.append(word) }
        word = []
      }
      if byte != 0x20, byte != UInt8(ascii: "-") { word.append(isUpper ? byte | 0x20 : byte) }
      i += 1
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// "Notification" and "Notifications", "Review" and "Reviewers".
  private static func isInflected(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let stem = zip(a, b).prefix { $0 == $1 }.count
    guard stem >= 4 else { return false }
    return [a, b].allSatisfy { endings.contains(String(decoding: $0.dropFirst(stem), as: UTF8.self)) }
  }

  private static let endings: Set<String> = ["", "s", "es", "ed", "ing", "ings", "er", "ers", "n", "en"]
}

/// A name and its words; the same object is met in many pairs.
final class SpeltName: Sendable {
  let name: String
  fileprivate let words: [[UInt8]]
  fileprivate let joined: [UInt8]

  init(_ name: String) {
    self.name = name
    words = NameComparator.words(name)
    joined = Array(words.joined())
  }
}

/// Which letters a name has, whatever their case and order: two spellings of one name share nearly all of them.
struct NameLetters {
  private var set: UInt64 = 0
  private var count = 0
  private var isASCII = true

  init(_ name: String) {
    for byte in name.utf8 {
      if byte >= 0x80 { isASCII = false }
      set |= 1 << UInt64((byte &- 0x41 < 26 ? byte | 0x20 : byte) & 63)
      count += 1
    }
  }

  /// Whether `NameComparator.spelling` need be asked about the two names: nearly all pairs are settled by this.
  func mayBeSpelling(of other: NameLetters) -> Bool {
    guard isASCII, other.isASCII, set != other.set else { return true }
    // One letter changed, dropped or added makes two differences at most.
    return min(count, other.count) >= 6 && (set ^ other.set).nonzeroBitCount <= 2 * (max(count, other.count) / 3)
  }
}
