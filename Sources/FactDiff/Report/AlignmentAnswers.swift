// Questions about the alignment of a report, answered: for its findings, and for two lines.

extension Report {
  /// Each group is aligned once more, and only where it is asked about.
  mutating func answer(_ question: AlignmentQuestion, _ mentions: [[Mention]]) {
    if question.findings {
      for group in groups {
        let asked = sortedFindings.filter { $0.group == group.id && $0.evidence.count > 1 }
        if asked.isEmpty { continue }
        let reasons = AlignmentReasons(sources: sources, mentions: mentions, members: group.sources)
        for finding in asked {
          let claims = finding.evidence.compactMap { reasons.claim(source: $0.source, range: $0.range) }
          guard let first = claims.first else { continue }
          alignment += claims.dropFirst().map { reasons.reason(first, $0, finding: finding.id) }
        }
      }
    }
    if let lines = question.lines { answer(lines.first, lines.second, mentions) }
  }

  private mutating func answer(
    _ first: (source: String, line: Int), _ second: (source: String, line: Int), _ mentions: [[Mention]]
  ) {
    var places: [(source: Int, group: Int)] = []
    for place in [first, second] {
      guard let source = sources.firstIndex(where: { $0.id == place.source }),
        let group = groups.firstIndex(where: { $0.sources.contains(source) })
      else {
        alignmentNotes.append("\(place.source) is not among the documents that were compared")
        return
      }
      places.append((source, group))
    }
    guard places[0].group == places[1].group else {
      let names = places.map { groups[$0.group].id }
      alignmentNotes.append(
        "\(first.source) belongs to the group \(names[0]), \(second.source) to \(names[1]); "
          + "documents of two groups are never compared")
      return
    }
    let reasons = AlignmentReasons(
      sources: sources, mentions: mentions, members: groups[places[0].group].sources)
    let claims = [
      reasons.claims(source: places[0].source, line: first.line),
      reasons.claims(source: places[1].source, line: second.line),
    ]
    for (place, found) in zip([first, second], claims) where found.isEmpty {
      alignmentNotes.append("no value was read in \(place.source):\(place.line)")
    }
    alignment += reasons.pairs(claims[0], claims[1]).map { reasons.reason($0.0, $0.1) }
  }

  /// The answers as a section of a text report; nothing where nothing was asked.
  func appendAlignment(to bytes: inout [UInt8]) {
    for note in alignmentNotes {
      bytes.append(printable: "alignment: " + note)
      bytes.append(0x0A)
    }
    var finding = ""
    for answer in alignment {
      if answer.finding != finding {
        finding = answer.finding
        let slot = findings.first { $0.id == finding }?.slot ?? ""
        bytes.append(printable: "alignment of \(finding)" + (slot.isEmpty ? "" : " (\(slot))"))
        bytes.append(0x0A)
      }
      bytes.append(printable: "  " + told(answer.first) + " and " + told(answer.second) + ": " + answer.summary)
      bytes.append(0x0A)
      for (sentences, word) in [(answer.favours, "for:     "), (answer.objections, "against: ")] {
        for sentence in sentences {
          bytes.append(printable: "    " + word + sentence)
          bytes.append(0x0A)
        }
      }
    }
  }

  private func told(_ place: AlignmentReason.Place) -> String {
    let source = sources[place.source]
    return source.id + ":" + String(place.line) + " \"" + String(decoding: source.bytes[place.range], as: UTF8.self)
      + "\""
  }
}

extension AlignmentReason {
  /// "one slot by context, similarity 34, score 62 of 100".
  var summary: String {
    let what =
      switch basis {
      case .eventSlot: "one slot of the event"
      case .context: "one slot by context"
      case .transitive: "one slot by way of others"
      case .none: "not one slot"
      }
    return what + ", similarity \(similarity)" + (score.map { ", score \($0)" } ?? "") + " of 100"
  }
}

extension JSONWriter {
  /// The member `alignment`, where something was asked.
  mutating func writeAlignment(of report: Report) {
    if !report.alignmentNotes.isEmpty {
      startLine()
      strings("alignmentNotes", report.alignmentNotes)
    }
    guard !report.alignment.isEmpty else { return }
    list("alignment", report.alignment) { json, answer in
      json.open("{")
      if !answer.finding.isEmpty { json.member("finding", answer.finding) }
      json.key("places")
      json.open("[")
      for place in [answer.first, answer.second] {
        let source = report.sources[place.source]
        json.open("{")
        json.member("source", source.id)
        json.member("start", place.range.lowerBound)
        json.member("end", place.range.upperBound)
        json.member("line", place.line)
        json.key("text")
        json.string(source.bytes, place.range)
        json.close("}")
      }
      json.close("]")
      json.member("basis", answer.basis.rawValue)
      json.member("similarity", answer.similarity)
      if let score = answer.score { json.member("score", score) }
      json.strings("for", answer.favours)
      json.strings("against", answer.objections)
      json.close("}")
    }
  }
}
