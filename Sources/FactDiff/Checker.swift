// The pipeline on one screen: sources → mentions → groups → slots → findings → report. Start reading here.

/// Checks sources against each other.
public enum Checker {
  /// Reads the words that comparing needs, which the first comparison does otherwise.
  package static func prepare() { _ = ConceptLexicon.embedded }

  /// Compares all sources, group by group. Total: whatever was loaded can be checked.
  public static func check(sources: [Source], options: CheckOptions) -> Report {
    check(sources: sources, mentions: sources.map { Extraction.mentions(of: $0) }, options: options)
  }

  /// The same for mentions that have been extracted already, in the order of the sources.
  package static func check(sources given: [Source], mentions: [[Mention]], options: CheckOptions) -> Report {
    let (sources, extracted) = options.selected(given, mentions)
    let mentions = mapInParallel(count: sources.count, batch: 1 + sources.count / 64, jobs: options.jobs) {
      ComparedMentions.settled(extracted[$0], of: sources[$0])
    }
    let features = DocumentFeatures(sources: sources, mentions: mentions, jobs: options.jobs)
    let groups = EventGrouping(sources: sources, mentions: mentions, jobs: options.jobs, features: features)
      .groups(options.grouping)
    let paths = sources.map { options.path(of: $0) }
    var findings = FrontMatterFindings.findings(sources: sources, groups: groups, rules: options.rules, paths: paths)
    var compared: [ComparedSlot] = []
    var coverage = Coverage()
    coverage.sources = sources.count
    coverage.unreadFrontMatter = sources.filter { !$0.problems.isEmpty }.count
    coverage.drafts = given.count - sources.count
    coverage.singleGroups = groups.count { $0.sources.count == 1 }
    // The largest group first, so that no thread is left alone with it at the end.
    let order = groups.indices.sorted { (groups[$1].sources.count, $0) < (groups[$0].sources.count, $1) }
    let outcomes = mapInParallel(count: groups.count, batch: 1 + groups.count / 256, jobs: options.jobs) {
      let group = groups[order[$0]]
      let alignment = Alignment(sources: sources, mentions: mentions, members: group.sources, features: features)
      let (slots, aligned, assertions) = alignment.slots()
      let evaluation = Evaluation(
        sources: sources, mentions: mentions, group: group, rules: options.rules,
        authority: options.authority(of: group, paths), paths: paths,
        groupKey: options.key(of: group, sources))
      return (place: order[$0], outcome: evaluation.evaluate(slots), aligned: aligned, assertions: assertions)
    }
    for group in outcomes.sorted(by: { $0.place < $1.place }) {
      coverage.assertions += group.assertions
      coverage.aligned += group.aligned
      findings += group.outcome.findings
      compared += group.outcome.compared
    }
    coverage.slots = compared.count
    coverage.unaligned = coverage.assertions - coverage.aligned
    let heard = Suppressing(
      findings, sources: sources, groups: groups, rules: options.rules, today: options.today, paths: paths)
    var report = Report(
      sources: sources, groups: groups, findings: FindingOrder.sorted(heard.active), slots: compared,
      coverage: coverage, gate: GateResult(failOn: options.failOn.rawValue, verdict: .hold))
    report.suppressed = FindingOrder.sorted(heard.suppressed)
    report.gate = options.gate.decide(report)
    report.rules = options.rules
    if let question = options.question { report.answer(question, mentions) }
    return report
  }

  /// Into how many events the sources fall.
  package static func groupCount(sources: [Source], mentions: [[Mention]]) -> Int {
    EventGrouping(sources: sources, mentions: mentions).groups(.auto).count
  }
}
