// All mentions of a source: names and identifiers first, then everything that counts, measures or dates.

package enum Extraction {
  /// The mentions of a source, ascending by place in the file, none overlapping another. `kinds` nil means all.
  package static func mentions(of source: Source, kinds: Set<Kind>? = nil) -> [Mention] {
    // Names are always read, whatever was asked for: what is an address or a name gives no number.
    var names = NamePass()
    names.run(over: source, lexicon: .embedded)
    var grammar = Grammar(source: source, kinds: kinds)
    grammar.run(lexicons: LexiconSet(), masks: names.masks)
    var wanted = kinds.map { kinds in names.mentions.filter { kinds.contains($0.kind) } } ?? names.mentions
    VersionBounds(text: source.text, lexicons: LexiconSet(), names: .embedded).settle(&wanted)
    return merged(wanted, grammar.mentions)
  }

  /// How many numbers and words of the lexicons a source has: what the scanner does alone, for measuring it.
  package static func tokenCount(of source: Source) -> Int {
    var grammar = Grammar(source: source, kinds: nil)
    return grammar.tokenCount(lexicons: LexiconSet())
  }

  /// Both lists by place; a proper name gives way to whatever else was read in its span.
  private static func merged(_ names: [Mention], _ values: [Mention]) -> [Mention] {
    // Link targets may lie elsewhere in the file than their text, values never do.
    var order = Array(names.indices)
    if order.indices.dropFirst().contains(where: { Extraction.precedes(names[$0], names[$0 - 1]) }) {
      order.sort { precedes(names[$0], names[$1]) || (!precedes(names[$1], names[$0]) && $0 < $1) }
    }
    var result: [Mention] = []
    result.reserveCapacity(names.count + values.count)
    var (i, j) = (0, 0)
    while i < order.count || j < values.count {
      if i < order.count, j == values.count || !precedes(values[j], names[order[i]]) {
        append(names[order[i]], to: &result)
        i += 1
      } else {
        append(values[j], to: &result)
        j += 1
      }
    }
    return result
  }

  private static func append(_ mention: Mention, to result: inout [Mention]) {
    if let last = result.indices.last, result[last].range.upperBound > mention.range.lowerBound {
      if result[last].kind == .name, mention.kind != .name { result[last] = mention }
    } else {
      result.append(mention)
    }
  }

  /// By place, and there a name last.
  private static func precedes(_ a: Mention, _ b: Mention) -> Bool {
    if a.range.lowerBound != b.range.lowerBound { return a.range.lowerBound < b.range.lowerBound }
    return a.kind != .name && b.kind == .name
  }
}
