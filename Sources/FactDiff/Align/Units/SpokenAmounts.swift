// "We put in a hundred and fifty thousand", "Fernsehen 9,7 Millionen": who speaks of money tells the currency once. Where
// all amounts of a document are in one currency, its large round numbers that count nothing are compared as amounts.

enum SpokenAmounts {
  /// So many amounts tell what is spoken of.
  private static let fewest = 3

  /// The mentions of a source, in their order.
  static func settled(_ mentions: [Mention]) -> [Mention] {
    guard mentions.contains(where: isSpoken), let currency = onlyCurrency(mentions) else { return mentions }
    return mentions.map { mention in
      guard isSpoken(mention), case .number(let interval, noun: _) = mention.value else { return mention }
      var mention = mention
      mention.kind = .money
      mention.value = .money(interval, currency: currency)
      return mention
    }
  }

  private static func onlyCurrency(_ mentions: [Mention]) -> String? {
    var currency: String?
    var count = 0
    for mention in mentions {
      guard case .money(_, let own) = mention.value else { continue }
      if let known = currency, known != own { return nil }
      currency = own
      count += 1
    }
    return count >= fewest ? currency : nil
  }

  /// A number with a word of magnitude, ten thousand or more, and no noun.
  private static func isSpoken(_ mention: Mention) -> Bool {
    guard case .number(let interval, noun: "") = mention.value, mention.zone == .prose || mention.zone == .list,
      interval.resolution > .zero, let least = interval.min ?? interval.max
    else { return false }
    return least >= Number(10_000)
  }
}
