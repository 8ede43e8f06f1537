// The noun that a number counts, and the small words behind numbers that are none: "sechs davon", "117 sont", "dos de ellos".

extension Grammar {
  /// The word that is counted, folded: the next Latin word that can be one, or up to two Han characters.
  func nounBehind(_ end: Int) -> String? {
    var k = end
    var space = spaceWidth(at: k)
    k += space
    if language == .english, byte(k) < 0xE0 { return englishNoun(behind: end).map(folded) }
    // "5 millones de personas", "quatro dos feridos"
    if space > 0, let width = partitiveWidth(at: k) {
      k += width
    } else if space > 0, starts(k, "d'") || starts(k, "d’") {
      k += byte(k + 1) == 0x27 ? 2 : 4
      space = 1
    }
    if space == 0, language == .french, byte(k - 1) == 0x27 { space = 1 }
    // "exemplaires de l'appareil"
    if language == .french, byte(k) == UInt8(ascii: "l"), byte(k + 1) == 0x27 || starts(k + 1, "’") {
      k += byte(k + 1) == 0x27 ? 2 : 4
    }
    let first = byte(k)
    if (first | 0x20) &- 0x61 < 26 || (first >= 0xC3 && first <= 0xC9) {
      guard space > 0 || (k > range.lowerBound && text[k - 1] >= 0x80) else { return nil }
      return word(at: k).map(folded)
    }
    if language.isChinese, first >= 0xE3 { return chineseNoun(at: k) }
    if first >= 0xE3, first <= 0xED {
      if language == .japanese { return japaneseNoun(behind: end, from: k) }
      if language == .korean { return koreanNoun(behind: end, from: k) }
      var stop = k
      while stop < range.upperBound, stop - k < 6, text[stop] >= 0xE3, text[stop] <= 0xED, !isPunctuation(stop) {
        stop += 3
      }
      return stop > k ? String(decoding: text[k..<stop], as: UTF8.self) : nil
    }
    return nil
  }

  /// Bytes of what stands between a number and what it is a part of.
  private func partitiveWidth(at k: Int) -> Int? {
    if language == .portuguese, starts(k, "dos ") || starts(k, "das ") { return 4 }
    if language == .french, starts(k, "des ") { return 4 }
    if language == .spanish, starts(k, "de los ") || starts(k, "de las ") { return 7 }
    return starts(k, "de ") || starts(k, "of ") ? 3 : nil
  }

  private func word(at start: Int) -> Range<Int>? {
    var start = start
    // "sechs weitere Personen": adjectives stand before the noun, which has a capital.
    for _ in 0..<3 {
      var stop = Scanner.endOfWord(text, start, range.upperBound)
      // "Hunderte E-Mails"
      if stop == start + 1 {
        guard byte(stop) == UInt8(ascii: "-"), Lexicon.isLetter(byte(stop + 1)) else { return nil }
        stop = Scanner.endOfWord(text, stop + 1, range.upperBound)
      }
      guard language == .german else { return isSmallWord(start..<stop) ? nil : start..<stop }
      if isCapital(start) { return start..<stop }
      guard isInflected(start..<stop), !isSmallWord(start..<stop), byte(stop) == 0x20 else { return nil }
      start = stop + 1
    }
    return nil
  }

  /// A capital letter of ASCII or Latin-1.
  func isCapital(_ k: Int) -> Bool { byte(k) &- 0x41 < 26 || byte(k) == 0xC3 && byte(k + 1) < 0xA0 }

  /// The endings that German adjectives have before a noun.
  func isInflected(_ word: Range<Int>) -> Bool {
    guard word.count > 3 else { return false }
    let last = byte(word.upperBound - 1)
    if last == UInt8(ascii: "e") { return true }
    return byte(word.upperBound - 2) == UInt8(ascii: "e")
      && (last == UInt8(ascii: "n") || last == UInt8(ascii: "r") || last == UInt8(ascii: "s")
        || last == UInt8(ascii: "m"))
  }

  /// A word in small letters.
  func folded(_ word: Range<Int>) -> String {
    String(unsafeUninitializedCapacity: word.count) { bytes in
      for i in word { bytes[i - word.lowerBound] = Lexicon.fold(text, i) }
      return word.count
    }
  }

