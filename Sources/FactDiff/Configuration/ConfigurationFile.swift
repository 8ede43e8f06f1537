// Reads `factdiff.json5`. Everything unknown is an error: a misspelt key must not open a gate.

extension Configuration {
  static let keys = [
    "$schema", "documents", "ignore", "languages", "grouping", "groups", "authority", "rules", "ruleFolders", "gate",
    "baseline", "drafts",
  ]
  static let gateKeys = [
    "failOn", "onlyNew", "limits", "minimumSources", "minimumCoverage", "allowSingle", "allowStale",
  ]

  /// `path` is what messages name. Throws at the first thing that cannot be.
  public init(path: String, bytes: [UInt8]) throws(InputError) {
    let root = try JSON5Document(path: path, bytes: bytes).root
    self.init()
    try root.allowKeys(Configuration.keys)
    if let value = try member(root, "documents") {
      documents = try Configuration.texts(value)
      if documents.isEmpty { throw value.error("an empty list of documents; \".\" would be this folder") }
      for document in documents where document.hasPrefix("/") {
        throw value.error("\"\(document)\" is an absolute path; one relative to this file belongs here")
      }
    }
    if let value = try member(root, "ignore") { ignore = try Configuration.texts(value) }
    if let value = try member(root, "languages") { try readLanguages(value) }
    if let value = try member(root, "grouping") {
      let text = try value.string()
      guard let grouping = Grouping(text) else {
        throw value.error(JSON5Value.unknown("grouping", text, among: ["auto", "all", "directory", "key:NAME"]))
      }
      self.grouping = grouping
    }
    if let value = try member(root, "groups") { try readGroups(value) }
    if let value = try member(root, "authority") { authority = try Configuration.texts(value) }
    if let value = try member(root, "rules") { try readRules(value) }
    if let value = try member(root, "ruleFolders") { ruleFolders = try Configuration.texts(value) }
    if let value = try member(root, "gate") { try readGate(value) }
    if let value = try member(root, "baseline") { baseline = try value.filledString() }
    if let value = try member(root, "drafts") {
      excludesDrafts = try value.choice(of: Drafts.self, "treatment of drafts") == .exclude
    }
  }

  private enum Drafts: String, CaseIterable { case include, exclude }

  /// The member with that key, its place noted.
  private mutating func member(
    _ object: JSON5Value, _ key: String, under prefix: String = ""
  ) throws(InputError) -> JSON5Value? {
    guard let value = try object.optional(key) else { return nil }
    note(prefix + key, value)
    return value
  }

  private mutating func note(_ setting: String, _ value: JSON5Value) {
    let document = value.document
    let (line, column) = LineIndex(document.bytes).position(of: value.range.lowerBound, in: document.bytes)
    origins[setting] = .file(document.path, line: line, column: column)
  }

  /// One string or several.
  private static func texts(_ value: JSON5Value) throws(InputError) -> [String] {
    if value.kind == .string { return [try value.filledString()] }
    var result: [String] = []
    for element in try value.array() { result.append(try element.filledString()) }
    return result
  }

  private static func language(_ value: JSON5Value) throws(InputError) -> Language {
    let tag = try value.string()
    guard let language = Language(tag: tag) else {
      throw value.error(JSON5Value.unknown("language", tag, among: Language.allCases.map(\.rawValue)))
    }
    return language
  }

  private mutating func readLanguages(_ value: JSON5Value) throws(InputError) {
    try value.expect(.object)
    for member in value.members {
      languages.append((member.key, try Configuration.language(member.value)))
    }
  }

  private mutating func readGroups(_ value: JSON5Value) throws(InputError) {
    for element in try value.array() {
      try element.allowKeys(["id", "documents", "authority"])
      let id = try element.required("id")
      let name = try id.filledString()
      if groups.contains(where: { $0.id == name }) {
        throw id.error("the group \"\(name)\" stands in the list already")
      }
      let documents = try element.required("documents")
      let patterns = try Configuration.texts(documents)
      if patterns.isEmpty { throw documents.error("a group without a document; name files or patterns") }
      let authority = try element.optional("authority")
      groups.append(
        GroupSetting(id: name, documents: patterns, authority: try authority.map(Configuration.texts) ?? []))
    }
  }

  private mutating func readRules(_ value: JSON5Value) throws(InputError) {
    try value.expect(.object)
    for member in value.members {
      rules[member.key] = try Configuration.ruleOptions(member.value)
      note("rules." + member.key, member.value)
    }
  }

  /// "off", a severity, or an object.
  private static func ruleOptions(_ value: JSON5Value) throws(InputError) -> RuleOptions {
    var options = RuleOptions()
    if value.kind == .string {
      try readSeverity(value, &options)
      return options
    }
    try value.allowKeys(["severity", "tolerance", "kinds", "languages", "paths"])
    if let severity = try value.optional("severity") { try readSeverity(severity, &options) }
    if let tolerance = try value.optional("tolerance") {
      let share = try tolerance.number()
      if share < .zero || share >= .one { throw tolerance.error("a share from 0 to below 1 belongs here") }
      options.tolerance = share
    }
    if let kinds = try value.optional("kinds") {
      let list = try kinds.choices(of: Kind.self, "kind")
      if list.isEmpty { throw kinds.error("a rule that compares nothing; \"off\" for the severity switches it off") }
      options.kinds = list
    }
    if let languages = try value.optional("languages") {
      var list: [Language] = []
      for element in try languages.array() { list.append(try language(element)) }
      options.languages = list
    }
    if let paths = try value.optional("paths") { options.paths = try texts(paths) }
    return options
  }

  private static func readSeverity(_ value: JSON5Value, _ options: inout RuleOptions) throws(InputError) {
    let text = try value.string()
    if text == "off" {
      options.isOff = true
      return
    }
    guard let severity = Severity(rawValue: text) else {
      throw value.error(
        JSON5Value.unknown("severity", text, among: Severity.allCases.reversed().map(\.rawValue) + ["off"]))
    }
    options.severity = severity
  }

  private mutating func readGate(_ value: JSON5Value) throws(InputError) {
    try value.allowKeys(Configuration.gateKeys)
    func integer(_ value: JSON5Value) throws(InputError) -> Int {
      let count = try value.integer()
      if count < 0 { throw value.error("a number from 0 on belongs here") }
      return count
    }
    if let value = try member(value, "failOn", under: "gate.") {
      gate.failOn = try value.choice(of: FailOn.self, "severity")
    }
    if let value = try member(value, "onlyNew", under: "gate.") { gate.onlyNew = try value.bool() }
    if let value = try member(value, "allowSingle", under: "gate.") { gate.allowSingle = try value.bool() }
    if let value = try member(value, "allowStale", under: "gate.") { gate.allowStale = try value.bool() }
    if let value = try member(value, "minimumSources", under: "gate.") {
      gate.minimumSources = try integer(value)
    }
    if let value = try member(value, "minimumCoverage", under: "gate.") {
      gate.minimumCoverage = try value.number()
      if gate.minimumCoverage < .zero || gate.minimumCoverage > .one {
        throw value.error("a share from 0 to 1 belongs here")
      }
    }
    guard let limits = try value.optional("limits") else { return }
    try limits.expect(.object)
    note("gate.limits", limits)
    for member in limits.members {
      gate.limits[member.key] = try integer(member.value)
      note("gate.limits." + member.key, member.value)
    }
  }
}
