// Mutates the examples of rules: a value changed in an example that agrees must be noticed, a contradiction made equal must
// fall silent. What passes its examples by luck does not pass these.

/// What became of one mutation.
public struct MutationOutcome: Sendable {
  /// What was done to the example.
  public enum Kind: String, Sendable {
    /// One of several values that agree was changed.
    case changed
    /// The values that contradict were made the same.
    case equal
  }

  /// The id of the rule.
  public var rule: String
  /// The example that was mutated.
  public var example: Rule.Example
  /// What was done to it.
  public var kind: Kind
  /// "182 → 582 in source 1".
  public var change: String
  /// Whether the rules noticed the change, or fell silent where all was made equal.
  public var isNoticed: Bool
  /// What was seen instead.
  public var detail: String
}

/// Mutates examples and checks them.
public enum RuleMutations {
  /// Mutates every example that is no known miss, with all rules at work.
  public static func run(_ tested: [Rule], with rules: RuleSet) -> [MutationOutcome] {
    let options = CheckOptions(grouping: .all, failOn: .error, rules: rules, allowSingle: true)
    var outcomes: [MutationOutcome] = []
    for rule in tested {
      for example in rule.fires where !example.isTodo {
        if let outcome = madeEqual(example, rule, options) { outcomes.append(outcome) }
      }
      for example in rule.silent where !example.isTodo { outcomes += changed(example, rule, options) }
    }
    return outcomes
  }

  // MARK: A contradiction made equal

  /// Every marked value takes the text of the first; nil where fewer than two are marked.
  private static func madeEqual(_ example: Rule.Example, _ rule: Rule, _ options: CheckOptions) -> MutationOutcome? {
    let marked = example.sources.flatMap { document in document.marks.map { Array(document.text.utf8)[$0] } }
    guard marked.count > 1, let first = marked.first else { return nil }
    var sources: [Source] = []
    for (index, document) in example.sources.enumerated() {
      var bytes = Array(document.text.utf8)
      for mark in document.marks.reversed() { bytes.replaceSubrange(mark, with: first) }
      guard let source = try? Source.load(id: "source \(index + 1)", bytes: bytes, readsSettings: true) else {
        return nil
      }
      sources.append(source)
    }
    let finding = Checker.check(sources: sources, options: options).findings.first { $0.rule == rule.id }
    return MutationOutcome(
      rule: rule.id, example: example, kind: .equal, change: "all say " + String(decoding: first, as: UTF8.self),
      isNoticed: finding == nil, detail: finding.map { "it still fires: " + $0.message } ?? "")
  }

  // MARK: A value changed

  /// A place whose value agrees with others, and those others.
  private struct Agreed {
    var source: Int
    var mention: Mention
    var others: [Mention]
  }

  /// One mutation for each place that agrees with another.
  private static func changed(_ example: Rule.Example, _ rule: Rule, _ options: CheckOptions) -> [MutationOutcome] {
    var sources: [Source] = []
    for (index, document) in example.sources.enumerated() {
      guard
        let source = try? Source.load(id: "source \(index + 1)", bytes: Array(document.text.utf8), readsSettings: true)
      else {
        return []
      }
      sources.append(source)
    }
    let mentions = sources.map { Extraction.mentions(of: $0) }
    let report = Checker.check(sources: sources, mentions: mentions, options: options)
    var outcomes: [MutationOutcome] = []
    var seen: Set<Range<Int>> = []
    for slot in report.slots where slot.agrees && Set(slot.evidence.map(\.source)).count > 1 {
      for agreed in places(of: slot, mentions)
      where rule.kinds.contains(agreed.mention.kind) && !isConverted(agreed, mentions[agreed.source], sources) {
        let key =
          agreed.source << 32 + agreed.mention.range.lowerBound..<agreed.source << 32 + agreed.mention.range.upperBound
        guard seen.insert(key).inserted, let (text, bytes) = mutant(of: agreed, sources[agreed.source]) else {
          continue
        }
        var changedSources = sources
        guard let source = try? Source.load(id: sources[agreed.source].id, bytes: bytes, readsSettings: true) else {
          continue
        }
        changedSources[agreed.source] = source
        let old = agreed.mention.range
        let place = old.lowerBound..<(old.upperBound + bytes.count - sources[agreed.source].bytes.count)
        let found = Checker.check(sources: changedSources, options: options).findings.contains { finding in
          finding.evidence.contains { $0.source == agreed.source && $0.range.overlaps(place) }
        }
        let before = String(decoding: sources[agreed.source].bytes[old], as: UTF8.self)
        outcomes.append(
          MutationOutcome(
            rule: rule.id, example: example, kind: .changed,
            change: before + " → " + text + " in source \(agreed.source + 1)", isNoticed: found,
            detail: found ? "" : "nobody notices"))
      }
    }
    return outcomes
  }

