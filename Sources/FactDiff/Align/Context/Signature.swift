// The signature of a mention: weighted features of its clause, sentence, headings and labels, its own value left out.

struct SignatureFeature {
  var hash: UInt64
  var kind: FeatureClass
  /// How near to the value, in 0…255.
  var nearness: UInt8
  /// Whether it stands behind the value in its sentence.
  var isBehind: Bool
  var weight: Float

  /// `nearness`: in 0…1.
  init(_ feature: Feature, _ weight: Float, nearness: Float, isBehind: Bool = false) {
    hash = feature.hash
    kind = feature.kind
    self.nearness = UInt8(255 * nearness)
    self.isBehind = isBehind
    self.weight = weight * feature.weight
  }
}

/// A mention with all that alignment wants to know about it.
struct Claim {
  /// Index of the source within all sources, and of the mention within the source.
  var source: Int
  var mention: Int
  var dimension: Dimension
  var key: UInt64
  var language: Language
  /// By hash, ascending, each once.
  var features: [SignatureFeature]
  /// Facts of the same sentence with their keys; those of the same clause first.
  var anchors: [Anchor]
  var clause: Range<Int>
  var sentence: Range<Int>
  /// The event slot that a label names, else nil.
  var label: String?
  var block: Int
  var isHeading: Bool
  /// The heading block above, or -1.
  var heading: Int
  /// The counted noun, equal for equal nouns in every language that the concept lexicon knows; 0 for none.
  var noun: UInt64
  var isNounConcept: Bool
  /// The first whole day told in the sentence, as a day number of an untold year; -1 for none.
  var day: Int
  /// The first clock time of the sentence that tells how far a count has come ("by 7 a.m."), in seconds; -1 for none.
  var clock: Int
  /// The day of its document, where that is known.
  var documentDay: Int?
  /// What crowds it: values of its dimension and shape (bounded dates, whole days, people).
  var shape: UInt64
  /// The list or table the block is part of, 0 for none.
  var container: Int
  /// Whether another fact of the same dimension stands in the same clause: a comparison or an enumeration.
  var siblings: Int
  var isTelling: Bool
  /// The entity nearest before the value in its sentence, else -1.
  var subject: Int
  /// Concepts of the sentence (those of other clauses count half) and of the labels, by hash, each once: what the
  /// value is a value of. Weighed by nearness.
  var topics: [Topic]
  /// Names in code that stand before the value in its sentence or label it, by hash.
  var settings: [UInt64]
  /// Two and three words before the value as such a name would have them; only where a document of the group has code.
  var phrases: [UInt64]
  /// Whether it is the value of a setting in fenced code.
  var isSetting: Bool
  /// Whether it holds no longer, by the words beside it.
  var isFormer: Bool
  /// The keys of the values of its kind in its sentence that hold no longer.
  var superseded: [UInt64]
  /// Whether the document names a time zone anywhere: its clocks may be another zone's.
  var isZoned: Bool
  /// A range whose ends are joined by a word of letters: "from 15 to 16".
  var isJoinedByWord: Bool
  /// A value with a plus sign.
  var isPlus: Bool
  /// A factor by which something grew, in Chinese: 增长 2.8 倍 is 3.8 times as much.
  var isGrowth: Bool
}

/// A concept near a value.
struct Topic {
  var hash: UInt64
  var nearness: Float
}

struct Anchor {
  var key: UInt64
  var dimension: Dimension
  var isSameClause: Bool
  var isTelling: Bool
  /// Whether it stands before the claim it anchors.
  var isBefore: Bool
}

/// Builds the claims of one source.
struct SignatureBuilder {
  private let source: Source
  private let index: Int
  private let mentions: [Mention]
  private var blocks: [BlockFeatures?]
  private var firstMention: [Int: Range<Int>] = [:]
  private var isZoned = false
  private let readsPhrases: Bool

  /// `features`: those of the source's blocks, where they are known already. `readsPhrases`: whether another source may
  /// have code that names what this one tells in words.
  init(source: Source, index: Int, mentions: [Mention], features: [BlockFeatures]?, readsPhrases: Bool = false) {
    self.readsPhrases = readsPhrases
    self.source = source
    self.index = index
    self.mentions = mentions
    blocks = features ?? Array(repeating: nil, count: source.blocks.count)
    var i = 0
    while i < mentions.count {
      var j = i
      while j < mentions.count, mentions[j].block == mentions[i].block { j += 1 }
      firstMention[mentions[i].block] = i..<j
      i = j
    }
  }

