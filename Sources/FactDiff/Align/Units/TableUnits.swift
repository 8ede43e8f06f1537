// The units of a table: of its columns and rows by their labels, of single rows by a cell of units, of all by a line above.

/// What one table says of the units of its cells.
struct TableUnits {
  private let source: Source
  /// The blocks of the table, by index, ascending.
  private let cells: Range<Int>
  private var labels: [Int: ToldUnit?] = [:]
  private var general: ToldUnit??

  /// `near`: a block of the table.
  init(source: Source, container: Int, near: Int) {
    self.source = source
    var first = near
    while first > 0, source.blocks[first - 1].container == container { first -= 1 }
    var end = near + 1
    while end < source.blocks.count, source.blocks[end].container == container { end += 1 }
    cells = first..<end
  }

  /// The unit of a number that is alone in its cell.
  mutating func unit(of mention: Mention, in block: Block, _ reader: inout UnitReader) -> ToldUnit? {
    let column = labelled(block.label, block.labelCodes, isColumn: true, mention, &reader)
    let row =
      block.column > 0 ? labelled(block.rowLabel, block.rowCodes, isColumn: false, mention, &reader) : nil
    if let column, let row { return column == row ? row : nil }
    if let told = column ?? row { return told }
    if let unit = beside(mention, block, &reader) { return unit }
    guard block.column > 0, let unit = declared(mention.language, &reader), unit.form != .percent,
      !UnitsToldElsewhere.isLikeYear(mention, in: source.text), !isShare(block)
    else { return nil }
    return unit
  }

  private func isShare(_ block: Block) -> Bool {
    [block.label, block.rowLabel].contains { $0.map { source.text[$0].contains(UInt8(ascii: "%")) } ?? false }
  }

  // MARK: Labels

  /// The unit that a header or the first cell of a row names, in words or at the end of a name in code.
  private mutating func labelled(
    _ label: Range<Int>?, _ codes: Range<Int>, isColumn: Bool, _ mention: Mention, _ reader: inout UnitReader
  ) -> ToldUnit? {
    let (language, isNothing) = (mention.language, UnitsToldElsewhere.isNothing(mention))
    if codes.count == 1, let code = source.codes[codes].first,
      let unit = NamedUnits.unit(of: code.key ?? code.range, in: source.bytes, &reader)
    {
      return isNothing ? nil : unit
    }
    guard let label else { return nil }
    if let known = labels[label.lowerBound] { return known }
    let neighbours = LexiconSet().lexicon(for: language).neighbours
    var unit: ToldUnit?
    if neighbours.width(of: .ageLabel, in: source.text, at: label.lowerBound, within: label)
      == nil
    {
      unit =
        UnitLabel(source.text, label, language).unit(&reader, isColumn: isColumn)
        ?? NamedUnits.unit(of: label, in: source.text, &reader)
      // A share is read with its cell, where it is any: "n (%)" heads counts.
      if unit?.form == .percent || isLowestOf(label, language) { unit = nil }
    }
    labels[label.lowerBound] = .some(unit)
    return unit
  }

  /// "Depth (min)" beside "Depth (max)": no minutes.
  private func isLowestOf(_ label: Range<Int>, _ language: Language) -> Bool {
    guard let open = source.text[label].lastIndex(of: UInt8(ascii: "(")),
      let close = source.text[open..<label.upperBound].firstIndex(of: UInt8(ascii: ")")),
      LexiconSet().lexicon(for: language).neighbours
        .contains(open + 1..<close, of: source.text, in: .lowestWord, isFolded: true)
    else { return false }
    let stem = source.text[label.lowerBound...open]
    return cells.contains { cell in
      let other = source.blocks[cell].text
      return other != label && source.text[other].starts(with: stem)
    }
  }

  // MARK: Cells of units

