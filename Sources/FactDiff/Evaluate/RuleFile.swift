// Reads one rule file. Everything unknown is an error: a misspelt key must not disarm a gate.

extension Rule {
  static let keys = [
    "id", "severity", "summary", "why", "kinds", "slots", "comparator", "on", "coarser", "tolerance", "within",
    "cues", "examples",
  ]

  /// `path` is what messages name; its last component without ".json5" must be the rule's id.
  public init(path: String, bytes: [UInt8]) throws(InputError) {
    let root = try JSON5Document(path: path, bytes: bytes).root
    try root.allowKeys(Rule.keys)
    let name = Rule.name(ofFile: path)
    let id = try root.required("id")
    guard try id.string() == name else {
      throw id.error("the id is \"\(try id.string())\"; it must be the file name \"\(name)\"")
    }
    guard Rule.isIdentifier(name) else {
      throw id.error("\"\(name)\" cannot be an id; small letters, digits and hyphens belong here")
    }
    self.id = name
    severity = try root.required("severity").choice(of: Severity.self, "severity")
    summary = try root.required("summary").filledString()
    why = try root.required("why").filledString()
    comparator = try root.required("comparator").choice(of: Comparator.self, "comparator")
    kinds = try root.required("kinds").choices(of: Kind.self, "kind")
    on = try root.required("on").choices(of: Relation.self, "relation")
    if on.isEmpty { throw try root.required("on").error("a rule that fires on nothing; name a relation") }
    if kinds.isEmpty && on != [.frontMatter] && on != [.suppression] {
      throw try root.required("kinds").error("a rule that compares nothing; name a kind")
    }
    slots = []
    if let value = try root.optional("slots") {
      for slot in try value.array() {
        let text = try slot.string()
        guard Rule.isIdentifier(text) else {
          throw slot.error("\"\(text)\" cannot be a slot; small letters, digits and hyphens belong here")
        }
        slots.append(text)
      }
      if slots.isEmpty { throw value.error("an empty list of slots; leave the key out for every slot") }
    }
    coarser = .agree
    if let value = try root.optional("coarser") { coarser = try value.choice(of: Coarser.self, "meaning of coarser") }
    tolerance = .zero
    if let value = try root.optional("tolerance") {
      tolerance = try value.number()
      if tolerance < .zero || tolerance >= .one { throw value.error("a share from 0 to below 1 belongs here") }
    }
    within = try root.optional("within")?.bool() ?? true
    cues = try Rule.cues(root)
    if !cues.isEmpty, slots.count != 1 {
      throw try root.required("cues").error(
        "a rule with cues names the one slot that they fill; slots: [\"NAME\"] would")
    }
    let examples = try root.required("examples")
    try examples.allowKeys(["fires", "silent"])
    fires = try Rule.examples(examples.required("fires"), mustHaveMarks: true)
    silent = try Rule.examples(examples.required("silent"), mustHaveMarks: false)
  }

  /// `{ en: ["ticket price"], de: ["Eintritt"] }`: the words of all languages.
  private static func cues(_ root: JSON5Value) throws(InputError) -> [String] {
    guard let value = try root.optional("cues") else { return [] }
    try value.expect(.object)
    var words: [String] = []
    for member in value.members {
      guard Language(tag: member.key) != nil else {
        throw value.document.error(
          at: member.keyRange.lowerBound,
          JSON5Value.unknown("language", member.key, among: Language.allCases.map(\.rawValue)))
      }
      for word in try member.value.array() {
        let text = try word.filledString()
        if !words.contains(text) { words.append(text) }
      }
    }
    if words.isEmpty {
      throw value.error("cues without a word; leave the key out for a rule without a slot of its own")
    }
    if words.count > 200 { throw value.error("more than 200 cues; a slot has fewer names") }
    return words
  }

  private static func examples(_ list: JSON5Value, mustHaveMarks: Bool) throws(InputError) -> [Example] {
    var result: [Example] = []
    for value in try list.array() {
      try value.allowKeys(["name", "sources", "severity", "todo"])
      let sources = try value.required("sources")
      var documents: [Document] = []
      for source in try sources.array() {
        guard let document = Document(marked: try source.string()) else {
          throw source.error("the marks ⟦ and ⟧ do not pair")
        }
        documents.append(document)
      }
      if documents.isEmpty { throw sources.error("an example without a source") }
      if mustHaveMarks, documents.allSatisfy(\.marks.isEmpty) {
        throw sources.error("an example that fires has no marked value; put ⟦ and ⟧ around the values that conflict")
      }
      var severity: Severity?
      if let wanted = try value.optional("severity") {
        severity = try wanted.choice(of: Severity.self, "severity")
        if !mustHaveMarks { throw wanted.error("an example that stays silent has no severity") }
      }
      result.append(
        Example(
          name: try value.required("name").filledString(), sources: documents, severity: severity,
          isTodo: try value.optional("todo")?.bool() ?? false,
          line: LineIndex(value.document.bytes).line(of: value.range.lowerBound)))
    }
    if result.isEmpty { throw list.error("a rule needs an example that fires and one that stays silent") }
    return result
  }

  /// "model-name" of "Rules/model-name.json5".
  static func name(ofFile path: String) -> String {
    let last = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
    return String(last.hasSuffix(".json5") ? last.dropLast(6) : last)
  }

  static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "-") }
  }
}

extension JSON5Value {
  /// A string that says something.
  func filledString() throws(InputError) -> String {
    let text = try string()
    if !text.utf8.contains(where: { $0 > 0x20 }) { throw error("an empty string") }
    return text
  }

  /// An array of the raw values of cases, none twice.
  func choices<Choice>(of type: Choice.Type, _ what: String) throws(InputError) -> [Choice]
  where Choice: RawRepresentable & CaseIterable & Equatable, Choice.RawValue == String {
    var result: [Choice] = []
    for element in try array() {
      let value = try element.choice(of: type, what)
      if result.contains(value) { throw element.error("\"\(value.rawValue)\" stands in the list already") }
      result.append(value)
    }
    return result
  }
}
