// The unit in a label: "Range (km)", "Latency, ms", "Size in MB", "tokens/s", 単位：mm.

/// Finds it in a stretch of a source's text.
struct UnitLabel {
  let text: [UInt8]
  let label: Range<Int>
  let language: Language
  private let words: NeighbourWords
  private static let longest = 80

  init(_ text: [UInt8], _ label: Range<Int>, _ language: Language) {
    self.text = text
    self.label = label
    self.language = language
    words = LexiconSet().lexicon(for: language).neighbours
  }

  /// What the label says that its values are told in. `isColumn`: it heads a column, and may be nothing but the unit.
  func unit(_ reader: inout UnitReader, isColumn: Bool) -> ToldUnit? {
    guard label.count <= UnitLabel.longest else { return nil }
    let groups = brackets
    let told = groups.compactMap { unit(inBracket: $0, &reader) }
    if let first = told.first { return told.allSatisfy { $0 == first } ? first : nil }
    if let unit = declared(in: label, &reader) { return unit }
    let plain = label.lowerBound..<(groups.first?.lowerBound ?? label.upperBound + 1) - 1
    if let unit = behindComma(plain, &reader) ?? behindLead(plain, &reader) { return unit }
    return isColumn && groups.isEmpty ? whole(&reader) : nil
  }

  /// The unit at the end of a description: "side of a tile in pixels".
  func closingUnit(_ reader: inout UnitReader) -> ToldUnit? {
    label.count <= UnitLabel.longest ? behindLead(label, &reader) : nil
  }

  /// "(km)", "(in thousand euros)", "(単位：mm)"
  private func unit(inBracket inner: Range<Int>, _ reader: inout UnitReader) -> ToldUnit? {
    if let unit = declared(in: inner, &reader) ?? unit(inner, &reader) { return unit }
    // The lead is listed with the blanks around it.
    let before = [0x20] + text[inner]
    guard let width = words.width(of: .unitLead, in: before, at: 0, within: before.indices) else {
      return nil
    }
    return unit(inner.lowerBound + width - 1..<inner.upperBound, &reader)
  }

  /// What stands in brackets, in their order.
  private var brackets: [Range<Int>] {
    var found: [Range<Int>] = []
    var open: (at: Int, width: Int)?
    var i = label.lowerBound
    while i < label.upperBound {
      let wide = text[i] == 0xEF && i + 2 < label.upperBound && text[i + 1] == 0xBC
      if text[i] == UInt8(ascii: "(") || text[i] == UInt8(ascii: "[") {
        open = (i, 1)
      } else if wide, text[i + 2] == 0x88 {
        open = (i, 3)
      } else if text[i] == UInt8(ascii: ")") || text[i] == UInt8(ascii: "]") || wide && text[i + 2] == 0x89,
        let start = open
      {
        found.append(start.at + start.width..<i)
        open = nil
      }
      i += wide ? 3 : 1
    }
    return found
  }

  /// Behind 単位, 단위.
  func declared(in range: Range<Int>, _ reader: inout UnitReader) -> ToldUnit? {
    guard language.isSpaceless || language == .korean else { return nil }
    for start in range {
      let width = words.width(of: .unitDeclaration, in: text, at: start, within: range) { _ in true }
      guard let width else { continue }
      var start = start + width
      while start < range.upperBound {
        if text[start] == 0x20 || text[start] == UInt8(ascii: ":") {
          start += 1
        } else if start + 2 < range.upperBound, text[start] == 0xEF, text[start + 1] == 0xBC, text[start + 2] == 0x9A {
          start += 3
        } else {
          break
        }
      }
      var end = start
      while end < range.upperBound, text[end] != UInt8(ascii: ")"), text[end] != UInt8(ascii: ","),
        !(text[end] == 0xEF && end + 1 < range.upperBound && text[end + 1] == 0xBC)
      {
        end += 1
      }
      return reader.unit(text[start..<end], language)
    }
    return nil
  }

  /// "Latency, ms"
  private func behindComma(_ plain: Range<Int>, _ reader: inout UnitReader) -> ToldUnit? {
    guard let comma = text[plain].lastIndex(of: UInt8(ascii: ",")), comma > plain.lowerBound,
      comma + 1 < plain.upperBound,
      text[comma + 1] == 0x20
    else { return nil }
    return unit(comma + 1..<plain.upperBound, &reader)
  }

  /// "Size in MB"
  private func behindLead(_ plain: Range<Int>, _ reader: inout UnitReader) -> ToldUnit? {
    for start in plain.reversed() where start > plain.lowerBound {
      if let width = words.width(of: .unitLead, in: text, at: start, within: plain) {
        return unit(start + width..<plain.upperBound, &reader)
      }
    }
    return nil
  }

  /// "km", "tokens/s": a measure and nothing else. What begins with a capital is more often an abbreviation, and a word for
  /// a unit of time what is counted.
  private func whole(_ reader: inout UnitReader) -> ToldUnit? {
    guard label.count >= 2, text[label.lowerBound] &- 0x61 < 26 || text[label].contains(UInt8(ascii: "/")),
      let unit = unit(label, &reader)
    else { return nil }
    switch unit.form {
    case .quantity: return unit
    case .duration: return unit.factor < .one ? unit : nil
    case .count, .percent, .money: return nil
    }
  }

  /// A unit that could be nothing else: "Released (year)" is none.
  private func unit(_ range: Range<Int>, _ reader: inout UnitReader) -> ToldUnit? {
    guard !range.isEmpty,
      !words.contains(range, of: text, in: .singularUnit, isFolded: true)
    else { return nil }
    return reader.unit(text[range], language)
  }
}
