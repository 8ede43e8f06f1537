// Runs EmbedRules over Rules/ and Reports/Page/ before the library is compiled, so that the rules and the dress of the
// HTML report travel inside the binary.
import Foundation
import PackagePlugin

@main
struct EmbedRulesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    [
      try embed("Rules", as: "EmbeddedRules", ["json5"], context),
      try embed("Reports/Page", as: "EmbeddedPage", ["css", "js"], context),
    ]
  }

  private func embed(_ folder: String, as type: String, _ endings: [String], _ context: PluginContext) throws -> Command
  {
    let folder = context.package.directoryURL.appending(path: folder)
    let output = context.pluginWorkDirectoryURL.appending(path: type + ".swift")
    var inputs: [URL] = []
    if let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) {
      for case let file as URL in walker where endings.contains(file.pathExtension) { inputs.append(file) }
    }
    inputs.sort { $0.path < $1.path }
    return .buildCommand(
      displayName: "Embedding \(inputs.count) files of \(folder.lastPathComponent)",
      executable: try context.tool(named: "EmbedRules").url,
      arguments: [type, folder.path, output.path] + endings,
      inputFiles: inputs,
      outputFiles: [output])
  }
}
