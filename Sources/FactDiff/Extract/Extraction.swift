// All mentions of a source: names and identifiers first, then everything that counts, measures or dates.

package enum Extraction {
  /// The mentions of a source, ascending by place in the file, none overlapping another. `kinds` nil means all.
  package static func mentions(of source: Source, kinds: Set<Kind>? = nil) -> [Mention] {
    // Names are always read, whatever was asked for: what is an address or a name gives no number.
    var names = NamePass()
    names.run(over: source, lexicon: .embedded)
    var grammar = Grammar(source: source, kinds: kinds)
    grammar.run(lexicons: LexiconSet(), masks: names.masks)
    let wanted = kinds.map { kinds in names.mentions.filter { kinds.contains($0.kind) } } ?? names.mentions
    return merged(wanted, grammar.mentions)
  }

  /// Both lists by place; a proper name gives way to whatever else was read in its span.
  private static func merged(_ names: [Mention], _ values: [Mention]) -> [Mention] {
    var all = names + values
    all.sort { ($0.range.lowerBound, $0.kind == .name ? 1 : 0) < ($1.range.lowerBound, $1.kind == .name ? 1 : 0) }
    var result: [Mention] = []
    result.reserveCapacity(all.count)
    for mention in all {
      if let last = result.last, last.range.upperBound > mention.range.lowerBound {
        if last.kind == .name, mention.kind != .name { result[result.count - 1] = mention }
        continue
      }
      result.append(mention)
    }
    return result
  }
}
