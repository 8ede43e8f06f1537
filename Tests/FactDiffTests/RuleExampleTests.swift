// The examples of the rules are their tests; a known miss is counted, never a failure.
import Testing

@testable import FactDiff

@Suite struct RuleExampleTests {
  static let rules = RuleSet.embedded()

  @Test(arguments: RuleExampleTests.rules.rules.map(\.id))
  func examples(of id: String) throws {
    let rule = try #require(Self.rules[id])
    let outcomes = RuleExamples.run([rule], with: Self.rules)
    #expect(outcomes.count == rule.fires.count + rule.silent.count)
    for outcome in outcomes {
      let place = "Rules/\(id).json5:\(outcome.example.line): \"\(outcome.example.name)\""
      switch outcome.result {
      case .pass: break
      case .fail: Issue.record("\(place): \(outcome.detail)")
      case .todo: print("\(place): a known miss: \(outcome.detail)")
      case .unexpectedPass: print("\(place): no longer a known miss; take its todo out")
      }
    }
    let passing = outcomes.filter { $0.result == .pass }.map(\.example.name)
    #expect(rule.fires.contains { passing.contains($0.name) }, "no example of \(id) that fires passes")
    #expect(rule.silent.contains { passing.contains($0.name) }, "no example of \(id) that stays silent passes")
  }

  /// Every value that agrees with another is noticed when it is changed, every contradiction falls silent when its values
  /// are made the same.
  @Test(arguments: RuleExampleTests.rules.rules.map(\.id))
  func mutations(of id: String) throws {
    let rule = try #require(Self.rules[id])
    for outcome in RuleMutations.run([rule], with: Self.rules) where !outcome.isNoticed {
      Issue.record("\(id): \"\(outcome.example.name)\", \(outcome.change): \(outcome.detail)")
    }
  }

  @Test func thereIsEnoughToMutate() {
    let outcomes = RuleMutations.run(Self.rules.rules, with: Self.rules)
    #expect(outcomes.count { $0.kind == .changed } >= 60)
    #expect(outcomes.count { $0.kind == .equal } >= 30)
  }
}
