// Lines and columns of ascending offsets in one pass over a file, however long its lines are.

/// 1-based line and column in Unicode scalars, as `LineIndex.position(of:in:)` counts them.
struct LinePosition: Sendable, Hashable {
  var line = 1
  var column = 1
  /// Where the line's text starts in the file, behind a byte-order mark.
  var lineStart = 0
}

/// Walks forward through one file.
struct PositionCursor {
  private var offset = 0
  private var position = LinePosition()

  init(_ bytes: Span<UInt8>) {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      offset = 3
      position.lineStart = 3
    }
  }

  /// The position of an offset that is not smaller than the one before.
  mutating func advance(to target: Int, in bytes: Span<UInt8>) -> LinePosition {
    let end = min(target, bytes.count)
    let words = bytes.bytes
    while offset < end {
      // Eight bytes at a time where none of them may end a line.
      while offset + 8 <= end {
        let word = words.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
        let low = (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080
        if low != 0 { break }
        let continuations = (word >> 7) & ~(word >> 6) & 0x0101_0101_0101_0101
        position.column += 8 - Int(truncatingIfNeeded: (continuations &* 0x0101_0101_0101_0101) >> 56)
        offset += 8
      }
      let stop = min(end, offset + 8)
      while offset < stop {
        let byte = bytes[offset]
        offset += 1
        if byte == 0x0A || (byte == 0x0D && !(offset < bytes.count && bytes[offset] == 0x0A)) {
          position = LinePosition(line: position.line + 1, column: 1, lineStart: offset)
        } else if byte & 0xC0 != 0x80 {
          position.column += 1
        }
      }
    }
    return position
  }
}

/// The positions of everything that a report points at: each cited file is walked once.
struct ReportPositions {
  private var offsets: [[Int]]
  private var positions: [[LinePosition]]

  init(of evidence: some Sequence<Evidence>, in sources: [Source]) {
    offsets = Array(repeating: [], count: sources.count)
    positions = offsets.map { _ in [] }
    for entry in evidence { offsets[entry.source].append(entry.range.lowerBound) }
    for source in sources.indices where !offsets[source].isEmpty {
      offsets[source].sort()
      let file = sources[source].bytes
      let bytes = file.span
      var cursor = PositionCursor(bytes)
      positions[source].reserveCapacity(offsets[source].count)
      for offset in offsets[source] { positions[source].append(cursor.advance(to: offset, in: bytes)) }
    }
  }

  init(of report: Report) {
    self.init(of: (report.findings + report.suppressed).lazy.flatMap(\.evidence), in: report.sources)
  }

  /// Where the evidence starts.
  subscript(entry: Evidence) -> LinePosition {
    let known = offsets[entry.source]
    var low = 0
    var high = known.count
    while low < high {
      let middle = (low + high) / 2
      if known[middle] < entry.range.lowerBound { low = middle + 1 } else { high = middle }
    }
    precondition(low < known.count && known[low] == entry.range.lowerBound, "positions are made of all evidence")
    return positions[entry.source][low]
  }
}

extension Report {
  /// As every reporter prints them: errors first, then by group, source, position and rule.
  var sortedFindings: [Finding] { Report.sorted(findings) }
  var sortedSuppressed: [Finding] { Report.sorted(suppressed) }

  private static func sorted(_ findings: [Finding]) -> [Finding] {
    findings.sorted { left, right in
      if left.severity != right.severity { return left.severity > right.severity }
      if left.group != right.group { return left.group < right.group }
      let (a, b) = (left.evidence.first, right.evidence.first)
      if a?.source != b?.source { return (a?.source ?? -1) < (b?.source ?? -1) }
      if a?.range.lowerBound != b?.range.lowerBound { return (a?.range.lowerBound ?? -1) < (b?.range.lowerBound ?? -1) }
      return left.rule != right.rule ? left.rule < right.rule : left.id < right.id
    }
  }
}