  /// A value and its conversion in brackets, "2 m (6.6 ft)", are one statement: neither is changed alone.
  private static func isConverted(_ agreed: Agreed, _ mentions: [Mention], _ sources: [Source]) -> Bool {
    let bytes = sources[agreed.source].bytes
    let own = agreed.mention.range
    return mentions.contains { other in
      guard other.kind == agreed.mention.kind, other.range != own else { return false }
      let (first, second) = other.range.lowerBound < own.lowerBound ? (other.range, own) : (own, other.range)
      guard first.upperBound < second.lowerBound, second.lowerBound - first.upperBound <= 4 else { return false }
      let gap = SuppressionText.trimmed(bytes[first.upperBound..<second.lowerBound])
      return gap.elementsEqual("(".utf8) || gap.elementsEqual("（".utf8)
    }
  }

  private static func places(of slot: ComparedSlot, _ mentions: [[Mention]]) -> [Agreed] {
    let all = slot.evidence.compactMap { entry in
      mentions[entry.source].first { $0.range == entry.range }.map { (source: entry.source, mention: $0) }
    }
    return all.indices.map { index in
      Agreed(
        source: all[index].source, mention: all[index].mention,
        others: all.indices.filter { $0 != index }.map { all[$0].mention })
    }
  }

  /// The document with one sign of the value changed so that it is still a value of its kind and contradicts the others;
  /// nil where no such change was found: a value in words.
  private static func mutant(of agreed: Agreed, _ source: Source) -> (text: String, bytes: [UInt8])? {
    let range = agreed.mention.range
    for (place, sign, replacement) in edits(of: Array(source.bytes[range])) {
      var bytes = source.bytes
      let start = range.lowerBound + place
      bytes.replaceSubrange(start..<(start + sign), with: replacement)
      let end = range.upperBound + replacement.count - sign
      guard let changed = try? Source.load(id: source.id, bytes: bytes, readsSettings: true),
        let mention = Extraction.mentions(of: changed).first(where: { $0.range == range.lowerBound..<end }),
        mention.kind == agreed.mention.kind
      else { continue }
      let contradicts = (agreed.others + [agreed.mention]).allSatisfy {
        !Comparator.compare(mention, $0).isHarmony
      }
      if contradicts { return (String(decoding: bytes[range.lowerBound..<end], as: UTF8.self), bytes) }
    }
    return nil
  }

  /// Where, how many bytes, and what stands there instead: the slip that is hardest to see first. Digits from the last on,
  /// then numerals of Chinese, then letters from the end of a path or name on.
  private static func edits(of text: [UInt8]) -> [(place: Int, length: Int, replacement: [UInt8])] {
    let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九"].map { Array($0.utf8) }
    var edits: [(Int, Int, [UInt8])] = []
    for (i, byte) in text.enumerated().reversed() where isDigit(byte) {
      for step in 1...8 {
        let digit = byte == 0x30 ? 0x30 + UInt8(step) : (byte - 0x31 + UInt8(step)) % 9 + 0x31
        edits.append((i, 1, [digit]))
      }
    }
    for i in text.indices.reversed() where i + 3 <= text.count {
      guard let value = numerals.firstIndex(of: Array(text[i..<(i + 3)])) else { continue }
      for step in 1...8 { edits.append((i, 3, numerals[(value + step) % 9])) }
    }
    let query = text.firstIndex(of: UInt8(ascii: "?")) ?? text.count
    for i in text.indices[..<query].reversed() where isLatinLetter(text[i]) {
      edits.append((i, 1, [text[i] | 0x20 == UInt8(ascii: "k") ? UInt8(ascii: "w") : UInt8(ascii: "k")]))
    }
    return edits
  }
}
