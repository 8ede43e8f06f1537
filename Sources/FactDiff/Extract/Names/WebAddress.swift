// Where a URL ends, and its canonical form: as written less tracking parameters.

struct WebAddress {
  /// In the bytes that it was found in.
  var range: Range<Int>
  /// The host without user or port.
  var host: Range<Int>
  /// From behind host and port to the end.
  var rest: Range<Int>
  /// Whether it is more than a shape: the host has a dot, or is a number or localhost.
  var isValid: Bool

  /// Reads the URL whose scheme or "www." begins at `start`. Never passes `limit`.
  init(in text: [UInt8], from start: Int, limit: Int) {
    var end = start
    var round = 0
    var square = 0
    scan: while end < limit {
      let byte = text[end]
      switch byte {
      // CJK text follows without a space: addresses there are percent-encoded.
      case 0...0x20, 0x7F, 0x80..., UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "`"),
        UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "^"):
        break scan
      case UInt8(ascii: "("): round += 1
      case UInt8(ascii: ")"):
        if round == 0 { break scan }
        round -= 1
      case UInt8(ascii: "["): square += 1
      case UInt8(ascii: "]"):
        if square == 0 { break scan }
        square -= 1
      case UInt8(ascii: "'") where end + 1 >= limit || !NameBytes.isWord(text[end + 1]): break scan
      default: break
      }
      end += 1
    }
    // An opening bracket that was never closed belongs to the sentence, as does punctuation at the end.
    while end > start {
      let byte = text[end - 1]
      if ".,;:!?'*_~([".utf8.contains(byte) && !(byte == UInt8(ascii: "_") && end - start > 24) {
        end -= 1
      } else {
        break
      }
    }
    self.init(in: text, start..<max(start, end))
  }

  /// Takes apart the URL that fills a range.
  init(in text: [UInt8], _ range: Range<Int>) {
    var i = range.lowerBound
    let end = range.upperBound
    while i < end, NameBytes.isLetter(text[i]) { i += 1 }
    if i + 2 < end, text[i] == UInt8(ascii: ":"), text[i + 1] == UInt8(ascii: "/"), text[i + 2] == UInt8(ascii: "/") {
      i += 3
    } else {
      i = range.lowerBound
      if i + 1 < end, text[i] == UInt8(ascii: "/"), text[i + 1] == UInt8(ascii: "/") { i += 2 }
    }
    var hostStart = i
    var dots = 0
    var letters = 0
    var colon = -1
    while i < end, text[i] != UInt8(ascii: "/"), text[i] != UInt8(ascii: "?"), text[i] != UInt8(ascii: "#") {
      if text[i] == UInt8(ascii: "@") {
        hostStart = i + 1
        dots = 0
        letters = 0
        colon = -1
      }
      if text[i] == UInt8(ascii: "."), i > hostStart { dots += 1 }
      if text[i] == UInt8(ascii: ":") { colon = i }
      if NameBytes.isLetter(text[i]) { letters += 1 }
      i += 1
    }
    self.range = range
    host = hostStart..<(colon > hostStart ? colon : i)
    rest = i..<end
    let local = Array("localhost".utf8)
    let isLocal = text[host].elementsEqual(local)
    let bracketed = hostStart < end && text[hostStart] == UInt8(ascii: "[")
    let endsWell = host.isEmpty || NameBytes.isWord(text[host.upperBound - 1])
    isValid = !host.isEmpty && endsWell && (bracketed || isLocal || (dots > 0 && (letters > 0 || dots == 3)))
  }

  /// As written less tracking parameters, scheme and host in lower case.
  func canonical(in text: [UInt8], tracking: [[UInt8]]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    for i in range.lowerBound..<host.upperBound { result.append(NameBytes.folded(text[i])) }
    result.append(contentsOf: text[host.upperBound..<rest.lowerBound])
    guard let question = text[rest].firstIndex(of: UInt8(ascii: "?")),
      !text[rest.lowerBound..<question].contains(UInt8(ascii: "#"))
    else {
      result.append(contentsOf: text[rest])
      return String(decoding: result, as: UTF8.self)
    }
    result.append(contentsOf: text[rest.lowerBound..<question])
    let fragment = text[question..<rest.upperBound].firstIndex(of: UInt8(ascii: "#")) ?? rest.upperBound
    var mark = UInt8(ascii: "?")
    var i = question + 1
    while i < fragment {
      let next = text[i..<fragment].firstIndex(of: UInt8(ascii: "&")) ?? fragment
      let name = text[i..<(text[i..<next].firstIndex(of: UInt8(ascii: "=")) ?? next)]
      if next > i, !WebAddress.isTracking(name, tracking) {
        result.append(mark)
        result.append(contentsOf: text[i..<next])
        mark = UInt8(ascii: "&")
      }
      i = next + 1
    }
    result.append(contentsOf: text[fragment..<rest.upperBound])
    return String(decoding: result, as: UTF8.self)
  }

  private static func isTracking(_ name: ArraySlice<UInt8>, _ tracking: [[UInt8]]) -> Bool {
    for known in tracking {
      if known.last == UInt8(ascii: "_"), known.count > 2 {
        if name.starts(with: known) { return true }
      } else if name.elementsEqual(known) {
        return true
      }
    }
    return false
  }

  /// The value of a query parameter, as a range of the bytes.
  func parameter(_ name: String, in text: [UInt8]) -> Range<Int>? {
    guard let question = text[rest].firstIndex(of: UInt8(ascii: "?")) else { return nil }
    var i = question + 1
    while i < rest.upperBound {
      let next =
        text[i..<rest.upperBound].firstIndex { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "#") } ?? rest.upperBound
      if let equals = text[i..<next].firstIndex(of: UInt8(ascii: "=")), text[i..<equals].elementsEqual(name.utf8) {
        return equals + 1..<next
      }
      i = next + 1
    }
    return nil
  }

  /// The pieces of the path between slashes, empty ones left out; at most six.
  func path(in text: [UInt8]) -> [Range<Int>] {
    let end = text[rest].firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? rest.upperBound
    var pieces: [Range<Int>] = []
    var i = rest.lowerBound
    while i < end, pieces.count < 6 {
      let next = text[i..<end].firstIndex(of: UInt8(ascii: "/")) ?? end
      if next > i { pieces.append(i..<next) }
      i = next + 1
    }
    return pieces
  }
}
