// The grammar of one block: tokens become items, items become mentions. One folder a kind beside this
// file.

/// Reads the numeric, temporal and counted values of one document, block after block.
///
/// All positions are text offsets. Every reading is a function `KIND(at: item) -> Match?` that looks at `items` from
/// the given index on and either takes a stretch of them or declines; the first that takes wins, the most specific kind
/// being asked first, so that no two readings overlap.
///
/// A grammar is never copied. Its methods are handed on inside closures, `{ folded($0) }`: at a bare `folded` Swift 6.3
/// crashes.
struct Grammar: ~Copyable {
  private let place = HeldInPlace()
  let source: Source
  let text: [UInt8]
  /// Whether a Spanish text writes 1,234.5 as most of Latin America does.
  private let hasDecimalPoint: Bool
  /// The last place in a recording, in seconds, where the document follows one; else 0.
  let lastOffset: Int
  /// Whether the text tells amounts in pounds: there 5p are pence.
  let tellsPounds: Bool
  /// `--kinds number` alone: every number counts, also articles and those inside dates.
  let readsEveryNumber: Bool
  /// The document's date: told with it, or by its dateline.
  var today: Instant?
  /// The day or month that was named last: a bare day of the month belongs to it.
  var told: ToldDay?
  /// Whether fiscal years were named: their quarters are not those of the calendar.
  var hasFiscalYears = false
  /// Which lines are chapters of a recording.
  let chapters: Chapters
  /// The zone of all clocks of the document, where it says so.
  var declaredZone: ZoneReading?
  /// The block that told a temperature last.
  var lastHeat = -1
  /// The currency of the last large amount, and where it stood.
  var lastAmount: (currency: String, end: Int, block: Int)?
  /// The currency of the last large amount, whatever was counted since.
  var lastCurrency: String?
  /// What the headers of the table that was entered last say of its numbers.
  var headers = TableHeaders()

  var lexicon = Lexicon.empty
  var language = Language.undetermined
  var scanner = Scanner()
  var items: [Item] = []
  /// Whether the block speaks of games or votes.
  var isAboutGames = false
  /// Whether the column's header names a score: there 4:11 is no time of day.
  var isScoreCell = false
  var numerals: [Numeral] = []
  var range = 0..<0
  var block = 0
  var zone = Zone.prose
  var mentions: [Mention] = []
  /// The segment of the source that the last mention began in.
  private var segment = 0
  let reads: KindFlags
  private let starts: RoleSet = Grammar.starts
  private let weights: RoleSet = Grammar.weights

  init(source: Source, kinds: Set<Kind>?) {
    self.source = source
    text = source.text
    chapters = Chapters(source)
    hasDecimalPoint = source.language == .spanish && DecimalMarks(in: source.text).isPoint
    lastOffset = Grammar.lastOffset(of: source)
    tellsPounds = source.language == .english && Grammar.holdsPoundSign(source.text)
    readsEveryNumber = kinds == [.number]
    today = source.date
    reads = kinds.map(KindFlags.init) ?? .all
    // Dense texts state a value in some fifty bytes.
    mentions.reserveCapacity(text.count / 64 + 4)
    items.reserveCapacity(64)
    numerals.reserveCapacity(32)
  }

  private static func holdsPoundSign(_ text: [UInt8]) -> Bool {
    let bytes = text.span
    let words = bytes.bytes
    var i = 0
    while i < bytes.count {
      // Eight bytes at a time where none of them is the first of a sign.
      if i + 8 <= bytes.count {
        let others = words.unsafeLoadUnaligned(fromUncheckedByteOffset: i, as: UInt64.self) ^ 0xC2C2_C2C2_C2C2_C2C2
        if (others &- 0x0101_0101_0101_0101) & ~others & EightBytes.highs == 0 {
          i += 8
          continue
        }
      }
      for k in i..<min(i + 8, bytes.count - 1) where bytes[k] == 0xC2 && bytes[k + 1] == 0xA3 { return true }
      i += 8
    }
    return false
  }

  /// Whether "1.234,5" is one thousand and more.
  var usesDecimalComma: Bool { language.usesDecimalComma && !(hasDecimalPoint && language == .spanish) }

