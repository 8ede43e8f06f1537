// The sample's reports, every format byte for byte, and that the sample shows every rule.
import Foundation
import Testing

@testable import FactDiff

@Suite struct GoldenReportTests {
  static let folder = "Reports/Sample"

  /// The Markdown files of the sample, named as `factdiff check Reports/Sample` names them.
  static func sources(_ names: [String]? = nil) throws -> [Source] {
    let root = packageRoot.appendingPathComponent(folder)
    let walker = FileManager.default.enumerator(atPath: root.path)
    let found = (walker?.allObjects as? [String] ?? []).filter { $0.hasSuffix(".md") && !$0.hasPrefix("expected/") }
    let paths = names ?? found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return try paths.map { path in
      let bytes = [UInt8](try Data(contentsOf: root.appendingPathComponent(path)))
      return try Source.load(id: folder + "/" + path, bytes: bytes)
    }
  }

  static func report(failOn: FailOn = .error) throws -> Report {
    var report = Checker.check(sources: try sources(), options: CheckOptions(failOn: failOn))
    // Who walks the folder tells what was left out: here Reports/Sample/expected.
    report.skipped = ["1 file or folder was ignored by .factdiffignore"]
    return report
  }

  /// Rules that the sample cannot show, and why.
  static let exceptions: [String: String] = [:]

  /// The file of each format in `Reports/Sample/expected`.
  static func name(of format: ReportFormat) -> String {
    switch format {
    case .text: "report.txt"
    case .compact: "report.compact.txt"
    case .json: "report.json"
    case .jsonl: "report.jsonl"
    case .sarif: "report.sarif"
    case .github: "report.github.txt"
    case .gitlab: "report.gitlab.json"
    case .junit: "report.junit.xml"
    case .markdown: "report.md"
    case .html: "report.html"
    }
  }

  @Test(arguments: ReportFormat.allCases) func everyFormat(_ format: ReportFormat) throws {
    try Recording.check(
      format.render(try Self.report()), against: "Reports/Sample/expected/" + Self.name(of: format))
  }

  @Test func diff() throws {
    let sources = try Self.sources(["talk/en.md", "talk/zh-Hant.md"])
    let report = Checker.check(sources: sources, options: CheckOptions(grouping: .all, allowSingle: true))
    try Recording.check(DiffReporter().render(report), against: "Reports/Sample/expected/diff.txt")
    try Recording.check(DiffHTMLReporter().render(report), against: "Reports/Sample/expected/diff.html")
  }

  @Test func everyRuleFires() throws {
    let fired = Set(try Self.report().findings.map(\.rule))
    for rule in RuleSet.embedded().rules {
      if let reason = Self.exceptions[rule.id] {
        #expect(!fired.contains(rule.id), "\(rule.id) fires now; it was an exception because \(reason)")
      } else {
        #expect(fired.contains(rule.id), "no finding of \(rule.id) in the sample")
      }
    }
  }

  @Test func everyDocumentIsCompared() throws {
    let report = try Self.report()
    #expect(report.groups.count == 3)
    #expect(report.coverage.singleGroups == 0)
    #expect(
      Set(report.sources.map { $0.language.rawValue }).isSuperset(of: ["en", "zh-Hant", "zh-Hans", "ja", "de", "es"]))
  }

  /// What is written differently and means the same: each is read, and no finding is made of these alone.
  @Test(arguments: [
    ["41,300", "4.13 萬", "41K"], ["58 min 20 s", "約一小時"], ["ten times", "十倍"], ["18:00", "18:00 Uhr"],
    ["€249", "249 Euro", "249 欧元"], ["14", "Catorce"], ["1.2 million", "120 萬張"], ["95%", "95 Prozent"],
    ["7 October 2025", "7. Oktober 2025", "2025年10月7日"], ["by the end of 2030", "2030年末までに"],
  ])
  func agreementsStaySilent(_ spellings: [String]) throws {
    let report = try Self.report()
    var read: Set<String> = []
    for source in report.sources {
      for mention in Extraction.mentions(of: source) {
        read.insert(String(decoding: source.bytes[mention.range], as: UTF8.self))
      }
    }
    #expect(Set(spellings).subtracting(read).isEmpty)
    for finding in report.findings {
      let texts = finding.evidence.map { String(decoding: report.sources[$0.source].bytes[$0.range], as: UTF8.self) }
      #expect(!texts.allSatisfy(spellings.contains), "\(finding.rule) sets \(texts) against each other")
    }
  }
}
