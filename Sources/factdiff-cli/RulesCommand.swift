// `factdiff rules`, `factdiff rules test [DIR]` and `factdiff explain RULE`.
import FactDiff

enum PageFormat: String, CaseIterable { case text, json }

struct RulesCommand {
  let arguments: Arguments
  let format: PageFormat
  let jobs: Int

  init(_ arguments: Arguments) throws(Failure) {
    self.arguments = arguments
    do throws(UsageError) {
      format = try arguments.choice("format", "format", default: .text)
      jobs = try arguments.jobs()
      if let word = arguments.operands.first, word != "test" {
        throw arguments.error(JSON5Value.unknown("subcommand", word, among: ["test"]))
      }
      if arguments.operands.count > 2 { throw arguments.error("one folder at most belongs here") }
    } catch {
      throw .usage(error)
    }
  }

  func run() throws(Failure) -> ExitStatus {
    let rules = try loadRules(arguments)
    if !arguments.operands.isEmpty { return try test(rules) }
    try writeAll(format == .text ? RulePage.list(rules) : RulePage.json(rules), to: nil)
    return .publish
  }

  private func test(_ base: RuleSet) throws(Failure) -> ExitStatus {
    var rules = base
    var tested = base.rules
    var folder = "Rules"
    if arguments.operands.count == 2 {
      folder = arguments.operands[1]
      tested = try readRules(try ruleFiles(in: folder))
      rules = RuleSet(base.rules + tested)
    }
    let all = rules
    let rulesUnderTest = tested
    let results = mapInParallel(count: tested.count, batch: 1, jobs: jobs) { index in
      let rule = [rulesUnderTest[index]]
      return (RuleExamples.run(rule, with: all), RuleMutations.run(rule, with: all))
    }
    let outcomes = results.flatMap(\.0)
    let mutations = results.flatMap(\.1)
    let page = RuleTestPage(folder: folder, outcomes: outcomes, mutations: mutations)
    try writeAll(format == .json ? page.json() : page.text(), to: nil)
    return page.isPassed ? .publish : .hold
  }
}

struct ExplainCommand {
  let arguments: Arguments
  let format: PageFormat
  let color: ColorChoice
  let id: String

  init(_ arguments: Arguments) throws(Failure) {
    self.arguments = arguments
    do throws(UsageError) {
      format = try arguments.choice("format", "format", default: .text)
      color = try arguments.choice("color", "choice", default: .auto)
      guard arguments.operands.count == 1 else {
        throw arguments.error("one rule belongs here; factdiff rules lists them")
      }
      id = arguments.operands[0]
    } catch {
      throw .usage(error)
    }
  }

  func run() throws(Failure) -> ExitStatus {
    let rules = try loadRules(arguments)
    guard let rule = rules[id] else {
      throw .usage(arguments.error(JSON5Value.unknown("rule", id, among: rules.rules.map(\.id))))
    }
    let page = RulePage(color: color.isOn(for: System.standardOutput))
    try writeAll(format == .text ? page.text(rule) : RulePage.json(rule), to: nil)
    return .publish
  }
}
