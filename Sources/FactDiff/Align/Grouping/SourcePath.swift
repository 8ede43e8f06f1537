// What a path tells: its folder, its name, and the language tag of a translation.

enum SourcePath {
  static func folder(of id: String) -> String {
    guard let slash = id.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(id[..<slash])
  }

  /// The last component without its ending.
  static func stem(of id: String) -> String {
    var name = Substring(id)
    if let slash = id.utf8.lastIndex(of: UInt8(ascii: "/")) { name = id[id.utf8.index(after: slash)...] }
    if let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex { name = name[..<dot] }
    return String(name)
  }

  /// The path with its language tag taken out, equal for translations of one file; nil where there is no tag and no file
  /// of that name could be the original: "README.zh-CN.md" and "README.md" → "README", "docs/i18n/ja/README.md" →
  /// "docs/i18n/README", "talk/en.md" → "talk/".
  static func untranslated(_ id: String) -> String? {
    var parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let last = parts.popLast() else { return nil }
    let stem = stem(of: last)
    let folder = parts.filter { !isTag($0) }
    if isTag(stem) { return (folder + [""]).joined(separator: "/") }
    for separator in [".", "_", "-"] {
      // The tag may itself hold a hyphen: README.zh-CN, README_zh_TW.
      let pieces = stem.split(separator: Character(separator), omittingEmptySubsequences: false).map(String.init)
      for count in [2, 1] where pieces.count > count {
        let tag = pieces.suffix(count).joined(separator: "-")
        if isTag(tag) {
          return (folder + [pieces.dropLast(count).joined(separator: separator)]).joined(separator: "/")
        }
      }
    }
    return (folder + [stem]).joined(separator: "/")
  }

  /// A language tag as people put it into file names.
  private static func isTag(_ text: String) -> Bool {
    let lower = text.lowercased()
    if known.contains(lower) { return true }
    let parts = lower.split(whereSeparator: { $0 == "-" || $0 == "_" })
    guard parts.count == 2, known.contains(String(parts[0])) else { return false }
    return regions.contains(String(parts[1]))
  }

  private static let known: Set<String> = [
    "en", "zh", "ja", "de", "fr", "es", "ko", "pt", "cn", "tw", "hk", "jp", "kr", "br", "zhs", "zht", "chinese",
    "english", "japanese", "german", "french", "spanish", "korean", "portuguese",
  ]
  private static let regions: Set<String> = [
    "us", "gb", "uk", "cn", "tw", "hk", "mo", "sg", "hans", "hant", "jp", "de", "at", "ch", "fr", "ca", "be", "es",
    "mx",
    "ar", "kr", "pt", "br", "419",
  ]
}
