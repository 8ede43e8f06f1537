// The unit at the end of a setting's name: `timeout_ms`, `maxUploadMiB`, "retention-days".

enum NamedUnits {
  /// What the name of a setting says that its value is told in. `bytes[name]` is the name and nothing else.
  static func unit(of name: Range<Int>, in bytes: [UInt8], _ reader: inout UnitReader) -> ToldUnit? {
    guard isName(name, bytes) else { return nil }
    let words = LexiconSet().lexicon(for: .english).neighbours
    let last = lastWord(of: name, bytes)
    // "timeout_ms", but "ms" alone and "params" name no unit.
    guard last.lowerBound > name.lowerBound,
      let spelling = words.spelling(of: last, in: bytes, among: .settingUnit)
    else { return nil }
    return reader.unit(spelling, .english)
  }

  private static let longest = 48

  /// Whether it is one word as code writes it, of several parts.
  private static func isName(_ name: Range<Int>, _ bytes: [UInt8]) -> Bool {
    name.count <= longest && name.count > 3
      && bytes[name].allSatisfy { NameBytes.isWord($0) || "_.-".utf8.contains($0) }
  }

  /// Behind the last "_", ".", "-" or hump: "MiB" of "maxSizeMiB", "ms" of "timeoutMs".
  private static func lastWord(of name: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var start = name.upperBound
    while start > name.lowerBound, NameBytes.isLetter(bytes[start - 1]) { start -= 1 }
    let word = start..<name.upperBound
    // The humps of the word: what begins with a capital behind a small letter, the longest unit first.
    let words = LexiconSet().lexicon(for: .english).neighbours
    for hump in word
    where hump > word.lowerBound && NameBytes.isUpper(bytes[hump]) && NameBytes.isLower(bytes[hump - 1]) {
      if words.spelling(of: hump..<word.upperBound, in: bytes, among: .settingUnit) != nil {
        return hump..<word.upperBound
      }
    }
    return word
  }
}
