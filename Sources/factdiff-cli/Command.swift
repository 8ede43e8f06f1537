// The commands and their options: what is parsed, what is printed as help, what a misspelling is compared with.

struct Option {
  var name: String
  var letter: Character?
  /// What `--help` calls the value; nil where the option takes none.
  var value: String?
  var help: String
}

struct Command {
  var name: String
  var operands: String
  var summary: String
  var options: [Option]
  /// Further paragraphs of the help page.
  var notes: [String] = []

  var usage: String {
    "usage: factdiff \(name)\(options.count > Command.common.count ? " [OPTION…]" : "")\(operands.isEmpty ? "" : " " + operands)"
  }

  static let all = [check, baseline, config, initialize, diff, extract, rules, explain, completions, man]

  static let common = [
    Option(name: "help", letter: "h", value: nil, help: "print this page")
  ]

  static let color = Option(
    name: "color", letter: nil, value: "WHEN", help: "auto, always or never (auto: on a terminal without NO_COLOR)")
  static let group = Option(
    name: "group", letter: nil, value: "HOW",
    help: "which documents are compared: auto, all, directory, key:NAME (default auto)")
  static let jobs = Option(name: "jobs", letter: "j", value: "N", help: "threads (default: one a processor)")
  static let ruleFolder = Option(
    name: "rules", letter: nil, value: "DIR", help: "add the rules of a folder, or replace those of the same id")
  static let explainAlignment = Option(
    name: "explain-alignment", letter: nil, value: nil,
    help: "say why values were compared; for two operands FILE:LINE, why theirs were or were not")
  static let inputs = [
    Option(
      name: "documents", letter: nil, value: "FILE",
      help: "read documents as JSON lines from a file, \"-\" is standard input"),
    Option(name: "allow-empty", letter: nil, value: nil, help: "exit 0 where no document is found"),
    Option(
      name: "max-file-size", letter: nil, value: "BYTES", help: "largest document, with K, M or G (default 64M)"),
  ]

  static let check = Command(
    name: "check", operands: "[PATH…]", summary: "compare documents and gate publishing",
    options: [
      Option(
        name: "format", letter: nil, value: "FORMAT",
        help: "text, compact, json, jsonl, sarif, github, gitlab, junit, markdown or html (default text)"),
      Option(
        name: "output", letter: "o", value: "[FORMAT=]FILE",
        help: "write the report to a file; with FORMAT, besides the report on standard output; repeatable"),
      group,
      Option(
        name: "fail-on", letter: nil, value: "SEVERITY",
        help: "hold at findings from error, warning or note on, or never"),
      ruleFolder, explainAlignment,
      Option(
        name: "stdin", letter: nil, value: nil, help: "read one document from standard input, as an editor holds it"),
      Option(
        name: "stdin-filename", letter: nil, value: "FILE",
        help: "the file that standard input stands for; what touches it is reported"),
    ] + gate + project + inputs + [jobs, color] + common,
    notes: [
      "Without PATH the documents of factdiff.json5 in the current folder are read. With that file, or with --base, PATHs that"
        + " are all files are a question about them: the whole event is compared, and what touches them is reported.",
      "PATH is a document or a folder, which is walked for .md, .markdown, .mdx, .txt, .srt and .vtt; .factdiffignore leaves files out.",
      "exit status: 0 publish, 1 hold, 2 could not judge",
    ])

  static let extract = Command(
    name: "extract", operands: "[PATH…]", summary: "print what documents state, one mention a line",
    options: [
      Option(name: "format", letter: nil, value: "FORMAT", help: "jsonl"),
      Option(name: "output", letter: "o", value: "FILE", help: "write to a file"),
      Option(name: "kinds", letter: nil, value: "A,B,…", help: "only mentions of these kinds"),
    ] + inputs + [jobs] + common)

  static let rules = Command(
    name: "rules", operands: "[test [DIR]]", summary: "list the rules, or run their examples",
    options: [
      Option(name: "format", letter: nil, value: "FORMAT", help: "text or json (default text)"),
      ruleFolder, jobs,
    ] + common,
    notes: ["\"rules test\" runs the examples of every rule, \"rules test DIR\" those of the rules in a folder."])

  static let diff = Command(
    name: "diff", operands: "A B", summary: "lay two documents out side by side, slot by slot",
    options: [
      Option(name: "format", letter: nil, value: "FORMAT", help: "text, json or html (default text)"),
      Option(name: "output", letter: "o", value: "FILE", help: "write to a file"),
      ruleFolder, explainAlignment,
      Option(
        name: "max-file-size", letter: nil, value: "BYTES", help: "largest document, with K, M or G (default 64M)"),
      color,
    ] + common,
    notes: ["exit status: 0 no contradiction, 1 a contradiction, 2 could not judge"])
}

extension Command {
  /// The page of `factdiff COMMAND --help`.
  var help: String {
    var page = usage + "\n\n" + summary + "\n\n"
    let heads = options.map { option in
      (option.letter.map { "-\($0), " } ?? "    ") + "--" + option.name + (option.value.map { " " + $0 } ?? "")
    }
    let width = heads.map(\.unicodeScalars.count).max() ?? 0
    for (head, option) in zip(heads, options) {
      page += "  " + head + String(repeating: " ", count: width - head.unicodeScalars.count + 2) + option.help + "\n"
    }
    for note in notes { page += "\n" + note + "\n" }
    return page
  }

  /// The page of `factdiff --help`.
  static let overview: String = {
    var page = "usage: factdiff COMMAND [OPTION…] [PATH…]\n\n"
    page += "find where documents about one event contradict each other\n\n"
    for command in all {
      page +=
        "  " + command.name + String(repeating: " ", count: max(1, 13 - command.name.utf8.count)) + command.summary
        + "\n"
    }
    page += "\n  --help     print this page, or that of a command\n  --version  print the version\n"
    page += "\nexit status: 0 publish, 1 hold, 2 could not judge\n"
    return page
  }()
}
