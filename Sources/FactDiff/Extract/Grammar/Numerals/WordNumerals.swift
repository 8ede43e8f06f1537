// Numerals in words of alphabetic scripts: "one hundred and twenty-five thousand", "vingt et un", "half a dozen".

extension Grammar {
  /// Reads the numeral that starts with the word token `i`.
  func wordNumeral(at i: Int) -> (Numeral, Int)? {
    let token = scanner.tokens[i]
    if isHan(token.start) {
      if let entry = tokenEntry(i, .fuzzyNumeral) { return fuzzyWord(entry, at: i) }
      return tokenRoles(i).intersects(Grammar.hanStarts) ? hanNumeral(at: i) : nil
    }
    if let entry = tokenEntry(i, .fuzzyNumeral) { return fuzzyWord(entry, at: i) }
    if tokenRoles(i).contains(.half) { return halfOf(at: i) }
    if tokenRoles(i).contains(.article) && !tokenRoles(i).contains(.numeral) { return articleNumeral(at: i) }
    guard tokenRoles(i).contains(.numeral) else { return nil }
    return cardinal(at: i)
  }

  /// What a part behind a whole number begins with.
  private static let tails = RoleSet(.half, .numeralAnd, .mixedJoin, .pointWord)
  private static let hanStarts = RoleSet(.numeral, .unknownDigit)

  /// Cardinals, additive below a hundred and multiplied from there on.
  private func cardinal(at start: Int) -> (Numeral, Int)? {
    guard var (numeral, next) = whole(at: start) else { return nil }
    next = fractionalTail(behind: &numeral, at: next)
    return (numeral, next)
  }

  /// A cardinal without what stands behind its decimal point.
  private func whole(at start: Int) -> (Numeral, Int)? {
    guard let first = tokenEntry(start, .numeral) else { return nil }
    var numeral = Numeral(start: scanner.tokens[start].start, end: scanner.tokens[start].end, form: .words)
    // "tres billones cuatrocientos mil millones": thousands wait for the scale that may follow them.
    var total = Number.zero
    var thousands = Number.zero
    var current = first.value
    var lastScale = Number.zero
    if current >= Number(1000) {
      if current == Number(1000) { thousands = current } else { total = current }
      lastScale = current
      current = .zero
    }
    var i = start + 1
    // "three-nought-four"
    while first.value != .zero, i < scanner.tokens.count {
      var k = i
      var distance = tokenGap(k - 1)
      // "ninety - five" cannot be a range.
      if distance == .other, isSpacedHyphen(k - 1), let tens = current.integer, tens % 100 >= 20, tens % 10 == 0,
        let ones = tokenEntry(k, .numeral)?.value, ones < Number(10)
      {
        distance = .hyphen
      }
      if distance == .other, current == .zero, lastScale >= Number(1000), isGroupComma(k - 1) { distance = .space }
      if distance == .other { break }
      if tokenRoles(k).contains(.numeralAnd), !tokenRoles(k).contains(.numeral) {
        guard let following = tokenEntry(k + 1, .numeral), tokenGap(k) != .other else { break }
        // einundzwanzig, hundertfünfundzwanzig: ones before tens.
        if distance == .none, tokenGap(k) == .none, let ones = current.integer, ones % 10 > 0,
          let tens = following.value.integer, tens >= 20, tens <= 90
        {
          current = current + following.value
          numeral.end = scanner.tokens[k + 1].end
          i = k + 2
          continue
        }
        guard allowsAnd(current, thousands == .zero ? total : thousands, following.value) else { break }
        if startsProperFraction(k + 1, behind: current) { break }
        distance = tokenGap(k)
        k += 1
      }
      guard let entry = tokenEntry(k, .numeral), !isHan(scanner.tokens[k].start) else { break }
      let value = entry.value
      if value >= Number(1000) {
        if value == Number(1000) {
          guard thousands == .zero else { break }
          thousands = (current == .zero ? .one : current) * value
        } else {
          let part = thousands + current
          // "one million million"
          total = part == .zero ? (total == .zero ? .one : total) * value : total + part * value
          thousands = .zero
        }
        lastScale = value
        current = .zero
      } else if value == Number(100), current < Number(100), !isCents(k, behind: current) {
        current = (current == .zero ? .one : current) * value
      } else if fits(value, under: current) {
        current = current + value
      } else {
        break
      }
      numeral.end = scanner.tokens[k].end
      i = k + 1
    }
    let value = total + thousands + current
    numeral.min = value
    numeral.max = value
    numeral.isArticle = value == .one && i == start + 1
    if lastScale >= Number(1000), current == .zero {
      numeral.hasMagnitude = true
      numeral.resolution = lastScale
      numeral.magnitudeFactor = lastScale
    }
    // "a dozen"
    if i == start + 1, tokenEntry(start, .magnitude)?.value == Number(12) { numeral.resolution = Number(12) }
    // "three dozens"; "three hundred and two dozens" are 324.
    if let size = countedGroup(i), tokenGap(i - 1) == .space {
      let last = value.integer.map { $0 % 100 } ?? 0
      let isSum = size == 12 && value > Number(100) && last > 0
      numeral.isArticle = false
      numeral.min = isSum ? value + Number(last * 11) : value * Number(size)
      numeral.max = numeral.min
      numeral.end = scanner.tokens[i].end
      i += 1
    }
    return (numeral, i)
  }

