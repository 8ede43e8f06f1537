// How far a discrepancy came that no finding tells of: to reading, to a pair, to a likelihood.
import FactDiff

/// What is known of the values of one group.
struct MissCauses {
  private let mentions: [[Range<Int>]]
  private let rows: [PairTable.Row]

  init(sources: [Source]) {
    mentions = sources.map { Extraction.mentions(of: $0).map(\.range) }
    rows = PairTable(trees: nil).rows(of: sources)
  }

  /// The first step that it was lost at, of the pair of values that came farthest.
  func cause(of values: [MarkedValue], in event: MarkedEvent) -> String {
    let unread = values.filter { value in !mentions[value.document].contains { $0.overlaps(value.range) } }
    let read = values.filter { value in !unread.contains { $0.document == value.document && $0.range == value.range } }
    let isComparable = read.contains { a in read.contains { a.document != $0.document && a.value != $0.value } }
    guard isComparable else {
      return "not read in " + Set(unread.map { event.documents[$0.document].name }).sorted().joined(separator: ", ")
    }
    let likelihoods = rows.filter { row in
      read.contains { a in
        isAt(row.first, a) && read.contains { isAt(row.second, $0) && a.value != $0.value }
      }
    }.map(\.likelihood)
    return likelihoods.max().map { "likelihood \(fixed(Double($0), 2))" } ?? "no pair"
  }

  private func isAt(_ place: (source: Int, range: Range<Int>), _ value: MarkedValue) -> Bool {
    place.source == value.document && place.range.overlaps(value.range)
  }
}
