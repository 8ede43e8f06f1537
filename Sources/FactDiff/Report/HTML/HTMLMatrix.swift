// The matrix of a group: a row a slot, a column a source, disagreeing cells with their letter.

extension HTMLSection {
  func writeMatrix(_ page: HTMLPage, to html: inout HTMLWriter) {
    let contested = rows.enumerated().filter { $0.element.isContested || !$0.element.suppressed.isEmpty }
      .sorted {
        let (a, b) = ($0.element.severity ?? .note, $1.element.severity ?? .note)
        return a != b ? a > b : $0.offset < $1.offset
      }.map(\.element)
    let agreeing = rows.filter { !$0.isContested && $0.suppressed.isEmpty }
    if rows.isEmpty || group.sources.isEmpty { return }
    html.raw("<div class=\"matrix\" role=\"region\" tabindex=\"0\"")
    html.attribute("aria-label", "what each source says: " + title)
    html.raw("><table>\n<thead><tr><th scope=\"col\">slot</th>")
    for (source, name) in zip(group.sources, names) {
      html.raw("<th scope=\"col\"")
      html.attribute("title", page.report.sources[source].id)
      html.raw("><bdi>")
      html.text(name)
      html.raw("</bdi>")
      let language = page.report.sources[source].language
      if language != .undetermined {
        html.raw("<small>")
        html.text(language.rawValue)
        html.raw("</small>")
      }
      html.raw("</th>")
    }
    html.raw("</tr></thead>\n")
    if !contested.isEmpty {
      html.raw("<tbody class=\"contested\">\n")
      for row in contested { write(row, page, to: &html) }
      html.raw("</tbody>\n")
    }
    if !agreeing.isEmpty {
      html.raw("<tbody class=\"agreeing\">\n")
      for row in agreeing { write(row, page, to: &html) }
      html.raw("</tbody>\n")
    }
    html.raw("</table></div>\n")
  }

  private func write(_ row: SlotRow, _ page: HTMLPage, to html: inout HTMLWriter) {
    let anchors = anchors(of: row)
    html.raw("<tr")
    if !anchors.isEmpty { html.attribute("data-findings", anchors.map(\.id).joined(separator: " ")) }
    html.raw("><th scope=\"row\"><span class=\"name\">")
    html.sign(row.severity)
    html.raw("<span>")
    let (kind, name) = HTMLSection.parts(of: row.name)
    if let first = anchors.first {
      html.raw("<a")
      html.attribute("href", "#" + first.id)
      html.raw(">")
      html.text(name)
      html.raw("</a>")
    } else {
      html.text(name)
    }
    if let kind {
      html.raw(" <span class=\"kind\">")
      html.text(kind)
      html.raw("</span>")
    }
    html.raw("</span></span></th>")
    let letters = PlaceLetters(of: row.findings + row.suppressed)
    for (source, sourceName) in zip(group.sources, names) {
      html.raw("<td")
      html.attribute("data-source", sourceName)
      html.raw(">")
      let entries = row.evidence.filter { $0.source == source }
      if entries.isEmpty { html.raw("<span class=\"absent\" aria-label=\"not stated\">–</span>") }
      for entry in entries {
        let letter = letters[entry]
        html.raw("<p")
        if let letter { html.attribute("data-camp", letter) }
        let excerpt = Excerpt(quoting: entry, of: page.report.sources[source], reach: 40)
        if excerpt.isShort { html.raw(" class=\"short\"") }
        html.attribute("title", entry.value)
        html.raw(">")
        if let letter { html.letter(letter) }
        html.text(excerpt.value)
        html.raw("</p>")
      }
      html.raw("</td>")
    }
    html.raw("</tr>\n")
  }

  /// The findings of a row with their anchors, in their order.
  func anchors(of row: SlotRow) -> [Item] {
    var left = row.findings + row.suppressed
    var items: [Item] = []
    for item in findings + suppressed {
      guard
        let place = left.firstIndex(where: { $0.id == item.finding.id && $0.evidence == item.finding.evidence })
      else { continue }
      left.remove(at: place)
      items.append(item)
    }
    return items
  }

  /// "model: ship, gpu" is "ship, gpu" of kind "model".
  static func parts(of slot: String) -> (kind: String?, name: String) {
    let bytes = Array(slot.utf8)
    guard let colon = bytes.firstIndex(of: 0x3A), colon > 0, colon + 2 < bytes.count, bytes[colon + 1] == 0x20 else {
      return (nil, slot.isEmpty ? "slot" : slot)
    }
    return (
      String(decoding: bytes[..<colon], as: UTF8.self), String(decoding: bytes[(colon + 2)...], as: UTF8.self)
    )
  }
}

extension HTMLWriter {
  /// The side that a value is on.
  mutating func letter(_ letter: String) {
    raw("<span class=\"letter\">")
    text(letter)
    raw("</span>")
  }
}
