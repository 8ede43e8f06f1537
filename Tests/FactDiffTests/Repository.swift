// A git repository that is there for one test.
import Foundation
import Testing

/// Documents under version control, committed as the test goes on.
final class Repository {
  let folder: TemporaryFolder

  init(_ files: [String: String] = [:]) throws {
    folder = try TemporaryFolder(files)
    try git("init", "-q", "-b", "main", ".")
    if !files.isEmpty { try commit("first") }
  }

  func write(_ text: String, to name: String) throws { try folder.write(Array(text.utf8), to: name) }

  func commit(_ message: String) throws {
    try git("add", "-A")
    try git("commit", "-q", "--allow-empty", "-m", message)
  }

  @discardableResult
  func git(_ words: String..., in place: URL? = nil) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "protocol.file.allow=always"] + words
    process.currentDirectoryURL = place ?? folder.url
    // Whatever the machine has configured, and a hook that these tests may run in.
    var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("GIT_") }
    environment["GIT_CONFIG_GLOBAL"] = "/dev/null"
    environment["GIT_CONFIG_SYSTEM"] = "/dev/null"
    process.environment = environment
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
