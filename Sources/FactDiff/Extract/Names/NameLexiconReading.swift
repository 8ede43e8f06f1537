// Reads names.json5 into the lexicon of names.

extension NameLexicon {
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
      ("linkWords", .link), ("supportWords", .support), ("ofWords", .of), ("callWords", .call),
      ("labelLinks", .labelLink),
      ("registrationWords", .registration), ("partWords", .part),
      ("licenceNames", .licenceName), ("licenceWords", .licenceWord), ("otherWorks", .otherWork),
      ("ownWorks", .ownWork),
    ]
    try root.allowKeys(["families"] + lists.map(\.key))
    for family in try root.required("families").array() { try add(family) }
    for list in lists {
      for phrase in try root.required(list.key).phrases() {
        if list.key == "tracking" {
          tracking.append(phrase)
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
      "dashes", "years", "letters", "alone", "licence",
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
    family.licence = try value.optional("licence")?.bool() ?? false
    family.only = try value.optional("only")?.strings() ?? []
    family.letters = Array((try value.optional("letters")?.string() ?? "").utf8)
    family.context = try value.optional("context")?.phrases() ?? []
    family.variants = try value.optional("variants")?.strings() ?? []
    let variants = family.variants.map { Array($0.utf8) }
    family.addVariantKeys()
    let index = families.count
    // A single letter is a family only in its bare tokens.
    let name = Array(family.name.utf8)
    let standsAlone = try value.optional("alone")?.bool() ?? false
    for word in (name.count > 1 ? [name] : []) + (try value.optional("words")?.phrases() ?? []) {
      add(word, .family, family: index, exact: exact)
      for (variant, text) in variants.enumerated() {
        add(word + [0x20] + text, .family, family: index, variant: variant, exact: exact)
      }
      if standsAlone { add(word, .alone, family: index, exact: exact) }
    }
    for word in try value.optional("implied")?.strings() ?? [] {
      guard let variant = family.variants.firstIndex(of: word) else {
        throw value.error("\"\(word)\" is implied but no variant of \(family.name)")
      }
      add(Array(word.utf8), [.family, .implied], family: index, variant: variant, exact: true)
    }
    for word in try value.optional("bare")?.phrases() ?? [] { add(word, .bare, family: index, exact: true) }
    families.append(family)
  }

  /// Marks the words of a quiet phrase that hold a digit, so that most numbers need one look-up.
  private mutating func addParts(of phrase: [UInt8]) {
    for word in NameLexicon.words(of: phrase) {
      let part = phrase[word]
      guard part.contains(where: NameBytes.isDigit), !part.contains(where: { $0 >= 0x80 }) else { continue }
      add(Array(part), .quietPart)
    }
  }
}

extension JSON5Value {
  /// An array of strings, as bytes.
  fileprivate func phrases() throws(InputError) -> [[UInt8]] {
    try expect(.array)
    var result: [[UInt8]] = []
    for element in elements {
      try element.expect(.string)
      result.append(element.utf8)
    }
    return result
  }
}
