// Every setting with its value and where it was made: what `factdiff config` prints.

/// The page of `factdiff config`.
public struct ConfigurationPage: Sendable {
  /// The configuration file that is in effect; nil for none.
  public var path: String?
  private let rows: [(setting: String, value: String, origin: Configuration.Origin)]

  /// `path`: how the file in effect is named; nil for none.
  public init(_ configuration: Configuration, path: String?) {
    self.path = path
    rows = ConfigurationPage.rows(configuration)
  }

  /// A setting a line, in columns.
  public func text() -> [UInt8] {
    var page = path.map { $0 + "\n\n" } ?? "no configuration file\n\n"
    let names = rows.map(\.setting.unicodeScalars.count).max() ?? 0
    let values = rows.map { min(48, $0.value.unicodeScalars.count) }.max() ?? 0
    for row in rows {
      page += row.setting + blanks(names - row.setting.unicodeScalars.count + 2)
      page += row.value + blanks(values - row.value.unicodeScalars.count + 2) + row.origin.description + "\n"
    }
    return Array(page.utf8)
  }

  /// `{"configuration":…,"settings":[{"key":…,"value":…,"from":…}]}`; values are JSON.
  public func json() -> [UInt8] {
    var json = JSONWriter()
    json.open("{")
    json.key("configuration")
    if let path { json.string(path) } else { json.null() }
    json.list("settings", rows) { json, row in
      json.open("{")
      json.member("key", row.setting)
      json.key("value")
      json.bytes += Array(row.value.utf8)
      json.member("from", row.origin.description)
      json.close("}")
    }
    json.newline()
    json.close("}")
    json.newline()
    return json.bytes
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(1, count)) }

  private static func rows(
    _ configuration: Configuration
  ) -> [(setting: String, value: String, origin: Configuration.Origin)] {
    var rows: [(setting: String, value: String, origin: Configuration.Origin)] = []
    func add(_ setting: String, _ write: (inout JSONWriter) -> Void) {
      var json = JSONWriter()
      write(&json)
      rows.append((setting, String(decoding: json.bytes, as: UTF8.self), configuration.origin(of: setting)))
    }
    func list(_ texts: [String], _ json: inout JSONWriter) {
      json.open("[")
      for text in texts { json.string(text) }
      json.close("]")
    }
    let gate = configuration.gate
    add("documents") { list(configuration.documents, &$0) }
    add("ignore") { list(configuration.ignore, &$0) }
    add("languages") { json in
      json.open("{")
      for entry in configuration.languages {
        json.key(escaping: entry.pattern)
        json.string(entry.language.rawValue)
      }
      json.close("}")
    }
    add("grouping") { $0.string(configuration.grouping.text) }
    add("groups") { json in
      json.open("[")
      for group in configuration.groups {
        json.open("{")
        json.member("id", group.id)
        json.strings("documents", group.documents)
        json.strings("authority", group.authority)
        json.close("}")
      }
      json.close("]")
    }
    add("authority") { list(configuration.authority, &$0) }
    add("ruleFolders") { list(configuration.ruleFolders, &$0) }
    for id in configuration.rules.keys.sorted() {
      guard let options = configuration.rules[id] else { continue }
      add("rules." + id) { write(options, &$0) }
    }
    add("baseline") { json in
      if let baseline = configuration.baseline { json.string(baseline) } else { json.null() }
    }
    add("drafts") { $0.string(configuration.excludesDrafts ? "exclude" : "include") }
    add("gate.failOn") { $0.string(gate.failOn.rawValue) }
    add("gate.onlyNew") { $0.bool(gate.onlyNew) }
    add("gate.limits") { json in
      json.open("{")
      for id in gate.limits.keys.sorted() {
        json.key(escaping: id)
        json.integer(gate.limits[id] ?? 0)
      }
      json.close("}")
    }
    add("gate.minimumSources") { $0.integer(gate.minimumSources) }
    add("gate.minimumCoverage") { $0.number(gate.minimumCoverage) }
    add("gate.allowSingle") { $0.bool(gate.allowSingle) }
    add("gate.allowStale") { $0.bool(gate.allowStale) }
    return rows
  }

  private static func write(_ options: RuleOptions, _ json: inout JSONWriter) {
    json.open("{")
    if options.isOff { json.member("severity", "off") }
    if let severity = options.severity { json.member("severity", severity.rawValue) }
    if let tolerance = options.tolerance {
      json.key("tolerance")
      json.number(tolerance)
    }
    if let kinds = options.kinds { json.strings("kinds", kinds.map(\.rawValue)) }
    if let languages = options.languages { json.strings("languages", languages.map(\.rawValue)) }
    if let paths = options.paths { json.strings("paths", paths) }
    json.close("}")
  }
}

extension Grouping {
  /// As it is written: "auto", "key:event".
  public var text: String {
    switch self {
    case .auto: "auto"
    case .all: "all"
    case .directory: "directory"
    case .key(let name): "key:" + name
    }
  }
}
