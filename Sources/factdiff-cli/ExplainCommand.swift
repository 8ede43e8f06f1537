// `factdiff explain RULE` and `factdiff explain FINGERPRINT [PATH…]`.
import FactDiff

struct ExplainCommand {
  private let arguments: Arguments
  private let format: PageFormat
  private let color: ColorChoice
  private let id: String
  private let jobs: Int

  init(_ arguments: Arguments) throws(Failure) {
    var arguments = arguments
    do throws(UsageError) {
      format = try arguments.choice("format", "format", default: .text)
      color = try arguments.choice("color", "choice", default: .auto)
      jobs = try arguments.jobs()
      _ = try (arguments.grouping(), arguments.maximumFileSize(), arguments.today())
      guard let word = arguments.takeOperand() else {
        throw arguments.error("a rule or the fingerprint of a finding belongs here; factdiff rules lists the rules")
      }
      id = word
    } catch {
      throw .usage(error)
    }
    self.arguments = arguments
  }

  func run() throws(Failure) -> ExitStatus {
    let settings = try Settings(arguments, reads: arguments.operands)
    let read = try settings.rules(arguments)
    let rules = read.applying(settings.configuration.rules)
    guard let rule = rules[id] else {
      if isFingerprint { return try replay(settings, read) }
      throw .usage(arguments.error(JSON5Value.unknown("rule", id, among: rules.rules.map(\.id))))
    }
    if !arguments.operands.isEmpty { throw .usage(arguments.error("a rule is explained without documents")) }
    let page =
      switch format {
      case .text: RulePage(color: color.isOn(for: System.standardOutput)).text(rule)
      case .markdown: RulePage.markdown(rule)
      case .json: RulePage.json(rule)
      }
    try writeAll(page, to: nil)
    return .publish
  }

  private var isFingerprint: Bool {
    (6...16).contains(id.utf8.count)
      && id.utf8.allSatisfy { $0 &- 0x30 < 10 || $0 &- 0x61 < 6 }
  }

  /// Checks the documents again and tells of the one finding.
  private func replay(_ settings: Settings, _ rules: RuleSet) throws(Failure) -> ExitStatus {
    guard let report = try CheckRun(arguments, jobs: jobs, settings: settings, rules: rules).report() else {
      return .publish
    }
    guard let page = FindingPage(id, of: report) else {
      throw .inputs([
        InputError(
          path: id,
          message: "no finding of this fingerprint is in these documents; the values may have changed, or it was mended"
        )
      ])
    }
    let bytes =
      switch format {
      case .text: page.text(color: color.isOn(for: System.standardOutput))
      case .markdown: page.text(markdown: true)
      case .json: page.json()
      }
    try writeAll(bytes, to: nil)
    return .publish
  }
}
