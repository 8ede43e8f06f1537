// The dated facts of a group in the order of their dates.

/// A date that some sources state in a slot.
struct DatedFact {
  /// Year, month and day; what is not said sorts as the start of the period.
  var key: (year: Int, month: Int, day: Int)
  var value: String
  var row: Int
  var sources: [Int]

  /// The date that a canonical value starts with, behind its bound: "<=2029", "2025-09-18T18:00", "2026-Q2"; nil for
  /// other values and for dates without a year.
  static func key(of value: String) -> (year: Int, month: Int, day: Int)? {
    var rest = Array(value.utf8)[...]
    while let first = rest.first, first == 0x3C || first == 0x3E || first == 0x3D { rest.removeFirst() }
    func number(_ digits: Int) -> Int? {
      guard rest.count >= digits, rest.prefix(digits).allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return rest.prefix(digits).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    guard let year = number(4) else { return nil }
    rest = rest.dropFirst(4)
    if rest.isEmpty || rest.starts(with: "..".utf8) { return (year, 0, 0) }
    guard rest.popFirst() == 0x2D else { return nil }
    if rest.first == 0x51,
      let quarter = {
        rest = rest.dropFirst(); return number(1)
      }()
    {
      return (year, quarter * 3 - 2, 0)
    }
    guard let month = number(2) else { return (year, 0, 0) }
    rest = rest.dropFirst(2)
    guard rest.popFirst() == 0x2D, let day = number(2) else { return (year, month, 0) }
    return (year, month, day)
  }
}

extension HTMLSection {
  func writeTimeline(_ page: HTMLPage, to html: inout HTMLWriter) {
    let facts = datedFacts(page)
    if facts.count < 2 { return }
    html.raw("<h3 class=\"part\">Dates in order</h3>\n<ol class=\"timeline\">\n")
    for fact in facts {
      let row = rows[fact.row]
      html.raw(row.isContested ? "<li class=\"contested\"><time" : "<li><time")
      html.raw(">")
      html.text(fact.value)
      html.raw("</time><span>")
      let (kind, name) = HTMLSection.parts(of: row.name)
      if let first = anchors(of: row).first {
        html.raw("<a")
        html.attribute("href", "#" + first.id)
        html.raw(">")
        html.text(name)
        html.raw("</a>")
      } else {
        html.text(name)
      }
      if row.isContested, let kind {
        html.raw(" ")
        html.text("(" + kind + ", contested)")
      } else if row.isContested {
        html.raw(" (contested)")
      }
      html.raw("<span class=\"kind\">")
      html.text(fact.sources.map { self.name(of: $0, page) }.joined(separator: ", "))
      html.raw("</span></span></li>\n")
    }
    html.raw("</ol>\n")
  }

  private func datedFacts(_ page: HTMLPage) -> [DatedFact] {
    var facts: [DatedFact] = []
    for (i, row) in rows.enumerated() where HTMLSection.holdsDates(row, page) {
      var places: [String: Int] = [:]
      for entry in row.evidence {
        guard let key = DatedFact.key(of: entry.value) else { continue }
        if let place = places[entry.value] {
          if !facts[place].sources.contains(entry.source) { facts[place].sources.append(entry.source) }
        } else {
          places[entry.value] = facts.count
          facts.append(DatedFact(key: key, value: entry.value, row: i, sources: [entry.source]))
        }
      }
    }
    return facts.enumerated().sorted {
      let (a, b) = ($0.element, $1.element)
      return a.key != b.key ? a.key < b.key : $0.offset < $1.offset
    }.map(\.element)
  }

  /// A number of four digits is no year: the slot, the rule or a written month has to say so.
  private static func holdsDates(_ row: SlotRow, _ page: HTMLPage) -> Bool {
    let kind = parts(of: row.name).kind ?? row.name
    if kind == "date" || kind.hasSuffix(" date") || kind.hasSuffix("deadline") { return true }
    return (row.findings + row.suppressed).contains {
      page.report.rules[$0.rule]?.kinds.contains(.date) ?? false
    }
  }
}
