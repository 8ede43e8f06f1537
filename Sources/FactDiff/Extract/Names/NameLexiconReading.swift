// Reads names.json5 into the lexicon of names.

extension NameLexicon {
  /// The lexicon inside the binary.
  public static let embedded: NameLexicon = {
    for file in EmbeddedRules.files where "\(file.path)" == "Lexicons/names.json5" {
      let bytes = Array("\(file.text)".utf8)
      do throws(InputError) {
        return try NameLexicon(path: "Rules/Lexicons/names.json5", bytes: bytes)
      } catch {
        preconditionFailure(error.description)
      }
    }
    preconditionFailure("Rules/Lexicons/names.json5 is not embedded")
  }()

  /// Throws at a key or a value that is not understood.
  public init(path: String, bytes: [UInt8]) throws(InputError) {
    self.init()
    let root = try JSON5Document(path: path, bytes: bytes).root
    let lists: [(key: String, roles: NameRoles)] = [
      ("versionWords", .version), ("videoWords", .video), ("phoneWords", .phone), ("codeWords", .code),
      ("flightWords", .flight), ("flightTails", .flightTail), ("standards", .standard), ("plain", .plain),
      ("months", [.month, .plain, .common]), ("common", .common), ("productTails", .productTail),
      ("functionWords", .function), ("unitWords", .unit), ("counters", .unit), ("domains", .domain),
      ("pathDomains", .pathDomain), ("extensions", .fileEnding), ("quiet", .quiet), ("tracking", []),
    ]
    try root.allowKeys(["families"] + lists.map(\.key))
    for family in try root.required("families").array() { try add(family) }
    for list in lists {
      for phrase in try root.required(list.key).strings() {
        if list.key == "tracking" {
          tracking.append(Array(phrase.utf8))
        } else {
          add(phrase, list.roles)
          if list.roles.contains(.quiet) { addParts(of: phrase) }
        }
      }
    }
  }

  private mutating func add(_ value: JSON5Value) throws(InputError) {
    try value.allowKeys([
      "name", "form", "words", "variants", "implied", "bare", "context", "kind", "exact", "decimal", "only", "sizes",
      "dashes", "years", "letters", "alone",
    ])
    var family = NameFamily(name: try value.required("name").string(), form: try value.required("form").string())
    if let kind = try value.optional("kind") {
      let text = try kind.string()
      guard text == "version" || text == "model" else {
        throw kind.error(JSON5Value.unknown("kind", text, among: ["model", "version"]))
      }
      family.isVersion = text == "version"
    }
    let exact = try value.optional("exact")?.bool() ?? false
    family.decimal = try value.optional("decimal")?.bool() ?? false
    family.sizes = try value.optional("sizes")?.bool() ?? false
    family.dashes = try value.optional("dashes")?.bool() ?? false
    family.years = try value.optional("years")?.bool() ?? false
    family.only = try value.optional("only")?.strings() ?? []
    family.letters = Array((try value.optional("letters")?.string() ?? "").utf8)
    family.context = (try value.optional("context")?.strings() ?? []).map { Array($0.utf8) }
    family.variants = try value.optional("variants")?.strings() ?? []
    for (index, variant) in family.variants.enumerated() {
      let key = NameLexicon.hash(NameLexicon.joined(Array(variant.utf8)), folding: true)
      if family.variantKeys[key] == nil { family.variantKeys[key] = index }
    }
    let index = families.count
    // A single letter is a family only in its bare tokens.
    let words = (family.name.utf8.count > 1 ? [family.name] : []) + (try value.optional("words")?.strings() ?? [])
    for word in words {
      add(word, .family, family: index, exact: exact)
      for (variant, text) in family.variants.enumerated() {
        add(word + " " + text, .family, family: index, variant: variant, exact: exact)
      }
      if try value.optional("alone")?.bool() ?? false { add(word, .alone, family: index, exact: exact) }
    }
    for word in try value.optional("implied")?.strings() ?? [] {
      guard let variant = family.variants.firstIndex(of: word) else {
        throw value.error("\"\(word)\" is implied but no variant of \(family.name)")
      }
      add(word, [.family, .implied], family: index, variant: variant, exact: true)
    }
    for word in try value.optional("bare")?.strings() ?? [] { add(word, .bare, family: index, exact: true) }
    families.append(family)
  }

  /// Marks the words of a quiet phrase that hold a digit, so that most numbers need one look-up.
  private mutating func addParts(of phrase: String) {
    for part in NameLexicon.joined(Array(phrase.utf8)).split(separator: 0x20)
    where part.contains(where: NameBytes.isDigit) {
      guard !part.contains(where: { $0 >= 0x80 }) else { continue }
      add(String(decoding: part, as: UTF8.self), .quietPart)
    }
  }
}
