// Cells that leave their currency and magnitude to the table: "(Mrd. $)", "En millions d'euros", 單位:億元.

/// What a header says of the numbers below or beside it.
struct AmountHeader {
  /// Nil where only a magnitude is told: 單位:萬輛.
  var currency: String?
  var factor: Number
}

/// What the headers of one table say, each read once for all cells below or beside it.
struct TableHeaders {
  /// Where a label stands, and the language of the cell that it is read for.
  struct Label: Hashable {
    var start: Int
    var language: Language
  }
  /// The table, or 0.
  var table = 0
  /// What its corner or the line above it says of its numbers.
  var general: AmountHeader?
  var labels: [Label: AmountHeader?] = [:]
  /// What the row or the column says of the present cell.
  var told: AmountHeader?
}

extension Grammar {
  /// Asks the headers of a cell that holds a number.
  mutating func enterCell() {
    let here = source.blocks[block]
    guard here.zone == .table else { return }
    enterTable(here)
    guard here.row > 0, !numerals.isEmpty else { return }
    headers.told = here.rowLabel.flatMap { header(of: $0) } ?? here.label.flatMap { header(of: $0) }
  }

  private mutating func header(of label: Range<Int>) -> AmountHeader? {
    let key = TableHeaders.Label(start: label.lowerBound, language: language)
    if let known = headers.labels[key] { return known }
    let header = amountHeader(in: label)
    headers.labels[key] = .some(header)
    return header
  }

  /// Looks at a table's corner and at the line above it, once a table.
  private mutating func enterTable(_ here: Block) {
    guard here.container != headers.table else { return }
    headers = TableHeaders(table: here.container)
    var first = block
    while first > 0, source.blocks[first - 1].container == here.container { first -= 1 }
    if source.blocks[first].row == 0, source.blocks[first].column == 0 {
      headers.general = amountHeader(in: source.blocks[first].text)
    }
    // A line above that is written for the table: 單位:…, "in Mio. Euro".
    if headers.general == nil, first > 0, !source.blocks[first - 1].text.isEmpty,
      source.blocks[first - 1].text.count <= 160,
      declaresUnit(source.blocks[first - 1].text)
    {
      headers.general = amountHeader(in: source.blocks[first - 1].text)
    }
  }

  /// The amount of a cell that is a bare number, by its row, its column or its table.
  func cellAmount(_ operand: Operand) -> Match? {
    let here = source.blocks[block]
    guard here.row > 0, isWholeCell(operand) else { return nil }
    let told = headers.told
    guard var header = told ?? headers.general else { return nil }
    if told == nil {
      if operand.numeral.digitCount == 4, operand.interval.min?.mayBeYear == true, operand.numeral.decimals == 0,
        !operand.numeral.hasSeparator
      {
        return nil
      }
      if let label = here.label, names(label, "%") || names(label, "％") { return nil }
      if let row = here.rowLabel, names(row, "%") || names(row, "％") { return nil }
    }
    if let row = here.rowLabel, names(row, .perShare) { header.factor = .one }
    let interval = operand.interval.scaled(by: header.factor)
    if let currency = header.currency {
      return Match(
        kind: .money, value: .money(interval, currency: localCurrency(currency)), bound: operand.bound,
        start: operand.start, end: operand.end, next: operand.next)
    }
    guard header.factor != .one else { return nil }
    return Match(
      kind: .number, value: .number(interval, noun: ""), bound: operand.bound, start: operand.start, end: operand.end,
      next: operand.next)
  }

  /// A bare number below or beside "%", "Alter", "Edad": a share, or somebody's age.
  func cellShare(_ operand: Operand) -> Match? {
    let here = source.blocks[block]
    guard here.row > 0, headers.told == nil, isWholeCell(operand) else { return nil }
    if let label = here.label, let match = share(operand, below: label) { return match }
    return here.rowLabel.flatMap { share(operand, below: $0) }
  }

