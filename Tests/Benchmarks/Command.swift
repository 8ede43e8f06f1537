// The command itself: files in, JSON lines out, on one worker and on two.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Documents as files of a folder of their own.
struct TemporaryFolder {
  let path: String
  private let files: [String]

  /// The documents, over and over again; nil where they cannot be written.
  init?(_ documents: [[UInt8]], rounds: Int) {
    var name = Array("/tmp/factdiff-benchmark-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { return nil }
    let folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    path = folder
    files = (0..<documents.count * rounds).map { "\(folder)/\($0).md" }
    for (index, file) in files.enumerated() {
      guard write(documents[index % documents.count], to: open(file, O_WRONLY | O_CREAT | O_EXCL, 0o600)) else {
        remove()
        return nil
      }
    }
  }

  func remove() {
    for file in files { unlink(file) }
    rmdir(path)
  }
}

/// Writes all bytes and closes the file.
func write(_ document: [UInt8], to file: Int32) -> Bool {
  guard file >= 0 else { return false }
  defer { close(file) }
  var rest = document[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    guard written > 0 else { return false }
    rest = rest.dropFirst(written)
  }
  return true
}

/// `factdiff extract` over a folder of these documents, where the command lies beside this program.
func measureCommand(_ documents: [[UInt8]], rounds: Int) {
  let program = CommandLine.arguments[0]
  let command = String(program.lastIndex(of: "/").map { program[...$0] } ?? "") + "factdiff"
  guard access(command, X_OK) == 0, let folder = TemporaryFolder(documents, rounds: rounds) else {
    print("extract      is not measured: build the command first, `swift build -c release`")
    return
  }
  defer { folder.remove() }
  let megabytes = Double(documents.reduce(0) { $0 + $1.count } * rounds) / 1e6
  var single: Double?
  for jobs in [1, 2] {
    let runs = (0..<3).compactMap { _ in
      ChildRun([command, "extract", "--jobs", String(jobs), folder.path])
    }
    guard let best = runs.min(by: { $0.elapsed < $1.elapsed }),
      let processor = runs.map(\.processor).min()
    else { return print("extract      failed") }
    let gain = single.map { ", \(fixed($0 / best.elapsed, 2)) times one worker" } ?? ""
    print(
      padded("extract", 12), padded(fixed(megabytes / processor, 0), 7), "MB/s from \(documents.count * rounds) files",
      "with --jobs \(jobs), \(fixed(megabytes / best.elapsed, 0)) MB/s by the clock\(gain),",
      "\(fixed(best.memory, 0)) MB of memory")
    single = single ?? best.elapsed
  }
}
