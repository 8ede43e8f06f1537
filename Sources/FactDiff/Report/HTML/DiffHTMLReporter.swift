// `factdiff diff A B --format html`: two documents side by side on one page.

/// Every slot that both documents fill, in the order of the first, with what both say and how it relates.
public struct DiffHTMLReporter: Sendable {
  /// Takes no options.
  public init() {}

  /// The two documents of the report as one page of HTML.
  public func render(_ report: Report) -> [UInt8] {
    let page = DiffPage(of: report)
    let positions = ReportPositions(of: page.evidence, in: report.sources)
    let names = ShortNames.of(report.sources.map(\.id))
    var html = HTMLWriter()
    html.openPage(title: "FactDiff: " + names.joined(separator: " and "))
    html.raw("<a class=\"skip\" href=\"#main\">Skip to the slots</a>\n")
    writeHero(page, names, to: &html)
    writeFilters(page, to: &html)
    html.raw("<div class=\"frame single\"><main id=\"main\">\n")
    if page.rows.isEmpty {
      html.raw("<p class=\"empty\">The documents share no slot.</p>\n")
    } else {
      html.raw("<table class=\"pair\">\n<thead><tr><th scope=\"col\"><bdi>")
      html.text(names.first ?? "")
      html.raw("</bdi></th><th scope=\"col\" class=\"relation\"><span class=\"unseen\">relation</span></th>")
      html.raw("<th scope=\"col\"><bdi>")
      html.text(names.last ?? "")
      html.raw("</bdi></th></tr></thead>\n")
      for row in page.rows { write(row, report, positions, names, to: &html) }
      html.raw("</table>\n")
    }
    writeElsewhere(page, report, positions, names, to: &html)
    html.raw("</main></div>\n<footer class=\"foot\"><p>")
    html.text(Tool.name + " " + Tool.version)
    html.raw("</p></footer>\n")
    html.closePage()
    return html.bytes
  }

  private func writeHero(_ page: DiffPage, _ names: [String], to html: inout HTMLWriter) {
    let different = page.count(of: .different)
    html.raw("<header class=\"hero\"><div>\n<p class=\"brand\">FactDiff</p>\n<h1>")
    if different == 0 {
      html.raw("No difference")
    } else {
      html.counted(different, "difference")
    }
    html.raw("</h1>\n<p class=\"lede\"><bdi>")
    html.text(names.first ?? "")
    html.raw("</bdi> and <bdi>")
    html.text(names.last ?? "")
    html.raw("</bdi></p>\n</div>\n<dl class=\"figures\">\n")
    for relation in DiffPage.Relation.allCases.reversed() {
      html.raw("<div><dt>")
      html.text(relation.rawValue)
      html.raw("</dt><dd>")
      html.number(page.count(of: relation))
      html.raw("</dd></div>\n")
    }
    html.raw("</dl>\n</header>\n")
  }

  private func writeFilters(_ page: DiffPage, to html: inout HTMLWriter) {
    html.raw("<div class=\"bar\" hidden><form id=\"filters\" aria-label=\"Filter the slots\">\n")
    for relation in DiffPage.Relation.allCases.reversed() where page.count(of: relation) > 0 {
      html.chip("relation", relation.rawValue, count: page.count(of: relation))
    }
    html.closeFilters()
  }

  private func write(
    _ row: DiffPage.Row, _ report: Report, _ positions: ReportPositions, _ names: [String], to html: inout HTMLWriter
  ) {
    html.raw("<tbody class=\"")
    html.text(row.relation.rawValue)
    if let severity = row.findings.map(\.severity).max() { html.text(" " + severity.rawValue) }
    html.raw("\"")
    html.attribute("data-relation", row.relation.rawValue)
    if let first = row.findings.first { html.attribute("id", "f-" + first.id) }
    html.raw(">\n<tr><td class=\"slot\" colspan=\"3\">")
    html.text(row.slot.name)
    for finding in row.findings {
      html.raw(" · ")
      html.sign(finding.severity)
      html.raw(" ")
      html.text(finding.message)
      html.raw(" <code>")
      html.text(finding.rule)
      html.raw("</code>")
    }
    let differs = row.relation == .different
    html.raw("</td></tr>\n<tr class=\"facts\"><td")
    if differs { html.attribute("data-camp", "A") }
    html.raw(">")
    for entry in row.left { write(entry, report, positions, names, to: &html) }
    html.raw("</td><td class=\"relation\"")
    html.attribute("aria-label", row.relation.rawValue)
    html.raw(">")
    switch row.relation {
    case .equal: html.raw("=")
    case .compatible: html.raw("~")
    case .different: html.raw("≠")
    }
    html.raw("</td><td")
    if differs { html.attribute("data-camp", "B") }
    html.raw(">")
    for entry in row.right { write(entry, report, positions, names, to: &html) }
    html.raw("</td></tr>\n</tbody>\n")
  }

  private func write(
    _ entry: Evidence, _ report: Report, _ positions: ReportPositions, _ names: [String], to html: inout HTMLWriter
  ) {
    let source = report.sources[entry.source]
    html.raw("<p class=\"said\"><span class=\"value\">")
    html.text(entry.value)
    html.raw("</span></p>")
    html.quote(entry, of: source)
    html.place(entry, name: names[entry.source], at: positions[entry], of: source)
  }

  private func writeElsewhere(
    _ page: DiffPage, _ report: Report, _ positions: ReportPositions, _ names: [String], to html: inout HTMLWriter
  ) {
    if page.elsewhere.isEmpty { return }
    html.raw("<section class=\"group\"><h3 class=\"part\">Found inside one document</h3>\n")
    for finding in page.elsewhere {
      html.raw("<article class=\"finding\"><header>")
      html.sign(finding.severity)
      html.raw("<h3>")
      html.text(finding.message)
      html.raw("</h3></header>\n<ol class=\"evidence\">\n")
      for entry in finding.evidence {
        html.raw("<li>")
        html.quote(entry, of: report.sources[entry.source])
        html.place(entry, name: names[entry.source], at: positions[entry], of: report.sources[entry.source])
        html.raw("</li>\n")
      }
      html.raw("</ol></article>\n")
    }
    html.raw("</section>\n")
  }
}
