// A setting in code: "idle_timeout: 60s  # seconds", "--workers=8", "MAX_CONN = 64", and a value alone: "8090", "128Mi".

/// A key of a configuration, its value, and what a comment says of it. File offsets.
struct SettingLine {
  var key: Range<Int>
  /// Without quotes.
  var value: Range<Int>
  /// Without its sign; empty where there is none.
  var comment: Range<Int>
  /// Behind the value and its quotes.
  private var end: Int

  private static let longestKey = 48
  private static let longestValue = 20
  /// Words before the key that say what is done with it.
  private static let openings: [StaticString] = [
    "- ", "--", "-D", "export ", "set ", "let ", "var ", "const ", "ENV ", "ARG ",
  ]

  /// Nil for what is no key with a plain value: a line of a program, an address, a list.
  init?(_ bytes: [UInt8], _ line: Range<Int>) {
    var i = line.lowerBound
    for opening in SettingLine.openings where bytes.has(opening, at: i, before: line.upperBound) {
      i += opening.utf8CodeUnitCount
    }
    guard let setting = SettingLine.assignment(bytes, i, line.upperBound) else { return nil }
    self = setting
    i = end
    func byte(_ place: Int) -> UInt8 { place < line.upperBound ? bytes[place] : 0 }
    func skipBlanks() { while isBlank(byte(i)) { i += 1 } }
    skipBlanks()
    if byte(i) == UInt8(ascii: ",") || byte(i) == UInt8(ascii: ";") && i + 1 == line.upperBound { i += 1 }
    skipBlanks()
    if i == line.upperBound { return }
    guard let text = SettingLine.comment(bytes, i..<line.upperBound) else { return nil }
    comment = text
  }

  /// The settings of a command or a call: "--workers 8", "batch_size=1024, shuffle=True".
  static func arguments(_ bytes: [UInt8], _ line: Range<Int>) -> [SettingLine] {
    var found: [SettingLine] = []
    var i = line.lowerBound
    while i < line.upperBound {
      let before = i > line.lowerBound ? bytes[i - 1] : 0x20
      let isFlag = bytes.has("--", at: i, before: line.upperBound)
      if isBlank(before) || before == UInt8(ascii: "(") || before == UInt8(ascii: ","),
        isFlag || NameBytes.isLetter(bytes[i]),
        let setting = assignment(bytes, isFlag ? i + 2 : i, line.upperBound, isFlag: isFlag, isInside: true)
      {
        found.append(setting)
        i = setting.end
      } else {
        i += 1
      }
    }
    return found
  }

  private init(key: Range<Int>, value: Range<Int>, end: Int, limit: Int) {
    self.key = key
    self.value = value
    self.end = end
    comment = limit..<limit
  }

  /// A key and a value from a place on. `isFlag`: a blank is enough between them. `isInside`: "=" is needed otherwise.
  private static func assignment(
    _ bytes: [UInt8], _ start: Int, _ limit: Int, isFlag: Bool = false, isInside: Bool = false
  ) -> SettingLine? {
    func byte(_ place: Int) -> UInt8 { place < limit ? bytes[place] : 0 }
    var i = start
    func skipBlanks() { while isBlank(byte(i)) { i += 1 } }
    let quote = quote(byte(i))
    if quote != nil { i += 1 }
    let name = i
    guard NameBytes.isLetter(byte(i)) else { return nil }
    while NameBytes.isWord(byte(i)) || "_.-/".utf8.contains(byte(i)) { i += 1 }
    let key = name..<i
    guard 2...longestKey ~= key.count else { return nil }
    if let quote {
      guard byte(i) == quote else { return nil }
      i += 1
    }
    let end = i
    if !isInside { skipBlanks() }
    switch byte(i) {
    case UInt8(ascii: "="): i += 1
    // An address, a name space and a label of prose have no blank behind the colon, or more words before it.
    case UInt8(ascii: ":") where !isInside && (byte(i + 1) == 0x20 || byte(i + 1) == UInt8(ascii: "=")): i += 2
    case 0x20 where isFlag: i += 1
    // "maxmemory-policy 256mb;": the key must be plain to see.
    case _ where !isInside && i > end && bytes[key].contains { "_-.".utf8.contains($0) }: break
    default: return nil
    }
    skipBlanks()
    let inner = self.quote(byte(i))
    if inner != nil { i += 1 }
    // ":8080", an address without its host.
    if byte(i) == UInt8(ascii: ":") { i += 1 }
    guard let value = value(bytes, i, limit) ?? licence(bytes, i..<limit, key) else { return nil }
    i = value.upperBound
    if let inner {
      guard byte(i) == inner else { return nil }
      i += 1
    }
    return SettingLine(key: key, value: value, end: i, limit: limit)
  }