  /// Dozens, and in the Romance languages tens, hundreds and thousands that a number counts: "três dezenas de casas".
  private func countedGroup(_ i: Int) -> Int? {
    if tokenEntry(i, .magnitude)?.value == Number(12) { return 12 }
    guard let low = tokenEntry(i, .fuzzyNumeral)?.interval?.low else { return nil }
    if low == Number(12) { return 12 }
    guard language == .french || language == .spanish || language == .portuguese else { return nil }
    let start = scanner.tokens[i].start
    if low == Number(20), starts(start, "de") || starts(start, "diz") { return 10 }
    if low == Number(100), starts(start, "cent") { return 100 }
    if low == Number(1000), starts(start, "mil") { return 1000 }
    return nil
  }

  /// "quarante-cinq cents": of money, where "quinze cents" may be 1500.
  private func isCents(_ k: Int, behind current: Number) -> Bool {
    language == .french && current > Number(16) && tokenRoles(k).contains(.currencySuffix)
      && byte(scanner.tokens[k].end - 1) | 0x20 == UInt8(ascii: "s")
  }

  /// "two thousand, one hundred and eighty-nine", "mil, quatrocentos e três": a comma behind the thousands, and more
  /// than one word of hundreds behind it.
  private func isGroupComma(_ i: Int) -> Bool {
    guard language == .english || language == .portuguese, i + 2 < scanner.tokens.count,
      scanner.tokens[i + 1].start == scanner.tokens[i].end + 2, starts(scanner.tokens[i].end, ", "),
      let first = tokenEntry(i + 1, .numeral)?.value, first < Number(1000)
    else { return false }
    if first >= Number(100), tokenRoles(i + 2).contains(.numeralAnd), tokenGap(i + 1) == .space {
      return tokenEntry(i + 3, .numeral) != nil
    }
    // "fifty-one thousand"
    var k = i + 2
    while k < i + 4, let next = tokenEntry(k, .numeral)?.value, tokenGap(k - 1) == .space || tokenGap(k - 1) == .hyphen
    {
      if next >= Number(100) { return true }
      k += 1
    }
    return false
  }

  private func isSpacedHyphen(_ i: Int) -> Bool {
    guard i >= 0, i + 1 < scanner.tokens.count else { return false }
    return scanner.tokens[i + 1].start == scanner.tokens[i].end + 3 && starts(scanner.tokens[i].end, " - ")
  }

  /// "one hundred and three quarters": the three belong to the quarters; in "one hundred and thirty fifths" and
  /// "treinta y dos quintos" all of it is divided.
  private func startsProperFraction(_ i: Int, behind current: Number) -> Bool {
    guard var top = tokenEntry(i, .numeral)?.value.integer, top < 100 else { return false }
    if top < 10, language != .english, language != .french, let tens = current.integer, tens % 100 >= 20, tens % 10 == 0
    {
      return false
    }
    var k = i + 1
    if top >= 20, top % 10 == 0, let ones = tokenEntry(k, .numeral)?.value.integer, ones < 10, tokenGap(k - 1) != .other
    {
      top += ones
      k += 1
    }
    guard let bottom = tokenEntry(k, .fraction)?.value, tokenGap(k - 1) == .space else { return false }
    return Number(top) < bottom
  }

  /// "hundred" + "two", "twenty" + "five", but not "two" + "three".
  private func fits(_ value: Number, under current: Number) -> Bool {
    guard let low = value.integer, let high = current.integer else { return false }
    if high == 0 { return true }
    if high % 100 == 0 { return low < 1000 && low < high }
    return high % 10 == 0 && high % 100 >= 20 && low < 10 && low > 0
  }

