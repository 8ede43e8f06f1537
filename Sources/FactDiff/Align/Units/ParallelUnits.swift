// The unit of a value that a bare number is set against in its sentence: "every 2 seconds instead of every 60".

struct ParallelUnits {
  private let source: Source
  private let given: [Mention]
  private let place: Int
  private let block: Range<Int>
  private let words: NeighbourWords
  private var mention: Mention { given[place] }
  private static let reach = 72
  /// How many times as much one of the two may be.
  private static let widest = 50.0

  init(_ source: Source, _ given: [Mention], _ place: Int) {
    self.source = source
    self.given = given
    self.place = place
    block = source.blocks[given[place].block].text
    words = LexiconSet().lexicon(for: given[place].language).neighbours
  }

  func unit(_ reader: inout UnitReader) -> ToldUnit? {
    guard isFree, let own = mention.value.interval?.point, own > .zero else { return nil }
    for other in partners {
      guard let unit = unit(of: other, &reader), let size = other.value.interval?.point?.double, size > 0 else {
        continue
      }
      let mine = unit.value(of: Interval(own), noun: "").interval?.point?.double ?? 0
      guard mine <= size * ParallelUnits.widest, size <= mine * ParallelUnits.widest else { continue }
      return unit
    }
    return nil
  }

  /// The values with units that the number is set against, by the words before or behind it.
  private var partners: [Mention] {
    var found: [Mention] = []
    let isContrasted = isContrasted
    if place > 0, let before = measured(place - 1), isNear(before.text.upperBound, mention.text.lowerBound),
      isContrasted || isParallel(to: before) || isFramed(with: before) || hasTakenPlace(of: before)
    {
      found.append(before)
    }
    if let before = goesOn { found.append(before) }
    if let head = headOfList { found.append(head) }
    if isContrasted, place + 1 < given.count, let behind = measured(place + 1),
      isNear(mention.text.upperBound, behind.text.lowerBound)
    {
      found.append(behind)
    }
    return found
  }

  /// "It covered 11.4 km². Today 7.4 are left.": a decimal that ends its clause, with as many decimals as the value that was
  /// told last, in its sentence or the one before.
  private var goesOn: Mention? {
    guard endsClause || isBeforeWord, let decimals = decimals(of: mention), decimals > 0 else { return nil }
    var i = place - 1
    // "in 2022", "since May"
    while i >= 0, place - i < 4, given[i].block == mention.block,
      given[i].kind == .date || given[i].kind == .name
        || UnitsToldElsewhere.isBare(given[i]) && self.decimals(of: given[i]) == decimals
    { i -= 1 }
    guard i >= 0, let before = measured(i), self.decimals(of: before) == decimals,
      mention.text.lowerBound - before.text.upperBound <= ParallelUnits.farthest,
      !source.text[before.text.upperBound..<mention.text.lowerBound].contains(where: { $0 == 0 || $0 == 0x0A })
    else { return nil }
    return before
  }

  private static let farthest = 110

  /// "Lenses 46 percent of sales, mirrors 27, mounts 21, other 6": the first item tells the unit of the others, and of
  /// these there are two at least.
  private var headOfList: Mention? {
    var first = place
    while first >= 0, isItem(first) { first -= 1 }
    guard first >= 0, first < place, let head = measured(first), head.bound == .exact else { return nil }
    return place - first > 1 || place + 1 < given.count && isItem(place + 1) ? head : nil
  }

  /// Whether a bare number ends an item of a list: a comma and a few words stand between the value before and it.
  private func isItem(_ i: Int) -> Bool {
    guard i > 0, given[i].block == mention.block, given[i - 1].block == mention.block,
      UnitsToldElsewhere.isBare(given[i]), source.text[given[i].text].contains(where: { $0 &- 0x30 < 10 })
    else { return false }
    let end = given[i].text.upperBound
    let ends = end == block.upperBound || ".,;!".utf8.contains(source.text[end]) || isMark(at: end)
    let between = given[i - 1].text.upperBound..<given[i].text.lowerBound
    guard ends, between.count <= ParallelUnits.widestItem,
      !source.text[between].contains(where: { $0 < 0x20 || $0 &- 0x30 < 10 || ".:!?()".utf8.contains($0) })
    else { return false }
    let commas = between.filter {
      source.text[$0] == UInt8(ascii: ",") || source.text[$0] == UInt8(ascii: ";") || isMark(at: $0)
    }
    guard commas.count == 1, let comma = commas.first else { return false }
    // What is listed stands before its number.
    return source.text[comma + 1..<between.upperBound].contains { NameBytes.isLetter($0) || $0 >= 0xC3 }
  }

  private static let widestItem = 60

  /// A Chinese or Japanese comma.
  private func isMark(at place: Int) -> Bool {
    guard place + 2 < source.text.count, source.text[place] >= 0xE3 else { return false }
    return ["、", "，", "；", "。"].contains { source.text[place...].starts(with: $0.utf8) }
  }

  /// Whether a space and a small letter follow.
  private var isBeforeWord: Bool {
    let end = mention.text.upperBound
    return end + 1 < block.upperBound && source.text[end] == 0x20 && source.text[end + 1] &- 0x61 < 26
  }

