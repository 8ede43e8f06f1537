// Digits that state nothing: telephone numbers, addresses of machines, hashes, GUIDs, card and account numbers.

extension NamePass {
  /// Hides a run that is one opaque number, or a telephone number that begins in it. True where the run is done with.
  mutating func readOpaque(_ run: Range<Int>) -> Bool {
    var core = run
    while core.lowerBound < core.upperBound, !NameBytes.isWord(text[core.lowerBound]),
      text[core.lowerBound] != UInt8(ascii: ":")
    {
      core = core.lowerBound + 1..<core.upperBound
    }
    while core.upperBound > core.lowerBound, !NameBytes.isWord(text[core.upperBound - 1]),
      text[core.upperBound - 1] != UInt8(ascii: ":")
    {
      core = core.lowerBound..<core.upperBound - 1
    }
    guard !core.isEmpty else { return true }
    // A few digits alone are none of it.
    if core.count <= 4, text[core].allSatisfy(NameBytes.isDigit) { return false }
    if isOpaque(core) {
      if isRegistryNumber(core) {
        addRegistryNumber(core)
      } else {
        readPartNumber(core, behind: cursor)
        hide(core)
      }
      return true
    }
    if readTag(run) { return cursor >= run.upperBound }
    if isAssignment(core) {
      var end = core.upperBound
      while byte(end) == UInt8(ascii: ",") || NameBytes.isDigit(byte(end)) { end += 1 }
      hide(core.lowerBound..<end)
      return true
    }
    return false
  }

  private func isOpaque(_ core: Range<Int>) -> Bool {
    isMachineAddress(core) || isHexadecimal(core) || isBoundCode(core) || isDocket(core)
  }

  /// "#word1" and "#123456".
  private mutating func readTag(_ run: Range<Int>) -> Bool {
    guard let hash = text[run].firstIndex(of: UInt8(ascii: "#")), hash + 1 < run.upperBound else { return false }
    guard hash == run.lowerBound || !NameBytes.isWord(text[hash - 1]) else { return false }
    let end = NameText.wordEnd(text, from: hash + 1)
    guard end > hash + 1 else { return false }
    let isNumber = text[(hash + 1)..<end].allSatisfy(NameBytes.isDigit)
    guard !isNumber || end - hash > 5 else { return false }
    var last = end
    while last < run.upperBound, NameBytes.isWord(text[last]) || text[last] == UInt8(ascii: "_") { last += 1 }
    hide(hash..<last)
    return true
  }

  /// "VISIBLE_DEVICES=0,1,2": what a variable is set to.
  private func isAssignment(_ core: Range<Int>) -> Bool {
    guard let sign = text[core].firstIndex(of: UInt8(ascii: "=")), sign > core.lowerBound, sign + 1 < core.upperBound
    else { return false }
    let name = text[core.lowerBound..<sign]
    return name.contains(UInt8(ascii: "_")) && name.allSatisfy { NameBytes.isWord($0) || $0 == UInt8(ascii: "_") }
  }

  private func isMachineAddress(_ core: Range<Int>) -> Bool {
    var dots = 0
    var colons = 0
    var doubles = 0
    var group = 0
    var isDotted = true
    var isHex = true
    var slash = core.upperBound
    for i in core {
      let byte = text[i]
      if byte == UInt8(ascii: "/") {
        slash = i
        break
      }
      if byte == UInt8(ascii: ".") {
        dots += 1
        group = 0
      } else if byte == UInt8(ascii: ":") {
        if i > core.lowerBound, text[i - 1] == byte { doubles += 1 }
        colons += 1
        group = 0
        isDotted = isDotted && dots == 3
      } else {
        group += 1
        if !NameBytes.isDigit(byte) { isDotted = false }
        if !NameBytes.isHex(byte) || group > 4 { isHex = false }
        if group > 3, dots < 3 || colons == 0 { isDotted = false }
      }
    }
    guard slash == core.upperBound || text[(slash + 1)..<core.upperBound].allSatisfy(NameBytes.isDigit) else {
      return false
    }
    if isDotted, dots == 3 { return core.count >= 7 }
    // "10:30:45" is a time: without "::" an address has eight groups (or, of a network card, six pairs).
    if isHex, dots == 0 { return doubles == 1 && colons >= 2 || colons == 7 || (colons == 5 && core.count == 17) }
    return false
  }

