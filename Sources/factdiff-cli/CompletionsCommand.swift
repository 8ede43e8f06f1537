// `factdiff completions bash|zsh|fish` and `factdiff man`: what a package puts beside the binary.
import FactDiff

extension Command {
  static let completions = Command(
    name: "completions", operands: "bash|zsh|fish", summary: "print the completions of a shell", options: common)

  static let man = Command(name: "man", operands: "", summary: "print the manual page", options: common)
}

enum Shell: String, CaseIterable { case bash, zsh, fish }

struct CompletionsCommand {
  let shell: Shell

  init(_ arguments: Arguments) throws(Failure) {
    do throws(UsageError) {
      guard let name = arguments.operands.first, arguments.operands.count == 1 else {
        throw arguments.error("the name of a shell belongs here: bash, zsh or fish")
      }
      shell = try arguments.choice(name, "shell")
    } catch {
      throw .usage(error)
    }
  }

  func run() throws(Failure) -> ExitStatus {
    let script =
      switch shell {
      case .bash: Completions.bash
      case .zsh: Completions.zsh
      case .fish: Completions.fish
      }
    try writeAll(Array(script.utf8), to: nil)
    return .publish
  }
}

struct ManCommand {
  init(_ arguments: Arguments) throws(Failure) {
    if !arguments.operands.isEmpty { throw .usage(arguments.error("nothing belongs here")) }
  }

  func run() throws(Failure) -> ExitStatus {
    try writeAll(Array(ManPage.text.utf8), to: nil)
    return .publish
  }
}

enum Completions {
  private static var names: String { Command.all.map(\.name).joined(separator: " ") }

  /// For bash 3.2 and later, with or without the bash-completion package.
  static var bash: String {
    var script = """
      # bash completion for factdiff: source it, or lay it into bash-completion's folder as "factdiff".
      _factdiff() {
        local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}" words=""
        COMPREPLY=()
        # "--format=x" comes as three words.
        if [[ $cur == "=" ]]; then cur=""; elif [[ $prev == "=" ]]; then prev="${COMP_WORDS[COMP_CWORD-2]}"; fi
        if [[ $COMP_CWORD -eq 1 ]]; then
          COMPREPLY=($(compgen -W "\(names) --help --version" -- "$cur"))
          return
        fi
        case "${COMP_WORDS[1]} $prev" in

      """
    for command in Command.all {
      for option in command.options {
        guard let values = CompletionWords.values(of: option, in: command) else { continue }
        let letter = option.letter.map { "|\"\(command.name) -\($0)\"" } ?? ""
        script += "    \"\(command.name) --\(option.name)\"\(letter)) words=\"\(values.joined(separator: " "))\" ;;\n"
      }
    }
    script += """
        esac
        if [[ -n $words ]]; then COMPREPLY=($(compgen -W "$words" -- "$cur")); return; fi
        case "${COMP_WORDS[1]}" in

      """
    for command in Command.all {
      let options = CompletionWords.options(of: command).joined(separator: " ")
      let operands = CompletionWords.operands(of: command)
      script += "    \(command.name)) if [[ $cur == -* ]]; then words=\"\(options)\""
      if let operands { script += "; else words=\"\(operands.joined(separator: " "))\"" }
      script += "; fi"
      script += operands == nil ? " ;;\n" : "; COMPREPLY=($(compgen -W \"$words\" -- \"$cur\")); return ;;\n"
    }
    return script + """
        esac
        if [[ $cur == -* ]]; then
          COMPREPLY=($(compgen -W "$words" -- "$cur"))
        else
          compopt -o filenames 2> /dev/null
          local IFS=$'\\n'
          COMPREPLY=($(compgen -f -- "$cur"))
        fi
      }
      complete -F _factdiff factdiff

      """
  }

  static var zsh: String {
    var script =
      "#compdef factdiff\n# zsh completion for factdiff: lay it into a folder of $fpath as \"_factdiff\".\n\n"
    script += "_factdiff() {\n  local -a commands\n  commands=(\n"
    for command in Command.all { script += "    '\(command.name):\(zshText(command.summary))'\n" }
    script += """
        )
        if (( CURRENT == 2 )); then
          _describe command commands
          _arguments '--help[print the commands]' '--version[print the version]'
          return
        fi
        local name=$words[2]
        shift words
        (( CURRENT-- ))
        case $name in

      """
    for command in Command.all {
      script += "    \(command.name))\n      _arguments -s \\\n"
      for option in command.options {
        let text = zshText(option.help)
        let repeats = option.name == "output" || option.name == "rules" ? "*" : ""
        var action = ""
        if let value = option.value {
          let words = CompletionWords.values(of: option, in: command)
          action = ":" + zshText(value) + ":" + (words.map { "(" + $0.joined(separator: " ") + ")" } ?? "_files")
        }
        script += "        '\(repeats)--\(option.name)\(option.value == nil ? "" : "=")[\(text)]\(action)' \\\n"
        if let letter = option.letter { script += "        '\(repeats)-\(letter)[\(text)]\(action)' \\\n" }
      }
      let operands = CompletionWords.operands(of: command)
      let action = operands.map { $0.isEmpty ? " " : "(" + $0.joined(separator: " ") + ")" } ?? "_files"
      script += "        '*:\(zshText(command.operands.isEmpty ? "nothing" : command.operands)):\(action)'\n      ;;\n"
    }
    return script
      + "  esac\n}\n\nif [[ $zsh_eval_context[-1] == loadautofunc ]]; then _factdiff \"$@\"; else compdef _factdiff factdiff; fi\n"
  }

  /// Inside single quotes and brackets.
  private static func zshText(_ text: String) -> String {
    text.flatMap { letter -> String in
      switch letter {
      case "'": "'\\''"
      case "[", "]", ":", "\\": "\\" + String(letter)
      default: String(letter)
      }
    }.reduce(into: "") { $0.append($1) }
  }

  static var fish: String {
    var script = "# fish completion for factdiff: lay it into ~/.config/fish/completions as \"factdiff.fish\".\n"
    script += "complete -c factdiff -n __fish_use_subcommand -f -l help -d 'print the commands'\n"
    script += "complete -c factdiff -n __fish_use_subcommand -f -l version -d 'print the version'\n"
    for command in Command.all {
      let condition = "-n '__fish_seen_subcommand_from \(command.name)'"
      script +=
        "complete -c factdiff -n __fish_use_subcommand -f -a \(command.name) -d '\(fishText(command.summary))'\n"
      for option in command.options {
        script += "complete -c factdiff \(condition) -l \(option.name)"
        if let letter = option.letter { script += " -s \(letter)" }
        if option.value != nil {
          if let values = CompletionWords.values(of: option, in: command) {
            script += " -x -a '\(values.joined(separator: " "))'"
          } else {
            script += " -r"
          }
        }
        script += " -d '\(fishText(option.help))'\n"
      }
      if let operands = CompletionWords.operands(of: command) {
        script += "complete -c factdiff \(condition) -f"
        script += operands.isEmpty ? "\n" : " -a '\(operands.joined(separator: " "))'\n"
      }
    }
    return script
  }

  private static func fishText(_ text: String) -> String {
    text.reduce(into: "") { result, letter in
      if letter == "'" || letter == "\\" { result.append("\\") }
      result.append(letter)
    }
  }
}
