// The sound of a name in katakana or hangul.

extension SoundKey {
  /// As it is written, or with the liquids before consonants left out, as other scripts may.
  private static let readings: [Silent] = [[], [.innerR, .innerL]]

  /// The keys of a run of katakana.
  static func katakana(_ text: [UInt8], _ run: Range<Int>, into found: inout SoundKeys) {
    var key = SoundKey()
    var i = run.lowerBound
    while i + 2 < run.upperBound {
      let kana = Kana(text, i, run.upperBound)
      let next = Kana(text, i + 3, run.upperBound)
      switch kana.row {
      case .vowel: key.addVowel()
      case .labial: key.add(.labial)
      case .dental:
        // アイルランド, but 爱尔兰.
        if next.row == .none, i > run.lowerBound, Kana(text, i - 3, run.upperBound).row == .final {
          key.add(.dental, or: nil)
        } else {
          key.add(.dental)
        }
      case .velar:
        // シンガー, but キング: the g of ng is heard at times.
        if kana.scalar == 0x30B0, i > run.lowerBound, Kana(text, i - 3, run.upperBound).scalar == 0x30F3,
          next.row != .liquid, next.row != .small, next.row != .mark
        {
          key.add(.velar, or: nil)
        } else {
          key.add(.velar)
        }
      case .sibilant:
        // アルゼンチン, but チャールズ.
        if kana.scalar == 0x30C1, next.row != .small { key.add(.sibilant, or: .dental) } else { key.add(.sibilant) }
      case .m:
        if kana.scalar == 0x30E0, i > run.lowerBound, next.row == .labial { key.add(.n) } else { key.add(.m) }
      case .n: key.add(.n)
      case .final: key.add(.n)
      case .liquid:
        if kana.scalar == 0x30EB, i > run.lowerBound, !next.isVowel {
          key.add(next.row == .none ? .lastL : .innerL)
        } else {
          key.add(.liquid)
        }
      case .h: key.add(.h)
      case .small, .mark, .none: break
      }
      // Every sign but these ends in a vowel.
      if kana.row != .final, kana.row != .mark || kana.scalar == 0x30FC { key.addVowel() }
      i += 3
    }
    key.keys(readings, into: &found)
  }

  /// Any word may be a name in hangul; fewer consonants are shared by chance. One more where nothing looks foreign.
  private static let leastOfHangul = 3

  /// The keys of a word in hangul, whole and without the particle at its end.
  static func hangul(_ text: [UInt8], _ word: Range<Int>, into found: inout SoundKeys) {
    hangulWord(text, word, into: &found)
    let particle = Hangul.particle(text, word)
    if particle > 0 { hangulWord(text, word.lowerBound..<(word.upperBound - particle), into: &found) }
  }

  private static func hangulWord(_ text: [UInt8], _ word: Range<Int>, into found: inout SoundKeys) {
    var key = SoundKey()
    var foreign = 0
    var i = word.lowerBound
    while i + 2 < word.upperBound {
      let syllable = Hangul(text, i)
      let next = i + 5 < word.upperBound ? Hangul(text, i + 3) : nil
      guard !syllable.isNative else { return }
      if syllable.isForeign || syllable.coda == 8 && next?.onset == 5 { foreign += 1 }
      // 르 before a consonant and at the end is written for r alone.
      let isClosing = syllable.onset == 5 && syllable.vowel == 18 && syllable.coda == 0 && i > word.lowerBound
      if isClosing, next?.onset != 11 {
        key.add(next == nil ? .lastR : .innerR)
      } else if let onset = Hangul.onsets[syllable.onset] {
        // 아일랜드, but 爱尔兰.
        let isSilent = onset == .dental && next == nil && syllable.vowel == 18 && i > word.lowerBound
        if isSilent, Hangul(text, i - 3).coda == 4 { key.add(onset, or: nil) } else { key.add(onset) }
      }
      key.addVowel()
      if let coda = Hangul.codas[syllable.coda] {
        switch coda {
        case .liquid:
          if next == nil { key.add(.lastL) } else if next?.onset != 5 { key.add(.innerL) }
        case .m: key.add(next.map { Hangul.onsets[$0.onset] == .labial } ?? false ? .n : .m)
        default: key.add(coda)
        }
      }
      i += 3
    }
    key.keys(readings, least: foreign > 0 ? leastOfHangul : leastOfHangul + 1, into: &found)
  }
}

