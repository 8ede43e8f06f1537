// How fast the stages are: `swift run -c release benchmarks [MEGABYTES…]`, by default 1, 10 and 100; `align` for
// alignment, `accuracy FOLDER` for what is found in annotated events, `readings FOLDER` for what is read alike in them.
import FactDiff

func fixed(_ value: Double, _ places: Int) -> String {
  var scale = 1
  for _ in 0..<places { scale *= 10 }
  let units = Int((value * Double(scale)).rounded())
  if places == 0 { return String(units) }
  let fraction = String(units % scale)
  return String(units / scale) + "." + String(repeating: "0", count: places - fraction.count) + fraction
}

func padded(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - text.count)) + text }

/// What all of the measured work is added to, so that none of it can be left out.
nonisolated(unsafe) var checksum = 0

/// The best of some runs in seconds; `body` returns something that depends on all of the work.
func shortest(of runs: Int, _ body: () -> Int) -> Double {
  var best = Double.infinity
  for _ in 0..<runs {
    let start = processorTime()
    checksum &+= body()
    best = min(best, processorTime() - start)
  }
  return max(best, 1e-9)
}

func loaded(_ document: [UInt8]) -> Source {
  do { return try Source.load(id: "harbour.md", bytes: document) } catch { fatalError(error.description) }
}

func byteSum(_ document: [UInt8]) -> Int {
  var sum = 0
  for byte in document { sum &+= Int(byte) }
  return sum
}

/// All that `extract` does, from bytes to JSON lines; the bytes written.
func extract(_ documents: [[UInt8]]) -> Int {
  var writer = MentionWriter()
  var written = 0
  for document in documents {
    let source = loaded(document)
    writer.write(Extraction.mentions(of: source), of: source)
    written &+= writer.bytes.count
    writer.clear()
  }
  return written
}

/// Measures every stage on some megabytes of documents; from ten on the same ten are read again and again.
func measure(megabytes size: Int) {
  let documents = Documents.make(bytes: min(size, 10) * 1_000_000)
  let rounds = max(1, size / 10)
  let bytes = documents.reduce(0) { $0 + $1.count }
  let runs = size < 10 ? 5 : size < 100 ? 3 : 1
  // The first look-up compiles the lexicons, which is measured apart.
  let start = processorTime()
  for document in documents.prefix(2) { checksum &+= Extraction.mentions(of: loaded(document)).count }
  let startUp = processorTime() - start
  let mentions = documents.reduce(0) { $0 + Extraction.mentions(of: loaded($1)).count }
  print(
    "\n\(size) MB: \(documents.count * rounds) documents, \(mentions * rounds) mentions;",
    "first two documents \(fixed(startUp * 1000, 1)) ms")

  let sum = shortest(of: runs) { documents.reduce(0) { $0 &+ byteSum($1) } } / Double(bytes)
  let file = TemporaryFile(documents)
  let grep = file.flatMap { file in (0..<3).compactMap { _ in file.timeOfGrep() }.min() }.map { $0 / Double(bytes) }
  file?.remove()

  /// `seconds` a byte.
  func report(_ name: String, _ seconds: Double) {
    let besides = grep.map { ", \(fixed(seconds / max($0, 1e-12), 1)) times grep -c" } ?? ""
    print(
      padded(name, 12), padded(fixed(1e-6 / seconds, 0), 7), "MB/s", padded(fixed(seconds / sum, 1), 7),
      "times the byte sum\(besides)")
  }
  report("byte sum", sum)
  if let grep { report("grep -c", grep) } else { print("there is no grep here") }
  report("load", shortest(of: runs) { documents.reduce(0) { $0 &+ loaded($1).blocks.count } } / Double(bytes))
  // Sources take several times their bytes: some megabytes of them at a time are enough.
  let sources = documents.prefix(100).map(loaded)
  let part = Double(sources.reduce(0) { $0 + $1.bytes.count })
  report("scan", shortest(of: runs) { sources.reduce(0) { $0 &+ Extraction.tokenCount(of: $1) } } / part)
  report("extract", shortest(of: runs) { sources.reduce(0) { $0 &+ Extraction.mentions(of: $1).count } } / part)
  report(
    "whole",
    shortest(of: runs) { (0..<rounds).reduce(0) { sum, _ in sum &+ extract(documents) } } / Double(bytes * rounds))
  print(padded("peak memory", 12), padded(fixed(peakMemory(), 0), 7), "MB")
  measureCommand(documents, rounds: rounds)
}

let words = Array(CommandLine.arguments.dropFirst(2))
switch CommandLine.arguments.dropFirst().first {
case "align": AlignmentBenchmark.run()
case "accuracy": AccuracyBenchmark.run(words)
case "readings": ReadingBenchmark.run(words)
case "pairs": PairLearning.run(words)
default:
  let sizes = CommandLine.arguments.dropFirst().map { word in
    guard let size = Int(word), size > 0 else {
      refuse("usage: benchmarks [MEGABYTES…], or align, accuracy FOLDER, readings FOLDER, pairs FOLDER")
    }
    return size
  }
  print("processor time of one thread; load: bytes to blocks, scan: words and numbers, extract: blocks to mentions,")
  print("whole: bytes to JSON lines; extract: the command, files to JSON lines")
  for size in sizes.isEmpty ? [1, 10, 100] : sizes { measure(megabytes: size) }
  print("\nchecksum \(checksum)")
}