  /// How many digits stand behind the mark of a decimal that is written in digits.
  private func decimals(of mention: Mention) -> Int? {
    let text = source.text[mention.text]
    guard let first = text.firstIndex(where: { $0 &- 0x30 < 10 }),
      let last = text.lastIndex(where: { $0 &- 0x30 < 10 }),
      let mark = text[first...last].lastIndex(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }),
      text[first...last].allSatisfy({ $0 &- 0x30 < 10 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") })
    else { return nil }
    return last - mark < 3 ? last - mark : 0
  }

  /// A value of the block that has a unit, written in digits.
  private func measured(_ i: Int) -> Mention? {
    guard given[i].block == mention.block, source.text[given[i].text].contains(where: { $0 &- 0x30 < 10 }) else {
      return nil
    }
    switch given[i].value {
    case .quantity, .duration, .money, .percent: return given[i]
    default: return nil
    }
  }

  /// Whether two places lie in one sentence, not far from each other.
  private func isNear(_ end: Int, _ start: Int) -> Bool {
    guard end <= start, start - end <= ParallelUnits.reach else { return false }
    for k in end..<start {
      switch source.text[k] {
      case 0, 0x0A, UInt8(ascii: ";"), UInt8(ascii: ":"): return false
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
        if k + 1 >= start || source.text[k + 1] == 0x20 { return false }
      case 0xE3: if source.text[k...].starts(with: [0xE3, 0x80, 0x82]) { return false }
      default: break
      }
    }
    return true
  }

  /// Whether the number is no year, and nothing is written on to it or counted by it.
  private var isFree: Bool {
    guard !UnitsToldElsewhere.isLikeYear(mention, in: source.text), mention.bound == .exact || mention.bound == .about
    else { return false }
    let end = mention.text.upperBound
    guard end < block.upperBound else { return true }
    return " .,;)!?".utf8.contains(source.text[end]) || source.text[end] >= 0xE3
  }

  /// "instead of every 60"
  private var isContrasted: Bool {
    let start = mention.text.lowerBound
    if width(of: .unitContrast, before: start) != nil { return true }
    return width(of: .everyWord, before: start).map { width(of: .unitContrast, before: start - $0) != nil } ?? false
  }

  /// The bytes of the word of a list that ends at a place and begins behind no other letter.
  private func width(of list: Neighbour, before end: Int) -> Int? {
    words.width(of: list, in: source.text, before: end, within: block) { width in
      let start = end - width
      return start == block.lowerBound || !NameBytes.isWord(source.text[start - 1])
        || !NameBytes.isLetter(source.text[start])
    }
  }

  /// "for 14 days, the log for seven": the same word before both, and the number at the end of its clause.
  private func isFramed(with other: Mention) -> Bool {
    guard let frame = width(of: .unitFrame, before: mention.text.lowerBound), endsClause,
      width(of: .unitFrame, before: other.text.lowerBound) == frame
    else { return false }
    let (a, b) = (other.text.lowerBound - frame, mention.text.lowerBound - frame)
    return source.text[a..<a + frame].elementsEqual(source.text[b..<b + frame])
  }

  /// "It used to take 12 seconds, and now it takes 40."
  private func hasTakenPlace(of other: Mention) -> Bool {
    let end = mention.text.upperBound
    guard end == block.upperBound || ".!".utf8.contains(source.text[end]),
      source.text[mention.text].allSatisfy({ $0 < 0x41 })
    else { return false }
    return (max(block.lowerBound, other.text.lowerBound - ParallelUnits.reach)..<other.text.lowerBound).contains {
      start in
      words.width(of: .formerLead, in: source.text, at: start, within: block) { _ in true } != nil
        && isNear(start, other.text.lowerBound)
    }
  }

  private var endsClause: Bool {
    let end = mention.text.upperBound
    return end == block.upperBound || ".,;)!?".utf8.contains(source.text[end])
  }

  /// "700 kilometres the basic version and 810 the Max": joined by a word, both go on with the same one.
  private func isParallel(to other: Mention) -> Bool {
    var end = mention.text.lowerBound
    while end > other.text.upperBound, source.text[end - 1] == 0x20 { end -= 1 }
    var start = end
    while start > other.text.upperBound, source.text[start - 1] > 0x20, source.text[start - 1] != UInt8(ascii: ",") {
      start -= 1
    }
    guard start < end, words.contains(start..<end, of: source.text, in: .listJoint, isFolded: true),
      let a = word(behind: other.text.upperBound), let b = word(behind: mention.text.upperBound)
    else { return false }
    return a.elementsEqual(b)
  }

  private func word(behind end: Int) -> ArraySlice<UInt8>? {
    guard end < block.upperBound, source.text[end] == 0x20 else { return nil }
    let word = source.text[(end + 1)..<block.upperBound].prefix { $0 > 0x20 && !".,;:()".utf8.contains($0) }
    return word.count >= 2 && word.allSatisfy { NameBytes.isLetter($0) || $0 >= 0x80 } ? word : nil
  }

  /// What stands behind the digits of a value: its unit, and the magnitude that both share.
  private func unit(of other: Mention, _ reader: inout UnitReader) -> ToldUnit? {
    guard let last = source.text[other.text].lastIndex(where: { $0 &- 0x30 < 10 }) else { return nil }
    let behind = source.text[last + 1..<other.text.upperBound]
    // "5 min 20 s"
    let letters = source.text[other.text.lowerBound..<last].contains { NameBytes.isLetter($0) || $0 >= 0xE3 }
    if let unit = reader.unit(behind, other.language) {
      if case .duration = unit.form, letters, other.bound == .exact { return nil }
      return unit
    }
    guard behind.isEmpty, case .money(let interval, let currency) = other.value, interval.resolution == .zero else {
      return nil
    }
    return ToldUnit(form: .money(currency: currency), factor: .one)
  }
}
