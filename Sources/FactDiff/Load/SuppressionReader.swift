// Directives in comments and front matter: which part of the document each of them covers.

/// Whether the comment that opens at `start` and whose marks are that long speaks to this tool.
func isDirective(_ bytes: [UInt8], _ start: Int, marks: Int) -> Bool {
  var i = start + marks
  while i < bytes.count, isSpaceByte(bytes[i]), i - start < 64 { i += 1 }
  return bytes.has("factdiff-", at: i, before: bytes.count)
}

/// Turns the directive comments of a document into suppressions.
struct SuppressionReader {
  private enum Word: String, CaseIterable {
    case nextLine = "factdiff-disable-next-line"
    case line = "factdiff-disable-line"
    case block = "factdiff-disable"
    case end = "factdiff-enable"
  }

  private struct OpenBlock {
    var text: SuppressionText
    var range: Range<Int>
  }

  /// Blocks open at once, and directives between one and the line it speaks of: what nobody writes costs nothing.
  private static let most = 64

  private let bytes: [UInt8]
  private let comments: [Range<Int>]
  private(set) var suppressions: [Suppression] = []
  private(set) var faults: [Problem] = []
  private var open: [OpenBlock] = []

  /// `comments`: whole comments with their marks, in any order.
  init(_ bytes: [UInt8], comments: [Range<Int>]) {
    self.bytes = bytes
    var kept: [Range<Int>] = []
    for comment in comments.sorted(by: { $0.lowerBound < $1.lowerBound })
    where comment.lowerBound != kept.last?.lowerBound {
      kept.append(comment)
    }
    self.comments = kept
  }

  mutating func read() {
    for index in comments.indices { read(index) }
    for block in open {
      fault(block.range, "it is never ended, so it silences nothing; <!-- factdiff-enable --> would end it")
    }
  }

  /// A field of the front matter covers the whole document.
  mutating func read(field text: [UInt8], at range: Range<Int>) {
    var parsed = SuppressionText()
    if let wrong = parsed.read(text[...]) { return fault(range, wrong) }
    add(parsed, range, covers: 0..<bytes.count)
  }

  private mutating func read(_ index: Int) {
    let range = comments[index]
    let isHTML = bytes[range.lowerBound] == UInt8(ascii: "<")
    guard bytes.has(isHTML ? "-->" : "*/}", at: range.upperBound - 3, before: bytes.count) else {
      return fault(range, "the comment is never closed; \"-->\" belongs at its end")
    }
    let content = SuppressionText.trimmed(bytes[(range.lowerBound + (isHTML ? 4 : 3))..<(range.upperBound - 3)])
    let name = content.prefix { isWordByte($0) || $0 == UInt8(ascii: "-") }
    let written = String(decoding: name, as: UTF8.self)
    guard let word = Word(rawValue: written) else {
      return fault(range, JSON5Value.unknown("directive", written, among: Word.allCases.map(\.rawValue)))
    }
    var text = SuppressionText()
    if let wrong = text.read(content[name.endIndex...], needsReason: word != .end) { return fault(range, wrong) }
    switch word {
    case .nextLine:
      guard let line = nextLine(after: index) else { return fault(range, "no line follows that it could speak of") }
      add(text, range, covers: line)
    case .line:
      var start = range.lowerBound
      while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
      add(text, range, covers: start..<bytes.endOfLine(from: range.upperBound))
    case .block:
      if open.count == SuppressionReader.most { return fault(range, "too many blocks are open; end some of them") }
      open.append(OpenBlock(text: text, range: range))
    case .end:
      end(text.targets.map(\.rule), at: range)
    }
  }

  /// Ends all blocks, or those of the named rules.
  private mutating func end(_ rules: [String], at range: Range<Int>) {
    var left: [OpenBlock] = []
    var ended = false
    for block in open {
      let isMeant = rules.isEmpty || block.text.targets.contains { rules.contains($0.rule) }
      if !isMeant {
        left.append(block)
        continue
      }
      ended = true
      var closed = block.text
      if !rules.isEmpty { closed.targets.removeAll { !rules.contains($0.rule) } }
      add(closed, block.range, covers: block.range.upperBound..<range.lowerBound)
      var rest = block
      rest.text.targets.removeAll { rules.isEmpty || rules.contains($0.rule) }
      if !rest.text.targets.isEmpty { left.append(rest) }
    }
    open = left
    if !ended { fault(range, "it ends nothing; <!-- factdiff-disable RULE: REASON --> would begin a block") }
  }

  /// The first line below that is not blank and not another directive.
  private func nextLine(after index: Int) -> Range<Int>? {
    var next = index + 1
    var start = bytes.nextLine(after: bytes.endOfLine(from: comments[index].upperBound))
    while start < bytes.count, next - index <= SuppressionReader.most {
      let end = bytes.endOfLine(from: start)
      let text = start..<end
      if let comment = next < comments.count ? comments[next] : nil, comment.lowerBound < end {
        next += 1
        if comment.lowerBound >= start, !isSaid(start..<comment.lowerBound) {
          let last = bytes.endOfLine(from: comment.upperBound)
          if !isSaid(comment.upperBound..<last) {
            start = bytes.nextLine(after: last)
            continue
          }
        }
      }
      if isSaid(text) { return text }
      start = bytes.nextLine(after: end)
    }
    return nil
  }

  /// Whether there is more than blanks and the marks of quotes.
  private func isSaid(_ range: Range<Int>) -> Bool {
    range.contains { !isSpaceByte(bytes[$0]) && bytes[$0] != UInt8(ascii: ">") }
  }

  private mutating func add(_ text: SuppressionText, _ range: Range<Int>, covers: Range<Int>) {
    suppressions.append(
      Suppression(targets: text.targets, until: text.until, reason: text.reason, range: range, covers: covers))
  }

  private mutating func fault(_ range: Range<Int>, _ message: String) {
    // A document of a million broken comments needs no million findings.
    if faults.count < 50 { faults.append(Problem(range: range, message: message)) }
  }
}
