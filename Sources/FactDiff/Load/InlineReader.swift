// Inline Markdown: finds the marks of a leaf, pairs them, then writes the text between them.

/// Reads leaf after leaf into one text. Two passes over the marks of a leaf: the first decides what each special byte is
/// (an opening bracket is known only at its end), the second copies what lies between.
struct InlineReader {
  struct Mark {
    enum Action {
      /// Not markup after all.
      case keep
      case vanish
      case barrier
      case space
      /// `payload` is the scalar.
      case scalar
      /// A span of code; `payload` is the number of back-ticks on each side.
      case code
      /// What stands before a value in a span of code; `payload` is the index into `keyed`.
      case key
      /// A unit as code writes it; `payload` is the index into `units`.
      case unit
      /// `payload` is the index into `pending`.
      case linkStart, linkEnd
      /// A run of emphasis bytes, `payload` of which vanish.
      case run
    }
    var start: Int
    var end: Int
    var action: Action
    var payload = 0
    /// Whether it leaves text, or begins some, so that a line break before it is due.
    var isVisible: Bool {
      switch action {
      case .keep, .scalar, .linkStart, .unit: true
      case .run: payload < end - start
      case .vanish, .barrier, .space, .linkEnd, .code, .key: false
      }
    }
  }
  struct Bracket {
    var mark: Int
    var isImage: Bool
    var pending: Int
  }
  struct PendingLink {
    var kind: LinkKind
    var target: Range<Int>
    var shortcode = ""
    var label = -1
    var labelEnd = -1
  }

  let bytes: [UInt8]
  var out = TextBuilder()
  var links: [Link] = []
  var codes: [Code] = []
  /// Whether values in code are text too, where they stand alone or behind the name of a setting.
  let readsSettings: Bool
  /// What names the values in code and badges.
  private var keyed: [(code: Range<Int>, key: Range<Int>)] = []
  private var units: [SettingLine.Unit] = []
  /// The index of the block that is read.
  private var block = 0
  /// Comments that speak to this tool, with their marks.
  var directives: [Range<Int>] = []
  var references: [[UInt8]: ReferenceDefinition]

  var marks: [Mark] = []
  var brackets: [Bracket] = []
  var pending: [PendingLink] = []
  /// Marks of emphasis runs that may still open, one stack for each of `*` `_` `~` `=`.
  var openers: [[Int]] = [[], [], [], []]
  /// Pending links of `<a>` elements that are open.
  var anchors: [Int] = []
  /// The lines of the leaf, and where the last ends.
  var lines: ArraySlice<Range<Int>> = []
  var leafEnd = 0
  /// Bytes before this offset are escaped or used up.
  var floor = 0
  /// What looking ahead in vain may still cost; spent, an opening mark is taken as text. Keeps hostile input linear.
  var patience: Int

  init(_ bytes: [UInt8], references: [[UInt8]: ReferenceDefinition], readsSettings: Bool = false) {
    self.bytes = bytes
    self.readsSettings = readsSettings
    self.references = references
    patience = 65_536 + 8 * bytes.count
  }

  /// Appends the text of a leaf and returns its range; `block` is the index its links will carry.
  mutating func read(_ lines: ArraySlice<Range<Int>>, enumerated: Bool, block: Int) -> Range<Int> {
    guard let first = lines.first, let last = lines.last else { return out.text.count..<out.text.count }
    out.barrier()
    let start = out.text.count
    self.lines = lines
    self.block = block
    leafEnd = last.upperBound
    floor = first.lowerBound
    if !marks.isEmpty { marks.removeAll(keepingCapacity: true) }
    if !keyed.isEmpty { keyed.removeAll(keepingCapacity: true) }
    if !units.isEmpty { units.removeAll(keepingCapacity: true) }
    if enumerated, let enumerator = enumeratorRange(bytes, first) {
      scan(upTo: enumerator.lowerBound)
      marks.append(Mark(start: enumerator.lowerBound, end: enumerator.upperBound, action: .vanish))
      floor = enumerator.upperBound
    }
    scan(upTo: leafEnd)
    settle()
    write()
    let text = out.trimmed(from: start)
    flushLinks(text, block)
    return text
  }

