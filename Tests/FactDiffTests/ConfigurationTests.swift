// factdiff.json5: what it decides, where each decision came from, and what it must not say.
import Foundation
import Testing

@testable import FactDiff

@Suite struct ConfigurationTests {
  private func read(_ text: String) throws -> Configuration {
    try Configuration(path: "factdiff.json5", bytes: Array(text.utf8))
  }

  @Test func everyKey() throws {
    let configuration = try read(
      """
      {
        $schema: "x", documents: ["s", "t"], ignore: "*.tmp.md", languages: { "notes/": "zh-TW" },
        grouping: "key:event", authority: ["transcript.md"], ruleFolders: ["rules"], baseline: "b.json",
        drafts: "exclude",
        groups: [{ id: "hall", documents: ["2026-*"], authority: "hall.txt" }],
        rules: { count: "off", date: "warning", amount: { severity: "note", tolerance: 0.01, kinds: ["money"],
          languages: ["en"], paths: ["s/**"] } },
        gate: { failOn: "warning", onlyNew: true, limits: { "as-of": 3 }, minimumSources: 2, minimumCoverage: 0.25,
          allowSingle: true, allowStale: true },
      }
      """)
    #expect(configuration.documents == ["s", "t"] && configuration.ignore == ["*.tmp.md"])
    #expect(configuration.languages.first?.language == .traditionalChinese)
    #expect(configuration.grouping == .key("event") && configuration.excludesDrafts)
    #expect(configuration.groups.first?.authority == ["hall.txt"])
    #expect(configuration.rules["count"]?.isOff == true && configuration.rules["date"]?.severity == .warning)
    #expect(configuration.rules["amount"]?.tolerance == Number(digits: 1, exponent: -2))
    let gate = configuration.gate
    #expect(gate.failOn == .warning && gate.onlyNew && gate.limits == ["as-of": 3] && gate.minimumSources == 2)
    #expect(gate.minimumCoverage == Number(digits: 25, exponent: -2) && gate.allowSingle && gate.allowStale)
    #expect(configuration.origin(of: "gate.failOn").description == "factdiff.json5:8:19")
    #expect(configuration.origin(of: "rules.date").description == "factdiff.json5:6:32")
    let page = text(ConfigurationPage(configuration, path: "factdiff.json5").text())
    for key in Configuration.keys where key != "$schema" && key != "rules" && key != "gate" {
      #expect(page.contains("\n\(key) "), "\(key) is not printed")
    }
    for key in Configuration.gateKeys { #expect(page.contains("\ngate.\(key) "), "\(key) is not printed") }
    #expect(!page.contains("  default\n"))
  }

  @Test(arguments: [
    ("{ documnts: [] }", "1:3: error: unknown key \"documnts\"; did you mean \"documents\"?"),
    ("{ documents: [] }", "1:14: error: an empty list of documents"),
    ("{ documents: ['/etc'] }", "1:14: error: \"/etc\" is an absolute path"),
    ("{ gate: { failon: 'error' } }", "1:11: error: unknown key \"failon\"; did you mean \"failOn\"?"),
    ("{ gate: { failOn: 'eror' } }", "1:19: error: unknown severity \"eror\"; did you mean \"error\"?"),
    ("{ gate: { minimumCoverage: 40 } }", "1:28: error: a share from 0 to 1 belongs here"),
    ("{ gate: { minimumSources: -1 } }", "1:27: error: a number from 0 on belongs here"),
    ("{ gate: { limits: { count: 1.5 } } }", "1:28: error: a whole number belongs here"),
    ("{ rules: { count: 'of' } }", "1:19: error: unknown severity \"of\"; did you mean \"off\"?"),
    ("{ rules: { count: { kinds: [] } } }", "1:28: error: a rule that compares nothing"),
    ("{ grouping: 'al' }", "1:13: error: unknown grouping \"al\"; did you mean \"all\"?"),
    ("{ languages: { '*': 'xx-y' } }", "1:21: error: unknown language \"xx-y\""),
    ("{ groups: [{ id: 'a', documents: ['x'] }, { id: 'a', documents: ['y'] }] }", "1:49: error: the group \"a\""),
    ("{ drafts: 'no' }", "1:11: error: unknown treatment of drafts \"no\""),
    ("{ drafts: 'include', drafts: 'exclude' }", "1:22: error: duplicate key \"drafts\""),
  ])
  func whatItMustNotSay(_ text: String, _ message: String) throws {
    do {
      _ = try read(text)
      Issue.record("no error for \(text)")
    } catch {
      #expect("\(error)".hasPrefix("factdiff.json5:" + message), "\(error)")
    }
  }

  // MARK: From the command line

  static let ferry = [
    "s/a.md": "All 182 passengers left the ferry Aurora safely.\n",
    "s/b.md": "All 128 passengers left the ferry Aurora safely.\n",
  ]

  private func configured(_ configuration: String, _ more: [String: String] = [:]) throws -> TemporaryFolder {
    try TemporaryFolder(
      Self.ferry.merging(more) { $1 }.merging(["factdiff.json5": configuration]) { $1 })
  }

  @Test func checkWithoutArguments() throws {
    let folder = try configured("{ documents: ['s'], grouping: 'all', gate: { failOn: 'warning' } }")
    #expect(try folder.factdiff("check").status == 1)
    #expect(try folder.factdiff("check", "--fail-on", "never").status == 0)
    let elsewhere = try folder.factdiff("check", in: folder.url.appendingPathComponent("s"))
    #expect(elsewhere.status == 2 && elsewhere.errors.contains("no factdiff.json5 is here"))
  }

  @Test func theNearestWinsAndNoneIsHidden() throws {
    let folder = try configured(
      "{ gate: { failOn: 'never' } }",
      ["s/inner/factdiff.json5": "{ gate: { failOn: 'error' }, grouping: 'all' }", "s/inner/c.md": "Calm.\n"])
    func path(_ arguments: [String], in place: URL? = nil) throws -> String {
      let run = try folder.factdiff(["config"] + arguments, in: place)
      return String(run.output.prefix { $0 != "\n" })
    }
    #expect(try path(["s"]) == "factdiff.json5")
    #expect(try path(["s/inner"]) == "s/inner/factdiff.json5")
    #expect(try path(["s", "--no-config"]) == "no configuration file")
    #expect(try path(["--config", "s/inner/factdiff.json5"]) == "s/inner/factdiff.json5")
    // Outside of a repository nothing above the current folder is looked at.
    let inner = folder.url.appendingPathComponent("s")
    #expect(try path(["a.md"], in: inner) == "no configuration file")
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent(".git"), withIntermediateDirectories: true)
    #expect(try path(["a.md"], in: inner) == "../factdiff.json5")
    // One below the one in effect is told, not merged.
    #expect(try folder.factdiff("check").output.contains("1 further factdiff.json5 was not read"))
  }

