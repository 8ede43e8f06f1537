// "38 Cent" in a German report on a firm of America: cents without a currency are compared as those of the dollar of which
// the document otherwise speaks.

enum LocalCurrency {
  /// The mentions of a source, in their order.
  static func settled(_ mentions: [Mention], of source: Source) -> [Mention] {
    var tellsDollars = false
    var tellsEuros = false
    var hasCents = false
    for mention in mentions {
      guard case .money(_, let currency) = mention.value else { continue }
      if currency == "USD" || currency == dollar { tellsDollars = true }
      if currency == "EUR" {
        if isCent(source.text[mention.text]) { hasCents = true } else { tellsEuros = true }
      }
    }
    guard tellsDollars, hasCents, !tellsEuros else { return mentions }
    return mentions.map { mention in
      guard case .money(let amount, currency: "EUR") = mention.value else { return mention }
      var mention = mention
      mention.value = .money(amount, currency: dollar)
      return mention
    }
  }

  /// Any dollar.
  private static let dollar = "$"

  /// "Cent", "centimes", "céntimos" alone, no "Eurocent".
  private static func isCent(_ text: ArraySlice<UInt8>) -> Bool {
    let words = String(decoding: text, as: UTF8.self).lowercased()
    return ["cent", "cént", "cênt"].contains { words.contains($0) } && !words.contains("eur")
  }
}
