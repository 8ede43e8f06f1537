// How two claims stand to each other, by their values and by what their sentences say of them.

extension Pairing {
  /// Whether two dimensions are compared at all.
  static func isComparable(_ a: Dimension, _ b: Dimension) -> Bool {
    if a == b { return true }
    switch (a, b) {
    case (.placeholder, .factor), (.factor, .placeholder), (.placeholder, .percent), (.percent, .placeholder),
      (.placeholder, .money), (.money, .placeholder), (.placeholder, .count), (.count, .placeholder),
      (.placeholder, .date), (.date, .placeholder), (.date, .time), (.time, .date), (.factor, .percent),
      (.percent, .factor):
      return true
    default: return false
    }
  }

  /// 95 % and 95 ideas: the same digits, two of them at least, with another unit.
  func isSameDigits(_ i: Int, _ j: Int) -> Bool {
    guard let a = Pairing.plainNumber(mention(i)), let b = Pairing.plainNumber(mention(j)) else {
      return false
    }
    return a.number == b.number && a.kind != b.kind && a.isNamed && b.isNamed && a.number > Number(12)
  }

  /// A bare number is named nothing: it may be the percentage with its sign left away.
  private static func plainNumber(_ mention: Mention) -> (number: Number, kind: Int, isNamed: Bool)? {
    switch mention.value {
    case .number(let interval, let noun):
      // "21.4 points" are points of per cent where those are told.
      interval.isPoint && !Pairing.isPoints(noun, mention.language)
        ? interval.min.map { ($0, 0, !noun.isEmpty || isCounted(mention)) } : nil
    case .percent(let interval): interval.isPoint ? interval.min.map { ($0, 1, true) } : nil
    case .multiplier(let interval): interval.isPoint ? interval.min.map { ($0, 2, true) } : nil
    default: nil
    }
  }

  private static func isPoints(_ noun: String, _ language: Language) -> Bool {
    guard !noun.isEmpty, let points = ConceptLexicon.points else { return false }
    return CountedNoun.concept(noun, language) == points
  }

  /// 95个: more is written than the digits. "Twenty" is longer too, and counts nothing.
  private static func isCounted(_ mention: Mention) -> Bool {
    (mention.language.isSpaceless || mention.language == .korean)
      && mention.text.count > mention.boundedCanonical.utf8.count
  }

  func relation(_ i: Int, _ j: Int) -> Relation {
    if let a = names[i], let b = names[j] { return NameComparator.spelling(a, b) }
    let (a, b) = (mention(i), mention(j))
    if !isComparable(i, j) { return .unitMismatch }
    if countDifferentThings(i, j) { return .incomparable }
    if isMismatch(a, b) { return .conflict }
    let relation = Comparator.compare(a, b)
    // What could not be done in two weeks is about the two weeks that it took.
    if relation == .conflict, Comparator.isTurned(a, b) { return .boundDropped }
    // "max_peers = 48" is a bound by its name, and so is "the highest value is 48".
    if relation == .boundDropped, isSetting(i, j) || tellsEnd(i) || tellsEnd(j) { return .compatible }
    if relation.isHarmony, areOfOtherSigns(i, j) { return .conflict }
    // "eleven years ago" was computed: it agrees with a date, and never contradicts one.
    if !relation.isHarmony, case .date(let x) = a.value, case .date(let y) = b.value, x.isCountedBack || y.isCountedBack
    {
      return .incomparable
    }
    if relation == .conflict, case .date(let x) = a.value, case .date(let y) = b.value,
      DateComparator.areOfOtherLengths(x, y)
    {
      return .incomparable
    }
    if relation == .compatible, case .date(let x) = a.value, case .date(let y) = b.value,
      DateComparator.isFarInside(x, y)
    {
      return .incomparable
    }
    if relation == .incomparable || relation == .conflict, isZonedOnce(i, j),
      relation == .incomparable || isZoneShift(i, j)
    {
      return mayMeet(i, j) ? (relation == .conflict ? .compatible : relation) : .conflict
    }
    if relation == .conflict || relation == .oneDayApart,
      index.claims[i].isZoned || index.claims[j].isZoned || isZonedOnce(i, j),
      relation == .oneDayApart || isZoneShift(i, j)
    {
      return .compatible
    }
    if relation == .conflict, case .version(let x) = a.value, case .version(let y) = b.value,
      x.family.isEmpty || y.family.isEmpty,
      x.version.prefix(while: { $0 != "." }) != y.version.prefix(while: { $0 != "." })
    {
      return .incomparable
    }
    if relation == .conflict, index.claims[i].isGrowth != index.claims[j].isGrowth,
      index.claims[i].isGrowth ? Comparator.isGrowth(a, to: b) : Comparator.isGrowth(b, to: a)
    {
      return .compatible
    }
    if relation == .conflict, case .age = a.value, hadBirthday(i, j) { return .compatible }
    if relation == .conflict, areOfTwoStages(i, j) { return .incomparable }
    if relation == .conflict, index.claims[i].dimension == .count,
      isLikeYear(i) != isLikeYear(j) || isBareYear(i) || isBareYear(j)
    {
      return .incomparable
    }
    if relation == .conflict, index.claims[i].dimension == .count, isPartOfTotal(i, j) || isPartOfTotal(j, i) {
      return .incomparable
    }
    if relation == .conflict, index.claims[i].dimension == .count, index.claims[i].source != index.claims[j].source {
      let (a, b) = (index.claims[i], index.claims[j])
      if a.day >= 0, b.day >= 0, a.day != b.day { return .asOf }
      if a.clock >= 0, b.clock >= 0, a.clock != b.clock { return .asOf }
    }
    return relation
  }