  @Test func everyValueAndItsOrigin() throws {
    let folder = try configured("{ gate: { failOn: 'warning', limits: { count: 2 } }, rules: { date: 'off' } }")
    let run = try folder.factdiff("config", "s", "--minimum-sources", "3", "--fail-on", "note", "--format", "json")
    #expect(run.status == 0)
    #expect(run.output.contains(#"{"key":"gate.failOn","value":"note","from":"--fail-on"}"#))
    #expect(run.output.contains(#"{"key":"gate.minimumSources","value":3,"from":"--minimum-sources"}"#))
    #expect(run.output.contains(#"{"key":"rules.date","value":{"severity":"off"},"from":"factdiff.json5:1:69"}"#))
    #expect(run.output.contains(#"{"key":"gate.onlyNew","value":false,"from":"default"}"#))
  }

  @Test func rulesAreSwitchedOffNarrowedAndLowered() throws {
    func findings(_ rules: String) throws -> String {
      let folder = try configured("{ grouping: 'all', gate: { failOn: 'never' }, rules: { \(rules) } }")
      return try folder.factdiff("check", "s", "--format", "text").output
    }
    #expect(try findings("").contains("[count]"))
    #expect(try !findings("count: 'off'").contains("[count]"))
    #expect(try findings("count: 'note'").contains("note[count]") || findings("count: 'note'").contains("note"))
    #expect(try !findings("count: { paths: ['other/'] }").contains("[count]"))
    #expect(try findings("count: { paths: ['s/'] }").contains("[count]"))
    #expect(try !findings("count: { languages: ['de'] }").contains("[count]"))
    #expect(try !findings("count: { tolerance: 0.5 }").contains("[count]"))
    let folder = try configured("{ rules: { cuont: 'off' } }")
    let broken = try folder.factdiff("check", "s")
    #expect(broken.status == 2)
    #expect(broken.errors.contains("factdiff.json5:1:19: error: unknown rule \"cuont\"; did you mean \"count\"?"))
  }

