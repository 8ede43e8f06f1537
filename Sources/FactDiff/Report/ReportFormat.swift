// Every form that the report of a check takes: a new format is a case here, a file beside this one, a golden sample.

/// The forms of a report; the raw value is the name after `--format`.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// For people at a terminal.
  case text
  /// A line a finding: editors and problem matchers.
  case compact
  /// One object: programs.
  case json
  /// One object a line.
  case jsonl
  /// SARIF 2.1.0: code scanning.
  case sarif
  /// Workflow commands that GitHub Actions shows beside the lines.
  case github
  /// GitLab's Code Quality.
  case gitlab
  /// A test case for every compared slot.
  case junit
  /// A pull-request comment or job summary.
  case markdown
  /// One page that stands alone.
  case html

  /// `color` is for terminals and changes `text` and `compact` alone.
  public func render(_ report: Report, color: Bool = false) -> [UInt8] {
    switch self {
    case .text: TextReporter(color: color).render(report)
    case .compact: CompactReporter(color: color).render(report)
    case .json: JSONReporter().render(report)
    case .jsonl: JSONLinesReporter().render(report)
    case .sarif: SARIFReporter().render(report)
    case .github: GitHubReporter().render(report)
    case .gitlab: GitLabReporter().render(report)
    case .junit: JUnitReporter().render(report)
    case .markdown: MarkdownReporter().render(report)
    case .html: HTMLReporter().render(report)
    }
  }
}
