// `factdiff diff A B`: every slot that two documents share, side by side.
import FactDiff

struct DiffCommand {
  enum Format: String, CaseIterable { case text, json, html }

  let arguments: Arguments
  let format: Format
  let color: ColorChoice
  let limit: Int

  init(_ arguments: Arguments) throws(Failure) {
    self.arguments = arguments
    do throws(UsageError) {
      format = try arguments.choice("format", "format", default: .text)
      color = try arguments.choice("color", "choice", default: .auto)
      limit = try arguments.maximumFileSize()
      if arguments.operands.count != 2 { throw arguments.error("two documents belong here") }
    } catch {
      throw .usage(error)
    }
  }

  func run() throws(Failure) -> ExitStatus {
    let rules = try loadRules(arguments)
    let documents = Documents(files: arguments.operands, limit: limit)
    var options = CheckOptions(grouping: .all, rules: rules, allowSingle: true, jobs: 2)
    options.question = arguments.question
    let report = try CheckCommand.check(documents, options: options)
    let path = arguments.value("output")
    let isColored = (path == nil || path == "-") && color.isOn(for: System.standardOutput)
    let bytes =
      switch format {
      case .text: DiffReporter(color: isColored).render(report)
      case .json: DiffJSONReporter().render(report)
      case .html: DiffHTMLReporter().render(report)
      }
    try writeAll(bytes, to: path)
    return report.gate.verdict == .publish ? .publish : .hold
  }
}