  /// A commit, a digest, a GUID.
  private func isHexadecimal(_ core: Range<Int>) -> Bool {
    var core = core
    // "urn:uuid:…"
    if core.count > 36, text[core.upperBound - 37] == UInt8(ascii: ":") {
      core = core.upperBound - 36..<core.upperBound
    }
    // "sha256:9f86…"
    if core.count > 32, let colon = text[core].lastIndex(of: UInt8(ascii: ":")), core.upperBound - colon > 24,
      colon - core.lowerBound <= 10
    {
      core = colon + 1..<core.upperBound
    }
    var digits = 0
    var letters = 0
    var hyphens = 0
    var uppers = 0
    for i in core {
      let byte = text[i]
      if NameBytes.isDigit(byte) {
        digits += 1
      } else if NameBytes.isHex(byte) {
        letters += 1
        if NameBytes.isUpper(byte) { uppers += 1 }
      } else if byte == UInt8(ascii: "-") {
        hyphens += 1
      } else if byte == UInt8(ascii: "%") || byte == UInt8(ascii: ":") {
        continue
      } else {
        return core.count >= 32 && hyphens == 4 && digits > 8
      }
    }
    if hyphens == 4, digits + letters == 32 { return true }
    guard hyphens == 0 else { return hyphens == 5 && digits + letters == 12 && core.count == 17 && letters > 0 }
    if digits + letters >= 24 { return true }
    // "20260126a" and "1200e" are no digests: a digest changes between letters and digits.
    return digits >= 2 && letters >= 2 && digits + letters >= 7 && (uppers == 0 || uppers == letters)
      && changes(core) >= 3
  }

  private func changes(_ core: Range<Int>) -> Int {
    var count = 0
    for i in core.dropFirst() where NameBytes.isDigit(text[i]) != NameBytes.isDigit(text[i - 1]) { count += 1 }
    return count
  }

  /// Letters, digits and hyphens bound together in at least three pieces: "P0-001-000016155-9", "E-151673398".
  private func isBoundCode(_ core: Range<Int>) -> Bool {
    guard NameBytes.isLetter(text[core.lowerBound]) else { return false }
    // "claude-opus-4-5-20251101" is a model and the day it was frozen.
    let head = core.lowerBound..<NameText.wordEnd(text, from: core.lowerBound)
    if lexicon.hasRole([.family, .bare], text, head) { return false }
    var pieces = 1
    var digits = 0
    var longest = 0
    var run = 0
    for i in core {
      let byte = text[i]
      if byte == UInt8(ascii: "-") { pieces += 1 } else if !NameBytes.isWord(byte) { return false }
      run = NameBytes.isDigit(byte) ? run + 1 : 0
      digits += NameBytes.isDigit(byte) ? 1 : 0
      longest = max(longest, run)
    }
    return longest >= 6 && (pieces > 1 || core.count >= 7) && !startsDated(core)
  }

  /// "21-cv-01234": the number of a case at court.
  private func isDocket(_ core: Range<Int>) -> Bool {
    guard 8...16 ~= core.count, NameBytes.isDigit(text[core.lowerBound]) else { return false }
    let pieces = text[core].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return pieces.count == 3 && 1...2 ~= pieces[0].count && pieces[0].allSatisfy(NameBytes.isDigit)
      && OpaqueWords.courts.contains(String(decoding: pieces[1], as: UTF8.self)) && 3...6 ~= pieces[2].count
      && pieces[2].allSatisfy(NameBytes.isDigit)
  }

  /// "DE89 3704 0044 0532 0130 00": an account's number in groups of four behind its country and check digits.
  mutating func readIBAN(_ word: Range<Int>) -> Bool {
    guard word.count == 4, NameBytes.isUpper(text[word.lowerBound]), NameBytes.isUpper(text[word.lowerBound + 1]),
      NameBytes.isDigit(text[word.lowerBound + 2]), NameBytes.isDigit(text[word.lowerBound + 3])
    else { return false }
    var end = word.upperBound
    var groups = 0
    while groups < 8, byte(end) == 0x20 {
      let next = NameText.wordEnd(text, from: end + 1)
      guard 1...4 ~= next - end - 1,
        text[(end + 1)..<next].allSatisfy({ NameBytes.isDigit($0) || NameBytes.isUpper($0) })
      else { break }
      // The first groups are whole; the country of a following sentence is none.
      guard next - end == 5 || groups >= 2 && text[(end + 1)..<next].allSatisfy(NameBytes.isDigit) else { break }
      groups += 1
      let isLast = next - end < 5
      end = next
      if isLast { break }
    }
    guard groups >= 3, text[word.upperBound..<end].count(where: NameBytes.isDigit) >= 8 else { return false }
    hide(word.lowerBound..<end)
    return true
  }

  /// "IMG20260127" hides a date that a title may state: letters and exactly eight digits that are one.
  private func startsDated(_ core: Range<Int>) -> Bool {
    let digits = core.filter { NameBytes.isDigit(text[$0]) }
    guard digits.count == 8 else { return false }
    let value = digits.reduce(0) { $0 * 10 + Int(text[$1] &- 0x30) }
    return 19_000_101...20_991_231 ~= value && 1...12 ~= value / 100 % 100 && 1...31 ~= value % 100
  }

