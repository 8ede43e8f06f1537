// Suppressions: what a document says about findings that it does not want to be held for, and why.

/// A directive that silences findings of some rules in a part of its document:
/// `<!-- factdiff-disable-next-line model-name(GPT-5) until=2027-01-01: the speaker corrected himself -->`.
public struct Suppression: Sendable, Hashable {
  /// One rule and, where told, the one value of it.
  public struct Target: Sendable, Hashable {
    /// The id of the rule.
    public var rule: String
    /// Canonical or as the text has it; nil for every value.
    public var value: String?
  }

  /// What it silences; never empty.
  public var targets: [Target]
  /// The last day on which it holds.
  public var until: CivilDate?
  /// Why; never empty.
  public var reason: String
  /// File offsets of the directive.
  public var range: Range<Int>
  /// File offsets of what it covers.
  public var covers: Range<Int>
}

/// What stands behind the word of a directive: `model-name(GPT-5), count until=2027-01-01: the reason`.
struct SuppressionText {
  var targets: [Suppression.Target] = []
  var until: CivilDate?
  var reason = ""

  static let form = "\"RULE(VALUE) until=YYYY-MM-DD: REASON\" would be right"

  /// Returns what is wrong, nil where nothing is. `needsReason` is false for the end of a block.
  mutating func read(_ bytes: ArraySlice<UInt8>, needsReason: Bool = true) -> String? {
    var i = bytes.startIndex
    let end = bytes.endIndex
    while true {
      while i < end, isSpaceByte(bytes[i]) || bytes[i] == UInt8(ascii: ",") { i += 1 }
      if i == end { break }
      if bytes[i] == UInt8(ascii: ":") {
        reason = String(decoding: SuppressionText.trimmed(bytes[(i + 1)...]), as: UTF8.self)
        break
      }
      let start = i
      while i < end, isWordByte(bytes[i]) || bytes[i] == UInt8(ascii: "-") { i += 1 }
      let word = String(decoding: bytes[start..<i], as: UTF8.self)
      if word == "until", i < end, bytes[i] == UInt8(ascii: "=") {
        let from = i + 1
        i = from
        while i < end, !isSpaceByte(bytes[i]), bytes[i] != UInt8(ascii: ":"), bytes[i] != UInt8(ascii: ",") { i += 1 }
        let written = String(decoding: bytes[from..<i], as: UTF8.self)
        guard let date = Instant(iso: written), date.time == nil else {
          return "\"\(written)\" is not a date; until=2027-01-01 would be right"
        }
        until = date.date
        continue
      }
      if word.isEmpty {
        return "\"\(String(decoding: SuppressionText.trimmed(bytes[i...]).prefix(20), as: UTF8.self))\" is no rule; "
          + SuppressionText.form
      }
      var value: String?
      if i < end, bytes[i] == UInt8(ascii: "(") {
        guard let close = SuppressionText.closing(bytes, i) else {
          return "the parenthesis after \"\(word)\" is never closed; " + SuppressionText.form
        }
        value = String(decoding: SuppressionText.trimmed(bytes[(i + 1)..<close]), as: UTF8.self)
        if value?.isEmpty == true { return "no value stands in the parentheses; " + SuppressionText.form }
        i = close + 1
      }
      if targets.count < 64 { targets.append(Suppression.Target(rule: word, value: value)) }
    }
    if !needsReason { return nil }
    if targets.isEmpty { return "it names no rule; " + SuppressionText.form }
    if reason.isEmpty { return "it gives no reason; " + SuppressionText.form }
    return nil
  }

  /// The parenthesis that closes the one at `open`.
  private static func closing(_ bytes: ArraySlice<UInt8>, _ open: Int) -> Int? {
    var depth = 0
    for i in open..<bytes.endIndex {
      if bytes[i] == UInt8(ascii: "(") { depth += 1 }
      if bytes[i] == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return i }
      }
    }
    return nil
  }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, isSpaceByte(first) { bytes.removeFirst() }
    while let last = bytes.last, isSpaceByte(last) { bytes.removeLast() }
    return bytes
  }
}
