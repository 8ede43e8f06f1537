// The part of TOML that front matter uses, line by line.

extension FrontMatter {
  mutating func readTOML(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    var prefix: [UInt8] = []
    var line = start
    while line < end {
      let lineEnd = min(bytes.endOfLine(from: line), end)
      let next = min(bytes.nextLine(after: lineEnd), end)
      let text = bytes.trimmed(line..<lineEnd)
      line = next
      guard let first = text.first, bytes[first] != UInt8(ascii: "#") else { continue }
      if bytes[first] == UInt8(ascii: "[") {
        var close = first
        while close < text.upperBound, bytes[close] != UInt8(ascii: "]") { close += 1 }
        let name = bytes[first..<close].filter { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "\"") }
        guard close < text.upperBound, !name.isEmpty else {
          problem(first, text.upperBound, "front matter has a table name that is not closed; \"[name]\" would be right")
          continue
        }
        prefix = name.count > 256 ? [] : name + [UInt8(ascii: ".")]
        continue
      }
      if let after = readTOMLEntry(bytes, text, end, prefix) { line = after }
    }
    fields.removeAll { $0.values.isEmpty }
  }

  private mutating func readTOMLEntry(_ bytes: [UInt8], _ text: Range<Int>, _ end: Int, _ prefix: [UInt8]) -> Int? {
    var i = text.lowerBound
    var key: Range<Int>
    if bytes[i] == UInt8(ascii: "\"") || bytes[i] == UInt8(ascii: "'"),
      let quoted = quotedScalar(bytes, &i, text.upperBound, style: .toml)
    {
      key = quoted.span
    } else {
      while i < text.upperBound, bytes[i] != UInt8(ascii: "=") { i += 1 }
      key = bytes.trimmed(text.lowerBound..<i)
    }
    while i < text.upperBound, isBlank(bytes[i]) { i += 1 }
    guard i < text.upperBound, bytes[i] == UInt8(ascii: "="), !key.isEmpty else {
      problem(text.lowerBound, text.upperBound, "front matter has no key here; \"key = value\" would be right")
      return nil
    }
    i += 1
    while i < text.upperBound, isBlank(bytes[i]) { i += 1 }
    guard i < text.upperBound else {
      problem(text.lowerBound, text.upperBound, "front matter has a key without value; \"key = value\" would be right")
      return nil
    }
    fields.append(Field(prefix: prefix, key: key))
    let index = fields.count - 1
    let start = i
    switch bytes[i] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let value = quotedScalar(bytes, &i, end, style: .toml) else {
        problem(start, text.upperBound, "front matter has a quote that is not closed; \"text\" would be right")
        return nil
      }
      append(value, to: index, bytes)
      return rest(bytes, i, end)
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      var reader = FlowReader(bytes, style: .toml, end: end)
      guard let stop = reader.read(from: start, prefix: prefix, key: key) else {
        problem(start, text.upperBound, "front matter has a bracket that is not closed; \"[a, b]\" would be right")
        return nil
      }
      adopt(reader.fields, bytes, index)
      return rest(bytes, stop, end)
    default:
      while i < text.upperBound, bytes[i] != UInt8(ascii: "#") { i += 1 }
      let value = bytes.trimmed(start..<i)
      if !value.isEmpty { append(Value(pieces: [.bytes(value)], span: value), to: index, bytes) }
      return nil
    }
  }
}
