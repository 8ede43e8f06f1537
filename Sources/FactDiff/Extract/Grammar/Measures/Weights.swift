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
      || width(of: .priceNoun, at: end + 1) { width in
        let stop = end + 1 + width
        return !isLatinLetter(byte(stop) | 0x20 == UInt8(ascii: "s") ? stop + 1 : stop)
      } != nil
  }

  /// "cuesta 5 libras", "12,60 libras" where London is named: money also where the word is a weight first.
  func isPriceInPounds(_ operand: Operand, in unit: Int) -> Bool {
    switch language {
    case .german, .french, .spanish, .portuguese: break
    case .english, .simplifiedChinese, .traditionalChinese, .japanese, .korean, .undetermined: return false
    }
    guard entry(unit, .unit)?.payload == "lb", entry(unit, .currencySuffix)?.payload == "GBP" else { return false }
    if let told = lastAmount, told.block == block, told.currency == "GBP" { return true }
    let reach = max(range.lowerBound, operand.start - 160)..<min(range.upperBound, items[unit].end + 120)
    if opensWord(.weightWord, in: reach) { return false }
    return opensWord(.priceWord, in: reach) || opensWord(.britishWord, in: reach)
  }

  /// Whether a word that starts like one of these stands in a stretch of text.
  func opensWord(_ neighbour: Neighbour, in reach: Range<Int>) -> Bool {
    reach.contains { k in
      (k == range.lowerBound || text[k - 1] == 0x20 || text[k - 1] == UInt8(ascii: "("))
        && standsFolded(neighbour, at: k)
    }
  }
}
