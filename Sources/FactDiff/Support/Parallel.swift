// Work on many threads with results in order: an atomic cursor over batches.
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Calls `body` for each batch of indices, on at most `jobs` threads, the calling one among them.
package func inParallel(count: Int, batch: Int, jobs: Int, _ body: @escaping @Sendable (Range<Int>) -> Void) {
  let work = Work(count: count, batch: batch, body: body)
  let batches = (count + batch - 1) / batch
  var threads: [pthread_t] = []
  for _ in 1..<max(1, min(jobs, batches)) {
    // A thread that cannot be started is done without: the others do its share.
    if let thread = start(work) { threads.append(thread) }
  }
  work.run()
  for thread in threads { pthread_join(thread, nil) }
}

/// The results of `body`, in the order of the indices.
package func mapInParallel<Result: Sendable>(
  count: Int, batch: Int, jobs: Int, _ body: @escaping @Sendable (Int) -> Result
) -> [Result] {
  let shared = Shared<Result>()
  inParallel(count: count, batch: batch, jobs: jobs) { range in
    let results = range.map(body)
    shared.parts.withLock { $0.append((range.lowerBound, results)) }
  }
  return shared.parts.withLock { $0.sorted { $0.start < $1.start }.flatMap(\.results) }
}

private final class Shared<Result: Sendable>: Sendable {
  let parts = Mutex<[(start: Int, results: [Result])]>([])
}

private final class Work: Sendable {
  private let cursor = Atomic(0)
  private let count: Int
  private let batch: Int
  private let body: @Sendable (Range<Int>) -> Void

  init(count: Int, batch: Int, body: @escaping @Sendable (Range<Int>) -> Void) {
    self.count = count
    self.batch = batch
    self.body = body
  }

  func run() {
    while true {
      let start = cursor.wrappingAdd(batch, ordering: .relaxed).oldValue
      if start >= count { return }
      body(start..<min(count, start + batch))
    }
  }
}

private func start(_ work: Work) -> pthread_t? {
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  defer { pthread_attr_destroy(&attributes) }
  // Musl gives 128 KiB otherwise.
  pthread_attr_setstacksize(&attributes, 4 << 20)
  let box = Unmanaged.passRetained(work).toOpaque()
  #if canImport(Darwin)
    var thread: pthread_t?
    let status = pthread_create(&thread, &attributes, { box in run(box) }, box)
  #else
    var thread = pthread_t()
    let status = pthread_create(&thread, &attributes, { box in run(box!) }, box)
  #endif
  if status == 0 { return thread }
  Unmanaged<Work>.fromOpaque(box).release()
  return nil
}

private func run(_ box: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
  Unmanaged<Work>.fromOpaque(box).takeRetainedValue().run()
  return nil
}