  private func allowsAnd(_ current: Number, _ total: Number, _ following: Number) -> Bool {
    guard let low = following.integer else { return false }
    let high = current == .zero ? total : current
    guard let whole = high.integer, low < 1000 else { return false }
    if whole % 100 == 0 { return whole > 0 }
    // "treinta y uno", "vingt et un", "ein und zwanzig" is one word.
    return whole % 100 >= 20 && whole % 10 == 0 && low < 20 && language != .english
  }

  /// "two and a half", "one and a half million".
  func fractionalTail(behind numeral: inout Numeral, at next: Int) -> Int {
    guard tokenRoles(next).intersects(Grammar.tails) else { return next }
    var i = next
    // dreieinhalb
    if tokenRoles(i).contains(.half), tokenGap(i - 1) == .none, numeral.form == .words {
      numeral.min = numeral.min.map { $0 + Number(digits: 5, exponent: -1) }
      numeral.max = numeral.min
      numeral.end = scanner.tokens[i].end
      numeral.isArticle = false
      i += 1
      while let more = tokenEntry(i, .numeral), more.value >= Number(1000), tokenGap(i - 1) == .space {
        scale(&numeral, by: more.value, to: scanner.tokens[i].end)
        i += 1
      }
    }
    if tokenRoles(i).contains(.numeralAnd), tokenGap(i - 1) == .space {
      var k = i + 1
      if tokenRoles(k).contains(.article), tokenGap(k - 1) == .space { k += 1 }
      if tokenRoles(k).contains(.half), tokenGap(k - 1) == .space, !tokenRoles(k).contains(.idiom) {
        var half = Number(digits: 5, exponent: -1) * (numeral.hasMagnitude ? numeral.magnitudeFactor ?? .one : .one)
        // "un billón y medio millón"
        if let more = tokenEntry(k + 1, .numeral)?.value, more >= Number(1000), tokenGap(k) == .space,
          numeral.hasMagnitude,
          more < numeral.magnitudeFactor ?? .one
        {
          half = Number(digits: 5, exponent: -1) * more
          k += 1
        }
        numeral.min = numeral.min.map { $0 + half }
        numeral.max = numeral.min
        numeral.end = scanner.tokens[k].end
        numeral.decimals = 1
        numeral.isArticle = false
        i = k + 1
        while let more = tokenEntry(i, .numeral), more.value >= Number(1000), tokenGap(i - 1) == .space {
          scale(&numeral, by: more.value, to: scanner.tokens[i].end)
          i += 1
        }
      }
    }
    if let (value, places, end, after) = spokenDecimals(behind: i, end: numeral.end), numeral.decimals == 0 {
      numeral.min = numeral.min.map { $0 + value }
      numeral.max = numeral.min
      numeral.decimals = places
      numeral.end = end
      numeral.isArticle = false
      i = after
      while let more = tokenEntry(i, .numeral), more.value >= Number(1000), tokenGap(i - 1) == .space {
        scale(&numeral, by: more.value, to: scanner.tokens[i].end)
        i += 1
      }
    }
    return i
  }

  /// "point five", "Komma drei", "virgule cinq".
  private func spokenDecimals(behind i: Int, end: Int) -> (Number, Int, Int, Int)? {
    guard tokenGap(i - 1) == .space else { return nil }
    // "siete con cincuenta"
    let isWith =
      tokenRoles(i).contains(.mixedJoin) && (language == .spanish || language == .portuguese) && !isDigit(end - 1)
    guard isWith || tokenRoles(i).contains(.pointWord) else { return nil }
    var k = i + 1
    var value = Number.zero
    var places = 0
    var last = end
    while let entry = tokenEntry(k, .numeral), entry.value < Number(10), tokenGap(k - 1) == .space, places < 12 {
      places += 1
      value = value + entry.value * Number(digits: 1, exponent: -places)
      last = scanner.tokens[k].end
      k += 1
    }
    // "point seventy-one", "coma mil quinientos"
    if places == 0, tokenGap(i) == .space, let (tens, after) = whole(at: i + 1), let digits = tens.point?.integer,
      digits >= 10, digits < 1_000_000
    {
      let count = String(digits).utf8.count
      return isWith && tokenRoles(after).contains(.fraction)
        ? nil : (Number(digits: Int64(digits), exponent: -count), count, tens.end, after)
    }
    if isWith, tokenRoles(k).contains(.fraction) { return nil }
    return places > 0 ? (value, places, last, k) : nil
  }

