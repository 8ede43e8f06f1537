// Names of sources as relative URI references (RFC 3986), for formats that want addresses.

enum RelativeURI {
  /// "talk/zh%20Hant.md", "file:///srv/a.md". All but unreserved characters and the slash is percent-encoded, byte by
  /// byte, the colon too: "a:b" would otherwise start with a scheme. A leading "./" is taken away.
  static func of(path: String) -> [UInt8] {
    var rest = Array(path.utf8)[...]
    while rest.starts(with: [0x2E, 0x2F]) { rest = rest.dropFirst(2).drop { $0 == 0x2F } }
    var uri: [UInt8] = rest.first == 0x2F ? Array("file://".utf8) : []
    for byte in rest {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: uri.append(byte)
      default: uri += [0x25, digit(byte >> 4), digit(byte & 15)]
      }
    }
    return uri
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}
