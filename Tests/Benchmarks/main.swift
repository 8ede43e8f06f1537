// How fast the stages are: `swift run -c release benchmarks [MEGABYTES…]`, by default 1 and 10.
import FactDiff

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Processor time of this process in seconds: what others do on the machine does not count.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The most memory that was ever in use, in megabytes.
func peakMemory() -> Double {
  var usage = rusage()
  #if canImport(Glibc)
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  #else
    getrusage(RUSAGE_SELF, &usage)
  #endif
  #if canImport(Darwin)
    return Double(usage.ru_maxrss) / 1e6
  #else
    return Double(usage.ru_maxrss) / 1e3
  #endif
}

func fixed(_ value: Double, _ places: Int) -> String {
  var scale = 1
  for _ in 0..<places { scale *= 10 }
  let units = Int((value * Double(scale)).rounded())
  if places == 0 { return String(units) }
  let fraction = String(units % scale)
  return String(units / scale) + "." + String(repeating: "0", count: places - fraction.count) + fraction
}

func padded(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - text.count)) + text }

/// The best of some runs in megabytes a second; `body` returns something that depends on all of the work.
func rate(_ bytes: Int, runs: Int, _ body: () -> Int) -> Double {
  var best = Double.infinity
  for _ in 0..<runs {
    let start = processorTime()
    checksum &+= body()
    best = min(best, processorTime() - start)
  }
  return Double(bytes) / 1e6 / max(best, 1e-9)
}

func loaded(_ document: [UInt8]) -> Source {
  do { return try Source.load(id: "harbour.md", bytes: document) } catch { fatalError(error.description) }
}

func byteSum(_ document: [UInt8]) -> Int {
  var sum = 0
  for byte in document { sum &+= Int(byte) }
  return sum
}

nonisolated(unsafe) var checksum = 0

let sizes = CommandLine.arguments.dropFirst().map { word in
  guard let size = Int(word), size > 0 else { fatalError("usage: benchmarks [MEGABYTES…]") }
  return size
}

print("processor time of one thread; MB/s, the higher the better; ratio = time against a plain sum of the bytes")
for size in sizes.isEmpty ? [1, 10] : sizes {
  let documents = Documents.make(bytes: size * 1_000_000)
  let bytes = documents.reduce(0) { $0 + $1.count }
  let runs = size < 10 ? 5 : 3
  // The first look-up compiles the lexicons, which is measured apart.
  let start = processorTime()
  for document in documents.prefix(2) { checksum &+= Extraction.mentions(of: loaded(document)).count }
  let startUp = processorTime() - start
  let mentions = documents.reduce(0) { $0 + Extraction.mentions(of: loaded($1)).count }
  print("\n\(size) MB: \(documents.count) documents, \(mentions) mentions; first two \(fixed(startUp * 1000, 1)) ms")

  let sum = rate(bytes, runs: runs) { documents.reduce(0) { $0 &+ byteSum($1) } }
  func report(_ name: String, _ speed: Double) {
    print(padded(name, 12), padded(fixed(speed, 0), 7), "MB/s  ratio", fixed(sum / speed, 1))
  }
  report("byte sum", sum)
  report("load", rate(bytes, runs: runs) { documents.reduce(0) { $0 &+ loaded($1).blocks.count } })
  // Sources take several times their bytes: some megabytes of them at a time are enough.
  let sources = documents.prefix(200).map(loaded)
  let part = sources.reduce(0) { $0 + $1.bytes.count }
  report("scan", rate(part, runs: runs) { sources.reduce(0) { $0 &+ Extraction.tokenCount(of: $1) } })
  report("extract", rate(part, runs: runs) { sources.reduce(0) { $0 &+ Extraction.mentions(of: $1).count } })
  report(
    "whole",
    rate(bytes, runs: runs) {
      var writer = MentionWriter()
      var written = 0
      for document in documents {
        let source = loaded(document)
        writer.write(Extraction.mentions(of: source), of: source)
        written &+= writer.bytes.count
        writer.clear()
      }
      return written
    })
  print(padded("peak memory", 12), padded(fixed(peakMemory(), 0), 7), "MB")
}
print("\nchecksum \(checksum)")