  private mutating func features(of block: Int) -> BlockFeatures {
    if let known = blocks[block] { return known }
    let range = firstMention[block] ?? 0..<0
    let made = BlockFeatures(
      source: source, block: source.blocks[block], mentions: mentions[range], firstMention: range.lowerBound)
    blocks[block] = made
    return made
  }

  mutating func claims() -> [Claim] {
    isZoned = source.blocks.indices.contains { block in
      features(of: block).features.contains { $0.hash == ConceptLexicon.timeZone }
    }
    var claims: [Claim] = []
    claims.reserveCapacity(mentions.count)
    for i in mentions.indices { claims.append(claim(i)) }
    return claims
  }

  /// Hashes of each block's features, each once: the document frequencies are counted from these.
  mutating func blockFeatureSets() -> [[UInt64]] {
    source.blocks.indices.map { block in
      var hashes = features(of: block).features.map(\.hash)
      hashes.sort()
      var count = 0
      for i in hashes.indices where count == 0 || hashes[i] != hashes[count - 1] {
        hashes[count] = hashes[i]
        count += 1
      }
      hashes.removeLast(hashes.count - count)
      return hashes
    }
  }

  private mutating func claim(_ i: Int) -> Claim {
    let mention = mentions[i]
    let block = source.blocks[mention.block]
    let own = features(of: mention.block)
    let sentenceIndex = own.clauses.sentence(at: mention.text.lowerBound)
    let clauseIndex = own.clauses.clause(at: mention.text.lowerBound)
    let sentence = own.clauses.sentenceRange(sentenceIndex)
    var clause = own.clauses.clauseRange(clauseIndex)
    if mention.text.upperBound > clause.upperBound {
      clause = clause.lowerBound..<max(clause.upperBound, mention.text.upperBound)
    }
    let previous =
      sentenceIndex > 0 ? own.clauses.sentenceRange(sentenceIndex - 1) : sentence.lowerBound..<sentence.lowerBound
    var collected: [SignatureFeature] = []
    collected.reserveCapacity(own.features.count)
    var subject = -1
    var subjectStart = -1
    for entity in own.entities
    where sentence.contains(entity.start) && (entity.start < mention.text.lowerBound || subject < 0)
      && entity.start > subjectStart
    {
      subject = entity.concept
      subjectStart = entity.start
      if entity.start > mention.text.lowerBound { break }
    }
    let lead = lead(of: block)
    for feature in own.features where feature.mention != i {
      if feature.start < mention.text.upperBound, mention.text.lowerBound < feature.end { continue }
      let distance =
        feature.start >= mention.text.upperBound
        ? feature.start - mention.text.upperBound : mention.text.lowerBound - feature.end
      let nearness = SignatureBuilder.nearness(distance)
      let isBehind = feature.start >= mention.text.upperBound
      if feature.start >= clause.lowerBound, feature.start < clause.upperBound {
        let weight: Float = distance < 16 ? 1.25 : distance < 40 ? 1.05 : 0.85
        collected.append(SignatureFeature(feature, weight, nearness: nearness, isBehind: isBehind))
      } else if sentence.contains(feature.start) {
        let weight: Float = distance < 24 ? 0.75 : 0.55
        collected.append(SignatureFeature(feature, weight, nearness: nearness / 2, isBehind: isBehind))
      } else if lead.contains(feature.start) {
        collected.append(SignatureFeature(feature, 0.55, nearness: 0.5))
      } else if previous.contains(feature.start) {
        collected.append(SignatureFeature(feature, 0.2, nearness: 0.1))
      }
    }
    let row = row(of: mention.block, Dimension(mention.value))
    for cell in row {
      let weight = row.count == 1 ? SignatureBuilder.besideInPair : SignatureBuilder.besideInRow
      let nearness: Float = row.count == 1 ? 1 : 0.5
      for feature in features(of: cell).features {
        collected.append(SignatureFeature(feature, weight, nearness: nearness))
      }
    }
    let topics = topics(of: mention, own, clause, sentence, block, lead, row)
    addLabels(block, mention, &collected)
    addHeadings(block, &collected)
    SignatureBuilder.keepHeaviest(&collected)

    var anchors: [Anchor] = []
    var siblings = 0
    var (day, clock) = (-1, -1)
    let dimension = Dimension(mention.value)
    for k in firstMention[mention.block] ?? 0..<0 where k != i {
      let other = mentions[k]
      guard sentence.contains(other.text.lowerBound) else { continue }
      let sameClause = clause.contains(other.text.lowerBound)
      let otherDimension = Dimension(other.value)
      if otherDimension == dimension { siblings += 1 }
      if day < 0, case .date(let date) = other.value, date.precision == .day, let from = date.from {
        day = CivilDate(year: nil, month: from.date.month, day: from.date.day).days
      }
      if clock < 0, case .time(let time) = other.value, other.bound.isOneSided {
        clock = (time.from ?? time.to)?.secondsOfDay ?? -1
      }
      anchors.append(
        Anchor(
          key: FactKey.key(of: other), dimension: otherDimension, isSameClause: sameClause,
          isTelling: FactKey.isTelling(other), isBefore: k < i))
    }
    for k in row.flatMap({ firstMention[$0] ?? 0..<0 }) {
      let other = mentions[k]
      if day < 0, case .date(let date) = other.value, date.precision == .day, let from = date.from {
        day = CivilDate(year: nil, month: from.date.month, day: from.date.day).days
      }
      anchors.append(
        Anchor(
          key: FactKey.key(of: other), dimension: Dimension(other.value), isSameClause: row.count == 1,
          isTelling: FactKey.isTelling(other), isBefore: k < i))
    }
    let noun = CountedNoun.key(of: mention)
    return Claim(
      source: index, mention: i, dimension: dimension, key: FactKey.key(of: mention), language: mention.language,
      features: collected, anchors: anchors, clause: clause, sentence: sentence,
      label: block.label.flatMap { ConceptLexicon.embedded.slot(forLabel: source.text, range: $0) }
        ?? block.rowLabel.flatMap { ConceptLexicon.embedded.slot(forLabel: source.text, range: $0) },
      block: mention.block, isHeading: block.kind == .heading, heading: block.heading ?? -1, noun: noun,
      isNounConcept: CountedNoun.isConcept(mention), day: day, clock: clock,
      documentDay: source.date?.date.days,
      shape: Shape.of(mention, noun: noun),
      container: block.kind == .listItem || block.kind == .tableCell ? block.container : 0, siblings: siblings,
      isTelling: FactKey.isTelling(mention), subject: subject, topics: topics,
      settings: settings(of: mention, own, sentence, block),
      phrases: readsPhrases
        ? CodeNames.phrases(in: source.text[sentence.lowerBound..<max(sentence.lowerBound, mention.text.lowerBound)])
        : [],
      isSetting: block.kind == .setting,
      isFormer: readsPhrases && isFormer(i, dimension, in: sentence),
      superseded: readsPhrases && siblings > 0 ? superseded(besides: i, dimension, in: sentence) : [],
      isZoned: isZoned,
      isJoinedByWord: isJoinedByWord(mention),
      isPlus: !mention.text.isEmpty && source.text[mention.text.lowerBound] == UInt8(ascii: "+"),
      isGrowth: isGrowth(mention))
  }

