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
    /// Between tokens at one place of the text.
    var order = 0
  }

  /// What makes two documents translations: ten anchors, three quarters of them in order, seven tenths of the smaller side:
  /// summaries of one event share less, and tell it in an order of their own.
  private static let fewestAnchors = 10
  private static let inOrder = 0.75
  private static let ofSmaller = 0.7

  /// What two translations of each other have in common.
  struct Course {
    /// Pairs of claims.
    let edges: [Edge]
    /// For every claim the number of common anchors before it.
    let places: [Int: Int]

    /// Whether two claims are so far from each other that context alone makes no pair of them.
    func areApart(_ a: Int, _ b: Int) -> Bool {
      guard let p = places[a], let q = places[b] else { return false }
      return abs(p - q) > 2
    }

    /// Whether the other document says at about the place of a claim what the claim says, in another claim than this.
    func isMatched(_ claim: Int, _ other: Int, _ claims: [Claim]) -> Bool {
      guard let place = places[claim] else { return false }
      return (place - 2...place + 2).contains { near in
        (byPlace[near] ?? []).contains { twin in
          twin != other && claims[twin].source == claims[other].source && claims[twin].key == claims[claim].key
        }
      }
    }

    private var byPlace: [Int: [Int]] = [:]

    init(edges: [Edge], places: [Int: Int]) {
      self.edges = edges
      self.places = places
      for claim in places.keys.sorted() { if let place = places[claim] { byPlace[place, default: []].append(claim) } }
    }
  }

  /// Pairs of claims between two sources that are translations of each other; nil where they are not.
  func course(_ a: Int, _ b: Int) -> Course? {
    let left = tokens(of: a)
    let right = tokens(of: b)
    guard let anchors = anchors(left, right) else { return nil }
    var edges: [Edge] = []
    var places: [Int: Int] = [:]
    var i = 0
    var j = 0
    for (count, anchor) in (anchors + [(left.count, right.count)]).enumerated() {
      for token in left[i..<anchor.0] where token.claim >= 0 { places[token.claim] = count }
      for token in right[j..<anchor.1] where token.claim >= 0 { places[token.claim] = count }
      let before = (i > 0 ? left[i - 1].block : 0, j > 0 ? right[j - 1].block : 0)
      let isLast = anchor.0 == left.count
      let behind =
        isLast
        ? (sources[a].blocks.count, sources[b].blocks.count) : (left[anchor.0].block, right[anchor.1].block)
      let gap = ParallelGap(claims: claims, sources: sources, mentions: mentions, start: before, end: behind)
      edges += gap.edges(claimed(left[i..<anchor.0]), claimed(right[j..<anchor.1]))
      if anchor.0 < left.count, left[anchor.0].claim >= 0, right[anchor.1].claim >= 0 {
        let (x, y) = (left[anchor.0].claim, right[anchor.1].claim)
        (places[x], places[y]) = (count, count)
        let relation = ParallelComparator.compare(mention(x), mention(y))
        if relation.isHarmony { edges.append(Patience.edge(x, y, relation)) }
      }
      i = anchor.0 + 1
      j = anchor.1 + 1
    }
    edges += remaining(edges, anchors.map { (left[$0.0].block, right[$0.1].block) }, left, right)
    return Course(edges: edges, places: places)
  }

  /// Within a sentence the order of a language decides: what no gap has settled is paired within blocks that have anchors
  /// in common with each other alone.
  private func remaining(_ edges: [Edge], _ anchored: [(Int, Int)], _ left: [Token], _ right: [Token]) -> [Edge] {
    let taken = Set(edges.flatMap { [$0.first, $0.second] })
    func free(_ tokens: [Token]) -> [Int: [Int]] {
      Dictionary(grouping: claimed(tokens[...]).filter { !taken.contains($0) }) { claims[$0].block }
    }
    let (ours, theirs) = (free(left), free(right))
    var there: [Int: Int] = [:]
    var here: [Int: Int] = [:]
    for (p, q) in anchored {
      there[p] = there[p, default: q] == q ? q : -1
      here[q] = here[q, default: p] == p ? p : -1
    }
    var found: [Edge] = []
    for p in ours.keys.sorted() {
      guard let q = there[p], here[q] == p, let x = ours[p], let y = theirs[q] else { continue }
      let gap = ParallelGap(
        claims: claims, sources: sources, mentions: mentions, start: (p, q), end: (p, q), isWide: true)
      found += gap.edges(x, y)
    }
    return found
  }

  private func claimed(_ tokens: ArraySlice<Token>) -> [Int] { tokens.compactMap { $0.claim >= 0 ? $0.claim : nil } }

  private func mention(_ claim: Int) -> Mention { mentions[claims[claim].source][claims[claim].mention] }

  static func edge(_ x: Int, _ y: Int, _ relation: Relation) -> Edge {
    Edge(first: min(x, y), second: max(x, y), relation: relation, score: 0.9, anchors: 2)
  }

  // MARK: Tokens

  private func tokens(of source: Int) -> [Token] {
    var tokens: [Token] = []
    for (i, claim) in claims.enumerated() where claim.source == source {
      let mention = mention(i)
      switch claim.dimension {
      case .name, .url: continue
      default:
        if mention.zone == .frontMatter { continue }
        tokens.append(
          Token(
            hash: FNV.hash(11, claim.dimension == .placeholder ? UInt64(i) : claim.key), block: mention.block,
            offset: mention.text.lowerBound, claim: i))
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
    addCode(document, &tokens)
    tokens.sort { ($0.block, $0.offset, $0.order, $0.hash) < ($1.block, $1.offset, $1.order, $1.hash) }
    return tokens
  }

  /// Code is left as it is in translation: spans, and every line of a fence. It was taken out of the text, so it is looked
  /// for in the file between what was left in.
  private func addCode(_ document: Source, _ tokens: inout [Token]) {
    var block = 0
    for (i, segment) in document.segments.enumerated() {
      let start = segment.file + segment.fileLength
      let end = i + 1 < document.segments.count ? document.segments[i + 1].file : document.bytes.count
      let offset = segment.text + segment.textLength
      while block + 1 < document.blocks.count, document.blocks[block + 1].text.lowerBound < offset { block += 1 }
      guard end - start > 3, document.blocks.indices.contains(block) else { continue }
      addCode(document.bytes, start..<end, Token(hash: 0, block: block, offset: offset, claim: -1), &tokens)
    }
  }

  private func addCode(_ bytes: [UInt8], _ gap: Range<Int>, _ place: Token, _ tokens: inout [Token]) {
    let mark = UInt8(ascii: "`")
    guard let open = bytes[gap].firstIndex(of: mark), let close = bytes[gap].lastIndex(of: mark), open < close else {
      return
    }
    var state = FNV()
    var length = 0
    for k in open...close {
      let byte = bytes[k]
      if byte == 0x0A || byte == mark {
        if length >= 3 {
          var token = place
          token.hash = state.value
          token.order = k
          tokens.append(token)
        }
        length = 0
        continue
      }
      if byte <= 0x20 { continue }
      if length == 0 {
        state = FNV()
        state.add(UInt8(14))
      }
      state.add(byte)
      length += 1
    }
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
}
