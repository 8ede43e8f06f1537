// Patience diff over facts: translations tell the same things in the same order, so what stands alone between two common
// anchors on both sides is a pair, whatever words are around it.

struct Patience {
  let claims: [Claim]
  let sources: [Source]
  let mentions: [[Mention]]

  /// A token of a document: a fact, a link target or a Latin word.
  private struct Token {
    var hash: UInt64
    /// Block and text offset: reading order.
    var block: Int
    var offset: Int
    /// Index into the claims, or -1.
    var claim: Int
  }

  /// What makes two documents translations: ten anchors, three quarters of them in order, two fifths of the smaller side.
  private static let fewestAnchors = 10
  private static let inOrder = 0.75
  private static let ofSmaller = 0.4

  /// Pairs of claims between two sources that are translations of each other; none where they are not.
  func edges(_ a: Int, _ b: Int) -> [Edge] {
    let left = tokens(of: a)
    let right = tokens(of: b)
    guard let anchors = anchors(left, right) else { return [] }
    var edges: [Edge] = []
    var i = 0
    var j = 0
    for anchor in anchors + [(left.count, right.count)] {
      edges += gap(left[i..<min(anchor.0, left.count)], right[j..<min(anchor.1, right.count)])
      if anchor.0 < left.count, left[anchor.0].claim >= 0, right[anchor.1].claim >= 0 {
        let (x, y) = (left[anchor.0].claim, right[anchor.1].claim)
        let relation = Comparator.compare(mention(x), mention(y))
        if relation.isHarmony { edges.append(edge(x, y, relation)) }
      }
      i = anchor.0 + 1
      j = anchor.1 + 1
    }
    return edges
  }

  private func mention(_ claim: Int) -> Mention { mentions[claims[claim].source][claims[claim].mention] }

  private func edge(_ x: Int, _ y: Int, _ relation: Relation) -> Edge {
    Edge(first: min(x, y), second: max(x, y), relation: relation, score: 0.9, anchors: 2)
  }

  // MARK: Tokens

  private func tokens(of source: Int) -> [Token] {
    var tokens: [Token] = []
    for (i, claim) in claims.enumerated() where claim.source == source {
      let mention = mention(i)
      switch claim.dimension {
      case .name, .url, .placeholder: continue
      default:
        if mention.zone == .frontMatter { continue }
        tokens.append(
          Token(hash: FNV.hash(11, claim.key), block: mention.block, offset: mention.text.lowerBound, claim: i))
      }
    }
    let document = sources[source]
    for link in document.links where link.kind != .image {
      var state = FNV()
      state.add(UInt8(12))
      for byte in document.bytes[link.target] { state.add(byte) }
      tokens.append(Token(hash: state.value, block: link.block, offset: link.label.upperBound, claim: -1))
    }
    for (index, block) in document.blocks.enumerated() where block.kind != .frontMatter {
      addWords(document.text, block.text, index, &tokens)
    }
    tokens.sort { ($0.block, $0.offset, $0.hash) < ($1.block, $1.offset, $1.hash) }
    return tokens
  }

  /// Capitalised Latin words of four letters and more: names stay themselves in translation.
  private func addWords(_ text: [UInt8], _ range: Range<Int>, _ block: Int, _ tokens: inout [Token]) {
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = text[i]
      guard (byte | 0x20) &- 0x61 < 26 else {
        i += 1
        continue
      }
      let end = Scanner.endOfWord(text, i, range.upperBound)
      if end - i >= 4, byte &- 0x41 < 26 {
        var state = FNV()
        state.add(UInt8(13))
        for k in i..<end { state.add(Lexicon.fold(text, k)) }
        tokens.append(Token(hash: state.value, block: block, offset: i, claim: -1))
      }
      i = end
    }
  }

  // MARK: Anchors

  /// Tokens unique on both sides, in their longest common order; nil where the two are no translations.
  private func anchors(_ left: [Token], _ right: [Token]) -> [(Int, Int)]? {
    let (x, y) = (unique(left), unique(right))
    var pairs: [(Int, Int)] = []
    for (hash, i) in x { if let j = y[hash] { pairs.append((i, j)) } }
    pairs.sort { $0 < $1 }
    guard pairs.count >= Patience.fewestAnchors else { return nil }
    let chain = longestIncreasing(pairs)
    guard chain.count >= Patience.fewestAnchors,
      Double(chain.count) >= Patience.inOrder * Double(pairs.count),
      Double(chain.count) >= Patience.ofSmaller * Double(min(x.count, y.count))
    else { return nil }
    return chain
  }

  private func unique(_ tokens: [Token]) -> [UInt64: Int] {
    var places: [UInt64: Int] = [:]
    for (i, token) in tokens.enumerated() { places[token.hash] = places[token.hash] == nil ? i : -1 }
    return places.filter { $0.value >= 0 }
  }

  /// Patience sorting: the longest subsequence that rises on the right as it does on the left.
  private func longestIncreasing(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
    var tops: [Int] = []
    var previous = [Int](repeating: -1, count: pairs.count)
    for (i, pair) in pairs.enumerated() {
      var low = 0
      var high = tops.count
      while low < high {
        let middle = (low + high) / 2
        if pairs[tops[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
      }
      previous[i] = low > 0 ? tops[low - 1] : -1
      if low == tops.count { tops.append(i) } else { tops[low] = i }
    }
    var chain: [(Int, Int)] = []
    var at = tops.last ?? -1
    while at >= 0 {
      chain.append(pairs[at])
      at = previous[at]
    }
    return chain.reversed()
  }

  // MARK: Gaps

  /// Between two anchors: equal facts first, then what is left alone of its dimension on both sides.
  private func gap(_ left: ArraySlice<Token>, _ right: ArraySlice<Token>) -> [Edge] {
    var x = left.compactMap { $0.claim >= 0 ? $0.claim : nil }
    var y = right.compactMap { $0.claim >= 0 ? $0.claim : nil }
    guard !x.isEmpty, !y.isEmpty, x.count <= 24, y.count <= 24 else { return [] }
    var edges: [Edge] = []
    for claim in x {
      guard let k = y.firstIndex(where: { isHarmony(claim, $0) }) else { continue }
      edges.append(edge(claim, y[k], Comparator.compare(mention(claim), mention(y[k]))))
      y.remove(at: k)
      x.removeAll { $0 == claim }
    }
    for claim in x {
      let dimension = claims[claim].dimension
      let own = x.filter { claims[$0].dimension == dimension }
      let others = y.filter { claims[$0].dimension == dimension }
      guard own.count == 1, others.count == 1 else { continue }
      let relation = Comparator.compare(mention(claim), mention(others[0]))
      if relation != .incomparable { edges.append(edge(claim, others[0], relation)) }
    }
    return edges
  }

  private func isHarmony(_ a: Int, _ b: Int) -> Bool {
    claims[a].dimension == claims[b].dimension && Comparator.compare(mention(a), mention(b)).isHarmony
  }
}
