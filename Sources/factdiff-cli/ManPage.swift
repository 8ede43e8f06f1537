// factdiff(1), made from the commands. The source is roff with the macros of man(7), plain ASCII.
import FactDiff

enum ManPage {
  static var text: String {
    var page = ".TH FACTDIFF 1 \"\" \"\(Tool.name) \(Tool.version)\" \"User Commands\"\n"
    page += ".SH NAME\n" + roff("factdiff - find where documents about one event contradict each other") + "\n"
    page += ".SH SYNOPSIS\n"
    for (place, command) in Command.all.enumerated() {
      if place > 0 { page += ".br\n" }
      page += ".B " + roff("factdiff \(command.name)") + "\n"
      page += roff((command.options.count > Command.common.count ? "[OPTION…] " : "") + command.operands) + "\n"
    }
    page += ".SH DESCRIPTION\n"
    page +=
      roff(
        "factdiff reads several summaries or translations of one event and finds where they contradict each other: dates, "
          + "durations, amounts, counts, factors, model names, versions, identifiers. It prints each contradiction with the "
          + "quotes of all sources, and its exit status can stop a publishing job.") + "\n"
    page += ".SH COMMANDS\n"
    for command in Command.all {
      page += ".SS " + roff("factdiff \(command.name) \(command.operands)") + "\n"
      page += roff(sentence(command.summary)) + "\n"
      for option in command.options {
        page += ".TP\n"
        if let letter = option.letter { page += "\\fB" + roff("-\(letter)") + "\\fR, " }
        page += "\\fB" + roff("--\(option.name)") + "\\fR"
        if let value = option.value { page += " \\fI" + roff(value) + "\\fR" }
        page += "\n" + roff(sentence(option.help)) + "\n"
      }
      for note in command.notes { page += ".PP\n" + roff(sentence(note)) + "\n" }
    }
    page += ".SH EXIT STATUS\n"
    for (status, meaning) in [
      ("0", "publish: no finding at or above the gate"),
      ("1", "hold: such a finding, or nothing was compared"),
      ("2", "could not judge: bad usage, unreadable input, a broken rule or configuration"),
    ] {
      page += ".TP\n.B \(status)\n" + roff(sentence(meaning)) + "\n"
    }
    page += ".SH FILES\n"
    for (file, meaning) in [
      ("factdiff.json5", "configuration, beside the documents"),
      (".factdiffignore", "what the walk through folders leaves out, in the syntax of .gitignore"),
    ] {
      page += ".TP\n.I " + roff(file) + "\n" + roff(sentence(meaning)) + "\n"
    }
    page += ".SH ENVIRONMENT\n.TP\n.B NO_COLOR\n" + roff("No colours, whatever the terminal.") + "\n"
    page += ".SH EXAMPLES\n"
    for (place, (line, meaning)) in [
      ("factdiff check summaries", "compare the documents of a folder and say whether they may be published"),
      (
        "factdiff check summaries --output sarif=factdiff.sarif --output html=report.html",
        "write two reports besides the one on standard output"
      ),
      ("factdiff diff talk.md talk.ja.md", "lay two documents out side by side"),
      ("factdiff explain model-name", "print why a rule is there and what it compares"),
    ].enumerated() {
      page += (place == 0 ? "" : ".PP\n") + roff(sentence(meaning)) + "\n.PP\n.nf\n.RS\n" + roff(line) + "\n.RE\n.fi\n"
    }
    return page
  }

  /// "Write the report to a file."
  private static func sentence(_ text: String) -> String {
    let text = text.prefix(1).uppercased() + text.dropFirst()
    return text.hasSuffix(".") ? text : text + "."
  }

  /// Text that roff shows as it is: no request at the start of a line, ASCII minus signs, everything else by its number.
  private static func roff(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case ".", "'": result += result.isEmpty ? "\\&\(scalar)" : "\(scalar)"
      case _ where scalar.isASCII: result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      }
    }
    return result
  }
}
