// Links of every spelling: [text](url), [text][ref], ![image](url), [[wiki]], <https://…>, bare addresses.

extension InlineReader {
  mutating func openBracket(at i: Int, _ lineStart: Int, _ lineEnd: Int) -> Int {
    if i + 1 < lineEnd, bytes[i + 1] == UInt8(ascii: "^"), let end = shortEnd(i + 2, lineEnd) {
      add(i, end, .vanish)  // footnote mark
      return end
    }
    let isImage = i > lineStart && i - 1 >= floor && bytes[i - 1] == UInt8(ascii: "!")
    if i + 1 < lineEnd, bytes[i + 1] == UInt8(ascii: "["), let end = wikiLink(at: i, lineEnd, isImage: isImage) {
      return end
    }
    if !isImage, i > lineStart, !isSpaceByte(bytes[i - 1]), let end = citation(at: i, lineEnd) {
      add(i, end, .vanish)
      return end
    }
    brackets.append(Bracket(mark: marks.count, isImage: isImage, pending: pending.count))
    add(isImage ? i - 1 : i, i + 1, .keep)
    return i + 1
  }

  /// Behind the "]" of a label without blanks.
  private func shortEnd(_ start: Int, _ lineEnd: Int) -> Int? {
    var i = start
    while i < lineEnd, i - start < 64, bytes[i] != UInt8(ascii: "]"), !isSpaceByte(bytes[i]) { i += 1 }
    return i > start && i < lineEnd && bytes[i] == UInt8(ascii: "]") ? i + 1 : nil
  }

