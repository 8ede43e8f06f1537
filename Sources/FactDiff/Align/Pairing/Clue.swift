// What speaks for and against two differing values being told of one thing.

/// One kind of evidence about a pair of claims; the raw value is its place among the `Clues`.
enum Clue: Int, CaseIterable, Sendable {
  /// Always one.
  case base
  /// Similarity of the contexts in 0…1, and its square root: the first steps count most.
  case context, contextRoot
  /// How far the concepts around the two are the same ones, in 0…1; both have some and none is shared; one has none.
  case topics, otherTopics, noTopics
  /// Agreeing facts of other kinds in the clause, in the sentence, up to three; two or more of them.
  case clauseAnchors, sentenceAnchors, twoAnchors
  /// Both tell dates in their sentences, and none is shared.
  case otherDates
  /// Counted nouns: the same, two different ones, none on one side.
  case sameNoun, otherNoun, noNoun
  /// The same label, and a label that names a slot.
  case label, slotLabel
  /// The only value of its shape in both documents; how much that says in short ones.
  case unique, uniqueInShort
  /// How crowded the shape is, as a logarithm.
  case crowd
  /// One digit changed or two swapped (of a clock, the hour or the minute); less than a tenth, less than a quarter apart; the same digits at another power of ten;
  /// more than tenfold apart.
  case slip, near, similar, power, far
  /// One digit changed or two swapped among three or more; how far apart in powers of e, up to three, in 0…1.
  case longSlip, spread
  /// Both are told to one digit: "about 300", "two".
  case round
  /// One side is told as a bound; it is about the other, by the letter a conflict only where it is far from it.
  case bounded
  /// Two dates that end or begin a span: "by the end of 2027".
  case deadline
  /// Dates: one part differs; days apart, up to three.
  case datePart, fewDays
  /// Two bare years.
  case isYear
  /// Clocks of texts of two languages that differ by whole half hours: the zone may be all that differs.
  case zoneShift
  case sameSubject, otherSubject
  /// Another value of the kind beside both agrees, in the same order; in another.
  case siblingInOrder, siblingCrossed
  case sameLanguage
  /// The value of one side, of both, stands elsewhere in the other document.
  case confirmed, bothConfirmed
  /// How much better an equal value elsewhere fits, for the better explained side and for the other.
  case explained, bothExplained
  /// How much better another differing value fits.
  case rival
  /// Two whole numbers up to twelve.
  case small
  /// At least two, at least three significant digits on both sides.
  case twoDigits, threeDigits
  /// Kinds that slip more or less often than others.
  case isCount, isDate, isMoney, isPercent, isModel, isTime, isOrdinal, isDuration
  /// Inside one document, and linked there by an agreeing fact or a heading.
  case inside, insideLinked
  /// How far apart the two stand in their documents, in 0…1.
  case place
  /// The same digits in another order.
  case swapped
  /// The same two digits or more at another power of ten.
  case scaled
  /// Each is the other's nearest of the values not told by both; how far the next one is, in 0…1.
  case nearest, room
  /// Third sources that tell the value of one side, up to two; the values of both sides have one.
  case witnesses, witnessedBoth
  /// How like the context of a witness is to that of the other side; how far the concepts are the same; both in 0…1.
  case relayed, relayedTopics
  /// One side, both are values of settings in fenced code; both sides name one setting.
  case setting, bothSettings, oneSetting
  /// How much of what the two could share they do: of what stands around a value and anywhere in the other's document, by
  /// weight; for the side of which it is less, and of which it is more.
  case reach, greaterReach
  /// The weight of all that is shared, and of the weightiest feature of it, as logarithms.
  case sharedWeight, weightiest
  /// One shape: unit, currency, precision, counted noun.
  case sameShape
  /// How many differing values of the other document fit a side better, of those that were kept: for the better placed side,
  /// for the other.
  case rank, greaterRank
  /// The value of one side is what the other's sentence tells as holding no longer.
  case superseded
  /// The other document tells the value of each side elsewhere, and there the values are these two again; how much better
  /// the contexts fit if the values were exchanged.
  case exchanged, exchange
  /// How like the passages are that the two stand in; the share of the best that either's passage has in the other document;
  /// both in 0…1.
  case passage, passageShare
  /// How many claims the shorter document has, as a logarithm.
  case length
  /// How many documents tell the value of the side that more of them tell, and of the other, wherever; five at most.
  case told, lessTold
  /// How like a claim of one side's own document that says what the other side says is to that side: documents repeat
  /// themselves.
  case repeated
  /// How many of the other documents tell the value of a side, in 0…1: of the side that more of them tell, of the other;
  /// how many documents there are, twelve at most.
  case share, lesserShare, documents
  /// How many values of the kind no other document tells, as a logarithm, in the document of a side whose value none
  /// does: in the fuller one, in the other.
  case orphans, lesserOrphans
  /// How often the value of a side is told in all documents, as a logarithm: of the side that is told oftener, of the other.
  case statements, lesserStatements
  /// Where the later of the two stands in its document, in 0…1.
  case latePlace
  /// How like the words right beside the two are, in 0…1; by how much more than those beside either and its equal in the
  /// other document.
  case local, localLead
  /// Where each document tells both values: whether the words that tell the two apart have them exchanged, in −1…1, and how
  /// much tells them apart, as a logarithm.
  case contrast, contrastWeight
  /// How like the words right before the two are, and those right behind; how much of what is nearest to a side stands
  /// beside the other, for the side of which it is more, of which it is less; all in 0…1.
  case localBefore, localBehind, localNearest, lesserLocalNearest
  /// Whether the words that tell either from the values of its kind beside it tell both from these, in −1…1, and how much
  /// does, as a logarithm.
  case siblingContrast, siblingContrastWeight

  // What the other pairs of the group say, as log-odds by the clues above.
  /// Of the pair itself; of the likeliest other pair of the same two values, and of such a pair of other documents; how
  /// many pairs of documents tell the two.
  case odds, echo, echoElsewhere, echoes
  /// Of the likeliest other value that each side might be paired with in the other document: of the likelier of the two,
  /// of the lesser; by how much the pair is ahead of each; the likeliest such pair of any claim of either value.
  case rivalOdds, lesserRivalOdds, lead, greaterLead, otherOdds
  /// Of the likeliest pair of the same two documents where each tells what here the other tells.
  case twin
}

/// Evidence about one pair.
struct Clues: Sendable {
  /// By the raw value of the clue.
  private(set) var array = Clues.none

  private static let none = [Float](repeating: 0, count: Clue.allCases.count)

  subscript(clue: Clue) -> Float {
    get { array[clue.rawValue] }
    set { array[clue.rawValue] = newValue }
  }

  /// Marks a clue that is there or not.
  mutating func mark(_ clue: Clue, _ isThere: Bool) { if isThere { array[clue.rawValue] = 1 } }
}