  // MARK: Telephone, card and account numbers

  /// Hides the telephone number, or other long code, whose first digits are at `digits`.
  mutating func readLongCode(_ digits: Range<Int>) -> Bool {
    var start = digits.lowerBound
    if byte(start - 1) == UInt8(ascii: "(") { start -= 1 }
    if byte(start - 1) == 0x20, byte(start - 2) == UInt8(ascii: "("), start == digits.lowerBound { start -= 2 }
    if byte(start - 1) == UInt8(ascii: "+") { start -= 1 }
    if byte(start) == UInt8(ascii: "+"), byte(start - 1) == UInt8(ascii: "(") { start -= 1 }
    start = max(start, cursor)
    // A short number with no further digits behind one mark is nothing of the kind.
    if digits.count < 5, !NameBytes.isDigit(byte(digits.upperBound + 1)),
      !NameBytes.isDigit(byte(digits.upperBound + 2)),
      !NameBytes.isDigit(byte(digits.upperBound + 3))
    {
      return false
    }
    let code = DigitGroups(text, from: digits.lowerBound)
    guard code.total >= 5 else { return false }
    let label = announces([.phone, .code], before: start)
    let isPlus = text[start..<digits.lowerBound].contains(UInt8(ascii: "+"))
    let isBracketed = byte(digits.lowerBound - 1) == UInt8(ascii: "(") && byte(digits.upperBound) == UInt8(ascii: ")")
    let isLikely = isTelephone(code, isPlus: isPlus, isBracketed: isBracketed, at: digits.lowerBound)
    if !isPlus, !isBracketed, code.looksLikeDate, !isHotline(code, digits.lowerBound) { return false }
    if isLikely || !isPlus, let number = telephone(digits.lowerBound, start: start) {
      add(.identifier, .identifier(scheme: TelephoneComparator.scheme, id: number.id), number.range)
      hide(start..<max(code.end, number.range.upperBound))
      return true
    }
    guard label || isLikely else { return false }
    hide(start..<code.end)
    return true
  }

  private func isTelephone(_ code: DigitGroups, isPlus: Bool, isBracketed: Bool, at start: Int) -> Bool {
    let before = byte(start - 1)
    guard before != UInt8(ascii: "$"), before != UInt8(ascii: "."),
      before != UInt8(ascii: ",") || code.first == UInt8(ascii: "0") && code.count > 1, !code.looksLikeDate
    else { return false }
    if isPlus { return 8...15 ~= code.total && (code.count > 1 || !code.endsInZeros) }
    if isBracketed, code.count >= 2, 2...4 ~= code.firstLength, 7...13 ~= code.total, code.isTight { return true }
    // The lengths of the groups, a digit each.
    switch code.shape {
    case 334, 1334, 344, 4444, 4443, 4441, 3334: return code.isEven
    case 433, 434, 244, 234, 343, 46, 37, 38, 28, 27, 47, 48:
      return code.first == UInt8(ascii: "0") && code.isEven
    default: break
    }
    if code.count == 1 {
      if code.first == UInt8(ascii: "0") { return 8...15 ~= code.total }
      // A code has no sign.
      if before == UInt8(ascii: "-"), byte(start - 2) == 0 || byte(start - 2) == 0x20 || byte(start - 2) >= 0x80 {
        return false
      }
      // Nobody writes so long a number without marks, save a round one or a date with its time.
      return code.total >= 12 && !code.endsInZeros && !code.startsWithDate
    }
    // "12-34567-89": a part, an account; "2014-2018-2022" are years, "6-4-3" sets.
    if code.count >= 3, code.isEven, code.isTight, byte(start + code.firstLength) == UInt8(ascii: "-"),
      !code.holdsYear, code.count <= 4, code.total >= 8, code.total != code.count * code.firstLength,
      byte(start - 1) != UInt8(ascii: "-")
    {
      return true
    }
    return code.first == UInt8(ascii: "0") && 9...14 ~= code.total && code.isTight && code.shortest >= 2
  }

  /// Whether a word of these roles stands a little before, with nothing but marks and linking words between.
  func announces(_ roles: NameRoles, before start: Int) -> Bool {
    var i = start
    var words = 0
    while i > 0, start - i < 28 {
      let byte = text[i - 1]
      if byte == 0 || byte == 0x0A { return false }
      if NameText.isWord(text, at: i - 1) {
        let word = NameText.wordStart(text, before: i)
        if lexicon.hasRole(roles, text, word..<i) { return true }
        if NameBytes.isDigit(byte) { return false }
        words += 1
        if words > 3 { return false }
        i = word
      } else if byte >= 0x80 {
        if lexicon.ending(at: i, in: text, roles: roles) != nil { return true }
        i -= 1
        while i > 0, text[i] & 0xC0 == 0x80 { i -= 1 }
      } else if byte == UInt8(ascii: ".") && words > 0 || byte == UInt8(ascii: ";") {
        return false
      } else {
        i -= 1
      }
    }
    return false
  }
}

