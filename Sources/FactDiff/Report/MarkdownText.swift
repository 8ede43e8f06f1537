// Text from outside as Markdown on a forge: shown as it is, naming nobody, linking nothing, starting nothing.

extension [UInt8] {
  /// For running text and table cells. What could be markup, a mention, a reference to an issue or an address is
  /// written as a character reference or with a backslash.
  mutating func append(markdown text: some Collection<UInt8>) {
    let isPlain = text.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    let shown = isPlain ? Array(text) : PrintableText(text).bytes
    for (i, byte) in shown.enumerated() {
      switch byte {
      case 0x26: append(literal: "&amp;")
      case 0x3C: append(literal: "&lt;")
      case 0x3E: append(literal: "&gt;")
      // "@name" and "#12" would reach out; ":" ends the scheme of an address and "www." is one without.
      case 0x40: append(literal: "&#64;")
      case 0x23: append(literal: "&#35;")
      case 0x3A where i + 1 < shown.count && shown[i + 1] == 0x2F: append(literal: "&#58;")
      case 0x2E where i >= 3 && (shown[i - 3..<i].allSatisfy { $0 | 0x20 == 0x77 }): append(literal: "&#46;")
      case 0x5C, 0x60, 0x2A, 0x5F, 0x7B, 0x7D, 0x5B, 0x5D, 0x28, 0x29, 0x2B, 0x21, 0x7C, 0x7E, 0x24:
        append(0x5C)
        append(byte)
      case 0x2D where i == 0, 0x3D where i == 0:
        append(0x5C)
        append(byte)
      default: append(byte)
      }
    }
  }

  mutating func append(markdown text: String) { append(markdown: Array(text.utf8)) }
}
