// Identifiers that stand in the text: labelled video ids, papers, books, vulnerabilities, flights.

extension NamePass {
  // MARK: Videos

  /// Eleven bytes behind "video ID:", "影片 ID 為", or alone in a field or cell that is labelled so.
  mutating func readVideoLabel(_ word: Range<Int>) -> Bool {
    var start = word.lowerBound
    while start > 0, NameBytes.isVideoByte(text[start - 1]), word.upperBound - start < 12 { start -= 1 }
    var end = word.upperBound
    while end < text.count, NameBytes.isVideoByte(text[end]), end - start < 13 { end += 1 }
    let id = start..<end
    guard start >= cursor else { return false }
    if id.count == 12, let found = WebAddress.bilibili(text, id) {
      add(.identifier, .identifier(scheme: found.scheme, id: found.id), id)
      return true
    }
    guard id.count == 11, id.contains(where: { NameBytes.isLetter(text[$0]) }) else { return false }
    guard isLabelledVideo(id) || isLabelledField(id) else { return false }
    add(.identifier, .identifier(scheme: "youtube", id: NameText.string(text, id)), id)
    return true
  }

  private func isLabelledVideo(_ id: Range<Int>) -> Bool {
    var i = NameText.skipSpaces(text, before: id.lowerBound)
    // Marks and linking words between the label and the id.
    var steps = 0
    while i > 0, steps < 6 {
      steps += 1
      let last = text[i - 1]
      if ":=\"'`([".utf8.contains(last) {
        i -= 1
      } else if let found = ["是", "為", "为", "は", "が", "「", "『", "“", "：", "は"].first(where: {
        text[..<i].suffix(3).elementsEqual($0.utf8)
      }) {
        i -= found.utf8.count
      } else if ["is", "ist", "es", "est", "é"].contains(where: { endsWithWord($0, i) }) {
        i = NameText.wordStart(text, before: i)
      } else {
        break
      }
      i = NameText.skipSpaces(text, before: i)
    }
    // "video ID", "ID de la vidéo", "YouTube ID", "影片ID".
    let word = NameText.wordStart(text, before: i)
    if i - word == 2, NameBytes.folded(text[word]) == UInt8(ascii: "i"),
      NameBytes.folded(text[word + 1]) == UInt8(ascii: "d")
    {
      return announces(.video, before: word)
    }
    // "(identificador giT0ytynSqg)": letters of both cases with digits among them are no word.
    if isMixed(id),
      NamePass.identifierWords.contains(where: { endsWithWord($0, i) })
        || NamePass.identifierEndings.contains(where: { text[..<i].suffix($0.utf8.count).elementsEqual($0.utf8) })
    {
      return true
    }
    guard lexicon.hasRole(.video, text, word..<i) else { return false }
    var j = word
    for _ in 0..<4 {
      j = NameText.separatorLength(text, before: j) > 0 ? j - NameText.separatorLength(text, before: j) : j
      let before = NameText.wordStart(text, before: j)
      if j - before == 2, NameBytes.folded(text[before]) == UInt8(ascii: "i"),
        NameBytes.folded(text[before + 1]) == UInt8(ascii: "d")
      {
        return true
      }
      if j == before { return false }
      j = before
    }
    return false
  }

  private static let identifierWords = [
    "identifier", "identificador", "Identificador", "identifiant", "Identifiant", "Kennung", "code", "Code", "código",
    "Código",
  ]
  private static let identifierEndings = [
    "代碼", "代码", "代號", "代号", "編號", "编号", "番号", "コード", "識別子", "코드", "식별자", "번호", "아이디",
  ]

  private func isMixed(_ id: Range<Int>) -> Bool {
    text[id].contains(where: NameBytes.isDigit) && text[id].contains(where: NameBytes.isUpper)
      && text[id].contains { $0 &- 0x61 < 26 }
  }

  private func endsWithWord(_ word: String, _ end: Int) -> Bool {
    let start = end - word.utf8.count
    return start >= 0 && text[start..<end].elementsEqual(word.utf8) && !NameText.isWord(text, at: start - 1)
  }