  private func isFormer(_ i: Int, _ dimension: Dimension, in sentence: Range<Int>) -> Bool {
    let former = FormerValues(text: source.text)
    let isBehind =
      i > 0 && sentence.contains(mentions[i - 1].text.lowerBound) && Dimension(mentions[i - 1].value) == dimension
    if isBehind, former.isListed(mentions[i], behind: mentions[i - 1]), isFormer(i - 1, dimension, in: sentence) {
      return true
    }
    if isBehind, former.isReplaced(mentions[i - 1], in: sentence) { return false }
    return former.isFormer(mentions[i], next: next(i, dimension, in: sentence), in: sentence)
  }

  /// The values of a sentence and a kind that hold no longer.
  private func superseded(besides i: Int, _ dimension: Dimension, in sentence: Range<Int>) -> [UInt64] {
    (firstMention[mentions[i].block] ?? 0..<0).filter { other in
      other != i && sentence.contains(mentions[other].text.lowerBound)
        && Dimension(mentions[other].value) == dimension && isFormer(other, dimension, in: sentence)
    }.map { FactKey.key(of: mentions[$0]) }
  }

  /// The next value of a sentence, where it is of a kind.
  private func next(_ i: Int, _ dimension: Dimension, in sentence: Range<Int>) -> Mention? {
    guard i + 1 < mentions.count, sentence.contains(mentions[i + 1].text.lowerBound),
      Dimension(mentions[i + 1].value) == dimension
    else { return nil }
    return mentions[i + 1]
  }

