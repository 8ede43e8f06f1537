// How much of what differs is found, and how much of what is found does: `swift run -c release benchmarks accuracy FOLDER`.
import FactDiff

/// Findings of annotated events, counted.
struct Accuracy {
  private(set) var events = 0
  private(set) var documents = 0
  private(set) var told = 0
  private(set) var found = 0
  private(set) var right = 0
  private(set) var wrong = 0
  /// Lines about what was missed and what is wrong.
  private(set) var details: [String] = []
  /// Whether to tell how far what was missed came.
  var explains = false

  /// Checks the documents of one event together, as one group.
  mutating func add(_ event: MarkedEvent) throws(InputError) {
    var sources: [Source] = []
    for document in event.documents {
      sources.append(try Source.load(id: document.name, bytes: document.bytes, readsSettings: true))
    }
    let report = Checker.check(sources: sources, options: CheckOptions(grouping: .all))
    let discrepancies = event.discrepancies
    var hit: Set<String> = []
    for finding in report.findings where finding.severity >= .warning {
      let slots = discrepancies.filter { isTouched(finding, $0.values) { $0.value != $1.value } }.map(\.slot)
      hit.formUnion(slots)
      if !slots.isEmpty {
        right += 1
      } else if !event.borderline.contains(where: { slot in
        isTouched(finding, event.values.filter { $0.slot == slot }) { _, _ in true }
      }) {
        wrong += 1
        details.append("\(event.name): wrong: \(finding.message)")
      }
    }
    let missed = discrepancies.filter { !hit.contains($0.slot) }
    let causes = explains && !missed.isEmpty ? MissCauses(sources: sources) : nil
    for slot in missed {
      let values = slot.values.map { "\(event.documents[$0.document].name) \($0.value)" }
      let cause = causes.map { " (\($0.cause(of: slot.values, in: event)))" } ?? ""
      details.append("\(event.name): missed: \(slot.slot): \(values.joined(separator: ", "))\(cause)")
    }
    events += 1
    documents += sources.count
    told += discrepancies.count
    found += hit.count
  }

  /// Whether two places that a finding holds to differ stand over two marked values of two documents.
  private func isTouched(
    _ finding: Finding, _ values: [MarkedValue], where differ: (MarkedValue, MarkedValue) -> Bool
  ) -> Bool {
    let touched = finding.evidence.flatMap { entry in
      values.filter { $0.document == entry.source && $0.range.overlaps(entry.range) }.map { (entry, $0) }
    }
    return touched.contains { one in
      touched.contains { other in
        one.0.value != other.0.value && one.0.range != other.0.range && differ(one.1, other.1)
      }
    }
  }

  var summary: String {
    func share(_ part: Int, _ whole: Int) -> String {
      whole == 0 ? "none" : fixed(100 * Double(part) / Double(whole), 1) + " %"
    }
    return "\(events) events, \(documents) documents: \(found) of \(told) discrepancies found (\(share(found, told))), "
      + "\(right) of \(right + wrong) findings true (\(share(right, right + wrong)))"
  }
}

enum AccuracyBenchmark {
  /// Scores every event below a folder, in the order of their names; with `--verbose` what was missed and what is wrong.
  static func run(_ arguments: [String]) {
    guard let folder = arguments.first(where: { !$0.hasPrefix("-") }) else {
      refuse("usage: benchmarks accuracy FOLDER [--verbose]")
    }
    do throws(InputError) {
      let isVerbose = arguments.contains("--verbose")
      var all = Accuracy()
      for field in FileTree.folders(in: folder) {
        var own = Accuracy()
        own.explains = isVerbose
        for name in FileTree.folders(in: "\(folder)/\(field)") {
          let event = try MarkedEvent(name: name, files: FileTree.files(in: "\(folder)/\(field)/\(name)"))
          try own.add(event)
          try all.add(event)
        }
        print("\(field): \(own.summary)")
        if isVerbose { own.details.forEach { print("  \($0)") } }
      }
      print(all.summary)
    } catch {
      refuse(error.description)
    }
  }
}
