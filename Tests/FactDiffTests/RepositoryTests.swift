// What holds for the repository itself: stages look back and never ahead.
import Foundation
import Testing

@testable import FactDiff

/// The top of the package, from this file's place in it.
let packageRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

@Suite struct RepositoryTests {
  /// Folder order is data order.
  static let stages = ["Support", "Load", "Extract", "Align", "Evaluate", "Gate", "Report"]

  private func swiftFiles(below folder: URL) -> [URL] {
    let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (walker?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
  }

  @Test func theLibraryImportsNoFoundation() throws {
    for file in swiftFiles(below: packageRoot.appendingPathComponent("Sources/FactDiff")) {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(!text.contains("import Foundation"), "\(file.lastPathComponent)")
    }
  }

  @Test func everyFileSaysWhatItIsFor() throws {
    for folder in ["Sources", "Tests/FactDiffTests"] {
      for file in swiftFiles(below: packageRoot.appendingPathComponent(folder)) {
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.hasPrefix("//"), "\(file.lastPathComponent) opens without a line on what it is for")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
        #expect(lines <= 600, "\(file.lastPathComponent) has \(lines) lines: look for the second idea")
      }
    }
  }

  @Test func theTopLevelIsWhatWasAgreed() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: packageRoot.path).filter { !$0.hasPrefix(".") }
    let allowed: Set<String> = [
      "Package.swift", "Sources", "Tests", "Rules", "Reports", "README.md", "Package.resolved",
    ]
    #expect(Set(names).subtracting(allowed).isEmpty)
  }

  @Test func everyPublicSymbolIsDocumented() throws {
    for file in swiftFiles(below: packageRoot.appendingPathComponent("Sources/FactDiff")) {
      let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
      for (index, line) in lines.enumerated()
      where line.contains(/^ *public [a-z(){} ]*(struct|enum|func|var|let|init|subscript)\b/) {
        var above = index - 1
        while above >= 0, lines[above].contains(/^ *@/) { above -= 1 }
        #expect(
          above >= 0 && lines[above].contains("/// "), "\(file.lastPathComponent):\(index + 1) is not documented")
      }
    }
  }
}
