// What a package lays beside the binary: completions that complete, a manual page that names every option.
import Foundation
import Testing

@Suite struct ShellTests {
  private func completions(_ line: String) throws -> Set<String> {
    let folder = try TemporaryFolder(["summary.md": "x"])
    let script = try folder.factdiff("completions", "bash")
    #expect(script.status == 0 && script.errors.isEmpty)
    try folder.write(Array(script.output.utf8), to: "factdiff.bash")
    // Words as bash parts them: "=" stands alone.
    let words = line.replacing("=", with: " = ").split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    let all = line.hasSuffix(" ") || line.hasSuffix("=") ? words + [""] : words
    let quoted = all.map { "'\($0)'" }.joined(separator: " ")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.currentDirectoryURL = folder.url
    process.arguments = [
      "-c",
      "source ./factdiff.bash; COMP_WORDS=(\(quoted)); COMP_CWORD=\(all.count - 1); _factdiff; printf '%s\\n' \"${COMPREPLY[@]}\"",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Set(String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash")))
  func bashCompletes() throws {
    #expect(try completions("factdiff ch") == ["check"])
    #expect(try completions("factdiff check --format s") == ["sarif"])
    #expect(try completions("factdiff check --format=mark") == ["markdown"])
    #expect(try completions("factdiff check --fail-on ") == ["error", "warning", "note", "never"])
    #expect(try completions("factdiff check --out") == ["--output"])
    #expect(try completions("factdiff check sum") == ["summary.md"])
    #expect(try completions("factdiff explain model") == ["model-name"])
    #expect(try completions("factdiff completions z") == ["zsh"])
    #expect(try completions("factdiff ").isSuperset(of: ["check", "diff", "--version"]))
  }

  @Test func everyOptionIsInAllOfThem() throws {
    let folder = try TemporaryFolder()
    let page = try folder.factdiff("man").output
    #expect(page.utf8.allSatisfy { $0 < 0x80 } && page.hasPrefix(".TH FACTDIFF 1 "))
    #expect(page.split(separator: "\n").allSatisfy { !$0.hasPrefix("'") })
    let scripts = try ["zsh", "fish"].map { try folder.factdiff("completions", $0).output }
    for line in try folder.factdiff("--help").output.split(separator: "\n")
    where line.hasPrefix("  ") && !line.hasPrefix("  -") {
      let command = String(line.split(separator: " ")[0])
      #expect(page.contains(".SS factdiff \(command)"))
      for option in try folder.factdiff(command, "--help").output.matches(of: /--([a-z-]+)/).map({ String($0.1) }) {
        if option.hasPrefix("-") { continue }
        #expect(page.contains("\\-\\-" + option.replacing("-", with: "\\-")), "\(command) --\(option)")
        #expect(scripts[0].contains("--" + option) && scripts[1].contains("-l " + option), "\(command) --\(option)")
      }
    }
    #expect(try folder.factdiff("completions", "csh").status == 2)
    #expect(try folder.factdiff("completions").status == 2)
  }
}
