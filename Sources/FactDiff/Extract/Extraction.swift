// All mentions of a source: names and identifiers first, then everything that counts, measures or dates.

package enum Extraction {
  /// The mentions of a source, ascending by place, none overlapping another. `kinds` nil means all.
  package static func mentions(of source: Source, kinds: Set<Kind>? = nil) -> [Mention] {
    var grammar = Grammar(source: source, kinds: kinds)
    grammar.run(lexicons: LexiconSet(), masks: [])
    return grammar.mentions
  }
}
