// How alike two documents are, in features that cross languages: facts, names, concepts.

struct DocumentSimilarity {
  private let sources: [Source]
  private let profiles: [Profile]
  private let inverse: [UInt64: Float]

  struct Link {
    var first: Int
    var second: Int
    var score: Float
    var reason: String
  }

  private struct Profile {
    /// By hash, ascending.
    var features: [(hash: UInt64, weight: Float)]
    var days: Set<Int>
    var language: Language
  }

  /// Score from which two documents are one event: documents in one language share more words whatever they are about.
  private func threshold(_ i: Int, _ j: Int) -> Float {
    let (a, b) = (profiles[i].language, profiles[j].language)
    return a == b || (a.isChinese && b.isChinese) ? 0.33 : 0.12
  }

  init(sources: [Source], mentions: [[Mention]]) {
    self.sources = sources
    var profiles: [Profile] = []
    var frequency: [UInt64: Int] = [:]
    for (i, source) in sources.enumerated() {
      let profile = DocumentSimilarity.profile(source, mentions[i])
      for feature in profile.features { frequency[feature.hash, default: 0] += 1 }
      profiles.append(profile)
    }
    // A floor keeps the scores of a handful of documents comparable with those of hundreds.
    let total = Float(max(16, sources.count))
    var inverse: [UInt64: Float] = [:]
    for (hash, count) in frequency { inverse[hash] = ClaimIndex.logarithm(1 + total / Float(count)) }
    self.profiles = profiles
    self.inverse = inverse
  }

  private static func profile(_ source: Source, _ mentions: [Mention]) -> Profile {
    var weights: [UInt64: Float] = [:]
    var days: Set<Int> = []
    var first: [Int: Range<Int>] = [:]
    var i = 0
    while i < mentions.count {
      var j = i
      while j < mentions.count, mentions[j].block == mentions[i].block { j += 1 }
      first[mentions[i].block] = i..<j
      i = j
    }
    for (index, block) in source.blocks.enumerated() {
      let range = first[index] ?? 0..<0
      let found = BlockFeatures(
        source: source, block: block, mentions: mentions[range], firstMention: range.lowerBound)
      for feature in found.features where feature.kind == .universal {
        var weight = feature.weight
        if feature.mention >= 0 { weight = FactKey.isTelling(mentions[feature.mention]) ? 1.5 : 0.2 }
        weights[feature.hash] = max(weights[feature.hash] ?? 0, weight)
      }
    }
    for mention in mentions {
      if case .date(let date) = mention.value, date.precision == .day || date.precision == .minute,
        let from = date.from,
        !date.isRelative
      {
        days.insert(CivilDate(year: nil, month: from.date.month, day: from.date.day).days)
      }
    }
    return Profile(
      features: weights.sorted { $0.key < $1.key }.map { (hash: $0.key, weight: $0.value) }, days: days,
      language: source.language)
  }

  /// Pairs of documents that are alike enough, best first.
  func links() -> [Link] {
    var links: [Link] = []
    for i in profiles.indices {
      for j in profiles.indices where j > i {
        let score = score(i, j)
        if score >= threshold(i, j) {
          let per = Int(score * 100)
          links.append(
            Link(
              first: i, second: j, score: score,
              reason: "\(sources[i].id) and \(sources[j].id) are alike (\(per) of 100)"))
        }
      }
    }
    return links.sorted { ($1.score, $0.first, $0.second) < ($0.score, $1.first, $1.second) }
  }

  func score(_ i: Int, _ j: Int) -> Float {
    let (a, b) = (profiles[i], profiles[j])
    var dot: Float = 0
    var left: Float = 0
    var right: Float = 0
    var x = 0
    var y = 0
    while x < a.features.count || y < b.features.count {
      let p = x < a.features.count ? a.features[x].hash : UInt64.max
      let q = y < b.features.count ? b.features[y].hash : UInt64.max
      let hash = min(p, q)
      let idf = inverse[hash] ?? 1
      if p == q {
        dot += a.features[x].weight * b.features[y].weight * idf * idf
      }
      if p == hash {
        left += a.features[x].weight * a.features[x].weight * idf * idf
        x += 1
      }
      if q == hash {
        right += b.features[y].weight * b.features[y].weight * idf * idf
        y += 1
      }
    }
    guard left > 0, right > 0 else { return 0 }
    var score = dot / (left * right).squareRoot()
    // The same day told by both, or a day before or after.
    if !a.days.isEmpty, !b.days.isEmpty {
      let isShared = a.days.contains { day in
        b.days.contains(day) || b.days.contains(day + 1) || b.days.contains(day - 1)
      }
      score += isShared ? 0.08 : -0.04
    }
    // Lying side by side counts for a little.
    if SourcePath.folder(of: sources[i].id) == SourcePath.folder(of: sources[j].id) { score += 0.03 }
    return score
  }
}
