// All mentions of a source: names and identifiers first, then everything that counts, measures or dates.

package enum Extraction {
  /// The mentions of a source, ascending by place in the file, none overlapping another. `kinds` nil means all.
  package static func mentions(of source: Source, kinds: Set<Kind>? = nil) -> [Mention] {
    // Names are always read, whatever was asked for: what is an address or a name gives no number.
    var names = NamePass()
    names.run(over: source, lexicon: .embedded)
    var grammar = Grammar(source: source, kinds: kinds)
    grammar.run(lexicons: LexiconSet(), masks: names.masks)
    var wanted = names.mentions.taken()
    if let kinds { wanted.removeAll { !kinds.contains($0.kind) } }
    VersionBounds(text: source.text, lexicons: LexiconSet(), names: .embedded).settle(&wanted)
    return merged(wanted, grammar.mentions.taken())
  }

  /// How many numbers and words of the lexicons a source has: what the scanner does alone, for measuring it.
  package static func tokenCount(of source: Source) -> Int {
    var grammar = Grammar(source: source, kinds: nil)
    return grammar.tokenCount(lexicons: LexiconSet())
  }

  /// Both lists by place; a proper name gives way to whatever else was read in its span.
  private static func merged(_ names: [Mention], _ values: consuming [Mention]) -> [Mention] {
    if names.isEmpty { return values }
    // Link targets may lie elsewhere in the file than their text, values never do.
    let places = names.indices.map { Place(names.span, $0) }
    var order = Array(names.indices)
    if order.indices.dropFirst().contains(where: { places[$0].precedes(places[$0 - 1]) }) {
      order.sort { places[$0].precedes(places[$1]) || (!places[$1].precedes(places[$0]) && $0 < $1) }
    }
    // Names are few and values many: room is made behind the values, and filled from the end, so that values are moved
    // and never copied.
    var value = values.count
    var result = values
    result += names
    for place in result.indices.reversed() {
      guard let name = order.last else { break }
      if value > 0, !Place(result.span, value - 1).precedes(places[name]) {
        value -= 1
        result.exchange(value, place)
      } else {
        result[place] = names[name]
        order.removeLast()
      }
    }
    return apart(result)
  }

  /// What does not run into the mention before it; where a name does, it is the one that gives way.
  private static func apart(_ mentions: [Mention]) -> [Mention] {
    let overlap = mentions.indices.dropFirst().first {
      mentions[$0 - 1].range.upperBound > mentions[$0].range.lowerBound
    }
    guard let overlap else { return mentions }
    var result = Array(mentions[..<overlap])
    result.reserveCapacity(mentions.count)
    for mention in mentions[overlap...] { append(mention, to: &result) }
    return result
  }

  private static func append(_ mention: Mention, to result: inout [Mention]) {
    if let last = result.indices.last, result[last].range.upperBound > mention.range.lowerBound {
      if result[last].kind == .name, mention.kind != .name { result[last] = mention }
    } else {
      result.append(mention)
    }
  }

  /// Where a mention stands: by place, and there a name last.
  private struct Place {
    let start: Int
    let isName: Bool

    init(_ mentions: Span<Mention>, _ i: Int) {
      start = mentions[i].range.lowerBound
      isName = mentions[i].kind == .name
    }

    func precedes(_ other: Place) -> Bool { start != other.start ? start < other.start : !isName && other.isName }
  }
}

extension [Mention] {
  /// `swapAt` copies what it swaps, and a mention holds several strings.
  fileprivate mutating func exchange(_ i: Int, _ j: Int) {
    if i == j { return }
    // A span lends its elements only: nothing can be moved out of one.
    withUnsafeMutableBufferPointer { mentions in
      let held = mentions.moveElement(from: i)
      mentions.initializeElement(at: i, to: mentions.moveElement(from: j))
      mentions.initializeElement(at: j, to: held)
    }
  }

  /// Hands all over and keeps none, so that they are moved and not copied.
  fileprivate mutating func taken() -> [Mention] {
    var taken: [Mention] = []
    swap(&taken, &self)
    return taken
  }
}
