// What cannot be read or parsed: the one error type of the pipeline, exit status 2.

/// `path:line:column: error: what is wrong; what would be right`.
public struct InputError: Error, Sendable, Hashable {
  public var path: String
  /// 1-based; nil where there is no position (a missing file).
  public var line: Int?
  public var column: Int?
  public var message: String

  public init(path: String, line: Int? = nil, column: Int? = nil, message: String) {
    self.path = path
    self.line = line
    self.column = column
    self.message = message
  }
}

extension InputError: CustomStringConvertible {
  public var description: String {
    var place = path
    if let line {
      place += ":" + String(line)
      if let column { place += ":" + String(column) }
    }
    return place + ": error: " + message
  }
}
