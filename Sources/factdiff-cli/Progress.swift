// How far a long run is, on a terminal's standard error alone.
import Synchronization

final class Progress: Sendable {
  /// Shorter runs show nothing.
  private static let least = 500

  private let total: Int
  private let isShown: Bool
  private let done = Atomic(0)

  init(total: Int) {
    self.total = total
    isShown = total >= Progress.least && System.isTerminal(System.standardError)
  }

  func advance(by count: Int) {
    guard isShown else { return }
    let now = done.wrappingAdd(count, ordering: .relaxed).newValue
    _ = System.write(Array("\r\(now) of \(total) documents".utf8), to: System.standardError)
  }

  /// Takes the line away.
  func finish() {
    if isShown { _ = System.write(Array("\r\u{1B}[K".utf8), to: System.standardError) }
  }
}
