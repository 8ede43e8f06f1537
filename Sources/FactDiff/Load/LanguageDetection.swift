// Which language a stretch of text is written in: scripts first, then frequent words and letters.

/// What a sample of text is made of.
struct ScriptCounts {
  var latin = 0
  var kana = 0
  var hangul = 0
  var han = 0
  var simplified = 0
  var traditional = 0
  /// Characters that only Japanese writes so.
  var japanese = 0
  /// Han, kana and hangul.
  var wide: Int { kana + hangul + han }

  /// Counts the scalars that start in `range`.
  mutating func count(_ array: [UInt8], _ range: Range<Int>) {
    let bytes = array.span
    let scripts = chineseScriptTable
    let table = scripts.span
    var i = range.lowerBound
    let end = range.upperBound
    while i < end, bytes[i] & 0xC0 == 0x80 { i += 1 }
    while i < end {
      let lead = bytes[i]
      if lead < 0x80 {
        if i + 8 <= end, case let next = EightBytes(bytes.bytes, at: i), next.wide == 0 {
          latin += EightBytes.count(next.letters)
          i += 8
          continue
        }
        if isLatinLetter(lead) { latin += 1 }
        i += 1
      } else if lead < 0xE0 {
        if lead >= 0xC3, lead <= 0xC9 { latin += 1 }
        i += 2
      } else if lead < 0xF0 {
        if i + 2 < end {
          let scalar = Int(lead & 0x0F) << 12 | Int(bytes[i + 1] & 0x3F) << 6 | Int(bytes[i + 2] & 0x3F)
          if scalar >= 0x4E00, scalar <= 0x9FFF {
            han += 1
            let script = table[scalar - 0x4E00]
            simplified += script == 1 ? 1 : 0
            traditional += script == 2 ? 1 : 0
            japanese += script == 3 ? 1 : 0
          } else if scalar >= 0x3041, scalar <= 0x30FA {
            kana += 1
          } else if scalar >= 0xAC00, scalar <= 0xD7A3 {
            hangul += 1
          }
        }
        i += 3
      } else {
        i += 4
      }
    }
  }

  /// Whether tables and headings hold so many characters of Japan that the few kana among them are not quoted.
  var isJapaneseInHan: Bool {
    japanese >= 2 && kana >= 2 && japanese * 25 >= han || japanese >= 3 && japanese * 14 >= han
  }

  var chinese: Language { traditional > simplified ? .traditionalChinese : .simplifiedChinese }
}

/// The language of a whole document, sampled at twelve places.
func documentLanguage(_ text: [UInt8]) -> Language {
  var counts = ScriptCounts()
  let size = 192
  let steps = min(12, text.count / size + 1)
  func sample(_ step: Int) -> Range<Int> {
    let start = steps == 1 ? 0 : (text.count - size) * step / (steps - 1)
    return start..<min(start + size, text.count)
  }
  for step in 0..<steps { counts.count(text, sample(step)) }
  if counts.hangul >= 2, counts.hangul > counts.han + counts.kana, counts.hangul * 3 > counts.latin { return .korean }
  if counts.kana >= 2, counts.kana * 5 >= counts.kana + counts.han, counts.wide * 3 >= counts.latin { return .japanese }
  if counts.han > 0, counts.wide * 3 >= counts.latin { return counts.isJapaneseInHan ? .japanese : counts.chinese }
  var words = WordScores()
  for step in 0..<steps { words.add(text, sample(step)) }
  if let found = words.best { return found }
  return counts.latin >= 3 ? (words.likeliest ?? .english) : .undetermined
}

