// Slots of rules of one's own: the values that stand behind the words which a rule gives.

/// Finds the values that a rule's cues name in the documents of a group: in labels first, else in running text.
struct CuedSlots {
  let sources: [Source]
  let mentions: [[Mention]]
  /// Indices of the group's sources.
  let members: [Int]

  /// How far behind a cue its value may stand, in bytes.
  private static let reach = 60

  /// The slot of a rule with cues; nil where fewer than two places fill it.
  func slot(of rule: Rule) -> Slot? {
    guard !rule.cues.isEmpty, let name = rule.slots.first else { return nil }
    let cues = rule.cues.map { Array($0.utf8) }
    let hashes = Set(cues.map { ConceptLexicon.labelHash($0, 0..<$0.count) })
    var fills: [[Assertion]] = []
    for source in members {
      let found = assertions(in: source, rule, hashes, cues.map(CuedSlots.lowered))
      if !found.isEmpty { fills.append(found) }
    }
    let all = fills.flatMap { $0 }
    guard all.count > 1 else { return nil }
    var slot = Slot(
      attribute: name, name: name.replacing("-", with: " "), relation: .equal, confidence: .certain, assertions: all,
      pair: (0, 1))
    worst(of: fills, rule, &slot)
    return slot
  }

  /// Between two documents one agreement is enough: the figure may be told again for something narrower.
  private func worst(of fills: [[Assertion]], _ rule: Rule, _ slot: inout Slot) {
    var start: [Int] = [0]
    for fill in fills { start.append(start[start.count - 1] + fill.count) }
    for i in fills.indices {
      for j in i..<fills.count where j > i || rule.within {
        var found: (Relation, Int, Int)?
        pairs: for x in fills[i].indices {
          for y in fills[j].indices where i != j || y > x {
            let relation = Comparator.compare(mention(fills[i][x]), mention(fills[j][y]), by: rule)
            if relation == .equal || relation == .compatible, i != j {
              found = nil
              break pairs
            }
            guard let kind = Rule.Relation(rawValue: relation.rawValue), rule.on.contains(kind), found == nil else {
              continue
            }
            found = (relation, start[i] + x, start[j] + y)
          }
        }
        guard let (relation, a, b) = found else { continue }
        if slot.relation == .equal || relation == .conflict && slot.relation != .conflict {
          slot.relation = relation
          slot.pair = (a, b)
        }
      }
    }
  }

  private func mention(_ assertion: Assertion) -> Mention { mentions[assertion.source][assertion.mention] }

  /// At most sixteen a document: a column of prices is a list, not a slot.
  private func assertions(in source: Int, _ rule: Rule, _ hashes: Set<UInt64>, _ cues: [[UInt8]]) -> [Assertion] {
    let document = sources[source]
    var labelled: [Assertion] = []
    var told: [Assertion] = []
    var seen: Set<String> = []
    var last: (block: Int, clauses: Clauses)?
    for (index, mention) in mentions[source].enumerated() where rule.kinds.contains(mention.kind) {
      let block = document.blocks[mention.block]
      let known = last.flatMap { $0.block == mention.block ? $0.clauses : nil }
      let clauses = known ?? Clauses(text: document.text, range: block.text)
      last = (mention.block, clauses)
      let isLabelled = [block.label, block.rowLabel].contains { label in
        guard let label, hashes.contains(ConceptLexicon.labelHash(document.text, label)) else { return false }
        // A label in front of a text names the first value of its sentence; a key or a header names them all.
        guard label.upperBound <= mention.text.lowerBound, block.text.contains(label.lowerBound) else { return true }
        let gap = label.upperBound..<mention.text.lowerBound
        return !endsSentence(clauses, gap, document.text) && !isTaken(gap, index, -1, mentions[source], rule.kinds)
      }
      let isTold = !isLabelled && follows(index, in: block, clauses, document, cues, mentions[source], rule.kinds)
      guard isLabelled || isTold, seen.insert(mention.boundedCanonical).inserted else { continue }
      let clause = clauses.clauseRange(clauses.clause(at: mention.text.lowerBound))
      let assertion = Assertion(
        source: source, mention: index,
        clause: clause.lowerBound..<max(clause.upperBound, mention.text.upperBound))
      if isLabelled { labelled.append(assertion) } else { told.append(assertion) }
    }
    let found = labelled.isEmpty ? told : labelled
    return found.count > 16 ? [] : found
  }

  /// Whether a cue stands shortly in front of the value, or right behind it, with no other value of the kinds between.
  private func follows(
    _ index: Int, in block: Block, _ clauses: Clauses, _ source: Source, _ cues: [[UInt8]], _ all: [Mention],
    _ kinds: [Kind]
  ) -> Bool {
    let mention = all[index]
    let from = max(block.text.lowerBound, mention.text.lowerBound - CuedSlots.reach)
    let to = min(block.text.upperBound, mention.text.upperBound + CuedSlots.reach / 3)
    guard from <= mention.text.lowerBound, to >= mention.text.upperBound else { return false }
    let before = CuedSlots.lowered(Array(source.text[from..<mention.text.lowerBound]))
    let behind = CuedSlots.lowered(Array(source.text[mention.text.upperBound..<to]))
    for cue in cues {
      if let place = CuedSlots.last(cue, in: before) {
        let gap = (from + place + cue.count)..<mention.text.lowerBound
        if !endsSentence(clauses, gap, source.text), !isTaken(gap, index, -1, all, kinds) { return true }
      }
      if let place = CuedSlots.first(cue, in: behind) {
        let gap = mention.text.upperBound..<(mention.text.upperBound + place)
        if !endsSentence(clauses, gap, source.text), !isTaken(gap, index, 1, all, kinds) { return true }
      }
    }
    return false
  }

  /// Whether another value of the kinds stands in the gap, looked for from its neighbour on.
  private func isTaken(_ gap: Range<Int>, _ index: Int, _ step: Int, _ all: [Mention], _ kinds: [Kind]) -> Bool {
    var i = index + step
    while all.indices.contains(i), all[i].text.overlaps(gap) {
      if kinds.contains(all[i].kind) { return true }
      i += step
    }
    return false
  }

  /// Whether a sentence, or a line of its own, ends in the gap between a cue and a value.
  private func endsSentence(_ clauses: Clauses, _ gap: Range<Int>, _ text: [UInt8]) -> Bool {
    clauses.sentence(at: gap.lowerBound - 1) != clauses.sentence(at: gap.upperBound) || text[gap].contains(0)
  }

  private static func lowered(_ bytes: [UInt8]) -> [UInt8] { bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 } }

  /// A whole word where it is written with letters that spaces part.
  private static func isWhole(_ cue: [UInt8], at place: Int, in text: [UInt8]) -> Bool {
    let end = place + cue.count
    let begins = place == 0 || !isWordByte(text[place - 1]) || !isWordByte(cue[0])
    let ends = end == text.count || !isWordByte(text[end]) || !isWordByte(cue[cue.count - 1])
    return begins && ends
  }

  private static func last(_ cue: [UInt8], in text: [UInt8]) -> Int? {
    guard !cue.isEmpty, text.count >= cue.count else { return nil }
    return (0...(text.count - cue.count)).last { text[$0...].starts(with: cue) && isWhole(cue, at: $0, in: text) }
  }

  private static func first(_ cue: [UInt8], in text: [UInt8]) -> Int? {
    guard !cue.isEmpty, text.count >= cue.count else { return nil }
    return (0...(text.count - cue.count)).first { text[$0...].starts(with: cue) && isWhole(cue, at: $0, in: text) }
  }
}
