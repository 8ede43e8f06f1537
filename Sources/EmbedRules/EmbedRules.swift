// Writes the text files of a folder into one Swift file of raw string literals:
// EmbedRules TYPE FOLDER OUTPUT.swift ENDING…
// Lexicons are compiled on the way: what they say is worked out once, and not at every start of the tool. The links in
// Shared/ lead to the sources of the library that do that.
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
    do throws(InputError) {
      try compileConcepts(in: &files)
      try compileLexicons(in: &files)
      try compileNames(in: &files)
    } catch {
      FileHandle.standardError.write(Data((error.description + "\n").utf8))
      exit(1)
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

  /// Puts one compiled file in the place of the two that the concept lexicon is written in.
  private static func compileConcepts(in files: inout [(path: String, text: String)]) throws(InputError) {
    guard let concepts = files.first(where: { $0.path == "Lexicons/concepts.json5" }),
      let labels = files.first(where: { $0.path == "Lexicons/labels.json5" })
    else { return }
    let lexicon = try ConceptLexicon(concepts: Array(concepts.text.utf8), labels: Array(labels.text.utf8))
    files.removeAll { $0.path == concepts.path || $0.path == labels.path }
    files.append(("Lexicons/concepts", String(decoding: lexicon.compiled, as: UTF8.self)))
  }

  /// Puts a compiled lexicon for each language in the place of the files that the words are written in.
  private static func compileLexicons(in files: inout [(path: String, text: String)]) throws(InputError) {
    let paths = LexiconFiles.names.map(LexiconFiles.path)
    guard files.contains(where: { paths.contains($0.path) }) else { return }
    let found = files
    let lexicons = try LexiconFiles { path throws(InputError) in
      guard let file = found.first(where: { $0.path == path }) else {
        throw InputError(path: path, message: "is missing; every lexicon is compiled into the tool")
      }
      return Array(file.text.utf8)
    }
    files.removeAll { paths.contains($0.path) }
    for language in LexiconFiles.languages {
      let compiled = lexicons.words(of: language).compiled
      files.append((LexiconFiles.compiledPath(of: language), String(decoding: compiled, as: UTF8.self)))
    }
  }

  /// Puts the compiled lexicon of names in the place of its file.
  private static func compileNames(in files: inout [(path: String, text: String)]) throws(InputError) {
    guard let place = files.firstIndex(where: { $0.path == NameLexicon.path }) else { return }
    let names = try NameLexicon(path: NameLexicon.path, bytes: Array(files[place].text.utf8))
    files[place] = (NameLexicon.compiledPath, String(decoding: names.compiled, as: UTF8.self))
  }
}
