// English pounds: weights where something says so, money elsewhere.

extension Grammar {
  /// "weighing 3 pounds", "40 pounds heavier", "a 250-pound lineman"; not "40 pounds", "a 10-pound note".
  func isWeight(_ operand: Operand, in unit: Int) -> Bool {
    guard language == .english, has(unit, .unit), has(unit, .currencySuffix) else { return false }
    if entry(unit + 1, .weightCue)?.payload == "behind", gap(unit, unit + 1) == .space { return true }
    var k = itemBehind(operand.start, from: 0) - 1
    var start = operand.start
    // "weighing about 3 pounds"
    if has(k, .boundBefore), near(items[k].end, start) {
      start = items[k].start
      k -= 1
    }
    if entry(k, .weightCue)?.payload == "before", near(items[k].end, start) { return true }
    return gap(from: operand.end, to: items[unit].start) == .hyphen && !operand.numeral.hasMagnitude
      && !isPriceNoun(behind: items[unit].end)
  }

  /// "a 10-pound note", "200-pound fines"; not "a 3-pound notebook"
  private func isPriceNoun(behind end: Int) -> Bool {
    byte(end) != 0x20
      || Grammar.priceNouns.contains { noun in
        guard starts(end + 1, noun) else { return false }
        let stop = end + 1 + noun.utf8CodeUnitCount
        return !isLatinLetter(byte(stop) | 0x20 == UInt8(ascii: "s") ? stop + 1 : stop)
      }
  }

  private static let priceNouns: [StaticString] = [
    "note", "coin", "fine", "bill", "prize", "fee", "ticket", "price", "cost", "grant", "fund", "payment", "loan",
    "bonus", "reward", "bet", "voucher", "deposit", "donation", "debt",
  ]
}