  private func share(_ operand: Operand, below label: Range<Int>) -> Match? {
    guard label.lowerBound != range.lowerBound, label.count <= 60 else { return nil }
    // "n (%)" heads counts, with their share behind them.
    if reads(.percent), names(label, "%") || names(label, "％"), !names(label, "n ("), !isLikeYear(operand) {
      return Match(
        kind: .percent, value: .percent(operand.interval), bound: operand.bound, start: operand.start, end: operand.end,
        next: operand.next)
    }
    guard reads(.age), let years = operand.interval.point?.integer, (0...110).contains(years),
      isOne(label, of: .ageLabel)
    else { return nil }
    return Match(
      kind: .age, value: .age(operand.interval, unit: "year"), start: operand.start, end: operand.end,
      next: operand.next)
  }

  private func isLikeYear(_ operand: Operand) -> Bool {
    operand.numeral.digitCount == 4 && operand.numeral.decimals == 0 && !operand.numeral.hasSeparator
  }

  /// The currency and the magnitude that a header names, in either order.
  private func amountHeader(in label: Range<Int>) -> AmountHeader? {
    guard label.count <= 200 else { return nil }
    var header = Scanner()
    header.scan(text, label, masks: [], lexicon: lexicon, compounds: false)
    var currency: String?
    var factor = Number.one
    var last = label.lowerBound
    for token in header.tokens where token.list >= 0 {
      if currency == nil,
        let entry = lexicon.entry(token.list, .currencySuffix, in: text, at: token.start)
          ?? lexicon.entry(token.list, .currencyPrefix, in: text, at: token.start)
      {
        let (unit, divisor) = Grammar.currency(entry.payload)
        // "Cent" in a header is no magnitude of what stands below.
        if let divisor, divisor < .one { return nil }
        currency = unit
        if let divisor { factor = factor * divisor }
        factor = factor * signMagnitude(behind: token.end)
      } else if let entry = lexicon.entry(token.list, .magnitude, in: text, at: token.start)
        ?? lexicon.entry(token.list, .numeral, in: text, at: token.start), entry.value >= Number(1000),
        factor == .one || token.start == last
      {
        factor = factor * entry.value
      } else if currency != nil, factor != .one {
        break
      }
      last = token.end
    }
    guard currency != nil || factor != .one && declaresUnit(label) else { return nil }
    return AmountHeader(currency: currency, factor: factor)
  }

  /// "€m", "$bn", "£k".
  private func signMagnitude(behind end: Int) -> Number {
    let start = end + spaceWidth(at: end)
    guard end < text.count, start < text.count else { return .one }
    let after = start + 1 < text.count ? text[start + 1] : 0
    if text[start] == UInt8(ascii: "b"), after == UInt8(ascii: "n") { return Number(1_000_000_000) }
    guard !Lexicon.isLetter(after) else { return .one }
    switch text[start] {
    case UInt8(ascii: "m"), UInt8(ascii: "M"): return Number(1_000_000)
    case UInt8(ascii: "B"): return Number(1_000_000_000)
    case UInt8(ascii: "k"), UInt8(ascii: "K"): return Number(1000)
    default: return .one
    }
  }

  /// Whether nothing but emphasis, a sign and brackets stands beside the number.
  func isWholeCell(_ operand: Operand) -> Bool {
    let frame = "*_ +()\t"
    for k in range.lowerBound..<operand.start where !frame.utf8.contains(text[k]) && text[k] != UInt8(ascii: "-") {
      return false
    }
    for k in operand.end..<range.upperBound where !frame.utf8.contains(text[k]) { return false }
    return true
  }

  private func names(_ label: Range<Int>, _ word: StaticString) -> Bool {
    var k = label.lowerBound
    let first = word.utf8Start[0]
    while k + word.utf8CodeUnitCount <= label.upperBound {
      if text[k] == first, isText(k, word) { return true }
      k += 1
    }
    return false
  }

  private func isText(_ start: Int, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { buffer in
      for (k, byte) in buffer.enumerated() where text[start + k] != byte { return false }
      return true
    }
  }

  private func declaresUnit(_ label: Range<Int>) -> Bool {
    names(label, .unitDeclaration)
  }
}
