// The `primaryLocationLineHash` by which GitHub code scanning follows a finding from one revision to the next.

/// A rolling hash of the hundred characters from the start of each line on, white space left out, and how often the
/// hash has occurred so far: "a23a3dc5e078b07b:1". The algorithm is that of `fingerprints.ts` in github/codeql-action:
/// hash = 37 · hash + UTF-16 code unit, modulo 2^64.
enum LineHash {
  private static let window = 100

  /// The hashes of lines, counted from 1; lines that the file does not have give nothing.
  static func hashes(of lines: Set<Int>, in file: [UInt8]) -> [Int: String] {
    var rolling = Rolling(wanted: lines)
    for unit in String(decoding: file, as: UTF8.self).utf16 { rolling.read(unit) }
    return rolling.finish()
  }

  private struct Rolling {
    let wanted: Set<Int>
    var result: [Int: String] = [:]
    private var characters = [UInt64](repeating: 0, count: LineHash.window)
    /// The line that starts at a place of the window, 0 for none.
    private var starts = [Int](repeating: 0, count: LineHash.window)
    private var counts: [UInt64: Int] = [:]
    private var hash: UInt64 = 0
    private var index = 0
    private var line = 0
    private var startsLine = true
    private var afterReturn = false
    /// 37 to the power of the window.
    private let leaving = (0..<LineHash.window).reduce(UInt64(1)) { power, _ in power &* 37 }

    init(wanted: Set<Int>) { self.wanted = wanted }

    mutating func read(_ unit: UInt16) {
      if unit == 0x20 || unit == 0x09 || (afterReturn && unit == 0x0A) {
        afterReturn = false
        return
      }
      afterReturn = unit == 0x0D
      let unit = afterReturn ? 0x0A : unit
      if starts[index] != 0 { tell() }
      if startsLine {
        startsLine = false
        line += 1
        starts[index] = line
      }
      if unit == 0x0A { startsLine = true }
      push(UInt64(unit))
    }

    /// The end of the file is a character of its own.
    mutating func finish() -> [Int: String] {
      read(0xFFFF)
      for _ in 0..<LineHash.window {
        if starts[index] != 0 { tell() }
        push(0)
      }
      return result
    }

    private mutating func push(_ unit: UInt64) {
      hash = 37 &* hash &+ unit &- leaving &* characters[index]
      characters[index] = unit
      index = (index + 1) % LineHash.window
    }

    private mutating func tell() {
      counts[hash, default: 0] += 1
      if wanted.contains(starts[index]) {
        result[starts[index]] = String(hash, radix: 16) + ":" + String(counts[hash]!)
      }
      starts[index] = 0
    }
  }
}
