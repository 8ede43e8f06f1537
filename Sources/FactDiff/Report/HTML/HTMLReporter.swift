// The report as one page that stands alone: start reading the HTML report here.

/// `check --format html`: a file without requests that is read on a screen, on a phone, on paper, with or without
/// JavaScript. Each group has a matrix of slots by sources, its findings with their quotes side by side, and its dates in
/// order; `#f-FINGERPRINT` leads to a finding.
public struct HTMLReporter: Sendable {
  /// Takes no options.
  public init() {}

  /// The whole report as one page of HTML.
  public func render(_ report: Report) -> [UInt8] {
    let page = HTMLPage(of: report)
    var html = HTMLWriter()
    html.openPage(title: "FactDiff: " + String(decoding: report.counts, as: UTF8.self))
    html.raw("<a class=\"skip\" href=\"#main\">Skip to the findings</a>\n")
    writeHero(page, to: &html)
    writeFilters(page, to: &html)
    html.raw("<div class=\"frame\">\n")
    writeIndex(page, to: &html)
    html.raw("<main id=\"main\">\n")
    if page.sections.isEmpty { html.raw("<p class=\"empty\">No document was compared.</p>\n") }
    for section in page.sections { section.write(page, to: &html) }
    writeFixed(report, to: &html)
    html.raw("</main>\n</div>\n")
    writeFoot(report, to: &html)
    html.closePage()
    return html.bytes
  }

  private func writeHero(_ page: HTMLPage, to html: inout HTMLWriter) {
    let report = page.report
    let holds = report.gate.verdict == .hold
    html.raw("<header class=\"hero\"><div>\n<p class=\"brand\">FactDiff</p>\n<h1><span class=\"verdict ")
    html.raw(holds ? "hold\">Hold</span>" : "publish\">Publish</span>")
    html.text(report.counts)
    html.raw("</h1>\n<p class=\"lede\">")
    html.counted(report.sources.count, "source")
    html.raw(" in ")
    html.counted(report.groups.count, "group")
    if holds {
      html.raw(" · held because of ")
      html.text(report.gateSentence)
    } else if report.gate.failOn == "never", !report.findings.isEmpty {
      html.raw(" · the gate is open")
    }
    for comparison in report.comparisons {
      html.raw(" · compared with ")
      html.text(comparison.name)
    }
    html.raw("</p>\n</div>\n<dl class=\"figures\">\n")
    figure("slots agree", page.agreeing, of: report.slots.count, to: &html)
    figure("statements compared", report.coverage.aligned, of: report.coverage.assertions, to: &html)
    if !report.suppressed.isEmpty { figure("suppressed", report.suppressed.count, of: nil, to: &html) }
    html.raw("</dl>\n</header>\n")
  }

  private func figure(_ name: StaticString, _ value: Int, of total: Int?, to html: inout HTMLWriter) {
    html.raw("<div><dt>")
    html.raw(name)
    html.raw("</dt><dd>")
    html.number(value)
    if let total {
      html.raw(" <small>of ")
      html.number(total)
      html.raw("</small>")
    }
    html.raw("</dd></div>\n")
  }

  /// Hidden until the script that makes them work has run.
  private func writeFilters(_ page: HTMLPage, to html: inout HTMLWriter) {
    let report = page.report
    if report.findings.isEmpty && report.suppressed.isEmpty { return }
    html.raw("<div class=\"bar\" hidden><form id=\"filters\" aria-label=\"Filter the findings\">\n")
    for severity in Severity.allCases.reversed() {
      let count = (report.findings + report.suppressed).count { $0.severity == severity }
      if count == 0 { continue }
      html.chip("severity", severity.rawValue, count: count, sign: severity)
    }
    html.choice("rule", all: "every rule", page.rules.map { ($0, $0) })
    html.choice("source", all: "every source", page.citedSources.map { (String($0), page.names[$0]) })
    if page.states.count > 1 { html.choice("state", all: "new and known", page.states.map { ($0, $0) }) }
    html.choice(
      "votes", all: "any votes", [("majority", "a majority"), ("split", "no majority"), ("one", "one place")])
    html.closeFilters()
  }

  private func writeIndex(_ page: HTMLPage, to html: inout HTMLWriter) {
    html.raw("<nav class=\"index\" aria-label=\"Findings\">\n")
    for section in page.sections where !section.findings.isEmpty {
      html.raw("<h2><a")
      html.attribute("href", "#" + section.id)
      html.raw(">")
      html.text(section.title)
      html.raw("</a></h2>\n<ol>\n")
      for item in section.findings {
        html.raw("<li><a")
        html.attribute("href", "#" + item.id)
        html.raw(">")
        html.sign(item.finding.severity)
        html.raw("<span>")
        html.text(item.finding.rule)
        html.raw("<small>")
        html.text(item.finding.slot)
        html.raw("</small></span></a></li>\n")
      }
      html.raw("</ol>\n")
    }
    html.raw("</nav>\n")
  }

  private func writeFixed(_ report: Report, to html: inout HTMLWriter) {
    for comparison in report.comparisons where !comparison.fixed.isEmpty {
      html.raw("<section class=\"group\"><h2>Gone since ")
      html.text(comparison.name)
      html.raw("</h2>\n<p class=\"origin\">")
      html.counted(comparison.fixed.count, "finding")
      html.raw("</p>\n<ul>\n")
      for finding in comparison.fixed {
        html.raw("<li><span class=\"name\">")
        html.sign(nil)
        html.raw(" ")
        html.text(finding.message)
        html.raw(" <code>")
        html.text(finding.rule)
        html.raw("</code></span></li>\n")
      }
      html.raw("</ul></section>\n")
    }
  }

  private func writeFoot(_ report: Report, to html: inout HTMLWriter) {
    let coverage = report.coverage
    html.raw("<footer class=\"foot\">\n<p>Compared ")
    html.number(coverage.aligned)
    html.raw(" of ")
    html.counted(coverage.assertions, "statement")
    html.raw(" in ")
    html.counted(coverage.slots, "slot")
    html.raw("; ")
    html.number(coverage.unaligned)
    html.raw(" had no counterpart, and silence about those means nothing. FactDiff says how many say what; it does ")
    html.raw("not know who is right.</p>\n")
    if !report.notes.isEmpty {
      html.raw("<ul>\n")
      for note in report.notes {
        html.raw("<li>")
        html.text(note)
        html.raw("</li>\n")
      }
      html.raw("</ul>\n")
    }
    html.raw("<p>")
    html.text(Tool.name + " " + Tool.version)
    html.raw("</p>\n</footer>\n")
  }
}
