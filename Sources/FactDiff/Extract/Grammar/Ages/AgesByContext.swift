// Ages that only the words around them tell: "champion at 17", "then 31", "a lad of nine", "la autora, de 45 años,",
// "mort à 92 ans", "mit 87 Jahren gestorben".

extension Grammar {
  // MARK: English

  /// A whole number that is somebody's age without its years.
  func bareAge(_ operand: Operand) -> Match? {
    guard language == .english || language == .german, !operand.isRange, !readsEveryNumber,
      operand.numeral.decimals == 0, !operand.numeral.hasSeparator, !operand.numeral.hasMagnitude,
      !operand.numeral.isArticle, let years = operand.numeral.point?.integer, (5...110).contains(years),
      isAgeThen(operand)
        || language == .english && (isAgeAt(operand, years) || isAgeWhen(operand) || isAgeOf(operand))
    else { return nil }
    return Match(
      kind: .age, value: .age(operand.interval, unit: "year"), start: operand.start, end: operand.end,
      next: operand.next)
  }

  /// "champion at 17", "died at 88", "At 17, she beat her coach".
  func isAgeAt(_ operand: Operand, _ years: Int) -> Bool {
    let (start, end) = (operand.start, operand.end)
    guard starts(start - 3, "at ") || starts(start - 3, "At ") else { return false }
    if stands(.ageClause, at: end) { return true }
    // "Two died at 5."
    guard years > 12, closesPhrase(end) else { return false }
    return lookingBack(from: start - 3, words: 8) { word in
      guard endsLikeWord(word) else { return false }
      return isWord(word, .turnOfLife) ? true : nil
    }
  }

  /// "Okoro, then 31, moved", "Okoro, damals 31, zog".
  private func isAgeThen(_ operand: Operand) -> Bool {
    let start = operand.start
    if language == .german {
      return starts(start - 9, ", damals ") && (byte(operand.end) == UInt8(ascii: ",") && !isDigit(operand.end + 1))
    }
    guard starts(start - 7, ", then ") && Lexicon.isLetter(byte(start - 8)) || starts(start - 6, "(then ") else {
      return false
    }
    return byte(operand.end) == UInt8(ascii: ",") && !isDigit(operand.end + 1) || byte(operand.end) == UInt8(ascii: ")")
  }

  /// "who was 24 when he", "she was 41 at the time".
  private func isAgeWhen(_ operand: Operand) -> Bool {
    let start = operand.start
    guard starts(start - 4, "was ") || starts(start - 5, "were ") || starts(start - 3, "is ") else { return false }
    if stands(.lifeClause, at: operand.end) { return true }
    return starts(operand.end, " at the time") && (starts(start - 8, "she was ") || starts(start - 7, "he was "))
  }

  /// "a retired nurse of 71", "a lad of nine"; a mother of five has children.
  private func isAgeOf(_ operand: Operand) -> Bool {
    guard starts(operand.start - 4, " of "), closesPhrase(operand.end) || starts(operand.end, " who ") else {
      return false
    }
    var end = operand.start - 4
    for index in 0..<3 {
      var k = end
      while k > range.lowerBound, Lexicon.isLetter(text[k - 1]) { k -= 1 }
      guard k < end else { return false }
      if index == 0, !isWord(k..<end, .personNoun) { return false }
      if index > 0, starts(k, "a ") || starts(k, "an ") { return true }
      guard byte(k - 1) == 0x20 else { return false }
      end = k - 1
    }
    return false
  }

  // MARK: Years in German and the Romance languages

  /// Whether years that a word alone does not make an age are one here.
  func isAgeInPassing(_ operand: Operand, through item: Int) -> Bool {
    guard let years = wholeYears(operand), !isSentence(behind: items[item].end) else { return false }
    return isInApposition(operand.start, items[item].end, years) || isMoment(operand.start, items[item].end)
  }

  /// "mit 87 Jahren gestorben", "Mit 24 Jahren zog": the German word says neither length nor age.
  func germanAge(_ operand: Operand) -> Match? {
    guard language == .german, operand.numeral.digitCount == 2, wholeYears(operand) != nil,
      starts(operand.end, " Jahren"), case let end = operand.end + 7, !isLatinLetter(end),
      starts(operand.start - 4, "mit ") || starts(operand.start - 4, "Mit ")
    else { return nil }
    let isDeath = stands(.deathWord, before: operand.start - 4)
    guard isDeath || byte(end) == 0x20 && byte(end + 1) &- 0x61 < 26 else { return nil }
    if !isDeath, stands(.penaltyWord, at: end + 1) { return nil }
    return Match(
      kind: .age, value: .age(operand.interval, unit: "year"), start: operand.start, end: end,
      next: itemBehind(end, from: operand.next))
  }

  /// The years of an operand that may be an age.
  func wholeYears(_ operand: Operand) -> Int? {
    guard operand.numeral.isPoint, operand.numeral.decimals == 0, !operand.isRange,
      let years = operand.interval.min?.integer, (1...110).contains(years)
    else { return nil }
    return years
  }

