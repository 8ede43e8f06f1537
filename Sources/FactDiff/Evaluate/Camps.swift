// Camps: which of the assertions of a contradictory slot agree with each other, and who therefore votes together.

/// The values of a slot sorted into camps. 59 min 40 s and "about an hour" are one camp where "two hours" is the other.
struct Camps {
  /// For each assertion its camp; -1 for one that agrees with several and so speaks for none ("January" beside two days
  /// of it).
  private(set) var of: [Int]
  /// The assertion that each camp is named after: the most precise of it.
  private(set) var speakers: [Int]

  /// `pair` are the two that contradict: whatever else there is, they found two camps.
  /// `agree` says whether two assertions may stand side by side.
  init(_ mentions: [Mention], pair: (Int, Int), agree: (Mention, Mention) -> Bool) {
    of = Array(repeating: -1, count: mentions.count)
    speakers = []
    guard mentions.count > 1, pair.0 != pair.1 else {
      if !mentions.isEmpty {
        of = Array(repeating: 0, count: mentions.count)
        speakers = [0]
      }
      return
    }
    var founders = [pair.0, pair.1]
    of[pair.0] = 0
    of[pair.1] = 1
    let order = mentions.indices.sorted { Camps.isMorePrecise(mentions[$0], mentions[$1], $0 < $1) }
    for i in order where i != pair.0 && i != pair.1 {
      let near = founders.indices.filter { agree(mentions[founders[$0]], mentions[i]) }
      let same = near.filter { mentions[founders[$0]].canonicalPer == mentions[i].canonicalPer }
      if let camp = same.first ?? (near.count == 1 ? near[0] : nil) {
        of[i] = camp
      } else if near.isEmpty {
        of[i] = founders.count
        founders.append(i)
      }
    }
    speakers = founders.indices.map { camp in order.first { of[$0] == camp } ?? founders[camp] }
  }

  /// Written to the last place before rounded, without a bound before with one; then the longer text, then by text.
  private static func isMorePrecise(_ a: Mention, _ b: Mention, _ isFirst: Bool) -> Bool {
    if (a.bound == .exact) != (b.bound == .exact) { return a.bound == .exact }
    let (x, y) = (a.value.resolution, b.value.resolution)
    if x != y { return x < y }
    let (p, q) = (a.boundedCanonical, b.boundedCanonical)
    if p.utf8.count != q.utf8.count { return p.utf8.count > q.utf8.count }
    return p == q ? isFirst : p < q
  }
}

extension Value {
  /// What a value with a magnitude word leaves open; zero for what is written out.
  fileprivate var resolution: Number {
    switch self {
    case .number(let interval, _), .percent(let interval), .multiplier(let interval), .ratio(let interval),
      .money(let interval, _), .quantity(let interval, _), .age(let interval, _), .duration(let interval, _):
      interval.resolution
    case .ordinal, .score, .date, .time, .model, .version, .identifier, .url, .name, .placeholder: .zero
    }
  }
}
