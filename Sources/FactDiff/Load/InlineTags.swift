// What stands in angle brackets and braces inside text: HTML, autolinks, comments, shortcodes, templates.

extension InlineReader {
  // MARK: <…>

  mutating func angle(at i: Int, _ lineEnd: Int) -> Int {
    guard i + 1 < leafEnd, patience > 0 else { return i + 1 }
    let next = bytes[i + 1]
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
      guard bytes.has("<!--", at: i, before: leafEnd) else { return i + 1 }
      guard let end = bytes.first("-->", from: i + 4, before: leafEnd) else {
        spend(leafEnd - i)
        return i + 1
      }
      add(i, end + 3, .vanish)
      if isDirective(bytes, i, marks: 4) { directives.append(i..<(end + 3)) }
      return end + 3
    }
    if isLatinLetter(next), let end = autolink(at: i, lineEnd) { return end }
    guard isLatinLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: ">") else { return i + 1 }
    return tag(at: i)
  }

  /// "<https://…>", "<name@host>": the address is no text.
  private mutating func autolink(at i: Int, _ lineEnd: Int) -> Int? {
    var j = i + 1
    var isAddress = false
    var isMail = false
    while j < lineEnd, bytes[j] != UInt8(ascii: ">"), bytes[j] > 0x20, bytes[j] != UInt8(ascii: "<") {
      if bytes[j] == UInt8(ascii: ":"), !isAddress, !isMail { isAddress = j - i > 2 }
      if bytes[j] == UInt8(ascii: "@"), !isAddress { isMail = true }
      if !isAddress, !isMail, !isWordByte(bytes[j]), ![0x2B, 0x2D, 0x2E, 0x5F].contains(bytes[j]) { return nil }
      j += 1
    }
    guard j < lineEnd, bytes[j] == UInt8(ascii: ">"), isAddress || isMail else {
      spend(j - i)
      return nil
    }
    if isAddress {
      marks.append(Mark(start: i, end: i, action: .linkStart, payload: pending.count))
      pending.append(PendingLink(kind: .autolink, target: i + 1..<j))
    }
    add(i, j + 1, .barrier)
    return j + 1
  }

  /// An element's start or end tag; what is not one stays text ("a < b", "x<y").
  private mutating func tag(at i: Int) -> Int {
    var j = i + 1
    let isEnd = bytes[j] == UInt8(ascii: "/")
    if isEnd { j += 1 }
    let nameStart = j
    while j < leafEnd, isWordByte(bytes[j]) || [0x2D, 0x2E, 0x3A, 0x5F].contains(bytes[j]) { j += 1 }
    let name = nameStart..<j
    guard let end = tagEnd(from: j) else {
      spend(j - i)
      return i + 1
    }
    let kind = HTMLTag(bytes, name)
    if kind == .other, !isEnd, !looksLikeComponent(i, name, end) { return i + 1 }
    switch kind {
    case .lineBreak: add(i, end, .space)
    case .anchor:
      if isEnd {
        if let open = anchors.popLast() { add(i, end, .linkEnd, open) } else { add(i, end, .vanish) }
      } else if let target = attribute(["href"], j, end - 1), bytes[end - 2] != UInt8(ascii: "/") {
        anchors.append(pending.count)
        add(i, end, .linkStart, pending.count)
        pending.append(PendingLink(kind: .html, target: target))
      } else {
        add(i, end, .vanish)
      }
    case .image, .media:
      if !isEnd, let target = attribute(["src", "data", "href"], j, end - 1) {
        marks.append(Mark(start: i, end: i, action: .linkStart, payload: pending.count))
        pending.append(PendingLink(kind: kind == .image ? .image : .html, target: target))
      }
      add(i, end, .barrier)
    case .hidden:
      var close = end
      if !isEnd, bytes[end - 2] != UInt8(ascii: "/") {
        if let found = endTag(of: name, from: end) { close = found } else { spend(leafEnd - end) }
      }
      add(i, close, .barrier)
      return close
    case .superscript where !isEnd: return superscript(at: i, end)
    case .superscript, .phrase: add(i, end, .vanish)
    case .block, .other: add(i, end, .barrier)
    }
    return end
  }

  /// Behind the ">" that ends a tag; quotes hide a ">".
  private mutating func tagEnd(from start: Int) -> Int? {
    var j = start
    if j < leafEnd, !isSpaceByte(bytes[j]), bytes[j] != UInt8(ascii: ">"), bytes[j] != UInt8(ascii: "/") { return nil }
    while j < leafEnd {
      switch bytes[j] {
      case UInt8(ascii: ">"): return j + 1
      case UInt8(ascii: "<"):
        spend(j - start)
        return nil
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let quote = bytes[j]
        // Only after "=", so that the apostrophe of a sentence does not swallow it.
        if bytes[j - 1] == UInt8(ascii: "=") {
          j += 1
          while j < leafEnd, bytes[j] != quote { j += 1 }
        }
      default: break
      }
      j += 1
    }
    spend(leafEnd - start)
    return nil
  }

  /// "<Tabs items={…}>", "<my-element>": a component of MDX or a custom element, not "x<y".
  private func looksLikeComponent(_ i: Int, _ name: Range<Int>, _ end: Int) -> Bool {
    if name.isEmpty { return end == i + 2 }  // "<>"
    if i > 0, isWordByte(bytes[i - 1]) { return false }
    let isUpper = bytes[name.lowerBound] &- 0x41 < 26
    return isUpper || name.contains { bytes[$0] == 0x2D || bytes[$0] == 0x2E }
      || (name.upperBound..<end).contains { bytes[$0] == UInt8(ascii: "=") }
  }

  private func endTag(of name: Range<Int>, from start: Int) -> Int? {
    guard patience > 0 else { return nil }
    var i = start
    outer: while i + name.count + 2 < leafEnd {
      if bytes[i] == UInt8(ascii: "<"), bytes[i + 1] == UInt8(ascii: "/") {
        for k in 0..<name.count where bytes[i + 2 + k] | 0x20 != bytes[name.lowerBound + k] | 0x20 {
          i += 1
          continue outer
        }
        var j = i + 2 + name.count
        while j < leafEnd, isSpaceByte(bytes[j]) { j += 1 }
        if j < leafEnd, bytes[j] == UInt8(ascii: ">") { return j + 1 }
      }
      i += 1
    }
    return nil
  }

  /// "10<sup>6</sup>" is a power, "m<sup>2</sup>" a unit, "word<sup>1</sup>" a footnote mark.
  private mutating func superscript(at i: Int, _ end: Int) -> Int {
    var j = end
    while j < leafEnd, isDigit(bytes[j]) || [0x2D, 0x5B, 0x5D, 0x2C].contains(bytes[j]) { j += 1 }
    let close: StaticString = "</sup>"
    guard j > end, bytes.hasFolded(close, at: j, before: leafEnd) else {
      add(i, end, .vanish)
      return end
    }
    let before: UInt8 = i > 0 ? bytes[i - 1] : 0
    if isDigit(before) {
      add(i, end, .scalar, Int(UInt8(ascii: "^")))
      return end
    }
    if j == end + 1, before == UInt8(ascii: "m"), bytes[end] == UInt8(ascii: "2") || bytes[end] == UInt8(ascii: "3") {
      add(i, end, .vanish)
      return end
    }
    add(i, j + close.utf8CodeUnitCount, .vanish)
    return j + close.utf8CodeUnitCount
  }

  /// The value of the first of `names` among the attributes in `start..<end`.
  func attribute(_ names: [StaticString], _ start: Int, _ end: Int) -> Range<Int>? {
    for name in names {
      var i = start
      while let found = bytes.firstFolded(name, from: i, before: end) {
        i = found + name.utf8CodeUnitCount
        guard found > 0, isSpaceByte(bytes[found - 1]) || bytes[found - 1] == UInt8(ascii: "\"") else { continue }
        var j = i
        while j < end, isSpaceByte(bytes[j]) { j += 1 }
        guard j < end, bytes[j] == UInt8(ascii: "=") else { continue }
        j += 1
        while j < end, isSpaceByte(bytes[j]) { j += 1 }
        return attributeValue(&j, end)
      }
    }
    return nil
  }

  /// A quoted or bare value at `j`, which moves behind it.
  private func attributeValue(_ j: inout Int, _ end: Int) -> Range<Int>? {
    guard j < end else { return nil }
    let quote = bytes[j]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") || quote == UInt8(ascii: "`") {
      let start = j + 1
      j = start
      while j < end, bytes[j] != quote { j += 1 }
      let value = start..<j
      j = min(j + 1, end)
      return value.isEmpty ? nil : value
    }
    let start = j
    while j < end, !isSpaceByte(bytes[j]) { j += 1 }
    return start < j ? start..<j : nil
  }

  // MARK: {…}

  /// "{{< youtube ID >}}", "{{% … %}}", "{% youtube ID %}", "{{ … }}", "{#anchor}", "{: .class}", "{/* … */}".
  mutating func brace(at i: Int, _ lineEnd: Int) -> Int {
    guard patience > 0 else { return i + 1 }
    let closing: StaticString
    var inside = i + 2
    var isShortcode = true
    if bytes.has("{{<", at: i, before: leafEnd) {
      closing = ">}}"
      inside = i + 3
    } else if bytes.has("{{%", at: i, before: leafEnd) {
      closing = "%}}"
      inside = i + 3
    } else if bytes.has("{%", at: i, before: leafEnd) {
      closing = "%}"
    } else if bytes.has("{{", at: i, before: leafEnd) {
      closing = "}}"
      isShortcode = false
    } else if bytes.has("{/*", at: i, before: leafEnd) {
      closing = "*/}"
      isShortcode = false
    } else {
      return attributeList(at: i, lineEnd)
    }
    guard let end = bytes.first(closing, from: inside, before: leafEnd) else {
      spend(leafEnd - i)
      return i + 1
    }
    let behind = end + closing.utf8CodeUnitCount
    if bytes[i + 1] == UInt8(ascii: "/"), isDirective(bytes, i, marks: 3) { directives.append(i..<behind) }
    if isShortcode, let link = shortcode(inside, end) {
      marks.append(Mark(start: i, end: i, action: .linkStart, payload: pending.count))
      pending.append(link)
    }
    add(i, behind, .barrier)
    return behind
  }

  private mutating func attributeList(at i: Int, _ lineEnd: Int) -> Int {
    guard i + 1 < lineEnd, [UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: ":")].contains(bytes[i + 1]) else {
      return i + 1
    }
    var j = i + 2
    while j < lineEnd, j - i < 200, bytes[j] != UInt8(ascii: "}"), bytes[j] < 0x80 { j += 1 }
    guard j < lineEnd, bytes[j] == UInt8(ascii: "}") else { return i + 1 }
    add(i, j + 1, .vanish)
    return j + 1
  }

  /// Name and address of "youtube ID", "youtube id="ID"", "figure src="…"".
  private func shortcode(_ start: Int, _ end: Int) -> PendingLink? {
    var i = start
    while i < end, isSpaceByte(bytes[i]) || bytes[i] == UInt8(ascii: "-") { i += 1 }
    let nameStart = i
    while i < end, isWordByte(bytes[i]) || [0x2D, 0x2E, 0x2F, 0x5F].contains(bytes[i]) { i += 1 }
    let name = bytes[nameStart..<i]
    guard !name.isEmpty, i < end, isSpaceByte(bytes[i]), name.first != UInt8(ascii: "/") else { return nil }
    let text = String(decoding: name, as: UTF8.self)
    let statements: Set<String> = [
      "if", "elsif", "else", "for", "assign", "capture", "unless", "case", "when", "highlight", "raw", "set", "comment",
      "end", "endif", "endfor",
    ]
    if statements.contains(text) { return nil }
    if let named = attribute(["id", "src", "url", "href", "link"], i, end) {
      return PendingLink(kind: .shortcode, target: named, shortcode: text)
    }
    while i < end, isSpaceByte(bytes[i]) { i += 1 }
    guard let first = attributeValue(&i, end),
      !first.contains(where: { bytes[$0] == UInt8(ascii: "=") }) || text == "embed"
    else { return nil }
    return PendingLink(kind: .shortcode, target: first, shortcode: text)
  }
}

/// What an HTML element means for the text around it.
private enum HTMLTag {
  case lineBreak, anchor, image, media, hidden, superscript, phrase, block, other

  init(_ bytes: [UInt8], _ name: Range<Int>) {
    guard name.count <= 10 else {
      self = .other
      return
    }
    let word = String(decoding: bytes[name].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
    self = HTMLTag.meanings[word] ?? .other
  }

  private static let meanings: [String: HTMLTag] = {
    let words: [(HTMLTag, String)] = [
      (.lineBreak, "br wbr"), (.anchor, "a"), (.image, "img image"), (.superscript, "sup"),
      (.media, "iframe video audio embed source object track"),
      (.hidden, "script style code pre svg math textarea template kbd samp"),
      (
        .phrase,
        "b i em strong span sub u s del ins font mark small big q cite abbr time data ruby rb var dfn tt label strike bdi bdo"
      ),
      (
        .block,
        """
        p div td th tr table thead tbody tfoot caption ul ol li dl dt dd h1 h2 h3 h4 h5 h6 section article header footer \
        main nav aside figure figcaption blockquote details summary hr center form input button select option fieldset \
        legend address colgroup col rt rp picture canvas noscript html body head title meta link
        """
      ),
    ]
    var table: [String: HTMLTag] = [:]
    for (meaning, list) in words {
      for word in list.split(separator: " ") { table[String(word)] = meaning }
    }
    return table
  }()
}