  /// What a paragraph or list item is about: its label, or the words in bold that it begins with ("**Damage.** The …").
  private func lead(of block: Block) -> Range<Int> {
    let none = block.text.lowerBound..<block.text.lowerBound
    if let label = block.label, block.text.contains(label.lowerBound) { return label }
    guard block.kind == .paragraph || block.kind == .listItem else { return none }
    let bytes = source.bytes[block.span].prefix(2 + SignatureBuilder.longestLead + 2)
    guard let mark = bytes.first, mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_"),
      bytes.dropFirst().first == mark
    else { return none }
    let inner = bytes.dropFirst(2)
    guard let end = inner.indices.dropLast().first(where: { inner[$0] == mark && inner[$0 + 1] == mark }),
      source.text[block.text].starts(with: inner[..<end])
    else { return none }
    return block.text.lowerBound..<block.text.lowerBound + (end - inner.startIndex)
  }

  private static let longestLead = 64

  /// What the other cell of a row of two says; what each says of more.
  private static let besideInPair: Float = 1.05
  private static let besideInRow: Float = 0.6
  /// Rows of more cells are no sentences.
  private static let mostCells = 8

  /// The other cells of the row of a table below its header: what a sentence is elsewhere. The first cell is left out: it
  /// labels the row. Nothing where one of them tells a value of the dimension, too: such a row compares its columns.
  private func row(of index: Int, _ dimension: Dimension) -> [Int] {
    let own = source.blocks[index]
    guard own.kind == .tableCell, own.row > 0 else { return [] }
    func isBeside(_ other: Int) -> Bool {
      source.blocks.indices.contains(other) && source.blocks[other].container == own.container
        && source.blocks[other].row == own.row && source.blocks[other].kind == .tableCell
    }
    var first = index
    while index - first < SignatureBuilder.mostCells, isBeside(first - 1) { first -= 1 }
    var last = index
    while last - index < SignatureBuilder.mostCells, isBeside(last + 1) { last += 1 }
    let row = (first...last).filter { $0 != index && source.blocks[$0].column > 0 }
    let isComparison = row.contains { cell in
      (firstMention[cell] ?? 0..<0).contains { Dimension(mentions[$0].value) == dimension }
    }
    return isComparison ? [] : row
  }

  private static let joining = ["到", "至", "から", "에서"].map { Array($0.utf8) }

  /// Whether letters stand before the last digit, or a word of another script that tells of a span or a change.
  private func isJoinedByWord(_ mention: Mention) -> Bool {
    guard let interval = mention.value.interval, !interval.isPoint else { return false }
    let text = source.text[mention.text]
    if SignatureBuilder.joining.contains(where: { NamePass.holds(text, $0) }) { return true }
    var sawLetter = false
    for byte in text {
      if (byte | 0x20) &- 0x61 < 26 { sawLetter = true } else if sawLetter, byte &- 0x30 < 10 { return true }
    }
    return false
  }

  private static let growing = ["增长", "增長", "成长", "成長", "增加", "年增", "季增", "上涨", "上漲"].map { Array($0.utf8) }
  private static let growthFillers = ["了", "近", "约", "約", " "].map { Array($0.utf8) }

  /// Whether a verb of growth stands right before a factor.
  private func isGrowth(_ mention: Mention) -> Bool {
    guard case .multiplier = mention.value, mention.language.isChinese else { return false }
    var before = source.text[..<mention.text.lowerBound]
    while let filler = SignatureBuilder.growthFillers.first(where: { before.suffix($0.count).elementsEqual($0) }) {
      before.removeLast(filler.count)
    }
    return SignatureBuilder.growing.contains { before.suffix($0.count).elementsEqual($0) }
  }

