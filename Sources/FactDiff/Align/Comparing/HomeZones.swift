// The zones that clocks which tell none may be of.

/// What the texts of a group speak of and are written in says where their clocks hang: "17:00" in a Korean report on a
/// Seoul match is no time of Lisbon.
struct HomeZones: Sendable {
  /// Minutes east of UTC.
  private let offsets: Set<Int>

  /// - Parameters:
  ///   - isNamed: whether the texts name what a concept stands for, by the hash of its feature.
  ///   - told: minutes east of UTC of the zones that clocks of the group tell.
  init(languages: Set<Language>, told: Set<Int>, isNamed: (UInt64) -> Bool) {
    var offsets = told.union([0])
    for language in languages { offsets.formUnion(HomeZones.byLanguage[language] ?? []) }
    for place in HomeZones.byPlace where isNamed(place.feature) { offsets.formUnion(place.offsets) }
    self.offsets = offsets
  }

  /// Whether a clock without a zone and one of which the zone is told may be one moment. On days of their own the two have
  /// to meet to the day.
  func mayMeet(_ unzoned: TimeValue, _ zoned: TimeValue, daysApart: Int?) -> Bool {
    guard let x = unzoned.from, let y = zoned.from, let offset = zoned.offset else { return true }
    let east = (x.secondsOfDay - y.secondsOfDay) / 60 + offset
    guard let daysApart else { return [east - 1440, east, east + 1440].contains(where: mayBeZone) }
    return mayBeZone(east + daysApart * 1440)
  }

  /// Far from all that are known here it may be that of a place that the lexicon does not know: Tonga.
  private func mayBeZone(_ east: Int) -> Bool {
    offsets.contains(east) || (-720...840).contains(east) && !offsets.contains { abs($0 - east) <= HomeZones.slip }
  }

  /// By how many minutes who converts a clock is wrong at most: summer time, two neighbouring zones taken for each other.
  private static let slip = 180

  private static let western = [-480, -420, -360, -300, -240]
  private static let central = [60, 120]
  private static let eastern = [120, 180]

  /// Where most of those live who read a language.
  private static let byLanguage: [Language: [Int]] = [
    .simplifiedChinese: [480], .traditionalChinese: [480], .japanese: [540], .korean: [540], .german: central,
    .french: central, .spanish: central + [-360, -300, -240, -180], .portuguese: [0, 60, -180],
    .english: western + [0, 60],
  ]

  /// Standard and summer time by the concepts of countries, regions and cities (IANA time zone database, 2024).
  private static let byPlace: [(feature: UInt64, offsets: [Int])] = {
    let lines: [(offsets: [Int], places: String)] = [
      (
        central,
        """
        austria belgium berlin brussels catalonia czechia denmark france frankfurt geneva germany hamburg hungary italy \
        louvre madrid milan munich netherlands norway notre-dame paris poland rome spain sweden switzerland valencia \
        vienna zurich bavaria davos barcelona-fc
        """
      ), ([0, 60], "england ireland lisbon london portugal scotland uk morocco"),
      (eastern, "egypt finland greece israel jerusalem kyiv lebanon palestine gaza ukraine syria"),
      ([0, 60, 120, 180], "africa eu europe eurozone"), ([60], "nigeria"), ([60, 120], "congo"),
      ([120], "south-africa sudan"),
      ([180], "ethiopia iraq istanbul kenya moscow kremlin qatar russia saudi-arabia turkey"),
      ([120, 180, 210, 240], "middle-east"), ([210, 270], "iran"), ([240], "dubai uae georgia"), ([270], "afghanistan"),
      ([300], "pakistan"), ([300, 360], "kazakhstan baikonur"), ([330], "ahmedabad delhi india mumbai sri-lanka"),
      ([345], "nepal"), ([360], "bangladesh"), ([390], "myanmar"), ([420], "bangkok cambodia hanoi thailand vietnam"),
      ([420, 480, 540], "indonesia"), ([420], "jakarta"),
      (
        [480],
        """
        beijing china guangdong guangzhou hangzhou hong-kong hualien kaohsiung malaysia manila philippines shanghai \
        shenzhen sichuan singapore taipei taiwan tibet wuhan xinjiang
        """
      ),
      (
        [540],
        """
        busan fukushima haneda hokkaido ishikawa japan kyoto muan north-korea noto okinawa osaka seoul south-korea tokyo
        """
      ), ([480, 570, 600, 630, 660], "australia"), ([600, 660], "melbourne sydney"), ([720, 780], "new-zealand"),
      ([-600], "hawaii"), ([-540, -480], "alaska"),
      (
        western,
        """
        us canada washington white-house nasa congress-us supreme-court pentagon nba nfl mlb nhl
        """
      ), ([-210, -180, -150], "canada"),
      (
        [-480, -420],
        """
        california cupertino las-vegas los-angeles mountain-view nevada oregon san-diego san-francisco santa-clara \
        seattle silicon-valley vancouver vandenberg
        """
      ), ([-420, -360], "arizona colorado"),
      ([-360, -300], "austin chicago dallas houston illinois louisiana new-orleans texas wisconsin"),
      (
        [-300, -240],
        """
        atlanta boston cape-canaveral florida kennedy-space massachusetts miami michigan new-york north-carolina ohio \
        pennsylvania philadelphia toronto virginia cuba
        """
      ), ([-480, -420, -360, -300], "mexico"), ([-360, -300], "mexico-city"), ([-300], "colombia peru"),
      ([-240], "venezuela"), ([-240, -180], "chile"), ([-180], "argentina buenos-aires rio sao-paulo"),
      ([-300, -240, -180], "brazil"), ([-480, -420, -360, -300, -240, -180, -120], "latin-america"),
    ]
    return lines.flatMap { line in
      line.places.split(separator: " ").map { (ConceptLexicon.feature(of: "@" + $0), line.offsets) }
    }
  }()

  /// The places of the table.
  static let places = byPlace.map(\.feature)
}
