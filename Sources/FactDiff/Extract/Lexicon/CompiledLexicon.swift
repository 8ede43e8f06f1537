// A lexicon as it travels inside the binary: its words are read when the tool is built; at its start tables are filled.

extension LexiconWords {
  /// All that a look-up needs, for `Lexicon(compiled:)`.
  var compiled: [UInt8] {
    var writer = CompactWriter()
    tables.add(to: &writer)
    let (entries, bounds) = entriesByList()
    var payloads: [String: Int] = [:]
    var texts: [LexiconEntry] = []
    for entry in entries where payloads[entry.payload] == nil {
      payloads[entry.payload] = texts.count
      texts.append(entry)
    }
    writer.add(texts.count)
    for entry in texts {
      writer.add(bytes: Array(entry.payload.utf8))
      writer.add(entry.value)
    }
    writer.add(roleSets.count)
    for list in roleSets.indices {
      let own = entries[Int(bounds[list])..<Int(bounds[list + 1])]
      writer.add(own.count)
      for entry in own {
        writer.add(Int(entry.role.rawValue))
        writer.add((payloads[entry.payload] ?? 0) << 1 | (entry.exactSpelling == nil ? 0 : 1))
        if let spelling = entry.exactSpelling { writer.add(bytes: Array(spelling.utf8)) }
      }
    }
    for list in neighbours { writer.add(list) }
    return writer.bytes
  }
}

extension Lexicon {
  /// Reads what `LexiconWords.compiled` gives.
  convenience init(compiled bytes: [UInt8]) {
    var reader = CompactReader(bytes)
    let tables = LexiconWords.Tables(from: &reader)
    let payloads = (0..<reader.number()).map { _ in (text: reader.bytesOfText(), value: reader.value()) }
    var roleSets = [RoleSet](repeating: RoleSet(), count: reader.number())
    var isExact = [Bool](repeating: false, count: roleSets.count)
    var entries: [LexiconEntry] = []
    entries.reserveCapacity(roleSets.count + roleSets.count / 4)
    var bounds: [Int32] = [0]
    bounds.reserveCapacity(roleSets.count + 1)
    for list in roleSets.indices {
      for _ in 0..<reader.number() {
        guard let role = Role(rawValue: UInt8(truncatingIfNeeded: reader.number())) else { continue }
        let number = reader.number()
        let payload = payloads[number >> 1]
        let spelling = number & 1 == 0 ? nil : reader.bytesOfText()
        if spelling != nil { isExact[list] = true }
        roleSets[list].insert(role)
        entries.append(LexiconEntry(role: role, value: payload.value, payload: payload.text, exactSpelling: spelling))
      }
      bounds.append(Int32(entries.count))
    }
    let neighbours = Neighbour.allCases.map { _ in reader.byteLists() }
    self.init(
      tables, roleSets: roleSets, isExact: isExact, entries: entries, bounds: bounds,
      neighbours: NeighbourWords(neighbours))
  }
}

extension LexiconWords.Tables {
  /// Each node by how far back it hangs, its character and its list.
  func add(to writer: inout CompactWriter) {
    let edges = self.edgesByTarget
    writer.add(edges.count)
    for (place, edge) in edges.enumerated() {
      writer.add(place + 1 - edge.node)
      writer.add(Int(edge.scalar))
      writer.add(Int(nodes[place + 1].list) + 1)
    }
  }

  /// Reads the nodes, and works out again what their words begin with.
  init(from reader: inout CompactReader) {
    let count = reader.number()
    self.init(nodes: count + 1)
    /// Where a node is reached by one character, that; else zero.
    var firsts = [UInt32](repeating: 0, count: count + 1)
    /// Where a node is reached by at most eight letters, those.
    var letters = [UInt64](repeating: 0, count: count + 1)
    for node in 1..<(count + 1) {
      let parent = node - reader.number()
      let scalar = UInt32(truncatingIfNeeded: reader.number())
      let list = reader.number() - 1
      add(scalar, behind: parent, list: list)
      if parent == 0 {
        firsts[node] = scalar
        mark(first: scalar, isWord: list >= 0)
      } else if firsts[parent] != 0 {
        mark(first: firsts[parent], second: scalar)
      }
      let head = letters[parent]
      if scalar < 0x80, Lexicon.isLetter(UInt8(scalar)) {
        guard parent == 0 || head != 0, head >> 56 == 0 else { continue }
        // Behind the bytes that are there.
        letters[node] = head | UInt64(scalar) << UInt64((71 - head.leadingZeroBitCount) & ~7)
        if list >= 0 || letters[node] >> 56 != 0 { addHead(letters[node], at: node) }
      } else if head != 0 {
        addHead(head, at: parent)
      }
    }
    finish()
  }
}

extension CompactWriter {
  /// Zero, which most are, is one character.
  fileprivate mutating func add(_ value: Number) {
    add(Int(value.digits.magnitude) << 1 | (value.digits < 0 ? 1 : 0))
    if value.digits == 0 { return }
    add(Int(value.exponent.magnitude) << 1 | (value.exponent < 0 ? 1 : 0))
    add(Int(value.divisor))
  }
}

extension CompactReader {
  fileprivate mutating func bytesOfText() -> String { String(decoding: byteList(), as: UTF8.self) }

  fileprivate mutating func value() -> Number {
    let digits = signed()
    return digits == 0 ? .zero : Number(digits: Int64(digits), exponent: signed(), divisor: Int64(number()))
  }

  private mutating func signed() -> Int {
    let number = number()
    return number & 1 == 0 ? number >> 1 : -(number >> 1)
  }
}