  /// "a hundred", "a dozen", "an hour" (then an article that the unit decides about).
  private func articleNumeral(at i: Int) -> (Numeral, Int)? {
    let token = scanner.tokens[i]
    if let following = tokenEntry(i + 1, .numeral), tokenGap(i) == .space, following.value >= Number(12),
      let (cardinal, next) = cardinal(at: i + 1)
    {
      var numeral = cardinal
      numeral.start = token.start
      numeral.isArticle = false
      return (numeral, next)
    }
    guard tokenGap(i) == .space || tokenGap(i) == .hyphen else { return nil }
    let next = tokenRoles(i + 1)
    // "a $48 million contract", "a magnitude 7.4 quake"
    if next.contains(.currencyPrefix) || next.contains(.unitPrefix), i + 2 < scanner.tokens.count,
      scanner.tokens[i + 2].isDigits
    {
      return nil
    }
    guard next.intersects(Grammar.articleFollowers) else { return nil }
    return (
      Numeral(start: token.start, end: token.end, min: .one, max: .one, form: .words, isArticle: true), i + 1
    )
  }

  private static let articleFollowers = RoleSet(.timeUnit, .fraction, .unit, .currencySuffix, .boundAfter)

  /// "half a dozen", "half a million"; a bare half is left to durations and ratios.
  private func halfOf(at i: Int) -> (Numeral, Int)? {
    var k = i + 1
    if tokenRoles(k).contains(.article), tokenGap(k - 1) == .space { k += 1 }
    if k > i + 1, tokenRoles(k).contains(.percentSuffix), tokenGap(k - 1) == .space {
      let half = Number(digits: 5, exponent: -1)
      return (
        Numeral(start: scanner.tokens[i].start, end: scanner.tokens[k - 1].end, min: half, max: half, form: .words), k
      )
    }
    guard let entry = tokenEntry(k, .numeral), entry.value >= Number(12),
      tokenGap(k - 1) == .space || tokenGap(k - 1) == .hyphen
    else { return nil }
    let half = entry.value * Number(digits: 5, exponent: -1)
    var numeral = Numeral(
      start: scanner.tokens[i].start, end: scanner.tokens[k].end, min: half, max: half, form: .words)
    numeral.isHalf = true
    if entry.value >= Number(1000) {
      numeral.resolution = entry.value * Number(digits: 1, exponent: -1)
      numeral.hasMagnitude = true
    }
    return (numeral, k + 1)
  }

  /// "dozens", "hundreds of thousands", "mehrere Dutzend": the payload is the interval.
  private func fuzzyWord(_ entry: LexiconEntry, at i: Int) -> (Numeral, Int)? {
    guard let (low, high) = entry.interval else { return nil }
    var numeral = Numeral(
      start: scanner.tokens[i].start, end: scanner.tokens[i].end, min: low, max: high,
      bound: high == nil ? .atLeast : low == high ? .about : .fuzzy, form: .words)
    // "une dizaine", "una docena"
    if low == high, low < Number(100) { numeral.resolution = low }
    var next = i + 1
    // "hundreds of thousands", "tens of millions"
    var k = next
    if tokenRoles(k).contains(.fuzzyJoin) || tokenRoles(k).contains(.dateFiller), tokenGap(k - 1) == .space { k += 1 }
    if let more = tokenEntry(k, .fuzzyNumeral), tokenGap(k - 1) == .space,
      let factor = more.interval?.low, factor >= Number(1000)
    {
      numeral.min = low * factor
      numeral.max = high.map { $0 * factor }
      numeral.end = scanner.tokens[k].end
      next = k + 1
    } else if let more = tokenEntry(k, .numeral), more.value >= Number(1000),
      // 上百億
      tokenGap(k - 1) == .space || k == i + 1 && tokenGap(i) == .none && isHan(scanner.tokens[i].start)
    {
      numeral.min = low * more.value
      numeral.max = high.map { $0 * more.value }
      numeral.end = scanner.tokens[k].end
      next = k + 1
    }
    return (numeral, next)
  }
}

extension LexiconEntry {
  /// The payload of a fuzzy numeral: "12..100", "1e4..".
  var interval: (low: Number, high: Number?)? {
    let bytes = Array(payload.utf8)
    guard let dot = bytes.indices.dropLast().first(where: { bytes[$0] == 0x2E && bytes[$0 + 1] == 0x2E }),
      let low = Number(parsing: String(decoding: bytes[..<dot], as: UTF8.self))
    else { return nil }
    return (low, Number(parsing: String(decoding: bytes[(dot + 2)...], as: UTF8.self)))
  }
}
