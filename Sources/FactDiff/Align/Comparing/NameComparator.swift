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
  static func compareVersions(_ a: ModelName, _ b: ModelName) -> Relation {
    let relation = compare(a, b)
    guard relation == .conflict else { return relation }
    let (x, y) = (a.version.split(separator: "."), b.version.split(separator: "."))
    return x.starts(with: y) || y.starts(with: x) ? .coarser : relation
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

  /// Near-identical spellings of a name of six letters or more: up to a third of the letters changed, but not where one
  /// is an inflection or a plural of the other.
  static func spelling(_ a: String, _ b: String) -> Relation {
    if a == b { return .equal }
    let x = Array(a.lowercased().utf8)
    let y = Array(b.lowercased().utf8)
    if x == y { return .compatible }
    guard min(x.count, y.count) >= 6, abs(x.count - y.count) <= 2 else { return .incomparable }
    if x.starts(with: y) || y.starts(with: x) { return .incomparable }
    let limit = max(1, min(x.count, y.count) / 3)
    return editDistance(x, y, atMost: limit) != nil ? .spelling : .incomparable
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
