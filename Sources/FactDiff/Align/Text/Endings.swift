// The endings that stemming takes off, by language: a table to read and extend.

/// An ending, what stands for it instead, and when.
struct Ending: Sendable {
  /// The last letters of a word, the last one lowest, and which of them count.
  let tail: UInt64
  let mask: UInt64
  let length: Int
  let replacement: [UInt8]
  /// The letters that must stand before it.
  let least: Int
  /// Letters (bit 0 is a) of which none may be the one before it.
  let notAfter: UInt32

  /// Reads "ending>replacement/least!letters"; all but the ending may be missing.
  init(_ text: String) {
    var parts: [[UInt8]] = [[], [], [], []]
    var part = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: ">"): part = 1
      case UInt8(ascii: "/"): part = 2
      case UInt8(ascii: "!"): part = 3
      default: parts[part].append(byte)
      }
    }
    tail = parts[0].reduce(0) { $0 << 8 | UInt64($1) }
    length = parts[0].count
    mask = length == 8 ? .max : (1 << UInt64(length * 8)) - 1
    replacement = parts[1]
    least = parts[2].first.map { Int($0 - UInt8(ascii: "0")) } ?? 0
    notAfter = parts[3].reduce(0) { $0 | 1 << UInt32($1 - UInt8(ascii: "a")) }
  }

  @inline(__always)
  func fits(_ word: FoldedWord) -> Bool {
    guard word.tail & mask == tail, word.count >= length + least else { return false }
    guard notAfter != 0, word.count > length else { return true }
    let before = word.letter(fromEnd: length) &- 0x61
    return before >= 26 || notAfter &>> UInt32(before) & 1 == 0
  }
}

/// The steps of one language; of each, the first ending that fits is taken off.
struct EndingTable: Sendable {
  /// By step, then by last letter.
  private var endings: [Ending] = []
  /// Where the endings of a step and a last letter begin, and one more.
  private var starts: [Int] = []

  init(_ steps: [String]) {
    for step in steps {
      let all = step.split(separator: " ").map { Ending(String($0)) }
      for letter in UInt64(0x61)...0x7A {
        starts.append(endings.count)
        endings += all.filter { $0.tail & 0xFF == letter }
      }
    }
    starts.append(endings.count)
  }

  func strip(_ word: inout FoldedWord) {
    var step = 0
    while step + 26 < starts.count {
      let last = Int(word.tail & 0xFF) - 0x61
      if last >= 0, last < 26 {
        var i = starts[step + last]
        let end = starts[step + last + 1]
        while i < end {
          if endings[i].fits(word) {
            word.drop(endings[i].length)
            for letter in endings[i].replacement { word.append(letter) }
            break
          }
          i += 1
        }
      }
      step += 26
    }
  }
}

enum Endings {
  /// Other languages are stemmed as English: Latin words in their text mostly are.
  static func table(of language: Language) -> EndingTable {
    switch language {
    case .german: german
    case .french: french
    case .spanish: spanish
    case .portuguese: portuguese
    case .english, .simplifiedChinese, .traditionalChinese, .japanese, .korean, .undetermined: english
    }
  }

  private static let english = EndingTable([
    "sses>ss xes>x ches>ch shes>sh ies>y/2 ss>ss us>us is>is s/3",
    "eed>eed ied>y/2 ed/3 ing/3",
    "ly/4",
    "e/3 y>i/2",
  ])
  private static let german = EndingTable([
    "innen/5 zter>zt/4 ern>er/3 eln>el/3 en/3 em/4 es/3 e/3 s/4!aisu",
    "et/5 t/5",
  ])
  private static let french = EndingTable([
    "eaux>eau aux>al/3 eux>eu/1 ss>ss s/3",
    "erent/3 ement/4 aient/4 ere/4 ee/3 er/3 ait/4 ant/4 ent/5 e/3",
  ])
  private static let spanish = EndingTable([
    "ces>z/2 res>r/3 les>l/2 nes>n/3 des>d/3 s/3!hijqsuvwxyz",
    "mente/4 iendo/3 ieron/3 io/3 ando/3 aron/3 aban/4 ado/4 ada/4 ido/5 ida/5 ar/3 er/3 ir/3 an/4 en/4 o/3 a/3 e/3",
  ])
  private static let portuguese = EndingTable([
    "oes>ao/2 aes>ao/2 ais>al/2 eis>el/2 ois>ol/2 ns>m/2 res>r/3 zes>z/3 s/3!isu",
    "mente/4 iu/3 eu/3 aram/3 eram/3 iram/3 ando/3 endo/3 ado/4 ada/4 ido/5 ida/5 ou/4 ar/3 er/3 ir/3 am/4 em/4 o/3 a/3 e/3",
    // "tokens" and "homens" both came to end in "m".
    "n>m/2",
  ])
}
