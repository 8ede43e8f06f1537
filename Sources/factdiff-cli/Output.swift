// Where bytes go: standard output or a file that takes its name when it is whole.
import FactDiff

/// Why nothing more can be printed.
enum OutputFailure: Error {
  /// The reader of standard output has gone away: end quietly.
  case closedPipe
  case input(InputError)
}

/// Keeps bytes back and passes them on as they came, without joining them.
struct Output {
  /// Bytes that are kept back until they are this many, so that a failure on the way prints nothing of a small output.
  private static let limit = 16 << 20

  private var pieces: [[UInt8]] = []
  private var count = 0
  private let file: System.PendingFile?

  /// nil or "-" is standard output.
  init(_ path: String?) throws(InputError) {
    if let path, path != "-" { file = try System.PendingFile(path) } else { file = nil }
  }

  mutating func append(_ more: [UInt8]) throws(OutputFailure) {
    pieces.append(more)
    count += more.count
    if count >= Output.limit { try flush() }
  }

  private mutating func flush() throws(OutputFailure) {
    for piece in pieces { try write(piece) }
    pieces.removeAll(keepingCapacity: true)
    count = 0
  }

  private func write(_ bytes: [UInt8]) throws(OutputFailure) {
    if let file {
      do throws(InputError) { try file.append(bytes) } catch { throw .input(error) }
    } else {
      let code = System.write(bytes, to: System.standardOutput)
      if System.isBrokenPipe(code) { throw .closedPipe }
      if code != 0 {
        throw .input(InputError(path: "<stdout>", message: "cannot be written: " + System.reason(code)))
      }
    }
  }

  mutating func finish() throws(OutputFailure) {
    try flush()
    if let file {
      do throws(InputError) { try file.finish() } catch { throw .input(error) }
    }
  }

  /// Leaves no partial file.
  func discard() { file?.discard() }
}

enum ColorChoice: String, CaseIterable {
  case auto, always, never

  func isOn(for descriptor: Int32) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      System.isTerminal(descriptor) && (System.variable("NO_COLOR") ?? "").isEmpty && System.variable("TERM") != "dumb"
    }
  }
}