  /// The whole field or cell, and its key or header says video.
  private mutating func isLabelledField(_ id: Range<Int>) -> Bool {
    let index = blockIndex(at: id.lowerBound)
    guard index < source.blocks.count else { return false }
    let home = source.blocks[index]
    guard home.kind == .frontMatter || home.kind == .tableCell || home.label != nil, home.text.contains(id.lowerBound)
    else { return false }
    for case let label? in [home.label, home.rowLabel] where label.upperBound <= text.count {
      // The label of a paragraph may hold the id only if it stands before it.
      guard label.upperBound <= id.lowerBound || label.lowerBound >= id.upperBound else { continue }
      let folded = text[label].map(NameBytes.folded)
      let isVideo = ["video", "youtube", "vídeo", "vidéo", "影片", "視頻", "视频", "動画", "영상", "yt_", "ytid"].contains {
        NamePass.holds(folded[...], Array($0.utf8))
      }
      if isVideo { return true }
    }
    return false
  }

  // MARK: Papers, books, vulnerabilities

  /// "arXiv:2401.12345", "doi:10.…", "ISBN 978-…", "CVE-2024-12345".
  mutating func readCode(_ word: Range<Int>) -> Bool {
    guard NameBytes.isDigit(text[word.lowerBound]) else { return false }
    let limit = text.count
    if word.count == 2, text[word.lowerBound] == UInt8(ascii: "1"), byte(word.lowerBound + 2) == UInt8(ascii: "."),
      let found = PaperIdentifiers.doi(text, from: word.lowerBound, limit: min(limit, word.lowerBound + 200))
    {
      add(.identifier, .identifier(scheme: found.scheme, id: found.id), found.range)
      return true
    }
    guard mayBeLabelled(word.lowerBound), let label = labelBefore(word.lowerBound) else { return false }
    switch label {
    case "arxiv":
      guard let found = PaperIdentifiers.arxiv(text, from: word.lowerBound, limit: limit) else { return false }
      add(.identifier, .identifier(scheme: found.scheme, id: found.id), found.range)
      return true
    case "isbn", "10", "13":
      return readBook(word)
    case "cve":
      guard word.count == 4, byte(word.upperBound) == UInt8(ascii: "-"), NameBytes.isDigit(byte(word.upperBound + 1))
      else { return false }
      let end = NameText.wordEnd(text, from: word.upperBound + 1)
      let start = NameText.wordStart(
        text, before: word.lowerBound - NameText.separatorLength(text, before: word.lowerBound))
      add(
        .identifier, .identifier(scheme: "cve", id: "CVE-" + NameText.string(text, word.lowerBound..<end)), start..<end)
      return true
    default: return false
    }
  }

  /// Whether the letter before a place is the last of arXiv, ISBN, CVE or ISBN-13.
  private func mayBeLabelled(_ start: Int) -> Bool {
    var i = start - 1
    while i > 0, start - i < 4,
      text[i] == 0x20 || text[i] == UInt8(ascii: ":") || text[i] == UInt8(ascii: "-") || text[i] == UInt8(ascii: "[")
    { i -= 1 }
    switch byte(i) | 0x20 {
    case UInt8(ascii: "v"), UInt8(ascii: "n"), UInt8(ascii: "e"), UInt8(ascii: "0"), UInt8(ascii: "3"): return true
    default: return false
    }
  }

  /// The word before a place in lower case, over a colon, a hyphen or a space; only where it can be a label.
  private func labelBefore(_ start: Int) -> String? {
    var i = start
    var marks = 0
    while i > 0, marks < 3,
      text[i - 1] == 0x20 || text[i - 1] == UInt8(ascii: ":") || text[i - 1] == UInt8(ascii: "-")
        || text[i - 1] == UInt8(ascii: "[")
    {
      i -= 1
      marks += 1
    }
    let word = NameText.wordStart(text, before: i)
    guard 2...5 ~= i - word else { return nil }
    return String(decoding: text[word..<i].map(NameBytes.folded), as: UTF8.self)
  }

