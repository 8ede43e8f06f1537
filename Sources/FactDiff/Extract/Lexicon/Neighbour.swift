// What words tell that stand beside a value and are no part of it. The case names are those of the lists of words in
// Rules/Lexicons/*.json5.

/// What a word beside a value tells of it. Unlike the words of a role, those of a list are no tokens: they are looked for
/// at one place, as they are written, spaces included ("not " before a bound).
package enum Neighbour: UInt8, Sendable, CaseIterable {
  // Bounds.
  /// Turns the bound behind it round: "not ", "pas ", 不应.
  case negation
  /// Between values of which only the last tells its unit: "von 4,5 auf 4,25 Prozent".
  case valueJoint
  /// Between two clauses or two values, before a bound.
  case conjunction
  /// Between a hedge and its value: 約下降 12%.
  case hedgedVerb
  /// Asks for the preposition behind it: "verfügt über".
  case governor
  /// Says that something changed, and that what its prepositions lead to is no bound: "rose", "bajó", 短縮.
  case changeVerb
  /// Before "up to": where something moved to.
  case motionVerb
  /// Between a value and the verb that bounds it: by far.
  case farAdverb
  /// The same: by little.
  case slightAdverb
  /// Behind a value that is surpassed: 上回った.
  case surpassingVerb
  /// Behind a value that is not reached.
  case fallShortVerb
  /// Behind a value that is nearly reached.
  case nearingVerb
  /// Before "from": a span between two values, and no change.
  case spanWord
  /// Behind から: a change since then.
  case changeSince
  /// Behind the second of two values: what was corrected.
  case correction
  /// Behind a verb of change: it may yet happen.
  case possibility
  /// Before a value that something else is measured by: 予想の, 한도.
  case measureLead
  /// Between a value and the verb that bounds it.
  case objectParticle
  /// What something is spread over: "12 goals over nine games".
  case occasion
  /// Before "over": something is spread.
  case spreadWord
  /// Ends like a plural, but counts nothing that could be spread.
  case waitVerb
  /// A comparison that may be of lengths of time: "more than a year ago".
  case timeComparative
  /// Before the class of a scale: 震度5強.
  case scaleName

  // Ages.
  /// Behind the decade of a life: 20대 남성.
  case lifeWord
  /// Behind two decades of life: 2030세대.
  case generationWord
  /// Behind the last item of a list.
  case andSoOn
  /// Before a bound that is one of people's ages: "les moins de 18 ans".
  case personLead
  /// Before the brackets of an age, wherever they stand.
  case personTitle
  /// A person, whose age stands behind it.
  case personNoun
  /// Written like a name, but no person.
  case thingNoun
  /// Behind the brackets of an age.
  case personParticle
  /// Beside an age in brackets: where somebody comes from.
  case nationWord
  /// Before an age in brackets: 여, 남.
  case sexWord
  /// Surnames of one syllable.
  case surname
  /// What ends places and things of three syllables.
  case placeEnding
  /// Behind "at" and a number: the clause tells of a life.
  case ageClause
  /// What happens to people at some age.
  case turnOfLife
  /// Behind "was" and a number that is an age.
  case lifeClause
  /// Before an age that somebody has: "elle a 31 ans".
  case ageHolder
  /// Opens a name that is an address.
  case streetWord
  /// Before an age at which somebody died.
  case deathWord
  /// Behind years that a court gives.
  case penaltyWord
  /// Behind years that are a sentence, a career or a difference, and no age.
  case sentenceWord
  /// Before a noun that may be a person.
  case personArticle
  /// A person of few years.
  case childNoun
  /// What lasts years, and is not so old.
  case lengthNoun
  /// Ends a verb of the past in the third person.
  case pastEnding

  // Counts.
  /// Before one person: not even that.
  case noneLead
  /// Behind one person: what befell them.
  case casualtyVerb
  /// A counter of anything: what it counts is named elsewhere.
  case generalCounter
  /// No number counts it: a verb, a pronoun, a conjunction, a preposition.
  case smallWord
  /// Between a number and what it counts, and neither: "12 more trains".
  case nounLead
  /// Between a count and the whole that it is a part of: "quatro dos feridos".
  case wholeOf
  /// Behind "of": "seven of the climbers".
  case determiner
  /// Behind "of": "38 of them".
  case countedPronoun
  /// A plural that does not end like one.
  case irregularPlural
  /// A plural that ends like a singular.
  case oddPlural
  /// Written on to a word, and ends it.
  case particle
  /// What the forms of 이다 and the like start with behind a counter.
  case copulaOfNoun
  /// Ends the word that is counted; the longest first.
  case nounParticle
  /// Behind a count: a particle, and no noun.
  case clauseParticle
  /// Behind a count: a verb or an adverb, and no noun.
  case clauseVerb
  /// Between a count and its noun.
  case nounAdjective
  /// Before a number whose dot makes an ordinal of it.
  case ordinalArticle
  /// Behind "segundo": who said so.
  case sourceNoun
  /// Behind an ordinal that counts from the end.
  case fromBehind
  /// Before the number of a road or a line.
  case roadWord
  /// Behind the number of a bus, a train or a flight.
  case lineWord
  /// Behind the numeral that a place is named with: 四子王旗.
  case placeCharacter
  /// Begins like one of those, and is counted.
  case countedCharacter
  /// What carries a number: "level 3", "Room 2012".
  case numberedNoun
  /// Before 目: 4段目.
  case placeCounter
  /// A word of its own that begins with 目.
  case eyeWord
  /// Behind a rank, and behind no count.
  case rankParticle

  // Numerals, fractions and scores.
  /// Beside a numeral in the name of a compound: 五酸化二リン.
  case compoundWord
  /// Behind 參 where it is no three: 參與.
  case threeWord
  /// What follows the 이 of 이다.
  case copula
  /// Written on to a number and no part of it.
  case copulaForm
  /// Before "minus": so far to either side.
  case plusWord
  /// Behind digits that a minus before them makes negative: -5度.
  case minusUnit
  /// Before a minus that is no hyphen: a mark, or a word that a value follows.
  case minusLead
  /// Behind "two in three", which counts nothing more.
  case shareClause
  /// Before a share that something changed by.
  case shareLead
  /// Behind a share that is no part of a named whole.
  case shareTail
  /// Behind a fraction: the whole that it is a part of, or the next clause.
  case partitive
  /// Before a half: more than that.
  case overHalf
  /// Before a half that is a share.
  case halfLead
  /// A counter that names rather than counts.
  case numberingCounter
  /// Between a whole and the part of it: 3人に1人.
  case shareJoin
  /// Behind games won.
  case winMark
  /// Behind games lost.
  case lossMark
  /// Before the votes for something.
  case ayeWord
  /// Before the votes against it.
  case noWord
  /// Between the two sides of a vote or a game, with the noun of the first.
  case tallyJoint
  /// Between two bare sides of a vote.
  case tallyAgainst
  /// Behind such a vote.
  case tallyTail
  /// Before such a vote.
  case tallyLead

  // Money and measures.
  /// Behind an amount that leaves its currency out, and nothing counted.
  case amountClosing
  /// The same, behind a space.
  case amountTail
  /// Opens a word of a sentence whose millions are money: "Kosten", "presupuest".
  case moneyWord
  /// Sets an amount against another one, whose currency it shares.
  case amountComparison
  /// Between a noun and the amount behind it.
  case amountLead
  /// Counted with 塊: what is flat or solid.
  case slabNoun
  /// Before a number of 塊: the same, or a store of it.
  case slabLead
  /// A label of people's ages.
  case ageLabel
  /// Says in what unit the numbers of a table are told.
  case unitDeclaration
  /// A label of amounts for each share, which the magnitude of the table is not for.
  case perShare
  /// Behind "three times": a comparison, no occasions.
  case factorComparison
  /// The same at the end of a clause.
  case closingComparison
  /// Behind "10-pound": money, and no weight.
  case priceNoun
  /// Near pounds that are a weight.
  case weightWord
  /// Near pounds that are money.
  case priceWord
  /// Near the pounds of Britain.
  case britishWord
  /// Before a number whose C or F is a degree.
  case degreeLead
  /// Behind "3.7m": what is counted, so that nothing is measured.
  case millionsNoun
  /// What models have millions and billions of: "96 M parameters".
  case parameter
  /// Behind degrees below freezing.
  case belowZero
  /// Behind a part of a percentage point.
  case pointOfRate
  /// Behind a size or a way: so much in every second.
  case perSecond
  /// In a sentence whose 度 or 도 are degrees of heat.
  case heatWord
  /// What has a speed, before it: 風速, 球速.
  case speedWord
  /// Between such a word and its speed: は, 曾, 達.
  case speedJoint
  /// Behind a way that is no speed all the same.
  case wayWord
  /// Behind 位 that are bits.
  case bitNoun
  /// A little before them.
  case bitLead
  /// Before kilos of a weight.
  case weightLead
  /// Before 度 or 도 that measure an angle.
  case angleWord
  /// Behind 度 or 도 that measure an angle.
  case turnWord
  /// Before 度 that are kilowatt-hours.
  case electricityWord
  /// Right behind such 度.
  case electricityNoun
  /// A few characters behind them.
  case batteryWord
  /// Right before the magnitude of an earthquake.
  case magnitudeLead
  /// In a sentence that tells the magnitude of an earthquake.
  case magnitudeWord
  /// Says that an earthquake is spoken of.
  case quakeWord
  /// Says that the intensity of an earthquake is told.
  case intensityWord
  /// May be written on to 도.
  case degreeTail

  // Days and dates.
  /// A bound or a part of a period in one syllable.
  case sideSyllable
  /// What that syllable takes at its end.
  case sideParticle
  /// Begins like a bound or a part of a period, and is a word of its own: 前田, 中国.
  case sideWord
  /// The same, behind a date alone: behind a length it begins the next word.
  case sideWordBehindDate
  /// Before the number of a day whose month is not told.
  case dayArticle
  /// Behind such a day: what happened on it.
  case deedVerb
  /// Before a day in brackets: 今(24)日.
  case bracketedDayLead
  /// Behind a day without its month, and behind no length.
  case dayTail
  /// A weekday in one character, between brackets.
  case weekdayCharacter
  /// A week before the character of its day.
  case weekName
  /// Behind that character: counting goes on, and no day is told: 下週五個人.
  case weekdayCount
  /// Between a period and a part of it: 1月の第3週.
  case genitive
  /// Behind a day that something is counted by: 1日あたり.
  case dayRate
  /// Before days that are counted.
  case dayCountLead
  /// Labels a row or a column of days that were counted.
  case dayCountLabel
  /// Behind 日 that is a length: 三日票.
  case dayLengthTail
  /// Before 日 that is a length: 連續五日.
  case dayLengthLead
  /// Behind 號 that names: 3号楼.
  case numberedThing
  /// Behind 號 that is a day.
  case numberedDayTail
  /// Before the number of a day with 號.
  case numberedDayLead
  /// Behind days that are counted: 7日連続, 10일째.
  case countedDayTail
  /// Later than the date that the text has just told.
  case narrativeLater
  /// Before a year of two digits.
  case yearGenitive
  /// Behind "the day after": an event, whose day is not told.
  case eventGenitive
  /// Before "last" where it is a verb.
  case lastingModal
  /// Before a bare year: "report 2012".
  case yearNoun
  /// Before a number that counts, however like a year it looks.
  case sumWord
  /// Behind a year that something is planned for.
  case planWord
  /// Between two years.
  case yearJoint
  /// Before a bare year at the end of a clause.
  case yearAdverb
  /// A capitalised word before a number that is no year.
  case countOpener
  /// Before the year of what was named before: "celle de 2024".
  case yearPronoun
  /// Before four digits that are no year.
  case yearlessNoun
  /// A bound that counts: "more than 2019", where "below 2019" compares.
  case countingBound
  /// Behind a number that counts nothing: the clause goes on.
  case clauseWord
  /// Counted, however like a year the number looks.
  case countedNoun
  /// Takes place in the year before it.
  case yearlyEvent
  /// What happened in the year before it.
  case yearDeed
  /// Behind a bare year, and behind nothing that is counted.
  case yearTail
  /// Somewhere in a label that asks for a year: "born", 創立.
  case yearLabel
  /// Before a year that tells which one: "its 2025 revenue".
  case yearOwner
  /// A whole label that asks for a year.
  case wholeYearLabel
  /// Behind a year that ends the subject of its clause.
  case yearVerb
  /// Behind years that are a length.
  case yearLengthTail
  /// Beside a year before Christ.
  case beforeChrist
  /// Ends no word with what follows it.
  case freeCharacter
  /// Before 次 that counts occasions.
  case timesCharacter
  /// Ends a word with 上.
  case upCharacter
  /// Ends a word with 下.
  case downCharacter
  /// Before what comes round again.
  case everyWord
  /// Before "a week": how often.
  case rateWord
  /// Behind "a month" that is a length, and no rate.
  case momentTail
  /// The year before or behind the one told beside it.
  case yearAnaphor
  /// Before the decade of a life: "in her sixties".
  case lifeLead
  /// Ends words that lead to a year: "del año".
  case yearFiller
  /// A season that without its article would be another word: "l'été", "a été".
  case articledSeason
  /// Before a decade that has no other mark: "los ochenta"; with what says when.
  case decadeArticle
  case decadePreposition
  /// Between a verb and a weekday.
  case weekdayArticle
  /// Beside a weekday that is yet to come.
  case verbToCome
  /// Ends a verb of the future.
  case futureEnding
  /// Says that what its sentence tells is yet to come.
  case futureWord
  /// Opens a clause of its own.
  case reportVerb
  /// Says that what its clause tells is over.
  case pastWord
  /// Ends a verb of the past.
  case pastVerbEnding
  /// Compares with all that went before.
  case superlative

  // Times and lengths.
  /// Before a time that somebody took.
  case raceTimeLead
  /// Behind a time that somebody took.
  case raceTimeTail
  /// Before the zone of all clocks of a document.
  case everyClock
  /// Between a zone and the clock or the day that it is told of.
  case zoneJoint
  /// Behind a moment that is told roughly.
  case momentHedge
  /// Before a time that is told roughly.
  case momentHedgeLead
  /// Before a day of the moon's calendar.
  case lunarWord
  /// "Or": both are named, nothing lies between.
  case alternative
  /// Behind "horas de": the day of a clock time.
  case dayWord
  /// Before a place in a recording.
  case offsetLead
  /// Behind hours and minutes: how they were spent.
  case pastime
  /// Before minutes and seconds that somebody took.
  case splitTimeLead
  /// Behind 하루 that is a length.
  case dayLengthWord

  // What is no more.
  /// Before a value that holds no longer: "formerly ", "instead of ".
  case former
  /// Before the first of two values, of which the second holds: "from ", "von ".
  case changeOpen
  /// Behind the first of two: から, 에서.
  case changeClose
  /// Between the values of a list, of which all share what stands before the first.
  case listJoint

  // Units told elsewhere than behind their values.
  /// The last word of the name of a setting: "timeout_ms".
  case settingUnit
  /// Between what a label names and its unit: "Size in MB".
  case unitLead
  /// The name of one unit of time: alone it names a point in time, and no length.
  case singularUnit
  /// What looks like minutes and names the lowest value.
  case lowestWord
  /// Heads a column of units.
  case unitColumn
  /// Before a bare number that is set against a value with a unit: "instead of ".
  case unitContrast
  /// Before both of two values of one kind, of which one leaves its unit away: "for 14 days, the log for seven".
  case unitFrame
  /// Before a value that another one at the end of the sentence has taken the place of: "used to ".
  case formerLead
  /// Behind a unit: what is told is a rate.
  case perWord

  // What a value is told per: behind it, and before it where the language puts it so.
  /// "per second", 每秒.
  case rateSecond
  /// "per minute", 每分钟.
  case rateMinute
  /// "an hour", 時給.
  case rateHour
  /// "a day", 하루에.
  case rateDay
  /// "a week", 每週.
  case rateWeek
  /// "a month", 月額.
  case rateMonth
  /// "a quarter", 每季度.
  case rateQuarter
  /// "a year", 年間.
  case rateYear
  /// Behind such words: they name a point in time, and no rate ("a month later").
  case rateTail
  /// Between a value and such words: they tell no rate ("four times a year").
  case rateStop

  // What is beyond a length of time.
  /// Before a length in which something is done, or not: "in ", "within ".
  case spanLead
  /// Behind one: 内, では.
  case spanTail
  /// That it cannot be done: "could not ", 做不完.
  case inability
}

extension Neighbour {
  /// By the name of its case.
  package static let named: [String: Neighbour] = Dictionary(
    uniqueKeysWithValues: allCases.map { (String(describing: $0), $0) })
}
