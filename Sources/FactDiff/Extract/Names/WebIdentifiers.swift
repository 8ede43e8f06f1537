// The identifier that an address carries: videos, papers, podcast episodes.

/// An identifier and the bytes that spell it.
struct FoundIdentifier: Equatable {
  var scheme: String
  var id: String
  var range: Range<Int>
}

extension WebAddress {
  /// The identifier in the address of a known video or paper host; nil for every other address.
  func identifier(in text: [UInt8]) -> FoundIdentifier? {
    // Most hosts carry no identifier: their names are never made.
    guard WebAddress.carriers.contains(hostKey(in: text)) else { return nil }
    let name = hostName(in: text)
    let pieces = path(in: text)
    func piece(_ index: Int) -> String { index < pieces.count ? NameText.string(text, pieces[index]) : "" }
    switch name {
    case "youtube.com", "m.youtube.com", "music.youtube.com", "youtube-nocookie.com", "gaming.youtube.com":
      switch piece(0) {
      case "watch": return parameter("v", in: text).flatMap { WebAddress.youtube(text, $0) }
      case "embed", "shorts", "live", "v", "e":
        return pieces.count > 1 ? WebAddress.youtube(text, pieces[1]) : nil
      default: return nil
      }
    case "youtu.be": return pieces.first.flatMap { WebAddress.youtube(text, $0) }
    case "bilibili.com", "m.bilibili.com", "b23.tv", "player.bilibili.com":
      if let value = parameter("bvid", in: text) { return WebAddress.bilibili(text, value) }
      let index = piece(0) == "video" ? 1 : 0
      return index < pieces.count ? WebAddress.bilibili(text, pieces[index]) : nil
    case "vimeo.com", "player.vimeo.com":
      guard let last = pieces.last(where: { range in range.allSatisfy { NameBytes.isDigit(text[$0]) } }),
        last.count >= 6
      else { return nil }
      return FoundIdentifier(scheme: "vimeo", id: NameText.string(text, last), range: last)
    case "arxiv.org", "export.arxiv.org", "alphaxiv.org", "ar5iv.org", "ar5iv.labs.arxiv.org":
      guard pieces.count > 1, ["abs", "pdf", "html", "format"].contains(piece(0)) else { return nil }
      return PaperIdentifiers.arxiv(text, from: pieces[1].lowerBound, limit: rest.upperBound)
    case "doi.org", "dx.doi.org":
      guard let first = pieces.first else { return nil }
      return PaperIdentifiers.doi(text, from: first.lowerBound, limit: range.upperBound)
    case "ted.com":
      guard pieces.count > 1, piece(0) == "talks" else { return nil }
      return FoundIdentifier(scheme: "ted", id: piece(1), range: pieces[1])
    case "open.spotify.com":
      guard pieces.count > 1, ["episode", "show", "track"].contains(piece(0)) else { return nil }
      return FoundIdentifier(scheme: "spotify", id: piece(1), range: pieces[1])
    case "podcasts.apple.com":
      guard let value = parameter("i", in: text), !value.isEmpty else { return nil }
      return FoundIdentifier(scheme: "apple-podcast", id: NameText.string(text, value), range: value)
    default: return nil
    }
  }

  /// The hosts of `identifier(in:)`, by the hashes of their names.
  private static let carriers: Set<UInt64> = Set(
    [
      "youtube.com", "m.youtube.com", "music.youtube.com", "youtube-nocookie.com", "gaming.youtube.com", "youtu.be",
      "bilibili.com", "m.bilibili.com", "b23.tv", "player.bilibili.com", "vimeo.com", "player.vimeo.com", "arxiv.org",
      "export.arxiv.org", "alphaxiv.org", "ar5iv.org", "ar5iv.labs.arxiv.org", "doi.org", "dx.doi.org", "ted.com",
      "open.spotify.com", "podcasts.apple.com",
    ].map(NameHash.folded))

  private func hostKey(in text: [UInt8]) -> UInt64 {
    var hash = NameHash()
    let start = NameText.starts(text, at: host.lowerBound, with: "www.") ? host.lowerBound + 4 : host.lowerBound
    for i in start..<max(start, host.upperBound) { hash.add(NameBytes.folded(text[i])) }
    return hash.value
  }

