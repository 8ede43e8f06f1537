// All claims of a group with their weights, and an inverted index over their features.

/// Finds, for a claim, the claims of other sources that may be about the same thing, at a cost that follows the
/// postings and not the square of the claims.
struct ClaimIndex {
  let claims: [Claim]
  /// Claims of each source, as ranges of `claims`.
  private(set) var ranges: [Int: Range<Int>] = [:]
  private var inverse: [UInt64: Float] = [:]
  private var norms: [(Float, Float, Float, Float)] = []
  private var postings: [UInt64: [(claim: Int32, weight: Float)]] = [:]
  /// How many claims of a dimension and shape each source has.
  private var crowd: [Int: [Crowd: Int]] = [:]

  private struct Crowd: Hashable {
    var dimension: Dimension
    var shape: UInt64
  }

  /// Features in more claims than this say too little to look candidates up by.
  private static let longestPosting = 400

  init(claims: [Claim], blockFeatures: [[UInt64]]) {
    self.claims = claims
    var frequency: [UInt64: Int] = [:]
    for set in blockFeatures { for hash in set { frequency[hash, default: 0] += 1 } }
    // A floor keeps the scores of two short notes comparable with those of long articles.
    let total = Float(max(64, blockFeatures.count))
    for (hash, count) in frequency { inverse[hash] = ClaimIndex.logarithm(1 + total / Float(count)) }

    for (i, claim) in claims.enumerated() {
      let known = ranges[claim.source]
      ranges[claim.source] = (known?.lowerBound ?? i)..<(i + 1)
      crowd[claim.source, default: [:]][Crowd(dimension: claim.dimension, shape: claim.shape), default: 0] += 1
      var norm: (Float, Float, Float, Float) = (0, 0, 0, 0)
      for feature in claim.features {
        let weight = self.weight(feature)
        let square = weight * weight
        switch feature.kind {
        case .universal: norm.0 += square
        case .latin: norm.1 += square
        case .han: norm.2 += square
        case .syllabic: norm.3 += square
        }
        postings[feature.hash, default: []].append((Int32(i), weight))
      }
      norms.append(norm)
    }
  }

  /// Piecewise linear logarithm to base two; exact at powers of two, and the same on every machine.
  static func logarithm(_ value: Float) -> Float {
    guard value > 0 else { return 0 }
    return Float(value.exponent) + (value.significand - 1)
  }

  private func weight(_ feature: SignatureFeature) -> Float { feature.weight * (inverse[feature.hash] ?? 1) }

  func crowd(_ claim: Claim) -> Int { crowd[claim.source]?[Crowd(dimension: claim.dimension, shape: claim.shape)] ?? 1 }

  /// Similarity in 0…1 of a claim with every claim that shares a feature with it; by index.
  func similarities(of index: Int, into scores: inout [Float], touched: inout [Int]) {
    let claim = claims[index]
    for feature in claim.features {
      guard let list = postings[feature.hash], list.count <= ClaimIndex.longestPosting else {
        continue
      }
      let weight = self.weight(feature)
      for posting in list {
        let other = Int(posting.claim)
        guard other != index else { continue }
        let factor = ClaimIndex.factor(feature.kind, claim.language, claims[other].language)
        guard factor > 0 else { continue }
        if scores[other] == 0 { touched.append(other) }
        scores[other] += weight * posting.weight * factor
      }
    }
    for other in touched {
      let left = norm(index, with: claims[other].language)
      let right = norm(other, with: claim.language)
      // The constant keeps a single shared word of a short context from looking like certainty.
      scores[other] = scores[other] / ((left * right).squareRoot() + 6)
    }
  }

  private func norm(_ index: Int, with language: Language) -> Float {
    let parts = norms[index]
    let own = claims[index].language
    return parts.0 + parts.1 * ClaimIndex.factor(.latin, own, language) + parts.2
      * ClaimIndex.factor(.han, own, language)
      + parts.3 * ClaimIndex.factor(.syllabic, own, language)
  }

  /// How much a class of features can be shared between two languages.
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
    }
  }
}
