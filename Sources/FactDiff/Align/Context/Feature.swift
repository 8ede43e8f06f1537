// What the words around a value contribute to its signature.

/// Which documents a feature can be shared with.
enum FeatureClass: UInt8 {
  /// Concepts, facts and capitalised names: every language.
  case universal
  /// Stems of Latin words: the same language, and cognates a little.
  case latin
  /// Pairs of Han characters, folded: Chinese and Japanese.
  case han
  /// Pairs of kana or hangul.
  case syllabic
  /// Names by their sound: every language of another script.
  case sound
}

/// One feature at a place of a block.
struct Feature {
  var hash: UInt64
  var kind: FeatureClass
  /// Text offset.
  var start: Int
  var end: Int
  /// Weight of its own: a concept says more than a pair of characters.
  var weight: Float
  /// The mention that a fact feature came from, or -1.
  var mention: Int
  /// Whether it is a concept that is no name: what values are values of.
  var isTopic = false
  /// Whether it comes from a name in code, and whether it is the whole name, of two words or more.
  var isCode = false
  var isWholeName = false
  /// Whether it is a word that only tells what happens or how: no mark of one event.
  var isTelling = false
}

/// FNV-1a, 64 bits.
struct FNV {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  mutating func add(_ word: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) { add(UInt8(truncatingIfNeeded: word >> shift)) }
  }
  mutating func add(_ text: String) { for byte in text.utf8 { add(byte) } }

  static func hash(_ text: String) -> UInt64 {
    var state = FNV()
    state.add(text)
    return state.value
  }

  static func hash(_ tag: UInt8, _ word: UInt64) -> UInt64 {
    var state = FNV()
    state.add(tag)
    state.add(word)
    return state.value
  }
}
