// Subtitles as text: SubRip (.srt) and WebVTT (.vtt). What is said becomes paragraphs; numbers and timings of cues are
// no facts and stay out.

/// Whether a name is that of a file of subtitles.
func holdsSubtitles(_ id: String) -> Bool {
  let ending = id.utf8.suffix(4).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  return ending == Array(".srt".utf8) || ending == Array(".vtt".utf8)
}

/// Reads cues and joins them: a sentence runs over as many as it likes.
struct SubtitleReader {
  /// A paragraph ends with the first sentence that reaches this many bytes …
  private static let paragraph = 400
  /// … and at this many in any case.
  private static let longest = 4_000

  private let bytes: [UInt8]
  private var at: Int
  private(set) var out = TextBuilder()
  private(set) var blocks: [Block] = []
  /// Of the paragraph that is being written: where its text starts, and its part of the file.
  private var start = 0
  private var span: Range<Int>?
  private var lastLine: [UInt8] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    at = byteOrderMarkLength(bytes)
    out.text.reserveCapacity(bytes.count)
  }

  mutating func read() {
    out.barrier()
    start = out.text.count
    if begins(at, "WEBVTT") { skipBlock() }
    while at < bytes.count {
      let line = nextLine()
      if line.isEmpty { continue }
      if begins(line.lowerBound, "NOTE") || begins(line.lowerBound, "STYLE") || begins(line.lowerBound, "REGION") {
        skipBlock()
        continue
      }
      readCue(from: line)
    }
    endParagraph()
    out.barrier()
  }

  /// A name or number, a timing, and lines of text up to an empty one. Text without a timing is text: SubRip files have
  /// cues with an empty line in them.
  private mutating func readCue(from first: Range<Int>) {
    var line = first
    if !isTiming(line), isTiming(peek()) { line = nextLine() }
    if isTiming(line) { line = nextLine() }
    while !line.isEmpty {
      append(line)
      line = nextLine()
    }
  }

  /// One line of a cue. Captions that roll repeat their last line.
  private mutating func append(_ line: Range<Int>) {
    var line = line
    // "- " and ">> " open the words of another speaker.
    let follower = line.count > 1 ? bytes[line.lowerBound + 1] : 0x20
    if bytes[line.lowerBound] == 0x3E || (bytes[line.lowerBound] == 0x2D && !(0x30...0x39).contains(follower)) {
      endParagraph()
      while let first = line.first, [0x2D, 0x3E, 0x20].contains(bytes[first]) { line = (first + 1)..<line.upperBound }
    }
    let pieces = pieces(of: line)
    var said: [UInt8] = []
    for piece in pieces {
      if let scalar = piece.scalar { appendUTF8(scalar, to: &said) } else { said += bytes[piece.range] }
    }
    if said.allSatisfy({ $0 <= 0x20 }) || said == lastLine { return }
    lastLine = said
    if let last = out.text.last, out.text.count > start, !(last >= 0x80 && said[0] >= 0x80), last != 0x20 {
      // Words are parted by the line's end; the characters of Chinese and Japanese are not.
      out.unit(0x20, file: line.lowerBound, fileLength: 0)
    }
    for piece in pieces {
      if let scalar = piece.scalar {
        out.unit(scalar: scalar, file: piece.range.lowerBound, fileLength: piece.range.count)
      } else {
        out.copyFolded(bytes, piece.range)
      }
    }
    span = (span?.lowerBound ?? line.lowerBound)..<line.upperBound
    let length = out.text.count - start
    if length >= SubtitleReader.longest || (length >= SubtitleReader.paragraph && endsSentence) { endParagraph() }
  }

  private var endsSentence: Bool {
    let end = out.text.suffix(3)
    return end.last == 0x2E || end.last == 0x21 || end.last == 0x3F || end.elementsEqual("。".utf8)
      || end.elementsEqual("！".utf8) || end.elementsEqual("？".utf8)
  }

  private mutating func endParagraph() {
    defer {
      out.barrier()
      start = out.text.count
      span = nil
    }
    let text = out.trimmed(from: start)
    guard let span, !text.isEmpty else { return }
    blocks.append(Block(kind: .paragraph, zone: .prose, text: text, span: span))
  }

  /// The line without tags ("<i>", "<v Ada>", "<00:00:01.500>", "{\an8}"), its references as what they stand for.
  private func pieces(of line: Range<Int>) -> [(range: Range<Int>, scalar: UInt32?)] {
    var pieces: [(range: Range<Int>, scalar: UInt32?)] = []
    var run = line.lowerBound
    var i = line.lowerBound
    func end(of close: UInt8) -> Int? { bytes[i..<line.upperBound].firstIndex(of: close).map { $0 + 1 } }
    while i < line.upperBound {
      var next: Int?
      var scalar: UInt32?
      let follower = i + 1 < line.upperBound ? bytes[i + 1] : 0
      if bytes[i] == 0x3C,
        follower == 0x2F || (0x30...0x39).contains(follower) || (0x61...0x7A).contains(follower | 0x20)
      {
        next = end(of: 0x3E)
      } else if bytes[i] == 0x7B, follower == 0x5C {
        next = end(of: 0x7D)
      } else if bytes[i] == 0x26 {
        if let reference = characterReference(bytes, i, line.upperBound) {
          // A space that does not break and marks of direction part words here.
          scalar = [0xA0, 0x200E, 0x200F].contains(reference.scalar) ? 0x20 : reference.scalar
          next = reference.end
        }
      }
      guard let next else {
        i += 1
        continue
      }
      if run < i { pieces.append((run..<i, nil)) }
      if let scalar { pieces.append((i..<next, scalar)) }
      i = next
      run = next
    }
    if run < line.upperBound { pieces.append((run..<line.upperBound, nil)) }
    return pieces
  }

  // MARK: Lines

  private func begins(_ offset: Int, _ word: StaticString) -> Bool { bytes.has(word, at: offset, before: bytes.count) }

  /// "00:01:02,500 --> 00:01:04,000".
  private func isTiming(_ line: Range<Int>) -> Bool {
    guard let first = line.first, (0x30...0x39).contains(bytes[first]) else { return false }
    return bytes.first("-->", from: line.lowerBound, before: line.upperBound) != nil
  }

  private mutating func skipBlock() { while !nextLine().isEmpty {} }

  private func peek() -> Range<Int> {
    var copy = self
    return copy.nextLine()
  }

  /// The next line without the blanks around it, empty at the end.
  private mutating func nextLine() -> Range<Int> {
    let end = bytes.endOfLine(from: at)
    defer { at = bytes.nextLine(after: end) }
    return bytes.trimmed(at..<end)
  }
}