  private mutating func readBook(_ word: Range<Int>) -> Bool {
    let window = text[max(0, word.lowerBound - 14)..<word.lowerBound].map(NameBytes.folded)
    guard NamePass.holds(window[...], Array("isbn".utf8)) else { return false }
    var digits: [UInt8] = []
    var i = word.lowerBound
    var end = i
    while i < text.count, digits.count < 13 {
      let byte = text[i]
      if NameBytes.isDigit(byte) || (NameBytes.folded(byte) == UInt8(ascii: "x") && digits.count == 9) {
        digits.append(byte & 0xDF | (NameBytes.isDigit(byte) ? 0x30 : 0))
        end = i + 1
      } else if byte != UInt8(ascii: "-") && byte != 0x20 {
        break
      }
      i += 1
    }
    guard digits.count == 10 || digits.count == 13 else { return false }
    add(.identifier, .identifier(scheme: "isbn", id: String(decoding: digits, as: UTF8.self)), word.lowerBound..<end)
    return true
  }

  // MARK: Flights

  /// "7C2216", "MU 5735", beside a word for flights.
  mutating func readFlight(_ word: Range<Int>) -> Bool {
    var start = word.lowerBound
    let digits = word.lowerBound
    var carrier = word
    if word.count >= 3, word.count <= 6, !(NameBytes.isDigit(text[digits]) && NameBytes.isDigit(text[digits + 1])) {
      carrier = digits..<(digits + 2)
    } else if text[word].allSatisfy(NameBytes.isDigit), word.count <= 4,
      NameText.separatorLength(text, before: start) > 0
    {
      let end = start - NameText.separatorLength(text, before: start)
      start = NameText.wordStart(text, before: end)
      carrier = start..<end
    }
    let number =
      carrier.lowerBound == word.lowerBound ? min(word.lowerBound + 2, word.upperBound)..<word.upperBound : word
    guard carrier.count == 2, carrier != word, start >= cursor, 1...4 ~= number.count,
      text[number].allSatisfy(NameBytes.isDigit),
      text[carrier].allSatisfy({ NameBytes.isUpper($0) || NameBytes.isDigit($0) }),
      text[carrier].contains(where: NameBytes.isUpper)
    else {
      return readPlainFlight(word)
    }
    // A320, B777, E190: a letter and three digits name a type of aircraft, though B7 is a carrier too.
    if carrier.lowerBound == word.lowerBound, number.count == 2, NameBytes.isDigit(text[carrier.upperBound - 1]) {
      return false
    }
    let next = NameText.skipSpaces(text, from: word.upperBound)
    guard announces(.flight, before: start) || lexicon.beginning(at: next, in: text, roles: .flightTail) != nil else {
      return false
    }
    let flight = NameText.string(text, carrier) + NameText.string(text, number)
    add(
      .identifier, .identifier(scheme: FlightComparator.scheme, id: flight),
      start..<word.upperBound)
    return true
  }

  /// "Flight 2216": an identifier without its carrier; of two digits, a number that counts nothing.
  private mutating func readPlainFlight(_ word: Range<Int>) -> Bool {
    guard 2...4 ~= word.count, text[word].allSatisfy(NameBytes.isDigit) else { return false }
    let end = NameText.skipSpaces(text, before: word.lowerBound)
    let label = NameText.wordStart(text, before: end)..<end
    // "vol 2216" in running text; "vuelo 181 personas" counts.
    let isLatin =
      label.count >= 3 && lexicon.hasRole(.flight, text, label)
      && (NameBytes.isUpper(text[label.lowerBound]) || word.count >= 3 && isAlone(word))
    // "2216편", "2216 號班機", behind a carrier written in its own script.
    let next = NameText.skipSpaces(text, from: word.upperBound)
    let isTail =
      byte(next) >= 0xE0 && byte(end - 1) >= 0x80 && word.count >= 3
      && lexicon.beginning(at: next, in: text, roles: .flightTail) != nil
    guard isLatin || isTail else { return false }
    if word.count == 2 {
      hide(word)
    } else {
      add(.identifier, .identifier(scheme: FlightComparator.scheme, id: NameText.string(text, word)), word)
    }
    return true
  }
}
