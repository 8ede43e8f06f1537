// The rules of a run: those that came with the tool, and those of `--rules DIR` over them.

/// Rules by id, sorted.
public struct RuleSet: Sendable {
  /// Sorted by id, each id once.
  public let rules: [Rule]

  /// Later rules replace earlier ones of the same id.
  public init(_ rules: [Rule]) {
    var byID: [String: Rule] = [:]
    for rule in rules { byID[rule.id] = rule }
    self.rules = byID.values.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }

  /// Reads rule files; each adds a rule or replaces the one of `base` with its id.
  public init(files: [(path: String, bytes: [UInt8])], over base: RuleSet) throws(InputError) {
    var rules = base.rules
    for file in files { rules.append(try Rule(path: file.path, bytes: file.bytes)) }
    self.init(rules)
  }

  /// The rules that came with the tool. They are tested to load, so a failure is our own mistake.
  public static func embedded() -> RuleSet {
    do {
      return try RuleSet(files: embeddedFiles(), over: RuleSet([]))
    } catch {
      preconditionFailure("\(error)")
    }
  }

  /// The rule files inside the binary; the lexicons lie in a folder below.
  static func embeddedFiles() -> [(path: String, bytes: [UInt8])] {
    EmbeddedRules.files.compactMap { file in
      let path = file.path.description
      guard !path.utf8.contains(UInt8(ascii: "/")) else { return nil }
      let text = UnsafeBufferPointer(start: file.text.utf8Start, count: file.text.utf8CodeUnitCount)
      return ("Rules/" + path, Array(text))
    }
  }

  /// The rule of that id.
  public subscript(id: String) -> Rule? { rules.first { $0.id == id } }

  /// The rule that speaks for a relation between two mentions of a kind that fill a slot. One that names the slot goes
  /// before one for every slot; of several, the one with the fewest kinds, then the first by id.
  public func rule(for kind: Kind, slot: String?, relation: Rule.Relation) -> Rule? {
    var best: (rule: Rule, breadth: Int)?
    for rule in rules
    where rule.cues.isEmpty && rule.on.contains(relation) && (rule.kinds.contains(kind) || rule.kinds.isEmpty) {
      if !rule.slots.isEmpty {
        guard let slot, rule.slots.contains(slot) else { continue }
      }
      let breadth = rule.kinds.count + (rule.slots.isEmpty ? 1000 : 0)
      if breadth < best?.breadth ?? Int.max { best = (rule, breadth) }
    }
    return best?.rule
  }
}
