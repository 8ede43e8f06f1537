// Words → command → exit status. Start reading here.
import FactDiff

/// What the caller of the process is told.
enum ExitStatus: Int32 {
  case publish = 0
  case hold = 1
  case failure = 2
}

System.ignoreBrokenPipes()
System.cleanUpOnSignals()
System.leave(run(Array(CommandLine.arguments.dropFirst())))

func run(_ words: [String]) -> ExitStatus {
  do throws(Failure) {
    return try runCommand(words)
  } catch {
    switch error {
    case .usage(let usage):
      System.complain("factdiff: error: \(usage.message)\n\(usage.usage)")
    case .inputs(let errors):
      // A folder of broken files is not a reason for a thousand lines.
      for error in errors.prefix(50) { System.complain(error.description) }
      if errors.count > 50 { System.complain("factdiff: error: and \(errors.count - 50) more") }
    case .closedPipe:
      break
    }
    return .failure
  }
}

private func runCommand(_ words: [String]) throws(Failure) -> ExitStatus {
  let overviewUsage = "usage: factdiff COMMAND [OPTION…] [PATH…]"
  guard let first = words.first else {
    throw .usage(UsageError(message: "no command was given; factdiff --help lists them", usage: overviewUsage))
  }
  let rest = Array(words.dropFirst())
  switch first {
  case "--version", "-V":
    try writeAll(Array("\(Tool.name) \(Tool.version)\n".utf8), to: nil)
    return .publish
  case "--help", "-h":
    try writeAll(Array(Command.overview.utf8), to: nil)
    return .publish
  case "help":
    guard let name = rest.first else {
      try writeAll(Array(Command.overview.utf8), to: nil)
      return .publish
    }
    return try runCommand([name, "--help"])
  default:
    break
  }
  guard let command = Command.all.first(where: { $0.name == first }) else {
    let isOption = first.hasPrefix("-")
    let known = isOption ? ["--help", "--version"] : Command.all.map(\.name)
    let message = JSON5Value.unknown(isOption ? "option" : "command", first, among: known)
    throw .usage(UsageError(message: message, usage: overviewUsage))
  }
  // Help is given whatever else is wrong with the line.
  let beforeDashes = rest.prefix { $0 != "--" }
  if beforeDashes.contains("--help") || beforeDashes.contains("-h") {
    try writeAll(Array(command.help.utf8), to: nil)
    return .publish
  }
  let arguments: Arguments
  do throws(UsageError) { arguments = try Arguments(command, rest) } catch { throw .usage(error) }
  switch command.name {
  case "check": return try CheckCommand(arguments).run()
  case "extract": return try ExtractCommand(arguments).run()
  case "diff": return try DiffCommand(arguments).run()
  case "explain": return try ExplainCommand(arguments).run()
  case "baseline": return try BaselineCommand(arguments).run()
  case "config": return try ConfigCommand(arguments).run()
  case "init": return try InitCommand(arguments).run()
  case "completions": return try CompletionsCommand(arguments).run()
  case "man": return try ManCommand(arguments).run()
  default: return try RulesCommand(arguments).run()
  }
}
