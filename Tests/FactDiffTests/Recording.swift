// Expectations that are files: compared byte for byte, or written where FACTDIFF_RECORD=1 asks for it.
import Foundation
import Testing

@testable import FactDiff

enum Recording {
  static let isOn = ProcessInfo.processInfo.environment["FACTDIFF_RECORD"] == "1"

  /// Compares with a file of the package, or writes it.
  static func check(_ bytes: [UInt8], against path: String) throws {
    let file = packageRoot.appendingPathComponent(path)
    if isOn {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file, options: .atomic)
      return
    }
    let expected = [UInt8](try Data(contentsOf: file))
    if bytes == expected { return }
    Issue.record(
      """
      \(path) is out of date at line \(firstDifference(bytes, expected)). \
      If the change is meant: FACTDIFF_RECORD=1 swift test, and read the difference
      """)
  }

  /// "12: got … expected …".
  private static func firstDifference(_ bytes: [UInt8], _ expected: [UInt8]) -> String {
    let got = bytes.split(separator: 10, omittingEmptySubsequences: false)
    let want = expected.split(separator: 10, omittingEmptySubsequences: false)
    let line = zip(got, want).prefix { $0 == $1 }.count
    func text(_ lines: [ArraySlice<UInt8>]) -> String {
      line < lines.count ? String(decoding: lines[line], as: UTF8.self) : "the end"
    }
    return "\(line + 1): got \"\(text(got))\", expected \"\(text(want))\""
  }
}