  /// Concepts other than names, nearest first weighed: a concept twenty bytes away weighs half.
  private mutating func topics(
    of mention: Mention, _ own: BlockFeatures, _ clause: Range<Int>, _ sentence: Range<Int>, _ block: Block,
    _ lead: Range<Int>, _ row: [Int]
  ) -> [Topic] {
    var found: [UInt64: Float] = [:]
    func add(_ hash: UInt64, _ nearness: Float) { found[hash] = max(found[hash] ?? 0, nearness) }
    for feature in own.features
    where feature.isTopic && (sentence.contains(feature.start) || lead.contains(feature.start)) {
      if feature.start < mention.text.upperBound, mention.text.lowerBound < feature.end {
        add(feature.hash, 1)
        continue
      }
      let distance =
        feature.start >= mention.text.upperBound
        ? feature.start - mention.text.upperBound : mention.text.lowerBound - feature.end
      let share: Float = clause.contains(feature.start) ? 1 : 0.5
      add(feature.hash, share * SignatureBuilder.nearness(distance))
    }
    for label in [block.label, block.rowLabel] {
      guard let label, !label.isEmpty,
        label.lowerBound < block.text.lowerBound || label.upperBound > block.text.upperBound
      else { continue }
      for feature in labelFeatures(label) where feature.isTopic { add(feature.hash, 1) }
    }
    for feature in codeFeatures(block) where feature.isTopic { add(feature.hash, 1) }
    for cell in row {
      for feature in features(of: cell).features where feature.isTopic { add(feature.hash, row.count == 1 ? 1 : 0.5) }
    }
    return found.sorted { $0.key < $1.key }.map { Topic(hash: $0.key, nearness: $0.value) }
  }

  /// In 0…1; a half at twenty bytes.
  private static func nearness(_ distance: Int) -> Float { 20 / Float(20 + max(0, distance)) }

  /// Orders features by hash and keeps the heaviest of each.
  private static func keepHeaviest(_ features: inout [SignatureFeature]) {
    features.sort { $0.hash != $1.hash ? $0.hash < $1.hash : $0.weight > $1.weight }
    var count = 0
    for i in features.indices where count == 0 || features[i].hash != features[count - 1].hash {
      features[count] = features[i]
      count += 1
    }
    features.removeLast(features.count - count)
  }

  /// The key of a field, the headers of a cell: as good as words in the clause.
  private mutating func addLabels(
    _ block: Block, _ mention: Mention, _ collected: inout [SignatureFeature]
  ) {
    for (range, weight) in [(block.label, Float(1.1)), (block.rowLabel, Float(1.1))] {
      guard let range, !range.isEmpty,
        range.lowerBound < block.text.lowerBound || range.upperBound > block.text.upperBound
      else { continue }
      for feature in labelFeatures(range) { collected.append(SignatureFeature(feature, weight, nearness: 1)) }
    }
    for feature in codeFeatures(block) { collected.append(SignatureFeature(feature, 1.1, nearness: 1)) }
  }

  private func settings(of mention: Mention, _ own: BlockFeatures, _ sentence: Range<Int>, _ block: Block) -> [UInt64] {
    let beside = own.features.filter {
      $0.isCode && $0.isWholeName && sentence.contains($0.start) && $0.start <= mention.text.lowerBound
    }
    return (beside.suffix(1) + codeFeatures(block).filter(\.isWholeName)).map(\.hash)
  }

  /// The names in code of what labels a value: "`idle_timeout`" in the first cell of its row, or as the term it defines.
  private func codeFeatures(_ block: Block) -> [Feature] {
    let labels = (source.codes[block.labelCodes] + source.codes[block.rowCodes]).map { $0.key ?? $0.range }
    return (labels + (block.key.map { [$0] } ?? [])).flatMap {
      CodeNames(source.bytes[$0]).features(at: block.text.lowerBound)
    }
  }

  /// A label lies in another block (a header cell) or in none (the key of a front-matter field).
  private mutating func labelFeatures(_ range: Range<Int>) -> [Feature] {
    if let block = blockIndex(at: range.lowerBound) {
      return features(of: block).features.filter { range.contains($0.start) }
    }
    var block = Block(kind: .paragraph, zone: .prose, text: range, span: 0..<0)
    block.language = source.language
    return BlockFeatures(source: source, block: block, mentions: [], firstMention: 0).features
  }

  private func blockIndex(at offset: Int) -> Int? {
    var low = 0
    var high = source.blocks.count
    while low < high {
      let middle = (low + high) / 2
      if source.blocks[middle].text.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, source.blocks[low - 1].text.contains(offset) else { return nil }
    return low - 1
  }

  /// Headings above, the nearer the heavier.
  private mutating func addHeadings(_ block: Block, _ collected: inout [SignatureFeature]) {
    var heading = block.heading
    var weight: Float = 0.3
    var steps = 0
    while let index = heading, steps < 3 {
      for feature in features(of: index).features {
        collected.append(SignatureFeature(feature, weight, nearness: weight / 2))
      }
      weight *= 0.5
      steps += 1
      let above = source.blocks[index].heading
      heading = above == index ? nil : above
    }
  }
}
