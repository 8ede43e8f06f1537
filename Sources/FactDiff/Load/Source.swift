// A source: one summary, its bytes as they lie on disk, and the text and blocks found in them.

/// One document. Everything in it points back into `bytes`, which are never changed.
///
/// Two coordinate systems are used throughout and never mixed:
/// *file offsets* index `bytes`; *text offsets* index `text`, the visible text of all blocks with the markup taken out.
/// `segments` leads from the second to the first.
public struct Source: Sendable {
  /// The path or document id exactly as it was given.
  public let id: String
  /// The file as it was given, front matter and byte-order mark included.
  public let bytes: [UInt8]
  /// The language of the whole document; blocks may have their own.
  public var language: Language
  /// The document's own date (front matter `date`, or given with the document): what "yesterday" is counted from.
  public var date: Instant?
  /// The event that the document says it belongs to (front matter `group`, or given with the document).
  public var group: String?
  /// Whether the front matter says `draft: true`.
  public var isDraft = false

  /// Visible text, block after block. `0x00` stands wherever something that no reading may cross was taken out
  /// (code, comments, images, the end of a block); the input itself holds no such byte. Full-width ASCII is folded to
  /// ASCII and character references are resolved, so a segment may be shorter in the text than in the file.
  public var text: [UInt8] = []
  /// Ascending in both coordinates.
  public var segments: [Segment] = []
  /// In the order of the file.
  public var blocks: [Block] = []
  /// Addresses outside the visible text, in the order of the file.
  public var links: [Link] = []
  /// Code, span by span and line by line, in the order of the file. Nothing in it is text.
  public var codes: [Code] = []
  /// What could not be read without the whole document being unreadable: broken front matter.
  public var problems: [Problem] = []
  /// What the document says about findings that it does not want to be held for.
  public var suppressions: [Suppression] = []
  /// Directives that silence nothing because they are not written right.
  public var suppressionFaults: [Problem] = []

  /// An empty document over these bytes; `load` reads one.
  public init(id: String, bytes: [UInt8], language: Language = .undetermined) {
    self.id = id
    self.bytes = bytes
    self.language = language
  }
}

/// A stretch of `Source.text` and where it lies in the file.
public struct Segment: Sendable, Hashable {
  /// Offset in `Source.text`.
  public var text: Int
  /// Offset in `Source.bytes`.
  public var file: Int
  /// Bytes in the text.
  public var textLength: Int
  /// Equal to `textLength` for copied bytes; otherwise the segment is one unit (an entity, a folded full-width letter).
  public var fileLength: Int

  /// Offsets and lengths in bytes.
  public init(text: Int, file: Int, textLength: Int, fileLength: Int) {
    self.text = text
    self.file = file
    self.textLength = textLength
    self.fileLength = fileLength
  }
}

/// What a block is in Markdown.
public enum BlockKind: Sendable, Hashable {
  case frontMatter, heading, paragraph, listItem, tableCell, quote, caption, definition
  /// The value of a setting in fenced or indented code.
  case setting
}

/// Where a mention stands; part of the public JSON.
public enum Zone: String, Sendable, Hashable, CaseIterable {
  case frontMatter, heading, prose, list, table, quote, link, caption
}

/// A piece of text that belongs together: no reading crosses its end.
public struct Block: Sendable {
  /// What it is in Markdown.
  public var kind: BlockKind
  /// Where a mention in it stands, as reports print it.
  public var zone: Zone
  /// In `Source.text`.
  public var text: Range<Int>
  /// In `Source.bytes`.
  public var span: Range<Int>
  /// The language of this block; that of the document where it does not tell.
  public var language: Language
  /// Heading level 1...6, or nesting depth of a list item from 0; otherwise 0.
  public var level = 0
  /// The nearest heading block above, by index.
  public var heading: Int?
  /// What names the value here, as a range of `Source.text`: the key of a front-matter field ("event.date" for a nested
  /// one), the part before the colon in "**Date:** 26 January" (then inside `text`), the column header of a cell.
  public var label: Range<Int>?
  /// The first cell of the row, where this is another cell of it.
  public var rowLabel: Range<Int>?
  /// The spans of code in it, as indices of `Source.codes`.
  public var codes = 0..<0
  /// Those in what names the value: the column header or the term.
  public var labelCodes = 0..<0
  /// Those of the first cell of the row.
  public var rowCodes = 0..<0
  /// The name of a setting, as a range of `Source.bytes`.
  public var key: Range<Int>?
  /// The list, table or quote that the block is part of: equal numbers, same container; 0 for none.
  public var container = 0
  /// Row and column of a table cell, the header row being 0; index of a list item within its list.
  public var row = 0
  /// Column of a table cell, from 0.
  public var column = 0

