// The lexicon of names as it travels inside the binary: what its file says is worked out, the tables are to be filled.

extension NameLexicon {
  static let path = "Lexicons/names.json5"
  static let compiledPath = "Lexicons/names"

  /// All that a look-up needs, for `init(compiled:)`.
  var compiled: [UInt8] {
    var writer = CompactWriter()
    writer.add(families.count)
    for family in families { family.add(to: &writer) }
    writer.add(tracking)
    writer.add(entries.count)
    for (key, entry) in zip(keys, entries) {
      writer.add(key)
      entry.add(to: &writer)
    }
    // What begins words ends them as well: one list is enough.
    let affixes = endings.lists.sorted { $0.key < $1.key }.flatMap(\.value)
    writer.add(affixes.count)
    for affix in affixes {
      writer.add(bytes: affix.bytes)
      affix.entry.add(to: &writer)
    }
    return writer.bytes
  }

  /// Reads what `compiled` gives.
  init(compiled bytes: [UInt8]) {
    self.init()
    var reader = CompactReader(bytes)
    families = (0..<reader.number()).map { _ in NameFamily(from: &reader) }
    tracking = reader.byteLists()
    let count = reader.number()
    keys.reserveCapacity(count)
    entries.reserveCapacity(count)
    for _ in 0..<count {
      keys.append(reader.hash())
      entries.append(NameEntry(from: &reader))
    }
    var size = 64
    while size < 2 * (count + 1) { size *= 2 }
    place(in: size)
    for _ in 0..<reader.number() {
      let affix = NameAffix(bytes: reader.byteList(), entry: NameEntry(from: &reader))
      endings.append(affix, at: affix.bytes.count - 3)
      beginnings.append(affix, at: 0)
    }
    // The longest first, as look-ups want them.
    endings.sort()
    beginnings.sort()
  }
}

extension NameEntry {
  fileprivate func add(to writer: inout CompactWriter) {
    writer.add(Int(roles.rawValue) << 1 | (exact == 0 ? 0 : 1))
    writer.add(family + 1)
    writer.add(variant + 1)
    if exact != 0 { writer.add(exact) }
  }

  fileprivate init(from reader: inout CompactReader) {
    let number = reader.number()
    self.init(roles: NameRoles(rawValue: UInt64(number >> 1)))
    family = reader.number() - 1
    variant = reader.number() - 1
    if number & 1 != 0 { exact = reader.hash() }
  }
}

extension NameFamily {
  fileprivate func add(to writer: inout CompactWriter) {
    writer.add([name, form].map { Array($0.utf8) })
    let flags = [isVersion, decimal, sizes, dashes, years, licence]
    writer.add(flags.reversed().reduce(0) { $0 << 1 | ($1 ? 1 : 0) })
    writer.add(only.map { Array($0.utf8) })
    writer.add(bytes: letters)
    writer.add(context)
    writer.add(variants.map { Array($0.utf8) })
  }

  fileprivate init(from reader: inout CompactReader) {
    let texts = reader.byteLists().map { String(decoding: $0, as: UTF8.self) }
    self.init(name: texts[0], form: texts[1])
    let flags = reader.number()
    isVersion = flags & 1 != 0
    decimal = flags & 2 != 0
    sizes = flags & 4 != 0
    dashes = flags & 8 != 0
    years = flags & 16 != 0
    licence = flags & 32 != 0
    only = reader.byteLists().map { String(decoding: $0, as: UTF8.self) }
    letters = reader.byteList()
    context = reader.byteLists()
    variants = reader.byteLists().map { String(decoding: $0, as: UTF8.self) }
    addVariantKeys()
  }
}
