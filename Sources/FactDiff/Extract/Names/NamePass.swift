// The name pass: one walk over a document's text that finds names with numbers in them, and what hides numbers.

/// What the name pass found in one document. Reusable: arrays keep their capacity.
public struct NamePass: ~Copyable {
  private let place = HeldInPlace()
  /// Models, versions, identifiers, URLs and names; ascending text ranges that do not overlap.
  public internal(set) var mentions: [Mention] = []
  /// Ranges of `Source.text`, ascending and disjoint: no number, date or amount may be read inside one.
  public private(set) var masks: [Range<Int>] = []

  var text: [UInt8] = []
  var source = Source(id: "", bytes: [])
  var lexicon = NameLexicon()
  /// Everything before it is taken.
  var cursor = 0
  var block = 0
  /// The segment of the source that the last mention began in.
  private var segment = 0
  var found: [Mention] = []
  var hidden: [Range<Int>] = []
  /// Decimals that stand alone, and words with a decimal: settled when the whole document was read.
  var pending: [PendingVersion] = []
  /// Full models, by block, in order.
  var stated: [StatedModel] = []
  var statedFamily: Set<String> = []
  /// Where the last sequence of capitalised words ended.
  var nameEnd = 0

  /// Nothing read yet.
  public init() {}

  /// Reads names, identifiers and addresses of a source into `mentions`, and masks what they cover.
  public mutating func run(over source: Source, lexicon: NameLexicon) {
    self.source = source
    self.lexicon = lexicon
    text = source.text
    cursor = 0
    block = 0
    segment = 0
    nameEnd = 0
    found.removeAll(keepingCapacity: true)
    hidden.removeAll(keepingCapacity: true)
    pending.removeAll(keepingCapacity: true)
    stated.removeAll(keepingCapacity: true)
    statedFamily.removeAll(keepingCapacity: true)
    mentions.removeAll(keepingCapacity: true)
    masks.removeAll(keepingCapacity: true)
    // Names are rarer than values.
    found.reserveCapacity(text.count / 256 + 4)
    hidden.reserveCapacity(text.count / 256 + 4)
    scan()
    settlePending()
    readLinks()
    readCode()
    finish()
  }

  /// Steps over everything that holds neither a digit, a capital nor an address.
  private mutating func scan() {
    let text = self.text
    let count = text.count
    let classes = NameBytes.classes
    let interesting = NameBytes.digit | NameBytes.upper | NameBytes.slash | NameBytes.at | NameBytes.dot
    // Behind the last run or character.
    var last = 0
    while true {
      // Characters of three bytes come in long rows.
      while last + 2 < count, text[last] & 0xF0 == 0xE0,
        !NamePass.endsNumberSign(text[last + 2])
          || !NamePass.isNumberSign(text[last], text[last + 1], text[last + 2])
      {
        last += 3
      }
      var i = NamePass.nextSign(text, from: last)
      guard i < count else { break }
      if text[i] >= 0xE0 {
        // 號, 号 and 호 may stand behind a Chinese numeral that is part of a name.
        if i + 2 < count, NamePass.isNumberSign(text[i], text[i + 1], text[i + 2]) { readNumeralName(sign: i) }
        last = i + (text[i] >= 0xF0 ? 4 : 3)
        continue
      }
      if classes[Int(text[i])] & NameBytes.run == 0 || NameBytes.isContinuation(text[i]) {
        last = i + 1
        continue
      }
      while i > last, classes[Int(text[i - 1])] & NameBytes.run != 0, text[i - 1] < 0x80 { i -= 1 }
      var end = i
      var bits: UInt8 = 0
      while end < count {
        let kind = classes[Int(text[end])]
        if kind & NameBytes.run == 0 { break }
        bits |= kind
        end += 1
      }
      if bits & interesting != 0, end > cursor {
        read(max(i, cursor)..<end, bits)
        last = max(end, cursor)
      } else {
        last = end
      }
    }
  }

  /// The first byte from `i` on that is a capital, a digit, ".", "/", "@" (or between them), or no ASCII: eight bytes are
  /// asked at a time.
  @inline(__always) private static func nextSign(_ text: [UInt8], from start: Int) -> Int {
    var i = start
    let bytes = text.span.bytes
    while i + 8 <= text.count {
      let word = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: i, as: UInt64.self).littleEndian
      let low = word & 0x7F7F_7F7F_7F7F_7F7F
      let signs = (low &+ 0x5252_5252_5252_5252) & ~(low &+ 0x2525_2525_2525_2525) | word
      if signs & 0x8080_8080_8080_8080 != 0 {
        return i + (signs & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
      }
      i += 8
    }
    while i < text.count, text[i] < 0x2E || text[i] > 0x5A && text[i] < 0x80 { i += 1 }
    return i
  }

  /// The last bytes of 號, 号 and 호, which few other characters end with.
  @inline(__always) private static func endsNumberSign(_ c: UInt8) -> Bool { c == 0xB7 || c == 0x9F || c == 0xB8 }

