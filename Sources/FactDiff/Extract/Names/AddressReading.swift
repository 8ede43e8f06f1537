// URLs, e-mail addresses, handles, hashtags and file names in running text, and the targets of links.

extension NamePass {
  /// Reads the addresses of a run; returns where the rest of it begins.
  mutating func readAddresses(_ run: Range<Int>, _ bits: UInt8) -> Int {
    if bits & NameBytes.slash != 0, bits & NameBytes.colon != 0, let scheme = schemeStart(in: run) {
      if scheme > run.lowerBound { readBefore(run.lowerBound..<scheme) }
      return readURL(from: scheme, run)
    }
    if bits & NameBytes.dot != 0, let start = wwwStart(in: run) { return readURL(from: start, run) }
    if bits & NameBytes.at != 0, let at = text[run].firstIndex(of: UInt8(ascii: "@")), let end = readAt(at, run) {
      return end
    }
    if bits & NameBytes.dot != 0 { return readDotted(run) }
    return run.lowerBound
  }

  /// What stands before a scheme without a space ("see:https://…") is read on its own.
  private mutating func readBefore(_ range: Range<Int>) {
    var i = range.lowerBound
    while i < range.upperBound {
      let end = min(NameText.wordEnd(text, from: i), range.upperBound)
      if end > i, i >= cursor, text[i..<end].contains(where: NameBytes.isDigit) { readNumbered(i..<end) }
      i = max(end, i + 1)
    }
  }

  private func schemeStart(in run: Range<Int>) -> Int? {
    var i = run.lowerBound
    while i + 2 < run.upperBound {
      if text[i] == UInt8(ascii: ":"), text[i + 1] == UInt8(ascii: "/"), text[i + 2] == UInt8(ascii: "/") {
        var start = i
        while start > run.lowerBound, NameBytes.isLetter(text[start - 1]) { start -= 1 }
        return start < i ? start : nil
      }
      i += 1
    }
    return nil
  }

  private func wwwStart(in run: Range<Int>) -> Int? {
    var i = run.lowerBound
    while i < run.upperBound, !NameBytes.isWord(text[i]) { i += 1 }
    guard i + 4 < run.upperBound, NameText.starts(text, at: i, with: "www."), NameBytes.isWord(text[i + 4])
    else { return nil }
    return i
  }

  /// Takes one URL and gives its mention; a scheme that is none hides the whole.
  private mutating func readURL(from start: Int, _ run: Range<Int>) -> Int {
    let address = WebAddress(in: text, from: start, limit: min(text.count, start + 4096))
    let end = max(address.range.upperBound, min(run.upperBound, start + 1))
    hide(start..<end)
    let known =
      NameText.starts(text, at: start, with: "http:") || NameText.starts(text, at: start, with: "https:")
      || NameText.starts(text, at: start, with: "ftp:") || NameText.starts(text, at: start, with: "ftps:")
      || NameText.starts(text, at: start, with: "www.")
    if known, address.isValid { addAddress(address, cited: address.range) }
    return max(end, start + 1)
  }

  private mutating func addAddress(_ address: WebAddress, cited: Range<Int>) {
    if let identifier = address.identifier(in: text) {
      add(.identifier, .identifier(scheme: identifier.scheme, id: identifier.id), identifier.range)
    } else {
      add(.url, .url(address.canonical(in: text, tracking: lexicon.tracking)), cited)
    }
  }

