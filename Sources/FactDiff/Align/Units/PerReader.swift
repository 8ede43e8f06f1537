// Reads what one value is told per, behind it or before it.

struct PerReader {
  private let text: [UInt8]
  private let mention: Mention
  private let block: Range<Int>
  /// Where the value before it ends.
  private let previous: Int
  private let lexicon: Lexicon
  private var words: NeighbourWords { lexicon.neighbours }

  init(_ mention: Mention, in source: Source, behind previous: Int) {
    text = source.text
    self.mention = mention
    self.previous = previous
    block = source.blocks[mention.block].text
    lexicon = LexiconSet().lexicon(for: mention.language)
  }

  /// A word between a value and what it is told per, and how many of them there may be.
  private static let longestNoun = 24
  private static let mostWords = 2
  /// Between 每天 and its value, in bytes.
  private static let widestGap = 24

  var unit: PerUnit? {
    guard block.lowerBound <= mention.text.lowerBound, mention.text.upperBound <= block.upperBound else { return nil }
    let isWide = mention.language.isSpaceless || mention.language == .korean
    if isWide, let unit = unitBefore(within: 0) { return unit }
    return unitBehind() ?? (isWide ? unitBefore(within: PerReader.widestGap) : nil)
  }

  // MARK: Behind

  private func unitBehind() -> PerUnit? {
    if isOccasion { return nil }
    var place = behindNoun
    if let unit = unit(at: skippingSpace(place)) { return unit }
    if mention.language.isSpaceless || mention.language == .korean { return nil }
    // "9,400 cubic metres of water a day", "300 € brutto im Monat", where nothing but names comes in between.
    var count = 0
    var isPart = false
    while count < PerReader.mostWords {
      let start = skippingSpace(place)
      guard start > place, let word = word(at: start) else { return nil }
      place = word.upperBound
      if isGenitive(word) {
        isPart = true
        continue
      }
      if stops(word) || isNounTold && !isPart { return nil }
      count += 1
      // "600 waited a month": what follows an article may be a length.
      if let unit = unit(at: skippingSpace(place), mayBeLength: !isPart) { return unit }
    }
    return nil
  }

  /// Where the noun that is counted ends, or the value.
  private var behindNoun: Int {
    let end = mention.text.upperBound
    guard case .number(_, let noun) = mention.value, !noun.isEmpty else { return end }
    let bytes = Array(noun.utf8)
    let limit = min(block.upperBound, end + bytes.count + PerReader.longestNoun)
    guard end + bytes.count <= limit else { return end }
    for start in end...(limit - bytes.count)
    where bytes.indices.allSatisfy({ Lexicon.fold(text, start + $0) == bytes[$0] }) {
      let between = text[end..<start]
      // "58 pull requests", and no other value in between.
      guard !between.contains(where: { ",.;:()".utf8.contains($0) || $0 &- 0x30 < 10 }) else { return end }
      return self.word(at: start)?.upperBound ?? start + bytes.count
    }
    return end
  }

  private var isNounTold: Bool {
    if case .number(_, let noun) = mention.value { !noun.isEmpty } else { false }
  }

  /// "Four times a year" tells how often something comes: what it happens in is no unit of it.
  private var isOccasion: Bool {
    guard case .number(_, let noun) = mention.value, !noun.isEmpty else { return false }
    let bytes = Array(noun.utf8)
    return words.contains(bytes.indices, of: bytes, in: .rateStop, isFolded: true)
  }

  private func isGenitive(_ word: Range<Int>) -> Bool {
    ["of", "de", "del", "von", "do", "da", "an"].contains { $0.utf8.elementsEqual(text[word]) }
  }

  /// Whether a word ends what a value may be told of: a verb, a preposition, "times".
  private func stops(_ word: Range<Int>) -> Bool {
    words.contains(word, of: text, in: .smallWord, isFolded: true)
      || words.contains(word, of: text, in: .rateStop, isFolded: true) || word.count > PerReader.longestNoun
      || text[word].contains { $0 &- 0x30 < 10 }
  }

  private func word(at start: Int) -> Range<Int>? {
    var end = start
    while end < block.upperBound, NameBytes.isWord(text[end]) || text[end] >= 0x80 || "-'".utf8.contains(text[end]) {
      end += 1
    }
    return end > start ? start..<end : nil
  }

  private func skippingSpace(_ place: Int) -> Int {
    if place < block.upperBound, text[place] == 0x20 { return place + 1 }
    if place + 1 < block.upperBound, text[place] == 0xC2, text[place + 1] == 0xA0 { return place + 2 }
    return place
  }

  /// The unit whose words stand at a place. `mayBeLength`: behind an article they may tell a length of time.
  private func unit(at place: Int, mayBeLength: Bool = false) -> PerUnit? {
    guard place < block.upperBound else { return nil }
    if mayBeLength, mention.language == .english, text[place] == UInt8(ascii: "a") { return nil }
    for (list, unit) in PerUnit.words {
      let width = words.width(of: list, in: text, at: place, within: block) { width in
        isWhole(place..<place + width) && !goesOn(behind: place + width, unit, from: place)
      }
      if width != nil { return unit }
    }
    return measure(at: place)
  }

