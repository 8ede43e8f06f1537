// How a name sounds: the same key for Osnabrück, オスナブリュック, 오스나브뤼크 and 奥斯纳布吕克.

/// A sound that every script tells from the others. Vowels are left out, but that a name opens with one is told.
enum Sound: UInt8 {
  case vowel = 1
  /// p, b, f, v
  case labial = 2
  /// t, d
  case dental = 3
  /// k, g
  case velar = 4
  /// s, sh, ch, j, z, ts
  case sibilant = 5
  case m = 6
  case n = 7
  case liquid = 8
  case h = 9
  /// An r or l that closes a syllable: some scripts write it and some do not. Before a consonant and at the end.
  case innerR = 10
  case lastR = 11
  case innerL = 12
  case lastL = 13
}

/// The keys of one name; several where its spelling leaves open how it sounds.
struct SoundKey {
  /// Four bits a sound, the last one lowest.
  private var raw = SIMD8<UInt64>()
  private var count = 1
  private var length = 0
  private var isAfterVowel = true
  private var hasClosing = false

  /// Longer names are cut: what is left tells enough.
  private static let longest = 14

  var isEmpty: Bool { length == 0 }

  @inline(__always)
  mutating func add(_ sound: Sound) {
    guard length < SoundKey.longest else { return }
    length += 1
    if sound.rawValue >= Sound.innerR.rawValue { hasClosing = true }
    for lane in 0..<count { append(sound, lane) }
    isAfterVowel = false
  }

  /// A double consonant is one, unless a vowel stands between.
  @inline(__always)
  private mutating func append(_ sound: Sound, _ lane: Int) {
    if !isAfterVowel, raw[lane] & 15 == UInt64(sound.rawValue) { return }
    raw[lane] = raw[lane] << 4 | UInt64(sound.rawValue)
  }

  /// One sound or another, or none; what there is no room for is left out.
  mutating func add(_ sound: Sound, or other: Sound?) {
    guard length < SoundKey.longest else { return }
    length += 1
    if count * 2 <= 8 {
      for lane in 0..<count {
        raw[count + lane] = raw[lane]
        if let other { append(other, count + lane) }
      }
      for lane in 0..<count { append(sound, lane) }
      count *= 2
    } else {
      for lane in 0..<count { append(sound, lane) }
    }
    isAfterVowel = false
  }

  @inline(__always)
  mutating func addVowel() {
    if length == 0 { add(.vowel) }
    isAfterVowel = true
  }

  /// The last sound was an n that is not heard before an m.
  mutating func dropN() {
    for lane in 0..<count where raw[lane] & 15 == UInt64(Sound.n.rawValue) { raw[lane] >>= 4 }
  }

  /// Which of the liquids that close a syllable are left out.
  struct Silent: OptionSet {
    let rawValue: UInt8
    static let innerR = Silent(rawValue: 1)
    static let lastR = Silent(rawValue: 2)
    static let innerL = Silent(rawValue: 4)
    static let lastL = Silent(rawValue: 8)
  }

  private static let asWritten: [Silent] = [[]]

  /// Whether a key has two consonants, or fewer.
  static func isShort(_ key: UInt64) -> Bool {
    let sounds = (67 - key.leadingZeroBitCount) / 4
    return sounds - (key >> UInt64(sounds * 4 - 4) == 1 ? 1 : 0) <= 2
  }

  /// Appends each key of `least` consonants or more, once. Less says nothing: any two texts have it in common.
  func keys(_ readings: [Silent], least: Int = 2, into found: inout SoundKeys) {
    for silent in hasClosing ? readings : SoundKey.asWritten {
      for lane in 0..<count {
        var key: UInt64 = 0
        var consonants = 0
        var shift: UInt64 = 60
        while true {
          var sound = raw[lane] >> shift & 15
          if sound >= 10 { sound = silent.rawValue >> UInt8(sound - 10) & 1 != 0 ? 0 : 8 }
          if sound != 0 {
            key = key << 4 | sound
            if sound != 1 { consonants += 1 }
          }
          if shift == 0 { break }
          shift -= 4
        }
        if consonants >= least { found.add(key) }
      }
    }
  }
}

/// Up to eight keys, each once.
struct SoundKeys {
  private(set) var keys = SIMD8<UInt64>()
  private(set) var count = 0

  mutating func add(_ key: UInt64) {
    guard count < 8 else { return }
    for i in 0..<count where keys[i] == key { return }
    keys[count] = key
    count += 1
  }

  subscript(i: Int) -> UInt64 { keys[i] }
}
