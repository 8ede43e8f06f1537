// Colours of the reports that people read on a terminal.

/// Select Graphic Rendition codes (ECMA-48), or nothing.
struct TerminalStyle: Sendable {
  enum Role: Sendable {
    case error, warning, note, strong, faint, agreement
  }

  var color: Bool

  func append(_ role: Role, to bytes: inout [UInt8], _ body: (inout [UInt8]) -> Void) {
    guard color else { return body(&bytes) }
    switch role {
    case .error: bytes.append(literal: "\u{1B}[1;31m")
    case .warning: bytes.append(literal: "\u{1B}[33m")
    case .note: bytes.append(literal: "\u{1B}[36m")
    case .strong: bytes.append(literal: "\u{1B}[1m")
    case .faint: bytes.append(literal: "\u{1B}[2m")
    case .agreement: bytes.append(literal: "\u{1B}[32m")
    }
    body(&bytes)
    bytes.append(literal: "\u{1B}[0m")
  }
}

extension Severity {
  var role: TerminalStyle.Role {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
