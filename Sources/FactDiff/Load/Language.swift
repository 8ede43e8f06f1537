// The languages whose words the lexicons hold.

/// Language and, for Chinese, script. The raw value is the BCP 47 tag used in JSON.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case english = "en"
  case simplifiedChinese = "zh-Hans"
  case traditionalChinese = "zh-Hant"
  case japanese = "ja"
  case german = "de"
  case french = "fr"
  case spanish = "es"
  case korean = "ko"
  case portuguese = "pt"
  case undetermined = "und"

  /// Reads "zh-Hant", and what people write instead: "zh", "zh-TW", "zh_CN", "pt-BR", "EN".
  public init?(tag: String) {
    let parts = tag.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" })
    guard let first = parts.first else { return nil }
    switch first {
    case "en": self = .english
    case "ja", "jp": self = .japanese
    case "de": self = .german
    case "fr": self = .french
    case "es": self = .spanish
    case "ko", "kr": self = .korean
    case "pt": self = .portuguese
    case "und": self = .undetermined
    case "zh", "cmn", "yue":
      let hant = parts.dropFirst().contains { ["hant", "tw", "hk", "mo"].contains($0) }
      self = hant ? .traditionalChinese : .simplifiedChinese
    default: return nil
    }
  }

  /// Written with Chinese characters, in either script.
  public var isChinese: Bool { self == .simplifiedChinese || self == .traditionalChinese }
  /// Written without spaces between words.
  public var isSpaceless: Bool { isChinese || self == .japanese }
  /// "1.234,5" is one thousand two hundred thirty-four and a half.
  public var usesDecimalComma: Bool {
    switch self {
    case .german, .french, .spanish, .portuguese: true
    case .english, .simplifiedChinese, .traditionalChinese, .japanese, .korean, .undetermined: false
    }
  }
}
