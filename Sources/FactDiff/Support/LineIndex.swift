// Offsets to lines and columns, made once per file by whoever prints positions.

/// Where each line of a file starts. A line ends with LF, CR LF or CR.
public struct LineIndex: Sendable {
  /// Offsets of the first byte of each line, ascending; the first is 0.
  public let starts: [Int]

  /// Reads the whole file once.
  public init(_ bytes: [UInt8]) {
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      var i = 0
      while i < buffer.count {
        let byte = buffer[i]
        i += 1
        if byte == 0x0A {
          starts.append(i)
        } else if byte == 0x0D {
          if i < buffer.count, buffer[i] == 0x0A { i += 1 }
          starts.append(i)
        }
      }
    }
    self.starts = starts
  }

  /// 1-based line of a byte offset.
  public func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// 1-based line, and 1-based column in Unicode scalars. A byte-order mark at the start of the file has no column.
  public func position(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    let line = line(of: offset)
    var start = starts[line - 1]
    if start == 0, bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { start = min(3, offset) }
    var column = 1
    for i in start..<Swift.max(start, Swift.min(offset, bytes.count)) where bytes[i] & 0xC0 != 0x80 { column += 1 }
    return (line, column)
  }
}
