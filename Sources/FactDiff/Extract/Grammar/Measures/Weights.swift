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

  /// "cuesta 5 libras", "12,60 libras" where London is named: money also where the word is a weight first.
  func isPriceInPounds(_ operand: Operand, in unit: Int) -> Bool {
    switch language {
    case .german, .french, .spanish, .portuguese: break
    case .english, .simplifiedChinese, .traditionalChinese, .japanese, .korean, .undetermined: return false
    }
    guard entry(unit, .unit)?.payload == "lb", entry(unit, .currencySuffix)?.payload == "GBP" else { return false }
    if let told = lastAmount, told.block == block, told.currency == "GBP" { return true }
    let reach = max(range.lowerBound, operand.start - 160)..<min(range.upperBound, items[unit].end + 120)
    if isNamed(Grammar.weighing, in: reach) { return false }
    return isNamed(Grammar.pricing, in: reach) || isNamed(Grammar.britain, in: reach)
  }

  /// Whether a word that starts like one of these stands in a stretch of text.
  private func isNamed(_ words: [StaticString], in reach: Range<Int>) -> Bool {
    for k in reach where k == range.lowerBound || text[k - 1] == 0x20 || text[k - 1] == UInt8(ascii: "(") {
      if words.contains(where: { startsFolded(k, $0) }) { return true }
    }
    return false
  }

  /// The same, whatever the case of the first letter.
  private func startsFolded(_ i: Int, _ word: StaticString) -> Bool {
    guard i + word.utf8CodeUnitCount <= range.upperBound, text[i] | 0x20 == word.utf8Start[0] | 0x20 else {
      return false
    }
    for k in 1..<word.utf8CodeUnitCount where text[i + k] != word.utf8Start[k] { return false }
    return true
  }

  private static let weighing: [StaticString] = [
    "pesa", "pesó", "peso ", "onza", "kilo", "kg", "harina", "azúcar", "pèse", "pesait", "poids", "kilos", "wiegt",
    "wog", "wiegen", "Gewicht", "schwer", "Gramm", "boxe", "Box",
  ]
  private static let pricing: [StaticString] = [
    "cuesta", "costó", "costar", "coste", "cobra", "salario", "sueldo", "precio", "pag", "multa", "tarifa", "factura",
    "coûte", "coût", "prix", "payé", "paye", "paie", "salaire", "amende", "tarif", "vendu", "kostet", "kosten", "Preis",
    "Lohn", "zahl", "bezahl", "Gebühr", "Strafe", "custa", "custou", "preço", "salário", "euros", "Euro", "cent",
    "peni", "Pence", "pence",
  ]
  private static let britain: [StaticString] = [
    "Londres", "London", "Reino Unido", "Royaume-Uni", "Großbritannien", "británic", "britannique", "britisch",
    "britânic", "Inglaterra", "Angleterre", "England", "Escocia", "Schottland", "Écosse", "Gales",
  ]
}
