// "38 Cent" in a German report on a firm of America, "92 million kroner" in an English one on Sweden: what a word leaves
// open is compared as the currency of which the document otherwise speaks, else as any that it may stand for.

enum LocalCurrency {
  /// The mentions of a source, in their order.
  static func settled(_ mentions: [Mention], of source: Source) -> [Mention] {
    var told: Set<String> = []
    var isOpen = false
    for mention in mentions {
      guard case .money(_, let currency) = mention.value else { continue }
      if word(of: mention, currency, source) == nil { told.insert(currency) } else { isOpen = true }
    }
    guard isOpen else { return mentions }
    return mentions.map { mention in
      guard case .money(let amount, let currency) = mention.value, let word = word(of: mention, currency, source)
      else { return mention }
      var mention = mention
      mention.value = .money(amount, currency: meant(by: word, told))
      return mention
    }
  }

  /// A word that names no country.
  private enum Word { case cent, crown }

  /// The one currency of those that a word may stand for which the document tells; else the word itself.
  private static func meant(by word: Word, _ told: Set<String>) -> String {
    switch word {
    case .cent:
      let dollars = !told.isDisjoint(with: Currency.dollars)
      if dollars == told.contains("EUR") { return Currency.anyCent }
      return dollars ? "$" : "EUR"
    case .crown:
      let own = told.intersection(Currency.crowns)
      return own.count == 1 ? own.first ?? Currency.anyCrown : Currency.anyCrown
    }
  }

  private static func word(of mention: Mention, _ currency: String, _ source: Source) -> Word? {
    let isCent = currency == "EUR" || currency == "$" || currency == "USD"
    guard isCent || Currency.crowns.contains(currency) else { return nil }
    let text = String(decoding: source.text[mention.text], as: UTF8.self).lowercased()
    if isCent {
      // "Cent", "centimes", "céntimos" alone, no "Eurocent" and no "US cents"; "plus de 30 centimes" names none.
      let names = ["eur", "dollar", " us"]
      let isBare = !text.hasPrefix("us") && !names.contains { text.contains($0) }
      return isBare && ["cent", "cént", "cênt"].contains { text.contains($0) } ? .cent : nil
    }
    return crowns.contains { text.hasSuffix($0) } && !countries.contains { text.contains($0) } ? .crown : nil
  }

  /// The word for the crowns of the north in the eight languages.
  private static let crowns = [
    "krone", "kronen", "kroner", "krona", "kronor", "couronne", "couronnes", "corona", "coronas", "coroa", "coroas",
    "クローネ", "クローナ", "크로네", "크로나", "克朗",
  ]
  /// How the names of their countries begin there.
  private static let countries = [
    "schwed", "norweg", "dän", "swed", "danish", "suéd", "norvég", "danois", "suec", "norueg", "danes", "dinamarq",
    "スウェーデン", "ノルウェー", "デンマーク", "스웨덴", "노르웨이", "덴마크", "瑞典", "挪威", "丹麦", "丹麥",
  ]
}
