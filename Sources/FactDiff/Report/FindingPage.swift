// A finding replayed: what was read, how each two values compare, why the documents are compared at all, and what to do.

/// `factdiff explain FINGERPRINT`.
public struct FindingPage: Sendable {
  /// One value of the finding, read again.
  struct Reading {
    var place: String
    var text: String
    var mention: Mention?
    var entry: Evidence
  }

  let report: Report
  let finding: Finding
  let rule: Rule?
  private(set) var readings: [Reading] = []
  /// Each two readings with what they are to each other.
  private(set) var pairs: [(first: Int, second: Int, relation: String)] = []

  /// The finding of that fingerprint, or of one that begins so; nil where there is none. Suppressed ones are found too.
  public init?(_ fingerprint: String, of report: Report) {
    let all = report.sortedFindings + report.sortedSuppressed
    guard let found = all.first(where: { $0.id == fingerprint }) ?? all.first(where: { $0.id.hasPrefix(fingerprint) })
    else { return nil }
    self.report = report
    finding = found
    rule = report.rules[found.rule]
    let positions = ReportPositions(of: report)
    var mentions: [Int: [Mention]] = [:]
    for entry in found.evidence {
      let source = report.sources[entry.source]
      let own = mentions[entry.source] ?? ComparedMentions.settled(Extraction.mentions(of: source), of: source)
      mentions[entry.source] = own
      let position = positions[entry]
      readings.append(
        Reading(
          place: source.id + ":" + String(position.line) + ":" + String(position.column),
          text: String(decoding: source.bytes[entry.range.clamped(to: 0..<source.bytes.count)], as: UTF8.self),
          mention: own.first { $0.range == entry.range }, entry: entry))
    }
    // A page is for reading: the pairs of the first dozen values.
    for i in readings.indices.prefix(12) {
      for j in readings.indices.prefix(12) where j > i {
        guard let a = readings[i].mention, let b = readings[j].mention else { continue }
        pairs.append((i, j, FindingPage.words(Comparator.compare(a, b))))
      }
    }
  }

  /// The group's origin in words, with its reasons.
  var grouping: [String] {
    guard let group = report.groups.first(where: { $0.id == finding.group }) else { return [] }
    let how =
      switch group.origin {
      case .declared: "the documents declare it, or the configuration does"
      case .identifier: "they name the same recording or address"
      case .translation: "they are translations of one file"
      case .similarity: "their content is alike"
      case .all: "--group all compares everything"
      case .directory: "they lie in one folder"
      case .key: "they have the same value of the front-matter key"
      }
    return [group.id + ": " + how] + group.reasons
  }

  var state: String? {
    if let mark = finding.suppression {
      return "suppressed in " + report.sources[mark.source].id + ": " + mark.reason
    }
    switch finding.state {
    case .new: return "it was not there before"
    case .updated: return "it was there before, with other values"
    case .unchanged: return "it was there before, or is accepted by the baseline"
    case nil: return nil
    }
  }

  /// What would silence it, and where: at the value that the fewest sources give, not at what the authority says.
  var remedy: (comment: String, place: String)? {
    guard finding.suppression == nil, let rule, !rule.on.contains(.suppression) else { return nil }
    let rare = finding.votes.last { $0.value != finding.authority?.value }?.value
    guard let reading = readings.first(where: { $0.entry.value == rare }) ?? readings.last else { return nil }
    let target = finding.rule + "(" + reading.entry.value + "): REASON"
    switch reading.mention?.zone {
    case .frontMatter: return ("factdiff-disable: \"" + target + "\"", "in the front matter of " + reading.place)
    case .table: return ("<!-- factdiff-disable-line " + target + " -->", "in the row at " + reading.place)
    case .heading, .prose, .list, .quote, .link, .caption, nil:
      return ("<!-- factdiff-disable-next-line " + target + " -->", "above " + reading.place)
    }
  }

