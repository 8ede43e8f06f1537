// Documents joined step by step: the surest links first, and a link of two documents must hold for what they stand for.

struct Clusters {
  private(set) var members: [[Int]]
  private var parent: [Int]
  /// What holds each together: the weakest link to a single document, the mean where clusters were joined; nil for a
  /// single document.
  private var cohesion: [Float?]
  private let similarity: DocumentSimilarity

  /// Log odds from which two documents are joined at all.
  private static let least: Float = 0.6
  /// How much the best link counts against the mean of all, for two clusters and where one is a single document.
  private static let best: Float = 0.4
  private static let bestOfOne: Float = 0.7
  /// Two clusters are one only where what joins them is not much weaker than what holds each together: members of a
  /// series resemble each other, but not as much as two reports of one member do.
  private static let ofCohesion: Float = 0.4
  private static let ofCohesionForOne: Float = 0.15
  private static let mostCompared = 6

  /// The one recording each document names.
  private let recordings: [String?]
  /// Another recording is a slip only between documents that are alike almost as much as the others of the cluster.
  private static let ofCohesionForRecording: Float = 0.75
  private static let leastForRecording: Float = 3

  init(recordings: [String?], similarity: DocumentSimilarity) {
    self.recordings = recordings
    let count = recordings.count
    members = (0..<count).map { [$0] }
    parent = Array(0..<count)
    cohesion = Array(repeating: nil, count: count)
    self.similarity = similarity
  }

  func root(_ i: Int) -> Int {
    var i = i
    while parent[i] != i { i = parent[i] }
    return i
  }

  /// Joins two clusters and returns the root of both, the lower of the two.
  @discardableResult mutating func join(_ a: Int, _ b: Int, bond: Float? = nil) -> Int {
    let (low, high) = (min(root(a), root(b)), max(root(a), root(b)))
    guard low != high else { return low }
    parent[high] = low
    // The shorter path to the root stays short: members point straight at it.
    for member in members[high] { parent[member] = low }
    members[low] = (members[low] + members[high]).sorted()
    members[high] = []
    if let bond, let p = cohesion[low], let q = cohesion[high] {
      // Two clusters that are joined loosely must not draw in a third more loosely still.
      cohesion[low] = (bond + p + q) / 3
    } else {
      cohesion[low] = [cohesion[low], cohesion[high], bond].compactMap { $0 }.min()
    }
    return low
  }

  /// What was joined for another reason than likeness holds together as well as its members resemble each other.
  mutating func measure() {
    for i in members.indices where members[i].count > 1 {
      let sample = Clusters.sample(members[i])
      var sum: Float = 0
      var count: Float = 0
      for (k, x) in sample.enumerated() {
        for y in sample[(k + 1)...] {
          sum += similarity.evidence(x, y)
          count += 1
        }
      }
      cohesion[i] = sum / count
    }
  }

  /// How strong the evidence is that the clusters of two documents are one event; nil where it does not do.
  func bond(_ a: Int, _ b: Int) -> Float? {
    let (x, y) = (root(a), root(b))
    let (left, right) = (Clusters.sample(members[x]), Clusters.sample(members[y]))
    var sum: Float = 0
    var best = similarity.evidence(a, b)
    for i in left {
      for j in right {
        let evidence = similarity.evidence(min(i, j), max(i, j))
        sum += evidence
        best = max(best, evidence)
      }
    }
    let mean = sum / Float(left.count * right.count)
    let isSingle = members[x].count == 1 || members[y].count == 1
    let share = isSingle ? Clusters.bestOfOne : Clusters.best
    let bond = best * share + mean * (1 - share)
    var needed: Float =
      switch (cohesion[x], cohesion[y]) {
      case (let p?, let q?): max(Clusters.least, Clusters.ofCohesion * min(p, q))
      case (let p?, nil), (nil, let p?): max(Clusters.least, Clusters.ofCohesionForOne * p)
      case (nil, nil): Clusters.least
      }
    if tellOfOtherRecordings(members[x], members[y]) {
      let cohesion = [cohesion[x], cohesion[y]].compactMap { $0 }.min() ?? 0
      needed = max(needed, Clusters.leastForRecording, Clusters.ofCohesionForRecording * cohesion)
    }
    return bond > needed ? bond : nil
  }

  private func tellOfOtherRecordings(_ left: [Int], _ right: [Int]) -> Bool {
    let (a, b) = (Set(left.compactMap { recordings[$0] }), Set(right.compactMap { recordings[$0] }))
    return !a.isEmpty && !b.isEmpty && a.isDisjoint(with: b)
  }

  /// A few members, evenly spread.
  private static func sample(_ members: [Int]) -> [Int] {
    guard members.count > mostCompared else { return members }
    return (0..<mostCompared).map { members[$0 * members.count / mostCompared] }
  }
}
