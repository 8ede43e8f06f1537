// What cannot be read or parsed: the one error type of the pipeline, exit status 2.

/// `path:line:column: error: what is wrong; what would be right`.
public struct InputError: Error, Sendable, Hashable {
  /// The file as it was named.
  public var path: String
  /// 1-based; nil where there is no position (a missing file).
  public var line: Int?
  /// 1-based, in Unicode scalars.
  public var column: Int?
  /// "what is wrong; what would be right".
  public var message: String

  /// Line and column are left out where there is no place to name.
  public init(path: String, line: Int? = nil, column: Int? = nil, message: String) {
    self.path = path
    self.line = line
    self.column = column
    self.message = message
  }
}

extension InputError: CustomStringConvertible {
  /// As it is printed: `path:line:column: error: message`.
  public var description: String {
    var place = path
    if let line {
      place += ":" + String(line)
      if let column { place += ":" + String(column) }
    }
    return place + ": error: " + message
  }
}
