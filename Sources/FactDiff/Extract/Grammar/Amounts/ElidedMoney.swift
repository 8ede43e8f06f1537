// Amounts whose currency stands before them or was told by the amount before: 美元約 19.5 億, "up from 4.7 billion".

extension Grammar {
  /// "Swedish kronor 11 million", 美元约 19.5 亿: the currency's name before a large number.
  func moneyBehindName(_ operand: Operand) -> Match? {
    guard operand.numeral.hasMagnitude else { return nil }
    var k = itemBehind(operand.start, from: 0) - 1
    var start = operand.start
    if has(k, .boundBefore), near(items[k].end, start) {
      start = items[k].start
      k -= 1
    }
    guard k >= 0, let currency = entry(k, .currencySuffix), !currency.payload.contains("/"),
      near(items[k].end, start), !(k > 0 && items[k - 1].numeral >= 0 && near(items[k - 1].end, items[k].start)),
      items[k].end - items[k].start > 3 || isHan(items[k].start), endsAmount(operand)
    else { return nil }
    if let last = mentions.last, last.text.upperBound > items[k].start { return nil }
    return Match(
      kind: .money, value: .money(operand.interval, currency: localCurrency(currency.payload)), bound: operand.bound,
      start: operand.start == start ? items[k].start : operand.start, end: operand.end, next: operand.next)
  }

  /// "net income of 3.1 trillion yen against 4.7 trillion": compared with the amount before it, and counting nothing else.
  func elidedMoney(_ operand: Operand) -> Match? {
    guard operand.numeral.hasMagnitude || isMillions(operand) else { return nil }
    if operand.numeral.hasMagnitude, let amount = listedMoney(operand) { return amount }
    if let amount = amountOfSentence(operand) { return amount }
    guard operand.numeral.hasMagnitude, let told = lastAmount,
      told.block == block && operand.start - told.end <= 240 && endsAmount(operand)
        && (isCompared(operand.start) || isOneSentence(told.end, operand.start))
        || isRow(told.block) && isWholeCell(operand)
    else { return nil }
    return Match(
      kind: .money, value: .money(operand.interval, currency: told.currency), bound: operand.bound,
      start: operand.start, end: operand.end, next: operand.next)
  }

  /// "Erwartet worden waren 150 Millionen.", "perdió 214 millones": millions of nothing behind an amount, or in a sentence
  /// that speaks of money.
  private func amountOfSentence(_ operand: Operand) -> Match? {
    switch language {
    case .german, .french, .spanish, .portuguese: break
    case .english, .simplifiedChinese, .traditionalChinese, .japanese, .korean, .undetermined: return nil
    }
    guard let currency = lastCurrency, isMillions(operand), endsAmount(operand),
      lastAmount.map({ $0.block == block && operand.start - $0.end <= 300 }) ?? false || isInMoneySentence(operand)
    else { return nil }
    return Match(
      kind: .money, value: .money(operand.interval, currency: currency), bound: operand.bound, start: operand.start,
      end: operand.end, next: operand.next)
  }

  /// "30 millions", "22 et 30 millions".
  private func isMillions(_ operand: Operand) -> Bool {
    guard operand.numeral.hasMagnitude || operand.isRange else { return false }
    return (operand.interval.max ?? operand.interval.min ?? .zero) >= Number(1_000_000)
  }

  private func isInMoneySentence(_ operand: Operand) -> Bool {
    var start = operand.start
    while start > range.lowerBound, operand.start - start < 200, !starts(start - 2, ". ") { start -= 1 }
    var end = operand.end
    while end < range.upperBound, end - operand.end < 60, !starts(end, ". ") { end += 1 }
    return opensWord(.moneyWord, in: start..<end)
  }

  /// "zahlt 21 Millionen, das andere Werk 17 Millionen Euro": the currency stands behind the next amount of the sentence.
  private func listedMoney(_ operand: Operand) -> Match? {
    guard !language.isSpaceless, byte(operand.end) == UInt8(ascii: ",") || byte(operand.end) == 0x20,
      endsAmount(operand)
    else { return nil }
    var j = operand.next
    while j < items.count, items[j].numeral < 0, items[j].start - operand.end < 100 { j += 1 }
    guard let next = numeral(j), next.start - operand.end < 100, next.hasMagnitude,
      next.magnitudeFactor == operand.numeral.magnitudeFactor,
      let item = follower(Operand(next, next: j + 1)), let currency = entry(item, .currencySuffix),
      !currency.payload.contains("/"), !has(item, .unit), isOneSentence(operand.end, next.start)
    else { return nil }
    return Match(
      kind: .money, value: .money(operand.interval, currency: localCurrency(currency.payload)), bound: operand.bound,
      start: operand.start, end: operand.end, next: operand.next)
  }

  /// Whether no sentence ends between two places.
  private func isOneSentence(_ end: Int, _ start: Int) -> Bool {
    guard end < start, language != .japanese, language != .korean, !language.isChinese else { return false }
    for k in end..<start where text[k] == 0x20 {
      switch text[k - 1] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return false
      default: continue
      }
    }
    return true
  }

  /// Whether this is another cell of the row that a block belongs to: | 249 億美元 | 257 億 |.
  private func isRow(_ told: Int) -> Bool {
    let (here, there) = (source.blocks[block], source.blocks[told])
    return here.zone == .table && there.zone == .table && here.container == there.container && here.row == there.row
      && here.row > 0
  }

  /// Keeps the currency of the last large amount; a large number of other things takes its place.
  mutating func rememberAmount(_ match: Match) {
    switch match.value {
    case .money(let interval, let currency):
      if (interval.max ?? interval.min ?? .zero) >= Number(1000) {
        // "180 milhões de wons (uns R$ 660 mil)": the bracket tells the same in another currency.
        if let told = lastAmount, told.block == block, match.start - told.end <= 40, told.currency != currency,
          (told.end..<max(told.end, match.start)).contains(where: { text[$0] == UInt8(ascii: "(") || starts($0, "（") })
        {
          return
        }
        lastAmount = (currency, match.end, block)
        lastCurrency = currency
      }
    case .number(let interval, _):
      if (interval.max ?? interval.min ?? .zero) >= Number(1000) { lastAmount = nil }
    default: break
    }
  }

  /// Whether no noun follows that would be what is counted.
  private func endsAmount(_ operand: Operand) -> Bool {
    let end = operand.end
    let k = end + spaceWidth(at: end)
    let next = byte(k)
    if next == 0 || next == UInt8(ascii: ".") || next == UInt8(ascii: ",") || next == UInt8(ascii: ";")
      || next == UInt8(ascii: ":") || next == UInt8(ascii: ")") || next == UInt8(ascii: "!") || next == 0x0A
    {
      return true
    }
    if stands(.amountClosing, at: k) { return true }
    guard k > end else { return false }
    if stands(.amountTail, at: k) { return true }
    return false
  }

  /// Whether a word right before sets the amount against another one.
  private func isCompared(_ start: Int) -> Bool {
    var k = start
    let before = itemBehind(start, from: 0) - 1
    if has(before, .boundBefore), near(items[before].end, start) {
      k = items[before].start
      // "hasta 10.500 millones"
      if starts(k, "hasta ") { return true }
    }
    return width(of: .amountComparison, before: k) { byte(k - $0) >= 0x80 || !isLatinLetter(k - $0 - 1) } != nil
  }

}
