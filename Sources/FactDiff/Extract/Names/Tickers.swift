// Stock codes with their exchange: "9871.HK", "688981.SH", "2330.TW".

extension NamePass {
  /// Four to six digits, and behind a dot the sign of an exchange.
  mutating func readTicker(_ word: Range<Int>) -> Bool {
    guard 4...6 ~= word.count, byte(word.upperBound) == UInt8(ascii: "."), word.lowerBound >= cursor,
      text[word].allSatisfy(NameBytes.isDigit), byte(word.lowerBound - 1) != UInt8(ascii: ".")
    else { return false }
    let start = word.upperBound + 1
    let end = NameText.wordEnd(text, from: start)
    guard 1...3 ~= end - start, isExchange(start..<end),
      byte(end) != UInt8(ascii: ".") || !NameText.isWord(text, at: end + 1)
    else { return false }
    var first = word.lowerBound
    // Hong Kong fills up with zeros, or does not.
    if text[start] == UInt8(ascii: "H") { while first < word.upperBound - 1, text[first] == 0x30 { first += 1 } }
    add(.identifier, .identifier(scheme: "ticker", id: NameText.string(text, first..<end)), word.lowerBound..<end)
    return true
  }

  /// "600412.SH" is no file of the shell.
  func isExchange(_ word: Range<Int>) -> Bool {
    NamePass.exchanges.contains { text[word].elementsEqual($0.utf8) }
  }

  private static let exchanges = ["HK", "SH", "SZ", "SS", "BJ", "TW", "TWO", "T", "KS", "KQ"]
}