  /// An e-mail address or a handle; nil where the "@" is neither.
  private mutating func readAt(_ at: Int, _ run: Range<Int>) -> Int? {
    var start = at
    while start > run.lowerBound, NameBytes.isWord(text[start - 1]) || "._%+-".utf8.contains(text[start - 1]) {
      start -= 1
    }
    var end = at + 1
    while end < run.upperBound, NameBytes.isWord(text[end]) || "._-".utf8.contains(text[end]) { end += 1 }
    while end > at + 1, !NameBytes.isWord(text[end - 1]) && text[end - 1] != UInt8(ascii: "_") { end -= 1 }
    guard end > at + 1, start < at || NameBytes.isLetter(text[at + 1]) || text[at + 1] == UInt8(ascii: "_") else {
      return nil
    }
    // "3@5": a count at a price or a place.
    if text[start..<end].allSatisfy({ NameBytes.isDigit($0) || $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: ".") }) {
      return nil
    }
    hide(start..<end)
    // What follows an address directly (a path, a fragment) belongs to it.
    return byte(end) == UInt8(ascii: "/") ? run.upperBound : end
  }

  /// "example.com/path", "bit.ly", "report2024.pdf"; returns where the rest of the run begins.
  private mutating func readDotted(_ run: Range<Int>) -> Int {
    var start = run.lowerBound
    while start < run.upperBound, !NameBytes.isWord(text[start]) { start += 1 }
    var end = start
    var dots = 0
    var lastDot = -1
    while end < run.upperBound,
      NameBytes.isWord(text[end]) || text[end] == UInt8(ascii: "-") || text[end] == UInt8(ascii: ".")
        || text[end] == UInt8(ascii: "_")
    {
      if text[end] == UInt8(ascii: ".") {
        // Two dots in a row, or a dot at the end, close the name.
        if end + 1 >= run.upperBound || !NameBytes.isWord(text[end + 1]) { break }
        dots += 1
        lastDot = end
      }
      end += 1
    }
    guard dots > 0, lastDot > start,
      run.lowerBound == 0 || byte(run.lowerBound - 1) < 0x80 || !isDigitsOnly(start..<lastDot)
    else { return run.lowerBound }
    let tail = (lastDot + 1)..<NameText.wordEnd(text, from: lastDot + 1)
    guard NameBytes.isLetter(text[tail.lowerBound]), let entry = lexicon.entry(text, tail) else {
      return run.lowerBound
    }
    let hasPath = byte(end) == UInt8(ascii: "/") && NameBytes.isWord(byte(end + 1))
    if tail.upperBound == end, isDomain(entry, tail, start..<lastDot, hasPath: hasPath) {
      let address = WebAddress(in: text, from: start, limit: min(text.count, start + 4096))
      let taken = max(address.range.upperBound, end)
      hide(start..<taken)
      addAddress(address, cited: start..<taken)
      return taken
    }
    if entry.roles.contains(.fileEnding), !isDigitsOnly(start..<lastDot) || tail.count > 1 && !isExchange(tail) {
      if text[start..<end].contains(where: NameBytes.isDigit) { hide(start..<end) }
      return end
    }
    return run.lowerBound
  }

  private func isDigitsOnly(_ range: Range<Int>) -> Bool {
    text[range].allSatisfy { NameBytes.isDigit($0) || $0 == UInt8(ascii: ".") }
  }

  private func isDomain(_ entry: NameEntry, _ tail: Range<Int>, _ name: Range<Int>, hasPath: Bool) -> Bool {
    guard entry.roles.contains(.domain) || (hasPath && entry.roles.contains(.pathDomain)) else { return false }
    guard !text[name].contains(UInt8(ascii: "_")), NameBytes.isLower(text[tail.lowerBound]), name.count >= 2 || hasPath
    else { return false }
    // "7.am" and "3.si" are times and numbers with something glued to them; "27.pm" cannot be.
    if isDigitsOnly(name) {
      let value = text[name].reduce(0) { min(1000, $0 * 10 + Int($1 &- 0x30)) }
      guard !text[name].contains(UInt8(ascii: ".")), value > 12, tail.count == 2 else { return false }
      return text[tail].elementsEqual("am".utf8) || text[tail].elementsEqual("pm".utf8)
    }
    // A sentence end without its space: "…the end.live".
    return true
  }

  // MARK: Link targets

  /// Gives a mention for every link that leads to an address; text that repeats it gives none.
  mutating func readLinks() {
    let bytes = source.bytes
    var targets: [Mention] = []
    var labels: [(label: Range<Int>, value: Value)] = []
    for link in source.links where link.kind != .image {
      guard link.target.lowerBound >= 0, link.target.upperBound <= bytes.count, !link.target.isEmpty else { continue }
      guard let value = linkValue(link, bytes) else { continue }
      let end = min(max(0, link.label.upperBound), text.count)
      let isInBlock = link.block >= 0 && link.block < source.blocks.count
      targets.append(
        Mention(
          kind: value.kind, value: value.value, text: end..<end, range: value.range, block: max(0, link.block),
          zone: .link, language: isInBlock ? source.blocks[link.block].language : source.language))
      if !link.label.isEmpty { labels.append((link.label, value.value)) }
    }
    guard !targets.isEmpty else { return }
    targets.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    labels.sort { ($0.label.lowerBound, $0.label.upperBound) < ($1.label.lowerBound, $1.label.upperBound) }
    // The same address, in the text of the link or at the very bytes of its target, is one mention.
    found.removeAll { mention in
      guard mention.kind == .url || mention.kind == .identifier else { return false }
      let target = NamePass.lastIndex(targets.count) { targets[$0].range.lowerBound < mention.range.upperBound }
      if let target, targets[target].range.overlaps(mention.range) { return true }
      guard
        let label = NamePass.lastIndex(labels.count, where: { labels[$0].label.lowerBound <= mention.text.lowerBound }),
        labels[label].label.contains(mention.text.lowerBound)
      else { return false }
      return NamePass.isSame(mention.value, labels[label].value)
    }
    // One address at one place, however many ways the link was read.
    var last = -1
    for target in targets where target.range.lowerBound >= last {
      found.append(target)
      last = target.range.upperBound
    }
  }

  /// The last index below `count` for which the condition still holds, where it holds for a beginning of them.
  static func lastIndex(_ count: Int, where holds: (Int) -> Bool) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  private func linkValue(_ link: Link, _ bytes: [UInt8]) -> (kind: Kind, value: Value, range: Range<Int>)? {
    var identifier: FoundIdentifier?
    if link.kind == .shortcode {
      switch link.shortcode {
      case "youtube", "youtubeLite", "youtube-lite", "yt", "youtube-enhanced":
        identifier = WebAddress.youtube(bytes, link.target)
      case "bilibili", "bilibil": identifier = WebAddress.bilibili(bytes, link.target)
      case "vimeo", "vimeo-simple":
        let digits = bytes[link.target].allSatisfy(NameBytes.isDigit)
        identifier =
          digits ? FoundIdentifier(scheme: "vimeo", id: NameText.string(bytes, link.target), range: link.target) : nil
      default: break
      }
    }
    if identifier == nil { identifier = NamePass.telephone(bytes, inLink: link.target) }
    if identifier == nil {
      let start = link.target.lowerBound
      let known =
        NameText.starts(bytes, at: start, with: "http://") || NameText.starts(bytes, at: start, with: "https://")
        || NameText.starts(bytes, at: start, with: "ftp://") || NameText.starts(bytes, at: start, with: "//")
        || NameText.starts(bytes, at: start, with: "www.")
      guard known else { return nil }
      let address = WebAddress(in: bytes, link.target)
      guard address.isValid else { return nil }
      identifier = address.identifier(in: bytes)
      if identifier == nil {
        return (.url, .url(address.canonical(in: bytes, tracking: lexicon.tracking)), link.target)
      }
    }
    guard let identifier else { return nil }
    return (.identifier, .identifier(scheme: identifier.scheme, id: identifier.id), identifier.range)
  }

  /// Equal, or one without the scheme, or cut short as link texts are.
  private static func isSame(_ shown: Value, _ target: Value) -> Bool {
    if case .identifier(TelephoneComparator.scheme, let a) = shown,
      case .identifier(TelephoneComparator.scheme, let b) = target
    {
      return TelephoneComparator.compare(a, b).isHarmony
    }
    guard case .url(let a) = shown, case .url(let b) = target else { return shown == target }
    return a == b || b.hasSuffix(a) || b.contains("//" + a) || b.contains("//www." + a)
  }
}
