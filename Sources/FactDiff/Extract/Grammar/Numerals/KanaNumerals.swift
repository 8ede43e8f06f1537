// Japanese numerals in hiragana: にじゅうさん, さんびゃく. A run of hiragana that is nothing but parts of one numeral.

extension Grammar {
  /// Adds the numerals in hiragana to the items, in place of the words that were found inside them. Alone among the
  /// numbers a single digit counts as well (いち、さん); elsewhere it takes two parts, one of them a place.
  mutating func addKanaNumerals() {
    var k = range.lowerBound
    var isFree = true
    while k + 2 < range.upperBound {
      guard text[k] >= 0xE0 else {
        isFree = !Lexicon.isLetter(text[k]) && text[k] &- 0x30 >= 10 && text[k] < 0x80
        k += 1
        continue
      }
      guard isHiragana(k) else {
        // Punctuation of U+3000…U+303F and full-width marks leave what follows free.
        isFree = byte(k) == 0xE3 && byte(k + 1) == 0x80 || byte(k) == 0xEF
        k += 3
        continue
      }
      let start = k
      while isHiragana(k) { k += 3 }
      if isFree, !isLetter(k), let numeral = kanaNumeral(start..<k) { insert(numeral) }
      isFree = false
    }
  }

  /// Whether a letter of hiragana stands at an offset.
  func isHiragana(_ offset: Int) -> Bool {
    byte(offset) == 0xE3 && (byte(offset + 1) == 0x81 || byte(offset + 1) == 0x82 && byte(offset + 2) <= 0x96)
  }

  /// Whether a character of a word stands here: Latin, katakana or Han.
  private func isLetter(_ offset: Int) -> Bool {
    let first = byte(offset)
    return Lexicon.isLetter(first) || first == 0xE3 && byte(offset + 1) >= 0x82 || first >= 0xE4 && first <= 0xE9
  }

  private func kanaNumeral(_ run: Range<Int>) -> Numeral? {
    var k = run.lowerBound
    var total = 0
    var section = 0
    var digit: Int?
    var row = 0
    var parts = 0
    var places = 0
    var smallest = Int.max
    while k < run.upperBound {
      guard let (value, width) = kanaPart(at: k), k + width <= run.upperBound else { return nil }
      k += width
      parts += 1
      if value < 10 {
        if let last = digit {
          // にさんよん: digits read out one by one.
          guard places == 0, parts <= 12 else { return nil }
          row = (parts == 2 ? last : row) * 10 + value
        }
        digit = value
        continue
      }
      guard parts == 1 || row == 0 else { return nil }
      places += 1
      if value < 10_000 {
        guard value < smallest else { return nil }
        section += (digit ?? 1) * value
        smallest = value
      } else {
        total += (section + (digit ?? 0)) * value
        section = 0
        smallest = Int.max
      }
      digit = nil
    }
    let isRow = places == 0 && parts > 1
    let value = isRow ? row : total + section + (digit ?? 0)
    guard parts > 1 && places > 0 || readsEveryNumber && (!isRow || parts > 2) && !isParticle(run) else { return nil }
    var numeral = Numeral(start: run.lowerBound, end: run.upperBound, form: .han)
    (numeral.min, numeral.max) = (Number(value), Number(value))
    return numeral
  }

  /// に, し and く alone are particles and endings.
  private func isParticle(_ run: Range<Int>) -> Bool {
    run.count == 3 && !starts(run.lowerBound, "ご")
  }

  private func kanaPart(at k: Int) -> (Int, Int)? {
    for (name, value) in Grammar.kanaParts where starts(k, name) { return (value, name.utf8CodeUnitCount) }
    return nil
  }

  private static let kanaParts: [(StaticString, Int)] = [
    ("きゅう", 9), ("じゅう", 10), ("ひゃく", 100), ("びゃく", 100), ("ぴゃく", 100), ("いち", 1), ("いっ", 1), ("さん", 3),
    ("よん", 4), ("ろく", 6), ("ろっ", 6), ("なな", 7), ("しち", 7), ("はち", 8), ("はっ", 8), ("ぜろ", 0), ("れい", 0),
    ("せん", 1000), ("ぜん", 1000), ("まん", 10_000), ("おく", 100_000_000), ("に", 2), ("し", 4), ("ご", 5), ("く", 9),
  ]

  /// Puts a numeral in its place among the items.
  private mutating func insert(_ numeral: Numeral) {
    let first = itemBehind(numeral.start, from: 0)
    let next = itemBehind(numeral.end, from: first)
    items.replaceSubrange(
      first..<next, with: [Item(start: numeral.start, end: numeral.end, numeral: numerals.count, list: -1)])
    numerals.append(numeral)
  }
}