  /// What is not given is zero or nothing.
  public init(kind: BlockKind, zone: Zone, text: Range<Int>, span: Range<Int>, language: Language = .undetermined) {
    self.kind = kind
    self.zone = zone
    self.text = text
    self.span = span
    self.language = language
  }
}

/// How an address was written.
public enum LinkKind: Sendable, Hashable {
  case inline, reference, autolink, image, wiki, html, shortcode
}

/// An address that does not stand in the visible text: a link target, a shortcode's argument.
public struct Link: Sendable {
  /// How it was written.
  public var kind: LinkKind
  /// File offsets of the address itself, without brackets, quotes or title.
  public var target: Range<Int>
  /// The link text in `Source.text`, empty where there is none.
  public var label: Range<Int>
  /// The block it stands in, by index.
  public var block: Int
  /// The shortcode's name ("youtube"), else empty.
  public var shortcode = ""

  /// Offsets as in the properties.
  public init(kind: LinkKind, target: Range<Int>, label: Range<Int>, block: Int, shortcode: String = "") {
    self.kind = kind
    self.target = target
    self.label = label
    self.block = block
    self.shortcode = shortcode
  }
}

/// A span of code, or a line of fenced or indented code.
public struct Code: Sendable {
  /// File offsets, without back-ticks and indentation.
  public var range: Range<Int>
  /// The block it stands in, by index; of a line, the last block above, or the first of all.
  public var block: Int
  /// Where it was taken out of `Source.text`.
  public var text: Int
  /// Equal for the lines of one block of code; -1 for a span.
  public var fence = -1
  /// The name of the setting alone, in a span that gives one a value. File offsets.
  public var key: Range<Int>?

  /// Offsets as in the properties.
  public init(range: Range<Int>, block: Int, text: Int, fence: Int = -1) {
    self.range = range
    self.block = block
    self.text = text
    self.fence = fence
  }
}

/// Something in a document that is reported rather than fatal.
public struct Problem: Sendable, Hashable {
  /// File offsets.
  public var range: Range<Int>
  /// "what is wrong; what would be right".
  public var message: String

  /// File offsets, and "what is wrong; what would be right".
  public init(range: Range<Int>, message: String) {
    self.range = range
    self.message = message
  }
}

extension Source {
  /// The file range of a text range. Empty ranges map to an empty range at the file position.
  public func fileRange(of range: Range<Int>) -> Range<Int> {
    fileRange(of: range, from: segment(ofText: range.lowerBound))
  }

  /// The same for ranges that are asked for in ascending order, or nearly so: `near` is the segment that the last one
  /// began in, and zero before the first.
  func fileRange(of range: Range<Int>, near: inout Int) -> Range<Int> {
    var first = near
    if first < segments.count, segments[first].text <= range.lowerBound {
      var steps = 0
      while first + 1 < segments.count, segments[first + 1].text <= range.lowerBound, steps < 16 {
        first += 1
        steps += 1
      }
      if steps == 16 { first = segment(ofText: range.lowerBound) }
    } else {
      first = segment(ofText: range.lowerBound)
    }
    near = max(0, first)
    return fileRange(of: range, from: first)
  }

  /// The file range of a text range that begins in segment `first`.
  private func fileRange(of range: Range<Int>, from first: Int) -> Range<Int> {
    let lower = fileOffset(ofText: range.lowerBound, in: first, asEnd: false)
    if range.isEmpty { return lower..<lower }
    // Mostly both ends lie in one segment. An end belongs to the byte before it.
    let isShort = first + 1 >= segments.count || segments[first + 1].text >= range.upperBound
    let last = isShort ? first : segment(ofText: range.upperBound - 1)
    let upper = fileOffset(ofText: range.upperBound - 1, in: last, asEnd: true)
    return lower..<max(lower, upper)
  }

  /// The last segment that starts at or before a byte of the text, or -1.
  private func segment(ofText offset: Int) -> Int {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].text <= offset { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  private func fileOffset(ofText offset: Int, in index: Int, asEnd: Bool) -> Int {
    guard index >= 0 else { return 0 }
    let segment = segments[index]
    let inside = offset - segment.text
    if inside >= segment.textLength { return segment.file + segment.fileLength }
    if segment.textLength == segment.fileLength { return segment.file + inside + (asEnd ? 1 : 0) }
    return asEnd ? segment.file + segment.fileLength : segment.file
  }
}
