// How alignment grows: `swift run -c release benchmarks align`. Many events at once, and one event told a thousand times.
import FactDiff

/// Writes reports of made-up floods, fires and matches: four of each event, in three languages.
struct Events {
  private var state: UInt64 = 31_415_926

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int(state >> 33) % range.count
  }

  /// A name that no other event has, but some share its beginning.
  private mutating func name() -> String {
    let heads = [
      "Ar", "Bel", "Cor", "Dun", "Eld", "Far", "Gal", "Hol", "Ind", "Jor", "Kel", "Lom", "Mor", "Nor", "Ost",
    ]
    let middles = ["a", "e", "i", "o", "u", "an", "en", "in", "on", "ar", "er", "or"]
    let tails = ["ville", "ford", "burg", "mere", "wick", "stad", "haven", "dale", "ton", "port", "gate", "field"]
    return heads[number(0...14)] + middles[number(0...11)] + middles[number(0...11)] + tails[number(0...11)]
  }

  /// `count` documents, `copies` of each event; a value in a hundred is changed in one of them.
  static func make(_ count: Int, copies: Int = 4) -> [Source] {
    var events = Events()
    var sources: [Source] = []
    while sources.count < count {
      let (place, river) = (events.name(), events.name())
      let facts = [
        events.number(1...28), events.number(11...97), events.number(101...989), events.number(1011...9899),
        events.number(12...48), events.number(3...9), events.number(110...980),
      ]
      for copy in 0..<min(copies, count - sources.count) {
        var told = facts
        if events.number(0...13) == 0 { told[events.number(1...6)] += 7 }
        let text = Events.text(copy % 4, place, river, told)
        let id = "\(sources.count)-\(copy).md"
        do { sources.append(try Source.load(id: id, bytes: Array(text.utf8))) } catch { fatalError(error.description) }
      }
    }
    return sources
  }

  private static func text(_ copy: Int, _ place: String, _ river: String, _ told: [Int]) -> String {
    switch copy {
    case 0:
      """
      # Flood in \(place)

      On \(told[0]) May 2025 the \(river) burst its banks at \(place). \(told[1]) people were injured, \(told[2]) houses were \
      damaged and \(told[3]) residents were evacuated. Within \(told[4]) hours \(told[6]) millimetres of rain fell. The \
      mayor put the damage at $\(told[5]).4 million. Schools stay closed for \(told[5]) days.
      """
    case 1:
      """
      # \(place): \(told[1]) injured after flood

      - Date: May \(told[0]), 2025
      - Injured: \(told[1])
      - Houses damaged: \(told[2])
      - Evacuated: \(told[3])

      Rescuers in \(place) used \(told[5]) helicopters over the \(river). Rainfall reached \(told[6]) mm in \(told[4]) hours.
      """
    case 2:
      """
      # \(place) 洪水

      2025年5月\(told[0])日，\(river) 河在 \(place) 决堤，造成\(told[1])人受伤，\(told[2])栋房屋受损，\(told[3])名居民被疏散。\
      \(told[4])小时内降雨量达\(told[6])毫米，损失估计为\(told[5])40万美元。
      """
    default:
      """
      # Hochwasser in \(place)

      Am \(told[0]). Mai 2025 trat der \(river) bei \(place) über die Ufer. \(told[1]) Menschen wurden verletzt, \(told[2]) \
      Häuser beschädigt und \(told[3]) Einwohner in Sicherheit gebracht. In \(told[4]) Stunden fielen \(told[6]) Millimeter.
      """
    }
  }
}

enum AlignmentBenchmark {
  static func run() {
    print("alignment: grouping, slots and findings; extraction is measured apart; processor time of one thread,")
    print("and the time that passes with two")
    checksum &+= Checker.check(sources: Events.make(8), options: CheckOptions(grouping: .all)).findings.count
    var perAssertion: [Double] = []
    for count in [1000, 4000, 10_000, 16_000] {
      let sources = Events.make(count)
      let mentions = sources.map { Extraction.mentions(of: $0) }
      var start = processorTime()
      let report = Checker.check(sources: sources, mentions: mentions, options: CheckOptions())
      let seconds = processorTime() - start
      perAssertion.append(seconds / Double(report.coverage.assertions) * 1e6)
      start = processorTime()
      let groups = Checker.groupCount(sources: sources, mentions: mentions)
      let grouping = processorTime() - start
      print(
        padded(String(count), 7), "documents", padded(String(report.groups.count), 6), "groups",
        padded(String(report.findings.count), 6), "findings", padded(fixed(seconds, 2), 7), "s, of which grouping",
        padded(fixed(grouping, 2), 6), "s;", fixed(perAssertion.last ?? 0, 1), "µs an assertion; with two threads",
        fixed(passing { Checker.check(sources: sources, mentions: mentions, options: CheckOptions(jobs: 2)) }, 2),
        "s; peak memory", fixed(peakMemory(), 0), "MB")
      checksum &+= groups
    }
    print(
      "growth of the time per assertion from 1,000 to 16,000 documents:", fixed(perAssertion[3] / perAssertion[0], 2))
    for count in [100, 400, 1000] {
      let sources = Events.make(count, copies: count)
      let mentions = sources.map { Extraction.mentions(of: $0) }
      for (name, grouping) in [("declared", Grouping.all), ("inferred", .auto)] {
        let start = processorTime()
        let report = Checker.check(sources: sources, mentions: mentions, options: CheckOptions(grouping: grouping))
        print(
          "one event,", padded(String(count), 4), "documents,", name, report.groups.count, "groups",
          report.findings.count, "findings", fixed(processorTime() - start, 2), "s; peak memory",
          fixed(peakMemory(), 0), "MB")
      }
    }
    print("checksum", checksum)
  }

  private static func passing(_ check: () -> Report) -> Double {
    let start = wallTime()
    checksum &+= check().findings.count
    return wallTime() - start
  }
}