  /// 3.2 GB and 3.2 TB, 600 an hour and 600 a minute: the same digits of two units of one thing, weighed as any other
  /// slip.
  func isMismatch(_ a: Mention, _ b: Mention) -> Bool {
    (Units.areOfOneDimension(a.value, b.value) || Mention.arePerOthers(a, b))
      && Comparator.compare(a, b) == .unitMismatch
  }

  /// Different things are counted, but for people, who may be anyone. Of two values that look like one gone wrong one text
  /// may only have the wider word: modules, and devices.
  private func countDifferentThings(_ i: Int, _ j: Int) -> Bool {
    let (a, b) = (index.claims[i], index.claims[j])
    guard a.isNounConcept, b.isNounConcept, a.noun != b.noun, a.noun != CountedNoun.people, b.noun != CountedNoun.people
    else { return false }
    return a.key == b.key || !Closeness.isSlip(mention(i).value, mention(j).value)
  }

  /// 2024 with nothing that is counted: likely a year that was read as a number. No year has a mark of thousands.
  private func isLikeYear(_ i: Int) -> Bool {
    guard !index.claims[i].isNounConcept, let number = mention(i).value.magnitude, !isGrouped(mention(i)) else {
      return false
    }
    return number.exponent >= 0 && number.divisor == 1 && number.double >= 1800 && number.double <= 2100
  }

  /// "1,860": of four digits and nothing more, a mark is in it.
  private func isGrouped(_ mention: Mention) -> Bool {
    guard case .number(_, let noun) = mention.value, noun.isEmpty, mention.bound == .exact else { return false }
    return mention.text.count == 5
  }

  /// Four digits and nothing else, not even a mark of thousands: "Census 2011", "the total of 2022".
  private func isBareYear(_ i: Int) -> Bool { isLikeYear(i) && mention(i).text.count == 4 }

  /// Whether words beside an exact value call it the highest or the lowest.
  func tellsEnd(_ i: Int) -> Bool {
    mention(i).bound == .exact
      && index.claims[i].topics.contains { $0.hash == ConceptLexicon.maximum || $0.hash == ConceptLexicon.minimum }
  }

  /// "+3 %" and −3 %: both signs are written.
  private func areOfOtherSigns(_ i: Int, _ j: Int) -> Bool {
    index.claims[i].isPlus && isNegative(j) || index.claims[j].isPlus && isNegative(i)
  }

  private func isNegative(_ i: Int) -> Bool { mention(i).value.interval?.isNegative ?? false }

  // MARK: Clocks

  func isZoneShift(_ i: Int, _ j: Int) -> Bool {
    guard let x = clock(i), let y = clock(j) else { return false }
    return TimeComparator.isZoneShift(x, y)
  }

  func isZonedOnce(_ i: Int, _ j: Int) -> Bool {
    guard Pairing.tellsClock(mention(i).value), Pairing.tellsClock(mention(j).value) else { return false }
    return (Pairing.offset(mention(i).value) == nil) != (Pairing.offset(mention(j).value) == nil)
  }

  private static func tellsClock(_ value: Value) -> Bool {
    switch value {
    case .time: true
    case .date(let date): date.from?.time != nil
    default: false
    }
  }

  /// Minutes east of UTC of the clock that a value tells, where its zone is told.
  static func offset(_ value: Value) -> Int? {
    switch value {
    case .time(let time): time.offset
    case .date(let date): date.from?.time == nil ? nil : date.from?.offset
    default: nil
    }
  }

  /// Whether a clock without a zone and one with it may be one moment, wherever that clock hangs.
  func mayMeet(_ i: Int, _ j: Int) -> Bool {
    guard let x = clock(i), let y = clock(j) else { return true }
    let isFirstZoned = x.offset != nil
    let (unzoned, zoned) = isFirstZoned ? (j, i) : (i, j)
    var daysApart: Int?
    if case .date(let a) = mention(unzoned).value, case .date(let b) = mention(zoned).value,
      let first = a.from?.date, let second = b.from?.date
    {
      daysApart = first.year == nil || second.year == nil ? nil : first.days - second.days
    }
    return isFirstZoned
      ? zones.mayMeet(y, x, daysApart: daysApart) : zones.mayMeet(x, y, daysApart: daysApart)
  }

  func clock(_ claim: Int) -> TimeValue? { Pairing.clock(mention(claim).value) }

  static func clock(_ value: Value) -> TimeValue? {
    switch value {
    case .time(let time): time
    case .date(let date): date.clock
    default: nil
    }
  }
}
