// What one document tells and another does not: worked out once per pair of documents.

/// The claims of one source that tell what another source does not.
final class UntoldClaims {
  private let index: ClaimIndex
  private let dimensions: [Int]
  private var told: [Int: Set<Told>] = [:]
  private var known: [Pair: [Int]] = [:]

  private struct Told: Hashable {
    var key: UInt64
    var dimension: Int
  }

  private struct Pair: Hashable {
    var source: Int
    var besides: Int
  }

  /// Claims are looked at source by source: older pairs are asked no more.
  private static let mostPairs = 4096

  /// - Parameter dimensions: a number for the dimension of each claim.
  init(_ index: ClaimIndex, dimensions: [Int]) {
    (self.index, self.dimensions) = (index, dimensions)
  }

  func claims(of source: Int, besides other: Int) -> [Int] {
    let pair = Pair(source: source, besides: other)
    if let claims = known[pair] { return claims }
    let told = told(by: other)
    let claims = index.claims(of: source).filter { !told.contains(key($0)) && !index.claims[$0].isFormer }
    if known.count >= UntoldClaims.mostPairs { known.removeAll(keepingCapacity: true) }
    known[pair] = claims
    return claims
  }

  private func told(by source: Int) -> Set<Told> {
    if let told = told[source] { return told }
    let set = Set(index.claims(of: source).filter { !index.claims[$0].isFormer }.map(key))
    told[source] = set
    return set
  }

  private func key(_ claim: Int) -> Told { Told(key: index.claims[claim].key, dimension: dimensions[claim]) }
}