/// The language of a block in a document of a known language; `isGiven`: the document's was told, not found.
func blockLanguage(_ text: [UInt8], _ range: Range<Int>, in document: Language, isGiven: Bool) -> Language {
  let sample = range.lowerBound..<min(range.upperBound, range.lowerBound + 360)
  // A plain block of a Latin document is settled by its first words.
  if !document.isSpaceless, document != .korean, document != .undetermined {
    if isLatin(text, sample.lowerBound..<min(sample.upperBound, sample.lowerBound + 160)) {
      if isGiven || sample.count < 24 { return document }
      var words = WordScores()
      let own = WordScores.index(of: document)
      var start = sample.lowerBound
      // In steps: two words that only the document's language has, or four of any, settle it.
      for length in [48, 80, 360] {
        let end = min(sample.upperBound, start + length)
        words.add(text, start..<end)
        if words.scores[own] >= 4, words.leads(document) { return document }
        start = end
      }
      if let best = words.best, best != document, words.isClear(best, over: document) { return best }
      return document
    }
  }
  var counts = ScriptCounts()
  // Nor need more than the start of a block be read that is in the document's own script.
  let start = sample.lowerBound..<min(sample.upperBound, sample.lowerBound + 90)
  if document.isSpaceless {
    counts.count(text, start)
    let own = document == .traditionalChinese ? counts.traditional : counts.simplified
    if document == .japanese ? counts.kana > 0 : counts.kana + counts.hangul == 0 && own > 0 && counts.wide >= 8 {
      return document
    }
    if start.upperBound < sample.upperBound { counts = ScriptCounts() }
  }
  if counts.latin + counts.wide == 0 { counts.count(text, sample) }
  if counts.hangul >= 4, counts.hangul > counts.han + counts.kana, counts.hangul * 2 > counts.latin { return .korean }
  if counts.kana >= 4, counts.kana * 8 >= counts.kana + counts.han, counts.wide * 2 > counts.latin { return .japanese }
  if counts.wide > 0 {
    if document.isSpaceless {
      guard !isGiven, counts.han >= 20, counts.kana == 0 else { return document }
      if document == .japanese { return counts.simplified >= 6 ? counts.chinese : document }
      let other = document == .simplifiedChinese ? counts.traditional : counts.simplified
      let own = document == .simplifiedChinese ? counts.simplified : counts.traditional
      return own == 0 && other >= 4 ? counts.chinese : document
    }
    return counts.han >= 6 && counts.wide * 2 > counts.latin ? counts.chinese : document
  }
  guard document.isSpaceless || document == .korean || document == .undetermined, counts.latin >= 20,
    text[sample].count(where: { $0 == 0x20 }) >= 5
  else { return document }
  var words = WordScores()
  words.add(text, sample)
  guard words.words >= 6 else { return document }
  return words.best ?? (document == .undetermined ? document : .english)
}

/// Whether no character of an East Asian script stands in a range.
private func isLatin(_ array: [UInt8], _ range: Range<Int>) -> Bool {
  let bytes = array.span
  var i = range.lowerBound
  while i < range.upperBound {
    if i + 8 <= range.upperBound, EightBytes(bytes.bytes, at: i).wide == 0 {
      i += 8
    } else {
      if bytes[i] >= 0xE3, bytes[i] < 0xF0 { return false }
      i += 1
    }
  }
  return true
}

/// Votes of words and letters for the languages written in Latin letters.
struct WordScores {
  static let languages: [Language] = [.english, .german, .french, .spanish, .portuguese]
  /// In the order of `languages`; the last three stay zero.
  var scores = SIMD8<Int32>()
  var words = 0

  static func index(of language: Language) -> Int {
    switch language {
    case .german: 1
    case .french: 2
    case .spanish: 3
    case .portuguese: 4
    default: 0
    }
  }

  mutating func add(_ array: [UInt8], _ range: Range<Int>) {
    let bytes = array.span
    let known = StopWords.all
    var word: UInt64 = 0
    var length = 0
    var i = range.lowerBound
    while i <= range.upperBound {
      // Most words are short and of plain letters: they are read in one piece.
      if length == 0, i + 8 <= range.upperBound {
        let next = EightBytes(bytes.bytes, at: i)
        let count = EightBytes.before(~next.letters & EightBytes.highs)
        if count == 0, next.bits & 0x80 == 0 {
          i += EightBytes.before(next.letters | next.wide)
          continue
        }
        if 1...7 ~= count, case let end = next.bits >> UInt64(count << 3) & 0xFF, end < 0x80 || end >= 0xE0 {
          // As below: the first letter in the highest place.
          let letters = (next.bits | 0x2020_2020_2020_2020).byteSwapped
          words += 1
          scores &+= known.votes(for: letters >> UInt64(64 - count << 3))
          i += count + 1
          continue
        }
      }
      let byte: UInt8 = i < range.upperBound ? bytes[i] : 0x20
      if isLatinLetter(byte) || (byte >= 0x80 && byte < 0xE0) {
        if length < 8 { word = word << 8 | UInt64(byte < 0x80 ? byte | 0x20 : byte) }
        length += 1
        if byte == 0xC3, i + 1 < range.upperBound { vote(accent: bytes[i + 1]) }
      } else if length > 0 {
        words += 1
        if length <= 8 { scores &+= known.votes(for: word) }
        word = 0
        length = 0
      }
      i += 1
    }
  }

