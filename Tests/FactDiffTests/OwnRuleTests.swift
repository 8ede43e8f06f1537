// Rules of one's own, written in a file: a slot found by its cues, a comparator by name, the pages that explain them.
import Foundation
import Testing

@testable import FactDiff

@Suite struct OwnRuleTests {
  static let ticket = """
    {
      id: "ticket-price",
      severity: "error",
      summary: "the sources disagree on the price of a ticket",
      why: "People come with the money in their hand.",
      kinds: ["money"],
      slots: ["ticket-price"],
      cues: { en: ["ticket price", "admission"], de: ["Eintritt"], zh: ["票價"] },
      comparator: "interval",
      on: ["conflict"],
      examples: {
        fires: [
          { name: "a label against a sentence", sources: [
            "- **Ticket price:** ⟦12 euros⟧\\n- **Poster:** 3 euros\\n",
            "Der Eintritt kostet ⟦14 Euro⟧, das Plakat 3 Euro.\\n" ] },
        ],
        silent: [
          { name: "three languages", sources: [
            "Admission: €12. Posters cost €3.\\n", "Der Eintritt beträgt 12 Euro.\\n", "**票價：** 12 歐元\\n" ] },
          { name: "another price", sources: ["The ticket price is 12 euros.\\n", "A poster costs 3 euros.\\n"] },
        ],
      },
    }

    """

