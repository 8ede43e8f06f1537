// The concept lexicon as it travels inside the binary: everything that its files say is worked out, the tables are to be
// filled.

extension ConceptLexicon {
  /// All that a look-up needs, for `init(compiled:)`.
  var compiled: [UInt8] {
    var writer = CompactWriter()
    writer.add(ids.count)
    for id in ids { writer.add(id) }
    writer.add(none + 1)
    let hashes = words.hashes
    writer.add(hashes.count)
    for hash in hashes { writer.add(hash) }
    ConceptLexicon.add(phrases.edges, to: &writer)
    ConceptLexicon.add(phraseEnds.indices.filter { phraseEnds[$0].concept != 0 }, to: &writer) { place, writer in
      let end = phraseEnds[place]
      writer.add(Int(end.concept) << 2 | (end.hasPriority ? 2 : 0) | (end.isEnglishOnly ? 1 : 0))
    }
    ConceptLexicon.add(characters.edges, to: &writer)
    let ending = characterEnds.indices.filter { place in
      let end = characterEnds[place]
      return end.chinese != 0 || end.japanese != 0 || end.korean != 0
    }
    ConceptLexicon.add(ending, to: &writer) { place, writer in
      let end = characterEnds[place]
      let flags = (end.hasPriority ? 4 : 0) | (end.needsBoundary ? 2 : 0) | (end.needsNumber ? 1 : 0)
      let isPlain = end.japanese == 0 && end.korean == 0
      writer.add(Int(end.chinese) << 4 | flags << 1 | (isPlain ? 0 : 1))
      if isPlain { return }
      writer.add(Int(end.japanese))
      writer.add(Int(end.korean))
    }
    ConceptLexicon.add(beginnings.indices.filter { beginnings[$0].rawValue != 0 }, to: &writer) { place, writer in
      writer.add(Int(beginnings[place].rawValue))
    }
    let slots = Set(labels.values).sorted()
    writer.add(slots.count)
    for slot in slots { writer.add(slot) }
    writer.add(labels.count)
    for (hash, slot) in labels.sorted(by: { $0.key < $1.key }) {
      writer.add(hash)
      writer.add(slots.firstIndex(of: slot) ?? 0)
    }
    return writer.bytes
  }

  /// Reads what `compiled` gives; of nothing, a lexicon without words.
  init(compiled bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    var reader = CompactReader(bytes)
    ids = (0..<reader.number()).map { _ in reader.text() }
    none = reader.number() - 1
    var hashes = [UInt64](repeating: 0, count: reader.number())
    for place in hashes.indices { hashes[place] = reader.hash() }
    words = HashNumbering(distinct: hashes)
    phrases = SymbolTrie(distinct: ConceptLexicon.edges(from: &reader))
    phraseEnds = [LatinEnd](repeating: LatinEnd(), count: Int(phrases.count))
    var place = 0
    for _ in 0..<reader.number() {
      place += reader.number()
      let number = reader.number()
      phraseEnds[place].concept = Int32(truncatingIfNeeded: number >> 2)
      phraseEnds[place].hasPriority = number & 2 != 0
      phraseEnds[place].isEnglishOnly = number & 1 != 0
    }
    characters = SymbolTrie(distinct: ConceptLexicon.edges(from: &reader))
    characterEnds = [CharacterEnd](repeating: CharacterEnd(), count: Int(characters.count))
    place = 0
    for _ in 0..<reader.number() {
      place += reader.number()
      let number = reader.number()
      var end = CharacterEnd(chinese: Int32(truncatingIfNeeded: number >> 4))
      end.hasPriority = number & 8 != 0
      end.needsBoundary = number & 4 != 0
      end.needsNumber = number & 2 != 0
      if number & 1 != 0 {
        end.japanese = Int32(truncatingIfNeeded: reader.number())
        end.korean = Int32(truncatingIfNeeded: reader.number())
      }
      characterEnds[place] = end
    }
    place = 0
    for _ in 0..<reader.number() {
      place += reader.number()
      beginnings[place] = WordTables(rawValue: UInt8(truncatingIfNeeded: reader.number()))
    }
    let slots = (0..<reader.number()).map { _ in reader.text() }
    let count = reader.number()
    labels.reserveCapacity(count)
    for _ in 0..<count {
      let hash = reader.hash()
      labels[hash] = slots[reader.number()]
    }
  }

  /// How many there are, and each by how far it stands behind the one before it.
  private static func add(_ places: [Int], to writer: inout CompactWriter, _ body: (Int, inout CompactWriter) -> Void) {
    writer.add(places.count)
    var last = 0
    for place in places {
      writer.add(place - last)
      body(place, &writer)
      last = place
    }
  }

  /// Each edge by how far back it comes from, zero for the root, and its symbol.
  private static func add(_ edges: [SymbolTrie.Edge], to writer: inout CompactWriter) {
    writer.add(edges.count)
    for (place, edge) in edges.enumerated() {
      writer.add(edge.parent == 0 ? 0 : place + 1 - Int(edge.parent))
      writer.add(Int(edge.symbol))
    }
  }

  private static func edges(from reader: inout CompactReader) -> [SymbolTrie.Edge] {
    var edges = [SymbolTrie.Edge](repeating: (0, 0), count: reader.number())
    for place in edges.indices {
      let back = reader.number()
      if back != 0 { edges[place].parent = UInt32(truncatingIfNeeded: place + 1 - back) }
      edges[place].symbol = UInt32(truncatingIfNeeded: reader.number())
    }
    return edges
  }
}
