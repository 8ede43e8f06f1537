// Lines and columns in UTF-16 code units, for the formats that count so.

/// Where a range starts and ends: lines and columns count from 1, the end is exclusive.
struct UTF16Region: Sendable, Hashable {
  var startLine: Int
  var startColumn: Int
  var endLine: Int
  var endColumn: Int
}

/// The regions of ranges of one file, found in one walk over it. A byte-order mark has no column.
struct UTF16Positions {
  private var offsets: [Int]
  private var places: [(line: Int, column: Int)] = []

  init(of ranges: some Sequence<Range<Int>>, in file: [UInt8]) {
    offsets = ranges.flatMap { [$0.lowerBound, $0.upperBound] }.sorted()
    places.reserveCapacity(offsets.count)
    var at = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var (line, column) = (1, 1)
    for target in offsets {
      let end = min(target, file.count)
      while at < end {
        let byte = file[at]
        at += 1
        if byte == 0x0A || (byte == 0x0D && !(at < file.count && file[at] == 0x0A)) {
          (line, column) = (line + 1, 1)
        } else if byte & 0xC0 != 0x80 {
          // Four bytes are two code units.
          column += byte >= 0xF0 ? 2 : 1
        }
      }
      places.append((line, column))
    }
  }

  /// One of the ranges that were given.
  subscript(range: Range<Int>) -> UTF16Region {
    let (start, end) = (place(of: range.lowerBound), place(of: range.upperBound))
    return UTF16Region(startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column)
  }

  private func place(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    precondition(low < offsets.count && offsets[low] == offset, "positions are made of all ranges")
    return places[low]
  }
}
