// Runs the built command as a user would, in a folder of its own.
import Foundation
import Testing

struct CommandRun {
  var status: Int32
  var output: String
  var errors: String

  /// The binary lies beside the test bundle; the test target depends on it, so it is always built.
  static let binary: URL? = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let folders = [bundle, packageRoot.appendingPathComponent(".build/debug")]
    // Inside a bundle (macOS) the products lie some folders above.
    let above = [1, 2, 3].map { steps in (0..<steps).reduce(bundle) { url, _ in url.deletingLastPathComponent() } }
    return (folders + above).map { $0.appendingPathComponent("factdiff") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()

  /// A started process, its two outputs going to files so that no pipe can fill up.
  static func start(
    _ arguments: [String], in folder: URL, input: String = "", out: URL, errors: URL
  ) throws -> Process {
    let binary = try #require(CommandRun.binary, "the factdiff binary was not built beside the tests")
    for file in [out, errors] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: errors)
    let pipe = Pipe()
    process.standardInput = pipe
    try unblockingSignals { try process.run() }
    // What hangs is killed and fails, rather than holding up all tests.
    DispatchQueue.global().asyncAfter(deadline: .now() + 120) {
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
    // A command that refuses its arguments ends without reading: its exit status is judged, not the pipe.
    pipesMayClose
    if !input.isEmpty { try? pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8)) }
    try pipe.fileHandleForWriting.close()
    return process
  }
}

/// Writing to a pipe that nobody reads any more fails; without this it would end all tests.
private let pipesMayClose: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

/// Threads that tests run on block most signals, and what they start would inherit that.
private func unblockingSignals(_ body: () throws -> Void) rethrows {
  var none = sigset_t()
  var before = sigset_t()
  sigemptyset(&none)
  pthread_sigmask(SIG_SETMASK, &none, &before)
  defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
  try body()
}

/// A folder that is there for one test.
final class TemporaryFolder {
  let url: URL
  private let outputs: URL

  init(_ files: [String: String] = [:]) throws {
    let base = FileManager.default.temporaryDirectory.appendingPathComponent("factdiff-" + UUID().uuidString)
    url = base.appendingPathComponent("work")
    outputs = base.appendingPathComponent("outputs")
    for folder in [url, outputs] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    for (name, text) in files { try write(Array(text.utf8), to: name) }
  }

  deinit { try? FileManager.default.removeItem(at: url.deletingLastPathComponent()) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
  }

  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }

  /// Runs `factdiff` with this folder, or another one, as its current folder.
  func factdiff(_ arguments: String..., input: String = "", in folder: URL? = nil) throws -> CommandRun {
    try factdiff(arguments, input: input, in: folder)
  }

  func factdiff(_ arguments: [String], input: String = "", in folder: URL? = nil) throws -> CommandRun {
    let (out, errors) = (outputs.appendingPathComponent("out"), outputs.appendingPathComponent("errors"))
    let process = try start(arguments, input: input, in: folder)
    process.waitUntilExit()
    let status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    return CommandRun(
      status: status, output: String(decoding: try Data(contentsOf: out), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }

  func start(_ arguments: [String], input: String = "", in folder: URL? = nil) throws -> Process {
    try CommandRun.start(
      arguments, in: folder ?? url, input: input, out: outputs.appendingPathComponent("out"),
      errors: outputs.appendingPathComponent("errors"))
  }
}
