// Bare numbers whose unit is told elsewhere: by the name of a setting, a header, a cell beside it, a value it is set
// against. Documents are compared with these units; what is extracted stays as it is written.

/// Gives the numbers of one source the units that the source tells for them.
struct UnitsToldElsewhere {
  private let source: Source
  private var mentions: [Mention]
  private var reader = UnitReader()
  private var tables: [Int: TableUnits] = [:]

  /// The mentions of a source, in their order, bare numbers with the units that are told for them.
  static func settled(_ mentions: [Mention], of source: Source) -> [Mention] {
    guard mentions.contains(where: UnitsToldElsewhere.isBare) else { return mentions }
    var pass = UnitsToldElsewhere(source: source, mentions: mentions)
    pass.run()
    return pass.mentions
  }

  private init(source: Source, mentions: [Mention]) {
    self.source = source
    self.mentions = mentions
  }

  /// A number that counts nothing that is named.
  static func isBare(_ mention: Mention) -> Bool {
    if case .number(_, noun: "") = mention.value { return true }
    return false
  }

  private mutating func run() {
    let given = mentions
    for i in given.indices where UnitsToldElsewhere.isBare(given[i]) {
      guard case .number(var interval, let noun) = given[i].value, let unit = unit(of: i, given),
        !(unit.isCalendar && isLikeYear(given[i]))
      else { continue }
      // A cell may have been read with the magnitude of its table already.
      if source.blocks[given[i].block].kind == .tableCell,
        let alone = UnitReader.number(source.text[given[i].text], given[i].language), alone != interval
      {
        if case .count = unit.form { continue }
        interval = alone
      }
      mentions[i].value = unit.value(of: interval, noun: noun)
      mentions[i].kind = mentions[i].value.measuredKind
    }
  }

  private mutating func unit(of i: Int, _ given: [Mention]) -> ToldUnit? {
    let mention = given[i]
    let block = source.blocks[mention.block]
    switch block.kind {
    case .setting:
      guard let key = block.key, isValue(mention, of: key), !UnitsToldElsewhere.isNothing(mention) else { return nil }
      return named(key)
    case .frontMatter: return labelled(block, mention)
    case .tableCell: return inTable(i, given) ?? ParallelUnits(source, given, i).unit(&reader)
    default:
      if let label = block.label, let unit = labelled(label, in: block, mention) { return unit }
      return namedInText(i, given) ?? BracketUnits(source, mention).unit(&reader)
        ?? ParallelUnits(source, given, i).unit(&reader)
    }
  }

  /// 2019, and no 2,019 or 2019.5.
  private func isLikeYear(_ mention: Mention) -> Bool {
    UnitsToldElsewhere.isLikeYear(mention, in: source.text)
  }

  static func isLikeYear(_ mention: Mention, in text: [UInt8]) -> Bool {
    let digits = text[mention.text].filter { $0 &- 0x30 < 10 }
    return digits.count == 4 && (digits.first == 0x31 || digits.first == 0x32)
      && !text[mention.text].contains { ".,'".utf8.contains($0) || $0 >= 0x80 }
  }

  // MARK: Names of settings

  /// Nothing at all switches a setting off, and is told in no unit.
  static func isNothing(_ mention: Mention) -> Bool { mention.value.interval?.point == .zero }

  private mutating func named(_ name: Range<Int>) -> ToldUnit? {
    NamedUnits.unit(of: name, in: source.bytes, &reader)
  }

  /// Whether a number of a setting is its value, and stands in no comment.
  private func isValue(_ mention: Mention, of key: Range<Int>) -> Bool {
    (0...UnitsToldElsewhere.widestAssignment).contains(mention.range.lowerBound - key.upperBound)
  }