  /// "| Length | 12 | km |", "| `LIMIT` | 30 | seconds until it is cancelled |"
  private func beside(_ mention: Mention, _ block: Block, _ reader: inout UnitReader) -> ToldUnit? {
    guard block.column > 0 else { return nil }
    let row = cells.filter { source.blocks[$0].row == block.row }
    // What stands behind the numbers of the row: "| 10 | 1–20 | per cent |".
    let next = row.first { source.blocks[$0].column > block.column && !isNumeric(source.blocks[$0]) }
    let namesSetting = block.rowCodes.count == 1
    for other in row where source.blocks[other].column > 0 && source.blocks[other].column != block.column {
      let cell = source.blocks[other]
      guard let unit = reader.unit(source.text[cell.text], cell.language), !isLowest(cell.text, cell.language) else {
        continue
      }
      if headsUnits(cell) || other == next && cell.text.count >= 2 && (namesSetting || isOnlyNumber(block, row)) {
        return unit
      }
    }
    guard namesSetting, !UnitsToldElsewhere.isNothing(mention), let next else { return nil }
    return described(source.blocks[next], &reader)
  }

  /// "seconds until it is cancelled", "side of a tile in pixels"
  private func described(_ cell: Block, _ reader: inout UnitReader) -> ToldUnit? {
    guard let (unit, length) = reader.leadingUnit(source.text[cell.text], cell.language) else {
      return UnitLabel(source.text, cell.text, cell.language).closingUnit(&reader)
    }
    let word = cell.text.lowerBound..<cell.text.lowerBound + length
    let isWord = word.upperBound == cell.text.upperBound || !NameBytes.isWord(source.text[word.upperBound])
    guard length >= 2, isWord, !isLowest(word, cell.language), !isRate(behind: word, in: cell) else { return nil }
    return unit
  }

  /// Numbers, ranges and what stands between them.
  private func isNumeric(_ cell: Block) -> Bool {
    let text = source.text[cell.text]
    return text.contains { $0 &- 0x30 < 10 }
      && text.allSatisfy { $0 &- 0x30 < 10 || "*_ +()/,;~-.".utf8.contains($0) || $0 == 0xE2 || $0 &- 0x80 < 0x20 }
  }

  /// "min" is the lowest of something, "second" the one behind the first.
  private func isLowest(_ word: Range<Int>, _ language: Language) -> Bool {
    let neighbours = LexiconSet().lexicon(for: language).neighbours
    return neighbours.contains(word, of: source.text, in: .lowestWord, isFolded: true)
      || neighbours.contains(word, of: source.text, in: .singularUnit, isFolded: true)
  }

  /// "bytes per second"
  private func isRate(behind word: Range<Int>, in cell: Block) -> Bool {
    let rest = word.upperBound..<cell.text.upperBound
    guard let start = rest.first(where: { source.text[$0] != 0x20 }) else { return false }
    return source.text[start] == UInt8(ascii: "/")
      || LexiconSet().lexicon(for: cell.language).neighbours.begins(.perWord, in: source.text, at: start, within: rest)
  }

  private func headsUnits(_ cell: Block) -> Bool {
    guard let label = cell.label else { return false }
    return LexiconSet().lexicon(for: cell.language).neighbours
      .contains(label, of: source.text, in: .unitColumn, isFolded: true)
  }

  /// Whether no other cell of the row but the first begins with a number.
  private func isOnlyNumber(_ block: Block, _ row: [Int]) -> Bool {
    !row.contains { other in
      let cell = source.blocks[other]
      return cell.column > 0 && cell.column != block.column && source.text[cell.text].contains { $0 &- 0x30 < 10 }
    }
  }

  // MARK: The whole table

  /// 単位：mm in the line above or the first cell.
  private mutating func declared(_ language: Language, _ reader: inout UnitReader) -> ToldUnit? {
    if let general { return general }
    var places = [source.blocks[cells.lowerBound].text]
    if cells.lowerBound > 0 { places.append(source.blocks[cells.lowerBound - 1].text) }
    var unit: ToldUnit?
    for place in places where unit == nil && place.count <= TableUnits.longestLine {
      unit = UnitLabel(source.text, place, language).declared(in: place, &reader)
    }
    general = .some(unit)
    return unit
  }

  private static let longestLine = 120
}
