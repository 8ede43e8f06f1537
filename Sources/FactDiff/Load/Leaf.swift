// What the block reader hands to the inline reader: leaves of the document, still markup.

/// A block before its text is read.
struct Leaf {
  var kind: BlockKind
  var zone: Zone
  /// Indices into `Outline.lines`.
  var lines: Range<Int>
  var level = 0
  var container = 0
  var row = 0
  var column = 0
  /// Indices of the leaves that name this one (column header or defined term; first cell of the row), -1 for none.
  var label = -1
  var rowLabel = -1
}

/// The address a reference-style link leads to.
struct ReferenceDefinition {
  var target: Range<Int>
  var isUsed = false
}

/// The leaves of a document in order, with the file ranges of their lines: container prefixes and line ends left out.
struct Outline {
  var leaves: [Leaf] = []
  /// Lines of fenced and indented code, each with the leaf behind it and the number of its block of code.
  var codes: [(line: Range<Int>, leaf: Int, fence: Int)] = []
  var lines: [Range<Int>] = []
  /// By label: ASCII lower case, white space collapsed.
  var references: [[UInt8]: ReferenceDefinition] = [:]
  /// Keys of `references` in the order of their definitions.
  var referenceOrder: [[UInt8]] = []
  /// Comments that speak to this tool, with their marks.
  var directives: [Range<Int>] = []
}

/// "[Foo  Bar]" and "[foo bar]" name the same definition.
func referenceKey(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
  var key: [UInt8] = []
  for i in bytes.trimmed(range) {
    let byte = bytes[i]
    if isSpaceByte(byte) {
      if key.last != 0x20 { key.append(0x20) }
    } else {
      key.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
  }
  return key
}