  /// "14 años de cárcel", "7 ans ferme": what a court gives, and what is more or less than something.
  func isSentence(behind end: Int) -> Bool {
    stands(.sentenceWord, at: end)
  }

  /// "Elle a 31 ans.", "Il avait 89 ans,": nothing stands behind that one could have for so long.
  private func isHeld(_ start: Int, _ end: Int) -> Bool {
    guard closesPhrase(end) else { return false }
    return stands(.ageHolder, before: start)
  }

  /// "Alter: 19–72", "edad: 29 años", "mediana de edad: 29 años"
  func isLabelledAge(_ operand: Operand) -> Bool {
    guard byte(operand.start - 1) == 0x20 else { return false }
    let end = operand.start - (byte(operand.start - 3) == 0x20 ? 3 : 2)
    guard byte(operand.start - 2) == UInt8(ascii: ":"), operand.numeral.decimals == 0,
      operand.interval.max.map({ $0 <= Number(120) }) ?? false
    else { return false }
    return standsFree(.ageLabel, before: end)
  }

  /// The same without its years: "Alter: 19–72, Median 38".
  func labelledAge(_ operand: Operand) -> Match? {
    guard !readsEveryNumber, isLabelledAge(operand), closesPhrase(operand.end) else { return nil }
    return Match(
      kind: .age, value: .age(operand.interval, unit: "year"), bound: operand.bound, start: operand.start,
      end: operand.end, next: operand.next)
  }

  // MARK: Behind a comma or a bracket

  private func isInApposition(_ first: Int, _ end: Int, _ years: Int) -> Bool {
    var start = first
    let hasPreposition = language != .french && starts(start - 3, "de ")
    if hasPreposition { start -= 3 }
    // "Okoro (31 ans, blessé)"
    if byte(start - 1) == UInt8(ascii: "("), byte(end) == UInt8(ascii: ")") || byte(end) == UInt8(ascii: ","),
      byte(start - 2) == 0x20
    {
      return years >= 14 && noun(endingAt: start - 2).map { isCapital($0.lowerBound) } ?? false
    }
    guard byte(start - 1) == 0x20, byte(start - 2) == UInt8(ascii: ","), closesApposition(end),
      let word = noun(endingAt: start - 2)
    else { return false }
    // "6 meses, 2 años": behind another length it is one.
    let before = itemBehind(word.upperBound, from: 0) - 1
    if before >= 0, items[before].end == word.upperBound, items[before].numeral >= 0 || has(before, .timeUnit) {
      return false
    }
    if isCapital(word.lowerBound) { return years >= 6 }
    if years < 14, !isOne(word, of: .childNoun) { return false }
    return (hasPreposition || standsFree(.personArticle, before: word.lowerBound)) && !isOne(word, of: .lengthNoun)
  }

  private func closesApposition(_ end: Int) -> Bool {
    switch byte(end) {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "."), UInt8(ascii: ")"), 0: !isDigit(end + 1)
    default: false
    }
  }

  /// The word that ends at an offset; of "Ito (Japon)" the one before the bracket.
  private func noun(endingAt end: Int) -> Range<Int>? {
    var stop = end
    if byte(end - 1) == UInt8(ascii: ")") {
      guard let before = endBeforeBracket(end) else { return nil }
      stop = before
    }
    var start = stop
    while start > range.lowerBound, Lexicon.isLetter(text[start - 1]) || text[start - 1] >= 0x80 { start -= 1 }
    return stop - start > 1 ? start..<stop : nil
  }

  // MARK: What happened at an age

  /// "meurt à 88 ans", "À 31 ans, elle", "Con 31 años publicó", "com 23 anos venceu".
  private func isMoment(_ start: Int, _ end: Int) -> Bool {
    switch language {
    case .french:
      guard starts(start - 3, "à ") || starts(start - 3, "À ") else {
        return starts(start - 2, "A ") && start - 2 == range.lowerBound && byte(end) == UInt8(ascii: ",")
          || isHeld(start, end)
      }
      if byte(start - 3) == 0xC3, byte(start - 2) == 0x80 { return byte(end) == UInt8(ascii: ",") }
      // "il est mort lundi, à 88 ans,"
      if starts(start - 5, ", "), closesApposition(end) { return true }
      return stands(.deathWord, before: start - 3) || isWord(wordBefore(start - 3), .turnOfLife)
    case .spanish, .portuguese:
      let opener = start - 4
      guard starts(opener + 1, language == .spanish ? "on " : "om "), byte(opener) | 0x20 == UInt8(ascii: "c") else {
        return false
      }
      if byte(opener) == UInt8(ascii: "C"), byte(end) == UInt8(ascii: ",") { return true }
      // "debutó en 1994, con 27 años, como suplente"
      if starts(opener - 2, ", "), byte(end) == UInt8(ascii: ",") { return true }
      // A verb stands behind it.
      guard byte(end) == 0x20, byte(end + 1) &- 0x61 < 26 else { return false }
      let word = Scanner.endOfWord(text, end + 1, range.upperBound)
      return word - end > 4 && stands(.pastEnding, before: word)
    case .german, .english, .simplifiedChinese, .traditionalChinese, .japanese, .korean, .undetermined: return false
    }
  }
}