  /// Lower case, without "www.".
  private func hostName(in text: [UInt8]) -> String {
    let folded = text[host].map(NameBytes.folded)
    let start = folded.starts(with: Array("www.".utf8)) ? 4 : 0
    return String(decoding: folded[start...], as: UTF8.self)
  }

  /// Eleven bytes of the alphabet of YouTube's ids at the start of a range.
  static func youtube(_ text: [UInt8], _ range: Range<Int>) -> FoundIdentifier? {
    let end = range.lowerBound + 11
    guard range.count >= 11, (range.lowerBound..<end).allSatisfy({ NameBytes.isVideoByte(text[$0]) }),
      end == range.upperBound || !NameBytes.isVideoByte(text[end])
    else { return nil }
    let id = range.lowerBound..<end
    return FoundIdentifier(scheme: "youtube", id: NameText.string(text, id), range: id)
  }

  /// "BV1xx411c7mD" or "av170001" at the start of a range.
  static func bilibili(_ text: [UInt8], _ range: Range<Int>) -> FoundIdentifier? {
    var end = range.lowerBound
    while end < range.upperBound, NameBytes.isWord(text[end]) { end += 1 }
    let id = range.lowerBound..<end
    guard id.count >= 3 else { return nil }
    let head = (NameBytes.folded(text[id.lowerBound]), NameBytes.folded(text[id.lowerBound + 1]))
    let tail = text[(id.lowerBound + 2)..<end]
    if head == (UInt8(ascii: "b"), UInt8(ascii: "v")), id.count == 12, tail.first == UInt8(ascii: "1") {
      return FoundIdentifier(scheme: "bilibili", id: "BV" + String(decoding: tail, as: UTF8.self), range: id)
    }
    if head == (UInt8(ascii: "a"), UInt8(ascii: "v")), id.count >= 4, tail.allSatisfy(NameBytes.isDigit) {
      return FoundIdentifier(scheme: "bilibili", id: "av" + String(decoding: tail, as: UTF8.self), range: id)
    }
    return nil
  }
}

enum PaperIdentifiers {
  /// "2401.12345v2"; the version is part of the bytes, not of the id.
  static func arxiv(_ text: [UInt8], from start: Int, limit: Int) -> FoundIdentifier? {
    var i = start
    while i < limit, NameBytes.isDigit(text[i]) { i += 1 }
    guard i - start == 4, i < limit, text[i] == UInt8(ascii: ".") else { return nil }
    let dot = i
    i += 1
    while i < limit, NameBytes.isDigit(text[i]) { i += 1 }
    guard 4...5 ~= i - dot - 1 else { return nil }
    let id = start..<i
    if i + 1 < limit, NameBytes.folded(text[i]) == UInt8(ascii: "v"), NameBytes.isDigit(text[i + 1]) {
      i += 1
      while i < limit, NameBytes.isDigit(text[i]) { i += 1 }
    }
    return FoundIdentifier(scheme: "arxiv", id: NameText.string(text, id), range: start..<i)
  }

  /// "10.1000/xyz"; not case sensitive, so in lower case.
  static func doi(_ text: [UInt8], from start: Int, limit: Int) -> FoundIdentifier? {
    guard start + 7 < limit, text[start] == UInt8(ascii: "1"), text[start + 1] == UInt8(ascii: "0"),
      text[start + 2] == UInt8(ascii: ".")
    else { return nil }
    var i = start + 3
    while i < limit, NameBytes.isDigit(text[i]) || text[i] == UInt8(ascii: ".") { i += 1 }
    guard i - start - 3 >= 4, i < limit, text[i] == UInt8(ascii: "/") else { return nil }
    let slash = i
    i += 1
    var round = 0
    while i < limit {
      let byte = text[i]
      if byte == UInt8(ascii: "(") { round += 1 }
      if byte == UInt8(ascii: ")") {
        if round == 0 { break }
        round -= 1
      }
      guard NameBytes.isWord(byte) || "-._;()/:<>+".utf8.contains(byte) else { break }
      i += 1
    }
    while i > slash + 1, ".,;:(<".utf8.contains(text[i - 1]) { i -= 1 }
    guard i > slash + 1 else { return nil }
    let id = start..<i
    return FoundIdentifier(
      scheme: "doi", id: String(decoding: text[id].map(NameBytes.folded), as: UTF8.self), range: id)
  }
}
