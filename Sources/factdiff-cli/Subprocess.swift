// Runs another program: arguments in, bytes out, no shell in between.
import FactDiff

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A running program that is spoken to over two pipes.
struct Subprocess {
  private let process: pid_t
  /// What the program reads, and what it writes.
  private let input: Int32
  private let output: Int32

  /// What came of a program that ran to its end.
  struct Outcome {
    var status: Int32
    var output: [UInt8]
    /// The first line of what it complained about.
    var complaint: String
  }

  /// Starts a program that is looked for in the path. Its complaints go to `errors`, or nowhere.
  init?(_ words: [String], errors: Int32? = nil) {
    guard let inward = Subprocess.pipe() else { return nil }
    guard let outward = Subprocess.pipe() else {
      for end in [inward.read, inward.write] { close(end) }
      return nil
    }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, inward.read, 0)
    posix_spawn_file_actions_adddup2(&actions, outward.write, 1)
    if let errors {
      posix_spawn_file_actions_adddup2(&actions, errors, 2)
    } else {
      posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    }
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    let code = posix_spawnp(&child, words[0], &actions, nil, arguments, environ)
    close(inward.read)
    close(outward.write)
    guard code == 0 else {
      close(inward.write)
      close(outward.read)
      return nil
    }
    process = child
    input = inward.write
    output = outward.read
  }

  /// Both ends, closed in programs that are started later.
  private static func pipe() -> (read: Int32, write: Int32)? {
    var ends: [Int32] = [0, 0]
    #if canImport(Glibc)
      guard Glibc.pipe(&ends) == 0 else { return nil }
    #elseif canImport(Musl)
      guard Musl.pipe(&ends) == 0 else { return nil }
    #else
      guard Darwin.pipe(&ends) == 0 else { return nil }
    #endif
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Writes all of it; false where the program does not listen any more.
  func write(_ bytes: [UInt8]) -> Bool { System.write(bytes, to: input) == 0 }

  /// Up to that many bytes; none at the end.
  func read(atMost count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while true {
        #if canImport(Glibc)
          let got = Glibc.read(output, buffer.baseAddress, count)
        #elseif canImport(Musl)
          let got = Musl.read(output, buffer.baseAddress, count)
        #else
          let got = Darwin.read(output, buffer.baseAddress, count)
        #endif
        if got < 0, errno == EINTR { continue }
        filled = max(0, got)
        return
      }
    }
  }

  func closeInput() { close(input) }

  /// Waits for the end; `input` must have been closed.
  func finish() -> Int32 {
    close(output)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  /// Runs a program that reads nothing. nil where it cannot be started.
  static func run(_ words: [String]) -> Outcome? {
    guard let complaints = pipe() else { return nil }
    guard let process = Subprocess(words, errors: complaints.write) else {
      for end in [complaints.read, complaints.write] { close(end) }
      return nil
    }
    process.closeInput()
    close(complaints.write)
    var outcome = Outcome(status: 0, output: [], complaint: "")
    while true {
      let piece = process.read(atMost: 1 << 16)
      if piece.isEmpty { break }
      outcome.output += piece
    }
    outcome.status = process.finish()
    // The program is over: what it complained about waits in the pipe, or was cut off there.
    var buffer = [UInt8](repeating: 0, count: 4096)
    #if canImport(Glibc)
      let got = Glibc.read(complaints.read, &buffer, buffer.count)
    #elseif canImport(Musl)
      let got = Musl.read(complaints.read, &buffer, buffer.count)
    #else
      let got = Darwin.read(complaints.read, &buffer, buffer.count)
    #endif
    close(complaints.read)
    outcome.complaint = String(decoding: buffer.prefix(max(0, got)).prefix { $0 != 0x0A }, as: UTF8.self)
    return outcome
  }
}