  private static func words(_ relation: Relation) -> String {
    switch relation {
    case .equal: "the same value"
    case .compatible: "may both be true"
    case .coarser: "one contains the other"
    case .boundDropped: "the bound of one is missing in the other"
    case .rangeNarrowed: "one is a part of the other's range"
    case .oneDayApart: "one day apart"
    case .unitMismatch: "the same digits with another unit"
    case .placeholder: "one was never filled in"
    case .asOf: "counts of different times"
    case .spelling: "two spellings of one name"
    case .conflict: "cannot both be true"
    case .incomparable: "cannot be compared as values"
    }
  }
}

extension FindingPage {
  /// For people; with Markdown headings where asked for.
  public func text(markdown: Bool = false, color: Bool = false) -> [UInt8] {
    var page: [UInt8] = []
    var alone = report
    alone.findings = [finding]
    let frame = TextReporter(color: color && !markdown).frame(finding, of: alone)
    if markdown {
      page.append(literal: "# ")
      page.append(text: finding.id)
      page.append(literal: "\n\n~~~~~~~~text\n")
      page += frame
      page.append(literal: "~~~~~~~~\n")
    } else {
      page.append(text: finding.id + "\n")
      page += frame
    }
    section("how it was read", readings.map(sentence), markdown, &page)
    let compared = pairs.map {
      readings[$0.first].entry.value + " and " + readings[$0.second].entry.value + ": " + $0.relation
    }
    var seen: Set<String> = []
    section("how the values compare", compared.filter { seen.insert($0).inserted }, markdown, &page)
    section("why these documents are compared", grouping, markdown, &page)
    if let state { section("what is known of it", [state], markdown, &page) }
    if let rule {
      section("why it matters", [rule.why], markdown, &page)
      var ways = ["mend the text"]
      if let remedy { ways.append("or, " + remedy.place + ": " + remedy.comment) }
      ways.append("factdiff explain " + rule.id + " is the page of the rule")
      section("what to do", ways, markdown, &page)
    }
    return page
  }

  private func sentence(_ reading: Reading) -> String {
    var sentence = reading.place + "  " + reading.text + "  is "
    if let mention = reading.mention {
      sentence += mention.kind.rawValue + " " + reading.entry.value
      if mention.bound != .exact { sentence += " (" + mention.bound.rawValue + ")" }
      sentence += ", in " + mention.zone.rawValue + ", read as " + mention.language.rawValue
    } else {
      sentence += reading.entry.value
    }
    return sentence
  }

  private func section(_ title: String, _ lines: [String], _ markdown: Bool, _ page: inout [UInt8]) {
    if lines.isEmpty { return }
    page.append(text: markdown ? "\n## " + title + "\n\n" : "\n" + title + "\n")
    for line in lines {
      page.append(literal: markdown ? "* " : "  ")
      if markdown { page.append(markdown: line) } else { page.append(printable: line) }
      page.append(0x0A)
    }
  }

  /// One object: the finding as in the report, and what the page says of it.
  public func json() -> [UInt8] {
    let positions = ReportPositions(of: report)
    var json = JSONWriter()
    json.open("{")
    json.startLine()
    json.member("schema", "factdiff.explanation/1")
    json.startLine()
    json.key("finding")
    json.open("{")
    json.writeMembers(of: finding)
    json.list("evidence", finding.evidence, opensLine: false) { json, entry in
      json.write(entry, of: report, at: positions[entry])
    }
    json.writeSuppression(of: finding, in: report)
    json.close("}")
    json.list("readings", readings) { json, reading in
      json.open("{")
      json.member("place", reading.place)
      json.member("text", reading.text)
      json.member("value", reading.entry.value)
      if let mention = reading.mention {
        json.member("kind", mention.kind.rawValue)
        json.member("bound", mention.bound.rawValue)
        json.member("zone", mention.zone.rawValue)
        json.member("language", mention.language.rawValue)
      }
      json.close("}")
    }
    json.list("pairs", pairs) { json, pair in
      json.open("{")
      json.member("first", pair.first)
      json.member("second", pair.second)
      json.member("relation", pair.relation)
      json.close("}")
    }
    json.startLine()
    json.strings("grouping", grouping)
    if let state { json.member("state", state) }
    if let remedy { json.member("suppression", remedy.comment) }
    if let rule { json.member("why", rule.why) }
    json.newline()
    json.close("}")
    json.newline()
    return json.bytes
  }
}
