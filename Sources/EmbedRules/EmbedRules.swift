// Writes Rules/**/*.json5 into one Swift file of raw string literals: EmbedRules RULES_DIR OUTPUT.swift
import Foundation

@main
struct EmbedRules {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      FileHandle.standardError.write(Data("usage: EmbedRules RULES_DIR OUTPUT.swift\n".utf8))
      exit(2)
    }
    let root = URL(fileURLWithPath: arguments[1]).standardizedFileURL
    var files: [(path: String, text: String)] = []
    if let walker = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil) {
      for case let file as URL in walker where file.pathExtension == "json5" {
        let path = String(file.standardizedFileURL.path.dropFirst(root.path.count + 1))
        files.append((path, try String(contentsOf: file, encoding: .utf8)))
      }
    }
    files.sort { $0.path < $1.path }

    // A raw literal with more number signs than any run in the text: nothing in the text can end or escape it.
    let fence = "####"
    var output = "// Generated from Rules/ by EmbedRules. Do not edit.\n\n"
    output += "enum EmbeddedRules {\n  static let files: [(path: StaticString, text: StaticString)] = [\n"
    for file in files {
      precondition(!file.text.contains("\"\"\"####"), "\(file.path) holds the fence of a raw literal")
      output += "    (\"\(file.path)\", \(fence)\"\"\"\n\(file.text)\n\"\"\"\(fence)),\n"
    }
    output += "  ]\n}\n"
    try output.write(toFile: arguments[2], atomically: true, encoding: .utf8)
  }
}