  @Test func groupsAuthorityAndLanguages() throws {
    let folder = try configured(
      "{ groups: [{ id: 'ferry', documents: ['s/*.md'], authority: ['a.md'] }], languages: { 's/b.md': 'de' } }")
    let run = try folder.factdiff("check", "--format", "json")
    #expect(run.output.contains(#"{"id":"ferry","by":"declared","sources":["s/a.md","s/b.md"]"#))
    #expect(run.output.contains(#"; the authority s/a.md says 182""#))
    #expect(run.output.contains(#""authority":"182""#))
    #expect(run.output.contains(#"{"path":"s/b.md","language":"de""#))
  }

  // MARK: The gate

  @Test func gates() throws {
    func gate(_ settings: String, _ more: [String: String] = [:], _ arguments: String...) throws -> (Int32, String) {
      let folder = try configured("{ grouping: 'all', gate: { \(settings) } }", more)
      let run = try folder.factdiff(["check", "s"] + arguments)
      return (run.status, String(run.output.split(separator: "\n").last ?? ""))
    }
    #expect(try gate("") == (1, "hold: 1 finding at or above error"))
    #expect(try gate("limits: { count: 1 }") == (0, "publish"))
    #expect(try gate("limits: { count: 0 }") == (1, "hold: 1 findings of count, more than the 0 that may pass"))
    #expect(try gate("failOn: 'never', limits: { count: 0 }").0 == 1)
    #expect(
      try gate("failOn: 'never', minimumSources: 3") == (
        1, "hold: all has 2 sources, fewer than the 3 that it must have"
      ))
    #expect(try gate("failOn: 'never', minimumSources: 2").0 == 0)
    let extra = ["s/c.md": "Entry costs 25 euros, 30 euros at the door and 12 euros for pupils.\n"]
    #expect(try gate("failOn: 'never', minimumCoverage: 0.9", extra).0 == 1)
    #expect(try gate("failOn: 'never', minimumCoverage: 0.1", extra).0 == 0)
    #expect(try gate("failOn: 'never'", extra, "--minimum-coverage", "90%").0 == 1)
    #expect(try gate("failOn: 'never'", extra, "--limit", "count=0").0 == 1)
    let draft = ["s/b.md": "---\ndraft: true\n---\nAll 128 passengers left the ferry Aurora safely.\n"]
    #expect(try gate("", draft).0 == 1)
    #expect(try gate("allowSingle: true", draft, "--exclude-drafts").0 == 0)
    let folder = try configured("{ drafts: 'exclude', gate: { allowSingle: true } }", draft)
    #expect(try folder.factdiff("check").output.contains("note: 1 draft was left out"))
  }

  @Test func theVerdictFile() throws {
    let folder = try configured("{ grouping: 'all' }")
    #expect(try folder.factdiff("check", "s", "--verdict", "v.json").status == 1)
    let held = try folder.text(of: "v.json")
    #expect(held.contains("\"verdict\":\"hold\",\"exitStatus\":1,\"reason\":\"findings\""))
    #expect(held.contains("{\"id\":\"all\",\"verdict\":\"hold\",\"sources\":[\"s/a.md\",\"s/b.md\"]}"))
    #expect(try folder.factdiff("check", "s", "--verdict", "v.json", "--fail-on", "never").status == 0)
    #expect(try folder.text(of: "v.json").contains("\"verdict\":\"publish\",\"exitStatus\":0,"))
    // What cannot be judged leaves no earlier verdict standing.
    try folder.write([0xFF], to: "s/a.md")
    #expect(try folder.factdiff("check", "s", "--verdict", "v.json").status == 2)
    #expect(
      try folder.text(of: "v.json").contains("\"verdict\":\"hold\",\"exitStatus\":2,\"reason\":\"couldNotJudge\""))
  }

  // MARK: The baseline

  @Test func theLifeOfABaseline() throws {
    let folder = try configured("{ documents: ['s'], grouping: 'all', baseline: 'accepted.json' }")
    let missing = try folder.factdiff("check")
    #expect(missing.status == 2 && missing.errors.contains("accepted.json: error: no such baseline"))
    #expect(try folder.factdiff("baseline", "write").output == "accepted.json: 1 finding accepted\n")
    let accepted = try folder.factdiff("check")
    #expect(accepted.status == 0 && accepted.output.contains("note: 1 finding was known before"))
    #expect(try folder.factdiff("baseline", "show").output.contains("error[count]: all: "))
    // Moved lines and one more source that agrees change nothing.
    try folder.write(
      Array("A line.\n\nAnother.\n\nAll 182 passengers left the ferry Aurora safely.\n".utf8), to: "s/a.md")
    try folder.write(Array("All 182 passengers left the ferry Aurora safely.\n".utf8), to: "s/c.md")
    #expect(try folder.factdiff("check").status == 0)
    // Another value is new, and the old entry is stale.
    try folder.write(Array("All 129 passengers left the ferry Aurora safely.\n".utf8), to: "s/b.md")
    let changed = try folder.factdiff("check")
    #expect(changed.status == 1 && changed.output.hasPrefix("new error[count]"))
    #expect(changed.output.contains("stale error[count]: 128 against 182 · accepted in accepted.json"))
    // Put right: nothing to find, but the entry must go.
    try folder.write(Array("All 182 passengers left the ferry Aurora safely.\n".utf8), to: "s/b.md")
    let stale = try folder.factdiff("check", "--format", "json")
    #expect(stale.status == 1 && stale.output.contains("\"reason\":\"staleBaseline\""))
    #expect(try folder.factdiff("check", "--allow-stale").status == 0)
    #expect(try folder.factdiff("baseline", "prune").output == "accepted.json: 1 taken out, 0 findings left\n")
    #expect(try folder.factdiff("check").status == 0)
    // A part of the documents says nothing about the rest.
    try folder.write(Array("All 128 passengers left the ferry Aurora safely.\n".utf8), to: "s/b.md")
    #expect(try folder.factdiff("baseline", "write").status == 0)
    #expect(try folder.factdiff("check", "s/a.md").status == 0)
  }

  @Test func aBaselineIsReadStrictly() throws {
    let folder = try configured(
      "{ documents: ['s'], baseline: 'b.json' }", ["b.json": "{\"schema\":\"factdiff.baseline/1\",\"findngs\":{}}"])
    let run = try folder.factdiff("check")
    #expect(run.status == 2 && run.errors.contains("b.json:1:33: error: unknown key \"findngs\""))
    #expect(try folder.factdiff("baseline", "wirte").errors.contains("did you mean \"write\"?"))
    #expect(try folder.factdiff("baseline").status == 2)
  }
}
