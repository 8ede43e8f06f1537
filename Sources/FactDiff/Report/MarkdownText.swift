// Text from outside as Markdown on a forge: shown as it is, naming nobody, linking nothing, starting nothing.

extension [UInt8] {
  /// For running text and table cells: what could be markup stands behind a backslash or as a character reference.
  mutating func append(markdown text: some Collection<UInt8>) { append(quiet: text, isMarkdown: true) }

  /// For the inside of an HTML block, where Markdown is not read but mentions are.
  mutating func append(summary text: some Collection<UInt8>) { append(quiet: text, isMarkdown: false) }

  mutating func append(markdown text: String) { append(markdown: Array(text.utf8)) }
  mutating func append(summary text: String) { append(summary: Array(text.utf8)) }

  /// Forges look for "@name", "#12" and addresses in the rendered text, where a character reference is the character
  /// again; an empty comment comes between.
  private mutating func append(quiet text: some Collection<UInt8>, isMarkdown: Bool) {
    let isPlain = text.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    let shown = isPlain ? Array(text) : PrintableText(text).bytes
    for (i, byte) in shown.enumerated() {
      let next = i + 1 < shown.count ? shown[i + 1] : 0x20
      switch byte {
      case 0x26: append(literal: "&amp;")
      case 0x3C: append(literal: "&lt;")
      case 0x3E: append(literal: "&gt;")
      case 0x40, 0x23, 0x3A:
        append(byte)
        let reachesOut = byte == 0x3A ? next == 0x2F : next > 0x20
        if reachesOut { append(literal: "<!-- -->") }
      case 0x2E where i >= 3 && shown[i - 3..<i].allSatisfy({ $0 | 0x20 == 0x77 }):
        append(literal: "<!-- -->.")
      case 0x5B: append(literal: "&#91;")
      case 0x5C, 0x60, 0x2A, 0x5F, 0x7B, 0x7D, 0x5D, 0x28, 0x29, 0x2B, 0x21, 0x7C, 0x7E, 0x24:
        if isMarkdown { append(0x5C) }
        append(byte)
      case 0x2D where i == 0 && isMarkdown, 0x3D where i == 0 && isMarkdown:
        append(0x5C)
        append(byte)
      default: append(byte)
      }
    }
  }
}
