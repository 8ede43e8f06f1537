// Annotated events: summaries with marks in the text, and what each mark is of. `Tests/Events/README.md` tells the format.
import FactDiff

/// A marked place of a document.
struct MarkedValue {
  var slot: String
  var document: Int
  /// In the document without its marks.
  var range: Range<Int>
  /// Equal for equal values; "~" for what contradicts nobody: "nearly 400".
  var value: String

  var isExact: Bool { value != "~" }
}

/// One event, its documents without marks, and what is known of them.
struct MarkedEvent {
  var name: String
  var documents: [(name: String, bytes: [UInt8])] = []
  var values: [MarkedValue] = []
  /// Slots whose differences are a matter of taste.
  var borderline: Set<String> = []
  /// Slots that look alike and must not be compared.
  var traps: [Set<String>] = []

  /// Reads the files of a folder; `files` are their names and bytes.
  init(name: String, files: [(name: String, bytes: [UInt8])]) throws(InputError) {
    self.name = name
    guard let table = files.first(where: { $0.name == "slots.json" }) else {
      throw InputError(path: name, message: "no slots.json; it says what the marks are of")
    }
    let root = try JSON5Document(path: "\(name)/slots.json", bytes: table.bytes).root
    guard let slots = root["slots"] else { throw root.error("no slots; an object with an entry for each mark") }
    var known: Set<String> = []
    for slot in slots.members {
      known.insert(slot.key)
      if slot.value["borderline"] != nil { borderline.insert(slot.key) }
    }
    if let traps = root["traps"] {
      for trap in traps.elements {
        self.traps.append(Set(trap.elements.map { String(decoding: $0.utf8, as: UTF8.self) }))
      }
    }
    for file in files.sorted(by: { $0.name < $1.name }) where file.name.hasSuffix(".md") {
      let document = documents.count
      var bytes: [UInt8] = []
      var rest = file.bytes[...]
      while let start = rest.firstIndex(of: UInt8(ascii: "{")) {
        guard let mark = Mark(rest[start...]) else {
          bytes += rest[...start]
          rest = rest[(start + 1)...]
          continue
        }
        bytes += rest[..<start]
        guard known.contains(mark.slot) else {
          throw InputError(
            path: "\(name)/\(file.name)", message: "a mark of \(mark.slot), which slots.json does not have")
        }
        values.append(
          MarkedValue(
            slot: mark.slot, document: document, range: bytes.count..<bytes.count + mark.text.count, value: mark.value))
        bytes += mark.text
        rest = rest[mark.end...]
      }
      documents.append((file.name, bytes + rest))
    }
  }

  /// `{{slot=value|text}}` at the start of some bytes.
  private struct Mark {
    var slot: String
    var value: String
    var text: ArraySlice<UInt8>
    var end: Int

    init?(_ bytes: ArraySlice<UInt8>) {
      guard bytes.starts(with: [0x7B, 0x7B]) else { return nil }
      let inner = bytes.dropFirst(2)
      guard let sign = inner.firstIndex(of: UInt8(ascii: "=")),
        inner[..<sign].allSatisfy({
          $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
        }),
        let bar = inner[sign...].firstIndex(of: UInt8(ascii: "|")),
        let close = inner[bar...].firstIndex(of: 0x7D), close + 1 < bytes.endIndex, bytes[close + 1] == 0x7D
      else { return nil }
      slot = String(decoding: inner[..<sign], as: UTF8.self)
      value = String(decoding: inner[(sign + 1)..<bar], as: UTF8.self)
      text = inner[(bar + 1)..<close]
      end = close + 2
    }
  }

  /// The slots that two documents fill with different values, each with what fills it.
  var discrepancies: [(slot: String, values: [MarkedValue])] {
    let bySlot = Dictionary(grouping: values.filter(\.isExact), by: \.slot)
    return bySlot.keys.sorted().compactMap { slot in
      let own = bySlot[slot] ?? []
      guard !borderline.contains(slot), Set(own.map(\.value)).count > 1, Set(own.map(\.document)).count > 1 else {
        return nil
      }
      return (slot, own)
    }
  }
}
