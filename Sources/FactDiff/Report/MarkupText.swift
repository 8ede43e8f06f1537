// Text from outside as XML and HTML: nothing in it is markup, and nothing in it is forbidden there.

extension [UInt8] {
  /// For text and for quoted attribute values. Control characters appear as pictures and bidirectional controls by
  /// their number, as in the text report: XML 1.0 forbids the first, and readers are fooled by the second.
  mutating func append(markup text: some Collection<UInt8>) {
    let isPlain = text.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    let shown = isPlain ? Array(text) : PrintableText(text).bytes
    for (i, byte) in shown.enumerated() {
      switch byte {
      case 0x26: append(literal: "&amp;")
      case 0x3C: append(literal: "&lt;")
      case 0x3E: append(literal: "&gt;")
      case 0x22: append(literal: "&quot;")
      case 0x27: append(literal: "&#39;")
      case 0xBE, 0xBF:
        // U+FFFE and U+FFFF are no characters of XML.
        let isNonCharacter = i >= 2 && shown[i - 1] == 0xBF && shown[i - 2] == 0xEF
        append(isNonCharacter ? 0xBD : byte)
      default: append(byte)
      }
    }
  }

  mutating func append(markup text: String) { append(markup: Array(text.utf8)) }
}