  // MARK: First pass

  private mutating func scan(upTo limit: Int) {
    var line = lines.startIndex
    var i = max(floor, lines[line].lowerBound)
    while line < lines.endIndex {
      let range = lines[line]
      if i >= range.upperBound || i >= limit {
        if i >= limit { return }
        line += 1
        if line < lines.endIndex { i = max(i, lines[line].lowerBound) }
        continue
      }
      i = max(i, range.lowerBound)
      i = nextSpecial(bytes, i, min(range.upperBound, limit))
      if i >= range.upperBound || i >= limit { continue }
      i = special(at: i, lineStart: range.lowerBound, lineEnd: range.upperBound)
    }
  }

  /// Handles the special byte at `i`; returns where to go on.
  private mutating func special(at i: Int, lineStart: Int, lineEnd: Int) -> Int {
    switch bytes[i] {
    case UInt8(ascii: "\\"):
      guard i + 1 < lineEnd else {
        if i + 1 == lineEnd, lineEnd < leafEnd { add(i, i + 1, .space) }
        return i + 1
      }
      guard isPunctuation(bytes[i + 1]) else { return i + 1 }
      add(i, i + 1, .vanish)
      floor = i + 2
      return i + 2
    case UInt8(ascii: "`"): return codeSpan(at: i)
    case UInt8(ascii: "*"): return emphasis(at: i, lineStart, lineEnd, stack: 0)
    case UInt8(ascii: "_"): return emphasis(at: i, lineStart, lineEnd, stack: 1)
    case UInt8(ascii: "~"): return emphasis(at: i, lineStart, lineEnd, stack: 2)
    case UInt8(ascii: "="): return emphasis(at: i, lineStart, lineEnd, stack: 3)
    case UInt8(ascii: "["): return openBracket(at: i, lineStart, lineEnd)
    case UInt8(ascii: "]"): return closeBracket(at: i, lineEnd)
    case UInt8(ascii: "<"): return angle(at: i, lineEnd)
    case UInt8(ascii: "&"):
      guard let entity = characterReference(bytes, i, lineEnd) else { return i + 1 }
      add(i, entity.end, .scalar, Int(entity.scalar))
      return entity.end
    case UInt8(ascii: "{"): return brace(at: i, lineEnd)
    case UInt8(ascii: ":"): return bareAddress(at: i, lineEnd)
    case 0xEF:
      guard let folded = foldedFullWidth(bytes[i + 1], bytes[i + 2]) else { return i + 3 }
      add(i, i + 3, .scalar, Int(folded))
      return i + 3
    default: return i + 1
    }
  }

  mutating func add(_ start: Int, _ end: Int, _ action: Mark.Action, _ payload: Int = 0) {
    marks.append(Mark(start: start, end: end, action: action, payload: payload))
    floor = end
  }

  /// Takes the cost of a search that failed; false once nothing is left.
  mutating func spend(_ cost: Int) { patience -= cost + 1 }

  private mutating func codeSpan(at i: Int) -> Int {
    var j = i
    while j < leafEnd, bytes[j] == UInt8(ascii: "`") { j += 1 }
    let length = j - i
    let inside = j
    if patience > 0 {
      while j < leafEnd {
        if bytes[j] != UInt8(ascii: "`") {
          j += 1
          continue
        }
        let run = j
        while j < leafEnd, bytes[j] == UInt8(ascii: "`") { j += 1 }
        if j - run == length {
          addCode(i, j, inside..<run)
          return j
        }
      }
      spend(j - inside)
    }
    return inside
  }

  private mutating func addCode(_ start: Int, _ end: Int, _ inside: Range<Int>) {
    guard readsSettings else { return add(start, end, .code, inside.lowerBound - start) }
    let code = bytes.trimmed(inside)
    if SettingLine.isValue(bytes, code) {
      // As if it were written without the back-ticks.
      add(start, code.lowerBound, .vanish)
      addUnit(SettingLine.unit(of: code, bytes))
      add(code.upperBound, end, .vanish)
    } else if let setting = SettingLine(bytes, code), setting.comment.isEmpty {
      addSetting(setting, named: code, from: start, to: end)
    } else {
      add(start, end, .code, inside.lowerBound - start)
    }
  }

