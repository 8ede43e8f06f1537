// `factdiff diff A B`: two documents side by side, slot by slot, agreeing ones too.

/// Two columns for people. Reads the slots and findings of a check over exactly two sources.
///
///     a.md                                   b.md
///
///     cost forecast: level of intelligence
///       41 GPT-5.2                         ≠   88 GPT-5
///          目前 GPT-5.2 等級的智能                 類似 GPT-5 水準的智能
///          error[model-name]
public struct DiffReporter: Sendable {
  /// SGR colours; for terminals.
  public var color: Bool
  /// Columns of the page; at least 40 are used.
  public var width: Int

  /// `color`: SGR colours, for terminals; `width`: columns of the page.
  public init(color: Bool = false, width: Int = 100) {
    self.color = color
    self.width = width
  }

  /// The two documents of the report as UTF-8.
  public func render(_ report: Report) -> [UInt8] {
    let page = DiffPage(of: report)
    let positions = ReportPositions(of: page.evidence, in: report.sources)
    var bytes: [UInt8] = []
    let last = page.rows.reduce(1) { largest, row in
      (row.left + row.right).reduce(largest) { max($0, positions[$1].line) }
    }
    let columns = DiffColumns(width: width, gutter: decimalPlaces(last), style: TerminalStyle(color: color))
    if report.sources.count >= 2 {
      columns.append(
        [PrintableText(report.sources[0].id.utf8, breaking: true)],
        [PrintableText(report.sources[1].id.utf8, breaking: true)], role: .strong, to: &bytes)
      bytes.append(0x0A)
    }
    for row in page.rows { append(row, of: report, positions, columns, to: &bytes) }
    appendElsewhere(page, of: report, positions, to: &bytes)
    report.appendAlignment(to: &bytes)
    appendCounts(page, to: &bytes)
    return bytes
  }

  private var style: TerminalStyle { TerminalStyle(color: color) }

  private func append(
    _ row: DiffPage.Row, of report: Report, _ positions: ReportPositions, _ columns: DiffColumns,
    to bytes: inout [UInt8]
  ) {
    style.append(.strong, to: &bytes) { $0.append(printable: row.slot.name) }
    bytes.append(0x0A)
    let severity = row.findings.map(\.severity).max()
    for i in 0..<max(row.left.count, row.right.count) {
      let left = i < row.left.count ? row.left[i] : nil
      let right = i < row.right.count ? row.right[i] : nil
      columns.append(
        values: left.map { (positions[$0].line, $0.value) }, right.map { (positions[$0].line, $0.value) },
        sign: i == 0 ? row.relation : nil, severity: severity, to: &bytes)
      if row.relation == .equal { continue }
      columns.append(quote(left, of: report), quote(right, of: report), role: nil, to: &bytes)
    }
    for finding in row.findings {
      appendBlanks(columns.indent, to: &bytes)
      appendHeading(of: finding, to: &bytes)
      bytes.append(0x0A)
    }
    bytes.append(0x0A)
  }

  private func appendHeading(of finding: Finding, to bytes: inout [UInt8]) {
    style.append(finding.severity.role, to: &bytes) {
      $0.append(text: finding.severity.rawValue)
      $0.append(0x5B)
      $0.append(printable: finding.rule)
      $0.append(0x5D)
    }
  }

  /// The clause on one line, white space run together.
  private func quote(_ entry: Evidence?, of report: Report) -> [PrintableText] {
    guard let entry else { return [] }
    let file = report.sources[entry.source].bytes
    var text: [UInt8] = []
    for i in entry.quote.clamped(to: 0..<file.count) {
      let isBlank = file[i] == 0x20 || (0x09...0x0D).contains(file[i])
      if !isBlank { text.append(file[i]) } else if let last = text.last, last != 0x20 { text.append(0x20) }
      if text.count >= DiffReporter.longestQuote, i + 1 < file.count, file[i + 1] & 0xC0 != 0x80 {
        text.append(literal: "…")
        break
      }
    }
    return [PrintableText(text, breaking: true)]
  }

  private static let longestQuote = 600

  private func appendElsewhere(
    _ page: DiffPage, of report: Report, _ positions: ReportPositions, to bytes: inout [UInt8]
  ) {
    if page.elsewhere.isEmpty { return }
    style.append(.strong, to: &bytes) { $0.append(literal: "found inside one document") }
    bytes.append(0x0A)
    for finding in page.elsewhere {
      bytes.append(literal: "  ")
      appendHeading(of: finding, to: &bytes)
      bytes.append(literal: ": ")
      bytes.append(printable: finding.message)
      for (i, entry) in finding.evidence.enumerated() {
        bytes.append(literal: i == 0 ? " (" : ", ")
        bytes.append(printable: report.sources[entry.source].id)
        bytes.append(0x3A)
        bytes.append(decimal: positions[entry].line)
      }
      if !finding.evidence.isEmpty { bytes.append(0x29) }
      bytes.append(0x0A)
    }
    bytes.append(0x0A)
  }

  private func appendCounts(_ page: DiffPage, to bytes: inout [UInt8]) {
    bytes.append(counted: page.rows.count, "shared slot")
    bytes.append(literal: ": ")
    bytes.append(decimal: page.count(of: .equal))
    bytes.append(literal: " equal, ")
    bytes.append(decimal: page.count(of: .compatible))
    bytes.append(literal: " compatible, ")
    bytes.append(decimal: page.count(of: .different))
    bytes.append(literal: " different\n")
  }
}