  /// Reads every block; mentions are appended in text order.
  mutating func run(lexicons: LexiconSet, masks: [Range<Int>]) {
    scanner.restart()
    if today == nil, reads(.date) || reads(.time) || reads(.duration) { findDateline(lexicons, masks) }
    for index in source.blocks.indices where scan(block: index, lexicons, masks) {
      collectItems()
      if language == .japanese { addKanaNumerals() }
      enterCell()
      if declaredZone == nil { declaredZone = zoneOfAllClocks() }
      if !hasFiscalYears { hasFiscalYears = tellsFiscalYear() }
      isAboutGames = items.contains { $0.list >= 0 && lexicon.roles($0.list).contains(.scoreWord) }
      isScoreCell = zone == .table && source.blocks[index].label.map { labels($0, .scoreWord) } ?? false
      if isScoreCell { isAboutGames = true }
      readItems()
    }
    settleDayMonth()
  }

  /// The tokens of all blocks, counted.
  mutating func tokenCount(lexicons: LexiconSet) -> Int {
    scanner.restart()
    var count = 0
    for index in source.blocks.indices where scan(block: index, lexicons, []) { count += scanner.tokens.count }
    return count
  }

  /// Whether a block, or its first `limit` bytes, holds any token.
  mutating func scan(
    block index: Int, _ lexicons: LexiconSet, _ masks: [Range<Int>], limit: Int = .max
  ) -> Bool {
    let next = source.blocks[index]
    guard !next.text.isEmpty else { return false }
    block = index
    range = next.text
    if range.count > limit {
      var end = range.lowerBound + limit
      while end > range.lowerBound, text[end] & 0xC0 == 0x80 { end -= 1 }
      range = range.lowerBound..<end
    }
    zone = next.zone
    language = next.language == .undetermined ? source.language : next.language
    lexicon = lexicons.lexicon(for: language)
    scanner.scan(text, range, masks: masks, lexicon: lexicon, compounds: language == .german)
    // Numerals in hiragana are no tokens.
    return !scanner.tokens.isEmpty || language == .japanese
  }

  private mutating func readItems() {
    var i = 0
    while i < items.count {
      if mayStartReading(i), !isLoose(i), let match = reading(at: i) {
        if match.kind == .date, let next = behindLunarDate(match, at: i) {
          i = next
          continue
        }
        i = max(i + 1, match.next)
        emit(match)
      } else {
        i += 1
      }
    }
  }

  /// Turns away most words of the lexicon before any reading is tried: those that only follow others, and those that
  /// only open what a number or a word of weight goes on with ("the", "of", "by").
  private func mayStartReading(_ i: Int) -> Bool {
    let item = items[i]
    if item.numeral >= 0 { return true }
    if item.roles.intersects(starts), item.precedesNumeral || item.ahead.intersects(weights) { return true }
    assert(reading(at: i) == nil, "a reading starts with roles that `Grammar.starts` and `weights` do not name")
    return false
  }

  /// Appends a mention, if its kind was asked for and it does not run into the one before.
  private mutating func emit(_ match: consuming Match) {
    if match.kind == .time || match.kind == .date { hedge(&match) }
    if match.kind == .date, case .date(let date) = match.value { remember(date) }
    rememberAmount(match)
    if case .quantity(_, unit: "C") = match.value { lastHeat = block }
    guard reads(match.kind) else { return }
    if let last = mentions.last, last.text.upperBound > match.start { return }
    let span = match.start..<match.end
    let fileSpan = source.fileRange(of: span, near: &segment)
    mentions.append(
      Mention(
        kind: match.kind, value: match.value, bound: match.bound, text: span, range: fileSpan, block: block,
        zone: zone, language: language))
  }
}

/// Which kinds are read, without hashing.
struct KindFlags {
  private var bits: UInt32 = 0

  static let all = KindFlags(Set(Kind.allCases))

  init(_ kinds: Set<Kind>) {
    for kind in kinds { bits |= KindFlags.bit(kind) }
  }

  func callAsFunction(_ kind: Kind) -> Bool { bits & KindFlags.bit(kind) != 0 }

  private static func bit(_ kind: Kind) -> UInt32 {
    let order: UInt32
    switch kind {
    case .number: order = 0
    case .ordinal: order = 1
    case .percent: order = 2
    case .multiplier: order = 3
    case .ratio: order = 4
    case .money: order = 5
    case .quantity: order = 6
    case .age: order = 7
    case .duration: order = 8
    case .date: order = 9
    case .time: order = 10
    case .model: order = 11
    case .version: order = 12
    case .identifier: order = 13
    case .url: order = 14
    case .name: order = 15
    case .placeholder: order = 16
    }
    return 1 << order
  }
}

/// A reading: what was found and the item behind it.
struct Match {
  var kind: Kind
  var value: Value
  var bound: Bound = .exact
  var start: Int
  var end: Int
  /// Index of the first item that was not taken.
  var next: Int
}

/// How two neighbours stand to each other.
enum Gap {
  case none, space, hyphen, other
}

