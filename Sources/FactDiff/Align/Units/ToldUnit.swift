// A unit that stands apart from its values, and how it is read: the grammar is asked what so many of it are.

/// What a bare number becomes with the unit that is told for it elsewhere.
struct ToldUnit: Sendable, Hashable {
  enum Form: Sendable, Hashable {
    /// A magnitude alone, "in thousands", and what is counted, where that is told with it.
    case count(noun: String)
    case percent
    case money(currency: String)
    case quantity(unit: String)
    case duration(TimeUnit)
  }

  var form: Form
  /// How many of the form one is: a thousand for "thousand euros", a thousandth of a second for "ms".
  var factor: Number

  /// Whether lengths are told in days or more: numbers of such may as well be years and days of a month.
  var isCalendar: Bool {
    if case .duration(let unit) = form { return !unit.isClock }
    return false
  }

  /// A number with the unit; its interval carries over.
  func value(of interval: Interval, noun: String) -> Value {
    let scaled = interval.scaled(by: factor)
    switch form {
    case .count(let counted): return .number(scaled, noun: noun.isEmpty ? counted : noun)
    case .percent: return .percent(scaled)
    case .money(let currency): return .money(scaled, currency: currency)
    case .quantity(let unit): return .quantity(scaled, unit: unit)
    case .duration(let unit):
      let low = scaled.min ?? scaled.max ?? .zero
      let parts = [DurationPart(count: low, upper: scaled.max ?? low, unit: unit)]
      return .duration(scaled.scaled(by: Number(unit.seconds)), iso: parts.iso)
    }
  }
}

/// Reads units from what stands in labels, cells and names, each once.
struct UnitReader {
  private struct Words: Hashable {
    var bytes: [UInt8]
    var language: Language
  }
  private var known: [Words: ToldUnit?] = [:]
  /// As many are asked for: neither one nor a few, and no year.
  private static let sample = 20
  private static let longest = 32

  /// What some words are a unit of, where they are nothing else.
  mutating func unit(_ words: ArraySlice<UInt8>, _ language: Language) -> ToldUnit? {
    guard let words = trimmed(words) else { return nil }
    let key = Words(bytes: words, language: language)
    if let unit = known[key] { return unit }
    // Tables in every language have English units.
    let unit = read(words, language) ?? (language == .english ? nil : read(words, .english))
    known[key] = .some(unit)
    return unit
  }

  /// The unit that some words begin with, and how many bytes name it: "seconds until it is cancelled".
  func leadingUnit(_ words: ArraySlice<UInt8>, _ language: Language) -> (unit: ToldUnit, length: Int)? {
    let head = UnitReader.head
    var end = min(words.endIndex, words.startIndex + UnitReader.longest)
    while end < words.endIndex, words[end] & 0xC0 == 0x80 { end -= 1 }
    guard let first = words.first, first != 0x20, !(first &- 0x30 < 10),
      let mention = UnitReader.mentions(head + words[..<end], language).first,
      mention.text.lowerBound == 0, mention.text.upperBound > head.count, let unit = told(by: mention)
    else { return nil }
    return (unit, mention.text.upperBound - head.count)
  }

  /// What a number is without the table that it stands in.
  static func number(_ text: ArraySlice<UInt8>, _ language: Language) -> Interval? {
    let found = mentions(Array(text), language)
    guard found.count == 1, case .number(let interval, _) = found[0].value else { return nil }
    return interval
  }

  private func trimmed(_ words: ArraySlice<UInt8>) -> [UInt8]? {
    var words = words
    while let first = words.first, first == 0x20 || first == UInt8(ascii: "*") { words.removeFirst() }
    while let last = words.last, last == 0x20 || last == UInt8(ascii: "*") { words.removeLast() }
    guard !words.isEmpty, words.count <= UnitReader.longest, !words.contains(where: { $0 &- 0x30 < 10 }) else {
      return nil
    }
    return Array(words)
  }

  private func read(_ words: [UInt8], _ language: Language) -> ToldUnit? {
    let head = UnitReader.head
    // 億円 stands right behind its number.
    let heads = words[0] >= 0xE3 ? [Array(head.dropLast()), head] : [head]
    for head in heads {
      let text = head + words
      let found = UnitReader.mentions(text, language)
      guard found.count == 1, found[0].text.lowerBound == 0, found[0].bound == .exact else { continue }
      let end = found[0].text.upperBound
      // "Min." with the point of an abbreviation
      guard end == text.count || end == text.count - 1 && text.last == UInt8(ascii: ".") else { continue }
      if let unit = told(by: found[0]) { return unit }
    }
    return nil
  }

  private func told(by mention: Mention) -> ToldUnit? {
    guard let amount = mention.value.interval?.point, let factor = amount / Number(UnitReader.sample) else {
      return nil
    }
    switch mention.value {
    case .number(_, let noun):
      return factor >= Number(1000) ? ToldUnit(form: .count(noun: noun), factor: factor) : nil
    case .percent: return ToldUnit(form: .percent, factor: factor)
    case .money(_, let currency): return ToldUnit(form: .money(currency: currency), factor: factor)
    case .quantity(_, let unit): return ToldUnit(form: .quantity(unit: unit), factor: factor)
    case .duration(_, let iso):
      guard let unit = TimeUnit(seconds: Comparator.finestUnit(iso)), let parts = factor / Number(unit.seconds) else {
        return nil
      }
      return ToldUnit(form: .duration(unit), factor: parts)
    default: return nil
    }
  }

  private static let head = Array("\(sample) ".utf8)

  /// What the grammar reads in a line of its own.
  private static func mentions(_ text: [UInt8], _ language: Language) -> [Mention] {
    var source = Source(id: "", bytes: text, language: language)
    source.text = text
    source.segments = [Segment(text: 0, file: 0, textLength: text.count, fileLength: text.count)]
    source.blocks = [
      Block(kind: .paragraph, zone: .prose, text: text.indices, span: text.indices, language: language)
    ]
    var grammar = Grammar(source: source, kinds: nil)
    grammar.run(lexicons: LexiconSet(), masks: [])
    return grammar.mentions
  }
}

extension TimeUnit {
  /// The unit of so many seconds.
  fileprivate init?(seconds: Int) {
    let units: [TimeUnit] = [.second, .minute, .hour, .day, .week, .month, .year]
    guard let unit = units.first(where: { $0.seconds == seconds }) else { return nil }
    self = unit
  }
}
