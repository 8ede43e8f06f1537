// All claims of a group with their weights, and an inverted index over their features.

/// Finds, for a claim, the claims of other sources that may be about the same thing, at a cost that follows the
/// postings and not the square of the claims.
struct ClaimIndex {
  let claims: [Claim]
  /// Claims of each source, as ranges of `claims`.
  private(set) var ranges: [Int: Range<Int>] = [:]
  /// How many claims of its dimension and shape the source of a claim has.
  private(set) var crowds: [Int] = []
  /// The features of all claims, one claim after the other; those of claim `i` from `bounds[i]` to `bounds[i + 1]`.
  private var entries: [Entry] = []
  private var bounds = [0]
  /// The claims that have a feature, ascending; those of list `l` from `lists[l]` to `lists[l + 1]`.
  private var postings: [Posting] = []
  private var lists: [Int] = []
  /// Squares of the weights, by class.
  private var norms: [SIMD8<Float>] = []
  private var languages: [Int] = []
  let passages: Passages
  /// The features of the places that the texts name.
  private(set) var places: Set<UInt64> = []

  private struct Crowd: Hashable {
    var source: Int
    var dimension: Dimension
    var shape: UInt64
  }

  struct Entry {
    var list: Int32
    var kind: FeatureClass
    var nearness: UInt8
    var isBehind: Bool
    var weight: Float
    /// The weight, less for what stands farther off.
    let near: Float

    init(list: Int32, _ feature: SignatureFeature, weight: Float) {
      self.list = list
      kind = feature.kind
      nearness = feature.nearness
      isBehind = feature.isBehind
      self.weight = weight
      near = weight * Float(feature.nearness) / 255
    }
  }

  private struct Posting {
    var claim: Int32
    var language: Int32
    var weight: Float
  }

  /// Less than this is no context: a shared heading, a shared small word.
  static let leastSimilarity: Float = 0.015

  /// Features in more claims than this say too little to look candidates up by.
  private static let longestPosting = 400

  /// `blocks`: how many of the blocks each source has, in their order.
  init(claims: [Claim], blockFeatures: [[UInt64]], blocks: [(source: Int, count: Int)]) {
    var numbers = FeatureNumbers(capacity: blockFeatures.reduce(0) { $0 + $1.count } / 2)
    var frequency: [Int32] = []
    let sets = blockFeatures.map { set in
      set.map { hash in
        let number = numbers.add(hash)
        if number == frequency.count { frequency.append(1) } else { frequency[number] += 1 }
        return Int32(number)
      }
    }
    places = Set(HomeZones.places.filter { numbers.number(of: $0) != nil })
    // A floor keeps the scores of two short notes comparable with those of long articles.
    let total = Float(max(64, blockFeatures.count))
    let inverse = frequency.map { ClaimIndex.logarithm(1 + total / Float($0)) }

    passages = Passages(claims: claims, sets: sets, blocks: blocks, weights: inverse)
    var claims = claims
    for i in claims.indices {
      for k in claims[i].topics.indices {
        let number = numbers.number(of: claims[i].topics[k].hash) ?? Int.max
        // The rarer a concept, the more it says.
        if number < inverse.count { claims[i].topics[k].nearness *= inverse[number].squareRoot() }
      }
    }
    self.claims = claims
    let heard = HeardSounds(claims, &numbers)
    for (i, claim) in claims.enumerated() {
      let known = ranges[claim.source]
      ranges[claim.source] = (known?.lowerBound ?? i)..<(i + 1)
      languages.append(Affinity.number(of: claim.language))
      var norm = SIMD8<Float>()
      for feature in claim.features {
        let list = numbers.add(feature.hash)
        // A sound that one script alone has is no shared name; it must not make a context look richer either.
        if feature.kind == .sound, !heard.isShared(list) { continue }
        // What stands in a label alone is in no block.
        let weight = feature.weight * (list < inverse.count ? inverse[list] : 1)
        norm[Int(feature.kind.rawValue)] += weight * weight
        entries.append(Entry(list: Int32(list), feature, weight: weight))
      }
      entries[bounds[i]...].sort { $0.list < $1.list }
      bounds.append(entries.count)
      norms.append(norm)
    }
    fillPostings(listCount: numbers.count)
    countCrowds()
  }

  /// Of one source, as indices of `claims`.
  func claims(of source: Int) -> Range<Int> { ranges[source] ?? 0..<0 }

  /// A claim of a source that says the same; the year of a day counts, though its key leaves it out.
  func twin(of claim: Int, in source: Int, _ mentions: [[Mention]]) -> Int? {
    let (key, dimension) = (claims[claim].key, claims[claim].dimension)
    let own = mentions[claims[claim].source][claims[claim].mention]
    return claims(of: source).first {
      claims[$0].key == key && claims[$0].dimension == dimension
        && Comparator.compare(mentions[source][claims[$0].mention], own).isHarmony
    }
  }

