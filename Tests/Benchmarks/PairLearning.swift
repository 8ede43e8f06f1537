// What the trees of alignment are fitted to: `swift run -c release benchmarks pairs FOLDER [TREES]`.
import FactDiff

/// Writes the weighed pairs of annotated events, one a line, as they are and with one agreeing value changed at a time.
enum PairLearning {
  /// The field whose events measure and are never learned from.
  private static let heldOut = "held-out"

  /// How many values of an event are changed at most, nearly.
  private static let mostChanged = 60

  /// `trees`: a file of trees that judge pairs alone, instead of those of this build.
  static func run(_ arguments: [String]) {
    guard let folder = arguments.first else { refuse("usage: benchmarks pairs FOLDER [TREES]") }
    let trees = arguments.dropFirst().first.map { path in
      guard let bytes = FileTree.bytes(of: path) else { refuse("\(path): cannot be read") }
      return String(decoding: bytes, as: UTF8.self)
    }
    let table = PairTable(trees: trees)
    print((["event", "changed", "isOne", "own=\(PairTable.ownColumns)"] + PairTable.columns).joined(separator: "\t"))
    do throws(InputError) {
      for field in FileTree.folders(in: folder) where field != heldOut {
        for name in FileTree.folders(in: "\(folder)/\(field)") {
          let event = try MarkedEvent(name: name, files: FileTree.files(in: "\(folder)/\(field)/\(name)"))
          try write(event, changed: nil, table)
          let agreements = event.agreements
          // Of a long event as many as a short one has.
          let stride = max(2, agreements.count / mostChanged)
          for (index, value) in agreements.enumerated() where index % stride == 0 {
            guard let changed = event.changing(value) else { continue }
            try write(changed.event, changed: changed.place, table)
          }
        }
      }
    } catch {
      refuse(error.description)
    }
  }

  /// The pairs of an event; of a changed one those alone that the change touches.
  private static func write(
    _ event: MarkedEvent, changed: MarkedValue?, _ table: PairTable
  ) throws(InputError) {
    var sources: [Source] = []
    for document in event.documents {
      sources.append(try Source.load(id: document.name, bytes: document.bytes, readsSettings: true))
    }
    for row in table.rows(of: sources) {
      if let changed, !isAt(row.first, changed), !isAt(row.second, changed) { continue }
      let first = event.values.filter { isAt(row.first, $0) }
      let second = event.values.filter { isAt(row.second, $0) }
      let slots = first.flatMap { a in second.filter { $0.slot == a.slot && $0.value != a.value }.map(\.slot) }
      // What is told with a hedge contradicts nobody, save a value that was changed.
      let exact = first.contains { a in
        second.contains { b in a.slot == b.slot && a.value != b.value && (changed != nil || a.isExact && b.isExact) }
      }
      if slots.contains(where: event.borderline.contains) { continue }
      let fields = [event.name, changed == nil ? "0" : "1", exact ? "1" : "0", ""]
      print((fields + row.clues.map { "\($0)" }).joined(separator: "\t"))
    }
  }

  private static func isAt(_ place: (source: Int, range: Range<Int>), _ value: MarkedValue) -> Bool {
    place.source == value.document && place.range.overlaps(value.range)
  }
}

extension MarkedEvent {
  /// Exact values that another document agrees with.
  var agreements: [MarkedValue] {
    let bySlot = Dictionary(grouping: values, by: \.slot)
    return values.filter { value in
      let own = bySlot[value.slot] ?? []
      return value.isExact && !borderline.contains(value.slot) && Set(own.filter(\.isExact).map(\.value)).count == 1
        && Set(own.map(\.document)).count > 1
    }
  }

  /// The event with the first digits of one value changed to another number, and where that stands; nil without digits.
  func changing(_ value: MarkedValue) -> (event: MarkedEvent, place: MarkedValue)? {
    var bytes = documents[value.document].bytes
    guard let start = bytes[value.range].firstIndex(where: { $0 &- 0x30 < 10 }) else { return nil }
    let end = bytes[start..<value.range.upperBound].firstIndex { $0 &- 0x30 >= 10 } ?? value.range.upperBound
    // The place of the text alone decides which digit follows.
    let step = UInt8(start % 8 + 1)
    if end - start == 2, bytes[start] <= UInt8(ascii: "3") {
      // A day or an hour stays one.
      bytes[start + 1] = 0x30 + (bytes[start + 1] - 0x30 + step) % 10
    } else if end - start == 4, bytes[start] == UInt8(ascii: "1") || bytes[start] == UInt8(ascii: "2") {
      bytes[end - 1] = 0x30 + (bytes[end - 1] - 0x30 + step) % 10
    } else {
      bytes[start] = 0x31 + (max(bytes[start], 0x31) - 0x31 + step) % 9
    }
    if bytes == documents[value.document].bytes { return nil }
    var changed = self
    changed.documents[value.document].bytes = bytes
    var place = value
    place.value = "changed"
    for index in changed.values.indices
    where changed.values[index].range == value.range && changed.values[index].document == value.document {
      changed.values[index].value = "changed"
    }
    return (changed, place)
  }
}
