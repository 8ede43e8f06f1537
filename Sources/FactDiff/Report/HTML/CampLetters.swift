// Which side of a disagreement a value is on, as a letter: A has the most votes.

struct CampLetters {
  private var letterOfCamp: [Int: String] = [:]
  private var letterOfValue: [String: String] = [:]

  /// What agrees with several sides.
  static let between = "·"
  private static let letters = ["A", "B", "C", "D", "E"]

  init(of finding: Finding) {
    guard finding.votes.count > 1 else { return }
    for (i, vote) in finding.votes.enumerated() {
      letterOfValue[vote.value] = i < CampLetters.letters.count ? CampLetters.letters[i] : CampLetters.between
    }
    // A side is named after one of its values, and it may have others: an hour, and 59 minutes 40 seconds.
    guard Set(finding.evidence.map(\.camp)).count > 1 else { return }
    for entry in finding.evidence where letterOfCamp[entry.camp] == nil {
      if let letter = letterOfValue[entry.value] { letterOfCamp[entry.camp] = letter }
    }
    letterOfCamp[-1] = CampLetters.between
  }

  /// The letter of a value that was voted for.
  subscript(value: String) -> String? { letterOfValue[value] }

  /// nil where there are no sides.
  subscript(entry: Evidence) -> String? {
    if letterOfValue.isEmpty { return nil }
    return letterOfCamp[entry.camp] ?? letterOfValue[entry.value] ?? CampLetters.between
  }
}

/// The letters of a place in several findings: the first that has one.
struct PlaceLetters {
  private struct Place: Hashable {
    var source: Int
    var start: Int
  }

  private var letters: [Place: String] = [:]

  init(of findings: [Finding]) {
    for finding in findings {
      let camps = CampLetters(of: finding)
      for entry in finding.evidence {
        let place = Place(source: entry.source, start: entry.range.lowerBound)
        if letters[place] == nil, let letter = camps[entry] { letters[place] = letter }
      }
    }
  }

  subscript(entry: Evidence) -> String? { letters[Place(source: entry.source, start: entry.range.lowerBound)] }
}

/// Names of sources without the folders that all of them lie in.
enum ShortNames {
  static func of(_ ids: [String]) -> [String] {
    guard let first = ids.first else { return [] }
    var common = Array(first.utf8)
    while let last = common.last, last != 0x2F { common.removeLast() }
    for id in ids.dropFirst() {
      let bytes = Array(id.utf8)
      var shared = zip(common, bytes).prefix { $0 == $1 }.count
      while shared > 0, common[shared - 1] != 0x2F { shared -= 1 }
      common = Array(common.prefix(shared))
    }
    return ids.map { id in
      let rest = Array(id.utf8.dropFirst(common.count))
      return rest.isEmpty ? id : String(decoding: rest, as: UTF8.self)
    }
  }
}