  /// Leaves the value alone of what is named by some code.
  mutating func addSetting(_ setting: SettingLine, named code: Range<Int>, from start: Int, to end: Int) {
    add(start, setting.value.lowerBound, .key, keyed.count)
    addUnit(setting.unit(bytes))
    add(setting.value.upperBound, end, .barrier)
    keyed.append((code, setting.key))
  }

  private mutating func addUnit(_ unit: SettingLine.Unit?) {
    guard let unit else { return }
    add(unit.range.lowerBound, unit.range.upperBound, .unit, units.count)
    units.append(unit)
  }

  /// A run of `*`, `_`, `~` or `=`: closes what is open, and what is left of it may open.
  private mutating func emphasis(at i: Int, _ lineStart: Int, _ lineEnd: Int, stack: Int) -> Int {
    let byte = bytes[i]
    var j = i
    while j < lineEnd, bytes[j] == byte { j += 1 }
    var left = j - i
    if stack >= 2, left != 2 { return j }
    let before: UInt8 = i > lineStart ? bytes[i - 1] : 0x20
    let after: UInt8 = j < lineEnd ? bytes[j] : 0x20
    if isDigit(before), isDigit(after), stack < 2 { return j }  // 3*4, 10_000
    var canOpen = !isSpaceByte(after)
    var canClose = !isSpaceByte(before)
    if byte == UInt8(ascii: "_") {
      canOpen = canOpen && !isWordByte(before)
      canClose = canClose && !isWordByte(after)
    }
    guard canOpen || canClose else { return j }
    let mark = marks.count
    add(i, j, .run)
    if canClose {
      while left > 0, let opener = openers[stack].last {
        let available = marks[opener].end - marks[opener].start - marks[opener].payload
        let used = min(left, available)
        marks[opener].payload += used
        marks[mark].payload += used
        left -= used
        if used == available { openers[stack].removeLast() }
      }
    }
    if canOpen, left > 0 { openers[stack].append(mark) }
    return j
  }

  /// What is still open at the end of a leaf: brackets are text, "**" whose partner fell victim to a blank is not.
  private mutating func settle() {
    for opener in openers[0] where marks[opener].payload == 0 && marks[opener].end - marks[opener].start == 2 {
      marks[opener].payload = 2
    }
    for stack in openers.indices where !openers[stack].isEmpty { openers[stack].removeAll(keepingCapacity: true) }
    if !brackets.isEmpty { brackets.removeAll(keepingCapacity: true) }
  }

  // MARK: Second pass

  private mutating func write() {
    var next = 0
    var position = lines[lines.startIndex].lowerBound
    var pendingBreak = -1  // file offset of a line end that waits for the next text
    var isHard = false
    for line in lines {
      if line.lowerBound > position { position = line.lowerBound }
      var upper = line.upperBound
      // A blank kept past the text marks a hard break.
      let hard = upper > line.lowerBound && bytes[upper - 1] == 0x20
      if hard { upper -= 1 }
      while position < upper {
        let mark = next < marks.count ? marks[next] : Mark(start: Int.max, end: Int.max, action: .keep)
        if mark.start < position {
          if mark.action == .linkStart || mark.action == .linkEnd { apply(mark) }
          next += 1
          continue
        }
        let stop = min(mark.start, upper)
        if position < stop {
          if pendingBreak >= 0 {
            lineBreak(pendingBreak, position, isHard)
            pendingBreak = -1
            isHard = false
          }
          out.copy(bytes, position..<stop)
          position = stop
        }
        guard position == mark.start else { break }
        if pendingBreak >= 0, mark.isVisible {
          lineBreak(pendingBreak, position, isHard)
          pendingBreak = -1
          isHard = false
        }
        apply(mark)
        next += 1
        position = mark.end
      }
      if position <= line.upperBound {
        if pendingBreak < 0 { pendingBreak = upper }
        isHard = isHard || hard
      }
    }
    // Marks of no width behind the last line's text.
    while next < marks.count {
      apply(marks[next])
      next += 1
    }
  }

