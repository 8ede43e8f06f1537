// The compiled lexicon of names: phrases by hash, words of spaceless scripts by their last or first character.

/// What `names.json5` says, ready for look-ups that make no string.
public struct NameLexicon: Sendable {
  var families: [NameFamily] = []
  /// URL parameters to drop; those that end with an underscore are prefixes.
  var tracking: [[UInt8]] = []

  var entries: [NameEntry] = []
  var slots: [Int32] = []
  var keys: [UInt64] = []
  /// Words of spaceless scripts by their last character, and by their first.
  var endings = NameAffixes()
  var beginnings = NameAffixes()

  init() {}

  /// The entry of a phrase; `key` is the hash of its folded bytes with one space between words.
  func entry(_ key: UInt64) -> NameEntry? {
    guard !slots.isEmpty else { return nil }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if keys[index] == key { return entries[index] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Whether any word of a spaceless script ends with the character before `end`.
  func mayEnd(at end: Int, in text: [UInt8]) -> Bool { end >= 3 && endings[text, end - 3] != nil }

  /// The longest word of a spaceless script with one of these roles that ends at `end`.
  func ending(at end: Int, in text: [UInt8], roles: NameRoles) -> (start: Int, entry: NameEntry)? {
    guard end >= 3, end <= text.count, let found = endings[text, end - 3] else { return nil }
    for affix in found where !affix.entry.roles.isDisjoint(with: roles) && affix.bytes.count <= end {
      let start = end - affix.bytes.count
      if text[start..<end].elementsEqual(affix.bytes) { return (start, affix.entry) }
    }
    return nil
  }

  /// The longest word of a spaceless script with one of these roles that begins at `start`.
  func beginning(at start: Int, in text: [UInt8], roles: NameRoles) -> (end: Int, entry: NameEntry)? {
    guard start >= 0, start + 3 <= text.count, let found = beginnings[text, start] else { return nil }
    for affix in found where !affix.entry.roles.isDisjoint(with: roles) && start + affix.bytes.count <= text.count {
      let end = start + affix.bytes.count
      if text[start..<end].elementsEqual(affix.bytes) { return (end, affix.entry) }
    }
    return nil
  }

  /// Adds a phrase; one that is there already gains the new roles, and keeps its family.
  mutating func add(_ bytes: [UInt8], _ roles: NameRoles, family: Int = -1, variant: Int = -1, exact: Bool = false) {
    var entry = NameEntry(roles: roles, family: family, variant: variant)
    if bytes.contains(where: { $0 >= 0xE0 }) {
      guard bytes.count >= 3 else { return }
      endings.insert(NameAffix(bytes: bytes, entry: entry), at: bytes.count - 3)
      beginnings.insert(NameAffix(bytes: bytes, entry: entry), at: 0)
      return
    }
    if exact { entry.exact = NameText.hash(bytes, bytes.indices, folding: false) }
    insert(NameText.hash(bytes, bytes.indices, folding: true), entry)
    if roles.contains(.family) {
      let last = NameLexicon.words(of: bytes).last ?? bytes.indices
      insert(NameText.hash(bytes, last, folding: true), NameEntry(roles: .familyEnd))
    }
  }

  /// The words of a phrase, whatever joins them.
  static func words(of bytes: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = 0
    var i = 0
    while i < bytes.count {
      let length = NameText.separatorLength(bytes, at: i)
      if length > 0, start < i { words.append(start..<i) }
      i += max(1, length)
      if length > 0 { start = i }
    }
    if start < bytes.count { words.append(start..<bytes.count) }
    return words
  }

  private mutating func insert(_ key: UInt64, _ entry: NameEntry) {
    if slots.count < 2 * (entries.count + 1) { grow() }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
    while slots[slot] >= 0 {
      if keys[Int(slots[slot])] == key {
        entries[Int(slots[slot])].merge(entry)
        return
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(entries.count)
    entries.append(entry)
    keys.append(key)
  }

  private mutating func grow() { place(in: max(64, slots.count * 2)) }

  /// Gives every key its slot among so many, a power of two.
  mutating func place(in size: Int) {
    slots = [Int32](repeating: -1, count: size)
    for index in keys.indices {
      var slot = Int(truncatingIfNeeded: keys[index] ^ (keys[index] >> 32)) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(index)
    }
  }
}

/// Words of spaceless scripts by one of their characters, the longest first.
struct NameAffixes: Sendable {
  private(set) var lists: [UInt32: [NameAffix]] = [:]
  /// A bit for each character of three bytes: most have no words, and are spared the hash.
  private var filter: [UInt64] = []

  /// The words with the character of the three bytes at `i`.
  @inline(__always)
  subscript(text: [UInt8], i: Int) -> [NameAffix]? {
    let place = NameAffixes.place(text, i)
    guard place >> 6 < filter.count, filter[place >> 6] & 1 << UInt64(place & 63) != 0 else { return nil }
    return lists[NameAffixes.key(text, i)]
  }

  /// Adds a word by the three bytes at `i` of it; one that is there already gains the new roles.
  mutating func insert(_ affix: NameAffix, at i: Int) {
    let same = lists[NameAffixes.key(affix.bytes, i)]?.firstIndex { $0.bytes == affix.bytes }
    if let same {
      lists[NameAffixes.key(affix.bytes, i)]?[same].entry.merge(affix.entry)
    } else {
      append(affix, at: i)
      lists[NameAffixes.key(affix.bytes, i)]?.sort { $0.bytes.count > $1.bytes.count }
    }
  }

  /// Adds a word that is not there yet, wherever it belongs by its length.
  mutating func append(_ affix: NameAffix, at i: Int) {
    if filter.isEmpty { filter = Array(repeating: 0, count: 1 << 10) }
    let place = NameAffixes.place(affix.bytes, i)
    filter[place >> 6] |= 1 << UInt64(place & 63)
    lists[NameAffixes.key(affix.bytes, i), default: []].append(affix)
  }

  /// Brings the longest to the front.
  mutating func sort() {
    for key in lists.keys { lists[key]?.sort { $0.bytes.count > $1.bytes.count } }
  }

  private static func key(_ text: [UInt8], _ i: Int) -> UInt32 {
    UInt32(text[i]) << 16 | UInt32(text[i + 1]) << 8 | UInt32(text[i + 2])
  }

  /// The number of the character, where it has three bytes.
  @inline(__always)
  private static func place(_ text: [UInt8], _ i: Int) -> Int {
    Int(text[i] & 0x0F) << 12 | Int(text[i + 1] & 0x3F) << 6 | Int(text[i + 2] & 0x3F)
  }
}

/// What a phrase means to the name pass.
struct NameRoles: OptionSet, Sendable {
  let rawValue: UInt64
  static let family = NameRoles(rawValue: 1 << 0)
  static let bare = NameRoles(rawValue: 1 << 1)
  static let alone = NameRoles(rawValue: 1 << 2)
  /// The whole phrase is a name that states no number.
  static let quiet = NameRoles(rawValue: 1 << 3)
  /// A word of such a phrase that holds a digit.
  static let quietPart = NameRoles(rawValue: 1 << 4)
  static let standard = NameRoles(rawValue: 1 << 5)
  static let plain = NameRoles(rawValue: 1 << 6)
  static let common = NameRoles(rawValue: 1 << 7)
  static let month = NameRoles(rawValue: 1 << 8)
  static let version = NameRoles(rawValue: 1 << 9)
  static let video = NameRoles(rawValue: 1 << 10)
  static let phone = NameRoles(rawValue: 1 << 11)
  static let code = NameRoles(rawValue: 1 << 12)
  static let flight = NameRoles(rawValue: 1 << 13)
  static let flightTail = NameRoles(rawValue: 1 << 14)
  static let unit = NameRoles(rawValue: 1 << 15)
  static let function = NameRoles(rawValue: 1 << 16)
  static let productTail = NameRoles(rawValue: 1 << 17)
  static let domain = NameRoles(rawValue: 1 << 18)
  static let pathDomain = NameRoles(rawValue: 1 << 19)
  static let fileEnding = NameRoles(rawValue: 1 << 20)
  /// The last word of a phrase that names a family.
  static let familyEnd = NameRoles(rawValue: 1 << 22)
  /// A variant that tells its family.
  static let implied = NameRoles(rawValue: 1 << 21)
  /// What may stand between a program and its version: "the least Rust is now 1.76".
  static let link = NameRoles(rawValue: 1 << 23)
  /// What tells that a program is supported or asked for, so that a number behind its name is its version.
  static let support = NameRoles(rawValue: 1 << 24)
  /// Between a version and its program: "version 3.12 of Python".
  static let of = NameRoles(rawValue: 1 << 25)
  /// Tells that a number is a telephone's.
  static let call = NameRoles(rawValue: 1 << 26)
  /// What may stand between a label and its code: "registered as N70", "hotline at 0800".
  static let labelLink = NameRoles(rawValue: 1 << 27)
  /// Tells that letters and digits are the registration of an aircraft.
  static let registration = NameRoles(rawValue: 1 << 28)
  /// Tells that letters and digits are the number of a part or product.
  static let part = NameRoles(rawValue: 1 << 29)
  /// A licence that needs no version.
  static let licenceName = NameRoles(rawValue: 1 << 30)
  /// Tells of a licence: "License", "licensed", 許可證.
  static let licenceWord = NameRoles(rawValue: 1 << 31)
  /// Works that may have a licence of their own, and what tells of two licences: "dataset", "dual-licensed".
  static let otherWork = NameRoles(rawValue: 1 << 32)
  /// What a document calls its own project: "this project", 本项目, "it is".
  static let ownWork = NameRoles(rawValue: 1 << 33)
  /// What makes a name, or a code, of the number behind it.
  static let partsOfNames: NameRoles = [
    .family, .bare, .alone, .quiet, .quietPart, .standard, .version, .video, .phone, .code, .flight, .flightTail,
    .productTail, .familyEnd, .implied, .call, .registration, .part,
  ]
}

struct NameEntry: Sendable {
  var roles: NameRoles
  var family = -1
  var variant = -1
  /// The hash of the phrase as it must be capitalised; zero where that does not matter.
  var exact: UInt64 = 0

  mutating func merge(_ other: NameEntry) {
    roles.formUnion(other.roles)
    if family < 0 {
      family = other.family
      variant = other.variant
      exact = other.exact
    }
  }
}

struct NameAffix: Sendable {
  let bytes: [UInt8]
  var entry: NameEntry
}

/// A family of models, products or software.
struct NameFamily: Sendable {
  var name: String
  /// How the canonical text is put together: "F-V N".
  var form: String
  var isVersion = false
  var decimal = false
  var sizes = false
  var dashes = false
  var years = false
  /// A licence, whose "3" is its "3.0".
  var licence = false
  var only: [String] = []
  var letters: [UInt8] = []
  var context: [[UInt8]] = []
  var variants: [String] = []
  /// Hashes of the folded variants, to their indices.
  var variantKeys: [UInt64: Int] = [:]

  mutating func addVariantKeys() {
    for (index, variant) in variants.enumerated() {
      let bytes = Array(variant.utf8)
      let key = NameText.hash(bytes, bytes.indices, folding: true)
      if variantKeys[key] == nil { variantKeys[key] = index }
    }
  }

  func canonical(version: String, variant: String) -> String {
    // The letters of a form are ASCII, so bytes tell them from what joins the parts.
    var result: [UInt8] = []
    var pending: [UInt8] = []
    for byte in form.utf8 {
      let part: String
      switch byte {
      case UInt8(ascii: "F"): part = name
      case UInt8(ascii: "V"): part = version
      case UInt8(ascii: "N"): part = variant
      default:
        pending.append(byte)
        continue
      }
      // What joins two parts is written only between two that are there; other words of the form always.
      if !part.isEmpty {
        result += pending
        result += part.utf8
      }
      pending.removeAll(keepingCapacity: true)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
