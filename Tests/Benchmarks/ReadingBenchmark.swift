// How many of the values that two documents state alike are read alike: `swift run -c release benchmarks readings FOLDER`.
import FactDiff

/// Marked values of annotated events, each held against the equal ones of other documents.
struct ReadingAgreement {
  private(set) var told = 0
  private(set) var unread = 0
  private(set) var readOtherwise = 0
  private(set) var details: [String] = []

  mutating func add(_ event: MarkedEvent) throws(InputError) {
    var mentions: [[Mention]] = []
    for document in event.documents {
      mentions.append(
        Extraction.mentions(of: try Source.load(id: document.name, bytes: document.bytes, readsSettings: true)))
    }
    func read(_ value: MarkedValue) -> [Mention] { mentions[value.document].filter { $0.range.overlaps(value.range) } }
    for value in event.values where value.isExact && !event.borderline.contains(value.slot) {
      let equals = event.values.filter {
        $0.slot == value.slot && $0.value == value.value && $0.document != value.document
      }
      guard !equals.isEmpty else { continue }
      told += 1
      let own = read(value)
      let isAlike = equals.contains { other in
        read(other).contains { theirs in own.contains { $0.agrees(with: theirs) } }
      }
      if isAlike { continue }
      if own.isEmpty { unread += 1 } else { readOtherwise += 1 }
      let document = event.documents[value.document]
      let words = String(decoding: document.bytes[value.range], as: UTF8.self)
      let values = own.map { "\($0.kind.rawValue) \($0.boundedCanonical)" }.joined(separator: ", ")
      details.append(
        "\(event.name)/\(document.name): \(value.slot)=\(value.value): \(words): \(own.isEmpty ? "not read" : values)")
    }
  }

  var summary: String {
    "\(told) values that another document states alike: \(unread) not read, \(readOtherwise) read otherwise"
  }
}

enum ReadingBenchmark {
  /// Counts over every event below a folder; with `--verbose` each value that is not read, or not as its equals are.
  static func run(_ arguments: [String]) {
    guard let folder = arguments.first(where: { !$0.hasPrefix("-") }) else {
      refuse("usage: benchmarks readings FOLDER [--verbose]")
    }
    do throws(InputError) {
      for field in FileTree.folders(in: folder) {
        var readings = ReadingAgreement()
        for name in FileTree.folders(in: "\(folder)/\(field)") {
          try readings.add(MarkedEvent(name: name, files: FileTree.files(in: "\(folder)/\(field)/\(name)")))
        }
        print("\(field): \(readings.summary)")
        if arguments.contains("--verbose") { readings.details.forEach { print("  \($0)") } }
      }
    } catch {
      refuse(error.description)
    }
  }
}
