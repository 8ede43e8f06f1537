// The cases of Tests/Cases: several sources, and exactly the findings that a reader would want of them.
import Testing

@testable import FactDiff

@Suite struct CaseTests {
  static let cases: [Case] = {
    do { return try CaseFile.all() } catch { preconditionFailure("\(error)") }
  }()

  @Test(arguments: CaseTests.cases)
  func reportIsAsExpected(of entry: Case) throws {
    let problems = try CaseOutcome(of: entry).problems
    if entry.todo == nil {
      for problem in problems { Issue.record("Tests/Cases/\(entry): \(problem)") }
    } else if problems.isEmpty {
      Issue.record("Tests/Cases/\(entry): no longer a known miss; take its todo out")
    } else {
      print("Tests/Cases/\(entry): a known miss: \(problems[0])")
    }
  }

  @Test func everyLanguageAndSilenceAreCovered() throws {
    let languages = try Set(Self.cases.flatMap { try $0.loaded().map(\.language.rawValue) })
    #expect(languages.isSuperset(of: ["en", "zh-Hant", "zh-Hans", "ja", "de", "fr", "es", "ko", "pt"]))
    #expect(Self.cases.filter { $0.findings.allSatisfy(\.isOptional) }.count * 5 >= Self.cases.count * 2)
    #expect(Set(Self.cases.map(\.title)).count == Self.cases.count)
  }

  @Test func formatIsStrict() throws {
    let head = "## one\n```md a.md\nAt 5 km\n```\n"
    #expect(try CaseFile.cases(in: head + "```report\nnothing\n```", file: "x.md").count == 1)
    for body in [
      "", "```report\n```", "```report\nnothing\n", "```report\nerror[count] a.md \"6\"\n```",
      "```report\nerror[nosuch] a.md \"5\"\n```", "```report\nerror[count] b.md \"5\"\n```",
      "```report\nnothing\nerror[count] a.md \"5\"\n```", "```report\nnothing\ngroups: b.md\n```",
    ] {
      #expect(throws: CaseError.self) { try CaseFile.cases(in: head + body, file: "x.md") }
    }
  }
}

/// What a check says of a case, held against what it should.
struct CaseOutcome {
  /// Sentences; none where all is as expected.
  private(set) var problems: [String] = []
  private let report: Report
  private let texts: [[UInt8]]

  init(of entry: Case) throws {
    let sources = try entry.loaded()
    texts = sources.map(\.bytes)
    report = Checker.check(
      sources: sources, options: CheckOptions(grouping: entry.groups == nil ? .all : .auto, allowSingle: true))
    if let groups = entry.groups {
      let names = report.groups.map { group in group.sources.map { sources[$0].id }.sorted() }
      if Set(names) != Set(groups.map { $0.sorted() }) { problems.append("the groups are \(names)") }
    }
    var isExpected = [Bool](repeating: false, count: report.findings.count)
    for wanted in entry.findings {
      var covered: Set<Int> = []
      for (k, finding) in report.findings.enumerated() where wanted.rules.contains(finding.rule) {
        if let severity = wanted.severity, finding.severity != severity { continue }
        let places = wanted.places.indices.filter { touches(finding, wanted.places[$0]) }
        guard places.count >= min(2, wanted.places.count) else { continue }
        isExpected[k] = true
        covered.formUnion(places)
      }
      if !wanted.isOptional, covered.count < wanted.places.count { problems.append("missing: \(wanted.text)") }
    }
    for (k, finding) in report.findings.enumerated() where !isExpected[k] {
      problems.append("unexpected: \(told(finding))")
    }
    if let verdict = entry.verdict, problems.isEmpty, report.gate.verdict != verdict {
      problems.append("the verdict is \(report.gate.verdict.rawValue)")
    }
  }

  /// Whether the finding has evidence at one of the occurrences of the text.
  private func touches(_ finding: Finding, _ place: (source: String, text: String)) -> Bool {
    let needle = Array(place.text.utf8)
    return finding.evidence.contains { evidence in
      guard report.sources[evidence.source].id == place.source else { return false }
      let bytes = texts[evidence.source]
      let low = max(0, evidence.range.lowerBound - needle.count + 1)
      let high = min(evidence.range.upperBound, bytes.count - needle.count + 1)
      return low < high && (low..<high).contains { bytes[$0..<($0 + needle.count)].elementsEqual(needle) }
    }
  }

  private func told(_ finding: Finding) -> String {
    let values = finding.evidence.map { evidence in
      report.sources[evidence.source].id + " \""
        + String(decoding: texts[evidence.source][evidence.range], as: UTF8.self)
        + "\""
    }
    return "\(finding.severity.rawValue)[\(finding.rule)] " + values.joined(separator: " against ")
  }
}

extension Case {
  func loaded() throws -> [Source] {
    try sources.map { try Source.load(id: $0.name, bytes: Array($0.text.utf8), readsSettings: true) }
  }
}