  /// The label and the value of a badge: ".../badge/release-v0.24.1-blue" in the address of an image.
  static func badge(_ bytes: [UInt8], _ address: Range<Int>) -> SettingLine? {
    guard let folder = bytes.first("/badge/", from: address.lowerBound, before: address.upperBound) else { return nil }
    let start = folder + 7
    let end = bytes[start..<address.upperBound].firstIndex { $0 == UInt8(ascii: "?") } ?? address.upperBound
    // The last "-" is before the colour, the one before it before the value; "--" is a dash that is meant.
    let dashes = (start..<end).filter { bytes[$0] == UInt8(ascii: "-") }
    guard dashes.count == 2, bytes[start..<dashes[0]].allSatisfy({ NameBytes.isWord($0) || "._%".utf8.contains($0) })
    else { return nil }
    let value = dashes[0] + 1..<dashes[1]
    guard !value.isEmpty, isValue(bytes, value) || licence(bytes, value, start..<dashes[0]) == value else { return nil }
    return SettingLine(key: start..<dashes[0], value: value, end: end, limit: end)
  }

  // MARK: Units

  /// A unit in code, and how texts write it.
  struct Unit {
    var range: Range<Int>
    var spelling: StaticString
  }

  /// What code writes behind numbers, and in comments: "3h", "128Mi".
  private static let units: [(code: StaticString, spelling: StaticString)] = [
    ("s", " s"), ("sec", " s"), ("secs", " s"), ("seconds", " s"), ("m", " min"), ("min", " min"), ("mins", " min"),
    ("minutes", " min"), ("h", " h"), ("hours", " h"), ("d", " days"), ("days", " days"), ("ms", " ms"),
    ("millis", " ms"), ("milliseconds", " ms"), ("Ki", " KiB"), ("Mi", " MiB"), ("Gi", " GiB"), ("Ti", " TiB"),
    ("bytes", " B"), ("kb", " KB"), ("mb", " MB"), ("gb", " GB"), ("kib", " KiB"), ("mib", " MiB"), ("gib", " GiB"),
  ]

  /// The unit of a value as texts write it, where code abbreviates it or tells it in the comment. What the name
  /// of the setting tells, `NamedUnits` reads.
  func unit(_ bytes: [UInt8]) -> Unit? {
    if let own = SettingLine.unit(of: value, bytes) { return own }
    guard let last = bytes[value].last, NameBytes.isDigit(last) else { return nil }
    let end = value.upperBound..<value.upperBound
    let word = comment.prefix { NameBytes.isLetter(bytes[$0]) }
    let named = comment.lowerBound..<comment.lowerBound + word.count
    return SettingLine.spelling(bytes, named, isFolded: true).map { Unit(range: end, spelling: $0) }
  }

  /// The unit of a value that stands alone.
  static func unit(of value: Range<Int>, _ bytes: [UInt8]) -> Unit? {
    guard let letter = value.first(where: { NameBytes.isLetter(bytes[$0]) }), letter > value.lowerBound,
      NameBytes.isDigit(bytes[letter - 1])
    else { return nil }
    return spelling(bytes, letter..<value.upperBound, isFolded: false).map {
      Unit(range: letter..<value.upperBound, spelling: $0)
    }
  }

