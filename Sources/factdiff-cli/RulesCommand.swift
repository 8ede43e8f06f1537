// `factdiff rules` and `factdiff rules test [DIR]`.
import FactDiff

enum PageFormat: String, CaseIterable { case text, markdown, json }

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
    try writeAll(format == .json ? RulePage.json(rules) : RulePage.list(rules), to: nil)
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
