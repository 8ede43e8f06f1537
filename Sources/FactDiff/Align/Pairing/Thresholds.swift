// The numbers that decide what is taken for one slot. Tuned on annotated events; precision before recall.

struct Thresholds: Sendable {
  /// Score from which two equal values are taken to be one statement.
  var agreement: Float = 0.16
  /// What an equal value is ahead of a differing one.
  var headStart: Float = 0.12
  /// Per further value of the same shape around, the bar rises by this.
  var crowding: Float = 0.02
  /// Likelihood from which two differing values are taken to be one slot.
  var likelihood: Float = 0.75
  /// Likelihood from which they are in a group of two documents, but for dates and times: no third one bears a witness.
  var likelihoodOfTwo: Float = 0.8
  /// Likelihood from which they are where one looks like a slip of the other.
  var likelihoodOfSlip: Float = 0.65
  /// Likelihood that is enough where three digits and more are told with two units.
  var likelihoodOfMismatch: Float = 0.3
  /// Likelihood from which two amounts of money or two percentages are: of all kinds these are the
  /// seldomest mistaken for one another.
  var likelihoodOfAmount: Float = 0.6
  /// Likelihood from which they are where a document of the group has code: what drifts apart there is told in like words.
  var likelihoodBesideCode: Float = 0.5
  /// Likelihood that is enough for either of two pairs that tell two values exchanged, where both have it.
  var likelihoodOfExchange: Float = 0.6
  /// Likelihood that outweighs that the sentence of the one tells the value of the other too, and how short the documents
  /// may be for that.
  var likelihoodOfTwoThings: Float = 0.75
  var briefestOfTwoThings: Float = 0.3
  /// Score of a context so strong that, with an agreeing fact beside it, little likelihood is enough; and how much.
  var strongest: Float = 0.7
  var likelihoodInStrongest: Float = 0.3
  /// Score of nearly the same words around the only two values of a kind with a unit, for which less likelihood does.
  var strongestOfOnly: Float = 0.8
  var likelihoodOfOnly: Float = 0.3
  /// Likelihood that is enough for the values of one setting that both name in code.
  var likelihoodOfSetting: Float = 0.2
  /// Likelihood from which they are where the score alone would have it, too.
  var borneOut: Float = 0.6
  /// By how much less in documents of four facts or fewer.
  var borneOutInShort: Float = 0.3
  /// Likelihood that is enough inside one document.
  var borneOutInside: Float = 0.05
  /// Score from which a near spelling, what fills a placeholder and a witness are taken.
  var context: Float = 0.26
  /// Score from which the same digits with another unit are taken to be one slot.
  var mismatch: Float = 0.32
  /// Each agreeing fact of another dimension in the same clause, sentence.
  var clauseAnchor: Float = 0.10
  var sentenceAnchor: Float = 0.05
  var mostAnchors: Float = 0.25
  /// Likelihood from which a context pair is an error.
  var certain: Float = 0.9
  /// Score of a context that, with an agreeing fact beside it, is an error.
  var strong: Float = 0.5
  var sameLabel: Float = 0.35
  /// The only value of its shape in both documents, and what that adds in documents of four facts or fewer.
  var unique: Float = 0.06
  var uniqueInShort: Float = 0.2
  /// The same noun is counted.
  var sameNoun: Float = 0.1
  /// A heading and the text right below it.
  var heading: Float = 0.12
  /// "GT-5" where GPT-5 stands too.
  var slip: Float = 0.25
  /// Values that differ in one digit, or by less than a quarter, are more often one slot than chance has it.
  var closeness: Float = 0.06

  static let standard = Thresholds()
}
