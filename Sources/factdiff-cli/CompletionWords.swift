// What a shell can offer in a place of the command line: made from the commands, so that it cannot fall behind them.
import FactDiff

enum CompletionWords {
  /// The values of an option; nil where it takes any text or a file.
  static func values(of option: Option, in command: Command) -> [String]? {
    guard option.value != nil else { return nil }
    switch (command.name, option.name) {
    case ("check", "format"): return ReportFormat.allCases.map(\.rawValue)
    case ("diff", "format"): return DiffCommand.Format.allCases.map(\.rawValue)
    case ("extract", "format"): return ["jsonl"]
    case (_, "format"): return PageFormat.allCases.map(\.rawValue)
    case (_, "fail-on"): return FailOn.allCases.map(\.rawValue)
    case (_, "color"): return ColorChoice.allCases.map(\.rawValue)
    case (_, "group"): return ["auto", "all", "directory", "key:"]
    case (_, "kinds"): return Kind.allCases.map(\.rawValue)
    default: return nil
    }
  }

  /// What stands for an operand, where that is not a path.
  static func operands(of command: Command) -> [String]? {
    switch command.name {
    case "explain": return RuleSet.embedded().rules.map(\.id)
    case "completions": return Shell.allCases.map(\.rawValue)
    case "baseline": return ["write", "show", "prune"]
    case "man": return []
    default: return nil
    }
  }

  static func options(of command: Command) -> [String] { command.options.map { "--" + $0.name } }
}
