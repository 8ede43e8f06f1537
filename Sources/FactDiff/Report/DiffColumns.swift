// Two columns of text that hold their place whatever the script.

/// Lays out pairs of cells: line number, text, sign, line number, text.
struct DiffColumns {
  var width: Int
  /// Digits of the largest line number.
  var gutter: Int
  var style: TerminalStyle

  /// Columns in front of a text on the left: two blanks, the line number, a blank.
  var indent: Int { gutter + 3 }
  /// Columns of a text on either side; five between the sides hold the sign.
  private var room: Int { max(8, (max(40, width) - 5 - 2 * indent) / 2) }

  /// The first line of a row, which carries line numbers and the sign.
  func append(
    values left: (line: Int, value: String)?, _ right: (line: Int, value: String)?, sign: DiffPage.Relation?,
    severity: Severity?, to bytes: inout [UInt8]
  ) {
    append(
      left.map { [PrintableText($0.value.utf8, breaking: true)] } ?? [],
      right.map { [PrintableText($0.value.utf8, breaking: true)] } ?? [], role: .strong,
      lines: (left?.line, right?.line),
      sign: sign, severity: severity, to: &bytes)
  }

  func append(
    _ left: [PrintableText], _ right: [PrintableText], role: TerminalStyle.Role?, lines: (Int?, Int?) = (nil, nil),
    sign: DiffPage.Relation? = nil, severity: Severity? = nil, to bytes: inout [UInt8]
  ) {
    let leftLines = left.flatMap { text in text.lines(of: room).map { (text, $0) } }
    let rightLines = right.flatMap { text in text.lines(of: room).map { (text, $0) } }
    for i in 0..<max(leftLines.count, rightLines.count, 1) {
      var row: [UInt8] = []
      append(number: i == 0 ? lines.0 : nil, to: &row)
      var used = 0
      if i < leftLines.count {
        let (text, range) = leftLines[i]
        used = text.width(of: range)
        append(text.bytes(of: range), role, to: &row)
      }
      if i < rightLines.count || (i == 0 && sign != nil) {
        appendBlanks(room - used + 2, to: &row)
        append(sign: i == 0 ? sign : nil, severity, to: &row)
        appendBlanks(2, to: &row)
      }
      if i < rightLines.count {
        append(number: i == 0 ? lines.1 : nil, to: &row)
        let (text, range) = rightLines[i]
        append(text.bytes(of: range), role, to: &row)
      }
      while row.last == 0x20 { row.removeLast() }
      bytes.append(contentsOf: row)
      bytes.append(0x0A)
    }
  }

  private func append(_ text: ArraySlice<UInt8>, _ role: TerminalStyle.Role?, to bytes: inout [UInt8]) {
    guard let role else { return bytes.append(contentsOf: text) }
    style.append(role, to: &bytes) { $0.append(contentsOf: text) }
  }

  private func append(number: Int?, to bytes: inout [UInt8]) {
    guard let number else { return appendBlanks(indent, to: &bytes) }
    appendBlanks(indent - 1 - decimalPlaces(number), to: &bytes)
    style.append(.faint, to: &bytes) { $0.append(decimal: number) }
    bytes.append(0x20)
  }

  private func append(sign: DiffPage.Relation?, _ severity: Severity?, to bytes: inout [UInt8]) {
    switch sign {
    case nil: bytes.append(0x20)
    case .equal: style.append(.agreement, to: &bytes) { $0.append(0x3D) }
    case .compatible: style.append(.agreement, to: &bytes) { $0.append(0x7E) }
    case .different: style.append(severity?.role ?? .warning, to: &bytes) { $0.append(literal: "≠") }
    }
  }
}