  /// `timeout_ms` is `3000`: the name stands before the value, and no other value between them.
  private mutating func namedInText(_ i: Int, _ given: [Mention]) -> ToldUnit? {
    let mention = given[i]
    let codes = source.codes[source.blocks[mention.block].codes]
    guard
      let code = codes.last(where: {
        $0.text <= mention.text.lowerBound && $0.range.lowerBound < mention.range.lowerBound
      })
    else { return nil }
    let between = code.text..<mention.text.lowerBound
    guard between.count <= UnitsToldElsewhere.widestVerb,
      i == 0 || given[i - 1].text.lowerBound < code.text || given[i - 1].block != mention.block
    else { return nil }
    let text = source.text[between]
    guard !text.contains(where: { ".;,".utf8.contains($0) }),
      text.split(separator: 0x20).count <= UnitsToldElsewhere.mostWords, standsAlone(mention),
      !UnitsToldElsewhere.isNothing(mention)
    else { return nil }
    return named(code.key ?? code.range)
  }

  /// Between a key and its value there is an operator, and quotes.
  private static let widestAssignment = 6
  /// Between a name and what it is said to be: " is ", " defaults to ".
  private static let widestVerb = 28
  private static let mostWords = 4

  /// Whether nothing is written on to a number: no letters, no sign of a score, a date or a share.
  private func standsAlone(_ mention: Mention) -> Bool {
    let end = mention.text.upperBound
    guard end < source.text.count else { return true }
    return !NameBytes.isWord(source.text[end]) && !"/:%-_×".utf8.contains(source.text[end])
  }

  // MARK: Labels

  /// "duration_min: 90" in front matter.
  private mutating func labelled(_ block: Block, _ mention: Mention) -> ToldUnit? {
    guard let label = block.label, mention.text.count >= block.text.count - 2 else { return nil }
    return NamedUnits.unit(of: label, in: source.text, &reader)
      ?? UnitLabel(source.text, label, source.language).unit(&reader, isColumn: false)
  }

  /// "**Distance (km):** 42": the first number behind the colon.
  private mutating func labelled(_ label: Range<Int>, in block: Block, _ mention: Mention) -> ToldUnit? {
    guard label.upperBound < mention.text.lowerBound, block.text.contains(label.lowerBound), standsAlone(mention) else {
      return nil
    }
    let between = source.text[label.upperBound..<mention.text.lowerBound]
    guard between.count <= 6, between.allSatisfy({ ": *_".utf8.contains($0) || $0 >= 0x80 }) else { return nil }
    let rest = mention.text.upperBound..<block.text.upperBound
    guard rest.first.map({ ".,;()*_ ".utf8.contains(source.text[$0]) || source.text[$0] >= 0x80 }) ?? true else {
      return nil
    }
    return UnitLabel(source.text, label, mention.language).unit(&reader, isColumn: false)
      ?? NamedUnits.unit(of: label, in: source.text, &reader)
  }

  // MARK: Tables

  private mutating func inTable(_ i: Int, _ given: [Mention]) -> ToldUnit? {
    let mention = given[i]
    let block = source.blocks[mention.block]
    guard block.row > 0, isPlainCell(i, given) else { return nil }
    if tables[block.container] == nil {
      tables[block.container] = TableUnits(source: source, container: block.container, near: mention.block)
    }
    var table = tables[block.container]
    defer { tables[block.container] = table }
    return table?.unit(of: mention, in: block, &reader)
  }

  /// Whether a cell holds numbers and nothing else but marks.
  private func isPlainCell(_ i: Int, _ given: [Mention]) -> Bool {
    let block = source.blocks[given[i].block]
    var first = i
    while first > 0, given[first - 1].block == given[i].block { first -= 1 }
    var place = block.text.lowerBound
    var k = first
    func isFrame(_ range: Range<Int>) -> Bool { source.text[range].allSatisfy { "*_ +()/,;~-".utf8.contains($0) } }
    while k < given.count, given[k].block == given[i].block {
      guard UnitsToldElsewhere.isBare(given[k]), place <= given[k].text.lowerBound,
        isFrame(place..<given[k].text.lowerBound)
      else { return false }
      place = given[k].text.upperBound
      k += 1
    }
    return isFrame(place..<block.text.upperBound)
  }
}

extension Value {
  /// The kind of a value that a unit was told for.
  fileprivate var measuredKind: Kind {
    switch self {
    case .percent: .percent
    case .money: .money
    case .quantity: .quantity
    case .duration: .duration
    default: .number
    }
  }
}
