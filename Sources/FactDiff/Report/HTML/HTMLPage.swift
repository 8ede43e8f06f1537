// What the page knows before it is written: sections, names, anchors, positions.

struct HTMLPage {
  let report: Report
  let positions: ReportPositions
  let sections: [HTMLSection]
  /// Rules that found something, sorted.
  let rules: [String]
  /// Sources that a finding cites, in order.
  let citedSources: [Int]
  /// "new", "known", …, in a fixed order.
  let states: [String]
  /// Of each source, without the folders that all have in common.
  let names: [String]
  /// How many slots hold no finding.
  let agreeing: Int

  init(of report: Report) {
    self.report = report
    let (found, suppressed) = (report.sortedFindings, report.sortedSuppressed)
    let all = found + suppressed
    positions = ReportPositions(of: (all.lazy.flatMap(\.evidence)), in: report.sources)
    rules = Set(all.map(\.rule)).sorted()
    citedSources = Set(all.flatMap { $0.evidence.map(\.source) }).sorted()
    let known = Set(all.map(HTMLPage.state))
    states = ["new", "updated", "known", "suppressed"].filter(known.contains)
    let names = ShortNames.of(report.sources.map(\.id))
    self.names = names

    // Anchors are fingerprints; two findings of one fingerprint get a number.
    var taken: [String: Int] = [:]
    func anchor(_ finding: Finding) -> String {
      taken[finding.id, default: 0] += 1
      let count = taken[finding.id]!
      return "f-" + finding.id + (count > 1 ? "-\(count)" : "")
    }
    let allRows = report.slotRows
    agreeing = allRows.count { $0.findings.isEmpty && $0.suppressed.isEmpty }
    let rows = Dictionary(grouping: allRows, by: \.group)
    let findingsOf = Dictionary(grouping: found, by: \.group)
    let silencedOf = Dictionary(grouping: suppressed, by: \.group)
    var groups = report.groups
    for id in Set(all.map(\.group)).union(rows.keys).subtracting(groups.map(\.id)).sorted() {
      groups.append(Group(id: id, origin: .all, sources: []))
    }
    var sections: [HTMLSection] = []
    for (i, group) in groups.enumerated() {
      let findings = (findingsOf[group.id] ?? []).map { HTMLSection.Item($0, anchor($0)) }
      let silenced = (silencedOf[group.id] ?? []).map { HTMLSection.Item($0, anchor($0)) }
      let own = rows[group.id] ?? []
      if findings.isEmpty && silenced.isEmpty && own.isEmpty { continue }
      // A group that nobody named is called after a document.
      let named = report.sources.firstIndex { $0.id == group.id }.map { names[$0] } ?? group.id
      sections.append(
        HTMLSection(
          id: "g-\(i + 1)", group: group, title: named.isEmpty ? "documents" : named,
          names: ShortNames.of(group.sources.map { report.sources[$0].id }), rows: own, findings: findings,
          suppressed: silenced))
    }
    self.sections = sections
  }

  /// What the filter calls it.
  static func state(of finding: Finding) -> String {
    if finding.suppression != nil { return "suppressed" }
    switch finding.state {
    case .new, nil: return "new"
    case .updated: return "updated"
    case .unchanged: return "known"
    }
  }
}

/// A group of documents on the page.
struct HTMLSection {
  struct Item {
    var finding: Finding
    var id: String

    init(_ finding: Finding, _ id: String) {
      self.finding = finding
      self.id = id
    }
  }

  var id: String
  var group: Group
  var title: String
  /// Of the group's sources, in their order.
  var names: [String]
  var rows: [SlotRow]
  var findings: [Item]
  var suppressed: [Item]

  /// The short name of a source.
  func name(of source: Int, _ page: HTMLPage) -> String {
    group.sources.firstIndex(of: source).map { names[$0] } ?? page.report.sources[source].id
  }

  func write(_ page: HTMLPage, to html: inout HTMLWriter) {
    html.raw("<section class=\"group\"")
    html.attribute("id", id)
    html.attribute("aria-labelledby", id + "-title")
    html.raw(">\n<h2")
    html.attribute("id", id + "-title")
    html.raw(">")
    html.text(title)
    html.raw("</h2>\n<p class=\"origin\">")
    html.counted(group.sources.count, "source")
    html.raw(", ")
    html.text(origin)
    html.raw(" · ")
    html.counted(findings.count, "finding")
    html.raw("</p>\n")
    writeMatrix(page, to: &html)
    if !findings.isEmpty {
      html.raw("<h3 class=\"part\">Findings</h3>\n<p class=\"empty silent\" hidden>The filters hide all of them.</p>\n")
      for item in findings { write(item, page, to: &html) }
    }
    if !suppressed.isEmpty {
      html.raw("<h3 class=\"part\">Suppressed</h3>\n<div class=\"quiet\">\n")
      for item in suppressed { write(item, page, to: &html) }
      html.raw("</div>\n")
    }
    writeTimeline(page, to: &html)
    html.raw("</section>\n")
  }

  /// How the group came about.
  private var origin: String {
    switch group.origin {
    case .declared: "declared to be one event"
    case .identifier: "joined by a common identifier"
    case .translation: "translations of one file"
    case .similarity: "joined because they are alike"
    case .all: "compared all with all"
    case .directory: "in one folder"
    case .key: "joined by a field of the front matter"
    }
  }
}