  private static func spelling(_ bytes: [UInt8], _ word: Range<Int>, isFolded: Bool) -> StaticString? {
    units.first { unit in
      unit.code.utf8CodeUnitCount == word.count
        && word.enumerated().allSatisfy { offset, place in
          let byte = isFolded ? NameBytes.folded(bytes[place]) : bytes[place]
          return byte == (isFolded ? NameBytes.folded(unit.code.utf8Start[offset]) : unit.code.utf8Start[offset])
        }
    }?.spelling
  }

  // MARK: Pieces

  /// What stands behind "#", "//", "--" or ";"; nil for anything else.
  static func comment(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    for sign in ["#", "//", "--", ";"] as [StaticString]
    where bytes.has(sign, at: range.lowerBound, before: range.upperBound) {
      return bytes.trimmed(range.lowerBound + sign.utf8CodeUnitCount..<range.upperBound)
    }
    return nil
  }

  /// Whether some code is nothing but a value: "60s", "v1.4.2", "8090", "0.90".
  static func isValue(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    value(bytes, range.lowerBound, range.upperBound) == range
  }

  /// The name of a licence, which alone of all words is a value: `license = "MIT"`.
  private static func licence(_ bytes: [UInt8], _ range: Range<Int>, _ key: Range<Int>) -> Range<Int>? {
    guard isLicence(bytes, key) else { return nil }
    let name = bytes[range].prefix { NameBytes.isWord($0) || "-.+".utf8.contains($0) }
    return 3...longestValue ~= name.count ? name.startIndex..<name.endIndex : nil
  }

  /// Whether a key is "license", as code and badges write it.
  static func isLicence(_ bytes: [UInt8], _ key: Range<Int>) -> Bool {
    key.count == 7
      && (NameText.starts(bytes, at: key.lowerBound, with: "license")
        || NameText.starts(bytes, at: key.lowerBound, with: "licence"))
  }

  /// A number with its unit, or a version: digits first, then letters, never digits behind these but in "1.0.0-rc1".
  private static func value(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Range<Int>? {
    func byte(_ place: Int) -> UInt8 { place < limit ? bytes[place] : 0 }
    var i = start
    while "<>=~+-".utf8.contains(byte(i)) { i += 1 }
    if byte(i) == UInt8(ascii: "v"), NameBytes.isDigit(byte(i + 1)) { i += 1 }
    let digits = i
    while NameBytes.isDigit(byte(i)) || ".,_".utf8.contains(byte(i)) && NameBytes.isDigit(byte(i + 1)) { i += 1 }
    // "0x2A", "0755" and numbers of accounts are names.
    guard i > digits, i - digits <= 12, byte(digits) != 0x30 || i - digits == 1 || !NameBytes.isDigit(byte(digits + 1))
    else { return nil }
    let number = i
    if byte(i) == UInt8(ascii: "-"), NameBytes.isLetter(byte(i + 1)) {
      // "-rc.1", "-beta"
      i += 1
      while NameBytes.isWord(byte(i)) || byte(i) == UInt8(ascii: ".") { i += 1 }
    } else {
      if byte(i) == 0x20, NameBytes.isLetter(byte(i + 1)) || byte(i + 1) == UInt8(ascii: "%") || byte(i + 1) >= 0xC2 {
        i += 1
      }
      let unit = i
      while NameBytes.isLetter(byte(i)) || "%/".utf8.contains(byte(i)) || byte(i) >= 0xC2 || byte(i) & 0xC0 == 0x80 {
        i += 1
      }
      if i == unit { i = number }
    }
    guard i - start <= longestValue, !NameBytes.isWord(byte(i)), byte(i) != UInt8(ascii: ":"),
      byte(i) != UInt8(ascii: "."), !"(*+".utf8.contains(byte(i))
    else { return nil }
    return start..<i
  }

  private static func quote(_ byte: UInt8) -> UInt8? {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") ? byte : nil
  }
}