  /// How far the concepts around two claims are the same, in 0…1: the rarer and nearer, the more it counts.
  func sharedTopics(_ a: Claim, _ b: Claim) -> Float {
    var shared: Float = 0
    var j = 0
    for topic in a.topics {
      while j < b.topics.count, b.topics[j].hash < topic.hash { j += 1 }
      guard j < b.topics.count, b.topics[j].hash == topic.hash else { continue }
      shared += topic.nearness * b.topics[j].nearness
    }
    if shared == 0 { return 0 }
    return shared / (ClaimIndex.norm(of: a.topics) * ClaimIndex.norm(of: b.topics)).squareRoot()
  }

  private static func norm(of topics: [Topic]) -> Float { topics.reduce(0) { $0 + $1.nearness * $1.nearness } }

  /// What two claims share of their features, and what they could.
  struct Sharing {
    /// Products of the weights, of all that is shared and of the weightiest.
    var weight: Float = 0
    var weightiest: Float = 0
    /// The squares of the weights of what stands around each and somewhere in the other's document.
    var within: (Float, Float) = (0, 0)

    /// In 0…1, by side.
    var reach: (Float, Float) {
      (min(1, weight / max(within.0, .leastNormalMagnitude)), min(1, weight / max(within.1, .leastNormalMagnitude)))
    }
  }

  /// Of a claim, by list.
  func entries(of claim: Int) -> ArraySlice<Entry> { entries[bounds[claim]..<bounds[claim + 1]] }

  /// How much of each class of features two claims can share.
  func factors(_ i: Int, _ j: Int) -> SIMD8<Float> {
    Affinity.table[languages[i] * Affinity.languages + languages[j]]
  }

  /// The number of the language of a claim, of `languageCount`.
  func language(of claim: Int) -> Int { languages[claim] }
  static var languageCount: Int { Affinity.languages }

  /// The entries that two claims share, side by side, by list.
  func forEachShared(_ i: Int, _ j: Int, _ body: (Entry, Entry) -> Void) {
    let entries = entries.span
    var (own, other) = (bounds[i], bounds[j])
    let (ownEnd, otherEnd) = (bounds[i + 1], bounds[j + 1])
    while own < ownEnd, other < otherEnd {
      let (a, b) = (entries[own].list, entries[other].list)
      if a == b { body(entries[own], entries[other]) }
      if a <= b { own += 1 }
      if b <= a { other += 1 }
    }
  }

  func sharing(_ i: Int, _ j: Int) -> Sharing {
    var sharing = Sharing()
    let factors = factors(i, j)
    forEachShared(i, j) { own, other in
      let product = own.weight * other.weight * factors[Int(own.kind.rawValue)]
      sharing.weight += product
      sharing.weightiest = max(sharing.weightiest, product)
    }
    sharing.within = (within(claims[j].source, of: i, factors), within(claims[i].source, of: j, factors))
    return sharing
  }

  /// The weight of the features of a claim that some claim of a source has.
  private func within(_ source: Int, of claim: Int, _ factors: SIMD8<Float>) -> Float {
    guard let range = ranges[source] else { return 0 }
    var sum: Float = 0
    for entry in entries[bounds[claim]..<bounds[claim + 1]] {
      let factor = factors[Int(entry.kind.rawValue)]
      if factor > 0, holds(Int(entry.list), range) { sum += entry.weight * entry.weight * factor }
    }
    return sum
  }

