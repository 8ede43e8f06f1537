// What `factdiff rules test` prints: failures and known misses with their places, then the counts.
import FactDiff

struct RuleTestPage {
  let folder: String
  let outcomes: [ExampleOutcome]
  let mutations: [MutationOutcome]

  /// A known miss is no failure; one that is none any more is, and so is a mutation that nobody notices.
  var isPassed: Bool {
    outcomes.allSatisfy { $0.result == .pass || $0.result == .todo } && mutations.allSatisfy(\.isNoticed)
  }

  private func place(_ rule: String, _ example: Rule.Example) -> String { "\(folder)/\(rule).json5:\(example.line): " }

  func text() -> [UInt8] {
    var page = ""
    for outcome in outcomes where outcome.result != .pass {
      page += place(outcome.rule, outcome.example)
      switch outcome.result {
      case .fail: page += "fail: \"\(outcome.example.name)\": \(outcome.detail)\n"
      case .todo: page += "known miss: \"\(outcome.example.name)\": \(outcome.detail)\n"
      case .unexpectedPass: page += "fail: \"\(outcome.example.name)\" passes; take its todo out\n"
      case .pass: break
      }
    }
    for mutation in mutations where !mutation.isNoticed {
      page += place(mutation.rule, mutation.example)
      page += "fail: \"\(mutation.example.name)\", \(mutation.change): \(mutation.detail)\n"
    }
    let passed = outcomes.count { $0.result == .pass }
    let todo = outcomes.count { $0.result == .todo }
    page += "\(passed) of \(outcomes.count) examples pass" + (todo == 0 ? "" : ", \(todo) known to miss") + "\n"
    page +=
      counted(.changed, "changed values are noticed") + ", "
      + counted(.equal, "contradictions fall silent when made equal")
    return Array((page + "\n").utf8)
  }

  private func counted(_ kind: MutationOutcome.Kind, _ what: String) -> String {
    let all = mutations.filter { $0.kind == kind }
    return "\(all.count { $0.isNoticed }) of \(all.count) \(what)"
  }

  /// A line an example or mutation.
  func json() -> [UInt8] {
    var json = JSONWriter()
    func open(_ rule: String, _ example: Rule.Example) {
      json.open("{")
      json.key("rule")
      json.string(rule)
      json.key("path")
      json.string("\(folder)/\(rule).json5")
      json.key("line")
      json.integer(example.line)
      json.key("example")
      json.string(example.name)
    }
    func close(_ result: String, _ detail: String) {
      json.key("result")
      json.string(result)
      json.key("detail")
      json.string(detail)
      json.close("}")
      json.newline()
    }
    for outcome in outcomes {
      open(outcome.rule, outcome.example)
      close(outcome.result.rawValue, outcome.detail)
    }
    for mutation in mutations {
      open(mutation.rule, mutation.example)
      json.key("mutation")
      json.string(mutation.kind.rawValue)
      json.key("change")
      json.string(mutation.change)
      close(mutation.isNoticed ? "pass" : "fail", mutation.detail)
    }
    return json.bytes
  }
}
