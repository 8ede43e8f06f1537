// Ignore files in the syntax of gitignore: https://git-scm.com/docs/gitignore#_pattern_format

/// The patterns of one ignore file, which speak of the paths below its folder.
public struct IgnorePatterns: Sendable {
  private var patterns: [Pattern] = []

  private struct Pattern: Sendable {
    /// Between slashes; one that is "**" stands for any number of folders.
    var segments: [[UInt8]]
    var isNegated: Bool
    var isForFolders: Bool
  }

  /// The bytes of an ignore file; no line of it is an error.
  public init(_ file: [UInt8]) {
    var start = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < file.count {
      var end = start
      while end < file.count, file[end] != 0x0A { end += 1 }
      if let pattern = IgnorePatterns.pattern(file[start..<end]) { patterns.append(pattern) }
      start = end + 1
    }
  }

  /// Patterns one by one, as a configuration holds them.
  package init(patterns: [String]) { self.init(Array(patterns.joined(separator: "\n").utf8)) }

  package var isEmpty: Bool { patterns.isEmpty }

  /// Whether a path is ignored: true or false where a pattern speaks of it (the last one decides), nil where none does.
  /// `path` is relative to the folder of the ignore file, without a slash at either end.
  package func verdict(on path: [UInt8], isFolder: Bool) -> Bool? {
    let segments = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true)
    for pattern in patterns.reversed() where isFolder || !pattern.isForFolders {
      if IgnorePatterns.matches(pattern.segments, segments) { return !pattern.isNegated }
    }
    return nil
  }

  /// Whether the patterns speak of a file: of itself, or of a folder that it lies in.
  public func include(_ path: [UInt8]) -> Bool {
    for (i, byte) in path.enumerated() where byte == UInt8(ascii: "/") && i > 0 {
      if verdict(on: Array(path[..<i]), isFolder: true) == true { return true }
    }
    return verdict(on: path, isFolder: false) == true
  }

  private static func pattern(_ line: ArraySlice<UInt8>) -> Pattern? {
    var line = line
    if line.last == 0x0D { line.removeLast() }
    // Spaces at the end do not count, save the first after a backslash.
    while line.last == 0x20 {
      let backslashes = line.dropLast().reversed().prefix { $0 == UInt8(ascii: "\\") }.count
      if backslashes % 2 == 1 { break }
      line.removeLast()
    }
    guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
    let isNegated = first == UInt8(ascii: "!")
    if isNegated { line.removeFirst() }
    let isForFolders = line.last == UInt8(ascii: "/")
    if isForFolders { line.removeLast() }
    let isAnchored = line.contains(UInt8(ascii: "/"))
    var segments = line.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true).map(Array.init)
    if segments.isEmpty { return nil }
    if !isAnchored { segments.insert(anyFolders, at: 0) }
    return Pattern(segments: segments, isNegated: isNegated, isForFolders: isForFolders)
  }

  private static let anyFolders: [UInt8] = [UInt8(ascii: "*"), UInt8(ascii: "*")]

  /// One place to go back to is enough: a later "**" can take whatever an earlier one would have.
  private static func matches(_ pattern: [[UInt8]], _ path: [ArraySlice<UInt8>]) -> Bool {
    var p = 0
    var s = 0
    var retry: (p: Int, s: Int)?
    while s < path.count {
      if p < pattern.count, pattern[p] == anyFolders {
        // At the end it takes everything inside a folder, not the folder itself.
        if p + 1 == pattern.count { return true }
        retry = (p, s)
        p += 1
      } else if p < pattern.count, matches(glob: pattern[p], path[s]) {
        p += 1
        s += 1
      } else if let last = retry {
        retry = (last.p, last.s + 1)
        p = last.p + 1
        s = last.s + 1
      } else {
        return false
      }
    }
    return p == pattern.count
  }

  /// `*`, `?`, `[a-z]`, `[!a]` and backslash within one name.
  private static func matches(glob: [UInt8], _ name: ArraySlice<UInt8>) -> Bool {
    let name = Array(name)
    var g = 0
    var n = 0
    var retry: (g: Int, n: Int)?
    while n < name.count {
      if g < glob.count, glob[g] == UInt8(ascii: "*") {
        g += 1
        retry = (g, n)
        continue
      }
      if g < glob.count, let (next, taken) = step(glob, g, name, n) {
        g = next
        n += taken
      } else if let last = retry {
        // Whole characters: a `?` after the star must not land inside one.
        let taken = characterLength(name, last.n)
        retry = (last.g, last.n + taken)
        g = last.g
        n = last.n + taken
      } else {
        return false
      }
    }
    while g < glob.count, glob[g] == UInt8(ascii: "*") { g += 1 }
    return g == glob.count
  }

  /// Matches one element of a glob: where the glob goes on, and how many bytes of the name it took.
  private static func step(_ glob: [UInt8], _ g: Int, _ name: [UInt8], _ n: Int) -> (next: Int, taken: Int)? {
    switch glob[g] {
    case UInt8(ascii: "?"):
      return (g + 1, characterLength(name, n))
    case UInt8(ascii: "["):
      guard let (isIn, next) = characterClass(glob, g, contains: name[n]) else {
        return name[n] == glob[g] ? (g + 1, 1) : nil
      }
      return isIn ? (next, 1) : nil
    case UInt8(ascii: "\\") where g + 1 < glob.count:
      return name[n] == glob[g + 1] ? (g + 2, 1) : nil
    case let byte:
      return name[n] == byte ? (g + 1, 1) : nil
    }
  }

  /// nil where the bracket is never closed and stands for itself.
  private static func characterClass(_ glob: [UInt8], _ start: Int, contains byte: UInt8) -> (Bool, next: Int)? {
    var g = start + 1
    guard g < glob.count else { return nil }
    let isNegated = glob[g] == UInt8(ascii: "!") || glob[g] == UInt8(ascii: "^")
    if isNegated { g += 1 }
    let first = g
    var isIn = false
    while g < glob.count {
      if glob[g] == UInt8(ascii: "]"), g > first { return (isIn != isNegated, g + 1) }
      if glob[g] == UInt8(ascii: "\\"), g + 1 < glob.count { g += 1 }
      let low = glob[g]
      if g + 2 < glob.count, glob[g + 1] == UInt8(ascii: "-"), glob[g + 2] != UInt8(ascii: "]") {
        let high = glob[g + 2]
        if low <= byte && byte <= high { isIn = true }
        g += 3
      } else {
        if low == byte { isIn = true }
        g += 1
      }
    }
    return nil
  }

  private static func characterLength(_ name: [UInt8], _ start: Int) -> Int {
    var end = start + 1
    while end < name.count, name[end] & 0xC0 == 0x80 { end += 1 }
    return end - start
  }
}
