// Runs EmbedRules over Rules/ before the library is compiled, so that the rules travel inside the binary.
import Foundation
import PackagePlugin

@main
struct EmbedRulesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let rules = context.package.directoryURL.appending(path: "Rules")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRules.swift")
    var inputs: [URL] = []
    if let walker = FileManager.default.enumerator(at: rules, includingPropertiesForKeys: nil) {
      for case let file as URL in walker where file.pathExtension == "json5" { inputs.append(file) }
    }
    inputs.sort { $0.path < $1.path }
    return [
      .buildCommand(
        displayName: "Embedding \(inputs.count) rule and lexicon files",
        executable: try context.tool(named: "EmbedRules").url,
        arguments: [rules.path, output.path],
        inputFiles: inputs,
        outputFiles: [output])
    ]
  }
}
