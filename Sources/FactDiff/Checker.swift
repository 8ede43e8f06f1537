// The pipeline on one screen: sources → mentions → groups → slots → findings → report. Start reading here.

/// Checks sources against each other.
public enum Checker {
  /// Compares all sources, group by group. Total: whatever was loaded can be checked.
  public static func check(sources: [Source], options: CheckOptions) -> Report {
    check(sources: sources, mentions: sources.map { Extraction.mentions(of: $0) }, options: options)
  }

  /// The same for mentions that have been extracted already, in the order of the sources.
  package static func check(sources: [Source], mentions: [[Mention]], options: CheckOptions) -> Report {
    // Alignment walks block by block; a link's target may lie far from its text.
    let mentions = mentions.map {
      $0.sorted {
        ($0.block, $0.text.lowerBound, $0.range.lowerBound) < ($1.block, $1.text.lowerBound, $1.range.lowerBound)
      }
    }
    let groups = EventGrouping(sources: sources, mentions: mentions).groups(options.grouping)
    var findings = FrontMatterFindings.findings(sources: sources, groups: groups, rules: options.rules)
    var compared: [ComparedSlot] = []
    var coverage = Coverage()
    coverage.sources = sources.count
    coverage.unreadFrontMatter = sources.filter { !$0.problems.isEmpty }.count
    for group in groups {
      if group.sources.count == 1 { coverage.singleGroups += 1 }
      let alignment = Alignment(sources: sources, mentions: mentions, members: group.sources)
      let (slots, aligned, assertions) = alignment.slots()
      coverage.assertions += assertions
      coverage.aligned += aligned
      coverage.slots += slots.count
      let evaluation = Evaluation(sources: sources, mentions: mentions, group: group, rules: options.rules)
      findings += evaluation.findings(of: slots)
      compared += slots.map { evaluation.compared($0) }
    }
    coverage.unaligned = coverage.assertions - coverage.aligned
    findings = FindingOrder.sorted(findings)
    let gate = Gate.decide(findings: findings, groups: groups, coverage: coverage, options: options)
    return Report(
      sources: sources, groups: groups, findings: findings, slots: compared, coverage: coverage, gate: gate)
  }
}
