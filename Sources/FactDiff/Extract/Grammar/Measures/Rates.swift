// Rates of data: 1.8TB/秒, "1.8 terabytes per second".

extension Grammar {
  /// The rate that a second behind a size or a way makes of it, and where it ends.
  func perSecond(_ unit: String, behind end: Int) -> (String, Int)? {
    let first = byte(end)
    guard first == UInt8(ascii: "/") || first == 0x20, let rate = Grammar.dataRate(unit) ?? Grammar.speed(unit) else {
      return nil
    }
    guard let width = width(of: .perSecond, at: end), !isLatinLetter(end + width) else { return nil }
    return (rate, end + width)
  }

  /// "MB" a second: "MB/s".
  static func dataRate(_ unit: String) -> String? {
    switch unit {
    case "kB": "KB/s"
    case "MB": "MB/s"
    case "GB": "GB/s"
    case "TB": "TB/s"
    case "kbit": "kbps"
    case "Mbit": "Mbps"
    case "Gbit": "Gbps"
    case "Tbit": "Tbps"
    default: nil
    }
  }

  private static func speed(_ unit: String) -> String? {
    switch unit {
    case "m": "m/s"
    case "km": "km/s"
    default: nil
    }
  }

}