  /// Letters that few languages have; `byte` is the second of theirs.
  private mutating func vote(accent byte: UInt8) {
    switch byte | 0x20 {
    case 0xA3, 0xB5: scores[4] += 3  // ã õ
    case 0xB1: scores[3] += 2  // ñ
    case 0xBF: scores[1] += byte == 0x9F ? 3 : 0  // ß
    case 0xA4, 0xB6, 0xBC: scores[1] += 1  // ä ö ü
    case 0xA8, 0xAA, 0xAE, 0xBB, 0xB9, 0xAF: scores[2] += 1  // è ê î û ù ï
    case 0xAD, 0xB3, 0xBA:  // í ó ú
      scores[3] += 1
      scores[4] += 1
    default: break
    }
  }

  /// The language with most votes; nil without any.
  var likeliest: Language? {
    var top = 0
    for k in 1..<5 where scores[k] > scores[top] { top = k }
    return scores[top] > 0 ? WordScores.languages[top] : nil
  }

  /// The same where it stands out.
  var best: Language? {
    guard let found = likeliest else { return nil }
    let place = WordScores.index(of: found)
    let score = scores[place]
    var others = scores
    others[place] = 0
    return score >= 3 && score * 4 >= others.max() * 5 ? found : nil
  }

  func leads(_ language: Language) -> Bool { likeliest == language }

  func isClear(_ language: Language, over other: Language) -> Bool {
    let score = scores[WordScores.index(of: language)]
    return score >= 6 && score >= 2 * scores[WordScores.index(of: other)] + 2
  }
}

/// The most frequent words of each language, hashed by their bytes, and what each adds to the scores: two where one
/// language alone has it.
private struct StopWords {
  static let all = StopWords()

  private var keys = [UInt64](repeating: 0, count: 512)
  private var votes = [SIMD8<Int32>](repeating: SIMD8(), count: 512)

  /// What a word adds; nothing where it is no frequent one.
  @inline(__always)
  func votes(for word: UInt64) -> SIMD8<Int32> {
    var slot = StopWords.slot(word)
    while keys[slot] != 0 {
      if keys[slot] == word { return votes[slot] }
      slot = (slot + 1) & 511
    }
    return SIMD8()
  }

  private static func slot(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 55)
  }

  private init() {
    for (index, list) in StopWords.lists.enumerated() {
      for word in list.split(separator: " ") where word.utf8.count <= 8 {
        var key: UInt64 = 0
        for byte in word.utf8 { key = key << 8 | UInt64(byte) }
        var slot = StopWords.slot(key)
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & 511 }
        keys[slot] = key
        votes[slot][index] = 1
      }
    }
    for slot in votes.indices where votes[slot].wrappedSum() == 1 { votes[slot] &*= 2 }
  }

  private static let lists = [
    """
    the and of to in is was that for with on as by it from are this be at which has have were will its an not but they \
    their he she his her you we our been had would about more than after or who what when can said also into first two \
    there these over one up out if new all may i my
    """,
    """
    der die und das ist von den mit dem ein eine einen einer für auf nicht sich als auch es wird im zu war bei des nach \
    über sind zum zur aus hat wurde noch am dass wie oder einem vor durch um nur mehr werden haben sie er ich wir sein \
    seine bis gegen unter rund etwa zwei drei jahr jahre
    """,
    """
    le la les des et est une un du que pour dans en par sur pas au avec ce qui plus se il sont aux cette son ses ont été \
    ne mais ou leur elle nous vous deux entre après comme depuis selon était sans être fait dont ans à je
    """,
    """
    el la los las de y que en un una por con para del se su es al lo como más fue pero sus ha son sobre este esta entre \
    desde hasta también años según dos muy sin ser ya cuando no le o hay donde
    """,
    """
    o a os as de e que em um uma por com para do da dos das no na nos nas se não mais foi ao é são mas como seu sua ou \
    pelo pela entre até também anos segundo dois já muito sem ser quando há está foram tem
    """,
  ]
}
