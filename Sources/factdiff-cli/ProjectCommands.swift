// The options that a project decides with, and the commands about its files: configuration, baseline, init.

extension Command {
  static let explain = Command(
    name: "explain", operands: "RULE|FINGERPRINT [PATH…]", summary: "print the page of a rule, or replay a finding",
    options: [
      Option(name: "format", letter: nil, value: "FORMAT", help: "text, markdown or json (default text)"), group,
      ruleFolder,
    ] + project + inputs + [jobs, color] + common,
    notes: [
      "FINGERPRINT is the id of a finding, or its first six signs and more. The documents are checked again, those of PATHs or"
        + " of factdiff.json5, and what was read and compared is told."
    ])

  /// What decides whether to publish.
  static let gate = [
    Option(name: "only-new", letter: nil, value: nil, help: "hold at findings that were not there before alone"),
    Option(
      name: "limit", letter: nil, value: "RULE=N",
      help: "let N findings of a rule pass and hold at more, whatever their severity; repeatable"),
    Option(name: "minimum-sources", letter: nil, value: "N", help: "hold where an event has fewer sources"),
    Option(
      name: "minimum-coverage", letter: nil, value: "PERCENT",
      help: "hold where a smaller share of the assertions was compared"),
    Option(name: "allow-single", letter: nil, value: nil, help: "publish even where nothing could be compared"),
    Option(
      name: "allow-stale", letter: nil, value: nil, help: "publish although entries of the baseline occur no more"),
    Option(name: "verdict", letter: nil, value: "FILE", help: "write the verdict as JSON for a publishing job"),
  ]

  /// What a configuration may say too.
  static let project = [
    Option(
      name: "base", letter: nil, value: "REV",
      help: "compare with a git revision: new, updated and fixed findings; hold at new and updated ones"),
    Option(name: "baseline", letter: nil, value: "FILE", help: "accept the findings of a baseline"),
    Option(
      name: "config", letter: nil, value: "FILE", help: "read this configuration rather than the nearest factdiff.json5"
    ),
    Option(name: "no-config", letter: nil, value: nil, help: "read no configuration"),
    Option(name: "exclude-drafts", letter: nil, value: nil, help: "leave documents with draft: true out"),
    Option(
      name: "today", letter: nil, value: "DATE",
      help: "the date that the end of a suppression is held against (default: the newest date of the documents)"),
  ]

  static let baseline = Command(
    name: "baseline", operands: "write|show|prune [PATH…]", summary: "accept the findings that there are",
    options: [group, ruleFolder] + project.filter { $0.name != "base" } + inputs + [jobs] + common,
    notes: [
      "\"write\" accepts all findings, \"prune\" takes out those that occur no more, \"show\" lists them."
        + " Without --baseline the file is the one of the configuration, else factdiff.baseline.json beside it."
    ])

  static let config = Command(
    name: "config", operands: "[PATH…]", summary: "print every setting and where it was made",
    options: [
      Option(name: "format", letter: nil, value: "FORMAT", help: "text or json (default text)"), group,
      Option(
        name: "fail-on", letter: nil, value: "SEVERITY",
        help: "hold at findings from error, warning or note on, or never"),
      ruleFolder,
    ] + gate.filter { $0.name != "verdict" } + project.filter { $0.name != "base" && $0.name != "today" } + common)

  static let initialize = Command(
    name: "init", operands: "[FOLDER]", summary: "write a configuration, a CI workflow and a hook",
    options: [
      Option(name: "no-workflow", letter: nil, value: nil, help: "write no .github/workflows/factdiff.yml"),
      Option(
        name: "repository", letter: nil, value: "OWNER/REPO", help: "where the workflow gets the tool from"),
      Option(name: "no-hook", letter: nil, value: nil, help: "write no git hook"), color,
    ] + common,
    notes: [
      "FOLDER holds the documents (default: the current folder). The configuration is written into the current folder; a file"
        + " that is there already is left as it is. Then the documents are checked once."
    ])
}