  /// Whether a list has a claim of a range.
  private func holds(_ list: Int, _ range: Range<Int>) -> Bool {
    var (low, high) = (lists[list], lists[list + 1])
    let end = high
    while low < high {
      let middle = (low + high) / 2
      if Int(postings[middle].claim) < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < end && Int(postings[low].claim) < range.upperBound
  }

  private mutating func fillPostings(listCount: Int) {
    lists = [Int](repeating: 0, count: listCount + 1)
    for entry in entries { lists[Int(entry.list) + 1] += 1 }
    for list in 0..<listCount { lists[list + 1] += lists[list] }
    var places = lists
    postings = [Posting](repeating: Posting(claim: 0, language: 0, weight: 0), count: entries.count)
    for i in claims.indices {
      for entry in entries[bounds[i]..<bounds[i + 1]] {
        postings[places[Int(entry.list)]] = Posting(
          claim: Int32(i), language: Int32(languages[i]), weight: entry.weight)
        places[Int(entry.list)] += 1
      }
    }
  }

  private mutating func countCrowds() {
    var counts: [Crowd: Int] = [:]
    let keys = claims.map { Crowd(source: $0.source, dimension: $0.dimension, shape: $0.shape) }
    for key in keys { counts[key, default: 0] += 1 }
    crowds = keys.map { counts[$0] ?? 1 }
  }

  /// Piecewise linear logarithm to base two; exact at powers of two, and the same on every machine.
  static func logarithm(_ value: Float) -> Float {
    guard value > 0 else { return 0 }
    return Float(value.exponent) + (value.significand - 1)
  }

  /// Similarity in 0…1 of a claim with every later claim that shares a feature with it, by index; it is the same the
  /// other way round.
  func similarities(of index: Int, into scores: inout [Float], touched: inout [Int]) {
    let own = languages[index] * Affinity.languages
    let (table, lists, postings) = (Affinity.factors, lists, postings)
    let factors = table.span
    let spans = postings.span
    var sums = scores.mutableSpan
    for entry in entries[bounds[index]..<bounds[index + 1]] {
      let list = Int(entry.list)
      if lists[list + 1] - lists[list] > ClaimIndex.longestPosting { continue }
      let row = Int(entry.kind.rawValue) * Affinity.languages * Affinity.languages + own
      var place = lists[list + 1] - 1
      // From the last claim back to this one.
      while place >= 0, case let posting = spans[place], posting.claim > index {
        place -= 1
        let factor = factors[row + Int(posting.language)]
        guard factor > 0 else { continue }
        let other = Int(posting.claim)
        if sums[other] == 0 { touched.append(other) }
        sums[other] += entry.weight * posting.weight * factor
      }
    }
    for other in touched {
      let shared = Affinity.table[own + languages[other]]
      let (left, right) = (ClaimIndex.sum(norms[index], shared), ClaimIndex.sum(norms[other], shared))
      // The constant keeps a single shared word of a short context from looking like certainty.
      sums[other] = sums[other] / ((left * right).squareRoot() + 6)
    }
  }

  private static func sum(_ parts: SIMD8<Float>, _ factors: SIMD8<Float>) -> Float {
    let products = parts * factors
    return products[0] + products[1] + products[2] + products[3] + products[4]
  }

  /// Whether names that sound alike count for two languages: where they share letters, the words do.
  static func hearsNames(_ a: Language, _ b: Language) -> Bool { Affinity.script(a) != Affinity.script(b) }
}

/// In which scripts the names are written that sound alike.
private struct HeardSounds {
  /// By the number of a feature, a bit for each script.
  private var scripts: [UInt8] = []

  init(_ claims: [Claim], _ numbers: inout FeatureNumbers) {
    for claim in claims {
      let script = Affinity.script(claim.language)
      for feature in claim.features where feature.kind == .sound {
        let number = numbers.add(feature.hash)
        while scripts.count <= number { scripts.append(0) }
        scripts[number] |= script
      }
    }
  }

  func isShared(_ number: Int) -> Bool { scripts[number] & (scripts[number] - 1) != 0 }
}

/// How much of each class of features can be shared between two languages.
private enum Affinity {
  static let languages = Language.allCases.count

  static func number(of language: Language) -> Int { Language.allCases.firstIndex(of: language) ?? 0 }

  /// By the numbers of both languages, a factor for each class of features; the same both ways round.
  static let table: [SIMD8<Float>] = Language.allCases.flatMap { a in
    Language.allCases.map { b in
      SIMD8(
        factor(.universal, a, b), factor(.latin, a, b), factor(.han, a, b), factor(.syllabic, a, b),
        factor(.sound, a, b), 0, 0, 0)
    }
  }

  /// The same by class, then by the numbers of both languages.
  static let factors: [Float] = (0..<5).flatMap { kind in table.map { $0[kind] } }

  /// A bit for each script that spells names in its own way.
  static func script(_ language: Language) -> UInt8 {
    switch language {
    case .english, .german, .french, .spanish, .portuguese, .undetermined: 1
    case .japanese: 2
    case .korean: 4
    case .simplifiedChinese, .traditionalChinese: 8
    }
  }

  private static func factor(_ kind: FeatureClass, _ a: Language, _ b: Language) -> Float {
    switch kind {
    case .universal: return 1
    case .latin:
      if a == b { return 1 }
      let isLatin = !(a.isSpaceless || a == .korean) && !(b.isSpaceless || b == .korean)
      return isLatin ? 0.3 : (a.isSpaceless && b.isSpaceless ? 0.8 : 0.15)
    case .han:
      if a.isChinese && b.isChinese { return 1 }
      if a == b { return 1 }
      return a.isSpaceless && b.isSpaceless ? 0.6 : 0
    case .syllabic: return a == b ? 1 : 0
    case .sound: return ClaimIndex.hearsNames(a, b) ? 1 : 0
    }
  }
}