extension Grammar {
  /// Whether an item plays a role as it is spelt.
  @inline(__always)
  func has(_ i: Int, _ role: Role) -> Bool {
    guard i >= 0, i < items.count, items[i].roles.contains(role) else { return false }
    // "MB" is not "Mb".
    return !lexicon.hasExactSpelling(items[i].list)
      || lexicon.hasEntry(items[i].list, role, in: text, at: items[i].start)
  }

  /// What an item means in a role.
  @inline(__always)
  func entry(_ i: Int, _ role: Role) -> LexiconEntry? {
    guard i >= 0, i < items.count, items[i].roles.contains(role) else { return nil }
    return lexicon.entry(items[i].list, role, in: text, at: items[i].start)
  }

  /// Whether an item is a numeral.
  @inline(__always)
  func isNumeral(_ i: Int) -> Bool { i >= 0 && i < items.count && items[i].numeral >= 0 }

  /// The numeral of an item.
  @inline(__always)
  func numeral(_ i: Int) -> Numeral? {
    guard i >= 0, i < items.count, items[i].numeral >= 0 else { return nil }
    return numerals[items[i].numeral]
  }

  /// What stands between the end of one item and the start of the next.
  func gap(_ i: Int, _ j: Int) -> Gap {
    guard i >= 0, j < items.count else { return .other }
    return gap(from: items[i].end, to: items[j].start)
  }

  /// What stands between two offsets.
  func gap(from end: Int, to start: Int) -> Gap {
    if start <= end { return start == end ? .none : .other }
    let length = start - end
    if length > 4 { return .other }
    if length == 1, byte(end) == 0x20 { return .space }
    if isSpace(end..<start) { return .space }
    if isHyphen(end..<start) { return .hyphen }
    return .other
  }

  /// One ASCII space, no-break space, thin space, or two spaces.
  func isSpace(_ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    while i < range.upperBound {
      let width = spaceWidth(at: i)
      if width == 0 { return false }
      i += width
    }
    return i == range.upperBound
  }

  /// Bytes of the space character at an offset, or 0. U+0020, U+00A0, U+2000…U+200A, U+202F, U+3000.
  func spaceWidth(at i: Int) -> Int {
    guard i < range.upperBound else { return 0 }
    switch text[i] {
    case 0x20, 0x09: return 1
    case 0xC2: return i + 1 < range.upperBound && text[i + 1] == 0xA0 ? 2 : 0
    case 0xE2:
      guard i + 2 < range.upperBound, text[i + 1] == 0x80 else { return 0 }
      return text[i + 2] <= 0x8A || text[i + 2] == 0xAF ? 3 : 0
    case 0xE3: return i + 2 < range.upperBound && text[i + 1] == 0x80 && text[i + 2] == 0x80 ? 3 : 0
    default: return 0
    }
  }

  /// A single hyphen or no-break hyphen.
  func isHyphen(_ range: Range<Int>) -> Bool {
    if range.count == 1 { return text[range.lowerBound] == UInt8(ascii: "-") }
    guard range.count == 3, text[range.lowerBound] == 0xE2, text[range.lowerBound + 1] == 0x80 else { return false }
    return text[range.lowerBound + 2] == 0x90 || text[range.lowerBound + 2] == 0x91
  }

  /// The byte at an offset, 0 outside the block.
  @inline(__always)
  func byte(_ i: Int) -> UInt8 { i >= range.lowerBound && i < range.upperBound ? text[i] : 0 }

  /// Whether the text at an offset starts with these bytes.
  @inline(__always)
  func starts(_ i: Int, _ word: StaticString) -> Bool {
    guard i >= range.lowerBound, i + word.utf8CodeUnitCount <= range.upperBound else { return false }
    // Mostly the first byte tells.
    return word.utf8CodeUnitCount == 0 || text[i] == word.utf8Start[0] && has(word, at: i)
  }

  private func has(_ word: StaticString, at i: Int) -> Bool {
    let bytes = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    for k in 1..<max(1, bytes.count) where text[i + k] != bytes[k] { return false }
    return true
  }

  /// Whether nothing or a space stands between two offsets.
  func near(_ a: Int, _ b: Int) -> Bool {
    let distance = gap(from: a, to: b)
    return distance == .none || distance == .space
  }

  /// Whether a Han character stands at an offset.
  @inline(__always)
  func isHanCharacter(at offset: Int) -> Bool { byte(offset) >= 0xE4 && byte(offset) <= 0xE9 }

  /// Whether an ASCII digit stands at an offset.
  func isDigit(_ offset: Int) -> Bool { byte(offset) &- 0x30 < 10 }
}
