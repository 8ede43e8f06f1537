// `factdiff extract`: the mentions of each document, printed while others are still read.
import FactDiff
import Synchronization

struct ExtractCommand {
  enum Format: String, CaseIterable { case jsonl }

  let arguments: Arguments
  let kinds: Set<Kind>?
  let jobs: Int

  init(_ arguments: Arguments) throws(Failure) {
    self.arguments = arguments
    do throws(UsageError) {
      let _: Format = try arguments.choice("format", "format", default: .jsonl)
      kinds = try arguments.kinds()
      jobs = try arguments.jobs()
    } catch {
      throw .usage(error)
    }
  }

  func run() throws(Failure) -> ExitStatus {
    guard let documents = try Documents.gather(arguments) else { return .publish }
    let pieces = OrderedPieces(try openOutput(arguments.value("output")))
    let progress = Progress(total: documents.count)
    let kinds = kinds
    let batch = 32
    inParallel(count: documents.count, batch: batch, jobs: jobs) { range in
      if pieces.isOver { return }
      var writer = MentionWriter(capacity: 1 << 19)
      var errors: [InputError] = []
      for index in range {
        switch documents.load(index, readsSettings: false) {
        case .success(let source): writer.write(Extraction.mentions(of: source, kinds: kinds), of: source)
        case .failure(let error): errors.append(error)
        }
      }
      pieces.deliver(range.lowerBound / batch, errors.isEmpty ? .success(writer.bytes) : .failure(.inputs(errors)))
      progress.advance(by: range.count)
    }
    progress.finish()
    try pieces.finish()
    return .publish
  }
}

/// Puts pieces that are ready in any order out in theirs.
private final class OrderedPieces: Sendable {
  private struct State {
    var output: Output
    var next = 0
    var waiting: [Int: Result<[UInt8], Failure>] = [:]
    var failure: Failure?
  }

  private let state: Mutex<State>
  private let stopped = Atomic(false)

  init(_ output: Output) { state = Mutex(State(output: output)) }

  /// Nothing further is wanted: an earlier piece has failed.
  var isOver: Bool { stopped.load(ordering: .relaxed) }

  func deliver(_ index: Int, _ piece: Result<[UInt8], Failure>) {
    state.withLock { state in
      state.waiting[index] = piece
      while state.failure == nil, let piece = state.waiting.removeValue(forKey: state.next) {
        state.next += 1
        switch piece {
        case .success(let bytes):
          do throws(OutputFailure) { try state.output.append(bytes) } catch { state.failure = Failure(error) }
        case .failure(let failure):
          state.failure = failure
        }
      }
      if state.failure != nil { stopped.store(true, ordering: .relaxed) }
    }
  }

  func finish() throws(Failure) {
    let failure: Failure? = state.withLock { state in
      if let failure = state.failure {
        state.output.discard()
        return failure
      }
      do throws(OutputFailure) { try state.output.finish() } catch { return Failure(error) }
      return nil
    }
    if let failure { throw failure }
  }
}