private enum OpaqueWords {
  /// Civil, criminal, bankruptcy and other dockets.
  static let courts: Set<String> = ["cv", "cr", "mc", "md", "bk", "ap", "mj", "civ", "cri", "CV", "CR"]
}

/// Groups of digits with single spaces, hyphens, dots, slashes or brackets between them.
struct DigitGroups {
  private(set) var count = 0
  /// The lengths of the groups as decimal digits, nine for all longer ones.
  private(set) var shape = 0
  private(set) var firstLength = 0
  private(set) var shortest = Int.max
  private var secondLength = 0
  private var thirdLength = 0
  private(set) var total = 0
  private(set) var end: Int
  private(set) var first: UInt8 = 0
  /// No group is separated by more than one byte, brackets apart.
  private(set) var isTight = true
  /// One separator throughout.
  private(set) var isEven = true
  private(set) var endsInZeros = false
  private var head = 0
  private var third = 0
  private var lastSeparator: UInt8?

  init(_ text: [UInt8], from start: Int) {
    end = start
    var i = start
    if i < text.count { first = text[i] }
    while i < text.count, count < 8, total < 24 {
      let group = i
      while i < text.count, NameBytes.isDigit(text[i]) { i += 1 }
      guard i > group else { break }
      count += 1
      shape = shape * 10 + min(9, i - group)
      shortest = min(shortest, i - group)
      if count == 2 { secondLength = i - group }
      if count == 3 {
        thirdLength = i - group
        for digit in text[group..<min(i, group + 8)] { third = third * 10 + Int(digit &- 0x30) }
      }
      total += i - group
      if count == 1 {
        firstLength = i - group
        for digit in text[group..<min(i, group + 8)] { head = head * 10 + Int(digit &- 0x30) }
      }
      endsInZeros = i - group >= 3 && text[(i - 3)..<i].allSatisfy { $0 == UInt8(ascii: "0") }
      end = i
      var marks = 0
      var separator: UInt8 = 0
      while i < text.count, marks < 3 {
        let byte = text[i]
        guard
          byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
            || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
        else { break }
        if byte != UInt8(ascii: "("), byte != UInt8(ascii: ")") {
          separator = byte
          if marks > 0, i > 0, text[i - 1] == byte { break }
        }
        marks += 1
        i += 1
      }
      guard marks > 0, i < text.count, NameBytes.isDigit(text[i]) else { break }
      if marks > 1 { isTight = isTight && marks == 2 }
      if let lastSeparator, lastSeparator != separator { isEven = false }
      lastSeparator = separator
    }
    // An extension: "x123", "ext. 123".
    var rest = end
    while rest < text.count, rest < end + 2, text[rest] == 0x20 { rest += 1 }
    guard total >= 7, rest < text.count,
      text[rest] | 0x20 == UInt8(ascii: "x") || text[rest] | 0x20 == UInt8(ascii: "e")
    else { return }
    let tail = text[rest..<min(rest + 5, text.count)].map(NameBytes.folded)
    for mark in ["ext. ", "ext ", "ext", "x ", "x"] where tail.starts(with: Array(mark.utf8)) {
      var digit = rest + mark.utf8.count
      let from = digit
      while digit < text.count, NameBytes.isDigit(text[digit]), digit - from < 6 { digit += 1 }
      if digit > from { end = digit }
      break
    }
  }

  /// 2026-01-27, 16.04.2010, 2009/2010.
  var looksLikeDate: Bool {
    if count == 3, total <= 8, secondLength <= 2,
      firstLength == 4 && thirdLength <= 2 || firstLength <= 2 && thirdLength == 4
    {
      return true
    }
    // "01.05.2018 10:30", "1/5/2018 2018"
    if count > 3, firstLength <= 2, secondLength <= 2, thirdLength == 4, 1900...2100 ~= third, head <= 31 {
      return true
    }
    if shape == 44 && head >= 1500 && head <= 2100 { return true }
    if firstLength == 4, count >= 3, head >= 1900, head <= 2100, secondLength <= 2 { return true }
    if shape == 8, (head / 10_000) >= 1900, (head / 10_000) < 2100, 1...12 ~= head / 100 % 100, 1...31 ~= head % 100 {
      return true
    }
    return false
  }

  /// Whether one of the first groups has the four digits of a year.
  var holdsYear: Bool { firstLength == 4 || secondLength == 4 || thirdLength == 4 }

  var startsWithDate: Bool {
    (firstLength == 12 || firstLength == 14) && 1900..<2100 ~= head / 10_000 && 1...12 ~= head / 100 % 100
  }
}