  /// "[12]" right behind a word: the mark of a note in an encyclopaedia.
  private func citation(at i: Int, _ lineEnd: Int) -> Int? {
    var j = i + 1
    while j < lineEnd, isDigit(bytes[j]), j - i <= 3 { j += 1 }
    guard j > i + 1, j < lineEnd, bytes[j] == UInt8(ascii: "]") else { return nil }
    if j + 1 < lineEnd, [UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ":")].contains(bytes[j + 1]) {
      return bytes.has("[", at: j + 1, before: lineEnd) && j + 2 < lineEnd && isDigit(bytes[j + 2]) ? j + 1 : nil
    }
    return j + 1
  }

  /// "[[target|text]]", "[[target]]"; "![[file]]" embeds.
  private mutating func wikiLink(at i: Int, _ lineEnd: Int, isImage: Bool) -> Int? {
    let limit = min(lineEnd, i + 1_000)
    var j = i + 2
    var pipe = -1
    while j < limit, bytes[j] != UInt8(ascii: "]"), bytes[j] != UInt8(ascii: "[") {
      if pipe < 0, bytes[j] == UInt8(ascii: "|") { pipe = j }
      j += 1
    }
    guard j < limit, bytes.has("]]", at: j, before: lineEnd), j > i + 2, !bytes.has("]](", at: j, before: lineEnd)
    else {
      return nil
    }
    var targetEnd = pipe < 0 ? j : pipe
    if targetEnd > i + 2, bytes[targetEnd - 1] == UInt8(ascii: "\\") { targetEnd -= 1 }  // "\|" in a table
    let target = bytes.trimmed(i + 2..<targetEnd)
    if isImage {
      pending.append(PendingLink(kind: .image, target: target))
      let index = pending.count - 1
      marks.append(Mark(start: i - 1, end: i - 1, action: .linkStart, payload: index))
      add(i - 1, j + 2, .barrier)
      return j + 2
    }
    let index = pending.count
    pending.append(PendingLink(kind: .wiki, target: target))
    add(i, pipe < 0 ? i + 2 : pipe + 1, .linkStart, index)
    // Folding and entities inside a wiki link's text are not worth a second scan: it is copied as it is.
    add(j, j + 2, .linkEnd, index)
    return j + 2
  }

  mutating func closeBracket(at i: Int, _ lineEnd: Int) -> Int {
    guard let bracket = brackets.popLast() else { return i + 1 }
    let textStart = marks[bracket.mark].end
    if i + 1 < leafEnd, bytes[i + 1] == UInt8(ascii: "("), let found = inlineTarget(i + 1) {
      return close(bracket, i, found.end, .inline, found.target)
    }
    if references.isEmpty { return i + 1 }
    var end = i + 1
    var label = textStart..<i
    if i + 1 < leafEnd, bytes[i + 1] == UInt8(ascii: "["), let stop = labelEnd(i + 2) {
      if stop > i + 2 { label = i + 2..<stop }
      end = stop + 1
    }
    guard label.count <= 999, patience > 0 else { return i + 1 }
    spend(label.count)
    let key = referenceKey(bytes, label)
    guard !key.isEmpty, let definition = references[key] else { return i + 1 }
    references[key]?.isUsed = true
    return close(bracket, i, end, .reference, definition.target)
  }

  private func labelEnd(_ start: Int) -> Int? {
    var i = start
    while i < leafEnd, i - start <= 999, bytes[i] != UInt8(ascii: "]"), bytes[i] != UInt8(ascii: "[") { i += 1 }
    return i < leafEnd && bytes[i] == UInt8(ascii: "]") ? i : nil
  }

  /// Turns the bracket pair into a link or an image; returns where to go on.
  private mutating func close(_ bracket: Bracket, _ i: Int, _ end: Int, _ kind: LinkKind, _ target: Range<Int>) -> Int {
    if bracket.isImage {
      let start = marks[bracket.mark].start
      for stack in openers.indices {
        while let last = openers[stack].last, last >= bracket.mark { openers[stack].removeLast() }
      }
      // Emphasis that an alternative text closed for the text before it stays closed.
      marks.removeLast(marks.count - bracket.mark)
      pending.removeLast(pending.count - bracket.pending)
      anchors.removeAll { $0 >= bracket.pending }
      if !target.isEmpty {
        marks.append(Mark(start: start, end: start, action: .linkStart, payload: pending.count))
        pending.append(PendingLink(kind: .image, target: target))
      }
      if readsSettings, let badge = SettingLine.badge(bytes, target), target.lowerBound >= start,
        target.upperBound <= end
      {
        addSetting(badge, named: badge.key, from: start, to: end)
      } else {
        add(start, end, .barrier)
      }
      return end
    }
    if target.isEmpty {
      marks[bracket.mark].action = .vanish
      add(i, end, .vanish)
      return end
    }
    marks[bracket.mark].action = .linkStart
    marks[bracket.mark].payload = pending.count
    add(i, end, .linkEnd, pending.count)
    pending.append(PendingLink(kind: kind, target: target))
    return end
  }

  /// "(address "title")" at `open`; the end is behind the closing parenthesis.
  private mutating func inlineTarget(_ open: Int) -> (target: Range<Int>, end: Int)? {
    guard patience > 0 else { return nil }
    var i = open + 1
    let found = readTarget(&i)
    if found == nil { spend(i - open) }
    return found
  }

  private func readTarget(_ i: inout Int) -> (target: Range<Int>, end: Int)? {
    while i < leafEnd, isSpaceByte(bytes[i]) { i += 1 }
    var target = i..<i
    if i < leafEnd, bytes[i] == UInt8(ascii: "<") {
      let start = i + 1
      while i < leafEnd, bytes[i] != UInt8(ascii: ">"), bytes[i] != 0x0A { i += 1 }
      guard i < leafEnd, bytes[i] == UInt8(ascii: ">") else { return nil }
      target = start..<i
      i += 1
    } else {
      var depth = 0
      let start = i
      scan: while i < leafEnd {
        switch bytes[i] {
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"):
          if depth == 0 { break scan }
          depth -= 1
        case UInt8(ascii: "\\"): if i + 1 < leafEnd, isPunctuation(bytes[i + 1]) { i += 1 }
        case 0...0x20: break scan
        default: break
        }
        i += 1
      }
      i = min(i, leafEnd)
      target = start..<i
    }
    while i < leafEnd, isSpaceByte(bytes[i]) { i += 1 }
    guard i < leafEnd else { return nil }
    if bytes[i] != UInt8(ascii: ")") {
      let quote = bytes[i]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") || quote == UInt8(ascii: "(") else { return nil }
      let close = quote == UInt8(ascii: "(") ? UInt8(ascii: ")") : quote
      i += 1
      while i < leafEnd, bytes[i] != close { i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1 }
      i += 1
      while i < leafEnd, isSpaceByte(bytes[i]) { i += 1 }
      guard i < leafEnd, bytes[i] == UInt8(ascii: ")") else { return nil }
    }
    return (target, i + 1)
  }

  /// Past a bare address, so that its underscores are not emphasis. It stays in the text.
  mutating func bareAddress(at colon: Int, _ lineEnd: Int) -> Int {
    guard bytes.has("://", at: colon, before: lineEnd) else { return colon + 1 }
    var i = colon + 3
    while i < lineEnd {
      switch bytes[i] {
      case 0...0x20, 0x7F...0xFF: return i
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "*"), UInt8(ascii: "\\"), UInt8(ascii: "{"):
        return i
      case UInt8(ascii: "&"):
        if bytes.has("&amp;", at: i, before: lineEnd) {
          add(i, i + 5, .scalar, Int(UInt8(ascii: "&")))
          i += 5
          continue
        }
      case UInt8(ascii: "~"), UInt8(ascii: "_"):
        // "~~https://…~~", "_https://…_"
        if let stack = openers[bytes[i] == UInt8(ascii: "_") ? 1 : 2].last, marks[stack].payload == 0,
          i + 1 == lineEnd || !isWordByte(bytes[i + 1]), bytes[i] == UInt8(ascii: "~") || i + 1 == lineEnd
        {
          return i
        }
      default: break
      }
      i += 1
    }
    return i
  }
}