/// A sign of katakana.
struct Kana {
  enum Row: UInt8 { case vowel, labial, dental, velar, sibilant, m, n, final, liquid, h, small, mark, none }

  let scalar: UInt32
  let row: Row

  /// The sign at `i`; none at `end`.
  init(_ text: [UInt8], _ i: Int, _ end: Int) {
    guard i + 2 < end else {
      (scalar, row) = (0, .none)
      return
    }
    scalar = ConceptLexicon.scalar(text, i)
    let place = Int(scalar) - 0x30A0
    row = place >= 0 && place < Kana.rows.count ? Kana.rows[place] : .none
  }

  /// Whether it goes on with the vowel before it, so that ル before it is no closing l.
  var isVowel: Bool { row == .vowel || row == .small || row == .mark || row == .final }

  /// U+30A0…U+30FF.
  private static let rows: [Row] = {
    // ァアィイゥウェエォオ カガキギクグケゲコゴ サザシジスズセゼソゾ タダチヂッツヅテデトド ナニヌネノ ハバパヒビピフブプヘベペホボポ
    // マミムメモ ャヤュユョヨ ラリルレロ ヮワヰヱヲン ヴヵヶヷヸヹヺ・ーヽヾヿ
    let signs: StaticString = """
      .-v-v-v-v-vkkkkkkkkkkssssssssssttss:ssttttnnnnnhpphppppphpphppmm\
      mmm-v-v-vlllll-vvvvNpkkpppp.:...
      """
    return signs.withUTF8Buffer { bytes in
      bytes.map { byte in
        switch byte {
        case UInt8(ascii: "v"): .vowel
        case UInt8(ascii: "p"): .labial
        case UInt8(ascii: "t"): .dental
        case UInt8(ascii: "k"): .velar
        case UInt8(ascii: "s"): .sibilant
        case UInt8(ascii: "m"): .m
        case UInt8(ascii: "n"): .n
        case UInt8(ascii: "N"): .final
        case UInt8(ascii: "l"): .liquid
        case UInt8(ascii: "h"): .h
        case UInt8(ascii: "-"): .small
        case UInt8(ascii: ":"): .mark
        default: .none
        }
      }
    }
  }()
}

/// A syllable of hangul as the numbers of its parts.
struct Hangul {
  let onset: Int
  let vowel: Int
  let coda: Int

  init(_ text: [UInt8], _ i: Int) {
    let number = Int(ConceptLexicon.scalar(text, i)) - 0xAC00
    let place = number >= 0 && number < 11172 ? number : 0
    (onset, vowel, coda) = (place / 588, place / 28 % 21, place % 28)
  }

  /// Whether no foreign name is spelled with it: its coda is none of ㄱㄴㄹㅁㅂㅅㅇ, or its onset is tense.
  var isNative: Bool {
    switch onset {
    case 1, 4, 8, 13: return true
    default: break
    }
    switch coda {
    case 0, 1, 4, 8, 16, 17, 19, 21: return false
    default: return true
    }
  }

  /// Whether it is more at home in foreign names: 스, 트, 크 for a consonant without a vowel; 카, 토, 페.
  var isForeign: Bool {
    coda == 0 && onset != 11 && vowel == 18 || coda == 0 && onset >= 15 && onset <= 17
  }

  // ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ
  static let onsets: [Sound?] = [
    .velar, .velar, .n, .dental, .dental, .liquid, .m, .labial, .labial, .sibilant, .sibilant, nil, .sibilant,
    .sibilant, .sibilant, .velar, .dental, .labial, .h,
  ]

  // -ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ
  static let codas: [Sound?] = [
    nil, .velar, .velar, .velar, .n, .n, .n, .dental, .liquid, .liquid, .liquid, .liquid, .liquid, .liquid, .liquid,
    .liquid, .m, .labial, .labial, .dental, .dental, .n, .dental, .dental, .velar, .dental, .labial, nil,
  ]

  private static let particles: [[UInt8]] = [
    "에서는", "에서", "에게", "으로", "까지", "부터", "이라", "은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "도", "로", "만",
    "씨", "시", "주", "군", "섬", "항", "역",
  ].map { Array($0.utf8) }

  /// The bytes of the particle at the end of a word that is longer than it by two syllables.
  static func particle(_ text: [UInt8], _ word: Range<Int>) -> Int {
    for particle in particles where word.count >= particle.count + 6 {
      var i = 0
      while i < particle.count, text[word.upperBound - particle.count + i] == particle[i] { i += 1 }
      if i == particle.count { return particle.count }
    }
    return 0
  }
}
