// Writes the text files of a folder into one Swift file of raw string literals:
// EmbedRules TYPE FOLDER OUTPUT.swift ENDING…
import Foundation

@main
struct EmbedRules {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 4 else {
      FileHandle.standardError.write(Data("usage: EmbedRules TYPE FOLDER OUTPUT.swift ENDING…\n".utf8))
      exit(2)
    }
    let root = URL(fileURLWithPath: arguments[2]).standardizedFileURL
    let endings = Set(arguments[4...])
    var files: [(path: String, text: String)] = []
    if let walker = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil) {
      for case let file as URL in walker where endings.contains(file.pathExtension) {
        let path = String(file.standardizedFileURL.path.dropFirst(root.path.count + 1))
        files.append((path, try String(contentsOf: file, encoding: .utf8)))
      }
    }
    files.sort { $0.path < $1.path }

    // A raw literal is ended and escaped by its number signs alone, and no text may hold four of them behind quotes.
    let fence = "####"
    var output = "// Generated from \(root.lastPathComponent)/ by EmbedRules. Do not edit.\n\n"
    output += "enum \(arguments[1]) {\n  static let files: [(path: StaticString, text: StaticString)] = [\n"
    for file in files {
      precondition(!file.text.contains("\"\"\"####"), "\(file.path) holds the fence of a raw literal")
      output += "    (\"\(file.path)\", \(fence)\"\"\"\n\(file.text)\n\"\"\"\(fence)),\n"
    }
    output += "  ]\n}\n"
    try output.write(toFile: arguments[3], atomically: true, encoding: .utf8)
  }
}
