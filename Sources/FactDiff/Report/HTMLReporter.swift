// The report as one page that stands alone.

public struct HTMLReporter: Sendable {
  public init() {}
  public func render(_ report: Report) -> [UInt8] { [] }
}