  /// Whether nothing is written on to a word of letters.
  private func isWhole(_ word: Range<Int>) -> Bool {
    guard NameBytes.isLetter(text[word.upperBound - 1]) || text[word.upperBound - 1] == 0xB3,
      word.upperBound < block.upperBound
    else { return true }
    let next = text[word.upperBound]
    return !NameBytes.isWord(next) && next != UInt8(ascii: "-") && !(0xC3...0xCA).contains(next)
  }

  /// "A month later", "im Jahr 2024", "a second time": a point in time, and no rate.
  private func goesOn(behind end: Int, _ unit: PerUnit, from start: Int) -> Bool {
    guard end < block.upperBound else { return false }
    if words.width(of: .rateTail, in: text, at: end, within: block) != nil { return true }
    // 「14天每晚只睡6小時」 goes on with what happens every night; 「25美元每月」 ends there.
    if mention.language.isSpaceless || mention.language == .korean, text[start] != UInt8(ascii: "/") {
      return text[end] != 0x20 && !isSign(at: end)
    }
    let next = skippingSpace(end)
    guard next < block.upperBound else { return false }
    if text[next] &- 0x30 < 10, text[start] != UInt8(ascii: "/") { return true }
    // "im Monat Mai"
    if mention.language == .german, next > end, text[next] &- 0x41 < 26, text[start] == UInt8(ascii: "i") {
      return true
    }
    // "a second round", "por segundo año"
    guard unit == .second, next > end, let word = word(at: next) else { return false }
    let mayBeOrdinal =
      switch mention.language {
      case .english: text[start] == UInt8(ascii: "a") || text[start] == UInt8(ascii: "e")
      case .spanish, .portuguese: text[start] != UInt8(ascii: "/")
      default: false
      }
    return mayBeOrdinal && !words.contains(word, of: text, in: .smallWord, isFolded: true)
  }

  /// "/MWh", "per kilogram": another unit than one of time.
  private func measure(at place: Int) -> PerUnit? {
    var start = place
    if text[place] == UInt8(ascii: "/") {
      start = skippingSpace(place + 1)
    } else if let width = words.width(of: .perWord, in: text, at: place, within: block),
      width > 2 || text[place] >= 0x80
    {
      start += width
    } else {
      return nil
    }
    guard let match = lexicon.longestMatch(in: text, from: start, to: block.upperBound),
      let entry = lexicon.entry(match.list, .unit, in: text, at: start), isWhole(start..<start + match.length)
    else { return nil }
    if case .quantity(_, let own) = mention.value, own == entry.payload { return nil }
    return PerUnit(symbol: entry.payload)
  }

  // MARK: Before

  /// The unit whose words stand nearest before the value, with so many bytes between them at most.
  private func unitBefore(within widest: Int) -> PerUnit? {
    var end = mention.text.lowerBound
    while end > block.lowerBound, mention.text.lowerBound - end <= widest, end >= previous {
      for (list, unit) in PerUnit.words {
        let width = words.width(of: list, in: text, before: end, within: block) { width in
          text[end - width] != UInt8(ascii: "/") && leads(end - width..<end)
        }
        if width != nil { return unit }
      }
      repeat { end -= 1 } while end > block.lowerBound && NameBytes.isContinuation(text[end])
      if isSign(at: end) { return nil }
    }
    return nil
  }

  /// Whether words tell a rate where they stand: 1時間 is no end of 11時間, 年 none of 2024年, and 一天 stands beside the
  /// value.
  private func leads(_ lead: Range<Int>) -> Bool {
    let isBeside = lead.upperBound == mention.text.lowerBound
    let trimmed = text[lead].last == 0x20 ? lead.count - 1 : lead.count
    let isShort = trimmed == 3
    let isCount = text[lead.lowerBound] == UInt8(ascii: "1") || text[lead].starts(with: [0xE4, 0xB8, 0x80])
    if !isBeside, isShort || isCount && mention.language != .korean { return false }
    guard lead.lowerBound > block.lowerBound else { return true }
    let before = text[block.lowerBound..<lead.lowerBound]
    if let last = before.last, last &- 0x30 < 10 { return false }
    guard let last = before.last, last >= 0x80 else { return true }
    let character = before.suffix(3)
    guard character.count == 3 else { return true }
    if PerReader.numerals.contains(where: { $0.elementsEqual(character) }) { return false }
    // 本月, 今年, 다음 주: a word of its own, but behind a particle or a sign.
    return !isShort || character.first == 0xE3 || character.first == 0xEF || isCount
  }

  private static let numerals = "一二三四五六七八九十百千万萬亿億半数數几幾第月両兩两".map { Array(String($0).utf8) }

  private func isSign(at place: Int) -> Bool {
    let byte = text[place]
    if byte < 0x80 { return !NameBytes.isWord(byte) && byte != 0x20 || byte &- 0x30 < 10 }
    guard place + 2 < text.count else { return false }
    return byte == 0xE3 && text[place + 1] == 0x80 || byte == 0xEF && text[place + 1] == 0xBC && text[place + 2] < 0x90
  }
}
