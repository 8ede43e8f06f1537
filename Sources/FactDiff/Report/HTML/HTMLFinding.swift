// A finding on the page: the sentence, the votes, the quotes side by side, the reason of its rule.

extension HTMLSection {
  func write(_ item: Item, _ page: HTMLPage, to html: inout HTMLWriter) {
    let finding = item.finding
    let letters = CampLetters(of: finding)
    html.raw("<article class=\"finding\"")
    html.attribute("id", item.id)
    html.attribute("data-severity", finding.severity.rawValue)
    html.attribute("data-rule", finding.rule)
    html.attribute("data-state", HTMLPage.state(of: finding))
    html.attribute(
      "data-votes", finding.votes.count < 2 ? "one" : finding.majority == nil ? "split" : "majority")
    html.attribute(
      "data-sources", Set(finding.evidence.map(\.source)).sorted().map { String($0) }.joined(separator: " "))
    html.raw(">\n<header>")
    html.sign(finding.severity)
    html.raw("<h3>")
    html.text(headline(of: finding))
    html.raw("</h3><a class=\"self\" aria-label=\"link to this finding\"")
    html.attribute("href", "#" + item.id)
    html.raw(">#</a>\n<p class=\"tags\">")
    writeTags(of: finding, to: &html)
    html.raw("</p></header>\n")
    writeVotes(of: finding, letters, to: &html)
    html.raw("<ol class=\"evidence\">\n")
    for entry in ordered(finding.evidence, by: letters) {
      let source = page.report.sources[entry.source]
      html.raw("<li")
      if let letter = letters[entry] { html.attribute("data-camp", letter) }
      html.raw("><p class=\"said\">")
      if let letter = letters[entry] { html.letter(letter) }
      html.raw("<span class=\"value\">")
      html.text(entry.value)
      html.raw("</span></p>")
      html.quote(entry, of: source)
      html.place(entry, name: name(of: entry.source, page), at: page.positions[entry], of: source)
      html.raw("</li>\n")
    }
    html.raw("</ol>\n")
    writeReasons(of: finding, page, to: &html)
    html.raw("</article>\n")
  }

  /// The sentence without the votes, which stand below it.
  private func headline(of finding: Finding) -> String {
    guard finding.votes.count > 1 else { return finding.message }
    let bytes = Array(finding.message.utf8)
    guard let colon = bytes.indices.first(where: { bytes[$0] == 0x3A && $0 + 1 < bytes.count && bytes[$0 + 1] == 0x20 })
    else { return finding.message }
    return String(decoding: bytes[..<colon], as: UTF8.self)
  }

  private func writeTags(of finding: Finding, to html: inout HTMLWriter) {
    if finding.suppression != nil || finding.state != nil {
      html.raw("<span class=\"tag\">")
      html.text(HTMLPage.state(of: finding))
      html.raw("</span>")
    }
    html.raw("<span>")
    html.text(finding.rule)
    html.raw("</span>")
    if !finding.slot.isEmpty {
      html.raw("<span>")
      html.text(finding.slot)
      html.raw("</span>")
    }
    html.raw("<code>")
    html.text(finding.id)
    html.raw("</code>")
  }

  private func writeVotes(of finding: Finding, _ letters: CampLetters, to html: inout HTMLWriter) {
    guard finding.votes.count > 1 else { return }
    html.raw("<div class=\"votes\">\n<div class=\"tally\" aria-hidden=\"true\">")
    for vote in finding.votes {
      html.raw("<span")
      html.attribute("data-camp", letters[vote.value] ?? CampLetters.between)
      html.raw(" style=\"flex-grow:")
      html.number(vote.count)
      html.raw("\"></span>")
    }
    html.raw("</div>\n<ul>\n")
    for vote in finding.votes {
      let letter = letters[vote.value] ?? CampLetters.between
      html.raw("<li")
      html.attribute("data-camp", letter)
      html.raw(">")
      html.letter(letter)
      html.raw("<span class=\"value\">")
      html.text(vote.value)
      html.raw("</span> <small>")
      html.counted(vote.count, "source")
      html.raw("</small></li>\n")
    }
    html.raw("</ul>\n")
    if let authority = finding.authority {
      html.raw("<p class=\"verdictline\">The declared authority says <span class=\"value\">")
      html.text(authority.value)
      html.raw("</span></p>\n")
    }
    html.raw("</div>\n")
  }

  private func writeReasons(of finding: Finding, _ page: HTMLPage, to html: inout HTMLWriter) {
    if let mark = finding.suppression {
      html.raw("<p class=\"verdictline\">Suppressed in <bdi>")
      html.text(name(of: mark.source, page))
      html.raw("</bdi>: ")
      html.text(mark.reason)
      if let until = mark.until {
        html.raw(" (until ")
        html.text(until.iso)
        html.raw(")")
      }
      html.raw("</p>\n")
    }
    guard let rule = page.report.rules[finding.rule] else { return }
    html.raw("<details><summary>Why this is checked</summary><p>")
    html.text(rule.why)
    html.raw("</p></details>\n")
  }

  /// Side by side by side: those of A, then those of B; within a side in the order of the sources.
  private func ordered(_ evidence: [Evidence], by letters: CampLetters) -> [Evidence] {
    evidence.enumerated().sorted {
      let (a, b) = (letters[$0.element] ?? "", letters[$1.element] ?? "")
      // What agrees with several sides stands last: "·" is above all letters.
      return a != b ? a < b : $0.offset < $1.offset
    }.map(\.element)
  }
}
