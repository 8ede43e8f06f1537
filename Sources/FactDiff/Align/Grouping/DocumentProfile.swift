// What a document tells, in features that cross languages: facts, names, concepts.

struct DocumentProfile {
  enum Kind: UInt8 { case fact, name, concept }

  struct Item {
    var hash: UInt64
    var kind: Kind
    /// How much it tells: 2 for a whole day, 0.2 for a small count; below `soundName` a word that need not be a name.
    var weight: Float
    /// In `Source.text`, for the reason that is given.
    var place: Range<Int>
  }

  /// A date, ordinal, version, model or score in the title.
  struct TitleFact: Hashable {
    var dimension: Dimension
    var key: UInt64
  }

  /// By hash, ascending, each once.
  private(set) var items: [Item] = []
  private(set) var title: [TitleFact] = []
  private(set) var factWeight: Float = 0
  let language: Language

  /// From this weight on, a capitalised word is a name: neither the first of a sentence nor a German noun.
  static let soundName: Float = 0.8

  /// `features`: those of the source's blocks, where they are known already.
  init(source: Source, mentions: [Mention], features: [BlockFeatures]?) {
    language = source.language
    var start = 0
    let heading = source.blocks.firstIndex { $0.kind == .heading }
    for (index, block) in source.blocks.enumerated() {
      while start < mentions.count, mentions[start].block < index { start += 1 }
      var end = start
      while end < mentions.count, mentions[end].block == index { end += 1 }
      let found =
        features?[index]
        ?? BlockFeatures(source: source, block: block, mentions: mentions[start..<end], firstMention: start)
      let entities = Set(found.entities.map { FNV.hash(1, UInt64($0.concept)) })
      for feature in found.features where feature.kind == .universal && !feature.isTelling && !feature.isCode {
        add(feature, entities, mentions)
      }
      if index == heading || DocumentProfile.isTitle(block, source) { addTitle(mentions[start..<end]) }
      start = end
    }
    items.sort { ($0.hash, $1.weight, $0.place.lowerBound) < ($1.hash, $0.weight, $1.place.lowerBound) }
    var kept = 0
    for i in items.indices where i == 0 || items[i].hash != items[i - 1].hash {
      items[kept] = items[i]
      kept += 1
    }
    items.removeLast(items.count - kept)
    for item in items where item.kind == .fact { factWeight += item.weight }
  }

  private mutating func add(_ feature: Feature, _ entities: Set<UInt64>, _ mentions: [Mention]) {
    let place = feature.start..<feature.end
    if feature.mention >= 0, case .identifier(let scheme, let id) = mentions[feature.mention].value,
      let name = PackageReader.name(of: id, scheme)
    {
      // Whoever names an image in another version names the same thing; but packages are used by everyone.
      let isOwn = scheme == PackageReader.image && name.utf8.contains(UInt8(ascii: "/"))
      items.append(Item(hash: FNV.hash(String(name)), kind: .fact, weight: isOwn ? 2 : 0.5, place: place))
    } else if feature.mention >= 0 {
      let weight = FactWeight.of(mentions[feature.mention])
      items.append(Item(hash: feature.hash, kind: .fact, weight: weight, place: place))
    } else if entities.contains(feature.hash) {
      items.append(Item(hash: feature.hash, kind: .name, weight: 1.2, place: place))
    } else {
      // A concept weighs more than any word.
      let kind: Kind = feature.weight > 1.2 ? .concept : .name
      items.append(Item(hash: feature.hash, kind: kind, weight: feature.weight, place: place))
    }
  }

  private mutating func addTitle(_ mentions: ArraySlice<Mention>) {
    for mention in mentions {
      let dimension = Dimension(mention.value)
      switch dimension {
      case .ordinal, .date, .version, .model, .score:
        title.append(TitleFact(dimension: dimension, key: FactKey.key(of: mention)))
      default: break
      }
    }
  }

  private static func isTitle(_ block: Block, _ source: Source) -> Bool {
    guard block.kind == .frontMatter, let label = block.label else { return false }
    return source.text[label].elementsEqual("title".utf8)
  }

  /// "First quarter" against "second quarter": titles that tell the members of a series apart.
  func clashes(with other: DocumentProfile) -> Bool {
    for fact in title {
      let rivals = other.title.filter { $0.dimension == fact.dimension }
      guard !rivals.isEmpty else { continue }
      let own = title.filter { $0.dimension == fact.dimension }
      if !own.contains(where: rivals.contains) { return true }
    }
    return false
  }
}

/// How unlikely it is that two documents share a fact by chance.
enum FactWeight {
  static func of(_ mention: Mention) -> Float {
    switch mention.value {
    case .date(let date):
      switch date.precision {
      case .day, .minute, .second, .hour: return date.isRelative ? 1 : 2
      case .month, .quarter, .week, .half: return 0.7
      case .year, .decade, .century: return 0.3
      }
    // An office has one telephone for all that it tells of.
    case .identifier(TelephoneComparator.scheme, _): return 0.5
    case .identifier, .url: return 2
    case .model, .version: return 1.2
    case .score(let home, let away): return home > Number(9) && away > Number(9) ? 1.5 : 0.5
    case .multiplier, .ratio: return 0.6
    case .time(let time): return time.from?.minute == 0 ? 0.5 : 1.2
    case .ordinal, .name, .placeholder: return 0.2
    case .duration(let interval, _): return [0.4, 0.4, 0.8, 1.5][digits(interval)]
    case .number(let interval, _): return [0.2, 0.2, 0.6, 1.5][digits(interval)]
    case .percent(let interval), .money(let interval, _), .quantity(let interval, _), .age(let interval, _):
      return [0.5, 0.5, 1, 1.5][digits(interval)]
    }
  }

  /// Significant digits, one more from a thousand on; 3 at most.
  private static func digits(_ interval: Interval) -> Int {
    guard let number = interval.max ?? interval.min else { return 0 }
    var rest = number.digits.magnitude
    var count = number >= Number(1000) ? 1 : 0
    while rest > 0, count < 3 {
      rest /= 10
      count += 1
    }
    return count
  }
}
