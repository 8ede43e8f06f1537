// Reads the case files of Tests/Cases: sources in fences and the report they must give. Tests/Cases/README.md has the format.
import Foundation

@testable import FactDiff

/// One case: a few documents and what a check of them must say.
struct Case: CustomStringConvertible, Sendable {
  var file: String
  /// Line of its heading.
  var line: Int
  var title: String
  var sources: [(name: String, text: String)] = []
  /// Empty where nothing may be found.
  var findings: [ExpectedFinding] = []
  /// Names of sources by group; nil where all sources are one group.
  var groups: [[String]]?
  var verdict: Verdict?
  /// Why it fails today.
  var todo: String?
  var hasReport = false

  var description: String { "\(file):\(line): \(title)" }
}

/// A finding that must be there, and where its values stand.
struct ExpectedFinding: Sendable {
  /// Whether it may be missing.
  var isOptional: Bool
  /// nil where any severity will do.
  var severity: Severity?
  /// The rule, or several of which any will do.
  var rules: [String]
  var places: [(source: String, text: String)]
  var text: String
}

struct CaseError: Error, CustomStringConvertible {
  var description: String
}

enum CaseFile {
  static let folder = packageRoot.appendingPathComponent("Tests/Cases")

  /// All cases, by file name and line.
  static func all() throws -> [Case] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted()
    return try names.flatMap { name in
      try cases(in: String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8), file: name)
    }
  }

  static func cases(in text: String, file: String) throws -> [Case] {
    var cases: [Case] = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().makeIterator()
    while let (index, line) = lines.next() {
      if line.hasPrefix("## ") {
        cases.append(Case(file: file, line: index + 1, title: String(line.dropFirst(3))))
      } else if line.hasPrefix("```") {
        let fence = line.prefix { $0 == "`" }
        let info = line.dropFirst(fence.count).split(separator: " ").map(String.init)
        var body: [Substring] = []
        var isClosed = false
        while let (_, line) = lines.next() {
          isClosed = line == fence
          if isClosed { break }
          body.append(line)
        }
        guard isClosed, !cases.isEmpty else {
          throw CaseError(description: "\(file):\(index + 1): an open or stray fence")
        }
        try cases[cases.count - 1].add(info, body, at: "\(file):\(index + 1)")
      }
    }
    for entry in cases where !entry.hasReport || entry.sources.isEmpty {
      throw CaseError(description: "\(entry): a case needs sources and a report")
    }
    return cases
  }
}

extension Case {
  fileprivate mutating func add(_ info: [String], _ body: [Substring], at place: String) throws {
    if info == ["report"] {
      guard !hasReport else { throw CaseError(description: "\(place): a second report") }
      hasReport = true
      try read(body, at: place)
    } else if info.count == 2, info[0] == "md", !hasReport, !sources.contains(where: { $0.name == info[1] }) {
      sources.append((info[1], body.map { $0 + "\n" }.joined()))
    } else {
      throw CaseError(description: "\(place): \"md NAME\" before the report, or \"report\", belongs here")
    }
  }

  private mutating func read(_ lines: [Substring], at place: String) throws {
    var saysNothing = false
    for line in lines where !line.isEmpty {
      if line == "nothing" {
        saysNothing = true
      } else if line == "hold" || line == "publish" {
        verdict = Verdict(rawValue: String(line))
      } else if line.hasPrefix("todo: ") {
        todo = String(line.dropFirst(6))
      } else if line.hasPrefix("groups: ") {
        groups = line.dropFirst(8).split(separator: "|").map { $0.split(separator: " ").map(String.init) }
        guard groups?.flatMap({ $0 }).sorted() == sources.map(\.name).sorted() else {
          throw CaseError(description: "\(place): every source belongs into one group")
        }
      } else {
        findings.append(try expected(line, at: place))
      }
    }
    guard saysNothing == findings.allSatisfy(\.isOptional) else {
      throw CaseError(description: "\(place): \"nothing\" or findings belong here, one of the two")
    }
  }

  /// `error[count] en.md "41,300" against fr.md "14 300"`.
  private func expected(_ line: Substring, at place: String) throws -> ExpectedFinding {
    guard let match = line.wholeMatch(of: /(finding|allowed|error|warning|note)\[([a-z|-]+)\] (.+)/) else {
      throw CaseError(
        description: "\(place): \"\(line)\" is no finding; severity[rule] FILE \"text\" against FILE \"text\"")
    }
    var finding = ExpectedFinding(
      isOptional: match.1 == "allowed", severity: Severity(rawValue: String(match.1)),
      rules: match.2.split(separator: "|").map(String.init), places: [],
      text: String(line))
    for part in match.3.components(separatedBy: " against ") {
      guard let value = part.wholeMatch(of: /(\S+) "(.+)"/) else {
        throw CaseError(description: "\(place): \"\(part)\" is no place; FILE \"text\" belongs here")
      }
      let (name, text) = (String(value.1), String(value.2))
      guard sources.contains(where: { $0.name == name && $0.text.contains(text) }) else {
        throw CaseError(description: "\(place): \(name) does not say \"\(text)\"")
      }
      finding.places.append((name, text))
    }
    for rule in finding.rules where RuleSet.embedded()[rule] == nil {
      throw CaseError(description: "\(place): there is no rule \(rule)")
    }
    return finding
  }
}