  @Test func aSlotOfOnesOwn() throws {
    let folder = try TemporaryFolder([
      "rules/ticket-price.json5": Self.ticket,
      "factdiff.json5": "{ documents: ['s'], grouping: 'all', ruleFolders: ['rules'] }",
      "s/a.md": "# Fair\n\nThe ticket price is 12 euros.\n",
      "s/b.md": "# Messe\n\n| Eintritt | Plakat |\n| --- | --- |\n| 14 € | 3 € |\n",
    ])
    let tested = try folder.factdiff("rules", "test", "rules")
    #expect(tested.status == 0, "\(tested.output)\(tested.errors)")
    #expect(
      tested.output.hasPrefix("3 of 3 examples pass\n3 of 3 changed values are noticed, 1 of 1"), "\(tested.output)")
    let checked = try folder.factdiff("check", "--format", "json")
    #expect(checked.status == 1)
    #expect(
      checked.output.contains("\"rule\":\"ticket-price\"") && checked.output.contains("\"slot\":\"ticket price\""))
    // What the rule speaks of is not told twice.
    #expect(!checked.output.contains("\"rule\":\"amount\""))
    #expect(try folder.factdiff("explain", "ticket-price").status == 0)
  }

  /// What is left of a slot is compared as its rule compares: to the letter 12 and "about 12" differ.
  @Test func documentsLeftOutLeaveTheRulesOwnComparison() throws {
    let exact = Self.ticket.replacing("\"interval\"", with: "\"equal\"")
    let folder = try TemporaryFolder([
      "rules/ticket-price.json5": exact,
      "factdiff.json5": """
      { documents: ['s'], grouping: 'all', ruleFolders: ['rules'], rules: { 'ticket-price': { paths: ['a.md', 'c.md'] } } }
      """,
      "s/a.md": "The ticket price is 12 euros.\n", "s/b.md": "The ticket price is 14 euros.\n",
      "s/c.md": "The ticket price is at least 12 euros.\n",
    ])
    let checked = try folder.factdiff("check", "--format", "jsonl")
    #expect(checked.output.contains("\"rule\":\"ticket-price\"") && !checked.output.contains("14 EUR"), "\(checked)")
  }

  @Test func lettersWhereTheRuleSaysSo() throws {
    let exact = Self.ticket.replacing("\"interval\"", with: "\"equal\"").replacing(
      "Admission: €12.", with: "Admission: 12 euros.")
    let rule = try Rule(path: "ticket-price.json5", bytes: Array(exact.utf8))
    func fires(_ second: String) throws -> Bool {
      let sources = [
        try Source.load(id: "a", bytes: Array("Ticket price: 237K euros\n".utf8)),
        try Source.load(id: "b", bytes: Array(second.utf8)),
      ]
      let rules = RuleSet(RuleSet.embedded().rules + [rule])
      return Checker.check(sources: sources, options: CheckOptions(grouping: .all, rules: rules)).findings
        .contains { $0.rule == "ticket-price" }
    }
    #expect(try fires("Ticket price: 237,400 euros\n"))
    #expect(try !fires("Ticket price: 237,000 euros\n"))
  }

  @Test(arguments: [
    ("slots: [\"ticket-price\"],", "", "8:9: error: a rule with cues names the one slot that they fill"),
    ("en: [\"ticket price\", \"admission\"]", "xx: [\"a\"]", "8:11: error: unknown language \"xx\""),
    (
      "{ en: [\"ticket price\", \"admission\"], de: [\"Eintritt\"], zh: [\"票價\"] }", "{}",
      "8:9: error: cues without a word"
    ),
  ])
  func cuesThatCannotBe(_ part: String, _ replacement: String, _ message: String) throws {
    let text = Self.ticket.replacing(part, with: replacement)
    do {
      _ = try Rule(path: "ticket-price.json5", bytes: Array(text.utf8))
      Issue.record("no error")
    } catch {
      let wanted = message.hasPrefix("8:9: error: a rule") ? message.replacing("8:9", with: "8:9") : message
      #expect("\(error)".hasPrefix("ticket-price.json5:" + wanted), "\(error)")
    }
  }

  @Test func aMutationThatNobodyNoticesFails() throws {
    // The rule fires on nothing that its silent example could turn into: times are compared, durations are stated.
    let blind = Self.ticket.replacing("on: [\"conflict\"]", with: "on: [\"boundDropped\"]")
    let rule = try Rule(path: "ticket-price.json5", bytes: Array(blind.utf8))
    let outcomes = RuleMutations.run([rule], with: RuleSet([rule]))
    #expect(outcomes.contains { $0.kind == .changed && !$0.isNoticed })
  }

  // MARK: Pages

  @Test func theSchemaKnowsTheKeys() throws {
    for (file, keys) in [("rule.schema.json", Rule.keys), ("configuration.schema.json", Configuration.keys)] {
      let object = try JSONSerialization.jsonObject(with: Data(try projectFile("Rules/" + file)))
      let schema = try #require(object as? [String: Any])
      let properties = try #require(schema["properties"] as? [String: [String: Any]])
      #expect(Set(properties.keys).subtracting(["$schema"]) == Set(keys).subtracting(["$schema"]), "\(file)")
      #expect(schema["additionalProperties"] as? Bool == false)
      for (key, property) in properties where key != "$schema" {
        #expect(property["description"] != nil, "\(key) of \(file) has no description")
      }
    }
    let text = String(decoding: try projectFile("Rules/rule.schema.json"), as: UTF8.self)
    for word in Kind.allCases.map(\.rawValue) + Rule.Relation.allCases.map(\.rawValue)
      + Rule.Comparator.allCases.map(\.rawValue)
    {
      #expect(text.contains("\"\(word)\""), "the schema does not know \(word)")
    }
    let configuration = String(decoding: try projectFile("Rules/configuration.schema.json"), as: UTF8.self)
    for key in Configuration.gateKeys { #expect(configuration.contains("\"\(key)\": {"), "\(key)") }
  }

  @Test func everyRuleHasAPage() throws {
    for rule in RuleSet.embedded().rules {
      let page = text(RulePage.markdown(rule))
      #expect(page.hasPrefix("# \(rule.id)\n") && page.contains(rule.why) && page.contains("| kinds |"))
      for example in rule.fires + rule.silent { #expect(page.contains("### \(example.name)")) }
    }
  }

  @Test func aFindingIsReplayed() throws {
    let folder = try TemporaryFolder(CommandLineTests.ferry)
    let report = try folder.factdiff("check", ".", "--group", "all", "--format", "jsonl").output
    let id = String(report.dropFirst(24).prefix(16))
    let page = try folder.factdiff("explain", id, ".", "--group", "all")
    #expect(page.status == 0 && page.output.hasPrefix(id + "\nerror[count]: "))
    #expect(page.output.contains("  ./a.md:1:5  182  is number 182, in prose, read as en\n"))
    #expect(page.output.contains("  182 and 128: cannot both be true\n"))
    #expect(page.output.contains("<!-- factdiff-disable-next-line count(182): REASON -->"))
    let short = try folder.factdiff("explain", String(id.prefix(7)), ".", "--group", "all", "--format", "json")
    #expect(short.output.contains("\"schema\":\"factdiff.explanation/1\"") && short.output.contains(id))
    let gone = try folder.factdiff("explain", "0123456789abcdef", ".")
    #expect(gone.status == 2 && gone.errors.contains("no finding of this fingerprint"))
    #expect(try folder.factdiff("explain", "count", "--format", "markdown").output.hasPrefix("# count\n"))
  }
}