  /// A blank, or nothing between two characters of a script that has no blanks.
  private mutating func lineBreak(_ offset: Int, _ following: Int, _ isHard: Bool) {
    guard let last = out.text.last, last != 0, last != 0x20 else { return }
    if !isHard, out.text.isSpaceless(at: out.text.scalarStart(before: out.text.count)), bytes.isSpaceless(at: following)
    {
      return
    }
    out.unit(0x20, file: offset, fileLength: following - offset)
  }

  private mutating func apply(_ mark: Mark) {
    switch mark.action {
    case .keep: out.copy(bytes, mark.start..<mark.end)
    case .vanish: break
    case .barrier: out.barrier()
    case .code:
      out.barrier()
      let inside = bytes.trimmed(mark.start + mark.payload..<mark.end - mark.payload)
      if !inside.isEmpty { codes.append(Code(range: inside, block: block, text: out.text.count)) }
    case .key:
      out.barrier()
      var code = Code(range: keyed[mark.payload].code, block: block, text: out.text.count)
      code.key = keyed[mark.payload].key
      codes.append(code)
    case .unit: out.spell(units[mark.payload].spelling, file: units[mark.payload].range)
    case .space:
      if out.text.last != 0x20, out.text.last != 0 {
        out.unit(0x20, file: mark.start, fileLength: mark.end - mark.start)
      }
    case .scalar:
      out.unit(scalar: UInt32(mark.payload), file: mark.start, fileLength: mark.end - mark.start)
    case .linkStart: pending[mark.payload].label = out.text.count
    case .linkEnd: pending[mark.payload].labelEnd = out.text.count
    case .run:
      out.copy(bytes, mark.start..<(mark.end - mark.payload))
    }
  }

  private mutating func flushLinks(_ text: Range<Int>, _ block: Int) {
    if pending.isEmpty { return }
    if !anchors.isEmpty { anchors.removeAll(keepingCapacity: true) }
    for link in pending where !link.target.isEmpty {
      let start = min(max(link.label < 0 ? text.upperBound : link.label, text.lowerBound), text.upperBound)
      let end = link.labelEnd < 0 ? start : min(max(link.labelEnd, start), text.upperBound)
      links.append(
        Link(kind: link.kind, target: link.target, label: start..<end, block: block, shortcode: link.shortcode))
    }
    pending.removeAll(keepingCapacity: true)
  }
}

/// The next byte in `start..<end` that inline reading must look at, or `end`.
private func nextSpecial(_ array: [UInt8], _ start: Int, _ end: Int) -> Int {
  let bytes = array.span
  let classes = specialBytes
  let table = classes.span
  var i = start
  while i < end {
    let kind = table[Int(bytes[i])]
    if kind == 0 {
      i += 1
      // Letters, digits, blanks and the commonest marks are never special: eight of them are passed at once.
      while i + 8 <= end {
        let word = EightBytes(bytes.bytes, at: i)
        let others = ~(word.letters | word.among(0x2B, 0x39) | word.among(0x20, 0x25)) & EightBytes.highs
        i += EightBytes.before(others)
        if others != 0 { break }
      }
    } else if kind == 3 {
      i += 3
    } else if kind == 2 {
      // Full-width punctuation is frequent in Chinese and stays as it is.
      if foldedFullWidth(bytes[i + 1], bytes[i + 2]) != nil { return i }
      i += 3
    } else {
      return i
    }
  }
  return end
}

private let specialBytes: [UInt8] = {
  var table = [UInt8](repeating: 0, count: 256)
  for byte in "\\`*_~=[]<&{:".utf8 { table[Int(byte)] = 1 }
  for lead in 0xE0...0xEE { table[lead] = 3 }
  table[0xEF] = 2
  return table
}()