  /// CJK punctuation U+3000…U+301F.
  private func isPunctuation(_ offset: Int) -> Bool { byte(offset) == 0xE3 && byte(offset + 1) == 0x80 }

  // MARK: Small words

  /// Whether no number counts what the word says: verbs, pronouns, conjunctions, prepositions.
  func isSmallWord(_ word: Range<Int>) -> Bool {
    guard word.count <= 8 else { return false }
    let words: Set<UInt64>
    switch language {
    case .german: words = Grammar.smallGermanWords
    case .french: words = Grammar.smallFrenchWords
    case .spanish: words = Grammar.smallSpanishWords
    case .portuguese: words = Grammar.smallPortugueseWords
    case .english: words = Grammar.smallEnglishWords
    case .simplifiedChinese, .traditionalChinese, .japanese, .korean, .undetermined: return false
    }
    var key: UInt64 = 0
    for k in word { key = key << 8 | UInt64(Lexicon.fold(text, k)) }
    return words.contains(key)
  }

  /// Words of up to eight bytes as numbers.
  private static func packed(_ list: StaticString) -> Set<UInt64> {
    var result: Set<UInt64> = []
    var key: UInt64 = 0
    list.withUTF8Buffer { buffer in
      for byte in buffer {
        if byte == 0x20 {
          result.insert(key)
          key = 0
        } else {
          key = key << 8 | UInt64(byte)
        }
      }
    }
    result.insert(key)
    return result
  }

  /// Those that end like adjectives; all others in small letters are no nouns anyway.
  private static let smallGermanWords = packed(
    """
    wurden wurde werden waren haben hatten hätten sollen sollten wollen wollten können konnten müssen mussten dürfen \
    kamen gingen lagen standen blieben starben stiegen sanken fielen gelten galten liegen stehen bleiben oder aber ohne \
    wegen gegen neben zwischen über unter hinter seine seiner seinen ihre ihrer ihren eine einer einen einem diese \
    dieser diesen jene jener denen deren dessen welche welcher weder wieder später immer heute gestern zugunsten \
    gewesen worden schweren danach
    """)

  private static let smallFrenchWords = packed(
    """
    est sont était étaient sera seront fut furent a ont avait avaient aura auront ayant étant été et ou mais donc car ni \
    que qui quoi dont où en au aux à de du le la les un une dans par pour sur sous avec sans vers chez entre contre \
    depuis pendant après avant selon comme si se ce cet cette ces il elle on ils elles nous vous eux leur leurs son sa \
    ses ne pas plus moins très aussi encore déjà ainsi alors puis là y peut peuvent doit doivent devait fait font faits \
    vont va iront versés versées prévus prévues répartis réparties
    """)

  private static let smallSpanishWords = packed(
    """
    es son era eran fue fueron será serán ha han había habían habrá hay está están estaba estaban y e o u ni pero sino \
    que quien cual cuyo donde cuando como si en a al de del el la los las un una con sin por para sobre tras desde hasta \
    entre contra según durante ante bajo se lo le les me te nos su sus este esta estos estas ese esa esos esas aquel \
    ellos ellas él ella ustedes no más menos muy también ya aún así luego entonces hoy ayer va van puede pueden debe \
    deben tiene tienen absuelve
    """)

  private static let smallPortugueseWords = packed(
    """
    é são era eram foi foram será serão seria tem têm tinha tinham há havia está estão estava estavam e ou mas nem que \
    quem qual cujo onde quando como se em a à ao aos às de do da o os as um uma no na nos nas num numa com sem por pelo \
    pela pelos pelas para pra sobre após desde até entre contra segundo durante ante sob lhe lhes seu sua seus suas este \
    esta estes estas esse essa esses essas eles elas ele ela deles delas não mais menos muito também já ainda assim \
    então hoje ontem vai vão pode podem deve devem
    """)

  private static let smallEnglishWords = packed(
    """
    is are was were be been being has have had will would can could may might must should do did does and or but nor of \
    to in on at by for from with without into onto over under since until after before during than that which who whom \
    whose while when where as if so it its he she they their him his her our this these those there here then \
    now also only not up down out off about against per
    """)
}
