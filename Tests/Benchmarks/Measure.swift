// Processor time and memory, of this process and of `grep` beside it.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ends with a line about what was asked wrongly.
func refuse(_ line: String) -> Never {
  let bytes = Array((line + "\n").utf8)
  _ = write(2, bytes, bytes.count)
  exit(2)
}

/// Processor time of this process in seconds: what others do on the machine does not count.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Seconds of a clock that never goes back: what several threads do at once counts once.
func wallTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The most memory that was ever in use, in megabytes.
func peakMemory() -> Double { megabytes(usage()) }

private func megabytes(_ usage: rusage) -> Double {
  #if canImport(Darwin)
    return Double(usage.ru_maxrss) / 1e6
  #else
    return Double(usage.ru_maxrss) / 1e3
  #endif
}

private func usage() -> rusage {
  var usage = rusage()
  #if canImport(Glibc)
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  #else
    getrusage(RUSAGE_SELF, &usage)
  #endif
  return usage
}

/// The documents in one file, for `grep`.
struct TemporaryFile {
  let path: String

  /// nil where no file can be written.
  init?(_ documents: [[UInt8]]) {
    var name = Array("/tmp/factdiff-benchmark-XXXXXX".utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { return nil }
    path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard write(Array(documents.joined()), to: file) else {
      remove()
      return nil
    }
  }

  func remove() { unlink(path) }

  /// Processor time of `grep -c 2026` over the file, in seconds; nil where there is no grep.
  func timeOfGrep() -> Double? { ChildRun(["grep", "-c", "2026", path])?.processor }
}

/// Another program, run to its end; what it prints is dropped.
struct ChildRun {
  /// Seconds by the clock.
  let elapsed: Double
  /// Seconds of processor time.
  let processor: Double
  /// The most memory that it had, in megabytes.
  let memory: Double

  /// nil where it cannot be started or fails.
  init?(_ arguments: [String]) {
    let words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    let start = ContinuousClock.now
    var child = pid_t()
    guard posix_spawnp(&child, arguments[0], &actions, nil, words, environ) == 0 else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(child, &status, 0, &usage) == child, status == 0 else { return nil }
    elapsed = (ContinuousClock.now - start) / .seconds(1)
    processor = ChildRun.seconds(usage.ru_utime) + ChildRun.seconds(usage.ru_stime)
    memory = megabytes(usage)
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
