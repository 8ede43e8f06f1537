// How likely two differing values are told of one thing, from the clues.

enum ClueModel {
  /// Logistic regression over pairs of claims of annotated events, of translations and of `Tests/Cases`, as they are and
  /// with one value changed; each event was predicted from the others to choose the clues, and all were taken for the
  /// weights. A weight is what a clue adds to the log-odds.
  static let weights: Clues = {
    var weights = Clues()
    weights[.base] = 0.00
    weights[.context] = 0.07
    weights[.contextRoot] = 1.61
    weights[.topics] = 0.28
    weights[.otherTopics] = -0.52
    weights[.noTopics] = -0.15
    weights[.clauseAnchors] = 0.52
    weights[.sentenceAnchors] = 0.23
    weights[.twoAnchors] = -0.44
    weights[.otherDates] = -0.03
    weights[.sameNoun] = 0.25
    weights[.otherNoun] = -1.11
    weights[.noNoun] = -0.15
    weights[.label] = -0.62
    weights[.slotLabel] = -0.11
    weights[.unique] = 0.39
    weights[.uniqueInShort] = -0.95
    weights[.crowd] = -0.01
    weights[.slip] = 1.97
    weights[.near] = 0.07
    weights[.similar] = -0.16
    weights[.power] = -0.91
    weights[.far] = -2.27
    weights[.datePart] = 1.49
    weights[.fewDays] = 0.45
    weights[.sameSubject] = 1.21
    weights[.otherSubject] = 0.72
    weights[.siblingInOrder] = 0.10
    weights[.siblingCrossed] = 0.22
    weights[.sameLanguage] = -0.94
    weights[.confirmed] = -0.74
    weights[.bothConfirmed] = -1.50
    weights[.explained] = -2.23
    weights[.bothExplained] = -1.17
    weights[.rival] = -4.33
    weights[.small] = 0.01
    weights[.twoDigits] = -0.51
    weights[.threeDigits] = 0.25
    weights[.isCount] = -0.35
    weights[.isDate] = -0.84
    weights[.isMoney] = -0.52
    weights[.isPercent] = -0.57
    weights[.isModel] = 0.36
    weights[.isTime] = -0.67
    weights[.isOrdinal] = -1.62
    weights[.isDuration] = 1.40
    weights[.inside] = -0.71
    weights[.insideLinked] = 0.17
    weights[.place] = -1.02
    return weights
  }()

  /// In 0…1.
  static func likelihood(_ clues: Clues) -> Float { logistic(clues.weighed(by: weights)) }

  /// 1 / (1 + e^-x), by doubling a short series: the same bits on every machine.
  static func logistic(_ x: Float) -> Float {
    let size = min(x.magnitude, 16)
    let step = size / 16
    // e^-step to five terms, then the sixteenth power.
    var power = 1 - step * (1 - step / 2 * (1 - step / 3 * (1 - step / 4)))
    for _ in 0..<4 { power *= power }
    return x < 0 ? power / (1 + power) : 1 / (1 + power)
  }
}
