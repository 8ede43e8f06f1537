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
    let outcomes = mapInParallel(count: tested.count, batch: 1, jobs: jobs) { index in
      RuleExamples.run([rulesUnderTest[index]], with: all)
    }.flatMap { $0 }
    try writeAll(format == .text ? text(outcomes, folder) : json(outcomes, folder), to: nil)
    return outcomes.contains { $0.result == .fail || $0.result == .unexpectedPass } ? .hold : .publish
  }

  private func text(_ outcomes: [ExampleOutcome], _ folder: String) -> [UInt8] {
    var page = ""
    for outcome in outcomes where outcome.result != .pass {
      page += "\(folder)/\(outcome.rule).json5:\(outcome.example.line): "
      switch outcome.result {
      case .fail: page += "fail: \"\(outcome.example.name)\": \(outcome.detail)\n"
      case .todo: page += "known miss: \"\(outcome.example.name)\": \(outcome.detail)\n"
      case .unexpectedPass: page += "fail: \"\(outcome.example.name)\" passes; take its todo out\n"
      case .pass: break
      }
    }
    let passed = outcomes.count { $0.result == .pass }
    let todo = outcomes.count { $0.result == .todo }
    page += "\(passed) of \(outcomes.count) examples pass" + (todo == 0 ? "" : ", \(todo) known to miss") + "\n"
    return Array(page.utf8)
  }

  private func json(_ outcomes: [ExampleOutcome], _ folder: String) -> [UInt8] {
    var json = JSONWriter()
    for outcome in outcomes {
      json.open("{")
      json.key("rule")
      json.string(outcome.rule)
      json.key("path")
      json.string("\(folder)/\(outcome.rule).json5")
      json.key("line")
      json.integer(outcome.example.line)
      json.key("example")
      json.string(outcome.example.name)
      json.key("result")
      json.string(outcome.result.rawValue)
      json.key("detail")
      json.string(outcome.detail)
      json.close("}")
      json.newline()
    }
    return json.bytes
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
