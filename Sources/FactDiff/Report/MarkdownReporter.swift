// The report as a pull-request comment or a job summary: what holds first, details folded, never above a size.

/// `check --format markdown`, for GitHub and GitLab. The first line is a comment that a job finds its earlier comment by.
public struct MarkdownReporter: Sendable {
  /// Bytes at most. A comment on GitHub holds 65,536 characters.
  public var budget: Int

  /// `budget`: bytes at most.
  public init(budget: Int = 65_000) { self.budget = budget }

  /// Kept free for what follows the findings.
  private static let reserve = 1_500

  /// The whole report as UTF-8, cut to the budget.
  public func render(_ report: Report) -> [UInt8] {
    let positions = ReportPositions(of: report)
    var page = Array("<!-- factdiff -->\n## ".utf8)
    page.append(literal: report.gate.verdict == .hold ? "❌ FactDiff: hold" : "✅ FactDiff: publish")
    page.append(literal: "\n\n**")
    page.append(contentsOf: report.counts)
    page.append(literal: "** in ")
    page.append(counted: report.sources.count, "source")
    page.append(literal: " (")
    page.append(counted: report.groups.count, "group")
    page.append(literal: ")")
    if report.gate.verdict == .hold {
      page.append(literal: " · ")
      page.append(markdown: report.gateSentence)
    }
    page.append(literal: "\n")

    let findings = report.newBeforeKnown
    let tail = tail(of: report)
    let limit = budget - tail.count - MarkdownReporter.reserve
    var details: [[UInt8]] = []
    var shown = 0
    if !findings.isEmpty {
      page.append(literal: "\n| | what | says |\n| --- | --- | --- |\n")
      var used = page.count
      for finding in findings {
        let row = row(of: finding)
        if used + row.count > limit { break }
        page += row
        used += row.count
        shown += 1
      }
      // What the table left over goes to the details, the first findings first.
      for finding in findings.prefix(shown) {
        let detail = self.detail(of: finding, in: report, positions)
        if used + detail.count > limit { break }
        details.append(detail)
        used += detail.count
      }
    }
    for detail in details { page += detail }
    let (hidden, folded) = (findings.count - shown, shown - details.count)
    if hidden > 0 || folded > 0 {
      page.append(literal: "\n_")
      if hidden > 0 {
        page.append(counted: hidden, "finding")
        page.append(literal: hidden == 1 ? " is" : " are")
        page.append(literal: " left out")
      }
      if folded > 0 {
        if hidden > 0 { page.append(literal: " and ") }
        page.append(counted: folded, "finding")
        page.append(literal: folded == 1 ? " is" : " are")
        page.append(literal: " shown without quotes")
      }
      page.append(literal: ", to keep this short: the full report has all of them._\n")
    }
    page += tail
    return page
  }

  /// A line of the table: severity and rule, sentence, votes.
  private func row(of finding: Finding) -> [UInt8] {
    var row = Array("| ".utf8)
    row.append(text: finding.severity.mark)
    row.append(literal: " **")
    row.append(markdown: finding.rule)
    row.append(literal: "**")
    if let state = finding.state {
      row.append(literal: "<br>")
      row.append(text: state == .unchanged ? "known" : state.rawValue)
    }
    row.append(literal: " | ")
    row.append(markdown: finding.slot)
    row.append(literal: " | ")
    if finding.votes.isEmpty { row.append(markdown: finding.message) }
    for (i, vote) in finding.votes.enumerated() {
      if i > 0 { row.append(literal: "<br>") }
      row.append(decimal: vote.count)
      row.append(literal: " × **")
      row.append(markdown: vote.value)
      row.append(literal: "**")
    }
    if let authority = finding.authority {
      row.append(literal: "<br>authority: **")
      row.append(markdown: authority.value)
      row.append(literal: "**")
    }
    row.append(literal: " |\n")
    return row
  }

  /// The quotes of all sources, folded.
  private func detail(of finding: Finding, in report: Report, _ positions: ReportPositions) -> [UInt8] {
    var text = Array("\n<details><summary>".utf8)
    text.append(text: finding.severity.mark)
    text.append(0x20)
    text.append(summary: finding.rule)
    text.append(literal: ": ")
    text.append(summary: finding.message)
    text.append(literal: "</summary>\n\n| source | quote |\n| --- | --- |\n")
    for entry in finding.evidence {
      let source = report.sources[entry.source]
      text.append(literal: "| ")
      text.append(markdown: source.id)
      text.append(0x3A)
      text.append(decimal: positions[entry].line)
      text.append(literal: " | ")
      let excerpt = Excerpt(lineOf: entry, of: source, reach: 120)
      text.append(markdown: excerpt.before)
      text.append(literal: "<b>")
      text.append(markdown: excerpt.value)
      text.append(literal: "</b>")
      text.append(markdown: excerpt.after)
      text.append(literal: " |\n")
    }
    text.append(literal: "\n`")
    text.append(text: finding.id)
    text.append(literal: "`\n</details>\n")
    return text
  }

  /// What was compared, what was not, and what is gone.
  private func tail(of report: Report) -> [UInt8] {
    var text = Array("\n<sub>compared ".utf8)
    text.append(decimal: report.coverage.aligned)
    text.append(literal: " of ")
    text.append(counted: report.coverage.assertions, "assertion")
    text.append(literal: " in ")
    text.append(counted: report.coverage.slots, "slot")
    text.append(literal: "; ")
    text.append(decimal: report.coverage.unaligned)
    text.append(literal: " had no counterpart")
    for sentence in report.notes.prefix(8) {
      text.append(literal: " · ")
      text.append(markdown: Array(sentence.utf8.prefix(300)))
    }
    for comparison in report.comparisons where !comparison.fixed.isEmpty {
      text.append(literal: " · ")
      text.append(counted: comparison.fixed.count, "finding")
      text.append(literal: " of ")
      text.append(markdown: Array(comparison.name.utf8.prefix(200)))
      text.append(literal: " fixed")
    }
    text.append(literal: "</sub>\n")
    return text
  }
}

extension Severity {
  /// A mark that is told apart without colour too.
  fileprivate var mark: String {
    switch self {
    case .error: "🛑"
    case .warning: "⚠️"
    case .note: "ℹ️"
    }
  }
}
