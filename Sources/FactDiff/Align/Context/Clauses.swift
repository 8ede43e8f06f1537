// Where sentences and clauses of a block begin and end.

/// Sentence and clause starts of one block, as text offsets, ascending; the first of each is the block's start.
struct Clauses {
  private(set) var sentences: [Int] = []
  private(set) var clauses: [Int] = []
  private let end: Int

  init(text: [UInt8], range: Range<Int>) {
    end = range.upperBound
    sentences = [range.lowerBound]
    clauses = [range.lowerBound]
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = text[i]
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        // A point ends a sentence before a space, when no single letter or digit-dot-digit is around it.
        let next = i + 1 < range.upperBound ? text[i + 1] : 0x20
        let isAbbreviation =
          i >= 2 && text[i - 2] == UInt8(ascii: ".") || (i >= 2 && text[i - 2] == 0x20 && byte == UInt8(ascii: "."))
        if next == 0x20 || next == 0, !(byte == UInt8(ascii: ".") && isAbbreviation) { endSentence(i + 1) }
        i += 1
      case UInt8(ascii: ";"):
        endSentence(i + 1)
        i += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        let next = i + 1 < range.upperBound ? text[i + 1] : 0x20
        let isInNumber = next &- 0x30 < 10
        if !isInNumber { endClause(i + 1) }
        i += 1
      case UInt8(ascii: "("), UInt8(ascii: ")"):
        endClause(i + 1)
        i += 1
      case 0xE2:
        // U+2013, U+2014 between words, U+2026
        if i + 2 < range.upperBound, text[i + 1] == 0x80, text[i + 2] == 0x94 { endClause(i + 3) }
        i += 3
      case 0xE3:
        if i + 2 < range.upperBound, text[i + 1] == 0x80 {
          if text[i + 2] == 0x82 { endSentence(i + 3) }  // 。
          if text[i + 2] == 0x81 { endClause(i + 3) }  // 、
        }
        i += 3
      case 0xEF:
        if i + 2 < range.upperBound, text[i + 1] == 0xBC {
          switch text[i + 2] {
          case 0x81, 0x9F, 0x9B: endSentence(i + 3)  // ！？；
          case 0x8C, 0x9A, 0x88, 0x89: endClause(i + 3)  // ，：（）
          default: break
          }
        }
        i += 3
      default: i += 1
      }
    }
  }

  private mutating func endSentence(_ offset: Int) {
    guard offset < end else { return }
    sentences.append(offset)
    if clauses.last != offset { clauses.append(offset) }
  }

  private mutating func endClause(_ offset: Int) {
    guard offset < end else { return }
    clauses.append(offset)
  }

  /// The index of the sentence around an offset.
  func sentence(at offset: Int) -> Int { Clauses.index(of: offset, in: sentences) }
  func clause(at offset: Int) -> Int { Clauses.index(of: offset, in: clauses) }

  func sentenceRange(_ index: Int) -> Range<Int> {
    sentences[index]..<(index + 1 < sentences.count ? sentences[index + 1] : end)
  }

  func clauseRange(_ index: Int) -> Range<Int> {
    clauses[index]..<(index + 1 < clauses.count ? clauses[index + 1] : end)
  }

  private static func index(of offset: Int, in starts: [Int]) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}
