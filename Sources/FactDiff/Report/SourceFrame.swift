// A line of a source with carets under the value, as the text report shows it.

/// The part of a line around a value, cut to a width, and where the carets stand.
struct SourceFrame {
  /// Ready to print: cut ends carry "…".
  var text: [UInt8] = []
  /// Columns in front of the carets.
  var indent = 0
  /// At least one.
  var carets = 1
  /// Whether the value goes on behind the last caret.
  var isCut = false

  /// Bytes looked at on either side: enough for the widest window of four-byte letters with marks, and a bound for
  /// lines of megabytes.
  private static let reach = 768

  init(_ range: Range<Int>, lineStart: Int, of file: [UInt8], width: Int) {
    let start = max(lineStart, min(range.lowerBound, file.count))
    var from = max(lineStart, start - SourceFrame.reach)
    while from > lineStart, file[from] & 0xC0 == 0x80 { from -= 1 }
    let limit = min(file.count, max(start, min(range.upperBound, start + SourceFrame.reach)) + SourceFrame.reach)
    var to = start
    while to < limit, file[to] != 0x0A, file[to] != 0x0D { to += 1 }
    let reachesEnd = to < limit || to == file.count
    while to < file.count, to > start, file[to] & 0xC0 == 0x80 { to -= 1 }

    let line = PrintableText(file[from..<to], from: from)
    let cells = line.cells
    // The cells of the value; a cell belongs to it when it holds its first byte.
    let first = cells.lastIndex { $0.offset <= start } ?? 0
    var end = cells.firstIndex { $0.offset >= range.upperBound } ?? cells.count
    end = min(max(end, first + 1), cells.count)
    if first >= cells.count {
      indent = 0
      return
    }
    if start >= to { end = cells.count }
    isCut = range.upperBound > to

    let before = line.width(of: 0..<first)
    let value = line.width(of: first..<end)
    let after = line.width(of: end..<cells.count)
    let room = max(0, width - value)
    var left = before
    var right = after
    if before + after > room {
      let half = room / 2
      if before <= half {
        right = room - before
      } else if after <= half {
        left = room - after
      } else {
        (left, right) = (half, room - half)
      }
    }
    var low = first
    var columns = 0
    while low > 0, columns + cells[low - 1].width <= left {
      low -= 1
      columns += cells[low].width
    }
    var high = first
    var shown = 0
    while high < end, high == first || shown + cells[high].width <= width {
      shown += cells[high].width
      high += 1
    }
    if high == end {
      while high < cells.count, shown + cells[high].width <= value + right {
        shown += cells[high].width
        high += 1
      }
    }
    if high < end { isCut = true }

    if low > 0 || from > lineStart {
      text.append(literal: "…")
      indent = 1
    }
    indent += columns
    text.append(contentsOf: line.bytes(of: low..<high))
    if high < cells.count || !reachesEnd { text.append(literal: "…") }
    carets = max(1, line.width(of: first..<max(first, min(end, high))))
    if start >= to {
      // The value begins with the line break itself.
      indent += line.width(of: first..<high)
      carets = 1
    }
  }
}