  @inline(__always) private static func isNumberSign(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    switch a {
    case 0xE5: b == 0x8F && c == 0xB7
    case 0xE8: b == 0x99 && c == 0x9F
    case 0xED: b == 0x98 && c == 0xB8
    default: false
    }
  }

  /// Reads one run of letters, digits and joining characters.
  private mutating func read(_ run: Range<Int>, _ bits: UInt8) {
    var start = run.lowerBound
    if bits & (NameBytes.slash | NameBytes.at | NameBytes.dot) != 0 || bits & NameBytes.colon != 0 {
      start = readAddresses(run, bits)
    }
    guard start < run.upperBound, bits & (NameBytes.digit | NameBytes.upper) != 0 else { return }
    if bits & NameBytes.digit != 0, readOpaque(start..<run.upperBound) { return }
    var i = start
    while i < run.upperBound {
      guard NameText.isWord(text, at: i) else {
        i += 1
        continue
      }
      var end = i
      var hasDigit = false
      while end < text.count, NameText.isWord(text, at: end) {
        if NameBytes.isDigit(text[end]) { hasDigit = true }
        end += 1
      }
      if i >= cursor {
        if hasDigit {
          readNumbered(i..<end)
        } else if NameBytes.isUpper(text[i]) || text[i] == 0xC3 {
          readCapitalised(i..<end)
        }
      }
      i = max(end, min(cursor, run.upperBound))
    }
  }

  /// The block that holds a place of the text; places are asked for in ascending order, or nearly so.
  mutating func blockIndex(at offset: Int) -> Int {
    let count = source.blocks.count
    guard count > 0 else { return 0 }
    if block >= count { block = count - 1 }
    while block + 1 < count, source.blocks[block].text.upperBound <= offset { block += 1 }
    while block > 0, source.blocks[block].text.lowerBound > offset { block -= 1 }
    return block
  }

  mutating func add(_ kind: Kind, _ value: Value, _ range: Range<Int>) {
    let index = blockIndex(at: range.lowerBound)
    let isInBlock = index < source.blocks.count
    let fileRange = source.fileRange(of: range, near: &segment)
    found.append(
      Mention(
        kind: kind, value: value, text: range, range: fileRange, block: index,
        zone: isInBlock ? source.blocks[index].zone : .prose,
        language: isInBlock ? source.blocks[index].language : source.language))
    if kind != .name {
      hidden.append(range)
      cursor = max(cursor, range.upperBound)
    }
  }

  mutating func hide(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    hidden.append(range)
    cursor = max(cursor, range.upperBound)
  }

  func language(at offset: Int) -> Language {
    var low = 0
    var high = source.blocks.count
    while low < high {
      let middle = (low + high) / 2
      if source.blocks[middle].text.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? source.blocks[low - 1].language : source.language
  }

  /// A byte of the text; zero, like a barrier, outside it.
  @inline(__always) func byte(_ i: Int) -> UInt8 { i >= 0 && i < text.count ? text[i] : 0 }

  /// Orders what was found and drops what overlaps: the earlier and longer stays, a name gives way to everything.
  private mutating func finish() {
    if isSettled { swap(&mentions, &found) } else { settle() }
    hidden.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    for range in hidden where !range.isEmpty {
      if let last = masks.last, range.lowerBound < last.upperBound {
        masks[masks.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        masks.append(range)
      }
    }
  }

  /// Whether everything stands in order and apart already, as it mostly does.
  private var isSettled: Bool {
    for place in found.indices.dropFirst() {
      guard found[place - 1].text.upperBound <= found[place].text.lowerBound, precedes(place - 1, place) else {
        return false
      }
    }
    return true
  }

  private mutating func settle() {
    // Mentions are large, so places are sorted and not the mentions.
    let order = found.indices.sorted { precedes($0, $1) }
    mentions.reserveCapacity(found.count)
    var taken = 0
    var lastName = -1
    for place in order {
      let mention = found[place]
      // An empty text overlaps nothing.
      if !mention.text.isEmpty, taken > mention.text.lowerBound {
        guard lastName >= 0, mention.kind != .name else { continue }
        mentions.remove(at: lastName)
      }
      mentions.append(mention)
      if !mention.text.isEmpty {
        taken = mention.text.upperBound
        lastName = mention.kind == .name ? mentions.count - 1 : -1
      }
    }
  }

  /// By place; a name behind other kinds, the longer first, link targets (empty texts) before all.
  private func precedes(_ a: Int, _ b: Int) -> Bool {
    let (left, right) = (found[a].text, found[b].text)
    if left.lowerBound != right.lowerBound { return left.lowerBound < right.lowerBound }
    if left.isEmpty != right.isEmpty { return left.isEmpty }
    let (leftIsName, rightIsName) = (found[a].kind == .name, found[b].kind == .name)
    if leftIsName != rightIsName { return rightIsName }
    if left.upperBound != right.upperBound { return left.upperBound > right.upperBound }
    return a < b
  }
}
