// Rule files: those that come with the tool are sound, and broken ones are refused with the place and what would be right.
import Testing

@testable import FactDiff

@Suite struct RuleFileTests {
  private static let sound = """
    {
      id: "my-rule",
      severity: "warning",
      summary: "the sources disagree on the thing",
      why: "Because.",
      kinds: ["number"],
      comparator: "interval",
      on: ["conflict"],
      examples: {
        fires: [{ name: "a", sources: ["⟦1⟧ thing", "⟦2⟧ things"] }],
        silent: [{ name: "b", sources: ["1 thing", "one thing"] }],
      },
    }
    """

  private func message(_ old: String = "", _ new: String = "", path: String = "Rules/my-rule.json5") -> String {
    let parts = Self.sound.split(separator: old.isEmpty ? "\0" : old, maxSplits: 1, omittingEmptySubsequences: false)
    do {
      _ = try Rule(path: path, bytes: Array(parts.joined(separator: new).utf8))
      return "no error"
    } catch {
      return "\(error)"
    }
  }

  @Test func embeddedRulesAreComplete() {
    let rules = RuleSet.embedded()
    let promised = [
      "event-date", "deadline", "duration", "video-id", "source-url", "model-name", "version", "multiplier", "percent",
      "amount", "count", "unit-mismatch", "bound-dropped", "range-narrowed", "placeholder", "name-spelling",
      "front-matter",
    ]
    for id in promised { #expect(rules[id] != nil, "\(id)") }
    #expect(rules.rules.map(\.id) == rules.rules.map(\.id).sorted())
    for rule in rules.rules {
      #expect(rule.fires.count >= 2 && rule.silent.count >= 2, "\(rule.id)")
      let examples = (rule.fires + rule.silent).map(\.name)
      #expect(Set(examples).count == examples.count, "\(rule.id) has two examples of one name")
      #expect(rule.silent.allSatisfy { $0.sources.allSatisfy(\.marks.isEmpty) }, "\(rule.id)")
      #expect(!rule.summary.hasSuffix("."), "\(rule.id)")
    }
  }

  @Test func everyKindThatIsComparedHasARule() {
    let rules = RuleSet.embedded()
    for kind in Kind.allCases where ![.placeholder, .name, .url].contains(kind) {
      #expect(rules.rule(for: kind, slot: nil, relation: .conflict) != nil, "\(kind)")
    }
    // Saying less is agreement in every shipped rule; a rule of a user's own may hold it against a source.
    for relation in Rule.Relation.allCases where relation != .coarser {
      #expect(rules.rules.contains { $0.on.contains(relation) }, "\(relation)")
    }
  }

  @Test func theNarrowerRuleSpeaks() {
    let rules = RuleSet.embedded()
    #expect(rules.rule(for: .date, slot: "event-date", relation: .conflict)?.id == "event-date")
    #expect(rules.rule(for: .date, slot: "deadline", relation: .conflict)?.id == "deadline")
    #expect(rules.rule(for: .date, slot: nil, relation: .oneDayApart)?.id == "date")
    #expect(rules.rule(for: .identifier, slot: "video-id", relation: .conflict)?.id == "video-id")
    #expect(rules.rule(for: .url, slot: nil, relation: .conflict) == nil)
    #expect(rules.rule(for: .model, slot: nil, relation: .conflict)?.id == "model-name")
    #expect(rules.rule(for: .model, slot: nil, relation: .coarser) == nil)
    #expect(rules.rule(for: .version, slot: nil, relation: .coarser) == nil)
  }

  @Test func marksAreTakenOut() throws {
    let document = try #require(Rule.Document(marked: "漢⟦GPT-4⟧ and ⟦5⟧"))
    #expect(document.text == "漢GPT-4 and 5")
    #expect(document.marks == [3..<8, 13..<14])
    #expect(Rule.Document(marked: "⟦a") == nil)
    #expect(Rule.Document(marked: "a⟧") == nil)
    #expect(Rule.Document(marked: "⟦a⟦b⟧⟧") == nil)
  }

  @Test func soundFile() throws {
    let rule = try Rule(path: "dir/my-rule.json5", bytes: Array(Self.sound.utf8))
    #expect(rule.severity == .warning && rule.comparator == .interval && rule.on == [.conflict])
    #expect(rule.within && rule.coarser == .agree && rule.tolerance == .zero && rule.slots.isEmpty)
    #expect(rule.fires[0].line == 10 && rule.fires[0].sources[1].text == "2 things")
  }

  @Test func rulesOfAFolderAddAndReplace() throws {
    let base = RuleSet([try Rule(path: "my-rule.json5", bytes: Array(Self.sound.utf8))])
    let stricter = Self.sound.split(separator: "warning").joined(separator: "error")
    let other = Self.sound.split(separator: "my-rule").joined(separator: "other")
    let both = try RuleSet(
      files: [("d/other.json5", Array(other.utf8)), ("d/my-rule.json5", Array(stricter.utf8))], over: base)
    #expect(both.rules.map(\.id) == ["my-rule", "other"])
    #expect(both["my-rule"]?.severity == .error)
  }

  @Test(arguments: [
    ("severity:", "severty:", "3:3: error: unknown key \"severty\"; did you mean \"severity\"?"),
    ("why:", "summary:", "5:3: error: duplicate key \"summary\"; it stands at 4:3 already"),
    ("\"warning\"", "\"waring\"", "3:13: error: unknown severity \"waring\"; did you mean \"warning\"?"),
    ("\"interval\"", "\"intervall\"", "7:15: error: unknown comparator \"intervall\"; did you mean \"interval\"?"),
    ("\"conflict\"", "\"conflcit\"", "8:8: error: unknown relation \"conflcit\"; did you mean \"conflict\"?"),
    ("\"number\"", "\"numbers\"", "6:11: error: unknown kind \"numbers\"; did you mean \"number\"?"),
    ("\"number\"", "\"number\", \"number\"", "6:21: error: \"number\" stands in the list already"),
    ("\"number\"", "", "6:10: error: a rule that compares nothing; name a kind"),
    ("[\"conflict\"]", "[]", "8:7: error: a rule that fires on nothing; name a relation"),
    ("id: \"my-rule\"", "id: \"my-rules\"", "2:7: error: the id is \"my-rules\"; it must be the file name \"my-rule\""),
    ("why: \"Because.\",", "", "1:1: error: missing key \"why\""),
    ("\"Because.\"", "\" \"", "5:8: error: an empty string"),
    ("silent: [{ name: \"b\", sources: [\"1 thing\", \"one thing\"] }],", "", "9:13: error: missing key \"silent\""),
    (
      "[{ name: \"b\", sources: [\"1 thing\", \"one thing\"] }]", "[]",
      "11:13: error: a rule needs an example that fires and one that stays silent"
    ),
    ("⟦2⟧", "⟦2", "10:49: error: the marks ⟦ and ⟧ do not pair"),
    (
      "\"⟦1⟧ thing\", \"⟦2⟧ things\"", "\"1\"",
      "10:35: error: an example that fires has no marked value; put ⟦ and ⟧ around the values that conflict"
    ),
    ("why:", "tolerance: 1, why:", "5:14: error: a share from 0 to below 1 belongs here"),
    (
      "why:", "slots: ['Event date'], why:",
      "5:11: error: \"Event date\" cannot be a slot; small letters, digits and hyphens belong here"
    ),
    ("comparator:", "comparator", "7:14: error: unexpected \"\"\"; a colon belongs after the key"),
  ])
  func brokenFiles(old: String, new: String, expected: String) {
    #expect(message(old, new) == "Rules/my-rule.json5:" + expected)
  }
}
